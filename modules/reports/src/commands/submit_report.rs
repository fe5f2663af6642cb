//! Somebody reports a problem. This is the busiest write of the house: it asks the tables for one row and adds four.

use std::collections::BTreeMap;

use stoa_kernel::{
    Actor, App, Done, Error, FieldError, Id, Message, Point, Result, Tx, actor::Person, digest,
    files,
};

use super::{Contact, FETCH, Fetch, all_reports};
use crate::{
    casework::{
        hand_over::{hand_over, status_with},
        pictures::is_link,
        responsible::{assign_by_the_map, topic_of},
    },
    events::{ReportEvent, What},
    model::{Answer, Clocks, Report, Source, Status, photo::MOST_PHOTOS, question, text},
    store::{self, Origin, Setup},
};

/// The most characters of a description.
pub const LONGEST_DESCRIPTION: usize = 5000;

/// A problem as it is reported.
#[derive(Debug, Clone)]
pub struct SubmitReport {
    /// The category's code.
    pub category: String,
    pub description: String,
    /// Values by the code of the question.
    pub answers: BTreeMap<String, Vec<String>>,
    /// A point, or an address in words, or both.
    pub point: Option<Point>,
    pub address: String,
    /// Kept by `app.files` before.
    pub photos: Vec<files::Photo>,
    pub contact: Contact,
    pub source: Source,
    /// Addresses of pictures elsewhere, as programs give them; they are fetched afterwards.
    pub media_urls: Vec<String>,
    /// Made by the sender for this one report, so that sending it twice keeps it once; may be empty.
    pub key: String,
}

impl SubmitReport {
    /// One with nothing in it yet.
    pub fn from(source: Source) -> Self {
        SubmitReport {
            category: String::new(),
            description: String::new(),
            answers: BTreeMap::new(),
            point: None,
            address: String::new(),
            photos: Vec::new(),
            contact: Contact::default(),
            source,
            media_urls: Vec::new(),
            key: String::new(),
        }
    }
}

/// What the reporter gets at once.
#[derive(Debug, Clone)]
pub struct Submitted {
    pub reference: String,
    pub report: Report,
}

/// Keeps a new report. `Invalid` with everything that is wrong: `category`, `description`, `place`, `answer-CODE`,
/// `photos`, `name`, `email`, `phone`. `Conflict` when a report of the same source and key is there already.
pub async fn submit_report(
    app: &App,
    tx: &mut Tx,
    mut input: SubmitReport,
) -> Result<Done<Submitted>> {
    tx.may("submit_report", &all_reports(app))?;
    let setup = store::setup(&app.db, tx).await?;
    let answers = check(&mut input, &setup, town_name(app))?;
    let (reporter, told) = reporter(app, tx, &input.contact).await?;
    let mut report = make(app, tx, &input, answers)?;
    (report.reporter, report.reporter_told) = (reporter, told);
    let (topic, now) = (topic_of(&setup, &report), tx.now());
    assign_by_the_map(app, tx, &setup, &mut report, (&topic, now)).await?;
    report.status = status_with(&setup, &report);
    let origin = (!input.key.is_empty()).then(|| Origin {
        source_id: input.key.clone(),
        content: [0; 16],
        batch: None,
    });
    store::insert(tx, &report, origin.as_ref()).await?;
    store::insert_photos(tx, report.id, None, &input.photos).await?;
    if report.status == Status::HandedOver {
        hand_over(tx, &setup, &report).await?;
    }
    if !input.media_urls.is_empty() {
        tx.enqueue(
            FETCH,
            &Fetch {
                report: report.id.number(),
                update: None,
            },
        )
        .await?;
    }
    let prefix = &app.config.town.reference_prefix;
    let event = ReportEvent::of(&report, prefix, what(&report, &input)?);
    Ok(Done::new(
        Submitted {
            reference: report.reference(prefix),
            report,
        },
        &event,
    ))
}

fn check(input: &mut SubmitReport, setup: &Setup, town: &str) -> Result<Vec<Answer>> {
    let mut faults = Vec::new();
    let category = setup
        .category(&input.category)
        .filter(|category| !category.is_ended);
    let mut answers = Vec::new();
    match category {
        None => faults.push(FieldError::new(
            "category",
            Message::new("reports-category-missing"),
        )),
        Some(category) => match question::check_answers(&category.questions, &input.answers) {
            Ok(checked) => answers = checked,
            Err(wrong) => faults.extend(wrong),
        },
    }
    let missing = "reports-description-missing";
    match text::required(
        "description",
        &input.description,
        LONGEST_DESCRIPTION,
        missing,
    ) {
        Ok(text) => input.description = text,
        Err(fault) => faults.push(fault),
    }
    match text::bounded("place", &input.address, 500) {
        Ok(text) => input.address = text,
        Err(fault) => faults.push(fault),
    }
    if let Some(key) = misplaced(input, setup) {
        faults.push(FieldError::new(
            "place",
            Message::new(key).with("town", town),
        ));
    }
    input.media_urls.retain(|url| is_link(url));
    if input.photos.len() + input.media_urls.len() > MOST_PHOTOS {
        let message = Message::new("reports-too-many-photos").with("most", MOST_PHOTOS);
        faults.push(FieldError::new("photos", message));
    }
    input.contact.check(&mut faults);
    if faults.is_empty() {
        Ok(answers)
    } else {
        Err(Error::Invalid(faults))
    }
}

/// What is wrong with the place: none at all, or one outside the box around the town's areas.
fn misplaced(input: &SubmitReport, setup: &Setup) -> Option<&'static str> {
    match input.point {
        None if input.address.is_empty() => Some("reports-place-missing"),
        Some(point)
            if setup
                .areas()
                .bbox()
                .is_some_and(|town| !town.contains(point)) =>
        {
            Some("reports-place-outside")
        }
        _ => None,
    }
}

/// Who reports, and whether they can be told what becomes of it.
async fn reporter(app: &App, tx: &mut Tx, contact: &Contact) -> Result<(Option<Id<Person>>, bool)> {
    if let Actor::Person { id } = tx.actor() {
        return Ok((Some(*id), true));
    }
    if contact.is_empty() {
        return Ok((None, false));
    }
    let person = contact.keep(app, tx).await?;
    Ok((Some(person), !contact.email.is_empty()))
}

/// The town's name in its own language, for sentences about it.
fn town_name(app: &App) -> &str {
    app.config.town.name.get(app.config.town.language)
}

fn make(app: &App, tx: &Tx, input: &SubmitReport, answers: Vec<Answer>) -> Result<Report> {
    let now = tx.now();
    Ok(Report {
        id: tx.new_id()?,
        category: input.category.clone(),
        description: input.description.clone(),
        answers,
        status: Status::Received,
        reason: String::new(),
        promised_for: None,
        duplicate_of: None,
        point: input.point,
        address: input.address.clone(),
        ward: None,
        agency: app.config.town.agency.clone(),
        team: None,
        assignee: None,
        rule: None,
        reporter: None,
        reporter_told: false,
        reported_at: now,
        updated_at: now,
        clocks: Clocks::none(now),
        closed_at: None,
        supports: 0,
        source: input.source.clone(),
        media_url: input.media_urls.join("\n"),
        hidden: false,
        version: 1,
    })
}

fn what(report: &Report, input: &SubmitReport) -> Result<What> {
    let answers = serde_json::to_string(&report.answers);
    let answers = answers.map_err(|error| Error::broken("the answers of a report", error))?;
    Ok(What::ReportSubmitted {
        category: report.category.clone(),
        status: report.status,
        source: report.source.to_string(),
        ward: report.ward.map(Id::number),
        team: report.team.clone(),
        rule: report.rule.map(|(rule, _)| rule.number()),
        rule_version: report.rule.map(|(_, version)| version),
        description: digest(&report.description),
        answers: digest(&answers),
        place: digest(&report.place()),
        photos: input
            .photos
            .iter()
            .map(|photo| photo.full.clone())
            .collect(),
    })
}
