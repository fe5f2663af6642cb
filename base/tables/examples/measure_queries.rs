//! Measures queries of one table of reports: `cargo run --release -p stoa-tables --example measure_queries -- 5000000 FOLDER`.
//! The table is made in the folder if it is not there yet. Each query runs in a worker as strangers' do, and is never
//! answered from memory; the figures are milliseconds, the median of as many runs as the third argument says (9).

#![expect(clippy::print_stdout, reason = "the figures are what this is for")]

use std::{
    error::Error,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use futures::StreamExt;
use stoa_tables::{
    Format, Layout, Limits, Query, Table, Tables,
    arrow::{
        array::{
            ArrayRef, Float64Builder, Int64Builder, RecordBatch, StringBuilder,
            TimestampMicrosecondBuilder,
        },
        error::ArrowError,
    },
    write_table,
};

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

const BATCH: u64 = 65_536;

const QUERIES: [(&str, &str); 6] = [
    (
        "group by two columns",
        "SELECT category, status, count(*) FROM reports GROUP BY category, status",
    ),
    (
        "month and district",
        "SELECT date_trunc('month', created) AS month, district, count(*) FROM reports GROUP BY 1, 2",
    ),
    (
        "filter with average",
        "SELECT avg(hours), count(*) FROM reports WHERE category = 'pothole' AND status = 'closed'",
    ),
    (
        "bounding box",
        "SELECT count(*), avg(hours) FROM reports WHERE latitude BETWEEN 40.40 AND 40.42 AND longitude BETWEEN -3.72 AND -3.69",
    ),
    (
        "text contains",
        "SELECT count(*) FROM reports WHERE description LIKE '%lamp post%'",
    ),
    (
        "group by text",
        "SELECT street, count(*) AS n FROM reports GROUP BY street ORDER BY n DESC LIMIT 10",
    ),
];

fn main() -> Outcome {
    let arguments: Vec<String> = std::env::args().collect();
    if arguments
        .get(1)
        .is_some_and(|first| first == "table-worker")
    {
        return Ok(stoa_tables::work(std::io::stdin(), std::io::stdout())?);
    }
    let rows: u64 = arguments.get(1).map_or(Ok(100_000), |rows| rows.parse())?;
    let folder = arguments
        .get(2)
        .map_or_else(std::env::temp_dir, PathBuf::from);
    let runs: usize = arguments.get(3).map_or(Ok(9), |runs| runs.parse())?;
    let path = folder.join(format!("reports-{rows}.parquet"));
    if !path.exists() {
        let began = Instant::now();
        let written = make(&path, rows)?;
        let seconds = began.elapsed().as_secs_f64();
        println!("written in {seconds:.1} s: {} bytes", written.bytes);
    }
    tokio::runtime::Runtime::new()?.block_on(measure(folder, path, runs))
}

async fn measure(folder: PathBuf, path: PathBuf, runs: usize) -> Outcome {
    let limits = Limits {
        cache: 0,
        time: Duration::from_secs(600),
        processor: Duration::from_secs(600),
        memory: 4 << 30,
        ..Limits::default()
    };
    let began = Instant::now();
    let tables = Tables::new(std::env::current_exe()?, vec![folder], limits);
    tables.warm().await;
    println!("two workers started in {} ms", began.elapsed().as_millis());
    let published: Arc<[Table]> = [Table::new("reports", path)].into();
    for (name, sql) in QUERIES {
        let mut took = Vec::new();
        for _ in 0..runs {
            let began = Instant::now();
            let query = Query::new(sql, Arc::clone(&published), Format::Json);
            bytes_of(&tables, query).await?;
            took.push(began.elapsed().as_micros());
        }
        let first = took.first().copied().unwrap_or_default();
        took.sort_unstable();
        let median = took.get(took.len() / 2).copied().unwrap_or_default();
        println!(
            "{name}: {} ms, the first {} ms",
            median / 1000,
            first / 1000
        );
    }
    for format in [Format::Csv, Format::NdJson, Format::Parquet] {
        let began = Instant::now();
        let query = Query::new("SELECT * FROM reports", Arc::clone(&published), format);
        let bytes = bytes_of(&tables, query).await?;
        let micros = began.elapsed().as_micros().max(1);
        println!(
            "the whole as {format:?}: {bytes} bytes, {} MB/s",
            u128::from(bytes) / micros
        );
    }
    Ok(())
}

async fn bytes_of(tables: &Tables, query: Query) -> Outcome<u64> {
    let mut answer = tables.query(query).await?;
    let mut bytes = 0;
    while let Some(piece) = answer.next().await {
        bytes += u64::try_from(piece?.len())?;
    }
    Ok(bytes)
}

/// Numbers that look random and are the same in every run (xorshift64*, Marsaglia 2003 and Vigna 2016).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % most
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let most = u64::try_from(words.len()).unwrap_or(1);
        let place = usize::try_from(self.below(most)).unwrap_or_default();
        words.get(place).copied().unwrap_or_default()
    }

    fn part(&mut self) -> f64 {
        f64::from(u32::try_from(self.below(1 << 30)).unwrap_or_default()) / f64::from(1 << 30)
    }
}

fn make(path: &Path, rows: u64) -> Outcome<stoa_tables::Written> {
    let mut chance = Chance(0x5eed);
    let first = batch(&mut chance, 0, rows.min(BATCH))?;
    let schema = first.schema();
    let mut made = rows.min(BATCH);
    let rest = std::iter::from_fn(move || {
        let count = (rows - made).min(BATCH);
        made += count;
        (count > 0).then(|| batch(&mut chance, made - count, count))
    });
    let layout = Layout {
        looked_up: vec!["reference".to_owned()],
        ..Layout::default()
    };
    let batches = std::iter::once(Ok(first)).chain(rest);
    Ok(write_table(path, &schema, batches, &layout)?)
}

const CATEGORIES: [&str; 12] = [
    "pothole",
    "street light",
    "graffiti",
    "litter",
    "tree",
    "noise",
    "parking",
    "water",
    "sign",
    "bench",
    "drain",
    "other",
];
const STATES: [&str; 4] = ["open", "planned", "closed", "refused"];
const WORDS: [&str; 16] = [
    "the",
    "lamp",
    "post",
    "is",
    "broken",
    "since",
    "last",
    "week",
    "near",
    "school",
    "deep",
    "hole",
    "water",
    "please",
    "corner",
    "dangerous",
];

fn batch(chance: &mut Chance, from: u64, rows: u64) -> Result<RecordBatch, ArrowError> {
    let (mut id, mut agency) = (Int64Builder::new(), Int64Builder::new());
    let mut texts: [StringBuilder; 6] = Default::default();
    let mut created = TimestampMicrosecondBuilder::new().with_timezone("UTC");
    let mut numbers: [Float64Builder; 3] = Default::default();
    for row in from..from + rows {
        let row = i64::try_from(row).unwrap_or(i64::MAX);
        id.append_value(row);
        agency.append_value(i64::try_from(chance.below(30)).unwrap_or(0));
        created.append_value(1_600_000_000_000_000 + row * 12_000_000);
        let [reference, category, status, district, street, description] = &mut texts;
        reference.append_value(format!("R-{:010}", chance.below(1 << 31)));
        category.append_value(chance.one_of(&CATEGORIES));
        status.append_value(chance.one_of(&STATES));
        district.append_value(format!("district {:02}", chance.below(21)));
        street.append_value(format!("{} street", chance.below(20_000)));
        let words: Vec<_> = (0..10).map(|_| chance.one_of(&WORDS)).collect();
        description.append_value(words.join(" "));
        let [latitude, longitude, hours] = &mut numbers;
        latitude.append_value(40.3 + chance.part() * 0.3);
        longitude.append_value(-3.9 + chance.part() * 0.4);
        hours.append_option((chance.below(10) > 1).then(|| chance.part() * 900.0));
    }
    let [reference, category, status, district, street, description] =
        texts.map(|mut text| Arc::new(text.finish()) as ArrayRef);
    let [latitude, longitude, hours] =
        numbers.map(|mut number| Arc::new(number.finish()) as ArrayRef);
    let columns: [(&str, ArrayRef); 12] = [
        ("id", Arc::new(id.finish())),
        ("reference", reference),
        ("created", Arc::new(created.finish())),
        ("category", category),
        ("status", status),
        ("district", district),
        ("agency", Arc::new(agency.finish())),
        ("street", street),
        ("description", description),
        ("latitude", latitude),
        ("longitude", longitude),
        ("hours", hours),
    ];
    RecordBatch::try_from_iter_with_nullable(columns.map(|(name, array)| (name, array, true)))
}
