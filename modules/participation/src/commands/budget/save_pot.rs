//! A manager says how much money there is, and for what part.

use stoa_kernel::{App, Done, Error, Localised, OrNotFound, Result, Tx, digest};
use stoa_payments::Money;

use super::{Found, faster};
use crate::{
    events::{BudgetEvent, Spent},
    model::{
        Faults,
        budget::{Pot, PotId, currency, sum},
        words,
    },
    store,
};

/// A pot as it is to be.
#[derive(Debug, Clone)]
pub struct SavePot {
    pub process: String,
    pub component: String,
    /// `None` for a new one.
    pub pot: Option<PotId>,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub name: Localised,
    /// As somebody wrote it.
    pub money: String,
    /// By its three letters (ISO 4217).
    pub currency: String,
}

/// `Invalid` on `name`, `money` and `currency`: all pots of a component are in one currency, and hold what was found to be possible with
/// them; `Conflict` when somebody was faster.
pub async fn save_pot(app: &App, tx: &mut Tx, input: SavePot) -> Result<Done<PotId>> {
    let found = Found::read(app, tx, (&input.process, &input.component)).await?;
    let name = words::tidy(&input.name);
    let mut faults = Faults::default();
    let most = ("name", words::TITLE);
    words::check(&name, app.config.town.language, most, &mut faults);
    faults.done()?;
    let money = sum(&input.money, currency(&input.currency)?, "money")?;
    let pot = match input.pot {
        None => insert(tx, &found, (name, money)).await?,
        Some(id) => change(tx, &found, (id, input.seen), (name, money)).await?,
    };
    let what = Spent::PotSaved {
        component: found.component.slug,
        pot: pot.id.number(),
        money: money.minor,
        currency: money.currency.code().to_owned(),
        name: digest(&pot.name.to_json()),
    };
    let event = BudgetEvent::of_process(&found.setup.process, what);
    Ok(Done::new(pot.id, &event))
}

async fn insert(tx: &mut Tx, found: &Found, (name, money): (Localised, Money)) -> Result<Pot> {
    one_currency(found, None, money)?;
    let pot = Pot {
        id: tx.new_id()?,
        component: found.component.id,
        name,
        money,
        version: 1,
    };
    store::budget::insert_pot(tx, &pot).await?;
    Ok(pot)
}

async fn change(
    tx: &mut Tx,
    found: &Found,
    (id, seen): (PotId, i64),
    (name, money): (Localised, Money),
) -> Result<Pot> {
    let was = found.pots.iter().find(|pot| pot.id == id).or_not_found()?;
    faster(seen == 0 || seen == was.version)?;
    one_currency(found, Some(id), money)?;
    if was.money.currency != money.currency && store::budget::has_projects(tx, id).await? {
        return Err(Error::invalid(
            "currency",
            "participation-budget-fault-currency",
        ));
    }
    if store::budget::costs_more(tx, id, money.minor).await? {
        return Err(Error::invalid("money", "participation-budget-fault-little"));
    }
    let pot = Pot {
        name,
        money,
        ..was.clone()
    };
    faster(store::budget::rewrite_pot(tx, &pot, was.version).await?)?;
    Ok(pot)
}

fn one_currency(found: &Found, but: Option<PotId>, money: Money) -> Result<()> {
    let mut others = found.pots.iter().filter(|pot| Some(pot.id) != but);
    let is_one = others.all(|pot| pot.money.currency == money.currency);
    let mut faults = Faults::default();
    faults.want(is_one, "currency", "participation-budget-fault-currency");
    faults.done()
}
