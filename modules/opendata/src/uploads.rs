//! Uploads that go on after a lost connection: the core of tus 1.0.0 with its extensions creation, termination and expiration
//! (https://tus.io/protocols/resumable-upload), for browsers and programs.
//!
//! `/staff/data/{slug}/uploads` takes a new one, `/staff/data/{slug}/uploads/{id}` its bytes. What has come lies beside the files
//! that arrive, on the node that took it; where several serve a town, a proxy sends these addresses of one sender to one of them.

mod half;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures::StreamExt;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{PageResult, Path, Problem, Visitor};
use tokio::io::AsyncWriteExt;

pub use half::clear;
use half::{Half, Told};

use crate::{
    api::ckan::asked::key_of,
    commands::{AddFile, add_file},
    model::Dataset,
    policy, store,
};

const VERSION: &str = "1.0.0";
/// Bytes of a file, at most.
const LARGEST: u64 = 64 << 30;

/// Who sends: a browser with the token of its forms, or a program with a key; and the dataset, to which they may add a file.
async fn sender(
    mut visitor: Visitor,
    headers: &HeaderMap,
    slug: &str,
) -> Result<(Visitor, Dataset), Problem> {
    match key_of(headers) {
        Some(key) => {
            let found = store::program_of_key(&mut visitor.read().await?, &key).await?;
            let (actor, _) = found.ok_or_else(|| Error::denied("opendata-key-unknown"))?;
            visitor.actor = actor;
        }
        None => {
            visitor.staff()?;
            let token = headers
                .get("x-csrf-token")
                .and_then(|token| token.to_str().ok());
            if !token.is_some_and(|token| visitor.owns_form(token)) {
                return Err(Error::denied("opendata-upload-foreign").into());
            }
        }
    }
    let dataset = store::dataset_by_slug(&mut visitor.read().await?, slug).await?;
    let dataset = dataset.or_not_found()?;
    visitor.must(policy::DESCRIBE, &dataset.resource(visitor.actor.number()))?;
    Ok((visitor, dataset))
}

/// An answer with the headers that all have.
fn answer<const N: usize>(status: StatusCode, headers: [(&'static str, String); N]) -> Response {
    let mut response = status.into_response();
    let given = headers.into_iter();
    for (name, value) in given.chain([("tus-resumable", VERSION.to_owned())]) {
        if let Ok(value) = HeaderValue::try_from(value) {
            response
                .headers_mut()
                .insert(HeaderName::from_static(name), value);
        }
    }
    response
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}

/// Another version than ours is refused before anything is looked at.
fn other_version(headers: &HeaderMap) -> Option<Response> {
    let given = headers.get("tus-resumable");
    given.is_none_or(|given| given != VERSION).then(|| {
        answer(
            StatusCode::PRECONDITION_FAILED,
            [("tus-version", VERSION.to_owned())],
        )
    })
}

/// `OPTIONS`: what is understood here.
pub async fn abilities() -> Response {
    answer(
        StatusCode::NO_CONTENT,
        [
            ("tus-version", VERSION.to_owned()),
            (
                "tus-extension",
                "creation,termination,expiration".to_owned(),
            ),
            ("tus-max-size", LARGEST.to_string()),
        ],
    )
}

/// `POST`: a new upload of so many bytes.
pub async fn create(visitor: Visitor, Path(slug): Path<String>, headers: HeaderMap) -> PageResult {
    let (visitor, dataset) = sender(visitor, &headers, &slug).await?;
    if let Some(refused) = other_version(&headers) {
        return Ok(refused);
    }
    let Some(length) = number(&headers, "upload-length").filter(|length| *length > 0) else {
        return Ok(answer(StatusCode::BAD_REQUEST, []));
    };
    if length > LARGEST {
        return Ok(answer(StatusCode::PAYLOAD_TOO_LARGE, []));
    }
    let files = &visitor.app().files;
    half::clear(files, visitor.now()).await?;
    let given = metadata(&headers);
    let told = Told {
        dataset: dataset.id.number(),
        owner: owner(&visitor),
        length,
        file_name: given("filename")
            .or_else(|| given("name"))
            .unwrap_or_default(),
        title: given("title").unwrap_or_default(),
        instead: given("instead").and_then(|id| id.parse().ok()).unwrap_or(0),
        begun_at: visitor.now().as_microsecond(),
        is_done: false,
    };
    let id = visitor.begin().await?.random_token()?;
    let half = Half::begin(files, &id, told).await?;
    let place = format!("/staff/data/{slug}/uploads/{id}");
    Ok(answer(
        StatusCode::CREATED,
        [("location", place), ("upload-expires", half.expires())],
    ))
}

fn owner(visitor: &Visitor) -> String {
    format!("{}-{}", visitor.actor.is_staff(), visitor.actor.number())
}

/// The values of `Upload-Metadata`: words with texts in base64.
fn metadata(headers: &HeaderMap) -> impl Fn(&str) -> Option<String> {
    let line = headers.get("upload-metadata");
    let line = line
        .and_then(|line| line.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    move |wanted| {
        let mut pairs = line
            .split(',')
            .filter_map(|pair| pair.trim().split_once(' '));
        let (_, value) = pairs.find(|(name, _)| *name == wanted)?;
        let text = String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?;
        Some(text.replace('\0', "")).filter(|text| !text.is_empty())
    }
}

/// The upload of this id, if it is the sender's.
async fn find(visitor: &Visitor, dataset: &Dataset, id: &str) -> Result<Half> {
    let half = Half::find(&visitor.app().files, id).await?.or_not_found()?;
    let is_theirs = half.told.owner == owner(visitor) && half.told.dataset == dataset.id.number();
    is_theirs.then_some(half).or_not_found()
}

/// `HEAD`: how much has come.
pub async fn show(
    visitor: Visitor,
    Path((slug, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> PageResult {
    let (visitor, dataset) = sender(visitor, &headers, &slug).await?;
    let half = find(&visitor, &dataset, &id).await?;
    Ok(answer(
        StatusCode::OK,
        [
            ("upload-offset", half.offset().await?.to_string()),
            ("upload-length", half.told.length.to_string()),
            ("upload-expires", half.expires()),
            ("cache-control", "no-store".to_owned()),
        ],
    ))
}

/// `DELETE`: what has come is thrown away.
pub async fn end(
    visitor: Visitor,
    Path((slug, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> PageResult {
    let (visitor, dataset) = sender(visitor, &headers, &slug).await?;
    if let Some(refused) = other_version(&headers) {
        return Ok(refused);
    }
    find(&visitor, &dataset, &id).await?.remove().await?;
    Ok(answer(StatusCode::NO_CONTENT, []))
}

/// `PATCH`: the next bytes. With the last of them the file is added to the dataset.
pub async fn append(
    visitor: Visitor,
    Path((slug, id)): Path<(String, String)>,
    request: Request,
) -> PageResult {
    let headers = request.headers().clone();
    let (visitor, dataset) = sender(visitor, &headers, &slug).await?;
    if let Some(refused) = other_version(&headers) {
        return Ok(refused);
    }
    let kind = headers.get("content-type");
    if kind.is_none_or(|kind| kind != "application/offset+octet-stream") {
        return Ok(answer(StatusCode::UNSUPPORTED_MEDIA_TYPE, []));
    }
    let half = find(&visitor, &dataset, &id).await?;
    let Some(_alone) = half::alone(visitor.app(), &id) else {
        return Ok(answer(StatusCode::LOCKED, []));
    };
    let offset = half.offset().await?;
    if number(&headers, "upload-offset") != Some(offset) {
        return Ok(answer(
            StatusCode::CONFLICT,
            [("upload-offset", offset.to_string())],
        ));
    }
    let Some(offset) = take(&half, offset, request.into_body()).await? else {
        return Ok(answer(StatusCode::PAYLOAD_TOO_LARGE, []));
    };
    if offset == half.told.length && !half.told.is_done {
        keep(&visitor, &dataset, half).await?;
    }
    Ok(answer(
        StatusCode::NO_CONTENT,
        [("upload-offset", offset.to_string())],
    ))
}

/// Writes what comes; how much there is then, or None where it would be more than was said. What has come of a body that breaks
/// off stays.
async fn take(half: &Half, mut offset: u64, body: Body) -> Result<Option<u64>> {
    let mut file = half.open().await?;
    let mut pieces = body.into_data_stream();
    while let Some(Ok(piece)) = pieces.next().await {
        offset += u64::try_from(piece.len()).unwrap_or(u64::MAX);
        if offset > half.told.length {
            return Ok(None);
        }
        file.write_all(&piece).await.map_err(half::disk)?;
    }
    file.flush().await.map_err(half::disk)?;
    Ok(Some(offset))
}

async fn keep(visitor: &Visitor, dataset: &Dataset, half: Half) -> Result<()> {
    let kept = visitor.app().files.keep_file(&half.path()).await?;
    let input = AddFile {
        dataset: dataset.id,
        instead: Some(half.told.instead).filter(|id| *id > 0).map(Id::new),
        title: half.told.title.clone(),
        text: String::new(),
        file_name: half.told.file_name.clone(),
        kept,
        then_publish: false,
    };
    let mut tx = visitor.begin().await?;
    let done = add_file(&mut tx, input).await?;
    tx.commit(done).await?;
    half.finish().await
}
