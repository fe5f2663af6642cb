//! Paths and bytes of tiles and entry bundles.

use proptest::prelude::*;
use stoa_merkle::{Bundle, Error, Hash, MAX_ENTRY_BYTES, Tile, encode_entries, encode_hashes};

use crate::samples::leaves;

#[test]
fn paths_of_the_specification() {
    let tile = Tile::new(0, 1_234_067, 256).unwrap();
    assert_eq!(tile.to_string(), "tile/0/x001/x234/067");
    assert_eq!(
        Tile::new(63, 5, 17).unwrap().to_string(),
        "tile/63/005.p/17"
    );
    assert_eq!(
        Bundle::new(1_000, 1).unwrap().to_string(),
        "tile/entries/x001/000.p/1"
    );
}

#[test]
fn each_tile_has_one_path() {
    for path in [
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/00/000",
        "tile/+1/000",
        "tile/64/000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001",
        "tile/0/x001/x002",
        "tile/0/1000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000.p/1/",
        "tile/0/000.p/1.p/1",
        "/tile/0/000",
        "tile/0/000/",
        "tile/0/٠٠٠",
        "tile/0/-01",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/entries/000",
        "tile/256/000",
    ] {
        assert!(path.parse::<Tile>().is_err(), "{path}");
    }
    for path in [
        "tile/0/000",
        "tile/entries",
        "tile/entries/0",
        "tile/entries/000.p/256",
    ] {
        assert!(path.parse::<Bundle>().is_err(), "{path}");
    }
    assert_eq!(
        Tile::new(0, 0, 0),
        Err(Error::TileShape { level: 0, width: 0 })
    );
}

#[test]
fn tiles_read_back() {
    let hashes = leaves(44);
    let bytes = encode_hashes(&hashes);
    assert_eq!(bytes.len(), 44 * Hash::BYTES);
    assert_eq!(Tile::new(0, 1, 44).unwrap().decode(&bytes), Ok(hashes));
    assert!(Tile::new(0, 1, 43).unwrap().decode(&bytes).is_err());
    assert!(Tile::new(0, 1, 45).unwrap().decode(&bytes).is_err());
}

#[test]
fn a_bundle_is_lengths_and_entries() {
    let bytes = encode_entries(["ab", "", "c"]).unwrap();
    assert_eq!(bytes, [0, 2, b'a', b'b', 0, 0, 0, 1, b'c']);
    let entries = Bundle::at(0, 3).unwrap().decode(&bytes).unwrap();
    assert_eq!(entries, [&b"ab"[..], b"", b"c"]);
    assert!(Bundle::at(0, 2).unwrap().decode(&bytes).is_err());
    assert!(Bundle::at(0, 4).unwrap().decode(&bytes).is_err());
    assert!(Bundle::at(0, 3).unwrap().decode(&bytes[..8]).is_err());
    assert!(encode_entries([vec![0; MAX_ENTRY_BYTES]]).is_ok());
    let long = encode_entries([vec![0; MAX_ENTRY_BYTES + 1]]);
    assert_eq!(long, Err(Error::EntryTooLong(65_536)));
}

proptest! {
    #[test]
    fn paths_read_back(level in 0_u8..64, index: u64, width in 1_u16..=256) {
        let tile = Tile::new(level, index, width).unwrap();
        prop_assert_eq!(tile.to_string().parse(), Ok(tile));
        let bundle = Bundle::new(index, width).unwrap();
        prop_assert_eq!(bundle.to_string().parse(), Ok(bundle));
    }

    #[test]
    fn bundles_read_back(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..=256)) {
        let bytes = encode_entries(&entries).unwrap();
        let bundle = Bundle::new(0, entries.len() as u16).unwrap();
        prop_assert_eq!(bundle.decode(&bytes).unwrap(), entries);
    }
}
