//! `/staff/data/sources`: the portals that are harvested, and naming another one.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Id;
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Visitor,
    components::{InputKind, button, cell, number_cell, select, table, text_input},
    html,
};

use super::{
    frame::{finish, guard, staff_page},
    show_source::run_tag,
};
use crate::{
    commands::{AddHarvestSource, BeginHarvest, add_harvest_source, begin_harvest},
    model::{HarvestRun, HarvestSource, NewSource},
    pages::words::Agencies,
    policy::{MANAGE_SOURCES, catalogue},
    store,
};

/// The form as it was sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct SourceForm {
    address: String,
    agency: String,
    every_hours: i64,
}

impl Default for SourceForm {
    fn default() -> Self {
        SourceForm {
            address: String::new(),
            agency: String::new(),
            every_hours: 24,
        }
    }
}

/// How often a portal may be read, in hours.
pub const OFTEN: [(i64, &str); 5] = [
    (1, "opendata-every-hour"),
    (6, "opendata-every-six-hours"),
    (24, "opendata-every-day"),
    (168, "opendata-every-week"),
    (720, "opendata-every-month"),
];

pub fn must_manage(visitor: &Visitor) -> PageResult<()> {
    guard(visitor)?;
    Ok(visitor.must(MANAGE_SOURCES, &catalogue(""))?)
}

pub async fn page(visitor: Visitor) -> PageResult {
    must_manage(&visitor)?;
    let form = SourceForm {
        agency: visitor.staff()?.agency.clone(),
        ..SourceForm::default()
    };
    show(&visitor, &form, &FormErrors::none()).await
}

/// Keeps the portal and reads it at once.
pub async fn send(form: PostForm<SourceForm>) -> PageResult {
    let visitor = &form.visitor;
    must_manage(visitor)?;
    let input = AddHarvestSource {
        new: NewSource {
            address: form.input.address.clone(),
            agency: form.input.agency.clone(),
            every_hours: form.input.every_hours,
        },
        own: visitor.site.url(""),
    };
    let mut tx = visitor.begin().await?;
    let done = add_harvest_source(&mut tx, input).await;
    let source: Id<HarvestSource> = match finish(tx, done).await {
        Ok(source) => source,
        Err(error) => {
            return show(visitor, &form.input, &FormErrors::from_error(error)?).await;
        }
    };
    let mut tx = visitor.begin().await?;
    let input = BeginHarvest {
        source,
        accepts_losses: false,
    };
    let done = begin_harvest(&mut tx, input).await?;
    tx.commit(done).await?;
    let path = format!("/staff/data/sources/{source}");
    Ok(visitor.go_with_notice(&path, visitor.t("opendata-source-added")))
}

async fn show(visitor: &Visitor, form: &SourceForm, errors: &FormErrors) -> PageResult<Response> {
    let mut db = visitor.read().await?;
    let agencies = Agencies::read(&mut db).await?;
    let sources = store::harvest_sources(&mut db).await?;
    let counts = store::count_records(&mut db).await?;
    let mut rows = Vec::new();
    for source in sources {
        let run = store::runs_of(&mut db, source.id, 1).await?.pop();
        let count = counts.get(&source.id.number()).copied().unwrap_or(0);
        rows.push((source, run, count));
    }
    drop(db);
    let title = visitor.t("opendata-sources-title");
    let page = staff_page(visitor, &title).errors(errors).wide();
    let error = |field: &str| visitor.error_of(errors, field);
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-sources-lead")) }
        @if rows.is_empty() { p.govuk-body { (visitor.t("opendata-sources-none")) } }
        @else { (list(visitor, &agencies, &rows)) }
        h2.govuk-heading-m { (visitor.t("opendata-source-add")) }
        form method="post" action="/staff/data/sources" novalidate {
            (visitor.csrf_field())
            (text_input("address", visitor.t("opendata-address")).hint(visitor.t("opendata-source-address-hint")).kind(InputKind::Url)
                .value(form.address.as_str()).error_option(error("address")))
            (select("agency", visitor.t("opendata-source-agency")).options(agencies.choices(visitor)).value(form.agency.as_str())
                .error_option(error("agency")))
            (often(visitor, form.every_hours).error_option(error("every_hours")))
            (button(visitor.t("opendata-source-add")).prevent_double_click())
        }
    }))
}

/// The choice of how often; one that is none of the usual is offered as it is.
pub fn often(visitor: &Visitor, chosen: i64) -> stoa_web::components::Select {
    let mut choices: Vec<(String, String)> = OFTEN
        .iter()
        .map(|(hours, key)| (hours.to_string(), visitor.t(key)))
        .collect();
    if !OFTEN.iter().any(|(hours, _)| *hours == chosen) {
        let words = visitor.t_with("opendata-every-hours", &[("hours", chosen.into())]);
        choices.push((chosen.to_string(), words));
    }
    select("every_hours", visitor.t("opendata-how-often"))
        .options(choices)
        .value(chosen.to_string())
}

fn list(
    visitor: &Visitor,
    agencies: &Agencies,
    rows: &[(HarvestSource, Option<HarvestRun>, i64)],
) -> Markup {
    let title = visitor.t("opendata-sources-title");
    let rows = rows.iter().map(|(source, run, count)| {
        let href = format!("/staff/data/sources/{}", source.id);
        [
            cell(html! { a.govuk-link href=(href) dir="ltr" { (source.address) } }),
            cell(html! { bdi { (agencies.name(visitor, &source.agency)) } }),
            number_cell(visitor.number(*count)),
            cell(
                html! { @if let Some(run) = run { (run_tag(visitor, run.state)) " " (visitor.time_element(run.begun_at)) } },
            ),
        ]
    });
    html! {
        (table()
            .caption(title.as_str())
            .caption_class("govuk-visually-hidden")
            .column(visitor.t("opendata-source"))
            .column(visitor.t("opendata-agency"))
            .column(number_cell(visitor.t("opendata-datasets")))
            .column(visitor.t("opendata-last-run"))
            .rows(rows)
            .stacking(title.as_str()))
    }
}
