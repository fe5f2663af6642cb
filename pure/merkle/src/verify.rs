//! Checking proofs, step by step as RFC 9162 does, and without the code that makes them.

use crate::hash::node_hash;
use crate::{EMPTY_ROOT, Error, Hash, Result};

/// Checks that `leaf` is leaf `index` of the tree of `size` leaves with this `root` (RFC 9162,
/// section 2.1.3.2). Fails with what does not fit.
pub fn verify_inclusion(
    leaf: Hash,
    index: u64,
    size: u64,
    proof: &[Hash],
    root: Hash,
) -> Result<()> {
    if index >= size {
        return Err(Error::NoLeaf { index, size });
    }
    let (mut first, mut last) = (index, size - 1);
    let mut computed = leaf;
    for &sibling in proof {
        if last == 0 {
            return Err(Error::ProofLength);
        }
        if is_odd(first) || first == last {
            computed = node_hash(sibling, computed);
            skip_to_odd(&mut first, &mut last);
        } else {
            computed = node_hash(computed, sibling);
        }
        first >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(Error::ProofLength);
    }
    if computed == root {
        Ok(())
    } else {
        Err(Error::Root("given"))
    }
}

/// Checks that the tree of `new_size` leaves with `new_root` begins with the tree of `old_size`
/// leaves with `old_root` (RFC 9162, section 2.1.4.2). Any tree begins with the empty one, whose
/// root must be [`EMPTY_ROOT`]; for that one and for equal sizes the proof must be empty.
pub fn verify_consistency(
    old_size: u64,
    old_root: Hash,
    new_size: u64,
    new_root: Hash,
    proof: &[Hash],
) -> Result<()> {
    if old_size > new_size {
        return Err(Error::Shrunk {
            old: old_size,
            new: new_size,
        });
    }
    if (old_size == 0 && old_root != EMPTY_ROOT) || (new_size == 0 && new_root != EMPTY_ROOT) {
        return Err(Error::EmptyTreeRoot);
    }
    if old_size == 0 || old_size == new_size {
        return verify_without_proof(old_size, old_root, new_root, proof);
    }
    verify_growth((old_size, old_root), (new_size, new_root), proof)
}

fn verify_without_proof(old_size: u64, old: Hash, new: Hash, proof: &[Hash]) -> Result<()> {
    if !proof.is_empty() {
        return Err(Error::ProofLength);
    }
    if old_size == 0 || old == new {
        Ok(())
    } else {
        Err(Error::Root("new"))
    }
}

fn verify_growth(old: (u64, Hash), new: (u64, Hash), proof: &[Hash]) -> Result<()> {
    let (old_size, old_root) = old;
    let (new_size, new_root) = new;
    // If the old tree is complete, its root is a node of the new one and opens the proof.
    let (seed, rest) = if old_size.is_power_of_two() {
        (old_root, proof)
    } else {
        let (seed, rest) = proof.split_first().ok_or(Error::ProofLength)?;
        (*seed, rest)
    };
    let (mut first, mut last) = (old_size - 1, new_size - 1);
    while is_odd(first) {
        first >>= 1;
        last >>= 1;
    }
    let (mut computed_old, mut computed_new) = (seed, seed);
    for &sibling in rest {
        if last == 0 {
            return Err(Error::ProofLength);
        }
        if is_odd(first) || first == last {
            computed_old = node_hash(sibling, computed_old);
            computed_new = node_hash(sibling, computed_new);
            skip_to_odd(&mut first, &mut last);
        } else {
            computed_new = node_hash(computed_new, sibling);
        }
        first >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(Error::ProofLength);
    }
    if computed_old != old_root {
        return Err(Error::Root("old"));
    }
    if computed_new == new_root {
        Ok(())
    } else {
        Err(Error::Root("new"))
    }
}

fn is_odd(number: u64) -> bool {
    number & 1 == 1
}

/// Climbs past the levels at which the right edge has no sibling.
fn skip_to_odd(first: &mut u64, last: &mut u64) {
    while !is_odd(*first) && *first != 0 {
        *first >>= 1;
        *last >>= 1;
    }
}
