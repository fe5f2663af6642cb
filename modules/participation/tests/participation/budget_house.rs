//! A process with money and projects.

use stoa_kernel::{Actor, Localised, Result};
use stoa_participation::{
    commands::{
        budget::{
            DecideEligibility, EstimateCost, MoveProject, SavePot, SaveProject, decide_eligibility,
            estimate_cost, move_project, save_pot, save_project,
        },
        frame::{AddComponent, add_component},
    },
    model::{
        Kind, Standing,
        budget::{PotId, Project, Verdict},
    },
    store,
};

use crate::house::{HARBOUR, House, phase};

/// A new pot of `money`.
pub fn pot(name: &str, money: &str) -> SavePot {
    SavePot {
        process: HARBOUR.to_owned(),
        component: "money".to_owned(),
        pot: None,
        seen: 0,
        name: Localised::english(name),
        money: money.to_owned(),
        currency: "EUR".to_owned(),
    }
}

/// A new project that this pot would pay.
pub fn project(title: &str, pot: PotId) -> SaveProject {
    SaveProject {
        process: HARBOUR.to_owned(),
        component: "money".to_owned(),
        number: None,
        seen: 0,
        pot,
        proposal: None,
        title: Localised::english(title),
        text: Localised::english("Somewhere to sit."),
    }
}

impl House {
    /// A draft with ideas and with money, whose phases are missing.
    pub async fn begins_money(&self) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        self.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Budget,
            slug: "money".to_owned(),
            title: Localised::english("What shall we pay for?"),
            standing: Standing::Confirmed,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        manager
    }

    /// The same, published, from 10 through 28 March 2026.
    pub async fn shares_money(&self) -> Actor {
        let manager = self.begins_money().await;
        let input = phase(("2026-03-10", "2026-03-28"), "write support");
        self.saves(&manager, input).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        self.is_at("2026-03-12T09:00:00Z");
        manager
    }

    pub async fn sets_pot(&self, actor: &Actor, input: SavePot) -> Result<PotId> {
        let mut tx = self.begins(actor).await;
        let done = save_pot(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// Answers the project's number.
    pub async fn sets_project(&self, actor: &Actor, input: SaveProject) -> Result<i64> {
        let mut tx = self.begins(actor).await;
        let done = save_project(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn estimates(
        &self,
        actor: &Actor,
        (number, seen): (i64, i64),
        (cost, reason): (&str, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = EstimateCost {
            process: HARBOUR.to_owned(),
            component: "money".to_owned(),
            number,
            seen,
            cost: cost.to_owned(),
            reason: reason.to_owned(),
        };
        let done = estimate_cost(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn judges(
        &self,
        actor: &Actor,
        (number, seen): (i64, i64),
        (verdict, reason): (Verdict, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = DecideEligibility {
            process: HARBOUR.to_owned(),
            component: "money".to_owned(),
            number,
            seen,
            verdict,
            reason: reason.to_owned(),
        };
        let done = decide_eligibility(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn moves_project(&self, actor: &Actor, input: MoveProject) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = move_project(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// The project as it is now.
    pub async fn project_now(&self, number: i64) -> Project {
        let setup = self.setup().await;
        let at = (setup.component("money").unwrap().id, number);
        let mut db = self.app.db.read().await.unwrap();
        let found = store::budget::project_by_number(&mut db, at).await;
        found.unwrap().unwrap()
    }
}
