//! Offices and the files that they had.

use stoa_kernel::{Error, Reader, Result, Row, Tx, params};

use crate::model::{OfficeRow, OfficeVersion};

const COLUMNS: &str = "slug, agency, name, offered, number, file, digest";
const VERSION: &str = "office, number, file, digest, author, author_name, made_at";

fn of(row: &Row) -> Result<OfficeRow> {
    Ok(OfficeRow {
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        name: row.get("name")?,
        offered: row.get("offered")?,
        number: row.get("number")?,
        file: row.get("file")?,
        digest: row.get("digest")?,
    })
}

/// All offices, by their addresses.
pub async fn all(db: &mut Reader) -> Result<Vec<OfficeRow>> {
    let sql = format!("SELECT {COLUMNS} FROM service_office ORDER BY slug LIMIT 500");
    db.rows(&sql, &[]).await?.iter().map(of).collect()
}

pub async fn find(db: &mut Reader, slug: &str) -> Result<Option<OfficeRow>> {
    let sql = format!("SELECT {COLUMNS} FROM service_office WHERE slug = $1");
    let row = db.row(&sql, params![slug]).await?;
    row.as_ref().map(of).transpose()
}

/// The files that an office had, newest first.
pub async fn versions_of(db: &mut Reader, slug: &str) -> Result<Vec<OfficeVersion>> {
    let sql = format!(
        "SELECT {VERSION} FROM service_office_version WHERE office = $1 ORDER BY number DESC LIMIT 200"
    );
    let rows = db.rows(&sql, params![slug]).await?;
    let version = |row: &Row| {
        Ok(OfficeVersion {
            office: row.get("office")?,
            number: row.get("number")?,
            file: row.get("file")?,
            digest: row.get("digest")?,
            author: row.get("author")?,
            author_name: row.get("author_name")?,
            made_at: row.get("made_at")?,
        })
    };
    rows.iter().map(version).collect()
}

/// Writes an office as it is now, with its file among those it had. `Conflict` when somebody else wrote it meanwhile.
pub async fn save(tx: &mut Tx, office: &OfficeRow, version: &OfficeVersion) -> Result<()> {
    let meanwhile = || Error::conflict("services-changed-meanwhile");
    let values = params![
        &office.slug,
        &office.agency,
        office.name.to_json(),
        office.offered,
        office.number,
        &office.file,
        &office.digest,
    ];
    let rows = if office.number == 1 {
        let sql =
            format!("INSERT INTO service_office ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)");
        tx.execute_or(&sql, values, meanwhile()).await?
    } else {
        let sql = "UPDATE service_office SET agency = $2, name = $3, offered = $4, number = $5, file = $6, digest = $7
                   WHERE slug = $1 AND number = $5 - 1";
        tx.execute(sql, values).await?
    };
    if rows == 0 {
        return Err(meanwhile());
    }
    let sql = format!(
        "INSERT INTO service_office_version ({VERSION}) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    );
    let values = params![
        &version.office,
        version.number,
        &version.file,
        &version.digest,
        version.author,
        &version.author_name,
        version.made_at,
    ];
    tx.execute_or(&sql, values, meanwhile()).await?;
    Ok(())
}
