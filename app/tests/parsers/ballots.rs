//! What voters and keyholders bring to a secret vote: envelopes, codes and sheets as they are typed, the file of opened ballots.

use stoa_envelopes::{Ballot, Code, Envelope, Opened, Share, Tracking};

use crate::targets::text;

/// What is cast, and what was in it: there is one way to write it.
pub fn ballot_envelopes(bytes: &[u8]) {
    if let Ok(envelope) = Envelope::read(bytes) {
        assert_eq!(envelope.to_bytes().expect("bytes"), bytes);
        assert!(envelope.receipt().is_ok_and(|receipt| receipt.len() == 28));
    }
    if let Ok(ballot) = Ballot::read(bytes, bytes.len()) {
        assert_eq!(ballot.to_bytes(bytes.len()).expect("bytes"), bytes);
    }
}

/// What somebody typed: as it is written down, it is read as the same.
pub fn ballot_letters(bytes: &[u8]) {
    let Some(text) = text(bytes) else {
        return;
    };
    if let Ok(code) = Code::read(text) {
        assert!(Code::read(&code.letters()).is_ok_and(|again| again == code));
    }
    if let Ok(share) = Share::read(text) {
        assert!(share.needed() > 0 && share.position() > 0);
        assert!(Share::read(&share.letters()).is_ok_and(|again| again == share));
    }
    if let Ok(tracking) = Tracking::read(text) {
        assert!(Tracking::read(&tracking.letters()).is_ok_and(|again| again == tracking));
    }
}

/// The file that keyholders compare.
pub fn opened_ballots(bytes: &[u8]) {
    if let Some(Ok(opened)) = text(bytes).map(Opened::read) {
        assert_eq!(opened.to_text().as_bytes(), bytes);
        for ballot in opened.ballots() {
            assert!(opened.find(ballot.tracking()).contains(ballot));
        }
    }
}

/// Whether a seed is what it is named after.
pub fn is_typed(bytes: &[u8]) -> bool {
    let text = text(bytes).unwrap_or_default();
    Code::read(text).is_ok() || Share::read(text).is_ok() || Tracking::read(text).is_ok()
}
