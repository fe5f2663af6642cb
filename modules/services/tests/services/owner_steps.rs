//! Owners build what is done with an application by clicks: steps, and what they ask to be paid.

use stoa_services::model::{ServiceFile, Step};
use stoa_testkit::Browser;

use crate::{
    house::{DOGS, House, on_both},
    owner::builds,
};

const CATS: &str = "/staff/services/cat-licence";
const STEPS: &str = "/staff/services/cat-licence/steps";

/// The draft as it is kept.
pub async fn draft(mia: &Browser, slug: &str, version: u32) -> ServiceFile {
    let path = format!("/staff/services/{slug}/versions/{version}");
    ServiceFile::parse(mia.get(&path).await.html()).unwrap()
}

/// Adds a step of a kind.
async fn adds(mia: &Browser, kind: &str, fields: &[(&str, &str)]) -> stoa_testkit::Page {
    let path = format!("{STEPS}/step?kind={kind}");
    mia.does(&path, fields).await
}

fn keys(file: &ServiceFile) -> Vec<&str> {
    file.workflow.iter().map(|step| step.key.as_str()).collect()
}

/// Every step of a file as it says it.
fn said(file: &ServiceFile) -> serde_json::Value {
    let of = |step: &Step| serde_json::to_value(step).unwrap();
    file.workflow.iter().map(of).collect()
}

/// Adds a check and an approval, and looks at the drawing.
async fn has_two_steps(mia: &Browser) {
    let papers = [
        ("name.en", "Check of the papers"),
        ("days", "3"),
        ("items.en", "The chip is registered\nThe fee is known"),
    ];
    let list = adds(mia, "check", &papers).await;
    list.says("The draft is saved.")
        .says("Nothing is missing.")
        .says("within 3 working days")
        .says("The chip is registered");
    let agreed = [("name.en", "Second pair of eyes"), ("days", "2")];
    let list = adds(mia, "approval", &agreed).await;
    list.says("by a manager").says("Nothing is missing.");
    // Received, two steps, decision.
    assert_eq!(list.all("svg rect").len(), 4);
}

/// Removes the step that another one names, and mends that one.
async fn loses_the_check(mia: &Browser) {
    let ask = mia
        .opens(&format!("{CATS}/form/remove?step=check-of-the-papers"))
        .await;
    ask.says("Remove “Check of the papers”?")
        .says("There is no step");
    let left = mia.sends(&ask, "/form/remove", &[]).await;
    left.says("saved")
        .says("What is missing before it can be published");
    // What is missing leads to its step, and stands there beside its control.
    let page = mia.opens(&format!("{STEPS}/step/visit")).await;
    page.says("What is missing before it can be published");
    assert_eq!(page.attribute(".stoa-missing a", "href"), "#after");
    assert_eq!(page.all("#after-error").len(), 1);
    let next = mia
        .sends(&page, "/steps/step/visit", &[("begins", "next")])
        .await;
    next.says("Nothing is missing.");
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_are_added_drawn_moved_and_removed() {
    on_both(async |house| {
        let (mia, tom) = (house.staff("manager").await, house.staff("manager").await);
        builds(&mia).await;
        mia.opens(STEPS).await.says("There is no step.");
        mia.opens(&format!("{STEPS}/step"))
            .await
            .says("What kind of step is it?")
            .says("Four eyes");
        has_two_steps(&mia).await;
        let visit = [
            ("name.en", "Visit"),
            ("days", "5"),
            ("items.en", "There is a scratching post"),
            ("begins", "after"),
            ("after", "check-of-the-papers"),
            ("when.0.question", "colour"),
            ("when.0.is", "is"),
            ("when.0.value", "Black"),
        ];
        adds(&mia, "inspection", &visit)
            .await
            .says("after Check of the papers")
            .says("on a condition");
        let file = draft(&mia, "cat-licence", 1).await;
        assert_eq!(
            keys(&file),
            ["check-of-the-papers", "second-pair-of-eyes", "visit"]
        );
        assert!(file.faults().is_empty());
        let list = mia.opens(STEPS).await;
        let up = [("step", "visit"), ("to", "up")];
        mia.sends(&list, "/form/move", &up).await.says("saved");
        let file = draft(&mia, "cat-licence", 1).await;
        assert_eq!(
            keys(&file),
            ["check-of-the-papers", "visit", "second-pair-of-eyes"]
        );
        loses_the_check(&mia).await;
        let page = tom.opens(CATS).await;
        tom.sends(&page, "/publish", &[]).await.says("is published");
        house
            .resident()
            .opens("/services/cat-licence/steps")
            .await
            .says("Visit");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_step_stands_beside_its_control_and_what_was_typed_stays() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let wrong = [
            ("name.en", ""),
            ("days", "900"),
            ("items.en", "The chip"),
            ("begins", "next"),
        ];
        let page = adds(&mia, "check", &wrong).await;
        assert_eq!(page.status, 422);
        page.says("Write this text.")
            .says("Give a whole number from 1 to 250.");
        assert_eq!(page.attribute("[name='days']", "value"), "900");
        assert!(page.html().contains("The chip"), "what was typed stays");
        // A step that is not finished is kept, and told.
        let list = adds(&mia, "check", &[("name.en", "Papers"), ("days", "9")]).await;
        list.says("The draft is saved.").says("What is missing");
        let page = mia.opens(&format!("{STEPS}/step/papers")).await;
        assert_eq!(page.attribute(".stoa-missing a", "href"), "#items.en");
        // Another kind has other controls; what does not belong to it goes.
        let page = mia
            .opens(&format!("{STEPS}/step/papers?kind=approval"))
            .await;
        assert!(page.all("[name='items.en']").is_empty());
        mia.sends(&page, "/steps/step/papers", &[])
            .await
            .says("Put an approval after the check");
        assert_eq!(mia.get(&format!("{STEPS}/step/none")).await.status, 404);
        let clerk = house.staff("caseworker").await;
        assert_eq!(clerk.get(STEPS).await.status, 403);
        let other = house.staff_of("manager", "water").await;
        let tried = other
            .does(
                &format!("{STEPS}/step?kind=letter"),
                &[("name.en", "L"), ("days", "1")],
            )
            .await;
        assert_eq!(tried.status, 403);
    })
    .await;
}

/// A dog licence with a step of every kind, in one language.
fn steps_of_every_kind() -> String {
    let steps = "workflow:
  - { key: p-1, name: { en: Papers, es: P, fr: P, ar: P }, kind: check, team: dogs, days: 3, items: [{ key: i7, text: { en: All, es: A, fr: A, ar: A } }] }
  - key: visit
    name: { en: Visit, es: V, fr: V, ar: V, de: Besuch }
    kind: inspection
    who: manager
    days: 5
    after: []
    items: [{ key: fence, text: { en: Fence, es: F, fr: F, ar: F } }]
    when: { not: { all: [{ answered: home }, { answered: keeper }] } }
  - { key: eyes, name: { en: Eyes, es: E, fr: E, ar: E }, kind: approval, who: manager, days: 2, after: [visit, p-1] }
  - { key: tell, name: { en: Tell, es: T, fr: T, ar: T }, kind: letter, days: 1, letter: news }
  - key: pay
    name: { en: Pay, es: P, fr: P, ar: P }
    kind: payment
    days: 10
    payment:
      currency: EUR
      between: [5000, 20050]
      shares:
        - { key: b, name: { en: Boss, es: B, fr: B, ar: B }, percent: 60 }
        - { key: o, name: { en: Own, es: O, fr: O, ar: O }, percent: 40 }
      remind_days: 4
      expires_days: 30
      instalments: { parts: 3, every: week }
      paid: first
      refund: { withdrawn: 50, refused: 100 }
letters: [{ key: news, sent: other, subject: { en: N, es: N, fr: N, ar: N }, text: { en: N, es: N, fr: N, ar: N } }]
promise_days: 5";
    DOGS.replacen("promise_days: 5", steps, 1)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_is_opened_and_saved_says_what_it_said() {
    on_both(async |house: House| {
        house.offers(&steps_of_every_kind()).await;
        let mia = house.staff("manager").await;
        let before = draft(&mia, "dog-licence", 1).await;
        for key in ["p-1", "visit", "eyes", "tell", "pay"] {
            let path = format!("/staff/services/dog-licence/steps/step/{key}");
            mia.does(&path, &[]).await.says("The draft is saved.");
        }
        let after = draft(&mia, "dog-licence", 2).await;
        assert_eq!(said(&after), said(&before));
        assert_eq!(after.digest(), before.digest());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_is_asked_for_by_clicks() {
    on_both(async |house| {
        let mia = house.staff("manager").await;
        builds(&mia).await;
        let pays = [
            ("name.en", "Licence plate"),
            ("days", "10"),
            ("how", "amount"),
            ("amount", "12.345"),
            ("currency", "eur"),
            ("refused", "200"),
        ];
        let refused = adds(&mia, "payment", &pays).await;
        assert_eq!(refused.status, 422);
        refused
            .says("Write a price such as 12.50")
            .says("Give a whole number from 0 to 100.");
        let fields = [
            ("amount", "12.30"),
            ("refused", "50"),
            ("parts", "2"),
            ("share.0.name.en", "Employer"),
            ("share.0.percent", "60"),
        ];
        let kept = mia.sends(&refused, "/steps/step", &fields).await;
        kept.says("The draft is saved.")
            .says("All percents together have to be 100");
        let path = format!("{STEPS}/step/licence-plate");
        let page = mia.opens(&path).await;
        assert_eq!(page.attribute(".stoa-missing a", "href"), "#shares");
        let other = [("share.1.name.en", "Applicant"), ("share.1.percent", "40")];
        mia.sends(&page, "/licence-plate", &other)
            .await
            .says("Nothing is missing.");
        let file = draft(&mia, "cat-licence", 1).await;
        let payment = file.workflow[0].payment.as_ref().unwrap();
        assert_eq!(
            (payment.amount, payment.currency.as_str()),
            (Some(1_230), "EUR")
        );
        assert_eq!(
            payment.divided(1_000),
            [("employer", 600), ("applicant", 400)]
        );
        assert_eq!(payment.refund.refused, 50);
    })
    .await;
}
