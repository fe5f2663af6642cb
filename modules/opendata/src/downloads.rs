//! What is fetched: tables in every form, whole or as they were narrowed, and files as they came.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_tables::{Answer, Format, Formulas};
use stoa_web::{PageResult, Path, Problem, Visitor};

use crate::{
    engine::{self, Question},
    model::{PublishedFile, Selection, Version},
    pages::{asked_pairs, file_of, public},
    store,
};

/// A form in which a table is given out, by the ending of its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending(Format);

impl Ending {
    const ALL: [Format; 7] = [
        Format::Csv,
        Format::Xlsx,
        Format::Json,
        Format::NdJson,
        Format::Parquet,
        Format::Arrow,
        Format::GeoJson,
    ];

    /// Those that a page offers: GeoJSON needs a column of geometries, or columns of longitude and latitude.
    pub fn offered(has_places: bool) -> impl Iterator<Item = Ending> {
        let all = Ending::ALL.into_iter();
        all.filter(move |format| has_places || *format != Format::GeoJson)
            .map(Ending)
    }

    pub fn parse(text: &str) -> Option<Ending> {
        let mut all = Ending::ALL.into_iter().map(Ending);
        all.find(|ending| ending.text() == text)
    }

    /// A slug and an ending: `trees.csv`.
    pub fn split(name: &str) -> Option<(&str, Ending)> {
        let (slug, ending) = name.rsplit_once('.')?;
        Some((slug, Ending::parse(ending)?))
    }

    pub const fn text(self) -> &'static str {
        match self.0 {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::NdJson => "ndjson",
            Format::Parquet => "parquet",
            Format::Arrow => "arrow",
            Format::GeoJson => "geojson",
            Format::Json | Format::Rows => "json",
        }
    }

    pub const fn format(self) -> Format {
        self.0
    }

    /// An answer in this form, as it streams.
    pub fn response(self, answer: Answer) -> Response {
        let kind = HeaderValue::from_static(self.0.media_type());
        let body = Body::from_stream(answer);
        ([(header::CONTENT_TYPE, kind)], body).into_response()
    }

    /// As people write it.
    pub const fn name(self) -> &'static str {
        match self.0 {
            Format::Csv => "CSV",
            Format::Xlsx => "Excel",
            Format::NdJson => "NDJSON",
            Format::Parquet => "Parquet",
            Format::Arrow => "Arrow",
            Format::GeoJson => "GeoJSON",
            Format::Json | Format::Rows => "JSON",
        }
    }
}

/// `/data/{slug}.csv`, narrowed like the explorer; `of_file` names another table of the dataset.
pub async fn whole_table(visitor: Visitor, slug: &str, ending: Ending) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, slug).await?;
    let pairs = asked_pairs(&visitor);
    let of_file = pairs.iter().find(|(name, _)| name == "of_file");
    let published = shown
        .table(of_file.map_or("", |(_, name)| name))
        .or_not_found()?;
    let file = file_of(&mut db, published).await?;
    let live = store::live_of_file(&mut db, file.id).await?;
    drop(db);
    let named = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let selection = Selection::read(named);
    let revision = live.as_ref().map_or(0, |live| live.revision);
    let tag = tag((&shown.version, revision), ending, &pairs);
    if visitor.has_copy(&tag) {
        return Ok(not_modified(&tag));
    }
    let is_whole = selection.pairs().is_empty();
    let is_one_file = live.is_none_or(|live| live.is_sealed());
    if is_whole && is_one_file && ending.0 == Format::Parquet {
        let kept = Kept {
            hash: &published.table_hash,
            media_type: ending.0.media_type(),
            name: &format!("{slug}.parquet"),
        };
        return kept.answer(&visitor, Some(&tag)).await;
    }
    let select = selection
        .select(&published.table, &file.columns)
        .map_err(Error::Invalid)?;
    let answer = answer(&visitor, select.sql(), ending).await?;
    let name = format!("{slug}.{}", ending.text());
    let mut response = dressed(answer, &name, Some(&tag));
    if ending.0 == Format::Csv {
        // CSV on the Web, section 5.2.
        let link = format!(
            "<{}/csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"",
            shown.dataset.path()
        );
        let link = HeaderValue::try_from(link);
        let link = link.map_err(|error| Error::broken("a header", error))?;
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

/// The answer to a statement, as it streams.
pub async fn answer(visitor: &Visitor, sql: String, ending: Ending) -> Result<Response> {
    let question = Question {
        // Programs take values as they are; who opens a CSV in a spreadsheet is offered Excel.
        formulas: Formulas::Kept,
        client: visitor.address().to_owned(),
        ..Question::new(sql, ending.0)
    };
    let answer = engine::ask(visitor.app(), question).await?;
    Ok(ending.response(answer))
}

/// Open data is read by pages of others too, and saved under a name.
pub fn dressed(mut response: Response, name: &str, tag: Option<&str>) -> Response {
    let headers = response.headers_mut();
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    let as_file = HeaderValue::try_from(format!("attachment; filename=\"{}\"", ascii(name)));
    headers.insert(
        header::CONTENT_DISPOSITION,
        as_file.unwrap_or(HeaderValue::from_static("attachment")),
    );
    if let Some(tag) = tag.and_then(|tag| HeaderValue::try_from(tag).ok()) {
        headers.insert(header::ETAG, tag);
        headers.insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("public, no-cache"),
        );
    }
    response
}

fn ascii(name: &str) -> String {
    let plain = |sign: char| {
        if sign.is_ascii_graphic() && sign != '"' {
            sign
        } else {
            '_'
        }
    };
    name.chars().map(plain).collect()
}

/// What tells one answer from another: the version, the revision of a table whose rows come and go, and what was asked of it.
fn tag((version, revision): (&Version, i64), ending: Ending, pairs: &[(String, String)]) -> String {
    let asked = stoa_kernel::digest(&format!("{}?{pairs:?}@{revision}", ending.text()));
    format!(
        "\"{}-{}\"",
        version.digest.get(..16).unwrap_or_default(),
        &asked[..12]
    )
}

fn not_modified(tag: &str) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    if let Ok(tag) = HeaderValue::try_from(tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// A kept file that is given out as it is.
pub struct Kept<'a> {
    pub hash: &'a str,
    pub media_type: &'static str,
    pub name: &'a str,
}

impl Kept<'_> {
    /// All of it, or the one range that was asked for (RFC 9110, section 14).
    pub async fn answer(&self, visitor: &Visitor, tag: Option<&str>) -> PageResult {
        let own = format!("\"{}\"", self.hash.get(..32).unwrap_or_default());
        let tag = tag.unwrap_or(&own);
        if visitor.has_copy(tag) {
            return Ok(not_modified(tag));
        }
        let files = &visitor.app().files;
        let asked = visitor.range();
        let (size, whole) = files.stream(self.hash, None).await?;
        let range = asked.as_deref().and_then(|asked| range_of(asked, size));
        let mut response = match range {
            Some(None) => {
                let headers = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
                return Ok((StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response());
            }
            Some(Some(range)) => {
                let told = format!("bytes {}-{}/{size}", range.start, range.end - 1);
                let length = range.end - range.start;
                let (_, some) = files.stream(self.hash, Some(range)).await?;
                let headers = [
                    (header::CONTENT_RANGE, told),
                    (header::CONTENT_LENGTH, length.to_string()),
                ];
                (
                    StatusCode::PARTIAL_CONTENT,
                    headers,
                    Body::from_stream(some),
                )
                    .into_response()
            }
            None => {
                let headers = [(header::CONTENT_LENGTH, size.to_string())];
                (headers, Body::from_stream(whole)).into_response()
            }
        };
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(self.media_type),
        );
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        Ok(dressed(response, self.name, Some(tag)))
    }
}

/// The one range of a header; `Some(None)` where it lies outside, `None` where all of it is to be sent.
fn range_of(header: &str, size: u64) -> Option<Option<std::ops::Range<u64>>> {
    let (first, last) = header.strip_prefix("bytes=")?.trim().split_once('-')?;
    let range = match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(size),
        (Ok(first), Err(_)) if last.is_empty() => first..size,
        (Err(_), Ok(last)) if first.is_empty() => size.saturating_sub(last)..size,
        _ => return None,
    };
    Some((range.start < range.end).then_some(range))
}

/// The media type of a file that came, by its format. Nothing that a browser would run: it is saved, whatever it is.
fn media_type(published: &PublishedFile) -> &'static str {
    match published.format.as_str() {
        "CSV" => "text/csv",
        "TSV" => "text/tab-separated-values",
        "JSON" => "application/json",
        "GeoJSON" => "application/geo+json",
        "NDJSON" => "application/x-ndjson",
        "XLSX" => Format::Xlsx.media_type(),
        "ODS" => "application/vnd.oasis.opendocument.spreadsheet",
        "Parquet" => Format::Parquet.media_type(),
        "ZIP" => "application/zip",
        "PDF" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// `/data/{slug}/files/{name}`: a file of the newest version, as it came.
pub async fn original(visitor: Visitor, Path((slug, name)): Path<(String, String)>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    drop(db);
    give(&visitor, &shown.version, &name).await
}

/// `/data/{slug}/versions/{number}/{name}`: a file of a version, as it came.
pub async fn original_of_version(
    visitor: Visitor,
    Path((slug, number, name)): Path<(String, i64, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = public(&visitor, &mut db, &slug).await?;
    if !shown.gives_files_of(number) {
        return Err(Error::NotFound.into());
    }
    let version = store::version_of(&mut db, shown.dataset.id, number).await?;
    drop(db);
    give(&visitor, &version.or_not_found()?, &name).await
}

async fn give(visitor: &Visitor, version: &Version, name: &str) -> Result<Response, Problem> {
    let mut files = version.body.files.iter();
    let published = files.find(|file| file.name == name).or_not_found()?;
    if published.file == 0 {
        return Ok(axum::response::Redirect::to(&published.url).into_response());
    }
    // Of what was treated since, everybody gets the treated table, in whichever version it stood.
    if published.is_held {
        return Err(Error::NotFound.into());
    }
    let kept = Kept {
        hash: &published.hash,
        media_type: media_type(published),
        name: &published.file_name,
    };
    kept.answer(visitor, None).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_in_a_form() {
        assert_eq!(
            Ending::split("trees.csv"),
            Some(("trees", Ending(Format::Csv)))
        );
        assert_eq!(Ending::split("trees"), None);
        assert_eq!(Ending::split("trees.exe"), None);
    }

    #[test]
    fn ranges_are_read_as_the_standard_has_them() {
        assert_eq!(range_of("bytes=0-9", 100), Some(Some(0..10)));
        assert_eq!(range_of("bytes=90-", 100), Some(Some(90..100)));
        assert_eq!(range_of("bytes=-5", 100), Some(Some(95..100)));
        assert_eq!(range_of("bytes=50-500", 100), Some(Some(50..100)));
        assert_eq!(range_of("bytes=100-", 100), Some(None));
        // Several ranges, or another unit: all of it.
        assert_eq!(range_of("bytes=0-1,5-6", 100), None);
        assert_eq!(range_of("lines=1-2", 100), None);
    }
}
