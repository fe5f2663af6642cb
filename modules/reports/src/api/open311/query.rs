//! What is asked of `GET requests` and `GET servicerequestupdates`.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use stoa_kernel::{BBox, Point};

use super::{fault::ApiFault, request::RequestStatus, w3c};

/// The specification's longest range, and the range where none is asked for.
const NINETY_DAYS: SignedDuration = SignedDuration::from_hours(24 * 90);

/// The specification's largest answer.
pub const LARGEST_PAGE: u32 = 1000;

/// From and to, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    pub from: Timestamp,
    pub to: Timestamp,
}

/// A circle on the earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Around {
    pub point: Point,
    pub metres: f64,
}

/// Which requests are asked for. Ids override everything else, as the specification says.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestQuery {
    pub ids: Vec<String>,
    /// Any, if there are none.
    pub service_codes: Vec<String>,
    /// Any, if there are none.
    pub statuses: Vec<RequestStatus>,
    /// When it was reported. `None` only where changes are asked for: those reach older requests too.
    pub requested: Option<Range>,
    /// When it last changed.
    pub updated: Option<Range>,
    pub around: Option<Around>,
    pub bbox: Option<BBox>,
    /// From 1.
    pub page: u32,
    /// 1 to 1000.
    pub page_size: u32,
    pub extensions: bool,
}

/// Which updates are asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateQuery {
    pub updated: Range,
    pub service_request_ids: Vec<String>,
    pub page: u32,
    pub page_size: u32,
}

/// Query parameters; a name may come several times. An empty value is as good as none.
#[derive(Debug, Clone, Copy)]
pub struct Parameters<'a>(pub &'a [(String, String)]);

impl<'a> Parameters<'a> {
    /// The first value of that name that is not empty.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.all(name).next()
    }

    /// All values of that name that are not empty.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &'a str> + use<'a, '_> {
        let name = name.to_owned();
        self.0
            .iter()
            .filter(move |(found, _)| *found == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// The parts between commas of all values of that name.
    pub fn list(&self, name: &str) -> Vec<String> {
        self.all(name)
            .flat_map(|value| value.split(','))
            .map(|part| part.trim().to_owned())
            .filter(|part| !part.is_empty())
            .collect()
    }
}

/// Parameters being read, with all that is wrong about them.
struct Reading<'a> {
    parameters: Parameters<'a>,
    zone: &'a TimeZone,
    faults: Vec<String>,
}

impl RequestQuery {
    /// Reads a query. Times without offset are taken in `zone`; `now` ends the default range.
    ///
    /// # Errors
    /// 400 with a sentence for each parameter that is wrong.
    pub fn read(
        parameters: Parameters<'_>,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Result<Self, ApiFault> {
        let mut reading = Reading {
            parameters,
            zone,
            faults: Vec::new(),
        };
        let updated = reading.updated(now);
        let (start, end) = (reading.time("start_date"), reading.time("end_date"));
        let requested = match (updated, start, end) {
            (Some(_), None, None) => None,
            _ => Some(reading.range(start, end, now)),
        };
        let query = RequestQuery {
            ids: parameters.list("service_request_id"),
            service_codes: parameters.list("service_code"),
            statuses: reading.statuses(),
            requested,
            updated,
            around: reading.around(),
            bbox: reading.bbox(),
            page: reading.count("page", 1, u32::MAX / LARGEST_PAGE),
            page_size: reading.count("page_size", LARGEST_PAGE, LARGEST_PAGE),
            extensions: matches!(parameters.get("extensions"), Some("true" | "1" | "v1")),
        };
        reading.finish(query)
    }
}

impl UpdateQuery {
    /// Reads a query; without dates it is for the last 90 days.
    ///
    /// # Errors
    /// 400 with a sentence for each parameter that is wrong.
    pub fn read(
        parameters: Parameters<'_>,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Result<Self, ApiFault> {
        let mut reading = Reading {
            parameters,
            zone,
            faults: Vec::new(),
        };
        let (start, end) = (reading.time("start_date"), reading.time("end_date"));
        let query = UpdateQuery {
            updated: reading.range(start, end, now),
            service_request_ids: parameters.list("service_request_id"),
            page: reading.count("page", 1, u32::MAX / LARGEST_PAGE),
            page_size: reading.count("page_size", LARGEST_PAGE, LARGEST_PAGE),
        };
        reading.finish(query)
    }
}

impl Reading<'_> {
    fn finish<Q>(self, query: Q) -> Result<Q, ApiFault> {
        match ApiFault::of(self.faults) {
            Some(fault) => Err(fault),
            None => Ok(query),
        }
    }

    fn time(&mut self, name: &str) -> Option<Timestamp> {
        let text = self.parameters.get(name)?;
        let at = w3c::read(text, self.zone);
        if at.is_none() {
            self.faults.push(format!(
                "{name} is no date and time in W3C format, such as 2010-01-01T00:00:00Z."
            ));
        }
        at
    }

    /// The range of which one end or both may be missing; never more than 90 days.
    fn range(&mut self, start: Option<Timestamp>, end: Option<Timestamp>, now: Timestamp) -> Range {
        let later = |at: Timestamp| at.saturating_add(NINETY_DAYS).unwrap_or(at);
        let earlier = |at: Timestamp| at.saturating_sub(NINETY_DAYS).unwrap_or(at);
        let (from, to) = match (start, end) {
            (Some(start), Some(end)) => (start, end),
            (Some(start), None) => (start, later(start)),
            (None, Some(end)) => (earlier(end), end),
            (None, None) => (earlier(now), now),
        };
        if from > to {
            self.faults
                .push("start_date lies behind end_date.".to_owned());
        }
        if to.duration_since(from) > NINETY_DAYS {
            self.faults
                .push("start_date and end_date may not span more than 90 days.".to_owned());
        }
        Range { from, to }
    }

    fn updated(&mut self, now: Timestamp) -> Option<Range> {
        let after = self.time("updated_after");
        let before = self.time("updated_before");
        match (after, before) {
            (None, None) => None,
            (Some(from), to) => Some(Range {
                from,
                to: to.unwrap_or(now),
            }),
            // The 2.1 draft leaves this open; the default range is as good here as elsewhere.
            (None, Some(to)) => Some(Range {
                from: to.saturating_sub(NINETY_DAYS).unwrap_or(to),
                to,
            }),
        }
    }

    fn statuses(&mut self) -> Vec<RequestStatus> {
        let mut statuses = Vec::new();
        for word in self.parameters.list("status") {
            match word.to_ascii_lowercase().as_str() {
                "open" => statuses.push(RequestStatus::Open),
                "closed" => statuses.push(RequestStatus::Closed),
                _ => self
                    .faults
                    .push("status may be open, closed, or both with a comma.".to_owned()),
            }
        }
        statuses
    }

    fn count(&mut self, name: &str, default: u32, most: u32) -> u32 {
        let Some(text) = self.parameters.get(name) else {
            return default;
        };
        match text.parse::<u32>() {
            // A page larger than the largest is answered with the largest, as elsewhere in the wild.
            Ok(count) if count >= 1 => count.min(most),
            _ => {
                self.faults
                    .push(format!("{name} is a whole number from 1 on."));
                default
            }
        }
    }

    fn number(&mut self, name: &str) -> Option<f64> {
        let text = self.parameters.get(name)?;
        let number: Option<f64> = text.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.faults.push(format!("{name} is no number."));
        }
        number
    }

    fn around(&mut self) -> Option<Around> {
        let lat = self.number("lat");
        let lon = self.number("long").or_else(|| self.number("lon"));
        let metres = self.number("radius");
        match (lat, lon) {
            (None, None) => None,
            (Some(lat), Some(lon)) => {
                let metres = metres.unwrap_or(1000.0);
                let point = Point::new(lat, lon);
                if point.is_none() {
                    self.faults
                        .push("lat is from -90 to 90 and long from -180 to 180.".to_owned());
                }
                if metres <= 0.0 {
                    self.faults
                        .push("radius is a number of metres above 0.".to_owned());
                }
                point.map(|point| Around { point, metres })
            }
            _ => {
                self.faults.push("lat and long need each other.".to_owned());
                None
            }
        }
    }

    /// `west,south,east,north` in degrees, as OGC API and GeoJSON order it.
    fn bbox(&mut self) -> Option<BBox> {
        let text = self.parameters.get("bbox")?;
        let numbers: Vec<f64> = text
            .split(',')
            .filter_map(|part| part.trim().parse().ok())
            .collect();
        let parts = text.split(',').count();
        if let ([west, south, east, north], 4) = (&numbers[..], parts) {
            let corners = Point::new(*south, *west).zip(Point::new(*north, *east));
            if corners.is_some() && south <= north && west <= east {
                return Some(BBox {
                    west: *west,
                    south: *south,
                    east: *east,
                    north: *north,
                });
            }
        }
        self.faults
            .push("bbox is west,south,east,north in degrees.".to_owned());
        None
    }
}
