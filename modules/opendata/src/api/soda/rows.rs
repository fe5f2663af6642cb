//! Rows as Socrata writes them in JSON: numbers in quotes, instants to the millisecond, nothing where there is no value.

use axum::body::Body;
use bytes::Bytes;
use futures::{Stream, StreamExt, stream};
use serde_json::{Map, Value};
use stoa_tables::{Answer, Kind, Refused};

/// The lines of an answer as one array, as they come.
pub fn as_json(answer: Answer) -> Body {
    let times = answer
        .columns
        .iter()
        .filter(|column| matches!(column.kind, Kind::Date | Kind::Instant));
    let state = State {
        times: times.map(|column| column.name.clone()).collect(),
        places: answer
            .columns
            .iter()
            .filter(|column| column.kind == Kind::Binary)
            .map(|column| column.name.clone())
            .collect(),
        lines: answer.fuse(),
        rest: Vec::new(),
        has_begun: false,
        has_ended: false,
    };
    let rows = stream::unfold(state, |mut state| async move {
        let piece = state.next().await?;
        Some((piece, state))
    });
    // Whoever compresses an answer asks once more after its end.
    Body::from_stream(rows.fuse())
}

struct State<S> {
    lines: S,
    times: Vec<String>,
    places: Vec<String>,
    /// The beginning of a line whose end has not come.
    rest: Vec<u8>,
    has_begun: bool,
    has_ended: bool,
}

impl<S: Stream<Item = Result<Bytes, Refused>> + Unpin> State<S> {
    async fn next(&mut self) -> Option<Result<Bytes, Refused>> {
        if self.has_ended {
            return None;
        }
        let mut out = Vec::new();
        match self.lines.next().await {
            Some(Ok(piece)) => {
                self.rest.extend_from_slice(&piece);
                let end = self.rest.iter().rposition(|byte| *byte == b'\n');
                let whole = end.map_or(0, |end| end + 1);
                let whole: Vec<u8> = self.rest.drain(..whole).collect();
                for line in whole.split(|byte| *byte == b'\n') {
                    if let Err(refused) = self.write(line, &mut out) {
                        self.has_ended = true;
                        return Some(Err(refused));
                    }
                }
            }
            Some(Err(refused)) => {
                self.has_ended = true;
                return Some(Err(refused));
            }
            None => {
                self.has_ended = true;
                let line = std::mem::take(&mut self.rest);
                if let Err(refused) = self.write(&line, &mut out) {
                    return Some(Err(refused));
                }
                out.extend_from_slice(if self.has_begun { b"]\n" } else { b"[]\n" });
            }
        }
        Some(Ok(out.into()))
    }

    fn write(&mut self, line: &[u8], out: &mut Vec<u8>) -> Result<(), Refused> {
        if line.iter().all(u8::is_ascii_whitespace) {
            return Ok(());
        }
        let broken = |error: serde_json::Error| Refused::Broken(format!("a row: {error}"));
        let row: Map<String, Value> = serde_json::from_slice(line).map_err(broken)?;
        out.extend_from_slice(if self.has_begun { b"\n," } else { b"[" });
        self.has_begun = true;
        let mut shown = Map::new();
        for (name, value) in row {
            let is_time = self.times.contains(&name);
            let is_place = self.places.contains(&name);
            if let Some(value) = socratic(value, is_time, is_place) {
                shown.insert(name, value);
            }
        }
        serde_json::to_writer(out, &shown).map_err(broken)
    }
}

/// A value in Socrata's form; `None` where there is none.
fn socratic(value: Value, is_time: bool, is_place: bool) -> Option<Value> {
    Some(match value {
        Value::Null => return None,
        Value::Number(number) => {
            let text = number.to_string();
            Value::String(text.strip_suffix(".0").unwrap_or(&text).to_owned())
        }
        Value::String(text) if is_time => Value::String(floating(&text)),
        Value::String(text) if is_place => {
            serde_json::from_str(&text).unwrap_or(Value::String(text))
        }
        other => other,
    })
}

/// `2001-03-02` as `2001-03-02T00:00:00.000`.
fn floating(text: &str) -> String {
    let (zoneless, zone) = match text.strip_suffix('Z') {
        Some(zoneless) => (zoneless, "Z"),
        None => (text, ""),
    };
    match zoneless.split_once('T') {
        None => format!("{zoneless}T00:00:00.000{zone}"),
        Some((_, time)) if !time.contains('.') => format!("{zoneless}.000{zone}"),
        Some((day, time)) => {
            let (seconds, fraction) = time.split_once('.').unwrap_or((time, ""));
            let thousandths: String = fraction.chars().chain("000".chars()).take(3).collect();
            format!("{day}T{seconds}.{thousandths}{zone}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_in_socratas_form() {
        assert_eq!(floating("2001-03-02"), "2001-03-02T00:00:00.000");
        assert_eq!(floating("2001-03-02T10:00:00Z"), "2001-03-02T10:00:00.000Z");
        assert_eq!(
            floating("2001-03-02T10:00:00.123456"),
            "2001-03-02T10:00:00.123"
        );
        let of = |json: &str| socratic(serde_json::from_str(json).unwrap(), false, false);
        assert_eq!(of("12.5"), Some(Value::from("12.5")));
        assert_eq!(of("7.0"), Some(Value::from("7")));
        assert_eq!(of("true"), Some(Value::Bool(true)));
        assert_eq!(of("null"), None);
    }

    #[tokio::test]
    async fn lines_that_come_in_pieces_are_one_array() {
        let pieces = ["{\"a\":1", "}\n{\"a\":", "null}\n", "{\"a\":2}"];
        let pieces = pieces.map(|piece| Ok(Bytes::from_static(piece.as_bytes())));
        let mut state = State {
            lines: stream::iter(pieces).fuse(),
            times: Vec::new(),
            places: Vec::new(),
            rest: Vec::new(),
            has_begun: false,
            has_ended: false,
        };
        let mut all = Vec::new();
        while let Some(piece) = state.next().await {
            all.extend_from_slice(&piece.unwrap());
        }
        let read: Value = serde_json::from_slice(&all).unwrap();
        assert_eq!(read, serde_json::json!([{"a": "1"}, {}, {"a": "2"}]));
    }
}
