//! Somebody no longer wants to hear of a thing, by the link at the end of each mail or on their own page.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::Person};

use crate::{
    events::{TellEvent, Told},
    following,
    model::tell::{EVERYTHING, Follow, Rhythm},
    store::tell as store,
};

/// Ends all mails to a mailbox about a thing, or about everything. The signed link is all that is needed, so that one click is enough
/// (RFC 8058). Whoever said it themselves is kept as one who wants to hear nothing of it. `Conflict` when it was ended before.
pub async fn stop_following(
    app: &App,
    tx: &mut Tx,
    (person, thing): (Id<Person>, &str),
) -> Result<Done<()>> {
    let people = following::people_of(app, tx, person).await?;
    let is_meant = |one: &Follow| thing == EVERYTHING || one.thing == thing;
    let mut changed = false;
    for follow in store::follows_of_people(tx, &people).await? {
        if is_meant(&follow) && follow.rhythm != Rhythm::Never {
            changed |= store::remove_follow(tx, follow.id).await?;
        }
    }
    let is_author = thing == EVERYTHING || {
        let authors = following::authors_of(tx, thing).await?;
        authors.iter().any(|author| people.contains(author))
    };
    if is_author {
        changed |= silence(tx, &people, (person, thing)).await?;
    }
    if !changed {
        return Err(Error::conflict("participation-tell-stopped"));
    }
    let event = TellEvent::of(thing, Told::FollowingStopped);
    Ok(Done::new((), &event))
}

/// Notes that somebody wants to hear nothing of what they said; `false` when that is noted already.
async fn silence(
    tx: &mut Tx,
    people: &[Id<Person>],
    (person, thing): (Id<Person>, &str),
) -> Result<bool> {
    let all = store::follows_of_people(tx, people).await?;
    if all.iter().any(|one| one.thing == thing) {
        return Ok(false);
    }
    let follow = Follow {
        id: tx.new_id()?,
        person,
        thing: thing.to_owned(),
        rhythm: Rhythm::Never,
        made_at: tx.now(),
        confirmed_at: Some(tx.now()),
    };
    store::insert_follow(tx, &follow).await?;
    Ok(true)
}
