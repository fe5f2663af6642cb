//! What those are told who follow a part of the town: what is new there, and what was closed, by mail and by feed.

use std::fs;

use jiff::SignedDuration;
use stoa_kernel::{Actor, Id, Timestamp, jobs::Due};
use stoa_reports::{
    commands::{self, ChangeStatus, FollowArea, Following},
    links::Link,
    model::{Follow, Report, Rhythm, Status},
    telling,
};
use stoa_web::Site;

use crate::house::{EAST, House, WEST, caseworker, lamp, on_both};

const AREA_NEWS: &str = "reports.area_news";

/// Somebody whose mailbox is known follows the west ward, in this rhythm.
async fn follows(house: &House, rhythm: Rhythm, email: &str) -> Id<Follow> {
    let somewhere = house.submit(&Actor::Anonymous, lamp(WEST)).await;
    let input = FollowArea {
        area: somewhere.ward.unwrap(),
        category: String::new(),
        rhythm,
        email: email.to_owned(),
        lang: None,
    };
    let asked = house
        .act(&Actor::Anonymous, async |app, tx| {
            commands::follow_area(app, tx, input).await
        })
        .await
        .unwrap();
    let (Following::Begun(id) | Following::Asked(id)) = asked;
    let token = Link::Follow(id).token(&house.app);
    house
        .act(&Actor::Anonymous, async |app, tx| {
            commands::confirm_follow(app, tx, &token).await
        })
        .await
        .unwrap();
    asked_for(house).await;
    id
}

async fn set(house: &House, report: &Report, status: Status) {
    let input = ChangeStatus {
        reference: report.reference("M"),
        seen_version: house.report(report.id).await.version,
        status,
        reason: "That is how it is.".to_owned(),
        promised_for: None,
        agency: String::new(),
    };
    house
        .act(&caseworker(), async |app, tx| {
            commands::change_status(app, tx, input).await
        })
        .await
        .unwrap();
}

/// The day's news that were asked for since the last time.
async fn asked_for(house: &House) -> Vec<String> {
    house.app.sealer.seal_all().await.unwrap();
    while telling::turn(&house.app).await.unwrap() > 0 {}
    let jobs = house.take_jobs().await.into_iter();
    jobs.filter(|(kind, _)| kind == AREA_NEWS)
        .map(|(_, payload)| payload)
        .collect()
}

/// Lets the jobs be done in the next morning; the mails, as they would go out.
async fn mails(house: &House, payloads: Vec<String>) -> Vec<String> {
    let site = Site::new(house.app.clone(), vec![stoa_reports::module()]).unwrap();
    let module = stoa_reports::module();
    let news = module.jobs.iter().find(|job| job.kind == AREA_NEWS);
    for payload in payloads {
        let due = Due {
            id: Id::new(1),
            kind: AREA_NEWS.to_owned(),
            payload,
            attempts: 1,
        };
        (news.unwrap().run)(site.clone(), due).await.unwrap();
    }
    let folder = &house.app.config.mail_dir;
    let files = fs::read_dir(folder).unwrap().flatten();
    let read = files.map(|file| fs::read_to_string(file.path()).unwrap());
    // Long lines are broken by an equals sign (RFC 2045, section 6.7).
    let mut mails: Vec<String> = read.map(|mail| mail.replace("=\r\n", "")).collect();
    mails.sort();
    mails
}

fn next_day(house: &House) {
    let later: Timestamp = house.clock.now() + SignedDuration::from_hours(24);
    house.clock.set(later);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_days_news_say_what_was_reported_and_what_was_closed() {
    on_both(async |house| {
        let old = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let again = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let elsewhere = house.submit(&Actor::Anonymous, lamp(EAST)).await;
        follows(&house, Rhythm::Daily, "eve@example.org").await;
        next_day(&house);
        set(&house, &elsewhere, Status::Fixed).await;
        assert_eq!(asked_for(&house).await, Vec::<String>::new());
        set(&house, &old, Status::InProgress).await;
        assert_eq!(asked_for(&house).await, Vec::<String>::new());
        set(&house, &old, Status::Fixed).await;
        set(&house, &again, Status::WontFix).await;
        let jobs = asked_for(&house).await;
        assert_eq!(jobs.len(), 1, "{jobs:?}");
        let new = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        // It was opened again before the mail goes out.
        set(&house, &again, Status::InProgress).await;
        assert_eq!(asked_for(&house).await, Vec::<String>::new());
        let mails = mails(&house, jobs).await;
        let [mail] = mails.as_slice() else {
            panic!("one mail was expected: {mails:?}");
        };
        assert!(mail.contains("W1: 1 new report"), "{mail}");
        let (first, second) = mail.split_once("Closed here (W1):").expect(mail);
        assert!(first.contains(&new.reference("M")), "{mail}");
        assert!(
            second.contains(&format!("({}): Fixed", old.reference("M"))),
            "{mail}"
        );
        assert!(!mail.contains(&elsewhere.reference("M")), "{mail}");
        assert!(!second.contains(&again.reference("M")), "{mail}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_hears_at_once_of_new_reports_hears_once_a_day_what_was_closed() {
    on_both(async |house| {
        follows(&house, Rhythm::AtOnce, "eve@example.org").await;
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(asked_for(&house).await, Vec::<String>::new());
        set(&house, &report, Status::Fixed).await;
        let jobs = asked_for(&house).await;
        assert_eq!(jobs.len(), 1, "{jobs:?}");
        let mails = mails(&house, jobs).await;
        let [mail] = mails.as_slice() else {
            panic!("one mail was expected: {mails:?}");
        };
        assert!(mail.contains("W1: 1 report closed"), "{mail}");
        assert!(
            !mail.contains("new problem"),
            "they were told of it: {mail}"
        );
        assert!(mail.contains(": Fixed"), "{mail}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_has_what_became_of_old_reports() {
    on_both(async |house| {
        let old = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        next_day(&house);
        let new = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let elsewhere = house.submit(&Actor::Anonymous, lamp(EAST)).await;
        next_day(&house);
        set(&house, &old, Status::Fixed).await;
        set(&house, &elsewhere, Status::Fixed).await;
        let browser = house.stranger();
        let path = format!("/reports.atom?ward={}", old.ward.unwrap());
        let feed = browser.opens(&path).await.html().to_owned();
        let titles: Vec<&str> = feed
            .split("<entry>")
            .skip(1)
            .filter_map(|entry| {
                let (_, title) = entry.split_once("<title>")?;
                title.split("</title>").next()
            })
            .collect();
        let (old, new) = (old.reference("M"), new.reference("M"));
        assert_eq!(titles.len(), 3, "{titles:?}");
        assert!(
            titles[0].starts_with("Fixed: ") && titles[0].contains(&old),
            "{titles:?}"
        );
        let ids: Vec<&str> = feed.split("<id>").skip(2).collect();
        assert!(ids[0].contains(&format!("/reports/{old}#u")), "{}", ids[0]);
        assert!(ids[1].contains(&format!("/reports/{new}<")), "{}", ids[1]);
        assert!(ids[2].contains(&format!("/reports/{old}<")), "{}", ids[2]);
        assert!(!feed.contains(&elsewhere.reference("M")), "{feed}");
    })
    .await;
}
