//! What goes wrong with money stands where hand-overs do, reaches managers next morning, and goes when it is mended.

use stoa_kernel::Actor;
use stoa_services::{
    commands::{end_trouble, note_trouble},
    model::TroubleKind,
    store,
};
use stoa_testkit::{File, works_as};

use crate::{
    flow_house::{days_later, works},
    house::on_both_with,
    pay_house::{calls_back, charge_of, euros, made_unseen, owes, paying},
};

const PAGE: &str = "/staff/hand-overs";

#[tokio::test(flavor = "multi_thread")]
async fn calls_that_are_not_believed_are_seen_once_an_hour_and_told() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let boss = house.staff("manager").await;
        boss.opens(PAGE).await.says_nothing_of("Card provider");
        let charge = charge_of(&house, &ana).await;
        let (_, callback) = made_unseen(&house, &charge, euros(2500)).await;
        for _ in 0..20 {
            calls_back(&house, &callback.body, "t=1,v1=00").await;
        }
        let mut db = house.app.db.read().await.unwrap();
        let all = store::troubles::list(&mut db).await.unwrap();
        drop(db);
        assert_eq!((all.len(), all[0].times), (1, 1));
        let page = boss.opens(PAGE).await;
        page.says("Calls in its name were not believed");
        let other = house.staff_of("manager", "water").await;
        other.opens(PAGE).await.says_nothing_of("Card provider");
        boss.sends(&page, "/seen", &[])
            .await
            .says("It is kept that you have looked at it.")
            .says_nothing_of("Calls in its name");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn managers_are_told_next_morning_of_money_that_names_nothing() {
    on_both_with(paying, async |house| {
        owes(&house).await;
        let browser = house.staff("manager").await;
        let text = ":20:S\r\n:25:BE68539007547034\r\n:28C:1/1\r\n:60F:C260301EUR1000,00\r\n\
                    :61:2603020302C7,00NTRFNONREF//BANK-1\r\n:86:166?20SVWZ+no reference\r\n:62F:C260302EUR1007,00\r\n-\r\n";
        let file = File("march.sta", text.as_bytes());
        browser
            .uploads("/staff/payments/statement", &[], file)
            .await
            .says("To be looked at: 1.");
        browser.opens(PAGE).await.says("names nothing we know");
        days_later(&house, 1);
        works(&house).await;
        let record = house.record("hand-overs-council").await;
        assert!(record.iter().any(|kind| kind == "hand_overs_told"), "{record:?}");
        // Settled, it is gone.
        let browser = house.staff("manager").await;
        let list = browser.opens("/staff/payments").await;
        browser.sends(&list, "", &[("reference", "")]).await;
        browser.opens(PAGE).await.says_nothing_of("names nothing");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_cannot_be_reached_is_noted_by_the_program_alone() {
    on_both_with(paying, async |house| {
        let trouble = (TroubleKind::Unreachable, "test");
        let app = &house.app;
        for actor in [
            Actor::Anonymous,
            Actor::Staff(works_as("manager", "council")),
        ] {
            let mut tx = app.db.begin(&actor).await.unwrap();
            note_trouble(app, &mut tx, trouble).await.unwrap_err();
        }
        let system = Actor::System("services");
        let mut tx = app.db.begin(&system).await.unwrap();
        let done = note_trouble(app, &mut tx, trouble).await.unwrap().unwrap();
        tx.commit(done).await.unwrap();
        // Within the hour nothing more is written; later it is counted.
        let mut tx = app.db.begin(&system).await.unwrap();
        assert!(note_trouble(app, &mut tx, trouble).await.unwrap().is_none());
        drop(tx);
        house.waits(jiff::SignedDuration::from_mins(61));
        let mut tx = app.db.begin(&system).await.unwrap();
        let done = note_trouble(app, &mut tx, trouble).await.unwrap().unwrap();
        tx.commit(done).await.unwrap();
        let boss = house.staff("manager").await;
        boss.opens(PAGE).await.says("It cannot be reached");
        let mut tx = app.db.begin(&system).await.unwrap();
        let done = end_trouble(app, &mut tx, trouble).await.unwrap();
        tx.commit(done).await.unwrap();
        let mut tx = app.db.begin(&system).await.unwrap();
        end_trouble(app, &mut tx, trouble).await.unwrap_err();
        drop(tx);
        boss.opens(PAGE).await.says_nothing_of("Card provider");
    })
    .await;
}
