//! Partners' programs: let in by a manager, they sign in, apply, follow, answer and withdraw; nobody else does by their ways.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use serde_json::{Value, json};
use stoa_kernel::Actor;
use stoa_services::{
    commands::{AddPartner, add_partner},
    model::Scope,
};
use stoa_testkit::{Answer, ask, works_as};

use crate::house::{House, on_both};

/// What a partner signs in with.
pub struct Client {
    pub id: String,
    pub secret: String,
}

/// A manager lets a partner in by the page.
pub async fn lets_in(house: &House, scopes: &str) -> Client {
    let manager = house.staff("manager").await;
    let page = manager.opens("/staff/partners").await;
    let fields = [("name", "Neighbour"), ("scopes", scopes)];
    let made = manager.sends(&page, "/staff/partners", &fields).await;
    made.says("The partner is let in");
    assert_eq!(made.header("cache-control"), "no-store");
    let codes = made.all("main code");
    Client {
        id: codes[0].clone(),
        secret: codes[1].clone(),
    }
}

pub async fn post(house: &House, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::post(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    ask(&house.router, request).await
}

pub const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const JSON: (&str, &str) = ("content-type", "application/json");

/// Signs in with the secret in the form.
pub async fn token(house: &House, client: &Client, scope: &str) -> String {
    let body = format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&scope={scope}",
        client.id, client.secret
    );
    let answer = post(house, "/oauth/token", &[FORM], &body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let said = answer.json();
    assert_eq!(said["token_type"], "Bearer");
    assert_eq!(said["expires_in"], 3600);
    assert_eq!(answer.header("cache-control"), "no-store");
    said["access_token"].as_str().unwrap().to_owned()
}

pub async fn posts(house: &House, token: &str, path: &str, body: &Value) -> Answer {
    let bearer = format!("Bearer {token}");
    let headers = [JSON, ("authorization", bearer.as_str())];
    post(house, path, &headers, &body.to_string()).await
}

pub async fn gets(house: &House, token: &str, path: &str) -> Answer {
    let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
    ask(&house.router, request.body(Body::empty()).unwrap()).await
}

/// Somebody with two dogs.
pub fn application() -> Value {
    let dog = |name: &str| json!({ "dog_name": name, "born": "2024-03-04" });
    json!({
        "service": "dog-licence",
        "language": "fr",
        "email": "ana@example.org",
        "answers": {
            "keeper": {
                "keeper": { "full": "Ana Weaver" },
                "home": { "line1": "3 Mill Lane", "town": "Merrow", "postcode": "12345" },
            },
            "dogs": [dog("Bruno"), dog("Luna")],
        },
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_applies_and_follows_to_the_decision() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let client = lets_in(&house, "applications:write").await;
        let refused = post(
            &house,
            "/oauth/token",
            &[FORM],
            "grant_type=client_credentials",
        )
        .await;
        assert_eq!(refused.json()["error"], "invalid_client");
        let write = token(&house, &client, "").await;
        let sent = posts(&house, &write, "/api/applications", &application()).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
        let said = sent.json();
        let reference = said["reference"].as_str().unwrap();
        assert_eq!(said["status"], "received");
        assert!(
            sent.header("location")
                .ends_with(&format!("/api/applications/{reference}"))
        );
        assert_eq!(
            said["links"]["applicant"],
            Value::Null,
            "it is the applicant's alone"
        );
        let unread = gets(&house, &write, &format!("/api/applications/{reference}")).await;
        assert_eq!(unread.status, 403);
        assert!(
            unread
                .header("www-authenticate")
                .contains("insufficient_scope")
        );
        let kinds = house.record(reference).await;
        assert_eq!(kinds, ["application_begun", "application_sent"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_supplies_what_the_office_asked_for() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let token = token(&house, &both(&house).await, "").await;
        let reference = applies(&house, &token).await;
        let path = format!("/api/applications/{reference}");
        let answers = format!("{path}/answer");
        let early = posts(&house, &token, &answers, &json!({ "text": "Hm" })).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&format!("/staff/applications/{reference}")).await;
        sam.sends(&page, "/ask", &[("text", "Which chip?")]).await;
        let waiting = gets(&house, &token, &path).await.json();
        assert_eq!(waiting["status"], "waiting");
        assert_eq!(waiting["question"], "Which chip?");
        let missing = posts(&house, &token, &answers, &json!({})).await;
        assert_eq!(missing.status, 422);
        assert_eq!(missing.json()["errors"][0]["pointer"], "#/text");
        let answer = json!({ "text": "Number 985" });
        let answered = posts(&house, &token, &answers, &answer).await.json();
        assert_eq!(answered["status"], "reviewing", "{answered}");
        assert_eq!(
            told(&house, &token, &path).await,
            ["applicant submitted", "office asked", "applicant answered"]
        );
    })
    .await;
}

/// An application that was sent, by its reference.
async fn applies(house: &House, token: &str) -> String {
    let sent = posts(house, token, "/api/applications", &application()).await;
    sent.json()["reference"].as_str().unwrap().to_owned()
}

/// Who did what, as the partner is told.
async fn told(house: &House, token: &str, path: &str) -> Vec<String> {
    let messages = gets(house, token, &format!("{path}/messages")).await;
    let said = messages.json();
    let word = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let all = said["messages"].as_array().unwrap().iter();
    all.map(|one| format!("{} {}", word(one, "by"), word(one, "kind")))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_writes_and_withdraws() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let token = token(&house, &both(&house).await, "").await;
        let path = format!("/api/applications/{}", applies(&house, &token).await);
        let words = json!({ "text": "Please hurry" });
        let written = posts(&house, &token, &format!("{path}/messages"), &words).await;
        assert_eq!(written.status, 200);
        let gone = posts(&house, &token, &format!("{path}/withdraw"), &json!({})).await;
        assert_eq!(gone.json()["status"], "withdrawn");
        assert_eq!(
            told(&house, &token, &path).await,
            [
                "applicant submitted",
                "applicant written",
                "applicant withdrawn"
            ]
        );
        let listed = gets(&house, &token, "/api/applications").await.json();
        assert_eq!(listed["applications"].as_array().unwrap().len(), 1);
        assert_eq!(listed["next"], Value::Null);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_faulty_answer_is_named_by_its_pointer() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let client = lets_in(&house, "applications:write").await;
        let token = token(&house, &client, "").await;
        let mut wrong = application();
        wrong["answers"]["dogs"][1]["born"] = "2199-01-01".into();
        wrong["answers"]["dogs"][0]["colour"] = "red".into();
        wrong["answers"]["keeper"]["home"]["town"] = "".into();
        wrong["answers"]["cats"] = json!({});
        wrong["email"] = "nobody".into();
        let answer = posts(&house, &token, "/api/applications", &wrong).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let said = answer.json();
        let errors = said["errors"].as_array().unwrap();
        let mut places: Vec<_> = errors
            .iter()
            .filter_map(|one| one["pointer"].as_str())
            .collect();
        places.sort_unstable();
        let expected = [
            "#/answers/cats",
            "#/answers/dogs/0/colour",
            "#/answers/dogs/1/born",
            "#/answers/keeper/home/town",
            "#/email",
        ];
        assert_eq!(places, expected);
        assert!(
            errors
                .iter()
                .all(|one| !one["message"].as_str().unwrap().is_empty())
        );
        let mut short = application();
        short["answers"].as_object_mut().unwrap().remove("dogs");
        let answer = posts(&house, &token, "/api/applications", &short).await;
        assert_eq!(
            answer.json()["errors"][0]["pointer"],
            "#/answers/dogs",
            "{}",
            answer.text()
        );
        let nowhere = json!({ "service": "cat-licence", "answers": {} });
        let answer = posts(&house, &token, "/api/applications", &nowhere).await;
        assert_eq!(answer.json()["errors"][0]["pointer"], "#/service");
        for body in ["", "[]", "{", "\"text\""] {
            let bearer = format!("Bearer {token}");
            let headers = [JSON, ("authorization", bearer.as_str())];
            let answer = post(&house, "/api/applications", &headers, body).await;
            assert_eq!(answer.status, 400, "{body}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_request_sent_twice_is_one_application() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let client = both(&house).await;
        let token = token(&house, &client, "").await;
        let bearer = format!("Bearer {token}");
        let headers = [
            JSON,
            ("authorization", bearer.as_str()),
            ("idempotency-key", "a1"),
        ];
        let body = application().to_string();
        let first = post(&house, "/api/applications", &headers, &body).await;
        let again = post(&house, "/api/applications", &headers, &body).await;
        assert_eq!(again.status, 201);
        assert_eq!(first.json()["reference"], again.json()["reference"]);
        assert_eq!(first.json()["links"], again.json()["links"]);
        let other = body.replace("Luna", "Rex");
        let other = post(&house, "/api/applications", &headers, &other).await;
        assert_eq!(other.status, 422);
        let listed = gets(&house, &token, "/api/applications").await.json();
        assert_eq!(listed["applications"].as_array().unwrap().len(), 1);
    })
    .await;
}

/// A partner that may do everything.
pub async fn both(house: &House) -> Client {
    let mut who = works_as("manager", "council");
    (who.id, _) = stoa_testkit::signs_in(&house.app, who.clone()).await;
    let mut tx = house.app.db.begin(&Actor::Staff(who)).await.unwrap();
    let input = AddPartner {
        name: "Neighbour".to_owned(),
        agency: "council".to_owned(),
        scopes: Scope::ALL.to_vec(),
    };
    let done = add_partner(&mut tx, input).await.unwrap();
    let new = tx.commit(done).await.unwrap();
    Client {
        id: new.client,
        secret: new.secret,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_catalogue_is_there_as_json_and_as_rdf() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let ana = house.resident();
        let listed = ana.get("/api/services").await.json();
        assert_eq!(listed["services"][0]["slug"], "dog-licence");
        let one = ana.get("/api/services/dog-licence").await.json();
        assert_eq!(one["name"]["fr"], "Permis de détention d'un chien");
        assert_eq!(one["answers_schema"]["properties"]["dogs"]["type"], "array");
        assert_eq!(ana.get("/api/services/cat-licence").await.status, 404);
        for (path, kind, said) in [
            (
                "/services.ttl",
                "text/turtle; charset=utf-8",
                "a cpsv:PublicService",
            ),
            (
                "/services/dog-licence.ttl",
                "text/turtle; charset=utf-8",
                "cv:hasCompetentAuthority",
            ),
            (
                "/services.jsonld",
                "application/ld+json",
                "cpsv#PublicService",
            ),
            (
                "/services/dog-licence.rdf",
                "application/rdf+xml",
                "cpsv:PublicService",
            ),
        ] {
            let answer = ana.get(path).await;
            assert_eq!(answer.header("content-type"), kind, "{path}");
            assert!(answer.html().contains(said), "{path}: {}", answer.html());
            assert!(
                answer.html().contains("@ar") || answer.html().contains("\"ar\""),
                "{path}"
            );
        }
        let page = ana.opens("/services/dog-licence").await;
        let links: Vec<_> = page.headers.get_all("link").iter().collect();
        assert_eq!(links.len(), 3);
        for path in ["/services", "/services/dog-licence"] {
            let request = Request::get(path).header(header::ACCEPT, "text/turtle, text/html;q=0.5");
            let turtle = ask(&house.router, request.body(Body::empty()).unwrap()).await;
            assert!(
                turtle.header("content-type").starts_with("text/turtle"),
                "{path}"
            );
            assert_eq!(turtle.header("vary"), "accept", "{path}");
        }
        assert_eq!(ana.get("/services/cat-licence.ttl").await.status, 404);
    })
    .await;
}
