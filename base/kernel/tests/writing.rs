//! The one door for writing, tried on SQLite: what is kept, what is taken back, and who is told what.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

use std::time::Duration;

use serde::Serialize;
use stoa_kernel::{
    Actor, App, Config, Done, Error, Event, Id, PolicySource, Resource,
    clock::Clock,
    ledger, params,
    vault::{PersonalData, Vault},
};
use stoa_testkit::config_in;

const POLICY: PolicySource = PolicySource {
    module: "test",
    schema: r#"
        entity Note { owner: Long };
        action write_note appliesTo { principal: [Anonymous, Staff], resource: [Note] };
        action burn_note appliesTo { principal: [Staff], resource: [Note] };
    "#,
    policies: r#"
        @id("anyone_writes") @reason("Anyone may write a note")
        permit (principal, action == Action::"write_note", resource);
        @id("managers_burn") @reason("Managers may burn notes")
        permit (principal is Staff, action == Action::"burn_note", resource)
        when { principal.roles.contains("manager") };
    "#,
};

#[derive(Serialize)]
struct NoteWritten {
    number: i64,
}

impl Event for NoteWritten {
    fn kind(&self) -> &'static str {
        "note_written"
    }
    fn reference(&self) -> String {
        format!("N-{}", self.number)
    }
}

async fn house(folder: &std::path::Path) -> App {
    let app = App::open(config_in(folder), Clock::real(), &[POLICY], &[])
        .await
        .unwrap();
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    tx.execute(
        "CREATE TABLE note (number BIGINT PRIMARY KEY, text TEXT NOT NULL)",
        &[],
    )
    .await
    .unwrap();
    tx.commit(Done::new((), &NoteWritten { number: 0 }))
        .await
        .unwrap();
    app
}

async fn write_note(app: &App, number: i64) -> Result<(), Error> {
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    tx.may(
        "write_note",
        &Resource::new("Note", number).number("owner", 1),
    )?;
    let taken = Error::invalid("number", "taken");
    let sql = "INSERT INTO note (text, number) VALUES ($2, $1)";
    tx.execute_or(sql, params![number, "text"], taken).await?;
    tx.commit(Done::new((), &NoteWritten { number })).await
}

async fn notes(app: &App) -> i64 {
    let mut db = app.db.read().await.unwrap();
    db.count("SELECT COUNT(*) AS n FROM note", &[])
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_writers_at_once_are_all_kept_with_their_events() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let tasks: Vec<_> = (1..=100)
        .map(|number| {
            let app = app.clone();
            tokio::spawn(async move { write_note(&app, number).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(notes(&app).await, 100);
    let mut db = app.db.read().await.unwrap();
    assert_eq!(ledger::entries_of(&mut db, "N-42").await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_fails_is_taken_back_alone() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let tasks: Vec<_> = (1..=60)
        .map(|number| {
            let app = app.clone();
            // Every third one repeats a number and must fail without harming its group.
            tokio::spawn(
                async move { write_note(&app, if number % 3 == 0 { 1 } else { number }).await },
            )
        })
        .collect();
    let mut refused = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => {}
            Err(error) => {
                assert_eq!(error, Error::invalid("number", "taken"));
                refused += 1;
            }
        }
    }
    assert_eq!((notes(&app).await, refused), (40, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_who_leaves_while_waiting_holds_up_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let first = app.db.begin(&Actor::Anonymous).await.unwrap();
    let leaving = tokio::spawn({
        let app = app.clone();
        async move { write_note(&app, 7).await }
    });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let committing = tokio::spawn(async move {
        first
            .commit(Done::new((), &NoteWritten { number: 6 }))
            .await
    });
    leaving.abort();
    let committed = tokio::time::timeout(Duration::from_secs(20), committing).await;
    committed
        .expect("the group was committed")
        .unwrap()
        .unwrap();
    write_note(&app, 8).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_write_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
    tx.execute("INSERT INTO note (number, text) VALUES (5, 'x')", &[])
        .await
        .unwrap();
    drop(tx);
    assert_eq!(notes(&app).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_of_a_group_is_taken_back_alone() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let mut first = app.db.begin(&Actor::Anonymous).await.unwrap();
    let sql = "INSERT INTO note (number, text) VALUES ($1, $2)";
    first.execute(sql, params![1, "first"]).await.unwrap();
    let others = app.clone();
    let waiting = tokio::spawn(async move { write_note(&others, 2).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(first);
    waiting.await.unwrap().unwrap();
    assert_eq!(notes(&app).await, 1);
    write_note(&app, 1).await.unwrap();
    assert_eq!(notes(&app).await, 2);
}

/// Writes a note that says how many there were before it, so many times; says what it was told of the last.
async fn count_notes(app: &App, number: i64, times: i64) -> Result<String, Error> {
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let sql = "INSERT INTO note (number, text)
               SELECT $1, CAST(COUNT(*) AS TEXT) FROM note RETURNING text";
    let mut told = String::new();
    for more in 0..times {
        let row = tx.row(sql, params![number + more * 1000]).await?;
        told = row.ok_or(Error::NotFound)?.get("text")?;
    }
    if number % 3 == 0 {
        return Err(Error::NotFound);
    }
    tx.commit(Done::new(told, &NoteWritten { number })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn those_before_one_that_fails_keep_what_they_were_told() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    // While the first writes, the others gather behind it, and share its commit.
    let first = app.db.begin(&Actor::Anonymous).await.unwrap();
    let tasks: Vec<_> = (1..=30)
        .map(|number| {
            let app = app.clone();
            // Two of them are too long to be remembered: one that ends well and one that fails.
            let times = if matches!(number, 14 | 24) { 300 } else { 2 };
            tokio::spawn(async move { (number, count_notes(&app, number, times).await) })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    first
        .commit(Done::new((), &NoteWritten { number: 0 }))
        .await
        .unwrap();
    let mut kept = 0;
    for task in tasks {
        let (number, outcome) = task.await.unwrap();
        let last = number
            + if matches!(number, 14 | 24) {
                299_000
            } else {
                1000
            };
        let mut db = app.db.read().await.unwrap();
        let sql = "SELECT text FROM note WHERE number = $1";
        let row = db.row(sql, params![last]).await.unwrap();
        let stands: Option<String> = row.map(|row| row.get("text").unwrap());
        assert_eq!(stands, outcome.ok(), "note {number}");
        kept += i64::from(stands.is_some());
    }
    assert_eq!((kept, notes(&app).await), (20, 19 * 2 + 300));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let mut db = app.db.read().await.unwrap();
    let outcome = db
        .rows(
            "INSERT INTO note (number, text) VALUES (5, 'x') RETURNING number",
            &[],
        )
        .await;
    assert!(matches!(outcome, Err(Error::Broken(_))), "{outcome:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn policies_allow_and_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let note = Resource::new("Note", 1).number("owner", 1);
    let answer = app
        .db
        .policy()
        .explain(&Actor::Anonymous, "write_note", &note)
        .unwrap();
    assert!(answer.allowed);
    assert_eq!(answer.rules, ["test.anyone_writes"]);
    assert!(
        !app.db
            .policy()
            .allows(&Actor::Anonymous, "burn_note", &note)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sealed_while_somebody_is_put_into_the_vault_is_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
    let data = PersonalData::from([("email".to_owned(), "Ana@example.org".to_owned())]);
    let kept = app.vault.keep_for(&mut tx, &data, Some("letters")).await;
    let kept = kept.unwrap();
    let other = app.vault.keep_for(&mut tx, &data, None).await.unwrap();
    let sealed = kept.seal(7, b"a letter").unwrap();
    assert_eq!(format!("{kept:?}"), format!("Kept({})", kept.id.number()));
    tx.commit(Done::new((), &NoteWritten { number: 1 }))
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    let opened = app.vault.open_for(&mut db, (kept.id, 7), &sealed).await;
    assert_eq!(opened.unwrap().as_deref(), Some(b"a letter".as_slice()));
    for place in [(kept.id, 8), (other.id, 7)] {
        let opened = app.vault.open_for(&mut db, place, &sealed).await;
        assert!(matches!(opened, Err(Error::Broken(_))), "{place:?}");
    }
    assert!(app.vault.is_needed(&mut db, kept.id).await.unwrap());
    assert!(!app.vault.is_needed(&mut db, other.id).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_forgotten_cannot_be_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
    let data = PersonalData::from([("email".to_owned(), "Ana@example.org".to_owned())]);
    let id = app.vault.keep(&mut tx, &data).await.unwrap();
    tx.commit(Done::new((), &NoteWritten { number: 1 }))
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    assert_eq!(
        app.vault
            .find_by_email(&mut db, " ana@EXAMPLE.org")
            .await
            .unwrap(),
        [id]
    );
    assert_eq!(app.vault.open_data(&mut db, id).await.unwrap(), Some(data));
    let sealed = app.vault.seal_for(&mut db, (id, 7), b"a letter").await;
    let sealed = sealed.unwrap();
    let opened = app.vault.open_for(&mut db, (id, 7), &sealed).await;
    assert_eq!(opened.unwrap().as_deref(), Some(b"a letter".as_slice()));
    let elsewhere = app.vault.open_for(&mut db, (id, 8), &sealed).await;
    assert!(matches!(elsewhere, Err(Error::Broken(_))));
    let wrong = Vault::new([7; 32]);
    assert!(matches!(
        wrong.open_data(&mut db, id).await,
        Err(Error::Broken(_))
    ));
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    app.vault.forget(&mut tx, id).await.unwrap();
    tx.commit(Done::new((), &NoteWritten { number: 2 }))
        .await
        .unwrap();
    let mut db = app.db.read().await.unwrap();
    assert_eq!(app.vault.open_data(&mut db, id).await.unwrap(), None);
    let opened = app.vault.open_for(&mut db, (id, 7), &sealed).await;
    assert_eq!(opened.unwrap(), None);
    assert_eq!(
        app.vault
            .find_by_email(&mut db, "ana@example.org")
            .await
            .unwrap(),
        []
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_with_a_key_of_its_own_is_refused_before_anything_is_sealed_under_it() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    assert!(
        Vault::is_used(&mut app.db.read().await.unwrap())
            .await
            .unwrap()
    );
    let own = (*app.config).clone();
    drop(app);
    let mut config = own.clone();
    config.master_key_file = other.path().join("master.key").display().to_string();
    Vault::open_or_create(config.master_key_file.as_ref()).unwrap();
    let open = |config: Config| App::open(config, Clock::real(), &[POLICY], &[]);
    let Err(Error::Broken(why)) = open(config.clone()).await else {
        panic!("two keys for one database");
    };
    assert!(why.contains("not the key of this database"), "{why}");
    // Nor is another key made where the file is missing.
    std::fs::remove_file(&config.master_key_file).unwrap();
    let Err(Error::Broken(why)) = open(config.clone()).await else {
        panic!("a second key was made");
    };
    assert!(why.contains("put the file back"), "{why}");
    assert!(!std::fs::exists(&config.master_key_file).unwrap());
    open(own).await.unwrap();
}

/// As of somebody who took a ballot paper.
#[derive(Serialize)]
struct PaperTaken;

impl Event for PaperTaken {
    fn kind(&self) -> &'static str {
        "paper_taken"
    }
    fn reference(&self) -> String {
        "election-1".to_owned()
    }
    fn forgets_actor(&self) -> bool {
        true
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_forgets_its_actor_keeps_no_number() {
    let folder = tempfile::tempdir().unwrap();
    let app = house(folder.path()).await;
    let actor = Actor::Person { id: Id::new(77) };
    let tx = app.db.begin(&actor).await.unwrap();
    let done = Done::new((), &PaperTaken).also(&NoteWritten { number: 5 });
    tx.commit(done).await.unwrap();
    let mut db = app.db.read().await.unwrap();
    let forgets = ledger::entries_of(&mut db, "election-1").await.unwrap();
    let body: serde_json::Value = serde_json::from_str(&forgets[0].body).unwrap();
    assert_eq!(
        body["actor"],
        serde_json::json!({"kind": "person", "number": 0})
    );
    let keeps = ledger::entries_of(&mut db, "N-5").await.unwrap();
    let body: serde_json::Value = serde_json::from_str(&keeps[0].body).unwrap();
    assert_eq!(body["actor"]["number"], 77);
}
