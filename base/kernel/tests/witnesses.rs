//! Logs and their witnesses, Stoa against Stoa, without HTTP: on SQLite and, where STOA_TEST_POSTGRES names a server's
//! database, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

use jiff::SignedDuration;
use serde::Serialize;
use stoa_kernel::{
    Actor, App, Config, Done, Error, Event, Timestamp,
    clock::Clock,
    config::{WitnessConfig, WitnessedConfig},
    db::EngineKind,
    ledger::{self, WitnessAnswer},
    vault::Vault,
};
use stoa_merkle::{AddCheckpoint, Checkpoint, Hash, LogSigner, WitnessKey};
use stoa_testkit::Ground;

#[derive(Serialize)]
struct BellRung;

impl Event for BellRung {
    fn kind(&self) -> &'static str {
        "bell_rung"
    }
    fn reference(&self) -> String {
        "B-1".to_owned()
    }
}

struct House {
    app: App,
    clock: Clock,
    ground: Ground,
}

impl House {
    async fn on(mut ground: Ground, name: &str, change: impl FnOnce(&mut Config, &Vault)) -> House {
        ground.config.public_url = format!("https://{name}.example");
        let vault = Vault::open_or_create(ground.config.master_key_file.as_ref()).unwrap();
        change(&mut ground.config, &vault);
        House {
            app: ground.open(&[], &[]).await,
            clock: ground.clock.clone(),
            ground,
        }
    }

    /// A log that is witnessed, and its witness.
    async fn two(engine: EngineKind) -> Option<(House, House)> {
        // The witness must know the log's key before it opens, and the log the witness's: the log's comes from a
        // first opening of the same folder.
        let (ground, other) = (Ground::on(engine).await?, Ground::on(engine).await?);
        let log = House::on(ground, "log", |_config, _vault| {}).await;
        let witness = House::on(other, "other", |config, _vault| {
            config.ledger.witness_for = vec![WitnessedConfig {
                origin: "log.example/ledger".to_owned(),
                key: log.app.sealer.key().to_string(),
            }];
        })
        .await;
        let log = House::on(log.ground, "log", |config, _vault| {
            config.ledger.witnesses = vec![WitnessConfig {
                url: "https://other.example/ledger/witness".to_owned(),
                key: witness.key().to_string(),
            }];
            assert_eq!(config.faults(), [""; 0]);
        })
        .await;
        Some((log, witness))
    }

    fn key(&self) -> WitnessKey {
        ledger::witness_key(&self.app.config, &self.app.vault).unwrap()
    }

    async fn ring(&self, times: usize) {
        for _ in 0..times {
            let tx = self.app.db.begin(&Actor::Anonymous).await.unwrap();
            tx.commit(Done::new((), &BellRung)).await.unwrap();
        }
        self.app.sealer.seal_all().await.unwrap();
    }

    async fn request(&self, old: u64) -> AddCheckpoint {
        let mut db = self.app.db.read().await.unwrap();
        let request = ledger::request_for_witness(&mut db, old).await.unwrap();
        // As it comes over the wire.
        AddCheckpoint::parse(request.unwrap().to_string().as_bytes()).unwrap()
    }

    async fn answer(&self, request: &AddCheckpoint) -> WitnessAnswer {
        ledger::witness_checkpoint(&self.app, request)
            .await
            .unwrap()
    }

    /// The size of the published checkpoint, and its signatures.
    async fn published(&self) -> (u64, usize) {
        let mut db = self.app.db.read().await.unwrap();
        let published = ledger::published_checkpoint(&self.app, &mut db)
            .await
            .unwrap()
            .unwrap();
        let signatures = published.note().signatures().len();
        (published.unverified().size(), signatures)
    }

    fn wait(&self, seconds: i64) -> Timestamp {
        let later = self.app.now() + SignedDuration::from_secs(seconds);
        self.clock.set(later);
        later
    }
}

fn cosigned(answer: WitnessAnswer) -> String {
    match answer {
        WitnessAnswer::Cosigned(signature) => signature.to_string(),
        other => unreachable!("not cosigned: {other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_only_grows_is_cosigned_and_publishes_it() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = House::two(engine).await else {
            continue;
        };
        let mut db = log.app.db.read().await.unwrap();
        assert_eq!(ledger::request_for_witness(&mut db, 0).await.unwrap(), None);
        drop(db);
        let mut last = 0;
        for times in [3, 300, 1] {
            log.ring(times).await;
            let request = log.request(last).await;
            let line = cosigned(witness.answer(&request).await);
            last = request.checkpoint().unverified().size();
            ledger::keep_cosignature(&log.app.db, &witness.key(), last, line.as_bytes())
                .await
                .unwrap();
            assert_eq!(log.published().await, (last, 2));
        }
        let mut db = log.app.db.read().await.unwrap();
        let states = ledger::witness_states(&mut db, &log.app.config.ledger)
            .await
            .unwrap();
        assert_eq!(
            (states[0].size, states[0].cosigned_at),
            (304, Some(log.app.now()))
        );
        let found = ledger::verify(&log.app.db, log.app.sealer.key(), |_| ())
            .await
            .unwrap();
        assert_eq!(
            found.faults, [""; 0],
            "cosignatures do no harm to the log's own"
        );
        let entry = ledger::entry_at(&mut db, 100).await.unwrap().unwrap();
        let receipt = ledger::receipt(&log.app, &mut db, &entry).await.unwrap();
        receipt.checkpoint().cosigned_at(&witness.key()).unwrap();
        let seen = ledger::witnessed(&mut witness.app.db.read().await.unwrap())
            .await
            .unwrap();
        assert_eq!(
            (seen[0].origin.as_str(), seen[0].size),
            ("log.example/ledger", 304)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_refuses_what_it_must() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = House::two(engine).await else {
            continue;
        };
        log.ring(5).await;
        cosigned(witness.answer(&log.request(0).await).await);
        log.ring(5).await;
        // It has seen five, whatever the log says.
        let stale = WitnessAnswer::Conflict { size: 5 };
        assert_eq!(witness.answer(&log.request(0).await).await, stale);
        assert_eq!(witness.answer(&log.request(7).await).await, stale);
        let good = log.request(5).await;
        let mut proof = good.proof().to_vec();
        proof[0] = Hash::new([7; 32]);
        let unproven = AddCheckpoint::new(5, proof, good.checkpoint().clone()).unwrap();
        assert_eq!(witness.answer(&unproven).await, WitnessAnswer::NotProven);
        // Another tree of the same size, signed by the log itself: the fork that witnesses are there to find.
        let signer =
            LogSigner::from_seed("log.example/ledger", log.app.vault.ledger_seed()).unwrap();
        let fork = Checkpoint::new("log.example/ledger", 5, Hash::new([9; 32])).unwrap();
        let fork = AddCheckpoint::new(5, Vec::new(), fork.sign(&signer).unwrap()).unwrap();
        assert_eq!(witness.answer(&fork).await, stale);
        let stranger = LogSigner::from_seed("log.example/ledger", &[3; 32]).unwrap();
        let forged = good
            .checkpoint()
            .unverified()
            .clone()
            .sign(&stranger)
            .unwrap();
        let forged = AddCheckpoint::new(5, good.proof().to_vec(), forged).unwrap();
        assert_eq!(witness.answer(&forged).await, WitnessAnswer::NotSigned);
        assert_eq!(log.answer(&good).await, WitnessAnswer::UnknownLog);
        cosigned(witness.answer(&good).await);
        // The same again is cosigned again, with the later time.
        cosigned(witness.answer(&log.request(10).await).await);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_requests_at_one_time_one_is_cosigned() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = House::two(engine).await else {
            continue;
        };
        log.ring(5).await;
        let small = log.request(0).await;
        log.ring(5).await;
        let large = log.request(0).await;
        let (one, other) = tokio::join!(witness.answer(&small), witness.answer(&large));
        let is_cosigned = |answer: &WitnessAnswer| matches!(answer, WitnessAnswer::Cosigned(_));
        assert_eq!(
            u8::from(is_cosigned(&one)) + u8::from(is_cosigned(&other)),
            1,
            "{one:?}, {other:?}"
        );
        let seen = ledger::witnessed(&mut witness.app.db.read().await.unwrap())
            .await
            .unwrap();
        assert_eq!(seen[0].size, if is_cosigned(&one) { 5 } else { 10 });
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_waits_a_minute_for_its_witnesses_and_no_longer() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = House::two(engine).await else {
            continue;
        };
        log.ring(5).await;
        let beginning = log.published().await;
        assert_eq!(
            beginning,
            (0, 1),
            "the first waits too; the empty log needs none"
        );
        let line = cosigned(witness.answer(&log.request(0).await).await);
        ledger::keep_cosignature(&log.app.db, &witness.key(), 5, line.as_bytes())
            .await
            .unwrap();
        log.wait(3600);
        log.ring(5).await;
        assert_eq!(log.published().await, (5, 2));
        let mut db = log.app.db.read().await.unwrap();
        let entry = ledger::entry_at(&mut db, 7).await.unwrap().unwrap();
        let receipt = ledger::receipt(&log.app, &mut db, &entry).await.unwrap();
        assert_eq!(receipt.tree_size(), 10, "a receipt does not wait");
        drop(db);
        ledger::keep_witness_fault(&log.app.db, &witness.key(), "away")
            .await
            .unwrap();
        log.wait(61);
        assert_eq!(log.published().await, (10, 1));
        let mut db = log.app.db.read().await.unwrap();
        let states = ledger::witness_states(&mut db, &log.app.config.ledger)
            .await
            .unwrap();
        assert_eq!(
            (states[0].size, states[0].fault.as_deref()),
            (5, Some("away"))
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_of_somebody_else_is_not_kept() {
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        let Some((log, witness)) = House::two(engine).await else {
            continue;
        };
        log.ring(5).await;
        let line = cosigned(witness.answer(&log.request(0).await).await);
        log.ring(1).await;
        // A cosignature of the checkpoint before, and one of another key.
        let kept = ledger::keep_cosignature(&log.app.db, &witness.key(), 6, line.as_bytes()).await;
        assert!(matches!(kept, Err(Error::Broken(_))), "{kept:?}");
        let kept = ledger::keep_cosignature(&log.app.db, &log.key(), 5, line.as_bytes()).await;
        assert!(matches!(kept, Err(Error::Broken(_))), "{kept:?}");
        log.wait(61);
        assert_eq!(log.published().await, (6, 1));
    }
}
