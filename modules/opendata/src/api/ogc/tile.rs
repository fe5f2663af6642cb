//! `…/tiles/WebMercatorQuad/{z}/{row}/{col}`: what lies in a tile (Mapbox Vector Tile 2.1). Where more lies in it than anybody can tell apart,
//! points are brought together with their number, and of lines and surfaces the largest are drawn.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures::TryStreamExt;
use serde_json::Value;
use stoa_kernel::{
    Error, OrNotFound, Result,
    town::{
        Shape,
        tiles::{Tag, Tile, TileId},
    },
};
use stoa_tables::{Condition, Direction, Expression, Function, Literal, Select, Sign};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    asked::{NUMBER, id_name},
    collection::{Collection, RowId},
    crs::CRS84,
    fault::{OgcFault, told},
    items::{ask, making},
};
use crate::{
    engine,
    language::{Places, in_box},
    model::Selection,
};

pub const DEEPEST: u8 = stoa_kernel::town::tiles::DEEPEST;

/// The most features of a tile, and how many places stand side by side where points are brought together.
const MOST: u64 = 5000;
const CELLS: f64 = 64.0;
/// Properties of a feature, beside its id; wider tables are asked by it.
const PROPERTIES: usize = 16;
/// Letters of a text.
const LETTERS: usize = 120;

/// A tile.
pub async fn tile(
    visitor: Visitor,
    Path((id, z, row, column)): Path<(String, String, String, String)>,
) -> PageResult {
    let place = TileId::parse(&z, &column, &row);
    let result = drawn(&visitor, &id, place, &Selection::default()).await;
    told(&visitor, result)
}

/// A tile of the rows that a reader has chosen in the explorer, for the map of the same page.
pub async fn tile_of_selection(
    visitor: &Visitor,
    id: &str,
    place: Option<TileId>,
    selection: &Selection,
) -> PageResult {
    told(visitor, drawn(visitor, id, place, selection).await)
}

async fn drawn(
    visitor: &Visitor,
    id: &str,
    place: Option<TileId>,
    selection: &Selection,
) -> Result<Response, OgcFault> {
    let place = place.or_not_found()?;
    let collection = Collection::find(visitor, id).await?;
    let narrowed = selection.conditions(&collection.at.file.columns);
    let narrowed = narrowed.map_err(Error::Invalid)?;
    let digest = collection
        .at
        .shown
        .version
        .digest
        .get(..16)
        .unwrap_or_default();
    let chosen = stoa_kernel::digest(&format!("{narrowed:?}"));
    let (z, row, column) = (place.zoom(), place.row(), place.column());
    let tag = format!(
        "\"{digest}-{}-{z}-{row}-{column}\"",
        chosen.get(..8).unwrap_or_default()
    );
    if visitor.has_copy(&tag) {
        return Ok(answer(StatusCode::NOT_MODIFIED, Vec::new(), &tag));
    }
    let features = features(visitor, &collection, place, narrowed).await?;
    let name = collection.at.id.clone();
    // Clipping large surfaces takes a while: other visitors must not wait for it.
    let bytes = tokio::task::spawn_blocking(move || draw(place, name, &features)).await;
    let bytes = bytes.map_err(|lost| Error::broken("drawing a tile", lost))?;
    let status = match bytes.is_empty() {
        true => StatusCode::NO_CONTENT,
        false => StatusCode::OK,
    };
    Ok(answer(status, bytes, &tag))
}

fn answer(status: StatusCode, bytes: Vec<u8>, tag: &str) -> Response {
    let mut response = (status, bytes).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/vnd.mapbox-vector-tile");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=60"),
    );
    if let Ok(tag) = HeaderValue::try_from(tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// What lies in a tile, as features of GeoJSON.
async fn features(
    visitor: &Visitor,
    collection: &Collection,
    place: TileId,
    mut narrowed: Vec<Condition>,
) -> Result<Vec<Value>, OgcFault> {
    let bbox = place.bbox();
    let bounds = [bbox.west, bbox.south, bbox.east, bbox.north];
    narrowed.push(Condition::Holds(in_box(&collection.places, bounds)));
    let here = |select: Select| narrowed.iter().cloned().fold(select, Select::filter);
    let plain = here(plain(collection)).limit(MOST + 1);
    let found = read(visitor, collection, plain.sql()).await?;
    if u64::try_from(found.len()).unwrap_or(u64::MAX) <= MOST {
        return Ok(found);
    }
    let less = match (&collection.places, collection.places.axes()) {
        (
            Places::Degrees {
                longitude,
                latitude,
            },
            _,
        ) => {
            let select = here(Select::from(&collection.at.published.table));
            gathered(select, (longitude, latitude), bounds)
        }
        (_, Some([west, south, east, north])) => {
            let width = Expression::column(east).pair(Sign::Minus, Expression::column(west));
            let height = Expression::column(north).pair(Sign::Minus, Expression::column(south));
            let size = width.pair(Sign::Plus, height);
            plain.limit(MOST).order_by(size, Direction::Descending)
        }
        _ => return Ok(found),
    };
    read(visitor, collection, less.sql()).await
}

/// The columns that a tile has room for.
fn plain(collection: &Collection) -> Select {
    let select = Select::from(&collection.at.published.table);
    let places = collection.places.names();
    let id = id_name(collection).unwrap_or(NUMBER);
    let mut names: Vec<&str> = places.clone();
    if matches!(collection.id, RowId::Column(..)) && !names.contains(&id) {
        names.push(id);
    }
    let others = collection.properties().map(|column| column.name.as_str());
    let others: Vec<&str> = others
        .filter(|name| !names.contains(name))
        .take(PROPERTIES)
        .collect();
    names.extend(others);
    match collection.id {
        RowId::Column(..) => select.columns(names),
        RowId::Number => select.numbered(NUMBER).columns(names).columns([NUMBER]),
    }
}

/// One point for each of the small squares of a tile, with the number of rows in it.
fn gathered(
    select: Select,
    (longitude, latitude): (&str, &str),
    [west, south, east, north]: [f64; 4],
) -> Select {
    let number = |value: f64| Expression::Value(Literal::Number(value));
    let cell = |name: &str, from: f64, to: f64| {
        let along = Expression::column(name).pair(Sign::Minus, number(from));
        let share = along.pair(Sign::Times, number(CELLS / (to - from)));
        Expression::Call(Function::Floor, vec![share])
    };
    let middle = |name: &str| Expression::Call(Function::Average, vec![Expression::column(name)]);
    select
        .show(middle(longitude), "longitude")
        .show(middle(latitude), "latitude")
        .show(Expression::Rows, "count")
        .group(cell(longitude, west, east))
        .group(cell(latitude, south, north))
        .limit(MOST)
}

async fn read(
    visitor: &Visitor,
    collection: &Collection,
    sql: String,
) -> Result<Vec<Value>, OgcFault> {
    let answer = ask(visitor, sql).await?;
    let making = making(collection, CRS84)?;
    let pieces: Vec<_> = answer.try_collect().await.map_err(engine::in_words)?;
    let whole = pieces.concat();
    let mut features = Vec::new();
    for line in whole.split(|byte| *byte == b'\n') {
        let feature = making.feature(line).map_err(engine::in_words)?;
        features.extend(feature.map(Value::Object));
    }
    Ok(features)
}

fn draw(place: TileId, name: String, features: &[Value]) -> Vec<u8> {
    let mut tile = Tile::new(place);
    let mut layer = tile.layer(name);
    for (feature, number) in features.iter().zip(1_u64..) {
        let Ok(shape) = Shape::from_geojson(&feature["geometry"]) else {
            continue;
        };
        let id = feature["id"].as_u64().unwrap_or(number);
        let properties = feature["properties"].as_object();
        let tags: Vec<(&str, Tag)> = properties
            .into_iter()
            .flatten()
            .filter_map(|(name, value)| Some((name.as_str(), tag(value)?)))
            .collect();
        layer.draw(id, &shape, &tags);
    }
    tile.add(layer);
    tile.finish()
}

fn tag(value: &Value) -> Option<Tag> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(yes) => Tag::Flag(*yes),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Tag::Number(whole),
            None => Tag::decimal(number.as_f64()?),
        },
        Value::String(text) => Tag::Text(text.chars().take(LETTERS).collect()),
        other => Tag::Text(other.to_string().chars().take(LETTERS).collect()),
    })
}
