//! What one room has to tell another: appeals, hand-overs, refusals, holds and conflicts of interest reach registers, money, tasks,
//! appointments and what is kept.

use stoa_testkit::Browser;

use crate::{
    book::{HALL, all_of, at, opens},
    desk::path,
    flow_house::{applies, days_later, decides, dogs, goes_through, mails, takes, task, works},
    house::{Applicant, DOGS, House, on_both, on_both_with},
    pay_house::{charge_of, owes, paying},
};

/// The licence with a workflow, a register, and a fee that is owed once it is granted.
fn whole() -> String {
    let parts = "keep_years: 3\nfee: { amount: 1250, currency: EUR, payment: after }
register:\n  slug: dogs\n  columns: { dog_name: dog_name, born: born, keeper: keeper }";
    dogs().replacen("keep_years: 3", parts, 1)
}

async fn has_register(house: &House) {
    let manager = house.staff("manager").await;
    let saved = manager.fills_in("/staff/registers/new", &[]).await;
    saved.says("The register is saved");
}

/// Decides, is appealed against, and somebody else puts the other decision in its place.
async fn changed_on_appeal(house: &House, first: &str) -> (Applicant, String) {
    let (ana, reference) = applies(house, "Bruno").await;
    let (sam, mia) = (
        house.staff("caseworker").await,
        house.staff("manager").await,
    );
    goes_through(&sam, &mia, &reference).await;
    decides(&sam, &reference, first).await;
    let appeals = format!("{}/appeal", ana.link);
    ana.browser.does(&appeals, &[("text", "Look again.")]).await;
    let appeal = task(&mia, &reference, "Appeal").await;
    takes(&mia, &appeal).await;
    let page = mia.opens(&appeal).await;
    let fields = [("result", "changed"), ("text", "We looked again.")];
    mia.sends(&page, "/appeal", &fields)
        .await
        .says("The appeal is decided");
    (ana, reference)
}

/// How many applications would be destroyed in 2040.
async fn due_in_2040(house: &House) -> usize {
    let mut db = house.app.db.read().await.unwrap();
    let day = jiff::civil::date(2040, 1, 1);
    let due = stoa_services::store::retention::due(&mut db, day).await;
    due.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_that_grants_fills_the_register_and_owes_the_fee() {
    on_both_with(paying, async |house| {
        has_register(&house).await;
        house.offers(&whole()).await;
        let (ana, _) = changed_on_appeal(&house, "refused").await;
        house
            .resident()
            .opens("/registers/dogs")
            .await
            .says("Bruno");
        let charge = charge_of(&house, &ana).await;
        assert!(charge.is_open() && !charge.dropped);
        ana.follows().await.says("Pay the fee");
        // What holds for a year is kept three years from its end on.
        let kim = house.staff("manager").await;
        kim.opens("/staff/retention").await.says("3 March 2030");
        // While the fee is open it stays, however late it is.
        assert_eq!(due_in_2040(&house).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_that_refuses_empties_the_register_and_drops_the_fee() {
    on_both_with(paying, async |house| {
        has_register(&house).await;
        house.offers(&whole()).await;
        let (ana, _) = changed_on_appeal(&house, "granted").await;
        house
            .resident()
            .opens("/registers/dogs")
            .await
            .says("There are no rows");
        assert!(charge_of(&house, &ana).await.dropped);
        ana.follows().await.says_nothing_of("Pay the fee");
        let kim = house.staff("manager").await;
        let page = kim.opens("/staff/retention").await;
        page.says("3 March 2029").says_nothing_of("2030");
        assert_eq!(due_in_2040(&house).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tasks_and_money_go_with_a_case_to_another_body() {
    on_both_with(paying, async |house| {
        house.has_agency("water", "Northwater").await;
        let file = dogs().replacen(
            "keep_years: 3",
            "keep_years: 3\nfee: { amount: 2500, currency: EUR }",
            1,
        );
        house.offers(&file).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, wet) = (
            house.staff("caseworker").await,
            house.staff_of("caseworker", "water").await,
        );
        let papers = task(&sam, &reference, "Check the papers").await;
        assert_eq!(wet.get(&papers).await.status, 403);
        let page = sam.opens(&format!("{}/pass-on", path(&reference))).await;
        let fields = [("agency", "water"), ("reason", "It swims.")];
        sam.sends(&page, "/hand-over", &fields).await;
        sam.opens("/staff/tasks").await.says_nothing_of(&reference);
        assert_eq!(sam.get(&papers).await.status, 403);
        wet.opens("/staff/tasks?whose=all").await.says(&reference);
        takes(&wet, &papers).await;
        assert_eq!(charge_of(&house, &ana).await.agency, "water");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_frees_the_appointment() {
    on_both(async |house| {
        opens(&house, HALL).await;
        let file = DOGS.replacen(
            "keep_years: 3",
            "keep_years: 3\nappointment: { office: town-hall, kind: collect }",
            1,
        );
        house.offers(&file).await;
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        ana.sends("").await;
        let start = at("2026-03-03T09:00Z").as_second();
        let chosen = format!("{}/appointment?start={start}", ana.link);
        ana.browser.does(&chosen, &[]).await.says("is booked");
        let held = all_of(&house.app, "town-hall").await;
        assert!(held[0].slot.is_some());
        let sam = house.staff("caseworker").await;
        decides(&sam, &ana.reference().await, "refused").await;
        let freed = all_of(&house.app, "town-hall").await;
        assert!(freed.iter().all(|one| one.slot.is_none()), "{freed:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stepped_back_moves_no_money_of_the_case() {
    on_both_with(paying, async |house| {
        let (ana, _) = owes(&house).await;
        let reference = ana.reference().await;
        let id = charge_of(&house, &ana).await.id;
        let at = format!("/staff/payments/{id}");
        let boss = house.staff("manager").await;
        let counter = boss.opens(&at).await;
        counter.says(&reference);
        let page = boss.opens(&format!("{}/pass-on", path(&reference))).await;
        boss.sends(&page, "/step-back", &[]).await;
        assert_eq!(boss.get(&at).await.status, 403);
        // Nor by a page that was open before.
        let taken = [("amount", "25"), ("way", "cash")];
        let denied = boss.sends(&counter, "/cash", &taken).await;
        assert_eq!(denied.status, 403);
        let other: Browser = house.staff("manager").await;
        let counter = other.opens(&at).await;
        other
            .sends(&counter, "/cash", &taken)
            .await
            .says("The money is booked");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_keeps_nothing_else() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let mut links = Vec::new();
        for held in [true, false] {
            let ana = Applicant::begins(&house, "dog-licence").await;
            ana.answers_all().await;
            ana.sends("").await;
            let reference = ana.reference().await;
            let sam = house.staff("caseworker").await;
            decides(&sam, &reference, "refused").await;
            if held {
                let kim = house.staff("manager").await;
                let page = kim.opens(&path(&reference)).await;
                kim.sends(&page, "/hold", &[("text", "A court asks.")])
                    .await
                    .says("It stays until");
            }
            links.push(ana);
        }
        days_later(&house, 4 * 365);
        house.does_jobs().await;
        let follow = format!("{}/follow", links[1].link);
        assert_eq!(links[1].browser.get(&follow).await.status, 404);
        links[0].follows().await.says("The chip says so.");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_to_renew_what_is_not_offered_any_more() {
    on_both(async |house| {
        let service = house.offers(&dogs()).await;
        let (ana, reference) = applies(&house, "Bruno").await;
        let (sam, mia) = (
            house.staff("caseworker").await,
            house.staff("manager").await,
        );
        goes_through(&sam, &mia, &reference).await;
        decides(&sam, &reference, "granted").await;
        let kim = house.staff("manager").await;
        let page = kim
            .opens(&format!("/staff/services/{}", service.slug))
            .await;
        kim.sends(&page, "/end", &[]).await;
        days_later(&house, 336);
        works(&house).await;
        assert!(!mails(&house).contains("ends soon"));
        ana.follows().await.says_nothing_of("Renew");
        let renew = ana.browser.get(&format!("{}/renew", ana.link)).await;
        assert_ne!(renew.status, 200);
    })
    .await;
}
