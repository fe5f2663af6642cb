//! The parts of the money.

use stoa_kernel::{Error, Reader, Result, Tx, db::Row, params};
use stoa_payments::{Currency, Money};

use crate::model::{ComponentId, budget::Pot};

fn pot(row: &Row) -> Result<Pot> {
    let code: String = row.get("currency")?;
    let currency =
        Currency::new(&code).map_err(|error| Error::broken("a pot's currency", error))?;
    Ok(Pot {
        id: row.get("id")?,
        component: row.get("component")?,
        name: row.get("name")?,
        money: Money::new(row.get("money")?, currency),
        version: row.get("version")?,
    })
}

/// All of a component, in the order in which they were added.
pub async fn pots_of(db: &mut Reader, component: ComponentId) -> Result<Vec<Pot>> {
    let sql = "SELECT id, component, name, money, currency, version FROM budget_pot WHERE component = $1 ORDER BY id";
    let rows = db.rows(sql, params![component]).await?;
    rows.iter().map(pot).collect()
}

pub async fn insert_pot(tx: &mut Tx, new: &Pot) -> Result<()> {
    let sql = "INSERT INTO budget_pot (id, component, name, money, currency, version) VALUES ($1, $2, $3, $4, $5, $6)";
    let (money, code) = (new.money.minor, new.money.currency.code());
    let values = params![new.id, new.component, &new.name, money, code, new.version];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Replaces what was seen at `version`; `false` when somebody was faster.
pub async fn rewrite_pot(tx: &mut Tx, pot: &Pot, version: i64) -> Result<bool> {
    let sql = "UPDATE budget_pot SET name = $3, money = $4, currency = $5, version = version + 1 WHERE id = $1 AND version = $2";
    let (money, code) = (pot.money.minor, pot.money.currency.code());
    let values = params![pot.id, version, &pot.name, money, code];
    Ok(tx.execute(sql, values).await? == 1)
}
