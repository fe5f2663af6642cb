//! `/participate/{process}/{component}`: what can be done in a component, and what is there.

use std::collections::BTreeMap;

use stoa_web::{PageResult, Path, Query, Visitor};

use super::component_page::find;
use crate::{
    model::Kind,
    pages::{
        assembly::show_assembly,
        budget::list_projects,
        document::show_document,
        election::show_election,
        map::ask,
        meeting::list_meetings,
        petition::list_petitions,
        survey::show_survey,
        voices::{list_comments, list_proposals},
    },
};

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find(&visitor, &mut db, (&process, &component)).await?;
    drop(db);
    match scene.component.kind {
        Kind::Proposals => list_proposals::show(&visitor, &scene, &query).await,
        Kind::Debate => list_comments::debate(&visitor, &scene).await,
        Kind::Opinions => ask::show(&visitor, &scene).await,
        Kind::Budget => list_projects::show(&visitor, &scene, &query).await,
        Kind::Vote => show_election::show(&visitor, &scene).await,
        Kind::Assembly => show_assembly::show(&visitor, &scene).await,
        Kind::Meetings => list_meetings::show(&visitor, &scene).await,
        Kind::Petition => list_petitions::show(&visitor, &scene, &query).await,
        Kind::Document => show_document::show(&visitor, &scene).await,
        Kind::Survey => show_survey::show(&visitor, &scene).await,
    }
}
