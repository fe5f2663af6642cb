//! A GeoJSON file of streets: its lines gathered by name, as one street is cut into a piece for every block.

use std::{collections::HashMap, io::Read};

use serde_json::Value;
use stoa_kernel::{
    Message, Point,
    town::{Shape, ShapeFault, gazetteer::NewStreet, search_key::street_key},
};

use super::{
    faults,
    features::{Feature, FileFault, each_feature},
    line_joining, names,
};

/// How many faults of one file are kept to be shown; all are counted.
pub const FAULTS_KEPT: usize = 100;

/// Which properties hold what; what is not named is looked for by its usual names.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct StreetColumns {
    /// The property or column of the street's name.
    pub name: String,
    /// The property or column that tells streets of one name apart; empty: there is none.
    pub locality: String,
}

/// Streets of a file, each once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StreetFile {
    /// In the order in which the file first names them.
    pub streets: Vec<NewStreet>,
    /// Lines that were read.
    pub features: usize,
    /// Lines without a name, such as paths in a park, which no search can find.
    pub unnamed: usize,
    /// Lines that were refused.
    pub refused: usize,
    /// Why, for the first [`FAULTS_KEPT`] of them.
    pub faults: Vec<Message>,
}

const NAME: &[&str] = &[
    "name",
    "street",
    "street_name",
    "streetname",
    "full_name",
    "fullname",
    "fullstname",
    "road_name",
    "label",
    "nombre",
    "nom",
    "nom_voie",
    "straatnaam",
    "openbareruimtenaam",
    "strasse",
];

struct Gathered {
    name: String,
    locality: String,
    grade: Grade,
    lines: Vec<Vec<[f64; 2]>>,
}

/// How broadly the map draws a street; of pieces of different grades the broadest counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    Path,
    Street,
    Main,
}

impl StreetFile {
    /// Reads the file feature by feature and keeps its lines. `near` is a point of the town.
    pub fn read(
        file: impl Read,
        columns: &StreetColumns,
        near: Option<Point>,
    ) -> Result<Self, FileFault> {
        let mut found = StreetFile::default();
        let mut places: HashMap<(String, String), usize> = HashMap::new();
        let mut streets: Vec<Gathered> = Vec::new();
        found.features = each_feature(file, |feature| {
            let Some(name) = name_of(&feature, columns) else {
                found.unnamed += 1;
                return;
            };
            let lines = match lines_of(&feature, near) {
                Ok(lines) => lines,
                Err(fault) => {
                    found.refused += 1;
                    if found.faults.len() < FAULTS_KEPT {
                        found
                            .faults
                            .push(faults::of_shape(&feature.label(&name), &fault));
                    }
                    return;
                }
            };
            let locality = cut(feature.text(&columns.locality).unwrap_or_default());
            let grade = grade_of(&feature);
            let place = *places
                .entry((street_key(&name), locality.clone()))
                .or_insert_with(|| {
                    streets.push(Gathered {
                        name,
                        locality,
                        grade,
                        lines: Vec::new(),
                    });
                    streets.len() - 1
                });
            let street = &mut streets[place];
            street.grade = street.grade.max(grade);
            street.lines.extend(lines);
        })?;
        found.streets = streets.into_iter().map(Gathered::done).collect();
        Ok(found)
    }
}

impl Gathered {
    fn done(self) -> NewStreet {
        let grade = match self.grade {
            Grade::Path => "path",
            Grade::Street => "street",
            Grade::Main => "main",
        };
        NewStreet {
            name: self.name,
            locality: self.locality,
            grade: grade.to_owned(),
            shape: Some(Shape::Lines(line_joining::join(self.lines))),
        }
    }
}

/// A name cut to what the tables keep; a street without letters cannot be found by any search.
fn name_of(feature: &Feature, columns: &StreetColumns) -> Option<String> {
    let given = match columns.name.as_str() {
        "" => feature.first_text(NAME),
        name => feature.text(name),
    };
    given.map(cut).filter(|name| !street_key(name).is_empty())
}

fn cut(text: String) -> String {
    if text.chars().count() > names::LONGEST {
        text.chars().take(names::LONGEST).collect()
    } else {
        text
    }
}

fn lines_of(feature: &Feature, near: Option<Point>) -> Result<Vec<Vec<[f64; 2]>>, ShapeFault> {
    let shape = match &feature.geometry {
        Value::Null => return Err(ShapeFault::Empty),
        geometry => Shape::from_geojson(geometry)?,
    };
    shape.check_degrees(near)?;
    let wrong = |found: &str| ShapeFault::WrongType {
        found: found.to_owned(),
    };
    match shape {
        Shape::Lines(lines) => Ok(lines.into_iter().filter(|line| line.len() > 1).collect()),
        Shape::Points(_) => Err(wrong("Point")),
        Shape::Polygons(_) => Err(wrong("Polygon")),
    }
    .and_then(|lines: Vec<_>| {
        if lines.is_empty() {
            Err(ShapeFault::Empty)
        } else {
            Ok(lines)
        }
    })
}

/// The grade by our own words, else by OpenStreetMap's.
fn grade_of(feature: &Feature) -> Grade {
    let said = feature
        .text("grade")
        .or_else(|| feature.text("highway"))
        .unwrap_or_default();
    match said.trim_end_matches("_link") {
        "main" | "motorway" | "trunk" | "primary" | "secondary" => Grade::Main,
        "path" | "footway" | "cycleway" | "bridleway" | "steps" | "track" | "trail"
        | "corridor" | "platform" => Grade::Path,
        _ => Grade::Street,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::*;

    const FILE: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Oak Street","highway":"residential"},"geometry":{"type":"LineString","coordinates":[[0,0],[1,0]]}},
        {"type":"Feature","properties":{"name":"Oak St","highway":"primary_link"},"geometry":{"type":"LineString","coordinates":[[2,0],[1,0]]}},
        {"type":"Feature","properties":{"highway":"footway"},"geometry":{"type":"LineString","coordinates":[[2,0],[1,0]]}},
        {"type":"Feature","properties":{"name":"–"},"geometry":{"type":"LineString","coordinates":[[2,0],[1,0]]}},
        {"type":"Feature","properties":{"name":"Elm Lane","part":"East","grade":"path"},"geometry":{"type":"MultiLineString","coordinates":[[[5,5],[6,6]],[[7,7]]]}},
        {"type":"Feature","properties":{"name":"Elm Lane","part":"West"},"geometry":{"type":"LineString","coordinates":[[8,8],[9,9]]}},
        {"type":"Feature","properties":{"name":"Old Square"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
        {"type":"Feature","properties":{"name":"Nowhere"},"geometry":null},
        {"type":"Feature","properties":{"name":"Far Road"},"geometry":{"type":"LineString","coordinates":[[441000,4474000],[441001,4474000]]}}]}"#;

    #[test]
    fn pieces_are_gathered_by_name() {
        let columns = StreetColumns {
            locality: "part".to_owned(),
            ..StreetColumns::default()
        };
        let file = StreetFile::read(FILE.as_bytes(), &columns, None).unwrap();
        let told: Vec<_> = file
            .streets
            .iter()
            .map(|street| {
                (
                    street.name.as_str(),
                    street.locality.as_str(),
                    street.grade.as_str(),
                )
            })
            .collect();
        let expected = [
            ("Oak Street", "", "main"),
            ("Elm Lane", "East", "path"),
            ("Elm Lane", "West", "street"),
        ];
        assert_eq!(told, expected);
        let whole = Shape::Lines(vec![vec![[0.0, 0.0], [1.0, 0.0], [2.0, 0.0]]]);
        assert_eq!(file.streets[0].shape, Some(whole));
        assert_eq!((file.features, file.unnamed, file.refused), (9, 2, 3));
        let keys: Vec<&str> = file.faults.iter().map(|fault| fault.key).collect();
        assert_eq!(
            keys,
            [
                "town-fault-wrong-type",
                "town-fault-empty",
                "town-fault-projected"
            ]
        );
    }

    #[test]
    fn a_property_may_be_named() {
        let columns = StreetColumns {
            name: "part".to_owned(),
            ..StreetColumns::default()
        };
        let file = StreetFile::read(FILE.as_bytes(), &columns, None).unwrap();
        assert_eq!((file.streets.len(), file.unnamed), (2, 7));
    }

    proptest! {
        #[test]
        fn any_damaged_file_gets_an_answer(at in any::<usize>(), byte in any::<u8>()) {
            let mut bytes = FILE.as_bytes().to_vec();
            let length = bytes.len();
            bytes[at % length] = byte;
            let _ = StreetFile::read(&bytes[..], &StreetColumns::default(), None);
        }
    }
}
