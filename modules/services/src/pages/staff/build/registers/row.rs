//! The row that is written to a register when an application is granted: which register, and which answer fills each column.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_kernel::{Error, FieldError, Message};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, select},
};

use super::{
    super::{
        desk::{AnyForm, Desk, kept, raw_of},
        here::Told,
    },
    columns,
};
use crate::{
    model::register::{Register, RegisterFile, WritesRegister},
    pages::words::say,
};

/// Which register is asked for; that of the file while none is chosen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub register: Option<String>,
}

type Registers = [(Register, RegisterFile)];

/// `GET /staff/services/{slug}/registers/row`
pub async fn page(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let mut db = visitor.read().await?;
    let all = columns::all(&mut db).await?;
    drop(db);
    let own = desk.file.register.as_ref();
    let chosen = asked.register.as_deref().filter(|slug| !slug.is_empty());
    let chosen = chosen.or_else(|| own.map(|own| own.slug.as_str()));
    let raw = match own.filter(|own| Some(own.slug.as_str()) == chosen) {
        Some(own) => fill(own),
        None => RawFields::from([("register", chosen.unwrap_or_default())]),
    };
    let told = Told::unfinished(&desk, "register.", |fault, _| {
        let column = fault.what.args.iter().find(|(name, _)| *name == "column");
        Some(column.map_or_else(|| "register".to_owned(), |(_, key)| format!("column.{key}")))
    })?;
    Ok(show(&visitor, (&desk, &all), &raw, &told))
}

/// `POST /staff/services/{slug}/registers/row`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let mut db = visitor.read().await?;
    let all = columns::all(&mut db).await?;
    drop(db);
    let raw = raw_of(&form);
    let done = match read(&raw, &all, desk.file.register.as_ref()) {
        Ok(writes) => {
            desk.file.register = writes;
            desk.keep(visitor, &raw).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/registers"))),
        Err(error) => {
            let told = Told::refused(error, "register")?;
            Ok(show(visitor, (&desk, &all), &raw, &told))
        }
    }
}

fn fill(own: &WritesRegister) -> RawFields {
    let mut raw = RawFields::from([("register", own.slug.as_str())]);
    for (column, question) in &own.columns {
        raw.push(format!("column.{column}"), question);
    }
    raw
}

/// Reads the controls. What the file says of columns that the register has not stays, and is told as a fault.
fn read(
    raw: &RawFields,
    all: &Registers,
    old: Option<&WritesRegister>,
) -> Result<Option<WritesRegister>, Error> {
    if raw.first("then") == "none" {
        return Ok(None);
    }
    let slug = raw.first("register");
    let Some(file) = columns::find(all, slug) else {
        return Err(Error::invalid(
            "register",
            "services-builder-register-missing",
        ));
    };
    let before = old.filter(|old| old.slug == slug);
    let before = before.into_iter().flat_map(|old| &old.columns);
    let unknown = before.filter(|(column, _)| file.column(column).is_none());
    let unknown = unknown.map(|(column, question)| (column.clone(), question.clone()));
    let written = file.columns.iter().filter_map(|column| {
        let question = raw.part("column", &column.key);
        (!question.is_empty()).then(|| (column.key.clone(), question.to_owned()))
    });
    let columns: std::collections::BTreeMap<String, String> = written.chain(unknown).collect();
    if columns.is_empty() {
        let first = file
            .columns
            .first()
            .map_or("", |column| column.key.as_str());
        let message = Message::new("services-builder-columns-missing");
        let field = format!("column.{first}");
        return Err(Error::Invalid(vec![FieldError::new(field, message)]));
    }
    Ok(Some(WritesRegister {
        slug: slug.to_owned(),
        columns,
    }))
}

fn show(
    visitor: &Visitor,
    (desk, all): (&Desk, &Registers),
    raw: &RawFields,
    told: &Told,
) -> axum::response::Response {
    let title = visitor.t("services-builder-row-title");
    let path = desk.path("/registers/row");
    let slug = raw.first("register");
    let frame = told.on(desk.below(visitor, &title));
    frame.back(desk.path("/registers")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        p.govuk-body { (visitor.t("services-builder-row-lead")) }
        (columns::choose(visitor, all, (&path, slug)))
        @if let Some(file) = columns::find(all, slug) {
            form method="post" action=(path) novalidate {
                (desk.hidden(visitor, raw))
                input type="hidden" name="register" value=(slug);
                (of_columns(visitor, (desk, file), raw, told))
                (button(visitor.t("services-save")))
            }
        }
        @if desk.file.register.is_some() {
            form method="post" action=(path) {
                (desk.hidden(visitor, raw))
                (button(visitor.t("services-builder-row-remove")).secondary().name("then").value("none"))
            }
        }
    })
}

fn of_columns(
    visitor: &Visitor,
    (desk, file): (&Desk, &RegisterFile),
    raw: &RawFields,
    told: &Told,
) -> Markup {
    html! {
        h2.govuk-heading-m dir="auto" { (say(visitor, &file.name)) }
        p.govuk-hint { (visitor.t("services-builder-columns-hint")) }
        @for column in &file.columns {
            @let field = format!("column.{}", column.key);
            @let named = raw.first(&field);
            (select(field.as_str(), columns::column_words(visitor, column))
                .option("", visitor.t("services-builder-column-empty"))
                .options(columns::fitting(visitor, (&desk.file.form, column), named))
                .value(named).error_option(visitor.error_of(told.errors(), &field)))
        }
    }
}
