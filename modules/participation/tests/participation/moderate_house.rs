//! Flagging, deciding and appealing in the process of most tests.

use stoa_kernel::{Actor, Result};
use stoa_participation::{
    commands::moderation::{
        AppealModeration, DecideAppeal, DecideModeration, FlagContribution, ReadOriginal,
        appeal_moderation, decide_appeal, decide_moderation, flag_contribution, open_case,
        read_original,
    },
    model::moderation::{Case, CaseId, Contribution, Original, Rule, Verdict},
    store,
};

use crate::{house::House, voices_house::voter};

impl House {
    pub async fn flags(
        &self,
        (actor, browser): (&Actor, &str),
        (contribution, rule): (Contribution, Option<Rule>),
    ) -> Result<()> {
        let mut tx = self.begins(&Actor::Anonymous).await;
        let input = FlagContribution {
            contribution,
            rule,
            words: "He means my mother.".to_owned(),
            voter: voter(actor, browser),
        };
        let done = flag_contribution(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn looks_at(&self, actor: &Actor, contribution: Contribution) -> Result<Case> {
        let mut tx = self.begins(actor).await;
        let done = open_case(&mut tx, contribution).await?;
        tx.commit(done).await
    }

    pub async fn decides_case(
        &self,
        actor: &Actor,
        (case, seen): (CaseId, i64),
        (verdict, rule, reason): (Verdict, Option<Rule>, &str),
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = DecideModeration {
            case,
            seen,
            verdict,
            rule,
            reason: reason.to_owned(),
        };
        let done = decide_moderation(&self.app, &mut tx, input).await?;
        tx.commit(done).await.map(|_| ())
    }

    /// Hides something for a breach of respect; its case.
    pub async fn hides_it(&self, actor: &Actor, contribution: Contribution) -> Case {
        let case = self.looks_at(actor, contribution).await.unwrap();
        let decision = (Verdict::Hidden, Some(Rule::Respect), "It insults people.");
        self.decides_case(actor, (case.id, 0), decision)
            .await
            .unwrap();
        self.case_now(case.id).await
    }

    pub async fn appeals(&self, actor: &Actor, case: CaseId, words: &str) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let words = words.to_owned();
        let input = AppealModeration { case, words };
        let done = appeal_moderation(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn decides_appeal(
        &self,
        actor: &Actor,
        case: CaseId,
        is_granted: Option<bool>,
    ) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = DecideAppeal {
            case,
            is_granted,
            reason: "It is rough, and about the matter.".to_owned(),
        };
        let done = decide_appeal(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn reads_original(
        &self,
        actor: &Actor,
        case: CaseId,
        purpose: &str,
    ) -> Result<Original> {
        let mut tx = self.begins(actor).await;
        let purpose = purpose.to_owned();
        let input = ReadOriginal { case, purpose };
        let done = read_original(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    /// The case as it is now.
    pub async fn case_now(&self, id: CaseId) -> Case {
        let mut db = self.app.db.read().await.unwrap();
        let found = store::moderation::case_by_id(&mut db, id).await;
        found.unwrap().unwrap()
    }

    /// The case about something that nobody has decided.
    pub async fn open_case_of(&self, contribution: Contribution) -> Option<Case> {
        let mut db = self.app.db.read().await.unwrap();
        let found = store::moderation::open_case_of(&mut db, contribution).await;
        found.unwrap()
    }
}
