//! The texts of a service side by side in two languages: what is missing, and room to write it.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_forms::{Localised, RawFields};
use stoa_kernel::Lang;
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Query, Visitor,
    components::{button, inset_text, textarea},
};

use super::{
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    texts::{exact, own_name},
};
use crate::{
    model::texts_of::{TextAt, texts_of, with_texts},
    pages::words::say,
};

/// The most texts that a page asks for.
const MOST: usize = 300;

/// What is looked at.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The language that is written.
    to: String,
    /// `yes`: what has a translation already, too.
    all: String,
}

/// `GET /staff/services/{slug}/translations`
pub async fn page(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = RawFields::from([("to", asked.to.as_str()), ("all", asked.all.as_str())]);
    show(&visitor, &desk, &raw, &FormErrors::none())
}

/// `POST /staff/services/{slug}/translations`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let languages = desk.languages(visitor);
    let (from, to) = pair(&languages, raw.first("to"));
    let written = |pointer: &str| {
        raw.texts
            .get(&format!("t{pointer}"))
            .and_then(|all| all.first())
    };
    let texts = texts_of(&desk.file).into_iter().filter_map(|one| {
        let words = written(&one.pointer)?.trim();
        let text = translated(&one.text, (&from, &to), words);
        (text != one.text).then_some(TextAt { text, ..one })
    });
    desk.file = with_texts(&desk.file, texts.collect())?;
    match desk.keep(visitor, &raw).await {
        Ok(_) => Ok(kept(visitor, &desk.path(&format!("/translations?to={to}")))),
        Err(error) => show(visitor, &desk, &raw, &errors_of(error, "seen")?),
    }
}

/// The language that is translated from and the one that is written.
fn pair(languages: &[String], to: &str) -> (String, String) {
    let from = languages.first().cloned().unwrap_or_default();
    let others = languages.iter().filter(|one| **one != from);
    let asked = others.clone().find(|one| *one == to);
    let to = asked.or(others.clone().next()).cloned().unwrap_or_default();
    (from, to)
}

/// The text with these words in a language; one text for all languages becomes that of the first, so that the other can differ.
fn translated(text: &Localised, (from, to): (&str, &str), words: &str) -> Localised {
    let plain = text.iter().find(|(tag, _)| tag.is_empty());
    let stays = plain.is_some_and(|(_, plain)| words.is_empty() || words == plain);
    if stays {
        return text.clone();
    }
    let mut others = text.iter().filter(|(tag, _)| !tag.is_empty() && *tag != to);
    let first = plain.map(|(_, words)| Localised::default().with(from, words));
    let text = others.try_fold(first.unwrap_or_default(), |text, (tag, words)| {
        Some(text.with(tag, words))
    });
    let text = text.unwrap_or_default();
    match words {
        "" => text,
        words => text.with(to, words),
    }
}

fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-owner-translations-title");
    let languages = desk.languages(visitor);
    let (from, to) = pair(&languages, raw.first("to"));
    let frame = desk.frame(visitor, &title).errors(errors);
    let texts = texts_of(&desk.file);
    Ok(frame.show(html! {
        (desk.top(visitor, ("/translations", &title)))
        @if to.is_empty() {
            p.govuk-body { (visitor.t("services-owner-translations-one")) }
            p.govuk-body { a.govuk-link href=(desk.path("/form/languages")) { (visitor.t("services-owner-languages-change")) } }
        } @else {
            (ways(visitor, desk, (&texts, &languages), &to))
            (form(visitor, (desk, &texts), (&from, &to), raw))
        }
    }))
}

/// Each other language, with how many texts it lacks.
fn ways(
    visitor: &Visitor,
    desk: &Desk,
    (texts, languages): (&[TextAt], &[String]),
    to: &str,
) -> Markup {
    let lacks = |language: &str| texts.iter().filter(|one| !one.text.has(language)).count();
    html! {
        ul.stoa-inline-list.govuk-list {
            @for language in languages.iter().skip(1) {
                li {
                    a.govuk-link href=(desk.path(&format!("/translations?to={language}"))) aria-current=[(language == to).then_some("page")] {
                        bdi lang=(language) { (own_name(language)) }
                        ": " (visitor.t_with("services-owner-translations-missing", &[("count", lacks(language).into())]))
                    }
                }
            }
        }
    }
}

fn form(
    visitor: &Visitor,
    (desk, texts): (&Desk, &[TextAt]),
    (from, to): (&str, &str),
    raw: &RawFields,
) -> Markup {
    let is_all = raw.first("all") == "yes";
    let asked: Vec<&TextAt> = texts
        .iter()
        .filter(|one| is_all || !one.text.has(to))
        .take(MOST)
        .collect();
    html! {
        @if asked.is_empty() {
            (inset_text(visitor.t("services-owner-translations-none")))
        } @else {
            form method="post" action=(desk.path("/translations")) novalidate {
                (desk.hidden(visitor, raw))
                input type="hidden" name="to" value=(to);
                @for one in &asked { (beside(visitor, desk, (one, raw), (from, to))) }
                (button(visitor.t("services-save")))
            }
        }
        @if !is_all {
            p.govuk-body { a.govuk-link href=(desk.path(&format!("/translations?to={to}&all=yes"))) {
                (visitor.t("services-owner-translations-all"))
            } }
        }
    }
}

/// A text and the field of its translation.
fn beside(
    visitor: &Visitor,
    desk: &Desk,
    (one, raw): (&TextAt, &RawFields),
    (from, to): (&str, &str),
) -> Markup {
    let field = format!("t{}", one.pointer);
    let words = match raw.texts.contains_key(&field) {
        true => raw.first(&field),
        false => exact(&one.text, to),
    };
    let source = exact(&one.text, from);
    let lines = source.lines().count().clamp(1, 12);
    let place = place_words(visitor, desk, &one.pointer);
    let direction = match Lang::parse(to) {
        Some(lang) if lang.is_rtl() => "rtl",
        Some(_) => "ltr",
        None => "auto",
    };
    html! {
        div.stoa-pair {
            div {
                p."govuk-hint govuk-!-margin-bottom-1" { bdi { (place) } }
                p.stoa-pair__source lang=(from) dir="auto" { (source) }
            }
            (textarea(field.as_str(), html! { bdi lang=(to) { (own_name(to)) } span."govuk-visually-hidden" { ": " (place) ": " (source) } })
                .rows(u8::try_from(lines).unwrap_or(12)).value(words).attr("lang", to).attr("dir", direction))
        }
    }
}

/// Where a text stands: the page or question it belongs to, and which of its texts it is, as the file calls it.
fn place_words(visitor: &Visitor, desk: &Desk, pointer: &str) -> String {
    let parts: Vec<&str> = pointer.split('/').skip(1).collect();
    let form = &desk.file.form;
    let number = |at: usize| parts.get(at).and_then(|part| part.parse::<usize>().ok());
    let page = match parts.as_slice() {
        ["form", "pages", ..] => number(2).and_then(|at| form.pages.get(at)),
        _ => None,
    };
    let question = page.filter(|_| parts.get(3) == Some(&"questions"));
    let question = question.and_then(|page| page.questions.get(number(4)?));
    let (of, rest) = match (page, question) {
        (_, Some(question)) => (say(visitor, &question.label).to_owned(), 5),
        (Some(page), None) => (say(visitor, &page.title).to_owned(), 3),
        (None, None) => (String::new(), 0),
    };
    let rest = parts.get(rest..).unwrap_or_default().join(" › ");
    match of.as_str() {
        "" => rest,
        of => format!("{of} › {rest}"),
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::Localised;

    use super::{pair, translated};

    #[test]
    fn a_text_for_all_becomes_that_of_the_first_language_when_another_differs() {
        let plain = Localised::plain("Taxi");
        let same = translated(&plain, ("en", "fr"), "Taxi");
        assert_eq!(same, plain);
        let other = translated(&plain, ("en", "fr"), "Le taxi");
        assert_eq!(other.get("en", "en"), "Taxi");
        assert_eq!(other.get("fr", "en"), "Le taxi");
        let taken = translated(&other, ("en", "fr"), "");
        assert!(!taken.has("fr"));
        assert!(taken.has("en"));
    }

    #[test]
    fn the_first_language_is_translated_from() {
        let all = ["en", "fr", "ar"].map(str::to_owned);
        let of = |to: &str| pair(&all, to);
        assert_eq!(of("ar"), ("en".to_owned(), "ar".to_owned()));
        assert_eq!(of("en"), ("en".to_owned(), "fr".to_owned()));
        assert_eq!(pair(&all[..1], "fr"), ("en".to_owned(), String::new()));
    }
}
