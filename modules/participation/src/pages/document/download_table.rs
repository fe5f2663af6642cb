//! `…/table.csv`: the table of what people said to a text, for programs (RFC 4180, in UTF-8).

use axum::{
    body::Body,
    http::header,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use stoa_kernel::{App, Result};
use stoa_web::{PageResult, Path, Visitor};

use super::find_text;
use crate::{
    model::{ComponentId, document::Annotation},
    store::document::{Listing, Which, list_annotations},
};

/// Rows that are read at once.
const BATCH: usize = 500;

const HEADINGS: [&str; 12] = [
    "number",
    "made_at",
    "version",
    "paragraph",
    "text",
    "wording",
    "remark",
    "name",
    "language",
    "decision",
    "decided_at",
    "reason",
];

pub async fn file(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_text(&visitor, &mut db, (&process, &component)).await?;
    drop(db);
    let headings = stream::iter([Ok(Bytes::from(line(HEADINGS.map(str::to_owned))))]);
    let rows = rows(visitor.app().clone(), scene.component.id);
    let headers = [
        (
            header::CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present",
        ),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"table.csv\"",
        ),
    ];
    let response: Response = (headers, Body::from_stream(headings.chain(rows))).into_response();
    Ok(response)
}

/// All of them, the newest first, a piece at a time. No connection is held between two pieces, however slowly they are fetched.
fn rows(app: App, component: ComponentId) -> impl Stream<Item = Result<Bytes>> {
    stream::try_unfold(Some(0), move |before| {
        let app = app.clone();
        async move {
            let Some(before) = before else {
                return Ok(None);
            };
            let listing = Listing {
                component,
                which: Which::All,
                before,
                limit: BATCH,
            };
            let mut db = app.db.read().await?;
            let (said, has_more) = list_annotations(&mut db, listing).await?;
            drop(db);
            let text: String = said.iter().map(row).collect();
            let last = said.last().filter(|_| has_more);
            Ok(Some((Bytes::from(text), last.map(|one| one.id.number()))))
        }
    })
    .boxed()
}

fn row(annotation: &Annotation) -> String {
    let noted = &annotation.noted;
    let decided = annotation.decided_at.map(|at| at.to_string());
    line([
        annotation.id.to_string(),
        annotation.made_at.to_string(),
        annotation.version.to_string(),
        annotation.anchor.to_string(),
        annotation.paragraph.clone(),
        noted.wording.clone(),
        noted.remark.clone(),
        noted.name_shown.clone(),
        annotation.lang.code().to_owned(),
        annotation.verdict.name().to_owned(),
        decided.unwrap_or_default(),
        annotation.reason.clone(),
    ])
}

/// A line. What a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV Injection).
fn line(values: [String; 12]) -> String {
    let quoted = values.map(|value| {
        let is_formula = value.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let mark = if is_formula { "'" } else { "" };
        format!("\"{mark}{}\"", value.replace('"', "\"\""))
    });
    format!("{}\r\n", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn no_value_is_a_formula_or_ends_its_field() {
        let mut values = [const { String::new() }; 12];
        "=1+1".clone_into(&mut values[0]);
        "say \"no\"".clone_into(&mut values[1]);
        let line = line(values);
        assert!(line.starts_with("\"'=1+1\",\"say \"\"no\"\"\",\"\""));
    }
}
