//! The engines that ours stands beside: DuckDB in process, Datasette on SQLite, PostgreSQL.

use std::{
    io::{BufRead, BufReader, Lines, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};
use stoa_tests::{Engine, cluster};

use super::queries::{Dialect, Kind, counted};
use crate::{
    peers::{python, script},
    run::Run,
};

/// Where a query can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    DuckDbOnParquet,
    DuckDb,
    Datasette,
    Postgres,
}

impl Place {
    pub fn is_slow(self) -> bool {
        matches!(self, Place::Datasette | Place::Postgres)
    }

    pub fn words(self) -> String {
        match self {
            Place::DuckDbOnParquet => "ours : DuckDB on the same Parquet, median of six",
            Place::DuckDb => "ours : DuckDB on its own storage, median of six",
            Place::Datasette => "beside Datasette, median of six",
            Place::Postgres => "beside PostgreSQL, median of six",
        }
        .to_owned()
    }

    /// What is promised of a place whose time is so many times ours, and whether it is kept.
    pub fn promise(self, times: f64) -> (String, bool) {
        match self {
            Place::DuckDbOnParquet => ("at most 1.20".to_owned(), 1.0 / times <= 1.2),
            Place::DuckDb => ("at most 2.00".to_owned(), 1.0 / times <= 2.0),
            Place::Datasette | Place::Postgres => ("at least 5 times".to_owned(), times >= 5.0),
        }
    }

    pub fn shown(self, times: f64) -> String {
        match self {
            Place::DuckDbOnParquet | Place::DuckDb => format!("{:.2}", 1.0 / times),
            Place::Datasette | Place::Postgres => format!("{times:.1} times as fast"),
        }
    }
}

/// An answer of one of them.
pub struct Answer {
    pub seconds: f64,
    /// Processor time; of DuckDB only.
    pub processor: f64,
    pub found: u64,
}

/// Those that this machine has, with the table loaded.
pub struct Peers {
    python: Option<Python>,
    postgres: Option<String>,
}

impl Peers {
    /// Loads the table into each.
    pub fn ready(run: &mut Run, csv: &Path, parquet: &Path) -> Self {
        let mut python = python("tables").map(|program| Python::start(&program));
        let mut shown = vec!["ours".to_owned()];
        match &mut python {
            None => run
                .table
                .note("DuckDB and Datasette", "not here".to_owned()),
            Some(python) => {
                let told = python.say(&json!({"load": csv, "parquet": parquet}));
                run.table.note(
                    "  loading into DuckDB's own storage, SQLite, s",
                    format!(
                        "{:.1} : {:.1}",
                        number(&told["duckdb"]),
                        number(&told["sqlite"])
                    ),
                );
                shown.extend(["DuckDB on Parquet", "DuckDB", "Datasette"].map(str::to_owned));
            }
        }
        let postgres = Engine::Postgres.is_here().then(|| load_postgres(csv));
        match postgres {
            None => run.table.note("PostgreSQL", "not here".to_owned()),
            Some(_) => shown.push("PostgreSQL".to_owned()),
        }
        run.table
            .note("the order of what follows", shown.join(" : "));
        Peers { python, postgres }
    }

    pub fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        if self.python.is_some() {
            places.extend([Place::DuckDbOnParquet, Place::DuckDb, Place::Datasette]);
        }
        if self.postgres.is_some() {
            places.push(Place::Postgres);
        }
        places
    }

    pub fn ask(&mut self, place: Place, kind: Kind, round: u64) -> Answer {
        if place == Place::Postgres {
            let url = self.postgres.as_ref().expect("a database");
            return ask_postgres(url, &kind.sql("reports", round, Dialect::Truncates));
        }
        let (on, dialect) = match place {
            Place::DuckDbOnParquet => ("parquet", Dialect::Truncates),
            Place::DuckDb => ("duckdb", Dialect::Truncates),
            Place::Datasette | Place::Postgres => ("datasette", Dialect::Cuts),
        };
        let python = self.python.as_mut().expect("a Python");
        let told = python.say(&json!({"on": on, "sql": kind.sql("reports", round, dialect)}));
        Answer {
            seconds: number(&told["seconds"]),
            processor: number(&told["processor"]),
            found: counted(&told["rows"]),
        }
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

/// A script that answers a line of JSON with a line of JSON.
struct Python {
    child: Child,
    input: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Python {
    /// With as little claim on the processors as a worker of ours has (base/tables/src/confine.rs), which matters on a machine that is busy.
    fn start(program: &Path) -> Self {
        let mut child = Command::new("nice")
            .args(["-n", "5"])
            .arg(program)
            .arg(script("tables"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let input = child.stdin.take().expect("a pipe");
        let output = child.stdout.take().expect("a pipe");
        Python {
            child,
            input,
            lines: BufReader::new(output).lines(),
        }
    }

    fn say(&mut self, what: &Value) -> Value {
        writeln!(self.input, "{what}").expect("the script listens");
        let line = self.lines.next().expect("the script answers");
        serde_json::from_str(&line.expect("text")).expect("JSON")
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        // It ends what it has started when its input ends; here it is asked to, and waited for.
        let _gone_already = writeln!(self.input, "{}", json!({"end": true}));
        let _ended = self.child.wait();
    }
}

/// As CKAN's datastore keeps a table that xloader has typed: numbers are `numeric`, and the one index for questions like ours is that of
/// `_id`, unless a program asks for others. Its column and indexes of words for full-text search are left out; they would only make it slower.
fn load_postgres(csv: &Path) -> String {
    let url = cluster::new_database();
    cluster::ask(
        &url,
        "CREATE TABLE reports (_id serial PRIMARY KEY, id numeric, reference text, created timestamp, category text, status text,
         district text, agency numeric, street text, description text, latitude numeric, longitude numeric, hours numeric)",
    );
    let columns = "id, reference, created, category, status, district, agency, street, description, latitude, longitude, hours";
    cluster::ask(
        &url,
        &format!(
            "\\copy reports ({columns}) FROM '{}' CSV HEADER",
            csv.display()
        ),
    );
    cluster::ask(&url, "VACUUM ANALYZE reports");
    url
}

fn ask_postgres(url: &str, sql: &str) -> Answer {
    let sql = format!("SELECT coalesce(sum(n), 0) FROM ({sql}) answer");
    let (found, took) = cluster::timed(url, &sql);
    Answer {
        seconds: took.as_secs_f64(),
        processor: f64::NAN,
        found: found.trim().parse().expect("a sum"),
    }
}
