//! Petitions in the process of most tests, and people who sign them.

use stoa_kernel::{Actor, Lang, Localised, Result};
use stoa_participation::{
    commands::{
        frame::{AddComponent, add_component},
        petition::{
            AnswerPetition, SavePetitionRules, SignPetition, Signer, StartPetition,
            answer_petition, hide_signature_name, save_petition_rules, sign_petition,
            start_petition, withdraw_signature,
        },
    },
    model::{
        Kind, Standing, Verbs,
        petition::{Outcome, Petition, PetitionId, RulesForm, Shown, Written},
    },
    store,
};

use crate::{
    house::{HARBOUR, House, phase},
    voices_house::voter,
};

/// What somebody asks for in `petitions`.
pub fn plea(title: &str) -> StartPetition {
    StartPetition {
        process: HARBOUR.to_owned(),
        component: "petitions".to_owned(),
        written: Written {
            title: title.to_owned(),
            addressee: "The council".to_owned(),
            text: "The quay is dark at night.".to_owned(),
            name_shown: String::new(),
        },
        lang: Lang::En,
    }
}

impl House {
    /// A published process with petitions that can be begun and signed from 10 through 28 March 2026; each needs so many signatures and is
    /// answered within so many working days.
    pub async fn takes_petitions(&self, standing: Standing, (needed, days): (i64, i64)) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        let mut tx = self.begins(&manager).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Petition,
            slug: "petitions".to_owned(),
            title: Localised::english("Petitions"),
            standing,
        };
        let done = add_component(&self.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut input = phase(("2026-03-10", "2026-03-28"), "");
        input.verbs = [("petitions".to_owned(), Verbs::from_text("write support"))].into();
        self.saves(&manager, input).await.unwrap();
        let form = (needed.to_string(), days.to_string());
        self.sets_rules(&manager, 0, (&form.0, &form.1))
            .await
            .unwrap();
        self.publishes(&manager, 0).await.unwrap();
        manager
    }

    pub async fn sets_rules(
        &self,
        actor: &Actor,
        seen: i64,
        (needed, days): (&str, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = SavePetitionRules {
            process: HARBOUR.to_owned(),
            component: "petitions".to_owned(),
            seen,
            form: RulesForm {
                needed: needed.to_owned(),
                answer_days: days.to_owned(),
            },
        };
        let done = save_petition_rules(&mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn pleads(&self, actor: &Actor, input: StartPetition) -> Result<Petition> {
        let mut tx = self.begins(actor).await;
        let done = start_petition(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn signs(
        &self,
        actor: &Actor,
        petition: PetitionId,
        (shown, name): (Shown, &str),
    ) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let input = SignPetition {
            signer: signer(actor, petition),
            shown,
            name: name.to_owned(),
        };
        let done = sign_petition(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn unsigns(&self, actor: &Actor, petition: PetitionId) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let done = withdraw_signature(&self.app, &mut tx, signer(actor, petition)).await?;
        tx.commit(done).await
    }

    pub async fn hides_name(&self, actor: &Actor, petition: PetitionId) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let done = hide_signature_name(&self.app, &mut tx, signer(actor, petition)).await?;
        tx.commit(done).await
    }

    pub async fn replies(
        &self,
        actor: &Actor,
        (petition, seen): (PetitionId, i64),
        (outcome, reason): (Option<Outcome>, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = AnswerPetition {
            petition,
            seen,
            outcome,
            reason: reason.to_owned(),
        };
        let done = answer_petition(&mut tx, input).await?;
        tx.commit(done).await
    }

    /// The petition as it is now.
    pub async fn petition(&self, id: PetitionId) -> Petition {
        let mut db = self.app.db.read().await.unwrap();
        let found = store::petition::petition_by_id(&mut db, id).await;
        found.unwrap().unwrap()
    }
}

pub fn signer(actor: &Actor, petition: PetitionId) -> Signer {
    Signer {
        petition,
        voter: voter(actor, "one"),
    }
}
