//! The form that signs in with a passkey; a script shows it where the browser has passkeys.

use stoa_web::{Markup, Visitor, components::button, html};

use crate::model::{local_path::LocalPath, passkey::Passkeys};

/// Nothing where this site's address does not allow passkeys.
pub(super) fn passkey_form(visitor: &Visitor, next: &LocalPath) -> Markup {
    html! {
        @if Passkeys::of(&visitor.app().config).is_some() {
            form method="post" action="/sign-in/passkey" hidden
                data-passkey="get" data-options-url="/sign-in/passkey/options"
                data-text-waiting=(visitor.t("identity-passkey-waiting"))
                data-text-failed=(visitor.t("identity-passkey-failed")) {
                (visitor.csrf_field())
                input type="hidden" name="next" value=(next);
                input type="hidden" name="credential";
                (button(visitor.t("identity-passkey-sign-in-button")).secondary())
            }
        }
    }
}
