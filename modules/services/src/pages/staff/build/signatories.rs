//! Who signs besides the applicant: how they are reached, what they declare, what they see.

use maud::{Markup, html};
use stoa_forms::{Definition, Kind, Localised, Question, RawFields, Signatory};
use stoa_kernel::{Error, FieldError, Message, OrNotFound};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes, select},
};

use super::{
    condition::{self, Conditions},
    desk::{AnyForm, Desk, kept, raw_of},
    here::Told,
    keyed::in_order,
    question::folded,
    settings::key_of,
    texts::{self, Room, Texts},
};
use crate::pages::words::say;

/// `GET /staff/services/{slug}/form/signatory`
pub async fn new(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = RawFields::default();
    Ok(show(&visitor, (&desk, None), &raw, &Told::nothing()))
}

/// `GET /staff/services/{slug}/form/signatory/{key}`
pub async fn page(visitor: Visitor, Path((slug, key)): Path<(String, String)>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let found = find(&desk, &key).or_not_found()?;
    let raw = fill(found, &desk.languages(&visitor));
    Ok(show(&visitor, (&desk, Some(&key)), &raw, &Told::nothing()))
}

/// `POST /staff/services/{slug}/form/signatory`
pub async fn create(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    keep(&slug, None, &form).await
}

/// `POST /staff/services/{slug}/form/signatory/{key}`
pub async fn change(
    Path((slug, key)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&slug, Some(&key), &form).await
}

fn find<'d>(desk: &'d Desk, key: &str) -> Option<&'d Signatory> {
    let mut all = desk.file.form.signatories.iter();
    all.find(|one| one.key == key)
}

async fn keep(slug: &str, key: Option<&str>, form: &PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    let raw = raw_of(form);
    let old = match key {
        Some(key) => Some(find(&desk, key).or_not_found()?.clone()),
        None => None,
    };
    let languages = desk.languages(visitor);
    let done = match read(visitor, (&desk.file.form, old.as_ref()), &raw, &languages) {
        Ok(read) => {
            let all = &mut desk.file.form.signatories;
            match all.iter_mut().find(|one| one.key == read.key) {
                Some(place) => *place = read,
                None => all.push(read),
            }
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/form"))),
        Err(error) => {
            let first = languages.first().map_or("", String::as_str);
            let told = Told::refused(error, &format!("title.{first}"))?;
            Ok(show(visitor, (&desk, key), &raw, &told))
        }
    }
}

fn fill(who: &Signatory, languages: &[String]) -> RawFields {
    let mut raw = RawFields::from([("email", who.email.as_str())]);
    texts::fill(&mut raw, "title", &who.title, languages);
    texts::fill(&mut raw, "declares", &who.declares, languages);
    raw.push("name", who.name.as_deref().unwrap_or_default());
    for page in &who.sees {
        raw.push("sees", page);
    }
    condition::fill(&mut raw, "when", who.when.as_ref());
    raw
}

/// Reads the controls. The name stands on the page of the e-mail address, since each item of a repeated page names somebody.
fn read(
    visitor: &Visitor,
    (form, old): (&Definition, Option<&Signatory>),
    raw: &RawFields,
    languages: &[String],
) -> Result<Signatory, Vec<FieldError>> {
    let mut errors = Vec::new();
    let nothing = Localised::default();
    let title = old.map_or(&nothing, |old| &old.title);
    let title = texts::required((raw, "title"), title, languages, &mut errors);
    let declares = old.map_or(&nothing, |old| &old.declares);
    let declares = texts::read(raw, "declares", declares, languages);
    let (email, name) = (raw.first("email"), raw.first("name"));
    let wrong = |field: &str, key| FieldError::new(field, Message::new(key));
    let page = form.question(email).map(|(page, _)| page);
    if page.is_none() {
        errors.push(wrong("email", "services-builder-email-missing"));
    }
    if page.is_some_and(|page| !name.is_empty() && page.question(name).is_none()) {
        errors.push(wrong("name", "services-builder-signer-name-wrong"));
    }
    let conditions = Conditions { visitor, form, raw };
    let when = conditions.read("when", old.and_then(|old| old.when.as_ref()), &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    let first = languages.first().map_or("", String::as_str);
    let key = match old {
        Some(old) => old.key.clone(),
        None => key_of(texts::exact(&title, first), "signatory", |key| {
            form.signatories.iter().any(|one| one.key == key)
        }),
    };
    Ok(Signatory {
        key,
        title,
        email: email.to_owned(),
        name: (!name.is_empty()).then(|| name.to_owned()),
        declares,
        sees: in_order(raw.all("sees"), old.map_or(&[], |old| &old.sees)),
        when,
    })
}

fn show(
    visitor: &Visitor,
    (desk, key): (&Desk, Option<&str>),
    raw: &RawFields,
    told: &Told,
) -> axum::response::Response {
    let title = visitor.t(match key {
        Some(_) => "services-builder-signer-change",
        None => "services-builder-signer-new",
    });
    let path = match key {
        Some(key) => desk.path(&format!("/form/signatory/{key}")),
        None => desk.path("/form/signatory"),
    };
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors: told.errors(),
        languages: &languages,
    };
    let frame = told.on(desk.below(visitor, &title));
    frame.back(desk.path("/form")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("services-builder-signers-lead")) }
        form method="post" action=(path) novalidate {
            (desk.hidden(visitor, raw))
            (controls(&texts, &desk.file.form))
            div.govuk-button-group {
                (button(visitor.t("services-save")))
                @if let Some(key) = key {
                    a.govuk-link href=(desk.path(&format!("/form/remove?signatory={key}"))) {
                        (visitor.t("services-builder-signer-remove"))
                    }
                }
            }
        }
    })
}

fn controls(texts: &Texts<'_>, form: &Definition) -> Markup {
    let (visitor, raw, errors) = (texts.visitor, texts.raw, texts.errors);
    let hint = visitor.t("services-builder-signer-title-hint");
    let declares = visitor.t("services-builder-declares-hint");
    let conditions = Conditions { visitor, form, raw };
    let when = conditions.ask("when", &visitor.t("services-builder-signer-when"), errors);
    let sees = checkboxes("sees")
        .legend(visitor.t("services-builder-sees"))
        .hint(visitor.t("services-builder-sees-hint"))
        .small()
        .items(
            form.pages
                .iter()
                .map(|page| checkbox(page.slug.as_str(), say(visitor, &page.title))),
        );
    let sees = raw
        .all("sees")
        .iter()
        .fold(sees, |sees, page| sees.value(page));
    let is_email = |kind: &Kind| matches!(kind, Kind::Email {});
    let is_name = |kind: &Kind| matches!(kind, Kind::Name { .. } | Kind::Text { .. });
    html! {
        (texts.ask("title", &visitor.t("services-builder-signer-title"), Some(&hint), Room::Line))
        (select("email", visitor.t("services-builder-signer-email"))
            .hint(visitor.t("services-builder-signer-email-hint"))
            .option("", "—").options(of_kind(visitor, form, (is_email, raw.first("email"))))
            .value(raw.first("email")).error_option(visitor.error_of(errors, "email")))
        (select("name", visitor.t("services-builder-signer-name"))
            .hint(visitor.t("services-builder-signer-name-hint"))
            .option("", "—").options(of_kind(visitor, form, (is_name, raw.first("name"))))
            .value(raw.first("name")).error_option(visitor.error_of(errors, "name")))
        (texts.ask("declares", &visitor.t("services-builder-declares"), Some(&declares), Room::Lines(2)))
        (sees)
        (folded(visitor, when, raw, errors))
    }
}

/// The questions of a kind with their words, and the one that the file names, whatever it is.
fn of_kind(
    visitor: &Visitor,
    form: &Definition,
    (fits, named): (impl Fn(&Kind) -> bool, &str),
) -> Vec<(String, String)> {
    let questions = form.pages.iter().flat_map(|page| &page.questions);
    let offered = |one: &&Question| fits(&one.kind) || one.key == named;
    questions
        .filter(offered)
        .map(|one| (one.key.clone(), say(visitor, &one.label).to_owned()))
        .collect()
}

/// Who signs, on the page of the form.
pub fn list(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        h2."govuk-heading-m" { (visitor.t("services-builder-signers")) }
        p.govuk-hint { (visitor.t("services-builder-signers-lead")) }
        @if !desk.file.form.signatories.is_empty() {
            ul.govuk-list."govuk-list--bullet" {
                @for one in &desk.file.form.signatories {
                    li { a.govuk-link href=(desk.path(&format!("/form/signatory/{}", one.key))) dir="auto" { (say(visitor, &one.title)) } }
                }
            }
        }
        p.govuk-body { a.govuk-link href=(desk.path("/form/signatory")) { "+ " (visitor.t("services-builder-signer-new")) } }
    }
}
