//! "Was it fixed?": yes is written down, no opens the report again.

use stoa_kernel::{Actor, Error};
use stoa_reports::{
    commands::{self, AnswerFixed, AskToHide, CommentOnReport, SupportReport},
    model::{Report, Status, UpdateKind},
    store,
};

use crate::house::{House, WEST, at, contact, fields, lamp, on_both, person};

async fn fixed(house: &House) -> (Report, Actor) {
    let mut input = lamp(WEST);
    input.contact = contact("ana@example.org");
    let mut report = house.submit(&Actor::Anonymous, input).await;
    report.status = Status::Fixed;
    report.closed_at = Some(at("2026-03-02T10:00:00Z"));
    report.clocks = report.clocks.answered(at("2026-03-02T10:00:00Z"));
    let report = house
        .write(async |tx| {
            store::save(tx, &mut report).await.unwrap();
            report
        })
        .await;
    let ana = person(report.reporter.unwrap());
    (report, ana)
}

async fn answer(
    house: &House,
    actor: &Actor,
    report: &Report,
    fixed: bool,
    text: &str,
) -> stoa_kernel::Result<Report> {
    let input = AnswerFixed {
        reference: report.reference("M"),
        fixed,
        text: text.to_owned(),
    };
    house
        .act(actor, async |app, tx| {
            commands::answer_fixed(app, tx, input).await
        })
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn not_fixed_opens_it_again_with_fresh_clocks_and_its_history() {
    on_both(async |house| {
        let (report, ana) = fixed(&house).await;
        house.clock.set(at("2026-03-09T10:00:00Z"));
        assert_eq!(
            fields(answer(&house, &ana, &report, false, " ").await),
            ["text"]
        );
        let opened = answer(&house, &ana, &report, false, "Still dark.")
            .await
            .unwrap();
        assert_eq!((opened.status, opened.closed_at), (Status::Received, None));
        assert_eq!(
            (opened.team.as_deref(), opened.clocks.responded_at),
            (Some("lamps"), None)
        );
        assert_eq!(
            opened.clocks.respond_due_at,
            Some(at("2026-03-09T12:00:00Z"))
        );
        assert_eq!(house.report(report.id).await, opened);
        let again = answer(&house, &ana, &report, false, "Still dark.").await;
        assert_eq!(again, Err(Error::conflict("reports-not-said-fixed")));
        let mut db = house.app.db.read().await.unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        assert_eq!(updates[0].kind, UpdateKind::Reopened);
        assert_eq!(
            (updates[0].text.as_str(), updates[0].internal),
            ("Still dark.", false)
        );
        assert_eq!(
            house.kinds(&report).await,
            ["report_submitted", "fixed_answered"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn fixed_is_written_down() {
    on_both(async |house| {
        let (report, ana) = fixed(&house).await;
        let same = answer(&house, &ana, &report, true, "").await.unwrap();
        assert_eq!(same, report);
        let mut db = house.app.db.read().await.unwrap();
        let updates = store::updates_of(&mut db, report.id).await.unwrap();
        assert_eq!(updates[0].kind, UpdateKind::ConfirmedFixed);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_adds_words_and_is_counted_once() {
    on_both(async |house| {
        let (report, _ana) = fixed(&house).await;
        let reference = report.reference("M");
        let support = async |visitor: &str| {
            let input = SupportReport {
                reference: reference.clone(),
                visitor: visitor.to_owned(),
            };
            house
                .act(&Actor::Anonymous, async |app, tx| {
                    commands::support_report(app, tx, input).await
                })
                .await
        };
        assert_eq!(support("one").await, Ok(1));
        assert_eq!(
            support("one").await,
            Err(Error::conflict("reports-supported-already"))
        );
        assert_eq!(support("two").await, Ok(2));
        let comment = async |text: &str| {
            let input = CommentOnReport {
                reference: reference.clone(),
                text: text.to_owned(),
                photos: Vec::new(),
            };
            house
                .act(&Actor::Anonymous, async |app, tx| {
                    commands::comment_on_report(app, tx, input).await
                })
                .await
        };
        assert_eq!(fields(comment("").await), ["text"]);
        house.clock.set(at("2026-03-03T10:00:00Z"));
        comment("It flickers.").await.unwrap();
        // Neither disturbs whoever works on it.
        let now = house.report(report.id).await;
        assert_eq!((now.version, now.supports), (report.version, 2));
        assert_eq!(now.updated_at, at("2026-03-03T10:00:00Z"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_to_hide_is_sealed_until_somebody_reads_it_for_a_purpose() {
    on_both(async |house| {
        let (report, _ana) = fixed(&house).await;
        let input = AskToHide {
            reference: report.reference("M"),
            text: "My number plate is in the picture.".to_owned(),
            contact: contact("ben@example.org"),
        };
        let ask = house.act(&Actor::Anonymous, async |app, tx| {
            commands::ask_to_hide(app, tx, input).await
        });
        let id = ask.await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let open = store::open_hide_requests(&mut db, Some("council"), 10)
            .await
            .unwrap();
        assert_eq!(
            open.iter().map(|request| request.id).collect::<Vec<_>>(),
            [id]
        );
        assert!(!open[0].sealed.windows(6).any(|part| part == b"number"));
        assert_eq!(
            store::open_hide_requests(&mut db, Some("water"), 10)
                .await
                .unwrap(),
            []
        );
    })
    .await;
}
