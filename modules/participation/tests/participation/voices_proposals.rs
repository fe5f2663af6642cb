//! From an idea to the answer: who may write, support, change, take back and answer what, and when.

use stoa_kernel::{Actor, Error, ledger};
use stoa_participation::{
    commands::voices::{
        EditProposal, SupportProposal, WithdrawProposal, edit_proposal, save_proposal_draft,
        withdraw_proposal, withdraw_support,
    },
    model::{
        Standing,
        voices::{ProposalId, Stage, Written},
    },
    store,
};

use crate::{
    house::{House, on_both},
    processes::fields,
    voices_house::{voter, wish},
};

/// A house in the middle of the days in which ideas are collected.
async fn asking(house: &House, standing: Standing) -> Actor {
    let manager = house.asks(standing).await;
    house.is_at("2026-03-12T09:00:00Z");
    manager
}

async fn kinds(house: &House, reference: &str) -> Vec<String> {
    house.app.sealer.seal_all().await.unwrap();
    let mut db = house.app.db.read().await.unwrap();
    let entries = ledger::entries_of(&mut db, reference).await.unwrap();
    entries.into_iter().map(|entry| entry.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_finds_support_and_its_answer() {
    on_both(async |house: House| {
        let manager = asking(&house, Standing::Confirmed).await;
        let (ana, ben) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
        );
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        assert!(house.supports(&ben.actor, "", bench.id).await.is_ok());
        let twice = house.supports(&ben.actor, "another", bench.id).await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
        assert_eq!(house.proposal(bench.id).await.supports, 1);
        let no_reason = house.answers(&manager, (bench.id, 0), (Stage::Accepted, " "));
        assert_eq!(fields(no_reason.await.unwrap_err()), ["reason"]);
        let no_answer = house.answers(&manager, (bench.id, 0), (Stage::Open, "Why"));
        assert_eq!(fields(no_answer.await.unwrap_err()), ["stage"]);
        for (stage, reason) in [
            (Stage::Considered, "We ask the gardeners."),
            (Stage::Accepted, "There is room by the wall."),
        ] {
            let answered = house.answers(&manager, (bench.id, 0), (stage, reason));
            answered.await.unwrap();
        }
        let stale = house.answers(&manager, (bench.id, bench.version), (Stage::Done, "Built."));
        assert!(matches!(stale.await, Err(Error::Conflict(_))));
        // What is decided is supported no more.
        let late = house.supports(&ana.actor, "", bench.id).await;
        assert!(matches!(late, Err(Error::Conflict(_))));
        let mut db = house.app.db.read().await.unwrap();
        let steps = store::voices::steps_of(&mut db, bench.id).await.unwrap();
        drop(db);
        let told: Vec<&str> = steps.iter().map(|step| step.reason.as_str()).collect();
        assert_eq!(
            told,
            ["There is room by the wall.", "We ask the gardeners."]
        );
        let kinds = kinds(&house, &bench.reference()).await;
        assert_eq!(
            kinds,
            [
                "proposal_published",
                "proposal_supported",
                "proposal_answered",
                "proposal_answered"
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_is_one_voice_where_anyone_may_support() {
    on_both(async |house: House| {
        asking(&house, Standing::Anyone).await;
        let bench = house.proposes(&Actor::Anonymous, wish("A bench")).await;
        let bench = bench.unwrap();
        assert_eq!(bench.author, None);
        for browser in ["one", "two"] {
            house
                .supports(&Actor::Anonymous, browser, bench.id)
                .await
                .unwrap();
        }
        let again = house.supports(&Actor::Anonymous, "two", bench.id).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        let take_back = async |browser: &str| {
            let mut tx = house.begins(&Actor::Anonymous).await;
            let input = SupportProposal {
                proposal: bench.id,
                voter: voter(&Actor::Anonymous, browser),
            };
            let done = withdraw_support(&house.app, &mut tx, input).await?;
            tx.commit(done).await
        };
        take_back("two").await.unwrap();
        assert!(matches!(take_back("two").await, Err(Error::Conflict(_))));
        assert_eq!(house.proposal(bench.id).await.supports, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_who_may_not_or_when_it_is_closed() {
    on_both(async |house: House| {
        let manager = asking(&house, Standing::Confirmed).await;
        for actor in [Actor::Anonymous, manager.clone()] {
            let refused = house.proposes(&actor, wish("A bench")).await;
            assert!(matches!(refused, Err(Error::Denied(_))), "{actor:?}");
        }
        let ana = house.resident("ana@example.org").await;
        let empty = house.proposes(&ana.actor, wish(" ")).await.unwrap_err();
        assert_eq!(fields(empty), ["title"]);
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        house.is_at("2026-04-12T09:00:00Z");
        let late = house.proposes(&ana.actor, wish("A bin")).await;
        assert!(matches!(late, Err(Error::Denied(_))));
        let late = house.supports(&ana.actor, "", bench.id).await;
        assert!(matches!(late, Err(Error::Denied(_))));
        // The answer may come later, from the body that asked.
        let other = house.staff_of("manager", "water").await;
        let refused = house.answers(&other, (bench.id, 0), (Stage::Declined, "No room."));
        assert!(matches!(refused.await, Err(Error::Denied(_))));
        let answered = house.answers(&manager, (bench.id, 0), (Stage::Declined, "No room."));
        answered.await.unwrap();
    })
    .await;
}

async fn edits(
    house: &House,
    actor: &Actor,
    (proposal, seen): (ProposalId, i64),
    title: &str,
) -> Result<(), Error> {
    let input = EditProposal {
        proposal,
        seen,
        written: Written {
            title: title.to_owned(),
            ..wish("").written
        },
    };
    let mut tx = house.begins(actor).await;
    let done = edit_proposal(&house.app, &mut tx, input).await?;
    tx.commit(done).await
}

#[tokio::test(flavor = "multi_thread")]
async fn words_stand_once_somebody_supports_them() {
    on_both(async |house: House| {
        asking(&house, Standing::Confirmed).await;
        let (ana, ben) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
        );
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let refused = edits(&house, &ben.actor, (bench.id, 0), "A bin").await;
        assert!(matches!(refused, Err(Error::Denied(_))));
        edits(&house, &ana.actor, (bench.id, 1), "Two benches")
            .await
            .unwrap();
        let stale = edits(&house, &ana.actor, (bench.id, 1), "Three").await;
        assert!(matches!(stale, Err(Error::Conflict(_))));
        assert_eq!(house.proposal(bench.id).await.written.title, "Two benches");
        house.supports(&ben.actor, "", bench.id).await.unwrap();
        let fixed = edits(&house, &ana.actor, (bench.id, 0), "Three").await;
        assert!(matches!(fixed, Err(Error::Conflict(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_its_authors_alone_and_sent_once() {
    on_both(async |house: House| {
        asking(&house, Standing::Anyone).await;
        let ana = house.resident("ana@example.org").await;
        let keeps = async |actor: &Actor, draft: Option<ProposalId>, title: &str| {
            let mut tx = house.begins(actor).await;
            let mut input = wish(title);
            input.draft = draft;
            let done = save_proposal_draft(&house.app, &mut tx, input).await?;
            tx.commit(done).await
        };
        let nobody = keeps(&Actor::Anonymous, None, "A bench").await;
        assert!(matches!(nobody, Err(Error::Denied(_))));
        let draft = keeps(&ana.actor, None, "A bench").await.unwrap();
        keeps(&ana.actor, Some(draft.id), "Two benches")
            .await
            .unwrap();
        let ben = house.resident("ben@example.org").await;
        let theirs = keeps(&ben.actor, Some(draft.id), "Mine").await;
        assert_eq!(theirs.unwrap_err(), Error::NotFound);
        let hidden = house.supports(&ben.actor, "", draft.id).await;
        assert_eq!(hidden.unwrap_err(), Error::NotFound);
        let page = ben.browser.get(&draft.path()).await;
        assert_eq!(page.status, 404);
        let mut sent = wish("Three benches");
        sent.draft = Some(draft.id);
        let sent_once = house.proposes(&ana.actor, sent.clone()).await.unwrap();
        assert_eq!((sent_once.id, sent_once.stage), (draft.id, Stage::Open));
        assert_eq!(house.proposal(draft.id).await, sent_once);
        let twice = house.proposes(&ana.actor, sent).await;
        assert!(matches!(twice, Err(Error::Conflict(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_stays_with_its_reason() {
    on_both(async |house: House| {
        let manager = asking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let takes_back = async |reason: &str| {
            let mut tx = house.begins(&ana.actor).await;
            let input = WithdrawProposal {
                proposal: bench.id,
                seen: 0,
                reason: reason.to_owned(),
            };
            let done = withdraw_proposal(&house.app, &mut tx, input).await?;
            tx.commit(done).await
        };
        assert_eq!(fields(takes_back("").await.unwrap_err()), ["reason"]);
        takes_back("Another says it better.").await.unwrap();
        assert!(matches!(takes_back("Again").await, Err(Error::Conflict(_))));
        let answer = house.answers(&manager, (bench.id, 0), (Stage::Accepted, "Yes."));
        assert!(matches!(answer.await, Err(Error::Conflict(_))));
        let stranger = house.stranger();
        let page = stranger.opens(&bench.path()).await;
        page.says("Withdrawn").says("Another says it better.");
        let list = stranger.opens("/participate/harbour/ideas").await;
        list.says("There is no proposal here yet.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_the_table_nor_the_ledger_knows_who_supports() {
    on_both(async |house: House| {
        asking(&house, Standing::Confirmed).await;
        let (ana, ben) = (
            house.resident("ana@example.org").await,
            house.resident("ben@example.org").await,
        );
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        house.supports(&ben.actor, "", bench.id).await.unwrap();
        house.app.sealer.seal_all().await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, &bench.reference()).await;
        let entries = entries.unwrap();
        let number = |actor: &Actor| format!("\"number\":{}", actor.number());
        // Who proposes something stands by it.
        assert!(entries[0].body.contains(&number(&ana.actor)));
        assert_eq!(entries[1].kind, "proposal_supported");
        assert!(!entries[1].body.contains(&number(&ben.actor)));
        // A write of somebody's is refused before anything is counted.
        let mut tx = house.begins(&ben.actor).await;
        let input = SupportProposal {
            proposal: bench.id,
            voter: voter(&ben.actor, ""),
        };
        let refused = withdraw_support(&house.app, &mut tx, input).await;
        assert!(matches!(refused, Err(Error::Broken(_))));
    })
    .await;
}
