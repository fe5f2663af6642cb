//! `/api/services` and `/api/services/{slug}`: what can be applied for, and the JSON Schema of the answers. Open to everybody.

use axum::{http::header, response::IntoResponse};
use serde_json::{Map, Value, json};
use stoa_forms::Localised;
use stoa_kernel::OrNotFound;
use stoa_web::{PageResult, Path, Visitor};

use crate::{
    casework::reads::fill_choices,
    model::{Service, ServiceFile, ServiceState, ServiceVersion},
    store,
};

/// `GET /api/services`
pub async fn list(visitor: Visitor) -> PageResult {
    let offered = store::offered(&mut visitor.read().await?).await?;
    let mut services = Vec::new();
    for (service, version) in &offered {
        services.push(described(&visitor, service, version)?.1);
    }
    answer(&json!({ "services": services }))
}

/// `GET /api/services/{slug}`
pub async fn show(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let service = store::find_service(&mut db, &slug).await?.or_not_found()?;
    let current = service
        .current
        .filter(|_| service.state == ServiceState::Offered);
    let version = store::find_version(&mut db, current.or_not_found()?).await?;
    let (mut file, mut said) = described(&visitor, &service, &version.or_not_found()?)?;
    fill_choices(&mut db, &mut file).await?;
    drop(db);
    said["answers_schema"] = file.form.answers_schema();
    answer(&said)
}

/// A service's file, and what is said of it.
fn described(
    visitor: &Visitor,
    service: &Service,
    version: &ServiceVersion,
) -> stoa_kernel::Result<(ServiceFile, Value)> {
    let file = ServiceFile::of(version)?;
    let page = visitor.site.url(&format!("/services/{}", file.slug));
    let api = visitor.site.url(&format!("/api/services/{}", file.slug));
    let fee = file
        .fee
        .as_ref()
        .map(|fee| json!({ "amount": fee.amount, "currency": fee.currency }));
    let said = json!({
        "slug": file.slug,
        "version": version.number,
        "digest": version.digest,
        "agency": service.agency,
        "name": texts(&file.name, &file),
        "summary": texts(&file.summary, &file),
        "audience": file.audience,
        "life_events": file.life_events,
        "languages": file.form.languages,
        "fee": fee,
        "promise_days": file.promise_days,
        "links": { "self": api, "page": page, "cpsv_ap": format!("{page}.jsonld") },
    });
    Ok((file, said))
}

/// A text by its languages.
fn texts(text: &Localised, file: &ServiceFile) -> Map<String, Value> {
    let tagged = text.iter().map(|(tag, words)| {
        let tag = if tag.is_empty() {
            file.form.fallback()
        } else {
            tag
        };
        (tag.to_owned(), words.into())
    });
    tagged.collect()
}

fn answer(said: &Value) -> PageResult {
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    Ok((headers, said.to_string()).into_response())
}
