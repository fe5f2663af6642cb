//! Links that mails carry. Whoever holds one has read the mail, so it stands for a confirmed address; each is signed
//! for one purpose and opens one thing.

use stoa_kernel::Id;
use stoa_web::Site;

use crate::model::{Follow, Report};

const CONFIRM: &str = "confirm following";
const STOP: &str = "stop following";

/// Whose mails a link to stop them ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mails {
    /// Those of somebody who follows.
    Follow(Id<Follow>),
    /// Those of the reporter about their own report.
    Own(Id<Report>),
}

/// The address that says from a mailbox: yes, I want these mails.
pub fn confirm_following(site: &Site, follow: Id<Follow>) -> String {
    let signed = site.signer().sign(CONFIRM, &follow.to_string());
    site.url(&format!("/follow/confirm/{signed}"))
}

/// What [`confirm_following`] was made for.
pub fn open_confirmation(site: &Site, signed: &str) -> Option<Id<Follow>> {
    number(&site.signer().open(CONFIRM, signed)?).map(Id::new)
}

/// The address that ends mails with one click (RFC 8058), for the header of each and for its last line.
pub fn stop_following(site: &Site, mails: Mails) -> String {
    let text = match mails {
        Mails::Follow(id) => format!("follow-{id}"),
        Mails::Own(id) => format!("own-{id}"),
    };
    site.url(&format!("/follow/stop/{}", site.signer().sign(STOP, &text)))
}

/// What [`stop_following`] was made for.
pub fn open_stop(site: &Site, signed: &str) -> Option<Mails> {
    let text = site.signer().open(STOP, signed)?;
    match text.split_once('-')? {
        ("follow", id) => number(id).map(|id| Mails::Follow(Id::new(id))),
        ("own", id) => number(id).map(|id| Mails::Own(Id::new(id))),
        _ => None,
    }
}

/// The address that asks whether a report is fixed, with the answer already chosen. It asks once more, as programs
/// that check mails for viruses open every link.
pub fn answer_fixed(site: &Site, reference: &str, is_fixed: bool) -> String {
    let answer = if is_fixed { "yes" } else { "no" };
    site.url(&format!("/reports/{reference}/fixed?answer={answer}"))
}

fn number(text: &str) -> Option<i64> {
    text.parse().ok()
}
