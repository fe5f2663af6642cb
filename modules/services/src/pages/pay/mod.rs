//! Paying: what is owed, the ways to pay it, receipts, bills; and what card providers tell.

pub mod bill_on_paper;
pub mod bills;
pub mod callback;
pub mod card;
pub mod receipt;
pub mod show;
pub mod test_provider;
mod ways;
pub mod words;

use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::Visitor;

use crate::{
    model::{Charge, Movement, OwedFor, Try},
    payments::links,
    store,
};

/// What every page of paying knows.
pub struct Owing {
    pub charge: Charge,
    /// The service's name in the reader's language.
    pub name: String,
    pub moved: Vec<Movement>,
    pub tries: Vec<Try>,
}

impl Owing {
    /// What is owed by a link. `NotFound` for a link that leads nowhere.
    pub async fn of_link(visitor: &Visitor, link: &str) -> Result<Self> {
        let id = links::charge(visitor.app(), link).or_not_found()?;
        let mut db = visitor.read().await?;
        let charge = store::charges::find(&mut db, id).await?.or_not_found()?;
        Self::of(visitor, &mut db, charge).await
    }

    /// With all that belongs to a charge.
    pub async fn of(visitor: &Visitor, db: &mut Reader, charge: Charge) -> Result<Self> {
        let service = store::find_service(db, &charge.service).await?;
        let name = service.map(|service| service.name.get(visitor.lang()).to_owned());
        Ok(Owing {
            name: name.unwrap_or_default(),
            moved: store::charges::movements_of(db, charge.id).await?,
            tries: store::charges::tries_of(db, charge.id).await?,
            charge,
        })
    }

    /// The page on which it is paid.
    pub fn path(&self, visitor: &Visitor) -> String {
        links::of_charge(visitor.app(), self.charge.id)
    }

    /// What people call it: the application's reference, or the bill's, with the part.
    pub fn about(&self, visitor: &Visitor) -> String {
        let about = self
            .charge
            .about(&visitor.app().config.town.reference_prefix);
        match self.charge.owed_for {
            OwedFor::Bill(_, Some(part)) => format!("{about}/{part}"),
            _ => about,
        }
    }
}
