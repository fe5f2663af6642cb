//! Keeps the reports, a batch at a time, with the residents who sent them in and their pictures.

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use stoa_kernel::{
    App, Id, Lang, Result, Tx,
    actor::Person,
    town::{AreaIndex, Responsible, WorkCalendar, office_hours::holidays, resolve},
};
use stoa_reports::{
    commands::{BatchHandover, BatchRow, ImportReports, import_reports},
    model::{HandoverState, HandoverWay, Report, Status},
};

use super::{
    MAKER, Part, Progress,
    history::{History, Known, is_status},
    kept_pictures::KeptPictures,
    land::Land,
    life::{
        Life, REPORTS, Setting,
        course::Desk,
        pace::Turns,
        residents::resident,
        told::{By, Told, What},
    },
    make_offices::Offices,
    make_staff::Colleagues,
    map,
    office::{agencies, categories::categories, templates::templates},
};

/// Reports of one write.
const BATCH: usize = 1_500;
/// The name under which the ledger knows the batches.
const SOURCE: &str = "merrow";
/// How many reports back a later one may name an earlier.
const KNOWN: u64 = 60_000;

/// Keeps all reports until now.
pub async fn make_reports(
    app: &App,
    land: &Land,
    (offices, colleagues): (Offices, Colleagues),
    (seed, scale): (u64, f64),
    progress: &impl Fn(Progress),
) -> Result<()> {
    let mut db = app.db.read().await?;
    let areas = app.db.town().areas(&mut db).await?;
    drop(db);
    let who =
        |p, topic: &str, at| -> Option<Responsible> { who_answers(&offices, &areas, p, topic, at) };
    let mut life = Life::new(setting(app, land, &offices, &who, (seed, scale)).await?);
    let mut keeper = Keeper {
        app,
        colleagues,
        names: categories()
            .into_iter()
            .map(|one| (one.code, one.name.get(Lang::En).to_owned()))
            .collect(),
        pictures: KeptPictures::new(scale),
        people: HashMap::new(),
        ids: HashMap::new(),
        seed,
    };
    let total = (REPORTS * scale) as u64;
    let (mut waiting, mut kept) = (Vec::new(), 0);
    for place in 0..life.days.len() {
        waiting.extend(life.day(place));
        let is_last = place + 1 == life.days.len();
        while waiting.len() >= BATCH || (is_last && !waiting.is_empty()) {
            let rest = waiting.split_off(waiting.len().min(BATCH));
            kept += waiting.len() as u64;
            keeper.keep(std::mem::replace(&mut waiting, rest)).await?;
            progress(Progress {
                part: Part::Reports,
                done: kept,
                total: total.max(kept),
            });
        }
    }
    Ok(())
}

fn who_answers(
    offices: &Offices,
    areas: &AreaIndex,
    p: super::land::geometry::Pt,
    topic: &str,
    at: stoa_kernel::Timestamp,
) -> Option<Responsible> {
    let here: Vec<_> = areas.holding(map::point(p)).map(|area| area.id).collect();
    resolve(&offices.rules, &here, topic, at).map(Responsible::from)
}

/// What the life of the town is made from.
async fn setting<'a>(
    app: &App,
    land: &'a Land,
    offices: &Offices,
    who_answers: &'a super::life::WhoAnswers<'a>,
    (seed, scale): (u64, f64),
) -> Result<Setting<'a>> {
    let (zone, dates) = (app.config.time_zone(), offices.dates);
    let mut db = app.db.read().await?;
    let far = dates.today.saturating_add(jiff::Span::new().years(2));
    let holidays: Vec<_> = holidays(&mut db, dates.first, far)
        .await?
        .into_iter()
        .map(|one| one.day)
        .collect();
    let calendar = |week| WorkCalendar::new(zone.clone(), week, holidays.clone());
    let calendars = agencies::teams()
        .into_iter()
        .map(|(team, week)| (team.slug, calendar(week)));
    let turns = Turns {
        slow_since: dates.slow_since,
        lighting_changed: dates.lighting_changed,
    };
    Ok(Setting {
        land,
        desk: Desk {
            calendars: calendars.collect(),
            templates: templates(),
            turns,
            now: app.now(),
        },
        categories: categories(),
        who_answers,
        holidays: holidays.iter().copied().collect(),
        zone,
        first: dates.first,
        seed,
        scale,
    })
}

/// Keeps batches, and remembers what later ones name.
struct Keeper<'a> {
    app: &'a App,
    colleagues: Colleagues,
    /// The categories' names by their codes.
    names: HashMap<String, String>,
    pictures: KeptPictures,
    people: HashMap<usize, Id<Person>>,
    /// Ids of the latest reports by their numbers.
    ids: HashMap<u64, Id<Report>>,
    seed: u64,
}

impl Keeper<'_> {
    async fn keep(&mut self, told: Vec<Told>) -> Result<()> {
        let mut photos = Vec::with_capacity(told.len());
        for one in &told {
            photos.push(self.pictures.of(self.app, one).await?);
        }
        let mut tx = self.app.db.begin(&MAKER).await?;
        let mut new = HashMap::new();
        let mut rows = Vec::with_capacity(told.len());
        for (one, photo) in told.iter().zip(photos) {
            let id = tx.new_id()?;
            self.ids.insert(one.number, id);
            let reporter = match one.reporter {
                Some(number) => Some((self.person(&mut tx, number, &mut new).await?, one.told)),
                None => None,
            };
            rows.push(BatchRow {
                reporter,
                photos: photo.into_iter().collect(),
                ..self.row(one, id)
            });
        }
        let done = import_reports(
            self.app,
            &mut tx,
            ImportReports {
                source: SOURCE.to_owned(),
                rows,
            },
        )
        .await?;
        tx.commit(done).await?;
        // Only what is on disk may be named by later reports.
        self.people.extend(new);
        let last = told.last().map_or(0, |one| one.number);
        self.ids.retain(|number, _| number + KNOWN > last);
        Ok(())
    }

    /// Whoever reports again is known by the same number.
    async fn person(
        &self,
        tx: &mut Tx,
        number: usize,
        new: &mut HashMap<usize, Id<Person>>,
    ) -> Result<Id<Person>> {
        if let Some(known) = self.people.get(&number).or_else(|| new.get(&number)) {
            return Ok(*known);
        }
        let id = self
            .app
            .vault
            .keep(tx, &resident(number, self.seed))
            .await?;
        new.insert(number, id);
        Ok(id)
    }

    fn row(&self, told: &Told, id: Id<Report>) -> BatchRow {
        let known = Known {
            prefix: &self.app.config.town.reference_prefix,
            ids: &self.ids,
            colleagues: &self.colleagues,
        };
        let History {
            updates,
            body,
            status,
            ..
        } = History::of(told, known);
        let is_with_team = body == told.agency;
        let last = told.steps.iter().rev().find(|step| is_status(&step.what));
        let assignee = self.colleagues.get(told.team.as_str()).map(|(id, _)| *id);
        let merged = told.steps.iter().find_map(|step| match step.what {
            What::MergedInto(number) => self.ids.get(&number).copied(),
            _ => None,
        });
        BatchRow {
            id: Some(id),
            source_id: told.number.to_string(),
            content: content(told),
            category: told.category.to_owned(),
            category_name: self.names.get(told.category).cloned().unwrap_or_default(),
            description: told.description.clone(),
            answers: told.answers.clone(),
            point: Some(map::point(told.spot.at)),
            address: told.spot.address.clone(),
            status,
            // What a resident says is no reason of ours.
            reason: last
                .filter(|step| step.by == By::Desk)
                .map_or_else(String::new, |step| step.text.clone()),
            promised_for: last.and_then(|step| match step.what {
                What::Became(Status::Planned, day) => day,
                _ => None,
            }),
            reported_at: told.reported_at,
            updated_at: told.steps.last().map_or(told.reported_at, |step| step.at),
            closed_at: told.ended_at(),
            responded_at: told.answered_at(),
            respond_due_at: told.respond_due_at,
            fix_due_at: told.fix_due_at,
            agency: Some(body.to_owned()),
            team: is_with_team
                .then(|| told.team.clone())
                .filter(|team| !team.is_empty()),
            assignee: assignee.filter(|_| is_with_team && has_a_name(told, status)),
            duplicate_of: merged.filter(|_| status == Status::Duplicate),
            reporter: None,
            via: Some(told.source.clone()),
            supports: told.supports,
            media_url: String::new(),
            photos: Vec::new(),
            handover: handover(told, status),
            updates,
        }
    }
}

/// Every third report that is worked on has somebody's name on it.
fn has_a_name(told: &Told, status: Status) -> bool {
    status.is_open() && status != Status::Received && told.number.is_multiple_of(3)
}

/// The giving of a report to the body that turned out to answer for it. A few would not take it.
fn handover(told: &Told, status: Status) -> Option<BatchHandover> {
    let (body, made_at) = told.steps.iter().find_map(|step| match step.what {
        What::HandedTo(body) => Some((body, step.at)),
        _ => None,
    })?;
    let (state, note) = match status {
        Status::HandedOver if told.number.is_multiple_of(9) => (
            HandoverState::Refused,
            "They say that it is not on their land, and ask for a plan of the place.",
        ),
        Status::HandedOver => (HandoverState::Sent, ""),
        _ => (HandoverState::Ended, ""),
    };
    Some(BatchHandover {
        agency: body.to_owned(),
        way: HandoverWay::Mail,
        state,
        note: note.to_owned(),
        made_at,
        changed_at: told.ended_at().unwrap_or(made_at),
    })
}

/// The digest of all that is told, so that the batch's event commits to it.
fn content(told: &Told) -> [u8; 16] {
    let hash: [u8; 32] = Sha256::digest(format!("{told:?}")).into();
    std::array::from_fn(|place| hash[place])
}
