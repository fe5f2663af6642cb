//! Hiding and redacting: the public sees less, what was there stays, and each reading of it is recorded.

use stoa_kernel::{Actor, Error, files};
use stoa_reports::{
    commands::{
        self, AskToHide, CommentOnReport, DecideHideRequest, HidePhoto, HideReport, ReadReporter,
        RedactText, Redacted, Sealed,
    },
    model::{Report, ReportFilter},
    store,
};

use crate::house::{House, WEST, caseworker, contact, fields, lamp, on_both, person, works_for};

fn photo() -> files::Photo {
    files::Photo {
        full: "a".repeat(64),
        thumbnail: "b".repeat(64),
        width: 800,
        height: 600,
    }
}

async fn submitted(house: &House) -> Report {
    let mut input = lamp(WEST);
    input.contact = contact("ana@example.org");
    input.description = "The lamp of Ben Ruiz is out.".to_owned();
    input.photos = vec![photo()];
    house.submit(&Actor::Anonymous, input).await
}

async fn redact(
    house: &House,
    report: &Report,
    of: Redacted,
    text: &str,
) -> stoa_kernel::Result<Report> {
    let input = RedactText {
        reference: report.reference("M"),
        seen_version: report.version,
        of,
        text: text.to_owned(),
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::redact_text(app, tx, input).await
        })
        .await
}

async fn read(
    house: &House,
    actor: &Actor,
    report: &Report,
    what: Sealed,
    purpose: &str,
) -> stoa_kernel::Result<String> {
    let input = ReadReporter {
        reference: report.reference("M"),
        what,
        purpose: purpose.to_owned(),
    };
    let data = house
        .act(actor, async |app, tx| {
            commands::read_reporter(app, tx, input).await
        })
        .await?;
    Ok(data
        .into_iter()
        .map(|(field, value)| format!("{field}={value};"))
        .collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redacted_text_stays_for_those_who_may_see_it() {
    on_both(async |house| {
        let report = submitted(&house).await;
        assert_eq!(
            fields(redact(&house, &report, Redacted::Description, " ").await),
            ["text"]
        );
        assert_eq!(
            fields(redact(&house, &report, Redacted::Description, &report.description).await),
            ["text"]
        );
        let redacted = redact(
            &house,
            &report,
            Redacted::Description,
            "The lamp of […] is out.",
        )
        .await
        .unwrap();
        assert_eq!(redacted.description, "The lamp of […] is out.");
        let mut db = house.app.db.read().await.unwrap();
        let original = store::originals_of(&mut db, report.id)
            .await
            .unwrap()
            .remove(0);
        assert!(!original.sealed.windows(3).any(|part| part == b"Ben"));
        let what = Sealed::Original(original.id);
        let analyst = works_for("analyst", "council");
        let refused = read(&house, &analyst, &report, what, "Curious").await;
        assert!(matches!(refused, Err(Error::Denied(_))), "{refused:?}");
        let seen = read(&house, &caseworker(), &report, what, "A complaint")
            .await
            .unwrap();
        assert_eq!(seen, "text=The lamp of Ben Ruiz is out.;");
        let kinds = house.kinds(&report).await;
        assert_eq!(
            kinds,
            ["report_submitted", "text_redacted", "reporter_read"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_can_be_redacted_and_only_with_its_own_report() {
    on_both(async |house| {
        let (report, other) = (submitted(&house).await, submitted(&house).await);
        let input = CommentOnReport {
            reference: report.reference("M"),
            text: "Ask Ben.".to_owned(),
            photos: vec![photo()],
        };
        let update = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::comment_on_report(app, tx, input).await
            })
            .await
            .unwrap();
        let of = Redacted::Update(update);
        assert_eq!(
            redact(&house, &other, of, "Ask […].").await,
            Err(Error::NotFound)
        );
        redact(&house, &report, of, "Ask […].").await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let found = store::find_update(&mut db, update).await.unwrap().unwrap();
        assert_eq!(found.text, "Ask […].");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_picture_is_told_apart() {
    on_both(async |house| {
        let report = submitted(&house).await;
        let mut db = house.app.db.read().await.unwrap();
        let found = store::photos_of(&mut db, &[report.id])
            .await
            .unwrap()
            .remove(0);
        let hide = async |hidden| {
            let input = HidePhoto {
                photo: found.id,
                hidden,
            };
            house
                .act(&caseworker(), async |app, tx| {
                    commands::hide_photo(app, tx, input).await
                })
                .await
        };
        assert!(hide(true).await.unwrap().hidden);
        for hash in [photo().full, photo().thumbnail] {
            let found = store::photos_by_hash(&mut db, &hash).await.unwrap();
            assert_eq!(
                found.iter().map(|photo| photo.hidden).collect::<Vec<_>>(),
                [true]
            );
        }
        hide(false).await.unwrap();
        assert!(!store::photos_of(&mut db, &[report.id]).await.unwrap()[0].hidden);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_report_is_there_for_its_reporter_and_staff_alone() {
    on_both(async |house| {
        let report = submitted(&house).await;
        let hide = async |hidden, report: &Report| {
            let input = HideReport {
                reference: report.reference("M"),
                seen_version: report.version,
                hidden,
                reason: "It names somebody.".to_owned(),
            };
            house
                .act(&caseworker(), async |app, tx| {
                    commands::hide_report(app, tx, input).await
                })
                .await
        };
        let hidden = hide(true, &report).await.unwrap();
        let mut db = house.app.db.read().await.unwrap();
        assert_eq!(
            store::page(&mut db, &ReportFilter::default(), None, 9)
                .await
                .unwrap(),
            []
        );
        let comment = async |actor: Actor| {
            let input = CommentOnReport {
                reference: report.reference("M"),
                text: "Hello".to_owned(),
                photos: Vec::new(),
            };
            house
                .act(&actor, async |app, tx| {
                    commands::comment_on_report(app, tx, input).await
                })
                .await
        };
        assert_eq!(comment(Actor::Anonymous).await, Err(Error::NotFound));
        let ana = person(report.reporter.unwrap());
        assert!(matches!(comment(ana).await, Err(Error::Denied(_))));
        let shown = hide(false, &hidden).await.unwrap();
        assert_eq!(
            store::page(&mut db, &ReportFilter::default(), None, 9)
                .await
                .unwrap(),
            [shown]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_read_for_a_purpose_and_decided_once() {
    on_both(async |house| {
        let report = submitted(&house).await;
        let input = AskToHide {
            reference: report.reference("M"),
            text: "My plate is in it.".to_owned(),
            contact: contact("ben@example.org"),
        };
        let request = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::ask_to_hide(app, tx, input).await
            })
            .await
            .unwrap();
        let what = Sealed::Request(request);
        assert_eq!(
            fields(read(&house, &caseworker(), &report, what, "").await),
            ["purpose"]
        );
        let seen = read(&house, &caseworker(), &report, what, "To decide")
            .await
            .unwrap();
        assert!(
            seen.contains("text=My plate is in it.;") && seen.contains("email=ben@example.org;")
        );
        let decide = async |answer: &str| {
            let input = DecideHideRequest {
                request,
                granted: true,
                answer: answer.to_owned(),
            };
            house
                .act(&caseworker(), async |app, tx| {
                    commands::decide_hide_request(app, tx, input).await
                })
                .await
        };
        assert_eq!(fields(decide("").await), ["answer"]);
        assert_eq!(
            decide("It is hidden now.").await.unwrap().granted,
            Some(true)
        );
        let again = decide("It is hidden now.").await;
        assert_eq!(
            again,
            Err(Error::conflict("reports-request-decided-already"))
        );
        let jobs = house.jobs().await;
        assert_eq!(
            jobs.iter()
                .map(|(kind, _)| kind.as_str())
                .collect::<Vec<_>>(),
            ["reports.answer_hide_request"]
        );
        assert!(!jobs[0].1.contains("hidden now"), "{}", jobs[0].1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reporter_is_read_only_with_a_record() {
    on_both(async |house| {
        let report = submitted(&house).await;
        let manager_elsewhere = works_for("manager", "power");
        let refused = read(
            &house,
            &manager_elsewhere,
            &report,
            Sealed::Reporter,
            "Why not",
        )
        .await;
        assert!(matches!(refused, Err(Error::Denied(_))));
        let seen = read(
            &house,
            &caseworker(),
            &report,
            Sealed::Reporter,
            "To ask where",
        )
        .await
        .unwrap();
        assert_eq!(seen, "email=ana@example.org;lang=es;name=Ana;");
        assert_eq!(
            house.kinds(&report).await,
            ["report_submitted", "reporter_read"]
        );
    })
    .await;
}
