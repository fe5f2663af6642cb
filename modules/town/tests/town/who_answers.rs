//! The public question: who answers for what, where, on which day; and the rules behind it.

use axum::http::StatusCode;
use stoa_kernel::{
    Actor,
    town::{AreaKind, areas::area_by_code},
};
use stoa_town::{
    commands::upload_areas::MissingAreas,
    import::{import_file, open_file},
    model::street_file::StreetColumns,
    store::FileKind,
};

use crate::{
    house::{House, agency, on_each_database, rule, wards},
    import_streets::{ADDRESSES, STREETS},
};

async fn town(house: &House) {
    house.furnish().await;
    house
        .uploads(
            wards(&[("W1", "North"), ("W2", "South")]),
            MissingAreas::Keep,
        )
        .await;
    for (kind, text) in [
        (FileKind::Streets, STREETS),
        (FileKind::Addresses, ADDRESSES),
    ] {
        let source =
            open_file(&house.app, kind, text.as_bytes(), &StreetColumns::default()).unwrap();
        import_file(&house.app, &Actor::System("test"), source, |_| true)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_rule_is_written_by_its_form_and_seen_by_everybody() {
    on_each_database(async |house| {
        town(house).await;
        let manager = house.browser_of("manager").await;
        let overview = manager.get("/staff/town").await;
        overview.says("Nobody answers for 2 topics");
        let gaps = manager.get("/staff/town/responsibility").await;
        gaps.says("Nobody answers for “lamps”");
        let wrong = manager
            .fills_in(
                "/staff/town/responsibility/new?topic=lamps",
                &[("respond_hours", "soon")],
            )
            .await;
        wrong.says("Enter a whole number of hours");
        let fields = [
            ("agency", "water"),
            ("respond_hours", "16"),
            ("law", "Lighting Act, s. 3"),
        ];
        manager
            .sends(&wrong, "", &fields)
            .await
            .says("16 working hours")
            .says("Since 2 March 2026");
    })
    .await;
}

#[tokio::test]
async fn a_rule_of_an_area_that_begins_later_is_seen_on_its_day() {
    on_each_database(async |house| {
        town(house).await;
        house.sets(rule("water")).await.unwrap();
        let manager = house.browser_of("manager").await;
        let stranger = house.stranger();
        let ward = area_by_code(&mut house.read().await, &AreaKind::ward(), "W2")
            .await
            .unwrap()
            .unwrap()
            .id
            .to_string();
        let local = [
            ("topic", "lamps"),
            ("area", &ward),
            ("agency", "council"),
            ("team", "crew"),
            ("from", "2026-04-01"),
        ];
        manager
            .fills_in("/staff/town/responsibility/new", &local)
            .await
            .says("Rules that begin later");
        stranger
            .get("/responsibility")
            .await
            .says("lamps water 8 working hours")
            .says("trees Nobody");
        let topic = stranger.get("/responsibility?topic=lamps").await;
        topic.says("The whole town water");
        assert!(!topic.text().contains("council"), "it begins in April");
        let later = stranger
            .get("/responsibility?topic=lamps&on=2026-04-02")
            .await;
        later
            .says("This is how it is on 2 April 2026")
            .says("South council – crew");
        let map = later.attribute("[data-map=areas]", "data-geojson");
        assert_eq!(
            map,
            "/responsibility.geojson?topic=lamps&on=2026-04-02&lang=en"
        );
    })
    .await;
}

#[tokio::test]
async fn a_place_is_found_by_its_address() {
    on_each_database(async |house| {
        town(house).await;
        house.sets(rule("water")).await.unwrap();
        let stranger = house.stranger();
        let one = stranger.get("/responsibility?q=calle+nueva+7").await;
        one.says("Who answers at Calle Nueva 7, 28014")
            .says("This place is in: North")
            .says("lamps water");
        let several = stranger.get("/responsibility?q=calle&topic=lamps").await;
        several.says("Which of these do you mean?");
        let link = several
            .links()
            .into_iter()
            .find(|link| link.contains("at="))
            .unwrap();
        let chosen = stranger.get(&link).await;
        chosen.says("Who answers at Calle");
        assert!(
            !chosen.text().contains("trees Nobody"),
            "one topic was asked for"
        );
        stranger
            .get("/responsibility?q=elm")
            .await
            .says("We do not know a street or address called “elm”");
        stranger
            .get("/responsibility?q=x&at=10,10")
            .await
            .says("outside the town’s areas");
        let odd = stranger
            .get("/responsibility?topic=none&on=never&at=a,b&q=%00")
            .await;
        assert_eq!(odd.status, StatusCode::BAD_REQUEST);
        let odd = stranger
            .get("/responsibility?topic=none&on=never&at=a,b")
            .await;
        assert_eq!(odd.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_rule_is_changed_and_ended_with_its_history() {
    on_each_database(async |house| {
        town(house).await;
        let made = house.sets(rule("water")).await.unwrap();
        let manager = house.browser_of("manager").await;
        let path = format!("/staff/town/responsibility/{}", made.rule);
        let (opened, again) = (manager.get(&path).await, manager.get(&path).await);
        manager
            .sends(
                &opened,
                "",
                &[("agency", "council"), ("from", "2026-03-10")],
            )
            .await
            .says("Rules that begin later");
        let late = manager.sends(&again, "", &[("agency", "council")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let public = house
            .stranger()
            .get(&format!("/responsibility/rules/{}", made.rule))
            .await;
        public
            .says("Every version of this rule")
            .says("2 March 2026 to 9 March 2026")
            .says("Since 10 March 2026");
        let past = manager
            .fills_in(&format!("{path}/end"), &[("last_day", "2026-03-01")])
            .await;
        past.says("The last day must be today or later");
        manager
            .sends(&past, "", &[("last_day", "2026-03-20")])
            .await;
        manager
            .get(&path)
            .await
            .says("10 March 2026 to 20 March 2026");
    })
    .await;
}

#[tokio::test]
async fn overlaps_and_what_has_ended_are_told() {
    on_each_database(async |house| {
        town(house).await;
        let manager = house.browser_of("manager").await;
        house.sets(rule("water")).await.unwrap();
        house.sets(rule("council")).await.unwrap();
        let mut ended = agency("water");
        ended.is_ended = true;
        let mut tx = house.app.db.begin(&Actor::System("test")).await.unwrap();
        stoa_kernel::town::agencies::save_agency(&mut tx, &ended)
            .await
            .unwrap();
        tx.commit(stoa_kernel::Done::new((), &stoa_testkit::Tried))
            .await
            .unwrap();
        let page = manager.get("/staff/town/responsibility").await;
        page.says("Two rules are equally specific for “lamps – The whole town”. council answers");
        page.says("A rule names an agency that has ended");
        manager
            .get("/staff/town")
            .await
            .says("1 pair of rules says different things");
        manager
            .get("/staff/town/agencies/council/end")
            .await
            .says("It still answers for something, by 1 rule");
    })
    .await;
}
