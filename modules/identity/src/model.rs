//! Nouns of identity and their rules.

pub mod browser;
pub mod local_path;
pub mod newcomer;
pub mod notice;
pub mod passkey;
pub mod password;
pub mod recovery_code;
pub mod residence;
pub mod role;
pub mod second_factor;
pub mod staff_file;
pub mod waiting_step;
