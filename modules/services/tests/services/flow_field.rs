//! Inspections on the way: the page that is kept on a device, whose it is, and photos.

use stoa_kernel::{Actor, Error};
use stoa_services::commands::{AttachPhotos, attach_photos, remove_photo};
use stoa_testkit::{Browser, File};

use crate::{
    flow_house::{PAPERS, applies, does_task, dogs, takes, task},
    house::{Applicant, House, on_both},
};

pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// An inspection that a caseworker has taken.
struct Visit {
    ana: Applicant,
    reference: String,
    sam: Browser,
    path: String,
}

impl Visit {
    async fn begins(house: &House) -> Visit {
        house.offers(&dogs()).await;
        let (ana, reference) = applies(house, "Rex").await;
        let sam = house.staff("caseworker").await;
        let papers = task(&sam, &reference, "Check the papers").await;
        does_task(&sam, &papers, &PAPERS).await;
        let path = task(&sam, &reference, "Visit the home").await;
        takes(&sam, &path).await;
        Visit {
            ana,
            reference,
            sam,
            path,
        }
    }

    fn number(&self) -> i64 {
        self.path.rsplit('/').next().unwrap().parse().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_on_a_device_is_one_persons_and_sent_by_nobody_else() {
    on_both(async |house| {
        let visit = Visit::begins(&house).await;
        let page = visit.sam.opens(&visit.path).await;
        let mark = page.attribute("body", "data-person");
        let key = page.attribute("form[data-checklist]", "data-checklist-key");
        assert!(mark.len() > 20 && key.len() == 44, "{mark} {key}");
        // Both are the same on each page of theirs, and others have others.
        let again = visit.sam.opens("/staff/inspections").await;
        again.says("Visit the home").says(&visit.reference);
        assert_eq!(again.attribute("body", "data-person"), mark);
        assert_eq!(
            again.attribute("[data-waiting]", "data-checklist-key"),
            key,
            "what was not sent is opened there, too"
        );
        let kim = house.staff("caseworker").await;
        let of_kim = kim.opens("/staff/inspections").await;
        of_kim.says("You have taken no inspection.");
        assert_ne!(of_kim.attribute("body", "data-person"), mark);
        let stranger = house.resident().opens("/services").await;
        assert!(
            stranger
                .attributes("body[data-person]", "data-person")
                .is_empty()
        );
        // What was filled in on Sam's page is not Kim's to send, though Kim has the task by now.
        takes(&kim, &visit.path).await;
        let page = kim.opens(&visit.path).await;
        let fields = [
            ("person", mark.as_str()),
            ("item-fence", "yes"),
            ("then", "keep"),
        ];
        let refused = kim.sends(&page, &visit.path, &fields).await;
        assert_eq!(refused.status, 403);
        refused.says("This page was opened by somebody else on this device.");
        let fields = [("item-fence", "yes"), ("then", "keep")];
        kim.sends(&page, &visit.path, &fields)
            .await
            .says("What you found is kept.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worker_sees_inspections_alone() {
    on_both(async |house| {
        let worker = house.resident().get("/staff/inspections/worker.js").await;
        assert_eq!(worker.status, 200);
        assert_eq!(
            worker.header("service-worker-allowed"),
            "/staff/inspections"
        );
        assert!(worker.header("content-type").starts_with("text/javascript"));
        assert_eq!(worker.header("cache-control"), "no-cache");
        assert!(
            worker
                .header("content-security-policy")
                .contains("connect-src 'self'")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_are_taken_shown_for_a_purpose_and_given_to_the_applicant_in_the_end() {
    on_both(async |house| {
        let visit = Visit::begins(&house).await;
        let (sam, path) = (&visit.sam, visit.path.as_str());
        let number = takes_photos(&visit).await;
        refuses_others(&house, &visit, &number).await;
        let link = format!("{}/files/{}", visit.ana.link, number);
        assert_eq!(visit.ana.browser.get(&link).await.status, 404);
        visit.ana.follows().await.says_nothing_of("hole.png");
        let page = sam.opens(path).await;
        let done = [
            ("item-fence", "no"),
            ("result", "failed"),
            ("remarks", "A hole"),
            ("then", "finish"),
        ];
        sam.sends(&page, path, &done)
            .await
            .says("The task is finished.");
        visit
            .ana
            .follows()
            .await
            .says("Photos of the inspection: Visit the home")
            .says("hole.png");
        assert_eq!(visit.ana.browser.get(&link).await.bytes, PNG);
        looks_at(&house, &visit, &number).await;
        let record = house.record(&visit.reference).await;
        let kept = record.iter().filter(|kind| *kind == "photos_kept").count();
        assert_eq!(kept, 2);
        assert!(record.contains(&"photo_removed".to_owned()));
        assert_eq!(record.last().unwrap(), "application_file_read");
    })
    .await;
}

/// An inspector adds photos and takes one out; the number of the one that stays.
async fn takes_photos(visit: &Visit) -> String {
    let (sam, path) = (&visit.sam, visit.path.as_str());
    let page = sam.opens(path).await;
    let keep = [
        ("item-fence", "no"),
        ("remark-fence", "It has a hole"),
        ("then", "keep"),
    ];
    let photo = ("photo-fence", File("hole.png", PNG));
    let kept = sam.sends_file_as(&page, (path, &keep), photo).await;
    kept.says("What you found is kept.")
        .says("hole.png")
        .says("It has a hole");
    // No picture: nothing of it is kept, and what was found stands.
    let page = sam.opens(path).await;
    let text = ("photo-", File("plan.csv", b"a,b\n1,2\n3,4\n"));
    let refused = sam.sends_file_as(&page, (path, &keep), text).await;
    assert_eq!(refused.status, 422, "{}", refused.text());
    let page = sam.opens(path).await;
    let elsewhere = ("photo-roof", File("roof.png", PNG));
    let refused = sam.sends_file_as(&page, (path, &keep), elsewhere).await;
    assert_eq!(refused.status, 404);
    let page = sam.opens(path).await;
    sam.sends_file_as(&page, (path, &keep), ("photo-", File("dog.png", PNG)))
        .await;
    // One too many is taken out.
    let page = sam.opens(path).await;
    page.says("dog.png");
    let numbers = page.attributes("button[name='photo']", "value");
    assert_eq!(numbers.len(), 2);
    let gone = sam
        .sends_to(&page, (path, "/photo"), &[("photo", &numbers[1])])
        .await;
    gone.says("The photo was removed.")
        .says("hole.png")
        .says_nothing_of("dog.png");
    numbers[0].clone()
}

/// As a caseworker who did not take them.
async fn looks_at(house: &House, visit: &Visit, number: &str) {
    let path = visit.path.as_str();
    // A colleague sees how many there are, and which once they have said why.
    let kim = house.staff("caseworker").await;
    kim.opens(path)
        .await
        .says("1 photo was taken.")
        .says_nothing_of("hole.png");
    let case = format!("/staff/applications/{}", visit.reference);
    let page = kim.opens(&case).await;
    kim.sends(&page, &case, &[("purpose", "To decide")])
        .await
        .says("hole.png");
    let page = kim.opens(path).await;
    let file = format!("/files/{}", number);
    let opened = kim.sends(&page, &file, &[]).await;
    assert_eq!(opened.bytes, PNG);
}

/// Whoever has not taken the inspection adds and removes nothing.
async fn refuses_others(house: &House, visit: &Visit, file: &str) {
    let app = &house.app;
    let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
    let input = AttachPhotos {
        task: visit.number(),
        photos: Vec::new(),
    };
    let refused = attach_photos(app, &mut tx, input).await.unwrap_err();
    assert!(matches!(refused, Error::Denied(_)), "{refused:?}");
    let refused = remove_photo(app, &mut tx, (visit.number(), file)).await;
    assert!(matches!(refused.unwrap_err(), Error::Denied(_)));
    drop(tx);
    let kim = crate::book::works(app, "caseworker").await;
    let mut tx = app.db.begin(&kim).await.unwrap();
    let refused = remove_photo(app, &mut tx, (visit.number(), file)).await;
    assert!(matches!(refused.unwrap_err(), Error::Conflict(_)));
}
