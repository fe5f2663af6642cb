//! Codes from an app as a second factor: setting it up, and taking it off.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, OrNotFound, Result, staff, staff::StaffRow};
use stoa_web::{
    FormErrors, Markup, PageResult, PostForm, Visitor,
    components::{Spellcheck, button, link_button, text_input},
    html,
};

use super::{
    confirm_password::{confirm_password, confirmed},
    qr_code::qr_code,
    recovery_codes,
};
use crate::{
    commands::{
        remove_second_factor::remove_second_factor, set_up_second_factor::set_up_second_factor,
    },
    model::second_factor,
};

/// What is typed to set it up, and the sealed secret that the page showed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct SetUpForm {
    pub sealed: String,
    pub code: String,
    pub current: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    pub current: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    let row = own_row(&visitor).await?;
    if row.totp.is_some() {
        return Ok(show_set_up_already(&visitor));
    }
    let sealed = visitor
        .app()
        .vault
        .seal_secret(row.staff.id.number(), &second_factor::new_secret());
    show(&visitor, &row, &hex::encode(sealed?), &FormErrors::none())
}

pub async fn set_up(form: PostForm<SetUpForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    let row = own_row(&visitor).await?;
    match keep(&visitor, &input).await {
        Ok(codes) => Ok(recovery_codes::show_codes(&visitor, &codes)),
        Err(error) => show(
            &visitor,
            &row,
            &input.sealed,
            &FormErrors::from_error(error)?,
        ),
    }
}

async fn own_row(visitor: &Visitor) -> PageResult<StaffRow> {
    let id = visitor.staff()?.id;
    Ok(staff::find(&mut visitor.read().await?, id)
        .await?
        .or_not_found()?)
}

/// The recovery codes.
async fn keep(visitor: &Visitor, input: &SetUpForm) -> Result<Vec<String>> {
    let confirmed = confirmed(visitor, &input.current).await?;
    let sealed = hex::decode(&input.sealed);
    let sealed = sealed.map_err(|_forged| Error::invalid("code", "identity-code-wrong"))?;
    let mut tx = visitor.begin().await?;
    let shown = (sealed.as_slice(), input.code.as_str());
    let done = set_up_second_factor(visitor.app(), &mut tx, &confirmed, shown).await?;
    tx.commit(done).await
}

/// The secret as a picture and as a text. A secret that is not ours is answered as a page that lay open too long.
fn show(visitor: &Visitor, row: &StaffRow, sealed: &str, errors: &FormErrors) -> PageResult {
    let gone = || Error::conflict("identity-step-gone");
    let bytes = hex::decode(sealed).map_err(|_forged| gone())?;
    let secret = visitor
        .app()
        .vault
        .open_secret(row.staff.id.number(), &bytes);
    let secret = secret.map_err(|_forged| gone())?;
    let town = visitor.site.town_name(visitor.lang());
    let url = second_factor::otpauth_url(&secret, &town, &row.username)?;
    let picture = qr_code(&url, &visitor.t("identity-qr-label"))?;
    let title = visitor.t("identity-second-factor-title");
    let page = visitor
        .page(title.as_str())
        .back("/account")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-second-factor-text")) }
                (steps(visitor, &picture, &second_factor::in_groups(&secret)))
                (set_up_form(visitor, sealed, errors))
            }
        }
    }))
}

fn steps(visitor: &Visitor, picture: &Markup, secret: &str) -> Markup {
    html! {
        ol.govuk-list.govuk-list--number {
            li { (visitor.t("identity-second-factor-step-app")) }
            li {
                p.govuk-body { (visitor.t("identity-second-factor-step-scan")) }
                p.govuk-body { (picture) }
                p.govuk-body {
                    (visitor.t("identity-second-factor-step-type")) " "
                    bdi { code { (secret) } }
                }
            }
            li { (visitor.t("identity-second-factor-step-code")) }
        }
    }
}

fn set_up_form(visitor: &Visitor, sealed: &str, errors: &FormErrors) -> Markup {
    html! {
        form method="post" action="/account/second-factor" novalidate {
            (visitor.csrf_field())
            input type="hidden" name="sealed" value=(sealed);
            (text_input("code", visitor.t("identity-field-code-from-app"))
                .width(10).inputmode("numeric").autocomplete("one-time-code").spellcheck(Spellcheck::Off)
                .error_option(visitor.error_of(errors, "code")))
            (confirm_password(visitor, errors))
            (button(visitor.t("identity-second-factor-button")).prevent_double_click())
        }
    }
}

fn show_set_up_already(visitor: &Visitor) -> Response {
    let title = visitor.t("identity-second-factor-title");
    let page = visitor.page(title.as_str()).back("/account").no_index();
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-second-factor-is-on")) }
                div.govuk-button-group {
                    (link_button(visitor.t("identity-recovery-codes-renew"), "/account/recovery-codes").secondary())
                    (link_button(visitor.t("identity-second-factor-remove"), "/account/second-factor/remove").secondary())
                }
            }
        }
    })
}

pub async fn remove_form(visitor: Visitor) -> PageResult {
    if own_row(&visitor).await?.totp.is_none() {
        return Ok(visitor.go("/account/second-factor"));
    }
    Ok(show_remove(&visitor, &FormErrors::none()))
}

pub async fn remove(form: PostForm<RemoveForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.staff()?;
    match take_off(&visitor, &form.input.current).await {
        Ok(()) => {
            let notice = visitor.t("identity-second-factor-is-removed");
            Ok(visitor.go_with_notice("/account", notice))
        }
        Err(error) => Ok(show_remove(&visitor, &FormErrors::from_error(error)?)),
    }
}

async fn take_off(visitor: &Visitor, password: &str) -> Result<()> {
    let confirmed = confirmed(visitor, password).await?;
    let mut tx = visitor.begin().await?;
    let done = remove_second_factor(&mut tx, &confirmed).await?;
    tx.commit(done).await
}

fn show_remove(visitor: &Visitor, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-second-factor-remove");
    let page = visitor
        .page(title.as_str())
        .back("/account/second-factor")
        .no_index();
    page.errors(errors).show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-second-factor-remove-text")) }
                form method="post" action="/account/second-factor/remove" novalidate {
                    (visitor.csrf_field())
                    (confirm_password(visitor, errors))
                    (button(visitor.t("identity-second-factor-remove-button")).warning())
                }
            }
        }
    })
}
