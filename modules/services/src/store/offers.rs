//! Services and the versions of their files.

use std::collections::BTreeMap;

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{Barred, Service, ServiceState, ServiceVersion, VersionState};

const SERVICE: &str = "slug, agency, state, current, name, position, version";
const VERSION: &str = "id, service, number, state, file, digest, author, author_name, made_at,
    approver_name, published_at, version, writers";

fn service(row: &Row) -> Result<Service> {
    let state: String = row.get("state")?;
    Ok(Service {
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        state: ServiceState::parse(&state).ok_or_else(|| unknown("a service", &state))?,
        current: row.get("current")?,
        name: row.get("name")?,
        position: row.get("position")?,
        version: row.get("version")?,
    })
}

fn version(row: &Row) -> Result<ServiceVersion> {
    let state: String = row.get("state")?;
    Ok(ServiceVersion {
        id: row.get("id")?,
        service: row.get("service")?,
        number: row.get("number")?,
        state: VersionState::parse(&state).ok_or_else(|| unknown("a version", &state))?,
        file: row.get("file")?,
        digest: row.get("digest")?,
        author: row.get("author")?,
        author_name: row.get("author_name")?,
        made_at: row.get("made_at")?,
        approver_name: row.get("approver_name")?,
        published_at: row.get("published_at")?,
        version: row.get("version")?,
        writers: Barred::parse(&row.get::<String>("writers")?),
    })
}

/// All services, in the order that their owners gave them.
pub async fn services(db: &mut Reader) -> Result<Vec<Service>> {
    let sql = format!("SELECT {SERVICE} FROM service ORDER BY position, slug LIMIT 2000");
    db.rows(&sql, &[]).await?.iter().map(service).collect()
}

/// The services that people can apply for, each with its current version.
pub async fn offered(db: &mut Reader) -> Result<Vec<(Service, ServiceVersion)>> {
    let sql = format!(
        "SELECT {VERSION} FROM service_version WHERE id IN (SELECT current FROM service WHERE state = 'offered')"
    );
    let rows = db.rows(&sql, &[]).await?;
    let versions = rows.iter().map(version).collect::<Result<Vec<_>>>()?;
    let mut versions: BTreeMap<i64, ServiceVersion> = versions
        .into_iter()
        .map(|version| (version.id.number(), version))
        .collect();
    let offered = services(db).await?.into_iter().filter_map(|service| {
        let current = service
            .current
            .filter(|_| service.state == ServiceState::Offered)?;
        let version = versions.remove(&current.number())?;
        Some((service, version))
    });
    Ok(offered.collect())
}

pub async fn find_service(db: &mut Reader, slug: &str) -> Result<Option<Service>> {
    let sql = format!("SELECT {SERVICE} FROM service WHERE slug = $1");
    let row = db.row(&sql, params![slug]).await?;
    row.as_ref().map(service).transpose()
}

pub async fn find_version(
    db: &mut Reader,
    id: Id<ServiceVersion>,
) -> Result<Option<ServiceVersion>> {
    let sql = format!("SELECT {VERSION} FROM service_version WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(version).transpose()
}

/// All versions of a service, newest first.
pub async fn versions_of(db: &mut Reader, slug: &str) -> Result<Vec<ServiceVersion>> {
    let sql = format!(
        "SELECT {VERSION} FROM service_version WHERE service = $1 ORDER BY number DESC LIMIT 500"
    );
    let rows = db.rows(&sql, params![slug]).await?;
    rows.iter().map(version).collect()
}

/// The version of a service that is being written, if one is.
pub async fn draft_of(db: &mut Reader, slug: &str) -> Result<Option<ServiceVersion>> {
    let sql = format!(
        "SELECT {VERSION} FROM service_version WHERE service = $1 AND state = 'draft' ORDER BY number DESC LIMIT 1"
    );
    let row = db.row(&sql, params![slug]).await?;
    row.as_ref().map(version).transpose()
}

/// The number of a service's next version, from 1.
pub async fn next_number(db: &mut Reader, slug: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS next FROM service_version WHERE service = $1";
    match db.row(sql, params![slug]).await? {
        Some(row) => row.get("next"),
        None => Ok(1),
    }
}

/// Adds a service. `Invalid` on `file` when there is one of this address.
pub async fn insert_service(tx: &mut Tx, service: &Service) -> Result<()> {
    let sql = format!("INSERT INTO service ({SERVICE}) VALUES ($1, $2, $3, $4, $5, $6, $7)");
    let values = params![
        &service.slug,
        &service.agency,
        service.state.slug(),
        service.current,
        service.name.to_json(),
        service.position,
        service.version,
    ];
    let taken = Error::invalid("file", "services-slug-taken");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// Writes a service's next version number. `Conflict` when somebody else changed it.
pub async fn save_service(tx: &mut Tx, service: &Service) -> Result<()> {
    let sql = "UPDATE service SET agency = $2, state = $3, current = $4, name = $5, position = $6, version = $7
               WHERE slug = $1 AND version = $7 - 1";
    let values = params![
        &service.slug,
        &service.agency,
        service.state.slug(),
        service.current,
        service.name.to_json(),
        service.position,
        service.version,
    ];
    changed(tx.execute(sql, values).await?)
}

pub async fn insert_version(tx: &mut Tx, version: &ServiceVersion) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_version ({VERSION}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let values = params![
        version.id,
        &version.service,
        version.number,
        version.state.slug(),
        &version.file,
        &version.digest,
        version.author,
        &version.author_name,
        version.made_at,
        version.approver_name.as_deref(),
        version.published_at,
        version.version,
        version.writers.to_text(),
    ];
    let taken = Error::conflict("services-changed-meanwhile");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// Writes a version that was a draft until now. `Conflict` when somebody else changed or published it.
pub async fn save_version(tx: &mut Tx, version: &ServiceVersion) -> Result<()> {
    let sql = "UPDATE service_version SET state = $2, file = $3, digest = $4, author = $5, author_name = $6,
               made_at = $7, approver_name = $8, published_at = $9, version = $10, writers = $11
               WHERE id = $1 AND version = $10 - 1 AND state = 'draft'";
    let values = params![
        version.id,
        version.state.slug(),
        &version.file,
        &version.digest,
        version.author,
        &version.author_name,
        version.made_at,
        version.approver_name.as_deref(),
        version.published_at,
        version.version,
        version.writers.to_text(),
    ];
    changed(tx.execute(sql, values).await?)
}

fn changed(rows: u64) -> Result<()> {
    match rows {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}
