//! The queue: filters, pages, the search by reference and by e-mail address, and the same done to several at once.

use stoa_services::{
    commands::{BulkAct, FindApplicant, act_on_applications, find_applicant},
    model::{QueueFilter, Status, Whose},
    store::{self, PAGE, Place},
};

use super::{applies, path};
use crate::house::on_both;

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_is_filtered_and_a_reference_leads_to_its_case() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (_, first) = applies(&house).await;
        let (_, second) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&path(&first)).await;
        sam.sends(&page, "/take", &[]).await;
        let list = async |query: &str| sam.opens(&format!("/staff/applications?{query}")).await;
        list("")
            .await
            .says(&first)
            .says(&second)
            .says("2 applications");
        list("whose=nobody")
            .await
            .says(&second)
            .says_nothing_of(&first);
        list("whose=mine")
            .await
            .says(&first)
            .says_nothing_of(&second);
        list("status=reviewing")
            .await
            .says(&first)
            .says_nothing_of(&second);
        list("service=dog-licence").await.says(&first).says(&second);
        list("service=parking")
            .await
            .says("Nothing is waiting")
            .says("0 applications");
        list("overdue=1").await.says("Nothing is waiting");
        let typed = sam
            .get(&format!("/staff/applications?q={}", first.to_lowercase()))
            .await;
        assert_eq!(typed.header("location"), path(&first));
        list("q=nonsense")
            .await
            .says("No application has this reference");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_queue_follow_each_other_without_a_gap() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mut references = Vec::new();
        for _ in 0..3 {
            references.push(applies(&house).await.1);
        }
        let filter = QueueFilter {
            agencies: vec!["council".to_owned()],
            ..QueueFilter::default()
        };
        let mut db = house.app.db.read().await.unwrap();
        let now = house.app.now();
        let (mut seen, mut after) = (Vec::new(), None);
        // Each page begins behind the first of the one before, as if a page held one.
        for _ in 0..3 {
            let page = store::queue(&mut db, &filter, (now, after)).await.unwrap();
            let first = page.first().unwrap();
            seen.push(first.reference(&house.app.config.town.reference_prefix));
            after = first.due_at.map(|due_at| Place {
                due_at,
                id: first.id,
            });
        }
        assert_eq!(seen, references);
        let last = store::queue(&mut db, &filter, (now, after)).await.unwrap();
        assert!(last.is_empty() && PAGE == 50);
        let count = store::queue_count(&mut db, &filter, now).await.unwrap();
        assert_eq!(count, 3);
        let nobodys = QueueFilter {
            whose: Whose::Nobodys,
            status: Some(Status::Waiting),
            ..filter
        };
        assert_eq!(store::queue_count(&mut db, &nobodys, now).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_done_to_one_of_several_is_named() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (_, first) = applies(&house).await;
        let (ana, second) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        let list = sam.opens("/staff/applications").await;
        let ticked = list.attributes("input[name=application]", "value");
        assert_eq!(ticked.len(), 2);
        let query: Vec<String> = ticked
            .iter()
            .map(|one| format!("application={one}"))
            .collect();
        let ask = format!("/staff/applications/bulk?act=ask&{}", query.join("&"));
        let page = sam.opens(&ask).await;
        let empty = sam.sends(&page, "/bulk", &[]).await;
        assert_eq!(empty.status, 422);
        // Meanwhile the second is withdrawn.
        let follow = ana.follows().await;
        ana.browser.sends(&follow, "/withdraw", &[]).await;
        let text = [("text", "Send the number of the chip.")];
        let outcome = sam.sends(&page, "/bulk", &text).await;
        outcome
            .says("1 application was changed.")
            .says("1 application was not changed.")
            .says(&second)
            .says("Somebody else changed this meanwhile");
        sam.opens("/staff/applications?status=waiting")
            .await
            .says(&first);
        let nothing = sam.get("/staff/applications/bulk?act=take").await;
        assert_eq!(nothing.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_done_when_every_one_is_refused() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (_, reference) = applies(&house).await;
        let other = house.works("caseworker", "water").await;
        let mut tx = house.app.db.begin(&other).await.unwrap();
        let chosen = [(reference, 4)];
        let done = act_on_applications(&house.app, &mut tx, &chosen, &BulkAct::Take).await;
        assert!(
            matches!(done, Err(stoa_kernel::Error::Denied(_))),
            "{done:?}"
        );
        let none = act_on_applications(&house.app, &mut tx, &[], &BulkAct::Assign(None)).await;
        assert!(none.is_err());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_by_address_is_recorded_and_the_applicant_sees_it() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (ana, reference) = applies(&house).await;
        let sam = house.staff("caseworker").await;
        let find = "/staff/applications/find";
        let unsaid = sam.does(find, &[("email", "ana@example.org")]).await;
        assert_eq!(unsaid.status, 422);
        let fields = [
            ("email", "Ana@example.org"),
            ("purpose", "She is on the phone"),
        ];
        sam.does(find, &fields).await.says(&reference);
        ana.follows().await.says("She is on the phone");
        assert!(
            house
                .record(&reference)
                .await
                .contains(&"application_found".to_owned())
        );
        assert_eq!(house.record("applications").await, ["applicant_sought"]);
        let other = house.staff_of("caseworker", "water").await;
        other
            .does(find, &fields)
            .await
            .says_nothing_of(&reference)
            .says("0 applications");
        let auditor = house.works("auditor", "council").await;
        let mut tx = house.app.db.begin(&auditor).await.unwrap();
        let sought = FindApplicant {
            email: "ana@example.org".to_owned(),
            purpose: "Out of curiosity".to_owned(),
        };
        assert!(find_applicant(&house.app, &mut tx, sought).await.is_err());
    })
    .await;
}
