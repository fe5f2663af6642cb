//! A manager adds a topic that somebody can answer for, or gives one another name.

use stoa_kernel::{
    App, Done, Error, Result, Tx, digest,
    town::{Topic, topics},
};

use super::save_agency::check_seen;
use crate::{
    events::TownEvent,
    model::{faults::Faults, names, seen::fingerprint},
    policy,
};

/// A topic as it is to be.
#[derive(Debug, Clone)]
pub struct SaveTopic {
    /// A topic is ended by [`super::end_topic`]; saved with `is_ended` false, an ended one comes back.
    pub topic: Topic,
    /// The [`fingerprint`] of the one that was seen; `None`: it is new.
    pub seen: Option<String>,
}

/// `Invalid` on the field that is wrong, or `slug` when a new one's is taken; `Conflict` when somebody changed it
/// meanwhile.
pub async fn save_topic(app: &App, tx: &mut Tx, input: SaveTopic) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let known = topics::topic_by_slug(tx, &input.topic.slug).await?;
    check_seen(known.as_ref().map(fingerprint), input.seen.as_deref())?;
    let mut faults = Faults::default();
    names::check_slug(&input.topic.slug, &mut faults);
    names::check(&input.topic.name, app.config.town.language, &mut faults);
    faults.done()?;
    if input.topic.is_ended && known.is_none_or(|known| !known.is_ended) {
        return Err(Error::conflict("town-end-by-itself"));
    }
    topics::save_topic(tx, &input.topic).await?;
    let event = TownEvent::TopicSaved {
        topic: input.topic.slug.clone(),
        name: digest(&input.topic.name.to_json()),
    };
    Ok(Done::new((), &event))
}
