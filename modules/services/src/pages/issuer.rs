//! What programs fetch that verify permits: keys, and who was revoked.

use axum::{
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::IntoResponse,
};
use serde_json::Value;
use stoa_credentials::{did_document, issuer_metadata, jwks};
use stoa_web::{PageResult, Path, Visitor};

use crate::permits::{issuer, lists};

/// Programs may keep what changes seldom for five minutes.
const KEEP: &str = "public, max-age=300";

/// `GET /permits/status/{number}`: a Token Status List (draft-ietf-oauth-status-list, section 8).
pub async fn status_list(visitor: Visitor, Path(number): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let token = lists::signed(visitor.app(), &mut db, number).await?;
    let headers = [
        (CONTENT_TYPE, "application/statuslist+jwt"),
        (CACHE_CONTROL, KEEP),
    ];
    Ok((headers, token).into_response())
}

/// `GET /permits/statuslist/{number}`: the same list as a Bitstring Status List 1.0, secured as JWT (section 3.1; VC-JOSE-COSE, section 3.1).
pub async fn status_credential(visitor: Visitor, Path(number): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let token = lists::signed_credential(visitor.app(), &mut db, number).await?;
    let headers = [(CONTENT_TYPE, "application/vc+jwt"), (CACHE_CONTROL, KEEP)];
    Ok((headers, token).into_response())
}

/// `GET /.well-known/jwks.json`: the keys (RFC 7517).
pub async fn keys(visitor: Visitor) -> PageResult {
    let (kid, key) = issuer::public_key(visitor.app());
    json("application/jwk-set+json", &jwks(&[(&kid, key)]))
}

/// `GET /.well-known/jwt-vc-issuer`: the issuer and its keys (SD-JWT VC, section 5).
pub async fn metadata(visitor: Visitor) -> PageResult {
    let app = visitor.app();
    let (kid, key) = issuer::public_key(app);
    let said = issuer_metadata(issuer::name(app), &[(&kid, key)]);
    json("application/json", &said)
}

/// `GET /.well-known/did.json`: the town's `did:web`, with the same key.
pub async fn did(visitor: Visitor) -> PageResult {
    let app = visitor.app();
    let (kid, key) = issuer::public_key(app);
    let said = did_document(&issuer::did(app), &[(&kid, key)]);
    json("application/did+json", &said)
}

fn json(kind: &'static str, said: &Value) -> PageResult {
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, KEEP)];
    Ok((headers, said.to_string()).into_response())
}
