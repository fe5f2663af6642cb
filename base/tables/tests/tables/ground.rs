//! What the tests stand on: three small tables, their workers, and a runtime.

use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
    time::Duration,
};

use futures::StreamExt;
use stoa_tables::{
    Answer, Ending, Format, Layout, Limits, Query, Refused, Rows, Table, Tables,
    arrow::{
        array::{
            ArrayRef, Date32Array, Float64Array, Int64Array, RecordBatch, StringArray,
            TimestampMicrosecondArray,
        },
        datatypes::SchemaRef,
    },
    write_table,
};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// Rows of the table `many`.
pub const MANY: i64 = 200_000;

pub fn runtime() -> &'static Runtime {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    RUNTIME.get_or_init(|| Runtime::new().unwrap())
}

/// A folder with the published tables, made once.
pub struct Published {
    folder: TempDir,
    pub tables: Arc<[Table]>,
}

pub fn published() -> &'static Published {
    static PUBLISHED: OnceLock<Published> = OnceLock::new();
    PUBLISHED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let mut tables = Vec::new();
        for (name, batch) in [("trees", trees()), ("many", many()), ("odd", odd())] {
            let path = folder.path().join(format!("{name}-1"));
            write_table(&path, &batch.schema(), [Ok(batch)], &Layout::default()).unwrap();
            tables.push(Table::new(name, path));
        }
        Published {
            folder,
            tables: tables.into(),
        }
    })
}

impl Published {
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}

/// Limits under which everything that the tests ask for honestly is answered on a busy machine, and the rest ends soon.
pub fn limits() -> Limits {
    Limits {
        time: Duration::from_secs(30),
        processor: Duration::from_secs(4),
        patience: Duration::from_secs(60),
        memory: 512 * 1024 * 1024,
        ..Limits::default()
    }
}

pub fn tables_with(limits: Limits) -> Tables {
    let program = std::env::current_exe().unwrap();
    Tables::new(program, vec![published().folder()], limits)
}

/// The tables that most tests share.
pub fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| {
        tables_with(Limits {
            per_client: 2,
            waiting: 1000,
            waiting_per_client: 1000,
            ..limits()
        })
    })
}

pub fn query(sql: &str, format: Format) -> Query {
    Query::new(sql, Arc::clone(&published().tables), format)
}

/// The whole text of an answer, and how it ended.
pub async fn read(mut answer: Answer) -> Result<(Vec<u8>, Ending), Refused> {
    let mut bytes = Vec::new();
    while let Some(piece) = answer.next().await {
        bytes.extend_from_slice(&piece?);
    }
    let ending = answer.ending().cloned();
    Ok((bytes, ending.unwrap()))
}

pub async fn ask(tables: &Tables, query: Query) -> Result<(Vec<u8>, Ending), Refused> {
    read(tables.query(query).await?).await
}

/// An answer as text.
pub fn answer(sql: &str, format: Format) -> String {
    let answered = runtime().block_on(ask(tables(), query(sql, format)));
    String::from_utf8(answered.unwrap().0).unwrap()
}

/// An answer as a page has it.
pub fn rows(sql: &str) -> Rows {
    runtime().block_on(async {
        let answer = tables().query(query(sql, Format::Rows)).await.unwrap();
        answer.rows().await.unwrap()
    })
}

/// Why a statement has no answer.
pub fn why_not(sql: &str) -> Refused {
    let answered = runtime().block_on(ask(tables(), query(sql, Format::Csv)));
    match answered {
        Ok((text, _)) => panic!(
            "{sql} was answered: {}",
            String::from_utf8_lossy(&text[..text.len().min(200)])
        ),
        Err(refused) => refused,
    }
}

fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(
        columns.into_iter().map(|(name, array)| (name, array, true)),
    )
    .unwrap()
}

fn trees() -> RecordBatch {
    let count: i64 = 2000;
    let numbers = 0..count;
    let species = ["oak", "lime", "plane, London", "elm \"late\""];
    let species = numbers
        .clone()
        .map(|n| (n % 7 != 6).then(|| species[usize::try_from(n).unwrap() % 4]));
    let planted = numbers.clone().map(|n| Some(i32::try_from(n * 7).unwrap()));
    let height = (0..2000_i32).map(|n| Some(f64::from(n % 40) / 4.0));
    let longitude = (0..2000_i32).map(|n| Some(-3.0 + f64::from(n) / 10_000.0));
    let latitude = (0..2000_i32).map(|n| (n != 5).then(|| 40.0 + f64::from(n) / 10_000.0));
    let seen = numbers
        .clone()
        .map(|n| Some(1_700_000_000_000_000 + n * 60_500_000));
    batch(vec![
        ("id", Arc::new(Int64Array::from_iter_values(numbers))),
        ("species", Arc::new(species.collect::<StringArray>())),
        ("height", Arc::new(height.collect::<Float64Array>())),
        ("planted", Arc::new(planted.collect::<Date32Array>())),
        (
            "seen",
            Arc::new(
                seen.collect::<TimestampMicrosecondArray>()
                    .with_timezone("UTC"),
            ),
        ),
        ("longitude", Arc::new(longitude.collect::<Float64Array>())),
        ("latitude", Arc::new(latitude.collect::<Float64Array>())),
    ])
}

fn many() -> RecordBatch {
    let texts = (0..MANY).map(|n| format!("reference {n:08}"));
    batch(vec![
        ("n", Arc::new(Int64Array::from_iter_values(0..MANY))),
        (
            "of",
            Arc::new(Int64Array::from_iter_values((0..MANY).map(|n| n % 100))),
        ),
        ("text", Arc::new(StringArray::from_iter_values(texts))),
    ])
}

/// Cells that make trouble in one format or another.
fn odd() -> RecordBatch {
    let texts = StringArray::from(vec![
        Some("=1+1"),
        Some("@SUM(A1)"),
        Some("-2"),
        Some(""),
        None,
        Some("two\r\nlines"),
        Some("<b>&amp;\u{1}"),
        Some("مرحبا"),
    ]);
    let numbers = Float64Array::from(vec![
        Some(1.0),
        Some(f64::NAN),
        Some(f64::INFINITY),
        Some(1e300),
        None,
        Some(-0.5),
        Some(0.1),
        Some(1e-9),
    ]);
    let whole = Int64Array::from(vec![
        i64::MAX,
        i64::MIN,
        0,
        1,
        2,
        3,
        9_007_199_254_740_993,
        7,
    ]);
    batch(vec![
        ("text", Arc::new(texts)),
        ("number", Arc::new(numbers)),
        ("Whole Number", Arc::new(whole)),
    ])
}

/// The columns of the table of trees.
pub fn trees_schema() -> SchemaRef {
    trees().schema()
}

pub fn trees_batch() -> RecordBatch {
    trees()
}
