//! The log's files, read by C2SP tlog-tiles: by our own reading, and by an implementation that is not ours.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use stoa_kernel::ledger;
use stoa_merkle::{
    Bundle, EMPTY_ROOT, Hash, SignedCheckpoint, Tile, verify_consistency, verify_inclusion,
};
use tlog_tiles::{Checkpoint, HashReader, TileHashReader, TileReader};

use stoa_testkit::Answer;

use crate::house::{House, on_each_database};

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_log_is_signed_too() {
    on_each_database(async |house| {
        house.seal().await;
        let key = house.app.sealer.key();
        let read = async || {
            let answer = house.get("/ledger/checkpoint").await;
            assert_eq!(answer.status, StatusCode::OK);
            let checkpoint = SignedCheckpoint::parse(&answer.bytes).unwrap();
            checkpoint.verify(key.name(), key).unwrap().clone()
        };
        let empty = read().await;
        assert_eq!((empty.size(), empty.root()), (0, EMPTY_ROOT));
        let page = house.get("/ledger").await;
        assert!(page.text().contains("There are no entries yet."));
        assert!(page.text().contains(&EMPTY_ROOT.to_string()));
        house.ring(0..3).await;
        house.seal().await;
        let first = read().await;
        assert_eq!(first.size(), 3);
        verify_consistency(0, empty.root(), 3, first.root(), &[]).unwrap();
        let found = ledger::verify(&house.app.db, key, |_| ()).await.unwrap();
        assert_eq!((found.checkpoints, found.faults), (2, Vec::new()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_checkpoint_is_signed_by_the_key_that_is_told() {
    on_each_database(async |house| {
        house.ring(0..5).await;
        house.seal().await;
        let answer = house.get("/ledger/checkpoint").await;
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "public, max-age=2");
        let key = house
            .get("/ledger/key")
            .await
            .text()
            .trim()
            .parse()
            .unwrap();
        let checkpoint = SignedCheckpoint::parse(&answer.bytes).unwrap();
        assert_eq!(
            checkpoint
                .verify("localhost:8311/ledger", &key)
                .unwrap()
                .size(),
            5
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tiles_and_bundles_have_the_paths_of_the_standard() {
    on_each_database(async |house| {
        house.ring(0..300).await;
        house.seal().await;
        for (path, length) in [
            ("0/000", Some(8192)),
            ("0/001.p/44", Some(44 * 32)),
            ("0/001.p/1", Some(32)),
            ("1/000.p/1", Some(32)),
            ("0/001", None),
            ("0/001.p/45", None),
            ("1/000.p/2", None),
            ("2/000.p/1", None),
            ("0/002.p/1", None),
            ("0/x000/000", None),
            ("0/0", None),
            ("0/000.p/0", None),
            ("0/000.p/256", None),
            ("00/000", None),
            ("64/000", None),
            ("0/x999/x999/x999/x999/x999/x999/999", None),
            ("entries/001", None),
            ("entries/001.p/45", None),
            ("entries/x", None),
        ] {
            let answer = house.get(&format!("/ledger/tile/{path}")).await;
            match length {
                None => assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}"),
                Some(length) => {
                    assert_eq!(
                        (answer.status, answer.bytes.len()),
                        (StatusCode::OK, length),
                        "{path}"
                    );
                    assert_eq!(answer.header("content-type"), "application/octet-stream");
                    assert!(
                        answer.header("cache-control").contains("immutable"),
                        "{path}"
                    );
                }
            }
        }
        let bundle = Bundle::new(0, 256).unwrap();
        let whole = house.get("/ledger/tile/entries/000").await.bytes;
        let entries = bundle.decode(&whole).unwrap();
        let tile = house.get("/ledger/tile/0/000").await.bytes;
        let hashes = Tile::new(0, 0, 256).unwrap().decode(&tile).unwrap();
        let computed: Vec<Hash> = entries
            .iter()
            .map(|entry| stoa_merkle::leaf_hash(entry))
            .collect();
        assert_eq!(computed, hashes);
        assert!(String::from_utf8_lossy(entries[17]).contains("\"reference\":\"B-17\""));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bundles_are_squeezed_for_those_who_take_it() {
    let house = House::open(|_config| {}).await;
    house.ring(0..20).await;
    house.seal().await;
    let path = "/ledger/tile/entries/000.p/20";
    let plain = house.get(path).await;
    assert_eq!(plain.header("content-encoding"), "");
    let request = Request::get(path).header("accept-encoding", "gzip, br");
    let squeezed = house.ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(squeezed.header("content-encoding"), "gzip");
    let mut bytes = Vec::new();
    let mut decoder = flate2::read::GzDecoder::new(&squeezed.bytes[..]);
    std::io::Read::read_to_end(&mut decoder, &mut bytes).unwrap();
    assert_eq!(bytes, plain.bytes);
    assert!(squeezed.bytes.len() < plain.bytes.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn growth_is_proven() {
    on_each_database(async |house| {
        let mut roots = Vec::new();
        for size in [3, 256, 300] {
            house
                .ring(
                    i64::try_from(roots.len()).unwrap() * 1000
                        ..i64::try_from(roots.len()).unwrap() * 1000 + size - grown(&roots),
                )
                .await;
            house.seal().await;
            let answer = house.get("/ledger/checkpoint").await;
            let checkpoint = SignedCheckpoint::parse(&answer.bytes).unwrap();
            roots.push((
                checkpoint.unverified().size(),
                checkpoint.unverified().root(),
            ));
        }
        for (from, to) in [(0, 1), (1, 2), (0, 2), (2, 2)] {
            let ((old, old_root), (new, new_root)) = (roots[from], roots[to]);
            let answer = house
                .get(&format!("/ledger/consistency?from={old}&to={new}"))
                .await;
            let proof = proof_in(&answer);
            verify_consistency(old, old_root, new, new_root, &proof).unwrap();
        }
        for (query, status) in [
            ("from=5&to=4", StatusCode::NOT_FOUND),
            ("from=5&to=301", StatusCode::NOT_FOUND),
            ("from=0&to=18446744073709551615", StatusCode::NOT_FOUND),
            ("from=a&to=4", StatusCode::BAD_REQUEST),
            ("from=1", StatusCode::BAD_REQUEST),
        ] {
            let answer = house.get(&format!("/ledger/consistency?{query}")).await;
            assert_eq!(answer.status, status, "{query}");
        }
    })
    .await;
}

fn grown(roots: &[(u64, Hash)]) -> i64 {
    roots
        .last()
        .map_or(0, |(size, _)| i64::try_from(*size).unwrap())
}

fn proof_in(answer: &Answer) -> Vec<Hash> {
    let json: serde_json::Value = serde_json::from_slice(&answer.bytes).unwrap();
    let hashes = json["proof"].as_array().unwrap().iter();
    hashes
        .map(|hash| hash.as_str().unwrap().parse().unwrap())
        .collect()
}

/// Gives the crate `tlog_tiles` the tiles that our site serves.
struct Served<'a> {
    house: &'a House,
    runtime: tokio::runtime::Handle,
}

impl TileReader for Served<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[tlog_tiles::Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        let read = |tile: &tlog_tiles::Tile| {
            // That crate writes the height into the path, as Go's checksum database does; C2SP leaves it out.
            let path = tile.path();
            let path = path.strip_prefix("tile/8/").unwrap_or(&path);
            let path = path.strip_prefix("tile/").unwrap_or(path);
            let answer = self
                .runtime
                .block_on(self.house.get(&format!("/ledger/tile/{path}")));
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            answer.bytes
        };
        Ok(tiles.iter().map(read).collect())
    }

    fn save_tiles(&self, _tiles: &[tlog_tiles::Tile], _data: &[Vec<u8>]) {}
}

#[tokio::test(flavor = "multi_thread")]
async fn another_implementation_computes_the_same_proofs() {
    let house = House::open(|_config| {}).await;
    house.ring(0..700).await;
    house.seal().await;
    let served = house.get("/ledger/checkpoint").await;
    let ours = SignedCheckpoint::parse(&served.bytes).unwrap();
    let theirs = Checkpoint::from_bytes(ours.note().text().as_bytes()).unwrap();
    assert_eq!(theirs.size(), 700);
    assert_eq!(theirs.origin(), "localhost:8311/ledger");
    let runtime = tokio::runtime::Handle::current();
    let house = &house;
    tokio::task::block_in_place(|| {
        let served = Served { house, runtime };
        let reader = TileHashReader::new(700, *theirs.hash(), &served);
        for index in [0_u64, 255, 256, 511, 699] {
            let stored = tlog_tiles::stored_hash_index(0, index);
            let leaf = reader.read_hashes(&[stored]).unwrap()[0];
            let proof = tlog_tiles::prove_record(700, index, &reader).unwrap();
            tlog_tiles::check_record(&proof, 700, *theirs.hash(), index, leaf).unwrap();
            let proof: Vec<Hash> = proof.iter().map(|hash| Hash::new(hash.0)).collect();
            let root = ours.unverified().root();
            verify_inclusion(Hash::new(leaf.0), index, 700, &proof, root).unwrap();
        }
        let proof = tlog_tiles::prove_tree(700, 300, &reader).unwrap();
        let proof: Vec<Hash> = proof.iter().map(|hash| Hash::new(hash.0)).collect();
        let answer = served
            .runtime
            .block_on(house.get("/ledger/consistency?from=300&to=700"));
        assert_eq!(proof_in(&answer), proof);
    });
}
