//! What a verifier says of a credential, in codes that a page has words for.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::Error;

/// What a credential is worth now. Where several hold, the first of this order is told, and the reasons tell all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing that could be verified.
    Malformed,
    /// Signed by somebody whom the verifier does not trust, or by no key of theirs that is known.
    UnknownIssuer,
    /// Not what the issuer signed.
    Tampered,
    /// Taken back for good.
    Revoked,
    /// Not valid for now.
    Suspended,
    /// Its time is over.
    Expired,
    /// Its time has not begun.
    NotYetValid,
    /// Signed by a trusted issuer, in time, and on no list that was given; see [`Verdict::status`].
    Valid,
}

/// In which form the credential came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    VcJwt,
    DataIntegrity,
    SdJwtVc,
}

/// What is known of revocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusCheck {
    /// It names no list: it cannot be revoked.
    NoList,
    /// Each list that it names was looked at, and is current.
    Checked,
    /// A list was looked at that should be fetched anew.
    Stale,
    /// A list that it names was not given: whether it was revoked is not known.
    NotChecked,
}

/// Why the state is what it is. Serialized with its `code`, in kebab-case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Reason {
    Malformed {
        detail: String,
    },
    UnknownIssuer {
        issuer: String,
    },
    UnknownKey {
        kid: String,
    },
    /// The header asks for an algorithm that is not the key's, such as `none`.
    WrongAlgorithm {
        alg: String,
    },
    BadSignature,
    Expired {
        at: Timestamp,
    },
    NotYetValid {
        from: Timestamp,
    },
    Revoked {
        list: String,
        index: u64,
    },
    Suspended {
        list: String,
        index: u64,
    },
    /// A state beyond those that the standard names; it counts as suspended.
    UnknownStatus {
        list: String,
        index: u64,
        value: u8,
    },
    /// The list was not given, is another issuer's, or has no such place.
    StatusNotChecked {
        list: String,
    },
    StatusStale {
        list: String,
    },
    /// The holder did not sign, or not this question.
    NotByHolder,
}

/// What a verifier says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    pub state: State,
    pub form: Option<Form>,
    /// Who issued it; for an unknown issuer, who it claims to be.
    pub issuer: Option<String>,
    /// What was signed; empty unless the signature is a trusted issuer's.
    pub claims: Map<String, Value>,
    pub status: StatusCheck,
    /// Whether its holder signed the verifier's question.
    pub by_holder: bool,
    pub reasons: Vec<Reason>,
}

impl Verdict {
    pub(crate) fn refused(error: &Error, form: Option<Form>, issuer: Option<String>) -> Self {
        let (state, reason) = match error {
            Error::UnknownIssuer(issuer) => (
                State::UnknownIssuer,
                Reason::UnknownIssuer {
                    issuer: issuer.clone(),
                },
            ),
            Error::UnknownKey(kid) => (
                State::UnknownIssuer,
                Reason::UnknownKey { kid: kid.clone() },
            ),
            Error::Algorithm(alg) => (State::Tampered, Reason::WrongAlgorithm { alg: alg.clone() }),
            Error::Signature => (State::Tampered, Reason::BadSignature),
            other => (
                State::Malformed,
                Reason::Malformed {
                    detail: other.to_string(),
                },
            ),
        };
        Self {
            state,
            form,
            issuer,
            claims: Map::new(),
            status: StatusCheck::NotChecked,
            by_holder: false,
            reasons: vec![reason],
        }
    }

    pub(crate) fn genuine(form: Form, issuer: String, claims: Map<String, Value>) -> Self {
        Self {
            state: State::Valid,
            form: Some(form),
            issuer: Some(issuer),
            claims,
            status: StatusCheck::NoList,
            by_holder: false,
            reasons: Vec::new(),
        }
    }

    /// Adds a reason; the state only gets worse.
    pub(crate) fn add(&mut self, state: State, reason: Reason) {
        self.state = self.state.min(state);
        self.reasons.push(reason);
    }
}
