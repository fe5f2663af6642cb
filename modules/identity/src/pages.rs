//! What is seen of identity: signing in, the own account, and the people who work here.

pub mod add_staff;
pub mod ask_for_link;
pub mod change_password;
pub mod change_staff;
pub mod confirm_at_office;
pub mod follow_link;
pub mod follow_password_link;
pub mod give_code;
pub mod help_staff;
pub mod list_people;
pub mod passkeys;
pub mod recovery_codes;
pub mod residence;
pub mod second_factor;
pub mod sessions;
pub mod show_account;
pub mod sign_in;
pub mod sign_in_with_passkey;
pub mod sign_out;

mod confirm_password;
mod passkey_form;
mod qr_code;
mod staff_fields;

use stoa_web::Visitor;

use crate::model::browser::Browser;

/// Where staff go when nothing else was wanted.
const STAFF_HOME: &str = "/staff";
/// Where residents go when nothing else was wanted.
const RESIDENT_HOME: &str = "/my";

/// The browser that a visitor uses.
fn browser_of(visitor: &Visitor) -> Browser {
    Browser {
        program: visitor.program().to_owned(),
        address: visitor.address().to_owned(),
        token: visitor.session_token().map(str::to_owned),
    }
}
