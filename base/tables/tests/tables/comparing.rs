//! Two tables side by side: what came, what went, what is otherwise.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use stoa_tables::{
    CHANGE, Comparison, Layout,
    arrow::array::{ArrayRef, AsArray, Float64Array, Int64Array, RecordBatch, StringArray},
    compare, is_key,
    parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder,
    write_table,
};

use crate::trials;

trials![
    rows_of_a_key_are_added_removed_and_changed,
    rows_without_a_key_are_counted_as_wholes,
    columns_come_go_and_are_renamed,
    what_is_the_same_is_the_same,
    differences_are_those_of_two_maps,
];

fn table(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    let columns = columns.into_iter().map(|(name, array)| (name, array, true));
    RecordBatch::try_from_iter_with_nullable(columns).unwrap()
}

fn whole(numbers: impl IntoIterator<Item = i64>) -> ArrayRef {
    Arc::new(Int64Array::from_iter_values(
        numbers.into_iter().collect::<Vec<_>>(),
    ))
}

fn texts(texts: &[&str]) -> ArrayRef {
    Arc::new(StringArray::from(texts.to_vec()))
}

/// The differences, and the listed rows as texts of what became of them and of one column.
fn compared(
    before: &RecordBatch,
    after: &RecordBatch,
    key: &[&str],
    shown: &str,
) -> (Comparison, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, batch: &RecordBatch| -> PathBuf {
        let path = folder.path().join(name);
        write_table(
            &path,
            &batch.schema(),
            [Ok(batch.clone())],
            &Layout::default(),
        )
        .unwrap();
        path
    };
    let (one, other, into) = (
        write("one", before),
        write("other", after),
        folder.path().join("into"),
    );
    let key: Vec<String> = key.iter().map(|name| (*name).to_owned()).collect();
    let found = compare((&one, &other), &key, folder.path(), (&into, 1000)).unwrap();
    let reader =
        ParquetRecordBatchReaderBuilder::try_new(std::fs::File::open(&into).unwrap()).unwrap();
    let mut listed = Vec::new();
    for batch in reader.build().unwrap() {
        let batch = batch.unwrap();
        let cast = |name: &str| {
            let column = batch.column_by_name(name).unwrap();
            stoa_tables::arrow::compute::cast(
                column,
                &stoa_tables::arrow::datatypes::DataType::Utf8,
            )
            .unwrap()
        };
        let (words, values) = (cast(CHANGE), cast(shown));
        let pairs = words
            .as_string::<i32>()
            .iter()
            .zip(values.as_string::<i32>());
        listed.extend(
            pairs.map(|(word, value)| format!("{} {}", word.unwrap(), value.unwrap_or("-"))),
        );
    }
    (found, listed)
}

fn rows_of_a_key_are_added_removed_and_changed() {
    let before = table(vec![
        ("id", whole([1, 2, 3])),
        ("name", texts(&["one", "two", "three"])),
    ]);
    let after = table(vec![
        ("id", whole([3, 4, 1])),
        ("name", texts(&["three", "four", "uno"])),
    ]);
    let (found, listed) = compared(&before, &after, &[], "name");
    assert_eq!(found.key, ["id"]);
    assert_eq!((found.before, found.after), (3, 3));
    assert_eq!((found.added, found.removed, found.changed), (1, 1, 1));
    assert_eq!(
        listed,
        [
            "changed_from one",
            "removed two",
            "added four",
            "changed_to uno"
        ]
    );
    assert_eq!(found.listed, 4);
}

fn rows_without_a_key_are_counted_as_wholes() {
    let before = table(vec![("name", texts(&["oak", "oak", "elm", "lime"]))]);
    let after = table(vec![("name", texts(&["oak", "elm", "elm", "elm", "lime"]))]);
    let (found, listed) = compared(&before, &after, &[], "name");
    assert!(found.key.is_empty());
    assert_eq!((found.added, found.removed, found.changed), (2, 1, 0));
    assert_eq!(listed, ["removed oak", "added elm", "added elm"]);
}

fn columns_come_go_and_are_renamed() {
    let heights = |from: i32| -> ArrayRef {
        Arc::new(Float64Array::from_iter_values(
            (0..300).map(|n| f64::from(n) + f64::from(from)),
        ))
    };
    let before = table(vec![
        ("id", whole(0..300)),
        ("hight", heights(0)),
        ("gone", heights(7)),
        ("planted", whole(1900..2200)),
    ]);
    let years: Vec<String> = (1900..2200).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let after = table(vec![
        ("id", whole(1..301)),
        ("height", {
            let mut all: Vec<f64> = (1..300).map(f64::from).collect();
            all.push(5.0);
            Arc::new(Float64Array::from(all))
        }),
        ("new", heights(1000)),
        ("planted", texts(&[&years[1..], &["2200"]].concat())),
    ]);
    let (found, listed) = compared(&before, &after, &["id"], "height");
    assert_eq!(
        found.columns_renamed,
        [("hight".to_owned(), "height".to_owned())]
    );
    assert_eq!(
        (
            found.columns_added.as_slice(),
            found.columns_removed.as_slice()
        ),
        (&["new".to_owned()][..], &["gone".to_owned()][..])
    );
    assert_eq!(found.columns_changed, ["planted"]);
    assert_eq!(
        (found.added, found.removed, found.changed),
        (1, 1, 0),
        "the same year as a text is the same"
    );
    assert_eq!(listed, ["removed 0.0", "added 5.0"]);
}

fn what_is_the_same_is_the_same() {
    let one = table(vec![("code", texts(&["a", "b"])), ("n", whole([1, 1]))]);
    let turned = table(vec![("n", whole([1, 1])), ("code", texts(&["b", "a"]))]);
    let (found, listed) = compared(&one, &turned, &[], "code");
    assert!(found.is_same(), "{found:?}");
    assert!(listed.is_empty());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("table");
    write_table(&path, &one.schema(), [Ok(one.clone())], &Layout::default()).unwrap();
    let tells = |name: &str| is_key(&path, &[name.to_owned()], folder.path()).unwrap();
    assert!(tells("code") && !tells("n") && !tells("nothing"));
}

fn differences_are_those_of_two_maps() {
    let map = || prop::collection::btree_map(0..30_i64, 0..3_i64, 0..20);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        failure_persistence: None,
        ..Config::default()
    });
    runner
        .run(&(map(), map()), |(before, after)| {
            let as_table = |map: &BTreeMap<i64, i64>| {
                table(vec![
                    ("id", whole(map.keys().copied())),
                    ("n", whole(map.values().copied())),
                ])
            };
            let (found, _) = compared(&as_table(&before), &as_table(&after), &["id"], "n");
            let count = |of: &BTreeMap<i64, i64>, fits: &dyn Fn(&i64, &i64) -> bool| {
                of.iter().filter(|(key, value)| fits(key, value)).count() as u64
            };
            prop_assert_eq!(
                found.added,
                count(&after, &|key, _| !before.contains_key(key))
            );
            prop_assert_eq!(
                found.removed,
                count(&before, &|key, _| !after.contains_key(key))
            );
            let other = |key: &i64, value: &i64| before.get(key).is_some_and(|was| was != value);
            prop_assert_eq!(found.changed, count(&after, &other));
            Ok(())
        })
        .unwrap();
}
