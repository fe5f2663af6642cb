//! `/staff/town`: how the town is set up, at a glance, and what in it needs a look.

use jiff::ToSpan;
use stoa_kernel::{
    Reader, Result,
    town::{
        AreaKind,
        gazetteer::gazetteer_size,
        office_hours::{Holiday, holidays},
        responsibility_map::{RuleFilter, rules_at},
    },
};
use stoa_web::{DateStyle, Markup, PageResult, Visitor, components::warning_text, html};

use super::frame::{must_see, read, within_setup};
use crate::{model::coverage, setup::Setup};

/// What is counted.
struct Overview {
    setup: Setup,
    rules: usize,
    gaps: usize,
    overlaps: usize,
    streets: i64,
    addresses: i64,
    next_holiday: Option<Holiday>,
}

impl Overview {
    async fn find(visitor: &Visitor, db: &mut Reader, setup: Setup) -> Result<Self> {
        let now = visitor.now();
        let rules = rules_at(db, &RuleFilter::default(), now).await?;
        let today = visitor.in_town(now).date();
        let next = holidays(db, today, today.saturating_add(1.year())).await?;
        let (streets, addresses) = gazetteer_size(db).await?;
        Ok(Overview {
            rules: rules.len(),
            gaps: coverage::gaps(&rules, &setup.topics, &setup.areas, now).len(),
            overlaps: coverage::overlaps(&rules, &setup.areas, now).len(),
            streets,
            addresses,
            next_holiday: next.into_iter().next(),
            setup,
        })
    }

    fn wards(&self) -> usize {
        self.setup
            .areas
            .all()
            .filter(|area| area.kind == AreaKind::ward())
            .count()
    }
}

pub async fn page(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let overview = Overview::find(&visitor, &mut db, setup).await?;
    let title = visitor.t("town-setup-title");
    Ok(within_setup(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("town-setup-lead")) }
        (warnings(&visitor, &overview))
        ul.stoa-cards { @for card in cards(&visitor, &overview) { (card) } }
    }))
}

fn warnings(visitor: &Visitor, overview: &Overview) -> Markup {
    let icon = visitor.t("town-warning");
    let counted = |key, count: usize| {
        let words = visitor.t_with(key, &[("count", count.into())]);
        warning_text(
            icon.as_str(),
            html! {
                a.govuk-link href="/staff/town/responsibility" { (words) }
            },
        )
    };
    html! {
        @if overview.gaps > 0 { (counted("town-setup-gaps", overview.gaps)) }
        @if overview.overlaps > 0 { (counted("town-setup-overlaps", overview.overlaps)) }
    }
}

fn cards(visitor: &Visitor, overview: &Overview) -> Vec<Markup> {
    let count = |key: &str, count: usize| visitor.t_with(key, &[("count", count.into())]);
    let holiday = overview.next_holiday.as_ref().map_or_else(
        || visitor.t("town-holidays-none-ahead"),
        |next| {
            let day = visitor.day(next.day, DateStyle::Long);
            let name = next.name.get(visitor.lang()).to_owned();
            visitor.t_with(
                "town-holidays-next",
                &[("day", day.into()), ("name", name.into())],
            )
        },
    );
    let places = [
        ("streets", overview.streets.into()),
        ("addresses", overview.addresses.into()),
    ];
    let setup = &overview.setup;
    [
        (
            "town-rules-title",
            "responsibility",
            count("town-rules-count", overview.rules),
        ),
        (
            "town-topics-title",
            "topics",
            count("town-topics-count", setup.running_topics().count()),
        ),
        (
            "town-agencies-title",
            "agencies",
            count("town-agencies-count", setup.running_agencies().count()),
        ),
        (
            "town-teams-title",
            "teams",
            count("town-teams-count", setup.running_teams().count()),
        ),
        (
            "town-areas-title",
            "areas",
            count("town-wards-count", overview.wards()),
        ),
        ("town-hours-title", "hours", visitor.t("town-hours-card")),
        ("town-holidays-title", "holidays", holiday),
        (
            "town-streets-title",
            "streets",
            visitor.t_with("town-streets-count", &places),
        ),
        ("town-layers-title", "map", visitor.t("town-layers-card")),
    ]
    .map(|(key, place, text)| card(&visitor.t(key), place, &text))
    .into()
}

fn card(title: &str, place: &str, text: &str) -> Markup {
    html! {
        li.stoa-card {
            h2.stoa-card__title {
                a.govuk-link.stoa-card__link href={ "/staff/town/" (place) } { (title) }
            }
            p.stoa-card__text { (text) }
        }
    }
}
