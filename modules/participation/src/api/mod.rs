//! What programs read and write of participation.

pub mod caller;
pub mod comments;
pub mod decisions;
pub mod downloads;
pub(crate) mod openapi;
pub mod processes;
pub mod projects;
pub mod proposals;
pub(crate) mod said;
pub(crate) mod walk;
pub mod writing;

use axum::{http::header, response::IntoResponse};
use serde::Deserialize;
use serde_json::Value;
use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{PageResult, Problem, Visitor};

use crate::{
    model::{Component, Kind, Process},
    policy, store,
};

/// Rows of an answer.
const PAGE: usize = 50;

/// Where an answer begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// As `next` of the answer before has it.
    after: String,
}

/// A component of one of these kinds, in a process that everybody sees. What programs read is what everybody may, whoever asks.
async fn component_at(
    visitor: &Visitor,
    db: &mut Reader,
    (process, component): (&str, &str),
    kinds: &[Kind],
) -> Result<(Process, Component), Problem> {
    let setup = store::frame::setup_by_slug(db, process)
        .await?
        .filter(|setup| setup.process.is_public())
        .filter(|setup| visitor.may(policy::SEE, &setup.process.resource()))
        .or_not_found()?;
    let found = setup.component(component).cloned();
    let found = found.filter(|found| kinds.contains(&found.kind));
    Ok((setup.process, found.or_not_found()?))
}

/// The path of a component for programs.
fn path_of(process: &Process, component: &Component) -> String {
    let (process, component) = (&process.slug, &component.slug);
    format!("/api/participation/processes/{process}/{component}")
}

/// An answer that pages of others may read too.
fn answer(said: &Value) -> PageResult {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, said.to_string()).into_response())
}
