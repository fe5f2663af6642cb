//! The links in mails: each is signed, names one wish to be told, and is all that its owner needs to end it (RFC 8058).

use stoa_kernel::{App, Id};
use stoa_web::Signer;

use crate::model::talk::DataFollow;

const PURPOSE: &str = "opendata.follow";

/// The path of a follow's page; `/stop` behind it ends it.
pub fn link_to(app: &App, follow: Id<DataFollow>) -> String {
    let token = Signer::new(*app.vault.web_key()).sign(PURPOSE, &follow.to_string());
    format!("/data/following/{token}")
}

/// What a token is of, if it is ours.
pub fn follow_of(app: &App, token: &str) -> Option<Id<DataFollow>> {
    let text = Signer::new(*app.vault.web_key()).open(PURPOSE, token)?;
    text.parse().ok().map(Id::new)
}
