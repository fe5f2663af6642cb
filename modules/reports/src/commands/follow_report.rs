//! Somebody wants to hear what becomes of a report.

use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Error, Id, Lang, Result, Tx, actor::Person, mail};

use super::Contact;
use crate::{
    casework::found::find_for,
    events::{ReportEvent, What},
    model::{Follow, FollowOf},
    store,
};

/// The job that asks the owner of a mailbox whether they want it.
pub(crate) const ASK: &str = "reports.ask_to_confirm";

/// What that job is given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AskToConfirm {
    pub follow: i64,
}

/// A wish to be told, by a known resident or with an address.
#[derive(Clone)]
pub struct FollowReport {
    pub reference: String,
    /// Needed from those who are not known by a link.
    pub email: String,
    pub lang: Option<Lang>,
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Following {
    /// Mails will come.
    Begun(Id<Follow>),
    /// A mail asks the owner of the mailbox first.
    Asked(Id<Follow>),
}

/// Keeps the wish. `Invalid` on `email`; `Conflict` when a known resident follows it already. An address that is not yet
/// confirmed is asked by mail, and is answered the same whoever it belongs to.
pub async fn follow_report(app: &App, tx: &mut Tx, input: FollowReport) -> Result<Done<Following>> {
    let report = find_for(app, tx, &input.reference, "follow_report").await?;
    let of = FollowOf::Report(report.id);
    let following = begin(app, tx, of, (&input.email, input.lang)).await?;
    let (Following::Begun(follow) | Following::Asked(follow)) = following;
    let what = What::ReportFollowed {
        follow: follow.number(),
    };
    Ok(Done::new(
        following,
        &ReportEvent::of(&report, &app.config.town.reference_prefix, what),
    ))
}

/// Keeps a wish of the actor, or of whoever owns the address.
pub(super) async fn begin(
    app: &App,
    tx: &mut Tx,
    of: FollowOf,
    (email, lang): (&str, Option<Lang>),
) -> Result<Following> {
    let now = tx.now();
    let known = tx.actor().person();
    let person = match known {
        Some(person) => not_twice(tx, person, &of).await?,
        None => new_person(app, tx, email, lang).await?,
    };
    let confirmed_at = known.map(|_| now);
    let follow = Follow {
        id: tx.new_id()?,
        person,
        of,
        made_at: now,
        confirmed_at,
    };
    store::insert_follow(tx, &follow).await?;
    if known.is_some() {
        return Ok(Following::Begun(follow.id));
    }
    tx.enqueue(
        ASK,
        &AskToConfirm {
            follow: follow.id.number(),
        },
    )
    .await?;
    Ok(Following::Asked(follow.id))
}

async fn not_twice(tx: &mut Tx, person: Id<Person>, of: &FollowOf) -> Result<Id<Person>> {
    let follows = store::follows_of(tx, person).await?;
    match follows.iter().any(|follow| follow.of == *of) {
        true => Err(Error::conflict("reports-followed-already")),
        false => Ok(person),
    }
}

async fn new_person(app: &App, tx: &mut Tx, email: &str, lang: Option<Lang>) -> Result<Id<Person>> {
    let email = email.trim();
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    let contact = Contact {
        email: email.to_owned(),
        lang,
        ..Contact::default()
    };
    contact.keep(app, tx).await
}
