//! A manager says where a partner is told of what becomes of its applications. What messages are signed with is shown this once.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, actor::ApiKey};
use stoa_web::standard_webhooks::Secret;

use super::partners_of;
use crate::{
    events::{ServiceEvent, What},
    model::{Hook, HookKind, is_hook_url},
    store::{hooks, partners},
};

/// Where to, and of what.
#[derive(Debug, Clone)]
pub struct AddHook {
    pub partner: Id<ApiKey>,
    pub url: String,
    pub kinds: Vec<HookKind>,
}

/// The secret as receivers are given it. `Invalid` on `url` and `kinds`. `Conflict` when the partner has ended.
pub async fn add_hook(app: &App, tx: &mut Tx, input: AddHook) -> Result<Done<String>> {
    let partner = partners::find(tx, input.partner).await?.or_not_found()?;
    tx.may("manage_partners", &partners_of(&partner.agency))?;
    if partner.ended_at.is_some() {
        return Err(Error::conflict("services-exchange-ended-already"));
    }
    let url = input.url.trim();
    if !is_hook_url(url, app.config.bodies.private_networks) {
        return Err(Error::invalid("url", "services-exchange-url-wrong"));
    }
    if input.kinds.is_empty() {
        return Err(Error::invalid("kinds", "services-exchange-kinds-missing"));
    }
    let secret = Secret(tx.random::<32>()?);
    let id: Id<Hook> = tx.new_id()?;
    let hook = Hook {
        id,
        partner: partner.id,
        url: url.to_owned(),
        kinds: input.kinds,
        secret: app.vault.seal_secret(id.number(), &secret.0)?,
        made_at: tx.now(),
        ended_at: None,
    };
    hooks::insert(tx, &hook).await?;
    let what = What::HookAdded { hook: id.number() };
    let event = ServiceEvent::of_partner(&partner, what);
    Ok(Done::new(secret.written(), &event))
}
