//! Somebody wants to hear what becomes of a report.

use serde::{Deserialize, Serialize};
use stoa_kernel::{App, Done, Error, Id, Lang, Reader, Result, Tx, actor::Person, mail};

use super::{
    Contact,
    forget_follow::{FORGET, UNCONFIRMED_FOR},
};
use crate::{
    casework::found::find_for,
    events::{ReportEvent, What},
    model::{Circle, Follow, FollowOf, Rhythm},
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
    let wish = Wish::of(FollowOf::Report(report.id), &input.email, input.lang);
    let following = begin(app, tx, wish).await?;
    let (Following::Begun(follow) | Following::Asked(follow)) = following;
    let what = What::ReportFollowed {
        follow: follow.number(),
    };
    Ok(Done::new(
        following,
        &ReportEvent::of(&report, &app.config.town.reference_prefix, what),
    ))
}

/// What somebody wants to be told of, and how.
pub(super) struct Wish<'a> {
    pub of: FollowOf,
    /// Of a place: where it is.
    pub circle: Option<Circle>,
    pub rhythm: Rhythm,
    /// Needed from those who are not known by a link.
    pub email: &'a str,
    pub lang: Option<Lang>,
}

impl<'a> Wish<'a> {
    pub fn of(of: FollowOf, email: &'a str, lang: Option<Lang>) -> Self {
        Wish {
            of,
            circle: None,
            rhythm: Rhythm::default(),
            email,
            lang,
        }
    }
}

/// Keeps a wish of the actor, or of whoever owns the address.
pub(super) async fn begin(app: &App, tx: &mut Tx, wish: Wish<'_>) -> Result<Following> {
    let now = tx.now();
    let known = tx.actor().person();
    let person = match known {
        Some(person) => {
            let same = (&wish.of, wish.circle.as_ref());
            if follows_already(app, tx, person, same).await? {
                return Err(Error::conflict("reports-followed-already"));
            }
            known_person(app, tx, person, wish.circle.as_ref()).await?
        }
        None => new_person(app, tx, &wish).await?,
    };
    let confirmed_at = known.map(|_| now);
    let follow = Follow {
        id: tx.new_id()?,
        person,
        of: wish.of,
        rhythm: wish.rhythm,
        made_at: now,
        confirmed_at,
    };
    store::insert_follow(tx, &follow).await?;
    if known.is_some() {
        return Ok(Following::Begun(follow.id));
    }
    let job = AskToConfirm {
        follow: follow.id.number(),
    };
    tx.enqueue(ASK, &job).await?;
    tx.enqueue_at(FORGET, &job, now + UNCONFIRMED_FOR).await?;
    Ok(Following::Asked(follow.id))
}

/// Whether a resident, under any of their entries in the vault, is told of this already.
pub(super) async fn follows_already(
    app: &App,
    db: &mut Reader,
    person: Id<Person>,
    (of, circle): (&FollowOf, Option<&Circle>),
) -> Result<bool> {
    for one in app.vault.people_of(db, person).await? {
        for follow in store::follows_of(db, one).await? {
            if follow.confirmed_at.is_none() || follow.of != *of {
                continue;
            }
            // Two places of one neighbourhood are two wishes.
            if circle.is_none() || circle_of(app, db, &follow).await?.as_ref() == circle {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Where a followed place is; `None` of what is no place, or whose follower was forgotten.
pub async fn circle_of(app: &App, db: &mut Reader, follow: &Follow) -> Result<Option<Circle>> {
    if !matches!(follow.of, FollowOf::Place { .. }) {
        return Ok(None);
    }
    let data = app.vault.open_data(db, follow.person).await?;
    Ok(data.as_ref().and_then(Circle::of))
}

/// A known resident; who follows a place does so under an entry of its own, which holds the place.
async fn known_person(
    app: &App,
    tx: &mut Tx,
    person: Id<Person>,
    circle: Option<&Circle>,
) -> Result<Id<Person>> {
    let Some(circle) = circle else {
        return Ok(person);
    };
    let mut data = app.vault.open_data(tx, person).await?.unwrap_or_default();
    data.retain(|field, _value| field == "email" || field == "lang");
    circle.put(&mut data);
    app.vault.keep(tx, &data).await
}

async fn new_person(app: &App, tx: &mut Tx, wish: &Wish<'_>) -> Result<Id<Person>> {
    let email = wish.email.trim();
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    let contact = Contact {
        email: email.to_owned(),
        lang: wish.lang,
        ..Contact::default()
    };
    let mut data = contact.data(app);
    if let Some(circle) = &wish.circle {
        circle.put(&mut data);
    }
    app.vault.keep(tx, &data).await
}
