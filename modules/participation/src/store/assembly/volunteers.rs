//! Who put their name down.

use std::collections::BTreeMap;

use stoa_kernel::{Id, Reader, Result, Tx, actor::Person, db::Row, params};

use crate::{
    casework::Voice,
    model::assembly::{AssemblyId, Volunteer, VolunteerId, VolunteerState},
};

const SELECT: &str =
    "SELECT id, assembly, person, public_id, sealed, state FROM assembly_volunteer";
/// Those of a state, by what they are called: that order tells nothing of them.
pub(super) const IN_STATE: &str =
    "SELECT id, assembly, person, public_id, sealed, state FROM assembly_volunteer
     WHERE assembly = $1 AND state = $2 ORDER BY public_id";
pub(super) const OWN: &str = "SELECT id, assembly, person, public_id, sealed, state FROM assembly_volunteer WHERE person = $1 AND assembly = $2";
pub(super) const COUNTS: &str =
    "SELECT state, COUNT(*) AS n FROM assembly_volunteer WHERE assembly = $1 GROUP BY state";

fn volunteer(row: &Row) -> Result<Volunteer> {
    Ok(Volunteer {
        id: row.get("id")?,
        assembly: row.get("assembly")?,
        person: row.get("person")?,
        public_id: row.get("public_id")?,
        sealed: row.get("sealed")?,
        state: row.get("state")?,
    })
}

pub async fn volunteer_by_id(db: &mut Reader, id: VolunteerId) -> Result<Option<Volunteer>> {
    let row = db
        .row(&format!("{SELECT} WHERE id = $1"), params![id])
        .await?;
    row.as_ref().map(volunteer).transpose()
}

pub async fn volunteer_by_public_id(
    db: &mut Reader,
    (assembly, public_id): (AssemblyId, &str),
) -> Result<Option<Volunteer>> {
    let sql = format!("{SELECT} WHERE assembly = $1 AND public_id = $2");
    let row = db.row(&sql, params![assembly, public_id]).await?;
    row.as_ref().map(volunteer).transpose()
}

/// That of a voice, if it stands in the assembly already.
pub async fn volunteer_of_voice(
    db: &mut Reader,
    (assembly, voice): (AssemblyId, Voice),
) -> Result<Option<Volunteer>> {
    let sql = format!("{SELECT} WHERE assembly = $1 AND voice = $2");
    let row = db.row(&sql, params![assembly, voice.hash()]).await?;
    row.as_ref().map(volunteer).transpose()
}

/// That of somebody, by whichever of their numbers they put their name down.
pub async fn own_volunteer(
    db: &mut Reader,
    (assembly, people): (AssemblyId, &[Id<Person>]),
) -> Result<Option<Volunteer>> {
    for person in people {
        if let Some(row) = db.row(OWN, params![*person, assembly]).await? {
            return volunteer(&row).map(Some);
        }
    }
    Ok(None)
}

pub async fn insert_volunteer(tx: &mut Tx, new: &Volunteer, voice: Voice) -> Result<()> {
    let sql =
        "INSERT INTO assembly_volunteer (id, assembly, person, voice, public_id, sealed, state)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = params![
        new.id,
        new.assembly,
        new.person,
        voice.hash(),
        &new.public_id,
        new.sealed.clone(),
        new.state.name(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Whose answers they are now, and how far they are.
pub async fn rewrite_volunteer(tx: &mut Tx, volunteer: &Volunteer) -> Result<()> {
    let sql = "UPDATE assembly_volunteer SET person = $2, sealed = $3, state = $4 WHERE id = $1";
    let sealed = volunteer.sealed.clone();
    let values = params![
        volunteer.id,
        volunteer.person,
        sealed,
        volunteer.state.name()
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// `false` where they are in another state than was seen.
pub async fn set_volunteer_state(
    tx: &mut Tx,
    seen: &Volunteer,
    state: VolunteerState,
) -> Result<bool> {
    let sql = "UPDATE assembly_volunteer SET state = $3 WHERE id = $1 AND state = $2";
    let values = params![seen.id, seen.state.name(), state.name()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// All of an assembly that are in this state.
pub async fn volunteers_in(
    db: &mut Reader,
    (assembly, state): (AssemblyId, VolunteerState),
) -> Result<Vec<Volunteer>> {
    let rows = db.rows(IN_STATE, params![assembly, state.name()]).await?;
    rows.iter().map(volunteer).collect()
}

/// How many there are in each state.
pub async fn count_volunteers(
    db: &mut Reader,
    assembly: AssemblyId,
) -> Result<BTreeMap<&'static str, i64>> {
    let rows = db.rows(COUNTS, params![assembly]).await?;
    let counts = rows.iter().map(|row| {
        let state: VolunteerState = row.get("state")?;
        Ok((state.name(), row.get("n")?))
    });
    counts.collect()
}

/// Whether anybody has put their name down.
pub async fn has_volunteers(db: &mut Reader, assembly: AssemblyId) -> Result<bool> {
    let sql = "SELECT id FROM assembly_volunteer WHERE assembly = $1 LIMIT 1";
    Ok(db.row(sql, params![assembly]).await?.is_some())
}
