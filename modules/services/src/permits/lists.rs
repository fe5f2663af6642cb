//! The status lists: which permits were revoked, signed, for anybody to fetch and keep.

use jiff::SignedDuration;
use stoa_credentials::{
    Bits, FEWEST_ENTRIES, Purpose, StatusList, StatusListHead, Statuses, sign_status_credential,
    sign_status_token,
};
use stoa_kernel::{App, Error, Reader, Result, Tx};

use super::issuer::{broken, did, name, signer, trusted};
use crate::store::permits;

/// How many permits have a place on a list: so many that a place tells nothing.
const PLACES: i64 = FEWEST_ENTRIES as i64;
/// How long a list may be relied on before a newer one is fetched.
const HOLDS: SignedDuration = SignedDuration::from_hours(24);
/// How many places are tried on a list before the next one is begun, which happens when it is some nine tenths full.
const TRIES: usize = 24;

/// The list of a place, and the place on it.
pub fn list_of(place: i64) -> (i64, u64) {
    (place / PLACES, place.rem_euclid(PLACES).unsigned_abs())
}

/// A list's own address, as a Token Status List.
pub fn address(app: &App, number: i64) -> String {
    format!("{}/permits/status/{number}", name(app))
}

/// The same list's address as a Bitstring Status List. Each permit has the same place on both.
pub fn bitstring_address(app: &App, number: i64) -> String {
    format!("{}/permits/statuslist/{number}", name(app))
}

/// A place that no permit has, by chance, so that it does not tell who was granted something before whom.
pub async fn free_place(tx: &mut Tx) -> Result<i64> {
    let current = last_list(tx).await?;
    for _ in 0..TRIES {
        let place = current * PLACES + chance(tx)?;
        if !permits::is_taken(tx, place).await? {
            return Ok(place);
        }
    }
    Ok((current + 1) * PLACES + chance(tx)?)
}

fn chance(tx: &Tx) -> Result<i64> {
    // The number of places is a power of two, so that each is as likely as any other.
    Ok(i64::from(u32::from_be_bytes(tx.random::<4>()?)) % PLACES)
}

/// The number of the newest list; the first is there before any permit is.
async fn last_list(db: &mut Reader) -> Result<i64> {
    let highest = permits::highest_place(db).await?;
    Ok(highest.map_or(0, |place| list_of(place).0))
}

/// A list as a Token Status List (draft-ietf-oauth-status-list), signed now. `NotFound` for one that is not begun.
pub async fn signed(app: &App, db: &mut Reader, number: i64) -> Result<String> {
    let statuses = statuses(db, number).await?;
    let head = head(app, (address(app, number), name(app).to_owned()));
    sign_status_token(&head, &statuses, &signer(app)).map_err(broken)
}

/// The same as a Bitstring Status List 1.0, in a credential of the town's DID.
pub async fn signed_credential(app: &App, db: &mut Reader, number: i64) -> Result<String> {
    let statuses = statuses(db, number).await?;
    let head = head(app, (bitstring_address(app, number), did(app)));
    sign_status_credential(&head, Purpose::Revocation, &statuses, &signer(app)).map_err(broken)
}

async fn statuses(db: &mut Reader, number: i64) -> Result<Statuses> {
    if !(0..=last_list(db).await?).contains(&number) {
        return Err(Error::NotFound);
    }
    let mut statuses = Statuses::new(Bits::One, FEWEST_ENTRIES).map_err(broken)?;
    for place in permits::revoked(db, number * PLACES, PLACES).await? {
        statuses.set(list_of(place).1, 1).map_err(broken)?;
    }
    Ok(statuses)
}

/// What is said of a list of this address, whose issuer is this one, when it is signed now.
fn head(app: &App, (uri, issuer): (String, String)) -> StatusListHead {
    let now = app.now();
    StatusListHead {
        uri,
        issuer,
        issued: now,
        valid_until: now + HOLDS,
    }
}

/// All lists of both kinds, signed now: what a verifier needs that asks nobody any more.
pub async fn all_signed(app: &App, db: &mut Reader) -> Result<Vec<String>> {
    let mut lists = Vec::new();
    for number in 0..=last_list(db).await? {
        lists.push(signed(app, db, number).await?);
        lists.push(signed_credential(app, db, number).await?);
    }
    Ok(lists)
}

/// The same, read again as any verifier would.
pub fn read(app: &App, lists: &[String]) -> Result<Vec<StatusList>> {
    let issuers = trusted(app);
    let read = |list: &String| StatusList::read(list.as_bytes(), &issuers, app.now());
    lists
        .iter()
        .map(|list| read(list).map_err(broken))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{PLACES, list_of};

    #[test]
    fn places_are_counted_through_all_lists() {
        assert_eq!(PLACES & (PLACES - 1), 0, "a power of two");
        assert_eq!(list_of(0), (0, 0));
        assert_eq!(list_of(PLACES - 1), (0, 131_071));
        assert_eq!(list_of(PLACES), (1, 0));
        assert_eq!(list_of(2 * PLACES + 7), (2, 7));
    }
}
