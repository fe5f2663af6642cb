//! Somebody wants to hear what becomes of a process, or of something in it: a resident who is known, or a stranger, whose mailbox is asked first.

use stoa_kernel::{
    App, Done, Error, FieldError, Id, Lang, Message, OrNotFound, Result, Tx, actor::Person, mail,
    vault::PersonalData,
};

use super::{forget_following::UNCONFIRMED_FOR, same_wish};
use crate::{
    events::{TellEvent, Told},
    following::{
        self,
        jobs::{ASK_FOLLOWER, FORGET_FOLLOWER, Unconfirmed},
    },
    model::tell::{Follow, FollowId, Rhythm},
    policy,
    store::tell as store,
};

/// The most questions to one mailbox, and from one address of the network, before pauses begin.
const TO_ONE_MAILBOX: u32 = 3;
const FROM_ONE_ADDRESS: u32 = 20;

/// A wish to be told.
#[derive(Clone)]
pub struct FollowProcess {
    /// How the ledger calls what is followed.
    pub thing: String,
    pub rhythm: Rhythm,
    /// Needed from those who are not known by a link.
    pub email: String,
    pub lang: Option<Lang>,
}

impl std::fmt::Debug for FollowProcess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FollowProcess(…)")
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Following {
    /// Mails will come.
    Begun(FollowId),
    /// A mail asks the owner of the mailbox first.
    Asked(FollowId),
}

/// Keeps the wish; of a resident who follows it already, how often they hear of it. `NotFound` for what not everybody may see; `Invalid` on
/// `email` and, where it is never, on `rhythm`; `Conflict` when nothing changes. A stranger is answered the same whoever the address belongs to.
pub async fn follow_process(
    app: &App,
    tx: &mut Tx,
    input: FollowProcess,
) -> Result<Done<Following>> {
    let thing = following::thing(tx, &input.thing).await?.or_not_found()?;
    tx.may(policy::FOLLOW, &policy::processes(&thing.agency))?;
    if input.rhythm == Rhythm::Never {
        return Err(Error::invalid("rhythm", "participation-frame-fault-choice"));
    }
    let known = tx.actor().person();
    if let Some(person) = known {
        let people = following::people_of(app, tx, person).await?;
        if let Some(follow) = same_wish(tx, &people, (&thing.reference, None)).await? {
            return change(tx, &follow, input.rhythm).await;
        }
    }
    let follow = Follow {
        id: tx.new_id()?,
        person: match known {
            Some(person) => person,
            None => stranger(app, tx, &input).await?,
        },
        thing: thing.reference.clone(),
        rhythm: input.rhythm,
        made_at: tx.now(),
        confirmed_at: known.map(|_| tx.now()),
    };
    store::insert_follow(tx, &follow).await?;
    let following = match known {
        Some(_) => Following::Begun(follow.id),
        None => {
            let job = Unconfirmed { follow: follow.id };
            tx.enqueue(ASK_FOLLOWER, &job).await?;
            let later = tx.now() + UNCONFIRMED_FOR;
            tx.enqueue_at(FORGET_FOLLOWER, &job, later).await?;
            Following::Asked(follow.id)
        }
    };
    let what = Told::Followed {
        follow: follow.id.number(),
        rhythm: follow.rhythm.name(),
    };
    Ok(Done::new(following, &TellEvent::of(&follow.thing, what)))
}

async fn change(tx: &mut Tx, follow: &Follow, rhythm: Rhythm) -> Result<Done<Following>> {
    if follow.rhythm == rhythm {
        return Err(Error::conflict("participation-tell-followed-already"));
    }
    store::set_rhythm(tx, follow.id, rhythm).await?;
    let what = Told::Followed {
        follow: follow.id.number(),
        rhythm: rhythm.name(),
    };
    let event = TellEvent::of(&follow.thing, what);
    Ok(Done::new(Following::Begun(follow.id), &event))
}

/// Keeps an address in the vault.
async fn stranger(app: &App, tx: &mut Tx, input: &FollowProcess) -> Result<Id<Person>> {
    let email = input.email.trim();
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    let mut data = PersonalData::new();
    data.insert("email".to_owned(), email.to_owned());
    if let Some(lang) = input.lang {
        data.insert("lang".to_owned(), lang.code().to_owned());
    }
    app.vault.keep(tx, &data).await
}

/// Counts the mail that will ask the owner of an address. `Invalid` on `email`, with the minutes to wait, when it is too much.
pub async fn count_question(app: &App, email: &str, address: &str) -> Result<()> {
    let mailbox = email.trim().to_lowercase();
    // The address of the network is asked first, so that one that is held up cannot hold up somebody else's mailbox.
    let keys = [
        (format!("participation from {address}"), FROM_ONE_ADDRESS),
        (format!("participation to {mailbox}"), TO_ONE_MAILBOX),
    ];
    for (key, free) in keys {
        app.throttle.attempt(&key, free).await.map_err(too_many)?;
    }
    Ok(())
}

fn too_many(error: Error) -> Error {
    let Error::Busy {
        retry_after_seconds,
    } = error
    else {
        return error;
    };
    let minutes = retry_after_seconds.div_ceil(60);
    let message = Message::new("participation-tell-too-many").with("minutes", minutes);
    Error::Invalid(vec![FieldError::new("email", message)])
}
