//! What partners sign in with, what their tokens are good for, and who lets them in.

use axum::http::StatusCode;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;
use stoa_kernel::{Actor, Error, Id};
use stoa_services::{
    commands::{
        AddPartner, ApplyByProgram, add_partner, apply_by_program, end_partner, sign_in_partner,
        sign_out_partner,
    },
    model::{Partner, Scope},
    store::{
        hooks,
        partners::{self, Request as Sent},
    },
};
use stoa_testkit::works_as;

use crate::{
    exchange::{Client, FORM, application, both, gets, lets_in, post, posts, token},
    house::on_both,
};

#[tokio::test(flavor = "multi_thread")]
async fn tokens_are_good_for_their_partner_their_scopes_and_their_time() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let (one, other) = (both(&house).await, both(&house).await);
        let mine = token(&house, &one, "applications:read").await;
        let write = token(&house, &one, "applications:write").await;
        let theirs = token(&house, &other, "applications:read").await;
        let sent = posts(&house, &write, "/api/applications", &application()).await;
        let path = format!(
            "/api/applications/{}",
            sent.json()["reference"].as_str().unwrap()
        );
        assert_eq!(gets(&house, &mine, &path).await.status, 200);
        assert_eq!(gets(&house, &theirs, &path).await.status, 404);
        let refused = posts(&house, &mine, "/api/applications", &application()).await;
        assert_eq!(refused.status, 403);
        let unknown = gets(&house, "AAAA", &path).await;
        assert_eq!(unknown.status, 401);
        assert!(unknown.header("www-authenticate").contains("invalid_token"));
        // A token that was given back, by its own partner alone.
        let basic = |client: &Client| {
            let pair = STANDARD.encode(format!("{}:{}", client.id, client.secret));
            format!("Basic {pair}")
        };
        let body = format!("token={mine}");
        for (client, status) in [(&other, 200), (&one, 401)] {
            let basic = basic(client);
            let headers = [FORM, ("authorization", basic.as_str())];
            let revoked = post(&house, "/oauth/revoke", &headers, &body).await;
            assert_eq!(revoked.status, 200);
            assert_eq!(gets(&house, &mine, &path).await.status, status);
        }
        // A partner that was ended.
        let manager = house.staff("manager").await;
        let number = other.id.trim_start_matches("partner-");
        let page = manager.opens(&format!("/staff/partners/{number}")).await;
        manager
            .sends(&page, "/end", &[])
            .await
            .says("The partner is ended.");
        assert_eq!(gets(&house, &theirs, &path).await.status, 401);
        let basic = basic(&other);
        let headers = [FORM, ("authorization", basic.as_str())];
        let late = post(
            &house,
            "/oauth/token",
            &headers,
            "grant_type=client_credentials",
        )
        .await;
        assert_eq!(
            (late.status, late.json()),
            (
                StatusCode::UNAUTHORIZED,
                json!({ "error": "invalid_client" })
            )
        );
        assert!(late.header("www-authenticate").starts_with("Basic"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_that_is_ended_is_told_nothing_more() {
    on_both(async |house| {
        let client = both(&house).await;
        let partner = Partner::number_in(&client.id).unwrap();
        let path = format!("/staff/partners/{partner}");
        let manager = house.staff("manager").await;
        let page = manager.opens(&path).await;
        let told = [
            ("url", "https://neighbour.example/hooks"),
            ("kinds", "permit.changed"),
        ];
        manager
            .sends(&page, "/hooks", &told)
            .await
            .says("The webhook is added");
        let mut db = house.app.db.read().await.unwrap();
        let hooks = hooks::of_partner(&mut db, partner).await.unwrap();
        assert_eq!(hooks.len(), 1);
        drop(db);
        let page = manager.opens(&path).await;
        manager.sends(&page, "/end", &[]).await;
        let mut db = house.app.db.read().await.unwrap();
        let hook = hooks::find(&mut db, hooks[0].id).await.unwrap().unwrap();
        assert!(hook.ended_at.is_some());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_token_requests_are_those_of_the_standard() {
    on_both(async |house| {
        let client = lets_in(&house, "applications:write").await;
        let own = format!("client_id={}&client_secret={}", client.id, client.secret);
        for (body, error) in [
            (own.clone(), "invalid_request"),
            (
                format!("{own}&grant_type=password"),
                "unsupported_grant_type",
            ),
            (
                format!("{own}&grant_type=client_credentials&scope=admin"),
                "invalid_scope",
            ),
            (
                format!("{own}&grant_type=client_credentials&scope=applications:read"),
                "invalid_scope",
            ),
            (
                format!("{own}&grant_type=a&grant_type=b"),
                "invalid_request",
            ),
            (
                format!(
                    "client_id={}&client_secret=x&grant_type=client_credentials",
                    client.id
                ),
                "invalid_client",
            ),
            (
                "client_id=7&client_secret=x&grant_type=client_credentials".to_owned(),
                "invalid_client",
            ),
        ] {
            let answer = post(&house, "/oauth/token", &[FORM], &body).await;
            assert_eq!(answer.json(), json!({ "error": error }), "{body}");
        }
        let found = house
            .resident()
            .get("/.well-known/oauth-authorization-server")
            .await;
        assert_eq!(
            found.json()["grant_types_supported"],
            json!(["client_credentials"])
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_managers_of_the_body_lets_partners_in() {
    on_both(async |house| {
        let client = both(&house).await;
        let number = Partner::number_in(&client.id).unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let partner = partners::find(&mut db, number).await.unwrap().unwrap();
        drop(db);
        let input = AddPartner {
            name: "Another".to_owned(),
            agency: "council".to_owned(),
            scopes: vec![Scope::Read],
        };
        let mut actors = vec![Actor::Anonymous, partner.actor(&Scope::ALL)];
        for (role, agency) in [
            ("manager", "water"),
            ("caseworker", "council"),
            ("auditor", "council"),
        ] {
            actors.push(Actor::Staff(works_as(role, agency)));
        }
        for actor in actors {
            let mut tx = house.app.db.begin(&actor).await.unwrap();
            let added = add_partner(&mut tx, input.clone()).await;
            assert!(matches!(added, Err(Error::Denied(_))), "{actor:?}");
            let ended = end_partner(&mut tx, number).await;
            assert!(matches!(ended, Err(Error::Denied(_))), "{actor:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_program_with_the_scope_applies_by_program() {
    on_both(async |house| {
        house.licenses_dogs().await;
        let client = both(&house).await;
        let number = Partner::number_in(&client.id).unwrap();
        let mut db = house.app.db.read().await.unwrap();
        let partner = partners::find(&mut db, number).await.unwrap().unwrap();
        drop(db);
        let input = ApplyByProgram {
            partner: partner.clone(),
            service: "dog-licence".to_owned(),
            answers: application()["answers"].clone(),
            email: String::new(),
            lang: stoa_kernel::Lang::En,
            applicant: String::new(),
            files: Vec::new(),
            request: Sent::default(),
        };
        let mut tx = house.app.db.begin(&Actor::Anonymous).await.unwrap();
        let stranger = sign_in_partner(&mut tx, &partner, &Scope::ALL).await;
        assert!(matches!(stranger, Err(Error::Denied(_))));
        let stranger = sign_out_partner(&mut tx, &partner, "x").await;
        assert!(matches!(stranger, Err(Error::Denied(_))));
        drop(tx);
        let reader = partner.actor(&[Scope::Read]);
        let mut tx = house.app.db.begin(&reader).await.unwrap();
        let applied = apply_by_program(&house.app, &mut tx, input.clone()).await;
        assert!(matches!(applied, Err(Error::Denied(_))));
        drop(tx);
        // A partner of another body than the one that answers for the service.
        let mut foreign = input;
        foreign.partner.agency = "water".to_owned();
        foreign.partner.id = Id::new(7);
        let actor = foreign.partner.actor(&[Scope::Write]);
        let mut tx = house.app.db.begin(&actor).await.unwrap();
        let applied = apply_by_program(&house.app, &mut tx, foreign).await;
        assert!(matches!(applied, Err(Error::Denied(_))));
    })
    .await;
}
