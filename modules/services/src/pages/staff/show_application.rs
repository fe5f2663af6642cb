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
    casework::{
        answers,
        found::{file_of, open_entry},
    },
    commands::{ReadAnswers, read_answers},
    model::{Application, Entry, Permit, Reference, ServiceFile},
    pages::{
        apply::summary::summary,
        words::{Side, due_words, entry_words, reference_of, say, status_tag},
    },
    store,
};

/// Why the answers are opened.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct PurposeForm {
    purpose: String,
}

/// What a page about an application shows.
pub struct Desk {
    pub application: Application,
    pub reference: String,
    pub file: ServiceFile,
    pub permit: Option<Permit>,
    entries: Vec<(Entry, String)>,
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
        // What was said is the applicant's: those who may not read answers see only that something happened.
        let reads = visitor.may("read_answers", &resource);
        for entry in store::entries_of(db, application.id).await? {
            let text = if reads {
                open_entry(app, db, &application, &entry).await?
            } else {
                String::new()
            };
            entries.push((entry, text));
        }
        let (file, _) = file_of(db, &application).await?;
        Ok(Desk {
            reference: reference_of(app, &application),
            permit: store::permits::of_application(db, application.id).await?,
            application,
            file,
            entries,
        })
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
    let desk = Desk::read(&visitor, &mut db, &reference).await?;
    drop(db);
    show(&visitor, &desk, None, &FormErrors::none())
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
        Err(error) => {
            drop(tx);
            FormErrors::from_error(error)?
        }
    };
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, &reference).await?;
    let opened = if errors.is_empty() {
        Some(answers::open(visitor.app(), &mut db, &desk.application).await?)
    } else {
        None
    };
    drop(db);
    show(visitor, &desk, opened.as_ref(), &errors)
}

fn show(
    visitor: &Visitor,
    desk: &Desk,
    opened: Option<&Answers>,
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
        .render()
}

fn answers_part(
    visitor: &Visitor,
    desk: &Desk,
    opened: Option<&Answers>,
    errors: &FormErrors,
) -> Markup {
    if let Some(opened) = opened {
        return html! {
            h2.govuk-heading-m { (visitor.t("services-answers")) }
            (summary(visitor, (&desk.file.form, opened), None))
        };
    }
    if !desk.may(visitor, "read_answers") {
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
        ol.govuk-list.stoa-history {
            @for (entry, text) in entries {
                li {
                    p.govuk-body {
                        strong { (entry_words(visitor, entry, side)) } " "
                        span.govuk-hint { (visitor.time_element(entry.at)) }
                    }
                    @if !text.is_empty() { p.govuk-body.stoa-written dir="auto" { (text) } }
                }
            }
        }
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
        @if open && desk.may(visitor, "take_application") {
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
        @if desk.may(visitor, "write_to_applicant") { (act("write", "services-act-write", "services-message")) }
        @if desk.may(visitor, "note_on_application") { (act("note", "services-act-note", "services-note")) }
        (super::revoke::act(visitor, desk))
    }
}
