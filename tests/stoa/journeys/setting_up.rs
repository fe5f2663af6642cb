//! A manager: a new category with its questions, wards from a file, and a holiday that moves a promise.

use std::fmt::Write;

use stoa_tests::{Browser, Engine, Page, Test, Town, Written, alone};

use super::{colleague, seen_by_programs};

pub fn tests() -> Vec<Test> {
    // They change what every other report in the town depends on.
    alone![what_a_manager_sets_up_holds_at_once]
}

fn what_a_manager_sets_up_holds_at_once(engine: Engine) {
    let town = Town::start(engine);
    let mut priya = colleague(&town, "priya");
    a_category_is_added_with_questions(&town, &mut priya);
    a_holiday_moves_the_promise(&town, &mut priya);
    wards_are_uploaded(&town, &mut priya);
    town.ledger_verifies();
    let kinds = town.tables(
        "SELECT COUNT(DISTINCT kind) FROM event WHERE kind IN ('category_saved', 'holiday_added', 'areas_uploaded')",
    );
    assert_eq!(kinds, "3", "not every change is in the ledger");
}

/// Opens a page, fills its form in and sends it.
#[track_caller]
fn fills_in(browser: &mut Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    let mut form = browser
        .get(path)
        .expect_status(200)
        .form(&format!("form[action='{path}']"));
    for (name, value) in fields {
        form = form.set(name, value);
    }
    browser.submit(&form)
}

fn a_category_is_added_with_questions(town: &Town, priya: &mut Browser) {
    let path = "/staff/setup/categories/new";
    let topics = priya
        .get(path)
        .attributes("select[name=topic] option", "value");
    let topic = topics
        .iter()
        .find(|topic| !topic.is_empty())
        .expect("a topic");
    let wrong = fills_in(priya, path, &[("name-en", ""), ("group-en", "Parks")]);
    assert_eq!(wrong.status, 422, "{}", wrong.visible());
    assert_eq!(
        wrong
            .form(&format!("form[action='{path}']"))
            .value("group-en"),
        Some("Parks")
    );
    let named = [
        ("name-en", "Wasps' nest"),
        ("name-es", "Nido de avispas"),
        ("group-en", "Parks"),
        ("topic", topic),
        ("code", "wasps"),
    ];
    fills_in(priya, path, &named).expect_status(200);
    let question = [
        ("label-en", "How high is it?"),
        ("kind", "text"),
        ("required", "1"),
        ("public", "1"),
    ];
    fills_in(
        priya,
        "/staff/setup/categories/wasps/questions/new",
        &question,
    )
    .expect_status(200);

    // It is offered at once, asks its question, and programs know it.
    let mut ana = town.visitor();
    let report = Written::new("wasps", "In the old oak.");
    let form = ana.begins_report(&report);
    let name = form
        .fields
        .iter()
        .map(|(name, _)| name)
        .find(|name| name.contains("how-high"));
    let name = name
        .unwrap_or_else(|| panic!("the question is not asked: {:?}", form.fields))
        .clone();
    let unanswered = ana.submit(&form).expect_status(422);
    let form = unanswered.form("form[action^='/report/details']");
    assert_eq!(form.value("description"), Some("In the old oak."));
    let check = ana
        .submit(&form.set(&name, "Three metres"))
        .expect_status(200);
    let check = check.expect_text("Three metres");
    let sent = ana
        .submit(&check.form("form[action^='/report/check']"))
        .expect_status(200);
    let reference = sent.all(".stoa-reference").pop().expect("a reference");
    town.visitor()
        .get(&format!("/reports/{reference}"))
        .expect_status(200)
        .expect_text("Three metres");
    let spanish = town
        .visitor()
        .with("accept-language", "es")
        .get("/reports?category=wasps");
    spanish.expect_status(200).expect_text("Nido de avispas");
    let definition = town
        .visitor()
        .get("/open311/v2/services/wasps.json")
        .expect_status(200)
        .json();
    assert_eq!(
        definition["attributes"][0]["description"], "How high is it?",
        "{definition}"
    );
}

/// The day that is promised for a new report of this category.
fn promised(town: &Town) -> String {
    let reference = town
        .visitor()
        .reports(&Written::new("overflowing-bin", "Full."));
    let json = seen_by_programs(town, &reference);
    let text = json["expected_datetime"].as_str().map(str::to_owned);
    text.unwrap_or_else(|| panic!("nothing is promised: {json}"))
}

fn a_holiday_moves_the_promise(town: &Town, priya: &mut Browser) {
    let before = promised(town);
    let day = &before[..10];
    let path = "/staff/town/holidays/add";
    let wrong = fills_in(
        priya,
        path,
        &[("day", "some day"), ("name_en", "Founders' Day")],
    );
    assert_eq!(wrong.status, 422, "{}", wrong.visible());
    fills_in(priya, path, &[("day", day), ("name_en", "Founders' Day")]).expect_status(200);
    let after = promised(town);
    assert!(
        after[..10] > before[..10],
        "promised for {before}, which is a holiday now, and for {after}"
    );
}

fn wards_are_uploaded(town: &Town, priya: &mut Browser) {
    let known = town
        .visitor()
        .get("/areas.geojson")
        .expect_status(200)
        .json();
    let features = known["features"].as_array().expect("the town's areas");
    let ward = features
        .iter()
        .find(|feature| feature["properties"]["kind"] == "ward")
        .expect("a ward");
    let code = ward["properties"]["code"].as_str().expect("its code");
    let mut file = String::new();
    write!(
        file,
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"code":"{code}","name":"Old Harbour"}},"geometry":{}}}]}}"#,
        ward["geometry"]
    )
    .expect("a text");
    let path = "/staff/town/areas/upload";
    let form = priya
        .get(path)
        .expect_status(200)
        .form(&format!("form[action='{path}']"))
        .set("kind", "ward");
    let broken = priya.submit(&form.clone().attach(
        "file",
        "wards.geojson",
        &file.as_bytes()[..file.len() / 2],
    ));
    assert_eq!(broken.status, 422, "{}", broken.visible());
    let preview = priya
        .submit(&form.attach("file", "wards.geojson", file.as_bytes()))
        .expect_status(200);
    assert!(
        preview.path.starts_with("/staff/town/areas/preview"),
        "{}",
        preview.path
    );
    let confirm = preview.form("form[method='post']").set("missing", "keep");
    priya.submit(&confirm).expect_status(200);
    let now = town
        .visitor()
        .get("/areas.geojson")
        .expect_status(200)
        .text();
    assert!(now.contains("Old Harbour"), "{now}");
    town.visitor()
        .get("/reports")
        .expect_status(200)
        .expect_text("Old Harbour");
}
