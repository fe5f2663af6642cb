//! What was kept long enough is destroyed with proof; a manager may say that something stays; erasing one's contact ends no application.

use futures::TryStreamExt;
use jiff::SignedDuration;
use stoa_kernel::{Actor, Error, Id};
use stoa_services::{commands, model::Reference, store};
use stoa_testkit::{File, signs_in, works_as};

use crate::{
    files::{PDF, gives, has_come_to_papers, runs_jobs},
    house::{Applicant, House, on_both},
};

const DAY: i64 = 24;

fn wait(house: &House, days: i64) {
    let later = house.app.now() + SignedDuration::from_hours(DAY * days);
    house.app.db.clock().set(later);
}

/// Somebody who applied with a file.
async fn has_applied(house: &House) -> (Applicant, String) {
    let ana = has_come_to_papers(house).await;
    gives(&ana, &[("vet", "Healthy.")], File("pass.pdf", PDF)).await;
    ana.sends("ana@example.org").await;
    let reference = ana.reference().await;
    (ana, reference)
}

async fn decides(house: &House, reference: &str, how: &str) {
    let sam = house.staff("caseworker").await;
    let path = format!("/staff/applications/{reference}/decide");
    let fields = [("decision", how), ("reason", "The chip is registered.")];
    sam.does(&path, &fields).await.says("The decision is made");
}

async fn files_left(house: &House) -> usize {
    let left: Vec<_> = house.app.files.list().try_collect().await.unwrap();
    left.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_long_enough_is_destroyed_with_proof() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        decides(&house, &reference, "refused").await;
        let kim = house.staff("manager").await;
        kim.opens("/staff/services")
            .await
            .says("Destroying applications");
        let page = kim.opens("/staff/retention").await;
        // Decided on 2 March 2026, kept for three years.
        page.says(&reference).says("3 March 2029");
        let path = format!("/staff/applications/{reference}");
        kim.opens(&path).await.says("It is kept until 3 March 2029");
        wait(&house, 3 * 365);
        runs_jobs(&house).await;
        ana.follows().await.says("The chip is registered.");
        wait(&house, 3);
        runs_jobs(&house).await;
        runs_jobs(&house).await;
        assert_eq!(files_left(&house).await, 0);
        let gone = ana.browser.get(&format!("{}/follow", ana.link)).await;
        assert_eq!(gone.status, 404);
        let kim = house.staff("manager").await;
        let page = kim.opens(&path).await;
        page.says("were destroyed on")
            .says_nothing_of("The chip is registered.");
        page.says_nothing_of("Open the answers");
        let page = kim.opens("/staff/retention").await;
        page.says("Proof in the record").says("files: 1");
        let record = house.record(&reference).await;
        assert_eq!(record.last().unwrap(), "application_destroyed");
        // A backup that still has the row opens nothing.
        let id = Reference::parse(&house.app.config.town.reference_prefix, &reference)
            .unwrap()
            .id();
        let mut db = house.app.db.read().await.unwrap();
        let row = store::find(&mut db, id).await.unwrap().unwrap();
        let known = house.app.vault.open_data(&mut db, row.person).await;
        assert_eq!(known.unwrap(), None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permit_keeps_what_it_rests_on_while_it_holds() {
    on_both(async |house| {
        let (_ana, reference) = has_applied(&house).await;
        decides(&house, &reference, "granted").await;
        // It holds for twelve months, and then three years are counted.
        let kim = house.staff("manager").await;
        kim.opens("/staff/retention").await.says("3 March 2030");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_manager_holds_stays_until_it_is_released() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let kim = house.staff("manager").await;
        let path = format!("/staff/applications/{reference}");
        let open = kim.opens(&path).await;
        open.says_nothing_of("Keep it from being destroyed");
        decides(&house, &reference, "refused").await;
        let page = kim.opens(&path).await;
        let missing = kim.sends(&page, "/hold", &[("text", "")]).await;
        missing.says_nothing_of("It stays until");
        let reason = [("text", "The court asks for it.")];
        kim.sends(&page, "/hold", &reason)
            .await
            .says("It stays until");
        kim.sends(&page, "/hold", &reason)
            .await
            .says("That was said already");
        kim.opens("/staff/retention").await.says("Must stay");
        wait(&house, 4 * 365);
        runs_jobs(&house).await;
        let follows = ana.follows().await;
        follows
            .says("The chip is registered.")
            .says_nothing_of("The court asks");
        let kim = house.staff("manager").await;
        let page = kim.opens(&path).await;
        let page = kim.sends(&page, &path, &[("purpose", "To review")]).await;
        page.says("The court asks for it.");
        kim.sends(&page, "/release", &[("text", "It is over.")])
            .await;
        runs_jobs(&house).await;
        let gone = ana.browser.get(&format!("{}/follow", ana.link)).await;
        assert_eq!(gone.status, 404);
        let page = kim.opens(&path).await;
        page.says_nothing_of("Keep it from being destroyed");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_managers_of_the_body_hold_and_only_the_program_destroys() {
    on_both(async |house| {
        let (ana, reference) = has_applied(&house).await;
        let page = ana.follows().await;
        ana.browser.sends(&page, "/withdraw", &[]).await;
        let app = &house.app;
        let id = Reference::parse(&house.app.config.town.reference_prefix, &reference)
            .unwrap()
            .id();
        let mut db = app.db.read().await.unwrap();
        let one = store::retention::find(&mut db, id).await.unwrap().unwrap();
        drop(db);
        for (role, agency) in [
            ("caseworker", "council"),
            ("manager", "water"),
            ("auditor", "council"),
        ] {
            let mut who = works_as(role, agency);
            (who.id, _) = signs_in(app, who.clone()).await;
            let mut tx = app.db.begin(&Actor::Staff(who)).await.unwrap();
            let refused = [
                commands::hold_application(app, &mut tx, &reference, "No")
                    .await
                    .unwrap_err(),
                commands::release_application(app, &mut tx, &reference, "No")
                    .await
                    .unwrap_err(),
                commands::destroy_application(app, &mut tx, &one)
                    .await
                    .unwrap_err(),
                commands::keep_until(app, &mut tx, id).await.unwrap_err(),
            ];
            for error in refused {
                assert!(matches!(error, Error::Denied(_)), "{role}: {error:?}");
            }
        }
        let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
        let early = commands::destroy_application(app, &mut tx, &one).await;
        assert!(matches!(early.unwrap_err(), Error::Conflict(_)));
        let unknown = commands::keep_until(app, &mut tx, Id::new(1)).await;
        assert!(matches!(unknown.unwrap_err(), Error::NotFound));
        let kept = commands::keep_until(app, &mut tx, id).await.unwrap();
        tx.commit(kept).await.unwrap();
        let other = house.staff_of("manager", "water").await;
        other
            .opens("/staff/retention")
            .await
            .says_nothing_of(&reference);
        let caseworker = house.staff("caseworker").await;
        assert_eq!(caseworker.get("/staff/retention").await.status, 403);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_that_is_sent_is_needed_until_it_is_destroyed() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        let token = ana.link.trim_start_matches("/apply/").to_owned();
        let person = async || {
            let mut db = house.app.db.read().await.unwrap();
            let found = store::find_by_token(&mut db, &token).await.unwrap();
            let person = found.unwrap().person;
            house.app.vault.is_needed(&mut db, person).await.unwrap()
        };
        // What nobody sent is its writer's alone, and may be erased.
        assert!(!person().await);
        gives(&ana, &[("vet", "Healthy.")], File("pass.pdf", PDF)).await;
        ana.sends("ana@example.org").await;
        assert!(person().await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_answers_that_nobody_sent_are_destroyed_with_them() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(&ana, &[("vet", "Healthy.")], File("pass.pdf", PDF)).await;
        wait(&house, 27);
        runs_jobs(&house).await;
        assert_eq!(files_left(&house).await, 1);
        wait(&house, 2);
        runs_jobs(&house).await;
        assert_eq!(files_left(&house).await, 0);
        assert_eq!(ana.browser.get(&ana.link).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_that_nothing_refers_to_are_removed_and_the_others_stay() {
    on_both(async |house| {
        let ana = has_come_to_papers(&house).await;
        gives(
            &ana,
            &[("vet", ""), ("then", "add-files")],
            File("pass.pdf", PDF),
        )
        .await;
        // As if the line had broken between keeping the content and the change that refers to it.
        let waiting = house.app.files.waiting("services");
        waiting
            .keep(b"sealed".to_vec(), house.app.now())
            .await
            .unwrap();
        assert_eq!(files_left(&house).await, 2);
        wait(&house, 2);
        runs_jobs(&house).await;
        assert_eq!(files_left(&house).await, 1);
        let page = ana
            .browser
            .opens(&format!("{}/page/papers", ana.link))
            .await;
        page.says("pass.pdf (");
    })
    .await;
}
