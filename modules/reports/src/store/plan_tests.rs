//! The plans of queries: no list of reports reads or sorts more than it shows. Here on SQLite; `postgres` has the other database's.

mod postgres;

use std::path::Path;

use stoa_kernel::{App, BBox, Id, Point, Reader, Timestamp, Value, clock::Clock};

use stoa_testkit::config_in;

use super::{
    lists::{self, Stretch},
    map_cells,
    places::Cover,
    queue, steps,
    walks::Along,
};
use crate::model::{
    Assignee, Cursor, Near, Order, ReportFilter, Status, StatusFilter, cells::Zoomed,
};

async fn app(folder: &Path) -> App {
    App::open(config_in(folder), Clock::real(), &[], crate::MIGRATIONS)
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

/// Lists, with how many walks each is, and along which index: its name after `report_`, and by which columns SQLite enters it.
#[expect(clippy::too_many_lines, reason = "a list of every list")]
fn lists() -> Vec<(ReportFilter, usize, &'static str, &'static str)> {
    let any = ReportFilter::default;
    let fixed = || StatusFilter::Some(vec![Status::Fixed]);
    let lamp = || vec!["lamp".to_owned()];
    let ward = || vec![Id::new(1)];
    vec![
        (any(), 8, "by_status", "status=? AND reported_at<?"),
        (
            ReportFilter {
                status: StatusFilter::Open,
                ..any()
            },
            4,
            "by_status",
            "status=? AND reported_at<?",
        ),
        (
            ReportFilter {
                categories: lamp(),
                status: fixed(),
                ..any()
            },
            1,
            "by_category",
            "category=? AND status=? AND reported_at<?",
        ),
        (
            ReportFilter {
                categories: lamp(),
                wards: ward(),
                ..any()
            },
            8,
            "by_category",
            "category=? AND status=? AND reported_at<?",
        ),
        (
            ReportFilter {
                wards: ward(),
                status: fixed(),
                ..any()
            },
            1,
            "by_ward",
            "ward=? AND status=? AND reported_at<?",
        ),
        (
            ReportFilter {
                agency: Some("water".to_owned()),
                status: fixed(),
                ..any()
            },
            1,
            "by_agency",
            "agency=? AND status=? AND reported_at<?",
        ),
        (
            ReportFilter {
                team: Some("roads".to_owned()),
                status: fixed(),
                ..any()
            },
            1,
            "by_team",
            "team=? AND status=? AND reported_at<?",
        ),
        (
            ReportFilter {
                assignee: Some(Assignee::One(Id::new(1))),
                status: fixed(),
                ..any()
            },
            1,
            "by_assignee",
            "assignee=? AND reported_at<?",
        ),
        (
            ReportFilter {
                order: Order::Changed,
                updated_from: Some(Timestamp::UNIX_EPOCH),
                ..any()
            },
            1,
            "by_change",
            "updated_at>? AND updated_at<?",
        ),
        (
            ReportFilter {
                hidden: true,
                ..any()
            },
            1,
            "hidden",
            "reported_at<?",
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_walks_along_an_index() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    for (filter, count, index, columns) in lists() {
        let query = lists::page_query((&filter, &Along::Order), after(), 20);
        let (mut reads, sorts) = plan(db, query).await;
        let rows = reads.pop().unwrap();
        assert_eq!(rows, "SEARCH report USING INTEGER PRIMARY KEY (rowid=?)");
        assert_eq!(reads.len(), count, "{filter:?}: {reads:?}");
        let covering = if index == "by_assignee" {
            ""
        } else {
            "COVERING "
        };
        let expected = format!("SEARCH report USING {covering}INDEX report_{index} ({columns})");
        assert!(
            reads.iter().all(|read| *read == expected),
            "{filter:?}: {reads:?}"
        );
        // A merge sorts each walk's page of results, which is at most as long as the list's own.
        assert_eq!(sorts, if count == 1 { 0 } else { count }, "{filter:?}");
    }
    let filter = ReportFilter {
        hits: Some(vec![Cursor { at: 1, id: 1 }]),
        ..ReportFilter::default()
    };
    let query = lists::page_query((&filter, &Along::Order), after(), 20);
    let (reads, _) = plan(db, query).await;
    assert_eq!(
        reads,
        ["SEARCH report USING INTEGER PRIMARY KEY (rowid=?)"; 2]
    );
}

/// A place in the middle of a list.
fn somewhere() -> Cursor {
    Cursor {
        at: 150_000_000_000_000,
        id: 1,
    }
}

fn after() -> Stretch {
    Stretch::after(somewhere())
}

/// Whatever else is asked of a place, its lists read one index, and rows only of what they show.
#[tokio::test(flavor = "multi_thread")]
async fn lists_of_places_are_read_from_the_index_of_cells() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    for (metres, found) in [
        (
            100.0,
            "(cell=? AND is_open=? AND reported_at>? AND reported_at<?)",
        ),
        (4000.0, "(cell>? AND cell<?)"),
    ] {
        for filter in in_places(metres) {
            let cover = Cover::of(&filter).unwrap();
            let cells = cover.narrow().map(<[i64]>::to_vec);
            let along = Along::Place(cover);
            let mut stretch = after();
            stretch.until = Some(0);
            let covering = format!("SEARCH report USING COVERING INDEX report_by_place {found}");
            let query = lists::page_query((&filter, &along), stretch, 20);
            let (mut reads, _) = plan(db, query).await;
            let rows = reads.pop().unwrap();
            assert_eq!(rows, "SEARCH report USING INTEGER PRIMARY KEY (rowid=?)");
            assert_eq!(reads, vec![covering; reads.len()], "{filter:?}");
            let (counted, sorts) = plan(db, lists::ids_query((&filter, &along), 20)).await;
            let place = "SEARCH report USING COVERING INDEX report_by_place (cell";
            let only_place = counted.iter().all(|read| read.starts_with(place));
            assert!(only_place, "{filter:?}: {counted:?}");
            assert_eq!((counted.len(), sorts), (reads.len(), 0), "{filter:?}");
            let Some(cells) = cells else { continue };
            let query = steps::instants_query((&filter, &cells), after(), &[8, 64]);
            let (reads, sorts) = plan(db, query).await;
            let expected = "SEARCH report USING COVERING INDEX report_by_place (cell=? AND is_open=? AND reported_at<?)";
            assert_eq!(
                (reads, sorts),
                (vec![expected.to_owned(); 2], 0),
                "{filter:?}"
            );
        }
    }
}

/// What the list's page can ask of a place.
fn in_places(metres: f64) -> Vec<ReportFilter> {
    let point = Point {
        lat: 41.5,
        lon: -4.7,
    };
    let any = || ReportFilter {
        near: Some(Near { point, metres }),
        ..ReportFilter::default()
    };
    vec![
        any(),
        ReportFilter {
            status: StatusFilter::Open,
            ..any()
        },
        ReportFilter {
            status: StatusFilter::Some(vec![Status::Fixed]),
            categories: vec!["lamp".to_owned(), "bin".to_owned()],
            wards: vec![Id::new(1)],
            ..any()
        },
    ]
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
    let query = lists::page_query((&filter, &Along::Filter), Stretch::whole(), 20);
    let (mut reads, _) = plan(db, query).await;
    reads.pop();
    let expected = "SEARCH report USING INDEX report_by_category (category=? AND status=?)";
    assert_eq!(reads, vec![expected; 8]);
    let query = lists::page_query((&filter, &Along::Order), Stretch::whole(), 20);
    let (reads, _) = plan(db, query).await;
    assert_eq!(reads[0], "SCAN report USING INDEX report_by_change");
}

/// Queues, with the index of what is due that each is read by: its name after `report_queue_`, and by which columns
/// SQLite enters it.
fn queues() -> Vec<(ReportFilter, &'static str)> {
    let any = ReportFilter::default;
    let (water, roads) = (|| Some("water".to_owned()), || Some("roads".to_owned()));
    vec![
        (any(), "due (next_due_at>?)"),
        (
            ReportFilter {
                agency: water(),
                ..any()
            },
            "agency (agency=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                team: roads(),
                ..any()
            },
            "team (team=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                team: roads(),
                agency: water(),
                ..any()
            },
            "team (team=? AND next_due_at>?)",
        ),
        (
            ReportFilter {
                team: roads(),
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
                agency: water(),
                ..any()
            },
            "agency (agency=? AND next_due_at>?)",
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn queues_are_walks_along_what_is_due() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    for (filter, index) in queues() {
        let query = queue::queue_query(&filter, app.now(), Some(somewhere()), 20);
        let (reads, sorts) = plan(db, query).await;
        let expected = format!("SEARCH report USING INDEX report_queue_{index}");
        assert_eq!((reads, sorts), (vec![expected], 0), "{filter:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_map_shows_from_afar_is_read_from_an_index_alone() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path()).await;
    let db = &mut app.db.read().await.unwrap();
    let town = BBox {
        west: -4.8,
        south: 41.5,
        east: -4.7,
        north: 41.6,
    };
    for zoom in [5, 9, 13, 14] {
        for categories in [vec![], vec!["lamp".to_owned()]] {
            let (sql, values) = map_cells::sums_query(&Zoomed::new(town, zoom), &categories, &[]);
            let rows = db.rows(&format!("EXPLAIN QUERY PLAN {sql}"), &values).await;
            let steps = rows.unwrap();
            let steps = steps.iter().map(|row| row.get("detail").unwrap());
            let steps: Vec<String> = steps.collect();
            let read = "SEARCH report_cell USING COVERING INDEX report_cell_sums (cell";
            assert!(steps[0].starts_with(read), "zoom {zoom}: {steps:?}");
            assert_eq!(steps.len(), 1, "zoom {zoom}: {steps:?}");
        }
    }
}
