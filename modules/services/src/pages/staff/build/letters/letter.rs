//! A letter of a service: added, changed, looked at before it is kept.

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_kernel::{Error, OrNotFound};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, details, fieldset, radio, radios},
};

use super::{
    super::{
        desk::{AnyForm, Desk, kept, raw_of},
        here::{Told, language_of},
        texts::{Room, Texts, own_name},
    },
    form::{self, OCCASIONS},
    preview,
};
use crate::{
    model::{LetterText, letter_text::FIELDS},
    pages::words::say,
};

/// How many lines of a letter are seen at once.
const LINES: u8 = 12;

/// The letter that a page changes; none for a new one.
#[derive(Clone, Copy)]
struct At<'a> {
    desk: &'a Desk,
    letter: Option<&'a LetterText>,
}

impl At<'_> {
    fn path(&self) -> String {
        match self.letter {
            Some(letter) => self.desk.path(&format!("/letters/letter/{}", letter.key)),
            None => self.desk.path("/letters/letter"),
        }
    }
}

/// `GET /staff/services/{slug}/letters/letter`
pub async fn new(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let at = At {
        desk: &desk,
        letter: None,
    };
    let raw = RawFields::default();
    Ok(show(&visitor, at, (&raw, html! {}), &Told::nothing()))
}

/// `GET /staff/services/{slug}/letters/letter/{key}`
pub async fn page(visitor: Visitor, Path((slug, key)): Path<(String, String)>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let letter = find(&desk, &key).or_not_found()?;
    let at = At {
        desk: &desk,
        letter: Some(letter),
    };
    let raw = form::fill(letter, &desk.languages(&visitor));
    Ok(show(
        &visitor,
        at,
        (&raw, html! {}),
        &unfinished(&desk, letter)?,
    ))
}

/// `POST /staff/services/{slug}/letters/letter`
pub async fn create(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    keep(&slug, None, &form).await
}

/// `POST /staff/services/{slug}/letters/letter/{key}`
pub async fn change(
    Path((slug, key)): Path<(String, String)>,
    form: PostForm<AnyForm>,
) -> PageResult {
    keep(&slug, Some(&key), &form).await
}

async fn keep(slug: &str, key: Option<&str>, sent: &PostForm<AnyForm>) -> PageResult {
    let visitor = &sent.visitor;
    let mut desk = Desk::open(visitor, slug).await?;
    let raw = raw_of(sent);
    let old = match key {
        Some(key) => Some(find(&desk, key).or_not_found()?.clone()),
        None => None,
    };
    let languages = desk.languages(visitor);
    let done = match form::read((&desk.file, old.as_ref()), &raw, &languages) {
        Ok(letter) if raw.first("then") == "preview" => {
            let read = preview::show(visitor, &desk.file, &letter)?;
            let at = At {
                desk: &desk,
                letter: old.as_ref(),
            };
            return Ok(show(visitor, at, (&raw, read), &Told::nothing()));
        }
        Ok(letter) => {
            let letters = &mut desk.file.letters;
            match letters.iter_mut().find(|one| one.key == letter.key) {
                Some(place) => *place = letter,
                None => letters.push(letter),
            }
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/letters"))),
        Err(error) => {
            let at = At {
                desk: &desk,
                letter: old.as_ref(),
            };
            let told = Told::refused(error, "sent")?;
            Ok(show(visitor, at, (&raw, html! {}), &told))
        }
    }
}

fn find<'d>(desk: &'d Desk, key: &str) -> Option<&'d LetterText> {
    desk.file.letters.iter().find(|letter| letter.key == key)
}

/// The faults of the letter as it is kept, at their controls.
fn unfinished(desk: &Desk, letter: &LetterText) -> Result<Told, Problem> {
    let first = desk.file.form.fallback();
    let prefix = format!("letters, {}, ", letter.key);
    Told::unfinished(desk, &prefix, |fault, rest| {
        let language = match language_of(fault) {
            "" => first,
            language => language,
        };
        Some(match rest.strip_prefix("text in ") {
            Some("\"\"") => format!("text.{first}"),
            Some(quoted) => format!("text.{}", quoted.trim_matches('"')),
            None if matches!(rest, "subject" | "text") => format!("{rest}.{language}"),
            None => "sent".to_owned(),
        })
    })
}

/// The page, with how the letter would read where that was asked for.
fn show(
    visitor: &Visitor,
    at: At<'_>,
    (raw, read): (&RawFields, Markup),
    told: &Told,
) -> axum::response::Response {
    let title = visitor.t(match at.letter {
        Some(_) => "services-builder-letter-change",
        None => "services-builder-letter-new",
    });
    let languages = at.desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors: told.errors(),
        languages: &languages,
    };
    let hint = visitor.t("services-builder-subject-hint");
    let frame = told.on(at.desk.below(visitor, &title));
    frame.back(at.desk.path("/letters")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &at.desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        (read)
        form method="post" action=(at.path()) novalidate {
            (at.desk.hidden(visitor, raw))
            (occasions(&texts))
            (texts.ask("subject", &visitor.t("services-builder-subject"), Some(&hint), Room::Line))
            (written(&texts))
            (buttons(visitor, at))
        }
    })
}

fn occasions(texts: &Texts<'_>) -> Markup {
    let visitor = texts.visitor;
    let hint = visitor.t("services-builder-sent-other-hint");
    let items = OCCASIONS.map(|(word, _)| {
        let item = radio(word, visitor.t(&format!("services-builder-sent-{word}")));
        match word {
            "other" => item.hint(hint.clone()),
            _ => item,
        }
    });
    html! {
        (radios("sent").legend(visitor.t("services-builder-sent")).small().items(items)
            .value(texts.raw.first("sent")).error_option(visitor.error_of(texts.errors, "sent")))
    }
}

/// The text in each language, side by side where there is room, each with the fields that it can name.
fn written(texts: &Texts<'_>) -> Markup {
    let visitor = texts.visitor;
    let label = visitor.t("services-builder-text");
    let hint = visitor.t("services-builder-text-hint");
    let one = |language: &String, label: &str, hint: Option<&str>| {
        html! {
            div {
                (texts.control("text", language, (label, hint), Room::Lines(LINES)))
                (fields(visitor, language))
            }
        }
    };
    if let [only] = texts.languages {
        return one(only, &label, Some(hint.as_str()));
    }
    html! {
        (fieldset(label).legend_class("govuk-fieldset__legend--s").body(html! {
            p.govuk-hint { (hint) }
            div.stoa-pair { @for language in texts.languages { (one(language, &own_name(language), None)) } }
        }))
    }
}

/// What can stand in the text to be filled in: to be typed, or with a script put where the cursor is.
fn fields(visitor: &Visitor, language: &str) -> Markup {
    let list = html! {
        ul.govuk-list {
            @for field in FIELDS {
                @let written = format!("{{{{ {field} }}}}");
                li {
                    code dir="ltr" { (written) } " "
                    (visitor.t(&format!("services-builder-field-{field}"))) " "
                    button.stoa-insert type="button" hidden data-insert=(written) data-insert-into={ "text." (language) } {
                        (visitor.t("services-builder-insert")) span.govuk-visually-hidden { " " (field) }
                    }
                }
            }
        }
    };
    let summary = html! {
        (visitor.t("services-builder-fields"))
        span.govuk-visually-hidden { " (" (own_name(language)) ")" }
    };
    html! { (details(summary, list)) }
}

fn buttons(visitor: &Visitor, at: At<'_>) -> Markup {
    html! {
        div.govuk-button-group {
            (button(visitor.t("services-save")))
            (button(visitor.t("services-builder-letter-look")).secondary().name("then").value("preview"))
            @if let Some(letter) = at.letter {
                a.govuk-link href=(at.desk.path(&format!("/form/remove?letter={}", letter.key))) {
                    (visitor.t("services-builder-letter-remove"))
                }
            }
        }
    }
}
