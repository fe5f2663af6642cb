//! What programs can do here: the OpenAPI document, and the same to read.

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde_json::Value;

use crate::{
    components::{cell, table},
    site::Site,
    visitor::Visitor,
};

/// The methods of OpenAPI 3.1, in the order in which they are shown.
const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// One line of the page.
struct Operation<'d> {
    method: String,
    path: &'d str,
    summary: &'d str,
}

/// `/api/openapi.json`
pub(super) async fn show_document(State(site): State<Site>) -> Response {
    Json(site.openapi()).into_response()
}

/// `/api`. The document itself is English, as standards are; the page says so to screen readers.
pub(super) async fn show_api(visitor: Visitor) -> Response {
    let title = visitor.t("web-api-title");
    let document = visitor.site.openapi();
    let mut by_tag: BTreeMap<&str, Vec<Operation<'_>>> = BTreeMap::new();
    for (tag, operation) in operations(document) {
        by_tag.entry(tag).or_default().push(operation);
    }
    visitor.page(title.as_str()).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("web-api-intro")) }
        p.govuk-body {
            a.govuk-link href="/api/openapi.json" { (visitor.t("web-api-document")) }
        }
        @for (tag, operations) in &by_tag {
            h2.govuk-heading-m lang=[(!tag.is_empty()).then_some("en")] {
                @if tag.is_empty() { (visitor.t("web-api-other")) }
                @else { (description(document, tag)) }
            }
            @let label = format!("{}: {tag}", visitor.t("web-api-title"));
            (listed(&visitor, &label, operations))
        }
    })
}

fn listed(visitor: &Visitor, label: &str, operations: &[Operation<'_>]) -> Markup {
    let head = table()
        .column(visitor.t("web-api-method"))
        .column(visitor.t("web-api-path"))
        .column(visitor.t("web-api-what"))
        .stacking(label);
    let all = operations.iter().fold(head, |all, operation| {
        let path = html! { code dir="ltr" { (operation.path) } };
        let summary = html! { span lang="en" dir="ltr" { (operation.summary) } };
        all.row([cell(operation.method.as_str()), cell(path), cell(summary)])
    });
    html! { (all) }
}

fn operations(document: &Value) -> impl Iterator<Item = (&str, Operation<'_>)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, methods)| {
        METHODS.into_iter().filter_map(move |method| {
            let operation = methods.get(method)?;
            let tag = operation["tags"][0].as_str().unwrap_or_default();
            let summary = operation["summary"].as_str().unwrap_or_default();
            let method = method.to_uppercase();
            Some((
                tag,
                Operation {
                    method,
                    path,
                    summary,
                },
            ))
        })
    })
}

/// A tag's description, or the tag itself.
fn description<'d>(document: &'d Value, tag: &'d str) -> &'d str {
    let tags = document["tags"].as_array().into_iter().flatten();
    let named = tags.into_iter().find(|one| one["name"] == tag);
    named
        .and_then(|one| one["description"].as_str())
        .unwrap_or(tag)
}
