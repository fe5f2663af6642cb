//! Whatever is changed, even by one bit, is noticed.

use stoa_merkle::{
    AddCheckpoint, Hash, LogKey, Receipt, SignedCheckpoint, consistency_proof, inclusion_proof,
    root, verify_consistency, verify_inclusion,
};

use crate::samples::{ORIGIN, add_checkpoint, cosigned_checkpoint, leaves, log, receipt, witness};

/// Calls `accepts` with each variant of the bytes that differs in one bit or lacks its end.
fn none_is_accepted(bytes: &[u8], accepts: impl Fn(&[u8]) -> bool) {
    assert!(accepts(bytes));
    for place in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.to_vec();
            changed[place] ^= 1 << bit;
            assert!(!accepts(&changed), "bit {bit} of byte {place} changed");
        }
        assert!(!accepts(&bytes[..place]), "cut after {place} bytes");
    }
    assert!(!accepts(&[bytes, b"\n"].concat()));
    assert!(!accepts(&[bytes, b" "].concat()));
}

#[test]
fn of_a_cosigned_checkpoint() {
    none_is_accepted(cosigned_checkpoint(5).to_string().as_bytes(), |bytes| {
        SignedCheckpoint::parse(bytes).is_ok_and(|checkpoint| {
            checkpoint.verify(ORIGIN, log().key()).is_ok()
                && checkpoint.cosigned_at(witness().key()).is_ok()
        })
    });
}

#[test]
fn of_a_receipt() {
    none_is_accepted(receipt(2, 7).to_string().as_bytes(), |bytes| {
        Receipt::parse(bytes).is_ok_and(|receipt| receipt.verify(ORIGIN, log().key()).is_ok())
    });
}

#[test]
fn of_a_request_to_a_witness() {
    let old_root = root(&leaves(3));
    none_is_accepted(add_checkpoint(3, 8).to_string().as_bytes(), |bytes| {
        AddCheckpoint::parse(bytes).is_ok_and(|request| {
            request.old_size() == 3
                && request.verify_growth(old_root).is_ok()
                && request.checkpoint().verify(ORIGIN, log().key()).is_ok()
        })
    });
}

#[test]
fn of_a_key() {
    none_is_accepted(log().key().to_string().as_bytes(), |bytes| {
        std::str::from_utf8(bytes).is_ok_and(|text| text.parse::<LogKey>().is_ok())
    });
}

/// Calls `accepts` with each proof that has a hash more, less, doubled or changed.
fn no_other_proof_is_accepted(proof: &[Hash], accepts: impl Fn(&[Hash]) -> bool) {
    assert!(accepts(proof));
    for place in 0..proof.len() {
        let (mut short, mut long, mut changed) = (proof.to_vec(), proof.to_vec(), proof.to_vec());
        short.remove(place);
        long.insert(place, proof[place]);
        let mut bytes = *proof[place].as_bytes();
        bytes[31] ^= 1;
        changed[place] = Hash::new(bytes);
        assert!(!accepts(&short) && !accepts(&long) && !accepts(&changed));
    }
}

#[test]
fn of_an_inclusion_proof() {
    for size in 1..=20 {
        let all = leaves(size);
        let root = root(&all);
        for index in 0..size {
            let proof = inclusion_proof(&all, index).unwrap();
            let leaf = all[index as usize];
            no_other_proof_is_accepted(&proof, |proof| {
                verify_inclusion(leaf, index, size, proof, root).is_ok()
            });
            for other in (0..=size).filter(|other| *other != index) {
                assert!(verify_inclusion(leaf, other, size, &proof, root).is_err());
            }
        }
    }
}

#[test]
fn of_a_consistency_proof() {
    for new in 2..=20 {
        let all = leaves(new);
        let new_root = root(&all);
        for old in 1..new {
            let old_root = root(&all[..old as usize]);
            let proof = consistency_proof(&all, old).unwrap();
            no_other_proof_is_accepted(&proof, |proof| {
                verify_consistency(old, old_root, new, new_root, proof).is_ok()
            });
            assert!(verify_consistency(old, new_root, new, new_root, &proof).is_err());
            assert!(verify_consistency(old, old_root, new, old_root, &proof).is_err());
            assert!(verify_consistency(new, old_root, old, new_root, &proof).is_err());
        }
    }
}
