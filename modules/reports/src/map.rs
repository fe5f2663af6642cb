//! The reports on the map, as vector tiles: circles with a number from afar, single reports close by.

use std::collections::BTreeMap;

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use stoa_kernel::{
    Error, OrNotFound, Point, Reader, Result,
    town::{
        Shape,
        tiles::{Tag, Tile, TileId},
    },
};
use stoa_web::{PageResult, Path, Visitor};

use crate::{
    model::{Colour, Report, ReportFilter, StatusFilter},
    pages::{
        addresses::reference_of, list_reports::asked_filter, names::Names,
        report_list::report_title, search::find_words,
    },
    store,
};

/// From this zoom on reports are shown one by one, where they are no crowd.
const ONE_BY_ONE: u8 = 15;
/// So many in a tile are a crowd: single marks would hide each other, and circles say more.
const CROWD: i64 = 300;
/// The most single reports of a tile, where they are denser than around it or the counted cells do not know the filter.
const SINGLES: usize = 600;
/// The most that filters choose from which the counted cells do not know.
pub const MOST: usize = 1500;

/// What a tile shows.
enum Marks {
    Circles(Vec<(Point, i64)>),
    Reports(Vec<Report>),
}

/// `/map/reports/{z}/{x}/{y}.mvt`, with the list's filters.
pub async fn show_report_tile(
    visitor: Visitor,
    Path((z, x, y)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> PageResult {
    let id = TileId::parse(&z, &x, &y).or_not_found()?;
    let filter = find_words(&visitor, asked_filter(&visitor)).await?;
    let mut db = visitor.read().await?;
    let names = Names::read(&visitor, &mut db).await?;
    let marks = marks(&mut db, &names, id, &filter).await?;
    drop(db);
    Ok(answer(draw(&visitor, &names, id, marks), &headers)?)
}

async fn marks(db: &mut Reader, names: &Names, id: TileId, filter: &ReportFilter) -> Result<Marks> {
    let colours = colours(filter);
    if id.zoom() >= ONE_BY_ONE && !is_crowded(db, id, filter, colours.as_deref()).await? {
        let reports = store::in_box(db, id.bbox(), filter, SINGLES).await?;
        return Ok(Marks::Reports(reports));
    }
    match colours {
        Some(colours) => counted(db, names, (id, filter), &colours).await,
        None => newest(db, id, filter).await,
    }
}

/// Whether the counted cells know that too many lie in a tile to be told apart.
async fn is_crowded(
    db: &mut Reader,
    id: TileId,
    filter: &ReportFilter,
    colours: Option<&[Colour]>,
) -> Result<bool> {
    let Some(colours) = colours else {
        return Ok(false);
    };
    let at = (id.bbox(), id.zoom());
    Ok(store::estimate_in_box(db, at, &filter.categories, colours).await? > CROWD)
}

/// Circles from the counted cells. Those of a ward are the cells whose middle lies in it.
async fn counted(
    db: &mut Reader,
    names: &Names,
    (id, filter): (TileId, &ReportFilter),
    colours: &[Colour],
) -> Result<Marks> {
    let cells = store::cell_counts(db, (id.bbox(), id.zoom()), &filter.categories, colours).await?;
    let is_wanted = |point: Point| {
        let ward = || {
            names
                .areas()
                .ward_of(point)
                .is_some_and(|ward| filter.wards.contains(&ward.id))
        };
        filter.wards.is_empty() || ward()
    };
    let wanted = cells.into_iter().filter(|cell| is_wanted(cell.point));
    Ok(Marks::Circles(
        wanted.map(|cell| (cell.point, cell.reports)).collect(),
    ))
}

/// Whether the counted cells know all that a filter asks for, so that the map shows every report from afar.
pub fn cells_know(filter: &ReportFilter) -> bool {
    colours(filter).is_some()
}

/// The colours by which the counted cells know the filter; `None` when it asks for something that they do not know.
fn colours(filter: &ReportFilter) -> Option<Vec<Colour>> {
    if !filter.is_plain() || filter.agency.is_some() {
        return None;
    }
    if filter.status == StatusFilter::Any {
        return Some(Vec::new());
    }
    let wanted = filter.status.statuses();
    let whole = |colour: &Colour| colour.statuses().all(|status| wanted.contains(&status));
    let colours: Vec<Colour> = Colour::ALL.into_iter().filter(whole).collect();
    let known: usize = colours.iter().map(|colour| colour.statuses().count()).sum();
    (known == wanted.len()).then_some(colours)
}

/// Circles of the newest reports that fit, whatever is asked: bounded, and so not of all when there are very many.
async fn newest(db: &mut Reader, id: TileId, filter: &ReportFilter) -> Result<Marks> {
    let reports = store::page(db, filter, None, MOST).await?;
    let mut circles: BTreeMap<i64, (Point, i64)> = BTreeMap::new();
    let size = cell_size(id.zoom());
    let inside = reports
        .iter()
        .filter_map(|report| report.point)
        .filter(|point| id.bbox().contains(*point));
    for point in inside {
        circles.entry(point.cell(size)).or_insert((point, 0)).1 += 1;
    }
    Ok(Marks::Circles(circles.into_values().collect()))
}

/// The H3 resolution whose cells stand well apart at a zoom.
fn cell_size(zoom: u8) -> u8 {
    match zoom {
        0..=9 => 5,
        10..=12 => 7,
        13 => 8,
        14 => 9,
        _ => 10,
    }
}

fn draw(visitor: &Visitor, names: &Names, id: TileId, marks: Marks) -> Vec<u8> {
    let mut tile = Tile::new(id);
    let mut layer = tile.layer("reports");
    let shape = |point: Point| Shape::Points(vec![[point.lon, point.lat]]);
    match marks {
        Marks::Circles(circles) => {
            for ((point, count), number) in circles.into_iter().zip(1..) {
                layer.draw(number, &shape(point), &[("count", Tag::Number(count))]);
            }
        }
        Marks::Reports(reports) => {
            for report in &reports {
                let Some(point) = report.point else { continue };
                let text = |words: &str| Tag::Text(words.to_owned());
                let tags = [
                    ("reference", Tag::Text(reference_of(visitor, report.id))),
                    ("status", text(report.status.colour().slug())),
                    ("category", text(names.category(&report.category))),
                    ("title", Tag::Text(report_title(visitor, names, report))),
                ];
                layer.draw(report.id.number().unsigned_abs(), &shape(point), &tags);
            }
        }
    }
    tile.add(layer);
    tile.finish()
}

/// The tile, or that it is still the one that the browser has. Its words are in the reader's language, so no cache
/// between us may keep it for others.
fn answer(tile: Vec<u8>, headers: &HeaderMap) -> Result<Response> {
    let tag: String = Sha256::digest(&tile)[..12]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let tag = HeaderValue::try_from(format!("\"{tag}\""))
        .map_err(|error| Error::broken("a tag", error))?;
    let about = [
        (header::ETAG, tag.clone()),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=30"),
        ),
    ];
    if headers.get(header::IF_NONE_MATCH) == Some(&tag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let kind = HeaderValue::from_static("application/vnd.mapbox-vector-tile");
    Ok((about, [(header::CONTENT_TYPE, kind)], tile).into_response())
}

#[cfg(test)]
mod tests {
    use super::{Colour, ReportFilter, StatusFilter, colours};
    use crate::model::Status;

    #[test]
    fn the_cells_know_whole_colours_alone() {
        let of = |status| {
            colours(&ReportFilter {
                status,
                ..ReportFilter::default()
            })
        };
        assert_eq!(of(StatusFilter::Any), Some(Vec::new()));
        assert_eq!(
            of(StatusFilter::Open),
            Some(vec![Colour::Open, Colour::Progress])
        );
        assert_eq!(
            of(StatusFilter::Some(vec![Status::Fixed])),
            Some(vec![Colour::Fixed])
        );
        assert_eq!(of(StatusFilter::Some(vec![Status::Planned])), None);
        let words = ReportFilter {
            text: "lamp".to_owned(),
            ..ReportFilter::default()
        };
        assert_eq!(colours(&words), None);
    }
}
