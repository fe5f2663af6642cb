//! Agencies, our own and others that answer for something in the town, and their teams.

use super::versions::{Part, grow};
use crate::{
    Localised, Result, Tx,
    db::{Reader, Row},
    params,
};

/// A body that answers for something: the council itself, a water company, a road authority, the police.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    pub slug: String,
    pub name: Localised,
    /// A slug: `council`, `utility`, `road-authority`, `police`, `other`.
    pub kind: String,
    /// The page on which a resident reaches it; may be empty.
    pub contact_url: String,
    /// The address that hand-overs are mailed to; may be empty.
    pub contact_email: String,
    /// Where reports are sent by Open311 GeoReport v2; empty when it has no such server.
    pub open311_endpoint: String,
    pub open311_jurisdiction: String,
    /// The name of the secret in the configuration that holds the API key; never the key.
    pub open311_key: String,
    /// Whether it is the government that runs this installation, or a part of it.
    pub is_own: bool,
    pub is_ended: bool,
}

/// People who work together on some topics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub slug: String,
    /// The slug of its agency.
    pub agency: String,
    pub name: Localised,
    /// The address of the team's own mailbox; may be empty.
    pub email: String,
    pub is_ended: bool,
}

const AGENCY: &str =
    "slug, name, kind, contact_url, contact_email, open311_endpoint, open311_jurisdiction,
    open311_key, is_own, CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END AS is_ended";
const TEAM: &str =
    "slug, agency, name, email, CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END AS is_ended";

fn agency(row: &Row) -> Result<Agency> {
    Ok(Agency {
        slug: row.get("slug")?,
        name: row.get("name")?,
        kind: row.get("kind")?,
        contact_url: row.get("contact_url")?,
        contact_email: row.get("contact_email")?,
        open311_endpoint: row.get("open311_endpoint")?,
        open311_jurisdiction: row.get("open311_jurisdiction")?,
        open311_key: row.get("open311_key")?,
        is_own: row.get("is_own")?,
        is_ended: row.get("is_ended")?,
    })
}

fn team(row: &Row) -> Result<Team> {
    Ok(Team {
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        name: row.get("name")?,
        email: row.get("email")?,
        is_ended: row.get("is_ended")?,
    })
}

/// All agencies, our own first; those that ended last.
pub async fn all_agencies(db: &mut Reader) -> Result<Vec<Agency>> {
    let sql = format!("SELECT {AGENCY} FROM agency ORDER BY is_ended, is_own DESC, slug");
    db.rows(&sql, &[]).await?.iter().map(agency).collect()
}

pub async fn agency_by_slug(db: &mut Reader, slug: &str) -> Result<Option<Agency>> {
    let sql = format!("SELECT {AGENCY} FROM agency WHERE slug = $1");
    db.row(&sql, params![slug])
        .await?
        .as_ref()
        .map(agency)
        .transpose()
}

/// All teams by agency; those that ended last.
pub async fn all_teams(db: &mut Reader) -> Result<Vec<Team>> {
    let sql = format!("SELECT {TEAM} FROM team ORDER BY is_ended, agency, slug");
    db.rows(&sql, &[]).await?.iter().map(team).collect()
}

pub async fn team_by_slug(db: &mut Reader, slug: &str) -> Result<Option<Team>> {
    let sql = format!("SELECT {TEAM} FROM team WHERE slug = $1");
    db.row(&sql, params![slug])
        .await?
        .as_ref()
        .map(team)
        .transpose()
}

/// Adds an agency or changes the one of this slug. Ending keeps its rules and its past.
pub async fn save_agency(tx: &mut Tx, agency: &Agency) -> Result<()> {
    let ended = agency.is_ended.then(|| tx.now());
    tx.execute(
        "INSERT INTO agency (slug, name, kind, contact_url, contact_email, open311_endpoint,
             open311_jurisdiction, open311_key, is_own, ended_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (slug) DO UPDATE SET name = excluded.name, kind = excluded.kind,
             contact_url = excluded.contact_url, contact_email = excluded.contact_email,
             open311_endpoint = excluded.open311_endpoint,
             open311_jurisdiction = excluded.open311_jurisdiction,
             open311_key = excluded.open311_key, is_own = excluded.is_own,
             ended_at = CASE WHEN excluded.ended_at IS NULL THEN NULL
                             ELSE COALESCE(agency.ended_at, excluded.ended_at) END",
        params![
            &agency.slug,
            &agency.name,
            &agency.kind,
            &agency.contact_url,
            &agency.contact_email,
            &agency.open311_endpoint,
            &agency.open311_jurisdiction,
            &agency.open311_key,
            agency.is_own,
            ended
        ],
    )
    .await?;
    grow(tx, Part::Responsibility).await
}

/// Adds a team or changes the one of this slug. Its agency must exist.
pub async fn save_team(tx: &mut Tx, team: &Team) -> Result<()> {
    let ended = team.is_ended.then(|| tx.now());
    tx.execute(
        "INSERT INTO team (slug, agency, name, email, ended_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (slug) DO UPDATE SET agency = excluded.agency, name = excluded.name,
             email = excluded.email,
             ended_at = CASE WHEN excluded.ended_at IS NULL THEN NULL
                             ELSE COALESCE(team.ended_at, excluded.ended_at) END",
        params![&team.slug, &team.agency, &team.name, &team.email, ended],
    )
    .await?;
    grow(tx, Part::Responsibility).await
}
