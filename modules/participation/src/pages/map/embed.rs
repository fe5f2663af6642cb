//! `/embed/opinions/{process}/{component}`: the map for pages of others, with the way to where people answer.

use stoa_web::{Markup, PageResult, Path, Visitor, embedded, html};

use super::{find_map, picture::picture, show_map::numbers_and_uniting};
use crate::{
    live::{self, Own},
    model::Scene,
};

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_map(&visitor, &mut db, (&process, &component)).await?;
    let view = live::look(visitor.app(), &mut db, scene.component.id).await?;
    drop(db);
    let title = scene.component.title.get(visitor.lang());
    let here = visitor.site.url(&scene.path());
    let content = html! {
        p.govuk-body-l dir="auto" { (title) }
        (picture(&visitor, &view, &Own::default()))
        (numbers_and_uniting(&visitor, &view))
        p.govuk-body { a.govuk-link href=(here) target="_blank" rel="noopener" { (visitor.t("participation-map-vote")) } }
    };
    Ok(embedded(&visitor, title, &content))
}

/// The line that shows the map on a page of somebody else's.
pub fn line(visitor: &Visitor, scene: &Scene) -> Markup {
    let title = scene.component.title.get(visitor.lang());
    let line = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"700\" loading=\"lazy\"></iframe>",
        visitor.site.url(&format!(
            "/embed/opinions/{}/{}",
            scene.setup.process.slug, scene.component.slug
        )),
        title
            .replace('&', "&amp;")
            .replace('"', "&quot;")
            .replace('<', "&lt;"),
    );
    html! {
        p.govuk-body { label for="embed-line" { (visitor.t("participation-map-embed")) } }
        textarea.govuk-textarea id="embed-line" rows="3" dir="ltr" readonly spellcheck="false" { (line) }
    }
}
