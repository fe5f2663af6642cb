//! The tasks that somebody can do, or has taken: what is due first on top.

use std::collections::BTreeMap;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, Reader, Result, Timestamp};
use stoa_web::{
    PageResult, Query, Visitor,
    components::{cell, pagination, table},
};

use crate::{
    casework::{found::file_of, tasks::Work},
    commands::all_services,
    model::{ServiceFile, Task},
    pages::{
        staff::task_words::{due_words, task_name, task_path},
        words::{reference_of, say},
    },
    store::{
        self,
        tasks::{self, After, PAGE},
    },
};

/// Whose tasks, and where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `mine`: those that I took.
    of: String,
    /// The last one of the page before: microseconds and number.
    after: String,
}

impl Asked {
    fn after(&self) -> Option<After> {
        let (due, id) = self.after.split_once('-')?;
        let due = Timestamp::from_microsecond(due.parse().ok()?).ok()?;
        Some(After {
            due_at: due,
            id: Id::new(id.parse().ok()?),
        })
    }
}

/// `/staff/tasks`
pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let staff = visitor.staff()?.clone();
    visitor.must("see_tasks", &all_services(visitor.app()))?;
    let mut db = visitor.read().await?;
    let mut found = tasks::open(&mut db, (&staff, asked.of == "mine"), asked.after()).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| more).and_then(|last| {
        let due = last.due_at?.as_microsecond();
        Some(format!("{due}-{}", last.id))
    });
    let works = with_files(&mut db, found).await?;
    drop(db);
    let title = visitor.t("services-flow-tasks");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (whose(&visitor, &asked))
        @if works.is_empty() { p.govuk-body { (visitor.t("services-flow-tasks-none")) } }
        @else { (rows(&visitor, &works)) }
        @if let Some(next) = next {
            (pagination(visitor.t("services-queue-pages")).next(
                visitor.t("services-queue-next"),
                format!("/staff/tasks?of={}&after={next}", if asked.of == "mine" { "mine" } else { "" }),
            ))
        }
    }))
}

/// Each task with what it belongs to; a version's file is read once, however many tasks are of it.
async fn with_files(db: &mut Reader, found: Vec<Task>) -> Result<Vec<Work>> {
    let mut files: BTreeMap<i64, ServiceFile> = BTreeMap::new();
    let mut works = Vec::new();
    for task in found {
        let application = store::find(db, task.application).await?.or_not_found()?;
        let version = application.service_version.number();
        let file = match files.get(&version) {
            Some(file) => file.clone(),
            None => file_of(db, &application).await?.0,
        };
        files.entry(version).or_insert_with(|| file.clone());
        works.push(Work {
            task,
            application,
            file,
        });
    }
    Ok(works)
}

fn whose(visitor: &Visitor, asked: &Asked) -> Markup {
    let link = |key: &str, of: &str| {
        let current = (asked.of == of).then_some("page");
        html! {
            li { a.govuk-link href={ "/staff/tasks?of=" (of) } aria-current=[current] { (visitor.t(key)) } }
        }
    };
    html! {
        nav aria-label=(visitor.t("services-flow-tasks-whose")) {
            ul.govuk-list.stoa-inline-list {
                (link("services-flow-tasks-all", ""))
                (link("services-flow-tasks-mine", "mine"))
                li { a.govuk-link href="/staff/inspections" { (visitor.t("services-flow-inspections")) } }
            }
        }
    }
}

fn rows(visitor: &Visitor, works: &[Work]) -> Markup {
    let lines = works.iter().map(|work| {
        let reference = reference_of(visitor.app(), &work.application);
        let name = task_name(visitor, work);
        [
            cell(html! { a.govuk-link href=(task_path(&work.task)) { (name) } }),
            cell(html! { span.stoa-reference { (reference) } }),
            cell(say(visitor, &work.file.name)),
            cell(work.task.assignee_name.as_str()),
            cell(due_words(visitor, work).unwrap_or_default()),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-flow-task"))
            .column(visitor.t("services-column-reference"))
            .column(visitor.t("services-column-service"))
            .column(visitor.t("services-flow-assignee"))
            .column(visitor.t("services-column-due"))
            .rows(lines)
            .stacking(visitor.t("services-flow-tasks")))
    }
}
