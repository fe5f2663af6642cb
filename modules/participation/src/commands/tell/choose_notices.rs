//! A resident chooses how often they hear of something that they follow, of something that they said, or of all that they said.

use stoa_kernel::{App, Done, Error, OrNotFound, Result, Tx};

use super::same_wish;
use crate::{
    events::{TellEvent, Told},
    following,
    model::tell::{EVERYTHING, Follow, Rhythm},
    policy,
    store::tell as store,
};

/// `Denied` for whoever is not known by a link; `NotFound` for what they neither follow nor said; `Conflict` when nothing changes.
pub async fn choose_notices(
    app: &App,
    tx: &mut Tx,
    (thing, rhythm): (&str, Rhythm),
) -> Result<Done<()>> {
    tx.may(policy::FOLLOW, &policy::processes(""))?;
    let person = tx.actor().person();
    let person = person.ok_or_else(|| Error::denied("web-for-residents"))?;
    let people = following::people_of(app, tx, person).await?;
    match same_wish(tx, &people, (thing, None)).await? {
        Some(follow) if follow.rhythm == rhythm => {
            return Err(Error::conflict("participation-tell-followed-already"));
        }
        Some(follow) => store::set_rhythm(tx, follow.id, rhythm).await?,
        None => {
            let authors = following::authors_of(tx, thing).await?;
            let is_own = thing == EVERYTHING || authors.iter().any(|one| people.contains(one));
            is_own.then_some(()).or_not_found()?;
            let follow = Follow {
                id: tx.new_id()?,
                person,
                thing: thing.to_owned(),
                rhythm,
                made_at: tx.now(),
                confirmed_at: Some(tx.now()),
            };
            store::insert_follow(tx, &follow).await?;
        }
    }
    let what = Told::NoticesChosen {
        rhythm: rhythm.name(),
    };
    Ok(Done::new((), &TellEvent::of(thing, what)))
}
