//! What is asked of a collection's items: Part 1 (section 7.15), Part 2 (coordinates), Part 3 (filters), and an order.

use stoa_tables::{Condition, Direction, Expression, Fault, Function, Literal, Select, Sign};

use super::{
    collection::{Collection, RowId},
    crs::{CRS84, Crs},
    fault::OgcFault,
};
use crate::{
    language::{self, Grammar, Table, in_box, read_json, read_text, wkt_of},
    model::{Kind, literal},
};

/// Features of a page where nobody says how many, and the most.
const PAGE: u64 = 10;
const MOST: u64 = 10_000;
/// The name of the column with the numbers of rows, where they tell rows apart.
pub const NUMBER: &str = "_row";
/// What all items can be asked by beside the form of the answer; anything else must be a column.
pub const PARAMETERS: [&str; 11] = [
    "limit",
    "offset",
    "bbox",
    "bbox-crs",
    "crs",
    "datetime",
    "filter",
    "filter-lang",
    "filter-crs",
    "sortby",
    "properties",
];

/// A page of items.
#[derive(Debug, Clone)]
pub struct Asked {
    pub limit: u64,
    pub offset: u64,
    pub crs: Crs,
    /// The properties that are wanted; none for all.
    pub properties: Vec<String>,
    pub conditions: Vec<Expression>,
    order: Vec<(String, Direction)>,
}

impl Asked {
    /// Reads the pairs of a query.
    ///
    /// # Errors
    /// The first parameter that cannot be read or is not known.
    pub fn read(pairs: &[(String, String)], collection: &Collection) -> Result<Self, OgcFault> {
        let of = |name: &str| {
            let mut found = pairs.iter().filter(|(known, _)| known == name);
            found
                .next()
                .map(|(_, text)| text.as_str())
                .filter(|text| !text.is_empty())
        };
        let mut asked = Asked {
            limit: number(of("limit"), "limit", PAGE)?.min(MOST),
            offset: number(of("offset"), "offset", 0)?,
            crs: crs(of("crs"), "crs")?,
            properties: Vec::new(),
            conditions: Vec::new(),
            order: Vec::new(),
        };
        if asked.limit == 0 {
            return Err(OgcFault::of("limit", "it is 1 at least"));
        }
        if let Some(text) = of("bbox") {
            let bounds = bounds(text, crs(of("bbox-crs"), "bbox-crs")?)?;
            asked.conditions.extend(in_bounds(collection, bounds));
        }
        if let Some(text) = of("datetime") {
            asked.conditions.extend(in_time(collection, text)?);
        }
        if let Some(text) = of("filter") {
            let language = of("filter-lang").unwrap_or("cql2-text");
            let is_known = crs(of("filter-crs"), "filter-crs")? == CRS84;
            if !is_known {
                return Err(OgcFault::of(
                    "filter-crs",
                    "geometries of filters are in CRS84",
                ));
            }
            asked.conditions.push(filter(collection, language, text)?);
        }
        for (name, text) in pairs
            .iter()
            .filter(|(name, _)| name != "f" && !PARAMETERS.contains(&name.as_str()))
        {
            asked.conditions.push(equals(collection, name, text)?);
        }
        asked.order = order(collection, of("sortby").unwrap_or_default())?;
        let wanted = of("properties")
            .unwrap_or_default()
            .split(',')
            .filter(|name| !name.is_empty());
        for name in wanted {
            known(collection, "properties", name)?;
            asked.properties.push(name.to_owned());
        }
        Ok(asked)
    }

    /// The statement for these items and one more, which tells whether there is a next page.
    pub fn select(&self, collection: &Collection) -> Select {
        let mut select = base(collection, &self.properties);
        for condition in &self.conditions {
            select = select.filter(Condition::Holds(condition.clone()));
        }
        for (name, direction) in &self.order {
            select = select.order(name, *direction);
        }
        // Whatever the order, two pages do not show the same row.
        if let (false, Some(id)) = (self.order.is_empty(), id_name(collection)) {
            select = select.order(id, Direction::Ascending);
        }
        select.limit(self.limit + 1).offset(self.offset)
    }
}

/// The columns of features: what tells them apart, where they are, and their properties.
pub fn base(collection: &Collection, wanted: &[String]) -> Select {
    let select = Select::from(&collection.at.published.table);
    let names = collection.at.file.columns.iter();
    let is_shown = |name: &str| {
        wanted.is_empty()
            || wanted.iter().any(|known| known == name)
            || id_name(collection) == Some(name)
            || collection.places.names().contains(&name)
    };
    let names = names.map(|column| column.name.as_str());
    let names = names.filter(|name| is_shown(name) && !collection.places.repeats(name));
    match &collection.id {
        RowId::Column(..) => select.columns(names),
        RowId::Number => select.numbered(NUMBER).columns(names).columns([NUMBER]),
    }
}

pub fn id_name(collection: &Collection) -> Option<&str> {
    match &collection.id {
        RowId::Column(name, _) => Some(name),
        RowId::Number => Some(NUMBER),
    }
}

fn number(text: Option<&str>, name: &str, otherwise: u64) -> Result<u64, OgcFault> {
    let number = text.map(str::parse).transpose();
    let number = number.map_err(|_error| OgcFault::of(name, "this is no whole number"))?;
    Ok(number.unwrap_or(otherwise))
}

fn crs(text: Option<&str>, name: &str) -> Result<Crs, OgcFault> {
    let Some(text) = text else { return Ok(CRS84) };
    Crs::parse(text).ok_or_else(|| OgcFault::of(name, "this system of coordinates is not offered"))
}

/// `west,south,east,north`, or six numbers with heights, in a system of coordinates; in degrees of WGS 84 then.
fn bounds(text: &str, crs: Crs) -> Result<[f64; 4], OgcFault> {
    let numbers: Option<Vec<f64>> = text
        .split(',')
        .map(|part| {
            part.trim()
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite())
        })
        .collect();
    let bounds = match numbers.as_deref() {
        Some([west, south, east, north] | [west, south, _, east, north, _]) => {
            [*west, *south, *east, *north]
        }
        _ => {
            return Err(OgcFault::of(
                "bbox",
                "it has four numbers, or six with heights",
            ));
        }
    };
    let way = crs.to_wgs84();
    let way =
        way.ok_or_else(|| OgcFault::of("bbox-crs", "this system of coordinates is not offered"))?;
    let placed = match crs == CRS84 {
        true => Some(bounds),
        false => way.place_box(bounds),
    };
    let placed = placed
        .ok_or_else(|| OgcFault::of("bbox", "it lies outside of its system of coordinates"))?;
    match placed[1] <= placed[3] {
        true => Ok(placed),
        false => Err(OgcFault::of("bbox", "its south lies north of its north")),
    }
}

/// Rows that meet a box: by the boxes of their geometries first, and where these are more than points, by themselves.
pub fn in_bounds(collection: &Collection, bounds: [f64; 4]) -> Vec<Expression> {
    let mut all = vec![in_box(&collection.places, bounds)];
    if let (true, Some(place)) = (collection.places.is_wide(), collection.places.expression()) {
        let text = Expression::Value(Literal::Text(wkt_of(bounds)));
        all.push(Expression::Call(Function::Intersects, vec![place, text]));
    }
    all
}

/// An instant or an interval (`../2020-01-01`) of the first column of times; without one everything fits (Part 1, 7.15.4).
fn in_time(collection: &Collection, text: &str) -> Result<Vec<Expression>, OgcFault> {
    let ends = match text.split_once('/') {
        Some((from, to)) => [from, to],
        None => [text, text],
    };
    let mut all = Vec::new();
    let Some(column) = collection.time() else {
        return Ok(all);
    };
    for (end, sign) in ends.into_iter().zip([Sign::AtLeast, Sign::AtMost]) {
        if matches!(end, "" | "..") && ends[0] != ends[1] {
            continue;
        }
        let value = literal(column.kind, end)
            .ok_or_else(|| OgcFault::of("datetime", format!("{end} is no time of RFC 3339")))?;
        // A day lasts until its end.
        let is_day = end.len() == 10 && column.kind != Kind::Date;
        let value = match (is_day, sign) {
            (true, Sign::AtMost) => literal(column.kind, &format!("{end}T23:59:59.999999")),
            _ => Some(value),
        };
        let value = value.ok_or_else(|| OgcFault::of("datetime", format!("{end} is no day")))?;
        all.push(Expression::column(&column.name).pair(sign, Expression::Value(value)));
    }
    Ok(all)
}

fn table(collection: &Collection) -> Table<'_> {
    Table {
        columns: &collection.at.file.columns,
        places: &collection.places,
        aliases: &[],
        grammar: Grammar::Cql2,
        text: "",
    }
}

fn filter(collection: &Collection, lang: &str, text: &str) -> Result<Expression, OgcFault> {
    let in_filter = |fault: Fault| OgcFault::in_filter(&fault);
    let (term, text) = match lang {
        "cql2-text" => (read_text(text).map_err(in_filter)?, text),
        "cql2-json" => {
            let json = serde_json::from_str(text);
            let json =
                json.map_err(|error| OgcFault::of("filter", format!("this is no JSON: {error}")))?;
            (read_json(&json).map_err(in_filter)?, "")
        }
        _ => {
            return Err(OgcFault::of(
                "filter-lang",
                "cql2-text and cql2-json are offered",
            ));
        }
    };
    let table = Table {
        text,
        ..table(collection)
    };
    table.condition(&term).map_err(in_filter)
}

/// `column=value`
fn equals(collection: &Collection, name: &str, text: &str) -> Result<Expression, OgcFault> {
    let kind = known(collection, name, name)?;
    let value = literal(kind, text).filter(|_| kind != Kind::Place);
    let value =
        value.ok_or_else(|| OgcFault::of(name, format!("{text} is not {}", kind.name())))?;
    let equals = language::fit(&language::Term::Name(name.to_owned(), 0), table(collection))
        .map_err(|fault| OgcFault::of(name, fault.to_string()))?;
    Ok(equals.value.pair(Sign::Equals, Expression::Value(value)))
}

fn known(collection: &Collection, parameter: &str, name: &str) -> Result<Kind, OgcFault> {
    let mut columns = collection.properties();
    let column = columns.find(|column| column.name == name);
    let unknown = || {
        OgcFault::of(
            parameter,
            format!("neither a parameter nor a property is called {name}"),
        )
    };
    Ok(column.ok_or_else(unknown)?.kind)
}

/// `-height,+species`
fn order(collection: &Collection, text: &str) -> Result<Vec<(String, Direction)>, OgcFault> {
    let mut all = Vec::new();
    for part in text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
    {
        let (name, direction) = match part.strip_prefix('-') {
            Some(name) => (name, Direction::Descending),
            None => (part.trim_start_matches('+').trim(), Direction::Ascending),
        };
        known(collection, "sortby", name)?;
        all.push((name.to_owned(), direction));
    }
    Ok(all)
}
