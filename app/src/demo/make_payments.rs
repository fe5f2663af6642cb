//! Keeps what people of Merrow owe: property tax bills of this year, and fees that some have paid at the counter.

use jiff::{ToSpan, civil::Date};
use stoa_kernel::{Actor, App, Error, Result, actor::Staff};
use stoa_services::{
    commands::{TakeCash, import_bills, take_cash},
    model::{Application, Way, read_bills},
    store,
};

/// Numbers and codes of bills, who owes them, where, how much, and into how many parts they may be divided. docs/how-to/take-payments.md
/// names the first.
const BILLS: [(&str, &str, &str, &str, &str, u32); 4] = [
    (
        "PT-00417",
        "WEIR2417",
        "Nadia Brook",
        "4 Weir Lane",
        "846.20",
        10,
    ),
    (
        "PT-00418",
        "DYER2418",
        "Owen Marsh",
        "18 Dyer Street",
        "612.00",
        10,
    ),
    (
        "PT-00419",
        "MILL2419",
        "Greta Lindqvist",
        "2 Mill Yard",
        "1093.75",
        10,
    ),
    (
        "PT-00420",
        "OAKS2420",
        "Merrow Bakery Ltd",
        "31 Bridge Road",
        "2480.40",
        4,
    ),
];

/// In so many days the bills are due: some time is left to divide them.
const DAYS: i64 = 45;

/// Takes the bills in, as a manager does.
pub async fn make_bills(app: &App, manager: &Staff) -> Result<()> {
    let today = app.config.time_zone().to_datetime(app.now()).date();
    let due = today.checked_add(DAYS.days());
    let due = due.map_err(|error| Error::broken("a day", error))?;
    let bills = read_bills(file(today, due).as_bytes())?;
    let mut tx = app.db.begin(&Actor::Staff(manager.clone())).await?;
    let done = import_bills(app, &mut tx, ("property-tax", &bills)).await?;
    tx.commit(done).await?;
    Ok(())
}

fn file(today: Date, due: Date) -> String {
    let head = "number,word,owner,address,property,title,amount,currency,issued_on,due_on,parts\n";
    let year = today.year();
    let lines = BILLS.map(|(number, word, owner, place, amount, parts)| {
        format!(
            "{number},{word},{owner},{place};Merrow,{place},Property tax {year},{amount},EUR,{today},{due},{parts}\n"
        )
    });
    format!("{head}{}", lines.concat())
}

/// What is owed for an application by now is paid at the counter, in cash.
pub async fn pay_fees(app: &App, caseworker: &Staff, one: &Application) -> Result<()> {
    let mut db = app.db.read().await?;
    let owed = store::charges::all_of_application(&mut db, one.id).await?;
    drop(db);
    for charge in owed.iter().filter(|charge| charge.is_open()) {
        let mut tx = app.db.begin(&Actor::Staff(caseworker.clone())).await?;
        let input = TakeCash {
            charge: charge.id,
            seen_version: charge.version,
            amount: charge.open(),
            way: Way::Cash,
        };
        let done = take_cash(app, &mut tx, input).await?;
        tx.commit(done).await?;
    }
    Ok(())
}
