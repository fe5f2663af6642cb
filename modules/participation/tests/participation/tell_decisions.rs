//! Decisions: what they rest on, how they are corrected and move, and that whoever is behind them hears of it.

use stoa_kernel::{Error, Localised, Result};
use stoa_participation::{
    commands::tell::{
        AddMilestone, CorrectDecision, ReachMilestone, SendNewsletter, TakeDecision, add_milestone,
        correct_decision, reach_milestone, send_newsletter, take_decision,
    },
    model::{
        Standing,
        tell::{Decision, Draft, Rhythm},
    },
};

use crate::{
    house::{HARBOUR, House, on_both},
    voices_house::wish,
};

const ANA: &str = "ana@example.org";
const BEN: &str = "ben@example.org";

fn draft() -> Draft {
    Draft {
        title: Localised::english("Ten benches"),
        text: Localised::english("Ten benches are built."),
        reasons: Localised::english("People asked for them."),
        indicator: Localised::english("Seats along the shore"),
        dataset: "street-furniture".to_owned(),
        taken_by: "The council".to_owned(),
        taken_on: "2026-03-11".to_owned(),
        amount: "12500".to_owned(),
        currency: "EUR".to_owned(),
    }
}

async fn takes(house: &House, actor: &stoa_kernel::Actor, inputs: &[String]) -> Result<Decision> {
    let mut tx = house.begins(actor).await;
    let input = TakeDecision {
        process: HARBOUR.to_owned(),
        draft: draft(),
        inputs: inputs.to_vec(),
    };
    let done = take_decision(&house.app, &mut tx, input).await?;
    tx.commit(done).await
}

/// Decidim #3974: the author of a proposal is told when the result that was made from it moves.
#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn an_author_hears_that_the_decision_made_from_their_proposal_moved() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let ben = house.resident(BEN).await;
        let process = ("process-harbour", Rhythm::AtOnce);
        house.follows(&ben.actor, process).await.unwrap();
        let bench = house.proposes(&ana.actor, wish("A bench")).await;
        let inputs = [bench.unwrap().reference()];
        let denied = takes(&house, &ana.actor, &inputs).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        let water = house.staff_of("manager", "water").await;
        let denied = takes(&house, &water, &inputs).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        let wrong = takes(&house, &manager, &["M-P1".to_owned()]).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        let decision = takes(&house, &manager, &inputs).await.unwrap();
        house.tells().await;
        for (who, why) in [
            (ANA, "you wrote =E2=80=9CA bench"),
            (BEN, "you follow =E2=80=9CThe old harbour"),
        ] {
            let mails = house.mails_to(who);
            assert_eq!(mails.len(), 1, "{mails:?}");
            for words in [
                "A decision was taken: Ten benches",
                "> People asked for them.",
                why,
            ] {
                assert!(mails[0].contains(words), "{words}: {mails:?}");
            }
        }
        house.is_at("2026-03-20T10:00:00Z");
        let mut tx = house.begins(&manager).await;
        let input = AddMilestone {
            decision: decision.id,
            title: Localised::english("The first five"),
            due_on: "2026-05-01".to_owned(),
        };
        let done = add_milestone(&house.app, &mut tx, input).await.unwrap();
        let milestone = tx.commit(done).await.unwrap();
        let reach = |percent, spent: &str| ReachMilestone {
            milestone: milestone.id,
            seen: 1,
            percent,
            spent: spent.to_owned(),
            text: Localised::english("Three stand; the rain held us up."),
        };
        let mut tx = house.begins(&manager).await;
        let wrong = reach_milestone(&house.app, &mut tx, reach(101, "much")).await;
        let Err(Error::Invalid(faults)) = wrong else {
            panic!("{wrong:?}")
        };
        assert_eq!(faults.len(), 2, "{faults:?}");
        let done = reach_milestone(&house.app, &mut tx, reach(60, "3200.50"))
            .await
            .unwrap();
        tx.commit(done).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let late = reach_milestone(&house.app, &mut tx, reach(70, "")).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        drop(tx);
        house.tells().await;
        for who in [ANA, BEN] {
            let mails = house.mails_to(who);
            assert_eq!(mails.len(), 2, "{mails:?}");
            for words in [
                "A decision moved on: Ten benches",
                "60%",
                "> Three stand; the rain held us up.",
            ] {
                assert!(mails[1].contains(words), "{words}: {mails:?}");
            }
        }
        let page = house.stranger().opens(&decision.path()).await;
        page.says("60% done")
            .says("3,200.50 EUR")
            .says("12,500 EUR")
            .says("By 1 May 2026");
        page.says("What it came from")
            .says("A bench")
            .says("Seats along the shore");
        assert_eq!(
            page.link("The data in which it can be seen"),
            "/data/street-furniture"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_says_why_and_what_stood_there() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let decision = takes(&house, &manager, &[]).await.unwrap();
        let correct = |seen, reason: &str| CorrectDecision {
            decision: decision.id,
            seen,
            draft: Draft {
                title: Localised::english("Twelve benches"),
                ..draft()
            },
            reason: reason.to_owned(),
        };
        let mut tx = house.begins(&manager).await;
        let wrong = correct_decision(&house.app, &mut tx, correct(1, " ")).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        let done = correct_decision(&house.app, &mut tx, correct(1, "Two were forgotten.")).await;
        tx.commit(done.unwrap()).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let late = correct_decision(&house.app, &mut tx, correct(1, "Again.")).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
        drop(tx);
        let page = house.stranger().opens(&decision.path()).await;
        page.says("Twelve benches")
            .says("Two were forgotten.")
            .says("Ten benches");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn a_decision_is_written_and_followed_up_by_clicks() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        let desk = house.desk("caseworker").await;
        let start = "/participate/harbour/decisions/new";
        let wrong = desk
            .does(start, &[("title_en", "Benches"), ("others", "M-P1")])
            .await;
        assert_eq!(wrong.status, 422);
        wrong.says("Choose a day").says("A bench");
        let reference = bench.reference();
        let fields = [
            ("title_en", "Benches"),
            ("text_en", "We build them."),
            ("reasons_en", "People sit."),
            ("taken_by", "The council"),
            ("taken_on", "2026-03-10"),
            ("inputs", reference.as_str()),
        ];
        let unknown = [&fields[..], &[("others", "M-P1")]].concat();
        let wrong = desk.does(start, &unknown).await;
        assert_eq!(wrong.status, 422);
        wrong.says("Nothing that everybody may see is called M-P1");
        let page = desk.does(start, &fields).await;
        page.says("The decision is published.")
            .says("People sit.")
            .says("A bench");
        let path = page.attributes("a[href$='/correct']", "href").remove(0);
        let decision = path.trim_end_matches("/correct").to_owned();
        let add = format!("{decision}/milestones/new");
        assert_eq!(desk.does(&add, &[("due_on", "soon")]).await.status, 422);
        let fields = [("title_en", "The first"), ("due_on", "2026-04-01")];
        let page = desk.does(&add, &fields).await;
        page.says("The first – 0% done");
        let move_on = page
            .attributes("a[href^='/participate/milestone/']", "href")
            .remove(0);
        assert_eq!(
            desk.does(&move_on, &[("percent", "half")]).await.status,
            422
        );
        let fields = [("percent", "100"), ("text_en", "It stands.")];
        desk.does(&move_on, &fields)
            .await
            .says("The first – 100% done")
            .says("It stands.");
        let fields = [
            ("title_en", "Better benches"),
            ("reason", "A word was wrong."),
        ];
        desk.does(&path, &fields).await.says("A word was wrong.");
        let stranger = house.stranger();
        let page = stranger.opens("/participate/harbour/decisions").await;
        page.says("Better benches")
            .says("100% done")
            .says_nothing_of("Write down a decision");
        stranger
            .opens("/participate/harbour")
            .await
            .says("What was decided, and what came of it");
        stranger
            .opens(&bench.path())
            .await
            .says("What came of it")
            .says("Better benches");
        for closed in [start, path.as_str(), add.as_str(), move_on.as_str()] {
            assert_eq!(stranger.get(closed).await.status, 303, "{closed}");
            assert_eq!(
                house.desk("auditor").await.get(closed).await.status,
                403,
                "{closed}"
            );
        }
        stranger
            .opens(&format!("{decision}?lang=ar"))
            .await
            .says("لماذا");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_reaches_those_who_follow_and_the_feed() {
    on_both(async |house: House| {
        house.is_at("2026-03-11T10:00:00Z");
        let manager = house.asks(Standing::Confirmed).await;
        let ana = house.resident(ANA).await;
        let process = ("process-harbour", Rhythm::AtOnce);
        house.follows(&ana.actor, process).await.unwrap();
        takes(&house, &manager, &[]).await.unwrap();
        let letter = SendNewsletter {
            process: HARBOUR.to_owned(),
            title: Localised::english("Come on Saturday"),
            text: Localised::english("We walk along the shore."),
        };
        let mut tx = house.begins(&ana.actor).await;
        let denied = send_newsletter(&house.app, &mut tx, letter.clone()).await;
        assert!(matches!(denied, Err(Error::Denied(_))), "{denied:?}");
        drop(tx);
        let mut tx = house.begins(&manager).await;
        let done = send_newsletter(&house.app, &mut tx, letter).await.unwrap();
        tx.commit(done).await.unwrap();
        let desk = house.desk("manager").await;
        let path = "/participate/harbour/news/new";
        assert_eq!(desk.does(path, &[("title_en", "More")]).await.status, 422);
        let fields = [("title_en", "More"), ("text_en", "Bring boots.")];
        desk.does(path, &fields)
            .await
            .says("Sent to all who follow this.")
            .says("Bring boots.");
        house.tells().await;
        let mails = house.mails_to(ANA);
        assert_eq!(mails.len(), 1, "what is due at one instant is one mail");
        for words in [
            "News of a process: The old harbour",
            "> We walk along the shore.",
            "> Bring boots.",
        ] {
            assert!(mails[0].contains(words), "{words}: {mails:?}");
        }
        let feed = house
            .stranger()
            .opens("/participate/harbour/feed.atom")
            .await;
        let feed = feed.html().to_owned();
        for words in [
            "A decision was taken: Ten benches",
            "We walk along the shore.",
            "A participation process was published",
        ] {
            assert!(feed.contains(words), "{words}: {feed}");
        }
    })
    .await;
}
