//! Tables in pieces: whatever is put in, taken out and brought together, a table is what the same changes make of a map.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use stoa_tables::{
    Changed, Compacted, Format, Layout, Limits, Method, Pieces, Query, Rows, Table, Tables,
    Unchanged, Upsert,
    arrow::array::{ArrayRef, BooleanArray, Int64Array, RecordBatch, StringArray},
    compact, remove, upsert, write_table,
};
use tempfile::TempDir;

use crate::{ground, trials};

trials![
    any_changes_are_what_a_map_makes_of_them,
    a_change_says_what_it_did,
    what_a_row_does_not_say_stays,
    compaction_carries_what_died_meanwhile,
    scans_of_pieces_are_still_pruned_and_counted,
    rows_come_in_the_order_of_the_pieces,
];

/// A table with a key, a number and a text.
fn batch(rows: &[(i64, Option<i64>, Option<&str>)]) -> RecordBatch {
    let keys = Int64Array::from_iter_values(rows.iter().map(|row| row.0));
    let numbers: Int64Array = rows.iter().map(|row| row.1).collect();
    let texts: StringArray = rows.iter().map(|row| row.2).collect();
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("key", Arc::new(keys)),
        ("number", Arc::new(numbers)),
        ("text", Arc::new(texts)),
    ];
    let columns = columns.into_iter().map(|(name, array)| (name, array, true));
    RecordBatch::try_from_iter_with_nullable(columns).unwrap()
}

fn keys(keys: &[i64]) -> RecordBatch {
    let keys: ArrayRef = Arc::new(Int64Array::from_iter_values(keys.iter().copied()));
    RecordBatch::try_from_iter_with_nullable([("key", keys, true)]).unwrap()
}

/// A table in a folder of its own.
struct Changing {
    folder: TempDir,
    pieces: Pieces,
    made: usize,
}

impl Changing {
    fn new(first: &RecordBatch) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("base");
        write_table(
            &path,
            &first.schema(),
            [Ok(first.clone())],
            &Layout::default(),
        )
        .unwrap();
        let pieces = Pieces {
            files: vec![path],
            dead: Vec::new(),
        };
        Changing {
            folder,
            pieces,
            made: 0,
        }
    }

    fn next(&mut self, what: &str) -> PathBuf {
        self.made += 1;
        self.folder.path().join(format!("{what}-{}", self.made))
    }

    fn keep(&mut self, changed: Changed, rows: PathBuf, dead: PathBuf) -> Changed {
        if changed.rows.is_some() {
            self.pieces.files.push(rows);
        }
        if changed.dead.is_some() {
            self.pieces.dead.push(dead);
        }
        changed
    }

    fn puts(&mut self, rows: &RecordBatch, method: Method) -> Result<Changed, Unchanged> {
        self.says(rows, None, method)
    }

    fn says(
        &mut self,
        rows: &RecordBatch,
        given: Option<&[BooleanArray]>,
        method: Method,
    ) -> Result<Changed, Unchanged> {
        let (new, dead) = (self.next("rows"), self.next("dead"));
        let key = ["key".to_owned()];
        let change = Upsert {
            key: &key,
            rows,
            given,
            method,
        };
        let changed = upsert(&self.pieces, change, &new, &dead)?;
        Ok(self.keep(changed, new, dead))
    }

    fn removes(&mut self, like: &RecordBatch) -> Changed {
        let dead = self.next("dead");
        let changed = remove(&self.pieces, like, &dead).unwrap();
        self.keep(changed, PathBuf::new(), dead)
    }

    /// Brings the pieces of `before` together; those that came since stay behind them.
    fn compacts(&mut self, before: &Pieces, from: usize) -> Compacted {
        let (rows, dead, carried) = (self.next("whole"), self.next("dead"), self.next("dead"));
        let compacted = compact(before, from, &rows, &dead).unwrap();
        let since = self.pieces.dead.split_off(before.dead.len());
        let name = rows.file_name().unwrap().to_str().unwrap().to_owned();
        let later = self.pieces.files.split_off(before.files.len());
        self.pieces.files.truncate(from);
        self.pieces.files.push(rows);
        self.pieces.files.extend(later);
        self.pieces.dead = Vec::new();
        if compacted.dead.is_some() {
            self.pieces.dead.push(dead);
        }
        if compacted.carry(&since, &name, &carried).unwrap().is_some() {
            self.pieces.dead.push(carried);
        }
        compacted
    }

    fn asks(&self, tables: &Tables, sql: &str) -> Rows {
        let table = Table::in_pieces("changing", self.pieces.clone());
        ground::runtime().block_on(async {
            let query = Query::new(sql, [table].into(), Format::Rows);
            tables.query(query).await.unwrap().rows().await.unwrap()
        })
    }

    fn tables(&self) -> Tables {
        tables_of(self.folder.path())
    }
}

fn tables_of(folder: &Path) -> Tables {
    let program = std::env::current_exe().unwrap();
    let limits = Limits {
        workers: 1,
        cache: 0,
        ..ground::limits()
    };
    Tables::new(program, vec![folder.to_owned()], limits)
}

type Model = BTreeMap<i64, (Option<i64>, Option<String>)>;

#[derive(Debug, Clone)]
enum Step {
    Puts(Vec<(i64, Option<i64>)>),
    Removes(Vec<i64>),
    RemovesNumber(Option<i64>),
    Compacts(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let rows = prop::collection::vec((0..40_i64, prop::option::of(0..5_i64)), 0..8);
    prop_oneof![
        4 => rows.prop_map(Step::Puts),
        2 => prop::collection::vec(0..40_i64, 0..5).prop_map(Step::Removes),
        1 => prop::option::of(0..5_i64).prop_map(Step::RemovesNumber),
        1 => (0..3_usize).prop_map(Step::Compacts),
    ]
}

fn any_changes_are_what_a_map_makes_of_them() {
    let mut runner = TestRunner::new(Config {
        cases: 12,
        failure_persistence: None,
        ..Config::default()
    });
    let steps = prop::collection::vec(step(), 1..14);
    runner
        .run(&steps, |steps| {
            let first: Vec<(i64, Option<i64>, Option<&str>)> = (0..20)
                .map(|key| (key, Some(key % 5), Some("first")))
                .collect();
            let mut table = Changing::new(&batch(&first));
            let mut model: Model = first
                .iter()
                .map(|row| (row.0, (row.1, row.2.map(str::to_owned))))
                .collect();
            for step in steps {
                apply(&mut table, &mut model, step);
            }
            let rows = table.asks(
                &table.tables(),
                "SELECT key, number, text FROM changing ORDER BY key",
            );
            let expected: Vec<Vec<Option<String>>> = model
                .into_iter()
                .map(|(key, (number, text))| {
                    vec![
                        Some(key.to_string()),
                        number.map(|number| number.to_string()),
                        text,
                    ]
                })
                .collect();
            prop_assert_eq!(rows.rows, expected);
            Ok(())
        })
        .unwrap();
}

fn apply(table: &mut Changing, model: &mut Model, step: Step) {
    match step {
        Step::Puts(rows) => {
            let rows: Vec<_> = rows
                .into_iter()
                .map(|(key, number)| (key, number, Some("put")))
                .collect();
            let new: std::collections::BTreeSet<i64> = rows
                .iter()
                .map(|row| row.0)
                .filter(|key| !model.contains_key(key))
                .collect();
            let changed = table.puts(&batch(&rows), Method::Upsert).unwrap();
            assert_eq!(changed.inserted, new.len() as u64);
            for (key, number, text) in rows {
                model.insert(key, (number, text.map(str::to_owned)));
            }
        }
        Step::Removes(gone) => {
            let before = model.len();
            model.retain(|key, _| !gone.contains(key));
            assert_eq!(
                table.removes(&keys(&gone)).deleted,
                (before - model.len()) as u64
            );
        }
        Step::RemovesNumber(gone) => {
            let like: ArrayRef = Arc::new(Int64Array::from(vec![gone]));
            model.retain(|_, (number, _)| *number != gone);
            table.removes(
                &RecordBatch::try_from_iter_with_nullable([("number", like, true)]).unwrap(),
            );
        }
        Step::Compacts(from) => {
            let before = table.pieces.clone();
            let from = from.min(before.files.len() - 1);
            table.compacts(&before, from);
            assert_eq!(table.pieces.files.len(), from + 1);
        }
    }
}

fn a_change_says_what_it_did() {
    let mut table = Changing::new(&batch(&[(1, Some(10), None), (2, Some(20), None)]));
    let rows = batch(&[(2, Some(20), None), (1, Some(11), None), (3, None, None)]);
    let changed = table.puts(&rows, Method::Upsert).unwrap();
    assert_eq!(
        (changed.inserted, changed.updated, changed.unchanged),
        (1, 1, 1)
    );
    let again = table.puts(&rows, Method::Upsert).unwrap();
    assert_eq!(
        (again.rows, again.dead, again.unchanged),
        (None, None, 3),
        "nothing is written for nothing"
    );
    let taken = table.puts(&batch(&[(7, None, None), (3, None, None)]), Method::Insert);
    assert!(matches!(taken, Err(Unchanged::Taken(1))), "{taken:?}");
    let twice = table.puts(&batch(&[(7, None, None), (7, None, None)]), Method::Insert);
    assert!(matches!(twice, Err(Unchanged::Taken(1))), "{twice:?}");
    let missing = table.puts(&batch(&[(1, None, None), (9, None, None)]), Method::Update);
    assert!(matches!(missing, Err(Unchanged::Missing(1))), "{missing:?}");
    let no_key: ArrayRef = Arc::new(Int64Array::from(vec![None::<i64>]));
    let mut columns = batch(&[(1, None, None)]).columns().to_vec();
    columns[0] = no_key;
    let no_key = RecordBatch::try_new(rows.schema(), columns).unwrap();
    assert!(matches!(
        table.puts(&no_key, Method::Upsert),
        Err(Unchanged::NoKey(0, _))
    ));
    assert!(matches!(
        table.puts(&keys(&[1]), Method::Upsert),
        Err(Unchanged::NoColumn(_))
    ));
}

fn what_a_row_does_not_say_stays() {
    let mut table = Changing::new(&batch(&[
        (1, Some(10), Some("one")),
        (2, Some(20), Some("two")),
    ]));
    let rows = batch(&[
        (1, Some(11), None),
        (1, None, Some("uno")),
        (3, None, Some("three")),
    ]);
    let given = [
        BooleanArray::from(vec![true, true, true]),
        BooleanArray::from(vec![true, false, false]),
        BooleanArray::from(vec![false, true, true]),
    ];
    table.says(&rows, Some(&given), Method::Upsert).unwrap();
    let found = table.asks(
        &table.tables(),
        "SELECT number, text FROM changing ORDER BY key",
    );
    let text = |text: &str| Some(text.to_owned());
    let expected = vec![
        vec![text("11"), text("uno")],
        vec![text("20"), text("two")],
        vec![None, text("three")],
    ];
    assert_eq!(found.rows, expected);
}

fn compaction_carries_what_died_meanwhile() {
    let first: Vec<_> = (0..10).map(|key| (key, Some(key), None)).collect();
    let mut table = Changing::new(&batch(&first));
    table.removes(&keys(&[0, 4]));
    table
        .puts(
            &batch(&[(5, Some(50), None), (20, None, None)]),
            Method::Upsert,
        )
        .unwrap();
    let before = table.pieces.clone();
    // While the pieces are brought together, somebody goes on changing them.
    table
        .puts(
            &batch(&[(20, Some(200), None), (9, Some(90), None)]),
            Method::Upsert,
        )
        .unwrap();
    table.removes(&keys(&[5, 1]));
    let expected = table.asks(
        &table.tables(),
        "SELECT key, number FROM changing ORDER BY key",
    );
    let compacted = table.compacts(&before, 0);
    assert_eq!(compacted.rows.rows, 9);
    let found = table.asks(
        &table.tables(),
        "SELECT key, number FROM changing ORDER BY key",
    );
    assert_eq!(found.rows, expected.rows);
    assert_eq!(found.rows.len(), 7);
}

fn scans_of_pieces_are_still_pruned_and_counted() {
    let first: Vec<_> = (0..3000)
        .map(|key| (key, Some(key / 10), Some("text")))
        .collect();
    let mut table = Changing::new(&batch(&first));
    table.removes(&keys(&[0, 1, 2999]));
    table
        .puts(&batch(&[(5000, Some(1), None)]), Method::Upsert)
        .unwrap();
    let tables = table.tables();
    let one = |sql: &str| table.asks(&tables, sql).rows.remove(0).remove(0).unwrap();
    assert_eq!(one("SELECT count(*) FROM changing"), "2998");
    assert_eq!(
        one("SELECT max(key) FROM changing WHERE key < 4000"),
        "2998"
    );
    assert_eq!(one("SELECT min(key) FROM changing"), "2");
    assert_eq!(one("SELECT count(*) FROM changing WHERE key = 0"), "0");
    assert_eq!(
        one("SELECT count(*) FROM (SELECT * FROM changing LIMIT 2999) AS some"),
        "2998"
    );
    let plan = table
        .asks(&tables, "EXPLAIN SELECT * FROM changing WHERE key = 5000")
        .rows;
    let plan = plan[1][1].clone().unwrap();
    assert!(plan.contains("pruning_predicate"), "{plan}");
    let plan = table
        .asks(&tables, "EXPLAIN SELECT count(*) FROM changing")
        .rows;
    let plan = plan[1][1].clone().unwrap();
    assert!(
        !plan.contains("DataSourceExec: file_groups"),
        "a count needs no scan: {plan}"
    );
}

fn rows_come_in_the_order_of_the_pieces() {
    let mut table = Changing::new(&batch(&[(0, None, None)]));
    for key in 1..15 {
        table
            .puts(&batch(&[(key, None, None)]), Method::Insert)
            .unwrap();
    }
    let found = table.asks(&table.tables(), "SELECT key FROM changing LIMIT 100");
    let found: Vec<String> = found
        .rows
        .into_iter()
        .filter_map(|mut row| row.remove(0))
        .collect();
    let expected: Vec<String> = (0..15).map(|key| key.to_string()).collect();
    assert_eq!(found, expected);
}
