//! A row of a register: what is open in it, its history, and, once somebody has said why, what is personal, with its corrections.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{PageAnswers, RawFields};
use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{button, details, summary_list, text_input, textarea, warning_text},
};

use super::{fields, fields_of, read as read_register, rows::raw_fields, value_words};
use crate::{
    casework::registers as keeping,
    commands::{CorrectRegisterRow, correct_register_row, read_register_row, remove_register_row},
    model::register::{Register, RegisterFile, RegisterRow, RowAct, RowEntry},
    pages::words::say,
    store::registers,
};

/// The forms as they are sent; columns come by their keys.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    seen: i64,
    purpose: String,
    reason: String,
}

/// What the page shows.
struct Shown {
    register: Register,
    file: RegisterFile,
    row: RegisterRow,
    entries: Vec<Told>,
    /// The personal columns, where they were opened.
    personal: Option<PageAnswers>,
}

/// An entry; with what it held before and why, where the row was opened.
struct Told {
    entry: RowEntry,
    before: PageAnswers,
    reason: String,
}

impl Shown {
    async fn read(visitor: &Visitor, (slug, id): (&str, i64), opened: bool) -> Result<Self> {
        let app = visitor.app();
        let mut db = visitor.read().await?;
        let (register, file) = read_register(visitor, &mut db, slug).await?;
        let row = registers::find_row(&mut db, Id::new(id)).await?;
        let row = row.filter(|row| row.register == slug).or_not_found()?;
        let mut entries = Vec::new();
        for entry in registers::entries_of(&mut db, row.id).await? {
            let (mut before, mut reason) = (PageAnswers::default(), String::new());
            if opened {
                before = entry.before_open.clone().unwrap_or_default();
                if let Some(sealed) = &entry.before_sealed {
                    let place = (row.person, row.id);
                    before
                        .0
                        .extend(keeping::open(app, &mut db, place, sealed).await?.0);
                }
                if let Some(sealed) = &entry.reason {
                    let place = (row.person, entry.id.number());
                    let text = app.vault.open_for(&mut db, place, sealed).await?;
                    reason = text
                        .map(|text| String::from_utf8_lossy(&text).into_owned())
                        .unwrap_or_default();
                }
            }
            entries.push(Told {
                entry,
                before,
                reason,
            });
        }
        let personal = match opened {
            true => Some(keeping::open(app, &mut db, (row.person, row.id), &row.sealed).await?),
            false => None,
        };
        Ok(Shown {
            register,
            file,
            row,
            entries,
            personal,
        })
    }

    fn path(&self) -> String {
        format!(
            "/staff/registers/{}/rows/{}",
            self.register.slug, self.row.id
        )
    }

    fn may(&self, visitor: &Visitor, action: &str) -> bool {
        visitor.may(action, &self.register.resource())
    }

    /// All that is known of the row by now.
    fn values(&self) -> PageAnswers {
        let mut values = self.row.open.clone();
        values.0.extend(self.personal.clone().unwrap_or_default().0);
        values
    }
}

/// `GET /staff/registers/{slug}/rows/{row}`
pub async fn page(visitor: Visitor, Path(place): Path<(String, i64)>) -> PageResult {
    visitor.staff()?;
    let shown = Shown::read(&visitor, (&place.0, place.1), false).await?;
    show(
        &visitor,
        &shown,
        (None, &ActForm::default()),
        &FormErrors::none(),
    )
}

/// `POST /staff/registers/{slug}/rows/{row}`: opens what is personal.
pub async fn read(Path(place): Path<(String, i64)>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let of = (place.0.as_str(), Id::new(place.1));
    let mut tx = visitor.begin().await?;
    let (opened, errors) =
        match read_register_row(visitor.app(), &mut tx, of, &form.input.purpose).await {
            Ok(done) => {
                tx.commit(done).await?;
                (true, FormErrors::none())
            }
            Err(error) => {
                drop(tx);
                (false, FormErrors::from_error(error)?)
            }
        };
    let shown = Shown::read(visitor, (&place.0, place.1), opened).await?;
    show(visitor, &shown, (None, &form.input), &errors)
}

/// `POST /staff/registers/{slug}/rows/{row}/correct`
pub async fn correct(Path(place): Path<(String, i64)>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let input = CorrectRegisterRow {
        register: place.0.clone(),
        row: (Id::new(place.1), form.input.seen),
        raw: raw_fields(&form),
        lang: visitor.lang(),
        reason: form.input.reason.clone(),
    };
    let raw = input.raw.clone();
    let mut tx = visitor.begin().await?;
    match correct_register_row(visitor.app(), &mut tx, input).await {
        Err(error @ Error::Invalid(_)) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            let shown = Shown::read(visitor, (&place.0, place.1), false).await?;
            show(visitor, &shown, (Some(&raw), &form.input), &errors)
        }
        done => {
            finish(
                visitor,
                tx,
                (done, &place),
                "services-desk-done-row-corrected",
            )
            .await
        }
    }
}

/// `POST /staff/registers/{slug}/rows/{row}/remove`
pub async fn remove(Path(place): Path<(String, i64)>, form: PostForm<ActForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let of = (place.0.as_str(), (Id::new(place.1), form.input.seen));
    let done = remove_register_row(visitor.app(), &mut tx, of, &form.input.reason).await;
    finish(
        visitor,
        tx,
        (done, &place),
        "services-desk-done-row-removed",
    )
    .await
}

async fn finish(
    visitor: &Visitor,
    tx: Tx,
    (done, place): (Result<Done<RegisterRow>>, &(String, i64)),
    notice: &str,
) -> PageResult {
    let path = format!("/staff/registers/{}/rows/{}", place.0, place.1);
    let said = match done {
        Ok(done) => {
            tx.commit(done).await?;
            visitor.t(notice)
        }
        Err(Error::Conflict(message)) => visitor.message(&message),
        Err(Error::Invalid(faults)) => {
            let said = faults.first().map(|fault| visitor.message(&fault.message));
            said.unwrap_or_default()
        }
        Err(error) => return Err(error.into()),
    };
    Ok(visitor.go_with_notice(&path, said))
}

fn show(
    visitor: &Visitor,
    shown: &Shown,
    (raw, form): (Option<&RawFields>, &ActForm),
    errors: &FormErrors,
) -> PageResult {
    let number = shown.row.id.to_string();
    let title = visitor.t_with(
        "services-desk-row-title",
        &[("number", number.as_str().into())],
    );
    let page = visitor
        .page(title.as_str())
        .back(format!("/staff/registers/{}", shown.register.slug))
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                span.govuk-caption-l { (say(visitor, &shown.file.name)) }
                h1.govuk-heading-l { (title) }
                @if shown.row.is_removed {
                    (warning_text(visitor.t("services-desk-warning"), visitor.t("services-desk-row-removed")))
                }
                (values(visitor, shown))
                @if shown.personal.is_none() && raw.is_none() { (opening(visitor, shown, errors)) }
                (correction(visitor, shown, (raw, form), errors))
                h2.govuk-heading-m { (visitor.t("services-history")) }
                (history(visitor, shown))
            }
        }
    }))
}

fn values(visitor: &Visitor, shown: &Shown) -> Markup {
    let all = shown.values();
    let seen =
        shown.file.columns.iter().filter(|column| {
            shown.personal.is_some() || !shown.file.personal.contains(&column.key)
        });
    let list = seen.fold(summary_list(), |list, column| {
        let value = value_words(visitor, column, &all);
        list.row(
            say(visitor, &column.label),
            html! { span dir="auto" { (value) } },
        )
    });
    html! { (list) }
}

fn opening(visitor: &Visitor, shown: &Shown, errors: &FormErrors) -> Markup {
    if !shown.may(visitor, "read_register_row") {
        return html! {};
    }
    html! {
        form method="post" action=(shown.path()) novalidate {
            (visitor.csrf_field())
            (text_input("purpose", visitor.t("services-desk-row-purpose")).hint(visitor.t("services-desk-row-purpose-hint"))
                .error_option(visitor.error_of(errors, "purpose")))
            (button(visitor.t("services-desk-row-open")).secondary())
        }
    }
}

/// Where the row was opened, or a correction of it was refused: the columns to be corrected, and taking it out.
fn correction(
    visitor: &Visitor,
    shown: &Shown,
    (raw, form): (Option<&RawFields>, &ActForm),
    errors: &FormErrors,
) -> Markup {
    let is_open = shown.personal.is_some() || raw.is_some();
    if !is_open || shown.row.is_removed || !shown.may(visitor, "correct_register_row") {
        return html! {};
    }
    let held = fields_of(visitor, &shown.values());
    let seen = if raw.is_some() {
        form.seen
    } else {
        shown.row.version
    };
    let correcting = html! {
        form method="post" action={ (shown.path()) "/correct" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen);
            (fields(visitor, &shown.file, raw.unwrap_or(&held), errors))
            (textarea("reason", visitor.t("services-desk-row-reason")).id("reason").rows(2)
                .value(form.reason.as_str()).error_option(visitor.error_of(errors, "reason")))
            (button(visitor.t("services-desk-row-correct")))
        }
    };
    let removing = html! {
        form method="post" action={ (shown.path()) "/remove" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(seen);
            (textarea("reason", visitor.t("services-desk-row-reason")).id("reason-remove").rows(2))
            (button(visitor.t("services-desk-row-remove")).warning())
        }
    };
    let correct = details(visitor.t("services-desk-row-correct"), correcting);
    let correct = if raw.is_some() {
        correct.open()
    } else {
        correct
    };
    html! {
        (correct)
        (details(visitor.t("services-desk-row-remove"), removing))
    }
}

fn history(visitor: &Visitor, shown: &Shown) -> Markup {
    html! {
        ol.govuk-list.stoa-history {
            @for told in &shown.entries {
                li {
                    p.govuk-body {
                        strong { (act_words(visitor, &told.entry)) } " "
                        span.govuk-hint { (visitor.time_element(told.entry.at)) }
                    }
                    @if !told.reason.is_empty() { p.govuk-body.stoa-written dir="auto" { (told.reason) } }
                    @if !told.before.0.is_empty() { (before(visitor, shown, &told.before)) }
                }
            }
        }
    }
}

/// What it held until then.
fn before(visitor: &Visitor, shown: &Shown, values: &PageAnswers) -> Markup {
    let known = shown
        .file
        .columns
        .iter()
        .filter(|column| values.get(&column.key).is_some());
    let words: Vec<String> = known
        .map(|column| {
            format!(
                "{}: {}",
                say(visitor, &column.label),
                value_words(visitor, column, values)
            )
        })
        .collect();
    let words = words.join("; ");
    html! {
        p.govuk-body dir="auto" { (visitor.t_with("services-desk-row-before", &[("values", words.as_str().into())])) }
    }
}

fn act_words(visitor: &Visitor, entry: &RowEntry) -> String {
    let who = if entry.by.is_staff() {
        entry.by.name.clone()
    } else {
        visitor.t("services-the-office")
    };
    let key = match entry.act {
        RowAct::Written => "services-desk-row-act-written",
        RowAct::Corrected => "services-desk-row-act-corrected",
        RowAct::Renewed => "services-registers-act-renewed",
        RowAct::Removed => "services-desk-row-act-removed",
        RowAct::Read => "services-desk-row-act-read",
    };
    visitor.t_with(key, &[("who", who.as_str().into())])
}
