//! The totals are what a recount would give, whatever happened and in whichever order it was counted.

use std::collections::BTreeMap;

use jiff::SignedDuration;
use proptest::prelude::{Strategy, any, prop};
use proptest::{
    prop_oneof,
    test_runner::{Config, TestRunner},
};
use stoa_kernel::{Actor, BBox, Point};
use stoa_reports::{
    follow_totals,
    model::{Colour, Report, ReportFilter, Status, StatusFilter, total},
    store::{self, By, Count, FigureFilter},
};

use crate::house::{EAST, House, WEST, answers, lamp, on_both, open_sqlite};

/// Something that happens to the town; numbers choose among what there is.
#[derive(Debug, Clone)]
enum Act {
    Submit {
        category: usize,
        east: bool,
        step: u8,
    },
    End {
        report: usize,
        status: usize,
    },
    Open {
        report: usize,
    },
    Hide {
        report: usize,
        hidden: bool,
    },
    Move {
        report: usize,
        step: u8,
    },
    GiveAway {
        report: usize,
    },
    Recategorise {
        report: usize,
        category: usize,
    },
    Wait {
        hours: i64,
    },
    Count,
}

const CATEGORIES: [&str; 3] = ["lamp", "bin", "pothole"];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let which = || any::<usize>();
    let act = prop_oneof![
        4 => (0..3_usize, any::<bool>(), 0..20_u8).prop_map(|(category, east, step)| Act::Submit { category, east, step }),
        3 => (which(), 0..4_usize).prop_map(|(report, status)| Act::End { report, status }),
        1 => which().prop_map(|report| Act::Open { report }),
        1 => (which(), any::<bool>()).prop_map(|(report, hidden)| Act::Hide { report, hidden }),
        1 => (which(), 0..20_u8).prop_map(|(report, step)| Act::Move { report, step }),
        1 => which().prop_map(|report| Act::GiveAway { report }),
        1 => (which(), 0..3_usize).prop_map(|(report, category)| Act::Recategorise { report, category }),
        2 => (1..900_i64).prop_map(|hours| Act::Wait { hours }),
        2 => proptest::strategy::Just(Act::Count),
    ];
    prop::collection::vec(act, 1..40)
}

fn somewhere(east: bool, step: u8) -> Point {
    let middle = if east { EAST } else { WEST };
    Point {
        lat: middle.lat + f64::from(step) * 0.002,
        lon: middle.lon,
    }
}

async fn perform(house: &House, acts: &[Act]) {
    let mut reports = Vec::new();
    for act in acts {
        match *act {
            Act::Submit {
                category,
                east,
                step,
            } => {
                let mut input = lamp(somewhere(east, step));
                input.category = CATEGORIES[category].to_owned();
                input.answers = answers(&[("depth", "5")]);
                reports.push(house.submit(&Actor::Anonymous, input).await.id);
            }
            Act::Wait { hours } => house
                .clock
                .set(house.clock.now() + SignedDuration::from_hours(hours)),
            Act::Count => {
                follow_totals::turn(&house.app).await.unwrap();
            }
            Act::End { report, .. }
            | Act::Open { report }
            | Act::Hide { report, .. }
            | Act::Move { report, .. }
            | Act::GiveAway { report }
            | Act::Recategorise { report, .. } => {
                let Some(id) = reports.get(report % reports.len().max(1)) else {
                    continue;
                };
                let mut report = house.report(*id).await;
                change(house, &mut report, act);
                house
                    .write(async |tx| store::save(tx, &mut report).await.unwrap())
                    .await;
            }
        }
    }
    while follow_totals::turn(&house.app).await.unwrap() > 0 {}
}

fn change(house: &House, report: &mut Report, act: &Act) {
    match *act {
        Act::End { status, .. } => {
            report.status = Status::CLOSED[status];
            report.closed_at = Some(house.clock.now());
        }
        Act::Open { .. } => {
            report.status = Status::Received;
            report.closed_at = None;
        }
        Act::Hide { hidden, .. } => report.hidden = hidden,
        Act::Move { step, .. } => report.point = Some(somewhere(step % 2 == 0, step)),
        Act::GiveAway { .. } => report.agency = "water".to_owned(),
        Act::Recategorise { category, .. } => report.category = CATEGORIES[category].to_owned(),
        _ => {}
    }
}

/// By what each figure is told apart: a plain count over all reports that the public sees.
fn recount(
    reports: &[Report],
    key: impl Fn(&Report) -> String,
) -> BTreeMap<String, (i64, i64, i64, i64)> {
    let mut counts: BTreeMap<String, (i64, i64, i64, i64)> = BTreeMap::new();
    for report in reports {
        let sums = counts.entry(key(report)).or_default();
        sums.0 += 1;
        sums.1 += i64::from(report.status.is_open());
        if let Some(closed_at) = report.closed_at.filter(|_| report.status == Status::Fixed) {
            let took = report.reported_at.duration_until(closed_at).as_secs();
            if took <= 2 * 366 * 86_400 {
                sums.2 += took;
                sums.3 += i64::from(report.clocks.fix_due_at.is_some_and(|due| closed_at > due));
            }
        }
    }
    counts
}

#[expect(clippy::too_many_lines, reason = "every sum is counted again here")]
async fn compare(house: &House) {
    let mut db = house.app.db.read().await.unwrap();
    let reports = store::page(&mut db, &ReportFilter::default(), None, 1000)
        .await
        .unwrap();
    let zone = house.app.config.time_zone();
    let month = |report: &Report| total::month_of(report.reported_at, &zone).to_string();
    let ward = |report: &Report| report.ward.map_or(0, stoa_kernel::Id::number).to_string();
    let expected = [
        (By::Month, recount(&reports, month)),
        (By::Ward, recount(&reports, ward)),
        (
            By::Category,
            recount(&reports, |report| report.category.clone()),
        ),
        (
            By::Agency,
            recount(&reports, |report| report.agency.clone()),
        ),
    ];
    for (by, expected) in expected {
        let found = store::figures_by(&mut db, &FigureFilter::default(), by)
            .await
            .unwrap();
        let found: BTreeMap<_, _> = found
            .into_iter()
            .map(|(key, own)| {
                (
                    key,
                    (own.reported, own.open(), own.fix_seconds, own.fixed_late),
                )
            })
            .collect();
        assert_eq!(found, expected, "{by:?}");
    }
    let all = store::figures(&mut db, &FigureFilter::default())
        .await
        .unwrap();
    assert_eq!(all.times.iter().sum::<i64>(), all.timed);
    for status in [
        StatusFilter::Any,
        StatusFilter::Open,
        StatusFilter::Some(vec![Status::Fixed]),
    ] {
        let passing = reports
            .iter()
            .filter(|report| status.statuses().contains(&report.status))
            .count();
        let filter = ReportFilter {
            status,
            ..ReportFilter::default()
        };
        let counted = store::count_matching(&mut db, &filter).await.unwrap();
        assert_eq!(counted, Count::Exactly(i64::try_from(passing).unwrap()));
    }
    let town = BBox {
        west: -4.9,
        south: 41.4,
        east: -4.5,
        north: 41.7,
    };
    for zoom in [6, 11, 13, 14] {
        let circles = store::cell_counts(&mut db, (town, zoom), &[], &[])
            .await
            .unwrap();
        let counted: i64 = circles.iter().map(|circle| circle.reports).sum();
        assert_eq!(
            counted,
            i64::try_from(reports.len()).unwrap(),
            "at zoom {zoom}"
        );
        let fixed: i64 = circles
            .iter()
            .flat_map(|circle| &circle.by_colour)
            .filter(|(colour, _)| *colour == Colour::Fixed)
            .map(|(_, count)| count)
            .sum();
        assert_eq!(fixed, all.of(Status::Fixed));
    }
}

#[test]
fn totals_are_what_a_recount_gives() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut runner = TestRunner::new(Config {
        cases: 24,
        max_shrink_iters: 40,
        ..Config::default()
    });
    let outcome = runner.run(&acts(), |acts| {
        runtime.block_on(async {
            let house = open_sqlite().await;
            perform(&house, &acts).await;
            compare(&house).await;
        });
        Ok(())
    });
    outcome.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn totals_are_the_same_on_both_databases() {
    on_both(async |house| {
        let mut acts = Vec::new();
        for number in 0..40_usize {
            let step = u8::try_from(number % 20).unwrap();
            acts.push(Act::Submit {
                category: number % 3,
                east: number % 2 == 0,
                step,
            });
            acts.push(Act::Wait { hours: 37 });
            acts.push(Act::End {
                report: number / 2,
                status: number % 3,
            });
            acts.push(Act::Hide {
                report: number * 7,
                hidden: number % 5 == 0,
            });
            acts.push(Act::GiveAway { report: number * 3 });
            if number % 6 == 0 {
                acts.push(Act::Count);
            }
        }
        perform(&house, &acts).await;
        compare(&house).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changes_while_it_is_counted_is_counted_afterwards() {
    on_both(async |house| {
        let writers: Vec<_> = (0..4)
            .map(|_| {
                let app = house.app.clone();
                tokio::spawn(async move {
                    for number in 0..25 {
                        let mut tx = app.db.begin(&Actor::Anonymous).await.unwrap();
                        let input = lamp(somewhere(number % 2 == 0, number));
                        let done = stoa_reports::commands::submit_report(&app, &mut tx, input)
                            .await
                            .unwrap();
                        tx.commit(done).await.unwrap();
                    }
                })
            })
            .collect();
        let counters: Vec<_> = (0..2)
            .map(|_| {
                let app = house.app.clone();
                tokio::spawn(async move {
                    for _turn in 0..40 {
                        follow_totals::turn(&app).await.unwrap();
                        tokio::task::yield_now().await;
                    }
                })
            })
            .collect();
        for task in writers.into_iter().chain(counters) {
            task.await.unwrap();
        }
        while follow_totals::turn(&house.app).await.unwrap() > 0 {}
        compare(&house).await;
    })
    .await;
}
