//! The jobs of mails: asking whether somebody wants them, news, and forgetting whoever never answered. Addresses come out of the vault here and go
//! nowhere but into the mail.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use stoa_kernel::{
    Actor, Error, Id, Lang, Reader, Result, Timestamp, actor::Person, jobs::Due, ledger::entry_at,
};
use stoa_web::{JobKind, Site, Speech};

use super::{
    co_authors,
    letters::{Letter, address_of},
    links::Link,
    news::{amendment_in, comment_in, reason_of},
    things::thing,
};
use crate::{
    commands::tell::forget_following,
    drawing::{self, MAKE_LIST, TELL_VOLUNTEER},
    model::tell::{EVERYTHING, FollowId, Thing},
    store::tell as store,
};

/// The job that asks the owner of a mailbox whether they want to be told.
pub const ASK_FOLLOWER: &str = "participation.ask_follower";
/// The job that forgets whoever never answered.
pub const FORGET_FOLLOWER: &str = "participation.forget_follower";
/// The job that sends somebody their news.
pub const SEND_NEWS: &str = "participation.send_news";

/// The most that one mail tells; the rest is said by its number.
const LISTED: usize = 40;
const READ: usize = 1000;

/// A wish that waits to be confirmed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unconfirmed {
    pub follow: FollowId,
}

/// The news of somebody that are due at an instant.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendNews {
    pub person: Id<Person>,
    pub due: Timestamp,
}

pub const JOBS: &[JobKind] = &[
    JobKind {
        kind: ASK_FOLLOWER,
        run: |site, due| Box::pin(ask(site, due)),
    },
    JobKind {
        kind: FORGET_FOLLOWER,
        run: |site, due| Box::pin(forget(site, due)),
    },
    JobKind {
        kind: co_authors::ASK_CO_AUTHOR,
        run: |site, due| Box::pin(co_authors::ask(site, due)),
    },
    JobKind {
        kind: co_authors::FORGET_CO_AUTHOR,
        run: |site, due| Box::pin(co_authors::forget(site, due)),
    },
    JobKind {
        kind: SEND_NEWS,
        run: |site, due| Box::pin(send_news(site, due)),
    },
    JobKind {
        kind: MAKE_LIST,
        run: |site, due| Box::pin(drawing::run_list(site, due)),
    },
    JobKind {
        kind: TELL_VOLUNTEER,
        run: |site, due| Box::pin(drawing::run_tell(site, due)),
    },
];

/// What a job was left with.
fn payload<T: DeserializeOwned>(due: &Due) -> Result<T> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken(&due.kind, error))
}

async fn ask(site: Site, due: Due) -> Result<()> {
    let job: Unconfirmed = payload(&due)?;
    let mut db = site.app.db.read().await?;
    let follow = store::follow_by_id(&mut db, job.follow).await?;
    let Some(follow) = follow.filter(|follow| follow.confirmed_at.is_none()) else {
        return Ok(());
    };
    let Some(thing) = thing(&mut db, &follow.thing).await? else {
        return Ok(());
    };
    let Some((to, lang)) = address_of(&site, &mut db, follow.person).await? else {
        return Ok(());
    };
    drop(db);
    let speech = site.speech(lang);
    let about = [("title", thing.title.get(lang).into())];
    let mut letter = Letter::new(
        &speech,
        speech.t_with("participation-tell-mail-ask", &about),
    );
    letter.say("participation-tell-mail-asked", &about);
    letter.line(site.url(&Link::Confirm(follow.id).path(&site.app)));
    letter.line(speech.t("participation-tell-mail-not-you"));
    letter.send(&site, to, None).await
}

async fn forget(site: Site, due: Due) -> Result<()> {
    let job: Unconfirmed = payload(&due)?;
    let mut tx = site.app.db.begin(&Actor::System("participation")).await?;
    match forget_following(&site.app, &mut tx, job.follow).await {
        Ok(done) => tx.commit(done).await,
        Err(Error::NotFound | Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// One piece of news, ready to be written.
struct Told {
    kind: String,
    thing: Thing,
    reason: String,
    /// What makes it theirs, and whether they said it.
    via: Option<Thing>,
    own: bool,
}

async fn send_news(site: Site, due: Due) -> Result<()> {
    let job: SendNews = payload(&due)?;
    let mut db = site.app.db.read().await?;
    let Some((to, lang)) = address_of(&site, &mut db, job.person).await? else {
        return Ok(());
    };
    let mut told = Vec::new();
    let mut vias = Vec::new();
    for news in store::news_of(&mut db, (job.person, job.due), READ).await? {
        if let Some(one) = read(&mut db, (&site, lang), &news).await? {
            vias.push(news.via);
            told.push(one);
        }
    }
    drop(db);
    vias.dedup();
    let Some(first) = told.first() else {
        return Ok(());
    };
    let speech = site.speech(lang);
    let mut letter = Letter::new(&speech, subject(&speech, first, told.len()));
    for one in told.iter().take(LISTED) {
        write(&mut letter, (&speech, &site), one);
    }
    if told.len() > LISTED {
        let more = i64::try_from(told.len() - LISTED).unwrap_or(i64::MAX);
        letter.say("participation-tell-mail-more", &[("count", more.into())]);
    }
    let thing = match vias.as_slice() {
        [one] => one.clone(),
        _ => EVERYTHING.to_owned(),
    };
    let link = site.url(&Link::Stop(job.person, thing).path(&site.app));
    letter.send(&site, to, Some(&link)).await
}

/// What an entry says now; `None` where nobody may see the thing any more, or its reader ended these mails meanwhile.
async fn read(
    db: &mut Reader,
    (site, lang): (&Site, Lang),
    news: &store::News,
) -> Result<Option<Told>> {
    let people = super::people_of(&site.app, db, news.person).await?;
    if !still_wanted(db, &people, news).await? {
        return Ok(None);
    }
    let Some(entry) = entry_at(db, news.leaf).await? else {
        return Ok(None);
    };
    let Some(mut of) = thing(db, &entry.reference).await? else {
        return Ok(None);
    };
    if let Some((comment, _)) = comment_in(&entry) {
        of.path = format!("/participate/comment/{comment}");
    }
    if let Some(amendment) = amendment_in(&entry) {
        of.path = format!("/participate/amendment/{amendment}");
    }
    Ok(Some(Told {
        reason: reason_of(db, (&entry, &of), lang).await?,
        via: match news.via == entry.reference {
            true => None,
            false => thing(db, &news.via).await?,
        },
        kind: entry.kind,
        thing: of,
        own: news.own,
    }))
}

async fn still_wanted(db: &mut Reader, people: &[Id<Person>], news: &store::News) -> Result<bool> {
    let follows = store::follows_of_people(db, people).await?;
    let of = |thing: &str| follows.iter().find(|one| one.thing == thing);
    let is_never =
        |one: &crate::model::tell::Follow| one.rhythm == crate::model::tell::Rhythm::Never;
    Ok(match of(&news.via) {
        Some(one) => !is_never(one),
        None => news.own && !of(EVERYTHING).is_some_and(is_never),
    })
}

fn subject(speech: &Speech, first: &Told, count: usize) -> String {
    let title = first.thing.title.get(speech.lang());
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    match count {
        1 => {
            let args = [
                ("what", speech.event(&first.kind).into()),
                ("title", title.into()),
            ];
            speech.t_with("participation-tell-mail-one", &args)
        }
        _ => {
            let args = [("count", count.into()), ("title", title.into())];
            speech.t_with("participation-tell-mail-many", &args)
        }
    }
}

/// What happened, why, where to look, and why its reader hears of it.
fn write(letter: &mut Letter<'_>, (speech, site): (&Speech, &Site), one: &Told) {
    let lang = speech.lang();
    let title = one.thing.title.get(lang);
    let args = [
        ("what", speech.event(&one.kind).into()),
        ("title", title.into()),
    ];
    letter.say("participation-tell-mail-one", &args);
    letter.quote(&one.reason);
    letter.line(site.url(&one.thing.path));
    let via = one.via.as_ref().unwrap_or(&one.thing);
    let key = match (one.own, one.via.is_some()) {
        (true, false) => "participation-tell-mail-yours",
        (true, true) => "participation-tell-mail-came-of-yours",
        (false, false) => "participation-tell-mail-followed",
        (false, true) => "participation-tell-mail-came-of-followed",
    };
    letter.say(key, &[("title", via.title.get(lang).into())]);
}
