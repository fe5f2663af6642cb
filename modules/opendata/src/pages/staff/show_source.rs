//! `/staff/data/sources/{id}`: a portal: what came of reading it, how far that is, and what can be changed.

use axum::response::Response;
use serde::Deserialize;
use serde_json::Value;
use stoa_kernel::{Error, Id, OrNotFound};
use stoa_web::{
    Markup, PageResult, Path, PostForm, TextValue, Visitor,
    components::{
        Tag, TagColour, button, cell, checkbox, checkboxes, number_cell, select, summary_list,
        table, tag, warning_text,
    },
    html,
};

use super::{
    frame::{Seen, Tried, finish, staff_page},
    list_sources::{must_manage, often},
};
use crate::{
    commands::{
        BeginHarvest, ChangeHarvestSource, begin_harvest, change_harvest_source, stop_harvest,
    },
    harvest::progress,
    model::{Counts, HarvestRun, HarvestSource, RunState, SourceState},
    pages::words::Agencies,
    store,
};

/// Runs that are shown.
const RUNS: usize = 30;
/// Findings of the newest run that are shown.
const FINDINGS: usize = 50;

/// How a portal is to be read.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    seen: i64,
    agency: String,
    every_hours: i64,
    /// `yes` where it rests.
    paused: String,
}

/// Reading it now.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct RunForm {
    /// `yes` where it may have lost most of what it had.
    losses: String,
}

/// How a run stands, in a word and a colour.
pub fn run_tag(visitor: &Visitor, state: RunState) -> Tag {
    let (colour, key) = match state {
        RunState::Running => (TagColour::Yellow, "opendata-run-running"),
        RunState::Done => (TagColour::Green, "opendata-run-done"),
        RunState::Stopped => (TagColour::Grey, "opendata-run-stopped"),
        RunState::Failed => (TagColour::Red, "opendata-run-failed"),
    };
    tag(visitor.t(key)).colour(colour)
}

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    must_manage(&visitor)?;
    show(&visitor, Id::new(id), &Tried::default()).await
}

pub async fn run(Path(id): Path<i64>, form: PostForm<RunForm>) -> PageResult {
    let visitor = &form.visitor;
    must_manage(visitor)?;
    let mut tx = visitor.begin().await?;
    let input = BeginHarvest {
        source: Id::new(id),
        accepts_losses: form.input.losses == "yes",
    };
    let done = begin_harvest(&mut tx, input).await;
    let outcome = finish(tx, done).await.map(|_run| ());
    after(visitor, id, outcome, "opendata-harvest-begun").await
}

pub async fn stop(Path(id): Path<i64>, form: PostForm<Seen>) -> PageResult {
    let visitor = &form.visitor;
    must_manage(visitor)?;
    let runs = store::runs_of(&mut visitor.read().await?, Id::new(id), 1).await?;
    let run = runs.into_iter().next().or_not_found()?;
    let mut tx = visitor.begin().await?;
    let done = stop_harvest(&mut tx, run.id).await;
    let outcome = finish(tx, done).await;
    after(visitor, id, outcome, "opendata-harvest-stopped").await
}

pub async fn change(Path(id): Path<i64>, form: PostForm<ChangeForm>) -> PageResult {
    let visitor = &form.visitor;
    must_manage(visitor)?;
    let input = ChangeHarvestSource {
        source: Id::new(id),
        agency: form.input.agency.clone(),
        every_hours: form.input.every_hours,
        state: match form.input.paused.as_str() {
            "yes" => SourceState::Paused,
            _ => SourceState::Active,
        },
        seen: form.input.seen,
    };
    let mut tx = visitor.begin().await?;
    let done = change_harvest_source(&mut tx, input).await;
    let outcome = finish(tx, done).await;
    after(visitor, id, outcome, "opendata-source-changed").await
}

async fn after(visitor: &Visitor, id: i64, outcome: Result<(), Error>, notice: &str) -> PageResult {
    match outcome {
        Ok(()) => {
            let path = format!("/staff/data/sources/{id}");
            Ok(visitor.go_with_notice(&path, visitor.t(notice)))
        }
        Err(error) => show(visitor, Id::new(id), &Tried::of(visitor, error)?).await,
    }
}

async fn show(visitor: &Visitor, id: Id<HarvestSource>, tried: &Tried) -> PageResult<Response> {
    let mut db = visitor.read().await?;
    let source = store::source_by_id(&mut db, id).await?.or_not_found()?;
    let runs = store::runs_of(&mut db, id, RUNS).await?;
    let agencies = Agencies::read(&mut db).await?;
    let reference = format!("harvest-{id}");
    let since = stoa_kernel::ledger::next_of(&mut db, &reference).await?;
    drop(db);
    let title = visitor.t("opendata-source");
    let all = visitor.t("opendata-sources-title");
    let page = staff_page(visitor, &title).breadcrumb(all, "/staff/data/sources");
    let page = tried.frame(page).live(Some(&reference), since).wide();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) br; span.govuk-caption-l.stoa-value { bdi dir="ltr" { (source.address) } } }
        (tried.warning(visitor))
        div #runs data-live-replace {
            @if let Some(run) = runs.first() { (newest(visitor, &source, run)) }
            (run_form(visitor, &source, &runs))
            (log(visitor, &runs))
            (facts(visitor, &source, &agencies))
        }
        (change_form(visitor, &source, &agencies, tried))
    }))
}

/// How far the newest run is, or how it ended.
fn newest(visitor: &Visitor, source: &HarvestSource, run: &HarvestRun) -> Markup {
    let path = format!("/staff/data/sources/{}", source.id);
    if run.state == RunState::Running {
        let counts = progress(visitor.app(), run.id).unwrap_or_default();
        return html! {
            p.govuk-body role="status" { (visitor.t("opendata-harvest-runs")) " " (counted(visitor, &counts)) " " a.govuk-link href=(path) { (visitor.t("opendata-look-again")) } }
            form method="post" action={ (path) "/stop" } {
                (visitor.csrf_field())
                (button(visitor.t("opendata-harvest-stop")).secondary().prevent_double_click())
            }
        };
    }
    html! {
        @if let Some(fault) = &run.fault {
            (warning_text(visitor.t("opendata-warning"), visitor.t(&format!("opendata-harvest-fault-{}", fault.code))))
            @if !fault.detail.is_empty() { p.govuk-body { bdi.stoa-value { (fault.detail) } } }
        }
        @if !run.findings.is_empty() {
            h2.govuk-heading-m { (visitor.t("opendata-harvest-findings")) }
            ul.govuk-list.govuk-list--bullet { @for finding in run.findings.iter().take(FINDINGS) { li.stoa-value dir="auto" { (sentence(visitor, finding)) } } }
            @if run.findings.len() > FINDINGS {
                p.govuk-body { (visitor.t_with("opendata-and-more", &[("count", i64::try_from(run.findings.len() - FINDINGS).unwrap_or(0).into())])) }
            }
        }
    }
}

/// A finding in the reader's language; its values are those that stoa-catalogue gave it.
fn sentence(visitor: &Visitor, finding: &Value) -> String {
    let text = |name: &str| match finding.get(name) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let kind = text("finding");
    let names = [
        "line", "problem", "record", "title", "field", "value", "place", "what", "most",
    ];
    let values: Vec<(&str, String)> = names.iter().map(|name| (*name, text(name))).collect();
    let args: Vec<(&str, TextValue<'_>)> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str().into()))
        .collect();
    visitor.t_with(&format!("opendata-harvest-finding-{kind}"), &args)
}

fn counted(visitor: &Visitor, counts: &Counts) -> String {
    visitor.t_with(
        "opendata-harvest-counts",
        &[
            ("seen", counts.seen.into()),
            ("added", counts.added.into()),
            ("changed", counts.changed.into()),
        ],
    )
}

fn log(visitor: &Visitor, runs: &[HarvestRun]) -> Markup {
    let title = visitor.t("opendata-harvest-log");
    let rows = runs.iter().map(|run| {
        let counts = &run.counts;
        let number = |count: i64| number_cell(visitor.number(count));
        [
            cell(visitor.time_element(run.begun_at)),
            cell(html! { (run_tag(visitor, run.state)) }),
            number(counts.seen),
            number(counts.added),
            number(counts.changed),
            number(counts.same),
            number(counts.withdrawn),
            number(counts.skipped),
        ]
    });
    let column = |key: &str| number_cell(visitor.t(key));
    html! {
        (table()
            .caption(title.as_str())
            .caption_class("govuk-table__caption--m")
            .column(visitor.t("opendata-harvest-begun-at"))
            .column(visitor.t("opendata-state"))
            .column(column("opendata-harvest-seen"))
            .column(column("opendata-harvest-added"))
            .column(column("opendata-harvest-changed"))
            .column(column("opendata-harvest-same"))
            .column(column("opendata-harvest-withdrawn"))
            .column(column("opendata-harvest-skipped"))
            .rows(rows)
            .scrolling(title.as_str()))
    }
}

fn facts(visitor: &Visitor, source: &HarvestSource, agencies: &Agencies) -> Markup {
    let kind = match source.kind.as_str() {
        "" => visitor.t("opendata-kind-unknown"),
        "turtle" => "DCAT (Turtle)".to_owned(),
        "json-ld" => "DCAT (JSON-LD)".to_owned(),
        "rdf-xml" => "DCAT (RDF/XML)".to_owned(),
        "data-json" => "DCAT-US (data.json)".to_owned(),
        "ckan" => "CKAN".to_owned(),
        _ => "OGC API".to_owned(),
    };
    let next = source
        .next_at
        .filter(|_| source.state == SourceState::Active);
    let found = Some(&source.endpoint).filter(|one| !one.is_empty());
    html! {
        (summary_list()
            .row(visitor.t("opendata-source-kind"), kind)
            .row_option(visitor.t("opendata-source-found"), found.map(|url| html! { a.govuk-link.stoa-value href=(url) rel="nofollow" dir="ltr" { (url) } }))
            .row(visitor.t("opendata-source-agency"), html! { bdi { (agencies.name(visitor, &source.agency)) } })
            .row_option(visitor.t("opendata-source-swept"), source.reach.swept_at.map(|at| visitor.time_element(at)))
            .row(visitor.t("opendata-source-next"), match next {
                Some(at) => visitor.time_element(at),
                None => html! { (visitor.t("opendata-source-rests")) },
            }))
    }
}

/// Reading it now; after a loss a person may say that it is meant.
fn run_form(visitor: &Visitor, source: &HarvestSource, runs: &[HarvestRun]) -> Markup {
    let newest = runs.first();
    if newest.is_some_and(|run| run.state == RunState::Running) {
        return html! {};
    }
    let fault = newest.and_then(|run| run.fault.as_ref());
    let has_lost = fault.is_some_and(|fault| matches!(fault.code.as_str(), "empty" | "shrunk"));
    html! {
        form method="post" action={ "/staff/data/sources/" (source.id) "/run" } {
            (visitor.csrf_field())
            @if has_lost { (checkboxes("losses").item(checkbox("yes", visitor.t("opendata-harvest-accept")))) }
            (button(visitor.t("opendata-harvest-now")).prevent_double_click())
        }
    }
}

fn change_form(
    visitor: &Visitor,
    source: &HarvestSource,
    agencies: &Agencies,
    tried: &Tried,
) -> Markup {
    let rests = checkbox("yes", visitor.t("opendata-source-pause"));
    let rests = match source.state {
        SourceState::Paused => rests.checked(),
        SourceState::Active => rests,
    };
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    html! {
        h2.govuk-heading-m { (visitor.t("opendata-source-change")) }
        form method="post" action={ "/staff/data/sources/" (source.id) "/change" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(source.revision);
            (select("agency", visitor.t("opendata-source-agency")).options(agencies.choices(visitor)).value(source.agency.as_str())
                .error_option(error("agency")))
            (often(visitor, source.every_hours).error_option(error("every_hours")))
            (checkboxes("paused").item(rests))
            (button(visitor.t("opendata-save")).secondary().prevent_double_click())
        }
    }
}
