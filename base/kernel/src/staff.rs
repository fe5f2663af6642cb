//! Members of staff: who signs in with a password, what roles and teams they have. The module `identity` changes them.

use crate::{
    actor::{Actor, Person, Staff, StaffMember},
    db::{Reader, Row},
    error::{Error, Result},
    ids::Id,
    params,
    tx::Tx,
    vault::Vault,
};

/// A member of staff as the table has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    pub staff: Staff,
    /// Whose e-mail address and the like are in the vault.
    pub person: Id<Person>,
    pub username: String,
    /// The argon2id hash in PHC notation; none until a password was set.
    pub password: Option<String>,
    /// The sealed secret of the second factor, if one is set up.
    pub totp: Option<Vec<u8>>,
    /// The last time step whose code was used: a code works once.
    pub totp_step: Option<i64>,
    pub active: bool,
    pub version: i64,
}

const COLUMNS: &str =
    "id, person, username, name, roles, agency, teams, password, totp, totp_step, active, version";

fn of(row: &Row) -> Result<StaffRow> {
    Ok(StaffRow {
        staff: Staff {
            id: row.get("id")?,
            name: row.get("name")?,
            roles: words(&row.get::<String>("roles")?),
            agency: row.get("agency")?,
            teams: words(&row.get::<String>("teams")?),
        },
        person: row.get("person")?,
        username: row.get("username")?,
        password: row.get("password")?,
        totp: row.get("totp")?,
        totp_step: row.get("totp_step")?,
        active: row.get("active")?,
        version: row.get("version")?,
    })
}

/// Slugs are kept as one text with spaces between them.
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// By the name they sign in with.
pub async fn find_by_username(db: &mut Reader, username: &str) -> Result<Option<StaffRow>> {
    let sql = format!("SELECT {COLUMNS} FROM staff WHERE username = $1");
    db.row(&sql, params![username.trim().to_lowercase()])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// By their e-mail address. Where two have the same, whoever was here first.
pub async fn find_by_email(
    db: &mut Reader,
    vault: &Vault,
    email: &str,
) -> Result<Option<StaffRow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM staff WHERE person IN (SELECT id FROM person WHERE email_lookup = $1)
         ORDER BY active DESC, id LIMIT 1"
    );
    db.row(&sql, params![vault.lookup("email", email)])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

pub async fn find(db: &mut Reader, id: Id<StaffMember>) -> Result<Option<StaffRow>> {
    let sql = format!("SELECT {COLUMNS} FROM staff WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// Whether an entry in the vault is that of an account, active or not.
pub async fn has_account(db: &mut Reader, person: Id<Person>) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM staff WHERE person = $1";
    Ok(db.count(sql, params![person]).await? > 0)
}

/// Everybody, by name.
pub async fn list(db: &mut Reader) -> Result<Vec<StaffRow>> {
    let sql = format!("SELECT {COLUMNS} FROM staff ORDER BY name, id LIMIT 5000");
    db.rows(&sql, &[]).await?.iter().map(of).collect()
}

/// Adds somebody. `Invalid` on the field `username` when it is taken.
pub async fn insert(tx: &mut Tx, row: &StaffRow) -> Result<()> {
    let sql = format!(
        "INSERT INTO staff ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let staff = &row.staff;
    let params = params![
        staff.id,
        row.person,
        row.username.trim().to_lowercase(),
        &staff.name,
        staff.roles.join(" "),
        &staff.agency,
        staff.teams.join(" "),
        row.password.clone(),
        row.totp.clone(),
        row.totp_step,
        row.active,
        row.version,
    ];
    tx.execute_or(
        &sql,
        params,
        Error::invalid("username", "kernel-username-taken"),
    )
    .await?;
    Ok(())
}

/// Replaces what is known of somebody, if nobody else did since they were read. `Conflict` otherwise.
pub async fn update(tx: &mut Tx, row: &StaffRow) -> Result<()> {
    let sql =
        "UPDATE staff SET name = $3, roles = $4, agency = $5, teams = $6, password = $7, totp = $8,
               totp_step = $9, active = $10, version = version + 1 WHERE id = $1 AND version = $2";
    let staff = &row.staff;
    let params = params![
        staff.id,
        row.version,
        &staff.name,
        staff.roles.join(" "),
        &staff.agency,
        staff.teams.join(" "),
        row.password.clone(),
        row.totp.clone(),
        row.totp_step,
        row.active,
    ];
    if tx.execute(sql, params).await? == 0 {
        return Err(Error::conflict("kernel-changed-meanwhile"));
    }
    Ok(())
}

/// The actor that a member of staff is; `None` when they no longer work here.
pub(crate) async fn actor(db: &mut Reader, id: Id<StaffMember>) -> Result<Option<Actor>> {
    let row = find(db, id).await?;
    Ok(row
        .filter(|row| row.active)
        .map(|row| Actor::Staff(row.staff)))
}
