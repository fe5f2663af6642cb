//! A manager gives a program a key, with which it writes what people told it, in the processes of the manager's own body.

use stoa_kernel::{Done, Error, Result, Tx};

use crate::{
    events::{Brought, ProgramEvent},
    model::programs::Key,
    policy, store,
};

/// The longest name of a program, in letters.
const NAME: usize = 60;

/// A new key. Its secret is shown this once and kept nowhere.
#[derive(Clone)]
pub struct NewKey {
    pub key: Key,
    pub secret: String,
}

impl std::fmt::Debug for NewKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewKey")
            .field("key", &self.key)
            .finish_non_exhaustive()
    }
}

/// Makes it, for a program of this name that writes for a body. `Invalid` on `name`.
pub async fn add_participation_key(
    tx: &mut Tx,
    (agency, name): (&str, &str),
) -> Result<Done<NewKey>> {
    tx.may(policy::MANAGE_KEYS, &policy::processes(agency))?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME {
        return Err(Error::invalid(
            "name",
            "participation-programs-key-fault-name",
        ));
    }
    let key = Key {
        id: tx.new_id()?,
        agency: agency.to_owned(),
        name: name.to_owned(),
        made_at: tx.now(),
        ended_at: None,
    };
    let secret = format!("stoa-{}{}", tx.random_token()?, tx.random_token()?);
    store::programs::insert_key(tx, &key, &secret).await?;
    let event = ProgramEvent::of_key(&key, Brought::ParticipationKeyAdded);
    Ok(Done::new(NewKey { key, secret }, &event))
}
