//! Who is told: following with and without a known address, and the mails that each change asks for.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error, Id, Timestamp};
use stoa_reports::{
    commands::{
        self, AnswerFixed, ChangeStatus, CommentOnReport, FollowArea, FollowReport, Following,
        MergeReports, NoteInternally,
    },
    links::Link,
    model::{Report, Rhythm, Status},
    telling,
};

use crate::house::{EAST, House, WEST, caseworker, contact, fields, lamp, on_both, person};

async fn submitted(house: &House, email: &str) -> Report {
    let mut input = lamp(WEST);
    input.contact = contact(email);
    house.submit(&Actor::Anonymous, input).await
}

async fn follow(
    house: &House,
    actor: &Actor,
    report: &Report,
    email: &str,
) -> stoa_kernel::Result<Following> {
    let input = FollowReport {
        reference: report.reference("M"),
        email: email.to_owned(),
        lang: None,
    };
    house
        .act(actor, async |app, tx| {
            commands::follow_report(app, tx, input).await
        })
        .await
}

async fn set(house: &House, report: &Report, status: Status) -> Report {
    let input = ChangeStatus {
        reference: report.reference("M"),
        seen_version: house.report(report.id).await.version,
        status,
        reason: String::new(),
        promised_for: None,
        agency: String::new(),
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::change_status(app, tx, input).await
        })
        .await
        .unwrap()
}

/// As [`all_asked`], without the teams' reminders.
async fn asked(house: &House) -> BTreeMap<String, usize> {
    let mut kinds = all_asked(house).await;
    kinds.remove("remind_team");
    kinds
}

/// Seals what happened, lets the follower read it, and takes the jobs it asked for, by kind with how often.
async fn all_asked(house: &House) -> BTreeMap<String, usize> {
    house.app.sealer.seal_all().await.unwrap();
    while telling::turn(&house.app).await.unwrap() > 0 {}
    let mut kinds = BTreeMap::new();
    for (kind, _payload) in house.take_jobs().await {
        *kinds.entry(kind.replace("reports.", "")).or_default() += 1;
    }
    kinds
}

fn jobs(expected: &[(&str, usize)]) -> BTreeMap<String, usize> {
    expected
        .iter()
        .map(|(kind, count)| ((*kind).to_owned(), *count))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_is_asked_before_it_is_told_anything() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(
            fields(follow(&house, &Actor::Anonymous, &report, "nobody").await),
            ["email"]
        );
        let asked_first = follow(&house, &Actor::Anonymous, &report, "eve@example.org")
            .await
            .unwrap();
        let Following::Asked(id) = asked_first else {
            unreachable!("{asked_first:?}")
        };
        let first = [("ask_to_confirm", 1), ("forget_follow", 1)];
        assert_eq!(asked(&house).await, jobs(&first));
        set(&house, &report, Status::InProgress).await;
        assert_eq!(asked(&house).await, jobs(&[]));
        let confirm = async |token: &str| {
            house
                .act(&Actor::Anonymous, async |app, tx| {
                    commands::confirm_follow(app, tx, token).await
                })
                .await
        };
        assert_eq!(confirm("forged.token").await, Err(Error::NotFound));
        let token = Link::Follow(id).token(&house.app);
        confirm(&token).await.unwrap();
        assert_eq!(
            confirm(&token).await,
            Err(Error::conflict("reports-follow-confirmed-already"))
        );
        set(&house, &report, Status::Fixed).await;
        assert_eq!(asked(&house).await, jobs(&[("tell", 1)]));
        let stop = async || {
            house
                .act(&Actor::Anonymous, async |app, tx| {
                    commands::stop_following(app, tx, &token).await
                })
                .await
        };
        stop().await.unwrap();
        assert_eq!(
            stop().await,
            Err(Error::conflict("reports-follow-ended-already"))
        );
        set(&house, &report, Status::InProgress).await;
        assert_eq!(asked(&house).await, jobs(&[]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reporters_and_followers_hear_of_every_public_change_but_not_of_their_own() {
    on_both(async |house| {
        let report = submitted(&house, "ana@example.org").await;
        let bens = submitted(&house, "ben@example.org").await;
        assert_eq!(asked(&house).await, jobs(&[("tell", 2)]));
        let (ana, ben) = (
            person(report.reporter.unwrap()),
            person(bens.reporter.unwrap()),
        );
        let begun = follow(&house, &ben, &report, "").await.unwrap();
        assert!(matches!(begun, Following::Begun(_)));
        let twice = follow(&house, &ben, &report, "").await;
        assert_eq!(twice, Err(Error::conflict("reports-followed-already")));
        set(&house, &report, Status::Fixed).await;
        assert_eq!(asked(&house).await, jobs(&[("tell", 2)]));
        let note = NoteInternally {
            reference: report.reference("M"),
            text: "Check again.".to_owned(),
        };
        house
            .act(&caseworker(), async |app, tx| {
                commands::note_internally(app, tx, note).await
            })
            .await
            .unwrap();
        assert_eq!(asked(&house).await, jobs(&[]));
        let comment = CommentOnReport {
            reference: report.reference("M"),
            text: "Thanks.".to_owned(),
            photos: Vec::new(),
        };
        house
            .act(&ana, async |app, tx| {
                commands::comment_on_report(app, tx, comment).await
            })
            .await
            .unwrap();
        assert_eq!(asked(&house).await, jobs(&[("tell", 1)]));
        let answer = AnswerFixed {
            reference: report.reference("M"),
            fixed: false,
            text: "Dark.".to_owned(),
        };
        house
            .act(&ben, async |app, tx| {
                commands::answer_fixed(app, tx, answer).await
            })
            .await
            .unwrap();
        // Ana, and the team.
        assert_eq!(asked(&house).await, jobs(&[("tell", 1), ("tell_team", 1)]));
        let token = Link::Reporter(report.id).token(&house.app);
        house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::stop_following(app, tx, &token).await
            })
            .await
            .unwrap();
        set(&house, &report, Status::InProgress).await;
        assert_eq!(asked(&house).await, jobs(&[("tell", 1)]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn merging_tells_those_who_cared_for_the_duplicate() {
    on_both(async |house| {
        let (original, duplicate) = (
            submitted(&house, "ana@example.org").await,
            submitted(&house, "ben@example.org").await,
        );
        let cid = submitted(&house, "cid@example.org").await;
        follow(&house, &person(cid.reporter.unwrap()), &duplicate, "")
            .await
            .unwrap();
        asked(&house).await;
        let input = MergeReports {
            reference: duplicate.reference("M"),
            seen_version: duplicate.version,
            into: original.reference("M"),
        };
        house
            .act(&caseworker(), async |app, tx| {
                commands::merge_reports(app, tx, input).await
            })
            .await
            .unwrap();
        // Ben, who reported it, and Cid, who followed it.
        assert_eq!(asked(&house).await, jobs(&[("tell", 2)]));
        set(&house, &original, Status::InProgress).await;
        // And both hear of the one that stays, beside Ana.
        assert_eq!(asked(&house).await, jobs(&[("tell", 3)]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_news_of_a_ward_come_once_a_day() {
    on_both(async |house| {
        let bens = submitted(&house, "ben@example.org").await;
        let ben = person(bens.reporter.unwrap());
        asked(&house).await;
        let follow = async |area, category: &str| {
            let input = FollowArea {
                area,
                category: category.to_owned(),
                rhythm: Rhythm::Daily,
                email: String::new(),
                lang: None,
            };
            house
                .act(&ben, async |app, tx| {
                    commands::follow_area(app, tx, input).await
                })
                .await
        };
        assert_eq!(follow(Id::new(1), "").await, Err(Error::NotFound));
        let ward = bens.ward.unwrap();
        assert_eq!(fields(follow(ward, "gone").await), ["category"]);
        follow(ward, "lamp").await.unwrap();
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(asked(&house).await, jobs(&[("area_news", 1)]));
        // The second of the day is in the same mail; another ward's and another category's are not.
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        house.submit(&Actor::Anonymous, lamp(EAST)).await;
        let mut bin = lamp(WEST);
        bin.category = "bin".to_owned();
        house.submit(&Actor::Anonymous, bin).await;
        assert_eq!(asked(&house).await, jobs(&[]));
        next_day(&house);
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        // The teams are reminded too: since yesterday their clocks have run out.
        assert_eq!(
            all_asked(&house).await,
            jobs(&[("area_news", 1), ("remind_team", 1)])
        );
        house.submit(&Actor::Anonymous, lamp(EAST)).await;
        assert_eq!(asked(&house).await, jobs(&[]));
    })
    .await;
}

fn next_day(house: &House) {
    let later: Timestamp = house.clock.now() + SignedDuration::from_hours(24);
    house.clock.set(later);
}
