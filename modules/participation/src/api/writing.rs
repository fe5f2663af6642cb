//! What programs with a key write: proposals and comments of people who told them.

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde_json::Value;
use stoa_kernel::{Error, Id, OrNotFound, Result, Tx};
use stoa_web::Path;

use super::{
    caller::{Caller, Refusal, Sent},
    said,
};
use crate::{
    commands::{
        programs::{ProposeByProgram, comment_by_program, propose_by_program},
        voices::AddComment,
    },
    model::voices::{Remark, Side, Written},
    store,
};

type Answer = std::result::Result<Response, Refusal>;

/// `POST /api/participation/processes/{process}/{component}/proposals`
pub async fn propose(
    caller: Caller,
    Path((process, component)): Path<(String, String)>,
    request: Request,
) -> Answer {
    let sent = Sent::read(&caller, request).await?;
    let app = caller.visitor.app();
    let input = ProposeByProgram {
        process,
        component,
        written: Written {
            title: sent.text("title")?,
            text: sent.text("text")?,
            name_shown: sent.text("name_shown")?,
            ..Written::default()
        },
        lang: sent.lang(app.config.town.language)?,
    };
    let mut tx = caller.visitor.begin().await?;
    let proposal = match before(&mut tx, &sent).await? {
        Some(number) => store::voices::proposal_by_id(&mut tx, Id::new(number)).await?,
        None => {
            let done = propose_by_program(app, &mut tx, (&caller.key, input)).await?;
            note(&mut tx, &sent, done.value().id.number()).await?;
            Some(tx.commit(done).await?)
        }
    };
    let said = said::proposal(app, &proposal.or_not_found()?, None);
    Ok(created(&said))
}

/// `POST /api/participation/processes/{process}/{component}/comments`
pub async fn speak(
    caller: Caller,
    Path((process, component)): Path<(String, String)>,
    request: Request,
) -> Answer {
    comment(&caller, (process, component, None), request).await
}

/// `POST /api/participation/processes/{process}/{component}/proposals/{proposal}/comments`
pub async fn speak_of(
    caller: Caller,
    Path((process, component, id)): Path<(String, String, i64)>,
    request: Request,
) -> Answer {
    comment(&caller, (process, component, Some(id)), request).await
}

async fn comment(
    caller: &Caller,
    (process, component, proposal): (String, String, Option<i64>),
    request: Request,
) -> Answer {
    let sent = Sent::read(caller, request).await?;
    let app = caller.visitor.app();
    let side = sent.text("side")?;
    let side = match side.as_str() {
        "" => Side::None,
        name => Side::parse(name)
            .ok_or_else(|| Error::invalid("side", "participation-programs-no-side"))?,
    };
    let input = AddComment {
        process,
        component,
        proposal: proposal.map(Id::new),
        parent: sent.number("answers")?.map(Id::new),
        remark: Remark {
            side,
            text: sent.text("text")?,
            name_shown: sent.text("name_shown")?,
        },
        lang: sent.lang(app.config.town.language)?,
    };
    let mut tx = caller.visitor.begin().await?;
    let comment = match before(&mut tx, &sent).await? {
        Some(number) => store::voices::comment_by_id(&mut tx, Id::new(number)).await?,
        None => {
            let done = comment_by_program(app, &mut tx, (&caller.key, input)).await?;
            note(&mut tx, &sent, done.value().id.number()).await?;
            Some(tx.commit(done).await?)
        }
    };
    Ok(created(&said::comment(app, &comment.or_not_found()?)))
}

/// What came of the same request before. `Invalid` on `Idempotency-Key` where it was another one.
async fn before(tx: &mut Tx, sent: &Sent) -> Result<Option<i64>> {
    let Some(request) = &sent.request else {
        return Ok(None);
    };
    match store::programs::sent_with(tx, request).await? {
        Some((digest, _)) if digest != sent.digest => {
            let key = "participation-programs-key-used";
            Err(Error::invalid("Idempotency-Key", key))
        }
        found => Ok(found.map(|(_, number)| number)),
    }
}

async fn note(tx: &mut Tx, sent: &Sent, number: i64) -> Result<()> {
    match &sent.request {
        Some(request) => store::programs::insert_sent(tx, request, (&sent.digest, number)).await,
        None => Ok(()),
    }
}

/// What there is now, and where people read it.
fn created(said: &Value) -> Response {
    let mut response = (StatusCode::CREATED, said.to_string()).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/json");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let place = said["url"].as_str().unwrap_or_default();
    if let Ok(place) = HeaderValue::try_from(place) {
        headers.insert(header::LOCATION, place);
    }
    response
}
