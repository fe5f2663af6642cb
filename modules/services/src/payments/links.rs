//! Links that only those have who owe something: a number and a keyed hash of it. No table holds them.

use stoa_kernel::{App, Id, vault::keyed_hash};

use crate::model::{Bill, Charge, Refund};

/// How many signs of hex of the hash a link has: 128 bits.
const SIGNS: usize = 32;

fn sealed(app: &App, kind: &str, number: i64) -> String {
    let hash = keyed_hash(
        app.vault.web_key(),
        format!("stoa {kind} link {number}").as_bytes(),
    );
    hex::encode(hash).chars().take(SIGNS).collect()
}

fn link(app: &App, kind: &str, number: i64) -> String {
    format!("{number}-{}", sealed(app, kind, number))
}

/// `None` for a link that was not made here.
fn number(app: &App, kind: &str, link: &str) -> Option<i64> {
    let (number, given) = link.split_once('-')?;
    let number: i64 = number.parse().ok()?;
    is_same(app, given, &sealed(app, kind, number)).then_some(number)
}

/// Compares their keyed hashes, so that how long it takes tells nothing of where they differ.
pub fn is_same(app: &App, given: &str, wanted: &str) -> bool {
    let hash = |text: &str| keyed_hash(app.vault.web_key(), text.as_bytes());
    hash(given) == hash(wanted)
}

/// The page on which a charge is paid.
pub fn of_charge(app: &App, id: Id<Charge>) -> String {
    format!("/pay/{}", link(app, "charge", id.number()))
}

/// The charge of a link's last part.
pub fn charge(app: &App, text: &str) -> Option<Id<Charge>> {
    number(app, "charge", text).map(Id::new)
}

/// The page on which whoever gets money back says where to.
pub fn of_refund(app: &App, id: Id<Refund>) -> String {
    format!("/pay/refunds/{}", link(app, "refund", id.number()))
}

/// The refund of a link's last part.
pub fn refund(app: &App, text: &str) -> Option<Id<Refund>> {
    number(app, "refund", text).map(Id::new)
}

/// The page of a bill.
pub fn of_bill(app: &App, id: Id<Bill>) -> String {
    format!("/pay/bills/{}", link(app, "bill", id.number()))
}

/// The bill of a link's last part.
pub fn bill(app: &App, text: &str) -> Option<Id<Bill>> {
    number(app, "bill", text).map(Id::new)
}
