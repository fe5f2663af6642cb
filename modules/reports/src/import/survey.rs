//! A look at the head of a file: what it is, which mapping reads it, which way round its dates are.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{
    ImportError, Mapping, MappingError,
    columns::{Columns, Field},
    coordinates::Projection,
    dates::{DateFault, Dates, order_shown_by},
    mapping::DateOrder,
    reader::Records,
    record::{Record, Step},
    row::RowRules,
};

/// How many records are looked at.
const SURVEYED: usize = 1000;

/// What the reader of a file may say about it beforehand.
#[derive(Debug, Clone, Default)]
pub struct SurveyOptions {
    /// Instead of the mapping that the headers are known by.
    pub mapping: Option<Mapping>,
    /// Instead of the mapping's source.
    pub source: Option<String>,
    /// The town's time zone, for mappings that name none.
    pub timezone: Option<String>,
    /// The present: no report can be later.
    pub now: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Csv,
    Json,
}

/// How a file will be read.
#[derive(Debug)]
pub struct Plan {
    pub path: PathBuf,
    pub format: Format,
    pub(super) headers: Vec<String>,
    pub(super) rules: RowRules,
}

impl Plan {
    /// The name under which the file's ids are unique.
    pub fn source(&self) -> &str {
        &self.rules.mapping.source
    }
}

/// The head of a file.
struct Head {
    format: Format,
    headers: Vec<String>,
    records: Vec<Vec<String>>,
}

/// Looks at a file and decides how to read it.
///
/// # Errors
/// `Unreadable`, `Empty`, or what is missing in the mapping: fields without columns (with the columns found), an unknown
/// projection or time zone, dates whose order nothing tells.
pub fn survey(path: &Path, options: SurveyOptions) -> Result<Plan, ImportError> {
    let head = read_head(path)?;
    let mut mapping = match options.mapping {
        Some(mapping) => mapping,
        None => Mapping::recognise(&head.headers)?,
    };
    if let Some(source) = options.source {
        mapping.source = source;
    }
    let columns = bind(&mapping, &head)?;
    let projection = projection(&mapping, &columns)?;
    let mut dates = Dates::new(&mapping, options.timezone.as_deref())?;
    settle_dates(&mut dates, &columns, &head)?;
    Ok(Plan {
        path: path.to_owned(),
        format: head.format,
        headers: head.headers,
        rules: RowRules {
            mapping,
            dates,
            projection,
            now: options.now,
        },
    })
}

fn read_head(path: &Path) -> Result<Head, ImportError> {
    let (mut stream, format) = Records::open(path)?;
    let mut record = Record::default();
    let mut records = Vec::new();
    while records.len() < SURVEYED {
        let step = stream
            .next(&mut record)
            .map_err(|cause| super::input::unreadable(path, cause))?;
        match step {
            Step::Record => records.push(record.fields.clone()),
            Step::Faulty(_) => records.push(Vec::new()),
            Step::End => break,
        }
    }
    Ok(Head {
        format,
        headers: stream.headers().to_vec(),
        records,
    })
}

/// JSON without a single record has no headers to miss.
fn bind(mapping: &Mapping, head: &Head) -> Result<Columns, ImportError> {
    if head.format == Format::Json && head.records.is_empty() {
        return Err(ImportError::Empty);
    }
    Ok(Columns::bind(mapping, &head.headers)?)
}

fn projection(mapping: &Mapping, columns: &Columns) -> Result<Option<Projection>, MappingError> {
    if !columns.has(Field::X) || !columns.has(Field::Y) {
        return Ok(None);
    }
    match &mapping.crs {
        Some(crs) => Projection::new(crs).map(Some),
        None => Err(MappingError::NoProjection),
    }
}

/// Finds the order of dates such as 3/4/2024 by those that can only be meant one way, and sees that times without an
/// offset have a zone.
fn settle_dates(dates: &mut Dates, columns: &Columns, head: &Head) -> Result<(), MappingError> {
    let fields = [
        Field::ReportedAt,
        Field::UpdatedAt,
        Field::ClosedAt,
        Field::DueAt,
    ];
    let mut unclear = None;
    for record in &head.records {
        for field in fields {
            let text = columns.get(field, record);
            match dates.read(&text) {
                Err(DateFault::NoTimezone) => return Err(MappingError::NoTimezone),
                Err(DateFault::UnclearOrder) => match order_shown_by(&text) {
                    Some(order) => return settle_order(dates, order, columns, head),
                    None => unclear = Some(text.into_owned()),
                },
                _ => {}
            }
        }
    }
    match unclear {
        Some(text) => Err(MappingError::UnclearDateOrder(text)),
        None => Ok(()),
    }
}

fn settle_order(
    dates: &mut Dates,
    order: DateOrder,
    columns: &Columns,
    head: &Head,
) -> Result<(), MappingError> {
    for record in &head.records {
        let text = columns.get(Field::ReportedAt, record);
        if order_shown_by(&text).is_some_and(|other| other != order) {
            return Err(MappingError::ContradictoryDates(text.into_owned()));
        }
    }
    dates.set_order(order);
    settle_dates(dates, columns, head)
}
