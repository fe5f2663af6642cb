//! How the targets are kept: what is late with each team now, how the last twelve months went by category, and which rule
//! of the responsibility map sets which target.

use jiff::SignedDuration;
use maud::{Markup, html};
use stoa_kernel::{
    Reader, Result,
    town::{
        RuleVersion, Topic,
        responsibility_map::{RuleFilter, rules_at},
        topics::all_topics,
    },
};
use stoa_web::{
    PageResult, Visitor,
    components::{Table, cell, number_cell, table},
};

use super::guard;
use crate::{
    model::total::{Figures, month_of},
    pages::names::Names,
    store::{self, By, FigureFilter, LateCount},
};

/// What falls due within so many hours is named beside what is late.
const SOON: SignedDuration = SignedDuration::from_hours(24);

/// Everything that the page shows.
struct Targets {
    names: Names,
    teams: Vec<LateCount>,
    categories: Vec<(String, Figures)>,
    rules: Vec<RuleVersion>,
    topics: Vec<Topic>,
}

/// `/staff/setup/targets`
pub async fn show_targets(visitor: Visitor) -> PageResult {
    guard(&visitor)?;
    let targets = Targets::read(&visitor, &mut visitor.read().await?).await?;
    let title = visitor.t("reports-targets-title");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("reports-setup-title"), "/staff/setup")
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-targets-lead")) }
        h2.govuk-heading-m { (visitor.t("reports-targets-now")) }
        @if targets.teams.is_empty() { p.govuk-body { (visitor.t("reports-targets-nothing-late")) } }
        @else { (targets.now(&visitor)) }
        h2.govuk-heading-m { (visitor.t("reports-targets-year")) }
        @if targets.categories.is_empty() { p.govuk-body { (visitor.t("reports-targets-nothing-fixed")) } }
        @else { (targets.year(&visitor)) }
        h2.govuk-heading-m { (visitor.t("reports-targets-rules")) }
        p.govuk-body { (visitor.t("reports-targets-change")) " " a.govuk-link href="/staff/town/responsibility" { (visitor.t("reports-setup-town-rules")) } }
        (targets.rules(&visitor))
    }))
}

impl Targets {
    async fn read(visitor: &Visitor, db: &mut Reader) -> Result<Self> {
        let now = visitor.now();
        let month = month_of(now, &visitor.app().config.time_zone());
        let months = Some((month - 11, month));
        let filter = FigureFilter {
            months,
            ..FigureFilter::default()
        };
        let mut categories = store::figures_by(db, &filter, By::Category).await?;
        categories.retain(|(_, figures)| figures.timed > 0);
        Ok(Targets {
            names: Names::read(visitor, db).await?,
            teams: store::late_of_teams(db, now, now + SOON).await?,
            rules: rules_at(db, &RuleFilter::default(), now).await?,
            topics: all_topics(db).await?,
            categories,
        })
    }

    /// Each team with what is late and what soon will be, linked to its queue.
    fn now(&self, visitor: &Visitor) -> Table {
        let rows = self.teams.iter().map(|team| {
            let link = |query: &str, text: String| {
                html! { a.govuk-link href={ "/staff?status=open&team=" (team.team) (query) } { (text) } }
            };
            [
                cell(link("", self.names.team(&team.team).to_owned())),
                number_cell(link("&late=1", visitor.number(team.late))),
                number_cell(visitor.number(team.soon)),
            ]
        });
        let figures = ["reports-targets-late", "reports-targets-soon"];
        heads(
            visitor,
            "reports-targets-now",
            (&["reports-show-team"], &figures),
        )
        .rows(rows)
        .row_headers()
    }

    /// What was fixed of what each category had, how much of it in time, and how long it took.
    fn year(&self, visitor: &Visitor) -> Table {
        let rows = self.categories.iter().map(|(code, figures)| {
            let half = figures.median_seconds().map(SignedDuration::from_secs);
            [
                cell(self.names.category(code)),
                number_cell(visitor.number(figures.timed)),
                number_cell(visitor.percent(share_in_time(figures))),
                number_cell(half.map_or_else(String::new, |half| visitor.duration(half))),
            ]
        });
        let figures = [
            "reports-targets-fixed",
            "reports-targets-in-time",
            "reports-targets-median",
        ];
        heads(
            visitor,
            "reports-targets-year",
            (&["reports-category"], &figures),
        )
        .rows(rows)
        .row_headers()
    }

    fn rules(&self, visitor: &Visitor) -> Table {
        let rows = self.rules.iter().map(|rule| self.rule(visitor, rule));
        let columns = [
            "reports-targets-topic",
            "reports-targets-area",
            "reports-targets-office",
            "reports-targets-respond",
            "reports-targets-fix",
            "reports-show-law",
        ];
        heads(visitor, "reports-targets-rules", (&columns, &[])).rows(rows)
    }

    fn rule(&self, visitor: &Visitor, rule: &RuleVersion) -> [stoa_web::components::Cell; 6] {
        let topic = rule.topic.as_deref().map(|slug| {
            let known = self.topics.iter().find(|topic| topic.slug == slug);
            known
                .map_or(slug, |topic| topic.name.get(visitor.lang()))
                .to_owned()
        });
        let area = rule
            .area
            .and_then(|area| self.names.ward(area))
            .map(str::to_owned);
        let office = match &rule.team {
            Some(team) => format!(
                "{}, {}",
                self.names.agency(&rule.agency),
                self.names.team(team)
            ),
            None => self.names.agency(&rule.agency).to_owned(),
        };
        [
            cell(topic.unwrap_or_else(|| visitor.t("reports-targets-any-topic"))),
            cell(area.unwrap_or_else(|| visitor.t("reports-targets-whole-town"))),
            cell(office),
            cell(hours(visitor, rule.respond_hours)),
            cell(hours(visitor, rule.fix_hours)),
            cell(rule.law.as_str()),
        ]
    }
}

/// A table without rows: first its columns of words, then those of figures.
fn heads(visitor: &Visitor, caption: &str, (words, figures): (&[&str], &[&str])) -> Table {
    let named = table()
        .caption(visitor.t(caption))
        .caption_class("govuk-visually-hidden")
        .scrolling(visitor.t(caption));
    let words = words.iter().map(|key| cell(visitor.t(key)));
    let figures = figures.iter().map(|key| number_cell(visitor.t(key)));
    words.chain(figures).fold(named, Table::column)
}

/// A target; an empty cell says that there is none.
fn hours(visitor: &Visitor, hours: Option<i64>) -> Markup {
    html! {
        @match hours {
            Some(count) => (visitor.t_with("reports-clock-hours", &[("count", count.into())])),
            None => (visitor.t("reports-clock-none")),
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a share that is shown as whole percent"
)]
fn share_in_time(figures: &Figures) -> f64 {
    (figures.timed - figures.fixed_late) as f64 / figures.timed.max(1) as f64
}
