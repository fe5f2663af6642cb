//! What lies near a point or in a box: every list of it against a plain search through all reports, page by page, both ways.

use proptest::{
    option,
    prelude::{Just, Strategy, any, prop},
    prop_oneof,
    strategy::ValueTree,
    test_runner::TestRunner,
};
use stoa_kernel::{Actor, BBox, Id, Point, Reader, Timestamp};
use stoa_reports::{
    follow_totals,
    model::{Cursor, Near, Order, Report, ReportFilter, Status, StatusFilter},
    store::{self, Count},
};

use crate::house::{House, WEST, lamp, on_both};

/// How many lists are tried on each database.
const TRIED: usize = 60;
/// How many pages of each, from each place that is tried.
const PAGES: usize = 4;

/// Numbers that look drawn by lot (an LCG's upper half; Knuth's multiplier).
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    /// A point up to so many millionths of a degree from one.
    fn around(&mut self, point: Point, reach: u64) -> Point {
        let millionths = |number: u64| f64::from(u32::try_from(number).unwrap()) / 1e6;
        let mut step = || millionths(self.below(2 * reach + 1)) - millionths(reach);
        Point {
            lat: point.lat + step(),
            lon: point.lon + step(),
        }
    }
}

/// Reports that lie very unevenly: most at one crossing and long ago, some around it, few far away. Many came in
/// the same instant as others, some are hidden.
async fn fill(house: &House) -> Vec<Report> {
    let model = house.submit(&Actor::Anonymous, lamp(WEST)).await;
    let mut lot = Lot(7);
    let mut reports = Vec::new();
    for number in 0..900_u64 {
        let (reach, hours) = match number % 10 {
            0..=4 => (0, lot.below(300)),
            5..=7 => (3_000, lot.below(3_000)),
            8 => (30_000, lot.below(3_000)),
            _ => (600_000, 2_500 + lot.below(500)),
        };
        let status = Status::ALL[usize::try_from(lot.below(8)).unwrap()];
        let at = model.reported_at + jiff::SignedDuration::from_hours(hours.cast_signed());
        reports.push(Report {
            id: Id::new(model.id.number() + 1 + number.cast_signed()),
            category: ["lamp", "bin", "pothole"][usize::try_from(lot.below(3)).unwrap()].to_owned(),
            status,
            point: (number % 50 != 49).then(|| lot.around(WEST, reach)),
            reported_at: at,
            updated_at: at + jiff::SignedDuration::from_hours(lot.below(100).cast_signed()),
            hidden: lot.below(12) == 0,
            ..model.clone()
        });
    }
    house
        .write(async |tx| {
            for report in &reports {
                store::insert(tx, report, None).await.unwrap();
            }
        })
        .await;
    while follow_totals::turn(&house.app).await.unwrap() > 0 {}
    reports.push(model);
    reports
}

fn filters() -> impl Strategy<Value = (ReportFilter, usize)> {
    let point = (any::<u64>(), prop_oneof![Just(0), Just(400), Just(20_000)])
        .prop_map(|(seed, reach)| Lot(seed).around(WEST, reach));
    let metres = (0.5..3.7_f64).prop_map(|power| 10.0_f64.powf(power));
    let near = (point, metres).prop_map(|(point, metres)| Near { point, metres });
    let boxed = (1.0..6.5_f64, 1.0..6.5_f64).prop_map(|(height, width)| {
        let (height, width) = (10.0_f64.powf(height) / 1e6, 10.0_f64.powf(width) / 1e6);
        BBox {
            west: WEST.lon - width / 3.0,
            south: WEST.lat - height / 2.0,
            east: WEST.lon + width,
            north: WEST.lat + height,
        }
    });
    let place = prop_oneof![
        3 => near.clone().prop_map(|near| (Some(near), None)),
        2 => boxed.clone().prop_map(|boxed| (None, Some(boxed))),
        1 => (near, boxed).prop_map(|(near, boxed)| (Some(near), Some(boxed))),
    ];
    let status = prop_oneof![
        3 => Just(StatusFilter::Any),
        1 => Just(StatusFilter::Open),
        1 => prop::sample::subsequence(Status::ALL.to_vec(), 1..4).prop_map(StatusFilter::Some),
    ];
    let categories = prop_oneof![
        3 => Just(Vec::new()),
        1 => Just(vec!["bin".to_owned()]),
        1 => Just(vec!["bin".to_owned(), "lamp".to_owned()]),
        1 => Just(vec!["nothing".to_owned()]),
    ];
    let from = option::weighted(0.2, 0..3_000_i64);
    let order = prop_oneof![3 => Just(Order::Newest), 1 => Just(Order::Changed)];
    let limit = prop_oneof![1..6_usize, 6..60_usize];
    (place, status, categories, from, order, limit).prop_map(
        |((near, bbox), status, categories, from, order, limit)| {
            let filter = ReportFilter {
                near,
                bbox,
                status,
                categories,
                reported_from: from.map(|hours| Timestamp::from_second(hours * 3600).unwrap()),
                order,
                ..ReportFilter::default()
            };
            (filter, limit)
        },
    )
}

/// Whether a report passes: on the plane that touches the earth at a circle's middle, as the lists measure.
fn passes(report: &Report, filter: &ReportFilter) -> bool {
    let Some(point) = report.point else {
        return false;
    };
    let is_near = |near: Near| {
        let width = 111_195.0 * near.point.lat.to_radians().cos();
        let (down, right) = (point.lat - near.point.lat, point.lon - near.point.lon);
        let square = down * down * (111_195.0 * 111_195.0) + right * right * (width * width);
        square <= near.metres * near.metres
    };
    !report.hidden
        && (filter.categories.is_empty() || filter.categories.contains(&report.category))
        && filter.status.statuses().contains(&report.status)
        && filter
            .reported_from
            .is_none_or(|from| report.reported_at >= from)
        && filter.near.is_none_or(is_near)
        && filter.bbox.is_none_or(|bbox| bbox.contains(point))
}

/// The list as it must be, and as its pages give it: from the newest, from the middle and from the oldest on, and from there
/// back.
async fn compare(house: &House, reports: &[Report], filter: &ReportFilter, limit: usize) {
    let cursor = |report: &Report| Cursor::of(report, filter.order);
    let mut expected: Vec<&Report> = reports
        .iter()
        .filter(|report| passes(report, filter))
        .collect();
    expected.sort_by_key(|report| (cursor(report).at, cursor(report).id));
    let mut db = house.app.db.read().await.unwrap();
    let count = store::count_matching(&mut db, filter).await.unwrap();
    let all = i64::try_from(expected.len()).unwrap();
    assert_eq!(count, Count::Exactly(all), "{filter:?}");
    let ids = |reports: &[&Report]| reports.iter().map(|report| report.id).collect::<Vec<_>>();
    for start in [0, expected.len() / 2, expected.len()] {
        let (older, newer) = expected.split_at(start);
        let mut wanted = ids(older);
        wanted.reverse();
        let from = newer.first().map(|report| cursor(report));
        let found = walked(&mut db, filter, (from, Way::Onward), limit).await;
        assert_eq!(found, wanted[..found.len()], "{filter:?} by {limit}");
        assert!(found.len() == wanted.len() || found.len() == PAGES * limit);
        let from = older
            .last()
            .map_or(Cursor { at: 0, id: 0 }, |report| cursor(report));
        let found = walked(&mut db, filter, (Some(from), Way::Back), limit).await;
        assert_eq!(
            found,
            ids(newer)[..found.len()],
            "{filter:?} back by {limit}"
        );
        assert!(found.len() == newer.len() || found.len() == PAGES * limit);
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    Onward,
    Back,
}

/// What some pages show, one after the other.
async fn walked(
    db: &mut Reader,
    filter: &ReportFilter,
    (mut from, way): (Option<Cursor>, Way),
    limit: usize,
) -> Vec<Id<Report>> {
    let mut found = Vec::new();
    for _ in 0..PAGES {
        let mut page = match (way, from) {
            (Way::Back, Some(from)) => store::page_before(db, filter, from, limit).await.unwrap(),
            _ => store::page(db, filter, from, limit).await.unwrap(),
        };
        if way == Way::Back {
            page.reverse();
        }
        assert!(page.len() <= limit);
        let Some(last) = page.last() else { break };
        from = Some(Cursor::of(last, filter.order));
        found.extend(page.iter().map(|report| report.id));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_a_place_are_what_a_search_through_everything_finds() {
    on_both(async |house| {
        let reports = fill(&house).await;
        let first = reports.iter().map(|report| report.reported_at).min();
        let since = first.unwrap().duration_since(Timestamp::UNIX_EPOCH);
        let mut runner = TestRunner::deterministic();
        for _ in 0..TRIED {
            let tree = filters().new_tree(&mut runner).unwrap();
            let (mut filter, limit) = tree.current();
            filter.reported_from = filter.reported_from.map(|from| from + since);
            compare(&house, &reports, &filter, limit).await;
        }
    })
    .await;
}
