//! Roots and proofs of a tree, from whatever knows its nodes.

use std::convert::Infallible;

use crate::hash::node_hash;
use crate::{EMPTY_ROOT, Error, Hash, Result};

/// Knows the root of each complete subtree: the one of height `height` that begins at leaf
/// `index << height`. Only subtrees that lie wholly within the tree are asked for.
pub(crate) trait Nodes {
    type Error;

    fn node(&mut self, height: u32, index: u64) -> std::result::Result<Hash, Self::Error>;
}

/// Where RFC 9162 splits a tree of `size` > 1 leaves: the largest power of two below its size.
pub(crate) fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// The root over the leaves from `start` up to `end`. As in RFC 9162, `start` is a multiple of the
/// least power of two that is not below their number.
pub(crate) fn range<N: Nodes>(
    nodes: &mut N,
    start: u64,
    end: u64,
) -> std::result::Result<Hash, N::Error> {
    let size = end - start;
    if size == 0 {
        return Ok(EMPTY_ROOT);
    }
    if size.is_power_of_two() {
        let height = size.ilog2();
        return nodes.node(height, start >> height);
    }
    let middle = start + split(size);
    let left = range(nodes, start, middle)?;
    let right = range(nodes, middle, end)?;
    Ok(node_hash(left, right))
}

/// The inclusion proof of RFC 9162, section 2.1.3.1. The caller has checked that `index < size`.
pub(crate) fn inclusion<N: Nodes>(
    nodes: &mut N,
    index: u64,
    size: u64,
) -> std::result::Result<Vec<Hash>, N::Error> {
    let mut proof = Vec::new();
    let (mut start, mut end) = (0, size);
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            proof.push(range(nodes, middle, end)?);
            end = middle;
        } else {
            proof.push(range(nodes, start, middle)?);
            start = middle;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// The consistency proof of RFC 9162, section 2.1.4.1. The caller has checked that `old <= new`.
pub(crate) fn consistency<N: Nodes>(
    nodes: &mut N,
    old: u64,
    new: u64,
) -> std::result::Result<Vec<Hash>, N::Error> {
    let mut proof = Vec::new();
    if old == 0 || old == new {
        return Ok(proof);
    }
    let (mut start, mut end) = (0, new);
    while end != old {
        let middle = start + split(end - start);
        if old <= middle {
            proof.push(range(nodes, middle, end)?);
            end = middle;
        } else {
            proof.push(range(nodes, start, middle)?);
            start = middle;
        }
    }
    // A verifier has the old root, and needs it from us only if it is not a node of the new tree.
    if start != 0 {
        proof.push(range(nodes, start, end)?);
    }
    proof.reverse();
    Ok(proof)
}

pub(crate) fn check_leaf(index: u64, size: u64) -> Result<()> {
    if index < size {
        Ok(())
    } else {
        Err(Error::NoLeaf { index, size })
    }
}

pub(crate) fn check_growth(old: u64, new: u64) -> Result<()> {
    if old <= new {
        Ok(())
    } else {
        Err(Error::Shrunk { old, new })
    }
}

/// The root of the tree with these leaf hashes (RFC 9162, section 2.1.1), in O(n).
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(1 << (leaves.len() - 1).ilog2());
            node_hash(root(left), root(right))
        }
    }
}

/// Proves that leaf `index` (from 0) is in the tree with these leaf hashes (RFC 9162, section
/// 2.1.3.1), in O(n). Fails if there is no such leaf.
pub fn inclusion_proof(leaves: &[Hash], index: u64) -> Result<Vec<Hash>> {
    let size = leaves.len() as u64;
    check_leaf(index, size)?;
    let Ok(proof) = inclusion(&mut Leaves(leaves), index, size);
    Ok(proof)
}

/// Proves that the tree with these leaf hashes begins with the tree of its first `old` leaves (RFC
/// 9162, section 2.1.4.1), in O(n). Empty if `old` is 0 or all of them; fails if it is more.
pub fn consistency_proof(leaves: &[Hash], old: u64) -> Result<Vec<Hash>> {
    let new = leaves.len() as u64;
    check_growth(old, new)?;
    let Ok(proof) = consistency(&mut Leaves(leaves), old, new);
    Ok(proof)
}

struct Leaves<'a>(&'a [Hash]);

impl Nodes for Leaves<'_> {
    type Error = Infallible;

    fn node(&mut self, height: u32, index: u64) -> std::result::Result<Hash, Infallible> {
        // Both ends are at most the slice's length, so they fit a usize.
        let start = (index << height) as usize;
        let end = ((index + 1) << height) as usize;
        Ok(root(&self.0[start..end]))
    }
}
