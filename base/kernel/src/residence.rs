//! Who lives here: kept as a keyed hash of what proved it, so that one human has one residence and nobody's address is held.

use jiff::Timestamp;

use crate::{
    actor::Person,
    db::{Reader, Row},
    error::{Error, Result},
    ids::Id,
    params,
    tx::Tx,
    vault::Vault,
};

/// That somebody lives here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residence {
    pub person: Id<Person>,
    /// How it was proved: `office`.
    pub way: String,
    /// The same for the same human, whatever mailbox they use: by it voices are counted once.
    pub key: Vec<u8>,
    pub since: Timestamp,
    /// From this instant it has to be proved anew.
    pub until: Timestamp,
}

const COLUMNS: &str = "person, way, lookup, since, until";

impl Residence {
    fn of(row: &Row) -> Result<Self> {
        Ok(Residence {
            person: row.get("person")?,
            way: row.get("way")?,
            key: row.get("lookup")?,
            since: row.get("since")?,
            until: row.get("until")?,
        })
    }
}

/// What a table holds in the place of the words that prove somebody to be one human.
pub fn key(vault: &Vault, proof: &str) -> [u8; 32] {
    vault.lookup("resident", proof)
}

/// That of somebody, whichever of the accounts of their mailbox proved it; `None` where nothing holds at this instant.
pub async fn residence_of(
    vault: &Vault,
    db: &mut Reader,
    (person, now): (Id<Person>, Timestamp),
) -> Result<Option<Residence>> {
    let sql =
        format!("SELECT {COLUMNS} FROM residence WHERE person = $1 AND since <= $2 AND until > $2");
    for one in vault.people_of(db, person).await? {
        if let Some(row) = db.row(&sql, params![one, now]).await? {
            return Residence::of(&row).map(Some);
        }
    }
    Ok(None)
}

/// Whose residence has this key, whether it still holds or not.
pub async fn by_key(db: &mut Reader, key: &[u8]) -> Result<Option<Residence>> {
    let sql = format!("SELECT {COLUMNS} FROM residence WHERE lookup = $1");
    let row = db.row(&sql, params![key.to_vec()]).await?;
    row.as_ref().map(Residence::of).transpose()
}

/// Keeps a residence in the place of the one that its person had. `taken` when another person has its key.
pub async fn keep(tx: &mut Tx, residence: &Residence, taken: Error) -> Result<()> {
    remove(tx, residence.person).await?;
    let sql =
        "INSERT INTO residence (person, way, lookup, since, until) VALUES ($1, $2, $3, $4, $5)";
    let row = params![
        residence.person,
        residence.way.as_str(),
        residence.key.clone(),
        residence.since,
        residence.until
    ];
    tx.execute_or(sql, row, taken).await.map(|_| ())
}

/// Removes what was known of a person's residence; `false` when nothing was.
pub async fn remove(tx: &mut Tx, person: Id<Person>) -> Result<bool> {
    let sql = "DELETE FROM residence WHERE person = $1";
    Ok(tx.execute(sql, params![person]).await? == 1)
}

/// Keeps the hash of a person's code in the place of the one before; it can be used until then.
pub async fn ask(
    tx: &mut Tx,
    (person, until): (Id<Person>, Timestamp),
    code: [u8; 32],
) -> Result<()> {
    end_request(tx, person).await?;
    let now = tx.now();
    let sql =
        "INSERT INTO residence_request (person, code, made_at, until) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, params![person, code, now, until]).await?;
    tx.execute(
        "DELETE FROM residence_request WHERE until <= $1",
        params![now],
    )
    .await
    .map(|_| ())
}

/// Until when a person's code can be used, if they have one.
pub async fn asked_until(
    db: &mut Reader,
    (person, now): (Id<Person>, Timestamp),
) -> Result<Option<Timestamp>> {
    let sql = "SELECT until FROM residence_request WHERE person = $1 AND until > $2";
    let row = db.row(sql, params![person, now]).await?;
    row.map(|row| row.get("until")).transpose()
}

/// Whose code this is, while it can be used.
pub async fn asked_by(
    db: &mut Reader,
    (code, now): ([u8; 32], Timestamp),
) -> Result<Option<Id<Person>>> {
    let sql = "SELECT person FROM residence_request WHERE code = $1 AND until > $2";
    let row = db.row(sql, params![code, now]).await?;
    row.map(|row| row.get("person")).transpose()
}

/// Removes a person's code.
pub async fn end_request(tx: &mut Tx, person: Id<Person>) -> Result<()> {
    let sql = "DELETE FROM residence_request WHERE person = $1";
    tx.execute(sql, params![person]).await.map(|_| ())
}
