//! A service's own facts: its name, who it is for, what it costs, how long it takes, what one gets.

use maud::{Markup, html};
use stoa_forms::{Kind, Localised, RawFields};
use stoa_kernel::{Error, FieldError, Message};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{Choices, button, checkbox, checkboxes, select, text_input},
};

use super::{
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    texts::{self, Room, Texts},
};
use crate::{
    model::{Fee, GoesBack, Payment, ServiceFile},
    pages::{
        list_services::{AUDIENCES, LIFE_EVENTS},
        words::say,
    },
};

/// `GET /staff/services/{slug}/about`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = fill(&desk.file, &desk.languages(&visitor));
    show(&visitor, &desk, &raw, &FormErrors::none())
}

/// `POST /staff/services/{slug}/about`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let languages = desk.languages(visitor);
    let errors = read(&raw, &mut desk.file, &languages);
    let done = if errors.is_empty() {
        desk.keep(visitor, &raw).await
    } else {
        Err(Error::Invalid(errors))
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/form"))),
        Err(error) => {
            let first = languages.first().map_or("", String::as_str);
            let errors = errors_of(error, &format!("name.{first}"))?;
            show(visitor, &desk, &raw, &errors)
        }
    }
}

fn fill(file: &ServiceFile, languages: &[String]) -> RawFields {
    let mut raw = RawFields::default();
    let all = [
        ("name", &file.name),
        ("summary", &file.summary),
        ("who_for", &file.who_for),
        ("other_ways", &file.other_ways),
        ("paper", &file.paper),
        ("law", &file.law),
        ("appeal", &file.appeal),
        ("outcome", &file.outcome.title),
    ];
    for (name, text) in all {
        texts::fill(&mut raw, name, text, languages);
    }
    texts::fill_lines(&mut raw, "prepare", file.prepare.iter(), languages);
    for one in &file.audience {
        raw.push("audience", one);
    }
    for one in &file.life_events {
        raw.push("life_events", one);
    }
    if let Some(fee) = &file.fee {
        raw.push(
            "fee",
            format!("{}.{:02}", fee.amount / 100, fee.amount % 100),
        );
        raw.push("currency", &fee.currency);
    }
    raw.push("promise_days", file.promise_days.to_string());
    raw.push("keep_years", file.keep_years.to_string());
    let months = file.outcome.months.map(|months| months.to_string());
    raw.push("months", months.unwrap_or_default());
    raw.push("from", file.outcome.from.as_deref().unwrap_or_default());
    raw
}

/// Writes what the controls say into the file; what is wrong with them.
fn read(raw: &RawFields, file: &mut ServiceFile, languages: &[String]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let is_called_alike = file.form.title == file.name || file.form.title.is_empty();
    file.name = texts::required((raw, "name"), &file.name, languages, &mut errors);
    if is_called_alike {
        file.form.title = file.name.clone();
    }
    let text =
        |name: &str, old: &Localised| -> Localised { texts::read(raw, name, old, languages) };
    file.summary = text("summary", &file.summary);
    file.who_for = text("who_for", &file.who_for);
    file.other_ways = text("other_ways", &file.other_ways);
    file.paper = text("paper", &file.paper);
    file.law = text("law", &file.law);
    file.appeal = text("appeal", &file.appeal);
    file.outcome.title = text("outcome", &file.outcome.title);
    file.prepare = texts::read_lines(raw, "prepare", &file.prepare, languages);
    file.prepare.retain(|line| !line.is_empty());
    file.audience = words(raw, "audience");
    file.life_events = words(raw, "life_events");
    let mut number = |field: &'static str| {
        let read = raw.first(field).trim().parse::<u32>();
        if read.is_err() {
            errors.push(wrong(field, "services-owner-set-whole-wrong"));
        }
        read.unwrap_or_default()
    };
    file.promise_days = number("promise_days");
    file.keep_years = number("keep_years");
    file.outcome.months = match raw.first("months").trim() {
        "" => None,
        _ => Some(number("months")),
    };
    let from = raw.first("from");
    file.outcome.from = (!from.is_empty()).then(|| from.to_owned());
    match fee(raw) {
        Ok(fee) => {
            // What this page does not ask stays.
            let was = file.fee.take();
            file.fee = fee.map(|fee| match was {
                None => fee,
                Some(was) => Fee {
                    amount: fee.amount,
                    currency: fee.currency,
                    ..was
                },
            });
        }
        Err(error) => errors.push(error),
    }
    errors
}

fn words(raw: &RawFields, name: &str) -> Vec<String> {
    raw.all(name).to_vec()
}

fn wrong(field: &str, key: &'static str) -> FieldError {
    FieldError::new(field, Message::new(key))
}

/// The price: none where nothing or nought is written. A point or a comma parts whole units from hundredths.
fn fee(raw: &RawFields) -> Result<Option<Fee>, FieldError> {
    let written = raw.first("fee").trim().replace(',', ".");
    if written.is_empty() {
        return Ok(None);
    }
    let bad = || wrong("fee", "services-owner-fee-wrong");
    let (whole, part) = written.split_once('.').unwrap_or((&written, "0"));
    if part.len() > 2 || part.starts_with(['+', '-']) {
        return Err(bad());
    }
    let whole: u32 = whole.parse().map_err(|_no_number| bad())?;
    let hundredths: u32 = format!("{part:0<2}").parse().map_err(|_no_number| bad())?;
    let amount = i64::from(whole) * 100 + i64::from(hundredths);
    let currency = raw.first("currency").trim().to_uppercase();
    if amount > 0 && currency.len() != 3 {
        return Err(wrong("currency", "services-owner-currency-wrong"));
    }
    Ok((amount > 0).then_some(Fee {
        amount,
        currency,
        payment: Payment::default(),
        instalments: None,
        paid: None,
        refund: GoesBack::default(),
    }))
}

fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-owner-about-title");
    let frame = desk.frame(visitor, &title).errors(errors);
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors,
        languages: &languages,
    };
    Ok(frame.show(html! {
        (desk.top(visitor, ("/about", &title)))
        form method="post" action=(desk.path("/about")) novalidate {
            (desk.hidden(visitor, raw))
            (written(&texts))
            (for_whom(visitor, raw, desk))
            (numbers(visitor, raw, errors))
            (from_day(visitor, desk, raw, errors))
            (button(visitor.t("services-save")))
        }
    }))
}

/// The texts, in the order in which people read them.
fn written(texts: &Texts<'_>) -> Markup {
    let visitor = texts.visitor;
    let all = [
        ("name", "services-owner-name", "", Room::Line),
        (
            "summary",
            "services-owner-summary",
            "services-owner-summary-hint",
            Room::Line,
        ),
        ("who_for", "services-who-for", "", Room::Lines(3)),
        (
            "prepare",
            "services-prepare",
            "services-owner-prepare-hint",
            Room::Lines(3),
        ),
        (
            "other_ways",
            "services-other-ways",
            "services-owner-other-ways-hint",
            Room::Lines(3),
        ),
        (
            "paper",
            "services-paper-where-label",
            "services-paper-where-hint",
            Room::Lines(2),
        ),
        ("law", "services-law", "", Room::Lines(2)),
        (
            "appeal",
            "services-appeal",
            "services-owner-appeal-hint",
            Room::Lines(3),
        ),
        (
            "outcome",
            "services-you-get",
            "services-owner-outcome-hint",
            Room::Line,
        ),
    ];
    html! {
        @for (name, words, hint, room) in all {
            @let hint = if hint.is_empty() { None } else { Some(visitor.t(hint)) };
            (texts.ask(name, &visitor.t(words), hint.as_deref(), room))
        }
    }
}

fn for_whom(visitor: &Visitor, raw: &RawFields, desk: &Desk) -> Markup {
    html! {
        (boxes(visitor, raw, ("audience", "services-owner-audience"), (&AUDIENCES, &desk.file.audience)))
        (boxes(visitor, raw, ("life_events", "services-owner-life-events"), (&LIFE_EVENTS, &desk.file.life_events)))
    }
}

/// The words that the catalogue knows, and others that the file has.
fn boxes(
    visitor: &Visitor,
    raw: &RawFields,
    (name, legend): (&str, &str),
    (known, own): (&[(&str, &str)], &[String]),
) -> Choices {
    let others = own
        .iter()
        .filter(|one| !known.iter().any(|(word, _)| word == one));
    let group = checkboxes(name)
        .legend(visitor.t(legend))
        .small()
        .items(
            known
                .iter()
                .map(|(word, key)| checkbox(*word, visitor.t(key))),
        )
        .items(others.map(|one| checkbox(one, one)));
    raw.all(name)
        .iter()
        .fold(group, |group, one| group.value(one))
}

fn numbers(visitor: &Visitor, raw: &RawFields, errors: &FormErrors) -> Markup {
    let all = [
        ("fee", "services-owner-fee", "services-owner-fee-hint"),
        (
            "currency",
            "services-owner-set-currency",
            "services-owner-currency-hint",
        ),
        (
            "promise_days",
            "services-owner-promise",
            "services-owner-promise-hint",
        ),
        (
            "months",
            "services-owner-months",
            "services-owner-months-hint",
        ),
        (
            "keep_years",
            "services-owner-keep",
            "services-owner-keep-hint",
        ),
    ];
    html! {
        @for (name, words, hint) in all {
            (text_input(name, visitor.t(words)).hint(visitor.t(hint)).width(5)
                .value(raw.first(name)).error_option(visitor.error_of(errors, name)))
        }
    }
}

/// The question whose day it holds from, of those that are asked once.
fn from_day(visitor: &Visitor, desk: &Desk, raw: &RawFields, errors: &FormErrors) -> Markup {
    let pages = desk.file.form.pages.iter();
    let once = pages.filter(|page| page.repeat.is_none());
    let days = once.flat_map(|page| &page.questions);
    let named = raw.first("from");
    let mut offered: Vec<(&str, &str)> = days
        .filter(|one| matches!(one.kind, Kind::Date { .. }))
        .map(|one| (one.key.as_str(), say(visitor, &one.label)))
        .collect();
    if !named.is_empty() && !offered.iter().any(|(key, _)| *key == named) {
        offered.push((named, named));
    }
    if offered.is_empty() {
        return html! {};
    }
    html! {
        (select("from", visitor.t("services-builder-outcome-from"))
            .hint(visitor.t("services-builder-outcome-from-hint"))
            .option("", visitor.t("services-builder-outcome-from-decision")).options(offered)
            .value(named).error_option(visitor.error_of(errors, "from")))
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{fee, fill, read};
    use crate::model::ServiceFile;

    #[test]
    fn what_is_shown_and_sent_again_changes_nothing() {
        let text = include_str!("../example.yaml");
        let mut file = ServiceFile::read(text).unwrap();
        let before = file.digest();
        let languages = file.form.languages.clone();
        let raw = fill(&file, &languages);
        assert_eq!(read(&raw, &mut file, &languages), []);
        assert_eq!(file.digest(), before);
        let again = ServiceFile::read(&file.to_yaml().unwrap()).unwrap();
        assert_eq!(again.digest(), before);
    }

    #[test]
    fn a_price_has_hundredths() {
        let amount = |text: &str| {
            let raw = RawFields::from([("fee", text), ("currency", "eur")]);
            fee(&raw).map(|fee| fee.map(|fee| (fee.amount, fee.currency)))
        };
        let eur = |amount| Ok(Some((amount, "EUR".to_owned())));
        assert_eq!(amount("12"), eur(1_200));
        assert_eq!(amount("12,5"), eur(1_250));
        assert_eq!(amount("0.05"), eur(5));
        assert_eq!(amount("0"), Ok(None));
        assert_eq!(amount(""), Ok(None));
        for wrong in ["-1", "1.234", "a", "1.-2", "1.2.3"] {
            assert!(amount(wrong).is_err(), "{wrong}");
        }
    }
}
