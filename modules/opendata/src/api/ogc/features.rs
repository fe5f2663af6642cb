//! An answer of the engine in GeoJSON becomes features of OGC API as it streams: each with its id, its geometry in the wanted system of
//! coordinates, and at the end how many they were and where it goes on.

use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use serde::Deserialize;
use serde_json::{Map, Value, value::RawValue};
use stoa_geometry::geojson;
use stoa_tables::Refused;

use super::crs::Way;

/// A feature as the engine writes it.
#[derive(Deserialize)]
struct Row<'a> {
    #[serde(borrow)]
    geometry: &'a RawValue,
    properties: Map<String, Value>,
}

/// How features are made of rows.
#[derive(Debug)]
pub struct Making {
    pub way: Way,
    /// The column that tells rows apart, and whether it is a property as well.
    pub id: (String, bool),
    /// Columns that are no properties.
    pub hidden: Vec<String>,
}

impl Making {
    /// A feature of a line that the engine wrote; `None` for a line that is none.
    ///
    /// # Errors
    /// What should never be: a line that cannot be read.
    pub fn feature(&self, line: &[u8]) -> Result<Option<Map<String, Value>>, Refused> {
        let line = line.strip_prefix(b",").unwrap_or(line);
        let line = line
            .trim_ascii()
            .strip_suffix(b",")
            .unwrap_or(line.trim_ascii());
        if !line.starts_with(b"{\"type\":\"Feature\",") {
            return Ok(None);
        }
        let broken = |error: serde_json::Error| Refused::Broken(format!("a feature: {error}"));
        let row: Row<'_> = serde_json::from_slice(line).map_err(broken)?;
        let mut properties = row.properties;
        let (id_name, id_stays) = &self.id;
        let id = match id_stays {
            true => properties.get(id_name).cloned(),
            false => properties.remove(id_name),
        };
        for name in &self.hidden {
            properties.remove(name);
        }
        let mut feature = Map::new();
        feature.insert("type".to_owned(), Value::from("Feature"));
        feature.insert("id".to_owned(), id.unwrap_or_default());
        let geometry = self.geometry(row.geometry.get()).map_err(broken)?;
        feature.insert("geometry".to_owned(), geometry);
        feature.insert("properties".to_owned(), Value::Object(properties));
        Ok(Some(feature))
    }

    fn geometry(&self, text: &str) -> Result<Value, serde_json::Error> {
        if self.way.is_none() || text == "null" {
            return serde_json::from_str(text);
        }
        let placed = geojson::read(text).and_then(|geometry| {
            geometry.moved(&mut |at| {
                let [x, y] = self.way.place([at.x, at.y])?;
                Some(stoa_geometry::Position { x, y, z: at.z })
            })
        });
        placed.map_or(Ok(Value::Null), |geometry| {
            serde_json::from_str(&geojson::text(&geometry))
        })
    }
}

/// What stands behind the features: the rest of the collection's object, by how many were written and whether there are more.
pub type Rest = Box<dyn FnOnce(u64, bool) -> Map<String, Value> + Send>;

/// A feature collection of at most `limit` features; one more row says that there is a next page.
pub fn collection<S>(
    lines: S,
    making: Making,
    limit: u64,
    rest: Rest,
) -> impl Stream<Item = Result<Bytes, Refused>>
where
    S: Stream<Item = Result<Bytes, Refused>> + Unpin,
{
    let state = State {
        lines,
        making,
        limit,
        rest: Some(rest),
        begun: Vec::new(),
        written: 0,
        has_more: false,
    };
    let pieces = stream::unfold(state, |mut state| async move {
        let piece = state.next().await?;
        Some((piece, state))
    });
    // Whoever compresses an answer asks once more after its end.
    pieces.fuse()
}

struct State<S> {
    lines: S,
    making: Making,
    limit: u64,
    /// Gone when the end is written.
    rest: Option<Rest>,
    /// The beginning of a line whose end has not come.
    begun: Vec<u8>,
    written: u64,
    has_more: bool,
}

impl<S: Stream<Item = Result<Bytes, Refused>> + Unpin> State<S> {
    async fn next(&mut self) -> Option<Result<Bytes, Refused>> {
        self.rest.as_ref()?;
        let mut out = Vec::new();
        let done = match self.lines.next().await {
            Some(Ok(piece)) => {
                self.begun.extend_from_slice(&piece);
                let end = self.begun.iter().rposition(|byte| *byte == b'\n');
                let whole = end.map_or(0, |end| end + 1);
                let whole: Vec<u8> = self.begun.drain(..whole).collect();
                self.write(&whole, &mut out)
            }
            Some(Err(refused)) => Err(refused),
            None => {
                let last = std::mem::take(&mut self.begun);
                self.write(&last, &mut out)
                    .and_then(|()| self.end(&mut out))
            }
        };
        match done {
            Ok(()) => Some(Ok(out.into())),
            Err(refused) => {
                self.rest = None;
                Some(Err(refused))
            }
        }
    }

    fn write(&mut self, lines: &[u8], out: &mut Vec<u8>) -> Result<(), Refused> {
        for line in lines.split(|byte| *byte == b'\n') {
            let Some(feature) = self.making.feature(line)? else {
                continue;
            };
            if self.written >= self.limit {
                self.has_more = true;
                continue;
            }
            let before: &[u8] = match self.written {
                0 => br#"{"type":"FeatureCollection","features":["#,
                _ => b",\n",
            };
            out.extend_from_slice(before);
            self.written += 1;
            let written = serde_json::to_writer(&mut *out, &feature);
            written.map_err(|error| Refused::Broken(format!("a feature: {error}")))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut Vec<u8>) -> Result<(), Refused> {
        if self.written == 0 {
            out.extend_from_slice(br#"{"type":"FeatureCollection","features":["#);
        }
        let Some(rest) = self.rest.take() else {
            return Ok(());
        };
        let rest = serde_json::to_vec(&rest(self.written, self.has_more));
        let rest = rest.map_err(|error| Refused::Broken(format!("links: {error}")))?;
        out.extend_from_slice(b"],");
        out.extend_from_slice(rest.get(1..).unwrap_or_default());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::ogc::crs::{CRS84, Crs};

    fn making(crs: Crs) -> Making {
        Making {
            way: crs.way_from_wgs84().unwrap(),
            id: ("_row".to_owned(), false),
            hidden: vec!["west".to_owned()],
        }
    }

    #[tokio::test]
    async fn lines_that_come_in_pieces_are_one_collection() {
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\n\
            {\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{\"_row\":1,\"west\":1,\"a\":\"x\"}},\n\
            {\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"_row\":2,\"a\":null}},\n\
            {\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"_row\":3,\"a\":null}}\n]}\n";
        for size in [1, 7, 1000] {
            let pieces = text
                .as_bytes()
                .chunks(size)
                .map(|piece| Ok(Bytes::copy_from_slice(piece)));
            let rest: Rest = Box::new(|written, has_more| {
                Map::from_iter([
                    ("n".to_owned(), Value::from(written)),
                    ("more".to_owned(), Value::from(has_more)),
                ])
            });
            let turned = Crs::parse("EPSG:4326").unwrap();
            let stream = collection(stream::iter(pieces), making(turned), 2, rest);
            let pieces: Vec<_> = stream.collect().await;
            let all: Vec<u8> = pieces
                .into_iter()
                .flat_map(|piece| piece.unwrap().to_vec())
                .collect();
            let read: Value = serde_json::from_slice(&all).unwrap();
            assert_eq!(read["n"], 2);
            assert_eq!(read["more"], true);
            assert_eq!(read["features"][0]["id"], 1);
            assert_eq!(
                read["features"][0]["geometry"]["coordinates"],
                serde_json::json!([2, 1])
            );
            assert_eq!(
                read["features"][0]["properties"],
                serde_json::json!({"a": "x"})
            );
        }
        assert!(making(CRS84).feature(b"]}").unwrap().is_none());
    }
}
