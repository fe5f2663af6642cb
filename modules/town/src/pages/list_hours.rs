//! `/staff/town/hours`: when the town, its agencies and its teams work.

use jiff::civil::Weekday;
use stoa_kernel::{
    Reader, Result,
    town::{
        WorkWeek,
        office_hours::{HoursOf, hours_of},
    },
};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{Cell, cell, table},
    html,
};

use super::frame::{may_manage, must_see, read, setup_page};
use crate::{commands::set_hours::owner_slug, model::week_text, setup::Setup};

/// Somebody who may have hours of their own.
struct Line {
    owner: HoursOf,
    name: String,
    /// `None`: those above count.
    week: Option<WorkWeek>,
}

async fn lines(visitor: &Visitor, db: &mut Reader, setup: &Setup) -> Result<Vec<Line>> {
    let mut owners = vec![(HoursOf::Town, visitor.t("town-calendar-town"))];
    for agency in setup.running_agencies() {
        let name = agency.name.get(visitor.lang()).to_owned();
        owners.push((HoursOf::Agency(agency.slug.clone()), name));
        let teams = setup
            .running_teams()
            .filter(|team| team.agency == agency.slug);
        owners.extend(teams.map(|team| {
            let name = format!(
                "{} – {}",
                setup.agency(&agency.slug),
                team.name.get(visitor.lang())
            );
            (HoursOf::Team(team.slug.clone()), name)
        }));
    }
    let mut lines = Vec::with_capacity(owners.len());
    for (owner, name) in owners {
        let week = hours_of(db, &owner).await?;
        lines.push(Line { owner, name, week });
    }
    Ok(lines)
}

pub async fn page(visitor: Visitor) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let lines = lines(&visitor, &mut db, &setup).await?;
    let title = visitor.t("town-hours-title");
    let list = table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .column(visitor.t("town-field-whose"))
        .column(visitor.t("town-hours-title"))
        .column(visitor.t("town-field-actions"))
        .rows(lines.iter().map(|line| row(&visitor, line)))
        .row_headers()
        .stacking(title.as_str());
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-hours-lead")) }
        (list)
    }))
}

fn row(visitor: &Visitor, line: &Line) -> Vec<Cell> {
    let words = visitor.t(if may_manage(visitor) {
        "town-change"
    } else {
        "town-see-hours"
    });
    let above = match line.owner {
        HoursOf::Town => "town-hours-usual",
        HoursOf::Agency(_) => "town-hours-as-town",
        HoursOf::Team(_) => "town-hours-as-agency",
    };
    vec![
        cell(line.name.as_str()),
        cell(line.week.as_ref().map_or_else(
            || html! { (visitor.t(above)) },
            |week| week_list(visitor, week),
        )),
        cell(html! {
            a.govuk-link href={ "/staff/town/hours/" (owner_slug(&line.owner)) } {
                (words) span.govuk-visually-hidden { " " (line.name) }
            }
        }),
    ]
}

/// A week in as few lines as it has different days: "Monday to Friday 09:00–17:00" is one.
fn week_list(visitor: &Visitor, week: &WorkWeek) -> Markup {
    if *week == WorkWeek::always() {
        return html! { (visitor.t("town-hours-always")) };
    }
    let days: Vec<Weekday> = Weekday::Monday.cycle_forward().take(7).collect();
    let groups = days.chunk_by(|one, next| week.on(*one) == week.on(*next));
    html! {
        ul.govuk-list {
            @for group in groups {
                @let spans = group.first().map_or(&[][..], |day| week.on(*day));
                @if !spans.is_empty() {
                    li { (days_words(visitor, group)) ": " span dir="ltr" { (week_text::write(spans)) } }
                }
            }
        }
    }
}

fn days_words(visitor: &Visitor, group: &[Weekday]) -> String {
    let name = |day: &Weekday| weekday(visitor, *day);
    match group {
        [first, .., last] => {
            let words = [("first", name(first).into()), ("last", name(last).into())];
            visitor.t_with("town-days-range", &words)
        }
        [only] => name(only),
        [] => String::new(),
    }
}

/// The name of a day of the week.
pub fn weekday(visitor: &Visitor, day: Weekday) -> String {
    visitor.t(match day {
        Weekday::Monday => "town-monday",
        Weekday::Tuesday => "town-tuesday",
        Weekday::Wednesday => "town-wednesday",
        Weekday::Thursday => "town-thursday",
        Weekday::Friday => "town-friday",
        Weekday::Saturday => "town-saturday",
        Weekday::Sunday => "town-sunday",
    })
}
