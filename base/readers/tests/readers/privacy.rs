//! What looks personal in a table, and what treatments make of it.

use std::{collections::BTreeMap, ops::ControlFlow, path::Path};

use proptest::prelude::*;
use stoa_disclosure::{Alike, By, ColumnWay, Counts, Epsilon, Plan, Trait, Weight};
use stoa_readers::{
    Expectations, Kind, Loaded, Source, Unreadable, load,
    privacy::{Asked, Secrets, Treated, Treatment, Untreatable, look, measure, treat, write_csv},
};

use crate::support::shared;

const SECRETS: Secrets = Secrets {
    key: [7; 32],
    seed: [8; 32],
};

/// A table of people: each third comes from Lugo, ages run from 20 to 59.
fn people(rows: usize) -> String {
    let given = ["Ana", "John", "Marie", "Klaus", "Fatima"];
    let mut text = String::from("Full name,E-mail,Age,Town,Born,Lat,Visits\n");
    for row in 0..rows {
        let town = if row % 3 == 0 { "Lugo" } else { "Vigo" };
        let (name, age) = (given[row % 5], 20 + row % 40);
        let (month, day) = (1 + row % 12, 1 + row % 28);
        let year = 2024 - age;
        text += &format!(
            "{name} Ruiz {row},{name}.{row}@example.org,{age},{town},{year}-{month:02}-{day:02},43.{:05},{}\n",
            row * 7,
            row % 4
        );
    }
    text.replace(" Ruiz", " Ruiz-")
}

struct Ground {
    folder: tempfile::TempDir,
    loaded: Loaded,
}

fn go(_: stoa_readers::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn ground(text: &str) -> Ground {
    named_ground("in.csv", text)
}

fn named_ground(name: &str, text: &str) -> Ground {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(name);
    std::fs::write(&file, text).expect("the file");
    let source = Source {
        looked: true,
        ..Source::new(&file, name)
    };
    let loaded = load(&source, &folder.path().join("in.parquet"), &mut go).expect("a table");
    Ground { folder, loaded }
}

impl Ground {
    fn table(&self) -> std::path::PathBuf {
        self.folder.path().join("in.parquet")
    }

    fn treats(&self, plan: &Plan) -> Result<(Treated, String), Untreatable> {
        let treatment = Treatment {
            table: &self.table(),
            columns: &self.loaded.columns,
            plan,
            secrets: &SECRETS,
            expects: Expectations::default(),
        };
        let into = self.folder.path().join("out.parquet");
        let treated = treat(&treatment, &into, &mut go)?;
        let csv = self.folder.path().join("out.csv");
        write_csv(&into, &treated.loaded.columns, &csv, &mut go)?;
        Ok((treated, std::fs::read_to_string(csv).expect("the file")))
    }
}

fn way(column: &str, way: &str) -> ColumnWay {
    ColumnWay {
        column: column.to_owned(),
        way: way.parse().expect("a way"),
    }
}

fn alike(columns: &[&str], k: u64, by: By) -> Option<Alike> {
    let columns = columns.iter().map(|&one| one.to_owned()).collect();
    Some(Alike { columns, k, by })
}

/// How many rows of a CSV have the same values in these columns, for each combination.
fn classes(csv: &str, columns: &[usize]) -> BTreeMap<Vec<String>, u64> {
    let mut classes = BTreeMap::new();
    for line in csv.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let key = columns
            .iter()
            .map(|place| cells[*place].to_owned())
            .collect();
        *classes.entry(key).or_default() += 1;
    }
    classes
}

#[test]
fn personal_columns_are_found_with_their_share() {
    let ground = ground(&people(60));
    let looked = look(&ground.table(), &ground.loaded.columns, &mut go).expect("a look");
    let strong: Vec<Option<Trait>> = looked
        .signs
        .iter()
        .map(|signs| {
            signs
                .iter()
                .find(|sign| sign.weight == Weight::Strong)
                .map(|sign| sign.of)
        })
        .collect();
    assert_eq!(looked.rows, 60);
    assert_eq!(strong[1], Some(Trait::Email));
    assert_eq!(strong[4], Some(Trait::BirthDate));
    assert_eq!(strong[5], Some(Trait::Coordinates));
    assert_eq!((strong[2], strong[3], strong[6]), (None, None, None));
    assert_eq!(looked.signs[1][0].fit, 60);
}

#[test]
fn what_is_found_while_a_file_is_read_is_what_a_look_at_its_table_finds() {
    // More rows than are looked at whole, and rows in several blocks.
    for rows in [60, 205_000] {
        let ground = ground(&people(rows));
        let looked = look(&ground.table(), &ground.loaded.columns, &mut go).expect("a look");
        assert_eq!(ground.loaded.looked, looked);
        assert!(looked.rows <= 200_000 && looked.signs[1][0].fit == looked.rows);
    }
}

#[test]
fn k_and_small_cells_are_measured() {
    let ground = ground(&people(60));
    let asked = Asked {
        columns: vec!["age".to_owned(), "town".to_owned()],
        sensitive: "visits".to_owned(),
        k: 5,
    };
    let measured = measure(&ground.table(), &ground.loaded.columns, &asked, &mut go).expect("k");
    // Sixty rows, forty ages: those from 40 on occur once.
    assert_eq!((measured.rows, measured.k, measured.l), (60, 1, Some(1)));
    assert_eq!((measured.small_rows, measured.smallest.len()), (60, 20));
    let wrong = Asked {
        columns: vec!["shoe".to_owned()],
        ..asked
    };
    let refused = measure(&ground.table(), &ground.loaded.columns, &wrong, &mut go);
    assert_eq!(
        refused.expect_err("no column").to_string(),
        "there is no column shoe"
    );
}

#[test]
fn a_treated_table_has_kinds_and_profiles_of_its_own() {
    let ground = ground(&people(200));
    let plan = Plan {
        ways: vec![
            way("full_name", "drop"),
            way("e_mail", "pseudonym"),
            way("born", "year"),
            way("lat", "grid:0.01"),
        ],
        alike: alike(&["age", "town"], 5, By::Ranges),
        counts: None,
    };
    let (treated, csv) = ground.treats(&plan).expect("a treated table");
    let loaded = &treated.loaded;
    let columns: Vec<(&str, Kind)> = loaded
        .columns
        .iter()
        .map(|one| (one.heading.as_str(), one.kind))
        .collect();
    let expected = [
        ("E-mail", Kind::Text),
        ("Age", Kind::Text),
        ("Town", Kind::Text),
        ("Born", Kind::Integer),
        ("Lat", Kind::Number),
        ("Visits", Kind::Integer),
    ];
    assert_eq!(columns, expected);
    assert_eq!(
        (
            loaded.rows,
            treated.outcome.removed,
            treated.outcome.emptied
        ),
        (200, 0, 0)
    );
    let classes = classes(&csv, &[1, 2]);
    let least = classes.values().min().copied();
    assert!(
        least >= Some(5) && treated.outcome.k == least,
        "{classes:?}"
    );
    assert!(csv.starts_with("E-mail,Age,Town,Born,Lat,Visits\n"));
    assert!(!csv.contains("example.org") && !csv.contains("Ruiz"));
    assert_eq!(loaded.columns[0].profile.distinct, 200);
}

const PLACES: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","geometry":{"type":"Point","coordinates":[10.1234,50.6789]},"properties":{"name":"Ana","age":30}},
    {"type":"Feature","geometry":{"type":"LineString","coordinates":[[-3.21,40.11],[-3.19,40.13]]},"properties":{"name":"Eva","age":30}},
    {"type":"Feature","geometry":null,"properties":{"name":"Kai","age":30}}]}"#;

fn plan(ways: &[(&str, &str)]) -> Plan {
    Plan {
        ways: ways.iter().map(|(column, to)| way(column, to)).collect(),
        ..Plan::default()
    }
}

/// The kinds of the columns, and the metadata that tells other programs where geometries are.
fn kinds_of(ground: &Ground, treated: &Treated) -> (Vec<(String, Kind)>, Option<String>) {
    let columns = treated.loaded.columns.iter();
    let kinds = columns.map(|one| (one.name.clone(), one.kind)).collect();
    let file = std::fs::File::open(ground.folder.path().join("out.parquet")).expect("a table");
    let read = parquet::file::metadata::ParquetMetaDataReader::new().parse_and_finish(&file);
    let read = read.expect("a table");
    let pairs = read.file_metadata().key_value_metadata();
    let geo = pairs.into_iter().flatten().find(|pair| pair.key == "geo");
    (kinds, geo.and_then(|pair| pair.value.clone()))
}

#[test]
fn geometries_stay_geometries() {
    let ground = named_ground("in.geojson", PLACES);
    let (kept, csv) = ground
        .treats(&plan(&[("name", "drop")]))
        .expect("a treated table");
    let (kinds, geo) = kinds_of(&ground, &kept);
    assert!(
        kinds.contains(&("geometry".to_owned(), Kind::Place)),
        "{kinds:?}"
    );
    let geo = geo.expect("metadata");
    assert!(
        geo.contains(r#""primary_column":"geometry""#) && geo.contains("LineString"),
        "{geo}"
    );
    assert!(csv.contains("POINT (10.1234 50.6789)"), "{csv}");
    let places = kept
        .loaded
        .columns
        .iter()
        .find_map(|one| one.profile.places.clone());
    assert_eq!(places.map(|places| places.kinds.len()), Some(2));
}

#[test]
fn a_grid_moves_geometries_with_their_boxes() {
    let ground = named_ground("in.geojson", PLACES);
    // Points move to the middle of their cell, anything else becomes the point where the middle of its box falls.
    let (moved, csv) = ground
        .treats(&plan(&[("geometry", "grid:0.1")]))
        .expect("a treated table");
    let (kinds, geo) = kinds_of(&ground, &moved);
    assert!(
        kinds.contains(&("geometry".to_owned(), Kind::Place)),
        "{kinds:?}"
    );
    assert!(geo.is_some_and(|geo| !geo.contains("LineString")));
    let headings = csv.lines().next().expect("headings");
    assert!(
        headings.ends_with("geometry,west,south,east,north"),
        "{headings}"
    );
    for row in [
        "POINT (10.15 50.65),10.15,50.65,10.15,50.65",
        "POINT (-3.15 40.15),-3.15,40.15,-3.15,40.15",
    ] {
        assert!(csv.contains(row), "{csv}");
    }
    assert!(!csv.contains("50.67") && !csv.contains("-3.2"), "{csv}");
}

#[test]
fn what_is_done_to_a_geometry_is_done_to_its_box_unless_something_else_is_asked() {
    let ground = named_ground("in.geojson", PLACES);
    let (gone, csv) = ground
        .treats(&plan(&[("geometry", "drop")]))
        .expect("a treated table");
    assert_eq!(gone.loaded.columns.len(), 2, "{csv}");
    let (_, csv) = ground
        .treats(&plan(&[
            ("geometry", "grid:0.1"),
            ("north", "drop"),
            ("west", "band:1"),
        ]))
        .expect("a treated table");
    assert!(
        csv.contains("POINT (10.15 50.65),\"[10, 11)\",50.65,10.15\n"),
        "{csv}"
    );
    let alike = Plan {
        alike: alike(&["geometry"], 2, By::Rows),
        ..Plan::default()
    };
    let (alike, csv) = ground.treats(&alike).expect("a treated table");
    assert_eq!(alike.outcome.removed, 3, "{csv}");
    let wrong = ground.treats(&plan(&[("geometry", "prefix:3")]));
    let told = wrong.expect_err("it does not fit").to_string();
    assert!(told.contains("it holds geometries"), "{told}");
}

#[test]
fn rows_and_cells_below_k_go() {
    let ground = ground("a,b\n1,x\n1,x\n1,x\n2,y\n3,z\n3,z\n3,z\n4,w\n");
    let plan = |by| Plan {
        alike: alike(&["a"], 3, by),
        ..Plan::default()
    };
    let (treated, csv) = ground.treats(&plan(By::Rows)).expect("a treated table");
    assert_eq!((treated.outcome.removed, treated.outcome.k), (2, Some(3)));
    assert_eq!(csv, "a,b\n1,x\n1,x\n1,x\n3,z\n3,z\n3,z\n");
    // Two emptied rows would be known by being so few.
    let (treated, _) = ground.treats(&plan(By::Cells)).expect("a treated table");
    assert_eq!((treated.outcome.removed, treated.outcome.emptied), (2, 0));
    let plan = Plan {
        alike: alike(&["a"], 2, By::Cells),
        ..Plan::default()
    };
    let (treated, csv) = ground.treats(&plan).expect("a treated table");
    assert_eq!((treated.outcome.emptied, treated.outcome.k), (2, Some(2)));
    assert_eq!(csv, "a,b\n1,x\n1,x\n1,x\n,y\n3,z\n3,z\n3,z\n,w\n");
}

#[test]
fn counts_with_noise_stand_in_place_of_the_rows() {
    let ground = ground(&people(3000));
    let counts = Some(Counts {
        columns: vec!["town".to_owned()],
        epsilon: Epsilon::ONE,
    });
    let (treated, csv) = ground
        .treats(&Plan {
            counts,
            ..Plan::default()
        })
        .expect("counts");
    assert_eq!(treated.loaded.rows, 2);
    assert_eq!(
        (treated.outcome.epsilon, treated.outcome.least),
        (Some(Epsilon::ONE), Some(16))
    );
    let counts: Vec<i64> = csv
        .lines()
        .skip(1)
        .map(|line| {
            line.split(',')
                .nth(1)
                .expect("a count")
                .parse()
                .expect("a number")
        })
        .collect();
    assert!(
        (980..=1020).contains(&counts[0]) && (1980..=2020).contains(&counts[1]),
        "{csv}"
    );
}

#[test]
fn what_does_not_fit_is_said_at_once_and_a_stop_stops() {
    let ground = ground(&people(20));
    let plan = Plan {
        ways: vec![way("age", "month"), way("shoe", "drop")],
        ..Plan::default()
    };
    let said = ground.treats(&plan).expect_err("faults").to_string();
    assert!(
        said.contains("month does not fit the column age") && said.contains("no column shoe"),
        "{said}"
    );
    let plan = Plan {
        alike: alike(&["age"], 21, By::Ranges),
        ..Plan::default()
    };
    let said = ground.treats(&plan).expect_err("too few").to_string();
    assert!(said.contains("20 rows, fewer than the 21"), "{said}");
    let treatment = Treatment {
        table: &ground.table(),
        columns: &ground.loaded.columns,
        plan: &Plan {
            ways: vec![way("age", "drop")],
            ..Plan::default()
        },
        secrets: &SECRETS,
        expects: Expectations::default(),
    };
    let stopped = treat(
        &treatment,
        &ground.folder.path().join("x.parquet"),
        &mut |_| ControlFlow::Break(()),
    );
    assert!(matches!(
        stopped,
        Err(Untreatable::Unreadable(Unreadable::Stopped))
    ));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_the_rows_k_is_kept(ages in proptest::collection::vec((0_u8..30, 0_u8..4), 3..80), k in 2_u64..6) {
        let rows: String = ages.iter().map(|(age, town)| format!("{age},t{town}\n")).collect();
        let ground = ground(&format!("age,town\n{rows}"));
        for by in [By::Ranges, By::Rows, By::Cells] {
            let plan = Plan { alike: alike(&["age", "town"], k, by), ..Plan::default() };
            let Ok((treated, csv)) = ground.treats(&plan) else {
                prop_assert!((ages.len() as u64) < k);
                continue;
            };
            let csv = csv.replace(", t", "; t").replace('"', "");
            for (class, rows) in classes(&csv, &[0, 1]) {
                prop_assert!(rows >= k, "{class:?} {rows}");
            }
            prop_assert_eq!(treated.loaded.rows + treated.outcome.removed, ages.len() as u64);
        }
    }
}

/// Every file of the shared data that is a table: which columns must be decided, and which are only told. Public registers have
/// names of mayors and boxes of offices; the list says what was found when this was written.
#[test]
fn few_columns_of_public_files_must_be_decided() {
    let (Some(catalogue), Some(geo)) = (shared("catalogue"), shared("geo")) else {
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let (mut tables, mut columns, mut strong, mut weak) = (0, 0, Vec::new(), 0);
    let mut each = |path: &Path| {
        let size = path.metadata().map_or(0, |file| file.len());
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let into = folder.path().join("table.parquet");
        if size > 30_000_000 {
            return;
        }
        let Ok(loaded) = load(&Source::new(path, &name), &into, &mut go) else {
            return;
        };
        let Ok(looked) = look(&into, &loaded.columns, &mut go) else {
            return;
        };
        tables += 1;
        columns += loaded.columns.len();
        for (column, signs) in loaded.columns.iter().zip(&looked.signs) {
            match signs.first() {
                Some(sign) if sign.weight == Weight::Strong => {
                    strong.push(format!("{name}: {} {sign}", column.heading))
                }
                Some(_) => weak += 1,
                None => {}
            }
        }
    };
    walk(&catalogue, &mut each);
    walk(&geo, &mut each);
    eprintln!(
        "{tables} tables, {columns} columns, {} to decide, {weak} to look at:",
        strong.len()
    );
    strong.iter().for_each(|one| eprintln!("  {one}"));
    assert!(tables > 50);
    assert!(strong.len() * 50 < columns, "{strong:?}");
}

fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        match path.is_dir() {
            true => walk(&path, each),
            false => each(&path),
        }
    }
}
