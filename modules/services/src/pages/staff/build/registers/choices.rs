//! Questions whose choices are what stands in a public column of a register.

use maud::{Markup, html};
use stoa_forms::{Kind, Question, RawFields};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
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
    model::{
        ServiceFile,
        register::{Register, RegisterFile},
        takes_choices::TakesChoices,
    },
    pages::words::say,
};

/// `GET /staff/services/{slug}/registers/choices`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = fill(&desk.file);
    let told = Told::unfinished(&desk, "choices_from.", |_, rest| {
        Some(format!("from.{rest}"))
    })?;
    show(&visitor, &desk, &raw, &told).await
}

/// `POST /staff/services/{slug}/registers/choices`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    read(&raw, &mut desk.file);
    match desk.keep(visitor, &raw).await {
        Ok(_) => Ok(kept(visitor, &desk.path("/registers"))),
        Err(error) => {
            let told = Told::refused(error, "from")?;
            show(visitor, &desk, &raw, &told).await
        }
    }
}

fn fill(file: &ServiceFile) -> RawFields {
    let mut raw = RawFields::default();
    for (question, from) in &file.choices_from {
        let value = format!("{}/{}", from.register, from.column);
        raw.push(format!("from.{question}"), value);
    }
    raw
}

/// Takes over what was chosen for each question that offers choices; its own go where a register gives them. What the file says of other
/// questions stays.
fn read(raw: &RawFields, file: &mut ServiceFile) {
    let pages = &mut file.form.pages;
    for question in pages.iter_mut().flat_map(|page| &mut page.questions) {
        let (Kind::Choice { choices } | Kind::Choices { choices, .. }) = &mut question.kind else {
            continue;
        };
        match raw.part("from", &question.key).split_once('/') {
            None => {
                file.choices_from.remove(&question.key);
            }
            Some((register, column)) => {
                choices.clear();
                let from = TakesChoices {
                    register: register.to_owned(),
                    column: column.to_owned(),
                };
                file.choices_from.insert(question.key.clone(), from);
            }
        }
    }
}

/// The questions that offer choices.
pub fn offering(file: &ServiceFile) -> impl Iterator<Item = &Question> {
    let questions = file.form.pages.iter().flat_map(|page| &page.questions);
    questions.filter(|one| matches!(one.kind, Kind::Choice { .. } | Kind::Choices { .. }))
}

/// The columns that can give choices: of short texts, for everybody to read.
fn given(visitor: &Visitor, all: &[(Register, RegisterFile)]) -> Vec<(String, String)> {
    let lang = visitor.lang();
    let mut given = Vec::new();
    for (register, file) in all {
        let columns = file.columns.iter().filter(|column| {
            matches!(column.kind, Kind::Text { .. }) && file.public.contains(&column.key)
        });
        given.extend(columns.map(|column| {
            let words = format!(
                "{}: {}",
                register.name.get(lang),
                say(visitor, &column.label)
            );
            (format!("{}/{}", register.slug, column.key), words)
        }));
    }
    given
}

async fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, told: &Told) -> PageResult {
    let mut db = visitor.read().await?;
    let all = columns::all(&mut db).await?;
    drop(db);
    let given = given(visitor, &all);
    let title = visitor.t("services-builder-choices-title");
    let frame = told.on(desk.below(visitor, &title));
    let is_none = offering(&desk.file).next().is_none();
    Ok(frame.back(desk.path("/registers")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        p.govuk-body { (visitor.t("services-builder-choices-lead")) }
        @if is_none {
            p.govuk-inset-text { (visitor.t("services-builder-choices-none")) }
        } @else {
            form method="post" action=(desk.path("/registers/choices")) novalidate {
                (desk.hidden(visitor, raw))
                @for question in offering(&desk.file) { (one(visitor, question, (&given, raw), told)) }
                (button(visitor.t("services-save")))
            }
        }
    }))
}

fn one(
    visitor: &Visitor,
    question: &Question,
    (given, raw): (&[(String, String)], &RawFields),
    told: &Told,
) -> Markup {
    let field = format!("from.{}", question.key);
    let value = raw.first(&field);
    let is_known = value.is_empty() || given.iter().any(|(own, _)| own == value);
    html! {
        (select(field.as_str(), say(visitor, &question.label).to_owned())
            .option("", visitor.t("services-builder-choices-own"))
            .options(given.iter().cloned())
            .options((!is_known).then_some((value, value)))
            .value(value).error_option(visitor.error_of(told.errors(), &field)))
    }
}
