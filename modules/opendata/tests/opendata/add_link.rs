//! A dataset names data that stands elsewhere.

use stoa_kernel::Error;
use stoa_opendata::commands::{AddLink, add_link};

use crate::house::{manager, on_each_database};

#[tokio::test]
async fn only_addresses_of_the_web_are_taken() {
    on_each_database(async |house| {
        let dataset = house.begins("Maps").await;
        let add = async |url: &str| {
            let input = AddLink {
                title: "A map".to_owned(),
                url: url.to_owned(),
                ..AddLink::default()
            };
            house
                .does(&manager(), async |tx| add_link(tx, dataset.id, input).await)
                .await
        };
        add("https://maps.example/wards.geojson").await.unwrap();
        assert_eq!(
            add("javascript:alert(1)").await,
            Err(Error::invalid("url", "opendata-address-wrong"))
        );
        house.publishes(dataset.id).await;
        let page = house.stranger().opens("/data/maps").await;
        assert!(
            page.links()
                .contains(&"https://maps.example/wards.geojson".to_owned())
        );
        let answer = house.stranger().get("/data/maps/files/wards").await;
        assert_eq!(
            answer.header("location"),
            "https://maps.example/wards.geojson"
        );
    })
    .await;
}
