//! Streets and addresses: found by what a person types, and by where a person stands.

use std::collections::HashMap;

use super::{
    placeholders,
    search_key::{number_key, query, street_key, tokens},
    shape::Shape,
    versions::{Part, grow},
};
use crate::{
    Id, Result, Tx,
    db::{Reader, Row, Value},
    params,
    places::Point,
};

/// The H3 resolution of an address's cell: hexagons of some 76 m a side.
const RESOLUTION: u8 = 10;
/// Rows of one statement: eight values each stay far below the limit of either database.
const BATCH: usize = 200;

/// Marks ids of streets.
#[derive(Debug)]
pub struct Street;
/// Marks ids of addresses.
#[derive(Debug)]
pub struct Address;

/// A street or an address that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundAddress {
    pub street_id: Id<Street>,
    pub street: String,
    /// The part of the town, where streets of one name are told apart by it; else empty.
    pub locality: String,
    /// The house, when one was asked for and is known; else it is the street as a whole.
    pub address: Option<Id<Address>>,
    pub number: Option<String>,
    /// May be empty.
    pub postcode: String,
    pub point: Point,
}

impl FoundAddress {
    /// The address in one line, number after the street, as an envelope has it in most of the world.
    pub fn label(&self) -> String {
        let mut label = self.street.clone();
        if let Some(number) = &self.number {
            label.push(' ');
            label.push_str(number);
        }
        for part in [&self.postcode, &self.locality]
            .into_iter()
            .filter(|part| !part.is_empty())
        {
            label.push_str(", ");
            label.push_str(part);
        }
        label
    }
}

/// A street as it is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct NewStreet {
    pub name: String,
    /// Tells streets of one name apart; may be empty.
    pub locality: String,
    /// How the map draws it: `main`, `street`, `path`.
    pub grade: String,
    /// Lines.
    pub shape: Option<Shape>,
}

/// An address as it is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAddress {
    pub street: Id<Street>,
    pub number: String,
    /// May be empty.
    pub postcode: String,
    pub point: Point,
}

/// Streets and addresses that a typed text may mean, the best first: houses before streets when a number was typed.
///
/// The number may stand first or last; a number that is a part of a name ("5th Avenue") is tried as such too.
/// At most `limit`, and never more than 50. Nothing when no word has two letters.
pub async fn search_addresses(
    db: &mut Reader,
    text: &str,
    limit: usize,
) -> Result<Vec<FoundAddress>> {
    let found = search_words(db, text, limit.min(50)).await?;
    match text.split_once([',', '،']) {
        // In a whole address, as its label has it, postcode and locality stand behind the comma.
        Some((street, _)) if found.is_empty() => search_words(db, street, limit.min(50)).await,
        _ => Ok(found),
    }
}

async fn search_words(db: &mut Reader, text: &str, limit: usize) -> Result<Vec<FoundAddress>> {
    let words = query(text);
    let is_number = |word: &String| word.starts_with(|letter: char| letter.is_ascii_digit());
    let mut found = Vec::new();
    let places = [words.len().checked_sub(1), Some(0)];
    for place in places
        .into_iter()
        .flatten()
        .filter(|place| words.get(*place).is_some_and(is_number))
    {
        let (mut name, number) = (words.clone(), &words[place]);
        name.remove(place);
        let streets = streets_named(db, &name, limit).await?;
        let houses = houses(db, &streets, number, limit).await?;
        let missing = streets.into_iter().filter(|street| {
            !houses
                .iter()
                .any(|house| house.street_id == street.street_id)
        });
        let missing: Vec<FoundAddress> = missing.collect();
        found.extend(houses);
        found.extend(missing);
        if words.len() == 2 || !found.is_empty() {
            break;
        }
    }
    if found.len() < limit {
        let known: Vec<_> = found.iter().map(|one| one.street_id).collect();
        let whole = streets_named(db, &words, limit).await?;
        found.extend(
            whole
                .into_iter()
                .filter(|street| !known.contains(&street.street_id)),
        );
    }
    found.truncate(limit);
    place_streets(db, &mut found).await?;
    Ok(found)
}

/// Streets that have each of the words, or beginnings of words, in their name.
async fn streets_named(
    db: &mut Reader,
    words: &[String],
    limit: usize,
) -> Result<Vec<FoundAddress>> {
    let mut wanted: Vec<&String> = words.iter().collect();
    // The longest word is the rarest, most likely: it leads, and the others only check what it found.
    wanted.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let Some((first, others)) = wanted.split_first() else {
        return Ok(Vec::new());
    };
    let mut values: Vec<Value> = vec![(*first).into(), limit.into()];
    let mut also = String::new();
    for other in others {
        values.push((*other).into());
        also.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM street_token o WHERE o.street = t.street AND o.token = ${})",
            values.len()
        ));
    }
    let sql = format!(
        "SELECT s.id, s.name, s.locality FROM street_token t JOIN street s ON s.id = t.street
         WHERE t.token = $1{also} ORDER BY LENGTH(s.key), s.key, s.locality LIMIT $2"
    );
    db.rows(&sql, &values).await?.iter().map(street).collect()
}

fn street(row: &Row) -> Result<FoundAddress> {
    Ok(FoundAddress {
        street_id: row.get("id")?,
        street: row.get("name")?,
        locality: row.get("locality")?,
        address: None,
        number: None,
        postcode: String::new(),
        point: Point { lat: 0.0, lon: 0.0 },
    })
}

/// The houses of these streets whose number begins as typed, the exact one first.
async fn houses(
    db: &mut Reader,
    streets: &[FoundAddress],
    number: &str,
    limit: usize,
) -> Result<Vec<FoundAddress>> {
    if streets.is_empty() {
        return Ok(Vec::new());
    }
    // The key is made of letters and digits alone, so LIKE has nothing to escape.
    let mut values: Vec<Value> = vec![format!("{number}%").into(), number.into(), limit.into()];
    values.extend(streets.iter().map(|street| Value::from(street.street_id)));
    let sql = format!(
        "SELECT a.id AS address, a.number, a.postcode, a.lat, a.lon, s.id, s.name, s.locality
         FROM address a JOIN street s ON s.id = a.street
         WHERE a.street IN ({}) AND a.number_key LIKE $1
         ORDER BY CASE WHEN a.number_key = $2 THEN 0 ELSE 1 END, LENGTH(a.number_key), LENGTH(s.key),
                  s.key, a.number_key LIMIT $3",
        placeholders(4, streets.len())
    );
    db.rows(&sql, &values).await?.iter().map(house).collect()
}

fn house(row: &Row) -> Result<FoundAddress> {
    let point = Point {
        lat: row.get("lat")?,
        lon: row.get("lon")?,
    };
    Ok(FoundAddress {
        address: Some(row.get("address")?),
        number: Some(row.get("number")?),
        postcode: row.get("postcode")?,
        point,
        ..street(row)?
    })
}

/// Gives streets as a whole their point: the middle of their line, else their first house; streets with neither go.
async fn place_streets(db: &mut Reader, found: &mut Vec<FoundAddress>) -> Result<()> {
    let whole: Vec<Value> = found
        .iter()
        .filter(|one| one.address.is_none())
        .map(|street| Value::from(street.street_id))
        .collect();
    if whole.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "SELECT s.id, s.geometry, a.lat, a.lon FROM street s
         LEFT JOIN address a ON a.id = (SELECT MIN(f.id) FROM address f WHERE f.street = s.id)
         WHERE s.id IN ({})",
        placeholders(1, whole.len())
    );
    let mut points: HashMap<i64, Point> = HashMap::new();
    for row in db.rows(&sql, &whole).await? {
        let geometry: Option<String> = row.get("geometry")?;
        let line = geometry
            .and_then(|text| Shape::parse(&text).ok())
            .map(|shape| shape.middle());
        let first = row
            .get::<Option<f64>>("lat")?
            .zip(row.get::<Option<f64>>("lon")?);
        if let Some(point) = line.or(first.map(|(lat, lon)| Point { lat, lon })) {
            points.insert(row.get("id")?, point);
        }
    }
    found.retain_mut(|one| match points.get(&one.street_id.number()) {
        _ if one.address.is_some() => true,
        Some(point) => {
            one.point = *point;
            true
        }
        None => false,
    });
    Ok(())
}

/// The address nearest to a point and how many metres away it is; `None` beyond some 500 m.
pub async fn nearest_address(db: &mut Reader, point: Point) -> Result<Option<(FoundAddress, f64)>> {
    // One ring of cells holds everything within 60 m, seven rings within 500 m: cells vary in size by a half.
    for (rings, sure_metres) in [(1, 60.0), (7, f64::INFINITY)] {
        let cells = point.cells_around(RESOLUTION, rings);
        let values: Vec<Value> = cells.iter().map(|cell| Value::from(*cell)).collect();
        let sql = format!(
            "SELECT a.id AS address, a.number, a.postcode, a.lat, a.lon, s.id, s.name, s.locality
             FROM address a JOIN street s ON s.id = a.street WHERE a.cell IN ({})",
            placeholders(1, values.len())
        );
        let rows = db.rows(&sql, &values).await?;
        let all: Vec<FoundAddress> = rows.iter().map(house).collect::<Result<_>>()?;
        let measured = all.into_iter().map(|one| (one.point.metres_to(point), one));
        let nearest = measured.min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((metres, found)) = nearest.filter(|(metres, _)| *metres <= sure_metres) {
            return Ok(Some((found, metres)));
        }
    }
    Ok(None)
}

/// The street of this name, however it is spelt, in this locality.
pub async fn street_by_name(
    db: &mut Reader,
    name: &str,
    locality: &str,
) -> Result<Option<Id<Street>>> {
    let sql = "SELECT id FROM street WHERE key = $1 AND locality = $2";
    let row = db.row(sql, params![street_key(name), locality]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Adds a street, or changes the one of the same key and locality; a missing line keeps the one that is known.
pub async fn save_street(tx: &mut Tx, new: &NewStreet) -> Result<Id<Street>> {
    let id = match street_by_name(tx, &new.name, &new.locality).await? {
        Some(known) => known,
        None => tx.new_id()?,
    };
    let bbox = new.shape.as_ref().map(Shape::bbox);
    tx.execute(
        "INSERT INTO street (id, name, key, locality, grade, geometry, west, south, east, north)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, grade = excluded.grade,
             geometry = COALESCE(excluded.geometry, street.geometry),
             west = COALESCE(excluded.west, street.west),
             south = COALESCE(excluded.south, street.south),
             east = COALESCE(excluded.east, street.east),
             north = COALESCE(excluded.north, street.north)",
        params![
            id,
            &new.name,
            street_key(&new.name),
            &new.locality,
            &new.grade,
            new.shape
                .as_ref()
                .map(|shape| shape.to_geojson().to_string()),
            bbox.map(|bbox| bbox.west),
            bbox.map(|bbox| bbox.south),
            bbox.map(|bbox| bbox.east),
            bbox.map(|bbox| bbox.north)
        ],
    )
    .await?;
    index_street(tx, id, &new.name).await?;
    Ok(id)
}

async fn index_street(tx: &mut Tx, id: Id<Street>, name: &str) -> Result<()> {
    tx.execute("DELETE FROM street_token WHERE street = $1", params![id])
        .await?;
    for batch in tokens(name).chunks(BATCH) {
        let mut values: Vec<Value> = vec![id.into()];
        values.extend(batch.iter().map(Value::from));
        let rows: Vec<String> = (2..=values.len())
            .map(|place| format!("(${place}, $1)"))
            .collect();
        let sql = format!(
            "INSERT INTO street_token (token, street) VALUES {}",
            rows.join(", ")
        );
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Adds addresses, or moves those of the same street, number and postcode. Callers pass up to some thousands at a
/// time and then call [`gazetteer_changed`] once.
pub async fn save_addresses(tx: &mut Tx, new: &[NewAddress]) -> Result<()> {
    for batch in new.chunks(BATCH) {
        // The same address twice in one statement is an error on PostgreSQL; the later one counts.
        let key = |one: &NewAddress| {
            (
                one.street.number(),
                number_key(&one.number),
                one.postcode.clone(),
            )
        };
        let batch: HashMap<_, _> = batch.iter().map(|one| (key(one), one)).collect();
        let mut values: Vec<Value> = Vec::with_capacity(batch.len() * 8);
        let mut rows = Vec::with_capacity(batch.len());
        for ((street, number_key, postcode), one) in batch {
            rows.push(format!("({})", placeholders(values.len() + 1, 8)));
            values.extend([
                tx.new_id::<Address>()?.into(),
                street.into(),
                Value::from(&one.number),
                number_key.into(),
                postcode.into(),
                one.point.lat.into(),
                one.point.lon.into(),
                one.point.cell(RESOLUTION).into(),
            ]);
        }
        let sql = format!(
            "INSERT INTO address (id, street, number, number_key, postcode, lat, lon, cell) VALUES {}
             ON CONFLICT (street, number_key, postcode) DO UPDATE SET number = excluded.number,
                 lat = excluded.lat, lon = excluded.lon, cell = excluded.cell",
            rows.join(", ")
        );
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// Says that streets changed, so that maps are drawn anew.
pub async fn gazetteer_changed(tx: &mut Tx) -> Result<()> {
    grow(tx, Part::Map).await
}

/// How many streets and addresses there are.
pub async fn gazetteer_size(db: &mut Reader) -> Result<(i64, i64)> {
    let streets = db.count("SELECT COUNT(*) AS n FROM street", &[]).await?;
    Ok((
        streets,
        db.count("SELECT COUNT(*) AS n FROM address", &[]).await?,
    ))
}
