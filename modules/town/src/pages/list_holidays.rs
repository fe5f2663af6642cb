//! `/staff/town/holidays`: the days of a year on which nobody works, of the town and of each agency.

use jiff::civil::date;
use serde::Deserialize;
use stoa_kernel::{
    Lang,
    town::office_hours::{Holiday, holidays},
};
use stoa_web::{
    DateStyle, Markup, PageResult, Query, Visitor,
    components::{Cell, cell, link_button, pagination, table},
    html,
};

use super::frame::{may_manage, must_see, query_of, read, setup_page};
use crate::setup::Setup;

/// Which year.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub year: Option<i16>,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    must_see(&visitor)?;
    let (mut db, setup) = read(&visitor).await?;
    let this_year = visitor.in_town(visitor.now()).date().year();
    let year = asked
        .year
        .filter(|year| (1900..=2200).contains(year))
        .unwrap_or(this_year);
    let all = holidays(&mut db, date(year, 1, 1), date(year, 12, 31)).await?;
    let title = visitor.t("town-holidays-title");
    let caption = visitor.t_with("town-holidays-of", &[("year", year.to_string().into())]);
    let may = may_manage(&visitor);
    Ok(setup_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("town-holidays-lead")) }
        @if may {
            div.govuk-button-group {
                (link_button(visitor.t("town-holiday-add"), "/staff/town/holidays/add"))
                (link_button(visitor.t("town-holidays-import"), format!("/staff/town/holidays/import?year={year}")).secondary())
            }
        }
        @if all.is_empty() {
            p.govuk-body { (visitor.t_with("town-holidays-none-in", &[("year", year.to_string().into())])) }
        } @else { (list(&visitor, &setup, &caption, &all)) }
        (years(&visitor, year))
    }))
}

fn years(visitor: &Visitor, year: i16) -> Markup {
    let place = |year: i16| format!("/staff/town/holidays?year={year}");
    let (before, after) = ((year - 1).to_string(), (year + 1).to_string());
    html! {
        (pagination(visitor.t("town-years"))
            .previous(before.as_str(), place(year - 1))
            .next(after.as_str(), place(year + 1)))
    }
}

fn list(visitor: &Visitor, setup: &Setup, caption: &str, all: &[Holiday]) -> Markup {
    let may = may_manage(visitor);
    let rows = all.iter().map(|one| row(visitor, setup, one, may));
    let list = table()
        .caption(caption)
        .caption_class("govuk-table__caption--m")
        .column(visitor.t("town-field-day"))
        .column(visitor.t("town-field-name"))
        .column(visitor.t("town-field-calendar"))
        .column(visitor.t("town-field-languages"));
    let list = if may {
        list.column(visitor.t("town-field-actions"))
    } else {
        list
    };
    html! { (list.rows(rows).row_headers().stacking(caption)) }
}

fn row(visitor: &Visitor, setup: &Setup, holiday: &Holiday, may: bool) -> Vec<Cell> {
    let name = holiday.name.get(visitor.lang());
    let languages = Lang::ALL
        .into_iter()
        .filter(|lang| holiday.name.0.contains_key(lang));
    let languages: Vec<&str> = languages.map(Lang::own_name).collect();
    let calendar = match holiday.calendar.as_str() {
        "" => visitor.t("town-calendar-town"),
        slug => setup.agency(slug).to_owned(),
    };
    let day = holiday.day.to_string();
    let query = query_of(&[("calendar", &holiday.calendar), ("day", &day)]);
    let mut cells = vec![
        cell(html! { time datetime=(day) { (visitor.day(holiday.day, DateStyle::Weekday)) } }),
        cell(name),
        cell(calendar),
        cell(visitor.list(languages)),
    ];
    if may {
        cells.push(cell(html! {
            div {
                a.govuk-link href={ "/staff/town/holidays/add?" (query) } {
                    (visitor.t("town-change")) span.govuk-visually-hidden { " " (name) }
                }
            }
            div {
                a.govuk-link href={ "/staff/town/holidays/remove?" (query) } {
                    (visitor.t("town-remove")) span.govuk-visually-hidden { " " (name) }
                }
            }
        }));
    }
    cells
}
