//! Following what is reported around a place: who is told of what, how soon, and what the tables and the ledger know of it.

use std::sync::Arc;

use jiff::SignedDuration;
use stoa_kernel::{Actor, Error, Id, Point, params};
use stoa_reports::{
    commands::{self, FollowArea, FollowPlace, Following},
    links::Link,
    model::{Circle, Follow, Rhythm},
    store, telling,
};

use crate::house::{EAST, House, WEST, contact, fields, lamp, on_both, person};

/// So many metres north of a point.
fn north(point: Point, metres: f64) -> Point {
    Point {
        lat: point.lat + metres / 111_195.0,
        ..point
    }
}

fn around(point: Point, email: &str) -> FollowPlace {
    FollowPlace {
        circle: Circle {
            point,
            metres: 500,
            name: "Mill Lane 12".to_owned(),
        },
        category: String::new(),
        rhythm: Rhythm::AtOnce,
        email: email.to_owned(),
        lang: None,
    }
}

async fn follow(
    house: &House,
    actor: &Actor,
    input: FollowPlace,
) -> stoa_kernel::Result<Following> {
    house
        .act(actor, async |app, tx| {
            commands::follow_place(app, tx, input).await
        })
        .await
}

async fn confirm(house: &House, id: Id<Follow>) -> stoa_kernel::Result<Follow> {
    let token = Link::Follow(id).token(&house.app);
    house
        .act(&Actor::Anonymous, async |app, tx| {
            commands::confirm_follow(app, tx, &token).await
        })
        .await
}

fn id_of(following: Following) -> Id<Follow> {
    let (Following::Begun(id) | Following::Asked(id)) = following;
    id
}

/// The jobs that were asked for, by kind, without those of the reporter and the teams.
async fn asked(house: &House) -> Vec<(String, serde_json::Value)> {
    house.app.sealer.seal_all().await.unwrap();
    while telling::turn(&house.app).await.unwrap() > 0 {}
    let jobs = house.take_jobs().await.into_iter();
    let wanted = jobs.filter(|(kind, _)| kind != "reports.remind_team" && kind != "reports.tell");
    wanted
        .map(|(kind, payload)| (kind, serde_json::from_str(&payload).unwrap()))
        .collect()
}

async fn kinds(house: &House) -> Vec<String> {
    asked(house)
        .await
        .into_iter()
        .map(|(kind, _)| kind)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_is_asked_first_and_then_told_of_what_lies_inside_the_circle() {
    on_both(async |house| {
        let input = around(WEST, "eve@example.org");
        let id = id_of(follow(&house, &Actor::Anonymous, input).await.unwrap());
        let first = ["reports.ask_to_confirm", "reports.forget_follow"];
        assert_eq!(kinds(&house).await, first);
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(kinds(&house).await, Vec::<String>::new());
        confirm(&house, id).await.unwrap();
        let inside = house
            .submit(&Actor::Anonymous, lamp(north(WEST, 450.0)))
            .await;
        house
            .submit(&Actor::Anonymous, lamp(north(WEST, 550.0)))
            .await;
        house.submit(&Actor::Anonymous, lamp(EAST)).await;
        let expected = serde_json::json!({ "report": inside.id.number(), "follow": id.number() });
        assert_eq!(
            asked(&house).await,
            [("reports.tell_new".to_owned(), expected)]
        );
        let token = Link::Follow(id).token(&house.app);
        house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::stop_following(app, tx, &token).await
            })
            .await
            .unwrap();
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(kinds(&house).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_is_one_mail_for_those_who_want_it_so() {
    on_both(async |house| {
        let mut input = around(WEST, "eve@example.org");
        input.rhythm = Rhythm::Daily;
        input.category = "lamp".to_owned();
        let id = id_of(follow(&house, &Actor::Anonymous, input).await.unwrap());
        confirm(&house, id).await.unwrap();
        kinds(&house).await;
        let mut bin = lamp(WEST);
        bin.category = "bin".to_owned();
        house.submit(&Actor::Anonymous, bin).await;
        assert_eq!(kinds(&house).await, Vec::<String>::new());
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(kinds(&house).await, ["reports.area_news"]);
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(kinds(&house).await, Vec::<String>::new());
        let later = house.clock.now() + SignedDuration::from_hours(24);
        house.clock.set(later);
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        assert_eq!(kinds(&house).await, ["reports.area_news"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_known_by_a_link_follows_at_once_and_each_place_once() {
    on_both(async |house| {
        let mut input = lamp(WEST);
        input.contact = contact("ana@example.org");
        let report = house.submit(&Actor::Anonymous, input).await;
        let ana = person(report.reporter.unwrap());
        let first = follow(&house, &ana, around(WEST, "")).await.unwrap();
        assert!(matches!(first, Following::Begun(_)), "{first:?}");
        let again = follow(&house, &ana, around(WEST, "")).await;
        assert_eq!(again, Err(Error::conflict("reports-followed-already")));
        // Another place in the same neighbourhood is another wish.
        let other = follow(&house, &ana, around(north(WEST, 30.0), "")).await;
        assert!(matches!(other, Ok(Following::Begun(_))), "{other:?}");
        // Asked for by the same mailbox from a browser that is not known: nobody gets the same news twice.
        let stranger = around(WEST, "ana@example.org");
        let asked = follow(&house, &Actor::Anonymous, stranger).await.unwrap();
        let twice = confirm(&house, id_of(asked)).await;
        assert_eq!(twice, Err(Error::conflict("reports-followed-already")));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_somebody_looks_stands_in_the_vault_alone() {
    on_both(async |house| {
        let place = north(WEST, 12.0);
        let input = around(place, "eve@example.org");
        let id = id_of(follow(&house, &Actor::Anonymous, input).await.unwrap());
        let rows = house
            .write(async |tx| {
                let sql = "SELECT cell FROM report_follow WHERE id = $1";
                tx.rows(sql, params![id]).await.unwrap()
            })
            .await;
        // A cell of some 5 square kilometres.
        assert_eq!(rows[0].get::<i64>("cell").unwrap(), WEST.cell(7));
        let mut db = house.app.db.read().await.unwrap();
        let found = store::find_follow(&mut db, id).await.unwrap().unwrap();
        let circle = commands::circle_of(&house.app, &mut db, &found).await;
        assert_eq!(circle.unwrap().unwrap().point, place);
        let entries = stoa_kernel::ledger::entries_of(&mut db, "place")
            .await
            .unwrap();
        drop(db);
        assert_eq!(entries.len(), 1);
        assert!(
            !entries[0].body.contains("Mill Lane"),
            "{}",
            entries[0].body
        );
        confirm(&house, id).await.unwrap();
        kinds(&house).await;
        // With their key the place is gone, and with it the mails.
        house
            .write(async |tx| house.app.vault.forget(tx, found.person).await.unwrap())
            .await;
        house.submit(&Actor::Anonymous, lamp(place)).await;
        assert_eq!(kinds(&house).await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_wish_is_said() {
    on_both(async |house| {
        let wrong = async |change: fn(&mut FollowPlace)| {
            let mut input = around(WEST, "eve@example.org");
            change(&mut input);
            fields(follow(&house, &Actor::Anonymous, input).await)
        };
        assert_eq!(
            wrong(|input| input.circle.point.lat = 60.0).await,
            ["place"]
        );
        assert_eq!(
            wrong(|input| input.circle.metres = 90_000).await,
            ["metres"]
        );
        assert_eq!(
            wrong(|input| input.category = "gone".to_owned()).await,
            ["category"]
        );
        assert_eq!(
            wrong(|input| input.email = "nobody".to_owned()).await,
            ["email"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_to_a_mailbox_and_from_an_address_are_throttled() {
    on_both(async |house| {
        let app = Arc::new(house.app.clone());
        let ask = async |email: &str, address: &str| {
            fields(commands::count_question(&app, email, address).await)
        };
        let passed = ["Ok(())"];
        for _ in 0..4 {
            assert_eq!(ask("eve@example.org", "192.0.2.1").await, passed);
        }
        // However it is written, and from wherever it is asked.
        assert_eq!(ask(" Eve@Example.org", "192.0.2.2").await, ["email"]);
        for number in 0..16 {
            let email = format!("somebody{number}@example.org");
            assert_eq!(ask(&email, "192.0.2.1").await, passed);
        }
        assert_eq!(ask("another@example.org", "192.0.2.1").await, passed);
        assert_eq!(ask("yet-another@example.org", "192.0.2.1").await, ["email"]);
        assert_eq!(ask("yet-another@example.org", "192.0.2.9").await, passed);
        let later = house.clock.now() + SignedDuration::from_mins(16);
        house.clock.set(later);
        assert_eq!(ask("eve@example.org", "192.0.2.3").await, passed);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ward_can_be_followed_report_by_report() {
    on_both(async |house| {
        let report = house.submit(&Actor::Anonymous, lamp(WEST)).await;
        let input = FollowArea {
            area: report.ward.unwrap(),
            category: String::new(),
            rhythm: Rhythm::AtOnce,
            email: "eve@example.org".to_owned(),
            lang: None,
        };
        let following = house
            .act(&Actor::Anonymous, async |app, tx| {
                commands::follow_area(app, tx, input).await
            })
            .await;
        confirm(&house, id_of(following.unwrap())).await.unwrap();
        kinds(&house).await;
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        house.submit(&Actor::Anonymous, lamp(WEST)).await;
        house.submit(&Actor::Anonymous, lamp(EAST)).await;
        assert_eq!(
            kinds(&house).await,
            ["reports.tell_new", "reports.tell_new"]
        );
    })
    .await;
}
