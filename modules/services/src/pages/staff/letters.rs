//! Letters of an application: those that were sent, and another one, looked at before it is sent.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_letters::{Block, Body, Inline};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, cell, radio, radios, table, textarea},
};

use super::{acts::finish, show_application::Desk};
use crate::{
    casework::letters,
    commands::{ReadAnswers, SendLetter, read_answers, send_letter},
    model::{LetterText, Occasion},
    pages::{letter::Filled, words::say},
    store,
};

/// A letter as it is written: of a decision, or by its own key.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LetterForm {
    seen: i64,
    letter: String,
    text: String,
    /// The form of a decision has these instead.
    decision: String,
    reason: String,
    /// `pdf`, or nothing for the text.
    form: String,
}

/// `GET /staff/applications/{reference}/letters`
pub async fn page(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    visitor.staff()?;
    let form = LetterForm::default();
    show(&visitor, &reference, &form, &FormErrors::none()).await
}

/// `POST /staff/applications/{reference}/letters`
pub async fn send(Path(reference): Path<String>, form: PostForm<LetterForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let letter = SendLetter {
        reference: reference.clone(),
        seen_version: input.seen,
        letter: input.letter.clone(),
        text: input.text.clone(),
    };
    let mut tx = visitor.begin().await?;
    match send_letter(visitor.app(), &mut tx, letter).await {
        Err(error @ Error::Invalid(_)) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            show(visitor, &reference, input, &errors).await
        }
        done => finish(visitor, tx, (done, &reference), "services-flow-done-letter").await,
    }
}

/// `POST /staff/applications/{reference}/letters/preview`: a letter names its applicant, so looking at it is a reading like another.
pub async fn preview(Path(reference): Path<String>, form: PostForm<LetterForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    visitor.staff()?;
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, &reference).await?;
    let app = visitor.app();
    let lang = letters::language(app, &mut db, &desk.application).await?;
    drop(db);
    let Some(letter) = chosen(&desk, input) else {
        let errors =
            FormErrors::from_error(Error::invalid("letter", "services-flow-letter-missing"))?;
        return show(visitor, &reference, input, &errors).await;
    };
    let reading = ReadAnswers {
        reference: reference.clone(),
        // It is the applicant who reads it.
        purpose: visitor.site.speech(lang).t("services-flow-letter-purpose"),
    };
    let mut tx = visitor.begin().await?;
    match read_answers(visitor.app(), &mut tx, reading).await {
        Ok(done) => {
            tx.commit(done).await?;
        }
        // It was looked at before today, and that was written down.
        Err(Error::Conflict(_)) => drop(tx),
        Err(error) => return Err(error.into()),
    }
    let mut db = visitor.read().await?;
    let said = if input.reason.is_empty() {
        &input.text
    } else {
        &input.reason
    };
    let of = (&desk.application, &desk.file);
    let mut fields = letters::fields(app, &mut db, of, said).await?;
    if letter.sent == Occasion::Granted && fields.valid_until.is_none() {
        fields.valid_until = crate::permits::end_from(fields.day, &desk.file)?;
    }
    drop(db);
    let filled = Filled {
        application: &desk.application,
        file: &desk.file,
        letter,
        fields: &fields,
        lang,
    };
    if input.form == "pdf" {
        return Ok(filled.pdf(visitor, visitor.now()).await?);
    }
    preview_page(visitor, (&desk, &filled), input)
}

/// The letter of the form: by its key, or that of the decision.
fn chosen<'d>(desk: &'d Desk, input: &LetterForm) -> Option<&'d LetterText> {
    match input.decision.as_str() {
        "granted" => letters::on(&desk.file, Occasion::Granted),
        "refused" => letters::on(&desk.file, Occasion::Refused),
        _ => {
            let mut texts = desk.file.letters.iter();
            texts.find(|text| text.key == input.letter)
        }
    }
}

fn preview_page(
    visitor: &Visitor,
    (desk, filled): (&Desk, &Filled<'_>),
    input: &LetterForm,
) -> PageResult {
    let title = visitor.t("services-flow-letter-preview");
    let body = filled.body(visitor)?;
    let direction = if filled.lang.is_rtl() { "rtl" } else { "ltr" };
    let fields = [
        ("seen", input.seen.to_string()),
        ("letter", input.letter.clone()),
        ("text", input.text.clone()),
        ("decision", input.decision.clone()),
        ("reason", input.reason.clone()),
    ];
    let (action, words) = if input.decision.is_empty() {
        ("letters", "services-flow-letter-send")
    } else {
        ("decide", "services-decide-button")
    };
    let sends = filled.letter.sent == Occasion::Other || action == "decide";
    let page = visitor
        .page(format!("{title} {}", desk.reference))
        .back(format!("{}/{action}", desk.path()))
        .no_index();
    let hidden = html! {
        (visitor.csrf_field())
        @for (name, value) in &fields { input type="hidden" name=(name) value=(value); }
    };
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-flow-letter-preview-words")) }
                article.govuk-inset-text lang=(filled.lang.code()) dir=(direction) {
                    p.govuk-body { @for line in &filled.fields.recipient { bdi { (line) } br; } }
                    h2.govuk-heading-m { (filled.subject()) }
                    (blocks(&body))
                }
                form method="post" action={ (desk.path()) "/letters/preview" } {
                    (hidden)
                    (button(visitor.t("services-flow-letter-pdf")).secondary().name("form").value("pdf"))
                }
                @if sends {
                    form method="post" action={ (desk.path()) "/" (action) } {
                        (hidden)
                        (button(visitor.t(words)).prevent_double_click())
                    }
                }
            }
        }
    }))
}

/// The blocks of a letter as elements of a page.
pub fn blocks(body: &Body) -> Markup {
    let inline = |parts: &[Inline]| {
        html! { @for part in parts { @if part.bold { strong { (part.text) } } @else { (part.text) } } }
    };
    html! {
        @for block in &body.0 {
            @match block {
                Block::Heading(words) => h3.govuk-heading-s { (inline(words)) },
                Block::Subheading(words) => h4.govuk-heading-s { (inline(words)) },
                Block::Paragraph(words) => p.govuk-body.stoa-written { (inline(words)) },
                Block::Bullets(items) => ul."govuk-list govuk-list--bullet" { @for item in items { li { (inline(item)) } } },
                Block::Numbers(items) => ol."govuk-list govuk-list--number" { @for item in items { li { (inline(item)) } } },
                Block::Table(rows) => table.govuk-table {
                    @for row in rows { tr.govuk-table__row { @for cell in row { td.govuk-table__cell { (inline(cell)) } } } }
                },
            }
        }
    }
}

async fn show(
    visitor: &Visitor,
    reference: &str,
    form: &LetterForm,
    errors: &FormErrors,
) -> PageResult {
    let mut db = visitor.read().await?;
    let desk = Desk::read(visitor, &mut db, reference).await?;
    let sent = store::letters::of_application(&mut db, desk.application.id).await?;
    drop(db);
    let title = visitor.t("services-flow-letters");
    let page = visitor
        .page(format!("{title} {}", desk.reference))
        .back(desk.path())
        .no_index()
        .errors(errors);
    let may = desk.application.status.is_open() && desk.may(visitor, "send_letter");
    let rows = sent.iter().map(|one| {
        let text = desk.file.letters.iter().find(|text| text.key == one.letter);
        let subject = text.map_or("", |text| say(visitor, &text.subject));
        [
            cell(subject),
            cell(one.by_name.as_str()),
            cell(visitor.date_time(one.sent_at)),
        ]
    });
    Ok(page.show(html! {
        span.govuk-caption-l { (say(visitor, &desk.file.name)) " " span.stoa-reference { (desk.reference) } }
        h1.govuk-heading-l { (title) }
        @if sent.is_empty() { p.govuk-body { (visitor.t("services-flow-letters-none")) } }
        @else {
            (table().column(visitor.t("services-flow-letter")).column(visitor.t("services-flow-letter-by"))
                .column(visitor.t("services-flow-letter-at")).rows(rows).stacking(title.as_str()))
        }
        @if may { (writing(visitor, &desk, form, errors)?) }
    }))
}

/// Another letter, if the file has one that is sent on no occasion of its own.
fn writing(
    visitor: &Visitor,
    desk: &Desk,
    form: &LetterForm,
    errors: &FormErrors,
) -> Result<Markup> {
    let texts: Vec<&LetterText> = desk
        .file
        .letters
        .iter()
        .filter(|text| text.sent == Occasion::Other)
        .collect();
    if texts.is_empty() {
        return Ok(html! {});
    }
    let first = texts.first().or_not_found()?.key.as_str();
    let value = if form.letter.is_empty() {
        first
    } else {
        form.letter.as_str()
    };
    let seen = if form.seen == 0 {
        desk.application.version
    } else {
        form.seen
    };
    let items = texts
        .iter()
        .map(|text| radio(text.key.as_str(), say(visitor, &text.subject)));
    Ok(html! {
        h2.govuk-heading-m { (visitor.t("services-flow-letter-new")) }
        form method="post" action={ (desk.path()) "/letters" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen);
            (radios("letter").legend(visitor.t("services-flow-letter-which")).items(items)
                .value(value).error_option(visitor.error_of(errors, "letter")))
            (textarea("text", visitor.t("services-flow-letter-text")).hint(visitor.t("services-flow-letter-text-hint"))
                .rows(6).value(form.text.as_str()).error_option(visitor.error_of(errors, "text")))
            div.govuk-button-group {
                (button(visitor.t("services-flow-letter-look")).secondary()
                    .attr("formaction", format!("{}/letters/preview", desk.path())))
                (button(visitor.t("services-flow-letter-send")).prevent_double_click())
            }
        }
    })
}

/// The button that shows a decision's letter before it is sent; nothing where the file has none.
pub fn preview_button(visitor: &Visitor, desk: &Desk) -> Markup {
    let has = |occasion| letters::on(&desk.file, occasion).is_some();
    html! {
        @if has(Occasion::Granted) || has(Occasion::Refused) {
            (button(visitor.t("services-flow-letter-look")).secondary()
                .attr("formaction", format!("{}/letters/preview", desk.path())))
        }
    }
}

/// The way to the letters, on an application's page.
pub fn link(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        @if !desk.file.letters.is_empty() && desk.may(visitor, "read_answers") {
            p.govuk-body { a.govuk-link href={ (desk.path()) "/letters" } { (visitor.t("services-flow-letters")) } }
        }
    }
}
