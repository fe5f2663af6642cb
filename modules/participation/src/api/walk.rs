//! All that stands in a component, a batch at a time: for files and for the open data. What was hidden is no part of it. No connection is held between two batches, however
//! slowly they are fetched.

use serde_json::Value;
use stoa_kernel::{App, Reader, Result};

use super::said;
use crate::{
    model::{Component, ComponentId, voices::ProposalId},
    store::{
        self,
        budget::list_projects,
        voices::{Listing, Order, list_proposals},
    },
};

/// Rows that are read at once.
const BATCH: usize = 500;

/// What is walked over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The newest first.
    Proposals,
    /// By what they are about, in the order in which they were written; answers too.
    Comments,
    /// By their numbers.
    Projects,
}

impl What {
    /// The columns of its table.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            What::Proposals => said::PROPOSAL,
            What::Comments => said::COMMENT,
            What::Projects => said::PROJECT,
        }
    }

    /// The name of its files.
    pub const fn name(self) -> &'static str {
        match self {
            What::Proposals => "proposals",
            What::Comments => "comments",
            What::Projects => "projects",
        }
    }
}

/// How far a walk has come.
pub struct Walk {
    app: App,
    what: What,
    /// The slugs of the process and of the component.
    place: (String, String),
    component: ComponentId,
    /// After what the next batch begins: `None` once there is no more.
    next: Option<(i64, i64)>,
}

impl Walk {
    pub fn new(app: &App, what: What, (process, component): (&str, &Component)) -> Self {
        let first = match what {
            What::Proposals => (i64::MAX, i64::MAX),
            What::Comments | What::Projects => (0, 0),
        };
        Walk {
            app: app.clone(),
            what,
            place: (process.to_owned(), component.slug.clone()),
            component: component.id,
            next: Some(first),
        }
    }

    /// The next rows; `None` at the end.
    pub async fn next(&mut self) -> Result<Option<Vec<Value>>> {
        let Some(after) = self.next.take() else {
            return Ok(None);
        };
        self.app.db.give_way().await;
        let mut db = self.app.db.read().await?;
        let (rows, next) = match self.what {
            What::Proposals => self.proposals(&mut db, after).await?,
            What::Comments => self.comments(&mut db, after).await?,
            What::Projects => self.projects(&mut db, after).await?,
        };
        self.next = next;
        Ok(Some(rows))
    }

    async fn proposals(&self, db: &mut Reader, after: (i64, i64)) -> Result<Batch> {
        let listing = Listing {
            component: self.component,
            order: Order::Newest,
            stage: None,
            category: None,
            ward: None,
            after: Some(after),
            limit: BATCH,
        };
        let (some, has_more) = list_proposals(db, listing).await?;
        let last = some.last().filter(|_| has_more);
        let next = last.map(|last| (last.supports, last.id.number()));
        let ids: Vec<ProposalId> = some.iter().map(|one| one.id).collect();
        let origins = store::programs::origins_of(db, &ids).await?;
        let read = some.iter().filter(|one| one.hidden.is_none());
        let rows = read.map(|one| {
            let origin = origins.get(&one.id.number());
            said::proposal(&self.app, one, origin)
        });
        Ok((rows.collect(), next))
    }

    async fn comments(&self, db: &mut Reader, after: (i64, i64)) -> Result<Batch> {
        let of = (self.component, None);
        let (some, has_more) = store::voices::comments_in(db, of, after, BATCH).await?;
        let last = some.last().filter(|_| has_more);
        let next = last.map(|last| (last.subject.number, last.id.number()));
        let read = some.iter().filter(|one| one.hidden.is_none());
        let rows = read.map(|one| said::comment(&self.app, one));
        Ok((rows.collect(), next))
    }

    async fn projects(&self, db: &mut Reader, (after, _): (i64, i64)) -> Result<Batch> {
        let pots = store::budget::pots_of(db, self.component).await?;
        let listing = store::budget::Listing {
            component: self.component,
            pot: None,
            after,
            limit: BATCH,
        };
        let (some, has_more) = list_projects(db, listing).await?;
        let last = some.last().filter(|_| has_more);
        let next = last.map(|last| (last.number, 0));
        let place = (self.place.0.as_str(), self.place.1.as_str());
        let rows = some.iter().map(|one| {
            let pot = pots.iter().find(|pot| pot.id == one.pot);
            said::project(&self.app, place, (one, pot))
        });
        Ok((rows.collect(), next))
    }
}

/// Rows, and after what the next ones begin.
type Batch = (Vec<Value>, Option<(i64, i64)>);
