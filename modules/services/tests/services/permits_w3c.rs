//! The same permit as a Verifiable Credential of the W3C: verified by whoever knows the town's DID alone, and here.

use serde_json::Value;
use stoa_credentials::{Form, Issuers, State, StatusCheck, StatusList, Verdict, verify};
use stoa_testkit::{File, Page};

use crate::{
    house::{House, on_both},
    permits::{Holder, verified},
};

async fn downloads(held: &Holder, query: &str) -> Page {
    let path = format!("{}/permit?form=w3c{query}", held.ana.link);
    let page = held.ana.browser.opens(&path).await;
    assert_eq!(page.header("content-type"), "application/vc+jwt");
    page
}

/// What somebody says who knows nothing but what the town tells every program: its DID's document, and the list that the credential names.
pub async fn elsewhere(house: &House, token: &str) -> Verdict {
    let stranger = house.resident();
    let document = stranger.opens("/.well-known/did.json").await;
    let mut issuers = Issuers::new();
    let did = issuers.trust_did_document(&document.bytes).unwrap();
    let now = house.app.now();
    let unlisted = verify(token.as_bytes(), &issuers, now, &[]);
    assert_eq!(unlisted.issuer.as_ref(), Some(&did));
    let status = &unlisted.claims["credentialStatus"];
    let list = status["statusListCredential"].as_str().unwrap();
    let path = list.strip_prefix(&house.app.config.public_url).unwrap();
    let list = stranger.opens(path).await;
    assert_eq!(list.header("content-type"), "application/vc+jwt");
    let list = StatusList::read(&list.bytes, &issuers, now).unwrap();
    verify(token.as_bytes(), &issuers, now, &[list])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_verifies_it_by_the_towns_did_until_it_is_revoked() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let token = downloads(&held, "").await.html().to_owned();
        let said = elsewhere(&house, &token).await;
        assert_eq!(
            (said.state, said.status, said.form),
            (State::Valid, StatusCheck::Checked, Some(Form::VcJwt))
        );
        let subject = &said.claims["credentialSubject"];
        assert_eq!(subject["name"], "Ana Weaver");
        assert_eq!(subject["reference"], Value::from(held.reference.as_str()));
        // It stands at the same place of both lists, which tells nothing.
        let index = &said.claims["credentialStatus"]["statusListIndex"];
        let index: i64 = index.as_str().unwrap().parse().unwrap();
        assert!((0..131_072).contains(&index), "{index}");
        let sam = house.staff("caseworker").await;
        let page = sam.opens(&held.staff_path()).await;
        sam.sends(&page, "/revoke", &[("text", "The dog has died.")])
            .await;
        let said = elsewhere(&house, &token).await;
        assert_eq!(
            (said.state, said.status),
            (State::Revoked, StatusCheck::Checked)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_the_same_each_time_and_may_leave_the_name_out() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let once = downloads(&held, "").await.html().to_owned();
        assert_eq!(downloads(&held, "").await.html(), once);
        let nameless = downloads(&held, "&name=hidden").await.html().to_owned();
        let said = elsewhere(&house, &nameless).await;
        assert_eq!(said.state, State::Valid);
        let subject = said.claims["credentialSubject"].as_object().unwrap();
        assert_eq!(
            subject.keys().collect::<Vec<_>>(),
            ["reference", "title"],
            "nothing but what it is and its number"
        );
        let record = house.record(&held.reference).await;
        assert_eq!(record.last().unwrap(), "permit_issued");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_verifies_it_as_text_as_code_and_as_a_file() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let token = downloads(&held, "").await.html().to_owned();
        let page = house.app.config.public_url.clone() + "/verify";
        let code = stoa_credentials::qr_address(&page, &token).unwrap();
        for shown in [&token, &code] {
            let verdict = verified(&house, shown).await;
            verdict
                .says("It is genuine and unchanged.")
                .says("Checked against the list of revoked permits.")
                .says(&format!("Issued by {}", house.app.config.public_url))
                .says("Valid until")
                .says(&held.reference)
                .says("Dog licence")
                .says("Ana Weaver");
        }
        let verifier = house.resident();
        for (name, text) in [("permit.jwt", &token), ("permit.txt", &held.token)] {
            let file = File(name, text.as_bytes());
            let verdict = verifier.uploads("/verify", &[], file).await;
            verdict.says("It is genuine").says("Ana Weaver");
        }
        let letters = File("dog.txt", b"A dog.");
        let verdict = verifier.uploads("/verify", &[], letters).await;
        verdict.says("Not a permit");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_offered_where_the_application_is_followed() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let held = Holder::of(&house).await;
        let page = held.ana.follows().await;
        let path = page.link("Download the permit as a Verifiable Credential");
        assert_eq!(path, format!("{}/permit?form=w3c", held.ana.link));
        let label = format!(
            "Code of the permit {} as a Verifiable Credential",
            held.reference
        );
        let labels = page.attributes("svg[role=img]", "aria-label");
        assert!(labels.contains(&label), "{labels:?}");
    })
    .await;
}
