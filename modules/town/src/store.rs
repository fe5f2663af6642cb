//! All of this module's SQL: imports of streets and addresses. What they bring is in the kernel's tables.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Error, Id, Lang, Message, Reader, Result, Timestamp, Tx,
    db::{FromValue, Row, Value},
    params,
};
use stoa_web::{TextValue, Texts};

/// Marks ids of imports, and is one.
#[derive(Debug, Clone, PartialEq)]
pub struct StreetImport {
    pub id: Id<StreetImport>,
    pub kind: FileKind,
    /// The hash under which the file is kept.
    pub file: String,
    pub file_name: String,
    /// JSON of [`crate::model::street_file::StreetColumns`].
    pub columns: String,
    pub bytes: i64,
    pub state: State,
    /// How many streets or rows are done.
    pub position: i64,
    pub progress: Progress,
    pub started_at: Timestamp,
    pub updated_at: Timestamp,
}

/// What came of the rows so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Progress {
    /// How many there are, where that is known before the end.
    pub total: Option<i64>,
    pub imported: i64,
    pub refused: i64,
    /// Lines of streets without a name, which are passed over.
    pub unnamed: i64,
    /// Why, for the first ones that were refused.
    pub faults: Vec<Told>,
}

/// A message as the table keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub key: String,
    pub args: Vec<(String, String)>,
}

impl Told {
    /// The message in a reader's language. One about a row of a table says its line first.
    pub fn in_words(&self, texts: &Texts, lang: Lang) -> String {
        let args = self.args.iter();
        let args: Vec<(&str, TextValue<'_>)> = args
            .map(|(name, text)| (name.as_str(), text.as_str().into()))
            .collect();
        let words = texts.say(lang, &self.key, &args);
        let Some((_, line)) = args.into_iter().find(|(name, _)| *name == "line") else {
            return words;
        };
        let args = [("line", line), ("words", words.into())];
        texts.say(lang, "town-import-line", &args)
    }
}

impl From<&Message> for Told {
    fn from(message: &Message) -> Self {
        let args = message.args.iter();
        Told {
            key: message.key.to_owned(),
            args: args
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        }
    }
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Lines, as GeoJSON.
    Streets,
    /// Points with street and number, as CSV.
    Addresses,
}

impl FileKind {
    pub const fn name(self) -> &'static str {
        match self {
            FileKind::Streets => "streets",
            FileKind::Addresses => "addresses",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        [FileKind::Streets, FileKind::Addresses]
            .into_iter()
            .find(|kind| kind.name() == name)
    }
}

/// How an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Running,
    /// By a person; it can go on.
    Stopped,
    Done,
    /// The file as a whole could not be read.
    Failed,
}

impl State {
    const ALL: [State; 4] = [State::Running, State::Stopped, State::Done, State::Failed];

    pub const fn name(self) -> &'static str {
        match self {
            State::Running => "running",
            State::Stopped => "stopped",
            State::Done => "done",
            State::Failed => "failed",
        }
    }
}

impl FromValue for FileKind {
    fn from_value(value: &Value) -> Option<Self> {
        FileKind::parse(&String::from_value(value)?)
    }
}

impl FromValue for State {
    fn from_value(value: &Value) -> Option<Self> {
        let name = String::from_value(value)?;
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// An import that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewImport {
    pub kind: FileKind,
    pub file: String,
    pub file_name: String,
    pub columns: String,
    pub bytes: i64,
}

const COLUMNS: &str = "id, kind, file, file_name, columns, bytes, state, position, total, imported,
    refused, unnamed, faults, started_at, updated_at";

fn of(row: &Row) -> Result<StreetImport> {
    let faults: String = row.get("faults")?;
    Ok(StreetImport {
        id: row.get("id")?,
        kind: row.get("kind")?,
        file: row.get("file")?,
        file_name: row.get("file_name")?,
        columns: row.get("columns")?,
        bytes: row.get("bytes")?,
        state: row.get("state")?,
        position: row.get("position")?,
        progress: Progress {
            total: row.get("total")?,
            imported: row.get("imported")?,
            refused: row.get("refused")?,
            unnamed: row.get("unnamed")?,
            faults: serde_json::from_str(&faults)
                .map_err(|error| Error::broken("the faults of an import", error))?,
        },
        started_at: row.get("started_at")?,
        updated_at: row.get("updated_at")?,
    })
}

/// The latest imports, newest first.
pub async fn imports(db: &mut Reader, limit: usize) -> Result<Vec<StreetImport>> {
    let sql =
        format!("SELECT {COLUMNS} FROM street_import ORDER BY started_at DESC, id DESC LIMIT $1");
    db.rows(&sql, params![limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

pub async fn import(db: &mut Reader, id: Id<StreetImport>) -> Result<Option<StreetImport>> {
    let sql = format!("SELECT {COLUMNS} FROM street_import WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

pub async fn insert_import(tx: &mut Tx, new: &NewImport) -> Result<Id<StreetImport>> {
    let (id, now) = (tx.new_id()?, tx.now());
    tx.execute(
        "INSERT INTO street_import (id, kind, file, file_name, columns, bytes, state, position,
             imported, refused, unnamed, faults, started_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, 0, '[]', $8, $8)",
        params![
            id,
            new.kind.name(),
            &new.file,
            &new.file_name,
            &new.columns,
            new.bytes,
            State::Running.name(),
            now
        ],
    )
    .await?;
    Ok(id)
}

/// Turns an import from one state into another; `false` when it is not in the first.
pub async fn turn(tx: &mut Tx, id: Id<StreetImport>, from: State, to: State) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE street_import SET state = $3, updated_at = $4 WHERE id = $1 AND state = $2";
    Ok(tx
        .execute(sql, params![id, from.name(), to.name(), now])
        .await?
        == 1)
}

/// Notes how far a running import got; `false` when it was stopped, or another node was there first.
pub async fn advance(
    tx: &mut Tx,
    id: Id<StreetImport>,
    from: i64,
    to: i64,
    progress: &Progress,
) -> Result<bool> {
    let now = tx.now();
    let faults = serde_json::to_string(&progress.faults)
        .map_err(|error| Error::broken("the faults of an import", error))?;
    let sql = "UPDATE street_import SET position = $3, total = $4, imported = $5, refused = $6,
                   unnamed = $7, faults = $8, updated_at = $9
               WHERE id = $1 AND position = $2 AND state = $10";
    let values = params![
        id,
        from,
        to,
        progress.total,
        progress.imported,
        progress.refused,
        progress.unnamed,
        faults,
        now,
        State::Running.name()
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
