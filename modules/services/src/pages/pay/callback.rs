//! What card providers tell: `POST /payments/callback/{provider}`, signed by them. Told twice it is booked once.

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use stoa_kernel::{App, Id, Reader, Result};
use stoa_payments::{CallbackFault, News, Status};
use stoa_web::{PageResult, Path, Site};

use crate::{
    model::{Charge, TroubleKind},
    payments::{
        book::{book_refund, book_reported},
        cards::{Cards, cards},
        troubles,
    },
    store,
};

/// Takes a call-back in. 200 for what was booked, known or none of ours: the provider need not tell it again; 400 for what is not signed
/// by it; 503 when it should be told again.
pub async fn send(
    State(site): State<Site>,
    Path(provider): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> PageResult {
    let known = cards(&site.app).filter(|cards| cards.provider.name() == provider);
    let Some(cards) = known else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let signature = headers.get(cards.provider.signature_header());
    let signature = signature.and_then(|value| value.to_str().ok());
    let taken = take(&site.app, &cards, (&body, signature)).await?;
    if taken.is_err() {
        let trouble = (TroubleKind::CallbackRefused, cards.provider.name());
        troubles::note(&site.app, trouble).await;
    }
    Ok(answer(taken))
}

fn answer(taken: Result<(), CallbackFault>) -> Response {
    match taken {
        Ok(()) => StatusCode::OK.into_response(),
        Err(fault) => {
            tracing::warn!(%fault, "a call-back of the card provider was refused");
            (StatusCode::BAD_REQUEST, fault.to_string()).into_response()
        }
    }
}

/// Reads a call-back after its signature was checked, and books what it tells.
pub async fn take(
    app: &App,
    cards: &Cards,
    (body, signature): (&[u8], Option<&str>),
) -> Result<Result<(), CallbackFault>> {
    let event = match cards.provider.event(body, signature, app.now()) {
        Ok(event) => event,
        Err(fault) => return Ok(Err(fault)),
    };
    let provider = cards.provider.name();
    let mut db = app.db.read().await?;
    match event.news {
        News::Payment(status) => {
            let charge = charge_of(&mut db, provider, &status).await?;
            drop(db);
            match charge {
                Some(charge) => {
                    book_reported(app, charge, (provider, status)).await?;
                }
                None => tracing::info!(provider, "a call-back of a payment that is not ours"),
            }
        }
        News::Refund { payment, refund } => {
            let visit = store::charges::find_try(&mut db, (provider, &payment)).await?;
            drop(db);
            // The provider tells of it before the program has written down that it asked: the job that asked books it.
            if let Some(visit) = visit {
                book_refund(app, visit.charge, refund).await?;
            }
        }
        News::Other(kind) => tracing::debug!(kind, "a call-back of no consequence"),
    }
    Ok(Ok(()))
}

/// By the provider's id; a payment whose beginning was not kept, as the program stopped in between, by our reference, which the provider
/// gives back.
async fn charge_of(db: &mut Reader, provider: &str, status: &Status) -> Result<Option<Id<Charge>>> {
    let place = (provider, status.provider_id.as_str());
    if let Some(visit) = store::charges::find_try(db, place).await? {
        return Ok(Some(visit.charge));
    }
    let charge = store::charges::find_by_reference(db, &status.reference).await?;
    Ok(charge.map(|charge| charge.id))
}
