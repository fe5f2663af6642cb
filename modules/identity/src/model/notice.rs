//! What members of staff are told by mail when somebody changes how they sign in, so that they notice if it was not they.

use serde::{Deserialize, Serialize};

/// What was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    PasswordChanged,
    PasskeyAdded,
    PasskeyRemoved,
    SecondFactorSetUp,
    SecondFactorRemoved,
    SecondFactorsCleared,
    RecoveryCodeUsed,
    RecoveryCodesRenewed,
}

impl Notice {
    /// The key of the sentence that says it.
    pub const fn text(self) -> &'static str {
        match self {
            Notice::PasswordChanged => "identity-notice-password-changed",
            Notice::PasskeyAdded => "identity-notice-passkey-added",
            Notice::PasskeyRemoved => "identity-notice-passkey-removed",
            Notice::SecondFactorSetUp => "identity-notice-second-factor-set-up",
            Notice::SecondFactorRemoved => "identity-notice-second-factor-removed",
            Notice::SecondFactorsCleared => "identity-notice-second-factors-cleared",
            Notice::RecoveryCodeUsed => "identity-notice-recovery-code-used",
            Notice::RecoveryCodesRenewed => "identity-notice-recovery-codes-renewed",
        }
    }
}
