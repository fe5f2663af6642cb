//! What is held of an office's resources. The keys of these tables are what keeps two bookings apart, whatever was read before.

use std::collections::BTreeMap;

use stoa_appointments::{Booked, CELL_SECONDS, Group, Interval, Slot, Way};
use stoa_kernel::{Error, Reader, Result, Timestamp, Tx, params};

use super::appointments::{list_of, names_of};

/// The office under which claims of what works at several stand, beside those of the office itself: no office has this address.
const EVERYWHERE: &str = "*";

/// What somebody who was too late is told.
fn taken() -> Error {
    Error::conflict("services-book-taken")
}

/// What is held of an office in a window: what begins in it, and what lasts into it.
pub async fn held(db: &mut Reader, office: &str, window: Interval) -> Result<Vec<Booked>> {
    let sql = "SELECT kind, leader, resources, starts_at, held_from, held_until, people FROM service_slot
               WHERE office = $1 AND held_from >= $2 AND held_from < $3
               UNION ALL
               SELECT kind, leader, resources, starts_at, held_from, held_until, people FROM service_slot
               WHERE held_from < $2 AND slot_key IN (SELECT slot_key FROM service_claim WHERE office = $1 AND cell = $4)";
    let cell = window.start().as_second().div_euclid(CELL_SECONDS);
    let values = params![office, window.start(), window.end(), cell];
    let mut found = Vec::new();
    for row in db.rows(sql, values).await? {
        let (from, until): (Timestamp, Timestamp) = (row.get("held_from")?, row.get("held_until")?);
        let Some(held) = Interval::new(from, until) else {
            continue;
        };
        let group = Group {
            kind: row.get("kind")?,
            lead: row.get("leader")?,
            start: row.get("starts_at")?,
            people: row.get("people")?,
        };
        let resources: String = row.get("resources")?;
        found.extend(names_of(&resources).into_iter().map(|resource| Booked {
            resource,
            held,
            group: Some(group.clone()),
        }));
    }
    Ok(found)
}

/// When other offices hold what works here too, in a window: `shared` has the names here and everywhere.
pub async fn held_elsewhere(
    db: &mut Reader,
    (office, shared): (&str, &BTreeMap<String, String>),
    window: Interval,
) -> Result<Vec<Booked>> {
    let sql = "SELECT held_from, held_until FROM service_slot WHERE office <> $1 AND slot_key IN (
                   SELECT slot_key FROM service_claim WHERE office = $2 AND resource = $3 AND cell >= $4 AND cell <= $5)";
    let cell = |at: Timestamp| at.as_second().div_euclid(CELL_SECONDS);
    let mut found = Vec::new();
    for (here, everywhere) in shared {
        let (first, last) = (cell(window.start()), cell(window.end()));
        let values = params![office, EVERYWHERE, everywhere, first, last];
        for row in db.rows(sql, values).await? {
            let held = Interval::new(row.get("held_from")?, row.get("held_until")?);
            found.extend(held.map(|held| Booked {
                resource: here.clone(),
                held,
                group: None,
            }));
        }
    }
    Ok(found)
}

/// Claims what is booked here already for what works elsewhere too from now on. Times at which it is booked at both stay, for a person to
/// mend.
pub async fn share(tx: &mut Tx, office: &str, (here, everywhere): (&str, &str)) -> Result<()> {
    let now = tx.now().as_second().div_euclid(CELL_SECONDS);
    let sql = "INSERT INTO service_claim (office, resource, cell, slot_key)
               SELECT $1, $2, cell, slot_key FROM service_claim WHERE office = $3 AND resource = $4 AND cell >= $5
               ON CONFLICT DO NOTHING";
    tx.execute(sql, params![EVERYWHERE, everywhere, office, here, now])
        .await?;
    Ok(())
}

/// Takes a place at a time: opens the slot with its cells, or joins the group that has it. `Conflict` when another was faster. The
/// key of the slot, and the place.
pub async fn take(
    tx: &mut Tx,
    slot: &Slot,
    (shared, capacity): (&BTreeMap<String, String>, u32),
) -> Result<(String, i64)> {
    let key = slot.key().to_string();
    match slot.way {
        Way::Opens => open(tx, slot, (shared, &key)).await?,
        Way::Joins => {
            // The row is locked from here on, so that the group cannot end while it is joined.
            let sql = "UPDATE service_slot SET people = people + 1 WHERE slot_key = $1 AND people > 0 AND people < $2";
            if tx.execute(sql, params![&key, capacity]).await? == 0 {
                return Err(taken());
            }
        }
    }
    Ok((key.clone(), free_place(tx, &key).await?))
}

async fn open(
    tx: &mut Tx,
    slot: &Slot,
    (shared, key): (&BTreeMap<String, String>, &str),
) -> Result<()> {
    let named = slot.key();
    let sql = "INSERT INTO service_slot (slot_key, office, kind, leader, resources, starts_at, held_from, held_until, people)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)";
    let values = params![
        key,
        &named.office,
        &named.kind,
        &named.resource,
        list_of(&slot.resources),
        slot.start,
        slot.held.start(),
        slot.held.end(),
    ];
    tx.execute_or(sql, values, taken()).await?;
    let sql =
        "INSERT INTO service_claim (office, resource, cell, slot_key) VALUES ($1, $2, $3, $4)";
    // In one order for everybody, so that no two wait for each other.
    let cells = slot.cells();
    let mut claims = Vec::new();
    for cell in &cells {
        claims.push((named.office.as_str(), cell.resource.as_str(), cell.index));
        if let Some(everywhere) = shared.get(&cell.resource) {
            claims.push((EVERYWHERE, everywhere, cell.index));
        }
    }
    claims.sort_unstable();
    for (office, resource, index) in claims {
        let values = params![office, resource, index, key];
        tx.execute_or(sql, values, taken()).await?;
    }
    Ok(())
}

/// The lowest place that nobody has.
async fn free_place(db: &mut Reader, key: &str) -> Result<i64> {
    let sql =
        "SELECT place FROM service_appointment WHERE slot_key = $1 ORDER BY place LIMIT 10000";
    let mut free = 1;
    for row in db.rows(sql, params![key]).await? {
        if row.get::<i64>("place")? != free {
            break;
        }
        free += 1;
    }
    Ok(free)
}

/// Gives a place back; with the last of them, the time.
pub async fn leave(tx: &mut Tx, key: &str) -> Result<()> {
    let sql = "UPDATE service_slot SET people = people - 1 WHERE slot_key = $1";
    tx.execute(sql, params![key]).await?;
    let sql = "DELETE FROM service_slot WHERE slot_key = $1 AND people <= 0";
    if tx.execute(sql, params![key]).await? > 0 {
        let sql = "DELETE FROM service_claim WHERE slot_key = $1";
        tx.execute(sql, params![key]).await?;
    }
    Ok(())
}
