//! A resident wants to be told of what is published: by mail, or by a webhook that is asked first.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::{TalkEvent, Talked},
    model::{
        Dataset, is_web_address,
        talk::{DataFollow, Followed, Way},
    },
    policy,
    store::{dataset_by_id, talk as store},
    talk::{
        Resident,
        webhook::{CHALLENGE, Challenge, Secret},
    },
};

/// The most wishes of one mailbox.
const MOST: usize = 200;

/// What somebody wants to be told of, and how.
#[derive(Debug, Clone)]
pub struct FollowData {
    pub of: Followed,
    pub way: Way,
    /// Where a webhook is sent to.
    pub url: String,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Following {
    pub follow: Id<DataFollow>,
    /// What a webhook is signed with. Nobody sees it again.
    pub secret: Option<String>,
}

/// Keeps the wish. The address of a resident is confirmed by the link they came with; a webhook's server is asked whether it wants to be told.
/// `Invalid` on `url`; `Conflict` when they follow it so already; `NotFound` for a dataset that is not public.
pub async fn follow_data(app: &App, tx: &mut Tx, input: FollowData) -> Result<Done<Following>> {
    tx.may(policy::FOLLOW_DATA, &policy::talk(""))?;
    let actor = tx.actor().clone();
    let resident = Resident::of(app, tx, &actor).await?;
    if let Followed::Dataset(id) = input.of {
        let found = dataset_by_id(tx, id).await?;
        found.filter(Dataset::is_public).or_not_found()?;
    }
    let url = match input.way {
        Way::Webhook if is_web_address(input.url.trim()) => input.url.trim().to_owned(),
        Way::Webhook => return Err(Error::invalid("url", "talk-url-wrong")),
        Way::Daily | Way::AtOnce => String::new(),
    };
    let people = app.vault.people_of(tx, resident.person).await?;
    let others = store::follows_of_people(tx, &people).await?;
    let is_mail = |way: Way| way != Way::Webhook;
    let is_same = |other: &DataFollow| {
        other.of == input.of && other.url == url && is_mail(other.way) == is_mail(input.way)
    };
    if others.iter().any(is_same) {
        return Err(Error::conflict("talk-followed-already"));
    }
    if others.len() >= MOST {
        return Err(Error::conflict("talk-follows-too-many"));
    }
    let id: Id<DataFollow> = tx.new_id()?;
    let secret = match input.way {
        Way::Webhook => Some(Secret(tx.random::<32>()?)),
        Way::Daily | Way::AtOnce => None,
    };
    let follow = DataFollow {
        id,
        person: resident.person,
        of: input.of,
        way: input.way,
        url,
        secret: secret
            .as_ref()
            .map(|secret| app.vault.seal_secret(id.number(), &secret.0))
            .transpose()?,
        made_at: tx.now(),
        confirmed_at: secret.is_none().then(|| tx.now()),
    };
    store::insert_follow(tx, &follow).await?;
    if secret.is_some() {
        tx.enqueue(CHALLENGE, &Challenge { follow: id }).await?;
    }
    let what = Talked::DataFollowed {
        follow: id.number(),
        way: follow.way.name(),
    };
    let following = Following {
        follow: id,
        secret: secret.map(|secret| secret.written()),
    };
    Ok(Done::new(following, &TalkEvent::of_follow(what)))
}
