//! An area gets another name and keeps its boundary and its past.

use stoa_kernel::{
    Lang, Localised,
    town::{AreaKind, areas},
};
use stoa_town::commands::{
    change_area::{ChangeArea, change_area},
    upload_areas::MissingAreas,
};

use crate::house::{conflict, faults, manager, noon, on_each_database, wards};

#[tokio::test]
async fn a_name_is_translated() {
    on_each_database(async |house| {
        house
            .uploads(wards(&[("W1", "North")]), MissingAreas::Keep)
            .await;
        let mut db = house.read().await;
        let area = areas::area_by_code(&mut db, &AreaKind::ward(), "W1")
            .await
            .unwrap()
            .unwrap();
        house.clock.set(noon(3));
        let input = ChangeArea {
            id: area.id,
            seen_version: 1,
            name: Localised(
                [
                    (Lang::En, "North".to_owned()),
                    (Lang::Ar, "الشمال".to_owned()),
                ]
                .into(),
            ),
            population: Some(1200),
        };
        let again = input.clone();
        let wrong = ChangeArea {
            name: Localised::default(),
            population: Some(-1),
            ..input.clone()
        };
        let told = house
            .does(manager(), async |app, tx| change_area(app, tx, wrong).await)
            .await;
        let expected = [
            ("name_en", "town-name-missing"),
            ("population", "town-population-form"),
        ];
        assert_eq!(
            faults(told),
            expected.map(|(field, key)| (field.to_owned(), key)).into()
        );
        house
            .does(manager(), async |app, tx| change_area(app, tx, input).await)
            .await
            .unwrap();
        let now = areas::area_by_id(&mut db, area.id).await.unwrap().unwrap();
        assert_eq!(
            (now.name.get(Lang::Ar), now.version, &now.geometry),
            ("الشمال", 2, &area.geometry)
        );
        let former = areas::former_areas(&mut db, area.id).await.unwrap();
        assert_eq!((former.len(), former[0].population), (1, Some(1000)));
        let late = house
            .does(manager(), async |app, tx| change_area(app, tx, again).await)
            .await;
        assert_eq!(conflict(late), "town-changed-meanwhile");
        assert_eq!(
            house.events(&format!("area-{}", area.id)).await,
            ["area_changed"]
        );
    })
    .await;
}
