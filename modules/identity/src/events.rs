//! What the ledger remembers of people at work: never a name, never an address.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::residence::Document;

/// One variant a command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentityEvent {
    SignedIn {
        staff: i64,
        by: Way,
    },
    SignedOut {
        staff: Option<i64>,
    },
    SessionRevoked {
        session: i64,
    },
    SessionsEnded {
        staff: i64,
    },
    LinkAskedFor,
    LinkFollowed,
    AddressConfirmed,
    StaffAdded {
        staff: i64,
        roles: Vec<String>,
        agency: String,
        teams: Vec<String>,
    },
    StaffChanged {
        staff: i64,
        roles: Vec<String>,
        agency: String,
        teams: Vec<String>,
        active: bool,
        email_changed: bool,
    },
    PasswordLinkSent {
        staff: i64,
    },
    PasswordSet {
        staff: i64,
        by: Setter,
    },
    SecondFactorSetUp {
        staff: i64,
    },
    SecondFactorRemoved {
        staff: i64,
    },
    SecondFactorsCleared {
        staff: i64,
    },
    RecoveryCodesRenewed {
        staff: i64,
    },
    PasskeyBegun {
        staff: i64,
    },
    PasskeyAdded {
        staff: i64,
        passkey: i64,
    },
    PasskeyRemoved {
        staff: i64,
        passkey: i64,
    },
    PasskeySignInBegun,
    ResidenceCodeMade,
    ResidenceConfirmed {
        person: i64,
        document: Document,
        /// The account that this human had used before, if they moved from one.
        moved_from: Option<i64>,
    },
    ResidenceEnded,
}

/// How somebody showed who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,
}

/// Who set a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Setter {
    /// Its owner, who knew the one before.
    Owner,
    /// Whoever followed the link in its owner's mail.
    Link,
    /// The command line.
    House,
}

impl Event for IdentityEvent {
    fn kind(&self) -> &'static str {
        match self {
            IdentityEvent::SignedIn { .. } => "signed_in",
            IdentityEvent::SignedOut { .. } => "signed_out",
            IdentityEvent::SessionRevoked { .. } => "session_revoked",
            IdentityEvent::SessionsEnded { .. } => "sessions_ended",
            IdentityEvent::LinkAskedFor => "link_asked_for",
            IdentityEvent::LinkFollowed => "link_followed",
            IdentityEvent::AddressConfirmed => "address_confirmed",
            IdentityEvent::StaffAdded { .. } => "staff_added",
            IdentityEvent::StaffChanged { .. } => "staff_changed",
            IdentityEvent::PasswordLinkSent { .. } => "password_link_sent",
            IdentityEvent::PasswordSet { .. } => "password_set",
            IdentityEvent::SecondFactorSetUp { .. } => "second_factor_set_up",
            IdentityEvent::SecondFactorRemoved { .. } => "second_factor_removed",
            IdentityEvent::SecondFactorsCleared { .. } => "second_factors_cleared",
            IdentityEvent::RecoveryCodesRenewed { .. } => "recovery_codes_renewed",
            IdentityEvent::PasskeyBegun { .. } => "passkey_begun",
            IdentityEvent::PasskeyAdded { .. } => "passkey_added",
            IdentityEvent::PasskeyRemoved { .. } => "passkey_removed",
            IdentityEvent::PasskeySignInBegun => "passkey_sign_in_begun",
            IdentityEvent::ResidenceCodeMade => "residence_code_made",
            IdentityEvent::ResidenceConfirmed { .. } => "residence_confirmed",
            IdentityEvent::ResidenceEnded => "residence_ended",
        }
    }

    /// Members of staff are named by their number; residents who sign in by nothing.
    fn reference(&self) -> String {
        if self.is_of_residence() {
            return "residence".to_owned();
        }
        self.staff().map_or_else(|| "session".to_owned(), reference)
    }

    fn agency(&self) -> String {
        match self {
            IdentityEvent::StaffAdded { agency, .. }
            | IdentityEvent::StaffChanged { agency, .. } => agency.clone(),
            _ => String::new(),
        }
    }
}

/// The reference of a member of staff in the ledger: `staff-100231`.
pub fn reference(staff: i64) -> String {
    format!("staff-{staff}")
}

impl IdentityEvent {
    const fn is_of_residence(&self) -> bool {
        matches!(
            self,
            IdentityEvent::ResidenceCodeMade
                | IdentityEvent::ResidenceConfirmed { .. }
                | IdentityEvent::ResidenceEnded
        )
    }

    fn staff(&self) -> Option<i64> {
        match self {
            IdentityEvent::SignedIn { staff, .. }
            | IdentityEvent::SessionsEnded { staff }
            | IdentityEvent::StaffAdded { staff, .. }
            | IdentityEvent::StaffChanged { staff, .. }
            | IdentityEvent::PasswordLinkSent { staff }
            | IdentityEvent::PasswordSet { staff, .. }
            | IdentityEvent::SecondFactorSetUp { staff }
            | IdentityEvent::SecondFactorRemoved { staff }
            | IdentityEvent::SecondFactorsCleared { staff }
            | IdentityEvent::RecoveryCodesRenewed { staff }
            | IdentityEvent::PasskeyBegun { staff }
            | IdentityEvent::PasskeyAdded { staff, .. }
            | IdentityEvent::PasskeyRemoved { staff, .. } => Some(*staff),
            IdentityEvent::SignedOut { staff } => *staff,
            IdentityEvent::SessionRevoked { .. }
            | IdentityEvent::LinkAskedFor
            | IdentityEvent::LinkFollowed
            | IdentityEvent::AddressConfirmed
            | IdentityEvent::PasskeySignInBegun
            | IdentityEvent::ResidenceCodeMade
            | IdentityEvent::ResidenceConfirmed { .. }
            | IdentityEvent::ResidenceEnded => None,
        }
    }
}
