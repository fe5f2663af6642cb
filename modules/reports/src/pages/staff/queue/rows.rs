//! The rows of the queue, with a box to tick and everything by which one decides what to do: what and where, how old,
//! how the clocks stand, whose it is, how many have the problem too, and a picture.

use std::collections::BTreeMap;

use maud::{Markup, html};
use stoa_kernel::{Id, Reader, Result, actor::StaffMember, staff::StaffRow};
use stoa_web::{Visitor, components::button};

use super::{listed::Listed, trail};
use crate::{
    model::{QueueFilter, Report},
    pages::{
        addresses::{photo_path, reference_of, report_path},
        names::Names,
        report_list::{FirstPhotos, excerpt, first_photos},
        staff::{
            bulk::{self, ACTS},
            clock_words::ClockWords,
            trail::work_path,
        },
        status_words::status_tag,
    },
};

/// The reports of a page with all that is shown of each.
pub struct Rows {
    rows: Vec<Row>,
    photos: FirstPhotos,
    /// Whether there is any that may be ticked.
    may_act: bool,
    /// The queue's query, for the forms over it.
    query: String,
}

/// The names of staff.
type People<'a> = BTreeMap<Id<StaffMember>, &'a str>;

struct Row {
    report: Report,
    clocks: ClockWords,
    /// The page that the row leads to.
    path: String,
    /// Whether there is anything that this reader may do with many at once.
    may_act: bool,
}

impl Rows {
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        names: &Names,
        queue: &QueueFilter,
        listed: &Listed,
    ) -> Result<Self> {
        let house = &visitor.app().config.town.agency;
        let mut rows = Vec::with_capacity(listed.reports.len());
        for report in &listed.reports {
            let resource = report.resource(house, false);
            let path = match visitor.may("see_internals", &resource) {
                true => trail(visitor, queue, report).on(&work_path(visitor, report)),
                false => report_path(visitor, report.id),
            };
            rows.push(Row {
                clocks: ClockWords::of(visitor, db, &names.setup, report).await?,
                path,
                may_act: visitor.may("assign_report", &resource),
                report: report.clone(),
            });
        }
        Ok(Rows {
            may_act: rows.iter().any(|row| row.may_act),
            rows,
            photos: first_photos(db, &listed.reports).await?,
            query: queue.to_query(&visitor.app().config.time_zone()),
        })
    }

    /// The list in its form: what is ticked is named on the page of the action that is chosen.
    pub fn show(&self, visitor: &Visitor, names: &Names, people: &[StaffRow]) -> Markup {
        if self.rows.is_empty() {
            return html! { p.govuk-body { (visitor.t("reports-queue-empty")) } };
        }
        let people: People<'_> = people
            .iter()
            .map(|row| (row.staff.id, row.staff.name.as_str()))
            .collect();
        html! {
            form.stoa-queue action="/staff/bulk" method="get" data-queue {
                input type="hidden" name="queue" value=(self.query);
                @if self.may_act { (self.toolbar(visitor)) }
                table.govuk-table.stoa-queue__table {
                    caption.govuk-visually-hidden { (visitor.t("reports-queue-caption")) }
                    (head(visitor, self.may_act))
                    tbody.govuk-table__body { @for row in &self.rows { (self.row(visitor, names, row, &people)) } }
                }
            }
        }
    }

    fn toolbar(&self, visitor: &Visitor) -> Markup {
        let count = visitor.t_with("reports-queue-ticked", &[("count", "{count}".into())]);
        html! {
            div.stoa-queue__toolbar role="group" aria-label=(visitor.t("reports-queue-actions")) {
                span.stoa-queue__ticked data-queue-count data-text-count=(count) { (visitor.t("reports-queue-tick")) }
                @for act in ACTS {
                    (button(visitor.t(&act.text_key())).secondary().name("act").value(act.slug())
                        .attr("data-queue-action", "").attr("data-key", act.key()))
                }
                button.govuk-button.govuk-button--secondary.stoa-queue__help type="button" data-keys-open hidden {
                    (visitor.t("reports-keys-open"))
                }
            }
        }
    }

    fn row(&self, visitor: &Visitor, names: &Names, row: &Row, people: &People<'_>) -> Markup {
        let report = &row.report;
        let reference = reference_of(visitor, report.id);
        html! {
            tr.govuk-table__row.stoa-queue__row data-queue-row {
                @if self.may_act { (tick(visitor, row, &reference)) }
                (self.what(visitor, names, row, &reference))
                (age(visitor, report))
                (clocks(visitor, row))
                (whose(visitor, names, report, people))
                (self.picture(visitor, report))
            }
        }
    }

    fn what(&self, visitor: &Visitor, names: &Names, row: &Row, reference: &str) -> Markup {
        let report = &row.report;
        html! {
            td.govuk-table__cell.stoa-queue__what {
                a.govuk-link.stoa-queue__link href=(row.path) {
                    span.stoa-reference { (reference) } " " (names.category(&report.category))
                }
                " " (status_tag(visitor, report.status))
                @if report.hidden { " " strong.govuk-tag.govuk-tag--purple { (visitor.t("reports-queue-hidden")) } }
                p.stoa-queue__place { (place(visitor, names, report)) }
                @if !report.description.is_empty() {
                    p.stoa-queue__words dir="auto" { (excerpt(&report.description)) }
                }
            }
        }
    }

    fn picture(&self, visitor: &Visitor, report: &Report) -> Markup {
        html! {
            td.govuk-table__cell.stoa-queue__picture {
                @if let Some(photo) = self.photos.get(&report.id) {
                    img src=(photo_path(&photo.thumbnail, "thumbnail")) width="80" height="60" loading="lazy"
                        alt=(visitor.t("reports-list-photo"));
                }
            }
        }
    }
}

fn whose(visitor: &Visitor, names: &Names, report: &Report, people: &People<'_>) -> Markup {
    let team = report.team.as_deref().map(|team| names.team(team));
    let who = report.assignee.and_then(|id| people.get(&id).copied());
    html! {
        td.govuk-table__cell.stoa-queue__whose {
            span.stoa-queue__team { (team.unwrap_or_else(|| names.agency(&report.agency))) }
            @match who {
                Some(name) => span.stoa-queue__assignee { (name) },
                None => span.stoa-queue__assignee.stoa-queue__assignee--nobody { (visitor.t("reports-queue-nobody")) },
            }
        }
    }
}

fn tick(visitor: &Visitor, row: &Row, reference: &str) -> Markup {
    let label = visitor.t_with("reports-queue-tick-one", &[("reference", reference.into())]);
    html! {
        td.govuk-table__cell.stoa-queue__tick {
            @if row.may_act {
                input.stoa-queue__check type="checkbox" name="report" aria-label=(label)
                    value=(bulk::ticked(reference, row.report.version));
            }
        }
    }
}

fn head(visitor: &Visitor, may_act: bool) -> Markup {
    let columns = [
        "reports-queue-what",
        "reports-queue-age",
        "reports-queue-clocks",
        "reports-queue-whose",
    ];
    html! {
        thead.govuk-table__head {
            tr.govuk-table__row {
                @if may_act {
                    th.govuk-table__header.stoa-queue__tick scope="col" {
                        input.stoa-queue__check type="checkbox" data-queue-all hidden aria-label=(visitor.t("reports-queue-tick-all"));
                        span.govuk-visually-hidden { (visitor.t("reports-queue-choice")) }
                    }
                }
                @for key in columns { th.govuk-table__header scope="col" { (visitor.t(key)) } }
                th.govuk-table__header scope="col" {
                    span.govuk-visually-hidden { (visitor.t("reports-queue-picture")) }
                }
            }
        }
    }
}

fn place(visitor: &Visitor, names: &Names, report: &Report) -> Markup {
    let ward = report.ward.and_then(|ward| names.ward(ward));
    html! {
        @if report.address.is_empty() && ward.is_none() { (visitor.t("reports-list-no-place")) }
        bdi { (report.address) }
        @if let Some(ward) = ward { @if !report.address.is_empty() { " · " } (ward) }
    }
}

fn age(visitor: &Visitor, report: &Report) -> Markup {
    html! {
        td.govuk-table__cell.stoa-queue__age {
            span.stoa-queue__label { (visitor.t("reports-queue-age")) ": " }
            (visitor.relative_time_element(report.reported_at))
            @if report.supports > 0 {
                span.stoa-queue__supports {
                    (visitor.t_with("reports-queue-supports", &[("count", report.supports.into())]))
                }
            }
        }
    }
}

fn clocks(visitor: &Visitor, row: &Row) -> Markup {
    let (answer, fix) = (
        visitor.t("reports-clock-answer"),
        visitor.t("reports-clock-fix"),
    );
    html! {
        td.govuk-table__cell.stoa-queue__clocks {
            @if let Some(clock) = &row.clocks.answer { (clock.show(visitor, &answer)) }
            @if let Some(clock) = &row.clocks.fix { (clock.show(visitor, &fix)) }
            @if row.clocks.answer.is_none() && row.clocks.fix.is_none() {
                span.stoa-clock { (visitor.t("reports-clock-none")) }
            }
        }
    }
}
