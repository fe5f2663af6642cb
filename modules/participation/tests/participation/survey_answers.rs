//! Surveys: what they ask, who answers them once, and that nothing that is kept joins an answer to anybody.

use stoa_forms::{Answer, RawFields};
use stoa_kernel::{Actor, Error, ledger};
use stoa_participation::{
    commands::frame::{BeginFromPlan, CreateProcess, begin_from_plan},
    model::{Plan, Standing, survey::Settings},
    store,
};

use crate::{
    house::{House, on_both},
    survey_house::{answers, questions},
};

fn faults(error: Error) -> Vec<(String, &'static str)> {
    let Error::Invalid(faults) = error else {
        panic!("{error}")
    };
    let each = faults.into_iter();
    each.map(|fault| (fault.field, fault.message.key)).collect()
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn somebody_answers_once_and_nothing_says_which_answers_are_theirs() {
    on_both(async |house: House| {
        house
            .surveys(Standing::Confirmed, Settings::default())
            .await;
        let ana = house.resident("ana@example.org").await.actor;
        let stranger = house.fills_in_survey((&Actor::Anonymous, "b"), answers("c1", "step_2"));
        assert!(matches!(stranger.await, Err(Error::Denied(_))));
        let wrong = RawFields::from([("q1", "c9"), ("q3", "I am Ana")]);
        let wrong = house.fills_in_survey((&ana, ""), wrong).await.unwrap_err();
        let missing = "participation-survey-fault-missing";
        let choice = "participation-survey-fault-choice";
        assert_eq!(
            faults(wrong),
            [("q1".to_owned(), choice), ("q2".to_owned(), missing)]
        );
        let right = answers("c1", "step_2").with("q3", "More trees");
        house
            .fills_in_survey((&ana, ""), right.clone())
            .await
            .unwrap();
        let again = house.fills_in_survey((&ana, ""), right).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        for number in 0..140 {
            let who = house
                .resident(&format!("r{number}@example.org"))
                .await
                .actor;
            let step = format!("step_{}", number % 5 + 1);
            let said = house.fills_in_survey((&who, ""), answers("c2", &step));
            said.await.unwrap();
        }
        let week = house.week().await;
        let mut db = house.app.db.read().await.unwrap();
        let kept = store::survey::answers_of(&mut db, week).await.unwrap();
        assert_eq!(kept.len(), 141);
        assert_eq!(house.survey().await.answers, 141);
        // Two bundles, each sorted by what was said: neither is in the order in which people came.
        assert_eq!(
            store::survey::count_bundles(&mut db, week).await.unwrap(),
            2
        );
        for number in 0..2 {
            let bundle = store::survey::bundle(&mut db, (week, number))
                .await
                .unwrap();
            assert!(bundle.len() >= 64);
            let said: Vec<String> = bundle
                .iter()
                .map(|one| serde_json::to_string(one).unwrap())
                .collect();
            assert!(said.is_sorted());
        }
        let trees = Some(Answer::Text("More trees".to_owned()));
        let of_ana = kept.iter().filter(|one| one.get("q3").cloned() == trees);
        assert_eq!(of_ana.count(), 1);
        // The ledger knows that there were answers: neither whose nor what.
        house.app.sealer.seal_all().await.unwrap();
        let entries = ledger::entries_of(&mut db, "survey-harbour.week").await;
        let entries = entries.unwrap();
        let answered = entries
            .iter()
            .filter(|entry| entry.kind == "survey_answered");
        let bodies: Vec<&str> = answered.map(|entry| entry.body.as_str()).collect();
        assert_eq!(bodies.len(), 141);
        let number = ana.person().unwrap().number().to_string();
        assert!(
            bodies.iter().all(|body| *body == bodies[0]),
            "{}",
            bodies[0]
        );
        assert!(!bodies[0].contains(&number), "{}", bodies[0]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_closed_once_enough_of_it_have_answered() {
    on_both(async |house: House| {
        let limit = [("c1".to_owned(), 2)];
        let settings = Settings {
            quotas: [("q1".to_owned(), limit.into())].into(),
            ..Settings::default()
        };
        house.surveys(Standing::Anyone, settings).await;
        let answer = async |browser: &str, age: &str| {
            let who = (&Actor::Anonymous, browser);
            house.fills_in_survey(who, answers(age, "step_1")).await
        };
        answer("a", "c1").await.unwrap();
        answer("b", "c1").await.unwrap();
        let closed = answer("c", "c1").await.unwrap_err();
        let key = "participation-survey-fault-closed";
        assert_eq!(faults(closed), [("q1".to_owned(), key)]);
        // Whoever was turned away has not answered.
        answer("c", "c2").await.unwrap();
        let survey = house.survey().await;
        assert_eq!((survey.answers, survey.filled["q1"]["c1"]), (3, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_stands_once_somebody_has_answered() {
    on_both(async |house: House| {
        let manager = house.drafts_survey(Standing::Anyone).await;
        let empty = house.publishes(&manager, 0).await.unwrap_err();
        let key = "participation-survey-missing";
        assert_eq!(faults(empty), [("components".to_owned(), key)]);
        let save = async |seen: i64, questions| {
            let saved = house.saves_survey(&manager, (seen, questions), Settings::default());
            saved.await
        };
        assert_eq!(save(0, questions()).await.unwrap().version, 1);
        let late = save(0, questions()).await;
        assert!(matches!(late, Err(Error::Conflict(_))));
        house.publishes(&manager, 0).await.unwrap();
        house.is_at("2026-03-12T09:00:00Z");
        assert!(matches!(save(1, Vec::new()).await, Err(Error::Invalid(_))));
        assert_eq!(save(1, questions()).await.unwrap().version, 2);
        // Whoever had the old questions on the screen looks again.
        let nobody = (&Actor::Anonymous, "a");
        let old = house
            .fills_in_seen(1, nobody, answers("c1", "step_1"))
            .await;
        assert!(matches!(old, Err(Error::Conflict(_))));
        let new = house
            .fills_in_seen(2, nobody, answers("c1", "step_1"))
            .await;
        new.unwrap();
        let frozen = save(2, questions()).await;
        assert!(matches!(frozen, Err(Error::Conflict(_))));
        let other = house.staff_of("manager", "water").await;
        let foreign = house.saves_survey(&other, (2, questions()), Settings::default());
        assert!(matches!(foreign.await, Err(Error::Denied(_))));
        assert_eq!(house.record_of("survey-harbour.week").await.len(), 3);
        // A copy of the process asks the same, and nobody has answered it.
        let mut tx = house.begins(&manager).await;
        let input = BeginFromPlan {
            new: CreateProcess {
                agency: "council".to_owned(),
                slug: "next".to_owned(),
                title: stoa_kernel::Localised::english("Next year"),
            },
            source: "process-harbour".to_owned(),
            plan: Plan::of(&house.setup().await),
            first_day: "2027-03-10".to_owned(),
        };
        let done = begin_from_plan(&house.app, &mut tx, input).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let next = store::frame::setup_by_slug(&mut db, "next").await.unwrap();
        let week = next.unwrap().component("week").unwrap().id;
        let copy = store::survey::survey_of(&mut db, week).await.unwrap();
        let copy = copy.unwrap();
        assert_eq!(
            (copy.answers, copy.questions()),
            (0, questions().as_slice())
        );
    })
    .await;
}
