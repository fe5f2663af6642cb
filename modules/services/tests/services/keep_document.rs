//! Documents of GovStack's Registration block: uploaded first, named by an application, read back by the partner that sent them.

use axum::{body::Body, http::Request};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};
use stoa_testkit::{Answer, ask};

use crate::{
    exchange::{application, both, gets, posts, token},
    files::{PDF, with_papers},
    house::{House, on_both},
};

const ROOT: &str = "/govstack/registration";

/// Uploads parts: the head of each after its name, and what it holds.
async fn uploads(house: &House, token: &str, query: &str, parts: &[(&str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (head, bytes) in parts {
        body.extend(format!("--x\r\nContent-Disposition: form-data; name={head}\r\n\r\n").bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--x--\r\n");
    let request = Request::post(format!("{ROOT}/documents{query}"))
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "multipart/form-data; boundary=x");
    ask(&house.router, request.body(Body::from(body)).unwrap()).await
}

const CHIP: &str = "\"file\"; filename=\"chip.pdf\"";

/// The address of the service's applications, and an application that names documents.
async fn naming(house: &House, documents: &[&Value]) -> (String, Value) {
    let found = house.resident().get(&format!("{ROOT}/services")).await;
    let service = found.json()[0]["id"].as_str().unwrap().to_owned();
    let ids = documents.iter().map(|one| json!({ "id": one["message"] }));
    let mut data = application()["answers"].clone();
    data["papers"] = json!({ "file": ids.collect::<Vec<_>>(), "vet": "Healthy" });
    let urls: Vec<&Value> = documents.iter().map(|one| &one["url"]).collect();
    let body = json!({
        "applicantId": "person-7", "formData": { "data": data }, "documentUrls": urls,
    });
    (format!("{ROOT}/services/{service}/applications"), body)
}

/// An address of ours without the house's name.
fn path(url: &Value) -> String {
    let url = url.as_str().unwrap();
    url[url.find(ROOT).unwrap()..].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_document_is_uploaded_named_and_read_back() {
    on_both(async |house| {
        house.offers(&with_papers()).await;
        let one = token(&house, &both(&house).await, "").await;
        let chip = uploads(&house, &one, "", &[(CHIP, PDF)]).await;
        assert_eq!(chip.status, 200, "{}", chip.text());
        let text = BASE64_STANDARD.encode(PDF);
        let query = "?additionalMetadata=vaccine.pdf";
        let vaccine = uploads(&house, &one, query, &[("\"file\"", text.as_bytes())]).await;
        assert_eq!(vaccine.status, 200, "{}", vaccine.text());
        let (chip, vaccine) = (chip.json(), vaccine.json());
        assert_eq!(chip["code"], 200);
        let (place, body) = naming(&house, &[&chip, &vaccine]).await;
        let sent = posts(&house, &one, &place, &body).await;
        assert_eq!(sent.status, 200, "{}", sent.text());
        let said = sent.json();
        let urls = said["applicationData"]["documentUrls"].as_array().unwrap();
        assert_eq!(urls.len(), 2);
        let read = gets(&house, &one, &path(&urls[1])).await;
        assert_eq!(
            (read.status.as_u16(), read.text().to_owned()),
            (200, text_of(PDF))
        );
        assert_eq!(read.header("content-type"), "application/pdf");
        assert!(read.header("content-disposition").contains("vaccine.pdf"));
        let listed = gets(&house, &one, &format!("{ROOT}/applications")).await;
        assert_eq!(listed.json()[0]["documentUrls"], json!(urls));
        let kinds = house.record(said["fileId"].as_str().unwrap()).await;
        let kept = "application_files_kept".to_owned();
        assert!(kinds.contains(&kept), "{kinds:?}");
        let other = token(&house, &both(&house).await, "").await;
        let foreign = gets(&house, &other, &path(&urls[1])).await;
        assert_eq!(foreign.status, 404);
        let foreign = posts(&house, &other, &place, &body).await;
        assert_eq!(foreign.status, 422);
        assert_eq!(foreign.json()["errors"][1]["field"], "/documentUrls/1");
    })
    .await;
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_form_takes_is_refused_at_once() {
    on_both(async |house| {
        house.offers(&with_papers()).await;
        let token = token(&house, &both(&house).await, "").await;
        let program = ("\"file\"; filename=\"a.pdf\"", &b"MZ\x90\0\x03"[..]);
        let empty = ("\"file\"; filename=\"a.pdf\"", &b""[..]);
        let nothing = ("\"file\"; filename=\"a.bin\"", &b"\x01\x02\x03"[..]);
        let cases: [&[(&str, &[u8])]; 6] = [
            &[program],
            &[empty],
            &[nothing],
            &[],
            &[(CHIP, PDF), (CHIP, PDF)],
            &[("\"file\"", b"no base64!")],
        ];
        for parts in cases {
            let refused = uploads(&house, &token, "", parts).await;
            assert_eq!(refused.status, 400, "{parts:?}: {}", refused.text());
            let said = refused.json();
            assert_eq!(said["code"], "400");
            assert_eq!(said["errors"][0]["field"], "file");
        }
        let chip = uploads(&house, &token, "", &[(CHIP, PDF)]).await.json();
        let (place, mut body) = naming(&house, &[&chip]).await;
        body["documentUrls"] = json!([]);
        let unnamed = posts(&house, &token, &place, &body).await;
        let place_of = &unnamed.json()["errors"][0]["field"];
        assert_eq!(*place_of, "/formData/data/papers/file", "not in the list");
        body["documentUrls"] = chip["url"].clone();
        let wrong = posts(&house, &token, &place, &body).await;
        assert_eq!(wrong.json()["errors"][0]["field"], "documentUrls");
        let (place, mut body) = naming(&house, &[&chip]).await;
        body["formData"]["data"]["papers"] = json!({ "vet": "Healthy" });
        let unused = posts(&house, &token, &place, &body).await;
        assert_eq!(unused.json()["errors"][0]["field"], "/formData/data");
        let signed_out = uploads(&house, "nobody", "", &[(CHIP, PDF)]).await;
        assert_eq!(signed_out.status, 401);
    })
    .await;
}
