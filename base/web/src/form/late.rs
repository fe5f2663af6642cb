//! A form that was open too long: what was typed on it comes through, to be shown again.

use axum::extract::{FromRequest, FromRequestParts, Request};
use serde::de::DeserializeOwned;

use super::{PostForm, Sent, TOKEN, Uploads};
use crate::{
    problem::{Kind, Problem},
    site::Site,
    visitor::Visitor,
};

/// As [`PostForm`], for pages on which much is typed. A form that was open until its browser lost what it was known by comes through too, for
/// being shown again with all that was typed, and never for being acted on: `is_late` says so.
#[derive(Debug)]
pub struct LateForm<T> {
    pub form: PostForm<T>,
    pub is_late: bool,
}

impl<T: DeserializeOwned> FromRequest<Site> for LateForm<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, site).await?;
        let mut sent = Sent::read(Request::from_parts(parts, body), site.upload_room()).await?;
        let token = sent.take(TOKEN);
        let is_late = !token.is_some_and(|token| visitor.owns_form(&token));
        if is_late {
            // Nothing of a form that may be another site's is kept, least of all what cannot be shown again.
            sent.uploads = Uploads::default();
        }
        let input = match sent.input() {
            Err(_) if is_late => return Err(Problem::new(Kind::ForeignForm)),
            input => input?,
        };
        let form = PostForm {
            visitor,
            input,
            uploads: std::mem::take(&mut sent.uploads),
            sent,
        };
        Ok(LateForm { form, is_late })
    }
}
