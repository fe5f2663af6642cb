//! Signing in with a passkey: the options for the device, and its answer.

use axum::Json;
use serde::Deserialize;
use serde_json::Value;
use stoa_web::{FormErrors, PageResult, PostForm};

use super::{STAFF_HOME, browser_of, sign_in};
use crate::{
    commands::{
        begin_passkey_sign_in::begin_passkey_sign_in, sign_in_with_passkey::sign_in_with_passkey,
    },
    model::local_path::LocalPath,
};

/// What the script sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    /// What the device answered, as JSON.
    pub credential: String,
    pub next: LocalPath,
}

/// JSON for the script, which asks with the form's own token.
pub async fn options(form: PostForm<PasskeyForm>) -> PageResult<Json<Value>> {
    let mut tx = form.visitor.begin().await?;
    let done = begin_passkey_sign_in(form.visitor.app(), &mut tx).await?;
    Ok(Json(tx.commit(done).await?))
}

pub async fn send(form: PostForm<PasskeyForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    let browser = browser_of(&visitor);
    match sign_in_with_passkey(visitor.app(), &input.credential, &browser).await {
        Ok(token) => {
            let response = visitor.go(input.next.or(STAFF_HOME));
            Ok(visitor.start_session(response, &token))
        }
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(sign_in::show(&visitor, "", &input.next, &errors))
        }
    }
}
