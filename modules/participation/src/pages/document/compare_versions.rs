//! `…/compare`: two versions side by side, on a narrow screen one above the other, with what changed marked.

use serde::Deserialize;
use stoa_kernel::{Lang, OrNotFound};
use stoa_web::{
    Markup, PageResult, Path, Query, Visitor,
    components::{button, select},
    html,
};

use super::{
    Text,
    changes::{Shown, changed},
    find_text,
    telling::side_of,
    text_page,
};
use crate::{
    model::{
        Scene,
        document::{Aligned, Version, aligned},
    },
    store,
};

/// The numbers of two versions; without them, the newest and the one before.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: Option<i64>,
    to: Option<i64>,
}

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_text(&visitor, &mut db, (&process, &component)).await?;
    let versions = store::document::versions_of(&mut db, scene.component.id).await?;
    let newest = versions.first().or_not_found()?.number;
    let to = asked.to.unwrap_or(newest);
    let from = asked.from.unwrap_or_else(|| (to - 1).max(1));
    let old = Text::numbered(&mut db, &scene, from).await?;
    let new = Text::numbered(&mut db, &scene, to).await?;
    drop(db);
    let title = visitor.t("participation-document-compare");
    let pairs = aligned(&old.passages, &new.passages);
    let is_same = pairs.iter().all(|pair| is_kept(*pair));
    Ok(text_page(&visitor, &scene, &title).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        (choice(&visitor, &scene, &versions, (from, to)))
        @if is_same { p.govuk-body { (visitor.t("participation-document-no-change")) } }
        @for pair in &pairs { (shown(&visitor, *pair, (&old.version, &new.version))) }
    }))
}

/// Which two versions are compared.
fn choice(
    visitor: &Visitor,
    scene: &Scene,
    versions: &[Version],
    (from, to): (i64, i64),
) -> Markup {
    let options = || {
        let numbers = versions.iter().map(|version| version.number);
        numbers.map(|number| (number.to_string(), name(visitor, number)))
    };
    html! {
        form.stoa-compare-choice method="get" action={ (scene.path()) "/compare" } novalidate {
            (select("from", visitor.t("participation-document-compare-from")).options(options()).value(from.to_string()))
            (select("to", visitor.t("participation-document-compare-to")).options(options()).value(to.to_string()))
            (button(visitor.t("participation-document-compare-do")).secondary())
        }
    }
}

fn name(visitor: &Visitor, number: i64) -> String {
    visitor.t_with(
        "participation-document-version",
        &[("number", number.into())],
    )
}

/// Whether a paragraph says the same in both.
fn is_kept(pair: Aligned<'_>) -> bool {
    match (pair.old, pair.new) {
        (Some(old), Some(new)) => old.paragraph == new.paragraph,
        _ => false,
    }
}

/// A paragraph of both: once where it is the same.
fn shown(visitor: &Visitor, pair: Aligned<'_>, (old, new): (&Version, &Version)) -> Markup {
    let text = |one: Option<&crate::model::document::Passage>| {
        one.map_or_else(String::new, |one| one.paragraph.text.clone())
    };
    let (before, after) = (text(pair.old), text(pair.new));
    let words = (before.as_str(), after.as_str());
    let is_heading = pair.new.is_some_and(|one| one.paragraph.level > 0);
    html! {
        @if is_kept(pair) {
            div.stoa-compare__same { p.govuk-body.stoa-passage__text dir=(side_of(new.lang)) lang=(new.lang.code()) {
                @if is_heading { strong { (after) } } @else { (after) }
            } }
        } @else {
            div.stoa-compare {
                (side(visitor, (old, pair.old.is_some()), &changed(visitor, words, Shown::Old)))
                (side(visitor, (new, pair.new.is_some()), &changed(visitor, words, Shown::New)))
            }
        }
    }
}

/// A paragraph in one of them, or that it is not there.
fn side(visitor: &Visitor, (version, is_there): (&Version, bool), words: &Markup) -> Markup {
    let lang: Lang = version.lang;
    html! {
        div.stoa-compare__side {
            p."govuk-body-s govuk-!-margin-bottom-1" { strong { (name(visitor, version.number)) } }
            @if is_there { p.govuk-body.stoa-passage__text dir=(side_of(lang)) lang=(lang.code()) { (words) } }
            @else { p.govuk-body { (visitor.t("participation-document-not-there")) } }
        }
    }
}
