//! The links in mails: each is signed, names one thing, and is all that its owner needs to act on it.
//!
//! `/follow/TOKEN` shows what it is about; `/follow/TOKEN/stop` ends the mails with one click (RFC 8058);
//! `/follow/TOKEN/confirm` begins them; `/follow/TOKEN/fixed` asks whether it was fixed. Whoever has a link acts as the
//! person whose mailbox it was sent to, in this one matter.

use stoa_kernel::{App, Id, Reader, Result, actor::Person};
use stoa_web::Signer;

use crate::{
    model::{Follow, Report},
    store,
};

/// What a link is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A wish to be told.
    Follow(Id<Follow>),
    /// The reporter of a report.
    Reporter(Id<Report>),
}

const PURPOSE: &str = "reports.link";

impl Link {
    /// The token that stands in the address.
    pub fn token(self, app: &App) -> String {
        let text = match self {
            Link::Follow(id) => format!("follow {id}"),
            Link::Reporter(id) => format!("reporter {id}"),
        };
        Signer::new(*app.vault.web_key()).sign(PURPOSE, &text)
    }

    /// The path of its page.
    pub fn path(self, app: &App) -> String {
        format!("/follow/{}", self.token(app))
    }
}

/// What a token is of, if it is ours.
pub fn open(app: &App, token: &str) -> Option<Link> {
    let text = Signer::new(*app.vault.web_key()).open(PURPOSE, token)?;
    let (kind, number) = text.split_once(' ')?;
    let number: i64 = number.parse().ok()?;
    match kind {
        "follow" => Some(Link::Follow(Id::new(number))),
        "reporter" => Some(Link::Reporter(Id::new(number))),
        _ => None,
    }
}

/// Whose link it is, and which report it is about, if it is about one: to act as this person there.
pub async fn person_of(
    db: &mut Reader,
    link: Link,
) -> Result<Option<(Id<Person>, Option<Id<Report>>)>> {
    match link {
        Link::Follow(id) => {
            let follow = store::find_follow(db, id).await?;
            Ok(follow.map(|follow| match follow.of {
                crate::model::FollowOf::Report(report) => (follow.person, Some(report)),
                crate::model::FollowOf::Area { .. } | crate::model::FollowOf::Place { .. } => {
                    (follow.person, None)
                }
            }))
        }
        Link::Reporter(id) => {
            let report = store::find(db, id).await?;
            Ok(report.and_then(|report| Some((report.reporter?, Some(id)))))
        }
    }
}
