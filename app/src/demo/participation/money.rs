//! Money that is shared out, and what it can be spent on.

use stoa_kernel::{App, Localised, Result};
use stoa_participation::{
    commands::budget::{
        DecideEligibility, EstimateCost, SavePot, SaveProject, decide_eligibility, estimate_cost,
        save_pot, save_project,
    },
    model::budget::{PotId, Verdict},
};

use super::{
    super::MAKER,
    processes::{Words, words},
};

/// A pot of a component of projects.
pub async fn add_pot(
    app: &App,
    (process, component): (&str, &str),
    (name, money): (Words, &str),
) -> Result<PotId> {
    let mut tx = app.db.begin(&MAKER).await?;
    let input = SavePot {
        process: process.to_owned(),
        component: component.to_owned(),
        pot: None,
        seen: 0,
        name: words(name),
        money: money.to_owned(),
        currency: "EUR".to_owned(),
    };
    let done = save_pot(app, &mut tx, input).await?;
    tx.commit(done).await
}

/// A project that can be done, at what it costs.
pub async fn add_project(
    app: &App,
    (process, component): (&str, &str),
    (title, cost, pot): (Words, &str, PotId),
) -> Result<()> {
    let (process, component) = (process.to_owned(), component.to_owned());
    let mut tx = app.db.begin(&MAKER).await?;
    let input = SaveProject {
        process: process.clone(),
        component: component.clone(),
        number: None,
        seen: 0,
        pot,
        proposal: None,
        title: words(title),
        text: Localised::default(),
    };
    let done = save_project(app, &mut tx, input).await?;
    let number = tx.commit(done).await?;
    let mut tx = app.db.begin(&MAKER).await?;
    let input = EstimateCost {
        process: process.clone(),
        component: component.clone(),
        number,
        seen: 0,
        cost: cost.to_owned(),
        reason: "By the offers of two firms, with a tenth for what nobody foresees.".to_owned(),
    };
    let done = estimate_cost(app, &mut tx, input).await?;
    tx.commit(done).await?;
    let mut tx = app.db.begin(&MAKER).await?;
    let input = DecideEligibility {
        process,
        component,
        number,
        seen: 0,
        verdict: Verdict::Eligible,
        reason: "The ground belongs to the town, and the works can begin within a year.".to_owned(),
    };
    let done = decide_eligibility(app, &mut tx, input).await?;
    tx.commit(done).await
}
