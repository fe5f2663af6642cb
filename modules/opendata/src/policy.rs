//! What this module's commands and pages ask the policies.

use stoa_kernel::{PolicySource, Reader, Resource, Result, Tx};

use crate::model::Dataset;

pub const SEE: &str = "see_dataset";
pub const SEE_DRAFTS: &str = "see_drafts";
pub const CREATE: &str = "create_dataset";
pub const DESCRIBE: &str = "describe_dataset";
pub const PUBLISH: &str = "publish_dataset";
pub const TREAT: &str = "treat_dataset";
pub const DECIDE: &str = "decide_personal";
pub const WITHDRAW: &str = "withdraw_dataset";
pub const MANAGE_KEYS: &str = "manage_data_keys";
pub const SAVE_QUERY: &str = "save_query";
pub const LIST_QUERY: &str = "list_query";
pub const MANAGE_SOURCES: &str = "manage_sources";

pub const ASK_FOR_DATA: &str = "ask_for_data";
pub const VOTE_FOR_DATA: &str = "vote_for_data";
pub const SUGGEST_SHOWCASE: &str = "suggest_showcase";
pub const COMMENT_ON_DATA: &str = "comment_on_data";
pub const FOLLOW_DATA: &str = "follow_data";
pub const ANSWER_DATA_REQUEST: &str = "answer_data_request";
pub const DECIDE_COMMENT: &str = "decide_comment";
pub const DECIDE_SHOWCASE: &str = "decide_showcase";

pub const SOURCE: PolicySource = PolicySource {
    module: "opendata",
    schema: include_str!("policy.cedarschema"),
    policies: include_str!("policy.cedar"),
};

/// The part of the catalogue that is an agency's.
pub fn catalogue(agency: &str) -> Resource {
    Resource::new("Catalogue", agency).text("agency", agency)
}

/// What is said of an agency's data; of the whole portal where it is empty.
pub fn talk(agency: &str) -> Resource {
    Resource::new("DataTalk", agency).text("agency", agency)
}

/// `Denied` unless whoever writes may do this to the dataset.
pub fn may(tx: &Tx, action: &str, dataset: &Dataset) -> Result<()> {
    tx.may(action, &dataset.resource(tx.actor().number()))
}

/// The agency that is the government's own, for whoever names none.
pub async fn own_agency(db: &mut Reader) -> Result<String> {
    let all = stoa_kernel::town::agencies::all_agencies(db).await?;
    let own = all
        .into_iter()
        .find(|agency| agency.is_own && !agency.is_ended);
    Ok(own.map_or_else(String::new, |agency| agency.slug))
}
