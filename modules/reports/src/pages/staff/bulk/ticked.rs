//! The reports that were ticked, as they are now.

use maud::{Markup, html};
use stoa_kernel::{Id, Reader, Result};
use stoa_web::{
    Visitor,
    components::{TagColour, tag},
};

use crate::{
    model::{Reference, Report, Status},
    pages::{
        addresses::reference_of,
        names::Names,
        report_list::{excerpt, report_title},
        staff::trail::work_path,
        status_words::status_tag,
    },
    store,
};

/// The most reports that one page acts on.
const MOST: usize = 200;

/// What was ticked.
pub struct Ticked {
    pub rows: Vec<Row>,
    /// How many people are told of a change to all of them.
    pub told: i64,
}

/// One of them.
pub struct Row {
    pub report: Report,
    /// Whether it is no longer what was on the screen.
    pub is_changed: bool,
    /// Whether the policies let this person do it.
    pub may: bool,
}

/// The value of a row's box: the reference and the version that is on the screen.
pub fn ticked(reference: &str, version: i64) -> String {
    format!("{reference}:{version}")
}

/// Reads the boxes' values; what [`ticked`] did not write is passed over.
pub fn parse(values: &[String]) -> Vec<(String, i64)> {
    let parsed = values.iter().filter_map(|value| {
        let (reference, version) = value.rsplit_once(':')?;
        Some((reference.to_owned(), version.parse().ok()?))
    });
    parsed.take(MOST).collect()
}

impl Ticked {
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        action: &str,
        values: &[String],
    ) -> Result<Self> {
        let town = &visitor.app().config.town;
        let seen: Vec<(Id<Report>, i64)> = parse(values)
            .into_iter()
            .filter_map(|(reference, version)| {
                let reference = Reference::parse(&town.reference_prefix, &reference)?;
                Some((reference.id(), version))
            })
            .collect();
        let ids: Vec<Id<Report>> = seen.iter().map(|(id, _)| *id).collect();
        let found = store::find_many(db, &ids).await?;
        let rows: Vec<Row> = found
            .into_iter()
            .map(|report| {
                let resource = report.resource(&town.agency, false);
                let version = seen.iter().find(|(id, _)| *id == report.id);
                Row {
                    is_changed: version.is_some_and(|(_, version)| *version != report.version),
                    may: visitor.may(action, &resource),
                    report,
                }
            })
            .filter(|row| {
                let resource = row.report.resource(&town.agency, false);
                visitor.may("see_report", &resource)
            })
            .collect();
        let reporters = rows.iter().filter(|row| row.report.reporter_told);
        let reporters = i64::try_from(reporters.count()).unwrap_or(0);
        let ids: Vec<Id<Report>> = rows.iter().map(|row| row.report.id).collect();
        Ok(Ticked {
            told: store::count_followers(db, &ids).await? + reporters,
            rows,
        })
    }

    /// The reports with the versions that are shown here.
    pub fn hidden(&self, visitor: &Visitor) -> Markup {
        html! {
            @for row in self.rows.iter().filter(|row| row.may) {
                input type="hidden" name="report" value=(ticked(&reference_of(visitor, row.report.id), row.report.version));
            }
        }
    }

    /// The bodies that answer for them.
    pub fn agencies(&self) -> Vec<&str> {
        let mut all: Vec<&str> = self
            .rows
            .iter()
            .map(|row| row.report.agency.as_str())
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What all of them have, if it is the same.
    pub fn common<'a, T: PartialEq>(&'a self, of: impl Fn(&'a Report) -> T) -> Option<T> {
        let mut all = self.rows.iter().map(|row| of(&row.report));
        let first = all.next()?;
        all.all(|other| other == first).then_some(first)
    }

    /// The list; a row says when it will be left out.
    pub fn show(&self, visitor: &Visitor, names: &Names, target: Option<Status>) -> Markup {
        html! {
            ul.stoa-ticked {
                @for row in &self.rows { (show_row(visitor, names, row, target)) }
            }
        }
    }
}

fn show_row(visitor: &Visitor, names: &Names, row: &Row, target: Option<Status>) -> Markup {
    let report = &row.report;
    let cannot = target.is_some_and(|target| !report.status.may_become(target));
    html! {
        li.stoa-ticked__item {
            a.govuk-link href=(work_path(visitor, report)) { span.stoa-reference { (reference_of(visitor, report.id)) } }
            " " (report_title(visitor, names, report)) " " (status_tag(visitor, report.status))
            @if row.is_changed { " " (tag(visitor.t("reports-bulk-changed")).colour(TagColour::Orange)) }
            @if !row.may { " " (tag(visitor.t("reports-bulk-not-yours")).colour(TagColour::Red)) }
            @else if cannot { " " (tag(visitor.t("reports-bulk-cannot")).colour(TagColour::Red)) }
            @if !report.description.is_empty() { p.stoa-ticked__words dir="auto" { (excerpt(&report.description)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_ticked_comes_back() {
        let values = [ticked("M-7", 3), "nonsense".to_owned(), "M-8:x".to_owned()];
        assert_eq!(parse(&values), [("M-7".to_owned(), 3)]);
    }
}
