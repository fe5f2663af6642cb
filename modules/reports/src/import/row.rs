//! A record made into a report of ours, or a reason why not.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use stoa_kernel::Point;

use super::{
    columns::{Columns, Field},
    coordinates::{Coordinates, Projection, latitude_and_longitude, pair},
    dates::{DateFault, Dates},
    mapping::Mapping,
    status::ImportStatus,
};

/// A report of another system, understood whole. Texts are trimmed, hold no control characters but line breaks, and
/// are never empty where they are `Some`.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRow {
    /// The physical line on which it begins in its file, from 1.
    pub line: u64,
    /// The source's own id, unique under the source's name.
    pub source_id: String,
    pub category: String,
    pub subcategory: Option<String>,
    pub title: Option<String>,
    pub description: Option<String>,
    pub status: ImportStatus,
    /// What the source says about the status, for everybody to read.
    pub status_note: Option<String>,
    pub reported_at: Timestamp,
    pub updated_at: Option<Timestamp>,
    /// Only of a report that has ended.
    pub closed_at: Option<Timestamp>,
    pub due_at: Option<Timestamp>,
    pub point: Option<Point>,
    pub address: Option<String>,
    pub postcode: Option<String>,
    pub area_hint: Option<String>,
    pub neighbourhood_hint: Option<String>,
    pub agency_hint: Option<String>,
    /// How it came in, in the source's words.
    pub channel: Option<String>,
    pub media_url: Option<String>,
    pub oddities: Vec<Oddity>,
    /// The first half of a SHA-256 over all of the above but the line: equal for rows that say the same.
    pub content: [u8; 16],
}

/// What was strange about a row that was taken nevertheless, and what was done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Oddity {
    /// Closed up to a day before it was reported: taken as closed at once.
    ClosedJustBeforeReported,
    /// Closed longer before it was reported: the closing's time is left out.
    ClosedBeforeReported,
    /// Closed more than two years after it was reported, as bulk clean-ups do: kept; figures on speed should leave it out.
    ClosedYearsLater,
    /// It ended and nothing says when.
    NoClosingTime,
    /// A closing time of a report that has not ended: left out.
    ClosingTimeOfOpenReport,
    /// A status that is not in the mapping: taken as closed if there is a closing time, as received otherwise.
    UnknownStatus,
    /// No coordinates.
    NoCoordinates,
}

impl Oddity {
    /// A sentence for the import's summary.
    pub fn sentence(self) -> &'static str {
        match self {
            Oddity::ClosedJustBeforeReported => {
                "closed up to a day before it was reported; taken as closed at once"
            }
            Oddity::ClosedBeforeReported => {
                "closed before it was reported; the closing time was left out"
            }
            Oddity::ClosedYearsLater => "closed more than two years after it was reported; kept",
            Oddity::NoClosingTime => "ended without a closing time",
            Oddity::ClosingTimeOfOpenReport => {
                "still open with a closing time; the closing time was left out"
            }
            Oddity::UnknownStatus => "a status that the mapping does not know",
            Oddity::NoCoordinates => "without coordinates",
        }
    }
}

const LONGEST_TEXT: usize = 20_000;
const LONGEST_NAME: usize = 500;
const ONE_DAY: SignedDuration = SignedDuration::from_hours(24);
const TWO_YEARS: SignedDuration = SignedDuration::from_hours(24 * 730);

/// What rows of one file are read with.
#[derive(Debug)]
pub struct RowRules {
    pub mapping: Mapping,
    pub dates: Dates,
    pub projection: Option<Projection>,
    /// No report can be later than a day after this.
    pub now: Timestamp,
}

impl RowRules {
    /// Makes a report of a record's fields.
    ///
    /// # Errors
    /// A sentence that says what is wrong with the row.
    pub fn read(
        &self,
        columns: &Columns,
        line: u64,
        fields: &[String],
    ) -> Result<ImportRow, String> {
        let row = Fields {
            rules: self,
            columns,
            fields,
        };
        let mut oddities = Vec::new();
        let reported_at = row.reported_at()?;
        let (status, closed_at) = row.ending(reported_at, &mut oddities)?;
        let point = row.place()?;
        if point.is_none() {
            oddities.push(Oddity::NoCoordinates);
        }
        let mut report = ImportRow {
            line,
            source_id: row.needed(Field::Id)?,
            category: row.needed(Field::Category)?,
            subcategory: row.name(Field::Subcategory)?,
            title: row.name(Field::Title)?,
            description: row.text(Field::Description)?,
            status,
            status_note: row.text(Field::StatusNote)?,
            reported_at,
            updated_at: row.date(Field::UpdatedAt)?,
            closed_at,
            due_at: row.date(Field::DueAt)?,
            point,
            address: row.name(Field::Address)?,
            postcode: row.name(Field::Postcode)?,
            area_hint: row.name(Field::Area)?,
            neighbourhood_hint: row.name(Field::Neighbourhood)?,
            agency_hint: row.agency()?,
            channel: row.name(Field::Channel)?,
            media_url: row.media_url()?,
            oddities,
            content: [0; 16],
        };
        report.content = report.fingerprint();
        Ok(report)
    }
}

/// One record's fields under the rules of its file.
struct Fields<'a> {
    rules: &'a RowRules,
    columns: &'a Columns,
    fields: &'a [String],
}

impl Fields<'_> {
    fn bounded(&self, field: Field, most: usize) -> Result<Option<String>, String> {
        let text = clean(&self.columns.get(field, self.fields));
        match text.chars().nth(most) {
            Some(_) => Err(format!(
                "The {} is longer than {most} characters.",
                field.name()
            )),
            None => Ok((!text.is_empty()).then_some(text)),
        }
    }

    fn name(&self, field: Field) -> Result<Option<String>, String> {
        self.bounded(field, LONGEST_NAME)
    }

    fn text(&self, field: Field) -> Result<Option<String>, String> {
        self.bounded(field, LONGEST_TEXT)
    }

    fn needed(&self, field: Field) -> Result<String, String> {
        self.name(field)?
            .ok_or_else(|| format!("The {} is missing.", field.name()))
    }

    /// Some registers end the department's name with the separator before its empty number.
    fn agency(&self) -> Result<Option<String>, String> {
        let agency = self.name(Field::Agency)?;
        Ok(agency
            .map(|name| name.trim_end_matches([',', ' ']).to_owned())
            .filter(|name| !name.is_empty()))
    }

    fn media_url(&self) -> Result<Option<String>, String> {
        let url = self.bounded(Field::MediaUrl, 2000)?;
        Ok(url.filter(|url| url.starts_with("https://") || url.starts_with("http://")))
    }

    fn date(&self, field: Field) -> Result<Option<Timestamp>, String> {
        let text = self.columns.get(field, self.fields);
        self.rules.dates.read(&text).map_err(|fault| {
            let (name, shown) = (field.name(), short(&text));
            match fault {
                DateFault::Unreadable => format!("The {name} \"{shown}\" is no date."),
                DateFault::NoTimezone => {
                    format!("The {name} \"{shown}\" has no offset, and no timezone is set.")
                }
                DateFault::UnclearOrder => {
                    format!(
                        "The {name} \"{shown}\" may begin with the day or the month; set date_order."
                    )
                }
            }
        })
    }

    fn reported_at(&self) -> Result<Timestamp, String> {
        let at = self
            .date(Field::ReportedAt)?
            .ok_or("The reported_at is missing.")?;
        if at.duration_since(self.rules.now) > ONE_DAY {
            return Err(format!("The reported_at {at} lies in the future."));
        }
        Ok(at)
    }

    /// The status, and when the report ended if it did.
    fn ending(
        &self,
        reported_at: Timestamp,
        oddities: &mut Vec<Oddity>,
    ) -> Result<(ImportStatus, Option<Timestamp>), String> {
        let closed_at = self.date(Field::ClosedAt)?;
        let withdrawn_at = self.date(Field::WithdrawnAt)?;
        let status = self.status(closed_at.or(withdrawn_at), oddities);
        let ended_at = match status {
            ImportStatus::Withdrawn => withdrawn_at.or(closed_at),
            _ => closed_at.or(withdrawn_at),
        };
        if !status.has_ended() {
            if ended_at.is_some() {
                oddities.push(Oddity::ClosingTimeOfOpenReport);
            }
            return Ok((status, None));
        }
        let Some(ended_at) = ended_at else {
            oddities.push(Oddity::NoClosingTime);
            return Ok((status, None));
        };
        Ok((status, judge_ending(reported_at, ended_at, oddities)))
    }

    fn status(&self, ended_at: Option<Timestamp>, oddities: &mut Vec<Oddity>) -> ImportStatus {
        let word = self.columns.get(Field::Status, self.fields);
        let by_time = match ended_at {
            Some(_) => ImportStatus::Closed,
            None => ImportStatus::Received,
        };
        if word.is_empty() {
            return by_time;
        }
        self.rules.mapping.status_of(&word).unwrap_or_else(|| {
            oddities.push(Oddity::UnknownStatus);
            by_time
        })
    }

    fn place(&self) -> Result<Option<Point>, String> {
        let get = |field| self.columns.get(field, self.fields);
        match pair(&get(Field::Latitude), &get(Field::Longitude)) {
            Coordinates::Given(lat, lon) => return on_earth(lat, lon).map(Some),
            Coordinates::Unreadable(text) => return Err(no_coordinate(&text)),
            Coordinates::Absent => {}
        }
        match latitude_and_longitude(&get(Field::Point)) {
            Coordinates::Given(lat, lon) => return on_earth(lat, lon).map(Some),
            Coordinates::Unreadable(text) => return Err(no_coordinate(&text)),
            Coordinates::Absent => {}
        }
        let Some(projection) = &self.rules.projection else {
            return Ok(None);
        };
        match pair(&get(Field::X), &get(Field::Y)) {
            Coordinates::Given(x, y) => match projection.place(x, y) {
                Some(point) => Ok(Some(point)),
                None => Err(format!(
                    "The coordinates {x}, {y} lie outside of their system."
                )),
            },
            Coordinates::Unreadable(text) => Err(no_coordinate(&text)),
            Coordinates::Absent => Ok(None),
        }
    }
}

fn judge_ending(
    reported_at: Timestamp,
    ended_at: Timestamp,
    oddities: &mut Vec<Oddity>,
) -> Option<Timestamp> {
    let took = ended_at.duration_since(reported_at);
    if took < -ONE_DAY {
        oddities.push(Oddity::ClosedBeforeReported);
        return None;
    }
    if took.is_negative() {
        oddities.push(Oddity::ClosedJustBeforeReported);
        return Some(reported_at);
    }
    if took > TWO_YEARS {
        oddities.push(Oddity::ClosedYearsLater);
    }
    Some(ended_at)
}

fn on_earth(lat: f64, lon: f64) -> Result<Point, String> {
    Point::new(lat, lon).ok_or_else(|| {
        let swapped = match Point::new(lon, lat) {
            Some(_) => " They look exchanged.",
            None => "",
        };
        format!("Latitude {lat} and longitude {lon} are not on the earth.{swapped}")
    })
}

fn no_coordinate(text: &str) -> String {
    format!("The coordinate \"{}\" is no number.", short(text))
}

/// The beginning of a text, for a sentence about it.
fn short(text: &str) -> String {
    text.chars().take(60).collect()
}

/// Trimmed, line ends made LF, and no other control characters: PostgreSQL cannot hold NUL, and no page needs the rest.
fn clean(text: &str) -> String {
    let text = text.trim();
    if !text.bytes().any(|byte| byte.is_ascii_control()) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\t', " ")
        .chars()
        .filter(|sign| *sign == '\n' || !sign.is_control())
        .collect::<String>()
        .trim()
        .to_owned()
}

impl ImportRow {
    fn fingerprint(&self) -> [u8; 16] {
        let mut hash = Sha256::new();
        let texts = [
            Some(&self.source_id),
            Some(&self.category),
            self.subcategory.as_ref(),
            self.title.as_ref(),
            self.description.as_ref(),
            self.status_note.as_ref(),
            self.address.as_ref(),
            self.postcode.as_ref(),
            self.area_hint.as_ref(),
            self.neighbourhood_hint.as_ref(),
            self.agency_hint.as_ref(),
            self.channel.as_ref(),
            self.media_url.as_ref(),
        ];
        for text in texts {
            // The length goes first, so that no two rows run together to the same bytes.
            let length = text.map_or(u64::MAX, |text| text.len() as u64);
            hash.update(length.to_le_bytes());
            hash.update(text.map_or("", String::as_str));
        }
        let times = [
            Some(self.reported_at),
            self.updated_at,
            self.closed_at,
            self.due_at,
        ];
        for at in times {
            let micros = at.map_or(i64::MIN, Timestamp::as_microsecond);
            hash.update(micros.to_le_bytes());
        }
        let (lat, lon) = self
            .point
            .map_or((f64::NAN, f64::NAN), |point| (point.lat, point.lon));
        hash.update(lat.to_le_bytes());
        hash.update(lon.to_le_bytes());
        hash.update(self.status.name());
        let mut half = [0; 16];
        half.copy_from_slice(&hash.finalize()[..16]);
        half
    }
}
