//! The Registration building block of GovStack over the same services: a partner finds a form, applies, and completes a task.

use serde_json::{Value, json};

use crate::{
    exchange::{application, both, gets, lets_in, posts, token},
    house::{House, on_both},
};

const ROOT: &str = "/govstack/registration";

#[tokio::test(flavor = "multi_thread")]
async fn a_registration_runs_from_the_form_to_the_task() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let token = token(&house, &both(&house).await, "").await;
        let ana = house.resident();
        let found = ana.get(&format!("{ROOT}/services?name=DOG")).await.json();
        let service = found[0]["id"].as_str().unwrap().to_owned();
        let none = ana.get(&format!("{ROOT}/services?name=cat")).await.json();
        assert_eq!(none, json!([]));
        let forms = ana
            .get(&format!("{ROOT}/services/{service}/eForms"))
            .await
            .json();
        let form = forms[0]["eFormId"].as_str().unwrap();
        let form = ana.get(&format!("{ROOT}/eForms/{form}")).await.json();
        assert_eq!(form["schema"]["properties"]["dogs"]["required"][0], "items");
        let body = json!({
            "applicantId": "person-7",
            "formData": { "data": application()["answers"], "eFormId": form["eFormId"] },
        });
        let path = format!("{ROOT}/services/{service}/applications");
        let sent = posts(&house, &token, &path, &body).await;
        assert_eq!(sent.status, 200, "{}", sent.text());
        let said = sent.json();
        assert_eq!(said["status"]["code"], "PENDING");
        assert_eq!(said["applicantId"], "person-7");
        assert_eq!(
            said["applicationData"]["formData"]["data"]["dogs"]["items"][1]["dog_name"],
            "Luna"
        );
        let file = said["fileId"].as_str().unwrap();
        for (query, count) in [
            ("applicantId=person-7".to_owned(), 1),
            ("applicantId=person-8".to_owned(), 0),
            (format!("serviceId={service}&firstResult=1"), 0),
        ] {
            assert_eq!(listed(&house, &token, &query).await, count, "{query}");
        }
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{file}")).await;
        sam.sends(&page, "/ask", &[("text", "Which chip?")]).await;
        let tasks = gets(&house, &token, &format!("{ROOT}/tasks")).await.json();
        assert_eq!(tasks[0]["description"], "Which chip?");
        assert_eq!(tasks[0]["status"]["code"], "SENDBACK");
        let task = format!("{ROOT}/tasks/{}", tasks[0]["taskId"].as_str().unwrap());
        let done = json!({ "data": { "chip": { "number": "985" } } });
        let done = posts(&house, &token, &format!("{task}/complete"), &done).await;
        assert_eq!(done.json()["status"]["code"], "PENDING", "{}", done.text());
        assert_eq!(gets(&house, &token, &task).await.status, 404);
    })
    .await;
}

/// How many applications a partner is told of.
async fn listed(house: &House, token: &str, query: &str) -> usize {
    let path = format!("{ROOT}/applications?{query}");
    let said = gets(house, token, &path).await.json();
    said.as_array().unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_are_those_of_the_standard() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let token = token(&house, &lets_in(&house, "applications:write").await, "").await;
        let ana = house.resident();
        let found = ana.get(&format!("{ROOT}/services")).await.json();
        let path = format!(
            "{ROOT}/services/{}/applications",
            found[0]["id"].as_str().unwrap()
        );
        let mut body =
            json!({ "applicantId": "person-7", "formData": { "data": { "keeper": {} } } });
        let wrong = posts(&house, &token, &path, &body).await;
        assert_eq!(wrong.status, 422);
        let said = wrong.json();
        assert_eq!(said["code"], "422");
        let errors = said["errors"].as_array().unwrap();
        let is_there = |field: &str| errors.iter().any(|one| one["field"] == field);
        assert!(is_there("/formData/data/keeper/keeper"), "{said}");
        body["applicantId"] = Value::Null;
        let nameless = posts(&house, &token, &path, &body).await;
        assert_eq!(nameless.json()["errors"][0]["field"], "applicantId");
        let missing = ana
            .get(&format!(
                "{ROOT}/services/00000000-0000-8000-a000-000000000000"
            ))
            .await;
        assert_eq!(missing.status, 404);
        assert_eq!(missing.json()["code"], "404");
        assert_eq!(ana.get(&format!("{ROOT}/applications")).await.status, 401);
    })
    .await;
}
