//! Tokens: a report has its id at once here, so its id is also its token. Clients that always ask come to the same end.

use axum::{http::StatusCode, response::Response};
use stoa_web::{PageResult, Path};

use super::document::{Call, Fault, answer, without_ending};
use crate::{
    api::open311::{fault::ApiFault, request::TokenAnswer, tree::Tree},
    store,
};

/// `GET tokens/TOKEN`.
pub async fn one(call: Call, Path(token): Path<String>) -> PageResult<Response> {
    let tree = found(&call, &token).await;
    answer(call.format, "service_requests", StatusCode::OK, tree)
}

async fn found(call: &Call, token: &str) -> Result<Tree, Fault> {
    call.check_jurisdiction()?;
    let token = without_ending(token)?;
    let prefix = &call.visitor.app().config.town.reference_prefix;
    let report = store::by_reference(&mut call.visitor.read().await?, prefix, token).await?;
    let Some(report) = report.filter(|report| !report.hidden) else {
        return Err(ApiFault::not_found(format!("token {token} was not found.")).into());
    };
    let answer = TokenAnswer {
        token: token.to_owned(),
        id: Some(report.reference(prefix)),
    };
    Ok(answer.to_tree())
}
