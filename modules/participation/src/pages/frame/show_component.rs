//! `/participate/{process}/{component}`: what can be done in a component, and in which phases.

use stoa_web::{PageResult, Path, Visitor, html};

use super::{
    component_page::{component_page, find, notice, stopped},
    show_process::phases,
};

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find(&visitor, &mut db, (&process, &component)).await?;
    drop(db);
    Ok(component_page(&visitor, &scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(&visitor, &scene))
            (notice(&visitor, &scene))
            (phases(&visitor, &scene.setup))
        } }
    }))
}
