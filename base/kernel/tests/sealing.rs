//! The ledger: sealed, proven, followed, and found out when somebody changes it.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

use serde::Serialize;
use stoa_kernel::{Actor, App, Done, Event, clock::Clock, ledger};
use stoa_merkle::{Receipt, verify_consistency};
use stoa_testkit::config_in;

#[derive(Serialize)]
struct BellRung {
    times: i64,
}

impl Event for BellRung {
    fn kind(&self) -> &'static str {
        "bell_rung"
    }
    fn reference(&self) -> String {
        format!("B-{}", self.times)
    }
}

async fn house(folder: &std::path::Path) -> App {
    App::open(config_in(folder), Clock::real(), &[], &[])
        .await
        .unwrap()
}

async fn ring(app: &App, times: std::ops::Range<i64>) {
    for times in times {
        let tx = app.db.begin(&Actor::Anonymous).await.unwrap();
        tx.commit(Done::new((), &BellRung { times })).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_a_receipt_can_prove_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    ring(&app, 0..300).await;
    app.sealer.seal_all().await.unwrap();
    ring(&app, 300..700).await;
    app.sealer.seal_all().await.unwrap();
    let mut db = app.db.read().await.unwrap();
    for reference in ["B-0", "B-255", "B-256", "B-299", "B-699"] {
        let entry = ledger::entries_of(&mut db, reference)
            .await
            .unwrap()
            .remove(0);
        let receipt = ledger::receipt(&app, &mut db, &entry).await.unwrap();
        let text = receipt.to_string();
        let read = Receipt::parse(text.as_bytes()).unwrap();
        read.verify(app.sealer.key().name(), app.sealer.key())
            .unwrap();
        assert!(String::from_utf8_lossy(read.entry()).contains(reference));
    }
    let proof = ledger::consistency(&mut db, 300, 700).await.unwrap();
    let old = ledger::checkpoint_of_size(&mut db, 300)
        .await
        .unwrap()
        .unwrap();
    let new = ledger::latest_checkpoint(&mut db).await.unwrap().unwrap();
    let (old, new) = (old.unverified().clone(), new.unverified().clone());
    verify_consistency(300, old.root(), 700, new.root(), &proof).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_entry_is_found_out() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    ring(&app, 0..600).await;
    app.sealer.seal_all().await.unwrap();
    let found = ledger::verify(&app.db, app.sealer.key(), |_| ())
        .await
        .unwrap();
    assert_eq!(
        (found.entries, found.unsealed, found.faults.len()),
        (600, 0, 0)
    );
    let outsider = rusqlite::Connection::open(folder.path().join("town.db")).unwrap();
    outsider
        .execute("UPDATE event SET body = body || ' ' WHERE leaf = 5", [])
        .unwrap();
    let found = ledger::verify(&app.db, app.sealer.key(), |_| ())
        .await
        .unwrap();
    assert!(
        found
            .faults
            .iter()
            .any(|fault| fault.contains("one was changed")),
        "{found:?}"
    );
    outsider
        .execute("UPDATE event SET body = TRIM(body) WHERE leaf = 5", [])
        .unwrap();
    outsider
        .execute("DELETE FROM event WHERE leaf = 599", [])
        .unwrap();
    let found = ledger::verify(&app.db, app.sealer.key(), |_| ())
        .await
        .unwrap();
    assert!(
        found
            .faults
            .iter()
            .any(|fault| fault.contains("no such entry")),
        "{found:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_follower_goes_on_where_it_left_off() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    ring(&app, 0..10).await;
    app.sealer.seal_all().await.unwrap();
    let first = ledger::follow::next(&app.db, "mail", 4).await.unwrap();
    assert_eq!(first.len(), 4);
    ledger::follow::done(&app.db, "mail", 4).await.unwrap();
    ledger::follow::done(&app.db, "mail", 2).await.unwrap();
    let then = ledger::follow::next(&app.db, "mail", 100).await.unwrap();
    assert_eq!(
        then.iter()
            .map(|entry| entry.reference.as_str())
            .collect::<Vec<_>>(),
        ["B-4", "B-5", "B-6", "B-7", "B-8", "B-9"]
    );
}
