//! Areas come from a file: new, changed, unchanged, abolished; all or nothing.

use stoa_kernel::{
    Point,
    town::{AreaKind, Part, areas},
};
use stoa_town::commands::upload_areas::{MissingAreas, UploadAreas, UploadedAreas, upload_areas};

use crate::house::{House, conflict, manager, on_each_database, staff, wards};

#[tokio::test]
async fn areas_are_added_changed_kept_and_ended() {
    on_each_database(async |house| {
        let first = wards(&[("W1", "North"), ("W2", "South"), ("W3", "East")]);
        let done = house.uploads(first, MissingAreas::Keep).await;
        assert_eq!(
            done,
            UploadedAreas {
                added: 3,
                ..UploadedAreas::default()
            }
        );
        let second = || wards(&[("W1", "North"), ("W2", "South End")]);
        let done = house.uploads(second(), MissingAreas::Keep).await;
        assert_eq!(
            done,
            UploadedAreas {
                changed: 1,
                unchanged: 1,
                ..UploadedAreas::default()
            }
        );
        let done = house.uploads(second(), MissingAreas::End).await;
        assert_eq!(
            done,
            UploadedAreas {
                unchanged: 2,
                ended: 1,
                ..UploadedAreas::default()
            }
        );
        let mut db = house.read().await;
        let ended = areas::ended_areas(&mut db).await.unwrap();
        assert_eq!((ended.len(), ended[0].code.as_str()), (1, "W3"));
        let index = house.app.db.town().areas(&mut db).await.unwrap();
        let here = index
            .ward_of(Point {
                lat: 40.425,
                lon: -3.685,
            })
            .unwrap();
        assert_eq!((here.code.as_str(), here.population), ("W2", Some(1001)));
        assert_eq!(house.events("areas-ward").await, ["areas_uploaded"; 3]);
        assert_eq!(house.last_event("areas-ward").await["ended"], 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_looked_at_is_what_is_done() {
    on_each_database(async |house| {
        let seen = Part::Areas.version(&mut house.read().await).await.unwrap();
        house
            .uploads(wards(&[("W1", "North")]), MissingAreas::Keep)
            .await;
        let late = with_version(house, seen).await;
        assert_eq!(conflict(late), "town-areas-changed-meanwhile");
        let mut db = house.read().await;
        let first = areas::area_by_code(&mut db, &AreaKind::ward(), "W1").await;
        assert!(
            first.unwrap().unwrap().valid_to.is_none(),
            "nothing was ended"
        );
        let seen = Part::Areas.version(&mut house.read().await).await.unwrap();
        assert!(with_version(house, seen).await.is_ok());
    })
    .await;
}

async fn with_version(house: &House, seen: i64) -> stoa_kernel::Result<UploadedAreas> {
    let input = UploadAreas {
        checked: wards(&[("W9", "New")]),
        missing: MissingAreas::End,
        seen_version: Some(seen),
    };
    house
        .does(manager(), async |_, tx| upload_areas(tx, input).await)
        .await
}

#[tokio::test]
async fn caseworkers_may_not() {
    on_each_database(async |house| {
        let input = UploadAreas {
            checked: wards(&[("W1", "North")]),
            missing: MissingAreas::Keep,
            seen_version: None,
        };
        let outcome = house.does(staff("caseworker"), async |_, tx| {
            upload_areas(tx, input).await
        });
        assert!(matches!(outcome.await, Err(stoa_kernel::Error::Denied(_))));
    })
    .await;
}
