//! The exports of St. Louis and New York. The figures were computed from the files by other means
//! (Python's csv and zoneinfo, PROJ by pyproj).

use super::*;

/// The shared data's folder, if this machine has it.
fn shared(file: &str) -> Option<PathBuf> {
    let root = std::env::var_os("STOA_SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let path = root.join("311").join(file);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: there is no {}", path.display());
    None
}

/// What is known of a year of St. Louis.
struct Year {
    rows: usize,
    ids: usize,
    statuses: &'static [(&'static str, usize)],
    points: usize,
    latitudes: f64,
    longitudes: f64,
    ended: usize,
    seconds: f64,
    closed_years_later: usize,
    closed_just_before: usize,
}

fn check_year(year: &str, expected: &Year) {
    let Some(path) = shared(&format!("st-louis-csb/{year}.csv")) else {
        return;
    };
    let plan = survey(
        &path,
        SurveyOptions {
            timezone: None,
            ..options()
        },
    )
    .expect("a plan");
    assert_eq!(plan.source(), "st-louis-csb");
    let read = read_plan(plan);
    assert_eq!(read.refusals(), []);
    assert_eq!(read.rows.len(), expected.rows);
    let ids: std::collections::BTreeSet<&str> = read.ids().into_iter().collect();
    assert_eq!(ids.len(), expected.ids);
    let statuses: Vec<_> = read.statuses().into_iter().collect();
    assert_eq!(statuses, expected.statuses);
    let points: Vec<_> = read.rows.iter().filter_map(|row| row.point).collect();
    assert_eq!(points.len(), expected.points);
    // Within a tenth of a millimetre for each point.
    let slack = 1e-9 * points.len() as f64 + 1e-6;
    let latitudes: f64 = points.iter().map(|point| point.lat).sum();
    let longitudes: f64 = points.iter().map(|point| point.lon).sum();
    assert!(
        (latitudes - expected.latitudes).abs() < slack,
        "{latitudes}"
    );
    assert!(
        (longitudes - expected.longitudes).abs() < slack,
        "{longitudes}"
    );
    let took: Vec<f64> = read
        .rows
        .iter()
        .filter_map(|row| Some(row.closed_at?.duration_since(row.reported_at).as_secs_f64()))
        .collect();
    assert_eq!(took.len(), expected.ended);
    let seconds: f64 = took.iter().sum();
    assert!((seconds - expected.seconds).abs() < 0.01, "{seconds}");
    let oddities = read.oddities();
    let count = |oddity| oddities.get(&oddity).copied().unwrap_or(0);
    assert_eq!(count(Oddity::ClosedYearsLater), expected.closed_years_later);
    assert_eq!(
        count(Oddity::ClosedJustBeforeReported),
        expected.closed_just_before
    );
    assert_eq!(
        count(Oddity::NoCoordinates),
        expected.rows - expected.points
    );
    assert_eq!(count(Oddity::UnknownStatus), 0);
}

#[test]
fn st_louis_2008() {
    check_year(
        "2008",
        &Year {
            rows: 40,
            ids: 40,
            statuses: &[("closed", 32), ("withdrawn", 8)],
            points: 36,
            latitudes: 1_390.229_847,
            longitudes: -3_248.733_816,
            ended: 40,
            seconds: 2_555_790_936.645,
            closed_years_later: 12,
            closed_just_before: 0,
        },
    );
}

#[test]
fn st_louis_2009() {
    check_year(
        "2009",
        &Year {
            rows: 802,
            ids: 752,
            statuses: &[("closed", 759), ("withdrawn", 43)],
            points: 779,
            latitudes: 30_085.791_935,
            longitudes: -70_311.557_464,
            ended: 802,
            seconds: 37_851_329_248.969,
            closed_years_later: 136,
            closed_just_before: 1,
        },
    );
}

#[test]
fn st_louis_2010() {
    check_year(
        "2010",
        &Year {
            rows: 1545,
            ids: 1486,
            statuses: &[("closed", 1474), ("withdrawn", 71)],
            points: 1518,
            latitudes: 58_616.988_105,
            longitudes: -137_014.788_173,
            ended: 1545,
            seconds: 29_809_895_817.070,
            closed_years_later: 195,
            closed_just_before: 1,
        },
    );
}

#[test]
fn st_louis_2011() {
    check_year(
        "2011",
        &Year {
            rows: 2083,
            ids: 2007,
            statuses: &[("closed", 1938), ("in-progress", 11), ("withdrawn", 134)],
            points: 2045,
            latitudes: 78_966.937_505,
            longitudes: -184_580.604_309,
            ended: 2072,
            seconds: 46_007_965_875.667,
            closed_years_later: 251,
            closed_just_before: 1,
        },
    );
}

#[test]
fn new_york() {
    let Some(path) = shared("nyc/nyc_311_2024-04-16.csv") else {
        return;
    };
    let plan = survey(
        &path,
        SurveyOptions {
            timezone: None,
            ..options()
        },
    )
    .expect("a plan");
    assert_eq!(plan.source(), "nyc-311");
    let read = read_plan(plan);
    assert_eq!(read.refusals(), []);
    assert_eq!(read.rows.len(), 1000);
    let statuses: Vec<_> = read.statuses().into_iter().collect();
    assert_eq!(
        statuses,
        [("closed", 293), ("in-progress", 283), ("received", 424)]
    );
    // 23 rows have no degrees, and none of those has both State Plane coordinates.
    assert_eq!(
        read.rows.iter().filter(|row| row.point.is_some()).count(),
        977
    );
    assert_eq!(
        read.rows
            .iter()
            .filter(|row| row.closed_at.is_some())
            .count(),
        292
    );
    let first = &read.rows[0];
    assert_eq!(first.source_id, "60879417");
    assert_eq!(first.reported_at, at("2024-04-16T07:03:15Z"));
    assert_eq!(first.address.as_deref(), Some("133 AVENUE & 231 STREET"));
    assert_eq!(first.area_hint.as_deref(), Some("13 QUEENS"));
    // The file's rows take several lines each.
    assert_eq!((first.line, read.rows[1].line), (2, 5));
}
