//! What is only for those who live here: whom it lets, whom it shows the way, and that one human is one voice.

use jiff::SignedDuration;
use stoa_kernel::{
    Actor, Done, Error, Id,
    actor::Person,
    residence::{self, Residence},
};
use stoa_participation::model::{Standing, Verb};
use stoa_testkit::Tried;

use crate::{
    house::{House, on_both},
    voices_house::wish,
};

fn person_of(actor: &Actor) -> Id<Person> {
    actor.person().unwrap()
}

/// As the office confirms it, of a human who may have had it with another mailbox.
async fn lives_here(house: &House, actor: &Actor, human: &str) {
    let mut tx = house.begins(&Actor::System("test")).await;
    let now = tx.now();
    let key = residence::key(&house.app.vault, human);
    if let Some(before) = residence::by_key(&mut tx, &key).await.unwrap() {
        assert!(residence::remove(&mut tx, before.person).await.unwrap());
    }
    let kept = Residence {
        person: person_of(actor),
        way: "office".to_owned(),
        key: key.to_vec(),
        since: now,
        until: now + SignedDuration::from_hours(48),
    };
    let kept = residence::keep(&mut tx, &kept, Error::NotFound).await;
    kept.unwrap();
    tx.commit(Done::new((), &Tried)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn residents_alone_take_part_while_it_holds() {
    on_both(async |house| {
        house.is_at("2026-03-12T10:00:00Z");
        let manager = house.asks(Standing::Resident).await;
        let ana = house.resident("ana@merrow.example").await;
        for actor in [&ana.actor, &Actor::Anonymous, &manager] {
            assert!(!house.may(actor, Verb::Write).await);
            let refused = house.proposes(actor, wish("A bench")).await;
            assert!(matches!(refused, Err(Error::Denied(_))));
        }
        lives_here(&house, &ana.actor, "Ana").await;
        assert!(house.may(&ana.actor, Verb::Write).await);
        assert!(house.proposes(&ana.actor, wish("A bench")).await.is_ok());
        house.is_at("2026-03-14T10:00:00Z");
        assert!(!house.may(&ana.actor, Verb::Write).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_human_supports_once_whichever_mailbox_they_use() {
    on_both(async |house| {
        house.is_at("2026-03-12T10:00:00Z");
        house.asks(Standing::Resident).await;
        let ana = house.resident("ana@merrow.example").await;
        let other = house.resident("other@merrow.example").await;
        lives_here(&house, &ana.actor, "Ana").await;
        let bench = house.proposes(&ana.actor, wish("A bench")).await.unwrap();
        house.supports(&ana.actor, "", bench.id).await.unwrap();
        lives_here(&house, &other.actor, "Ana").await;
        let again = house.supports(&other.actor, "", bench.id).await;
        assert!(matches!(again, Err(Error::Conflict(_))));
        let gone = house.supports(&ana.actor, "", bench.id).await;
        assert!(matches!(gone, Err(Error::Denied(_))));
        lives_here(&house, &ana.actor, "Ben").await;
        house.supports(&ana.actor, "", bench.id).await.unwrap();
        assert_eq!(house.proposal(bench.id).await.supports, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_shows_the_step_that_would_let_them() {
    on_both(async |house| {
        house.is_at("2026-03-12T10:00:00Z");
        house.asks(Standing::Resident).await;
        let ana = house.resident("ana@merrow.example").await;
        let path = "/participate/harbour/ideas";
        let page = house.stranger().opens(path).await;
        assert!(page.links().contains(&"/sign-in/link".to_owned()));
        let page = ana.browser.opens(path).await;
        assert_eq!(
            page.link("Confirm that you live here"),
            "/account/residence"
        );
        lives_here(&house, &ana.actor, "Ana").await;
        let page = ana.browser.opens(path).await;
        page.says_nothing_of("Confirm that you live here");
    })
    .await;
}
