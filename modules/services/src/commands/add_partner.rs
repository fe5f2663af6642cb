//! A manager lets a partner in: its secret is shown this once.

use stoa_kernel::{Done, Error, Id, Resource, Result, Tx, actor::ApiKey};

use crate::{
    casework::found::staff,
    events::{ServiceEvent, What},
    model::{Partner, Scope},
    store::partners,
};

/// Who is let in, for what.
#[derive(Debug, Clone)]
pub struct AddPartner {
    pub name: String,
    /// The slug of the body whose services it applies for; the house's own for all.
    pub agency: String,
    pub scopes: Vec<Scope>,
}

/// A new partner. Its secret is kept nowhere.
#[derive(Clone)]
pub struct NewPartner {
    pub id: Id<ApiKey>,
    pub client: String,
    pub secret: String,
}

impl std::fmt::Debug for NewPartner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewPartner")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// The partners of a body, for the policies.
pub fn partners_of(agency: &str) -> Resource {
    Resource::new("Services", "partners").text("agency", agency)
}

/// `Invalid` on `name` and `scopes`.
pub async fn add_partner(tx: &mut Tx, input: AddPartner) -> Result<Done<NewPartner>> {
    tx.may("manage_partners", &partners_of(&input.agency))?;
    let name: String = input.name.trim().chars().take(200).collect();
    if name.is_empty() {
        return Err(Error::invalid("name", "services-exchange-name-missing"));
    }
    if input.scopes.is_empty() {
        return Err(Error::invalid("scopes", "services-exchange-scopes-missing"));
    }
    let partner = Partner {
        id: tx.new_id()?,
        name,
        agency: input.agency,
        scopes: input.scopes,
        made_at: tx.now(),
        made_by: staff(tx)?.name,
        ended_at: None,
    };
    let secret = format!("stoa-{}{}", tx.random_token()?, tx.random_token()?);
    partners::insert(tx, &partner, &secret).await?;
    let event = ServiceEvent::of_partner(&partner, What::PartnerAdded);
    let new = NewPartner {
        id: partner.id,
        client: partner.client(),
        secret,
    };
    Ok(Done::new(new, &event))
}
