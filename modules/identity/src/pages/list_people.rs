//! Everybody who works here, for those who do.

use std::collections::BTreeSet;

use serde::Deserialize;
use stoa_kernel::{Id, Result, actor::StaffMember, staff, staff::StaffRow};
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{
        Cell, TagColour, cell, checkbox, checkboxes, filter_bar, link_button, table, tag,
        text_input,
    },
    html,
};

use super::staff_fields::Places;
use crate::{
    model::{role, staff_file},
    store,
};

/// Whom to list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PeopleFilter {
    /// A part of a name or of a user name.
    pub text: String,
    /// Whether those who have left are listed too.
    pub left: bool,
}

impl PeopleFilter {
    fn takes(&self, row: &StaffRow) -> bool {
        let wanted = self.text.trim().to_lowercase();
        let found =
            row.staff.name.to_lowercase().contains(&wanted) || row.username.contains(&wanted);
        found && (row.active || self.left)
    }
}

struct People {
    rows: Vec<StaffRow>,
    with_passkeys: BTreeSet<Id<StaffMember>>,
    places: Places,
}

impl People {
    async fn find(visitor: &Visitor, filter: &PeopleFilter) -> Result<Self> {
        let mut db = visitor.read().await?;
        let all = staff::list(&mut db).await?;
        Ok(People {
            rows: all.into_iter().filter(|row| filter.takes(row)).collect(),
            with_passkeys: store::staff_with_passkeys(&mut db)
                .await?
                .into_iter()
                .collect(),
            places: Places::find(&mut db).await?,
        })
    }

    fn cells(&self, visitor: &Visitor, row: &StaffRow) -> Vec<Cell> {
        let roles = row
            .staff
            .roles
            .iter()
            .map(|role| visitor.t(role::text(role)));
        vec![
            cell(html! {
                a.govuk-link href={ "/staff/people/" (row.staff.id) } { (row.staff.name) }
                @if !row.active { " " (tag(visitor.t("identity-has-left")).colour(TagColour::Grey)) }
            }),
            cell(&row.username),
            cell(visitor.list(roles)),
            cell(self.places.agency(visitor, &row.staff.agency)),
            cell(self.places.teams(visitor, &row.staff.teams)),
            cell(self.protection(visitor, row)),
        ]
    }

    fn protection(&self, visitor: &Visitor, row: &StaffRow) -> Markup {
        let has_factor = row.totp.is_some() || self.with_passkeys.contains(&row.staff.id);
        html! {
            @if has_factor {
                (tag(visitor.t("identity-two-factors")).colour(TagColour::Green))
            } @else if row.password.is_none() {
                (tag(visitor.t("identity-no-password-yet")).colour(TagColour::Yellow))
            } @else {
                (visitor.t("identity-password-alone"))
            }
        }
    }
}

pub async fn page(visitor: Visitor, Query(filter): Query<PeopleFilter>) -> PageResult {
    visitor.staff()?;
    visitor.must("see_staff", &staff_file::of_everybody())?;
    let people = People::find(&visitor, &filter).await?;
    let may_add = visitor.may("add_staff", &staff_file::of_everybody());
    let title = visitor.t("identity-people-title");
    let count = [("count", people.rows.len().into())];
    Ok(visitor.page(title.as_str()).wide().no_index().show(html! {
        h1.govuk-heading-l { (title) }
        @if may_add { (link_button(visitor.t("identity-people-add"), "/staff/people/add")) }
        (filters(&visitor, &filter))
        p.govuk-body { (visitor.t_with("identity-people-count", &count)) }
        (rows(&visitor, &people))
    }))
}

fn filters(visitor: &Visitor, filter: &PeopleFilter) -> Markup {
    let left = checkbox("true", visitor.t("identity-people-show-left"));
    let left = if filter.left { left.checked() } else { left };
    html! {
        (filter_bar("/staff/people", visitor.t("identity-people-filter"), visitor.t("identity-people-apply"))
            .field(text_input("text", visitor.t("identity-people-text")).value(&filter.text))
            .field(checkboxes("left").small().item(left)))
    }
}

fn rows(visitor: &Visitor, people: &People) -> Markup {
    let title = visitor.t("identity-people-title");
    let rows = people.rows.iter().map(|row| people.cells(visitor, row));
    html! {
        @if !people.rows.is_empty() {
            (table().caption(title.as_str()).caption_class("govuk-visually-hidden")
                .column(visitor.t("identity-field-name"))
                .column(visitor.t("identity-field-username"))
                .column(visitor.t("identity-field-roles"))
                .column(visitor.t("identity-field-agency"))
                .column(visitor.t("identity-field-teams"))
                .column(visitor.t("identity-protection"))
                .row_headers().stacking(title.as_str()).rows(rows))
        }
    }
}
