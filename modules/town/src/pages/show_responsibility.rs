//! `/responsibility`: who answers for what, for everybody: for a topic on the map and in a table, for a place by its
//! address, on any day.

use serde::Deserialize;
use stoa_kernel::{
    Point, Reader, Result, Timestamp,
    town::{
        FoundAddress, RuleVersion, Topic, nearest_address,
        responsibility_map::{RuleFilter, rules_at},
        search_addresses,
    },
};
use stoa_web::{
    DateStyle, Markup, PageResult, Query, Visitor,
    components::{InputKind, filter_bar, inset_text, select, text_input},
    html,
};

use super::{
    address_field::address_field,
    frame::{may_manage, query_of, read},
    rule_words::{AnswerRow, answers_table},
    town_map::areas_map,
};
use crate::{
    model::{answers, period},
    setup::Setup,
};

/// What is asked. All of it may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A topic's slug; empty: all.
    pub topic: String,
    /// A day; empty: today.
    pub on: String,
    /// What was typed of an address.
    pub q: String,
    /// The place that was chosen among those found: latitude and longitude, with a comma.
    pub at: String,
}

impl Asked {
    fn point(&self) -> Option<Point> {
        let (lat, lon) = self.at.split_once(',')?;
        Point::new(lat.parse().ok()?, lon.parse().ok()?)
    }

    /// The address of the same question with another place.
    fn with_place(&self, place: &FoundAddress) -> String {
        let at = format!("{:.6},{:.6}", place.point.lat, place.point.lon);
        let pairs = [
            ("topic", self.topic.as_str()),
            ("on", &self.on),
            ("q", &self.q),
            ("at", &at),
        ];
        format!("/responsibility?{}", query_of(&pairs))
    }
}

/// The place that is asked about.
enum Place {
    /// The whole town.
    Nowhere,
    /// The address was not found.
    Unknown,
    /// Several places may be meant.
    Several(Vec<FoundAddress>),
    Found(Point, String),
}

impl Place {
    async fn find(db: &mut Reader, asked: &Asked) -> Result<Self> {
        if let Some(point) = asked.point() {
            let near = nearest_address(db, point).await?;
            let label = near.map(|(address, _)| address.label());
            return Ok(Place::Found(
                point,
                label.unwrap_or_else(|| asked.q.clone()),
            ));
        }
        if asked.q.trim().is_empty() {
            return Ok(Place::Nowhere);
        }
        let mut found = search_addresses(db, &asked.q, 10).await?;
        found.dedup_by(|later, first| is_same_house(later, first));
        Ok(match found.len() {
            0 => Place::Unknown,
            1 => {
                let one = found.remove(0);
                Place::Found(one.point, one.label())
            }
            _ => Place::Several(found),
        })
    }
}

/// Lists of addresses often have a house twice, once without its postcode.
fn is_same_house(one: &FoundAddress, other: &FoundAddress) -> bool {
    let numbered = one.number.is_some() && one.number == other.number;
    numbered && one.street_id == other.street_id && one.point.metres_to(other.point) < 150.0
}

/// The rules of the day, and what is chosen.
struct Look<'a> {
    visitor: &'a Visitor,
    setup: &'a Setup,
    asked: &'a Asked,
    rules: Vec<RuleVersion>,
    at: Timestamp,
    topic: Option<&'a Topic>,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let (mut db, setup) = read(&visitor).await?;
    let now = visitor.now();
    let at = period::instant_on(&asked.on, now, &visitor.app().config.time_zone());
    let place = Place::find(&mut db, &asked).await?;
    let look = Look {
        rules: rules_at(&mut db, &RuleFilter::default(), at).await?,
        topic: setup
            .running_topics()
            .find(|topic| topic.slug == asked.topic),
        visitor: &visitor,
        setup: &setup,
        asked: &asked,
        at,
    };
    drop(db);
    let title = visitor.t("town-responsibility-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("town-responsibility-lead"))
        .wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("town-responsibility-lead")) }
        (look.form())
        @if at != now {
            (inset_text(visitor.t_with("town-on-day", &[("day", visitor.date_as(at, DateStyle::Long).into())])))
        }
        @match &place {
            Place::Nowhere => (look.whole_town()),
            Place::Unknown => (look.unknown()),
            Place::Several(found) => (look.several(found)),
            Place::Found(point, label) => (look.place(*point, label)),
        }
        @if may_manage(&visitor) {
            p.govuk-body { a.govuk-link href="/staff/town/responsibility" { (visitor.t("town-rules-title")) } }
        }
    }))
}

impl Look<'_> {
    fn form(&self) -> Markup {
        let (visitor, asked) = (self.visitor, self.asked);
        let lang = visitor.lang();
        let topics = self
            .setup
            .running_topics()
            .map(|one| (one.slug.clone(), one.name.get(lang).to_owned()));
        let chosen = self.topic.map_or("", |topic| topic.slug.as_str());
        let bar = filter_bar(
            "/responsibility",
            visitor.t("town-responsibility-ask"),
            visitor.t("town-show"),
        )
        .field(
            select("topic", visitor.t("town-field-topic"))
                .option("", visitor.t("town-all-topics"))
                .options(topics)
                .value(chosen),
        )
        .field(address_field(visitor, "q", "town-field-address", &asked.q))
        .field(
            text_input("on", visitor.t("town-field-day"))
                .kind(InputKind::Date)
                .value(&asked.on),
        )
        .clear(visitor.t("town-clear"), "/responsibility");
        html! { (bar) }
    }

    fn whole_town(&self) -> Markup {
        match self.topic {
            Some(topic) => self.topic_in_areas(topic),
            None => self.all_topics(),
        }
    }

    /// Each topic with its answer for the town as a whole.
    fn all_topics(&self) -> Markup {
        let answers =
            answers::by_topic(&self.rules, &self.setup.topics, &self.setup.areas, self.at);
        if answers.is_empty() {
            return html! { p.govuk-body { (self.visitor.t("town-responsibility-none")) } };
        }
        let rows = answers.into_iter().map(|one| AnswerRow {
            name: html! {
                a.govuk-link href=(self.topic_path(&one.topic)) { (one.topic.name.get(self.visitor.lang())) }
                @if one.exceptions > 0 {
                    br;
                    span.govuk-hint { (self.visitor.t_with("town-exceptions", &[("count", one.exceptions.into())])) }
                }
            },
            answer: one.answer,
        });
        let caption = self.visitor.t("town-answers-all");
        self.table(&caption, "town-field-topic", rows.collect())
    }

    fn topic_path(&self, topic: &Topic) -> String {
        let query = query_of(&[("topic", &topic.slug), ("on", &self.asked.on)]);
        format!("/responsibility?{query}")
    }

    /// One topic on the map, and the areas in which the answer is another than in the rest of the town.
    fn topic_in_areas(&self, topic: &Topic) -> Markup {
        let visitor = self.visitor;
        let name = topic.name.get(visitor.lang());
        let title = visitor.t_with("town-answers-for", &[("topic", name.into())]);
        let everywhere = answers::everywhere(&self.rules, &topic.slug, self.at);
        let mut areas = answers::by_area(&self.rules, &self.setup.areas, &topic.slug, self.at);
        areas.sort_by_key(|one| one.area.name.get(visitor.lang()).to_owned());
        let others = areas.into_iter().filter(|one| one.answer != everywhere);
        let others: Vec<AnswerRow> = others
            .map(|one| AnswerRow {
                name: html! {
                    a.govuk-link href={ "/responsibility/areas/" (one.area.id) } {
                        (one.area.name.get(visitor.lang()))
                    }
                },
                answer: one.answer,
            })
            .collect();
        let whole = if others.is_empty() {
            "town-whole-town"
        } else {
            "town-whole-town-but"
        };
        let mut rows = vec![AnswerRow {
            name: html! { (visitor.t(whole)) },
            answer: everywhere.clone(),
        }];
        rows.extend(others);
        let query = query_of(&[
            ("topic", topic.slug.as_str()),
            ("on", &self.asked.on),
            ("lang", visitor.lang().code()),
        ]);
        let geojson = format!("/responsibility.geojson?{query}");
        html! {
            @if self.setup.areas.bbox().is_some() {
                (areas_map(visitor, &self.setup.areas, &geojson, "agency", &title))
            }
            (self.table(&title, "town-field-area", rows))
            p.govuk-body { a.govuk-link href=(geojson) { (visitor.t("town-answers-download")) } }
        }
    }

    fn unknown(&self) -> Markup {
        let typed = self.asked.q.trim().to_owned();
        html! { (inset_text(self.visitor.t_with("town-address-unknown", &[("typed", typed.into())]))) }
    }

    fn several(&self, found: &[FoundAddress]) -> Markup {
        html! {
            h2.govuk-heading-m { (self.visitor.t("town-address-several")) }
            ul.govuk-list {
                @for place in found {
                    li { a.govuk-link href=(self.asked.with_place(place)) { (place.label()) } }
                }
            }
        }
    }

    /// The answers at one place: for the chosen topic, or for each.
    fn place(&self, point: Point, label: &str) -> Markup {
        let visitor = self.visitor;
        let holding: Vec<_> = self.setup.areas.holding(point).collect();
        let ids: Vec<_> = holding.iter().map(|area| area.id).collect();
        let names: Vec<&str> = holding
            .iter()
            .map(|area| area.name.get(visitor.lang()))
            .collect();
        let is_outside = names.is_empty() && self.setup.areas.bbox().is_some();
        let topics = self
            .setup
            .running_topics()
            .filter(|topic| self.topic.is_none_or(|one| one.slug == topic.slug));
        let rows = topics.map(|topic| AnswerRow {
            name: html! { (topic.name.get(visitor.lang())) },
            answer: answers::at_place(&self.rules, &ids, &topic.slug, self.at),
        });
        let caption = visitor.t_with("town-answers-at", &[("place", label.into())]);
        html! {
            @if is_outside { (inset_text(visitor.t("town-place-outside"))) }
            @if !names.is_empty() {
                p.govuk-body { (visitor.t_with("town-place-in", &[("areas", names.join(", ").into())])) }
            }
            (self.table(&caption, "town-field-topic", rows.collect()))
        }
    }

    fn table(&self, caption: &str, first: &str, rows: Vec<AnswerRow>) -> Markup {
        let first = self.visitor.t(first);
        answers_table(self.visitor, self.setup, (caption, &first), rows)
    }
}
