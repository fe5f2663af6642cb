//! Draws, and the files that are published of them.

use stoa_kernel::{OrNotFound, Reader, Result, Tx, db::Row, params};

use crate::model::assembly::{AssemblyId, Draw, DrawId, Drawn, File, Made, Refusal, Stage};

/// A draw without its files, some of which are large.
const COLUMNS: &str = "id, assembly, number, commitment, reason, stage, seats, people, smallest, largest, list_digest, refusal,
     CASE WHEN holders = '' THEN 0 ELSE 1 END AS replaces, panel, seed, committed_at, drawn_at";

/// The newest first.
pub(super) const OF_ASSEMBLY: &str = "SELECT id, assembly, number, commitment, reason, stage, seats, people, smallest, largest,
     list_digest, refusal, CASE WHEN holders = '' THEN 0 ELSE 1 END AS replaces, panel, seed, committed_at, drawn_at
     FROM assembly_draw WHERE assembly = $1 ORDER BY number DESC";

fn draw(row: &Row) -> Result<Draw> {
    let (commitment, refusal): (String, String) = (row.get("commitment")?, row.get("refusal")?);
    Ok(Draw {
        id: row.get("id")?,
        assembly: row.get("assembly")?,
        number: row.get("number")?,
        commitment: Some(commitment).filter(|text| !text.is_empty()),
        reason: row.get("reason")?,
        stage: row.get("stage")?,
        seats: row.get("seats")?,
        people: row.get("people")?,
        smallest: row.get("smallest")?,
        largest: row.get("largest")?,
        list_digest: row.get("list_digest")?,
        refusal: match refusal.is_empty() {
            true => None,
            false => Some(row.get::<Refusal>("refusal")?),
        },
        replaces: row.get("replaces")?,
        panel: row.get("panel")?,
        seed: row.get("seed")?,
        committed_at: row.get("committed_at")?,
        drawn_at: row.get("drawn_at")?,
    })
}

pub async fn draw_by_id(db: &mut Reader, id: DrawId) -> Result<Option<Draw>> {
    let sql = format!("SELECT {COLUMNS} FROM assembly_draw WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(draw).transpose()
}

pub async fn draw_by_number(
    db: &mut Reader,
    (assembly, number): (AssemblyId, i64),
) -> Result<Option<Draw>> {
    let sql = format!("SELECT {COLUMNS} FROM assembly_draw WHERE assembly = $1 AND number = $2");
    let row = db.row(&sql, params![assembly, number]).await?;
    row.as_ref().map(draw).transpose()
}

/// All of an assembly, the newest first.
pub async fn draws_of(db: &mut Reader, assembly: AssemblyId) -> Result<Vec<Draw>> {
    let rows = db.rows(OF_ASSEMBLY, params![assembly]).await?;
    rows.iter().map(draw).collect()
}

/// One of the files; empty where the draw has none such.
pub async fn file_of(db: &mut Reader, id: DrawId, file: File) -> Result<String> {
    let column = match file {
        File::Quotas => "quotas",
        File::Pool => "pool",
        File::Holders => "holders",
        File::Declined => "declined",
        File::List => "list",
        File::Members => "members",
    };
    let sql = format!("SELECT {column} AS text FROM assembly_draw WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.or_not_found()?.get("text")
}

/// A draw as it begins.
#[derive(Debug, Clone, Default)]
pub struct Begun {
    pub number: i64,
    /// Empty where dice will be thrown.
    pub commitment: String,
    pub reason: String,
    pub seats: u32,
    pub quotas: String,
    /// Of replacements alone: the volunteers of the draw before, who has the seats, and who cannot come.
    pub pool: String,
    pub holders: String,
    pub declined: String,
}

/// `Conflict` when somebody began one of the same number.
pub async fn insert_draw(tx: &mut Tx, assembly: AssemblyId, begun: &Begun) -> Result<DrawId> {
    let (id, now) = (tx.new_id()?, tx.now());
    let sql = "INSERT INTO assembly_draw (id, assembly, number, commitment, reason, stage, seats, people, smallest, largest, quotas, pool,
                   holders, declined, list, list_digest, refusal, seed, members, committed_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, 0, $8, $9, $10, $11, '', '', '', '', '', $12)";
    let values = params![
        id,
        assembly,
        begun.number,
        &begun.commitment,
        &begun.reason,
        Stage::Making.name(),
        begun.seats,
        &begun.quotas,
        &begun.pool,
        &begun.holders,
        &begun.declined,
        now,
    ];
    let taken = stoa_kernel::Error::conflict("participation-frame-changed-meanwhile");
    tx.execute_or(sql, values, taken).await?;
    Ok(id)
}

/// Keeps the list; `false` unless it is being made.
pub async fn publish_list(tx: &mut Tx, id: DrawId, made: &Made) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE assembly_draw SET stage = $3, pool = $4, list = $5, people = $6, smallest = $7, largest = $8, list_digest = $9,
                   published_at = $10
               WHERE id = $1 AND stage = $2";
    let values = params![
        id,
        Stage::Making.name(),
        Stage::Published.name(),
        &made.pool,
        &made.list,
        made.people,
        made.smallest,
        made.largest,
        &made.digest,
        now,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Keeps why there is no list; `false` unless it is being made.
pub async fn refuse_list(tx: &mut Tx, id: DrawId, refusal: &Refusal) -> Result<bool> {
    let sql = "UPDATE assembly_draw SET stage = $3, refusal = $4 WHERE id = $1 AND stage = $2";
    let (from, to) = (Stage::Making.name(), Stage::Refused.name());
    let values = params![id, from, to, refusal.to_json()?];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Keeps which panel was drawn, and who has the seats; `false` unless the list is published and nothing was drawn from it.
pub async fn end_draw(tx: &mut Tx, id: DrawId, drawn: &Drawn, members: &str) -> Result<bool> {
    let now = tx.now();
    let sql =
        "UPDATE assembly_draw SET stage = $3, panel = $4, seed = $5, members = $6, drawn_at = $7
               WHERE id = $1 AND stage = $2";
    let values = params![
        id,
        Stage::Published.name(),
        Stage::Drawn.name(),
        drawn.panel,
        &drawn.seed,
        members,
        now,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
