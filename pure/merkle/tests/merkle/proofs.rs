//! What must hold for the proofs of every tree, from leaves and from tiles alike.

use proptest::prelude::*;
use stoa_merkle::{
    EMPTY_ROOT, Error, Frontier, Hash, TileMap, TileReader, consistency_proof, inclusion_proof,
    leaf_hash, node_hash, prove_consistency, prove_inclusion, root, root_at, tiles_for_consistency,
    tiles_for_inclusion, tiles_for_root, verify_consistency, verify_inclusion,
};

use crate::samples::{leaves, stored};

/// RFC 9162's definition of a root, as it is written there.
fn root_by_definition(leaves: &[Hash]) -> Hash {
    match leaves.len() {
        0 => EMPTY_ROOT,
        1 => leaves[0],
        size => {
            let split = size.next_power_of_two() / 2;
            node_hash(
                root_by_definition(&leaves[..split]),
                root_by_definition(&leaves[split..]),
            )
        }
    }
}

#[test]
fn every_leaf_of_every_small_tree_is_proven() {
    let all = leaves(70);
    for size in 1..=all.len() {
        let (tree, root) = (&all[..size], root_by_definition(&all[..size]));
        for (index, leaf) in (0..).zip(tree) {
            let proof = inclusion_proof(tree, index).unwrap();
            verify_inclusion(*leaf, index, size as u64, &proof, root).unwrap();
        }
    }
}

#[test]
fn every_small_tree_extends_every_smaller_one() {
    let all = leaves(70);
    for new in 0..=all.len() {
        for old in 0..=new {
            let (old_root, new_root) = (root(&all[..old]), root(&all[..new]));
            let proof = consistency_proof(&all[..new], old as u64).unwrap();
            verify_consistency(old as u64, old_root, new as u64, new_root, &proof).unwrap();
        }
    }
}

#[test]
fn what_is_not_in_the_tree_has_no_proof() {
    assert_eq!(
        inclusion_proof(&leaves(3), 3),
        Err(Error::NoLeaf { index: 3, size: 3 })
    );
    assert_eq!(
        consistency_proof(&leaves(3), 4),
        Err(Error::Shrunk { old: 4, new: 3 })
    );
    assert!(tiles_for_inclusion(3, 3).is_err());
    assert!(tiles_for_consistency(4, 3).is_err());
    assert_eq!(
        prove_inclusion(&mut TileMap::new(), 1, 1),
        Err(Error::NoLeaf { index: 1, size: 1 })
    );
}

#[test]
fn a_proof_fails_for_want_of_a_tile_that_it_needs() {
    let missing = |expected| Error::TileHashes {
        path: format!("tile/0/000.p/{expected}"),
        expected,
        found: 0,
    };
    assert_eq!(prove_inclusion(&mut TileMap::new(), 0, 2), Err(missing(2)));
    assert_eq!(
        prove_consistency(&mut TileMap::new(), 1, 3),
        Err(missing(3))
    );
    // The only leaf of a tree is its root: RFC 9162's path from it is empty, and no tile is needed.
    assert_eq!(prove_inclusion(&mut TileMap::new(), 0, 1), Ok(Vec::new()));
}

#[test]
fn the_empty_tree_has_one_root() {
    let other = leaf_hash(b"");
    assert_eq!(
        verify_consistency(0, EMPTY_ROOT, 0, EMPTY_ROOT, &[]),
        Ok(())
    );
    assert_eq!(verify_consistency(0, EMPTY_ROOT, 1, other, &[]), Ok(()));
    assert_eq!(
        verify_consistency(0, other, 1, other, &[]),
        Err(Error::EmptyTreeRoot)
    );
    assert_eq!(
        verify_consistency(0, EMPTY_ROOT, 0, other, &[]),
        Err(Error::EmptyTreeRoot)
    );
    assert_eq!(
        verify_consistency(0, EMPTY_ROOT, 1, other, &[other]),
        Err(Error::ProofLength)
    );
    assert_eq!(root_at(&mut TileMap::new(), 0), Ok(EMPTY_ROOT));
}

#[test]
fn tiles_of_three_levels_give_the_same_proofs_as_leaves() {
    let all = leaves(66_000);
    let mut tiles = stored(&all);
    for size in [
        1,
        255,
        256,
        257,
        65_535,
        65_536,
        65_537,
        65_792,
        66_000_usize,
    ] {
        let tree = &all[..size];
        let size = size as u64;
        assert_eq!(root_at(&mut tiles, size), Ok(root(tree)));
        for index in [0, size / 3, size / 2, size - 1] {
            let proof = prove_inclusion(&mut tiles, index, size);
            assert_eq!(
                proof,
                inclusion_proof(tree, index),
                "leaf {index} of {size}"
            );
            let proof = prove_consistency(&mut tiles, index, size);
            assert_eq!(proof, consistency_proof(tree, index), "{index} to {size}");
        }
    }
}

#[test]
fn planning_a_proof_in_the_largest_tree_takes_few_tiles() {
    let size = 1 << 63;
    assert!(tiles_for_inclusion(size - 1, size).unwrap().len() <= 8);
    assert!(tiles_for_inclusion(0, u64::MAX).unwrap().len() <= 16);
    assert!(tiles_for_consistency(size - 1, size).unwrap().len() <= 8);
    assert!(tiles_for_root(u64::MAX).len() <= 8);
}

/// Hands out only the tiles that were planned.
struct Planned<'a> {
    all: &'a mut TileMap,
    planned: Vec<stoa_merkle::Tile>,
}

impl TileReader for Planned<'_> {
    type Error = Error;

    fn tile(&mut self, tile: stoa_merkle::Tile) -> Result<Vec<Hash>, Error> {
        let place = self.planned.iter().position(|planned| *planned == tile);
        self.planned
            .swap_remove(place.expect("the tile was planned, and is read once"));
        self.all.tile(tile)
    }
}

proptest! {
    #[test]
    fn proofs_from_the_planned_tiles_verify(size in 1_u64..1500, a: u64, b: u64) {
        let (index, old) = (a % size, b % (size + 1));
        let all = leaves(size);
        let tiles = &mut stored(&all);
        let root = root(&all);

        let planned = tiles_for_inclusion(index, size).unwrap();
        let mut reader = Planned { all: tiles, planned };
        let proof = prove_inclusion(&mut reader, index, size).unwrap();
        prop_assert!(reader.planned.is_empty());
        verify_inclusion(all[index as usize], index, size, &proof, root).unwrap();

        let mut reader = Planned { all: tiles, planned: tiles_for_root(old) };
        let old_root = root_at(&mut reader, old).unwrap();
        prop_assert!(reader.planned.is_empty());

        let planned = tiles_for_consistency(old, size).unwrap();
        let mut reader = Planned { all: tiles, planned };
        let proof = prove_consistency(&mut reader, old, size).unwrap();
        prop_assert!(reader.planned.is_empty());
        verify_consistency(old, old_root, size, root, &proof).unwrap();
    }

    #[test]
    fn a_resumed_frontier_is_the_same(size in 0_u64..1500) {
        let all = leaves(size);
        let mut frontier = Frontier::new();
        frontier.append(all.iter().copied()).unwrap();
        let resumed = Frontier::resume(&mut stored(&all), size).unwrap();
        prop_assert_eq!(&resumed, &frontier);
        prop_assert_eq!(resumed.root(), root(&all));
    }
}
