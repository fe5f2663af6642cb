//! Giving a report that lies with the wrong body to the right one: by the responsibility map, or by hand with a reason.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::town::Responsible;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{inset_text, radio, radios, select},
};

use super::{
    change_status::told,
    desk::{Desk, Seen},
    fields::reason_field,
};
use crate::commands::{RouteReport, RouteTo, route_report};
use crate::pages::tried::{Tried, finish};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RouteForm {
    /// `map`, or `agency/team` or `agency` for one by hand.
    to: String,
    office: String,
    reason: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "route_report").await?;
    show(&visitor, &desk, &RouteForm::default(), &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<RouteForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "route_report").await?;
    let seen = Seen::of(form.fields())?;
    let input = RouteReport {
        reference,
        seen_version: seen.version,
        to: form.input.route(),
        reason: form.input.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = route_report(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-route-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, &form.input, &tried).await
        }
    }
}

impl RouteForm {
    fn route(&self) -> RouteTo {
        if self.to == "map" {
            return RouteTo::ByTheMap;
        }
        let (agency, team) = match self.office.split_once('/') {
            Some((agency, team)) => (agency, Some(team.to_owned())),
            None => (self.office.as_str(), None),
        };
        RouteTo::Agency {
            agency: agency.to_owned(),
            team,
        }
    }
}

async fn show(visitor: &Visitor, desk: &Desk, form: &RouteForm, tried: &Tried) -> PageResult {
    let told = told(&mut visitor.read().await?, desk).await?;
    let by_map = by_the_map(visitor, desk);
    let chosen = match (form.to.as_str(), &by_map) {
        ("", Some(_)) => "map",
        ("", None) => "hand",
        (chosen, _) => chosen,
    };
    let by_hand = office_field(visitor, desk, form, tried);
    let is_by_hand = by_map.is_none();
    let map = by_map.as_ref().map(|found| {
        let office = desk.office(&found.agency, found.team.as_deref());
        radio(
            "map",
            visitor.t_with("reports-route-by-map", &[("office", office.into())]),
        )
        .hint(why(visitor, found))
    });
    let fields = html! {
        @if is_by_hand { p.govuk-body { (visitor.t("reports-route-same")) } }
        (radios("to").legend(visitor.t("reports-route-question")).items(map)
            .item(radio("hand", visitor.t("reports-route-by-hand")).conditional(by_hand))
            .value(chosen).error_option(visitor.error_of(&tried.errors, "to")))
        (reason_field(visitor, "reason", &form.reason, (is_by_hand, tried)))
        (inset_text(visitor.t_with("reports-told", &[("count", told.into())])))
    };
    let title = visitor.t("reports-route-title");
    let form = desk.form(visitor, "route", &fields, visitor.t("reports-route-button"));
    let content = html! {
        p.govuk-body {
            (visitor.t_with("reports-route-now", &[("office", desk.office(&desk.report.agency, desk.report.team.as_deref()).into())]))
        }
        (form)
    };
    Ok(desk.show(visitor, &title, tried, &content))
}

/// Who answers by the map of today, when that is not who has it.
fn by_the_map(visitor: &Visitor, desk: &Desk) -> Option<Responsible> {
    let report = &desk.report;
    let topic = &desk.names.category_of(&report.category)?.topic;
    let found = desk
        .names
        .setup
        .who_answers(report.point, topic, visitor.now())?;
    (found.agency != report.agency || found.team != report.team).then_some(found)
}

/// The rule that says so, with its law.
fn why(visitor: &Visitor, found: &Responsible) -> Markup {
    let rule = [
        ("rule", found.rule_id.to_string().into()),
        ("version", found.rule_version.into()),
    ];
    html! {
        (visitor.t_with("reports-route-rule", &rule))
        @if !found.law.is_empty() { " · " (found.law) }
    }
}

/// All bodies with their teams.
fn office_field(visitor: &Visitor, desk: &Desk, form: &RouteForm, tried: &Tried) -> Markup {
    let setup = &desk.names.setup;
    let mut offices = Vec::new();
    for agency in setup.agencies().iter().filter(|agency| !agency.is_ended) {
        offices.push((agency.slug.clone(), desk.office(&agency.slug, None)));
        let teams = setup
            .teams()
            .iter()
            .filter(|team| team.agency == agency.slug && !team.is_ended);
        offices.extend(teams.map(|team| {
            let value = format!("{}/{}", agency.slug, team.slug);
            (value, desk.office(&agency.slug, Some(&team.slug)))
        }));
    }
    let wrong = visitor.error_of(&tried.errors, "agency");
    let wrong = wrong.or_else(|| visitor.error_of(&tried.errors, "team"));
    html! {
        (select("office", visitor.t("reports-route-office")).id("agency").option("", visitor.t("reports-choose"))
            .options(offices).value(form.office.as_str()).error_option(wrong))
    }
}
