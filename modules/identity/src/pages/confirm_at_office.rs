//! The office confirms that whoever stands there with their code lives here.

use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Visitor,
    components::{
        Spellcheck, button, checkbox, checkboxes, date_input, date_part, radio, radios, text_input,
    },
    html,
};

use crate::{
    commands::confirm_at_office::{ConfirmAtOffice, confirm_at_office},
    model::residence::{Document, at_office_of},
};

const PATH: &str = "/staff/residence";

/// What is typed at the desk.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct OfficeForm {
    pub code: String,
    pub name: String,
    #[serde(rename = "born-day")]
    pub day: String,
    #[serde(rename = "born-month")]
    pub month: String,
    #[serde(rename = "born-year")]
    pub year: String,
    pub document: String,
    pub moves: String,
}

impl OfficeForm {
    fn born(&self) -> Option<Date> {
        let year = self.year.trim().parse().ok()?;
        let month = self.month.trim().parse().ok()?;
        Date::new(year, month, self.day.trim().parse().ok()?).ok()
    }

    fn read(&self) -> Result<ConfirmAtOffice> {
        Ok(ConfirmAtOffice {
            code: self.code.clone(),
            name: self.name.clone(),
            born: self
                .born()
                .ok_or_else(|| Error::invalid("born", "identity-residence-fault-born"))?,
            document: Document::parse(&self.document)
                .ok_or_else(|| Error::invalid("document", "identity-residence-fault-document"))?,
            moves: self.moves == "true",
        })
    }
}

pub async fn form(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    let agency = &visitor.app().config.town.agency;
    visitor.must("confirm_residence", &at_office_of(agency))?;
    Ok(show(&visitor, &OfficeForm::default(), &FormErrors::none()))
}

pub async fn send(form: PostForm<OfficeForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    match confirm(&visitor, &input).await {
        Ok(()) => Ok(visitor.go_with_notice(PATH, visitor.t("identity-residence-office-done"))),
        Err(error) => Ok(show(&visitor, &input, &FormErrors::from_error(error)?)),
    }
}

async fn confirm(visitor: &Visitor, input: &OfficeForm) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = confirm_at_office(visitor.app(), &mut tx, input.read()?).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, input: &OfficeForm, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-residence-office-title");
    let page = visitor.page(title.as_str()).no_index().errors(errors);
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-residence-office-text")) }
                form method="post" action=(PATH) novalidate {
                    (visitor.csrf_field())
                    (who(visitor, input, errors))
                    (born(visitor, input, errors))
                    (document(visitor, input, errors))
                    (moves(visitor, input, errors))
                    (button(visitor.t("identity-residence-office-button")).prevent_double_click())
                }
            }
        }
    })
}

fn who(visitor: &Visitor, input: &OfficeForm, errors: &FormErrors) -> Markup {
    html! {
        (text_input("code", visitor.t("identity-residence-field-code"))
            .hint(visitor.t("identity-residence-code-hint")).value(&input.code).width(20)
            .autocomplete("off").spellcheck(Spellcheck::Off).attr("autocapitalize", "none")
            .error_option(visitor.error_of(errors, "code")))
        (text_input("name", visitor.t("identity-residence-field-name"))
            .hint(visitor.t("identity-residence-name-hint")).value(&input.name)
            .autocomplete("off").spellcheck(Spellcheck::Off)
            .error_option(visitor.error_of(errors, "name")))
    }
}

fn born(visitor: &Visitor, input: &OfficeForm, errors: &FormErrors) -> Markup {
    let part = |name: &str, key: &str, value: &str| date_part(name, visitor.t(key)).value(value);
    let date = date_input("born")
        .name_prefix("born")
        .legend(visitor.t("identity-residence-field-born"))
        .error_option(visitor.error_of(errors, "born"))
        .part(part("day", "identity-residence-day", &input.day))
        .part(part("month", "identity-residence-month", &input.month))
        .part(part("year", "identity-residence-year", &input.year).width(4));
    html! { (date) }
}

fn document(visitor: &Visitor, input: &OfficeForm, errors: &FormErrors) -> Markup {
    let kinds = Document::ALL.map(|one| radio(one.name(), visitor.t(one.text())));
    html! {
        (radios("document").legend(visitor.t("identity-residence-field-document")).items(kinds)
            .value(&input.document).error_option(visitor.error_of(errors, "document")))
    }
}

/// Asked only where somebody has it confirmed with another mailbox.
fn moves(visitor: &Visitor, input: &OfficeForm, errors: &FormErrors) -> Markup {
    let is_ticked = input.moves == "true";
    let choice = checkbox("true", visitor.t("identity-residence-field-moves"));
    let choice = if is_ticked { choice.checked() } else { choice };
    html! {
        @if is_ticked || errors.get("moves").is_some() {
            (checkboxes("moves").item(choice).error_option(visitor.error_of(errors, "moves")))
        }
    }
}
