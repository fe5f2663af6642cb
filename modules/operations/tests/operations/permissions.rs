//! Who may do this, and why.

use axum::http::StatusCode;

use crate::house::House;

const PATH: &str = "/staff/operations/permissions";

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "one story, told in one piece")]
async fn the_answer_is_the_programs_own_with_its_reasons() {
    let house = House::open(|_config| {}).await;
    let cookie = house.signs_in("auditor").await;
    house.signs_in("administrator").await;
    let page = house.get_as(PATH, &cookie).await;
    assert!(
        page.text()
            .contains("See the mails that are written as files")
    );
    let person = |name: &str| {
        let (before, _) = page.text().split_once(&format!("{name} ({name})")).unwrap();
        let (_, value) = before.rsplit_once("value=\"").unwrap();
        value.split('"').next().unwrap().to_owned()
    };
    let (auditor, administrator) = (person("auditor"), person("administrator"));
    let because = "Administrators let a job be tried again, or give it up";
    let in_demo = "In a demo town nobody is a real person";
    for (query, allowed, reason) in [
        (
            format!("who={administrator}&action=manage_jobs"),
            true,
            because,
        ),
        (
            format!("who={auditor}&action=manage_jobs"),
            false,
            "No rule allows this",
        ),
        (
            "who=anonymous&action=see_mails".to_owned(),
            false,
            "No rule allows this",
        ),
        (
            "who=person&action=see_operations".to_owned(),
            false,
            "No rule allows this",
        ),
        (
            "who=program&action=see_operations".to_owned(),
            false,
            "No rule allows this",
        ),
        (
            format!("who={auditor}&action=see_mails"),
            false,
            "No rule allows this",
        ),
        (
            format!("who={auditor}&action=see_mails&attribute.demo=true"),
            true,
            in_demo,
        ),
    ] {
        let page = house.get_as(&format!("{PATH}?{query}"), &cookie).await;
        assert_eq!(page.status, StatusCode::OK);
        let answer = page.between("role=\"status\"", "All rules");
        assert_eq!(answer.contains(">Allowed<"), allowed, "{query}");
        assert_eq!(answer.contains("Not allowed"), !allowed, "{query}");
        assert!(answer.contains(reason), "{query}: {answer}");
        assert!(page.text().contains("name=\"attribute.demo\""), "{query}");
    }
    for query in [
        "who=&action=",
        "who=5&action=see_mails",
        "who=anonymous&action=fly",
        "x=y",
    ] {
        let page = house.get_as(&format!("{PATH}?{query}"), &cookie).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text().contains("role=\"status\""), "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_rule_is_shown_with_its_reason() {
    let house = House::open(|_config| {}).await;
    let cookie = house.signs_in("auditor").await;
    let page = house.get_as(PATH, &cookie).await;
    for rule in house.app.db.policy().rules() {
        assert!(page.text().contains(&rule.id) && page.text().contains(&rule.reason));
    }
    assert!(page.text().contains("resource.demo"));
}
