//! Giving a report to a team or a person, or taking it oneself.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{Id, staff};
use stoa_web::{PageResult, Path, PostForm, Visitor, components::inset_text};

use super::{
    desk::{Desk, Seen},
    fields::{person_field, team_field},
};
use crate::commands::{AssignReport, assign_report};
use crate::pages::tried::{Tried, finish};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AssignForm {
    /// "1" on the button by which somebody takes it: the other fields are then not asked.
    take: String,
    team: String,
    assignee: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "assign_report").await?;
    let form = AssignForm {
        take: String::new(),
        team: desk.report.team.clone().unwrap_or_default(),
        assignee: desk
            .report
            .assignee
            .map(|id| id.to_string())
            .unwrap_or_default(),
    };
    show(&visitor, &desk, &form, &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<AssignForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "assign_report").await?;
    let seen = Seen::of(form.fields())?;
    let (team, assignee) = if form.input.take == "1" {
        (desk.report.team.clone(), Some(visitor.staff()?.id))
    } else {
        let team = Some(form.input.team.clone()).filter(|slug| !slug.is_empty());
        (team, form.input.assignee.parse().ok().map(Id::new))
    };
    let input = AssignReport {
        reference,
        seen_version: seen.version,
        team,
        assignee,
    };
    let mut tx = visitor.begin().await?;
    let done = assign_report(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-assign-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, &form.input, &tried).await
        }
    }
}

async fn show(visitor: &Visitor, desk: &Desk, form: &AssignForm, tried: &Tried) -> PageResult {
    let people = staff::list(&mut visitor.read().await?).await?;
    let agencies = [desk.report.agency.as_str()];
    let person = form.assignee.parse().ok().map(Id::new);
    let fields = html! {
        (team_field(visitor, &desk.names, &agencies, (&form.team, tried)))
        (person_field(visitor, &people, &agencies, (person, tried)))
        (inset_text(visitor.t("reports-told-nobody")))
    };
    let title = visitor.t("reports-assign-title");
    let form = desk.form(
        visitor,
        "assign",
        &fields,
        visitor.t("reports-assign-button"),
    );
    Ok(desk.show(visitor, &title, tried, &form))
}
