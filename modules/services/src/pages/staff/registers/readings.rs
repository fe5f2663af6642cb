//! Who looked at a register: by day and person with what is unusual marked, and reading by reading with what it was for. For auditors, and for
//! managers of the body that keeps it.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use jiff::{SignedDuration, civil::Date};
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, Result, Timestamp};
use stoa_web::{
    DateStyle, PageResult, Path, Query, Visitor,
    components::{
        TagColour, cell, filter_bar, inset_text, select, table, tag, text_input, warning_text,
    },
};

use super::{kept_text, read};
use crate::{
    model::{
        Reference,
        readings::{DayOf, Reading, ReadingFilter, UNUSUAL, by_day},
        register::{Register, RegisterFile},
    },
    pages::words::say,
    store::{reads, registers},
};

/// The most readings that are looked at.
const MOST: usize = 5_000;
/// The most that a page shows one by one.
const SHOWN: usize = 200;
/// Over how many days one can look, the first of them unless somebody says otherwise.
const SPANS: [(&str, i64); 4] = [("30", 30), ("1", 1), ("7", 7), ("365", 365)];

/// What somebody looks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// How many days back.
    days: String,
    /// The number of a member of staff; 0 for the program.
    person: String,
    /// `YYYY-MM-DD`
    day: String,
    purpose: String,
}

impl Asked {
    fn span(&self) -> (&'static str, i64) {
        let found = SPANS.iter().find(|(word, _)| *word == self.days);
        *found.unwrap_or(&SPANS[0])
    }

    fn filter(&self) -> ReadingFilter {
        ReadingFilter {
            person: self.person.parse().ok(),
            day: self.day.parse().ok(),
            purpose: self.purpose.clone(),
        }
    }

    /// From when on and before when one looks: a day that is named, however long ago, or the last days.
    fn between(&self, visitor: &Visitor) -> Result<(Timestamp, Timestamp)> {
        let now = visitor.now();
        let Some(day) = self.filter().day else {
            let from = now - SignedDuration::from_hours(24 * self.span().1);
            return Ok((from, now + SignedDuration::from_secs(1)));
        };
        let zone = visitor.app().config.time_zone();
        let begin = |day: Date| zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0)).compatible();
        let from = begin(day).map_err(|error| Error::broken("the begin of a day", error))?;
        let until = day.tomorrow().and_then(begin);
        let until = until.map_err(|error| Error::broken("the end of a day", error))?;
        Ok((from, until))
    }

    fn query(&self, person: &str, day: &str) -> String {
        let pairs = [
            ("days", self.span().0),
            ("person", person),
            ("day", day),
            ("purpose", &self.purpose),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs).finish()
    }
}

/// What there is to show.
struct Shown {
    register: Register,
    file: RegisterFile,
    /// Everything in the span, as people and days are counted.
    days: Vec<DayOf>,
    /// What is looked for, with the references of applications.
    readings: Vec<(Reading, String)>,
    /// Whether there were more than are looked at.
    is_cut: bool,
}

impl Shown {
    async fn read(visitor: &Visitor, slug: &str, asked: &Asked) -> Result<Self> {
        let app = visitor.app();
        let mut db = visitor.read().await?;
        let (register, file) = read(visitor, &mut db, slug).await?;
        visitor.must("audit_register", &register.resource())?;
        let span = asked.between(visitor)?;
        let mut found = reads::readings(&mut db, slug, span, MOST + 1).await?;
        let is_cut = found.len() > MOST;
        found.truncate(MOST);
        let mut all = Vec::new();
        for entry in found {
            let mut purpose = String::new();
            let row = registers::find_row(&mut db, entry.row).await?;
            if let (Some(row), Some(sealed)) = (row, &entry.reason) {
                let place = (row.person, entry.id.number());
                let text = app.vault.open_for(&mut db, place, sealed).await?;
                purpose = text
                    .map(|text| String::from_utf8_lossy(&text).into_owned())
                    .unwrap_or_default();
            }
            all.push(Reading::of(entry, purpose, &app.config.time_zone()));
        }
        drop(db);
        let days = by_day(&all);
        let (filter, prefix) = (asked.filter(), &app.config.town.reference_prefix);
        let told = all.into_iter().map(|reading| {
            let application = reading.entry.application.map(Id::new);
            let reference = application.map(|id| Reference::of(prefix, id).to_string());
            (reading, reference.unwrap_or_default())
        });
        let readings = told.filter(|(reading, reference)| filter.takes(reading, reference));
        Ok(Shown {
            readings: readings.collect(),
            register,
            file,
            days,
            is_cut,
        })
    }

    fn path(&self) -> String {
        format!("/staff/registers/{}/readings", self.register.slug)
    }

    fn usual(&self) -> i64 {
        self.file.unusual_rows.map_or(UNUSUAL, i64::from)
    }
}

/// `GET /staff/registers/{slug}/readings`
pub async fn page(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    visitor.staff()?;
    let shown = Shown::read(&visitor, &slug, &asked).await?;
    let title = visitor.t("services-registers-readings");
    let name = say(&visitor, &shown.file.name);
    let page = visitor
        .page(format!("{title}: {name}"))
        .breadcrumb(visitor.t("services-queue-title"), "/staff/applications")
        .breadcrumb(
            visitor.t("services-desk-registers-title"),
            "/staff/registers",
        )
        .breadcrumb(name, format!("/staff/registers/{slug}"))
        .wide()
        .no_index();
    let csv = format!(
        "{}.csv?{}",
        shown.path(),
        asked.query(&asked.person, &asked.day)
    );
    Ok(page.show(html! {
        span.govuk-caption-l { (name) }
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t_with("services-registers-readings-lead", &[("rows", shown.usual().into())])) }
        @if shown.is_cut { (warning_text(visitor.t("services-desk-warning"), visitor.t("services-registers-readings-cut"))) }
        (filters(&visitor, &shown, &asked))
        @if shown.days.is_empty() { (inset_text(visitor.t("services-registers-readings-none"))) }
        @else {
            h2.govuk-heading-m { (visitor.t("services-registers-by-day")) }
            (by_days(&visitor, &shown, &asked))
            h2.govuk-heading-m { (visitor.t("services-registers-each")) }
            p.govuk-body { a.govuk-link href=(csv) { (visitor.t("services-desk-register-csv")) } }
            (each(&visitor, &shown))
        }
    }))
}

fn filters(visitor: &Visitor, shown: &Shown, asked: &Asked) -> Markup {
    let spans = SPANS.map(|(word, days)| {
        let words = visitor.t_with("services-registers-span", &[("days", days.into())]);
        (word, words)
    });
    let mut people: Vec<(String, String)> = Vec::new();
    for one in &shown.days {
        let number = one.person.to_string();
        if people.iter().all(|(known, _)| *known != number) {
            people.push((number, who(visitor, &one.name)));
        }
    }
    let any = visitor.t("services-any");
    let bar = filter_bar(
        shown.path(),
        visitor.t("services-desk-filters"),
        visitor.t("services-desk-filter"),
    )
    .field(
        select("days", visitor.t("services-registers-when"))
            .options(spans)
            .value(asked.span().0),
    )
    .field(
        select("person", visitor.t("services-registers-who"))
            .option("", any.as_str())
            .options(people)
            .value(asked.person.as_str()),
    )
    .field(
        text_input("purpose", visitor.t("services-registers-purpose"))
            .value(asked.purpose.as_str()),
    )
    .keep("day", asked.day.as_str())
    .clear(visitor.t("services-registers-all"), shown.path());
    html! { (bar) }
}

fn who(visitor: &Visitor, name: &str) -> String {
    match name {
        "" => visitor.t("services-registers-by-program"),
        name => name.to_owned(),
    }
}

fn by_days(visitor: &Visitor, shown: &Shown, asked: &Asked) -> Markup {
    let rows = shown.days.iter().map(|one| {
        let query = asked.query(&one.person.to_string(), &one.day.to_string());
        let day = visitor.day(one.day, DateStyle::Long);
        let link = html! { a.govuk-link href={ (shown.path()) "?" (query) } { (day) } };
        let unusual = html! {
            (visitor.number(one.opened))
            @if one.is_unusual(shown.usual()) { " " (tag(visitor.t("services-registers-unusual")).colour(TagColour::Red)) }
        };
        [
            cell(link),
            cell(html! { bdi { (who(visitor, &one.name)) } }),
            cell(unusual),
            cell(visitor.number(one.looked_up)),
        ]
    });
    html! {
        (table()
            .column(visitor.t("services-registers-day"))
            .column(visitor.t("services-registers-who"))
            .column(visitor.t("services-registers-opened"))
            .column(visitor.t("services-registers-looked-up"))
            .rows(rows)
            .stacking(visitor.t("services-registers-by-day")))
    }
}

fn each(visitor: &Visitor, shown: &Shown) -> Markup {
    let rows = shown.readings.iter().take(SHOWN).map(|(reading, reference)| {
        let row = reading.entry.row;
        let path = format!("/staff/registers/{}/rows/{row}", shown.register.slug);
        let purpose = html! {
            @if reference.is_empty() { span dir="auto" { (reading.purpose) } }
            @else { (visitor.t("services-registers-for")) " " bdi.stoa-reference { (reference) } }
        };
        [
            cell(visitor.date_time(reading.entry.at)),
            cell(html! { bdi { (who(visitor, &reading.entry.by.name)) } }),
            cell(html! { a.govuk-link href=(path) { (row) } }),
            cell(purpose),
        ]
    });
    let more = shown.readings.len() > SHOWN;
    html! {
        (table()
            .column(visitor.t("services-registers-when"))
            .column(visitor.t("services-registers-who"))
            .column(visitor.t("services-desk-row-number"))
            .column(visitor.t("services-registers-purpose"))
            .rows(rows)
            .stacking(visitor.t("services-registers-each")))
        @if more { p.govuk-body { (visitor.t("services-registers-more")) } }
    }
}

/// `GET /staff/registers/{slug}/readings.csv` (RFC 4180, in UTF-8)
pub async fn csv(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> PageResult {
    visitor.staff()?;
    let shown = Shown::read(&visitor, &slug, &asked).await?;
    let mut text = line(["at", "person", "row", "application", "purpose"].map(str::to_owned));
    for (reading, reference) in &shown.readings {
        let entry = &reading.entry;
        text.push_str(&line([
            entry.at.to_string(),
            entry.by.name.clone(),
            entry.row.to_string(),
            reference.clone(),
            reading.purpose.clone(),
        ]));
    }
    let kind = [(
        header::CONTENT_TYPE,
        "text/csv; charset=utf-8; header=present",
    )];
    let response: Response = (kind, text).into_response();
    Ok(response)
}

/// A line.
fn line<const N: usize>(values: [String; N]) -> String {
    let quoted = values.map(|value| format!("\"{}\"", kept_text(value).replace('"', "\"\"")));
    format!("{}\r\n", quoted.join(","))
}
