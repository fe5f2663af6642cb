//! What programs with a key write for people who told them, and who gives them keys.

use axum::http::Request;
use serde_json::{Value, json};
use stoa_kernel::{Actor, Error, Lang, Result};
use stoa_participation::{
    commands::{
        programs::{
            NewKey, ProposeByProgram, add_participation_key, comment_by_program,
            end_participation_key, propose_by_program,
        },
        voices::AddComment,
    },
    model::{
        Standing,
        voices::{Proposal, Remark, Side, Written},
    },
};
use stoa_testkit::{Answer, ask};
use stoa_web::Site;

use crate::{
    house::{HARBOUR, House, on_both},
    processes::fields,
    programs_house::API,
};

impl House {
    async fn gives_key(&self, actor: &Actor, agency: &str) -> Result<NewKey> {
        let mut tx = self.begins(actor).await;
        let done = add_participation_key(&mut tx, (agency, "Street stall")).await?;
        tx.commit(done).await
    }

    async fn stall_tells(&self, new: &NewKey, title: &str) -> Result<Proposal> {
        let mut tx = self.begins(&new.key.actor()).await;
        let input = ProposeByProgram {
            process: HARBOUR.to_owned(),
            component: "ideas".to_owned(),
            written: Written {
                title: title.to_owned(),
                text: "There is nowhere to sit.".to_owned(),
                name_shown: "Ada".to_owned(),
                ..Written::default()
            },
            lang: Lang::Es,
        };
        let done = propose_by_program(&self.app, &mut tx, (&new.key, input)).await?;
        tx.commit(done).await
    }

    /// Sends JSON as a program does.
    async fn sends(&self, path: &str, (secret, own): (&str, &str), body: &Value) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/json")
            .header("authorization", format!("Bearer {secret}"))
            .header("idempotency-key", own)
            .body(body.to_string().into())
            .unwrap();
        let site = Site::new(self.app.clone(), vec![stoa_participation::module()]);
        ask(&site.unwrap().router(), request).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_write_in_the_processes_of_their_own_body() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let new = house.gives_key(&manager, "council").await.unwrap();
        let bench = house.stall_tells(&new, "A bench").await.unwrap();
        assert_eq!(bench.author, None);
        assert_eq!(bench.written.name_shown, "Ada (Street stall)");
        let comment = |text: &str| AddComment {
            process: HARBOUR.to_owned(),
            component: "ideas".to_owned(),
            proposal: Some(bench.id),
            parent: None,
            remark: Remark {
                side: Side::For,
                text: text.to_owned(),
                name_shown: String::new(),
            },
            lang: Lang::En,
        };
        let mut tx = house.begins(&new.key.actor()).await;
        let input = (&new.key, comment("Yes"));
        let done = comment_by_program(&house.app, &mut tx, input)
            .await
            .unwrap();
        let said = tx.commit(done).await.unwrap();
        assert_eq!(said.remark.name_shown, "Street stall");
        let mut tx = house.begins(&new.key.actor()).await;
        let input = (&new.key, comment(" "));
        let empty = comment_by_program(&house.app, &mut tx, input).await;
        assert_eq!(fields(empty.map(|_| ()).unwrap_err()), ["text"]);
        drop(tx);
        // Another body's program, and anybody after the last day, does not.
        let administrator = house.staff_of("administrator", "council").await;
        let water = house.gives_key(&administrator, "water").await.unwrap();
        let refused = house.stall_tells(&water, "A bell").await;
        assert!(matches!(refused, Err(Error::Denied(_))));
        house.is_at("2026-03-29T09:00:00Z");
        let late = house.stall_tells(&new, "A bell").await;
        assert!(matches!(late, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_only_residents_may_no_program_does() {
    on_both(async |house: House| {
        let manager = house.asks(Standing::Resident).await;
        house.is_at("2026-03-12T09:00:00Z");
        let new = house.gives_key(&manager, "council").await.unwrap();
        let refused = house.stall_tells(&new, "A bench").await;
        assert!(matches!(refused, Err(Error::Denied(_))));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn managers_give_keys_and_end_them() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let caseworker = house.staff("caseworker").await;
        for (actor, agency) in [(&caseworker, "council"), (&manager, "water")] {
            let given = house.gives_key(actor, agency).await;
            assert!(matches!(given, Err(Error::Denied(_))), "{agency}");
        }
        let new = house.gives_key(&manager, "council").await.unwrap();
        let end = async |actor: &Actor| {
            let mut tx = house.begins(actor).await;
            let done = end_participation_key(&mut tx, new.key.id).await?;
            tx.commit(done).await
        };
        assert!(matches!(end(&caseworker).await, Err(Error::Denied(_))));
        let ideas = format!("{API}/ideas/proposals");
        let body = json!({ "title": "A bench", "text": "By the river." });
        let sent = house.sends(&ideas, (&new.secret, ""), &body).await;
        assert_eq!(sent.status, 201);
        end(&manager).await.unwrap();
        assert!(matches!(end(&manager).await, Err(Error::Conflict(_))));
        let sent = house.sends(&ideas, (&new.secret, ""), &body).await;
        assert_eq!(sent.status, 401);
        let kinds = house.record_of(&new.key.reference()).await;
        assert_eq!(
            kinds,
            ["participation_key_added", "participation_key_ended"]
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_done_once_however_often_it_is_sent() {
    on_both(async |house: House| {
        let manager = house.gathers().await;
        let new = house.gives_key(&manager, "council").await.unwrap();
        let ideas = format!("{API}/ideas/proposals");
        let own = (new.secret.as_str(), "first");
        let body = json!({ "title": "A bench", "text": "By the river.", "name_shown": "Ada", "lang": "es" });
        let sent = house.sends(&ideas, own, &body).await;
        assert_eq!(sent.status, 201);
        let one = sent.json();
        assert_eq!(one["name_shown"], "Ada (Street stall)");
        assert_eq!(sent.header("location"), one["url"]);
        let again = house.sends(&ideas, own, &body).await;
        assert_eq!((again.status.as_u16(), again.json()), (201, one.clone()));
        let other = json!({ "title": "A bell", "text": "Loud." });
        let refused = house.sends(&ideas, own, &other).await;
        assert_eq!(refused.status, 422);
        assert_eq!(refused.json()["errors"][0]["field"], "Idempotency-Key");
        let program = house.stranger();
        let listed = program.get(&ideas).await.json();
        assert_eq!(listed["proposals"].as_array().unwrap().len(), 1);
        let number = one["reference"].as_str().unwrap().trim_start_matches("M-P").to_owned();
        let path = format!("{ideas}/{number}/comments");
        let said = json!({ "text": "Yes", "side": "for" });
        let first = house.sends(&path, (&new.secret, ""), &said).await;
        assert_eq!(first.status, 201);
        let answer = json!({ "text": "No", "answers": first.json()["number"] });
        let second = house.sends(&path, (&new.secret, ""), &answer).await;
        assert_eq!(second.json()["answers"], first.json()["number"]);
        let talk = format!("{API}/talk/comments");
        let said = house.sends(&talk, (&new.secret, ""), &said).await;
        assert_eq!(said.json()["proposal"], Value::Null);
        for (body, field) in [
            (json!({ "text": "x" }), "title"),
            (json!({ "title": 7, "text": "x" }), "title"),
            (json!({ "title": "A", "text": "x", "lang": "tlh" }), "lang"),
        ] {
            let wrong = house.sends(&ideas, (&new.secret, ""), &body).await;
            assert_eq!(wrong.status, 422, "{body}");
            assert_eq!(wrong.json()["errors"][0]["field"], field, "{body}");
        }
        let wrong = json!({ "text": "x", "side": "above" });
        assert_eq!(house.sends(&talk, (&new.secret, ""), &wrong).await.status, 422);
        let none = house.sends(&ideas, (&new.secret, ""), &json!([])).await;
        assert_eq!(none.status, 400);
        let stranger = house.sends(&ideas, ("stoa-nothing", ""), &body).await;
        assert_eq!(stranger.status, 401);
        assert_eq!(stranger.header("www-authenticate"), "Bearer");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_given_and_ended_by_clicks() {
    on_both(async |house: House| {
        house.gathers().await;
        let desk = house.desk("manager").await;
        let work = desk.opens("/staff/participation").await;
        let keys = work.link("Keys of programs");
        let none = desk.does(&keys, &[("name", " ")]).await;
        assert_eq!(none.status, 422);
        none.says("Give the program a name of up to 60 letters");
        let made = desk.does(&keys, &[("name", "Street stall")]).await;
        made.says("The key of Street stall");
        let secret = made.all("code").remove(0);
        let ideas = format!("{API}/ideas/proposals");
        let body = json!({ "title": "A bench", "text": "By the river." });
        assert_eq!(house.sends(&ideas, (&secret, ""), &body).await.status, 201);
        let list = desk.opens(&keys).await;
        list.says("Street stall").says_nothing_of(&secret);
        let end = list.attribute("main a[href$='/end']", "href");
        desk.does(&end, &[])
            .await
            .says("The key is ended.")
            .says("Ended");
        assert_eq!(house.sends(&ideas, (&secret, ""), &body).await.status, 401);
        let caseworker = house.desk("caseworker").await;
        assert_eq!(caseworker.get(&keys).await.status, 403);
        assert!(
            !caseworker
                .opens("/staff/participation")
                .await
                .links()
                .contains(&keys)
        );
    })
    .await;
}
