//! One's own account: who one is here, how one signs in, and where one is signed in.

use axum::response::Response;
use stoa_kernel::{Id, OrNotFound, Result, actor::Person, sessions::Owner, staff, staff::StaffRow};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{TagColour, action, summary_list, summary_row, tag, warning_text},
    html,
};

use super::{
    passkeys::{self, NamedPasskey},
    sessions::Sessions,
    staff_fields::Places,
};
use crate::{model::role, store};

/// What is shown to a member of staff about themselves.
struct Account {
    row: StaffRow,
    email: String,
    codes_left: i64,
    passkeys: Vec<NamedPasskey>,
    places: Places,
}

pub async fn page(visitor: Visitor) -> PageResult {
    if let Some(person) = visitor.actor.person() {
        let email = own_email(&visitor, person).await?;
        let sessions = Sessions::find(&visitor, Owner::Person(person)).await?;
        let email = summary_list().row(visitor.t("identity-field-email"), email);
        let content = html! {
            (email)
            p.govuk-body {
                a.govuk-link href="/account/residence" { (visitor.t("identity-residence-title")) }
            }
            (sessions.show(&visitor))
        };
        return Ok(show(&visitor, &content));
    }
    let id = visitor.staff()?.id;
    let account = Account::find(&visitor).await?;
    let sessions = Sessions::find(&visitor, Owner::Staff(id)).await?;
    let content = html! {
        (account.advice(&visitor))
        (account.facts(&visitor))
        h2.govuk-heading-m { (visitor.t("identity-account-sign-in-title")) }
        (account.factors(&visitor))
        (passkeys::list(&visitor, &account.passkeys))
        (sessions.show(&visitor))
    };
    Ok(show(&visitor, &content))
}

fn show(visitor: &Visitor, content: &Markup) -> Response {
    let title = visitor.t("identity-account-title");
    visitor.page(title.as_str()).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        (content)
    })
}

/// Everybody may see what is held about themselves; only what others read is recorded.
async fn own_email(visitor: &Visitor, person: Id<Person>) -> Result<String> {
    let mut db = visitor.read().await?;
    let data = visitor.app().vault.open_data(&mut db, person).await?;
    Ok(data
        .and_then(|mut data| data.remove("email"))
        .unwrap_or_default())
}

impl Account {
    async fn find(visitor: &Visitor) -> PageResult<Self> {
        let id = visitor.staff()?.id;
        let mut db = visitor.read().await?;
        let row = staff::find(&mut db, id).await?.or_not_found()?;
        Ok(Account {
            email: own_email(visitor, row.person).await?,
            codes_left: store::count_recovery_codes(&mut db, id).await?,
            passkeys: passkeys::named(visitor.app(), &mut db, id).await?,
            places: Places::find(&mut db).await?,
            row,
        })
    }

    /// Who may change what others may do is worth breaking into.
    fn advice(&self, visitor: &Visitor) -> Markup {
        let is_administrator = self
            .row
            .staff
            .roles
            .iter()
            .any(|role| role == role::ADMINISTRATOR);
        let has_factor = self.row.totp.is_some() || !self.passkeys.is_empty();
        html! {
            @if is_administrator && !has_factor {
                (warning_text(visitor.t("identity-warning"), visitor.t("identity-advice-second-factor")))
            }
            @if self.row.totp.is_some() && self.codes_left == 0 {
                (warning_text(visitor.t("identity-warning"), visitor.t("identity-advice-recovery-codes")))
            }
        }
    }

    fn facts(&self, visitor: &Visitor) -> Markup {
        let staff = &self.row.staff;
        let roles: Vec<_> = staff
            .roles
            .iter()
            .map(|role| visitor.t(role::text(role)))
            .collect();
        let list = summary_list()
            .row(visitor.t("identity-field-name"), &staff.name)
            .row(visitor.t("identity-field-username"), &self.row.username)
            .row(visitor.t("identity-field-email"), &self.email)
            .row(visitor.t("identity-field-roles"), visitor.list(roles))
            .row(
                visitor.t("identity-field-agency"),
                self.places.agency(visitor, &staff.agency),
            )
            .row_option(
                visitor.t("identity-field-teams"),
                (!staff.teams.is_empty()).then(|| self.places.teams(visitor, &staff.teams)),
            );
        html! {
            (list)
            p.govuk-body { (visitor.t("identity-account-facts-text")) }
        }
    }

    fn factors(&self, visitor: &Visitor) -> Markup {
        let change = visitor.t("identity-change");
        let password = visitor.t("identity-field-password");
        let codes = visitor.t("identity-codes");
        let state = if self.row.totp.is_some() {
            let left = [("count", self.codes_left.into())];
            html! {
                (tag(visitor.t("identity-on")).colour(TagColour::Green)) " "
                (visitor.t_with("identity-recovery-codes-left", &left))
            }
        } else {
            html! { (tag(visitor.t("identity-off")).colour(TagColour::Grey)) }
        };
        let list = summary_list()
            .item(
                summary_row(password.as_str(), visitor.t("identity-password-hidden")).action(
                    action(change.as_str(), "/account/password", password.as_str()),
                ),
            )
            .item(summary_row(codes.as_str(), state).action(action(
                change.as_str(),
                "/account/second-factor",
                codes.as_str(),
            )));
        html! { (list) }
    }
}
