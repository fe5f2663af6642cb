//! Paying: what is owed, the ways to pay it, receipts, bills; and what card providers tell.

pub mod account;
pub mod bill_on_paper;
pub mod bills;
pub mod callback;
pub mod card;
pub mod divide;
mod names;
pub mod receipt;
pub mod return_to;
pub mod show;
pub mod test_provider;
mod ways;
pub mod words;

pub use names::name_of;
use return_to::Own;
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::Visitor;

use crate::{
    casework::{found::file_of, paying::parts_of},
    model::{Charge, Movement, OwedFor, Parts, Try},
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
    /// What of its application it is; empty of a bill.
    pub what: String,
    /// Into how many it may be divided.
    pub parts: Option<Parts>,
    /// The instalments with their names, where it was divided or is one of them.
    pub siblings: Vec<(String, Charge)>,
    /// Whose page this is, where it is not only that of what is owed.
    pub own: Option<Own>,
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
        let mut owing = Owing {
            name: name.unwrap_or_default(),
            moved: store::charges::movements_of(db, charge.id).await?,
            tries: store::charges::tries_of(db, charge.id).await?,
            what: String::new(),
            parts: None,
            siblings: Vec::new(),
            own: None,
            charge,
        };
        owing.place(visitor, db).await?;
        Ok(owing)
    }

    /// Which of the things it is that an application owes.
    async fn place(&mut self, visitor: &Visitor, db: &mut Reader) -> Result<()> {
        let OwedFor::Application(id) = self.charge.owed_for else {
            return Ok(());
        };
        let application = store::find(db, id).await?.or_not_found()?;
        let (file, _) = file_of(db, &application).await?;
        let own = &self.charge.place;
        self.what = name_of(visitor, &file, &self.charge);
        self.parts = parts_of(&file, own).filter(|_| application.status.is_open());
        let all = store::charges::all_of_application(db, id).await?;
        let parts = all.into_iter().filter(|other| {
            let is_part = !other.dropped && other.place.part.is_some();
            is_part && other.place.step == own.step && other.place.share == own.share
        });
        let named = parts.map(|one| (name_of(visitor, &file, &one), one));
        self.siblings = named.collect();
        Ok(())
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
            OwedFor::Application(_) => match self.charge.place.part {
                Some(part) => format!("{about}/{part}"),
                None => about,
            },
            OwedFor::Bill(..) => about,
        }
    }
}
