//! An application goes to somebody else: to a colleague, to another body, or away from somebody with a conflict of interest.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{
    Done, Error, Id, Result, Tx,
    staff::StaffRow,
    town::agencies::{Agency, Team, all_agencies},
};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, link_button, select, textarea},
};

use super::{acts::finish, show_application::Desk};
use crate::{
    casework::{colleagues, teams},
    commands::{
        self, HandOverApplication, assign_application, declare_conflict, hand_over_application,
    },
    model::Application,
    pages::words::say,
};

/// The forms as they are sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PassOnForm {
    seen: i64,
    assignee: String,
    agency: String,
    team: String,
    reason: String,
}

/// The link to it, on an application's page.
pub fn act(visitor: &Visitor, desk: &Desk) -> Markup {
    let open = desk.application.status.is_open();
    html! {
        @if open && desk.may(visitor, "assign_application") {
            (link_button(visitor.t("services-desk-pass-on"), format!("{}/pass-on", desk.path())).secondary())
        }
    }
}

/// `GET /staff/applications/{reference}/pass-on`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    show(
        &visitor,
        &reference,
        &PassOnForm::default(),
        &FormErrors::none(),
    )
    .await
}

/// `POST /staff/applications/{reference}/assign`
pub async fn assign(Path(reference): Path<String>, form: PostForm<PassOnForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let to = input.assignee.parse().ok().map(Id::new);
    let seen = (reference.as_str(), input.seen);
    match assign_application(visitor.app(), &mut tx, seen, to).await {
        Err(error @ Error::Invalid(_)) => again(visitor, tx, (&reference, input), error).await,
        done => {
            finish(
                visitor,
                tx,
                (done, &reference),
                "services-desk-done-assigned",
            )
            .await
        }
    }
}

/// `POST /staff/applications/{reference}/give-to-team`
pub async fn give_to_team(Path(reference): Path<String>, form: PostForm<PassOnForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let seen = (reference.as_str(), input.seen);
    match commands::give_to_team(visitor.app(), &mut tx, seen, &input.team).await {
        Err(error @ Error::Invalid(_)) => again(visitor, tx, (&reference, input), error).await,
        done => {
            let notice = "services-desk-done-given-to-team";
            finish(visitor, tx, (done, &reference), notice).await
        }
    }
}

/// `POST /staff/applications/{reference}/hand-over`
pub async fn hand_over(Path(reference): Path<String>, form: PostForm<PassOnForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let what = HandOverApplication {
        reference: reference.clone(),
        seen_version: input.seen,
        agency: input.agency.clone(),
        reason: input.reason.clone(),
    };
    match hand_over_application(visitor.app(), &mut tx, what).await {
        Err(error @ Error::Invalid(_)) => again(visitor, tx, (&reference, input), error).await,
        done => {
            leave(
                visitor,
                tx,
                (done, &reference),
                "services-desk-done-handed-over",
            )
            .await
        }
    }
}

/// `POST /staff/applications/{reference}/step-back`
pub async fn step_back(Path(reference): Path<String>, form: PostForm<PassOnForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let seen = (reference.as_str(), form.input.seen);
    let done = declare_conflict(visitor.app(), &mut tx, seen).await;
    leave(
        visitor,
        tx,
        (done, &reference),
        "services-desk-done-stepped-back",
    )
    .await
}

async fn again(
    visitor: &Visitor,
    tx: Tx,
    (reference, form): (&str, &PassOnForm),
    error: Error,
) -> PageResult {
    drop(tx);
    let errors = FormErrors::from_error(error)?;
    show(visitor, reference, form, &errors).await
}

/// As [`finish`], where the page of the application is closed to whoever did it: on to the queue.
async fn leave(
    visitor: &Visitor,
    tx: Tx,
    (done, reference): (Result<Done<Application>>, &str),
    notice: &str,
) -> PageResult {
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice("/staff/applications", visitor.t(notice)))
        }
        other => finish(visitor, tx, (other, reference), notice).await,
    }
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    form: &PassOnForm,
    errors: &FormErrors,
) -> PageResult {
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, reference).await?;
    let people = colleagues::of_application(&mut db, &desk.application).await?;
    let agencies = all_agencies(&mut db).await?;
    let teams = teams::of_agency(&mut db, &desk.application.agency).await?;
    drop(db);
    let house = &visitor.app().config.town.agency;
    visitor.must(
        "assign_application",
        &desk.application.resource(house, false),
    )?;
    let title = visitor.t("services-desk-pass-on");
    let page = visitor
        .page(format!("{title} {}", desk.reference))
        .back(desk.path())
        .no_index()
        .errors(errors);
    let given = Given {
        visitor,
        desk: &desk,
        form,
        errors,
    };
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &desk.file.name)) " " span.stoa-reference { (desk.reference) } }
                h1.govuk-heading-l { (title) }
                (given.to_colleague(&people))
                (given.to_team(&teams))
                (given.to_agency(&agencies))
                (given.away())
            }
        }
    }))
}

/// What the forms show.
struct Given<'a> {
    visitor: &'a Visitor,
    desk: &'a Desk,
    form: &'a PassOnForm,
    errors: &'a FormErrors,
}

impl Given<'_> {
    fn form(&self, verb: &str, fields: &Markup) -> Markup {
        let seen = match self.form.seen {
            0 => self.desk.application.version,
            seen => seen,
        };
        html! {
            form method="post" action={ (self.desk.path()) "/" (verb) } novalidate {
                (self.visitor.csrf_field())
                input type="hidden" name="seen" value=(seen);
                (fields)
            }
        }
    }

    fn to_colleague(&self, people: &[StaffRow]) -> Markup {
        let visitor = self.visitor;
        let people = people.iter();
        let people = people.map(|row| (row.staff.id.to_string(), row.staff.name.clone()));
        let own = self.desk.application.assignee.map(|id| id.to_string());
        let fields = html! {
            (select("assignee", visitor.t("services-desk-assignee")).hint(visitor.t("services-desk-assignee-hint"))
                .option("", visitor.t("services-desk-nobody")).options(people).value(own.unwrap_or_default())
                .error_option(visitor.error_of(self.errors, "assignee")))
            (button(visitor.t("services-desk-assign")).secondary())
        };
        html! {
            h2.govuk-heading-m { (visitor.t("services-desk-to-colleague")) }
            (self.form("assign", &fields))
        }
    }

    fn to_team(&self, teams: &[Team]) -> Markup {
        let visitor = self.visitor;
        let names = teams.iter();
        let names = names.map(|team| (team.slug.as_str(), team.name.get(visitor.lang())));
        let fields = html! {
            (select("team", visitor.t("services-desk-team")).hint(visitor.t("services-desk-team-hint"))
                .option("", visitor.t("services-desk-no-team")).options(names).value(self.desk.application.team.as_str())
                .error_option(visitor.error_of(self.errors, "team")))
            (button(visitor.t("services-desk-give-to-team")).secondary())
        };
        html! {
            @if !teams.is_empty() {
                h2.govuk-heading-m { (visitor.t("services-desk-to-team")) }
                (self.form("give-to-team", &fields))
            }
        }
    }

    fn to_agency(&self, agencies: &[Agency]) -> Markup {
        let visitor = self.visitor;
        let own = &self.desk.application.agency;
        let others = agencies
            .iter()
            .filter(|one| !one.is_ended && one.slug != *own);
        let others = others.map(|one| (one.slug.as_str(), one.name.get(visitor.lang())));
        let fields = html! {
            (select("agency", visitor.t("services-desk-agency")).option("", visitor.t("services-desk-choose"))
                .options(others).value(self.form.agency.as_str())
                .error_option(visitor.error_of(self.errors, "agency")))
            (textarea("reason", visitor.t("services-reason")).hint(visitor.t("services-desk-hand-over-hint")).rows(4)
                .value(self.form.reason.as_str()).error_option(visitor.error_of(self.errors, "reason")))
            (button(visitor.t("services-desk-hand-over")).secondary())
        };
        html! {
            h2.govuk-heading-m { (visitor.t("services-desk-to-agency")) }
            (self.form("hand-over", &fields))
        }
    }

    fn away(&self) -> Markup {
        let visitor = self.visitor;
        let fields = html! { (button(visitor.t("services-desk-step-back")).warning()) };
        html! {
            h2.govuk-heading-m { (visitor.t("services-desk-conflict")) }
            p.govuk-body { (visitor.t("services-desk-conflict-words")) }
            (self.form("step-back", &fields))
        }
    }
}
