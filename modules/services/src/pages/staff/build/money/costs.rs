//! What an application costs the government, by the way on which it comes: told beside the figures of the service.

use maud::{Markup, html};
use stoa_forms::{Localised, RawFields};
use stoa_kernel::{Error, FieldError, Message};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, fieldset, text_input},
};

use super::{
    super::{
        desk::{AnyForm, Desk, kept, raw_of},
        here::{Told, language_of},
        texts::{self, Room, Texts},
    },
    sums,
};
use crate::{
    model::{
        Channel,
        costs::{ChannelCost, Costs},
    },
    pages::words::say,
};

/// What is asked of each channel, with its words.
const ASKED: [(&str, &str); 3] = [
    ("yearly", "services-builder-costs-yearly"),
    ("minutes", "services-builder-costs-minutes"),
    ("hourly", "services-builder-costs-hourly"),
];

/// `GET /staff/services/{slug}/costs`
pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let languages = desk.languages(&visitor);
    let raw = fill(&desk, &languages);
    let told = Told::unfinished(&desk, "costs.", |fault, rest| {
        Some(match rest.strip_prefix("channels.") {
            Some(channel) => format!("{channel}.minutes"),
            None if rest == "source" => format!("source.{}", language_of(fault)),
            None => "currency".to_owned(),
        })
    })?;
    Ok(show(&visitor, &desk, &raw, &told))
}

/// `POST /staff/services/{slug}/costs`
pub async fn send(Path(slug): Path<String>, form: PostForm<AnyForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let raw = raw_of(&form);
    let languages = desk.languages(visitor);
    let done = match read(&raw, desk.file.costs.as_ref(), &languages) {
        Ok(costs) => {
            desk.file.costs = costs;
            desk.keep(visitor, &raw).await
        }
        Err(errors) => Err(Error::Invalid(errors)),
    };
    match done {
        Ok(_) => Ok(kept(visitor, &desk.path("/costs"))),
        Err(error) => {
            let told = Told::refused(error, "currency")?;
            Ok(show(visitor, &desk, &raw, &told))
        }
    }
}

fn fill(desk: &Desk, languages: &[String]) -> RawFields {
    match &desk.file.costs {
        Some(costs) => filled(costs, languages),
        None => {
            let currency = desk.file.fee.as_ref().map(|fee| fee.currency.as_str());
            RawFields::from([("currency", currency.unwrap_or_default())])
        }
    }
}

fn filled(costs: &Costs, languages: &[String]) -> RawFields {
    let mut raw = RawFields::from([("currency", costs.currency.as_str())]);
    texts::fill(&mut raw, "source", &costs.source, languages);
    for (channel, cost) in &costs.channels {
        let sum = |minor: Option<i64>| minor.map(|minor| sums::shown(minor, &costs.currency));
        let all = [
            ("yearly", sum(cost.yearly)),
            ("minutes", cost.minutes.map(|minutes| minutes.to_string())),
            ("hourly", sum(cost.hourly)),
        ];
        for (field, value) in all {
            raw.push(format!("{channel}.{field}"), value.unwrap_or_default());
        }
    }
    raw
}

/// Reads the controls: nothing where they say nothing. What the file says of channels that these pages do not know stays.
fn read(
    raw: &RawFields,
    old: Option<&Costs>,
    languages: &[String],
) -> Result<Option<Costs>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let nothing = Localised::default();
    let source = old.map_or(&nothing, |old| &old.source);
    let source = texts::read(raw, "source", source, languages);
    let before = old.into_iter().flat_map(|old| &old.channels);
    let mut channels: std::collections::BTreeMap<String, ChannelCost> = before
        .filter(|(channel, _)| Channel::parse(channel).is_none())
        .map(|(channel, cost)| (channel.clone(), *cost))
        .collect();
    let letters = raw.first("currency").trim().to_uppercase();
    for channel in Channel::ALL.map(Channel::slug) {
        let cost = of_channel(raw, (channel, &letters), &mut errors);
        if cost != ChannelCost::default() {
            channels.insert(channel.to_owned(), cost);
        }
    }
    if channels.is_empty() && source.is_empty() && errors.is_empty() {
        return Ok(None);
    }
    let currency = sums::currency(raw, "currency", &mut errors);
    let first = languages.first().map_or("", String::as_str);
    if !source.has(first) {
        errors.push(wrong(
            format!("source.{first}"),
            "services-owner-text-missing",
        ));
    }
    match errors.is_empty() {
        true => Ok(Some(Costs {
            currency,
            source,
            channels,
        })),
        false => Err(errors),
    }
}

fn of_channel(
    raw: &RawFields,
    (channel, currency): (&str, &str),
    errors: &mut Vec<FieldError>,
) -> ChannelCost {
    let field = |name: &str| format!("{channel}.{name}");
    let cost = ChannelCost {
        yearly: sums::read(raw, (&field("yearly"), currency), errors),
        minutes: sums::whole(raw, (&field("minutes"), 0, 10_000), errors),
        hourly: sums::read(raw, (&field("hourly"), currency), errors),
    };
    let is_written = |name: &str| !raw.first(&field(name)).trim().is_empty();
    for (one, other) in [("minutes", "hourly"), ("hourly", "minutes")] {
        if is_written(one) && !is_written(other) {
            errors.push(wrong(field(other), "services-builder-costs-both"));
        }
    }
    cost
}

fn wrong(field: String, key: &'static str) -> FieldError {
    FieldError::new(field, Message::new(key))
}

fn show(visitor: &Visitor, desk: &Desk, raw: &RawFields, told: &Told) -> axum::response::Response {
    let title = visitor.t("services-builder-costs-title");
    let languages = desk.languages(visitor);
    let texts = Texts {
        visitor,
        raw,
        errors: told.errors(),
        languages: &languages,
    };
    let hint = visitor.t("services-builder-costs-source-hint");
    let frame = told.on(desk.below(visitor, &title));
    frame.back(desk.path("/parts")).show(html! {
        span.govuk-caption-l dir="auto" { (say(visitor, &desk.file.name)) }
        h1.govuk-heading-l { (title) }
        (told.summary(visitor))
        p.govuk-body { (visitor.t("services-builder-costs-lead")) }
        form method="post" action=(desk.path("/costs")) novalidate {
            (desk.hidden(visitor, raw))
            (text_input("currency", visitor.t("services-owner-set-currency"))
                .hint(visitor.t("services-owner-currency-hint")).width(5)
                .value(raw.first("currency")).error_option(visitor.error_of(told.errors(), "currency")))
            (texts.ask("source", &visitor.t("services-builder-costs-source"), Some(&hint), Room::Line))
            @for channel in Channel::ALL.map(Channel::slug) { (asked(&texts, channel)) }
            (button(visitor.t("services-save")))
        }
        p.govuk-body { a.govuk-link href=(desk.path("/parts/costs")) { (visitor.t("services-owner-as-file")) } }
    })
}

fn asked(texts: &Texts<'_>, channel: &str) -> Markup {
    let (visitor, raw) = (texts.visitor, texts.raw);
    let legend = visitor.t(&format!("services-hold-channel-{channel}"));
    html! {
        (fieldset(legend).legend_class("govuk-fieldset__legend--s").body(html! {
            @for (name, words) in ASKED {
                @let field = format!("{channel}.{name}");
                (text_input(field.as_str(), visitor.t(words)).width(10).inputmode("decimal")
                    .value(raw.first(&field)).error_option(visitor.error_of(texts.errors, &field)))
            }
        }))
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{filled, read};
    use crate::model::costs::Costs;

    fn languages() -> Vec<String> {
        vec!["en".to_owned()]
    }

    #[test]
    fn what_is_shown_and_sent_again_changes_nothing() {
        let text = r#"{"currency":"EUR","source":{"en":"Budget","de":"Haushalt"},"channels":{
            "web":{"yearly":100050},"paper":{"minutes":30,"hourly":4000},"fax":{"yearly":1}}}"#;
        let costs: Costs = serde_json::from_str(text).unwrap();
        let back = read(&filled(&costs, &languages()), Some(&costs), &languages());
        let of = |costs: &Costs| serde_json::to_value(costs).unwrap();
        assert_eq!(of(&back.unwrap().unwrap()), of(&costs));
    }

    #[test]
    fn nothing_written_is_nothing_and_half_of_it_is_told() {
        let empty = RawFields::from([("currency", "EUR")]);
        assert!(read(&empty, None, &languages()).unwrap().is_none());
        let half = RawFields::from([("currency", "euro"), ("web.minutes", "3")]);
        let errors = read(&half, None, &languages()).unwrap_err();
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["web.hourly", "currency", "source.en"]);
    }
}
