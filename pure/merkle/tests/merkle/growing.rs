//! Appending: the tiles that change, and nothing else.

use std::collections::BTreeMap;

use proptest::prelude::*;
use stoa_merkle::{Error, Frontier, Tile, TileMap, leaf_hash, root, tiles_for_root};

use crate::samples::{leaves, stored};

fn paths(size: u64) -> Vec<String> {
    tiles_for_root(size).iter().map(Tile::to_string).collect()
}

/// The two examples in C2SP's tlog-tiles.
#[test]
fn partial_tiles_of_the_specification() {
    assert_eq!(
        paths(70_000),
        ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"]
    );
    assert_eq!(paths(256), ["tile/1/000.p/1"]);
    assert_eq!(Tile::at(0, 0, 256), Tile::new(0, 0, 256).ok());
    assert_eq!(Tile::at(0, 272, 70_000), Tile::new(0, 272, 256).ok());
    assert_eq!(Tile::at(0, 274, 70_000), None);
}

#[test]
fn a_leaf_changes_one_tile_until_it_is_full() {
    let mut frontier = Frontier::new();
    frontier.append(leaves(255)).unwrap();
    let changed = |changes: Vec<stoa_merkle::TileChange>| -> Vec<String> {
        changes
            .iter()
            .map(|change| change.tile.to_string())
            .collect()
    };
    let leaf = leaf_hash(b"one more");
    assert_eq!(
        changed(frontier.append([leaf]).unwrap()),
        ["tile/0/000", "tile/1/000.p/1"]
    );
    assert_eq!(
        changed(frontier.append([leaf]).unwrap()),
        ["tile/0/001.p/1"]
    );
    assert_eq!(changed(frontier.append([]).unwrap()), Vec::<String>::new());
    assert_eq!(frontier.partial_tiles_since(0).len(), 2);
}

#[test]
fn resuming_without_a_tile_says_which() {
    let error = Frontier::resume(&mut TileMap::new(), 300).unwrap_err();
    let expected = Error::TileHashes {
        path: "tile/0/001.p/44".into(),
        expected: 44,
        found: 0,
    };
    assert_eq!(error, expected);
}

proptest! {
    #[test]
    fn pieces_give_the_tiles_of_the_whole(pieces in prop::collection::vec(0_usize..400, 0..8)) {
        let all = leaves(pieces.iter().sum::<usize>() as u64);
        let mut tiles = BTreeMap::new();
        let mut stream = all.iter().copied();
        let mut size = 0;
        for piece in pieces {
            let mut frontier = Frontier::resume(&mut stored(&all[..size]), size as u64).unwrap();
            size += piece;
            for change in frontier.append(stream.by_ref().take(piece)).unwrap() {
                prop_assert_eq!(usize::from(change.tile.width()), change.hashes.len());
                tiles.insert((change.tile.level(), change.tile.index()), change);
            }
            prop_assert_eq!(frontier.root(), root(&all[..size]));
        }
        let whole: BTreeMap<_, _> = Frontier::new()
            .append(all)
            .unwrap()
            .into_iter()
            .map(|change| ((change.tile.level(), change.tile.index()), change))
            .collect();
        prop_assert_eq!(tiles, whole);
    }
}
