//! Adding somebody who works here. They are sent a link to set their own password.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, Result, actor::StaffMember};
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{Spellcheck, button, text_input},
    html,
};

use super::staff_fields::{Places, StaffFields, email_field, staff_fields};
use crate::{
    commands::add_staff::{NewStaff, add_staff},
    model::staff_file,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    pub username: String,
    pub name: String,
    pub email: String,
    pub roles: Vec<String>,
    pub agency: String,
    pub teams: Vec<String>,
}

pub async fn form(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    visitor.must("add_staff", &staff_file::of_everybody())?;
    let empty = AddForm {
        agency: visitor.app().config.town.agency.clone(),
        ..AddForm::default()
    };
    Ok(show(&visitor, &empty, &FormErrors::none()).await?)
}

pub async fn send(form: PostForm<AddForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match add(&visitor, &input).await {
        Ok(id) => {
            let name = [("name", input.name.trim().into())];
            let notice = visitor.t_with("identity-staff-added", &name);
            Ok(visitor.go_with_notice(&format!("/staff/people/{id}"), notice))
        }
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?).await?),
    }
}

async fn add(visitor: &Visitor, input: &AddForm) -> Result<Id<StaffMember>> {
    let new = NewStaff {
        username: input.username.clone(),
        name: input.name.clone(),
        email: input.email.clone(),
        roles: input.roles.clone(),
        agency: input.agency.clone(),
        teams: input.teams.clone(),
        password: None,
    };
    let mut tx = visitor.begin().await?;
    let done = add_staff(visitor.app(), &mut tx, new).await?;
    tx.commit(done).await
}

async fn show(visitor: &Visitor, input: &AddForm, errors: &FormErrors) -> Result<Response> {
    let places = Places::find(&mut visitor.read().await?).await?;
    let fields = StaffFields {
        name: input.name.clone(),
        roles: input.roles.clone(),
        agency: input.agency.clone(),
        teams: input.teams.clone(),
    };
    let title = visitor.t("identity-people-add");
    let page = visitor
        .page(title.as_str())
        .back("/staff/people")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-people-add-text")) }
                form method="post" action="/staff/people/add" novalidate {
                    (visitor.csrf_field())
                    (text_input("username", visitor.t("identity-field-username"))
                        .hint(visitor.t("identity-username-hint")).value(&input.username).width(20)
                        .autocomplete("off").spellcheck(Spellcheck::Off).attr("autocapitalize", "none")
                        .error_option(visitor.error_of(errors, "username")))
                    (email_field(visitor, &input.email, "identity-email-hint", errors))
                    (staff_fields(visitor, &places, &fields, errors))
                    (button(visitor.t("identity-people-add-button")).prevent_double_click())
                }
            }
        }
    }))
}
