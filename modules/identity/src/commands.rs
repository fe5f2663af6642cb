//! Everything that identity can change.

pub mod add_staff;
pub mod ask_for_link;
pub mod change_staff;
pub mod follow_link;
pub mod revoke_session;
pub mod set_password;
pub mod set_up_second_factor;
pub mod sign_in;
pub mod sign_out;
