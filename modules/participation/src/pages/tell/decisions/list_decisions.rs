//! `/participate/{process}/decisions`: what was decided, the newest first, and how far each is.

use stoa_kernel::OrNotFound;
use stoa_web::{DateStyle, Markup, PageResult, Path, Visitor, components::link_button, html};

use super::{far, may_keep, percent};
use crate::{
    model::tell::{Decision, Milestone},
    policy, store,
};

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let process = store::frame::process_by_slug(&mut db, &slug)
        .await?
        .filter(|process| process.is_public())
        .filter(|process| visitor.may(policy::SEE, &process.resource()))
        .or_not_found()?;
    let mut all = Vec::new();
    for decision in store::tell::decisions_of(&mut db, process.id).await? {
        let milestones = store::tell::milestones_of(&mut db, decision.id).await?;
        all.push((decision, milestones));
    }
    drop(db);
    let title = visitor.t("participation-tell-decisions");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(visitor.lang()), process.path());
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            p.govuk-body-l dir="auto" { (process.title.get(visitor.lang())) }
            @if all.is_empty() { p.govuk-body { (visitor.t("participation-tell-decisions-none")) } }
            @for (decision, milestones) in &all { (one(&visitor, decision, milestones)) }
            @if may_keep(&visitor, &process.agency) {
                (link_button(visitor.t("participation-tell-decision-new"), format!("{}/decisions/new", process.path())).secondary())
            }
        } }
    }))
}

fn one(visitor: &Visitor, decision: &Decision, milestones: &[Milestone]) -> Markup {
    let written = &decision.written;
    html! {
        h2.govuk-heading-m { a.govuk-link href=(decision.path()) dir="auto" { (written.title.get(visitor.lang())) } }
        p.govuk-body {
            (visitor.day(written.taken_on, DateStyle::Long)) " · " bdi { (written.taken_by) }
            @if let Some(far) = far(milestones) { " · " (percent(visitor, far)) }
        }
    }
}
