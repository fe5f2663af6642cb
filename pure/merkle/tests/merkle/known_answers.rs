//! Answers that others published: Certificate Transparency's eight leaves, the note of Go's
//! checksum database, and a checkpoint that a public log and a public witness signed.

use stoa_merkle::{
    EMPTY_ROOT, Hash, LogKey, LogSigner, Note, SignedCheckpoint, WitnessKey, consistency_proof,
    inclusion_proof, leaf_hash, root, verify_consistency, verify_inclusion,
};

/// The leaves of certificate-transparency's `merkletree` tests, hexadecimal.
const LEAVES: [&str; 8] = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
];

/// The roots of the first one, two, … of them.
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const LEAF_0: &str = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
const LEAF_1: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const LEAF_4: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const NODE_23: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const NODE_45: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
const NODE_67: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const NODE_03: &str = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
const NODE_47: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

fn hash(hexadecimal: &str) -> Hash {
    Hash::from_slice(&hex::decode(hexadecimal).unwrap()).unwrap()
}

fn hashes(hexadecimal: &[&str]) -> Vec<Hash> {
    hexadecimal.iter().map(|text| hash(text)).collect()
}

fn leaves(size: usize) -> Vec<Hash> {
    LEAVES[..size]
        .iter()
        .map(|leaf| leaf_hash(&hex::decode(leaf).unwrap()))
        .collect()
}

#[test]
fn roots_of_certificate_transparency() {
    assert_eq!(root(&[]), EMPTY_ROOT);
    for (size, expected) in (1..).zip(ROOTS) {
        assert_eq!(root(&leaves(size)), hash(expected), "{size} leaves");
    }
}

#[test]
fn inclusion_proofs_of_certificate_transparency() {
    let check = |index: usize, size: usize, expected: &[&str]| {
        let tree = leaves(size);
        let proof = inclusion_proof(&tree, index as u64).unwrap();
        assert_eq!(proof, hashes(expected), "leaf {index} of {size}");
        let root = hash(ROOTS[size - 1]);
        verify_inclusion(tree[index], index as u64, size as u64, &proof, root).unwrap();
    };
    check(0, 1, &[]);
    check(0, 8, &[LEAF_1, NODE_23, NODE_47]);
    check(5, 8, &[LEAF_4, NODE_67, NODE_03]);
    check(2, 3, &[ROOTS[1]]);
    check(1, 5, &[LEAF_0, NODE_23, LEAF_4]);
}

#[test]
fn consistency_proofs_of_certificate_transparency() {
    let check = |old: usize, new: usize, expected: &[&str]| {
        let proof = consistency_proof(&leaves(new), old as u64).unwrap();
        assert_eq!(proof, hashes(expected), "{old} to {new}");
        let (old_root, new_root) = (hash(ROOTS[old - 1]), hash(ROOTS[new - 1]));
        verify_consistency(old as u64, old_root, new as u64, new_root, &proof).unwrap();
    };
    check(1, 1, &[]);
    check(1, 8, &[LEAF_1, NODE_23, NODE_47]);
    check(6, 8, &[NODE_45, NODE_67, NODE_03]);
    check(2, 5, &[NODE_23, LEAF_4]);
}

/// The example of Go's package `golang.org/x/mod/sumdb/note`.
#[test]
fn note_of_go() {
    let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    let public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let text = "If you think cryptography is the answer to your problem,\n\
                then you don't know what your problem is.\n";
    let line = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ\
                SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    let key: LogKey = public.parse().unwrap();
    let signer = LogSigner::from_secret_text(secret).unwrap();
    assert_eq!(key.to_string(), public);
    assert_eq!(signer.to_secret_text(), secret);
    assert_eq!(signer.key(), &key);

    let note = Note::sign(text.to_owned(), &signer).unwrap();
    assert_eq!(note.to_string(), format!("{text}\n{line}"));
    Note::parse(note.to_string().as_bytes())
        .unwrap()
        .verify(&key)
        .unwrap();
}

/// A checkpoint of the public log arche2025h1.staging.ct.transparency.dev from May 2026, with
/// cosignatures of four public witnesses. Its first two lines are of types that we do not know.
const PUBLIC_CHECKPOINT: &str = "\
arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

\u{2014} arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
\u{2014} arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
\u{2014} transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
\u{2014} witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
\u{2014} remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
\u{2014} witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
";

#[test]
fn checkpoint_of_a_public_log_with_public_witnesses() {
    let origin = "arche2025h1.staging.ct.transparency.dev";
    let log: LogKey = format!("{origin}+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f")
        .parse()
        .unwrap();
    let checkpoint = SignedCheckpoint::parse(PUBLIC_CHECKPOINT.as_bytes()).unwrap();
    assert_eq!(
        checkpoint.verify(origin, &log).unwrap().size(),
        1_432_088_532
    );
    assert_eq!(checkpoint.to_string(), PUBLIC_CHECKPOINT);

    for witness in [
        "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
        "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
    ] {
        let witness: WitnessKey = witness.parse().unwrap();
        assert_eq!(
            checkpoint.cosigned_at(&witness),
            Ok(0x6a12_2120),
            "{}",
            witness.name()
        );
    }
}
