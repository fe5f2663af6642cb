//! Every page, in every language, for whoever may see it; and the forms of bodies, topics and times.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use stoa_kernel::town::{
    AreaKind,
    agencies::agency_by_slug,
    areas::area_by_code,
    office_hours::{HoursOf, hours_of},
};
use stoa_testkit::File;
use stoa_town::{
    commands::upload_areas::MissingAreas,
    store::{FileKind, imports},
};

use crate::{
    house::{House, on_each_database, rule, wards},
    import_streets::{ADDRESSES, STREETS},
    start_street_import::{start, work},
};

/// The pages that nobody is kept from.
const OPEN: [&str; 4] = [
    "/responsibility",
    "/responsibility?topic=lamps",
    "/responsibility?topic=lamps&on=2026-12-24&q=mayor+1",
    "/responsibility/agencies/water",
];
/// The pages that all staff see.
const SEEN: [&str; 15] = [
    "/staff/town",
    "/staff/town/agencies",
    "/staff/town/agencies/water",
    "/staff/town/teams",
    "/staff/town/teams/crew",
    "/staff/town/topics",
    "/staff/town/topics/lamps",
    "/staff/town/responsibility",
    "/staff/town/areas",
    "/staff/town/hours",
    "/staff/town/hours/town",
    "/staff/town/hours/team-crew",
    "/staff/town/holidays",
    "/staff/town/streets?q=mayor",
    "/staff/town/map",
];
/// The pages of those who may change the setup.
const CHANGING: [&str; 14] = [
    "/staff/town/agencies/new",
    "/staff/town/agencies/water/end",
    "/staff/town/agencies/council/end",
    "/staff/town/teams/new",
    "/staff/town/teams/crew/end",
    "/staff/town/topics/new",
    "/staff/town/topics/lamps/end",
    "/staff/town/responsibility/new?topic=trees",
    "/staff/town/areas/upload",
    "/staff/town/holidays/add",
    "/staff/town/holidays/remove?day=2026-12-25",
    "/staff/town/holidays/import",
    "/staff/town/streets/import",
    "/staff/town/hours/agency-water",
];

/// A town with something on each page; the pages of what has a number.
async fn furnished(house: &House) -> (Vec<String>, Vec<String>) {
    house.furnish().await;
    house
        .uploads(
            wards(&[("W1", "North"), ("W2", "South")]),
            MissingAreas::Keep,
        )
        .await;
    house
        .uploads(
            wards(&[("W1", "North End"), ("W2", "South")]),
            MissingAreas::Keep,
        )
        .await;
    let ward = area_by_code(&mut house.read().await, &AreaKind::ward(), "W1")
        .await
        .unwrap()
        .unwrap()
        .id;
    let made = house.sets(rule("water")).await.unwrap().rule;
    house
        .sets(stoa_town::commands::set_responsibility::SetResponsibility {
            area: Some(ward),
            ..rule("council")
        })
        .await
        .unwrap();
    start(house, FileKind::Streets, STREETS).await;
    start(house, FileKind::Addresses, ADDRESSES).await;
    work(house).await;
    let manager = house.browser_of("manager").await;
    let added = manager.fills_in(
        "/staff/town/holidays/add",
        &[
            ("day", "2026-12-25"),
            ("name_en", "Christmas"),
            ("name_ar", "عيد الميلاد"),
        ],
    );
    added.await.says("Christmas");
    let import = imports(&mut house.read().await, 1).await.unwrap()[0].id;
    let open = vec![
        format!("/responsibility/areas/{ward}"),
        format!("/responsibility/rules/{made}"),
    ];
    let staff = vec![
        format!("/staff/town/areas/{ward}"),
        format!("/staff/town/areas/{ward}/end"),
        format!("/staff/town/responsibility/{made}"),
        format!("/staff/town/responsibility/{made}/end"),
        format!("/staff/town/streets/imports/{import}"),
    ];
    (open, staff)
}

#[tokio::test]
async fn each_page_is_there_for_who_may_see_it() {
    on_each_database(async |house| {
        let (open, numbered) = furnished(house).await;
        let stranger = house.stranger();
        let caseworker = house.browser_of("caseworker").await;
        for path in OPEN.iter().copied().chain(open.iter().map(String::as_str)) {
            assert_eq!(stranger.get(path).await.status, StatusCode::OK, "{path}");
        }
        for path in SEEN {
            assert_eq!(caseworker.get(path).await.status, StatusCode::OK, "{path}");
            let sent_away = stranger.get(path).await;
            assert!(
                sent_away.header("location").starts_with("/sign-in?next="),
                "{path}"
            );
        }
        for path in CHANGING
            .into_iter()
            .filter(|path| !path.contains("/hours/"))
        {
            assert_eq!(
                caseworker.get(path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
        for path in numbered.iter().filter(|path| path.ends_with("/end")) {
            assert_eq!(
                caseworker.get(path).await.status,
                StatusCode::FORBIDDEN,
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn each_page_speaks_each_language() {
    on_each_database(async |house| {
        let (open, numbered) = furnished(house).await;
        let mut manager = house.browser_of("manager").await;
        let all: Vec<&str> = OPEN
            .into_iter()
            .chain(SEEN)
            .chain(CHANGING)
            .chain(open.iter().chain(&numbered).map(String::as_str))
            .collect();
        for lang in ["en", "es", "fr", "ar"] {
            manager.lang = lang;
            for path in &all {
                let page = manager.get(path).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                let text = page.text();
                assert!(
                    !text.contains("town-") && !text.contains('{'),
                    "{path} in {lang}: {text}"
                );
                assert_eq!(page.attribute("html", "lang"), lang);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn no_link_leads_nowhere() {
    on_each_database(async |house| {
        furnished(house).await;
        let manager = house.browser_of("manager").await;
        let mut seen: BTreeSet<String> = BTreeSet::new();
        let mut open = vec!["/staff/town".to_owned(), "/responsibility".to_owned()];
        while let Some(path) = open.pop() {
            if !path.starts_with('/') || path.starts_with("//") || !seen.insert(path.clone()) {
                continue;
            }
            let page = manager.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            if page.header("content-type").starts_with("text/html") {
                open.extend(page.links());
            }
        }
        assert!(seen.len() > 40, "{seen:?}");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        for path in [
            "/responsibility/rules/1",
            "/responsibility/areas/x",
            "/responsibility/agencies/nobody",
            "/staff/town/agencies/nobody",
            "/staff/town/teams/nobody/end",
            "/staff/town/topics/nobody",
            "/staff/town/responsibility/1",
            "/staff/town/areas/1",
            "/staff/town/hours/team-nobody",
            "/staff/town/hours/nobody",
            "/staff/town/holidays/remove?day=2026-01-01",
            "/staff/town/streets/imports/1",
            "/staff/town/areas/preview?file=x&kind=ward",
            "/responsibility.geojson?topic=none",
        ] {
            assert_eq!(
                manager.get(path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_agency_is_kept_by_its_form() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        let wrong = manager
            .fills_in(
                "/staff/town/agencies/new",
                &[("slug", "Water Co"), ("contact_url", "water")],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong
            .says("There is a problem")
            .says("Enter a name in at least one language")
            .says("Choose what kind of agency it is");
        let fields = [
            ("slug", "water"),
            ("name_en", "Merrow Water"),
            ("name_ar", "مياه مرو"),
            ("kind", "utility"),
            ("contact_url", "https://water.example.org"),
        ];
        let added = manager.sends(&wrong, "", &fields).await;
        added.says("Merrow Water").says("By hand");
        let opened = manager.get("/staff/town/agencies/water").await;
        let again = manager.get("/staff/town/agencies/water").await;
        manager
            .sends(
                &opened,
                "",
                &[("open311_endpoint", "https://water.example.org/v2")],
            )
            .await
            .says("By Open311");
        let late = manager.sends(&again, "", &[("name_en", "Other")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let ended = manager
            .fills_in("/staff/town/agencies/water/end", &[])
            .await;
        ended.says("Ended");
        let back = manager
            .fills_in("/staff/town/agencies/water", &[("is_ended", "")])
            .await;
        assert!(!back.text().contains("Ended"));
        let kept = agency_by_slug(&mut house.read().await, "water")
            .await
            .unwrap()
            .unwrap();
        assert_eq!((kept.is_ended, kept.name.0.len()), (false, 2));
        let public = house.stranger().get("/responsibility/agencies/water").await;
        public.says("It answers for nothing at the moment");
    })
    .await;
}

#[tokio::test]
async fn teams_and_hours_are_kept_by_their_forms() {
    on_each_database(async |house| {
        house.furnish().await;
        let manager = house.browser_of("manager").await;
        let fields = [
            ("slug", "night"),
            ("name_en", "Night crew"),
            ("agency", "council"),
            ("email", "night@example.org"),
        ];
        manager
            .fills_in("/staff/town/teams/new", &fields)
            .await
            .says("Night crew");
        let wrong = manager
            .fills_in(
                "/staff/town/hours/team-night",
                &[("how", "own"), ("monday", "9-25")],
            )
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [
            ("monday", "22-24"),
            ("tuesday", ""),
            ("wednesday", ""),
            ("thursday", ""),
            ("friday", ""),
        ];
        manager
            .sends(&wrong, "", &fields)
            .await
            .says("Monday: 22:00–24:00");
        let owner = HoursOf::Team("night".to_owned());
        assert!(
            hours_of(&mut house.read().await, &owner)
                .await
                .unwrap()
                .is_some()
        );
        manager
            .fills_in("/staff/town/hours/team-night", &[("how", "always")])
            .await
            .says("Day and night");
        manager
            .fills_in("/staff/town/hours/team-night", &[("how", "above")])
            .await
            .says("As the agency does");
        manager
            .fills_in("/staff/town/teams/night/end", &[])
            .await
            .says("Ended");
    })
    .await;
}

#[tokio::test]
async fn topics_are_kept_by_their_forms() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        manager
            .fills_in(
                "/staff/town/topics/new",
                &[("slug", "noise"), ("name_fr", "Bruit")],
            )
            .await
            .says("Bruit");
        manager
            .fills_in("/staff/town/topics/noise/end", &[])
            .await
            .says("Ended");
        let taken = manager
            .fills_in(
                "/staff/town/topics/new",
                &[("slug", "noise"), ("name_en", "Noise")],
            )
            .await;
        taken.says("This short name is taken");
    })
    .await;
}

#[tokio::test]
async fn holidays_come_one_by_one_and_by_the_year() {
    on_each_database(async |house| {
        let manager = house.browser_of("manager").await;
        let wrong = manager.fills_in("/staff/town/holidays/add", &[("day", "25.12.2026"), ("name_en", "Christmas")]).await;
        wrong.says("Enter a real day");
        manager.sends(&wrong, "", &[("day", "2026-12-25")]).await.says("Friday, 25 December 2026");
        manager.fills_in("/staff/town/holidays/remove?day=2026-12-25", &[]).await.says("There are no holidays in 2026");
        let nothing = manager.uploads("/staff/town/holidays/import?year=2026", &[], File("x.csv", b"2025-01-01,New Year\n")).await;
        nothing.says("There are no holidays of 2026 in this file");
        let file = "date,name\n2026-01-01,New Year\n2026-05-01,Labour Day\n2026-13-01,Nothing\n2027-01-01,Next\n";
        let found = manager.uploads("/staff/town/holidays/import?year=2026", &[], File("x.csv", file.as_bytes())).await;
        found.says("2 holidays of 2026 are in the file").says("1 entry is of another year").says("Line 4");
        let added = manager.sends(&found, "", &[("holidays", "2026-05-01 Labour Day")]).await;
        added.says("Labour Day");
        assert!(!added.text().contains("New Year"), "it was unticked");
    })
    .await;
}
