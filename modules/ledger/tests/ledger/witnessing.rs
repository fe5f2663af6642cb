//! Stoa as a log and Stoa as its witness, over HTTP.

use axum::http::StatusCode;
use jiff::SignedDuration;
use stoa_kernel::{
    config::{WitnessConfig, WitnessedConfig},
    db::EngineKind,
    ledger,
};
use stoa_ledger::witnesses;
use stoa_merkle::{AddCheckpoint, SignedCheckpoint};
use stoa_testkit::Ground;

use crate::house::House;

/// A log and its witness on databases of their own, where the engine is there.
async fn log_and_witness(engine: EngineKind) -> Option<(House, House)> {
    let (log, witness) = (Ground::on(engine).await?, Ground::on(engine).await?);
    let log = House::on(log, |config| {
        config.public_url = "https://log.example".to_owned()
    })
    .await;
    let witness = House::on(witness, |config| {
        config.public_url = "https://other.example".to_owned();
        config.ledger.witness_for = vec![WitnessedConfig {
            origin: "log.example/ledger".to_owned(),
            key: log.app.sealer.key().to_string(),
        }];
    })
    .await;
    let key = witness
        .get("/ledger/witness/key")
        .await
        .text()
        .trim()
        .to_owned();
    let url = format!("{}/ledger/witness", witness.serve().await);
    let log = log
        .opened_again(|config| config.ledger.witnesses = vec![WitnessConfig { url, key }])
        .await;
    Some((log, witness))
}

impl House {
    async fn asks_its_witnesses(&self) {
        assert_eq!(witnesses::ask_all(self.app.clone()).await.unwrap(), 0);
    }

    async fn state(&self) -> ledger::WitnessState {
        let mut db = self.app.db.read().await.unwrap();
        let states = ledger::witness_states(&mut db, &self.app.config.ledger).await;
        states.unwrap().remove(0)
    }

    fn waits(&self, seconds: i64) {
        self.clock
            .set(self.app.now() + SignedDuration::from_secs(seconds));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_new_checkpoint_is_cosigned_and_published_with_it() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = log_and_witness(engine).await else {
            continue;
        };
        log.asks_its_witnesses().await;
        log.ring(0..10).await;
        log.seal().await;
        log.asks_its_witnesses().await;
        let key = log.app.config.ledger.witnesses().remove(0).1;
        let answer = log.get("/ledger/checkpoint").await;
        let published = SignedCheckpoint::parse(&answer.bytes).unwrap();
        assert_eq!(published.unverified().size(), 10);
        published.cosigned_at(&key).unwrap();
        log.ring(10..300).await;
        log.seal().await;
        log.asks_its_witnesses().await;
        assert_eq!(
            log.state().await.size,
            10,
            "a witness is not asked without a pause"
        );
        log.waits(6);
        log.asks_its_witnesses().await;
        assert_eq!(
            (log.state().await.size, log.state().await.fault),
            (300, None)
        );
        let page = log.get("/ledger").await;
        assert!(page.text().contains("Has confirmed all entries"));
        let page = witness.get("/ledger").await;
        assert!(page.text().contains("log.example/ledger"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_lost_its_place_asks_once_more() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = log_and_witness(engine).await else {
            continue;
        };
        log.ring(0..10).await;
        log.seal().await;
        // Another node asked, and went away before it could write down the answer.
        let mut db = log.app.db.read().await.unwrap();
        let request = ledger::request_for_witness(&mut db, 0)
            .await
            .unwrap()
            .unwrap();
        drop(db);
        let answer = witness
            .post("/ledger/witness/add-checkpoint", request.to_string())
            .await;
        assert_eq!(answer.status, StatusCode::OK);
        log.ring(10..20).await;
        log.seal().await;
        log.asks_its_witnesses().await;
        assert_eq!(
            (log.state().await.size, log.state().await.fault),
            (20, None)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_that_cannot_be_reached_or_refuses_is_noted() {
    let (log, _witness) = log_and_witness(EngineKind::Sqlite).await.unwrap();
    let log = log
        .opened_again(|config| {
            "http://127.0.0.1:1/nobody".clone_into(&mut config.ledger.witnesses[0].url)
        })
        .await;
    log.ring(0..3).await;
    log.seal().await;
    log.asks_its_witnesses().await;
    assert_eq!(log.state().await.size, 0);
    assert!(log.state().await.fault.is_some());
    log.waits(61);
    let page = log.get("/ledger").await;
    assert!(page.text().contains("Has not confirmed the newest entries"));
    // A witness that does not know us.
    let stranger = House::open(|_config| {}).await;
    let url = format!("{}/ledger/witness", stranger.serve().await);
    let log = log
        .opened_again(|config| url.clone_into(&mut config.ledger.witnesses[0].url))
        .await;
    log.asks_its_witnesses().await;
    let fault = log.state().await.fault.unwrap();
    assert!(fault.contains("404"), "{fault}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_witness_answers_with_the_statuses_of_the_standard() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = log_and_witness(engine).await else {
            continue;
        };
        log.ring(0..5).await;
        log.seal().await;
        let request = async |old| {
            let mut db = log.app.db.read().await.unwrap();
            ledger::request_for_witness(&mut db, old)
                .await
                .unwrap()
                .unwrap()
        };
        let post = async |body: String| witness.post("/ledger/witness/add-checkpoint", body).await;
        for unreadable in ["", "old 5\n", "old x\n\n", "nothing"] {
            assert_eq!(
                post(unreadable.to_owned()).await.status,
                StatusCode::BAD_REQUEST
            );
        }
        let first = request(0).await;
        let shrunk = first.to_string().replace("old 0", "old 6");
        assert_eq!(post(shrunk).await.status, StatusCode::BAD_REQUEST);
        let answer = post(first.to_string()).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.text().starts_with("— other.example/ledger/witness "));
        log.ring(5..9).await;
        log.seal().await;
        let conflict = post(request(0).await.to_string()).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        assert_eq!(
            (conflict.text(), conflict.header("content-type")),
            ("5\n", "text/x.tlog.size")
        );
        let good = request(5).await;
        let mut proof = good.proof().to_vec();
        proof.reverse();
        let wrong = AddCheckpoint::new(5, proof, good.checkpoint().clone()).unwrap();
        assert_eq!(
            post(wrong.to_string()).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let forged = good
            .to_string()
            .replace("log.example/ledger\n9\n", "log.example/ledger\n8\n");
        assert_eq!(post(forged).await.status, StatusCode::FORBIDDEN);
        let unknown = good.to_string().replace("log.example", "another.example");
        assert_eq!(post(unknown).await.status, StatusCode::NOT_FOUND);
        assert_eq!(post(good.to_string()).await.status, StatusCode::OK);
    }
}
