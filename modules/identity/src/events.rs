//! What the ledger remembers of people at work: never a name, never an address.

use serde::Serialize;
use stoa_kernel::Event;

/// One variant a command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityEvent {
    SignedIn { staff: i64, second_factor: bool },
    SignedOut,
    SessionRevoked { session: i64 },
    LinkAskedFor,
    LinkFollowed,
    StaffAdded { staff: i64, roles: Vec<String>, agency: String, teams: Vec<String> },
    StaffChanged { staff: i64, roles: Vec<String>, agency: String, teams: Vec<String>, active: bool },
    PasswordSet { staff: i64 },
    SecondFactorSetUp { staff: i64 },
    SecondFactorRemoved { staff: i64 },
}

impl Event for IdentityEvent {
    fn kind(&self) -> &'static str {
        match self {
            IdentityEvent::SignedIn { .. } => "signed_in",
            IdentityEvent::SignedOut => "signed_out",
            IdentityEvent::SessionRevoked { .. } => "session_revoked",
            IdentityEvent::LinkAskedFor => "link_asked_for",
            IdentityEvent::LinkFollowed => "link_followed",
            IdentityEvent::StaffAdded { .. } => "staff_added",
            IdentityEvent::StaffChanged { .. } => "staff_changed",
            IdentityEvent::PasswordSet { .. } => "password_set",
            IdentityEvent::SecondFactorSetUp { .. } => "second_factor_set_up",
            IdentityEvent::SecondFactorRemoved { .. } => "second_factor_removed",
        }
    }

    /// Members of staff are named by their number; residents who sign in by nothing.
    fn reference(&self) -> String {
        match self {
            IdentityEvent::SignedIn { staff, .. }
            | IdentityEvent::StaffAdded { staff, .. }
            | IdentityEvent::StaffChanged { staff, .. }
            | IdentityEvent::PasswordSet { staff }
            | IdentityEvent::SecondFactorSetUp { staff }
            | IdentityEvent::SecondFactorRemoved { staff } => format!("staff-{staff}"),
            _ => "session".to_owned(),
        }
    }
}
