//! Other words for a proposal: who may propose them, who decides, and what everybody reads of it.

use stoa_kernel::{Actor, Error, Lang};
use stoa_participation::{
    commands::proposals::{DecideAmendment, ProposeAmendment, decide_amendment, propose_amendment},
    model::{
        Standing,
        proposals::{Amendment, AmendmentId, Verdict},
        voices::{ProposalId, Stage},
    },
};

use crate::{
    house::{House, on_both},
    processes::fields,
    voices_house::wish,
};

impl House {
    async fn amends(
        &self,
        actor: &Actor,
        (proposal, seen): (ProposalId, i64),
        (text, why): (&str, &str),
    ) -> Result<Amendment, Error> {
        let mut tx = self.begins(actor).await;
        let input = ProposeAmendment {
            proposal,
            seen,
            text: text.to_owned(),
            why: why.to_owned(),
            name_shown: String::new(),
            lang: Lang::En,
        };
        let done = propose_amendment(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    async fn rules_on(
        &self,
        actor: &Actor,
        amendment: AmendmentId,
        (verdict, reason): (Verdict, &str),
    ) -> Result<(), Error> {
        let mut tx = self.begins(actor).await;
        let input = DecideAmendment {
            amendment,
            verdict,
            reason: reason.to_owned(),
        };
        let done = decide_amendment(&self.app, &mut tx, input).await?;
        tx.commit(done).await.map(|_| ())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_takes_over_what_is_better_said() {
    on_both(async |house: House| {
        house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let (ana, ben) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
        );
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        house.supports(&ben.actor, "", bench.id).await.unwrap();
        let path = bench.path();
        ben.browser.opens(&path).await.says("Suggest other words");
        let amend = format!("{path}/amend");
        let same = [("reason", "Clearer.")];
        let wrong = ben.browser.does(&amend, &same).await;
        assert_eq!(wrong.status, 422);
        wrong.says("the words that stand there already");
        let better = [
            ("text", "There is nowhere in the shade to sit."),
            ("reason", "It is hot in summer."),
            ("name_shown", "Ben"),
        ];
        let page = ben.browser.does(&amend, &better).await;
        page.says("in the shade")
            .says("It is hot in summer.")
            .says("Not decided yet")
            .says_nothing_of("Do you take these words over?");
        let own = page.path.clone();
        house.tells().await;
        assert!(house.mails_to("ana@example.org")[0].contains("It is hot in summer."));
        house.is_at("2026-03-12T10:00:00Z");
        let page = ana.browser.opens(&own).await;
        let wrong = ana
            .browser
            .sends(&page, &own, &[("verdict", "accepted")])
            .await;
        assert_eq!(wrong.status, 422);
        let yes = [("verdict", "accepted"), ("reason", "Indeed.")];
        let page = ana.browser.sends(&page, &own, &yes).await;
        page.says("Taken over").says("Indeed.");
        let now = house.proposal(bench.id).await;
        assert_eq!(now.written.text, "There is nowhere in the shade to sit.");
        assert_eq!(now.supports, 1);
        let stranger = house.stranger();
        stranger
            .opens(&path)
            .await
            .says("nowhere in the shade")
            .says("Suggested changes")
            .says("Taken over");
        house.tells().await;
        assert!(house.mails_to("ben@example.org")[0].contains("Indeed."));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_what_is_not_theirs_or_was_decided() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        house.is_at("2026-03-12T09:00:00Z");
        let (ana, ben) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
        );
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let at = (bench.id, 0);
        let stranger = house.amends(&Actor::Anonymous, at, ("Two.", "More."));
        assert!(matches!(stranger.await, Err(Error::Denied(_))));
        let staff = house.amends(&manager, at, ("Two.", "More.")).await;
        assert!(matches!(staff, Err(Error::Denied(_))));
        let empty = house.amends(&ben.actor, at, (" ", "More.")).await;
        assert_eq!(fields(empty.unwrap_err()), ["text"]);
        let no_reason = house.amends(&ben.actor, at, ("Two.", " ")).await;
        assert_eq!(fields(no_reason.unwrap_err()), ["reason"]);
        let two = house.amends(&ben.actor, at, ("Two benches.", "More."));
        let two = two.await.unwrap();
        let three = house.amends(&ben.actor, at, ("Three benches.", "More."));
        let three = three.await.unwrap();
        let yes = (Verdict::Accepted, "Good.");
        let other = house.staff_of("caseworker", "water").await;
        for nobody in [&ben.actor, &other] {
            let denied = house.rules_on(nobody, two.id, yes).await;
            assert!(matches!(denied, Err(Error::Denied(_))));
        }
        let none = house.rules_on(&manager, two.id, (Verdict::Open, "Why?"));
        assert_eq!(fields(none.await.unwrap_err()), ["verdict"]);
        house.rules_on(&manager, two.id, yes).await.unwrap();
        let twice = house.rules_on(&manager, two.id, yes).await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
        // The other one was for words that no longer stand; it can only be declined.
        let moved = house.rules_on(&ana.actor, three.id, yes).await;
        assert!(matches!(moved, Err(Error::Conflict(_))));
        let no = (Verdict::Declined, "Two are enough.");
        house.rules_on(&ana.actor, three.id, no).await.unwrap();
        let seen = (bench.id, bench.version);
        let stale = house.amends(&ben.actor, seen, ("Four.", "More.")).await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        let answered = (Stage::Declined, "No room.");
        house
            .answers(&manager, (bench.id, 0), answered)
            .await
            .unwrap();
        let late = house.amends(&ben.actor, at, ("Four.", "More.")).await;
        assert!(matches!(late, Err(Error::Conflict(_))));
    })
    .await;
}
