//! Putting one's name down: once, by whoever may, under a key of their own; and hearing of the draw.

use stoa_kernel::{Actor, Done, Error};
use stoa_participation::{
    commands::assembly::SaveFeature,
    model::assembly::{Stage, VolunteerState},
};
use stoa_testkit::Tried;

use crate::{
    assembly_house::{ASSEMBLY, by_dice, feature},
    house::{House, on_both},
};

#[tokio::test(flavor = "multi_thread")]
async fn one_mailbox_stands_once_and_can_change_its_mind() {
    on_both(async |house: House| {
        house.opens_assembly().await;
        let ana = house.resident("ana@example.org").await;
        let first = house.volunteers_for(&ana.actor, (0, 0)).await.unwrap();
        let again = house.resident("Ana@example.org").await;
        let second = house.volunteers_for(&again.actor, (1, 1)).await.unwrap();
        assert_eq!((first.id, &first.public_id), (second.id, &second.public_id));
        assert_eq!(house.volunteers_now(VolunteerState::Waiting).await.len(), 1);
        house.takes_name_off(&ana.actor).await.unwrap();
        assert!(
            house
                .volunteers_now(VolunteerState::Waiting)
                .await
                .is_empty()
        );
        let gone = house.takes_name_off(&ana.actor).await;
        assert!(matches!(gone, Err(Error::Conflict(_))), "{gone:?}");
        house.volunteers_for(&ana.actor, (0, 1)).await.unwrap();
        assert_eq!(house.volunteers_now(VolunteerState::Waiting).await.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_may_stands_and_with_all_answers() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        let ana = house.resident("ana@example.org").await;
        for actor in [&Actor::Anonymous, &manager] {
            let tried = house.volunteers_for(actor, (0, 0)).await;
            assert!(
                matches!(tried, Err(Error::Denied(_))),
                "{actor:?}: {tried:?}"
            );
        }
        let odd = house.volunteers_for(&ana.actor, (0, 2)).await;
        assert!(matches!(odd, Err(Error::Invalid(_))), "{odd:?}");
        let none = house.takes_name_off(&ana.actor).await;
        assert!(matches!(none, Err(Error::NotFound)), "{none:?}");
        let seat = house.says_of_seat(&ana.actor, true).await;
        assert!(matches!(seat, Err(Error::NotFound)), "{seat:?}");
        house.is_at("2026-03-30T09:00:00Z");
        let late = house.volunteers_for(&ana.actor, (0, 0)).await;
        assert!(matches!(late, Err(Error::Denied(_))), "{late:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_sealed_and_whoever_is_forgotten_is_not_drawn() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        let people = house.has_volunteers(12).await;
        let ana = house.resident("ana@example.org").await;
        let own = house.volunteers_for(&ana.actor, (0, 1)).await.unwrap();
        assert!(!String::from_utf8_lossy(&own.sealed).contains('1'.to_string().repeat(3).as_str()));
        assert!(serde_json::from_slice::<serde_json::Value>(&own.sealed).is_err());
        let mut tx = house.begins(&Actor::System("test")).await;
        let person = ana.actor.person().unwrap();
        house.app.vault.forget(&mut tx, person).await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
        house.is_at("2026-03-30T09:00:00Z");
        house.starts_draw(&manager, by_dice()).await.unwrap();
        house.works().await;
        let draw = house.draw_now().await;
        assert_eq!((draw.stage, draw.people), (Stage::Published, 12));
        let pool = house
            .stranger()
            .opens(&format!("{ASSEMBLY}/draw/1/pool.csv"))
            .await;
        assert!(!pool.html().contains(&own.public_id));
        assert_eq!(people.len(), 12);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_who_stood_hears_of_the_draw() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        let people = house.has_volunteers(12).await;
        house.is_at("2026-03-30T09:00:00Z");
        house.starts_draw(&manager, by_dice()).await.unwrap();
        house.works().await;
        house.draws_panel(&manager, "005").await.unwrap();
        house.works().await;
        let drawn = house.volunteers_now(VolunteerState::Drawn).await;
        assert_eq!(drawn.len(), 6);
        for (number, resident) in people.iter().enumerate() {
            let mails = house.mails_to(&format!("v{number}@example.org"));
            assert_eq!(mails.len(), 1, "{mails:?}");
            let page = resident.browser.opens(&format!("{ASSEMBLY}/join")).await;
            let has_seat = drawn.iter().any(|id| mails[0].contains(id));
            match has_seat {
                true => {
                    assert!(mails[0].contains("You were drawn"), "{}", mails[0]);
                    page.says("Please say whether you take your seat");
                }
                false => {
                    assert!(mails[0].contains("You were not drawn"), "{}", mails[0]);
                    page.says("You have put your name down")
                        .says_nothing_of("take your seat");
                }
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_stays_once_somebody_answered() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        house.has_volunteers(1).await;
        let new = house
            .sets_feature(&manager, feature("Work", "Yes\nNo", "3\n3"))
            .await;
        assert!(matches!(new, Err(Error::Conflict(_))), "{new:?}");
        let other = SaveFeature {
            number: Some(1),
            ..feature("Ward", "North\nWest", "3\n3")
        };
        let other = house.sets_feature(&manager, other).await;
        assert!(matches!(other, Err(Error::Conflict(_))), "{other:?}");
        let limits = SaveFeature {
            number: Some(1),
            ..feature("Ward", "North\nSouth", "2-4\n2-4")
        };
        house.sets_feature(&manager, limits).await.unwrap();
        house.drops_feature(&manager, 2).await.unwrap();
        let assembly = house.assembly_now().await;
        assert_eq!(assembly.features.0.len(), 1);
        assert_eq!(assembly.features.0[0].values[0].max, 4);
    })
    .await;
}
