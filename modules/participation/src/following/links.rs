//! The links in mails: each is signed, is of one wish, and is all that its owner needs to act on it (RFC 8058).

use stoa_kernel::{App, Id, actor::Person};
use stoa_web::Signer;

use crate::model::tell::FollowId;

const PURPOSE: &str = "participation.notice";

/// What a link is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// A wish that the owner of the mailbox has not said yet that they have.
    Confirm(FollowId),
    /// What somebody is told of: a thing, or [`crate::model::tell::EVERYTHING`].
    Stop(Id<Person>, String),
}

impl Link {
    /// The path of its page.
    pub fn path(&self, app: &App) -> String {
        let text = match self {
            Link::Confirm(id) => format!("confirm {id}"),
            Link::Stop(person, thing) => format!("stop {person} {thing}"),
        };
        let token = Signer::new(*app.vault.web_key()).sign(PURPOSE, &text);
        format!("/participate/notice/{token}")
    }
}

/// What a token is of, if it is ours.
pub fn open(app: &App, token: &str) -> Option<Link> {
    let text = Signer::new(*app.vault.web_key()).open(PURPOSE, token)?;
    let mut words = text.split(' ');
    match (words.next()?, words.next()?.parse().ok()?, words.next()) {
        ("confirm", id, None) => Some(Link::Confirm(Id::new(id))),
        ("stop", person, Some(thing)) => Some(Link::Stop(Id::new(person), thing.to_owned())),
        _ => None,
    }
}
