//! The fields that several forms of staff have.

use maud::{Markup, html};
use stoa_kernel::{Id, actor::StaffMember, staff::StaffRow, town::Team};
use stoa_web::{
    Visitor,
    components::{Select, select, textarea},
};

use crate::pages::names::Names;
use crate::pages::tried::Tried;

/// The roles whose people work on reports.
const WORKERS: [&str; 3] = ["caseworker", "manager", "administrator"];

/// What is said publicly.
pub fn reason_field(
    visitor: &Visitor,
    name: &str,
    value: &str,
    (is_needed, tried): (bool, &Tried),
) -> Markup {
    let key = if is_needed {
        "reports-reason-needed"
    } else {
        "reports-reason"
    };
    html! {
        (textarea(name, visitor.t(key)).hint(visitor.t("reports-reason-hint")).value(value).rows(6)
            .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, name)))
    }
}

/// Another body, by its name.
pub fn agency_field(visitor: &Visitor, names: &Names, value: &str, tried: &Tried) -> Select {
    let open = names
        .setup
        .agencies()
        .iter()
        .filter(|agency| !agency.is_ended && !agency.is_own);
    let others = open.map(|agency| (agency.slug.as_str(), agency.name.get(visitor.lang())));
    select("agency", visitor.t("reports-agency-choose"))
        .option("", visitor.t("reports-choose"))
        .options(others)
        .value(value)
        .error_option(visitor.error_of(&tried.errors, "agency"))
}

/// A team of one of these bodies, or none.
pub fn team_field(
    visitor: &Visitor,
    names: &Names,
    agencies: &[&str],
    (value, tried): (&str, &Tried),
) -> Select {
    let theirs = |team: &&Team| !team.is_ended && agencies.contains(&team.agency.as_str());
    let teams = names.setup.teams().iter().filter(theirs);
    let teams = teams.map(|team| (team.slug.as_str(), team.name.get(visitor.lang())));
    select("team", visitor.t("reports-show-team"))
        .option("", visitor.t("reports-assign-no-team"))
        .options(teams)
        .value(value)
        .error_option(visitor.error_of(&tried.errors, "team"))
}

/// Somebody who works on reports at one of these bodies, or nobody.
pub fn person_field(
    visitor: &Visitor,
    people: &[StaffRow],
    agencies: &[&str],
    (value, tried): (Option<Id<StaffMember>>, &Tried),
) -> Select {
    let works = |row: &&StaffRow| {
        row.active
            && agencies.contains(&row.staff.agency.as_str())
            && row
                .staff
                .roles
                .iter()
                .any(|role| WORKERS.contains(&role.as_str()))
    };
    let named = people.iter().filter(works);
    select("assignee", visitor.t("reports-queue-assignee"))
        .option("", visitor.t("reports-queue-nobody"))
        .options(named.map(|row| (row.staff.id.to_string(), row.staff.name.as_str())))
        .value(value.map(|id| id.to_string()).unwrap_or_default())
        .error_option(visitor.error_of(&tried.errors, "assignee"))
}
