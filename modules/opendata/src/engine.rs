//! Questions to the published tables: which tables there are, and whoever answers.

use std::{
    collections::{BTreeSet, HashMap},
    path::PathBuf,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

use stoa_kernel::{App, Error, FieldError, Id, Message, Result};
use stoa_tables::{Answer, Format, Formulas, Limits, Query, Refused, Rows, Table, Tables};

use crate::{
    changing::pieces_of,
    model::{Live, Resource},
    store,
};

/// What this node remembers: the workers, and the tables of one version of the catalogue.
#[derive(Default)]
struct Memory {
    program: OnceLock<PathBuf>,
    limits: OnceLock<Limits>,
    tables: OnceLock<Tables>,
    known: RwLock<Arc<Known>>,
}

#[derive(Default)]
struct Known {
    version: i64,
    tables: Arc<[Table]>,
    /// The hash of each table's file.
    hashes: HashMap<String, String>,
    /// Tables whose rows come and go, with the resources by which their pieces are known.
    live: HashMap<String, Id<Resource>>,
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question {
    pub sql: String,
    pub format: Format,
    pub formulas: Formulas,
    pub explain: bool,
    /// The most rows of the answer.
    pub rows: Option<u64>,
    /// Who asks: clients share the workers evenly.
    pub client: String,
}

impl Question {
    /// One of the house itself.
    pub fn new(sql: impl Into<String>, format: Format) -> Self {
        Question {
            sql: sql.into(),
            format,
            formulas: Formulas::Kept,
            explain: false,
            rows: None,
            client: String::new(),
        }
    }
}

/// Names the program whose `table-worker` answers. Without it, it is the one that runs.
pub fn use_program(app: &App, program: PathBuf) {
    let _named_before = app.db.memory::<Memory>().program.set(program);
}

/// Sets how much of the machine queries may have; before the first of them, or it changes nothing.
pub fn use_limits(app: &App, limits: Limits) {
    let _set_before = app.db.memory::<Memory>().limits.set(limits);
}

/// Asks. The answer streams.
///
/// # Errors
/// `Invalid` on `sql`, in words, for a statement that cannot be answered; `Busy` when too many ask.
pub async fn ask(app: &App, question: Question) -> Result<Answer> {
    asked(app, question).await?.map_err(in_words)
}

/// Counts, by a statement whose answer is one number; `None` where that would take more than a query may have, as with filters that have to look
/// at each of a hundred million texts.
///
/// # Errors
/// As [`ask`].
pub async fn count(app: &App, client: &str, sql: String) -> Result<Option<i64>> {
    let question = Question {
        rows: Some(1),
        client: client.to_owned(),
        ..Question::new(sql, Format::Rows)
    };
    let counted = match asked(app, question).await? {
        Ok(answer) => answer.rows().await,
        Err(refused) => Err(refused),
    };
    match counted {
        Ok(rows) => {
            let first = rows.rows.first().and_then(|row| row.first()?.as_ref());
            let count = first.and_then(|count| count.parse().ok());
            Ok(Some(count.ok_or_else(|| {
                Error::Broken("a count that is no number".to_owned())
            })?))
        }
        Err(Refused::TooMuch(_)) => Ok(None),
        Err(refused) => Err(in_words(refused)),
    }
}

async fn asked(app: &App, question: Question) -> Result<std::result::Result<Answer, Refused>> {
    let memory = app.db.memory::<Memory>();
    let known = known(app, &memory).await?;
    let fresh = fetch_named(app, &known, &question.sql).await?;
    let query = Query {
        fresh,
        formulas: question.formulas,
        explain: question.explain,
        rows: question.rows,
        client: question.client,
        ..Query::new(question.sql, Arc::clone(&known.tables), question.format)
    };
    Ok(tables(app, &memory)?.query(query).await)
}

/// Asks a kept file that is no published table: what the house has made of some, by a name of its own.
///
/// # Errors
/// As [`ask`], and `NotFound` where there is no such file.
pub async fn ask_file(app: &App, (name, hash): (&str, &str), question: Question) -> Result<Answer> {
    let memory = app.db.memory::<Memory>();
    let table = Table::new(name, whole(app.files.near(hash).await?));
    let query = Query {
        formulas: question.formulas,
        rows: question.rows,
        client: question.client,
        ..Query::new(question.sql, [table].into(), question.format)
    };
    tables(app, &memory)?.query(query).await.map_err(in_words)
}

/// Asks for some rows, for a page that somebody looks at.
///
/// # Errors
/// As [`ask`].
pub async fn rows(app: &App, client: &str, sql: String, most: u64) -> Result<Rows> {
    let question = Question {
        rows: Some(most),
        client: client.to_owned(),
        ..Question::new(sql, Format::Rows)
    };
    ask(app, question).await?.rows().await.map_err(in_words)
}

fn tables<'a>(app: &App, memory: &'a Memory) -> Result<&'a Tables> {
    if let Some(tables) = memory.tables.get() {
        return Ok(tables);
    }
    let program = match memory.program.get() {
        Some(program) => program.clone(),
        None => std::env::current_exe().map_err(|error| Error::broken("the own program", error))?,
    };
    let folders = vec![whole(app.files.near_folder())];
    Ok(memory.tables.get_or_init(|| {
        let limits = memory.limits.get().cloned().unwrap_or_default();
        Tables::new(program, folders, limits)
    }))
}

/// The tables that can be asked now; read anew when a dataset was published or withdrawn since.
async fn known(app: &App, memory: &Memory) -> Result<Arc<Known>> {
    let mut db = app.db.read().await?;
    let version = store::PART.version(&mut db).await?;
    let known = Arc::clone(&memory.known.read().unwrap_or_else(PoisonError::into_inner));
    if known.version == version && version > 0 {
        return Ok(known);
    }
    let all = store::all_tables(&mut db).await?;
    let tables = all
        .iter()
        .map(|table| Table::new(&table.name, whole(app.files.near_path(&table.hash))));
    let made = Arc::new(Known {
        version,
        tables: tables.collect(),
        live: all
            .iter()
            .filter_map(|table| Some((table.name.clone(), table.live?)))
            .collect(),
        hashes: all
            .into_iter()
            .map(|table| (table.name, table.hash))
            .collect(),
    });
    *memory.known.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&made);
    Ok(made)
}

/// A path that holds wherever a worker runs: the town's folder may have been named from where the program was started.
fn whole(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// Sees that the files of all tables that a statement may name are on this machine; those whose rows come and go, as they are now.
async fn fetch_named(app: &App, known: &Known, sql: &str) -> Result<Vec<Table>> {
    let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let words = sql.split(|sign| !is_word(sign)).map(str::to_lowercase);
    let words: BTreeSet<String> = words.filter(|word| !word.is_empty()).collect();
    let mut fresh = Vec::new();
    for word in &words {
        if let Some(hash) = known.hashes.get(word) {
            app.files.near(hash).await?;
        }
        if let Some(resource) = known.live.get(word) {
            let live = store::live_of(&mut app.db.read().await?, *resource).await?;
            // Rows that came a moment ago and wait for a decision are nobody's to see.
            if let Some(live) = live.and_then(Live::as_seen) {
                let mut pieces = pieces_of(app, &live).await?;
                let all = pieces.files.iter_mut().chain(&mut pieces.dead);
                all.for_each(|path| *path = whole(std::mem::take(path)));
                fresh.push(Table::in_pieces(word, pieces));
            }
        }
    }
    Ok(fresh)
}

/// What was refused, as the house says it.
pub fn in_words(refused: Refused) -> Error {
    match refused {
        Refused::Busy(wait) => Error::Busy {
            retry_after_seconds: u32::try_from(wait.as_secs()).unwrap_or(60).max(1),
        },
        Refused::Broken(detail) => Error::Broken(detail),
        other => {
            let mut message = Message::new("opendata-query-refused").with("reason", &other);
            // The page shows the place; see [`place_of`].
            if let Refused::Statement(fault) = &other
                && let Some((line, column)) = fault.position
            {
                message = message.with("line", line).with("column", column);
            }
            Error::Invalid(vec![FieldError::new("sql", message)])
        }
    }
}

/// Where in a statement its fault stands, by line and column from 1, where [`in_words`] knew it.
pub fn place_of(message: &Message) -> Option<(usize, usize)> {
    let number = |wanted: &str| {
        let mut args = message.args.iter();
        args.find(|(name, _)| *name == wanted)?.1.parse().ok()
    };
    Some((number("line")?, number("column")?))
}
