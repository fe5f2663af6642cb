//! Somebody whose address we do not know yet, on the way to confirming it. Nothing of them is kept: the link that is mailed to them holds the address,
//! sealed, and only whoever opens it becomes somebody we know.

use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Error, Lang, Result, Timestamp};

/// What tells such a token from those of links that are kept.
const MARK: &str = "new-";
/// What they are sealed under; no person has this number.
const LABEL: i64 = -1;

/// An address that a link was asked for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newcomer {
    pub email: String,
    pub lang: String,
    pub expires_at: Timestamp,
}

impl std::fmt::Debug for Newcomer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Newcomer(…)")
    }
}

impl Newcomer {
    pub fn new(email: &str, lang: Lang, expires_at: Timestamp) -> Self {
        Newcomer {
            email: email.to_owned(),
            lang: lang.code().to_owned(),
            expires_at,
        }
    }

    /// The token for their link.
    pub fn token(&self, app: &App) -> Result<String> {
        let json = serde_json::to_vec(self).map_err(|error| Error::broken("a newcomer", error))?;
        let sealed = app.vault.seal_secret(LABEL, &json)?;
        Ok(format!("{MARK}{}", hex::encode(sealed)))
    }

    /// Who a token is of, whether it still holds or not; `None` for one that is not ours.
    pub fn of_token(app: &App, token: &str) -> Option<Self> {
        let sealed = hex::decode(token.strip_prefix(MARK)?).ok()?;
        let json = app.vault.open_secret(LABEL, &sealed).ok()?;
        serde_json::from_slice(&json).ok()
    }

    /// Whether this is the form of such a token.
    pub fn has_mark(token: &str) -> bool {
        token.starts_with(MARK)
    }

    pub fn is_valid(&self, now: Timestamp) -> bool {
        now < self.expires_at
    }
}
