//! Credentials that anybody can verify: W3C Verifiable Credentials and SD-JWT VC, status lists. No I/O, no clock, no randomness but a given one.
#![doc = include_str!("../README.md")]

mod base32;
mod base45;
mod base58;
mod base64url;
mod canonical;
mod context;
mod data_integrity;
mod error;
mod issuers;
mod json;
mod jws;
mod key;
mod moment;
mod problem;
mod qr_text;
mod sd_jwt;
mod sd_jwt_vc;
mod status_check;
mod status_list;
mod statuses;
mod validate;
mod vc_jwt;
mod verdict;
mod verify;

pub use canonical::canonical_json;
pub use data_integrity::sign_data_integrity;
pub use error::{Error, Result};
pub use issuers::{
    Issuers, MAX_KEYS, MAX_KEYS_BYTES, did_document, did_web, did_web_address, issuer_metadata,
    jwks,
};
pub use json::MAX_DEPTH;
pub use key::{PublicKey, Signer};
pub use problem::Problem;
pub use qr_text::{MAX_QR_LETTERS, PREFIX, qr_address, qr_text, token_in};
pub use sd_jwt::MAX_DISCLOSURES;
pub use sd_jwt_vc::{Challenge, Hidden, SdJwtVc, bind, present};
pub use status_list::{
    MAX_STATUS_TOKEN_BYTES, Purpose, StatusList, StatusListHead, sign_status_credential,
    sign_status_token, status_entry,
};
pub use statuses::{Bits, FEWEST_ENTRIES, MAX_STATUS_BYTES, Statuses};
pub use validate::{is_self_asserted, validate_credential, validate_presentation};
pub use vc_jwt::sign_vc_jwt;
pub use verdict::{Form, Reason, State, StatusCheck, Verdict};
pub use verify::{MAX_ANSWER_SECONDS, MAX_CREDENTIAL_BYTES, verify, verify_presented};
