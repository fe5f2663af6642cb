//! What belongs to a service beside its facts and its form: a way to the room of each part; appeals, renewal, silence, the team.

use maud::{Markup, html};
use serde_json::Value;
use stoa_forms::RawFields;
use stoa_kernel::{Error, FieldError, Message, town::agencies::Team};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{
        Task, TaskList, button, checkbox, checkboxes, select, task, task_list, text_input,
    },
};

use super::{
    desk::{AnyForm, Desk, kept, raw_of},
    here::{Told, language_of},
    part_text::part_text,
    texts::{self, Room, Texts},
};
use crate::{
    casework::teams,
    model::{ServiceFile, Tacit, service_schema},
};

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

/// Fields that this page asks for by itself; how the fee is paid has a room.
const HERE: [&str; 6] = [
    "fee",
    "tacit",
    "appeal_days",
    "appeal_to",
    "renewal_days",
    "team",
];

/// The order in which those that we have words for are shown; others follow.
const KNOWN: [&str; 9] = [
    "workflow",
    "letters",
    "rules",
    "costs",
    "register",
    "reads",
    "choices_from",
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

/// Where a part is built: in a room with clicks, or as text.
pub fn room(name: &str) -> String {
    match name {
        "workflow" => "/steps".to_owned(),
        "letters" | "costs" => format!("/{name}"),
        "register" | "reads" | "choices_from" => "/registers".to_owned(),
        other => format!("/parts/{other}"),
    }
}

/// Whether a part is built by clicks.
pub fn has_room(name: &str) -> bool {
    is_part(name) && !room(name).starts_with("/parts/")
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
    let words = |title: &str, about: &str| (visitor.t(title), visitor.t(about));
    match name {
        "costs" => words(
            "services-builder-costs-title",
            "services-builder-about-costs",
        ),
        "reads" => words(
            "services-builder-look-ups",
            "services-builder-look-ups-lead",
        ),
        "choices_from" => words(
            "services-builder-choices-title",
            "services-builder-choices-lead",
        ),
        name if KNOWN.contains(&name) => words(
            &format!("services-owner-part-{name}"),
            &format!("services-owner-about-part-{name}"),
        ),
        name => {
            let found = parts().into_iter().find(|(own, _)| own == name);
            found.unwrap_or_default()
        }
    }
}

/// `GET /staff/services/{slug}/parts`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let raw = fill(&desk.file, &desk.languages(&visitor));
    let told = Told::unfinished(&desk, "", |fault, place| {
        let is_asked = place != "fee" && HERE.contains(&place);
        is_asked.then(|| match language_of(fault) {
            "" => place.to_owned(),
            language => format!("{place}.{language}"),
        })
    })?;
    show(&visitor, &desk, &raw, &told).await
}

/// `POST /staff/services/{slug}/parts`
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
        Ok(_) => Ok(kept(visitor, &desk.path("/parts"))),
        Err(error) => {
            let told = Told::refused(error, "appeal_days")?;
            show(visitor, &desk, &raw, &told).await
        }
    }
}

fn fill(file: &ServiceFile, languages: &[String]) -> RawFields {
    let days = |days: Option<u32>| days.map(|days| days.to_string()).unwrap_or_default();
    let mut raw = RawFields::default();
    raw.push("appeal_days", days(file.appeal_days));
    raw.push("renewal_days", days(file.renewal_days));
    raw.push("team", file.team.as_deref().unwrap_or_default());
    texts::fill(&mut raw, "appeal_to", &file.appeal_to, languages);
    if file.tacit.is_some() {
        raw.push("tacit", "granted");
    }
    raw
}

fn read(raw: &RawFields, file: &mut ServiceFile, languages: &[String]) -> Vec<FieldError> {
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
    file.appeal_to = texts::read(raw, "appeal_to", &file.appeal_to, languages);
    file.tacit = (raw.first("tacit") == "granted").then_some(Tacit::Granted);
    let team = raw.first("team");
    file.team = (!team.is_empty()).then(|| team.to_owned());
    errors
}

async fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, told: &Told) -> PageResult {
    let mut db = visitor.read().await?;
    let teams = teams::of_agency(&mut db, &desk.service.agency).await?;
    drop(db);
    let title = visitor.t("services-owner-parts-title");
    let frame = told.on(desk.frame(visitor, &title));
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors: told.errors(),
        languages: &languages,
    };
    Ok(frame.show(html! {
        (desk.top(visitor, ("/parts", &title)))
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h2.govuk-heading-m { (visitor.t("services-owner-parts-written")) }
                (list(visitor, desk))
                h2.govuk-heading-m { (visitor.t("services-owner-parts-after")) }
                form method="post" action=(desk.path("/parts")) novalidate {
                    (desk.hidden(visitor, raw))
                    (team(&texts, &teams))
                    (controls(&texts))
                    (button(visitor.t("services-save")))
                }
            }
            div."govuk-grid-column-one-third" { (desk.missing(visitor)) }
        }
    }))
}

/// A line for each part, with how much of it there is. What concerns registers stands together.
fn list(visitor: &Visitor, desk: &Desk) -> Markup {
    let whole = serde_json::to_value(&desk.file).unwrap_or_default();
    let count = |name: &str| match whole.get(name) {
        None | Some(Value::Null) => 0,
        Some(Value::Array(list)) => list.len(),
        Some(Value::Object(map)) if name == "choices_from" => map.len(),
        Some(_) => 1,
    };
    let mut lines = Vec::new();
    for (name, _) in parts() {
        let (words, count) = match name.as_str() {
            "reads" | "choices_from" => continue,
            "register" => (
                (
                    visitor.t("services-builder-registers-title"),
                    visitor.t("services-builder-about-registers"),
                ),
                count("register") + count("reads") + count("choices_from"),
            ),
            name => (part_words(visitor, name), count(name)),
        };
        if name == "costs" {
            lines.push(money(visitor, desk));
        }
        lines.push(line(visitor, words, (desk.path(&room(&name)), count)));
    }
    let list = lines.into_iter().fold(task_list("part"), TaskList::task);
    html! { (list) }
}

fn money(visitor: &Visitor, desk: &Desk) -> Task {
    let words = [
        "services-builder-money-title",
        "services-builder-about-money",
    ];
    let [title, hint] = words.map(|key| visitor.t(key));
    let count = usize::from(desk.file.fee.is_some());
    line(visitor, (title, hint), (desk.path("/money"), count))
}

fn line(
    visitor: &Visitor,
    (title, hint): (String, String),
    (path, count): (String, usize),
) -> Task {
    let state = match count {
        0 => visitor.t("services-owner-part-none"),
        _ => visitor.t_with("services-owner-part-some", &[("count", count.into())]),
    };
    let line = task(title, state).href(path);
    match hint.is_empty() {
        true => line,
        false => line.hint(hint),
    }
}

/// The team that applications wait for; none to choose where the body has none.
fn team(texts: &Texts<'_>, teams: &[Team]) -> Markup {
    let (visitor, team) = (texts.visitor, texts.raw.first("team"));
    let is_known = team.is_empty() || teams.iter().any(|one| one.slug == team);
    if teams.is_empty() && team.is_empty() {
        return html! {};
    }
    let lang = visitor.lang();
    html! {
        (select("team", visitor.t("services-builder-service-team"))
            .hint(visitor.t("services-builder-service-team-hint"))
            .option("", visitor.t("services-builder-team-none"))
            .options(teams.iter().map(|one| (one.slug.as_str(), one.name.get(lang).to_owned())))
            .options((!is_known).then_some((team, team)))
            .value(team).error_option(visitor.error_of(texts.errors, "team")))
    }
}

fn controls(texts: &Texts<'_>) -> Markup {
    let (visitor, raw, errors) = (texts.visitor, texts.raw, texts.errors);
    let days = |name: &str, words: &str, hint: &str| {
        text_input(name, visitor.t(words))
            .hint(visitor.t(hint))
            .width(4)
            .inputmode("numeric")
            .value(raw.first(name))
            .error_option(visitor.error_of(errors, name))
    };
    let hint = visitor.t("services-builder-appeal-to-hint");
    html! {
        (days("appeal_days", "services-owner-appeal-days", "services-owner-appeal-days-hint"))
        (texts.ask("appeal_to", &visitor.t("services-builder-appeal-to"), Some(&hint), Room::Lines(2)))
        (days("renewal_days", "services-owner-renewal-days", "services-owner-renewal-days-hint"))
        (checkboxes("tacit").hint(visitor.t("services-owner-tacit-hint"))
            .legend(visitor.t("services-owner-tacit-legend")).small()
            .item(checkbox("granted", visitor.t("services-owner-tacit"))).value(raw.first("tacit"))
            .error_option(visitor.error_of(errors, "tacit")))
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
            "keep_years: 3\nteam: dogs\nappeal_to: { en: C, es: C, fr: C, ar: C, de: G }\nappeal_days: 31\nrenewal_days: 60\nlaw: { en: L, es: L, fr: L, ar: L }\ntacit: granted",
        );
        let mut file = ServiceFile::read(&text).unwrap();
        let before = file.digest();
        let languages = file.form.languages.clone();
        let raw = fill(&file, &languages);
        assert_eq!(read(&raw, &mut file, &languages), []);
        assert_eq!(file.digest(), before);
    }
}
