//! `…/paragraphs/{anchor}`: a paragraph, and what people say to it in whichever version they read it.

use serde::Deserialize;
use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{
    Markup, PageResult, Path, Problem, Query, Visitor,
    components::{inset_text, link_button, pagination},
    html,
};

use super::{
    Text, find_text, shows_ways,
    telling::{count_of, one, paragraph_name, words},
    text_page,
};
use crate::{
    model::{Scene, document::Annotation},
    store::{
        self,
        document::{Listing, Which, list_annotations},
    },
};

/// Remarks of a page.
const PAGE: usize = 20;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The number of the remark before which the page begins.
    before: i64,
}

/// The newest version in which a paragraph stands, and whether that is the newest of all. `NotFound` where it never stood.
async fn read(
    visitor: &Visitor,
    db: &mut Reader,
    (process, component, anchor): (&str, &str, i64),
) -> Result<(Scene, Text, bool), Problem> {
    let scene = find_text(visitor, db, (process, component)).await?;
    let component = scene.component.id;
    let found = store::document::version_with(db, component, anchor).await?;
    let text = Text::of(db, found.or_not_found()?).await?;
    let newest = store::document::newest_version(db, component).await?;
    let is_newest = newest.is_some_and(|newest| newest.id == text.version.id);
    Ok((scene, text, is_newest))
}

pub async fn page(
    visitor: Visitor,
    Path((process, component, anchor)): Path<(String, String, i64)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), anchor);
    let (scene, text, is_newest) = read(&visitor, &mut db, place).await?;
    let listing = Listing {
        component: scene.component.id,
        which: Which::Paragraph(anchor),
        before: asked.before,
        limit: PAGE,
    };
    let (said, has_more) = list_annotations(&mut db, listing).await?;
    let counts = store::document::count_by_anchor(&mut db, scene.component.id).await?;
    drop(db);
    let passage = text.passage(anchor).or_not_found()?;
    let path = format!("{}/paragraphs/{anchor}", scene.path());
    let title = paragraph_name(&visitor, passage);
    let count = counts.get(&anchor).copied().unwrap_or(0);
    let is_open = is_newest && shows_ways(&visitor, &scene);
    let last = said.last().filter(|_| has_more);
    let version = [("number", text.version.number.into())];
    Ok(text_page(&visitor, &scene, &title).no_index().show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            @if !is_newest { (inset_text(visitor.t_with("participation-document-gone", &version))) }
            div.stoa-passage { (words(&passage.paragraph, (0, text.version.lang))) }
            p.govuk-body { a.govuk-link href=(in_text(&scene, (&text, anchor), is_newest)) { (visitor.t("participation-document-in-text")) } }
            @if is_open { (link_button(visitor.t("participation-document-annotate"), format!("{path}/annotate"))) }
            h2.govuk-heading-m { (count_of(&visitor, count)) }
            @for annotation in &said { (one(&visitor, annotation)) }
            @if let Some(last) = last { (more(&visitor, &path, last)) }
        } }
    }))
}

/// Where it stands in the text.
fn in_text(scene: &Scene, (text, anchor): (&Text, i64), is_newest: bool) -> String {
    match is_newest {
        true => format!("{}#p{anchor}", scene.path()),
        false => format!(
            "{}/versions/{}#p{anchor}",
            scene.path(),
            text.version.number
        ),
    }
}

fn more(visitor: &Visitor, path: &str, last: &Annotation) -> Markup {
    let next = format!("{path}?before={}", last.id);
    html! {
        (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
    }
}
