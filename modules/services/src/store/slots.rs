//! What is held of an office's resources. The keys of these tables are what keeps two bookings apart, whatever was read before.

use stoa_appointments::{Booked, CELL_SECONDS, Group, Interval, Slot, Way};
use stoa_kernel::{Error, Reader, Result, Timestamp, Tx, params};

use super::appointments::{list_of, names_of};

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

/// Takes a place at a time: opens the slot with its cells, or joins the group that has it. `Conflict` when another was faster. The
/// key of the slot, and the place.
pub async fn take(tx: &mut Tx, slot: &Slot, capacity: u32) -> Result<(String, i64)> {
    let key = slot.key().to_string();
    match slot.way {
        Way::Opens => open(tx, slot, &key).await?,
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

async fn open(tx: &mut Tx, slot: &Slot, key: &str) -> Result<()> {
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
    let mut cells = slot.cells();
    cells.sort_unstable();
    for cell in cells {
        let values = params![&named.office, &cell.resource, cell.index, key];
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
