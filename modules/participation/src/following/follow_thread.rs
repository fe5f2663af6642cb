//! The teller: a follower of the ledger. Whatever happens to a thing concerns whoever said or follows it, or said or follows something of which
//! it came; each of them finds it in one mail, as often as they chose.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use stoa_kernel::{
    Actor, App, Id, Reader, Result, Timestamp,
    actor::Person,
    ledger::{
        Entry,
        derive::{Derived, Turn},
        follow,
    },
};
use stoa_web::{Follower, Site};

use super::{
    jobs::{SEND_NEWS, SendNews},
    news::{TOLD, amendment_in, comment_in},
    things::{authors_of, people_of},
};
use crate::{
    model::tell::{EVERYTHING, Follow, Rhythm},
    store::tell::{
        News, before, drop_old_news, followers_of, follows_of_people, insert_news, was_asked,
    },
};

/// How many entries one turn does, and follows are read at once.
const BATCH: usize = 500;
/// How far back the thread is followed, and how many things of it.
const DEPTH: usize = 6;
const THINGS: usize = 1000;
/// How long is remembered of what somebody was told.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);

/// What this follower keeps: whom entries concern.
pub const THREAD: Derived = Derived {
    follower: "participation.thread",
    tables: &["participation_news"],
    takes: &[],
};

pub const FOLLOWER: Follower = Follower {
    name: "participation.thread",
    run: |site| Box::pin(turn(site)),
};

/// That an entry concerns somebody, before it is known when they are told.
#[derive(Debug, Clone)]
struct Concern {
    person: Id<Person>,
    via: String,
    own: bool,
    rhythm: Rhythm,
    leaf: i64,
}

async fn turn(site: Site) -> Result<usize> {
    let app = &site.app;
    let entries = follow::next(&app.db, THREAD.follower, BATCH).await?;
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Ok(0);
    };
    let (first, next) = (first.leaf.unwrap_or(0), last.leaf.unwrap_or(0) + 1);
    let mut concerns = Vec::new();
    let mut db = app.db.read().await?;
    for entry in entries
        .iter()
        .filter(|entry| TOLD.contains(&entry.kind.as_str()))
    {
        concerns.extend(concerned(app, &mut db, entry).await?);
    }
    drop(db);
    let Some(mut turn) = Turn::begin(&app.db, THREAD).await? else {
        return Ok(0);
    };
    // Another node may have done these entries since they were read.
    if turn.position() > first {
        return Ok(entries.len());
    }
    for concern in concerns {
        ask(app, (&mut turn, first), concern).await?;
    }
    turn.done(next).await?;
    Ok(entries.len())
}

/// Puts an entry into somebody's next mail.
async fn ask(app: &App, (turn, first): (&mut Turn, i64), concern: Concern) -> Result<()> {
    let Some(mut due) = concern.rhythm.due(turn.now(), &app.config.time_zone()) else {
        return Ok(());
    };
    if concern.rhythm == Rhythm::AtOnce {
        // The mail of an earlier turn is on its way already, even where the clock stood still.
        while was_asked(turn, (concern.person, due), first).await? {
            due += SignedDuration::from_micros(1);
        }
    }
    let news = News {
        person: concern.person,
        due,
        leaf: concern.leaf,
        via: concern.via,
        own: concern.own,
    };
    if insert_news(turn, &news).await? {
        let job = SendNews {
            person: news.person,
            due,
        };
        turn.enqueue_at(SEND_NEWS, &job, due).await?;
        let before = turn.now() - REMEMBERED;
        drop_old_news(turn, (news.person, before)).await?;
    }
    Ok(())
}

/// All whom an entry concerns, each mailbox once, by what is nearest to it along the thread. Nobody is told of what they did themselves.
async fn concerned(app: &App, db: &mut Reader, entry: &Entry) -> Result<Vec<Concern>> {
    let (leaf, at) = (entry.leaf.unwrap_or(0), entry.at);
    let mut seen: BTreeSet<Id<Person>> = BTreeSet::new();
    if let Some(actor) = actor_of(entry) {
        seen.extend(people_of(app, db, actor).await?);
    }
    let mut all = Vec::new();
    for via in reached(db, entry).await? {
        for person in authors_of(db, &via).await? {
            if !seen.contains(&person) {
                let people = people_of(app, db, person).await?;
                let rhythm = chosen(db, &people, &via).await?;
                seen.extend(people);
                all.push(Concern {
                    person,
                    via: via.clone(),
                    own: true,
                    rhythm,
                    leaf,
                });
            }
        }
        let mut after = Id::new(0);
        loop {
            let some = followers_of(db, (&via, after), BATCH).await?;
            let Some(last) = some.last() else { break };
            after = last.id;
            for follow in some.into_iter().filter(|follow| was_confirmed(follow, at)) {
                if !seen.contains(&follow.person) {
                    seen.extend(people_of(app, db, follow.person).await?);
                    let (person, rhythm) = (follow.person, follow.rhythm);
                    all.push(Concern {
                        person,
                        via: via.clone(),
                        own: false,
                        rhythm,
                        leaf,
                    });
                }
            }
        }
    }
    Ok(all)
}

fn was_confirmed(follow: &Follow, at: Timestamp) -> bool {
    follow.confirmed_at.is_some_and(|since| since <= at)
}

/// The resident who did it, if one did.
fn actor_of(entry: &Entry) -> Option<Id<Person>> {
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    let actor = body.get("actor")?;
    let kind = Actor::Person { id: Id::new(0) }.kind();
    let is_person = actor.get("kind")?.as_str()? == kind;
    let number = actor.get("number")?.as_i64()?;
    is_person.then(|| Id::new(number))
}

/// How often an author hears of what they said: as they chose for it, else for all, else at once.
async fn chosen(db: &mut Reader, people: &[Id<Person>], thing: &str) -> Result<Rhythm> {
    let follows = follows_of_people(db, people).await?;
    let of = |thing: &str| {
        let mut mine = follows.iter().filter(|one| one.confirmed_at.is_some());
        mine.find(|one| one.thing == thing).map(|one| one.rhythm)
    };
    Ok(of(thing)
        .or_else(|| of(EVERYTHING))
        .unwrap_or(Rhythm::AtOnce))
}

/// By which things people are concerned. What is said about something concerns its author and whoever follows it, and the author of what it
/// answers; not everybody who follows the process in which it is talked about.
async fn reached(db: &mut Reader, entry: &Entry) -> Result<Vec<String>> {
    let Some((_, parent)) = comment_in(entry) else {
        // Whoever proposed other words hears of them as their own.
        let own = amendment_in(entry).map(|id| format!("amendment-{id}"));
        let behind = behind(db, &entry.reference).await?;
        let all = own.into_iter().chain(behind);
        return Ok(all.chain(around(&entry.reference)).collect());
    };
    let parent = parent.map(|id| format!("comment-{id}"));
    let subject = Some(entry.reference.clone());
    let subject = subject.filter(|reference| !reference.starts_with("process-"));
    Ok(parent.into_iter().chain(subject).collect())
}

/// The process of a text under review: its next version is news for whoever follows that.
fn around(reference: &str) -> Option<String> {
    let text = reference.strip_prefix("document-")?;
    let (process, _) = text.split_once('.')?;
    Some(format!("process-{process}"))
}

/// A thing and all of which it came, the nearest first.
async fn behind(db: &mut Reader, reference: &str) -> Result<Vec<String>> {
    let mut all = vec![reference.to_owned()];
    let mut ring = all.clone();
    for _ in 0..DEPTH {
        let mut next: Vec<String> = Vec::new();
        for thing in &ring {
            for strand in before(db, thing).await? {
                if all.len() + next.len() < THINGS
                    && !all.contains(&strand.from)
                    && !next.contains(&strand.from)
                {
                    next.push(strand.from);
                }
            }
        }
        all.extend(next.iter().cloned());
        ring = next;
    }
    Ok(all)
}
