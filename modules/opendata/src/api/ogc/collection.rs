//! `/ogc/collections` and `/ogc/collections/{id}`: the tables whose rows have a place.

use axum::{http::HeaderMap, response::Response};
use serde_json::{Value, json};
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    GEO_JSON, JSON, SCHEMA,
    crs::{self, CRS84},
    fault::{OgcFault, told},
    link, own_links, pages, shown, titled, wants_page,
};
use crate::{
    api::catalogue::Entry,
    language::Places,
    model::{Kind, Licence, TableColumn},
    pages::{TableAt, asked_pairs},
    store,
};

/// Collections of a page.
const PAGE: usize = 200;
/// Names of columns that tell rows apart, where their values do.
const IDS: [&str; 12] = [
    "id",
    "fid",
    "objectid",
    "gid",
    "ogc_fid",
    "osm_id",
    "uuid",
    "guid",
    "identifier",
    "reference",
    "code",
    "key",
];

/// A table as a collection of features.
#[derive(Debug, Clone)]
pub struct Collection {
    pub at: TableAt,
    pub places: Places,
    pub id: RowId,
}

/// What tells the rows apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowId {
    /// A column with a value of its own in each row.
    Column(String, Kind),
    /// The number of the row in its table, which stays while the version does.
    Number,
}

impl Collection {
    /// # Errors
    /// `NotFound` where there is no such table, or its rows have no place.
    pub async fn find(visitor: &Visitor, id: &str) -> Result<Self, OgcFault> {
        let at = TableAt::find(visitor, id).await?;
        Ok(Collection::of(at).or_not_found()?)
    }

    fn of(at: TableAt) -> Option<Self> {
        let places = Places::of(&at.file.columns);
        places.expression()?;
        let id = RowId::of(&at.file.columns, at.file.rows);
        Some(Collection { at, places, id })
    }

    pub fn path(&self) -> String {
        format!("/ogc/collections/{}", self.at.id)
    }

    pub fn entry(&self) -> Entry {
        Entry {
            dataset: self.at.shown.dataset.clone(),
            version: self.at.shown.version.clone(),
        }
    }

    /// The dataset's title; of a further table its own beside it.
    pub fn title(&self, visitor: &Visitor) -> String {
        let title = self
            .at
            .shown
            .version
            .body
            .description
            .title
            .get(visitor.lang());
        match self.at.id.contains('.') {
            true => format!("{title}: {}", self.at.published.title),
            false => title.to_owned(),
        }
    }

    /// The columns that features have as properties.
    pub fn properties(&self) -> impl Iterator<Item = &TableColumn> {
        let columns = self.at.file.columns.iter();
        columns.filter(|column| column.kind != Kind::Place && !self.places.repeats(&column.name))
    }

    /// The column by which `datetime` narrows.
    pub fn time(&self) -> Option<&TableColumn> {
        let is_time = |column: &&TableColumn| {
            matches!(column.kind, Kind::Date | Kind::LocalTime | Kind::Instant)
        };
        self.at.file.columns.iter().find(is_time)
    }

    /// West, south, east and north of all rows, as far as the reading of the file has told.
    pub fn extent(&self) -> Option<[f64; 4]> {
        self.places.extent(&self.at.file.columns)
    }

    /// Where its parts are.
    fn links(&self, visitor: &Visitor) -> Vec<Value> {
        let path = self.path();
        let entry = self.entry();
        let mut links = own_links(visitor, &path, JSON);
        links.push(titled(
            visitor,
            ("items", GEO_JSON),
            &format!("{path}/items"),
            "Features",
        ));
        links.push(link(
            visitor,
            "items",
            "text/html",
            &format!("{path}/items?f=html"),
        ));
        let queryables = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
        links.push(link(
            visitor,
            queryables,
            SCHEMA,
            &format!("{path}/queryables"),
        ));
        let sortables = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
        links.push(link(
            visitor,
            sortables,
            SCHEMA,
            &format!("{path}/sortables"),
        ));
        let schema = "http://www.opengis.net/def/rel/ogc/1.0/schema";
        links.push(link(visitor, schema, SCHEMA, &format!("{path}/schema")));
        let tiles = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
        links.push(link(visitor, tiles, JSON, &format!("{path}/tiles")));
        links.push(link(
            visitor,
            "describedby",
            "text/html",
            &entry.dataset.path(),
        ));
        if let Some(licence) = Licence::parse(&entry.version.body.description.licence) {
            links.push(json!({"rel": "license", "href": licence.url, "title": licence.name}));
        }
        links
    }

    /// The collection as JSON.
    pub fn document(&self, visitor: &Visitor) -> Value {
        let description = &self.entry().version.body.description;
        let crs = crs::ALL.iter().map(|crs| crs.uri());
        let mut document = json!({
            "id": self.at.id,
            "title": self.title(visitor),
            "description": description.text.get(visitor.lang()),
            "keywords": description.keywords,
            "itemType": "feature",
            "links": self.links(visitor),
            "crs": crs.collect::<Vec<_>>(),
            "storageCrs": CRS84.uri(),
        });
        let mut extent = serde_json::Map::new();
        if let Some(bounds) = self.extent() {
            extent.insert(
                "spatial".to_owned(),
                json!({"bbox": [bounds], "crs": CRS84.uri()}),
            );
        }
        if description.from.is_some() || description.to.is_some() {
            let instant =
                |day: Option<jiff::civil::Date>| day.map(|day| format!("{day}T00:00:00Z"));
            let span = [instant(description.from), instant(description.to)];
            extent.insert("temporal".to_owned(), json!({"interval": [span]}));
        }
        if !extent.is_empty() {
            document["extent"] = Value::Object(extent);
        }
        document
    }
}

impl RowId {
    /// By what the reading of the file has told of its columns.
    fn of(columns: &[TableColumn], rows: i64) -> Self {
        let tells = |column: &&TableColumn| {
            let count = |name: &str| column.profile.get(name)?.as_i64();
            let is_exact = column.profile.get("exact") == Some(&Value::Bool(true));
            let distinct = count("distinct").unwrap_or(0);
            // An estimate is off by five in a hundred.
            let enough = match is_exact {
                true => distinct == rows,
                false => distinct.saturating_mul(10) >= rows.saturating_mul(9),
            };
            matches!(column.kind, Kind::Integer | Kind::Text)
                && count("missing") == Some(0)
                && enough
        };
        let named = IDS.iter().find_map(|name| {
            let mut columns = columns.iter();
            columns.find(|column| column.name == **name && tells(column))
        });
        match named {
            Some(column) => RowId::Column(column.name.clone(), column.kind),
            None => RowId::Number,
        }
    }
}

/// `/ogc/collections`
pub async fn all(visitor: Visitor, headers: HeaderMap) -> PageResult {
    let result = list(&visitor, &headers).await;
    told(&visitor, result)
}

async fn list(visitor: &Visitor, headers: &HeaderMap) -> Result<Response, OgcFault> {
    let pairs = asked_pairs(visitor);
    let offset = pairs.iter().find(|(name, _)| name == "offset");
    let offset = offset.and_then(|(_, text)| text.parse().ok()).unwrap_or(0);
    let (collections, has_more) = some(visitor, offset).await?;
    let path = "/ogc/collections";
    let next = has_more.then(|| format!("{path}?offset={}", offset + PAGE));
    if wants_page(visitor, headers) {
        return Ok(pages::collections(visitor, &collections, next.as_deref()));
    }
    let mut links = own_links(visitor, path, JSON);
    links.extend(next.map(|next| link(visitor, "next", JSON, &next)));
    let documents = collections.iter().map(|one| one.document(visitor));
    let crs = crs::ALL.iter().map(|crs| crs.uri());
    let document = json!({
        "links": links,
        "collections": documents.collect::<Vec<_>>(),
        "crs": crs.collect::<Vec<_>>(),
    });
    Ok(shown(document, JSON))
}

/// Some of all collections, by their names, and whether there are more.
pub async fn some(visitor: &Visitor, offset: usize) -> Result<(Vec<Collection>, bool), Error> {
    let mut db = visitor.read().await?;
    let mut tables = store::tables_with_places(&mut db, offset, PAGE + 1).await?;
    let has_more = tables.len() > PAGE;
    tables.truncate(PAGE);
    drop(db);
    let mut collections = Vec::new();
    for (slug, file) in tables {
        let Ok(first) = TableAt::find(visitor, &slug).await else {
            // It was withdrawn a moment ago, or not everybody may see it.
            continue;
        };
        let mut files = first.shown.version.body.files.iter();
        let own = files.find(|published| published.file == file.number() && published.is_table());
        let Some(own) = own else { continue };
        let is_main = own.file == first.published.file;
        let at = match is_main {
            true => Ok(first),
            false => TableAt::find(visitor, &format!("{slug}.{}", own.name)).await,
        };
        collections.extend(at.ok().and_then(Collection::of));
    }
    Ok((collections, has_more))
}

/// `/ogc/collections/{id}`
pub async fn one(visitor: Visitor, Path(id): Path<String>, headers: HeaderMap) -> PageResult {
    let found = Collection::find(&visitor, &id).await;
    let result = found.map(|collection| match wants_page(&visitor, &headers) {
        true => pages::collection(&visitor, &collection),
        false => shown(collection.document(&visitor), JSON),
    });
    told(&visitor, result)
}
