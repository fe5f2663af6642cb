//! All of this module's SQL, by noun. People, sessions and members of staff are the kernel's.

mod links;
mod passkeys;
mod recovery_codes;

pub use links::{
    find_password_link, find_sign_in_link, insert_password_link, insert_sign_in_link,
    remove_password_links, use_password_link, use_sign_in_link,
};
pub use passkeys::{
    Ceremony, PasskeyRow, find_passkey, insert_ceremony, insert_passkey, passkey_by_credential,
    passkey_was_used, passkeys_of, remove_passkey, remove_passkeys, staff_with_passkeys,
    take_ceremony,
};
pub use recovery_codes::{count_recovery_codes, replace_recovery_codes, use_recovery_code};
