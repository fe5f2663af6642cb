//! The plans of the queue on both databases: no walk reads more than its page, or sorts what it reads.

use stoa_kernel::{Actor, App, Done, Id, Reader, Timestamp, db::EngineKind};
use stoa_services::{
    model::{QueueFilter, Status, Whose},
    store::{Place, page_query},
};
use stoa_testkit::{Ground, Tried, grounds};

const NOW: Timestamp = Timestamp::constant(1_772_452_800, 0);

/// Parts of the queue, with the index that each of their walks goes along.
fn parts() -> Vec<(QueueFilter, &'static str)> {
    let all = QueueFilter {
        agencies: vec!["council".to_owned(), "water".to_owned()],
        ..QueueFilter::default()
    };
    let of_one = QueueFilter {
        agencies: vec!["council".to_owned()],
        ..QueueFilter::default()
    };
    let of_service = QueueFilter {
        service: Some("dog-licence".to_owned()),
        ..all.clone()
    };
    let free = QueueFilter {
        whose: Whose::Nobodys,
        ..all.clone()
    };
    vec![
        (all.clone(), "walk"),
        (
            QueueFilter {
                overdue: true,
                ..all.clone()
            },
            "walk",
        ),
        (
            QueueFilter {
                status: Some(Status::Waiting),
                ..of_service.clone()
            },
            "walk_service",
        ),
        (of_service.clone(), "walk_service"),
        (free.clone(), "walk_free"),
        (
            QueueFilter {
                service: of_service.service.clone(),
                ..free
            },
            "walk_free_service",
        ),
        (
            QueueFilter {
                whose: Whose::Of(vec![Id::new(7)]),
                ..all
            },
            "walk_assignee",
        ),
        // Somebody of one body who has taken nothing: no more is read of it than of somebody who has.
        (
            QueueFilter {
                whose: Whose::Of(vec![Id::new(4711)]),
                ..of_one.clone()
            },
            "walk_assignee",
        ),
        (of_one, "walk"),
    ]
}

/// Cases of two bodies, three services and seven states.
const FILL: &str = "
    INSERT INTO service_application (id, service, service_version, person, token, channel, status, is_open, agency,
        assignee, answers, begun_at, updated_at, submitted_at, due_at, version)
    WITH RECURSIVE counted(n) AS (
        SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM counted WHERE n < 40000
    )
    SELECT n, CASE n % 3 WHEN 0 THEN 'dog-licence' WHEN 1 THEN 'parking' ELSE 'birth' END, 1, n,
        CAST(CAST(n AS TEXT) AS BYTES), 'web',
        CASE n * 5 % 7 WHEN 0 THEN 'received' WHEN 1 THEN 'reviewing' WHEN 2 THEN 'waiting' WHEN 3 THEN 'granted'
            WHEN 4 THEN 'refused' WHEN 5 THEN 'received' ELSE 'withdrawn' END,
        CASE WHEN n * 5 % 7 IN (0, 1, 2, 5) THEN 1 ELSE 0 END, CASE WHEN n % 9 = 0 THEN 'water' ELSE 'council' END,
        CASE WHEN n % 40 < 20 THEN n % 97 END, CAST('' AS BYTES), n * 1000000000, n * 1000000000, n * 1000000000,
        n * 2000000000, 1 FROM counted";

async fn filled(ground: &Ground) -> App {
    let app = ground.open(&[], stoa_services::MIGRATIONS).await;
    let is_postgres = app.db.engine() == EngineKind::Postgres;
    let bytes = if is_postgres { "BYTEA" } else { "BLOB" };
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    let fill = FILL.replace("BYTES", bytes);
    tx.execute(&fill, &[]).await.unwrap();
    tx.commit(Done::new((), &Tried)).await.unwrap();
    app
}

async fn analyse(app: &App) {
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    tx.execute("ANALYZE service_application", &[])
        .await
        .unwrap();
    tx.commit(Done::new((), &Tried)).await.unwrap();
}

async fn plan(app: &App, db: &mut Reader, filter: &QueueFilter) -> Vec<String> {
    let after = Place {
        due_at: Timestamp::constant(2_000, 0),
        id: Id::new(9),
    };
    let (sql, values) = page_query(filter, NOW, Some(after)).unwrap();
    let (explain, column) = match app.db.engine() {
        EngineKind::Postgres => ("EXPLAIN", "QUERY PLAN"),
        EngineKind::Sqlite => ("EXPLAIN QUERY PLAN", "detail"),
    };
    let rows = db.rows(&format!("{explain} {sql}"), &values).await.unwrap();
    rows.iter().map(|row| row.get(column).unwrap()).collect()
}

/// The index that a step reads by, unless it only looks up the rows that are shown.
fn read_by(step: &str) -> Option<&str> {
    let (_, using) = step
        .split_once(" using ")
        .or_else(|| step.split_once(" USING COVERING INDEX "))
        .or_else(|| step.split_once(" USING INDEX "))
        // What one person works on is little, and may as well be sorted.
        .or_else(|| step.split_once("Bitmap Index Scan on "))?;
    let name = using.split_whitespace().next()?;
    (!name.ends_with("_pkey") && !name.starts_with("sqlite_autoindex")).then_some(name)
}

async fn walks_along_its_indexes(app: &App) {
    let db = &mut app.db.read().await.unwrap();
    for (filter, index) in parts() {
        let plan = plan(app, db, &filter).await;
        let all = plan.join("\n");
        assert!(!all.contains("Seq Scan on service_application"), "{all}");
        assert!(!all.contains("SCAN service_application"), "{all}");
        let along = format!("service_application_{index}");
        let read: Vec<&str> = plan.iter().filter_map(|step| read_by(step)).collect();
        assert!(!read.is_empty(), "{filter:?}: {all}");
        assert!(read.iter().all(|name| *name == along), "{filter:?}: {all}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_walk_goes_along_its_index() {
    for ground in grounds().await {
        let app = filled(&ground).await;
        // SQLite analyses nothing by itself, PostgreSQL does.
        if app.db.engine() == EngineKind::Sqlite {
            walks_along_its_indexes(&app).await;
        }
        analyse(&app).await;
        walks_along_its_indexes(&app).await;
    }
}
