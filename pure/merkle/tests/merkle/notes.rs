//! Who signed what, and who did not.

use stoa_merkle::{
    Checkpoint, EMPTY_ROOT, Error, Key, LogKey, LogSigner, MAX_SIGNATURES, Note, Receipt,
    SignedCheckpoint, WitnessKey, WitnessSigner, leaf_hash,
};

use crate::samples::{
    COSIGNED_AT, ORIGIN, add_checkpoint, checkpoint, cosigned_checkpoint, leaves, log, receipt,
    witness,
};

#[test]
fn a_checkpoint_is_verified_by_its_log_alone() {
    let signed = checkpoint(5);
    assert_eq!(signed.verify(ORIGIN, log().key()).unwrap().size(), 5);

    let stranger = LogSigner::from_seed(ORIGIN, &[9; 32]).unwrap();
    let error = signed.verify(ORIGIN, stranger.key()).unwrap_err();
    assert_eq!(error, Error::NotSigned(ORIGIN.to_owned()));
    let error = signed.verify("elsewhere.example", log().key()).unwrap_err();
    assert!(matches!(error, Error::Origin { .. }));
}

#[test]
fn a_log_key_is_no_witness_key() {
    let log_text = log().key().to_string();
    let error = log_text.parse::<WitnessKey>().unwrap_err();
    assert_eq!(
        error,
        Error::KeyType {
            expected: 4,
            found: 1
        }
    );
    let secret = witness().to_secret_text();
    assert!(LogSigner::from_secret_text(&secret).is_err());
    let read = WitnessSigner::from_secret_text(&secret).unwrap();
    assert_eq!(read.key(), witness().key());

    let same_seed = WitnessSigner::from_seed(ORIGIN, &[7; 32]).unwrap();
    assert_ne!(same_seed.key().id(), log().key().id());
}

#[test]
fn the_secret_is_not_shown() {
    let shown = format!("{:?}", log());
    assert!(shown.contains("town.example"));
    assert!(!shown.contains(&log().to_secret_text()[40..]));
}

#[test]
fn weak_keys_and_odd_names_are_refused() {
    let mut identity = [0; 32];
    identity[0] = 1;
    assert_eq!(LogKey::new("a", &identity), Err(Error::WeakKey));
    assert_eq!(LogKey::new("a", &[0; 32]), Err(Error::WeakKey));
    assert_eq!(LogKey::new("a", &[2; 32]).err(), Some(Error::WeakKey));
    for name in ["", "a b", "a+b", "a\u{2003}b", "a\nb", "a\u{1}"] {
        let error = LogSigner::from_seed(name, &[1; 32]).unwrap_err();
        assert_eq!(error, Error::KeyName(name.to_owned()));
    }
    let public = log().key().public_bytes().to_owned();
    assert_eq!(&Key::new(ORIGIN, &public).unwrap(), log().key());
}

#[test]
fn a_witness_says_when() {
    let cosigned = cosigned_checkpoint(5);
    assert_eq!(cosigned.cosigned_at(witness().key()), Ok(COSIGNED_AT));
    assert!(cosigned.verify(ORIGIN, log().key()).is_ok());
    assert_eq!(checkpoint(5).cosigned_at(witness().key()).ok(), None);
    assert_eq!(
        checkpoint(5).cosign(&witness(), 1 << 63),
        Err(Error::Time(1 << 63))
    );

    let read = SignedCheckpoint::parse(cosigned.to_string().as_bytes()).unwrap();
    assert_eq!(read, cosigned);
}

#[test]
fn a_witness_answer_for_another_tree_is_not_taken() {
    let answer = checkpoint(6)
        .cosign(&witness(), COSIGNED_AT)
        .unwrap()
        .to_string();
    let mut signed = checkpoint(5);
    let error = signed
        .add_cosignatures(answer.as_bytes(), witness().key())
        .unwrap_err();
    assert_eq!(
        error,
        Error::BadSignature(witness().key().name().to_owned())
    );
    assert_eq!(signed, checkpoint(5));

    let stranger = WitnessSigner::from_seed("stranger.example", &[3; 32]).unwrap();
    let answer = signed.cosign(&stranger, COSIGNED_AT).unwrap().to_string();
    let error = signed
        .add_cosignatures(answer.as_bytes(), witness().key())
        .unwrap_err();
    assert_eq!(error, Error::NotSigned(witness().key().name().to_owned()));
    assert!(signed.add_cosignatures(b"", witness().key()).is_err());
}

#[test]
fn cosigning_twice_keeps_the_later_time() {
    let mut signed = cosigned_checkpoint(5);
    for seconds in [COSIGNED_AT + 60, COSIGNED_AT] {
        let line = signed.cosign(&witness(), seconds).unwrap().to_string();
        let time = signed.add_cosignatures(line.as_bytes(), witness().key());
        assert_eq!(time, Ok(COSIGNED_AT + 60));
    }
    assert_eq!(signed.note().signatures().len(), 3);
}

#[test]
fn too_many_signatures_are_refused() {
    let signed = checkpoint(1).to_string();
    let line = signed.lines().last().unwrap();
    let with = |lines: usize| format!("{signed}{}", format!("{line}\n").repeat(lines - 1));
    assert!(Note::parse(with(MAX_SIGNATURES).as_bytes()).is_ok());
    assert!(Note::parse(with(MAX_SIGNATURES + 1).as_bytes()).is_err());
}

#[test]
fn checkpoints_have_one_spelling() {
    let root = leaf_hash(b"").to_string();
    let signed = |text: String| {
        let note = Note::sign(text, &log()).unwrap().to_string();
        SignedCheckpoint::parse(note.as_bytes())
    };
    assert!(signed(format!("{ORIGIN}\n1\n{root}\n")).is_ok());
    assert!(signed(format!("{ORIGIN}\n1\n{root}\nmore\n")).is_ok());
    for text in [
        format!("\n1\n{root}\n"),
        format!("{ORIGIN}\n01\n{root}\n"),
        format!("{ORIGIN}\n+1\n{root}\n"),
        format!("{ORIGIN}\n1 \n{root}\n"),
        format!("{ORIGIN}\n18446744073709551616\n{root}\n"),
        format!("{ORIGIN}\n0\n{root}\n"),
        format!("{ORIGIN}\n1\n{}\n", &root[..43]),
        format!("{ORIGIN}\n1\n{root}\n\nmore\n"),
        format!("{ORIGIN}\n1\n"),
        format!("{ORIGIN}\n"),
    ] {
        assert!(signed(text.clone()).is_err(), "{text}");
    }
    assert!(Note::sign("no newline".to_owned(), &log()).is_err());
    assert!(Note::sign("tab\t\n".to_owned(), &log()).is_err());
    assert!(
        Checkpoint::new(ORIGIN, 0, EMPTY_ROOT)
            .unwrap()
            .with_extension("")
            .is_err()
    );
    assert!(Checkpoint::new("two\nlines", 0, EMPTY_ROOT).is_err());
}

#[test]
fn a_note_may_have_empty_lines() {
    let text = "one\n\n\u{2014} not a signature\n\n";
    let note = Note::sign(text.to_owned(), &log()).unwrap().to_string();
    let read = Note::parse(note.as_bytes()).unwrap();
    assert_eq!(read.text(), text);
    read.verify(log().key()).unwrap();
}

#[test]
fn a_receipt_proves_itself() {
    for (index, size) in [(0, 1), (2, 7), (6, 7), (299, 300)] {
        let text = receipt(index, size).to_string();
        let read = Receipt::parse(text.as_bytes()).unwrap();
        assert_eq!(read.verify(ORIGIN, log().key()).unwrap().size(), size);
        assert_eq!(read.index(), index);
        assert_eq!(read.to_string(), text);
    }
    let worthless = Receipt::new(b"never said".to_vec(), 0, Vec::new(), checkpoint(1));
    assert_eq!(worthless, Err(Error::Root("given")));
}

#[test]
fn a_witness_sees_growth_and_nothing_else() {
    let old_root = stoa_merkle::root(&leaves(3));
    let request = add_checkpoint(3, 8);
    assert!(request.to_string().starts_with("old 3\n"));
    request.verify_growth(old_root).unwrap();
    assert_eq!(
        request.verify_growth(leaf_hash(b"")),
        Err(Error::Root("old"))
    );
    add_checkpoint(0, 8).verify_growth(EMPTY_ROOT).unwrap();
}
