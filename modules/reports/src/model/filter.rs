//! Which reports are meant: the one filter of list, map, feeds, downloads and queue, and its form in a link.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use stoa_kernel::{BBox, Id, Point, actor::StaffMember, clock::to_micros, town::Area};

use super::{report::Report, status::Status};

/// Which reports. The default means all that the public sees.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportFilter {
    /// Codes; none means any.
    pub categories: Vec<String>,
    pub status: StatusFilter,
    /// None means any.
    pub wards: Vec<Id<Area>>,
    /// From this instant on.
    pub reported_from: Option<Timestamp>,
    /// Before this instant.
    pub reported_before: Option<Timestamp>,
    pub updated_from: Option<Timestamp>,
    pub updated_before: Option<Timestamp>,
    /// Words that were typed. The search engine turns them into `hits`; the tables know nothing of words.
    pub text: String,
    /// Only these, whatever else is asked; each with its place in the list of the newest.
    pub hits: Option<Vec<Cursor>>,
    /// Whether more reports have the words than `hits` holds.
    pub has_more_hits: bool,
    pub near: Option<Near>,
    pub bbox: Option<BBox>,
    /// The slug of the body that answers.
    pub agency: Option<String>,
    /// The slug of the team.
    pub team: Option<String>,
    pub assignee: Option<Assignee>,
    /// Only those of which a clock has run out.
    pub late: bool,
    /// Only those that are hidden from the public; otherwise only those that are not.
    pub hidden: bool,
    pub order: Order,
}

/// Which states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum StatusFilter {
    #[default]
    Any,
    Open,
    Closed,
    /// One or more of them.
    Some(Vec<Status>),
}

/// Whose work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assignee {
    /// Nobody's yet.
    Nobody,
    One(Id<StaffMember>),
}

/// Which stand first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The last reported.
    #[default]
    Newest,
    /// The last changed.
    Changed,
}

/// Around a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    pub point: Point,
    pub metres: f64,
}

/// Where a page ended: the instant by which its list is ordered, and the report's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    pub at: i64,
    pub id: i64,
}

impl Cursor {
    /// The place of a report in a list of this order.
    pub fn of(report: &Report, order: Order) -> Self {
        let at = match order {
            Order::Newest => report.reported_at,
            Order::Changed => report.updated_at,
        };
        Cursor {
            at: to_micros(at),
            id: report.id.number(),
        }
    }

    /// `at-id`, as a link carries it.
    pub fn to_text(self) -> String {
        format!("{}-{}", self.at, self.id)
    }

    /// `None` for what [`Cursor::to_text`] did not write.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.rsplit_once('-')?;
        Some(Cursor {
            at: at.parse().ok()?,
            id: id.parse().ok()?,
        })
    }
}

impl StatusFilter {
    /// The states that pass.
    pub fn statuses(&self) -> Vec<Status> {
        match self {
            StatusFilter::Any => Status::ALL.to_vec(),
            StatusFilter::Open => Status::OPEN.to_vec(),
            StatusFilter::Closed => Status::CLOSED.to_vec(),
            StatusFilter::Some(some) => some.clone(),
        }
    }

    /// Of words in a link: `open`, `closed` or slugs of states; several are joined. Other words are passed over.
    pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut chosen: Vec<Status> = Vec::new();
        for word in words {
            match word {
                "open" => chosen.extend(Status::OPEN),
                "closed" => chosen.extend(Status::CLOSED),
                slug => chosen.extend(Status::parse(slug)),
            }
        }
        chosen.sort_unstable();
        chosen.dedup();
        match chosen.as_slice() {
            [] => StatusFilter::Any,
            all if all == Status::ALL => StatusFilter::Any,
            open if open == Status::OPEN => StatusFilter::Open,
            closed if closed == Status::CLOSED => StatusFilter::Closed,
            _ => StatusFilter::Some(chosen),
        }
    }

    /// The words of [`StatusFilter::parse`].
    pub fn words(&self) -> Vec<&'static str> {
        match self {
            StatusFilter::Any => Vec::new(),
            StatusFilter::Open => vec!["open"],
            StatusFilter::Closed => vec!["closed"],
            StatusFilter::Some(some) => some.iter().map(|status| status.slug()).collect(),
        }
    }
}

impl ReportFilter {
    /// Reads the pairs of a link. What is not understood is as if it were not there, so that no old link breaks.
    /// Days are of `zone`, the town's.
    pub fn from_pairs(pairs: &[(String, String)], zone: &TimeZone) -> Self {
        let all = |name: &'static str| {
            let of_name =
                move |(key, value): &'_ (String, String)| key == name && !value.trim().is_empty();
            pairs
                .iter()
                .filter(move |pair| of_name(pair))
                .map(|(_, value)| value.trim())
        };
        let one = |name| all(name).next();
        let number = |text: &str| text.parse::<i64>().ok();
        let day = |name| one(name).and_then(|text| text.parse::<Date>().ok());
        ReportFilter {
            categories: unique(all("category").map(str::to_owned)),
            status: StatusFilter::parse(all("status")),
            wards: unique(all("ward").filter_map(number).map(Id::new)),
            reported_from: day("from").and_then(|day| begin(day, zone)),
            reported_before: day("to").and_then(|day| begin(day.tomorrow().ok()?, zone)),
            text: one("q").unwrap_or_default().chars().take(200).collect(),
            near: one("near").and_then(Near::parse),
            bbox: one("bbox").and_then(parse_bbox),
            agency: one("agency").map(str::to_owned),
            team: one("team").map(str::to_owned),
            assignee: one("assignee").and_then(Assignee::parse),
            late: one("late") == Some("1"),
            hidden: one("hidden") == Some("1"),
            order: if one("order") == Some("changed") {
                Order::Changed
            } else {
                Order::Newest
            },
            ..ReportFilter::default()
        }
    }

    /// As [`ReportFilter::from_pairs`], of a query string without its question mark.
    pub fn from_query(query: &str, zone: &TimeZone) -> Self {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
        Self::from_pairs(&pairs, zone)
    }

    /// The pairs of a link, in a fixed order, without what is as ever.
    pub fn to_pairs(&self, zone: &TimeZone) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let mut put = |name: &'static str, value: String| pairs.push((name, value));
        self.categories
            .iter()
            .for_each(|code| put("category", code.clone()));
        self.status
            .words()
            .into_iter()
            .for_each(|word| put("status", word.to_owned()));
        self.wards
            .iter()
            .for_each(|ward| put("ward", ward.to_string()));
        let day = |at: Timestamp| zone.to_datetime(at).date();
        if let Some(from) = self.reported_from {
            put("from", day(from).to_string());
        }
        if let Some(before) = self.reported_before {
            let last = day(before).yesterday().unwrap_or(day(before));
            put("to", last.to_string());
        }
        if !self.text.is_empty() {
            put("q", self.text.clone());
        }
        if let Some(Near { point, metres }) = self.near {
            put("near", format!("{},{},{metres}", point.lat, point.lon));
        }
        if let Some(bbox) = self.bbox {
            put(
                "bbox",
                format!("{},{},{},{}", bbox.west, bbox.south, bbox.east, bbox.north),
            );
        }
        for (name, value) in [("agency", &self.agency), ("team", &self.team)] {
            value.iter().for_each(|slug| put(name, slug.clone()));
        }
        if let Some(assignee) = self.assignee {
            put("assignee", assignee.word());
        }
        for (name, on) in [("late", self.late), ("hidden", self.hidden)] {
            if on {
                put(name, "1".to_owned());
            }
        }
        if self.order == Order::Changed {
            put("order", "changed".to_owned());
        }
        pairs
    }

    /// The query string of a link, without its question mark; empty for the default.
    pub fn to_query(&self, zone: &TimeZone) -> String {
        serde_urlencoded::to_string(self.to_pairs(zone)).unwrap_or_default()
    }

    /// Whether nothing is asked that the totals do not know: only categories, wards, states and the body.
    pub fn is_plain(&self) -> bool {
        let plain = ReportFilter {
            categories: self.categories.clone(),
            status: self.status.clone(),
            wards: self.wards.clone(),
            agency: self.agency.clone(),
            order: self.order,
            ..ReportFilter::default()
        };
        *self == plain
    }
}

impl Assignee {
    fn parse(word: &str) -> Option<Self> {
        match word {
            "nobody" => Some(Assignee::Nobody),
            number => number
                .parse()
                .ok()
                .map(|number| Assignee::One(Id::new(number))),
        }
    }

    fn word(self) -> String {
        match self {
            Assignee::Nobody => "nobody".to_owned(),
            Assignee::One(id) => id.to_string(),
        }
    }
}

impl Near {
    /// The furthest that is searched.
    const FURTHEST: f64 = 5_000.0;

    /// Of `lat,lon` or `lat,lon,metres`.
    pub fn parse(text: &str) -> Option<Self> {
        let figures = figures(text)?;
        let (lat, lon, metres) = match figures.as_slice() {
            [lat, lon] => (*lat, *lon, 250.0),
            [lat, lon, metres] => (*lat, *lon, *metres),
            _ => return None,
        };
        Some(Near {
            point: Point::new(lat, lon)?,
            metres: metres.clamp(1.0, Self::FURTHEST),
        })
    }
}

/// Of `west,south,east,north`.
fn parse_bbox(text: &str) -> Option<BBox> {
    let [west, south, east, north] = figures(text)?.try_into().ok()?;
    let fits = Point::new(south, west).is_some() && Point::new(north, east).is_some();
    (fits && west < east && south < north).then_some(BBox {
        west,
        south,
        east,
        north,
    })
}

fn figures(text: &str) -> Option<Vec<f64>> {
    text.split(',')
        .map(|figure| figure.trim().parse().ok())
        .collect()
}

fn unique<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

/// The first instant of a local day.
fn begin(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn madrid() -> TimeZone {
        TimeZone::get("Europe/Madrid").unwrap()
    }

    #[test]
    fn a_link_comes_back() {
        let zone = madrid();
        let query = "category=lamp&category=bins&status=open&ward=7&from=2026-03-01&to=2026-03-31&q=broken+lamp\
                     &near=41.5%2C-4.7%2C300&bbox=-4.8%2C41.4%2C-4.6%2C41.6&agency=town&team=roads&assignee=nobody&late=1\
                     &order=changed";
        let filter = ReportFilter::from_query(query, &zone);
        assert_eq!(filter.to_query(&zone), query);
        assert_eq!(
            filter.reported_from,
            Some("2026-02-28T23:00:00Z".parse().unwrap())
        );
        // On 29 March the clocks change.
        assert_eq!(
            filter.reported_before,
            Some("2026-03-31T22:00:00Z".parse().unwrap())
        );
        assert!(!filter.is_plain());
        assert_eq!(ReportFilter::from_query("", &zone), ReportFilter::default());
    }

    #[test]
    fn what_is_not_understood_is_passed_over() {
        let query = "status=gone&ward=x&from=yesterday&near=1&bbox=5,5,4,4&assignee=&category=&late=yes&x=y";
        assert_eq!(
            ReportFilter::from_query(query, &madrid()),
            ReportFilter::default()
        );
    }

    #[test]
    fn states_are_grouped() {
        let check = |words: &[&str], expected: StatusFilter| {
            assert_eq!(
                StatusFilter::parse(words.iter().copied()),
                expected,
                "{words:?}"
            );
        };
        check(&[], StatusFilter::Any);
        check(&["open"], StatusFilter::Open);
        check(&["open", "closed"], StatusFilter::Any);
        check(&["open", "received"], StatusFilter::Open);
        check(
            &["fixed", "planned", "fixed"],
            StatusFilter::Some(vec![Status::Planned, Status::Fixed]),
        );
    }

    #[test]
    fn cursors_come_back() {
        let cursor = Cursor { at: -5, id: 9 };
        assert_eq!(Cursor::parse(&cursor.to_text()), Some(cursor));
        assert_eq!(Cursor::parse("5"), None);
    }
}
