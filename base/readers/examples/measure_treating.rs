//! Measures what treating a table costs: `measure_treating ROWS FOLDER`. People with names, mailboxes, ages, towns, days and places are
//! written as CSV, read, looked over and treated in two ways; each line tells seconds, rows a second, and the most memory that the process
//! has had until then (VmHWM of /proc/self/status).

use std::{
    fs::File,
    io::{BufWriter, Write},
    ops::ControlFlow,
    path::Path,
    process::ExitCode,
    time::Instant,
};

use stoa_disclosure::{Alike, By, ColumnWay, Plan};
use stoa_readers::{
    Column, Expectations, Progress, Source, load,
    privacy::{Secrets, Treatment, look, treat, write_csv},
};

type Failure = Box<dyn std::error::Error>;

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// The most memory that the process has had, in MiB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok());
    number.unwrap_or(0) / 1024
}

/// People, always the same ones.
fn write_people(rows: u64, into: &Path) -> std::io::Result<()> {
    let given = [
        "Ana", "John", "Marie", "Klaus", "Fatima", "Olga", "Liu", "Pedro",
    ];
    let mut to = BufWriter::new(File::create(into)?);
    writeln!(to, "Full name,E-mail,Age,Town,Born,Lat,Lon,Visits")?;
    for row in 0..rows {
        // The finaliser of SplitMix64, so that columns do not run together.
        let mut drawn = (row + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        drawn = (drawn ^ (drawn >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        drawn = (drawn ^ (drawn >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        drawn ^= drawn >> 31;
        let mut take = |of: u64| {
            let taken = drawn % of;
            drawn /= of;
            taken
        };
        let name = given[usize::try_from(take(8)).unwrap_or(0)];
        let (age, town, month, day) = (take(90), take(300), 1 + take(12), 1 + take(28));
        let (lat, lon) = (take(90_000), take(90_000));
        let year = 2024 - age;
        writeln!(
            to,
            "{name} Ruiz-{row},{name}.{row}@example.org,{age},Town {town},{year}-{month:02}-{day:02},43.{lat:05},8.{lon:05},{}",
            take(5)
        )?;
    }
    to.flush()
}

#[expect(clippy::print_stdout, reason = "a program for a terminal")]
#[expect(clippy::cast_precision_loss, reason = "a speed for a person to read")]
fn timed<T>(
    what: &str,
    rows: u64,
    work: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    let begun = Instant::now();
    let done = work()?;
    let seconds = begun.elapsed().as_secs_f64();
    let speed = rows as f64 / seconds;
    println!(
        "{what}: {seconds:.2} s, {speed:.0} rows/s, at most {} MiB so far",
        peak()
    );
    Ok(done)
}

/// Treats by a plan, looks the treated table over and writes it as CSV, as a portal does.
fn treats(
    what: &str,
    rows: u64,
    (folder, columns): (&Path, &[Column]),
    plan: &Plan,
) -> Result<(), Failure> {
    let secrets = Secrets {
        key: [7; 32],
        seed: [8; 32],
    };
    let (table, into) = (
        folder.join("people.parquet"),
        folder.join("treated.parquet"),
    );
    let treatment = Treatment {
        table: &table,
        columns,
        plan,
        secrets: &secrets,
        expects: Expectations::default(),
    };
    let treated = timed(what, rows, || Ok(treat(&treatment, &into, &mut go)?))?;
    timed("  looked over, and as CSV", rows, || {
        look(&into, &treated.loaded.columns, &mut go)?;
        Ok(write_csv(
            &into,
            &treated.loaded.columns,
            &folder.join("treated.csv"),
            &mut go,
        )?)
    })
}

fn measure(rows: u64, folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    let (file, table) = (folder.join("people.csv"), folder.join("people.parquet"));
    write_people(rows, &file)?;
    let loaded = timed("read", rows, || {
        Ok(load(&Source::new(&file, "people.csv"), &table, &mut go)?)
    })?;
    timed("looked over", rows, || {
        Ok(look(&table, &loaded.columns, &mut go)?)
    })?;
    let way = |column: &str, way: &str| -> Result<ColumnWay, Failure> {
        Ok(ColumnWay {
            column: column.to_owned(),
            way: way.parse()?,
        })
    };
    let ways = Plan {
        ways: vec![way("full_name", "drop")?, way("e_mail", "pseudonym")?],
        ..Plan::default()
    };
    treats("drop and pseudonym", rows, (folder, &loaded.columns), &ways)?;
    let alike = Plan {
        ways: vec![way("full_name", "drop")?, way("e_mail", "drop")?],
        alike: Some(Alike {
            columns: ["age", "town"].map(str::to_owned).to_vec(),
            k: 5,
            by: By::Ranges,
        }),
        counts: None,
    };
    treats(
        "k-anonymise, k = 5 of age and town",
        rows,
        (folder, &loaded.columns),
        &alike,
    )?;
    let mut wider = alike;
    if let Some(alike) = &mut wider.alike {
        alike.columns.push("born".to_owned());
    }
    treats(
        "k-anonymise, k = 5 of age, town and day of birth",
        rows,
        (folder, &loaded.columns),
        &wider,
    )
}

#[expect(clippy::print_stdout, reason = "a program for a terminal")]
fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let rows = arguments.next().and_then(|rows| rows.parse().ok());
    let (Some(rows), Some(folder)) = (rows, arguments.next()) else {
        println!("measure_treating ROWS FOLDER");
        return ExitCode::FAILURE;
    };
    match measure(rows, Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}
