//! What belongs to a service beside its facts and its form: when it is paid, appeals, renewal; and a way to each part that is written as text.

use maud::{Markup, html};
use serde_json::Value;
use stoa_forms::RawFields;
use stoa_kernel::{Error, FieldError, Message};
use stoa_web::{
    FormErrors, PageResult, Path, PostForm, Visitor,
    components::{
        TaskList, button, checkbox, checkboxes, radio, radios, task, task_list, text_input,
    },
};

use super::{
    desk::{AnyForm, Desk, errors_of, kept, raw_of},
    faults::missing,
    part_text::part_text,
};
use crate::model::{Payment, ServiceFile, Tacit, service_schema};

/// Fields that have pages of their own.
const ELSEWHERE: [&str; 14] = [
    "slug",
    "form",
    "name",
    "summary",
    "audience",
    "life_events",
    "who_for",
    "prepare",
    "other_ways",
    "law",
    "appeal",
    "promise_days",
    "keep_years",
    "outcome",
];

/// Fields that this page asks for by itself.
const HERE: [&str; 4] = ["fee", "tacit", "appeal_days", "renewal_days"];

/// The order in which those that we have words for are shown; others follow.
const KNOWN: [&str; 6] = [
    "workflow",
    "letters",
    "rules",
    "register",
    "appointment",
    "begin_at",
];

/// Whether a field is written as a part of the file by itself.
pub fn is_part(name: &str) -> bool {
    parts().iter().any(|(part, _)| part == name)
}

/// Whether a field is asked for on the page of parts.
pub fn is_here(name: &str) -> bool {
    HERE.contains(&name)
}

/// Every part with what the schema says of it, in English.
fn parts() -> Vec<(String, String)> {
    let schema = service_schema();
    let fields = schema["properties"].as_object();
    let described = |field: &Value| field["description"].as_str().unwrap_or_default().to_owned();
    let own = |name: &str| !ELSEWHERE.contains(&name) && !HERE.contains(&name);
    let all = fields.into_iter().flatten();
    let mut parts: Vec<_> = all
        .filter(|(name, _)| own(name))
        .map(|(name, field)| (name.clone(), described(field)))
        .collect();
    let place = |name: &str| KNOWN.iter().position(|own| *own == name);
    parts.sort_by_key(|(name, _)| place(name).unwrap_or(KNOWN.len()));
    parts
}

/// What a part is called, and what it is.
pub fn part_words(visitor: &Visitor, name: &str) -> (String, String) {
    if KNOWN.contains(&name) {
        let key = format!("services-owner-part-{name}");
        return (
            visitor.t(&key),
            visitor.t(&format!("services-owner-about-part-{name}")),
        );
    }
    let found = parts().into_iter().find(|(own, _)| own == name);
    let (name, words) = found.unwrap_or_default();
    (name, words)
}

/// `GET /staff/services/{slug}/parts`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = fill(&desk.file);
    show(&visitor, &desk, &raw, &FormErrors::none())
}

/// `POST /staff/services/{slug}/parts`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let errors = read(&raw, &mut desk.file);
    let done = if errors.is_empty() {
        desk.keep(visitor, &raw).await
    } else {
        Err(Error::Invalid(errors))
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/parts"))),
        Err(error) => show(visitor, &desk, &raw, &errors_of(error, "appeal_days")?),
    }
}

fn fill(file: &ServiceFile) -> RawFields {
    let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
    let mut raw = RawFields::default();
    if let Some(fee) = &file.fee {
        let word = match fee.payment {
            Payment::Before => "before",
            Payment::After => "after",
            Payment::Step => "step",
        };
        raw.push("payment", word);
    }
    raw.push("appeal_days", days(file.appeal_days));
    raw.push("renewal_days", days(file.renewal_days));
    if file.tacit.is_some() {
        raw.push("tacit", "granted");
    }
    raw
}

fn read(raw: &RawFields, file: &mut ServiceFile) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut days = |field: &str| match raw.first(field).trim() {
        "" => None,
        written => {
            let read = written.parse::<u32>();
            if read.is_err() {
                let message = Message::new("services-owner-set-whole-wrong");
                errors.push(FieldError::new(field, message));
            }
            read.ok()
        }
    };
    file.appeal_days = days("appeal_days");
    file.renewal_days = days("renewal_days");
    file.tacit = (raw.first("tacit") == "granted").then_some(Tacit::Granted);
    if let Some(fee) = &mut file.fee {
        fee.payment = match raw.first("payment") {
            "after" => Payment::After,
            "step" => Payment::Step,
            _ => Payment::Before,
        };
    }
    errors
}

fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, errors: &FormErrors) -> PageResult {
    let title = visitor.t("services-owner-parts-title");
    let frame = desk.frame(visitor, &title).errors(errors);
    Ok(frame.show(html! {
        (desk.top(visitor, ("/parts", &title)))
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h2.govuk-heading-m { (visitor.t("services-owner-parts-written")) }
                (list(visitor, desk))
                h2.govuk-heading-m { (visitor.t("services-owner-parts-after")) }
                form method="post" action=(desk.path("/parts")) novalidate {
                    (desk.hidden(visitor, raw))
                    (controls(visitor, desk, raw, errors))
                    (button(visitor.t("services-save")))
                }
            }
            div."govuk-grid-column-one-third" { (missing(visitor, &desk.service.slug, (&desk.file, &desk.misfits))) }
        }
    }))
}

/// A line for each part, with how much of it there is.
fn list(visitor: &Visitor, desk: &Desk) -> Markup {
    let whole = serde_json::to_value(&desk.file).unwrap_or_default();
    let lines = parts().into_iter().map(|(name, _)| {
        let (title, hint) = part_words(visitor, &name);
        let count = match whole.get(&name) {
            None | Some(Value::Null) => 0,
            Some(Value::Array(list)) => list.len(),
            Some(_) => 1,
        };
        let state = match count {
            0 => visitor.t("services-owner-part-none"),
            _ => visitor.t_with("services-owner-part-some", &[("count", count.into())]),
        };
        let line = task(title, state).href(desk.path(&format!("/parts/{name}")));
        match hint.as_str() {
            "" => line,
            hint => line.hint(hint),
        }
    });
    html! { (lines.fold(task_list("part"), TaskList::task)) }
}

fn controls(visitor: &Visitor, desk: &Desk, raw: &RawFields, errors: &FormErrors) -> Markup {
    let days = |name: &str, words: &str, hint: &str| {
        text_input(name, visitor.t(words))
            .hint(visitor.t(hint))
            .width(4)
            .inputmode("numeric")
            .value(raw.first(name))
            .error_option(visitor.error_of(errors, name))
    };
    html! {
        @if desk.file.fee.is_some() {
            (radios("payment").legend(visitor.t("services-owner-payment")).small()
                .item(radio("before", visitor.t("services-owner-payment-before")))
                .item(radio("after", visitor.t("services-owner-payment-after")))
                .item(radio("step", visitor.t("services-owner-payment-step")))
                .value(raw.first("payment")))
        }
        (days("appeal_days", "services-owner-appeal-days", "services-owner-appeal-days-hint"))
        (days("renewal_days", "services-owner-renewal-days", "services-owner-renewal-days-hint"))
        (checkboxes("tacit").hint(visitor.t("services-owner-tacit-hint"))
            .legend(visitor.t("services-owner-tacit-legend")).small()
            .item(checkbox("granted", visitor.t("services-owner-tacit"))).value(raw.first("tacit")))
    }
}

/// The text of a part, for its own page.
pub fn text_of(desk: &Desk, part: &str) -> String {
    part_text(&desk.file, part)
}

#[cfg(test)]
mod tests {
    use super::{ELSEWHERE, HERE, KNOWN, fill, parts, read};
    use crate::model::{ServiceFile, service_schema};

    #[test]
    fn every_field_of_a_file_has_its_page() {
        let schema = service_schema();
        let fields = schema["properties"].as_object().unwrap();
        for name in ELSEWHERE.iter().chain(&HERE).chain(&KNOWN) {
            assert!(fields.contains_key(*name), "{name}");
        }
        assert_eq!(parts().len() + ELSEWHERE.len() + HERE.len(), fields.len());
        assert_eq!(parts()[0].0, "workflow");
    }

    #[test]
    fn what_is_shown_and_sent_again_changes_nothing() {
        let text = include_str!("../example.yaml").replace(
            "keep_years: 3",
            "keep_years: 3\nfee: { amount: 5, currency: EUR, payment: after }\nappeal_days: 31\nrenewal_days: 60\nlaw: { en: L, es: L, fr: L, ar: L }\ntacit: granted",
        );
        let mut file = ServiceFile::read(&text).unwrap();
        let before = file.digest();
        assert_eq!(read(&fill(&file), &mut file), []);
        assert_eq!(file.digest(), before);
    }
}
