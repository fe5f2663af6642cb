//! Addresses and places are found by name in the town's own gazetteer, without a script.

use stoa_kernel::{
    Actor, Done, Point,
    town::gazetteer::{NewAddress, NewStreet, gazetteer_changed, save_addresses, save_street},
};
use stoa_services::events::{ServiceEvent, What};

use crate::house::{Applicant, DOGS, House, on_both};

/// The dog licence, which asks for the place where the dog runs besides.
fn with_place() -> String {
    format!(
        "{DOGS}
    - slug: meadow
      title: {{ en: The dog's meadow, es: El prado del perro, fr: Le pré du chien, ar: مرج الكلب }}
      questions:
        - key: meadow
          type: place
          label: {{ en: Where it runs, es: Dónde corre, fr: Où il court, ar: أين يركض }}
"
    )
}

/// A town with Mill Lane 1 to 3 and Mill Road.
async fn has_streets(house: &House) {
    let service = house.offers(&with_place()).await;
    let mut tx = house.app.db.begin(&Actor::System("test")).await.unwrap();
    let street = |name: &str| NewStreet {
        name: name.to_owned(),
        locality: String::new(),
        grade: "street".to_owned(),
        shape: None,
    };
    let lane = save_street(&mut tx, &street("Mill Lane")).await.unwrap();
    let houses: Vec<NewAddress> = (1..=3)
        .map(|number| NewAddress {
            street: lane,
            number: number.to_string(),
            postcode: "12345".to_owned(),
            point: Point::new(51.5, 0.1 + f64::from(number) / 1_000.0).unwrap(),
        })
        .collect();
    save_addresses(&mut tx, &houses).await.unwrap();
    gazetteer_changed(&mut tx).await.unwrap();
    let event = ServiceEvent::of_service(&service, What::ServiceEnded);
    tx.commit(Done::new((), &event)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_found_and_filled_in() {
    on_both(async |house| {
        has_streets(&house).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        let path = format!("{}/page/keeper", ana.link);
        let page = ana.browser.opens(&path).await;
        let find = [
            ("keeper", "Ana Weaver"),
            ("home.search", "Mill Lane"),
            ("then", "find-home"),
        ];
        let found = ana.browser.sends(&page, "/page/keeper", &find).await;
        assert_eq!(found.attribute("#keeper", "value"), "Ana Weaver");
        assert_eq!(found.attribute("[name='home.line1']", "value"), "Mill Lane");
        let none = [
            ("home.search", "Nowhere Street"),
            ("home.line1", ""),
            ("then", "find-home"),
        ];
        let nothing = ana.browser.sends(&page, "/page/keeper", &none).await;
        nothing.says("We found nothing for “Nowhere Street”");
        let house_number = [
            ("keeper", "Ana Weaver"),
            ("home.search", "Mill Lane 2"),
            ("then", ""),
        ];
        let taken = ana
            .browser
            .sends(&page, "/page/keeper", &house_number)
            .await;
        taken.says("Your dogs");
        let page = ana.browser.opens(&path).await;
        assert_eq!(
            page.attribute("[name='home.line1']", "value"),
            "Mill Lane 2"
        );
        assert_eq!(page.attribute("[name='home.postcode']", "value"), "12345");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_chosen_among_those_that_were_found() {
    on_both(async |house| {
        has_streets(&house).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        let path = format!("{}/page/meadow", ana.link);
        let page = ana.browser.opens(&path).await;
        assert_eq!(
            page.attribute("[data-map=pick]", "data-lat-input"),
            "meadow"
        );
        assert!(!page.attribute("[data-map=pick]", "data-bounds").is_empty());
        let missing = ana.answers("meadow", &[]).await;
        assert_eq!(missing.status, 422);
        let search = [("meadow.search", "Mill Lane 3"), ("then", "find-meadow")];
        let found = ana.browser.sends(&page, "/page/meadow", &search).await;
        assert_eq!(found.attribute("[name='meadow.lat']", "value"), "51.500000");
        let marked = [("meadow.lat", "51.4"), ("meadow.lon", "0.2"), ("then", "")];
        ana.browser
            .sends(&page, "/page/meadow", &marked)
            .await
            .says("51.40000, 0.20000");
    })
    .await;
}
