//! Files that `stoa import reports` is given: exports, mappings, coordinates.

use std::io::Write;

use stoa_reports::import::{Mapping, Outcome, RowReader, SurveyOptions, survey};

use super::{NOW, text};

/// Reads a file's rows as `stoa import reports` does; how many were taken and how many refused.
pub fn rows(file: &[u8], ending: &str, mapping: Option<Mapping>) -> Option<(usize, usize)> {
    let mut kept = tempfile::Builder::new().suffix(ending).tempfile();
    let kept = kept.as_mut().expect("a temporary file");
    kept.write_all(file).expect("room for a file");
    let options = SurveyOptions {
        mapping,
        timezone: Some("America/Chicago".to_owned()),
        now: *NOW,
        ..SurveyOptions::default()
    };
    let mut reader = RowReader::open(survey(kept.path(), options).ok()?).ok()?;
    let (mut taken, mut refused) = (0, 0);
    while let Ok(Some(outcome)) = reader.next_outcome() {
        match outcome {
            Outcome::Row(row) => {
                assert!(!row.source_id.is_empty() && !row.category.is_empty());
                taken += 1;
            }
            Outcome::Refused(why) => {
                assert!(!why.reason.is_empty());
                refused += 1;
            }
        }
    }
    Some((taken, refused))
}

/// Exports of cities, CSV or JSON, packed or not, by the mappings that we bring.
pub fn import_rows(bytes: &[u8]) {
    let ending = match bytes.first() {
        Some(b'[' | b'{') => ".json",
        Some(0x1f) => ".csv.gz",
        _ => ".csv",
    };
    rows(bytes, ending, None);
}

/// A mapping file, and a small export read by it.
pub fn mappings(bytes: &[u8]) {
    let Some(mapping) = text(bytes).and_then(|text| Mapping::parse(text).ok()) else {
        return;
    };
    let file = b"ID,TYPE,OPENED,CLOSED,X,Y,STREET,STATE\n\
        1,Lamp,3/4/2024 5:06 PM,,897000,1020000,Main St,Open\n\
        2,Pothole,2024-03-05T01:30:00,05.03.2024,x,y,,Done\n\
        1,Lamp,2024-03-10 02:30,1900-01-01,0,0,Elm St,?\n";
    rows(file, ".csv", Some(mapping));
}

/// Coordinates of a projection: its name, and a column of x and one of y.
pub fn projected(bytes: &[u8]) {
    let Some((crs, places)) = text(bytes).and_then(|text| text.split_once('\n')) else {
        return;
    };
    let mapping = format!(
        "source = \"s\"\ncrs = {crs:?}\n[columns]\nid = \"id\"\ncategory = \"kind\"\n\
         reported_at = \"at\"\nx = \"x\"\ny = \"y\"\n"
    );
    let Ok(mapping) = Mapping::parse(&mapping) else {
        return;
    };
    let mut file = "id,kind,at,x,y\n".to_owned();
    for place in places.lines().take(50) {
        file.push_str(&format!("1,lamp,2024-03-05T01:30:00Z,{place}\n"));
    }
    rows(file.as_bytes(), ".csv", Some(mapping));
}
