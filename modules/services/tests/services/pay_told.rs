//! What steps ask for stands wherever a service says what it costs, before anybody applies: nobody meets a second sum unprepared.

use crate::{
    house::{Applicant, DOGS, House, on_both_with},
    pay_house::paying,
};

/// Costs 25 euros when it is visited, and a sum that somebody sets when there is a fence.
const STEPS: &str = "
promise_days: 5
workflow:
  - { key: visit, name: Visit fee, kind: payment, days: 10, payment: { currency: EUR, amount: 2500 } }
  - key: fence
    name: Fence fee
    kind: payment
    days: 10
    payment: { currency: EUR, between: [1000, 4050] }
    when: { equals: { question: dog_name, value: Rex } }
";

async fn offers(house: &House, fee: &str) {
    let file = DOGS.replacen("\npromise_days: 5\n", STEPS, 1);
    let file = file.replacen("keep_years: 3", &format!("keep_years: 3{fee}"), 1);
    house.offers(&file).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sums_of_steps_are_told_beside_the_fee() {
    on_both_with(paying, async |house| {
        offers(&house, "\nfee: { amount: 1250, currency: EUR }").await;
        let mut reader = house.resident();
        let all = "25 EUR (Visit fee), 10 to 40.50 EUR (Fence fee, depending on your answers)";
        let words = format!("12.50 EUR, later {all}");
        reader.opens("/services").await.says(&words);
        reader.opens("/services/dog-licence").await.says(&words);
        reader
            .opens("/services/dog-licence/steps")
            .await
            .says("A payment: 25 EUR.")
            .says("A payment: 10 to 40.50 EUR.");
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        let check = format!("{}/check", ana.link);
        ana.browser.opens(&check).await.says(&words);
        reader.lang = "es";
        let words = "12,50 EUR, más adelante 25 EUR (Visit fee), de 10 a 40,50 EUR (Fence fee, según sus respuestas)";
        reader.opens("/services/dog-licence").await.says(words);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_without_a_fee_whose_steps_cost_something_is_not_called_free() {
    on_both_with(paying, async |house| {
        offers(&house, "").await;
        let reader = house.resident();
        let page = reader.opens("/services/dog-licence").await;
        page.says("Cost 25 EUR (Visit fee), 10 to 40.50 EUR");
        page.says_nothing_of("Free of charge");
        let ana = Applicant::begins(&house, "dog-licence").await;
        ana.answers_all().await;
        let page = ana.browser.opens(&format!("{}/check", ana.link)).await;
        page.says("Cost: 25 EUR (Visit fee)");
        page.says_nothing_of("Free of charge");
    })
    .await;
}
