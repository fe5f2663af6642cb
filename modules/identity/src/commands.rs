//! Everything that identity can change.

pub mod add_passkey;
pub mod add_staff;
pub mod ask_for_link;
pub mod ask_for_residence_code;
pub mod begin_passkey;
pub mod begin_passkey_sign_in;
pub mod change_password;
pub mod change_staff;
pub mod clear_second_factors;
pub mod confirm_address;
pub mod confirm_at_office;
pub mod end_residence;
pub mod end_sessions;
pub mod follow_link;
pub mod follow_password_link;
pub mod give_code;
pub mod remove_passkey;
pub mod remove_second_factor;
pub mod renew_recovery_codes;
pub mod revoke_session;
pub mod send_password_link;
pub mod set_password;
pub mod set_up_second_factor;
pub mod sign_in;
pub mod sign_in_with_passkey;
pub mod sign_out;
