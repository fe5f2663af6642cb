//! `/staff/town/responsibility`: the rules of the responsibility map, what is wrong with them, and the map of a topic.

use serde::Deserialize;
use stoa_kernel::{
    Id, Reader, Result, Timestamp,
    town::{
        Area, RuleVersion, Topic,
        responsibility_map::{RuleFilter, rules_after, rules_at},
    },
};
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{Cell, cell, filter_bar, link_button, number_cell, select, table, warning_text},
    html,
};

use super::{
    frame::{may_manage, must_see, query_of, read, setup_page},
    rule_words::{about, hours, law, period},
    town_map::areas_map,
};
use crate::{
    model::coverage::{self, Ended, Gap, Known, Overlap},
    setup::Setup,
};

/// Which rules to list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub topic: String,
    pub agency: String,
    /// An area's number; empty: all.
    pub area: String,
}

impl Asked {
    fn filter(&self) -> RuleFilter {
        let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        RuleFilter {
            area: self.area.parse().ok().map(Id::<Area>::new),
            topic: given(&self.topic),
            agency: given(&self.agency),
        }
    }
}

/// What is looked at.
struct Look {
    now: Timestamp,
    /// The rules that pass the filter.
    rules: Vec<RuleVersion>,
    /// All of today, for what is wrong with the map as a whole.
    all: Vec<RuleVersion>,
    later: Vec<RuleVersion>,
}

async fn look(db: &mut Reader, asked: &Asked, now: Timestamp) -> Result<Look> {
    Ok(Look {
        now,
        rules: rules_at(db, &asked.filter(), now).await?,
        all: rules_at(db, &RuleFilter::default(), now).await?,
        later: rules_after(db, now).await?,
    })
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let look = look(&mut db, &asked, visitor.now()).await?;
    let title = visitor.t("town-rules-title");
    let caption = visitor.t_with("town-rules-count", &[("count", look.rules.len().into())]);
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-rules-lead")) }
        @if may_manage(&visitor) {
            (link_button(visitor.t("town-rule-add"), "/staff/town/responsibility/new"))
        }
        (warnings(&visitor, &setup, &look))
        (filters(&visitor, &setup, &asked))
        (rules(&visitor, &setup, &caption, &look.rules))
        @if !look.later.is_empty() {
            (rules(&visitor, &setup, &visitor.t("town-rules-later"), &look.later))
        }
        (map(&visitor, &setup, &asked, &look.all))
    }))
}

fn warnings(visitor: &Visitor, setup: &Setup, look: &Look) -> Markup {
    let icon = visitor.t("town-warning");
    let gaps = coverage::gaps(&look.all, &setup.topics, &setup.areas, look.now);
    let overlaps = coverage::overlaps(&look.all, &setup.areas, look.now);
    let known = Known {
        agencies: &setup.agencies,
        teams: &setup.teams,
        topics: &setup.topics,
        areas: &setup.areas,
    };
    let stale = look.all.iter().flat_map(|rule| {
        coverage::ended_parts(rule, known)
            .into_iter()
            .map(move |part| (rule, part))
    });
    let mut told: Vec<Markup> = gaps
        .iter()
        .map(|gap| gap_words(visitor, setup, gap))
        .collect();
    told.extend(
        overlaps
            .iter()
            .map(|overlap| overlap_words(visitor, setup, *overlap)),
    );
    told.extend(stale.map(|(rule, part)| ended_words(visitor, setup, rule, part)));
    let count = [("count", told.len().into())];
    html! {
        @if let [only] = told.as_slice() {
            (warning_text(icon, only.clone()))
        } @else if !told.is_empty() {
            (warning_text(icon, visitor.t_with("town-rules-doubts", &count)))
            ul.govuk-list."govuk-list--bullet"."govuk-list--spaced" { @for words in &told { li { (words) } } }
        }
    }
}

fn gap_words(visitor: &Visitor, setup: &Setup, gap: &Gap) -> Markup {
    let topic = setup.topic(&gap.topic).to_owned();
    let wards: Vec<String> = gap
        .wards
        .iter()
        .map(|id| setup.area(visitor, *id))
        .collect();
    let words = if wards.is_empty() {
        visitor.t_with("town-gap-everywhere", &[("topic", topic.into())])
    } else {
        visitor.t_with(
            "town-gap-in",
            &[
                ("topic", topic.into()),
                ("wards", visitor.list(wards).into()),
            ],
        )
    };
    html! {
        (words)
        @if may_manage(visitor) {
            " "
            a.govuk-link href={ "/staff/town/responsibility/new?topic=" (gap.topic) } { (visitor.t("town-rule-add")) }
        }
    }
}

fn overlap_words(visitor: &Visitor, setup: &Setup, overlap: Overlap<'_>) -> Markup {
    let args = [
        ("about", about(visitor, setup, overlap.winner).into()),
        ("winner", setup.who_by(overlap.winner).into()),
        ("other", setup.who_by(overlap.other).into()),
    ];
    html! {
        (visitor.t_with("town-overlap", &args)) " "
        (rule_link(visitor, overlap.winner)) ", " (rule_link(visitor, overlap.other))
    }
}

fn ended_words(visitor: &Visitor, setup: &Setup, rule: &RuleVersion, part: Ended) -> Markup {
    let key = match part {
        Ended::Area => "town-rule-ended-area",
        Ended::Topic => "town-rule-ended-topic",
        Ended::Agency => "town-rule-ended-agency",
        Ended::Team => "town-rule-ended-team",
    };
    html! {
        (visitor.t_with(key, &[("about", about(visitor, setup, rule).into())])) " " (rule_link(visitor, rule))
    }
}

fn rule_link(visitor: &Visitor, rule: &RuleVersion) -> Markup {
    let number = [("number", rule.rule.number().to_string().into())];
    html! {
        a.govuk-link href={ "/staff/town/responsibility/" (rule.rule) } { (visitor.t_with("town-rule-number", &number)) }
    }
}

fn filters(visitor: &Visitor, setup: &Setup, asked: &Asked) -> Markup {
    let lang = visitor.lang();
    let topics = setup
        .topics
        .iter()
        .map(|one| (one.slug.clone(), one.name.get(lang).to_owned()));
    let agencies = setup
        .agencies
        .iter()
        .map(|one| (one.slug.clone(), one.name.get(lang).to_owned()));
    let areas = setup
        .areas_by_name()
        .into_iter()
        .map(|one| (one.id.to_string(), one.name.get(lang).to_owned()));
    let field =
        |name: &str, label: &str, all: &str, options: Vec<(String, String)>, value: &str| {
            select(name, visitor.t(label))
                .option("", visitor.t(all))
                .options(options)
                .value(value)
        };
    let bar = filter_bar(
        "/staff/town/responsibility",
        visitor.t("town-filter"),
        visitor.t("town-show"),
    )
    .field(field(
        "topic",
        "town-field-topic",
        "town-all-topics",
        topics.collect(),
        &asked.topic,
    ))
    .field(field(
        "agency",
        "town-field-agency",
        "town-all-agencies",
        agencies.collect(),
        &asked.agency,
    ))
    .field(field(
        "area",
        "town-field-area",
        "town-all-areas",
        areas.collect(),
        &asked.area,
    ))
    .clear(visitor.t("town-clear"), "/staff/town/responsibility");
    html! { (bar) }
}

fn rules(visitor: &Visitor, setup: &Setup, caption: &str, rules: &[RuleVersion]) -> Markup {
    let rows = rules.iter().map(|rule| -> Vec<Cell> {
        vec![
            cell(html! { (rule_link(visitor, rule)) }),
            cell(about(visitor, setup, rule)),
            cell(setup.who_by(rule)),
            cell(hours(visitor, rule.respond_hours)),
            cell(hours(visitor, rule.fix_hours)),
            cell(law(&rule.law)),
            number_cell(visitor.number(rule.priority)),
            cell(period(visitor, rule)),
        ]
    });
    let list = table()
        .caption(caption)
        .caption_class("govuk-table__caption--m")
        .column(visitor.t("town-field-rule"))
        .column(visitor.t("town-field-about"))
        .column(visitor.t("town-field-who"))
        .column(visitor.t("town-field-respond"))
        .column(visitor.t("town-field-fix"))
        .column(visitor.t("town-field-law"))
        .column(number_cell(visitor.t("town-field-priority")))
        .column(visitor.t("town-field-period"))
        .rows(rows)
        .row_headers()
        .stacking(caption);
    html! { @if rules.is_empty() { p.govuk-body { (visitor.t("town-rules-none")) } } @else { (list) } }
}

/// The map of one topic: the chosen one, or the first that has a rule of its own.
fn map(visitor: &Visitor, setup: &Setup, asked: &Asked, rules: &[RuleVersion]) -> Markup {
    let is_shown = |topic: &&Topic| match asked.topic.as_str() {
        "" => rules
            .iter()
            .any(|rule| rule.topic.as_ref() == Some(&topic.slug)),
        chosen => topic.slug == chosen,
    };
    let topic = setup.running_topics().find(is_shown);
    let Some(topic) = topic.filter(|_| setup.areas.bbox().is_some()) else {
        return html! {};
    };
    let name = topic.name.get(visitor.lang()).to_owned();
    let title = visitor.t_with("town-map-of", &[("topic", name.into())]);
    let query = query_of(&[("topic", &topic.slug), ("lang", visitor.lang().code())]);
    html! {
        h2.govuk-heading-m { (title) }
        (areas_map(visitor, &setup.areas, &format!("/responsibility.geojson?{query}"), "agency", &title))
        p.govuk-body {
            a.govuk-link href={ "/responsibility?topic=" (topic.slug) } { (visitor.t("town-see-public")) }
        }
    }
}
