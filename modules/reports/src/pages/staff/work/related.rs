//! Other reports that may be the same: what was merged into this one, and what lies close by.

use maud::{Markup, html};
use stoa_web::Visitor;

use super::Work;
use crate::{
    model::Report,
    pages::{
        addresses::{query_of, reference_of},
        report_list::{excerpt, report_title},
        staff::trail::work_path,
        status_words::status_tag,
    },
};

pub fn show(visitor: &Visitor, work: &Work) -> Markup {
    let may_merge = work.desk.may(visitor, "merge_reports") && work.desk.report.status.is_open();
    html! {
        @if !work.duplicates.is_empty() {
            h2.govuk-heading-s { (visitor.t("reports-work-duplicates")) }
            ul.stoa-related {
                @for report in &work.duplicates { li.stoa-related__item { (item(visitor, work, report)) } }
            }
        }
        @if !work.nearby.is_empty() {
            h2.govuk-heading-s { (visitor.t("reports-work-nearby")) }
            ul.stoa-related {
                @for neighbour in &work.nearby {
                    @let away = visitor.decimal(neighbour.metres, 0);
                    li.stoa-related__item {
                        (item(visitor, work, &neighbour.report))
                        p.stoa-related__facts {
                            (visitor.t_with("reports-similar-distance", &[("metres", away.into())]))
                            " · " (visitor.relative_time_element(neighbour.report.reported_at))
                            @if may_merge {
                                " · " a.govuk-link href=(merge_path(visitor, work, &neighbour.report)) { (visitor.t("reports-work-same")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn item(visitor: &Visitor, work: &Work, report: &Report) -> Markup {
    html! {
        a.govuk-link href=(work_path(visitor, report)) {
            span.stoa-reference { (reference_of(visitor, report.id)) } " " (report_title(visitor, &work.desk.names, report))
        }
        " " (status_tag(visitor, report.status))
        @if !report.description.is_empty() { p.stoa-related__words dir="auto" { (excerpt(&report.description)) } }
    }
}

fn merge_path(visitor: &Visitor, work: &Work, other: &Report) -> String {
    let reference = reference_of(visitor, other.id);
    work.desk.act_path(
        visitor,
        &format!("merge?{}", query_of(&[("into", reference.as_str())])),
    )
}
