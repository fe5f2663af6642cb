//! Every URL of identity.

use axum::{
    Router,
    routing::{get, post},
};
use stoa_web::Site;

use crate::pages::{
    add_staff, ask_for_link, change_password, change_staff, confirm_at_office, follow_link,
    follow_password_link, give_code, help_staff, list_people, passkeys, recovery_codes, residence,
    second_factor, sessions, show_account, sign_in, sign_in_with_passkey, sign_out,
};

/// Signing in and out, the own account, and the people who work here.
pub fn all() -> Router<Site> {
    doors().merge(account()).merge(people())
}

fn doors() -> Router<Site> {
    Router::new()
        .route("/sign-in", get(sign_in::form).post(sign_in::send))
        .route("/sign-in/code", get(give_code::form).post(give_code::send))
        .route(
            "/sign-in/passkey",
            get(give_code::form).post(sign_in_with_passkey::send),
        )
        .route(
            "/sign-in/passkey/options",
            post(sign_in_with_passkey::options),
        )
        .route(
            "/sign-in/link",
            get(ask_for_link::form).post(ask_for_link::send),
        )
        .route("/sign-in/link/sent", get(ask_for_link::sent))
        .route(
            "/sign-in/link/{token}",
            get(follow_link::form).post(follow_link::send),
        )
        .route(
            "/sign-in/password/{token}",
            get(follow_password_link::form).post(follow_password_link::send),
        )
        .route("/sign-out", get(sign_out::form).post(sign_out::send))
}

fn account() -> Router<Site> {
    Router::new()
        .route("/account", get(show_account::page))
        .route(
            "/account/sessions",
            get(sessions::form).post(sessions::revoke),
        )
        .route(
            "/account/password",
            get(change_password::form).post(change_password::send),
        )
        .route(
            "/account/second-factor",
            get(second_factor::form).post(second_factor::set_up),
        )
        .route(
            "/account/second-factor/remove",
            get(second_factor::remove_form).post(second_factor::remove),
        )
        .route(
            "/account/recovery-codes",
            get(recovery_codes::form).post(recovery_codes::renew),
        )
        .route(
            "/account/residence",
            get(residence::page).post(residence::send),
        )
        .route("/account/passkeys", get(passkeys::form).post(passkeys::add))
        .route("/account/passkeys/options", post(passkeys::options))
        .route(
            "/account/passkeys/{id}",
            get(passkeys::remove_form).post(passkeys::remove),
        )
}

fn people() -> Router<Site> {
    Router::new()
        .route(
            "/staff/residence",
            get(confirm_at_office::form).post(confirm_at_office::send),
        )
        .route("/staff/people", get(list_people::page))
        .route(
            "/staff/people/add",
            get(add_staff::form).post(add_staff::send),
        )
        .route(
            "/staff/people/{id}",
            get(change_staff::page).post(change_staff::send),
        )
        .route(
            "/staff/people/{id}/help",
            get(help_staff::form).post(help_staff::send),
        )
}
