//! How the town is doing: how much is reported, how much of it is fixed, and how long that takes; by month, category,
//! ward and body, with how it is counted.

mod as_csv;
mod parts;

pub use as_csv::figures_csv;

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Id, Lang, Reader, Result};
use stoa_web::{
    DateStyle, PageResult, Query, Visitor,
    components::{Select, filter_bar, line_chart, select},
    locale,
};

use super::{
    filter_form::{category_select, ward_select},
    list_reports::with_query,
    names::Names,
};
use crate::{
    model::{
        ReportFilter, Status,
        total::{Figures, month_of, year_and_month},
    },
    pages::addresses::query_of,
    store::{self, By, FigureFilter},
};

/// The periods that one can choose, in months, the present one included.
const PERIODS: [i64; 3] = [12, 3, 24];
/// From how many days on a length is said in days alone.
const HOURS_UNTIL: i64 = 3;

/// What the page is asked with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct FiguresAsked {
    /// How many months back, or `all`; 12 unless it says otherwise.
    months: String,
    category: String,
    ward: String,
}

/// Everything the page shows.
struct Counted {
    names: Names,
    all: Figures,
    months: Vec<(String, Figures)>,
    categories: Vec<(String, Figures)>,
    wards: Vec<(String, Figures)>,
    agencies: Vec<(String, Figures)>,
}

pub async fn show_figures(visitor: Visitor, Query(asked): Query<FiguresAsked>) -> PageResult {
    let filter = asked.filter(&visitor);
    let counted = Counted::read(&visitor, &mut visitor.read().await?, &filter).await?;
    let title = visitor.t("reports-figures-title");
    let page = visitor
        .page(title.as_str())
        .description(visitor.t("reports-figures-lead"));
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body-l { (visitor.t("reports-figures-lead")) }
        (asked.form(&visitor, &counted.names))
        @if counted.all.reported == 0 { p.govuk-body { (visitor.t("reports-figures-none")) } }
        @else {
            (key_figures(&visitor, &counted.all))
            (by_month(&visitor, &counted.months))
            (parts::parts(&visitor, &counted))
        }
        (how(&visitor))
        p.govuk-body {
            a.govuk-link href=(with_query("/figures.csv", &asked.query())) { (visitor.t("reports-figures-csv")) }
        }
    }))
}

impl FiguresAsked {
    fn period(&self) -> Option<i64> {
        match self.months.as_str() {
            "all" => None,
            text => text
                .parse()
                .ok()
                .filter(|months| PERIODS.contains(months))
                .or(Some(PERIODS[0])),
        }
    }

    fn filter(&self, visitor: &Visitor) -> FigureFilter {
        let last = month_of(visitor.now(), &visitor.app().config.time_zone());
        FigureFilter {
            months: self.period().map(|months| (last - months + 1, last)),
            wards: self.ward.parse().ok().into_iter().collect(),
            categories: Some(self.category.clone())
                .filter(|code| !code.is_empty())
                .into_iter()
                .collect(),
            agency: None,
        }
    }

    fn query(&self) -> String {
        let all = [
            ("months", &self.months),
            ("category", &self.category),
            ("ward", &self.ward),
        ];
        let given: Vec<(&str, &str)> = all
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (name, value.as_str()))
            .collect();
        query_of(&given)
    }

    fn form(&self, visitor: &Visitor, names: &Names) -> Markup {
        let chosen = ReportFilter {
            categories: Some(self.category.clone())
                .filter(|code| !code.is_empty())
                .into_iter()
                .collect(),
            wards: self.ward.parse().ok().map(Id::new).into_iter().collect(),
            ..ReportFilter::default()
        };
        let bar = filter_bar(
            "/figures",
            visitor.t("reports-figures-filter"),
            visitor.t("reports-figures-show"),
        )
        .field(self.period_select(visitor))
        .field(category_select(visitor, names, &chosen))
        .field(ward_select(visitor, names, &chosen));
        html! { (bar) }
    }

    fn period_select(&self, visitor: &Visitor) -> Select {
        let options = PERIODS.map(|months| {
            let said = visitor.t_with("reports-figures-last", &[("count", months.into())]);
            (months.to_string(), said)
        });
        let chosen = self
            .period()
            .map_or_else(|| "all".to_owned(), |months| months.to_string());
        select("months", visitor.t("reports-figures-period"))
            .options(options)
            .option("all", visitor.t("reports-figures-all"))
            .value(chosen)
    }
}

impl Counted {
    async fn read(visitor: &Visitor, db: &mut Reader, filter: &FigureFilter) -> Result<Self> {
        let mut months = store::figures_by(db, filter, By::Month).await?;
        months.sort_by_key(|(month, _)| month.parse().unwrap_or(0_i64));
        Ok(Counted {
            names: Names::read(visitor, db).await?,
            all: store::figures(db, filter).await?,
            months,
            categories: most_first(store::figures_by(db, filter, By::Category).await?),
            wards: most_first(store::figures_by(db, filter, By::Ward).await?),
            agencies: most_first(store::figures_by(db, filter, By::Agency).await?),
        })
    }
}

fn most_first(mut groups: Vec<(String, Figures)>) -> Vec<(String, Figures)> {
    groups.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.reported));
    groups
}

fn key_figures(visitor: &Visitor, all: &Figures) -> Markup {
    let shown = [
        (
            "reports-figures-reported",
            Some(visitor.number(all.reported)),
        ),
        (
            "reports-figures-fixed",
            Some(visitor.number(all.of(Status::Fixed))),
        ),
        ("reports-figures-open", Some(visitor.number(all.open()))),
        ("reports-figures-median", median(visitor, all)),
        (
            "reports-figures-most",
            all.quantile_seconds(9, 10)
                .map(|seconds| length_words(visitor, seconds)),
        ),
        ("reports-figures-in-time", in_time(visitor, all)),
    ];
    html! {
        dl.stoa-figures {
            @for (key, value) in shown {
                @if let Some(value) = value {
                    div.stoa-figure {
                        dt.stoa-figure__label { (visitor.t(key)) }
                        dd.stoa-figure__value { (value) }
                    }
                }
            }
        }
    }
}

fn median(visitor: &Visitor, figures: &Figures) -> Option<String> {
    if figures.timed == 0 {
        return None;
    }
    let median = figures.median_seconds();
    Some(median.map_or_else(
        || visitor.t("reports-figures-more-than"),
        |seconds| length_words(visitor, seconds),
    ))
}

fn in_time(visitor: &Visitor, figures: &Figures) -> Option<String> {
    let in_time = figures.timed - figures.fixed_late;
    (figures.timed > 0).then(|| visitor.percent(share(in_time, figures.timed)))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a share is shown in whole per cent"
)]
fn share(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of reports is drawn some pixels long"
)]
fn amount(count: i64) -> f64 {
    count as f64
}

/// A length of time in days, and a short one in hours.
pub fn length_words(visitor: &Visitor, seconds: i64) -> String {
    let hours = (seconds + 1_800) / 3_600;
    if hours < HOURS_UNTIL * 24 {
        return visitor.t_with("reports-figures-hours", &[("count", hours.max(1).into())]);
    }
    visitor.t_with(
        "reports-figures-days",
        &[("count", ((hours + 12) / 24).into())],
    )
}

fn by_month(visitor: &Visitor, months: &[(String, Figures)]) -> Markup {
    let line = |of: fn(&Figures) -> i64| {
        months
            .iter()
            .map(move |(_, figures)| Some(amount(of(figures))))
    };
    let named = months.iter().map(|(month, _)| month_name(visitor, month));
    let chart = line_chart(
        "by-month",
        visitor.t("reports-figures-months"),
        visitor.t("reports-month"),
        visitor.t("reports-show-table"),
    );
    html! {
        (chart.times(named).format(format_of(visitor.lang()))
            .series(visitor.t("reports-figures-reported"), line(|figures| figures.reported))
            .series(visitor.t("reports-figures-fixed"), line(|figures| figures.of(Status::Fixed))))
    }
}

fn month_name(visitor: &Visitor, month: &str) -> String {
    first_day(month).map_or_else(
        || month.to_owned(),
        |day| visitor.day(day, DateStyle::Month),
    )
}

fn first_day(month: &str) -> Option<jiff::civil::Date> {
    let (year, month) = year_and_month(month.parse().ok()?);
    jiff::civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, 1).ok()
}

/// The chart asks for a plain function, so there is one a language.
fn format_of(lang: Lang) -> fn(f64) -> String {
    match lang {
        Lang::En => |value| locale::decimal(Lang::En, value, 0),
        Lang::Es => |value| locale::decimal(Lang::Es, value, 0),
        Lang::Fr => |value| locale::decimal(Lang::Fr, value, 0),
        Lang::Ar => |value| locale::decimal(Lang::Ar, value, 0),
    }
}

/// How it is counted, said without being asked.
fn how(visitor: &Visitor) -> Markup {
    let notes = ["month", "time", "late", "closed", "hidden"];
    html! {
        h2.govuk-heading-m { (visitor.t("reports-figures-how")) }
        ul.govuk-list.govuk-list--bullet.stoa-notes {
            @for note in notes { li { (visitor.t(&format!("reports-figures-how-{note}"))) } }
        }
    }
}
