//! `/participate/{process}/thread`: from what was said to what came of it.

use serde::Deserialize;
use stoa_web::{PageResult, Path, Query, Visitor, html};

use super::{found, thread_of, way_to_follow};

/// Which thing of the process; empty for the process itself.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    of: String,
}

pub async fn page(
    visitor: Visitor,
    Path(process): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let thing = found(&visitor, &mut db, (&process, &asked.of)).await?;
    let thread = thread_of(&visitor, &mut db, &thing.reference).await?;
    drop(db);
    let title = visitor.t("participation-tell-thread");
    let name = thing.title.get(visitor.lang());
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(name, thing.path.clone());
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            p.govuk-body-l dir="auto" { (name) }
            p.govuk-body { (visitor.t("participation-tell-thread-lead")) }
            @if thread.0.is_empty() { p.govuk-body { (visitor.t("participation-tell-thread-none")) } }
            (thread)
            (way_to_follow(&visitor, (&process, &thing.reference)))
        } }
    }))
}
