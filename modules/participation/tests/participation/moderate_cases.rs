//! What becomes of what breaks a rule: flagged, hidden, sealed, appealed against by its author, decided by somebody else; and who may do what.

use stoa_kernel::{Actor, Error, Result, ledger, search::Change};
use stoa_participation::{
    commands::voices::{EditProposal, WithdrawProposal, edit_proposal, withdraw_proposal},
    following,
    model::{
        Standing,
        moderation::{Case, Contribution, Rule, Verdict},
        voices::{Remark, Side, Stage, Written},
    },
    store,
};

use crate::{
    house::{House, on_both},
    voices_comments::{said, talking},
    voices_house::wish,
};

const RUDE: &str = "Only an idiot like Mr Brown could want this.";

/// Somebody says something rude in the debate; what they said.
async fn rude(house: &House, actor: &Actor) -> Contribution {
    let made = house.says(actor, (None, None), said(Side::Against, RUDE));
    Contribution::Comment(made.await.unwrap().id)
}

fn comment_id(contribution: Contribution) -> stoa_participation::model::voices::CommentId {
    match contribution {
        Contribution::Comment(id) => id,
        Contribution::Proposal(_) => panic!("a proposal is no comment"),
    }
}

fn is_conflict<T: std::fmt::Debug>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Conflict(_)))
}

fn is_denied<T: std::fmt::Debug>(result: &Result<T>) -> bool {
    matches!(result, Err(Error::Denied(_)))
}

/// How many comments are counted in the debate.
async fn counted(house: &House, thing: Contribution) -> i64 {
    let subject = house.comment(comment_id(thing)).await.subject.number;
    let mut db = house.app.db.read().await.unwrap();
    store::voices::comments_of(&mut db, subject).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_comment_is_flagged_hidden_and_put_back_after_an_appeal() {
    on_both(async |house: House| {
        talking(&house, Standing::Anyone).await;
        let ana = house.resident("ana@example.org").await.actor;
        let ben = house.resident("ben@example.org").await.actor;
        let thing = rude(&house, &ana).await;
        let id = comment_id(thing);
        let none = house.flags((&ben, ""), (thing, None)).await;
        assert!(matches!(none, Err(Error::Invalid(_))));
        let rule = (thing, Some(Rule::Respect));
        house.flags((&ben, ""), rule).await.unwrap();
        assert!(is_conflict(&house.flags((&ben, ""), rule).await));
        house.flags((&Actor::Anonymous, "one"), rule).await.unwrap();
        let case = house.open_case_of(thing).await.unwrap();
        assert_eq!((case.flags, case.verdict), (2, Verdict::Open));

        let worker = house.staff("caseworker").await;
        let stale = (case.id, case.version - 1);
        let decision = (Verdict::Hidden, Some(Rule::Respect), "It insults somebody.");
        assert!(is_conflict(
            &house.decides_case(&worker, stale, decision).await
        ));
        for wrong in [
            (Verdict::Hidden, None, "It insults."),
            (Verdict::Hidden, Some(Rule::Respect), " "),
            (Verdict::Open, None, "Hm."),
        ] {
            let refused = house.decides_case(&worker, (case.id, 0), wrong).await;
            assert!(matches!(refused, Err(Error::Invalid(_))), "{wrong:?}");
        }
        assert_eq!(counted(&house, thing).await, 1);
        let seen = (case.id, case.version);
        house.decides_case(&worker, seen, decision).await.unwrap();
        assert!(is_conflict(
            &house.decides_case(&worker, (case.id, 0), decision).await
        ));
        let hidden = house.comment(id).await;
        assert_eq!(hidden.remark.text, "");
        assert_eq!(hidden.hidden.unwrap().reason, "It insults somebody.");
        assert_eq!(counted(&house, thing).await, 0);
        assert!(is_conflict(&house.votes("two", id, 1).await));
        let reply = (None, Some(id));
        let answered = house.says(&ben, reply, said(Side::None, "Shame.")).await;
        assert!(is_conflict(&answered));
        assert!(is_conflict(
            &house.flags((&Actor::Anonymous, "two"), rule).await
        ));

        let empty = house.appeals(&ana, case.id, " ").await;
        assert!(matches!(empty, Err(Error::Invalid(_))));
        assert!(is_denied(&house.appeals(&ben, case.id, "Me too.").await));
        house
            .appeals(&ana, case.id, "It was a joke.")
            .await
            .unwrap();
        let again = house.appeals(&ana, case.id, "Please.").await;
        assert!(is_conflict(&again));
        // Whoever decided does not decide the appeal, whichever roles they have.
        let own = house.decides_appeal(&worker, case.id, Some(true)).await;
        assert!(is_denied(&own));
        let other = house.staff("manager").await;
        let unsaid = house.decides_appeal(&other, case.id, None).await;
        assert!(matches!(unsaid, Err(Error::Invalid(_))));
        house
            .decides_appeal(&other, case.id, Some(true))
            .await
            .unwrap();
        let late = house.decides_appeal(&other, case.id, Some(false)).await;
        assert!(is_conflict(&late));
        let back = house.comment(id).await;
        assert_eq!((back.remark.text.as_str(), back.hidden), (RUDE, None));
        assert_eq!(counted(&house, thing).await, 1);
        assert!(!house.case_now(case.id).await.is_hidden());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_moderates_but_the_body_that_asks() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await.actor;
        let thing = rude(&house, &ana).await;
        let worker = house.staff("caseworker").await;
        let case = house.hides_it(&worker, thing).await;
        house.appeals(&ana, case.id, "Why?").await.unwrap();
        let other = rude(&house, &ana).await;
        let mut others = vec![Actor::Anonymous, ana.clone()];
        for (role, agency) in [
            ("manager", "water"),
            ("caseworker", "water"),
            ("auditor", "council"),
            ("analyst", "council"),
        ] {
            others.push(house.staff_of(role, agency).await);
        }
        for actor in &others {
            let opened = house.looks_at(actor, other).await;
            assert!(is_denied(&opened), "{actor:?}");
            let read = house.reads_original(actor, case.id, "For fun.").await;
            assert!(is_denied(&read), "{actor:?}");
            let decided = house.decides_appeal(actor, case.id, Some(true)).await;
            assert!(is_denied(&decided), "{actor:?}");
        }
        let open = house.looks_at(&worker, other).await.unwrap();
        assert!(is_conflict(&house.looks_at(&worker, other).await));
        for actor in &others {
            let kept = (Verdict::Kept, None, "It is fine.");
            let decided = house.decides_case(actor, (open.id, 0), kept).await;
            assert!(is_denied(&decided), "{actor:?}");
        }
        // Staff flag nothing: they open cases.
        let rule = (other, Some(Rule::Once));
        assert!(is_denied(&house.flags((&worker, ""), rule).await));
        let administrator = house.staff_of("administrator", "water").await;
        let granted = house.decides_appeal(&administrator, case.id, Some(false));
        granted.await.unwrap();
        assert!(house.case_now(case.id).await.is_hidden());
        assert_eq!(house.comment(comment_id(thing)).await.remark.text, "");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_who_decided_does_not_decide_the_appeal() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await.actor;
        let thing = rude(&house, &ana).await;
        let administrator = house.staff_of("administrator", "water").await;
        let case = house.hides_it(&administrator, thing).await;
        house.appeals(&ana, case.id, "Why?").await.unwrap();
        let own = house.decides_appeal(&administrator, case.id, Some(true));
        assert!(is_denied(&own.await));
    })
    .await;
}

/// What search is told by what happened to a case.
async fn indexed(house: &House, case: &Case) -> Vec<Change> {
    house.app.sealer.seal_all().await.unwrap();
    let mut db = house.app.db.read().await.unwrap();
    let entries = ledger::entries_of(&mut db, &case.reference()).await;
    drop(db);
    let source = stoa_participation::module().search.unwrap();
    source(house.app.clone(), entries.unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_hidden_proposal_is_out_of_everything_until_it_is_back() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await.actor;
        let mut rude = wish("Send Mr Brown away");
        rude.written.name_shown = "Ana".to_owned();
        let proposal = house.proposes(&ana, rude).await.unwrap();
        let thing = Contribution::Proposal(proposal.id);
        let worker = house.staff("caseworker").await;
        let case = house.hides_it(&worker, thing).await;
        let now = house.proposal(proposal.id).await;
        assert_eq!(now.written, Written::default());
        let changes = indexed(&house, &case).await;
        assert!(
            matches!(changes.as_slice(), [Change::Remove(what)] if *what == proposal.reference())
        );
        let mut db = house.app.db.read().await.unwrap();
        let thing = following::thing(&mut db, &proposal.reference()).await;
        assert_eq!(thing.unwrap(), None);
        let some = store::voices::some_proposals(&mut db, &[proposal.id.number()]).await;
        assert_eq!(some.unwrap(), []);
        drop(db);
        // Nothing can be done about it.
        let answered = (Stage::Accepted, "Yes.");
        assert!(is_conflict(
            &house.answers(&worker, (proposal.id, 0), answered).await
        ));
        let remark = Remark {
            side: Side::For,
            text: "Quite.".to_owned(),
            name_shown: String::new(),
        };
        assert!(is_conflict(
            &house.says(&ana, (Some(proposal.id), None), remark).await
        ));
        let mut tx = house.begins(&ana).await;
        let input = EditProposal {
            proposal: proposal.id,
            seen: 0,
            written: wish("Send him away").written,
        };
        let edited = edit_proposal(&house.app, &mut tx, input).await;
        assert!(matches!(edited, Err(Error::Conflict(_))));
        let input = WithdrawProposal {
            proposal: proposal.id,
            seen: 0,
            reason: "Away.".to_owned(),
        };
        let withdrawn = withdraw_proposal(&house.app, &mut tx, input).await;
        assert!(matches!(withdrawn, Err(Error::Conflict(_))));
        drop(tx);
        house
            .appeals(&ana, case.id, "He is a statue.")
            .await
            .unwrap();
        let manager = house.staff("manager").await;
        house
            .decides_appeal(&manager, case.id, Some(true))
            .await
            .unwrap();
        let back = house.proposal(proposal.id).await;
        assert_eq!((&back.written, back.hidden), (&proposal.written, None));
        let changes = indexed(&house, &case).await;
        assert!(
            matches!(changes.as_slice(), [Change::Put(put)] if put.title == "Send Mr Brown away")
        );
        let kinds = house.record_of(&case.reference()).await;
        let expected = [
            "moderation_case_opened",
            "contribution_hidden",
            "moderation_appealed",
            "moderation_appeal_granted",
        ];
        assert_eq!(kinds, expected);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_original_is_sealed_and_read_for_a_purpose() {
    on_both(async |house: House| {
        talking(&house, Standing::Anyone).await;
        let ana = house.resident("ana@example.org").await.actor;
        let worker = house.staff("caseworker").await;
        let case = {
            let thing = rude(&house, &ana).await;
            house.hides_it(&worker, thing).await
        };
        let blank = house.reads_original(&worker, case.id, " ").await;
        assert!(matches!(blank, Err(Error::Invalid(_))));
        let purpose = "To answer the police.";
        let original = house.reads_original(&worker, case.id, purpose).await;
        assert_eq!(original.unwrap().text, RUDE);
        let mut db = house.app.db.read().await.unwrap();
        let readings = store::moderation::readings_of(&mut db, case.id).await;
        assert_eq!(readings.unwrap()[0].purpose, purpose);
        house.app.sealer.seal_all().await.unwrap();
        let entries = ledger::entries_of(&mut db, &case.reference()).await;
        for entry in entries.unwrap() {
            assert!(!entry.body.contains("idiot"), "{}", entry.body);
            assert!(!entry.body.contains("police"), "{}", entry.body);
        }
        let (_, sealed) = store::moderation::original_of(&mut db, case.id)
            .await
            .unwrap()
            .unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("idiot"));
        drop(db);
        // Who is forgotten takes their words with them.
        let mut tx = house.begins(&Actor::System("test")).await;
        let person = ana.person().unwrap();
        house.app.vault.forget(&mut tx, person).await.unwrap();
        tx.commit(stoa_kernel::Done::new((), &stoa_testkit::Tried))
            .await
            .unwrap();
        assert!(is_conflict(
            &house.reads_original(&worker, case.id, purpose).await
        ));
        // What nobody signed is sealed under the house's key, and nobody can appeal.
        let thing = rude(&house, &Actor::Anonymous).await;
        let case = house.hides_it(&worker, thing).await;
        let original = house.reads_original(&worker, case.id, purpose).await;
        assert_eq!(original.unwrap().text, RUDE);
        let nobody = house.appeals(&Actor::Anonymous, case.id, "Mine.").await;
        assert!(is_denied(&nobody));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wrote_it_hears_what_was_decided() {
    on_both(async |house: House| {
        talking(&house, Standing::Confirmed).await;
        let ana = house.resident("ana@example.org").await.actor;
        let thing = rude(&house, &ana).await;
        let worker = house.staff("caseworker").await;
        let case = house.hides_it(&worker, thing).await;
        house.tells().await;
        let mails = house.mails_to("ana@example.org");
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains("> It insults people."), "{}", mails[0]);
        assert!(mails[0].contains(&case.path()), "{}", mails[0]);
        assert!(!mails[0].contains("idiot"), "{}", mails[0]);
        house.is_at("2026-03-12T10:00:00Z");
        house
            .appeals(&ana, case.id, "It was a joke.")
            .await
            .unwrap();
        let manager = house.staff("manager").await;
        let refused = house.decides_appeal(&manager, case.id, Some(false));
        refused.await.unwrap();
        house.tells().await;
        let mails = house.mails_to("ana@example.org");
        assert_eq!(mails.len(), 2, "{mails:?}");
        assert!(mails[1].contains("> It is rough"), "{}", mails[1]);
    })
    .await;
}
