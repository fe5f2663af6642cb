//! Rules are written, changed from a day on, and never in the past.

use jiff::civil::date;
use stoa_kernel::{
    Point,
    town::{
        AreaKind, Where,
        areas::area_by_code,
        responsibility_map::{Seen, rule_versions},
        who_answers,
    },
};
use stoa_town::{
    commands::{set_responsibility::SetResponsibility, upload_areas::MissingAreas},
    model::period::Start,
};

use crate::house::{House, conflict, faults, morning, noon, on_each_database, rule, wards};

async fn answers(house: &House, at: stoa_kernel::Timestamp) -> Option<String> {
    let here = Where::Point(Point {
        lat: 40.425,
        lon: -3.695,
    });
    let found = who_answers(&mut house.read().await, here, "lamps", at)
        .await
        .unwrap();
    found.map(|one| one.agency)
}

#[tokio::test]
async fn a_rule_holds_from_its_day_and_is_changed_for_later() {
    on_each_database(async |house| {
        house.furnish().await;
        house
            .uploads(wards(&[("W1", "North")]), MissingAreas::Keep)
            .await;
        let past = SetResponsibility {
            from: Start::Day(date(2024, 1, 1)),
            ..rule("council")
        };
        let first = house.sets(past).await.unwrap();
        assert_eq!(first.valid_from, morning(date(2024, 1, 1)));
        let seen = Some(Seen {
            rule: first.rule,
            version: 1,
        });
        let change = SetResponsibility {
            seen,
            from: Start::Day(date(2026, 3, 10)),
            until: Some(date(2026, 3, 31)),
            ..rule("water")
        };
        let second = house.sets(change.clone()).await.unwrap();
        assert_eq!(second.valid_to, Some(morning(date(2026, 4, 1))));
        assert_eq!(conflict(house.sets(change).await), "town-changed-meanwhile");
        assert_eq!(answers(house, noon(9)).await.as_deref(), Some("council"));
        assert_eq!(answers(house, noon(10)).await.as_deref(), Some("water"));
        assert_eq!(answers(house, morning(date(2026, 4, 1))).await, None);
        let ward = area_by_code(&mut house.read().await, &AreaKind::ward(), "W1")
            .await
            .unwrap();
        let local = SetResponsibility {
            area: Some(ward.unwrap().id),
            topic: None,
            team: Some("crew".to_owned()),
            ..rule("council")
        };
        let local = house.sets(local).await.unwrap();
        assert_eq!(local.valid_from, noon(2), "today means from now on");
        assert_eq!(answers(house, noon(10)).await.as_deref(), Some("council"));
        let versions = rule_versions(&mut house.read().await, first.rule)
            .await
            .unwrap();
        assert_eq!(
            (versions.len(), versions[1].valid_to),
            (2, Some(morning(date(2026, 3, 10))))
        );
        assert_eq!(
            house.events(&format!("rule-{}", first.rule)).await,
            ["responsibility_set"; 2]
        );
        assert_eq!(
            house.last_event(&format!("rule-{}", first.rule)).await["agency"],
            "water"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field() {
    on_each_database(async |house| {
        house.furnish().await;
        let first = house.sets(rule("council")).await.unwrap();
        let wrong = SetResponsibility {
            seen: Some(Seen {
                rule: first.rule,
                version: 1,
            }),
            area: Some(stoa_kernel::Id::new(1)),
            topic: Some("ghosts".to_owned()),
            agency: "water".to_owned(),
            team: Some("crew".to_owned()),
            respond_hours: Some(0),
            fix_hours: Some(10_001),
            law: "§".repeat(501),
            priority: 101,
            from: Start::Day(date(2026, 3, 1)),
            until: Some(date(2026, 2, 28)),
        };
        let told = faults(house.sets(wrong).await);
        let expected = [
            ("area", "town-area-missing"),
            ("fix_hours", "town-hours-range"),
            ("from", "town-from-past"),
            ("law", "town-law-long"),
            ("priority", "town-priority-range"),
            ("respond_hours", "town-hours-range"),
            ("team", "town-team-of-another"),
            ("topic", "town-topic-missing"),
            ("until", "town-until-before-from"),
        ];
        assert_eq!(
            told,
            expected.map(|(field, key)| (field.to_owned(), key)).into()
        );
        let nobody = faults(house.sets(rule("nobody")).await);
        assert_eq!(
            nobody,
            [("agency".to_owned(), "town-agency-missing")].into()
        );
    })
    .await;
}
