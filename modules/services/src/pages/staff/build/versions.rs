//! What changed between two versions of a service, and each version's file.

use axum::{http::header, response::IntoResponse};
use maud::{Markup, html};
use stoa_forms::{Change, Definition};
use stoa_kernel::OrNotFound;
use stoa_web::{
    PageResult, Path, Visitor,
    components::{cell, table},
};

use super::desk::Desk;
use crate::{
    model::{Part, ServiceFile, ServiceVersion, parts},
    pages::words::say,
};

/// `GET /staff/services/{slug}/versions/{which}`: `2` downloads the file of version 2, `1..2` shows what changed from 1 to 2.
pub async fn page(visitor: Visitor, Path((slug, which)): Path<(String, String)>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let Some((old, new)) = which.split_once("..") else {
        let version = find(&desk, &which).or_not_found()?;
        let name = format!("attachment; filename=\"{slug}-{}.yaml\"", version.number);
        let headers = [
            (
                header::CONTENT_TYPE,
                "application/yaml; charset=utf-8".to_owned(),
            ),
            (header::CONTENT_DISPOSITION, name),
        ];
        return Ok((headers, version.file.clone()).into_response());
    };
    let (old, new) = (find(&desk, old), find(&desk, new));
    let (old, new) = (old.or_not_found()?, new.or_not_found()?);
    let title = visitor.t_with(
        "services-owner-changes-title",
        &[("old", old.number.into()), ("new", new.number.into())],
    );
    let frame = visitor
        .page(title.as_str())
        .no_index()
        .breadcrumb(visitor.t("services-setup-title"), "/staff/services")
        .breadcrumb(say(&visitor, &desk.file.name), desk.path(""));
    Ok(frame.show(html! {
        h1.govuk-heading-l { (title) }
        (changes(&visitor, old, new))
        ul.govuk-list {
            @for version in [old, new] { li { (download(&visitor, version)) } }
        }
    }))
}

fn find<'d>(desk: &'d Desk, number: &str) -> Option<&'d ServiceVersion> {
    let number: i64 = number.parse().ok()?;
    desk.versions.iter().find(|one| one.number == number)
}

/// The way to a version's file.
pub fn download(visitor: &Visitor, version: &ServiceVersion) -> Markup {
    let path = format!(
        "/staff/services/{}/versions/{}",
        version.service, version.number
    );
    let words = visitor.t_with(
        "services-owner-download",
        &[("number", version.number.into())],
    );
    html! { a.govuk-link href=(path) { (words) } }
}

/// Everything that changed, in words; where a version cannot be read, that is said.
pub fn changes(visitor: &Visitor, old: &ServiceVersion, new: &ServiceVersion) -> Markup {
    let read = |version: &ServiceVersion| ServiceFile::parse(&version.file);
    let (Ok(old), Ok(new)) = (read(old), read(new)) else {
        return html! { p.govuk-body { (visitor.t("services-owner-changes-unreadable")) } };
    };
    let of_service = parts(&old, &new);
    let of_form = stoa_forms::diff(&old.form, &new.form);
    html! {
        @if of_service.is_empty() && of_form.is_empty() {
            p.govuk-body { (visitor.t("services-owner-changes-none")) }
        }
        @if !of_service.is_empty() { (of_parts(visitor, &of_service)) }
        @if !of_form.is_empty() {
            h3.govuk-heading-s { (visitor.t("services-owner-changes-form")) }
            ul."govuk-list govuk-list--bullet" {
                @for change in &of_form { li { (in_words(visitor, change, (&old.form, &new.form))) } }
            }
        }
    }
}

fn of_parts(visitor: &Visitor, parts: &[Part]) -> Markup {
    let code = |text: &str| html! { pre.stoa-code dir="auto" { (text) } };
    let rows = parts.iter().map(|part| {
        [
            cell(html! { code { (part.name) } }),
            cell(code(&part.old)),
            cell(code(&part.new)),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-owner-changes-part"))
            .column(visitor.t("services-owner-changes-old"))
            .column(visitor.t("services-owner-changes-new"))
            .rows(rows).scrolling(visitor.t("services-owner-changes-part")))
    }
}

fn in_words(visitor: &Visitor, change: &Change, (old, new): (&Definition, &Definition)) -> Markup {
    let page = new.page(&change.page).or_else(|| old.page(&change.page));
    let question = new
        .question(&change.question)
        .or_else(|| old.question(&change.question));
    let code = change.code.trim_start_matches("change-");
    let choice = change.args.get("choice").cloned().unwrap_or_default();
    let sentence = visitor.t_with(
        &format!("services-owner-change-{code}"),
        &[("choice", choice.as_str().into())],
    );
    html! {
        @if let Some(page) = page { span dir="auto" { (say(visitor, &page.title)) } ": " }
        @if let Some((_, question)) = question { span dir="auto" { (say(visitor, &question.label)) } ": " }
        (sentence)
        @if change.concerns_answers { " " em { (visitor.t("services-owner-concerns-answers")) } }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_change_of_a_form_has_its_words() {
        let texts = include_str!("../../../../texts/owner/en.ftl");
        for code in stoa_forms::CHANGES {
            let key = format!("services-owner-{code} = ");
            assert!(texts.contains(&key), "{key}");
        }
    }
}
