//! What residents ask to have hidden or corrected: the requests that wait, and the answer to one.

use axum::response::Response;
use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Reader, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{inset_text, radio, radios, textarea},
};

use super::{
    desk::{Desk, Seen, id_of},
    trail::work_path,
};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{DecideHideRequest, all_reports, decide_hide_request},
    model::{HideRequest, Report},
    pages::{addresses::reference_of, names::Names, report_list::report_title},
    store::{self, Count},
};

/// Requests of one page; older ones wait longer, and stand first.
const PAGE: usize = 100;

/// Whose requests somebody sees: those of their own body, or for the government's own people, all.
fn scope(visitor: &Visitor) -> Option<String> {
    let house = &visitor.app().config.town.agency;
    let staff = visitor.actor.staff()?;
    let is_administrator = staff.roles.iter().any(|role| role == "administrator");
    (staff.agency != *house && !is_administrator).then(|| staff.agency.clone())
}

/// How many wait; `None` for those whose roles never decide one.
pub async fn waiting(visitor: &Visitor, db: &mut Reader) -> Result<Option<Count>> {
    if !decides(visitor) {
        return Ok(None);
    }
    store::count_hide_requests(db, scope(visitor).as_deref())
        .await
        .map(Some)
}

/// Whether the policies let this person hide something of a report that their own body answers for.
fn decides(visitor: &Visitor) -> bool {
    let house = &visitor.app().config.town.agency;
    let Some(staff) = visitor.actor.staff() else {
        return false;
    };
    visitor.may("moderate_report", &Report::any_of(&staff.agency, house))
}

/// `/staff/hide-requests`
pub async fn list_hide_requests(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("see_queue", &all_reports(visitor.app()))?;
    let mut db = visitor.read().await?;
    let names = Names::read(&visitor, &mut db).await?;
    let requests = store::open_hide_requests(&mut db, scope(&visitor).as_deref(), PAGE).await?;
    let ids: Vec<Id<Report>> = requests.iter().map(|request| request.report).collect();
    let reports = store::find_many(&mut db, &ids).await?;
    drop(db);
    let title = visitor.t("reports-requests-title");
    Ok(visitor.page(title.as_str()).back("/staff").no_index().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("reports-requests-lead")) }
        @if requests.is_empty() { p.govuk-body { (visitor.t("reports-requests-none")) } }
        ul.stoa-ticked {
            @for request in &requests {
                @if let Some(report) = reports.iter().find(|report| report.id == request.report) {
                    (item(&visitor, &names, (request, report)))
                }
            }
        }
    }))
}

fn item(visitor: &Visitor, names: &Names, (request, report): (&HideRequest, &Report)) -> Markup {
    html! {
        li.stoa-ticked__item {
            a.govuk-link href={ (work_path(visitor, report)) "#requests" } {
                span.stoa-reference { (reference_of(visitor, report.id)) } " " (report_title(visitor, names, report))
            }
            p.stoa-ticked__words { (visitor.t("reports-requests-asked")) " " (visitor.relative_time_element(request.at)) }
        }
    }
}

/// The form of an answer as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    granted: String,
    answer: String,
}

pub async fn ask(
    visitor: Visitor,
    Path((reference, request)): Path<(String, String)>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "moderate_report").await?;
    let request = find(&visitor, &desk, &request).await?;
    if request.decided_at.is_some() {
        return Ok(decided_already(&visitor, &desk));
    }
    let form = DecisionForm::default();
    Ok(show(&visitor, &desk, (&request, &form), &Tried::default()))
}

pub async fn send(
    Path((reference, request)): Path<(String, String)>,
    form: PostForm<DecisionForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "moderate_report").await?;
    let seen = Seen::of(form.fields())?;
    let request = find(visitor, &desk, &request).await?;
    let granted = match form.input.granted.as_str() {
        "yes" => true,
        "no" => false,
        _ => {
            let missing = Error::invalid("granted", "reports-request-choose");
            let tried = desk.tried(visitor, missing, seen).await?;
            return Ok(show(visitor, &desk, (&request, &form.input), &tried));
        }
    };
    let input = DecideHideRequest {
        request: request.id,
        granted,
        answer: form.input.answer.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = decide_hide_request(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_decided) => {
            desk.done(visitor, form.fields(), "reports-request-done")
                .await
        }
        // Sending it once more would answer the resident no second time.
        Err(Error::Conflict(_)) => Ok(decided_already(visitor, &desk)),
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            Ok(show(visitor, &desk, (&request, &form.input), &tried))
        }
    }
}

/// To the report, which says how it was decided.
fn decided_already(visitor: &Visitor, desk: &Desk) -> Response {
    let path = format!("{}#requests", desk.path(visitor));
    visitor.go_with_notice(&path, visitor.t("reports-request-decided-already"))
}

async fn find(visitor: &Visitor, desk: &Desk, number: &str) -> Result<HideRequest> {
    let found = store::find_hide_request(&mut visitor.read().await?, id_of(number)?).await?;
    found
        .filter(|request| request.report == desk.report.id)
        .or_not_found()
}

fn show(
    visitor: &Visitor,
    desk: &Desk,
    (request, form): (&HideRequest, &DecisionForm),
    tried: &Tried,
) -> Response {
    let read = desk.act_path(visitor, &format!("sealed?request={}", request.id));
    let answered = match request.asked_by {
        Some(_) => "reports-request-answer-hint",
        None => "reports-request-answer-nobody",
    };
    let fields = html! {
        (radios("granted").legend(visitor.t("reports-request-question"))
            .item(radio("yes", visitor.t("reports-request-yes")).hint(visitor.t("reports-request-yes-hint")))
            .item(radio("no", visitor.t("reports-request-no")))
            .value(form.granted.as_str()).error_option(visitor.error_of(&tried.errors, "granted")))
        (textarea("answer", visitor.t("reports-request-answer")).hint(visitor.t(answered)).rows(5).attr("dir", "auto")
            .value(form.answer.as_str()).error_option(visitor.error_of(&tried.errors, "answer")))
    };
    let content = html! {
        p.govuk-body { (visitor.t("reports-requests-asked")) " " (visitor.time_element(request.at)) }
        p.govuk-body { a.govuk-link href=(read) { (visitor.t("reports-read-request")) } }
        (inset_text(visitor.t("reports-request-first")))
        (desk.form(visitor, &format!("hide-requests/{}", request.id), &fields, visitor.t("reports-request-button")))
    };
    desk.show(
        visitor,
        &visitor.t("reports-request-title"),
        tried,
        &content,
    )
}
