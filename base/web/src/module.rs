//! What a module is to the rest of the house: plain data, listed once in the program.

use std::{future::Future, path::PathBuf, pin::Pin};

use axum::{Router, response::Response};
use serde_json::{Value, json};
use stoa_kernel::{
    Actor, App, Lang, Migration, PolicySource, Result, jobs::Due, ledger::batch::RowProof, search,
};

use crate::{problem::Problem, site::Site, visitor::Visitor};

/// Work that is done after the write that asked for it.
pub type JobFuture = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// One module. Fill in what it has and take the rest from [`Module::named`]:
/// `Module { routes: routes::all, texts: TEXTS, ..Module::named("reports") }`.
#[derive(Debug, Clone)]
pub struct Module {
    pub name: &'static str,
    /// Every URL of the module.
    pub routes: fn() -> Router<Site>,
    pub migrations: &'static [Migration],
    pub policy: Option<PolicySource>,
    /// The Fluent file of each language.
    pub texts: &'static [(Lang, &'static str)],
    pub jobs: &'static [JobKind],
    pub followers: &'static [Follower],
    /// What can be found by words, if something can.
    pub search: Option<search::Source>,
    pub links: &'static [Link],
    /// `{"tags": […], "paths": {…}, "components": {"schemas": {…}}}` of OpenAPI 3.1.
    pub openapi: fn() -> Value,
    pub personal_data: &'static [PersonalField],
    /// What the module publishes as open data.
    pub datasets: &'static [Dataset],
    /// Beginnings of addresses that take files of any size: how long such a request lasts is up to its sender.
    pub takes_large_files: &'static [&'static str],
    /// The page of a reference of this module's (`"R-1024"` → `"/reports/R-1024"`).
    pub show_reference: fn(&str) -> Option<String>,
    /// What proves a reference of this module's that came in bulk: `None` for those that have entries of their own.
    pub row_proof: fn(App, String) -> RowProofFuture,
    pub error_body: Option<ErrorBody>,
    /// Its map for search engines (sitemaps.org): the path at which robots.txt names it.
    pub sitemap: Option<&'static str>,
}

/// The row of a batch that a reference is.
pub type RowProofFuture = Pin<Box<dyn Future<Output = Result<Option<RowProof>>> + Send>>;

/// A table that a module publishes of itself. It holds no personal data, whoever asks for it.
#[derive(Debug, Clone, Copy)]
pub struct Dataset {
    /// Its address, and its name in queries: lower-case letters, digits and `-`.
    pub slug: &'static str,
    /// The keys of its title and of what it is.
    pub title: &'static str,
    pub description: &'static str,
    /// A code of the EU's vocabulary of data themes: `GOVE`.
    pub theme: &'static str,
    /// What people look for, separated by commas: the key of it.
    pub keywords: &'static str,
    /// Kinds of events that take something back which may stand in it. After one of them it is written anew at once, not
    /// with the day's turn.
    pub takes_back: &'static [&'static str],
    /// Writes all of it to this place, as CSV in UTF-8 with a line of headings, or where its rows have a place as GeoJSON with their
    /// columns as properties; answers with the number of rows.
    pub write: fn(App, PathBuf) -> WriteFuture,
    /// How it is kept up row by row; `None`: all of it is written each time.
    pub rows: Option<DatasetRows>,
}

/// How a table is kept up without being written as a whole: the module says which of its rows may have changed.
#[derive(Debug, Clone, Copy)]
pub struct DatasetRows {
    /// The heading of the column that tells rows apart; each row has another value there.
    pub key: &'static str,
    /// A digest of what stands in many rows and changes without them: names of categories and bodies. When it is another one, all of
    /// the table is written.
    pub ground: fn(App) -> GroundFuture,
    /// Writes the rows that may have changed since the ledger had so many leaves, as they are now, to this place: as
    /// [`Dataset::write`] writes all of them. `None` where all of it had better be written.
    pub write: fn(App, i64, PathBuf) -> RowsFuture,
}

/// The digest.
pub type GroundFuture = Pin<Box<dyn Future<Output = Result<String>> + Send>>;

/// What may have changed.
pub type RowsFuture = Pin<Box<dyn Future<Output = Result<Option<RowsChanged>>> + Send>>;

/// Rows that may have changed. One that is as it was does no harm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowsChanged {
    /// How many were written.
    pub rows: u64,
    /// The keys of rows that are not in the table, or no more.
    pub gone: Vec<String>,
    /// How many leaves of the ledger were looked at: the next changes are those since then.
    pub until: i64,
}

/// How many rows were written.
pub type WriteFuture = Pin<Box<dyn Future<Output = Result<u64>> + Send>>;

/// A kind of job, and what is done with one.
#[derive(Debug, Clone, Copy)]
pub struct JobKind {
    pub kind: &'static str,
    pub run: fn(Site, Due) -> JobFuture,
}

/// Something that reacts to what happened: called until it returns 0 entries done, whenever the ledger has grown.
#[derive(Debug, Clone, Copy)]
pub struct Follower {
    pub name: &'static str,
    pub run: fn(Site) -> FollowFuture,
}

/// How many entries a follower did in one turn; 0 when it has caught up.
pub type FollowFuture = Pin<Box<dyn Future<Output = Result<usize>> + Send>>;

/// A link in the frame of every page.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    pub place: Place,
    pub audience: Audience,
    /// Links stand in this order; modules leave gaps of ten.
    pub order: u16,
    /// The key of its words.
    pub text: &'static str,
    pub href: &'static str,
}

/// Where a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The parts of the site, under the header.
    Navigation,
    /// Beside the town's name: signing in, the own account.
    Header,
    Footer,
}

/// Who sees a link. This hides what is of no use to somebody; what they may do is decided by the policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    /// Who has not signed in.
    Strangers,
    /// Residents who are known by an e-mail link.
    Residents,
    Staff,
    /// Staff with one of these roles.
    Roles(&'static [&'static str]),
}

impl Audience {
    pub fn includes(self, actor: &Actor) -> bool {
        match self {
            Audience::Everyone => true,
            Audience::Strangers => *actor == Actor::Anonymous,
            Audience::Residents => actor.person().is_some(),
            Audience::Staff => actor.is_staff(),
            Audience::Roles(wanted) => {
                let has = |role: &String| wanted.contains(&role.as_str());
                actor.is_staff() && actor.roles().iter().any(has)
            }
        }
    }
}

/// Personal data that a module holds, for the register of processing and for "what do you hold about me".
#[derive(Debug, Clone, Copy)]
pub struct PersonalField {
    /// The table and column, or `vault` and the field.
    pub place: &'static str,
    /// The key of what it is: "Your e-mail address".
    pub text: &'static str,
    /// The key of why it is held.
    pub purpose: &'static str,
}

/// A standard's own error bodies, for every path that begins with one of these prefixes.
#[derive(Debug, Clone, Copy)]
pub struct ErrorBody {
    pub prefixes: &'static [&'static str],
    pub render: fn(&Problem, &Visitor) -> Response,
}

impl Module {
    /// A module that has nothing but its name.
    pub fn named(name: &'static str) -> Self {
        Module {
            name,
            routes: Router::new,
            migrations: &[],
            policy: None,
            texts: &[],
            jobs: &[],
            followers: &[],
            search: None,
            links: &[],
            openapi: || json!({}),
            personal_data: &[],
            datasets: &[],
            takes_large_files: &[],
            show_reference: |_| None,
            row_proof: |_, _| Box::pin(async { Ok(None) }),
            error_body: None,
            sitemap: None,
        }
    }
}
