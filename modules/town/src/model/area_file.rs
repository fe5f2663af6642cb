//! A file of areas: what it holds, which of its properties are code, name and population, and what is wrong with it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::Read,
};

use serde_json::Value;
use stoa_kernel::{
    Lang, Localised, Message, Point, digest,
    town::{AreaKind, Shape, ShapeFault, areas::NewArea, search_key},
};

use super::{
    faults,
    features::{Feature, FileFault, each_feature},
    names,
};

/// The longest code, in letters.
const LONGEST_CODE: usize = 60;

/// A file as it was read: nothing chosen, nothing checked but that it is GeoJSON.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaFile {
    features: Vec<Feature>,
}

/// A property of the file's features, described so that a person can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Property {
    pub name: String,
    /// In how many features it is given.
    pub filled: usize,
    /// How many different values it has.
    pub distinct: usize,
    /// Whether each value is a whole number of zero or more.
    pub is_count: bool,
    /// The first value.
    pub example: String,
}

/// How a file is to be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub kind: AreaKind,
    /// The property that holds the code; `None`: codes are made from the names.
    pub code: Option<String>,
    /// The property that holds the name in each language; one at least.
    pub names: BTreeMap<Lang, String>,
    pub population: Option<String>,
}

/// Areas without a fault, as only [`AreaFile::check`] makes them.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedAreas {
    kind: AreaKind,
    areas: Vec<NewArea>,
}

impl CheckedAreas {
    pub fn kind(&self) -> &AreaKind {
        &self.kind
    }

    /// In the order of the file.
    pub fn areas(&self) -> &[NewArea] {
        &self.areas
    }

    /// The digest of every row, for the event of the whole batch.
    pub fn rows_digest(&self) -> String {
        let row = |area: &NewArea| {
            let population = area.population.map(|count| count.to_string());
            let parts = [
                area.code.clone(),
                area.name.to_json(),
                area.shape.to_geojson().to_string(),
                population.unwrap_or_default(),
            ];
            parts.join("\u{1f}")
        };
        digest(
            &self
                .areas
                .iter()
                .map(row)
                .collect::<Vec<_>>()
                .join("\u{1e}"),
        )
    }
}

impl AreaFile {
    /// Reads a GeoJSON FeatureCollection, or a single Feature.
    pub fn read(file: impl Read) -> Result<Self, FileFault> {
        let mut features = Vec::new();
        each_feature(file, |feature| features.push(feature))?;
        Ok(AreaFile { features })
    }

    pub fn len(&self) -> usize {
        self.features.len()
    }

    pub fn is_empty(&self) -> bool {
        self.features.is_empty()
    }

    /// The properties that hold texts or numbers, by name.
    pub fn properties(&self) -> Vec<Property> {
        let mut values: BTreeMap<&String, Vec<String>> = BTreeMap::new();
        for feature in &self.features {
            for name in feature.properties.keys() {
                values.entry(name).or_default().extend(feature.text(name));
            }
        }
        let filled = values.into_iter().filter(|(_, values)| !values.is_empty());
        filled
            .map(|(name, values)| Property {
                name: name.clone(),
                filled: values.len(),
                distinct: values.iter().collect::<BTreeSet<_>>().len(),
                is_count: values.iter().all(|value| count(value).is_some()),
                example: values[0].clone(),
            })
            .collect()
    }

    /// A first reading, by what properties are usually called and by what is in them. `main` is the town's language.
    pub fn guess(&self, kind: AreaKind, main: Lang) -> Reading {
        let properties = self.properties();
        let everywhere = |one: &&Property| one.filled == self.len();
        let named = |wanted: &[&str], fits: &dyn Fn(&Property) -> bool| {
            wanted.iter().find_map(|name| {
                let mut found = properties.iter().filter(|one| fits(one));
                found
                    .find(|one| one.name.eq_ignore_ascii_case(name))
                    .map(|one| one.name.clone())
            })
        };
        let is_unique = |one: &Property| one.filled == self.len() && one.distinct == self.len();
        let mut names = BTreeMap::new();
        for lang in Lang::ALL {
            let code = lang.code();
            let wanted = [
                format!("name_{code}"),
                format!("name:{code}"),
                format!("name-{code}"),
            ];
            let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
            names.extend(named(&wanted, &|_| true).map(|name| (lang, name)));
        }
        let plain = named(NAME, &|one| !one.is_count).or_else(|| {
            let mut texts = properties
                .iter()
                .filter(everywhere)
                .filter(|one| !one.is_count);
            texts.find(|one| is_unique(one)).map(|one| one.name.clone())
        });
        if let (None, Some(name)) = (names.get(&main), plain) {
            names.insert(main, name);
        }
        Reading {
            kind,
            code: named(CODE, &is_unique),
            names,
            population: named(POPULATION, &|one| one.is_count),
        }
    }

    /// The areas by this reading; every fault when there is one. `near` is a point of the town.
    pub fn check(
        &self,
        reading: &Reading,
        near: Option<Point>,
    ) -> Result<CheckedAreas, Vec<Message>> {
        let mut faults = Vec::new();
        let mut areas = Vec::with_capacity(self.len());
        let mut codes: HashMap<String, usize> = HashMap::new();
        for feature in &self.features {
            match area(feature, reading, near) {
                Ok(area) => {
                    if let Some(first) = codes.insert(area.code.clone(), feature.number) {
                        let message = Message::new("town-fault-same-code")
                            .with(
                                "feature",
                                feature.label(names_of(feature, reading).get(Lang::En)),
                            )
                            .with("first", first)
                            .with("code", &area.code);
                        faults.push(message);
                    }
                    areas.push(area);
                }
                Err(mut found) => faults.append(&mut found),
            }
        }
        if faults.is_empty() {
            Ok(CheckedAreas {
                kind: reading.kind.clone(),
                areas,
            })
        } else {
            Err(faults)
        }
    }
}

/// What the properties are called in the files of many offices, the likeliest first.
const NAME: &[&str] = &[
    "name",
    "ward_name",
    "wardname",
    "district",
    "neighborhood",
    "neighbourhood",
    "label",
    "nombre",
    "nom",
    "naam",
    "title",
];
const CODE: &[&str] = &[
    "code",
    "ward_code",
    "wardcode",
    "district_code",
    "gss_code",
    "geoid",
    "ref",
    "ward",
    "number",
    "codigo",
    "id",
    "cartodb_id",
    "objectid",
];
const POPULATION: &[&str] = &[
    "population",
    "pop",
    "inhabitants",
    "residents",
    "poblacion",
    "población",
    "habitantes",
];

fn area(
    feature: &Feature,
    reading: &Reading,
    near: Option<Point>,
) -> Result<NewArea, Vec<Message>> {
    let name = names_of(feature, reading);
    let label = feature.label(name.get(Lang::En));
    let mut faults = Vec::new();
    let mut fault = |key| faults.push(Message::new(key).with("feature", &label));
    if name.is_empty() {
        fault("town-fault-no-name");
    }
    if name
        .0
        .values()
        .any(|text| text.chars().count() > names::LONGEST)
    {
        fault("town-fault-long-name");
    }
    let code = match &reading.code {
        Some(property) => feature.text(property),
        None => Some(code_from(name.get(Lang::En))).filter(|_| !name.is_empty()),
    };
    let code = code.unwrap_or_default();
    if code.is_empty() && !name.is_empty() {
        fault("town-fault-no-code");
    }
    if code.chars().count() > LONGEST_CODE {
        fault("town-fault-long-code");
    }
    let population = reading
        .population
        .as_ref()
        .and_then(|property| feature.text(property));
    let population = match population.map(|text| count(&text)) {
        Some(None) => {
            fault("town-fault-population");
            None
        }
        given => given.flatten(),
    };
    let shape = Shape::from_geojson(&feature.geometry)
        .and_then(|shape| shape.check_area(near).map(|()| shape));
    match shape {
        Ok(shape) if faults.is_empty() => Ok(NewArea {
            kind: reading.kind.clone(),
            code,
            name,
            shape,
            population,
        }),
        Ok(_) => Err(faults),
        Err(fault) => {
            faults.push(shape_fault(feature, &label, &fault));
            Err(faults)
        }
    }
}

/// A missing geometry is the commonest fault of its kind and has words of its own.
fn shape_fault(feature: &Feature, label: &str, fault: &ShapeFault) -> Message {
    match feature.geometry {
        Value::Null => Message::new("town-fault-no-geometry").with("feature", label),
        _ => faults::of_shape(label, fault),
    }
}

fn names_of(feature: &Feature, reading: &Reading) -> Localised {
    let found = reading
        .names
        .iter()
        .filter_map(|(lang, name)| Some((*lang, feature.text(name)?)));
    Localised(found.collect())
}

/// A code from a name: "Carr Square" is `carr-square`.
fn code_from(name: &str) -> String {
    search_key::words(name)
        .join("-")
        .chars()
        .take(LONGEST_CODE)
        .collect()
}

/// A whole number of zero or more, written plainly or with a fraction of nothing (`1200.0`), as some programs export.
fn count(text: &str) -> Option<i64> {
    let whole = text
        .split_once('.')
        .map_or(Some(text), |(whole, fraction)| {
            fraction.bytes().all(|digit| digit == b'0').then_some(whole)
        });
    whole?.parse().ok().filter(|count| *count >= 0)
}

#[cfg(test)]
#[path = "area_file_tests.rs"]
mod tests;
