//! Agencies are added, changed by one at a time, and come back.

use stoa_kernel::town::agencies::agency_by_slug;
use stoa_town::{
    commands::{
        end_agency::{EndAgency, end_agency},
        save_agency::{SaveAgency, save_agency},
    },
    model::seen::fingerprint,
};

use crate::house::{agency, conflict, faults, manager, on_each_database};

#[tokio::test]
async fn an_agency_is_added_and_changed() {
    on_each_database(async |house| {
        let save = async |agency, seen| {
            let input = SaveAgency { agency, seen };
            house
                .does(manager(), async |app, tx| save_agency(app, tx, input).await)
                .await
        };
        let water = agency("water");
        save(water.clone(), None).await.unwrap();
        let taken = faults(save(water.clone(), None).await);
        assert_eq!(taken, [("slug".to_owned(), "town-slug-taken")].into());
        let mut wrong = agency("Water");
        wrong.kind = String::new();
        assert_eq!(faults(save(wrong, None).await).len(), 2);
        let mut changed = water.clone();
        changed.contact_url = "https://water.example.org".to_owned();
        let seen = Some(fingerprint(&water));
        save(changed.clone(), seen.clone()).await.unwrap();
        let late = save(changed.clone(), seen).await;
        assert_eq!(conflict(late), "town-changed-meanwhile");
        let mut ended = changed.clone();
        ended.is_ended = true;
        let refused = save(ended.clone(), Some(fingerprint(&changed))).await;
        assert_eq!(conflict(refused), "town-end-by-itself");
        let input = EndAgency {
            slug: "water".to_owned(),
            seen: fingerprint(&changed),
        };
        house
            .does(manager(), async |_, tx| end_agency(tx, input).await)
            .await
            .unwrap();
        save(changed.clone(), Some(fingerprint(&ended)))
            .await
            .unwrap();
        let found = agency_by_slug(&mut house.read().await, "water")
            .await
            .unwrap();
        assert_eq!(found, Some(changed));
        let kinds = [
            "agency_saved",
            "agency_saved",
            "agency_ended",
            "agency_saved",
        ];
        assert_eq!(house.events("agency-water").await, kinds);
    })
    .await;
}
