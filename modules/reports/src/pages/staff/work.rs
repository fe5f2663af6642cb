//! The page on which staff work on a report: what it is, all that happened, whose it is and until when, and everything
//! that can be done to it.

mod actions;
mod facts;
mod related;

use std::collections::BTreeMap;

use maud::{Markup, html};
use stoa_kernel::{
    Reader, Result,
    staff::{self, StaffRow},
    town::{RuleVersion, responsibility_map::rule_versions},
};
use stoa_web::{
    PageResult, Path, Visitor,
    components::{SummaryList, TagColour, summary_list, summary_row, tag},
};

use super::{
    clock_words::ClockWords,
    desk::Desk,
    history::{Belongings, history},
    nearby::{self, Neighbour},
    note_internally::short_form,
    queue::keys,
};
use crate::{
    model::{Handover, HideRequest, PassedOn, Photo, Report, Update},
    pages::{
        addresses::{photo_path, report_path},
        report_list::report_title,
        show_report::status_box,
    },
    store::{self, Original},
};

/// Everything that the page shows.
pub struct Work {
    pub desk: Desk,
    pub clocks: ClockWords,
    pub updates: Vec<Update>,
    pub photos: Vec<Photo>,
    pub originals: Vec<Original>,
    pub requests: Vec<HideRequest>,
    pub handovers: Vec<Handover>,
    pub passed_on: Vec<PassedOn>,
    pub duplicates: Vec<Report>,
    pub nearby: Vec<Neighbour>,
    pub followers: i64,
    pub assignee: Option<StaffRow>,
    /// The version of the rule by which it was given to whoever has it.
    pub rule: Option<RuleVersion>,
    /// The next report of the queue that somebody came from.
    pub next: Option<String>,
}

/// `/staff/reports/{reference}`
pub async fn work_on_report(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let desk = Desk::read(&visitor, &mut db, &reference, "see_internals").await?;
    if desk.reference(&visitor) != reference {
        return Ok(visitor.go(&desk.path(&visitor)));
    }
    let work = Work::read(&visitor, &mut db, desk).await?;
    drop(db);
    let desk = &work.desk;
    let title = report_title(&visitor, &desk.names, &desk.report);
    let page = visitor
        .page(format!("{title} ({reference})"))
        .back(desk.trail.queue_path())
        .wide()
        .no_index();
    let page = desk.live(&visitor, page);
    Ok(page.show(html! {
        (onward(&visitor, &work))
        span.govuk-caption-l {
            span.stoa-reference { (reference) }
            @if desk.report.hidden { " " (tag(visitor.t("reports-queue-hidden")).colour(TagColour::Purple)) }
        }
        h1.govuk-heading-l { (title) }
        (status_box(&visitor, &desk.names, &desk.report))
        div.stoa-work {
            div.stoa-work__acts { (actions::show(&visitor, desk)) }
            div.stoa-work__main {
                (what(&visitor, &work))
                (requests(&visitor, &work))
                (told(&visitor, &work))
            }
            div.stoa-work__facts { (facts::show(&visitor, &work)) (related::show(&visitor, &work)) }
        }
        (keys::work_help(&visitor))
    }))
}

impl Work {
    async fn read(visitor: &Visitor, db: &mut Reader, desk: Desk) -> Result<Self> {
        let id = desk.report.id;
        let assignee = match desk.report.assignee {
            Some(person) => staff::find(db, person).await?,
            None => None,
        };
        Ok(Work {
            clocks: ClockWords::of(visitor, db, &desk.names.setup, &desk.report).await?,
            updates: store::updates_of(db, id).await?,
            photos: store::photos_of(db, &[id]).await?,
            originals: store::originals_of(db, id).await?,
            requests: store::hide_requests_of(db, id).await?,
            handovers: store::handovers_of(db, id).await?,
            passed_on: store::passed_on_of(db, id).await?,
            duplicates: store::duplicates_of(db, id).await?,
            nearby: nearby::read(visitor, db, &desk.report).await?,
            followers: store::count_followers(db, &[id]).await?,
            rule: rule_of(db, &desk.report).await?,
            next: desk.trail.next(visitor, db).await?,
            assignee,
            desk,
        })
    }
}

async fn rule_of(db: &mut Reader, report: &Report) -> Result<Option<RuleVersion>> {
    let Some((rule, version)) = report.rule else {
        return Ok(None);
    };
    let versions = rule_versions(db, rule).await?;
    Ok(versions.into_iter().find(|one| one.version == version))
}

/// The way on through the queue, and to what everybody sees.
fn onward(visitor: &Visitor, work: &Work) -> Markup {
    html! {
        nav.stoa-onward aria-label=(visitor.t("reports-work-onward")) {
            ul.stoa-onward__list {
                @if let Some(next) = &work.next {
                    li { a.govuk-link href=(next) data-key="n" { (visitor.t("reports-work-next")) } }
                }
                @if work.desk.trail.leads_on() {
                    li { a.govuk-link href=(work.desk.trail.queue_path()) data-key="q" { (visitor.t("reports-work-queue")) } }
                }
                li { a.govuk-link href=(report_path(visitor, work.desk.report.id)) { (visitor.t("reports-work-public")) } }
                li {
                    button.stoa-link-button type="button" data-keys-open hidden { (visitor.t("reports-keys-open")) }
                }
            }
        }
    }
}

fn what(visitor: &Visitor, work: &Work) -> Markup {
    let (desk, report) = (&work.desk, &work.desk.report);
    let may_redact = desk.may(visitor, "moderate_report");
    let sealed = work
        .originals
        .iter()
        .filter(|original| original.update.is_none());
    html! {
        h2.govuk-heading-m { (visitor.t("reports-show-what")) }
        @if report.description.is_empty() { p.govuk-hint { (visitor.t("reports-show-no-description")) } }
        @else { p.govuk-body.stoa-written dir="auto" { (report.description) } }
        @if may_redact {
            p.stoa-acts-line {
                @if !report.description.is_empty() {
                    a.govuk-link href=(desk.act_path(visitor, "text")) { (visitor.t("reports-work-redact")) }
                }
                @if desk.may(visitor, "see_reporter") {
                    @for original in sealed {
                        " " a.govuk-link href=(desk.act_path(visitor, &format!("sealed?original={}", original.id))) {
                            (visitor.t("reports-work-original"))
                        }
                    }
                }
            }
        }
        (answers(visitor, work))
        (photos(visitor, work, may_redact))
    }
}

/// All answers, those too that are not for everybody.
fn answers(visitor: &Visitor, work: &Work) -> Markup {
    let report = &work.desk.report;
    let category = work.desk.names.category_of(&report.category);
    let rows: Vec<_> = report
        .answers
        .iter()
        .map(|answer| {
            let question = category.and_then(|category| {
                category.questions.iter().find(|question| question.code == answer.question)
            });
            let Some(question) = question else {
                return summary_row(answer.question.as_str(), answer.values.join(", "));
            };
            let label = question.label.get(visitor.lang());
            let internal = html! {
                (label)
                @if !question.public { " " (tag(visitor.t("reports-history-internal")).colour(TagColour::Yellow)) }
            };
            summary_row(internal, question.say(answer, visitor.lang()).join(", "))
        })
        .collect();
    html! { @if !rows.is_empty() { (rows.into_iter().fold(summary_list(), SummaryList::item)) } }
}

/// All photos, of the report and of its updates, each with the way to hide it or give it back.
fn photos(visitor: &Visitor, work: &Work, may_hide: bool) -> Markup {
    html! {
        @if !work.photos.is_empty() {
            ul.stoa-photos {
                @for (photo, number) in work.photos.iter().zip(1_i64..) {
                    @let said = visitor.t_with("reports-show-photo-open", &[("number", number.into())]);
                    li.stoa-photos__item.stoa-photos__item--hidden[photo.hidden] {
                        a href=(photo_path(&photo.full, "full")) {
                            img.stoa-photos__image src=(photo_path(&photo.thumbnail, "thumbnail")) alt=(said) loading="lazy";
                        }
                        @if photo.hidden { span { (tag(visitor.t("reports-queue-hidden")).colour(TagColour::Purple)) } }
                        @if may_hide {
                            @let key = if photo.hidden { "reports-photo-show-number" } else { "reports-photo-hide-number" };
                            a.govuk-link href=(work.desk.act_path(visitor, &format!("photos/{}", photo.id))) {
                                (visitor.t_with(key, &[("number", number.into())]))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What residents asked to have hidden in it.
fn requests(visitor: &Visitor, work: &Work) -> Markup {
    let may = work.desk.may(visitor, "moderate_report");
    html! {
        @if may && !work.requests.is_empty() {
            section.stoa-requests #requests {
                h2.govuk-heading-m { (visitor.t("reports-requests-of-report")) }
                ul.govuk-list {
                    @for request in &work.requests { (request_item(visitor, work, request)) }
                }
            }
        }
    }
}

fn request_item(visitor: &Visitor, work: &Work, request: &HideRequest) -> Markup {
    let desk = &work.desk;
    let key = match request.granted {
        None => "reports-request-waits",
        Some(true) => "reports-request-granted",
        Some(false) => "reports-request-refused",
    };
    html! {
        li {
            (visitor.t("reports-requests-asked")) " " (visitor.time_element(request.at)) " · " (visitor.t(key))
            @if desk.may(visitor, "see_reporter") {
                " · " a.govuk-link href=(desk.act_path(visitor, &format!("sealed?request={}", request.id))) { (visitor.t("reports-read-request")) }
            }
            @if request.decided_at.is_none() {
                " · " a.govuk-link href=(desk.act_path(visitor, &format!("hide-requests/{}", request.id))) { (visitor.t("reports-request-decide")) }
            }
        }
    }
}

/// The history, with the note that is written most often above it.
fn told(visitor: &Visitor, work: &Work) -> Markup {
    let desk = &work.desk;
    let mut originals: BTreeMap<_, Vec<&Original>> = BTreeMap::new();
    for original in &work.originals {
        if let Some(update) = original.update {
            originals.entry(update).or_default().push(original);
        }
    }
    let passed_on = work.passed_on.iter().filter_map(|passed| {
        let handover = work
            .handovers
            .iter()
            .find(|one| one.id == passed.handover)?;
        Some((passed.update, (passed, desk.names.agency(&handover.agency))))
    });
    let belongings = Belongings {
        photos: &work.photos,
        originals,
        passed_on: passed_on.collect(),
        may_redact: desk.may(visitor, "moderate_report"),
        act: &|action| desk.act_path(visitor, action),
    };
    html! {
        h2.govuk-heading-m #history { (visitor.t("reports-show-history")) }
        @if desk.may(visitor, "note_internally") { (short_form(visitor, desk)) }
        (history(visitor, &desk.names, &desk.report, (&work.updates, &belongings)))
    }
}
