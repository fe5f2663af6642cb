//! What an upload of areas would change, to be looked at before it is done.

use stoa_kernel::{
    Localised,
    town::{Area, areas::NewArea},
};

use super::area_file::CheckedAreas;

/// What would happen to one area of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    Added,
    Changed(Changed),
    Unchanged,
}

/// In what an area would change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    pub name: bool,
    pub boundary: bool,
    pub population: bool,
    /// It was abolished, and is there again.
    pub returns: bool,
}

/// One area of the file beside what the town has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    pub code: String,
    pub name: Localised,
    pub population: Option<i64>,
    pub difference: Difference,
}

/// The whole upload.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    pub rows: Vec<PreviewRow>,
    /// Areas of today, of the same kind, that the file does not have.
    pub missing: Vec<Area>,
}

impl Preview {
    /// Compares a file with the areas of its kind, those that were abolished among them.
    pub fn of(checked: &CheckedAreas, known: &[Area]) -> Self {
        let known: Vec<&Area> = known
            .iter()
            .filter(|area| area.kind == *checked.kind())
            .collect();
        let row = |new: &NewArea| PreviewRow {
            code: new.code.clone(),
            name: new.name.clone(),
            population: new.population,
            difference: known
                .iter()
                .find(|old| old.code == new.code)
                .map_or(Difference::Added, |old| difference(old, new)),
        };
        let is_missing = |area: &&&Area| {
            area.valid_to.is_none() && checked.areas().iter().all(|new| new.code != area.code)
        };
        Preview {
            rows: checked.areas().iter().map(row).collect(),
            missing: known
                .iter()
                .filter(is_missing)
                .map(|area| (*area).clone())
                .collect(),
        }
    }

    /// How many areas of the file would be added, changed and left alone.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |wanted: fn(&Difference) -> bool| {
            self.rows
                .iter()
                .filter(|row| wanted(&row.difference))
                .count()
        };
        (
            count(|one| *one == Difference::Added),
            count(|one| matches!(one, Difference::Changed(_))),
            count(|one| *one == Difference::Unchanged),
        )
    }
}

fn difference(old: &Area, new: &NewArea) -> Difference {
    let boundary = new.shape.to_geojson().to_string();
    let changed = Changed {
        name: old.name != new.name,
        boundary: old.geometry != boundary,
        population: old.population != new.population,
        returns: old.valid_to.is_some(),
    };
    if changed == Changed::default() {
        Difference::Unchanged
    } else {
        Difference::Changed(changed)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use stoa_kernel::{
        Id, Lang, Timestamp,
        town::{AreaKind, Shape},
    };

    use super::*;
    use crate::model::area_file::{AreaFile, Reading};

    const TOWN: &str = r#"{"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"A","name":"Apple"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
        {"type":"Feature","properties":{"code":"B","name":"Pear"},"geometry":{"type":"Polygon","coordinates":[[[2,0],[3,0],[3,1],[2,0]]]}},
        {"type":"Feature","properties":{"code":"C","name":"Plum"},"geometry":{"type":"Polygon","coordinates":[[[4,0],[5,0],[5,1],[4,0]]]}},
        {"type":"Feature","properties":{"code":"D","name":"Fig"},"geometry":{"type":"Polygon","coordinates":[[[6,0],[7,0],[7,1],[6,0]]]}}]}"#;

    fn known(code: &str, name: &str, west: i64, ended: bool) -> Area {
        let east = west + 1;
        let triangle = format!(
            r#"{{"type":"Polygon","coordinates":[[[{west},0],[{east},0],[{east},1],[{west},0]]]}}"#
        );
        Area {
            id: Id::new(1),
            kind: AreaKind::ward(),
            code: code.to_owned(),
            name: Localised::english(name),
            geometry: Shape::parse(&triangle).unwrap().to_geojson().to_string(),
            population: None,
            version: 1,
            valid_from: Timestamp::UNIX_EPOCH,
            valid_to: ended.then_some(Timestamp::UNIX_EPOCH),
        }
    }

    #[test]
    fn new_changed_unchanged_returning_and_missing_are_told_apart() {
        let reading = Reading {
            kind: AreaKind::ward(),
            code: Some("code".to_owned()),
            names: BTreeMap::from([(Lang::En, "name".to_owned())]),
            population: None,
        };
        let checked = AreaFile::read(TOWN.as_bytes())
            .unwrap()
            .check(&reading, None)
            .unwrap();
        let mut other = known("Z", "Harbour police", 0, false);
        other.kind = AreaKind::new("police-district").unwrap();
        let town = [
            known("B", "Pear", 2, false),
            known("C", "Prune", 4, false),
            known("D", "Fig", 9, true),
            known("E", "Quince", 8, false),
            known("F", "Long gone", 8, true),
            other,
        ];
        let preview = Preview::of(&checked, &town);
        let found: Vec<Difference> = preview.rows.iter().map(|row| row.difference).collect();
        let nothing = Changed::default();
        let expected = [
            Difference::Added,
            Difference::Unchanged,
            Difference::Changed(Changed {
                name: true,
                ..nothing
            }),
            Difference::Changed(Changed {
                boundary: true,
                returns: true,
                ..nothing
            }),
        ];
        assert_eq!(found, expected);
        assert_eq!(preview.counts(), (1, 2, 1));
        let missing: Vec<&str> = preview
            .missing
            .iter()
            .map(|area| area.code.as_str())
            .collect();
        assert_eq!(missing, ["E"]);
    }
}
