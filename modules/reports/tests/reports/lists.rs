//! Lists: every filter against a plain recount, page by page; and the plans of their queries.

use stoa_kernel::{Actor, BBox, Id, Point};
use stoa_reports::{
    model::{Cursor, Near, Order, Report, ReportFilter, Status, StatusFilter},
    store::{self, Count},
};

use crate::house::{EAST, House, WEST, answers, lamp, on_both};

/// The place of a report in the list of the newest.
fn hit(report: &Report) -> Cursor {
    Cursor::of(report, Order::Newest)
}

/// Some dozen reports of both wards, a minute apart, every third fixed and every tenth hidden.
async fn fill(house: &House) -> Vec<Report> {
    let mut reports = Vec::new();
    for number in 0..60_i32 {
        let (lat, lon) = (
            f64::from(number % 7) * 0.0004,
            f64::from(number % 5) * 0.0004,
        );
        let middle = if number % 2 == 0 { WEST } else { EAST };
        let mut input = lamp(Point {
            lat: middle.lat + lat,
            lon: middle.lon + lon,
        });
        input.category =
            ["lamp", "bin", "pothole"][usize::try_from(number % 3).unwrap()].to_owned();
        input.answers = answers(&[("depth", "5")]);
        house
            .clock
            .set(house.clock.now() + jiff::SignedDuration::from_mins(1));
        let mut report = house.submit(&Actor::Anonymous, input).await;
        if number % 3 == 0 {
            report.status = Status::Fixed;
        }
        report.hidden = number % 10 == 9;
        report = house
            .write(async |tx| {
                store::save(tx, &mut report).await.unwrap();
                report
            })
            .await;
        reports.push(report);
    }
    reports
}

fn passes(report: &Report, filter: &ReportFilter) -> bool {
    let near = |near: Near| {
        report
            .point
            .is_some_and(|point| near.point.metres_to(point) <= near.metres)
    };
    report.hidden == filter.hidden
        && (filter.categories.is_empty() || filter.categories.contains(&report.category))
        && filter.status.statuses().contains(&report.status)
        && (filter.wards.is_empty() || report.ward.is_some_and(|ward| filter.wards.contains(&ward)))
        && filter
            .reported_from
            .is_none_or(|from| report.reported_at >= from)
        && filter
            .reported_before
            .is_none_or(|before| report.reported_at < before)
        && filter
            .hits
            .as_ref()
            .is_none_or(|hits| hits.iter().any(|hit| hit.id == report.id.number()))
        && filter.near.is_none_or(near)
        && filter
            .bbox
            .is_none_or(|bbox| report.point.is_some_and(|point| bbox.contains(point)))
}

#[expect(
    clippy::too_many_lines,
    reason = "a list of everything that can be asked"
)]
fn filters(reports: &[Report]) -> Vec<ReportFilter> {
    let any = ReportFilter::default;
    let text = |code: &str| code.to_owned();
    let box_of = |metres: f64| {
        let half = metres / 111_195.0;
        BBox {
            west: WEST.lon - half,
            south: WEST.lat - half,
            east: WEST.lon + half,
            north: WEST.lat + half,
        }
    };
    vec![
        any(),
        ReportFilter {
            hidden: true,
            ..any()
        },
        ReportFilter {
            status: StatusFilter::Open,
            ..any()
        },
        ReportFilter {
            status: StatusFilter::Some(vec![Status::Fixed, Status::Planned]),
            ..any()
        },
        ReportFilter {
            categories: vec![text("lamp"), text("bin")],
            ..any()
        },
        ReportFilter {
            wards: reports[0].ward.into_iter().collect(),
            ..any()
        },
        ReportFilter {
            wards: reports[1].ward.into_iter().collect(),
            categories: vec![text("bin")],
            ..any()
        },
        ReportFilter {
            reported_from: Some(reports[20].reported_at),
            reported_before: Some(reports[40].reported_at),
            ..any()
        },
        ReportFilter {
            hits: Some(reports.iter().step_by(4).map(hit).collect()),
            ..any()
        },
        ReportFilter {
            hits: Some(Vec::new()),
            ..any()
        },
        ReportFilter {
            near: Some(Near {
                point: WEST,
                metres: 120.0,
            }),
            ..any()
        },
        ReportFilter {
            near: Some(Near {
                point: WEST,
                metres: 120.0,
            }),
            status: StatusFilter::Closed,
            ..any()
        },
        ReportFilter {
            near: Some(Near {
                point: WEST,
                metres: 4000.0,
            }),
            ..any()
        },
        ReportFilter {
            bbox: Some(box_of(150.0)),
            ..any()
        },
        ReportFilter {
            bbox: Some(box_of(8000.0)),
            categories: vec![text("lamp")],
            ..any()
        },
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_hold_what_passes_newest_first() {
    on_both(async |house| {
        let reports = fill(&house).await;
        let mut db = house.app.db.read().await.unwrap();
        for filter in filters(&reports) {
            let mut expected: Vec<_> = reports
                .iter()
                .filter(|report| passes(report, &filter))
                .cloned()
                .collect();
            expected.reverse();
            let mut found = Vec::new();
            let mut after = None;
            loop {
                let page = store::page(&mut db, &filter, after, 7).await.unwrap();
                let Some(last) = page.last() else { break };
                after = Some(Cursor {
                    at: last.reported_at.as_microsecond(),
                    id: last.id.number(),
                });
                found.extend(page);
            }
            let ids =
                |reports: &[Report]| reports.iter().map(|report| report.id).collect::<Vec<_>>();
            assert_eq!(ids(&found), ids(&expected), "{filter:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_problem_is_found_nearby() {
    on_both(async |house| {
        let reports = fill(&house).await;
        let mut db = house.app.db.read().await.unwrap();
        let near = Near {
            point: WEST,
            metres: 100.0,
        };
        let since = reports[10].reported_at;
        let found = store::nearby(&mut db, near, "bin", since, 5).await.unwrap();
        assert!(!found.is_empty() && found.len() <= 5);
        assert!(found.iter().all(|(report, metres)| {
            report.status.is_open()
                && *metres <= 100.0
                && report.reported_at >= since
                && !report.hidden
        }));
        let order: Vec<_> = found
            .iter()
            .map(|(report, _)| report.category != "bin")
            .collect();
        assert!(order.is_sorted(), "{order:?}");
        assert_eq!(found[0].0.category, "bin");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_begins_with_what_is_due_first() {
    on_both(async |house| {
        fill(&house).await;
        let mut db = house.app.db.read().await.unwrap();
        let mut due = Vec::new();
        let mut after = None;
        let filter = ReportFilter {
            agency: Some("council".to_owned()),
            status: StatusFilter::Open,
            ..ReportFilter::default()
        };
        let now = house.clock.now();
        loop {
            let page = store::queue(&mut db, &filter, now, after, 9).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(Cursor {
                at: last.clocks.next_due().unwrap().as_microsecond(),
                id: last.id.number(),
            });
            due.extend(
                page.iter()
                    .map(|report| (report.clocks.next_due(), report.id)),
            );
        }
        assert!(due.is_sorted());
        assert_eq!(due.len(), 40);
        let late = ReportFilter {
            late: true,
            ..filter
        };
        assert_eq!(
            store::queue(&mut db, &late, now, None, 90).await.unwrap(),
            []
        );
        let later = now + jiff::SignedDuration::from_hours(24);
        assert!(
            !store::queue(&mut db, &late, later, None, 90)
                .await
                .unwrap()
                .is_empty()
        );
        let nobody = Id::<Report>::new(1);
        assert_eq!(store::find(&mut db, nobody).await.unwrap(), None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_more_reports_have_the_words_than_were_looked_at_the_count_says_so() {
    on_both(async |house| {
        let mut hits = Vec::new();
        for category in ["lamp", "lamp", "bin"] {
            let mut input = lamp(WEST);
            input.category = category.to_owned();
            hits.push(hit(&house.submit(&Actor::Anonymous, input).await));
        }
        let hits = ReportFilter {
            text: "out".to_owned(),
            hits: Some(hits),
            ..ReportFilter::default()
        };
        let count = async |filter: ReportFilter| {
            let mut db = house.app.db.read().await.unwrap();
            store::count_matching(&mut db, &filter).await.unwrap()
        };
        assert_eq!(count(hits.clone()).await, Count::Exactly(3));
        let cut = ReportFilter {
            has_more_hits: true,
            ..hits
        };
        assert_eq!(count(cut.clone()).await, Count::MoreThan(3));
        // Which of the hits that nobody looked at are lamps, nobody knows.
        let lamps = ReportFilter {
            categories: vec!["lamp".to_owned()],
            ..cut
        };
        assert_eq!(count(lamps).await, Count::AtLeast(2));
    })
    .await;
}
