//! Everything that can change about open data: one file a verb.

mod add_columns;
mod add_data_key;
mod add_file;
mod add_harvest_source;
mod add_link;
mod ask_review;
mod attach_file;
mod begin_harvest;
mod cancel_publication;
mod change_harvest_source;
mod change_rows;
mod clear_own_files;
mod close_table;
mod compact_table;
mod compare_versions;
mod create_dataset;
mod describe_dataset;
mod edit_descriptions;
mod end_harvest;
mod fetch_file;
mod finish_file;
mod finish_treatment;
mod keep_as_is;
mod keep_own_rows;
mod list_query;
mod name_successor;
mod name_table;
mod note_signs;
mod open_table;
mod plan_publication;
mod publish_dataset;
mod publish_own;
mod remove_columns;
mod remove_file;
mod remove_query;
mod reorder_files;
mod revoke_data_key;
mod save_query;
mod seal_table;
mod stop_file;
mod stop_harvest;
mod take_back_treatment;
mod take_harvested;
mod treat_file;
mod undo_edit;
mod withdraw_dataset;
mod withdraw_harvested;

pub use add_harvest_source::{AddHarvestSource, add_harvest_source};
pub use begin_harvest::{BeginHarvest, begin_harvest};
pub use cancel_publication::{CancelPublication, cancel_publication};
pub use change_harvest_source::{ChangeHarvestSource, change_harvest_source};
pub use edit_descriptions::{EditDescriptions, MOST_EDITED, edit_descriptions};
pub use end_harvest::{EndHarvest, end_harvest};
pub use name_successor::{NameSuccessor, name_successor};
pub use note_signs::note_signs;
pub use plan_publication::{PlanPublication, plan_publication};
pub use stop_harvest::stop_harvest;
pub use take_harvested::{TakeHarvested, Taken, take_harvested};
pub use undo_edit::undo_edit;
pub use withdraw_harvested::{WithdrawHarvested, withdraw_harvested};

mod answer_data_request;
mod ask_for_data;
mod comment_on_dataset;
mod confirm_webhook;
mod decide_comment;
mod decide_showcase;
mod follow_data;
mod hide_data_request;
mod stop_following_data;
mod suggest_showcase;
mod take_back_vote;
mod vote_for_request;

pub use add_columns::{AddColumns, add_columns};
pub use add_data_key::{AddDataKey, NewKey, add_data_key};
pub use add_file::{AddFile, Added, add_file};
pub use add_link::{AddLink, add_link};
pub use ask_review::ask_review;
pub use attach_file::attach_file;
pub use change_rows::{ChangeRows, change_rows};
pub use clear_own_files::clear_own_files;
pub use close_table::close_table;
pub use compact_table::compact_table;
pub use compare_versions::compare_versions;
pub use create_dataset::{CreateDataset, create_dataset};
pub use describe_dataset::{DescribeDataset, describe_dataset};
pub use fetch_file::{FetchFile, fetch_file, note_fetch};
pub use finish_file::finish_file;
pub use finish_treatment::{MadeTable, finish_treatment};
pub use keep_as_is::keep_as_is;
pub use keep_own_rows::{KeepOwnRows, keep_own_rows};
pub use list_query::{Listing, list_query};
pub use name_table::{alias_faults, name_table};
pub use open_table::{NewTable, OpenTable, Opened, open_table};
pub use publish_dataset::{PublishDataset, publish_dataset};
pub use publish_own::{PublishOwn, publish_own};
pub use remove_columns::{RemoveColumns, narrow_faults, remove_columns};
pub use remove_file::remove_file;
pub use remove_query::remove_query;
pub use reorder_files::reorder_files;
pub use revoke_data_key::revoke_data_key;
pub use save_query::{SaveQuery, save_query};
pub(crate) use seal_table::clear_own_later;
pub use seal_table::{SealTable, seal_table};
pub use stop_file::stop_file;
pub use take_back_treatment::take_back_treatment;
pub use treat_file::{TreatFile, treat_file};
pub use withdraw_dataset::{WithdrawDataset, withdraw_dataset};

pub use answer_data_request::{AnswerDataRequest, answer_data_request};
pub use ask_for_data::{AskForData, ask_for_data};
pub use comment_on_dataset::{CommentOnDataset, comment_on_dataset};
pub use confirm_webhook::confirm_webhook;
pub use decide_comment::{DecideComment, decide_comment};
pub use decide_showcase::{DecideShowcase, decide_showcase};
pub use follow_data::{FollowData, Following, follow_data};
pub use hide_data_request::{Sight, hide_data_request};
pub use stop_following_data::stop_following_data;
pub use suggest_showcase::{SuggestShowcase, suggest_showcase};
pub use take_back_vote::take_back_vote;
pub use vote_for_request::vote_for_request;

use stoa_kernel::{Actor, Error, OrNotFound, Result, Tx};

use crate::{
    jobs,
    model::{Dataset, DatasetId},
    policy, store,
};

/// The dataset, once the actor may do this to it.
async fn found(tx: &mut Tx, action: &str, id: DatasetId) -> Result<Dataset> {
    let dataset = store::dataset_by_id(tx, id).await?.or_not_found()?;
    policy::may(tx, action, &dataset)?;
    Ok(dataset)
}

/// `Denied` where a person or a program would change rows of the house's own records: what is in them is the module's affair.
fn not_own(tx: &Tx, dataset: &Dataset) -> Result<()> {
    match tx.actor() {
        Actor::System(_) => Ok(()),
        _ if dataset.is_own => Err(Error::denied("opendata-own-rows")),
        _ => Ok(()),
    }
}

/// `Conflict` unless the dataset is still as it was seen; 0 for whoever has seen nothing.
fn still(dataset: &Dataset, seen: i64) -> Result<()> {
    if seen == 0 || seen == dataset.revision {
        Ok(())
    } else {
        Err(Error::conflict("opendata-changed-meanwhile"))
    }
}

/// Asks for the job that compares a version with the one before.
async fn compare_later(tx: &mut Tx, dataset: DatasetId, version: i64) -> Result<()> {
    if version < 2 {
        return Ok(());
    }
    let job = jobs::CompareJob { dataset, version };
    tx.enqueue(jobs::COMPARE_VERSIONS, &job).await
}
