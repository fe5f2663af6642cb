//! Opens the session of somebody who has just shown who they are.

use stoa_kernel::{
    Result, Tx,
    sessions::{self, Owner},
};

use crate::model::browser::Browser;

/// A new session's token, for the cookie. The session that the browser held before ends: a token that somebody else may
/// know never becomes the token of a person who is signed in.
pub(crate) async fn open_session(tx: &mut Tx, owner: Owner, browser: &Browser) -> Result<String> {
    if let Some(old) = &browser.token {
        sessions::close(tx, old).await?;
    }
    sessions::open(tx, owner, &browser.program).await
}
