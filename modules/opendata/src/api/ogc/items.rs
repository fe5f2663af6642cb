//! `/ogc/collections/{id}/items` and `…/items/{row}`: features.

use std::collections::HashMap;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::{StreamExt, TryStreamExt};
use serde_json::{Map, Value, json};
use stoa_kernel::{Error, OrNotFound};
use stoa_tables::{Condition, Expression, Format, Literal, Select, Sign};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    GEO_JSON, JSON,
    asked::{Asked, NUMBER, base, id_name},
    collection::{Collection, RowId},
    crs::Crs,
    fault::{OgcFault, told},
    features::{self, Making, Rest},
    link, pages, wants_page,
};
use crate::{
    api::catalogue::open,
    engine::{self, Question},
    model::literal,
    pages::asked_pairs,
};

/// `…/items`
pub async fn items(visitor: Visitor, Path(id): Path<String>, headers: HeaderMap) -> PageResult {
    let result = list(&visitor, &id, &headers).await;
    told(&visitor, result)
}

async fn list(visitor: &Visitor, id: &str, headers: &HeaderMap) -> Result<Response, OgcFault> {
    let collection = Collection::find(visitor, id).await?;
    let pairs = asked_pairs(visitor);
    let asked = Asked::read(&pairs, &collection)?;
    let select = asked.select(&collection);
    if wants_page(visitor, headers) {
        let rows = engine::rows(
            visitor.app(),
            visitor.address(),
            select.sql(),
            asked.limit + 1,
        )
        .await?;
        return Ok(pages::items(
            visitor,
            &collection,
            &rows,
            &turned(&collection, &pairs, &asked),
        ));
    }
    let matched = matched(visitor, &collection, &asked, &select).await?;
    let answer = ask(visitor, select.sql()).await?;
    let making = making(&collection, asked.crs)?;
    let rest = rest(visitor, &collection, (&pairs, &asked), matched);
    let stream = features::collection(answer.fuse(), making, asked.limit, rest);
    Ok(with_crs(
        Body::from_stream(stream).into_response(),
        asked.crs,
    ))
}

/// The addresses of this page, of the one before it and of the one behind it.
pub struct Turned {
    pub own: String,
    pub previous: Option<String>,
    pub next: String,
    pub limit: u64,
}

fn turned(collection: &Collection, pairs: &[(String, String)], asked: &Asked) -> Turned {
    let path = format!("{}/items", collection.path());
    let at = |offset: u64| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let others = pairs
            .iter()
            .filter(|(name, _)| name != "offset" && name != "limit");
        query.extend_pairs(others);
        query.append_pair("limit", &asked.limit.to_string());
        if offset > 0 {
            query.append_pair("offset", &offset.to_string());
        }
        format!("{path}?{}", query.finish())
    };
    let previous = asked.offset > 0;
    Turned {
        own: at(asked.offset),
        previous: previous.then(|| at(asked.offset.saturating_sub(asked.limit))),
        next: at(asked.offset.saturating_add(asked.limit)),
        limit: asked.limit,
    }
}

fn rest(
    visitor: &Visitor,
    collection: &Collection,
    (pairs, asked): (&[(String, String)], &Asked),
    matched: Option<i64>,
) -> Rest {
    let turned = turned(collection, pairs, asked);
    let page = format!("{}&f=html", turned.own);
    let mut links = vec![
        link(visitor, "self", GEO_JSON, &turned.own),
        link(visitor, "alternate", "text/html", &page),
        link(visitor, "collection", JSON, &collection.path()),
    ];
    links.extend(
        turned
            .previous
            .map(|previous| link(visitor, "prev", GEO_JSON, &previous)),
    );
    let next = link(visitor, "next", GEO_JSON, &turned.next);
    let now = visitor.now().to_string();
    Box::new(move |written, has_more| {
        links.extend(Some(next).filter(|_| has_more));
        let mut rest = Map::new();
        if let Some(matched) = matched {
            rest.insert("numberMatched".to_owned(), json!(matched));
        }
        rest.insert("numberReturned".to_owned(), json!(written));
        rest.insert("timeStamp".to_owned(), json!(now));
        rest.insert("links".to_owned(), Value::Array(links));
        rest
    })
}

/// How many fit in all; nothing where too many ask at the moment.
async fn matched(
    visitor: &Visitor,
    collection: &Collection,
    asked: &Asked,
    select: &Select,
) -> Result<Option<i64>, Error> {
    if asked.conditions.is_empty() {
        return Ok(Some(collection.at.file.rows));
    }
    match engine::rows(visitor.app(), visitor.address(), select.count(), 1).await {
        Ok(counted) => {
            let first = counted.rows.first().and_then(|row| row.first()?.as_ref());
            Ok(first.and_then(|count| count.parse().ok()))
        }
        Err(Error::Busy { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

pub async fn ask(visitor: &Visitor, sql: String) -> Result<stoa_tables::Answer, Error> {
    let question = Question {
        client: visitor.address().to_owned(),
        ..Question::new(sql, Format::GeoJson)
    };
    engine::ask(visitor.app(), question).await
}

pub fn making(collection: &Collection, crs: Crs) -> Result<Making, OgcFault> {
    let way = crs.way_from_wgs84();
    let way =
        way.ok_or_else(|| OgcFault::of("crs", "this system of coordinates is not offered"))?;
    let id = id_name(collection).unwrap_or(NUMBER).to_owned();
    let id_stays = matches!(collection.id, RowId::Column(..));
    Ok(Making {
        way,
        id: (id, id_stays),
        hidden: Vec::new(),
    })
}

fn with_crs(response: Response, crs: Crs) -> Response {
    let mut response = open(response, GEO_JSON);
    if let Ok(uri) = HeaderValue::try_from(format!("<{}>", crs.uri())) {
        response.headers_mut().insert("content-crs", uri);
    }
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("accept"));
    response
}

/// `…/items/{row}`
pub async fn item(
    visitor: Visitor,
    Path((id, row)): Path<(String, String)>,
    headers: HeaderMap,
) -> PageResult {
    let result = single(&visitor, &id, &row, &headers).await;
    told(&visitor, result)
}

async fn single(
    visitor: &Visitor,
    id: &str,
    row: &str,
    headers: &HeaderMap,
) -> Result<Response, OgcFault> {
    let collection = Collection::find(visitor, id).await?;
    let pairs: HashMap<String, String> = asked_pairs(visitor).into_iter().collect();
    let unknown = pairs
        .keys()
        .find(|name| !matches!(name.as_str(), "f" | "crs"));
    if let Some(unknown) = unknown {
        return Err(OgcFault::of(unknown, "there is no such parameter"));
    }
    let crs = pairs.get("crs").map(|text| Crs::parse(text));
    let crs = crs.unwrap_or(Some(super::crs::CRS84));
    let crs =
        crs.ok_or_else(|| OgcFault::of("crs", "this system of coordinates is not offered"))?;
    let select = base(&collection, &[])
        .filter(Condition::Holds(this(&collection, row)?))
        .limit(1);
    let path = format!("{}/items/{row}", collection.path());
    if wants_page(visitor, headers) {
        let rows = engine::rows(visitor.app(), visitor.address(), select.sql(), 1).await?;
        let found = rows.rows.first().or_not_found()?;
        return Ok(pages::item(
            visitor,
            &collection,
            (row, &rows.columns, found),
        ));
    }
    let answer = ask(visitor, select.sql()).await?;
    let pieces: Vec<_> = answer.try_collect().await.map_err(engine::in_words)?;
    let making = making(&collection, crs)?;
    let whole = pieces.concat();
    let lines = whole.split(|byte| *byte == b'\n');
    let mut found = None;
    for line in lines {
        found = found.or(making.feature(line).map_err(engine::in_words)?);
    }
    let mut feature = found.or_not_found()?;
    let links = vec![
        link(visitor, "self", GEO_JSON, &path),
        link(visitor, "alternate", "text/html", &format!("{path}?f=html")),
        link(visitor, "collection", JSON, &collection.path()),
    ];
    feature.insert("links".to_owned(), Value::Array(links));
    let body = Value::Object(feature).to_string();
    Ok(with_crs(body.into_response(), crs))
}

/// The condition that tells a row from the others.
fn this(collection: &Collection, row: &str) -> Result<Expression, OgcFault> {
    let (name, value) = match &collection.id {
        RowId::Column(name, kind) => (name.as_str(), literal(*kind, row)),
        RowId::Number => (NUMBER, row.parse().ok().map(Literal::Integer)),
    };
    let value = value.or_not_found()?;
    Ok(Expression::column(name).pair(Sign::Equals, Expression::Value(value)))
}
