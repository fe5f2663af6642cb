//! An application for those who work on it: where it stands, what happened, and, once they have said why, what was answered.

use maud::{Markup, Render, html};
use serde::Deserialize;
use stoa_forms::Answers;
use stoa_kernel::{Error, OrNotFound, Reader, Result};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, details, link_button, summary_list, text_input, textarea},
};

use crate::{
    amounts,
    casework::{
        answers, colleagues,
        found::{file_of, open_entry},
        gaps, teams,
    },
    commands::{ReadAnswers, read_answers},
    model::{
        Application, Attachment, Entry, EntryKind, Gaps, Intake, Permit, Reference, Retention,
        ServiceFile,
    },
    pages::{
        apply::{intake::came, nearby::Nearby, summary::summary},
        book::for_application::for_staff,
        files,
        staff::payments::show::on_application,
        words::{Side, due_words, entry_words, reference_of, say, status_tag},
    },
    store,
};

/// Why the answers are opened.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PurposeForm {
    pub purpose: String,
}

/// What somebody reads who has said why.
struct Opened {
    answers: Answers,
    nearby: Nearby,
    files: Vec<(Attachment, String)>,
    purpose: String,
}

/// What a page about an application shows.
pub struct Desk {
    pub application: Application,
    pub reference: String,
    pub file: ServiceFile,
    pub permit: Option<Permit>,
    /// Whose it is.
    assignee: Option<String>,
    /// The team that it waits for.
    team: Option<String>,
    /// Whether this reader has opened it today, with a purpose that is recorded.
    pub is_opened: bool,
    /// What its form on paper left open.
    pub gaps: Gaps,
    /// What it owes, in a line.
    owed: Option<Markup>,
    pub retention: Option<Retention>,
    /// When the applicant comes, where they have an appointment.
    appointment: Option<Markup>,
    entries: Vec<(Entry, String)>,
    /// The part with its tasks, on the page that shows it.
    tasks: Markup,
    /// Who typed it in, where that was not the applicant.
    intake: Option<Intake>,
}

impl Desk {
    /// `NotFound` for what was not sent; `Denied` for another body's.
    pub async fn read(visitor: &Visitor, db: &mut Reader, reference: &str) -> Result<Self> {
        let app = visitor.app();
        let id = Reference::parse(&app.config.town.reference_prefix, reference).or_not_found()?;
        let application = store::find(db, id.id()).await?.or_not_found()?;
        if application.submitted_at.is_none() {
            return Err(Error::NotFound);
        }
        let resource = application.resource(&app.config.town.agency, false);
        visitor.must("see_application", &resource)?;
        let mut entries = Vec::new();
        // What was said is the applicant's: until somebody has said today why they read it, they see only that something happened.
        let is_opened =
            visitor.may("read_answers", &resource) && is_opened(visitor, db, &application).await?;
        for entry in store::entries_of(db, application.id).await? {
            let text = if is_opened {
                open_entry(app, db, &application, &entry).await?
            } else {
                String::new()
            };
            entries.push((entry, text));
        }
        let (file, _) = file_of(db, &application).await?;
        let assignee = match application.assignee {
            Some(id) => stoa_kernel::staff::find(db, id).await?,
            None => None,
        };
        let team = teams::find(db, &application.agency, &application.team).await?;
        Ok(Desk {
            team: team.map(|team| team.name.get(visitor.lang()).to_owned()),
            assignee: assignee.map(|row| row.staff.name),
            is_opened,
            gaps: gaps::open(app, db, &application).await?,
            reference: reference_of(app, &application),
            permit: store::permits::of_application(db, application.id).await?,
            owed: on_application(visitor, db, &application).await?,
            retention: store::retention::find(db, application.id).await?,
            intake: store::intakes::find(db, application.id).await?,
            appointment: for_staff(visitor, db, application.id).await?,
            application,
            file,
            entries,
            tasks: html! {},
        })
    }

    /// What was answered, to whoever has opened it today.
    async fn answers(&self, visitor: &Visitor, db: &mut Reader) -> Result<Option<Opened>> {
        if !self.is_opened || self.is_destroyed() {
            return Ok(None);
        }
        let (app, application) = (visitor.app(), &self.application);
        let answers = answers::open(app, db, application).await?;
        Ok(Some(Opened {
            nearby: Nearby::of(db, &answers).await?,
            answers,
            files: files::of_application(app, db, application).await?,
            purpose: self.purpose(visitor).unwrap_or_default(),
        }))
    }

    /// Whether its answers were kept long enough, and are gone.
    pub fn is_destroyed(&self) -> bool {
        let retention = self.retention.as_ref();
        retention.is_some_and(|one| one.destroyed_at.is_some())
    }

    /// What the reader said last that they read it for.
    fn purpose(&self, visitor: &Visitor) -> Option<String> {
        let reader = visitor.actor.staff()?;
        // What a program that acts for them gave as its purpose is not theirs: it has its own name beside theirs.
        let mut read = self.entries.iter().rev().filter(|(entry, _)| {
            let by = &entry.by;
            entry.kind == EntryKind::Read
                && by.number == reader.id.number()
                && by.name == reader.name
        });
        read.next().map(|(_, purpose)| purpose.clone())
    }

    /// Whether it is the reader's already.
    fn is_own(&self, visitor: &Visitor) -> bool {
        let reader = visitor.actor.staff().map(|staff| staff.id);
        reader.is_some() && self.application.assignee == reader
    }

    pub fn may(&self, visitor: &Visitor, action: &str) -> bool {
        let house = &visitor.app().config.town.agency;
        visitor.may(action, &self.application.resource(house, false))
    }

    pub fn path(&self) -> String {
        format!("/staff/applications/{}", self.reference)
    }
}

/// `GET /staff/applications/{reference}`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let mut desk = Desk::read(&visitor, &mut db, &reference).await?;
    desk.tasks = super::task_words::part(&visitor, &mut db, &desk).await?;
    let opened = desk.answers(&visitor, &mut db).await?;
    drop(db);
    show(&visitor, &desk, opened.as_ref(), &FormErrors::none())
}

/// Whether the reader has opened it today.
pub(super) async fn is_opened(
    visitor: &Visitor,
    db: &mut Reader,
    of: &Application,
) -> Result<bool> {
    let Some(staff) = visitor.actor.staff() else {
        return Ok(false);
    };
    let day = colleagues::today(visitor.app(), visitor.now());
    store::readings::is_open_to(db, of.id, (staff.id, day)).await
}

/// `POST /staff/applications/{reference}`: opens the answers.
pub async fn read(Path(reference): Path<String>, form: PostForm<PurposeForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = ReadAnswers {
        reference: reference.clone(),
        purpose: form.input.purpose.clone(),
    };
    let mut tx = visitor.begin().await?;
    let read = read_answers(visitor.app(), &mut tx, input).await;
    let errors = match read {
        Ok(done) => {
            tx.commit(done).await?;
            FormErrors::none()
        }
        // Sent twice is opened once.
        Err(Error::Conflict(_)) => FormErrors::none(),
        Err(error) => {
            drop(tx);
            FormErrors::from_error(error)?
        }
    };
    let mut db = visitor.read().await?;
    let mut desk = Desk::read(visitor, &mut db, &reference).await?;
    desk.tasks = super::task_words::part(visitor, &mut db, &desk).await?;
    let opened = desk.answers(visitor, &mut db).await?;
    drop(db);
    show(visitor, &desk, opened.as_ref(), &errors)
}

fn show(
    visitor: &Visitor,
    desk: &Desk,
    opened: Option<&Opened>,
    errors: &FormErrors,
) -> PageResult {
    let name = say(visitor, &desk.file.name);
    let page = visitor
        .page(format!("{name} {}", desk.reference))
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l.stoa-reference { (desk.reference) }
                h1.govuk-heading-l { (name) }
                (facts(visitor, desk))
                (super::missing::part(visitor, desk))
                (desk.tasks)
                (answers_part(visitor, desk, opened, errors))
                h2.govuk-heading-m { (visitor.t("services-history")) }
                (history(visitor, &desk.entries, Side::Office))
            }
            div."govuk-grid-column-one-third" { (acts(visitor, desk)) }
        }
    }))
}

fn facts(visitor: &Visitor, desk: &Desk) -> Markup {
    let application = &desk.application;
    let received = application.submitted_at.map(|at| visitor.date_time(at));
    summary_list()
        .row(
            visitor.t("services-column-status"),
            html! { (status_tag(visitor, application.status, Side::Office)) },
        )
        .row(
            visitor.t("services-column-received"),
            received.unwrap_or_default(),
        )
        .row_option(
            visitor.t("services-column-due"),
            due_words(visitor, application, Side::Office),
        )
        .row(
            visitor.t("services-desk-column-whose"),
            desk.assignee
                .clone()
                .unwrap_or_else(|| visitor.t("services-desk-nobody")),
        )
        .row_option(visitor.t("services-desk-team"), desk.team.clone())
        .row(
            visitor.t("services-hold-came"),
            came(visitor, application.channel, desk.intake.as_ref()),
        )
        .row_option(visitor.t("services-pay-fee"), desk.owed.clone())
        .row_option(
            visitor.t("services-book-appointment"),
            desk.appointment.clone(),
        )
        .render()
}

fn answers_part(
    visitor: &Visitor,
    desk: &Desk,
    opened: Option<&Opened>,
    errors: &FormErrors,
) -> Markup {
    if let Some(opened) = opened {
        return html! {
            h2.govuk-heading-m { (visitor.t("services-answers")) }
            (summary(visitor, (&desk.file.form, &opened.answers, &opened.nearby), None))
            (super::missing::written(visitor, &desk.file, &desk.gaps))
            (files::of_staff(visitor, &opened.files, (&desk.path(), &opened.purpose)))
        };
    }
    if desk.is_destroyed() || !desk.may(visitor, "read_answers") {
        return html! {};
    }
    html! {
        h2.govuk-heading-m { (visitor.t("services-answers")) }
        form method="post" action=(desk.path()) novalidate {
            (visitor.csrf_field())
            (text_input("purpose", visitor.t("services-purpose")).hint(visitor.t("services-purpose-hint"))
                .error_option(visitor.error_of(errors, "purpose")))
            (button(visitor.t("services-open-answers")).secondary())
        }
    }
}

/// What happened, oldest first, each with what was said.
pub fn history(visitor: &Visitor, entries: &[(Entry, String)], side: Side) -> Markup {
    html! {
        ol."govuk-list stoa-history govuk-!-margin-bottom-6" {
            @for (entry, text) in entries {
                li {
                    p.govuk-body {
                        strong { (entry_words(visitor, entry, side)) } " "
                        span.govuk-hint.stoa-history__when { (visitor.time_element(entry.at)) }
                    }
                    @if !text.is_empty() { p.govuk-body.stoa-written dir="auto" { (said(visitor, entry, text)) } }
                }
            }
        }
    }
}

/// What was said, with the sum that it names in the reader's words.
fn said(visitor: &Visitor, entry: &Entry, text: &str) -> String {
    match entry.kind {
        EntryKind::AmountSet => amounts::lines(visitor, text),
        _ => text.to_owned(),
    }
}

fn acts(visitor: &Visitor, desk: &Desk) -> Markup {
    let open = desk.application.status.is_open();
    let path = desk.path();
    let act = |name: &str, words: &'static str, field: &'static str| {
        html! {
            (details(visitor.t(words), html! {
                form method="post" action={ (path) "/" (name) } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="seen" value=(desk.application.version);
                    (textarea("text", visitor.t(field)).id(format!("text-{name}")).rows(4))
                    (button(visitor.t(words)).secondary())
                }
            }))
        }
    };
    html! {
        @if open && !desk.is_own(visitor) && desk.may(visitor, "take_application") {
            form method="post" action={ (path) "/take" } {
                (visitor.csrf_field())
                input type="hidden" name="seen" value=(desk.application.version);
                (button(visitor.t("services-act-take")).secondary())
            }
        }
        @if open && desk.may(visitor, "decide_application") {
            (link_button(visitor.t("services-act-decide"), format!("{path}/decide")))
        }
        @if open && desk.may(visitor, "ask_applicant") { (act("ask", "services-act-ask", "services-act-ask-what")) }
        @if !desk.is_destroyed() && desk.may(visitor, "write_to_applicant") { (act("write", "services-act-write", "services-message")) }
        @if !desk.is_destroyed() && desk.may(visitor, "note_on_application") { (act("note", "services-act-note", "services-note")) }
        (super::pass_on::act(visitor, desk))
        (super::letters::link(visitor, desk))
        (super::revoke::act(visitor, desk))
        (super::retention::act(visitor, desk))
    }
}
