//! An area is abolished, once.

use stoa_kernel::{
    Error, Id,
    town::{AreaKind, areas},
};
use stoa_town::commands::{
    end_area::{EndArea, end_area},
    upload_areas::MissingAreas,
};

use crate::house::{conflict, manager, on_each_database, wards};

#[tokio::test]
async fn an_area_is_abolished_once() {
    on_each_database(async |house| {
        house
            .uploads(
                wards(&[("W1", "North"), ("W2", "South")]),
                MissingAreas::Keep,
            )
            .await;
        let mut db = house.read().await;
        let area = areas::area_by_code(&mut db, &AreaKind::ward(), "W1")
            .await
            .unwrap()
            .unwrap();
        let end = async |id, seen_version| {
            let input = EndArea { id, seen_version };
            house
                .does(manager(), async |_, tx| end_area(tx, input).await)
                .await
        };
        assert_eq!(conflict(end(area.id, 2).await), "town-changed-meanwhile");
        end(area.id, 1).await.unwrap();
        assert_eq!(conflict(end(area.id, 1).await), "town-changed-meanwhile");
        assert_eq!(end(Id::new(1), 1).await, Err(Error::NotFound));
        assert_eq!(areas::all_areas(&mut db).await.unwrap().len(), 1);
        assert_eq!(
            house.events(&format!("area-{}", area.id)).await,
            ["area_ended"]
        );
    })
    .await;
}
