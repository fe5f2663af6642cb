//! What identity can change, on both databases: SQLite in a folder, and PostgreSQL where STOA_TEST_POSTGRES names a database.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod authenticator;
mod codes;
mod passkey_steps;
mod password_links;
mod town;

mod add_passkey;
mod add_staff;
mod ask_for_link;
mod begin_passkey;
mod begin_passkey_sign_in;
mod change_password;
mod change_staff;
mod clear_second_factors;
mod end_sessions;
mod follow_link;
mod follow_password_link;
mod give_code;
mod pages;
mod policy;
mod remove_passkey;
mod remove_second_factor;
mod renew_recovery_codes;
mod revoke_session;
mod send_password_link;
mod set_password;
mod set_up_second_factor;
mod sign_in;
mod sign_in_with_passkey;
mod sign_out;
