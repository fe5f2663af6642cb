//! The field that every change to how one signs in asks for.

use stoa_kernel::{Error, Result};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{InputKind, text_input},
    html,
};

use crate::confirmation::{Confirmed, confirm};

/// The proof that a member of staff gave the right password in that field.
pub(super) async fn confirmed(visitor: &Visitor, password: &str) -> Result<Confirmed> {
    let staff = visitor.actor.staff();
    let staff = staff.ok_or_else(|| Error::denied("identity-sign-in-first"))?;
    confirm(visitor.app(), staff, password, visitor.address()).await
}

/// The password that somebody has now, in the field `current`.
pub(super) fn confirm_password(visitor: &Visitor, errors: &FormErrors) -> Markup {
    html! {
        (text_input("current", visitor.t("identity-field-current-password"))
            .hint(visitor.t("identity-current-password-hint"))
            .kind(InputKind::Password).autocomplete("current-password")
            .error_option(visitor.error_of(errors, "current")))
    }
}
