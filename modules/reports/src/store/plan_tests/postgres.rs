//! The plans of queries on PostgreSQL, where STOA_TEST_POSTGRES names a server: the same lists, over a table that is
//! filled, as a plan depends on how much there is.

use stoa_kernel::{Actor, App, Point, Reader, Timestamp, Tx, Value, db::EngineKind};
use stoa_testkit::Ground;
use tokio_postgres::NoTls;

use super::{after, in_places, lists as all_lists, queues as all_queues, somewhere};
use crate::store::{
    known_origins, lists, places::Cover, queue, reports::CELL, steps, walks::Along,
};

/// Reports, all over ten years, eight states, six categories and a town of ten kilometres.
const FILL: &str = "
    INSERT INTO report (id, category, description, answers, status, is_open, reason, lat, lon, cell, address, ward, agency,
        team, assignee, reporter_told, reported_at, updated_at, clock_from, next_due_at, supports, source, media_url,
        hidden, version)
    SELECT n, (ARRAY['lamp', 'bin', 'pothole', 'tree', 'leak', 'sign'])[1 + n * 7 % 6], 'It is out', '[]',
        (ARRAY['received', 'in-progress', 'planned', 'handed-over', 'fixed', 'wont-fix', 'duplicate', 'withdrawn'])[1 + n * 5 % 8],
        CASE WHEN n * 5 % 8 < 4 THEN 1 ELSE 0 END, '', 41.5, -4.7, (ARRAY[CELLS])[1 + n * 11 % COUNT], '', 1 + n * 3 % 9,
        CASE WHEN n % 9 = 0 THEN 'water' ELSE 'council' END, CASE WHEN n % 4 = 0 THEN 'roads' END,
        CASE WHEN n % 50 = 0 THEN n % 7 END, 0, n * 5000000000, n * 5000000000 + n % 77 * 3600000000, n * 5000000000,
        n * 5000000000, 0, 'web', '', CASE WHEN n % 40 = 39 THEN 1 ELSE 0 END, 1
    FROM generate_series(1, 60000) AS n";

/// About the middle of the filled time.
const NOW: Timestamp = Timestamp::constant(200_000_000, 0);

/// A filled house, or nothing where there is no server.
async fn filled() -> Option<(App, Ground)> {
    let ground = Ground::on(EngineKind::Postgres).await?;
    let app = ground.open(&[], crate::MIGRATIONS).await;
    let middle = Point {
        lat: 41.5,
        lon: -4.7,
    };
    let cells = middle.cells_around(CELL, 35);
    let listed: Vec<String> = cells.iter().map(ToString::to_string).collect();
    let fill = FILL
        .replace("CELLS", &listed.join(", "))
        .replace("COUNT", &cells.len().to_string());
    for sql in [fill.as_str(), "VACUUM ANALYZE report"] {
        run(&ground.config.database_url, sql).await;
    }
    Some((app, ground))
}

async fn run(url: &str, sql: &str) {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    let connection = tokio::spawn(connection);
    client.batch_execute(sql).await.unwrap();
    drop(client);
    connection.await.unwrap().unwrap();
}

/// A query's plan, a step a line.
async fn plan(db: &mut Reader, (sql, values): (String, Vec<Value>)) -> Vec<String> {
    let rows = db.rows(&format!("EXPLAIN {sql}"), &values).await.unwrap();
    let lines = rows.iter().map(|row| row.get("QUERY PLAN").unwrap());
    lines.collect()
}

/// The names of the indexes that the steps read reports by, each as often as it is read, without what only looks
/// up the rows that are shown. Panics when a step reads the whole table.
fn indexes(plan: &[String]) -> Vec<String> {
    let all = plan.join("\n");
    assert!(!all.contains("Seq Scan on report"), "{all}");
    assert!(!all.contains("Parallel"), "{all}");
    let using = plan.iter().filter_map(|step| {
        let (_, after) = step
            .split_once(" using ")
            .or_else(|| step.split_once("Bitmap Index Scan on "))?;
        after.split_whitespace().next()
    });
    let read = using.filter(|index| *index != "report_pkey");
    read.map(str::to_owned).collect()
}

/// Whether any step sorts what a scan reads, instead of what a walk has already cut.
fn sorts_what_is_read(plan: &[String]) -> bool {
    let steps: Vec<&String> = plan.iter().filter(|step| step.contains("(cost=")).collect();
    steps.windows(2).any(|pair| {
        pair[0].contains("Sort ") && pair[1].contains(" Scan ") && !pair[1].contains("Subquery")
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_read_by_indexes_on_postgres_too() {
    let Some((app, _ground)) = filled().await else {
        return;
    };
    let db = &mut app.db.read().await.unwrap();
    for (filter, count, index, _) in all_lists() {
        let query = lists::page_query((&filter, &Along::Order), after(), 20);
        let plan = plan(db, query).await;
        let expected = vec![format!("report_{index}"); count];
        assert_eq!(indexes(&plan), expected, "{filter:?}: {plan:#?}");
        // What one person works on is little, and may as well be sorted.
        let sorts = index != "by_assignee" && sorts_what_is_read(&plan);
        assert!(!sorts, "{filter:?}: {plan:#?}");
    }
    places(db).await;
    queues(db).await;
}

/// An import begins with an empty table: a plan that the server kept from then read all of the table for each batch.
#[tokio::test(flavor = "multi_thread")]
async fn an_import_looks_up_what_it_knows_by_plans_of_the_moment() {
    let Some((app, _ground)) = filled().await else {
        return;
    };
    let names: Vec<String> = (0..500).map(|number| format!("S-{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut tx = app.db.begin(&Actor::System("test")).await.unwrap();
    // Often enough for the server to think of keeping one.
    for _ in 0..10 {
        known_origins(&mut tx, "export", &names).await.unwrap();
    }
    let plans = async |tx: &mut Tx, kept: &str| {
        let sql = format!(
            "SELECT CAST(SUM({kept}_plans) AS BIGINT) AS n FROM pg_prepared_statements
             WHERE statement LIKE 'SELECT source_id, id, content FROM report%'"
        );
        tx.count(&sql, &[]).await.unwrap()
    };
    assert_eq!(plans(&mut tx, "generic").await, 0);
    assert_eq!(plans(&mut tx, "custom").await, 10);
}

/// Whether nothing but the index of cells is read, once or for each of the larger cells.
fn is_by_place(plan: &[String]) -> bool {
    let read = indexes(plan);
    !read.is_empty() && read.iter().all(|index| index == "report_by_place")
}

async fn places(db: &mut Reader) {
    for metres in [100.0, 4000.0] {
        for filter in in_places(metres) {
            let cover = Cover::of(&filter).unwrap();
            let cells = cover.narrow().map(<[i64]>::to_vec);
            let along = Along::Place(cover);
            let mut stretch = after();
            stretch.until = Some(0);
            let page = plan(db, lists::page_query((&filter, &along), stretch, 20)).await;
            assert!(is_by_place(&page), "{filter:?}: {page:#?}");
            let count = plan(db, lists::ids_query((&filter, &along), 20)).await;
            assert!(is_by_place(&count), "{filter:?}: {count:#?}");
            let Some(cells) = cells else { continue };
            let query = steps::instants_query((&filter, &cells), after(), &[8, 64]);
            let instants = plan(db, query).await;
            assert_eq!(indexes(&instants), ["report_by_place"; 2], "{instants:#?}");
            assert!(!sorts_what_is_read(&instants), "{instants:#?}");
        }
    }
}

async fn queues(db: &mut Reader) {
    for (filter, _) in all_queues() {
        let query = queue::queue_query(&filter, NOW, Some(somewhere()), 20);
        let plan = plan(db, query).await;
        // Whichever of them the database expects to meet enough in first.
        let [index] = indexes(&plan).try_into().unwrap();
        let index: String = index;
        assert!(index.starts_with("report_queue_"), "{filter:?}: {plan:#?}");
        assert!(!sorts_what_is_read(&plan), "{filter:?}: {plan:#?}");
    }
}
