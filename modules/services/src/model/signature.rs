//! Somebody who signs an application besides its applicant.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Id, Timestamp};

use super::Application;

/// The most people who sign one application.
pub const MOST_SIGNERS: usize = 20;

/// Whether somebody has signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureState {
    /// They were asked.
    Asked,
    Signed,
    /// They do not want to sign.
    Declined,
    /// The applicant took the application back: whatever was said of it does not count any more.
    Ended,
}

impl SignatureState {
    const ALL: [SignatureState; 4] = [
        SignatureState::Asked,
        SignatureState::Signed,
        SignatureState::Declined,
        SignatureState::Ended,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            SignatureState::Asked => "asked",
            SignatureState::Signed => "signed",
            SignatureState::Declined => "declined",
            SignatureState::Ended => "ended",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }
}

/// Somebody who was asked to sign. `details` are [`SignatureDetails`], sealed under the applicant's key.
#[derive(Debug, Clone)]
pub struct Signature {
    pub id: Id<Signature>,
    pub application: Id<Application>,
    /// Their key in the form.
    pub signatory: String,
    /// Which item of the page that names them, from 0.
    pub item: i64,
    pub state: SignatureState,
    pub details: Vec<u8>,
    /// When they were asked last.
    pub asked_at: Timestamp,
    pub answered_at: Option<Timestamp>,
    pub version: i64,
}

/// Who it is, and what they said.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct SignatureDetails {
    /// As the applicant calls them; may be empty.
    pub name: String,
    pub email: String,
    /// The secret of their link.
    pub link: String,
    /// The name that they signed with; empty until they have.
    #[serde(default)]
    pub signed: String,
    /// How often their address was changed.
    #[serde(default)]
    pub changes: u32,
}

impl std::fmt::Debug for SignatureDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignatureDetails(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::SignatureState;

    #[test]
    fn every_state_is_known_by_its_slug() {
        for state in SignatureState::ALL {
            assert_eq!(SignatureState::parse(state.slug()), Some(state));
        }
        assert_eq!(SignatureState::parse("lost"), None);
    }
}
