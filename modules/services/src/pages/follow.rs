//! Where an application stands, for whoever applied: what happens next, until when, messages, the decision and how to appeal.

use maud::{Markup, Render, html};
use serde::Deserialize;
use stoa_kernel::{Done, Error, Result, Tx};
use stoa_web::{
    FormErrors, LateForm, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, details, inset_text, panel, summary_list, textarea},
};

use super::{
    apply::{Applying, summary::summary},
    book::for_application,
    feedback, files, follow_steps, looks, missing, pay, permit,
    rules::basis_part,
    staff::show_application::history,
    words::{Side, due_words, paragraphs, reference_of, say, status_tag},
};
use crate::{
    casework::{found::open_entry, rules},
    commands::{withdraw_application, write_to_office},
    model::{Application, Entry, EntryKind, Status},
    store,
};

/// What was written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TextForm {
    text: String,
}

/// What was typed and could not be taken: shown once more, with what is wrong.
#[derive(Debug, Default)]
pub struct Again {
    /// The id of the control.
    field: &'static str,
    text: String,
    errors: FormErrors,
}

impl Again {
    /// All errors of `text` stand at this control.
    pub fn of(field: &'static str, text: &str, error: Error) -> Result<Self, Problem> {
        let Error::Invalid(mut faults) = error else {
            return Err(error.into());
        };
        for fault in &mut faults {
            if fault.field == "text" {
                field.clone_into(&mut fault.field);
            }
        }
        Ok(Again {
            field,
            text: text.to_owned(),
            errors: FormErrors::from_error(Error::Invalid(faults))?,
        })
    }

    fn late() -> Error {
        Error::invalid("text", "services-files-late")
    }

    /// What was typed into a control, and what is wrong with it.
    fn at(&self, visitor: &Visitor, field: &str) -> (&str, Option<String>) {
        let text = if self.field == field {
            self.text.as_str()
        } else {
            ""
        };
        (text, visitor.error_of(&self.errors, field))
    }
}

/// `GET /apply/{token}/follow`
pub async fn page(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    show(&visitor, &token, &Again::default()).await
}

/// The page, with what was typed and could not be taken.
pub async fn show(visitor: &Visitor, token: &str, again: &Again) -> PageResult {
    let applying = Applying::read(visitor, token).await?;
    // What was withdrawn while others had to sign it was never sent, and is over all the same.
    let is_withdrawn = applying.application.status == Status::Withdrawn;
    if applying.application.submitted_at.is_none() && !is_withdrawn {
        return Ok(visitor.go(&applying.path()));
    }
    let mut db = visitor.read().await?;
    let mut entries = Vec::new();
    for entry in store::entries_of(&mut db, applying.application.id).await? {
        if !entry.internal {
            let text = open_entry(visitor.app(), &mut db, &applying.application, &entry).await?;
            entries.push((entry, text));
        }
    }
    let (typed, _) = again.at(visitor, "text-feedback");
    let rate = feedback::part(visitor, &mut db, &applying, (typed, &again.errors)).await?;
    let basis = rules::basis_of(visitor.app(), &mut db, &applying.application).await?;
    let looked = looks::told(visitor, &mut db, &applying.application).await?;
    let owed = pay::show::on_follow_page(visitor, &mut db, &applying).await?;
    let steps = follow_steps::part(visitor, &mut db, (&applying, &entries)).await?;
    let held = permit::part(visitor, &mut db, (&applying, &entries)).await?;
    let appointment = for_application::part(visitor, &mut db, &applying).await?;
    drop(db);
    let is_over = applying.application.status.is_decided();
    let name = say(visitor, &applying.file.name);
    let reference = reference_of(visitor.app(), &applying.application);
    let page = visitor
        .page(format!("{name} {reference}"))
        .no_index()
        .errors(&again.errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                (top(visitor, &applying, &reference))
                (facts(visitor, (name, &applying.application)))
                // What was decided, and what one gets, comes before what was paid for it.
                @if !is_over { (owed) }
                (decision(visitor, &applying, &entries))
                (basis_part(visitor, &applying.file, basis.as_ref()))
                (looks::part(visitor, &applying.file, &looked))
                (held)
                @if is_over { (owed) }
                (steps)
                (appointment)
                (asked(visitor, &applying, &entries, again))
                (rate)
                h2.govuk-heading-m { (visitor.t("services-history")) }
                (history(visitor, &entries, Side::Applicant))
                (acts(visitor, &applying, again))
                (details(visitor.t("services-your-answers"), html! {
                    (summary(visitor, (&applying.file.form, &applying.answers, &applying.nearby), None))
                    (files::of_applicant(visitor, &applying))
                }))
            }
        }
    }))
}

pub async fn answer(
    Path(token): Path<String>,
    LateForm { form, is_late }: LateForm<TextForm>,
) -> PageResult {
    let again = |error| Again::of("text-answer", &form.input.text, error);
    if is_late {
        return show(&form.visitor, &token, &again(Again::late())?).await;
    }
    let sealed = match files::sealed(&form, &token).await {
        Err(error @ Error::Invalid(_)) => {
            return show(&form.visitor, &token, &again(error)?).await;
        }
        sealed => sealed?,
    };
    let mut tx = form.visitor.begin().await?;
    let done = files::answer(&form, &mut tx, (&token, &form.input.text), &sealed).await;
    if let Err(error @ Error::Invalid(_)) = done {
        drop(tx);
        return show(&form.visitor, &token, &again(error)?).await;
    }
    finish(&form.visitor, tx, (done, &token), "services-done-answered").await
}

pub async fn write(
    Path(token): Path<String>,
    LateForm { form, is_late }: LateForm<TextForm>,
) -> PageResult {
    let again = |error| Again::of("text-write", &form.input.text, error);
    if is_late {
        return show(&form.visitor, &token, &again(Again::late())?).await;
    }
    let mut tx = form.visitor.begin().await?;
    let done = write_to_office(form.visitor.app(), &mut tx, &token, &form.input.text).await;
    if let Err(error @ Error::Invalid(_)) = done {
        drop(tx);
        return show(&form.visitor, &token, &again(error)?).await;
    }
    finish(&form.visitor, tx, (done, &token), "services-done-written").await
}

pub async fn withdraw(Path(token): Path<String>, form: PostForm<TextForm>) -> PageResult {
    let mut tx = form.visitor.begin().await?;
    let done = withdraw_application(form.visitor.app(), &mut tx, &token).await;
    finish(&form.visitor, tx, (done, &token), "services-done-withdrawn").await
}

async fn finish(
    visitor: &Visitor,
    tx: Tx,
    (done, token): (Result<Done<Application>>, &str),
    notice: &str,
) -> PageResult {
    let path = format!("/apply/{token}/follow");
    match done {
        Ok(done) => {
            tx.commit(done).await?;
            Ok(visitor.go_with_notice(&path, visitor.t(notice)))
        }
        Err(Error::Conflict(message)) => {
            Ok(visitor.go_with_notice(&path, visitor.message(&message)))
        }
        Err(Error::Invalid(faults)) => {
            let said = faults.first().map(|fault| visitor.message(&fault.message));
            Ok(visitor.go_with_notice(&path, said.unwrap_or_default()))
        }
        Err(error) => Err(error.into()),
    }
}

fn top(visitor: &Visitor, applying: &Applying, reference: &str) -> Markup {
    let link = visitor.site.url(&applying.path());
    let name = say(visitor, &applying.file.name);
    html! {
        @if applying.application.status == Status::Received {
            (panel(visitor.t("services-sent-title")).body(html! {
                (visitor.t("services-sent-reference")) br;
                strong.stoa-reference { (reference) }
            }))
        } @else {
            span.govuk-caption-l.stoa-reference { (reference) }
            h1.govuk-heading-l { (name) }
        }
        (inset_text(html! {
            (visitor.t("services-keep-link")) " "
            a.govuk-link href=(applying.path()) dir="ltr" { (link) }
        }))
    }
}

fn facts(visitor: &Visitor, (service, application): (&str, &Application)) -> Markup {
    let received = application.submitted_at.map(|at| visitor.date_time(at));
    summary_list()
        .row(visitor.t("services-column-service"), service)
        .row(
            visitor.t("services-column-status"),
            html! { (status_tag(visitor, application.status, Side::Applicant)) },
        )
        .row(
            visitor.t("services-column-received"),
            received.unwrap_or_default(),
        )
        .row_option(
            visitor.t("services-column-due"),
            due_words(visitor, application, Side::Applicant),
        )
        .render()
}

/// The decision with its reason, and how to appeal.
fn decision(visitor: &Visitor, applying: &Applying, entries: &[(Entry, String)]) -> Markup {
    if !applying.application.status.is_decided() {
        return html! {};
    }
    let of = |entry: &Entry| {
        use EntryKind::{Changed, Granted, Refused};
        matches!(entry.kind, Granted | Refused | Changed)
    };
    let reason = entries.iter().rev().find(|(entry, _)| of(entry));
    let said = if applying.application.status == Status::Granted {
        "services-granted-title"
    } else {
        "services-refused-title"
    };
    html! {
        h2.govuk-heading-m { (visitor.t(said)) }
        @if let Some((_, reason)) = reason { p.govuk-body.stoa-written dir="auto" { (reason) } }
        h3.govuk-heading-s { (visitor.t("services-appeal")) }
        (paragraphs(visitor, &applying.file.appeal))
    }
}

/// What the office asked for, and where to answer it.
fn asked(
    visitor: &Visitor,
    applying: &Applying,
    entries: &[(Entry, String)],
    again: &Again,
) -> Markup {
    if applying.application.status != Status::Waiting {
        return html! {};
    }
    let question = entries
        .iter()
        .rev()
        .find(|(entry, _)| entry.kind == EntryKind::Asked);
    let (text, error) = again.at(visitor, "text-answer");
    html! {
        h2.govuk-heading-m { (visitor.t("services-asked-title")) }
        @if let Some((_, text)) = question { p.govuk-body.stoa-written dir="auto" { (text) } }
        (missing::link(visitor, applying))
        form method="post" action={ (applying.path()) "/answer" } enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (textarea("text", visitor.t("services-your-answer")).id("text-answer").rows(4)
                .value(text).error_option(error))
            (files::later(visitor).error_option(visitor.error_of(&again.errors, "file")))
            (button(visitor.t("services-answer-send")))
        }
    }
}

fn acts(visitor: &Visitor, applying: &Applying, again: &Again) -> Markup {
    let status = applying.application.status;
    let path = applying.path();
    html! {
        @if status != Status::Withdrawn {
            @let (text, error) = again.at(visitor, "text-write");
            @let is_open = again.field == "text-write";
            @let write = details(visitor.t("services-write-office"), html! {
                form method="post" action={ (path) "/write" } novalidate {
                    (visitor.csrf_field())
                    (textarea("text", visitor.t("services-message")).id("text-write").rows(4)
                        .value(text).error_option(error))
                    (button(visitor.t("services-write-send")).secondary())
                }
            });
            (if is_open { write.open() } else { write })
        }
        @if status.is_open() {
            (details(visitor.t("services-withdraw"), html! {
                p.govuk-body { (visitor.t("services-withdraw-words")) }
                form method="post" action={ (path) "/withdraw" } {
                    (visitor.csrf_field())
                    (button(visitor.t("services-withdraw")).warning())
                }
            }))
        }
    }
}
