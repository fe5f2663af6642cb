//! `…/table`: all that people said to a text, what was decided about each and why.

use serde::Deserialize;
use stoa_web::{
    Markup, PageResult, Path, Query, Visitor,
    components::{Cell, cell, pagination, table},
    html,
};

use super::{
    find_text,
    telling::{count_of, verdict_name, verdict_tag, wording},
    text_page,
};
use crate::{
    model::{
        Scene,
        document::{Annotation, Verdict},
    },
    pages::voices::telling::named,
    store::{
        self,
        document::{Listing, Which, list_annotations},
    },
};

/// Rows of a page.
const PAGE: usize = 50;

/// Which of them, and before which number the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    verdict: String,
    before: i64,
}

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_text(&visitor, &mut db, (&process, &component)).await?;
    let verdict = Verdict::parse(&asked.verdict);
    let listing = Listing {
        component: scene.component.id,
        which: verdict.map_or(Which::All, Which::Decided),
        before: asked.before,
        limit: PAGE,
    };
    let (said, has_more) = list_annotations(&mut db, listing).await?;
    let counts = store::document::count_by_verdict(&mut db, scene.component.id).await?;
    drop(db);
    let title = visitor.t("participation-document-table");
    let path = format!("{}/table", scene.path());
    let last = said.last().filter(|_| has_more);
    Ok(text_page(&visitor, &scene, &title).show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("participation-document-table-lead")) }
        (choices(&visitor, &path, (verdict, &counts)))
        @if said.is_empty() { p.govuk-body { (visitor.t("participation-document-nothing")) } }
        @else { (rows(&visitor, &scene, &said)) }
        @if let Some(last) = last { (more(&visitor, &path, (verdict, last))) }
        p.govuk-body { a.govuk-link href={ (path) ".csv" } { (visitor.t("participation-document-csv")) } }
    }))
}

/// All of them or those of one decision, a link each.
fn choices(
    visitor: &Visitor,
    path: &str,
    (shown, counts): (Option<Verdict>, &[(Verdict, i64)]),
) -> Markup {
    let all: i64 = counts.iter().map(|(_, count)| count).sum();
    let each = counts.iter().map(|(verdict, count)| {
        let path = format!("{path}?verdict={}", verdict.name());
        let words = (verdict_name(visitor, *verdict), visitor.number(*count));
        (Some(*verdict), path, format!("{} ({})", words.0, words.1))
    });
    let first = (None, path.to_owned(), count_of(visitor, all));
    html! {
        nav aria-label=(visitor.t("participation-document-choose")) { p.govuk-body {
            @for (place, (verdict, path, words)) in std::iter::once(first).chain(each).enumerate() {
                @if place > 0 { " · " }
                @if verdict == shown { strong aria-current="true" { (words) } } @else { a.govuk-link href=(path) { (words) } }
            }
        } }
    }
}

fn rows(visitor: &Visitor, scene: &Scene, said: &[Annotation]) -> Markup {
    let title = scene.component.title.get(visitor.lang());
    html! {
        (table().caption(title).caption_class("govuk-visually-hidden").stacking(visitor.t("participation-document-table"))
            .column(visitor.t("participation-document-column-paragraph"))
            .column(visitor.t("participation-document-column-said"))
            .column(visitor.t("participation-document-column-who"))
            .column(visitor.t("participation-document-column-verdict"))
            .column(visitor.t("participation-document-column-reason"))
            .rows(said.iter().map(|annotation| row(visitor, annotation))))
    }
}

fn row(visitor: &Visitor, annotation: &Annotation) -> Vec<Cell> {
    let noted = &annotation.noted;
    let said = html! {
        @if !noted.remark.is_empty() { p.govuk-body dir="auto" lang=(annotation.lang.code()) { (noted.remark) } }
        (wording(visitor, annotation))
        a.govuk-link href=(annotation.path()) {
            (visitor.t("participation-document-show"))
            span.govuk-visually-hidden { ": " bdi { (annotation.beginning()) } }
        }
    };
    let paragraph = html! {
        a.govuk-link href=(annotation.paragraph_path()) dir="auto" lang=(annotation.text_lang.code()) { (annotation.paragraph_beginning()) }
    };
    vec![
        cell(paragraph),
        cell(said),
        cell(named(visitor, &noted.name_shown)),
        cell(verdict_tag(visitor, annotation.verdict)),
        cell(html! { bdi { (annotation.reason) } }),
    ]
}

fn more(visitor: &Visitor, path: &str, (verdict, last): (Option<Verdict>, &Annotation)) -> Markup {
    let verdict = verdict.map_or_else(String::new, |one| format!("verdict={}&", one.name()));
    let next = format!("{path}?{verdict}before={}", last.id);
    html! {
        (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
    }
}
