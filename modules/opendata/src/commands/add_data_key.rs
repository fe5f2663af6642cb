//! A manager gives a program a key to publish with.

use stoa_kernel::{Done, Error, Id, Result, Tx, actor::ApiKey};

use super::create_dataset::must_exist;
use crate::{
    events::{DataEvent, What},
    model::KeyInfo,
    policy, store,
};

/// Whose program it is.
#[derive(Debug, Clone)]
pub struct AddDataKey {
    pub name: String,
    /// The slug of the body for which it publishes.
    pub agency: String,
}

/// A new key. Its secret is shown this once and kept nowhere.
#[derive(Clone)]
pub struct NewKey {
    pub id: Id<ApiKey>,
    pub secret: String,
}

impl std::fmt::Debug for NewKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewKey")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// Makes the key. `Invalid` on `name` and `agency`.
pub async fn add_data_key(tx: &mut Tx, input: AddDataKey) -> Result<Done<NewKey>> {
    tx.may(policy::MANAGE_KEYS, &policy::catalogue(&input.agency))?;
    let name: String = input.name.trim().chars().take(200).collect();
    if name.is_empty() {
        return Err(Error::invalid("name", "opendata-key-name-missing"));
    }
    must_exist(tx, &input.agency).await?;
    let info = KeyInfo {
        id: tx.new_id()?,
        name,
        agency: input.agency,
        made_at: tx.now(),
        revoked_at: None,
    };
    let secret = format!("stoa-{}{}", tx.random_token()?, tx.random_token()?);
    store::insert_data_key(tx, &info, &secret).await?;
    let number = info.id.number();
    let event = DataEvent::of_key(number, &info.agency, What::DataKeyAdded { key: number });
    let id = info.id;
    Ok(Done::new(NewKey { id, secret }, &event))
}
