//! The plans of queries on SQLite: no list of reports reads or sorts more than it shows.

use stoa_kernel::{App, Config, Id, Point, Reader, Value, clock::Clock};

use super::{lists, queue, walks::Along};
use crate::model::{Assignee, Cursor, Near, Order, ReportFilter, Status, StatusFilter};

async fn app(folder: &std::path::Path) -> App {
    let at = |name: &str| folder.join(name).display().to_string();
    let config = Config {
        database_url: format!("sqlite:{}", at("town.db")),
        blobs_url: format!("file:{}", at("blobs")),
        mail_dir: at("mail"),
        master_key_file: at("master.key"),
        ..Config::default()
    };
    App::open(config, Clock::real(), &[], crate::MIGRATIONS)
        .await
        .unwrap()
}

/// The steps of a query's plan that read reports, and how often it sorts.
async fn plan(db: &mut Reader, (sql, values): (String, Vec<Value>)) -> (Vec<String>, usize) {
    let rows = db
        .rows(&format!("EXPLAIN QUERY PLAN {sql}"), &values)
        .await
        .unwrap();
    let steps: Vec<String> = rows.iter().map(|row| row.get("detail").unwrap()).collect();
    let sorts = steps
        .iter()
        .filter(|step| step.contains("TEMP B-TREE"))
        .count();
    let reads = steps.into_iter().filter(|step| step.contains(" report "));
    (reads.collect(), sorts)
}

/// What the walks of a list are: so many of them, each along this index, and so many sorts. A merge sorts each walk's
/// page of results, which is at most as long as the list's own.
async fn check(db: &mut Reader, filter: ReportFilter, walks: (usize, &str), sorts: usize) {
    let query = lists::page_query((&filter, Along::Order), Some(Cursor { at: 1, id: 1 }), 20);
    let (mut reads, sorted) = plan(db, query).await;
    let rows = reads.pop().unwrap();
    assert_eq!(
        rows, "SEARCH report USING INTEGER PRIMARY KEY (rowid=?)",
        "{filter:?}"
    );
    assert_eq!(reads.len(), walks.0, "{filter:?}: {reads:?}");
    for read in reads {
        assert!(
            read.starts_with(&format!("SEARCH report USING {}", walks.1)),
            "{filter:?}: {read}"
        );
    }
    assert_eq!(sorted, sorts, "{filter:?}");
}

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::too_many_lines, reason = "a list of every list")]
async fn lists_are_walks_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    let any = ReportFilter::default;
    let covering = |index: &str, columns: &str| {
        format!("COVERING INDEX report_{index} ({columns} AND reported_at<?)")
    };
    check(db, any(), (8, &covering("by_status", "status=?")), 8).await;
    let filter = ReportFilter {
        status: StatusFilter::Open,
        ..any()
    };
    check(db, filter, (4, &covering("by_status", "status=?")), 4).await;
    let fixed = StatusFilter::Some(vec![Status::Fixed]);
    let (lamp, ward) = (vec!["lamp".to_owned()], vec![Id::new(1)]);
    let filter = ReportFilter {
        categories: lamp.clone(),
        status: fixed.clone(),
        ..any()
    };
    check(
        db,
        filter,
        (1, &covering("by_category", "category=? AND status=?")),
        0,
    )
    .await;
    let filter = ReportFilter {
        categories: lamp,
        wards: ward.clone(),
        ..any()
    };
    check(
        db,
        filter,
        (8, &covering("by_category", "category=? AND status=?")),
        8,
    )
    .await;
    let filter = ReportFilter {
        wards: ward,
        status: fixed.clone(),
        ..any()
    };
    check(
        db,
        filter,
        (1, &covering("by_ward", "ward=? AND status=?")),
        0,
    )
    .await;
    let filter = ReportFilter {
        agency: Some("water".to_owned()),
        status: fixed.clone(),
        ..any()
    };
    check(
        db,
        filter,
        (1, &covering("by_agency", "agency=? AND status=?")),
        0,
    )
    .await;
    let filter = ReportFilter {
        team: Some("roads".to_owned()),
        status: fixed.clone(),
        ..any()
    };
    check(
        db,
        filter,
        (1, &covering("by_team", "team=? AND status=?")),
        0,
    )
    .await;
    let one = Some(Assignee::One(Id::new(1)));
    let filter = ReportFilter {
        assignee: one,
        status: fixed,
        ..any()
    };
    check(
        db,
        filter,
        (1, "INDEX report_by_assignee (assignee=? AND reported_at<?)"),
        0,
    )
    .await;
    let near = Some(Near {
        point: Point {
            lat: 41.5,
            lon: -4.7,
        },
        metres: 100.0,
    });
    let filter = ReportFilter { near, ..any() };
    // Cells are no order of time: what lies in some dozen of them is sorted.
    check(
        db,
        filter,
        (
            1,
            "INDEX report_by_cell (cell=? AND is_open=? AND reported_at<?)",
        ),
        1,
    )
    .await;
    let filter = ReportFilter {
        order: Order::Changed,
        updated_from: Some(app.now()),
        ..any()
    };
    check(
        db,
        filter,
        (
            1,
            "COVERING INDEX report_by_change (updated_at>? AND updated_at<?)",
        ),
        0,
    )
    .await;
    let filter = ReportFilter {
        hidden: true,
        ..any()
    };
    check(
        db,
        filter,
        (1, "COVERING INDEX report_hidden (reported_at<?)"),
        0,
    )
    .await;
    let filter = ReportFilter {
        ids: Some(vec![Id::new(1)]),
        ..any()
    };
    check(db, filter, (1, "INTEGER PRIMARY KEY (rowid=?)"), 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn few_that_changed_are_found_by_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    let filter = ReportFilter {
        categories: vec!["lamp".to_owned()],
        order: Order::Changed,
        ..ReportFilter::default()
    };
    let query = lists::page_query((&filter, Along::Filter), None, 20);
    let (mut reads, _) = plan(db, query).await;
    reads.pop();
    let expected = "SEARCH report USING INDEX report_by_category (category=? AND status=?)";
    assert_eq!(reads, vec![expected; 8]);
    let query = lists::page_query((&filter, Along::Order), None, 20);
    let (reads, _) = plan(db, query).await;
    assert_eq!(reads[0], "SCAN report USING INDEX report_by_change");
}

#[tokio::test(flavor = "multi_thread")]
async fn queues_are_walks_along_what_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    let any = ReportFilter::default;
    let slug = || Some("a".to_owned());
    for (filter, index) in [
        (any(), "due (next_due_at>?)"),
        (
            ReportFilter {
                agency: slug(),
                ..any()
            },
            "agency (agency=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                team: slug(),
                ..any()
            },
            "team (team=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                team: slug(),
                agency: slug(),
                ..any()
            },
            "team (team=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                team: slug(),
                late: true,
                ..any()
            },
            "team (team=? AND next_due_at>? AND next_due_at<?)",
        ),
        (
            ReportFilter {
                assignee: Some(Assignee::One(Id::new(1))),
                ..any()
            },
            "assignee (assignee=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                assignee: Some(Assignee::Nobody),
                agency: slug(),
                ..any()
            },
            "agency (agency=? AND next_due_at>?)",
        ),
    ] {
        let query = queue::queue_query(&filter, app.now(), Some(Cursor { at: 1, id: 1 }), 20);
        let (reads, sorts) = plan(db, query).await;
        let expected = format!("SEARCH report USING INDEX report_queue_{index}");
        assert_eq!((reads, sorts), (vec![expected], 0), "{filter:?}");
    }
}
