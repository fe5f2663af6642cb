//! From a title to a published process, and to one that is withdrawn.

use stoa_kernel::{Error, Localised};
use stoa_participation::{
    commands::frame::{
        AddComponent, CreateProcess, DescribeProcess, WithdrawProcess, add_component,
        create_process, describe_process, publish_process, withdraw_process,
    },
    model::{Kind, Standing, State},
};

use crate::house::{HARBOUR, House, on_both, phase};

/// The fields that are at fault.
pub fn fields(error: Error) -> Vec<String> {
    match error {
        Error::Invalid(faults) => faults.into_iter().map(|fault| fault.field).collect(),
        other => panic!("{other}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_is_set_up_published_and_withdrawn() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Confirmed).await;
        let setup = house.setup().await;
        assert_eq!(setup.process.state, State::Open);
        assert_eq!(setup.process.version, 5);
        assert_eq!(setup.process.days, setup.days());
        let mut tx = house.begins(&manager).await;
        let mut input = WithdrawProcess {
            slug: HARBOUR.to_owned(),
            seen: 5,
            reason: " ".to_owned(),
        };
        let error = withdraw_process(&mut tx, input.clone()).await.unwrap_err();
        assert_eq!(fields(error), ["reason"]);
        input.reason = "The harbour was sold.".to_owned();
        let done = withdraw_process(&mut tx, input.clone()).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut tx = house.begins(&manager).await;
        input.seen = 0;
        let error = withdraw_process(&mut tx, input).await.unwrap_err();
        assert!(matches!(error, Error::Conflict(_)), "{error}");
        drop(tx);
        let process = house.setup().await.process;
        assert_eq!(process.reason, "The harbour was sold.");
        assert!(process.is_public());
        let kinds = [
            "process_created",
            "process_described",
            "process_component_added",
            "process_phase_saved",
            "process_published",
            "process_withdrawn",
        ];
        assert_eq!(house.record().await, kinds);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_told_before_it_is_published() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        let error = house.publishes(&manager, 0).await.unwrap_err();
        assert_eq!(fields(error), ["describe", "components", "phases"]);
        house.describes(&manager, 0).await.unwrap();
        house.adds_ideas(&manager, Standing::Anyone).await.unwrap();
        let past = phase(("2026-02-01", "2026-03-01"), "");
        house.saves(&manager, past).await.unwrap();
        // Nothing can be done in the only phase, and it is over.
        let mut tx = house.begins(&manager).await;
        let error = publish_process(&house.app, &mut tx, (HARBOUR, 0)).await;
        assert_eq!(fields(error.unwrap_err()), ["phases", "phases"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_overwrites_what_they_have_not_seen() {
    on_both(async |house: House| {
        let manager = house.staff("manager").await;
        house.begins_process(&manager).await.unwrap();
        house.describes(&manager, 1).await.unwrap();
        let error = house.describes(&manager, 1).await.unwrap_err();
        assert!(matches!(error, Error::Conflict(_)), "{error}");
        house.describes(&manager, 2).await.unwrap();
        let error = house.begins_process(&manager).await.unwrap_err();
        assert!(matches!(error, Error::Conflict(_)), "{error}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_at_its_field() {
    on_both(async |house: House| {
        let manager = house.staff("administrator").await;
        let mut tx = house.begins(&manager).await;
        let input = CreateProcess {
            agency: "nobody".to_owned(),
            slug: "new".to_owned(),
            title: Localised::english(" "),
        };
        let error = create_process(&house.app, &mut tx, input).await;
        let all = ["title_en", "slug", "agency"];
        assert_eq!(fields(error.unwrap_err()), all);
        drop(tx);
        house.begins_process(&manager).await.unwrap();
        let mut tx = house.begins(&manager).await;
        let input = DescribeProcess {
            slug: HARBOUR.to_owned(),
            title: Localised::english("x".repeat(151)),
            ..DescribeProcess::default()
        };
        let error = describe_process(&house.app, &mut tx, input).await;
        let all = ["title_en", "question_en", "text_en"];
        assert_eq!(fields(error.unwrap_err()), all);
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Proposals,
            slug: "Ideas!".to_owned(),
            title: Localised::default(),
            standing: Standing::Anyone,
        };
        let error = add_component(&house.app, &mut tx, input).await;
        assert_eq!(fields(error.unwrap_err()), ["title_en", "slug"]);
    })
    .await;
}
