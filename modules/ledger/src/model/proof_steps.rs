//! An inclusion proof as a reader can follow it by hand: which hash is joined on which side, and what comes of it (RFC
//! 9162, section 2.1.3.2).

use stoa_merkle::{Hash, node_hash};

/// One step from the leaf towards the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The hash that the proof gives for this step.
    pub sibling: Hash,
    pub side: Side,
    /// SHA-256 over a byte 1, the left hash and the right one.
    pub result: Hash,
}

/// Where the proof's hash stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// The steps from leaf `index` of a tree of `size` leaves; the last result is the root. The proof has been verified.
pub fn proof_steps(leaf: Hash, index: u64, size: u64, proof: &[Hash]) -> Vec<Step> {
    let (mut first, mut last) = (index, size.saturating_sub(1));
    let mut hash = leaf;
    let mut steps = Vec::with_capacity(proof.len());
    for &sibling in proof {
        let side = if first % 2 == 1 || first == last {
            hash = node_hash(sibling, hash);
            // At the right edge, levels without a sibling are passed over.
            while first.is_multiple_of(2) && first != 0 {
                (first, last) = (first / 2, last / 2);
            }
            Side::Left
        } else {
            hash = node_hash(hash, sibling);
            Side::Right
        };
        steps.push(Step {
            sibling,
            side,
            result: hash,
        });
        (first, last) = (first / 2, last / 2);
    }
    steps
}

#[cfg(test)]
mod tests {
    use stoa_merkle::{inclusion_proof, leaf_hash, root};

    use super::*;

    #[test]
    fn the_last_step_leads_to_the_root() {
        let leaves: Vec<Hash> = (0..70_u8).map(|n| leaf_hash(&[n])).collect();
        for size in 2..=leaves.len() {
            let tree = &leaves[..size];
            for (index, leaf) in (0..).zip(tree) {
                let proof = inclusion_proof(tree, index).expect("a proof");
                let steps = proof_steps(*leaf, index, size as u64, &proof);
                let last = steps.last().expect("a step");
                assert_eq!(last.result, root(tree), "leaf {index} of {size}");
            }
        }
        assert_eq!(proof_steps(leaves[0], 0, 1, &[]), []);
    }
}
