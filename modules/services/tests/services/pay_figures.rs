//! What is counted of steps, channels and appeals, and what an application costs: on the page of a service's figures.

use stoa_services::{
    model::figures::{Figures, What},
    store::counts,
};

use crate::{
    flow_house::{applies, decides, dogs, goes_through, takes, task},
    house::{House, on_both},
};

const COSTS: &str = "
costs:
  currency: EUR
  source: { en: Budget of the town, es: Presupuesto, fr: Budget, ar: الميزانية }
  channels: { web: { yearly: 10000, minutes: 30, hourly: 4000 } }
promise_days: 5
";

async fn figures(house: &House) -> Figures {
    let mut db = house.app.db.read().await.unwrap();
    let counted = counts::of_service(&mut db, "dog-licence", "2026-01").await;
    Figures::of(counted.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn appeals_and_steps_are_counted_and_told_from_five_on() {
    on_both(async |house| {
        house
            .offers(&dogs().replacen("\npromise_days: 5\n", COSTS, 1))
            .await;
        let sam = house.staff("caseworker").await;
        let mia = house.staff("manager").await;
        for n in 0..5 {
            let (ana, reference) = applies(&house, &format!("Bruno {n}")).await;
            goes_through(&sam, &mia, &reference).await;
            decides(&sam, &reference, "refused").await;
            let path = format!("{}/appeal", ana.link);
            ana.browser.does(&path, &[("text", "It is not so.")]).await;
            let appeal = task(&mia, &reference, "Appeal").await;
            takes(&mia, &appeal).await;
            let page = mia.opens(&appeal).await;
            let result = if n == 0 { "changed" } else { "upheld" };
            let fields = [("result", result), ("text", "We looked again.")];
            mia.sends(&page, "/appeal", &fields)
                .await
                .says("The appeal is decided");
            if n == 3 {
                // Of four nothing is told.
                let page = sam.opens("/services/dog-licence/figures").await;
                page.says("Appeals made fewer than 5")
                    .says_nothing_of("Budget of the town");
            }
        }
        let counted = figures(&house).await;
        for (what, kind, n) in [
            (What::Appeal, "made", 5),
            (What::Appeal, "upheld", 4),
            (What::Appeal, "changed", 1),
            (What::StepDays, "papers:0", 5),
            (What::StepDays, "agree:0", 5),
        ] {
            assert_eq!(counted.get(what, kind), n, "{what:?} {kind}");
        }
        let page = sam.opens("/services/dog-licence/figures").await;
        // 10,000 cents for five, and half an hour of 40 euros.
        page.says("Appeals made 5")
            .says("The decision was changed fewer than 5")
            .says("40 EUR")
            .says("Source of the costs: Budget of the town");
    })
    .await;
}
