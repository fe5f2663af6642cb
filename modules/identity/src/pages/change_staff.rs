//! One of the people who work here: what they may do, and, for administrators, changing it.

use axum::response::Response;
use stoa_kernel::{Id, OrNotFound, Result, actor::StaffMember, staff, staff::StaffRow};
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes, summary_list},
    html,
};

use super::staff_fields::{Places, StaffFields, email_field, staff_fields};
use crate::{
    commands::change_staff::{ChangedStaff, change_staff},
    model::{role, staff_file},
};

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    visitor.staff()?;
    let row = find(&visitor, Id::new(id)).await?;
    visitor.must("see_staff", &staff_file::of(&row.staff))?;
    if !visitor.may("change_staff", &staff_file::of(&row.staff)) {
        return Ok(show_facts(&visitor, &row).await?);
    }
    let now = ChangedStaff {
        version: row.version,
        name: row.staff.name.clone(),
        email: String::new(),
        roles: row.staff.roles.clone(),
        agency: row.staff.agency.clone(),
        teams: row.staff.teams.clone(),
        active: row.active,
    };
    Ok(show_form(&visitor, &row, &now, &FormErrors::none()).await?)
}

pub async fn send(Path(id): Path<i64>, form: PostForm<ChangedStaff>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match change(&visitor, Id::new(id), input.clone()).await {
        Ok(()) => {
            let notice = visitor.t("identity-staff-changed");
            Ok(visitor.go_with_notice(&format!("/staff/people/{id}"), notice))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            let row = find(&visitor, Id::new(id)).await?;
            Ok(show_form(&visitor, &row, &input, &errors).await?)
        }
    }
}

async fn change(visitor: &Visitor, id: Id<StaffMember>, changed: ChangedStaff) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = change_staff(visitor.app(), &mut tx, id, changed).await?;
    tx.commit(done).await
}

async fn find(visitor: &Visitor, id: Id<StaffMember>) -> Result<StaffRow> {
    staff::find(&mut visitor.read().await?, id)
        .await?
        .or_not_found()
}

/// For those who may look and not change.
async fn show_facts(visitor: &Visitor, row: &StaffRow) -> Result<Response> {
    let places = Places::find(&mut visitor.read().await?).await?;
    let staff = &row.staff;
    let roles: Vec<_> = staff
        .roles
        .iter()
        .map(|role| visitor.t(role::text(role)))
        .collect();
    let state = if row.active {
        "identity-works-here"
    } else {
        "identity-has-left"
    };
    let page = visitor
        .page(staff.name.as_str())
        .back("/staff/people")
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (staff.name) }
        (summary_list()
            .row(visitor.t("identity-field-username"), &row.username)
            .row(visitor.t("identity-field-roles"), visitor.list(roles))
            .row(visitor.t("identity-field-agency"), places.agency(visitor, &staff.agency))
            .row(visitor.t("identity-field-teams"), places.teams(visitor, &staff.teams))
            .row(visitor.t("identity-field-active"), visitor.t(state)))
    }))
}

async fn show_form(
    visitor: &Visitor,
    row: &StaffRow,
    input: &ChangedStaff,
    errors: &FormErrors,
) -> Result<Response> {
    let places = Places::find(&mut visitor.read().await?).await?;
    let fields = StaffFields {
        name: input.name.clone(),
        roles: input.roles.clone(),
        agency: input.agency.clone(),
        teams: input.teams.clone(),
    };
    let page = visitor
        .page(row.staff.name.as_str())
        .back("/staff/people")
        .no_index();
    Ok(page.errors(errors).show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l {
                    span.govuk-caption-l { (row.username) }
                    (row.staff.name)
                }
                p.govuk-body {
                    a.govuk-link href={ "/staff/people/" (row.staff.id) "/help" } { (visitor.t("identity-help-link")) }
                }
                form method="post" action={ "/staff/people/" (row.staff.id) } novalidate {
                    (visitor.csrf_field())
                    input type="hidden" name="version" value=(input.version);
                    (staff_fields(visitor, &places, &fields, errors))
                    (email_field(visitor, &input.email, "identity-email-change-hint", errors))
                    (active_field(visitor, input.active, errors))
                    div.govuk-button-group {
                        (button(visitor.t("identity-save")).prevent_double_click())
                        a.govuk-link href="/staff/people" { (visitor.t("identity-cancel")) }
                    }
                }
            }
        }
    }))
}

fn active_field(visitor: &Visitor, active: bool, errors: &FormErrors) -> Markup {
    let choice = checkbox("true", visitor.t("identity-works-here"))
        .hint(visitor.t("identity-works-here-hint"));
    let choice = if active { choice.checked() } else { choice };
    html! {
        (checkboxes("active").item(choice).error_option(visitor.error_of(errors, "active")))
    }
}
