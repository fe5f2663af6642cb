//! A service that costs something: written by a manager in a running town, published by somebody else, applied for by programs.

use serde_json::{Value, json};
use stoa_tests::Town;

/// The file that owners begin with: two pages, of which the second repeats.
const EXAMPLE: &str = include_str!("../../../modules/services/src/pages/staff/example.yaml");

/// Pounds, which each provider of cards takes; then somebody looks at it.
const STEPS: &str = "
promise_days: 5
workflow:
  - { key: money, name: Licence fee, kind: payment, days: 10, payment: { currency: GBP, amount: 2500 } }
  - { key: papers, name: Check the papers, kind: check, days: 2, items: [{ key: chip, text: The chip is registered }] }
";

/// Lets people apply for a dog licence.
pub fn offer(town: &Town) {
    let file = EXAMPLE.replacen("\npromise_days: 5\n", STEPS, 1);
    let mut author = town.visitor();
    author.signs_in(town.account("manager"));
    let page = author.get("/staff/services/new").expect_status(200);
    let form = page.form("form[action='/staff/services/new']");
    let kept = author.submit(&form.set("file", &file)).expect_status(200);
    assert!(
        kept.path.starts_with("/staff/services/dog-licence"),
        "{}",
        kept.visible()
    );
    let mut other = town.visitor();
    other.signs_in(town.account("administrator"));
    let page = other.get("/staff/services/dog-licence").expect_status(200);
    other
        .submit(&page.form("form[action$='/publish']"))
        .expect_status(200);
    town.visitor()
        .get("/services/dog-licence")
        .expect_status(200);
}

/// What a program sends for somebody with one dog.
pub fn application(email: &str) -> Value {
    json!({
        "service": "dog-licence",
        "email": email,
        "answers": {
            "keeper": {
                "keeper": { "full": "Ana Weaver" },
                "home": { "line1": "3 Mill Lane", "town": "Merrow", "postcode": "12345" },
            },
            "dogs": [{ "dog_name": "Bruno", "born": "2024-03-04" }],
        },
    })
}

/// A number that the tables give about applications for it: `sql` goes on after `WHERE a.service = …`.
pub fn count(town: &Town, (of, more): (&str, &str)) -> usize {
    let sql = format!(
        "SELECT COUNT(*) FROM service_application a {of} WHERE a.service = 'dog-licence' {more}"
    );
    number(town, &sql)
}

/// The number that a question to the tables is answered with.
pub fn number(town: &Town, sql: &str) -> usize {
    let told = town.tables(sql);
    told.parse()
        .unwrap_or_else(|e| panic!("{sql}: {told}: {e}"))
}
