//! What each action asks before it is done to many.

use maud::{Markup, html};
use stoa_kernel::{Id, Result, staff};
use stoa_web::{
    Visitor,
    components::{InputKind, inset_text, radio, radios, select, text_input},
};

use super::{Act, BulkForm, ticked::Ticked};
use crate::{
    model::Status,
    pages::{
        addresses::reference_of,
        names::Names,
        report_list::report_title,
        staff::{
            change_status::targets,
            fields::{agency_field, person_field, reason_field, team_field},
            templates::Offered,
        },
        status_words::status_name,
        tried::Tried,
    },
};

/// The fields of an action.
pub async fn fields(
    visitor: &Visitor,
    names: &Names,
    ticked: &Ticked,
    (act, form, tried): (Act, &BulkForm, &Tried),
) -> Result<Markup> {
    Ok(match act {
        Act::Take => html! { (inset_text(visitor.t("reports-told-nobody"))) },
        Act::Assign => assign(visitor, names, ticked, (form, tried)).await?,
        Act::Status => match Status::parse(&form.to) {
            Some(status) => state(visitor, names, ticked, (status, form, tried)).await?,
            None => html! {},
        },
        Act::Category => category(visitor, names, ticked, (form, tried)),
        Act::Merge => merge(visitor, names, ticked, (form, tried)),
    })
}

async fn assign(
    visitor: &Visitor,
    names: &Names,
    ticked: &Ticked,
    (form, tried): (&BulkForm, &Tried),
) -> Result<Markup> {
    let people = staff::list(&mut visitor.read().await?).await?;
    let agencies = ticked.agencies();
    let common = ticked.common(|report| report.team.as_deref()).flatten();
    let team = match form.team.as_str() {
        "" => common.unwrap_or_default(),
        chosen => chosen,
    };
    let person = form.assignee.parse().ok().map(Id::new);
    Ok(html! {
        (team_field(visitor, names, &agencies, (team, tried)))
        (person_field(visitor, &people, &agencies, (person, tried)))
        (inset_text(visitor.t("reports-told-nobody")))
    })
}

/// The states to choose from: links, since each asks for something else.
pub fn states(visitor: &Visitor, form: &BulkForm, ticked: &Ticked) -> Markup {
    let possible = |status: &Status| {
        let mut rows = ticked.rows.iter();
        rows.any(|row| targets(row.report.status).any(|to| to == *status))
    };
    html! {
        h2.govuk-heading-m { (visitor.t("reports-status-title")) }
        ul.stoa-choices {
            @for status in Status::ALL.into_iter().filter(possible) {
                li.stoa-choices__item {
                    a.govuk-link.stoa-choices__link href=(state_path(form, status)) { (status_name(visitor, status)) }
                    p.stoa-choices__hint { (visitor.t(&format!("reports-status-hint-{}", status.slug()))) }
                }
            }
        }
    }
}

/// The same page with a state chosen.
fn state_path(form: &BulkForm, status: Status) -> String {
    let fixed = [
        ("act", Act::Status.slug()),
        ("to", status.slug()),
        ("queue", form.queue.as_str()),
    ];
    let reports = form.report.iter().map(|one| ("report", one.as_str()));
    let pairs: Vec<(&str, &str)> = fixed.into_iter().chain(reports).collect();
    format!("/staff/bulk?{}", crate::pages::addresses::query_of(&pairs))
}

async fn state(
    visitor: &Visitor,
    names: &Names,
    ticked: &Ticked,
    (status, form, tried): (Status, &BulkForm, &Tried),
) -> Result<Markup> {
    let category = ticked
        .common(|report| report.category.as_str())
        .unwrap_or_default();
    let offered = Offered::read(visitor, category, status).await?;
    Ok(html! {
        input type="hidden" name="to" value=(status.slug());
        (offered.show(visitor, &state_path(form, status)))
        @if status == Status::Planned {
            (text_input("promised_for", visitor.t("reports-status-promised"))
                .hint(visitor.t("reports-status-promised-hint")).kind(InputKind::Date)
                .class("govuk-input--width-10").value(form.promised_for.as_str())
                .error_option(visitor.error_of(&tried.errors, "promised_for")))
        }
        @if status == Status::HandedOver { (agency_field(visitor, names, &form.agency, tried)) }
        (reason_field(visitor, "reason", &form.reason, (status == Status::WontFix, tried)))
        (told(visitor, ticked))
    })
}

fn category(
    visitor: &Visitor,
    names: &Names,
    ticked: &Ticked,
    (form, tried): (&BulkForm, &Tried),
) -> Markup {
    html! {
        (select("category", visitor.t("reports-recategorise-to"))
            .option("", visitor.t("reports-choose"))
            .options(names.categories())
            .value(form.category.as_str())
            .error_option(visitor.error_of(&tried.errors, "category")))
        (reason_field(visitor, "reason", &form.reason, (false, tried)))
        (told(visitor, ticked))
    }
}

/// Which one stays: the oldest of them, unless somebody knows better.
fn merge(
    visitor: &Visitor,
    names: &Names,
    ticked: &Ticked,
    (form, tried): (&BulkForm, &Tried),
) -> Markup {
    let oldest = ticked
        .rows
        .iter()
        .min_by_key(|row| (row.report.reported_at, row.report.id));
    let oldest = oldest
        .map(|row| reference_of(visitor, row.report.id))
        .unwrap_or_default();
    let alone = ticked.rows.len() == 1;
    let chosen = match form.into.as_str() {
        "" if alone => "other",
        "" => oldest.as_str(),
        chosen => chosen,
    };
    let rows = ticked.rows.iter().filter(|_| !alone);
    let items = rows.map(|row| {
        let reference = reference_of(visitor, row.report.id);
        let supports = visitor.t_with(
            "reports-queue-supports",
            &[("count", row.report.supports.into())],
        );
        let title = report_title(visitor, names, &row.report);
        radio(reference.clone(), format!("{reference} {title}")).hint(html! {
            (visitor.time_element(row.report.reported_at)) " · " (supports)
        })
    });
    let other = text_input("into_other", visitor.t("reports-merge-reference"))
        .value(form.into_other.as_str())
        .class("govuk-input--width-10");
    html! {
        (radios("into").legend(visitor.t("reports-merge-stays")).items(items)
            .item(radio("other", visitor.t("reports-merge-other")).conditional(html! { (other) }))
            .value(chosen).error_option(visitor.error_of(&tried.errors, "into")))
        (told(visitor, ticked))
    }
}

fn told(visitor: &Visitor, ticked: &Ticked) -> Markup {
    html! { (inset_text(visitor.t_with("reports-told", &[("count", ticked.told.into())]))) }
}
