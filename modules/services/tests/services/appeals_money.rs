//! What becomes of money and registers when one appeal takes back what was decided, and another gives it again.

use stoa_services::{
    model::{Charge, Refund, RefundState},
    store,
};
use stoa_testkit::Browser;

use crate::{
    flow_house::{applies, days_later, decides, dogs, goes_through, takes},
    house::{Applicant, House, on_both, on_both_with},
    pay_house::{PAYS, euros, goes_to_provider, paying, types_card},
};

/// The licence with a workflow and such a fee, which the money need not come before.
fn with_fee(fee: &str) -> String {
    dogs().replacen("keep_years: 3", &format!("keep_years: 3\nfee: {fee}"), 1)
}

/// Everything that an application owes or owed, each with what was asked to go back of it.
async fn money(house: &House, ana: &Applicant) -> Vec<(Charge, Vec<Refund>)> {
    let mut db = house.app.db.read().await.unwrap();
    let token = ana.link.trim_start_matches("/apply/");
    let one = store::find_by_token(&mut db, token).await.unwrap().unwrap();
    let all = store::charges::all_of_application(&mut db, one.id).await;
    let mut found = Vec::new();
    for charge in all.unwrap() {
        let refunds = store::charges::refunds_of(&mut db, charge.id).await;
        found.push((charge, refunds.unwrap()));
    }
    found
}

/// Goes through the steps and decides.
async fn decided(house: &House, reference: &str, how: &str) {
    let (sam, mia) = (
        house.staff("caseworker").await,
        house.staff("manager").await,
    );
    goes_through(&sam, &mia, reference).await;
    decides(&sam, reference, how)
        .await
        .says("The decision is made");
}

/// The applicant appeals, and somebody who has not looked at it before puts the other decision in the place of what holds.
async fn appeal_changes(house: &House, ana: &Applicant, reference: &str) {
    let path = format!("{}/appeal", ana.link);
    ana.browser
        .does(&path, &[("text", "Please look again.")])
        .await
        .says("Your appeal was sent.");
    let kim: Browser = house.staff("manager").await;
    let case = format!("/staff/applications/{reference}");
    let page = kim.opens(&case).await;
    let page = kim
        .sends(&page, &case, &[("purpose", "To look again")])
        .await;
    let mut tasks = page.links().into_iter();
    let appeal = tasks.rfind(|link| link.starts_with("/staff/tasks/"));
    let appeal = appeal.unwrap();
    takes(&kim, &appeal).await;
    let page = kim.opens(&appeal).await;
    let changed = [("result", "changed"), ("text", "We looked again.")];
    kim.sends(&page, "/appeal", &changed)
        .await
        .says("The appeal is decided");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_offered_back_for_a_refusal_stays_where_a_second_appeal_grants() {
    on_both_with(paying, async |house| {
        let fee = "{ amount: 2500, currency: EUR, refund: { refused: 80 } }";
        house.offers(&with_fee(fee)).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let at = goes_to_provider(&ana).await;
        types_card(&ana, &at, PAYS).await;
        decided(&house, &reference, "granted").await;
        let all = money(&house, &ana).await;
        assert!(all.len() == 1 && all[0].1.is_empty(), "{all:?}");

        appeal_changes(&house, &ana, &reference).await;
        let all = money(&house, &ana).await;
        let [(_, refunds)] = &all[..] else {
            panic!("{all:?}")
        };
        assert_eq!(refunds.len(), 1);
        assert_eq!(refunds[0].amount, euros(2000));
        assert_eq!(refunds[0].state, RefundState::Asked);

        days_later(&house, 5);
        appeal_changes(&house, &ana, &reference).await;
        ana.follows().await.says("Your application was granted");
        let all = money(&house, &ana).await;
        let [(charge, refunds)] = &all[..] else {
            panic!("what was paid is owed again: {all:?}")
        };
        assert_eq!(refunds[0].state, RefundState::Refused);
        assert!(!charge.is_open() && !charge.dropped && !charge.needs_person());
        // Nobody can approve it any more, and nothing went back.
        let boss = house.staff("manager").await;
        let page = boss.opens(&format!("/staff/payments/{}", charge.id)).await;
        assert!(
            page.attributes("form[action*='/refunds/']", "action")
                .is_empty()
        );
        house.does_jobs().await;
        let all = money(&house, &ana).await;
        assert_eq!(all[0].0.booking.going_back(), euros(0));
        let record = house.record(&reference).await;
        let of = |kind: &str| record.iter().filter(|one| *one == kind).count();
        assert_eq!((of("refund_asked"), of("refund_decided")), (1, 1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_that_one_appeal_dropped_another_owes_anew() {
    on_both_with(paying, async |house| {
        for payment in ["before", "after"] {
            let fee = format!("{{ amount: 1250, currency: EUR, payment: {payment} }}");
            house
                .offers(&with_fee(&fee).replace("dog-licence", payment))
                .await;
            let ana = Applicant::begins(&house, payment).await;
            ana.answers_all().await;
            ana.sends("ana@example.org").await;
            let reference = ana.reference().await;
            decided(&house, &reference, "granted").await;
            let open = |all: &[(Charge, Vec<Refund>)]| {
                let open = all.iter().filter(|(charge, _)| charge.is_open());
                open.map(|(charge, _)| charge.open()).collect::<Vec<_>>()
            };
            assert_eq!(open(&money(&house, &ana).await), [euros(1250)], "{payment}");
            appeal_changes(&house, &ana, &reference).await;
            assert!(open(&money(&house, &ana).await).is_empty(), "{payment}");
            days_later(&house, 1);
            appeal_changes(&house, &ana, &reference).await;
            let all = money(&house, &ana).await;
            assert_eq!(open(&all), [euros(1250)], "{payment}");
            assert_eq!(all.len(), 2, "{payment}");
            // It can be paid, and is settled by that.
            let at = goes_to_provider(&ana).await;
            types_card(&ana, &at, PAYS).await;
            let all = money(&house, &ana).await;
            assert!(open(&all).is_empty(), "{payment}: {all:?}");
            assert_eq!(all[1].0.booking.paid(), euros(1250), "{payment}");
        }
    })
    .await;
}

/// No two licensed dogs of one name.
const READS: &str = "
register:
  slug: dogs
  columns: { dog_name: dog_name, born: born, keeper: keeper }
reads:
  - register: dogs
    why: { en: To see whether a dog of this name is licensed., es: Por el nombre., fr: Pour le nom., ar: لمعرفة الاسم }
    key: { dog_name: dog_name }
    gives:
      - { name: licensed, label: { en: Licensed dogs of this name, es: Perros, fr: Chiens, ar: كلاب } }
form:
";

const REGISTER: &str = include_str!("../../src/pages/staff/registers/example.yaml");

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_is_decided_though_a_register_was_written_meanwhile() {
    on_both(async |house| {
        let manager = house.staff("manager").await;
        let register = format!("{REGISTER}\nkeys: [dog_name]\n");
        manager
            .fills_in("/staff/registers/new", &[("file", &register)])
            .await
            .says("The register is saved");
        house.offers(&dogs().replacen("\nform:\n", READS, 1)).await;
        let (ana, first) = applies(&house, "Bruno").await;
        let (_ben, second) = applies(&house, "Bruno").await;
        decided(&house, &first, "refused").await;
        // Somebody else's dog of the same name is licensed before the appeal is looked at.
        decided(&house, &second, "granted").await;
        let rows = house.resident().opens("/registers/dogs").await;
        let named = |page: &stoa_testkit::Page| page.text().matches("Bruno").count();
        assert_eq!(named(&rows), 1);
        appeal_changes(&house, &ana, &first).await;
        let rows = house.resident().opens("/registers/dogs").await;
        assert_eq!(named(&rows), 2);
        ana.follows()
            .await
            .says("Your application was granted")
            .says("1 entry");
        let record = house.record("register-dogs").await;
        let looked = record.iter().filter(|one| *one == "register_looked_up");
        // Twice at sending, twice at deciding, and for the appeal.
        assert_eq!(looked.count(), 5, "{record:?}");
        assert_eq!(
            record.last().map(String::as_str),
            Some("register_looked_up")
        );
    })
    .await;
}
