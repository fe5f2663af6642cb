//! Steps before a decision: checks, inspections, the second pair of eyes, and what they hold up.

use stoa_kernel::{Actor, Error};
use stoa_services::commands::{
    FinishTask, FoundItem, arrange_visit, declare_conflict, finish_task, keep_checklist,
    send_task_back, take_task,
};
use stoa_services::{
    model::{Found, Reference, TaskResult},
    store,
};
use stoa_testkit::{Browser, signs_in, works_as};

use crate::{
    flow_house::{
        PAPERS, applies, days_later, decides, does_task, dogs, goes_through, last_task, takes, task,
    },
    house::{DOGS, House, on_both},
};

#[tokio::test(flavor = "multi_thread")]
async fn steps_are_gone_through_and_then_it_is_decided() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        let list = sam.opens("/staff/tasks").await;
        list.says("Check the papers").says(&reference);
        let decision = format!("/staff/applications/{reference}/decide");
        sam.opens(&decision)
            .await
            .says("Tasks of this application are not finished yet");
        ana.follows()
            .await
            .says("Check the papers Under way")
            .says("If nobody decides in time, the law grants the application.");
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        // Bruno is not Rex: nobody visits.
        page.says("Second pair of eyes")
            .says_nothing_of("Visit the home");
        decides(&sam, &reference, "granted")
            .await
            .says("Tasks of this application are not finished yet");
        decides(&sam, &reference, "refused")
            .await
            .says("Tasks of this application are not finished yet");
        goes_through(&sam, &mia, &reference).await;
        ana.follows().await.says("Being looked at");
        sam.opens("/staff/tasks").await.says_nothing_of(&reference);
        decides(&sam, &reference, "granted")
            .await
            .says("The decision is made");
        ana.follows().await.says("Your application was granted");
        let record = house.record(&reference).await;
        assert_eq!(
            record[4..],
            [
                "task_taken",
                "application_taken",
                "checklist_kept",
                "task_finished",
                "task_taken",
                "task_finished",
                "application_decided",
                "permit_issued",
                "letter_sent"
            ]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checklist_is_kept_and_gone_on_with_and_nothing_is_passed_over() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        let kept = does_task(
            &sam,
            &papers,
            &[
                ("item-chip", "no"),
                ("remark-chip", "Unknown number"),
                ("then", "keep"),
            ],
        );
        kept.await
            .says("What you found is kept.")
            .says("Unknown number");
        let page = sam.opens(&papers).await;
        let early = sam.sends(&page, &papers, &[("then", "finish")]).await;
        assert_eq!(early.status, 422);
        early.says("Choose what comes of it.");
        let page = sam.opens(&papers).await;
        let fields = [("result", "passed"), ("then", "finish")];
        let wrong = sam.sends(&page, &papers, &fields).await;
        assert_eq!(wrong.status, 422);
        wrong
            .says("An item of the checklist is answered “No”")
            .says("Say what you found of this.");
        let page = sam.opens(&papers).await;
        let unticked = sam
            .sends(&page, &papers, &[("remark-home", "Far"), ("then", "keep")])
            .await;
        assert_eq!(unticked.status, 422);
        unticked.says("Far");
        let page = sam.opens(&papers).await;
        let fields = [("result", "failed"), ("then", "finish")];
        let unsaid = sam.sends(&page, &papers, &fields).await;
        assert_eq!(unsaid.status, 422);
        unsaid.says("Say why, so that colleagues can go on.");
        let page = sam.opens(&papers).await;
        let fields = [
            ("result", "failed"),
            ("remarks", "No such chip"),
            ("then", "finish"),
        ];
        sam.sends(&page, &papers, &fields)
            .await
            .says("The task is finished.")
            .says("No such chip");
        // What failed is refused without the steps after it, and never granted.
        decides(&sam, &reference, "granted")
            .await
            .says("A task of this application was not passed");
        decides(&sam, &reference, "refused")
            .await
            .says("The decision is made");
        let mia = house.staff("manager").await;
        mia.opens("/staff/tasks").await.says_nothing_of(&reference);
    })
    .await;
}

/// Max sends the steps back that Mia did.
async fn sends_back(max: &Browser, agree: &str) {
    takes(max, agree).await;
    let page = max.opens(agree).await;
    let reason = [("text", "The chip is another dog’s.")];
    max.sends(&page, "/back", &reason)
        .await
        .says("The steps have to be done once more.");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_checked_does_not_approve_and_an_approver_sends_back() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (mia, max) = (house.staff("manager").await, house.staff("manager").await);
        let papers = task(&mia, &reference, "Check the papers").await;
        does_task(&mia, &papers, &PAPERS).await;
        let agree = task(&mia, &reference, "Second pair of eyes").await;
        let fields = [("result", "passed"), ("then", "finish")];
        does_task(&mia, &agree, &fields)
            .await
            .says("You did a step that is approved here");
        // A caseworker cannot do what a manager has to.
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&agree).await;
        assert!(
            page.attributes("form[action$='/take']", "action")
                .is_empty()
        );
        takes(&max, &agree).await;
        let page = max.opens(&agree).await;
        let back = max.sends(&page, "/back", &[("text", "")]).await;
        assert_eq!(back.status, 422);
        let page = max.opens(&agree).await;
        let reason = [("text", "The chip is another dog’s.")];
        max.sends(&page, "/back", &reason)
            .await
            .says("The steps have to be done once more.");
        let case = format!("/staff/applications/{reference}");
        let page = mia.opens(&case).await;
        let page = mia.sends(&page, &case, &[("purpose", "To check")]).await;
        page.says("The chip is another dog’s.");
        ana.follows()
            .await
            .says_nothing_of("The chip is another dog’s.");
        decides(&mia, &reference, "granted")
            .await
            .says("Tasks of this application are not finished yet");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_back_is_done_anew_by_somebody_and_approved_by_another() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_, reference) = applies(&house, "Bruno").await;
        let (mia, max) = (house.staff("manager").await, house.staff("manager").await);
        let papers = task(&mia, &reference, "Check the papers").await;
        does_task(&mia, &papers, &PAPERS).await;
        let agree = task(&mia, &reference, "Second pair of eyes").await;
        let fields = [("result", "passed"), ("then", "finish")];
        sends_back(&max, &agree).await;
        // The first round stays as it was; the second is a task of its own, on which nothing is ticked.
        let page = mia.opens(&papers).await;
        assert!(page.attributes("form[data-checklist]", "action").is_empty());
        assert!(
            page.attributes("form[action$='/back']", "action")
                .is_empty()
        );
        let second = last_task(&mia, &reference).await;
        assert_ne!(second, papers);
        let sam = house.staff("caseworker").await;
        takes(&sam, &second).await;
        let page = sam.opens(&second).await;
        assert!(
            page.attributes("input[type=radio][checked]", "value")
                .is_empty()
        );
        let unseen = [("result", "passed"), ("then", "finish")];
        assert_eq!(sam.sends(&page, &second, &unseen).await.status, 422);
        let page = sam.opens(&second).await;
        sam.sends(&page, &second, &PAPERS)
            .await
            .says("The task is finished.");
        // Whoever did the first round does not approve the second.
        does_task(&mia, &agree, &fields)
            .await
            .says("You did a step that is approved here");
        takes(&max, &agree).await;
        let page = max.opens(&agree).await;
        max.sends(&page, &agree, &fields)
            .await
            .says("The task is finished.");
        decides(&mia, &reference, "granted")
            .await
            .says("The decision is made");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_home_is_visited_on_an_agreed_day_and_once_more() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Rex").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        does_task(&sam, &papers, &PAPERS).await;
        let visit = task(&sam, &reference, "Visit the home").await;
        assert!(visit.starts_with("/staff/inspections/"), "{visit}");
        takes(&sam, &visit).await;
        let day = |day: &'static str, time: &'static str| {
            [
                ("day", day),
                ("month", "3"),
                ("year", "2026"),
                ("time", time),
            ]
        };
        for wrong in [day("1", "9:30"), day("40", "9:30"), day("5", "noon")] {
            let page = sam.opens(&visit).await;
            assert_eq!(sam.sends(&page, "/visit", &wrong).await.status, 422);
        }
        let page = sam.opens(&visit).await;
        sam.sends(&page, "/visit", &day("5", "9:30"))
            .await
            .says("The visit is arranged");
        ana.follows().await.says("We visit the place on");
        let page = sam.opens(&visit).await;
        assert_eq!(
            page.attributes("form[data-checklist]", "action"),
            [visit.as_str()]
        );
        let again = [
            ("item-fence", "no"),
            ("result", "again"),
            ("remarks", "The fence comes on Monday"),
            ("then", "finish"),
        ];
        sam.sends(&page, &visit, &again)
            .await
            .says("The task is finished.");
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        page.says("Has to be done again");
        let next = page
            .links()
            .into_iter()
            .rfind(|link| link.contains("/inspections/"));
        let next = next.unwrap();
        assert_ne!(next, visit);
        // It is still that inspector's, and begins with an empty list.
        let page = sam.opens(&next).await;
        let passed = [
            ("item-fence", "yes"),
            ("result", "passed"),
            ("then", "finish"),
        ];
        sam.sends(&page, &next, &passed)
            .await
            .says("The task is finished.");
        task(&sam, &reference, "Second pair of eyes").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_of_a_task_stands_still_while_the_applicant_is_asked() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        // Two working days after Monday 2 March.
        sam.opens("/staff/tasks").await.says("by 4 March 2026");
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/ask", &[("text", "The number of the chip")])
            .await;
        let list = sam.opens("/staff/tasks").await;
        list.says("The time stands still")
            .says_nothing_of("4 March");
        days_later(&house, 7);
        let page = ana.follows().await;
        page.says("Something is missing");
        ana.browser
            .sends(&page, "/answer", &[("text", "985 112")])
            .await;
        // A session does not last a week.
        let sam = house.staff("caseworker").await;
        sam.opens("/staff/tasks").await.says("by 11 March 2026");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_ticked_stays_on_the_page_when_the_task_changed_meanwhile() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        takes(&sam, &papers).await;
        let page = sam.opens(&papers).await;
        let first = [
            ("item-chip", "no"),
            ("remark-chip", "Unknown number"),
            ("then", "keep"),
        ];
        let kept = sam.sends(&page, &papers, &first).await;
        kept.says("What you found is kept.");
        // The page was opened before that.
        for then in ["keep", "finish"] {
            let second = [
                ("item-chip", "no"),
                ("remark-chip", "Another number"),
                ("remarks", "To be asked for"),
                ("then", then),
            ];
            let late = sam.sends(&page, &papers, &second).await;
            assert_eq!(late.status, 422);
            late.says("Somebody else changed this meanwhile")
                .says("Another number")
                .says("To be asked for");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_workflow_leaves_running_applications_as_they_are() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let (mia, max) = (house.staff("manager").await, house.staff("manager").await);
        let path = "/staff/services/dog-licence";
        mia.does(path, &[("file", DOGS)]).await;
        let page = max.opens(path).await;
        max.sends(&page, "/publish", &[]).await.says("published");
        // The next applicant meets no steps; the one before goes through theirs.
        let (_ben, later) = applies(&house, "Luna").await;
        let page = mia.opens(&format!("/staff/applications/{later}")).await;
        page.says_nothing_of("Check the papers");
        decides(&mia, &later, "granted")
            .await
            .says("The decision is made");
        decides(&mia, &reference, "granted")
            .await
            .says("Tasks of this application are not finished yet");
        goes_through(&mia, &max, &reference).await;
        decides(&mia, &reference, "granted")
            .await
            .says("The decision is made");
        let steps = format!("/staff/applications/{reference}/steps");
        mia.opens(&steps).await.says("Check the papers");
        mia.opens("/services/dog-licence/steps")
            .await
            .says("Somebody looks at the application and decides.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_are_drawn_and_told_in_words() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let mut reader = house.resident();
        let page = reader.opens("/services/dog-licence").await;
        let steps = page.link("See what happens, step by step");
        let page = reader.opens(&steps).await;
        page.says("Visit the home")
            .says("It depends on your answers.")
            .says("It comes after: Check the papers.")
            .says("There is a fence");
        assert_eq!(page.all("main svg rect").len(), 5);
        assert_eq!(page.attribute("main svg", "role"), "img");
        reader.lang = "ar";
        reader.opens(&steps).await.says("نزور المكان.");
        let (_ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}/steps");
        sam.opens(&path).await.says("To do").says("Not needed here");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_application_leaves_no_task_behind() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        let page = ana.follows().await;
        ana.browser.sends(&page, "/withdraw", &[]).await;
        sam.opens("/staff/tasks").await.says_nothing_of(&reference);
        sam.opens(&papers).await.says("Not needed any more");
    })
    .await;
}

/// The number at the end of a task's address.
fn number(path: &str) -> i64 {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

/// Tries every verb on a task as somebody who may not.
async fn tries_all(house: &House, actor: &Actor, number: i64) -> Vec<Error> {
    let app = &house.app;
    let mut tx = app.db.begin(actor).await.unwrap();
    let seen = (number, 2);
    let found = [FoundItem {
        item: "chip".to_owned(),
        result: Some(Found::Yes),
        remark: String::new(),
    }];
    let finish = FinishTask {
        task: number,
        seen_version: 2,
        result: Some(TaskResult::Passed),
        remarks: String::new(),
    };
    let day = (
        jiff::civil::date(2027, 1, 1),
        jiff::civil::time(9, 30, 0, 0),
    );
    vec![
        take_task(app, &mut tx, seen).await.unwrap_err(),
        keep_checklist(app, &mut tx, seen, &found)
            .await
            .unwrap_err(),
        finish_task(app, &mut tx, finish).await.unwrap_err(),
        send_task_back(app, &mut tx, seen, "No").await.unwrap_err(),
        arrange_visit(app, &mut tx, seen, day).await.unwrap_err(),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_are_done_by_those_of_the_body_alone() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        let mut others = vec![Actor::Anonymous];
        for (role, agency) in [("caseworker", "water"), ("auditor", "council")] {
            let mut who = works_as(role, agency);
            (who.id, _) = signs_in(&house.app, who.clone()).await;
            others.push(Actor::Staff(who));
        }
        for actor in others {
            for error in tries_all(&house, &actor, number(&papers)).await {
                assert!(matches!(error, Error::Denied(_)), "{actor:?}: {error:?}");
            }
        }
        let other = house.staff_of("caseworker", "water").await;
        assert_eq!(other.get(&papers).await.status, 403);
        other
            .opens("/staff/tasks")
            .await
            .says_nothing_of(&reference);
        // What was seen meanwhile by somebody else is not written over.
        let page = sam.opens(&papers).await;
        sam.sends(&page, "/take", &[]).await;
        sam.sends(&page, "/take", &[])
            .await
            .says("Somebody else changed this meanwhile");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_a_conflict_of_interest_stays_out_of_the_tasks_too() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (_ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        let papers = task(&sam, &reference, "Check the papers").await;
        let page = sam.opens(&papers).await;
        let away = format!("/staff/applications/{reference}/pass-on");
        let pass_on = sam.opens(&away).await;
        sam.sends(&pass_on, "/step-back", &[])
            .await
            .says("You stepped back");
        assert_eq!(sam.get(&papers).await.status, 403);
        assert_eq!(sam.sends(&page, "/take", &[]).await.status, 403);
        does_task(&mia, &papers, &PAPERS)
            .await
            .says("The task is finished.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_a_conflict_of_interest_stays_out_of_an_appeal() {
    on_both(async |house| {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        decides(&sam, &reference, "refused").await;
        // Decided and not appealed against, there is nothing to stay out of.
        let kim = house.staff("caseworker").await;
        let app = &house.app;
        let number = Reference::parse(&app.config.town.reference_prefix, &reference).unwrap();
        let version = async || {
            let mut db = app.db.read().await.unwrap();
            store::find(&mut db, number.id()).await.unwrap().unwrap()
        };
        let actor = house.works("caseworker", "council").await;
        let mut tx = app.db.begin(&actor).await.unwrap();
        let seen = (reference.as_str(), version().await.version);
        let over = declare_conflict(app, &mut tx, seen).await;
        assert!(matches!(over, Err(Error::Conflict(_))), "{over:?}");
        drop(tx);
        let why = [("text", "The chip is mine.")];
        ana.browser
            .does(&format!("{}/appeal", ana.link), &why)
            .await;
        let appeal = task(&kim, &reference, "Appeal").await;
        takes(&kim, &appeal).await;
        let page = kim.opens(&appeal).await;
        page.says("You have a conflict of interest");
        kim.sends(&page, "/step-back", &[])
            .await
            .says("You stepped back");
        assert_eq!(kim.get(&appeal).await.status, 403);
        // It is nobody's again, and a manager sees and lifts it.
        let mut db = app.db.read().await.unwrap();
        let all = store::tasks::of_application(&mut db, number.id())
            .await
            .unwrap();
        drop(db);
        assert_eq!(all.last().unwrap().assignee, None);
        let page = mia.opens("/staff/conflicts").await;
        page.says(&reference);
        mia.sends(
            &page,
            "/lift-conflict",
            &[("reason", "It was another Kim.")],
        )
        .await;
        takes(&kim, &appeal).await;
    })
    .await;
}
