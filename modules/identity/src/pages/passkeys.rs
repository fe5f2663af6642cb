//! One's own passkeys: the list, adding one with the device at hand, and removing one.

use axum::{Json, response::Response};
use serde::Deserialize;
use serde_json::Value;
use stoa_kernel::{App, Id, OrNotFound, Reader, Result, Timestamp, actor::StaffMember};
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{button, cell, inset_text, link_button, table, text_input},
    html,
};

use super::confirm_password::{confirm_password, confirmed};
use crate::{
    commands::{
        add_passkey::add_passkey, begin_passkey::begin_passkey, remove_passkey::remove_passkey,
    },
    model::passkey::{KeptPasskey, Passkeys},
    store::{self, PasskeyRow},
};

/// A passkey with the name that its owner gave it.
pub(super) struct NamedPasskey {
    id: Id<KeptPasskey>,
    name: String,
    added_at: Timestamp,
    used_at: Option<Timestamp>,
}

/// What is sent to add a passkey: first name and password, for the options; then the device's answer.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    pub name: String,
    pub current: String,
    pub credential: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    pub current: String,
}

/// Somebody's passkeys with their names unsealed.
pub(super) async fn named(
    app: &App,
    db: &mut Reader,
    staff: Id<StaffMember>,
) -> Result<Vec<NamedPasskey>> {
    let rows = store::passkeys_of(db, staff).await?;
    rows.into_iter()
        .map(|row| NamedPasskey::of(app, row))
        .collect()
}

impl NamedPasskey {
    fn of(app: &App, row: PasskeyRow) -> Result<Self> {
        let name = app.vault.open_secret(row.staff.number(), &row.name)?;
        Ok(NamedPasskey {
            id: row.id,
            name: String::from_utf8_lossy(&name).into_owned(),
            added_at: row.added_at,
            used_at: row.used_at,
        })
    }
}

/// A part of the account's page.
pub(super) fn list(visitor: &Visitor, passkeys: &[NamedPasskey]) -> Markup {
    let title = visitor.t("identity-passkeys-title");
    let rows = passkeys.iter().map(|passkey| {
        let used = passkey.used_at.map(|at| visitor.relative_time_element(at));
        let remove = html! {
            a.govuk-link href={ "/account/passkeys/" (passkey.id) } {
                (visitor.t("identity-remove"))
                span.govuk-visually-hidden { " " (passkey.name) }
            }
        };
        [
            cell(&passkey.name),
            cell(visitor.date(passkey.added_at)),
            cell(used.unwrap_or_else(|| html! { (visitor.t("identity-passkey-unused")) })),
            cell(remove),
        ]
    });
    html! {
        h2.govuk-heading-m #passkeys { (title) }
        p.govuk-body { (visitor.t("identity-passkeys-text")) }
        @if !passkeys.is_empty() {
            (table().caption(title.as_str()).caption_class("govuk-visually-hidden")
                .column(visitor.t("identity-passkey-name"))
                .column(visitor.t("identity-passkey-added"))
                .column(visitor.t("identity-passkey-used"))
                .column(visitor.t("identity-remove"))
                .row_headers().stacking(title.as_str()).rows(rows))
        }
        @if Passkeys::of(&visitor.app().config).is_some() {
            (link_button(visitor.t("identity-passkey-add"), "/account/passkeys").secondary())
        } @else {
            (inset_text(visitor.t("identity-passkeys-not-here")))
        }
    }
}

pub async fn form(visitor: Visitor) -> PageResult {
    visitor.staff()?;
    Passkeys::required(&visitor.app().config)?;
    Ok(show(&visitor, &FormErrors::none()))
}

/// JSON for the script, once the password was right.
pub async fn options(form: PostForm<AddForm>) -> PageResult<Json<Value>> {
    let (visitor, input) = (form.visitor, form.input);
    let confirmed = confirmed(&visitor, &input.current).await?;
    let mut tx = visitor.begin().await?;
    let done = begin_passkey(visitor.app(), &mut tx, &confirmed, &input.name).await?;
    Ok(Json(tx.commit(done).await?))
}

pub async fn add(form: PostForm<AddForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    let mut tx = visitor.begin().await?;
    let done = match add_passkey(visitor.app(), &mut tx, &input.credential).await {
        Ok(done) => done,
        Err(error) => {
            drop(tx);
            return Ok(show(&visitor, &FormErrors::from_error(error)?));
        }
    };
    tx.commit(done).await?;
    Ok(visitor.go_with_notice("/account", visitor.t("identity-passkey-is-added")))
}

fn show(visitor: &Visitor, errors: &FormErrors) -> Response {
    let title = visitor.t("identity-passkey-add");
    let page = visitor
        .page(title.as_str())
        .back("/account")
        .no_index()
        .errors(errors);
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-passkeys-text")) }
                noscript { p.govuk-body { (visitor.t("identity-passkey-needs-script")) } }
                form method="post" action="/account/passkeys" hidden
                    data-passkey="create" data-options-url="/account/passkeys/options"
                    data-text-waiting=(visitor.t("identity-passkey-waiting"))
                    data-text-failed=(visitor.t("identity-passkey-add-failed")) {
                    (visitor.csrf_field())
                    input type="hidden" name="credential";
                    (text_input("name", visitor.t("identity-passkey-name"))
                        .hint(visitor.t("identity-passkey-name-hint")).width(20)
                        .attr("maxlength", "60").attr("required", "required"))
                    (confirm_password(visitor, errors))
                    (button(visitor.t("identity-passkey-add")))
                }
            }
        }
    })
}

pub async fn remove_form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    show_remove(&visitor, Id::new(id), &FormErrors::none()).await
}

pub async fn remove(Path(id): Path<i64>, form: PostForm<RemoveForm>) -> PageResult {
    let (visitor, id) = (form.visitor, Id::new(id));
    match take_away(&visitor, id, &form.input.current).await {
        Ok(()) => {
            let notice = visitor.t("identity-passkey-is-removed");
            Ok(visitor.go_with_notice("/account", notice))
        }
        Err(error) => show_remove(&visitor, id, &FormErrors::from_error(error)?).await,
    }
}

async fn take_away(visitor: &Visitor, id: Id<KeptPasskey>, password: &str) -> Result<()> {
    let confirmed = confirmed(visitor, password).await?;
    let mut tx = visitor.begin().await?;
    let done = remove_passkey(&mut tx, &confirmed, id).await?;
    tx.commit(done).await
}

async fn show_remove(visitor: &Visitor, id: Id<KeptPasskey>, errors: &FormErrors) -> PageResult {
    let staff = visitor.staff()?.id;
    let row = store::find_passkey(&mut visitor.read().await?, staff, id).await?;
    let passkey = NamedPasskey::of(visitor.app(), row.or_not_found()?)?;
    let title = visitor.t_with(
        "identity-passkey-remove-title",
        &[("name", passkey.name.into())],
    );
    let page = visitor
        .page(title.as_str())
        .back("/account")
        .no_index()
        .errors(errors);
    Ok(page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("identity-passkey-remove-text")) }
                form method="post" action={ "/account/passkeys/" (id) } novalidate {
                    (visitor.csrf_field())
                    (confirm_password(visitor, errors))
                    (button(visitor.t("identity-passkey-remove-button")).warning())
                }
            }
        }
    }))
}
