//! The nouns of open data and their rules.

mod batch;
mod code;
mod column;
mod dataset;
mod description;
mod differences;
mod file;
mod filter;
mod harvest;
mod live;
mod own_rows;
mod places;
mod privacy;
mod published;
mod saved_query;
mod schedule;
mod selection;
mod slug;
pub mod talk;

pub use batch::{Batch, Changes, Edited};
pub use code::{Frequency, Licence, Theme};
pub use column::{Kind, TableColumn};
pub use dataset::{Dataset, DatasetId, State};
pub use description::{Description, LONGEST_TEXT, LONGEST_TITLE, is_mailbox, is_web_address};
pub use differences::{Compared, Differences};
pub use file::{DataFile, FileId, FileReport, FileState, Found, ReadFile, ReadTable};
pub use filter::{CatalogueFilter, MARKS, Narrowing, Span, Spelling};
pub use harvest::{
    Counts, Fault, HarvestRun, HarvestSource, Known, NewSource, Origin, Reach, RunState,
    SourceState,
};
pub use live::{Live, Piece, SeenRows};
pub use own_rows::OwnRows;
pub use places::{PlaceColumns, around, bounds, feature};
pub use privacy::{
    DoneTreatment, Personal, PersonalColumn, PublishedPrivacy, personal_faults, plan_fault,
    proposed, proposed_plan, unlooked_faults,
};
pub use published::{Published, PublishedFile, Version, publish_faults};
pub use saved_query::SavedQuery;
pub use schedule::{Planned, publishes_at};
pub use selection::{Filter, MEASURES, ROWS, SIGNS, Selection, literal};
pub use slug::{slug_of, table_name, title_of};

use stoa_kernel::Id;

/// A file of a dataset, whichever file that is at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    pub id: Id<Resource>,
    pub dataset: DatasetId,
    /// What addresses call it: unique within the dataset.
    pub name: String,
    pub title: String,
    pub text: String,
    /// Where it is, if it is not here.
    pub url: String,
    /// `CSV`, `XLSX`, …
    pub format: String,
    pub position: i64,
    pub file: Option<FileId>,
    pub created_at: stoa_kernel::Timestamp,
}

/// A program that may publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyInfo {
    pub id: Id<stoa_kernel::actor::ApiKey>,
    pub name: String,
    /// The slug of the body for which it publishes.
    pub agency: String,
    pub made_at: stoa_kernel::Timestamp,
    pub revoked_at: Option<stoa_kernel::Timestamp>,
}
