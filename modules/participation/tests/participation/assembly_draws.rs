//! The draw: committed to, published, drawn, and done again by anybody from what is published.

use std::{collections::BTreeSet, ops::ControlFlow};

use stoa_kernel::{Actor, Error};
use stoa_lottery::{
    Asked, Pool, PoolColumns, Quotas, Rule, Seated, commitment, drawn_panel, read_ids, select,
};
use stoa_participation::{
    commands::assembly::{BeginDraw, publish_list, refuse_list},
    model::assembly::{DrawId, Made, PANELS, Refusal, Stage, VolunteerState},
};

use crate::{
    assembly_house::{ASSEMBLY, by_dice, feature},
    house::{House, on_both},
};

const SEED: &str = "It's 7 red, 3 blue";

fn is_conflict<T>(tried: &Result<T, Error>) -> bool {
    matches!(tried, Err(Error::Conflict(_)))
}

/// A file of the draw of this number, as a stranger downloads it.
async fn downloaded(house: &House, (number, name): (i64, &str)) -> String {
    let path = format!("{ASSEMBLY}/draw/{number}/{name}");
    house.stranger().opens(&path).await.html().to_owned()
}

/// What `stoa lottery` makes of the files: the list with the ids of its people, and its digest.
async fn made_again(house: &House, number: i64, size: u32) -> (Vec<Vec<String>>, String) {
    let quotas = downloaded(house, (number, "quotas.csv")).await;
    let pool = downloaded(house, (number, "pool.csv")).await;
    let quotas = Quotas::read("quotas.csv", quotas.as_bytes()).unwrap();
    let columns = PoolColumns::default();
    let pool = Pool::read("pool.csv", pool.as_bytes(), &quotas, &columns).unwrap();
    let seated = match number {
        1 => Seated::default(),
        _ => {
            let by_id = pool.by_id();
            let holders = downloaded(house, (number, "holders.csv")).await;
            let declined = downloaded(house, (number, "declined.csv")).await;
            let places = |name: &str, text: &str| -> Vec<usize> {
                let ids = read_ids(name, text.as_bytes(), None).unwrap();
                ids.iter().map(|id| by_id[id.as_str()]).collect()
            };
            let panel = places("holders.csv", &holders);
            let declined = places("declined.csv", &declined).into_iter().collect();
            let found = Seated::replacing(&pool, &quotas, &panel, &declined);
            let (seated, free) = found.unwrap();
            assert_eq!(free, size);
            seated
        }
    };
    let asked = Asked {
        rule: Rule::Leximin,
        size,
        panels: PANELS,
        order: house.assembly_now().await.reference(),
    };
    let mut watch = |_step| ControlFlow::Continue(());
    let selection = select(&pool, &quotas, &seated, asked, &mut watch).unwrap();
    let ids: Vec<String> = pool.people().iter().map(|one| one.id.clone()).collect();
    let named = |panel: &Vec<usize>| panel.iter().map(|at| ids[*at].clone()).collect();
    let list = selection.list.iter().map(named).collect();
    (list, selection.list_digest(&ids))
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_does_the_draw_again_and_gets_the_same_people() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        let people = house.has_volunteers(24).await;
        house.is_at("2026-03-30T09:00:00Z");
        assert!(is_conflict(&house.draws_panel(&manager, SEED).await));
        let begin = BeginDraw {
            by_seed: true,
            commitment: commitment(SEED).to_uppercase(),
            ..by_dice()
        };
        house.starts_draw(&manager, begin).await.unwrap();
        assert!(is_conflict(&house.draws_panel(&manager, SEED).await));
        let hidden = format!("{ASSEMBLY}/draw/1/pool.csv");
        assert_eq!(house.stranger().get(&hidden).await.status, 404);
        house.works().await;
        let wrong = house.draws_panel(&manager, "another text").await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{wrong:?}");
        let drawn = house.draws_panel(&manager, SEED).await.unwrap();
        assert!(is_conflict(&house.draws_panel(&manager, SEED).await));

        let (list, digest) = made_again(&house, 1, 6).await;
        let draw = house.draw_now().await;
        assert_eq!(draw.list_digest, digest);
        let text = downloaded(&house, (1, "list.txt")).await;
        assert_eq!(stoa_kernel::digest(&text), digest);
        let panel = drawn_panel(SEED, PANELS);
        assert_eq!(drawn.panel, panel);
        let again: BTreeSet<String> = list[panel as usize - 1].iter().cloned().collect();
        let members = downloaded(&house, (1, "members.csv")).await;
        let members: BTreeSet<String> = members.lines().skip(1).map(str::to_owned).collect();
        assert_eq!(members, again);
        let seated: BTreeSet<String> = house
            .volunteers_now(VolunteerState::Drawn)
            .await
            .into_iter()
            .collect();
        assert_eq!(seated, again);
        let page = house.stranger().opens(&format!("{ASSEMBLY}/draw")).await;
        page.says(&digest)
            .says(&format!(
                "--size 6 --panels 1000 --order {}",
                house.assembly_now().await.reference()
            ))
            .says(r"--seed 'It'\''s 7 red, 3 blue'");
        for id in &again {
            page.says(id);
        }
        assert_eq!(people.len(), 24);
        let record = house
            .record_of(&house.assembly_now().await.reference())
            .await;
        let last = &record[record.len() - 3..];
        let kinds = [
            "assembly_draw_begun",
            "assembly_list_published",
            "assembly_drawn",
        ];
        assert_eq!(last, kinds);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_that_are_given_up_are_drawn_anew_and_others_stay() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        // As many as it takes: whoever gives up, others can take the seat within the quotas.
        let people = house.has_volunteers(36).await;
        house.is_at("2026-03-30T09:00:00Z");
        house.starts_draw(&manager, by_dice()).await.unwrap();
        house.works().await;
        assert_eq!(
            house.draws_panel(&manager, "000").await.unwrap().panel,
            1000
        );
        assert!(is_conflict(&house.starts_draw(&manager, by_dice()).await));
        let first = house.volunteers_now(VolunteerState::Drawn).await;
        let (gone, stays) = first.split_at(2);
        for id in gone {
            let resident = house.volunteer_called(&people, id).await;
            house.says_of_seat(&resident.actor, false).await.unwrap();
            let back = house.says_of_seat(&resident.actor, true).await;
            assert!(is_conflict(&back), "{back:?}");
        }
        for id in stays {
            let resident = house.volunteer_called(&people, id).await;
            house.says_of_seat(&resident.actor, true).await.unwrap();
        }
        house.starts_draw(&manager, by_dice()).await.unwrap();
        house.works().await;
        let draw = house.draw_now().await;
        assert_eq!(
            (draw.stage, draw.seats, draw.people),
            (Stage::Published, 2, 30)
        );
        let (list, digest) = made_again(&house, 2, 2).await;
        assert_eq!(draw.list_digest, digest);
        house.draws_panel(&manager, "417").await.unwrap();
        let new: BTreeSet<String> = house
            .volunteers_now(VolunteerState::Drawn)
            .await
            .into_iter()
            .collect();
        assert_eq!(new, list[416].iter().cloned().collect());
        let members = downloaded(&house, (2, "members.csv")).await;
        let members: BTreeSet<String> = members.lines().skip(1).map(str::to_owned).collect();
        let all: BTreeSet<String> = stays.iter().cloned().chain(new).collect();
        assert_eq!(members, all);
        let page = house.stranger().opens(&format!("{ASSEMBLY}/draw")).await;
        page.says("Here 2 seats are drawn anew")
            .says("--panel holders.csv --declined declined.csv");
        let before = house
            .stranger()
            .opens(&page.link("Draw 1, begun on 30 March 2026 at 11:00"))
            .await;
        before.says(&gone[0]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn quotas_that_cannot_be_met_are_named_in_every_language() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        // Five in the south, and nobody above 60 there.
        for number in 0..10 {
            let email = format!("v{number}@example.org");
            let resident = house.resident(&email).await;
            let answers = (number % 2, usize::from(number % 2 == 0 && number < 2));
            house
                .volunteers_for(&resident.actor, answers)
                .await
                .unwrap();
        }
        house.is_at("2026-03-30T09:00:00Z");
        house.starts_draw(&manager, by_dice()).await.unwrap();
        house.works().await;
        let draw = house.draw_now().await;
        assert_eq!(draw.stage, Stage::Refused);
        assert!(is_conflict(&house.draws_panel(&manager, "417").await));
        let path = format!("{ASSEMBLY}/draw");
        for (lang, words) in [
            ("en", "Age – Above 60: at least 2 seats; volunteers: 1"),
            ("es", "al menos 2 plazas; voluntarios: 1"),
            ("fr", "au moins 2 sièges ; volontaires : 1"),
            ("ar", "على الأقل؛ المتطوعون"),
        ] {
            let cookie = [("cookie", format!("stoa_lang={lang}"))];
            let headers = cookie
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            let page = house.stranger().get_with(&path, &headers).await;
            page.says(words).says("Above 60");
        }
        // One in the list is enough if the quota says so.
        let age = feature("Age", "To 60\nAbove 60", "3-5\n1-3");
        let age = stoa_participation::commands::assembly::SaveFeature {
            number: Some(2),
            ..age
        };
        house.sets_feature(&manager, age).await.unwrap();
        house.starts_draw(&manager, by_dice()).await.unwrap();
        house.works().await;
        assert_eq!(house.draw_now().await.stage, Stage::Published);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_volunteers_is_closed_early_only_with_a_reason() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        house.has_volunteers(4).await;
        let silent = house.starts_draw(&manager, by_dice()).await;
        assert!(matches!(silent, Err(Error::Invalid(_))), "{silent:?}");
        let said = BeginDraw {
            reason: "Everybody has answered.".to_owned(),
            ..by_dice()
        };
        house.starts_draw(&manager, said).await.unwrap();
        let late = house.resident("late@example.org").await;
        let tried = house.volunteers_for(&late.actor, (0, 0)).await;
        assert!(is_conflict(&tried), "{tried:?}");
        let tried = house.sets_seats(&manager, (0, "4")).await;
        assert!(is_conflict(&tried), "{tried:?}");
        house.works().await;
        let draw = house.draw_now().await;
        let few = Refusal::TooFew {
            people: 4,
            seats: 6,
        };
        assert_eq!(draw.refusal, Some(few));
        let page = house.stranger().opens(&format!("{ASSEMBLY}/draw")).await;
        page.says("Everybody has answered.")
            .says("There are too few volunteers");
        house.volunteers_for(&late.actor, (0, 0)).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_the_house_and_its_managers_runs_a_draw() {
    on_both(async |house: House| {
        let manager = house.opens_assembly().await;
        let people = house.has_volunteers(8).await;
        house.is_at("2026-03-30T09:00:00Z");
        let mut others = vec![Actor::Anonymous, people[0].actor.clone()];
        for (role, agency) in [
            ("manager", "water"),
            ("caseworker", "council"),
            ("auditor", "council"),
        ] {
            others.push(house.staff_of(role, agency).await);
        }
        house.starts_draw(&manager, by_dice()).await.unwrap();
        let id: DrawId = house.draw_now().await.id;
        let made = || Made {
            pool: "id\nV-A\n".to_owned(),
            list: "1: V-A".to_owned(),
            people: 1,
            smallest: 1000,
            largest: 1000,
            digest: String::new(),
        };
        for actor in &others {
            let mut tx = house.begins(actor).await;
            let tried = [
                publish_list(&mut tx, id, made()).await.map(|_| ()),
                refuse_list(&mut tx, id, Refusal::TooLong).await.map(|_| ()),
            ];
            drop(tx);
            let more = [
                house.draws_panel(actor, "417").await.map(|_| ()),
                house.starts_draw(actor, by_dice()).await,
                house.sets_seats(actor, (0, "4")).await,
                house
                    .sets_feature(actor, feature("A", "B\nC", "3\n3"))
                    .await
                    .map(|_| ()),
                house.drops_feature(actor, 1).await,
            ];
            for answer in tried.into_iter().chain(more) {
                assert!(
                    matches!(answer, Err(Error::Denied(_))),
                    "{actor:?}: {answer:?}"
                );
            }
        }
        house.works().await;
        assert_eq!(house.draw_now().await.stage, Stage::Published);
    })
    .await;
}
