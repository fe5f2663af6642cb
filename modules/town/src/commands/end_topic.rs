//! A manager ends a topic: it is no longer offered; rules and reports that name it keep it.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, town::topics};

use crate::{events::TownEvent, model::seen::fingerprint, policy};

/// The topic, and the [`fingerprint`] of what was seen of it.
#[derive(Debug, Clone)]
pub struct EndTopic {
    pub slug: String,
    pub seen: String,
}

/// `Conflict` when somebody changed it meanwhile.
pub async fn end_topic(tx: &mut Tx, input: EndTopic) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    let mut topic = topics::topic_by_slug(tx, &input.slug)
        .await?
        .or_not_found()?;
    if topic.is_ended || fingerprint(&topic) != input.seen {
        return Err(Error::conflict("town-changed-meanwhile"));
    }
    topic.is_ended = true;
    topics::save_topic(tx, &topic).await?;
    Ok(Done::new((), &TownEvent::TopicEnded { topic: topic.slug }))
}
