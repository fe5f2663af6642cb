//! Partners send files with an application, under the same checks as on the pages; applicants alone get the link of their page.

use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use stoa_kernel::{Actor, Id};
use stoa_services::commands::end_partner;
use stoa_testkit::{Answer, ask, works_as};

use crate::{
    exchange::{application, both, gets, posts, token},
    files::{PDF, with_papers},
    house::{House, on_both},
};

/// The application with papers, of the names of parts.
fn with_parts(parts: &[&str]) -> Value {
    let mut whole = application();
    let files: Vec<Value> = parts.iter().map(|part| json!({ "id": part })).collect();
    whole["answers"]["papers"] = json!({ "file": files, "vet": "Healthy" });
    whole
}

/// Sends JSON and files as parts.
async fn sends(
    house: &House,
    (token, key): (&str, &str),
    json: &Value,
    files: &[(&str, &str, &[u8])],
) -> Answer {
    let mut body = Vec::new();
    let head = "--x\r\nContent-Disposition: form-data; name=";
    body.extend(
        format!("{head}\"application\"\r\nContent-Type: application/json\r\n\r\n{json}\r\n")
            .bytes(),
    );
    for (part, name, bytes) in files {
        body.extend(format!("{head}\"{part}\"; filename=\"{name}\"\r\n\r\n").bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    let request = Request::post("/api/applications")
        .header("authorization", format!("Bearer {token}"))
        .header("idempotency-key", key)
        .header("content-type", "multipart/form-data; boundary=x");
    ask(&house.router, request.body(Body::from(body)).unwrap()).await
}

fn faults(answer: &Answer) -> Vec<String> {
    let said = answer.json();
    let errors = said["errors"].as_array().cloned().unwrap_or_default();
    let of = |one: &Value| {
        let word = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
        format!("{} {}", word("pointer"), word("message"))
    };
    errors.iter().map(of).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_sends_files_once_however_often_it_asks() {
    on_both(async |house| {
        house.offers(&with_papers()).await;
        let token = token(&house, &both(&house).await, "").await;
        let json = with_parts(&["chip"]);
        let files = [("chip", "chip.pdf", PDF)];
        let sent = sends(&house, (&token, "one"), &json, &files).await;
        assert_eq!(sent.status, 201, "{}", sent.text());
        let reference = sent.json()["reference"].as_str().unwrap().to_owned();
        let again = sends(&house, (&token, "one"), &json, &files).await;
        assert_eq!(again.json()["reference"], reference.as_str());
        let other = [("chip", "chip.pdf", &b"%PDF-1.7\n%%EOF\n"[..])];
        let other = sends(&house, (&token, "one"), &json, &other).await;
        assert_eq!(other.status, 422, "another file is another request");
        let kinds = house.record(&reference).await;
        assert!(
            kinds.contains(&"application_files_kept".to_owned()),
            "{kinds:?}"
        );
        let sam = house.staff("caseworker").await;
        let path = format!("/staff/applications/{reference}");
        let opened = sam.does(&path, &[("purpose", "To decide")]).await;
        opened.says("chip.pdf").says("Healthy");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_form_does_not_take_is_refused_beside_its_answer() {
    on_both(async |house| {
        house.offers(&with_papers()).await;
        let token = token(&house, &both(&house).await, "").await;
        let of = (token.as_str(), "");
        let missing = sends(
            &house,
            of,
            &with_parts(&["chip"]),
            &[("other", "a.pdf", PDF)],
        )
        .await;
        let told = faults(&missing);
        assert_eq!(missing.status, 422);
        assert!(
            told.iter()
                .any(|one| one.starts_with("#/answers/papers/file ") && one.contains("chip")),
            "{told:?}"
        );
        assert!(told.iter().any(|one| one.contains("other")), "{told:?}");
        let program = sends(
            &house,
            of,
            &with_parts(&["chip"]),
            &[("chip", "a.pdf", b"MZ\x90\0\x03")],
        )
        .await;
        assert_eq!(program.status, 422);
        assert!(faults(&program)[0].starts_with("#/answers/papers/file "));
        let mut large = PDF.to_vec();
        large.resize(200_001, b' ');
        let large = sends(
            &house,
            of,
            &with_parts(&["chip"]),
            &[("chip", "a.pdf", &large)],
        )
        .await;
        assert_eq!(large.status, 422, "{}", large.text());
        assert!(faults(&large)[0].starts_with("#/answers/papers/file"));
        let three = [
            ("a", "a.pdf", PDF),
            ("b", "b.pdf", PDF),
            ("c", "c.pdf", PDF),
        ];
        let many = sends(&house, of, &with_parts(&["a", "b", "c"]), &three).await;
        assert_eq!(many.status, 422, "{}", many.text());
        let twice = [("a", "a.pdf", PDF)];
        let twice = sends(&house, of, &with_parts(&["a", "a"]), &twice).await;
        assert_eq!(twice.status, 422, "{}", twice.text());
        let told = faults(&twice);
        assert!(
            told.iter().any(|one| one.contains("is named twice")),
            "{told:?}"
        );
        let none = posts(&house, &token, "/api/applications", &application()).await;
        assert_eq!(none.status, 422, "the papers have to be there");
        let listed = gets(&house, &token, "/api/applications").await.json();
        assert_eq!(listed["applications"], json!([]), "nothing was kept");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_ended_partner_sees_nothing_more_and_the_applicant_still_does() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let client = both(&house).await;
        let token = token(&house, &client, "").await;
        let sent = posts(&house, &token, "/api/applications", &application()).await;
        assert!(!sent.text().contains("/apply/"), "{}", sent.text());
        house.does_jobs().await;
        let mails = house.mails().concat();
        let (_, rest) = mails
            .split_once("/apply/")
            .unwrap_or_else(|| panic!("{mails}"));
        let link: String = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
            .collect();
        let mut who = works_as("manager", "council");
        (who.id, _) = stoa_testkit::signs_in(&house.app, who.clone()).await;
        let mut tx = house.app.db.begin(&Actor::Staff(who)).await.unwrap();
        let id = client.id.rsplit('-').next().unwrap().parse().unwrap();
        let done = end_partner(&mut tx, Id::new(id)).await.unwrap();
        tx.commit(done).await.unwrap();
        let refused = gets(&house, &token, "/api/applications").await;
        assert_eq!(refused.status, 401);
        let ana = house.resident();
        ana.opens(&format!("/apply/{link}/follow"))
            .await
            .says("Bruno");
    })
    .await;
}
