//! Reading what is sealed: who reported, what somebody asked to have hidden, what stood in a text before. First a purpose,
//! which is written down; then, once, what was asked for. A reload asks again.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Result, vault::PersonalData};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, link_button, radio, radios, summary_list, summary_row, text_input},
};

use super::desk::{Desk, Seen, id_of};
use crate::commands::{ReadReporter, Sealed, read_reporter};
use crate::pages::tried::{Tried, finish};

/// The usual purposes, by their text keys.
const PURPOSES: [&str; 3] = ["ask-back", "find-place", "answer"];

/// The form as it was sent, or as a link asks for it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReadForm {
    /// The number of a request to hide something.
    request: String,
    /// The number of an original.
    original: String,
    /// One of [`PURPOSES`], or `other`.
    purpose: String,
    purpose_other: String,
}

impl ReadForm {
    fn what(&self) -> Result<Sealed> {
        match (self.request.as_str(), self.original.as_str()) {
            ("", "") => Ok(Sealed::Reporter),
            (request, "") => Ok(Sealed::Request(id_of(request)?)),
            ("", original) => Ok(Sealed::Original(id_of(original)?)),
            _ => Err(Error::NotFound),
        }
    }
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(form): Query<ReadForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "see_reporter").await?;
    Ok(show(
        &visitor,
        &desk,
        (form.what()?, &form),
        &Tried::default(),
    ))
}

pub async fn send(Path(reference): Path<String>, form: PostForm<ReadForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "see_reporter").await?;
    let what = form.input.what()?;
    let purpose = match form.input.purpose.as_str() {
        known if PURPOSES.contains(&known) => visitor.t(&format!("reports-purpose-{known}")),
        "other" => form.input.purpose_other.clone(),
        _ => String::new(),
    };
    let input = ReadReporter {
        reference,
        what,
        purpose,
    };
    let mut tx = visitor.begin().await?;
    let done = read_reporter(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(data) => Ok(told(visitor, &desk, what, &data)),
        Err(error) => {
            let tried = desk.tried(visitor, error, Seen::of(form.fields())?).await?;
            Ok(show(visitor, &desk, (what, &form.input), &tried))
        }
    }
}

fn show(
    visitor: &Visitor,
    desk: &Desk,
    (what, form): (Sealed, &ReadForm),
    tried: &Tried,
) -> Response {
    let other = text_input("purpose_other", visitor.t("reports-purpose-other-text"))
        .value(form.purpose_other.as_str());
    let items = PURPOSES.map(|slug| radio(slug, visitor.t(&format!("reports-purpose-{slug}"))));
    let fields = html! {
        input type="hidden" name="request" value=(form.request);
        input type="hidden" name="original" value=(form.original);
        p.govuk-body { (visitor.t("reports-read-recorded")) }
        (radios("purpose").legend(visitor.t("reports-purpose")).items(items)
            .item(radio("other", visitor.t("reports-purpose-other")).conditional(html! { (other) }))
            .value(form.purpose.as_str()).error_option(visitor.error_of(&tried.errors, "purpose")))
        // Reading changes nothing that one would go on from.
        div.govuk-button-group {
            (button(visitor.t("reports-read-button")).prevent_double_click().attr("data-key", "y"))
            a.govuk-link href=(desk.path(visitor)) { (visitor.t("reports-work-cancel")) }
        }
    };
    let form = desk.form_around(visitor, "sealed", &fields);
    desk.show(visitor, &visitor.t(title(what)), tried, &form)
}

const fn title(what: Sealed) -> &'static str {
    match what {
        Sealed::Reporter => "reports-read-reporter",
        Sealed::Request(_) => "reports-read-request",
        Sealed::Original(_) => "reports-read-original",
    }
}

/// What was read. Kept by nobody on the way: no copy of this page stays in a browser or a proxy.
fn told(visitor: &Visitor, desk: &Desk, what: Sealed, data: &PersonalData) -> Response {
    let content = html! {
        (data_list(visitor, data))
        @if let Sealed::Request(request) = what {
            (link_button(visitor.t("reports-request-decide"), desk.act_path(visitor, &format!("hide-requests/{request}"))))
        }
        p.govuk-body { a.govuk-link href=(desk.path(visitor)) { (visitor.t("reports-work-back-to-report")) } }
    };
    let mut response = desk.show_read(visitor, &visitor.t(title(what)), &content);
    let no_store = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, no_store);
    response
}

fn data_list(visitor: &Visitor, data: &PersonalData) -> Markup {
    let lines = [
        ("name", "reports-read-name"),
        ("email", "reports-read-email"),
        ("phone", "reports-read-phone"),
    ];
    let known = lines.into_iter().filter_map(|(field, key)| {
        let value = data.get(field).filter(|value| !value.is_empty())?;
        let shown = match field {
            "email" => html! { a.govuk-link href={ "mailto:" (value) } { (value) } },
            "phone" => html! { a.govuk-link href={ "tel:" (value) } { bdi { (value) } } },
            _ => html! { bdi { (value) } },
        };
        Some(summary_row(visitor.t(key), shown))
    });
    let rows: Vec<_> = known.collect();
    html! {
        @if rows.is_empty() && !data.contains_key("text") { p.govuk-body { (visitor.t("reports-read-nothing")) } }
        @if !rows.is_empty() { (rows.into_iter().fold(summary_list(), stoa_web::components::SummaryList::item)) }
        @if let Some(text) = data.get("text") { p.govuk-body.stoa-written dir="auto" { (text) } }
    }
}
