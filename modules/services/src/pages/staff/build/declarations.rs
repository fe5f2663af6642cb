//! A declaration: a sentence that is agreed to before the form is sent.

use maud::html;
use stoa_forms::{Declaration, RawFields};
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{FormErrors, PageResult, Path, PostForm, Visitor, components::button};

use super::{
    condition::{self, Conditions},
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    question::folded,
    settings::key_of,
    texts::{self, Room, Texts},
};

/// `GET /staff/services/{slug}/form/declaration`
pub async fn new(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    show(
        &visitor,
        (&desk, None),
        &RawFields::default(),
        &FormErrors::none(),
    )
}

/// `GET /staff/services/{slug}/form/declaration/{key}`
pub async fn page(visitor: Visitor, Path((slug, key)): Path<(String, String)>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let found = find(&desk, &key).or_not_found()?;
    let mut raw = RawFields::default();
    texts::fill(&mut raw, "text", &found.text, &desk.languages(&visitor));
    condition::fill(&mut raw, "when", found.when.as_ref());
    show(&visitor, (&desk, Some(&key)), &raw, &FormErrors::none())
}

/// `POST /staff/services/{slug}/form/declaration`
pub async fn create(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    keep(&slug, None, &form).await
}

/// `POST /staff/services/{slug}/form/declaration/{key}`
pub async fn change(
    Path((slug, key)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&slug, Some(&key), &form).await
}

fn find<'d>(desk: &'d Desk, key: &str) -> Option<&'d Declaration> {
    desk.file
        .form
        .declarations
        .iter()
        .find(|one| one.key == key)
}

async fn keep(slug: &str, key: Option<&str>, form: &PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    let raw = raw_of(form);
    let done = match read(visitor, (&desk, key), &raw) {
        Ok(read) => {
            let all = &mut desk.file.form.declarations;
            match all.iter_mut().find(|one| one.key == read.key) {
                Some(place) => *place = read,
                None => all.push(read),
            }
            desk.keep(visitor, &raw).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/form"))),
        Err(error) => {
            let languages = desk.languages(visitor);
            let first = languages.first().map_or("", String::as_str);
            let errors = errors_of(error, &format!("text.{first}"))?;
            show(visitor, (&desk, key), &raw, &errors)
        }
    }
}

fn read(
    visitor: &Visitor,
    (desk, key): (&Desk, Option<&str>),
    raw: &RawFields,
) -> Result<Declaration, Error> {
    let old = match key {
        Some(key) => Some(find(desk, key).or_not_found()?),
        None => None,
    };
    let mut errors = Vec::new();
    let languages = desk.languages(visitor);
    let old_text = old.map(|old| old.text.clone()).unwrap_or_default();
    let text = texts::required((raw, "text"), &old_text, &languages, &mut errors);
    let conditions = Conditions {
        visitor,
        form: &desk.file.form,
        raw,
    };
    let when = conditions.read("when", old.and_then(|old| old.when.as_ref()), &mut errors);
    if !errors.is_empty() {
        return Err(Error::Invalid(errors));
    }
    let key = match old {
        Some(old) => old.key.clone(),
        None => key_of("", "declaration", |key| find(desk, key).is_some()),
    };
    Ok(Declaration { key, text, when })
}

fn show(
    visitor: &Visitor,
    (desk, key): (&Desk, Option<&str>),
    raw: &RawFields,
    errors: &FormErrors,
) -> PageResult {
    let title = visitor.t(match key {
        Some(_) => "services-owner-declaration-change",
        None => "services-owner-declaration-new",
    });
    let path = match key {
        Some(key) => desk.path(&format!("/form/declaration/{key}")),
        None => desk.path("/form/declaration"),
    };
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors,
        languages: &languages,
    };
    let conditions = Conditions {
        visitor,
        form: &desk.file.form,
        raw,
    };
    let when = conditions.ask(
        "when",
        &visitor.t("services-owner-declaration-when"),
        errors,
    );
    let frame = desk.below(visitor, &title).errors(errors);
    let frame = frame.back(desk.path("/form"));
    Ok(frame.show(html! {
        h1.govuk-heading-l { (title) }
        form method="post" action=(path) novalidate {
            (desk.hidden(visitor, raw))
            (texts.ask("text", &visitor.t("services-owner-declaration-text"), None, Room::Lines(3)))
            (folded(visitor, when, raw, errors))
            div.govuk-button-group {
                (button(visitor.t("services-save")))
                @if let Some(key) = key {
                    a.govuk-link href=(desk.path(&format!("/form/remove?declaration={key}"))) {
                        (visitor.t("services-owner-declaration-remove"))
                    }
                }
            }
        }
    }))
}
