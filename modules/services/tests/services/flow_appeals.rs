//! One appeal after the other: against what an appeal changed, by somebody who looked at it never before, and the court in the end.

use stoa_testkit::Browser;

use crate::{
    flow_house::{applies, days_later, decides, dogs, goes_through, takes, task},
    house::{Applicant, House, on_both},
};

async fn appeals(ana: &Applicant, why: &str) -> stoa_testkit::Page {
    let path = format!("{}/appeal", ana.link);
    ana.browser.does(&path, &[("text", why)]).await
}

/// Takes the last appeal of an application and decides on it.
async fn looks_again(
    who: &Browser,
    reference: &str,
    fields: &[(&str, &str)],
) -> stoa_testkit::Page {
    let page = who.opens(&format!("/staff/applications/{reference}")).await;
    let links = page.links();
    let last = links
        .iter()
        .rev()
        .find(|link| link.starts_with("/staff/tasks/"));
    let appeal = last.unwrap().clone();
    takes(who, &appeal).await;
    let page = who.opens(&appeal).await;
    who.sends(&page, "/appeal", fields).await
}

async fn granted(house: &House) -> (Applicant, String, Browser) {
    let file = dogs().replace(
        "appeal_days: 30",
        "appeal_days: 30\nappeal_to: { en: The court of Merrow within 14 days, es: El tribunal, fr: Le tribunal, ar: المحكمة }",
    );
    house.offers(&file).await;
    let (ana, reference) = applies(house, "Bruno").await;
    let (sam, mia) = (
        house.staff("caseworker").await,
        house.staff("manager").await,
    );
    goes_through(&sam, &mia, &reference).await;
    decides(&sam, &reference, "granted").await;
    (ana, reference, sam)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_appeal_changed_is_appealed_against_once_more() {
    on_both(async |house| {
        let (ana, reference, sam) = granted(&house).await;
        appeals(&ana, "It is no dog.")
            .await
            .says("Your appeal was sent.");
        let (max, kim) = (
            house.staff("manager").await,
            house.staff("caseworker").await,
        );
        let changed = [("result", "changed"), ("text", "It is a wolf.")];
        looks_again(&max, &reference, &changed)
            .await
            .says("The appeal is decided");
        ana.follows()
            .await
            .says("Your application was refused")
            .says("Appeal against the decision")
            .says_nothing_of("If you still do not agree");
        // The days are counted from the decision that holds.
        days_later(&house, 29);
        appeals(&ana, "It is a dog after all.")
            .await
            .says("Your appeal was sent.");
        appeals_are_over(&ana).await;
        let max = house.signs_in_anew(&max).await;
        let sam = house.signs_in_anew(&sam).await;
        let kim = house.signs_in_anew(&kim).await;
        let upheld = [("result", "upheld"), ("text", "It howls.")];
        // Who decided, at first or on the appeal before, does not look at it again.
        for who in [&max, &sam] {
            looks_again(who, &reference, &upheld)
                .await
                .says("You made the decision. Somebody else has to look at the appeal.");
        }
        let case = format!("/staff/applications/{reference}");
        let page = kim.opens(&case).await;
        kim.sends(&page, &case, &[("purpose", "To look again")])
            .await;
        let second = task(&kim, &reference, "Appeal").await;
        looks_again(&kim, &reference, &upheld)
            .await
            .says("The appeal is decided");
        let page = kim.opens(&second).await;
        page.says("Appeal");
        ana.follows()
            .await
            .says("It is a wolf.")
            .says("It howls.")
            .says("If you still do not agree")
            .says("The court of Merrow within 14 days")
            .says_nothing_of("Appeal against the decision");
        appeals_are_over(&ana).await;
        let record = house.record(&reference).await;
        let of = |kind: &str| record.iter().filter(|one| *one == kind).count();
        assert_eq!((of("decision_appealed"), of("appeal_decided")), (2, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_appeal_took_back_another_gives_again() {
    on_both(async |house| {
        let (ana, reference, sam) = granted(&house).await;
        appeals(&ana, "It is no dog.")
            .await
            .says("Your appeal was sent.");
        let (max, kim) = (
            house.staff("manager").await,
            house.staff("caseworker").await,
        );
        let wolf = [("result", "changed"), ("text", "It is a wolf.")];
        looks_again(&max, &reference, &wolf)
            .await
            .says("The appeal is decided");
        days_later(&house, 29);
        appeals(&ana, "It is a dog after all.")
            .await
            .says("Your appeal was sent.");
        let kim = house.signs_in_anew(&kim).await;
        let case = format!("/staff/applications/{reference}");
        let page = kim.opens(&case).await;
        kim.sends(&page, &case, &[("purpose", "To look again")])
            .await;
        let dog = [("result", "changed"), ("text", "It barks.")];
        looks_again(&kim, &reference, &dog)
            .await
            .says("The appeal is decided");
        ana.follows().await.says("Your application was granted");
        let record = house.record(&reference).await;
        let of = |kind: &str| record.iter().filter(|one| *one == kind).count();
        assert_eq!((of("permit_issued"), of("permit_revoked")), (2, 1));
        let _ = sam;
    })
    .await;
}

async fn appeals_are_over(ana: &Applicant) {
    let page = ana.browser.get(&format!("{}/appeal", ana.link)).await;
    assert_eq!(page.status, 303);
}
