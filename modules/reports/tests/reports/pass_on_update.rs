//! What residents say of a report that another body's server has: passed on once, and no news when it comes back.

use stoa_kernel::{Actor, Error, Id};
use stoa_reports::{
    commands::{
        self, AnswerFixed, BY_OPEN311, CommentOnReport, PASS_ON, PassOnUpdate, PassOutcome,
        TakeResidentUpdate,
    },
    model::{HandoverState, PassedOn, Report, Status, Update, UpdateKind},
    store,
};

use crate::{
    agencies::{leak, take_from_power, taken_by_power},
    house::{House, WEST, fields, lamp, on_both, works_for},
};

const WORDS: &str = "Dark still.";

async fn comment(house: &House, actor: &Actor, report: &Report) -> Id<Update> {
    let input = CommentOnReport {
        reference: report.reference("M"),
        text: WORDS.to_owned(),
        photos: Vec::new(),
    };
    let said = house.act(actor, async |app, tx| {
        commands::comment_on_report(app, tx, input).await
    });
    said.await.unwrap()
}

async fn answer(house: &House, report: &Report, fixed: bool) {
    let input = AnswerFixed {
        reference: report.reference("M"),
        fixed,
        text: "Look at it.".to_owned(),
    };
    let said = house.act(&Actor::Anonymous, async |app, tx| {
        commands::answer_fixed(app, tx, input).await
    });
    said.await.unwrap();
}

async fn passed(
    house: &House,
    update: Id<Update>,
    outcome: PassOutcome,
) -> stoa_kernel::Result<PassedOn> {
    let input = PassOnUpdate { update, outcome };
    house
        .act(&Actor::System("test"), async |app, tx| {
            commands::pass_on_update(app, tx, input).await
        })
        .await
}

/// The jobs that pass something on, taken away.
async fn jobs(house: &House) -> Vec<String> {
    let jobs = house.take_jobs().await.into_iter();
    jobs.filter(|(kind, _)| kind == PASS_ON)
        .map(|(_, payload)| payload)
        .collect()
}

fn program(agency: &str) -> Actor {
    Actor::Program {
        id: Id::new(3),
        name: "Somebody's program".to_owned(),
        roles: vec!["reporter".to_owned(), agency.to_owned()],
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_told_once_and_does_not_come_back() {
    on_both(async |house| {
        let (report, handover) = taken_by_power(&house).await;
        house.take_jobs().await;
        let update = comment(&house, &Actor::Anonymous, &report).await;
        assert_eq!(jobs(&house).await, [format!("{{\"update\":{update}}}")]);
        let mut db = house.app.db.read().await.unwrap();
        let waiting = store::passed_on(&mut db, update).await.unwrap().unwrap();
        assert_eq!(
            (waiting.state, waiting.handover),
            (HandoverState::Waiting, handover.id)
        );
        // What is said next waits until this was told.
        let second = comment(&house, &Actor::Anonymous, &report).await;
        let later = store::passed_on(&mut db, second).await.unwrap().unwrap();
        for (one, expected) in [(&waiting, false), (&later, true)] {
            let older = store::has_older_waiting(&mut db, one).await.unwrap();
            assert_eq!(older, expected);
        }
        let taken = PassOutcome::Taken {
            their_id: "theirs-4".to_owned(),
        };
        let told = passed(&house, update, taken.clone()).await.unwrap();
        assert_eq!(told.state, HandoverState::Sent);
        assert!(!store::has_older_waiting(&mut db, &later).await.unwrap());
        let again = passed(&house, update, taken).await;
        let known = Error::conflict("reports-update-taken-already");
        assert_eq!(again, Err(known.clone()));
        let kinds = house.kinds(&report).await;
        assert_eq!(kinds.last().map(String::as_str), Some("update_passed_on"));
        // Under the number that they gave it, and (read before their answer had come) under any other.
        let echo = take_from_power(&house, &report, "theirs-4", (None, "It is dark.")).await;
        assert_eq!(echo, Err(known));
        let echo = take_from_power(&house, &report, "theirs-5", (None, WORDS)).await;
        assert_eq!(fields(echo), ["text"]);
        // What they did is news all the same.
        let works = (Some(Status::InProgress), WORDS);
        take_from_power(&house, &report, "theirs-6", works)
            .await
            .unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        let last = updates.iter().max_by_key(|update| update.id).unwrap();
        assert_eq!(
            (last.kind, last.text.as_str()),
            (UpdateKind::StatusChanged, "")
        );
        let all = store::passed_on_of(&mut db, report.id).await.unwrap();
        let states: Vec<HandoverState> = all.iter().map(|passed| passed.state).collect();
        assert_eq!(states, [HandoverState::Sent, HandoverState::Waiting]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_body_says_is_not_told_to_it() {
    on_both(async |house| {
        let (report, _) = taken_by_power(&house).await;
        house.take_jobs().await;
        for theirs in [program("power"), works_for("caseworker", "power")] {
            comment(&house, &theirs, &report).await;
        }
        assert!(jobs(&house).await.is_empty());
        // Another site's program tells what its residents say.
        comment(&house, &program("water"), &report).await;
        assert_eq!(jobs(&house).await.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_body_with_a_server_is_told() {
    on_both(async |house| {
        let own = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let by_mail = leak(&house).await;
        house.take_jobs().await;
        comment(&house, &Actor::Anonymous, &own).await;
        comment(&house, &Actor::Anonymous, &by_mail).await;
        assert!(jobs(&house).await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_to_was_it_fixed_are_told() {
    on_both(async |house| {
        let (report, _) = taken_by_power(&house).await;
        let fixed = (Some(Status::Fixed), "Done.");
        take_from_power(&house, &report, "u1", fixed).await.unwrap();
        house.take_jobs().await;
        answer(&house, &report, true).await;
        assert_eq!(jobs(&house).await.len(), 1);
        // "No" opens it again there, by the job that does so.
        answer(&house, &report, false).await;
        let kinds: Vec<String> = house
            .take_jobs()
            .await
            .into_iter()
            .map(|job| job.0)
            .collect();
        assert!(kinds.iter().any(|kind| kind == BY_OPEN311), "{kinds:?}");
        assert!(!kinds.iter().any(|kind| kind == PASS_ON), "{kinds:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_program_tells_twice_is_taken_once() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let tell = async |actor: &Actor, their_id: &str, said_at| {
            let input = TakeResidentUpdate {
                reference: report.reference("M"),
                their_id: their_id.to_owned(),
                fixed: Some(false),
                text: WORDS.to_owned(),
                media_urls: Vec::new(),
                said_at,
            };
            house
                .act(actor, async |app, tx| {
                    commands::take_resident_update(app, tx, input).await
                })
                .await
        };
        let site = program("");
        let first = tell(&site, "a1", None).await.unwrap();
        let again = tell(&site, "a1", None).await;
        assert_eq!(again, Err(Error::conflict("reports-update-taken-already")));
        let sender = commands::sender_of(&site);
        let mut db = house.app.db.read().await.unwrap();
        let known = store::taken_update(&mut db, &sender, "a1").await.unwrap();
        assert_eq!(known, Some(first));
        assert_eq!(
            store::updates_of(&mut db, report.id).await.unwrap().len(),
            1
        );
        // It was fixed in the meantime: what was said before is no answer to that, and what is said now is one.
        let input = commands::ChangeStatus {
            reference: report.reference("M"),
            seen_version: house.report(report.id).await.version,
            status: Status::Fixed,
            reason: "Done.".to_owned(),
            promised_for: None,
            agency: String::new(),
        };
        house
            .act(&crate::house::caseworker(), async |app, tx| {
                commands::change_status(app, tx, input).await
            })
            .await
            .unwrap();
        let closed = house.clock.now();
        let before = closed - jiff::SignedDuration::from_secs(1);
        tell(&site, "a2", Some(before)).await.unwrap();
        assert_eq!(house.report(report.id).await.status, Status::Fixed);
        tell(&site, "a3", Some(closed)).await.unwrap();
        assert!(house.report(report.id).await.status.is_open());
    })
    .await;
}
