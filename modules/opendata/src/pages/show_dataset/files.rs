//! The files of a dataset with every form in which they can be fetched, and its versions.

use stoa_web::{
    Markup, Visitor,
    components::{cell, number_cell, table},
    html,
};

use crate::{
    downloads::Ending,
    model::{PublishedFile, Version},
    pages::{found::Shown, privacy_words::told},
};

/// A list of the files. `has_places`: the rows of the dataset's own table have a place.
pub fn list(visitor: &Visitor, shown: &Shown, has_places: bool) -> Markup {
    let files = &shown.version.body.files;
    let path = shown.dataset.path();
    let main = shown.table("").map(|file| file.resource);
    html! {
        h2.govuk-heading-m { (visitor.t("opendata-fetch")) }
        @for file in files {
            h3.govuk-heading-s."govuk-!-margin-bottom-1" dir="auto" { (file.title) }
            @if !file.text.is_empty() { p.govuk-body dir="auto" { (file.text) } }
            @if let Some(privacy) = &file.privacy { (told(visitor, privacy)) }
            ul.govuk-list {
                @if file.is_table() {
                    li {
                        (visitor.t("opendata-as-table")) " "
                        @for (place, ending) in Ending::offered(has_places && main == Some(file.resource)).enumerate() {
                            @if place > 0 { " · " }
                            a.govuk-link href=(form_address(&path, file, main, ending)) { (ending.name()) }
                        }
                    }
                    @if main != Some(file.resource) {
                        li { a.govuk-link href={ (path) "/table?of_file=" (file.name) } { (visitor.t("opendata-explore")) } }
                    }
                }
                @if file.is_held {
                    li { (visitor.t("opendata-held")) }
                } @else if file.file > 0 {
                    li {
                        a.govuk-link href={ (path) "/files/" (file.name) } {
                            @if is_treated(file) {
                                (visitor.t_with("opendata-treated-file", &[("file", file.file_name.as_str().into())]))
                            } @else {
                                (visitor.t_with("opendata-original", &[("file", file.file_name.as_str().into())]))
                            }
                        }
                        " (" (visitor.file_size(u64::try_from(file.bytes).unwrap_or(0))) ")"
                    }
                    li { code.stoa-hash dir="ltr" { "sha256:" (file.hash) } }
                } @else if !file.url.is_empty() {
                    li { a.govuk-link href=(file.url) rel="nofollow" { (file.url) } }
                }
            }
        }
    }
}

/// Whether a treated table stands in place of what came.
fn is_treated(file: &PublishedFile) -> bool {
    let privacy = file.privacy.as_ref();
    privacy.is_some_and(|privacy| !privacy.treatments.is_empty())
}

fn form_address(path: &str, file: &PublishedFile, main: Option<i64>, ending: Ending) -> String {
    match main == Some(file.resource) {
        true => format!("{path}.{}", ending.text()),
        false => format!("{path}.{}?of_file={}", ending.text(), file.name),
    }
}

/// All versions, the newest first.
pub fn versions(visitor: &Visitor, shown: &Shown, versions: &[Version]) -> Markup {
    let path = shown.dataset.path();
    let rows = versions.iter().map(|version| {
        let address = format!("{path}/versions/{}", version.number);
        [
            cell(html! { a.govuk-link href=(address) { (visitor.number(version.number)) } }),
            cell(visitor.time_element(version.at)),
            number_cell(visitor.number(version.rows)),
            number_cell(visitor.file_size(u64::try_from(version.bytes).unwrap_or(0))),
        ]
    });
    html! {
        (table()
            .caption(visitor.t("opendata-versions"))
            .caption_class("govuk-table__caption--m")
            .column(visitor.t("opendata-version"))
            .column(visitor.t("opendata-published"))
            .column(number_cell(visitor.t("opendata-rows")))
            .column(number_cell(visitor.t("opendata-size")))
            .rows(rows)
            .scrolling(visitor.t("opendata-versions")))
    }
}
