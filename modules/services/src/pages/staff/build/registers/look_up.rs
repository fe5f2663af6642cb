//! A look-up: which rows of a register are found by which answers, and what rules know of them.

use std::collections::BTreeMap;

use maud::{Markup, html};
use stoa_forms::{Localised, RawFields};
use stoa_kernel::{Error, FieldError, Message, OrNotFound};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, fieldset, select, text_input},
};

use super::{
    super::{
        desk::{AnyForm, Desk, kept, raw_of},
        here::{Told, language_of},
        settings::key_of,
        texts::{self, Room, Texts},
    },
    columns,
    row::Asked,
};
use crate::{
    model::{
        ServiceFile,
        reads::{GivesName, ReadsRegister, given_name, place_of},
        register::{Register, RegisterFile},
    },
    pages::words::say,
};

/// The most names that a look-up gives.
const MOST: usize = 20;

type Registers = [(Register, RegisterFile)];

/// The look-up that a page changes, from 0; none for a new one.
#[derive(Clone, Copy)]
struct At<'a> {
    desk: &'a Desk,
    all: &'a Registers,
    place: Option<usize>,
}

impl At<'_> {
    fn path(&self) -> String {
        match self.place {
            Some(at) => self.desk.path(&format!("/registers/look-up/{}", at + 1)),
            None => self.desk.path("/registers/look-up"),
        }
    }
}

/// `GET /staff/services/{slug}/registers/look-up`
pub async fn new(visitor: Visitor, Path(slug): Path<String>, asked: Query<Asked>) -> PageResult {
    open(&visitor, &slug, None, asked).await
}

/// `GET /staff/services/{slug}/registers/look-up/{number}`, from 1.
pub async fn page(
    visitor: Visitor,
    Path((slug, number)): Path<(String, usize)>,
    asked: Query<Asked>,
) -> PageResult {
    let place = number.checked_sub(1).or_not_found()?;
    open(&visitor, &slug, Some(place), asked).await
}

async fn open(
    visitor: &Visitor,
    slug: &str,
    place: Option<usize>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(visitor, slug).await?;
    let mut db = visitor.read().await?;
    let all = columns::all(&mut db).await?;
    drop(db);
    let mut raw = match place {
        Some(at) => fill(
            desk.file.reads.get(at).or_not_found()?,
            &desk.languages(visitor),
        ),
        None => RawFields::default(),
    };
    if let Some(register) = asked.register.filter(|slug| !slug.is_empty()) {
        raw.texts.insert("register".to_owned(), vec![register]);
    }
    let at = At {
        desk: &desk,
        all: &all,
        place,
    };
    Ok(show(visitor, at, &raw, &unfinished(at)?))
}

/// `POST /staff/services/{slug}/registers/look-up`
pub async fn create(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    keep(&slug, None, &form).await
}

/// `POST /staff/services/{slug}/registers/look-up/{number}`
pub async fn change(
    Path((slug, number)): Path<(String, usize)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    let place = number.checked_sub(1).or_not_found()?;
    keep(&slug, Some(place), &form).await
}

async fn keep(slug: &str, place: Option<usize>, sent: &PostForm<AnyForm>) -> PageResult {
    let visitor = &sent.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    let mut db = visitor.read().await?;
    let all = columns::all(&mut db).await?;
    drop(db);
    let raw = raw_of(sent);
    let old = match place {
        Some(at) => Some(desk.file.reads.get(at).or_not_found()?.clone()),
        None => None,
    };
    let languages = desk.languages(visitor);
    let read = read(&raw, (&desk.file, &all), old.as_ref(), &languages);
    let done = match read {
        Ok(read) => {
            match place.and_then(|at| desk.file.reads.get_mut(at)) {
                Some(place) => *place = read,
                None => desk.file.reads.push(read),
            }
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/registers"))),
        Err(error) => {
            let at = At {
                desk: &desk,
                all: &all,
                place,
            };
            let told = Told::refused(error, "register")?;
            Ok(show(visitor, at, &raw, &told))
        }
    }
}

/// The faults of the look-up as it is kept, at their controls.
fn unfinished(at: At<'_>) -> Result<Told, stoa_web::Problem> {
    let Some(place) = at.place else {
        return Ok(Told::nothing());
    };
    let reads = at.desk.file.reads.get(place);
    let prefix = format!("{}.", place_of(place));
    Told::unfinished(at.desk, &prefix, |fault, rest| {
        let column = fault.what.args.iter().find(|(name, _)| *name == "column");
        let given = rest.strip_prefix("gives, ");
        let number = reads.and_then(|reads| {
            let mut names = reads.gives.iter();
            names.position(|one| Some(one.name.as_str()) == given)
        });
        Some(match (rest, column) {
            ("key", Some((_, key))) => format!("key.{key}"),
            ("why", _) => format!("why.{}", language_of(fault)),
            _ if rest.starts_with("gives") => format!("give.{}.name", number.unwrap_or(0)),
            _ => "register".to_owned(),
        })
    })
}

fn fill(reads: &ReadsRegister, languages: &[String]) -> RawFields {
    let mut raw = RawFields::from([("register", reads.register.as_str())]);
    texts::fill(&mut raw, "why", &reads.why, languages);
    for (column, question) in &reads.key {
        raw.push(format!("key.{column}"), question);
    }
    for (at, given) in reads.gives.iter().enumerate() {
        raw.push(format!("give.{at}.name"), &given.name);
        let column = given.column.as_deref().unwrap_or_default();
        raw.push(format!("give.{at}.column"), column);
        texts::fill(
            &mut raw,
            &format!("give.{at}.label"),
            &given.label,
            languages,
        );
    }
    raw
}

/// How many names were written, from the first on.
fn names_written(raw: &RawFields) -> usize {
    let is_written = |at: &usize| {
        let (name, label) = (format!("give.{at}.name"), format!("give.{at}.label."));
        let mut own = raw.texts.keys();
        own.any(|field| {
            (*field == name || field.starts_with(&label)) && !raw.first(field).trim().is_empty()
        })
    };
    let last = (0..MOST).rev().find(is_written);
    last.map_or(0, |last| last + 1)
}

fn read(
    raw: &RawFields,
    (file, all): (&ServiceFile, &Registers),
    old: Option<&ReadsRegister>,
    languages: &[String],
) -> Result<ReadsRegister, Vec<FieldError>> {
    let wrong = |field: &str, key: &'static str| FieldError::new(field, Message::new(key));
    let slug = raw.first("register");
    let Some(register) = columns::find(all, slug) else {
        return Err(vec![wrong("register", "services-builder-register-missing")]);
    };
    let mut errors = Vec::new();
    let nothing = Localised::default();
    let why = old.map_or(&nothing, |old| &old.why);
    let why = texts::required((raw, "why"), why, languages, &mut errors);
    let key: BTreeMap<String, String> = by_columns(register, old)
        .into_iter()
        .filter_map(|column| {
            let question = raw.part("key", &column).to_owned();
            (!question.is_empty()).then_some((column, question))
        })
        .collect();
    if key.is_empty() {
        let first = register.keys.first().map_or("", String::as_str);
        errors.push(wrong(
            &format!("key.{first}"),
            "services-builder-key-missing",
        ));
    }
    let gives = gives(raw, (file, old), languages);
    if gives.is_empty() {
        errors.push(wrong("give.0.name", "services-builder-gives-missing"));
    }
    match errors.is_empty() {
        true => Ok(ReadsRegister {
            register: slug.to_owned(),
            why,
            key,
            gives,
        }),
        false => Err(errors),
    }
}

/// The columns that rows can be found by; those that the file names besides are shown as well.
fn by_columns(register: &RegisterFile, old: Option<&ReadsRegister>) -> Vec<String> {
    let old = old.filter(|old| old.register == register.slug);
    let named = old.into_iter().flat_map(|old| old.key.keys());
    let others = named.filter(|column| !register.keys.contains(*column));
    register.keys.iter().chain(others).cloned().collect()
}

fn gives(
    raw: &RawFields,
    (file, old): (&ServiceFile, Option<&ReadsRegister>),
    languages: &[String],
) -> Vec<GivesName> {
    let first = languages.first().map_or("", String::as_str);
    let nothing = Localised::default();
    let mut made: Vec<GivesName> = Vec::new();
    for at in 0..names_written(raw) {
        let prefix = format!("give.{at}");
        let was = old.and_then(|old| old.gives.get(at));
        let label = was.map_or(&nothing, |was| &was.label);
        let label = texts::read(raw, &format!("{prefix}.label"), label, languages);
        let mut name = raw.part(&prefix, "name").trim().to_owned();
        if name.is_empty() && label.is_empty() {
            continue;
        }
        if name.is_empty() {
            name = key_of(texts::exact(&label, first), "found", |key| {
                let is_asked = file.form.question(key).is_some();
                let is_given = given_name(file, key).is_some();
                is_asked || is_given || made.iter().any(|one| one.name == key)
            });
        }
        let column = raw.part(&prefix, "column").to_owned();
        made.push(GivesName {
            name,
            column: (!column.is_empty()).then_some(column),
            label,
        });
    }
    made
}

fn show(visitor: &Visitor, at: At<'_>, raw: &RawFields, told: &Told) -> axum::response::Response {
    let desk = at.desk;
    let title = visitor.t(match at.place {
        Some(_) => "services-builder-look-up-change",
        None => "services-builder-look-up-new",
    });
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors: told.errors(),
        languages: &languages,
    };
    let slug = raw.first("register");
    let frame = told.on(desk.below(visitor, &title));
    frame.back(desk.path("/registers")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        p.govuk-body { (visitor.t("services-builder-look-up-lead")) }
        (columns::choose(visitor, at.all, (&at.path(), slug)))
        @if let Some(file) = columns::find(at.all, slug) {
            form method="post" action=(at.path()) novalidate {
                (desk.hidden(visitor, raw))
                input type="hidden" name="register" value=(slug);
                (controls(&texts, at, file))
                div.govuk-button-group {
                    (button(visitor.t("services-save")))
                    @if let Some(place) = at.place {
                        a.govuk-link href=(desk.path(&format!("/form/remove?look_up={}", place + 1))) {
                            (visitor.t("services-builder-look-up-remove"))
                        }
                    }
                }
            }
        }
    })
}

fn controls(texts: &Texts<'_>, at: At<'_>, file: &RegisterFile) -> Markup {
    let visitor = texts.visitor;
    let old = at.place.and_then(|place| at.desk.file.reads.get(place));
    let hint = visitor.t("services-builder-why-hint");
    html! {
        (texts.ask("why", &visitor.t("services-builder-why"), Some(&hint), Room::Line))
        (fieldset(visitor.t("services-builder-found-by")).legend_class("govuk-fieldset__legend--s").body(html! {
            p.govuk-hint { (visitor.t("services-builder-found-by-hint")) }
            @for key in by_columns(file, old) { (found_by(texts, at, (file, &key))) }
            @if file.keys.is_empty() {
                p id="key." ."govuk-inset-text" { (visitor.t("services-builder-found-by-none")) }
            }
        }))
        @for number in 0..(names_written(texts.raw) + 1).min(MOST) { (gives_one(texts, file, number)) }
    }
}

/// The control of a column that rows are found by.
fn found_by(texts: &Texts<'_>, at: At<'_>, (file, key): (&RegisterFile, &str)) -> Markup {
    let visitor = texts.visitor;
    let field = format!("key.{key}");
    let named = texts.raw.first(&field);
    let (label, options) = match file.column(key) {
        Some(column) => (
            columns::column_words(visitor, column),
            columns::fitting(visitor, (&at.desk.file.form, column), named),
        ),
        None => (key.to_owned(), vec![(named.to_owned(), named.to_owned())]),
    };
    html! {
        (select(field.as_str(), label).option("", "—").options(options)
            .value(named).error_option(visitor.error_of(texts.errors, &field)))
    }
}

/// One name that rules get: what it is, and what people read it as.
fn gives_one(texts: &Texts<'_>, file: &RegisterFile, at: usize) -> Markup {
    let (visitor, raw) = (texts.visitor, texts.raw);
    let (name, column) = (format!("give.{at}.name"), format!("give.{at}.column"));
    let number = visitor.number(i64::try_from(at + 1).unwrap_or(0));
    let legend = visitor.t_with(
        "services-builder-gives",
        &[("number", number.as_str().into())],
    );
    let named = raw.first(&column);
    let columns = file.columns.iter();
    let known = columns.clone().any(|column| column.key == named);
    html! {
        (fieldset(legend).legend_class("govuk-fieldset__legend--s").body(html! {
            (texts.ask(&format!("give.{at}.label"), &visitor.t("services-builder-gives-label"), None, Room::Line))
            (select(column.as_str(), visitor.t("services-builder-gives-what"))
                .option("", visitor.t("services-builder-gives-count"))
                .options(columns.map(|one| (one.key.clone(), columns::column_words(visitor, one))))
                .options((!known && !named.is_empty()).then_some((named, named))).value(named))
            (text_input(name.as_str(), visitor.t("services-builder-gives-name")).width(20)
                .hint(visitor.t("services-builder-gives-name-hint")).attr("dir", "ltr")
                .value(raw.first(&name)).error_option(visitor.error_of(texts.errors, &name)))
        }))
    }
}
