//! The inspections of whoever is signed in, as a page that is kept on their device; and the script that shows such pages without a line.

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Visitor, asset,
    components::{ButtonKind, button, inset_text, task, task_list},
};

use super::task_words::{due_words, state_tag, task_name, task_path};
use crate::{
    casework::tasks::{Work, stays_out, work_of},
    commands::all_services,
    model::TaskKind,
    pages::words::reference_of,
    store::tasks,
};

/// Where the worker may work, which is above its own address (Service Workers, section 6.3).
const SCOPE: HeaderName = HeaderName::from_static("service-worker-allowed");

/// `GET /staff/inspections`: what they have taken and not finished, in the order of the agreed visits.
pub async fn page(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_tasks", &all_services(visitor.app()))?;
    let own = own(&visitor).await?;
    let title = visitor.t("services-flow-inspections");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(visitor.t("services-flow-tasks"), "/staff/tasks")
        .no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                (inset_text(visitor.t("services-flow-offline")))
                (waiting(&visitor))
                @if own.is_empty() { p.govuk-body { (visitor.t("services-flow-inspections-none")) } }
                @else { (list(&visitor, &own)) }
            }
        }
    }))
}

async fn own(visitor: &Visitor) -> Result<Vec<Work>> {
    let Some(staff) = visitor.actor.staff() else {
        return Ok(Vec::new());
    };
    let mut db = visitor.read().await?;
    let mut own = Vec::new();
    for task in tasks::open(&mut db, (staff, true), None).await? {
        if task.kind == TaskKind::Inspection {
            let work = work_of(&mut db, task).await?;
            if stays_out(&work.application, &visitor.actor).is_ok() {
                own.push(work);
            }
        }
    }
    own.sort_by_key(|work| {
        (
            work.task.visit_at.or(work.task.due_at),
            work.task.id.number(),
        )
    });
    Ok(own)
}

fn list(visitor: &Visitor, own: &[Work]) -> Markup {
    let list = own.iter().fold(task_list("inspections"), |list, work| {
        let name = format!(
            "{} {}",
            task_name(visitor, work),
            reference_of(visitor.app(), &work.application)
        );
        let item =
            task(name, html! { (state_tag(visitor, &work.task)) }).href(task_path(&work.task));
        let visit = work.task.visit_at.map(|at| visitor.date_time(at));
        list.task(match visit.or_else(|| due_words(visitor, work)) {
            Some(when) => item.hint(when),
            None => item,
        })
    });
    html! { (list) }
}

/// What their device keeps and was not sent yet: filled in by the page's script, which alone knows of it.
fn waiting(visitor: &Visitor) -> Markup {
    html! {
        section hidden data-waiting data-checklist-key=[visitor.device_key()]
            data-text-task=(visitor.t("services-field-waiting-task"))
            data-text-pressed=(visitor.t("services-field-waiting-pressed"))
            data-text-ticked=(visitor.t("services-field-waiting-ticked"))
            data-text-photos=(visitor.t("services-field-waiting-photos"))
            data-text-sending=(visitor.t("services-field-waiting-sending"))
            data-text-all=(visitor.t("services-field-waiting-all"))
            data-text-some=(visitor.t("services-field-waiting-some"))
            data-text-no-line=(visitor.t("services-field-waiting-no-line"))
            data-text-sent=(visitor.t("services-field-waiting-sent"))
            data-text-changed=(visitor.t("services-field-waiting-changed"))
            data-text-refused=(visitor.t("services-field-waiting-refused"))
        {
            h2.govuk-heading-m { (visitor.t("services-field-waiting")) }
            p.govuk-body { (visitor.t("services-field-waiting-words")) }
            (button(visitor.t("services-field-waiting-send")).kind(ButtonKind::Button))
        }
    }
}

/// `GET /staff/inspections/worker.js`: the same for everybody.
pub async fn worker() -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/javascript; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (SCOPE, HeaderValue::from_static("/staff/inspections")),
    ];
    (headers, asset("inspections-worker.js")).into_response()
}
