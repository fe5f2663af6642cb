//! A manager gives a program a key to send reports with, or a body one to send updates with.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::ApiKey};

use super::all_reports;
use crate::{
    events::{ReportEvent, What},
    model::{KeyInfo, text},
    store,
};

/// Whose program it is.
#[derive(Debug, Clone)]
pub struct AddApiKey {
    pub name: String,
    /// The slug of the body that it acts for; empty: of none.
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
pub async fn add_api_key(app: &App, tx: &mut Tx, input: AddApiKey) -> Result<Done<NewKey>> {
    tx.may("manage_api_keys", &all_reports(app))?;
    let name = text::required("name", &input.name, 200, "reports-key-name-missing");
    let name = name.map_err(|fault| Error::Invalid(vec![fault]))?;
    let setup = store::setup(&app.db, tx).await?;
    if !input.agency.is_empty() && setup.agency(&input.agency).is_none() {
        return Err(Error::invalid("agency", "reports-agency-unknown"));
    }
    let mut roles = vec!["reporter".to_owned()];
    if !input.agency.is_empty() {
        roles.push("agency".to_owned());
    }
    let info = KeyInfo {
        id: tx.new_id()?,
        name,
        agency: input.agency,
        roles: roles.clone(),
        made_at: tx.now(),
        revoked_at: None,
    };
    let secret = format!("stoa-{}{}", tx.random_token()?, tx.random_token()?);
    store::insert_api_key(tx, &info, &secret).await?;
    let what = What::ApiKeyAdded {
        key: info.id.number(),
        roles,
    };
    let event = ReportEvent::named(format!("key-{}", info.id), what);
    Ok(Done::new(
        NewKey {
            id: info.id,
            secret,
        },
        &event,
    ))
}
