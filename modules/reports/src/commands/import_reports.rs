//! Reports of another system are taken over, a batch at a time: each row whole, none twice, one event for all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use stoa_kernel::{
    App, Done, Error, Id, Localised, OrNotFound, Result, Tx, files, ledger::batch::BatchTree,
    town::topics::all_topics,
};

use super::all_reports;
use crate::{
    casework::responsible::assign_by_the_map,
    events::{ReportEvent, What, batch_reference},
    import::{BatchRow, row_text},
    model::{
        Category, Clocks, Handover, Report, Source, Update,
        category::{IMPORTED, topic_of},
    },
    store::{self, Origin, Setup},
};

/// The most rows of a batch.
const MOST: usize = 5000;
/// Numbers that lie no further apart are one span of an event.
const NEAR: i64 = 64;

/// A batch of one source.
#[derive(Debug, Clone)]
pub struct ImportReports {
    /// The name under which its ids are unique.
    pub source: String,
    pub rows: Vec<BatchRow>,
}

/// What became of the rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    /// New, or changed since they were last imported.
    pub imported: usize,
    pub unchanged: usize,
    /// Categories that were not known, and are kept for these reports: a manager opens those that residents may choose.
    pub new_categories: usize,
}

/// Takes the rows over. Of rows with one id the later stands. Only the house imports: the policy of the person who runs it is
/// asked where the file is read.
pub async fn import_reports(
    app: &App,
    tx: &mut Tx,
    input: ImportReports,
) -> Result<Done<Imported>> {
    tx.may("manage_reports_setup", &all_reports(app))?;
    if input.rows.len() > MOST {
        return Err(Error::Broken(format!("a batch has at most {MOST} rows")));
    }
    let setup = store::setup(&app.db, tx).await?;
    let source = Source::Import(input.source.clone());
    let (id, all) = (tx.new_id()?, input.rows.len());
    let said: Vec<_> = input.rows.iter().map(what_is_said).collect();
    let rows = last_of_each(input.rows);
    let topics = add_categories(tx, &setup, &rows).await?;
    let new_categories = topics.len();
    let ids: Vec<&str> = rows.iter().map(|(_, row)| row.source_id.as_str()).collect();
    let known = store::known_origins(tx, &source.to_string(), &ids).await?;
    let mut batch = Batch {
        app,
        id,
        setup: &setup,
        topics,
        source,
        new: Vec::new(),
        history: Vec::new(),
        photos: Vec::new(),
        handovers: Vec::new(),
    };
    let mut touched = Vec::new();
    let mut reports = HashMap::with_capacity(rows.len());
    for (place, row) in rows {
        let (source_id, before) = (row.source_id.clone(), known.get(&row.source_id));
        let is_new = before.is_none_or(|(_, content)| *content != row.content);
        let id = batch.take(tx, before, (place, row)).await?;
        touched.extend(is_new.then(|| id.number()));
        reports.insert(source_id, id);
    }
    batch.keep(tx).await?;
    let tree = tree_of(tx.random()?, &said, &reports);
    store::insert_batch(tx, id, &input.source, &tree).await?;
    let imported = touched.len();
    let outcome = Imported {
        imported,
        unchanged: all - imported,
        new_categories,
    };
    let what = What::ReportsImported {
        source: input.source.clone(),
        rows: all,
        imported,
        unchanged: outcome.unchanged,
        root: tree.root().to_string(),
        spans: spans(touched),
    };
    Ok(Done::new(
        outcome,
        &ReportEvent::named(batch_reference(&input.source, id), what),
    ))
}

/// Numbers as spans from and to. Those that lie close are one span, as an import's own lie among those of its history.
fn spans(mut numbers: Vec<i64>) -> Vec<(i64, i64)> {
    numbers.sort_unstable();
    let mut spans: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match spans.last_mut() {
            Some((_, last)) if number - *last <= NEAR => *last = number,
            _ => spans.push((number, number)),
        }
    }
    spans
}

/// A row's id, and the digest of what its source says.
type Said = (String, [u8; 16]);

fn what_is_said(row: &BatchRow) -> Said {
    (row.source_id.clone(), row.content)
}

/// The tree over all rows as they came, those too that say nothing new.
fn tree_of(seed: [u8; 32], said: &[Said], reports: &HashMap<String, Id<Report>>) -> BatchTree {
    let mut tree = BatchTree::new(seed);
    for (source_id, content) in said {
        if let Some(report) = reports.get(source_id) {
            tree.add(&row_text(*report, content, source_id));
        }
    }
    tree
}

/// Each id once, with its last row and the place of that one, in the order in which they first came.
fn last_of_each(rows: Vec<BatchRow>) -> Vec<(usize, BatchRow)> {
    let mut places: HashMap<String, usize> = HashMap::with_capacity(rows.len());
    let mut kept: Vec<(usize, BatchRow)> = Vec::with_capacity(rows.len());
    for (place, row) in rows.into_iter().enumerate() {
        match places.get(&row.source_id) {
            Some(known) => kept[*known] = (place, row),
            None => {
                places.insert(row.source_id.clone(), kept.len());
                kept.push((place, row));
            }
        }
    }
    kept
}

/// Adds the categories that are not known; the topics of those, by code.
async fn add_categories(
    tx: &mut Tx,
    setup: &Setup,
    rows: &[(usize, BatchRow)],
) -> Result<BTreeMap<String, String>> {
    let unknown: BTreeSet<(&str, &str)> = rows
        .iter()
        .map(|(_, row)| row)
        .filter(|row| setup.category(&row.category).is_none())
        .map(|row| (row.category.as_str(), row.category_name.as_str()))
        .collect();
    let mut added = BTreeMap::new();
    if unknown.is_empty() {
        return Ok(added);
    }
    let topics: BTreeSet<String> = all_topics(tx)
        .await?
        .into_iter()
        .filter(|topic| !topic.is_ended)
        .map(|topic| topic.slug)
        .collect();
    for (code, name) in unknown {
        if added.contains_key(code) {
            continue;
        }
        let topic = Some(topic_of(name))
            .filter(|topic| topics.contains(*topic))
            .unwrap_or("other");
        let category = Category {
            code: code.to_owned(),
            group: Localised::english(IMPORTED),
            name: Localised::english(name),
            hint: Localised::default(),
            topic: topic.to_owned(),
            questions: Vec::new(),
            keywords: Vec::new(),
            position: 1000,
            is_ended: true,
            version: 1,
        };
        store::save_category(tx, &category).await?;
        added.insert(code.to_owned(), topic.to_owned());
    }
    Ok(added)
}

/// What a batch writes at its end.
struct Batch<'a> {
    app: &'a App,
    id: Id<store::Batch>,
    setup: &'a Setup,
    /// The topics of categories that this batch added.
    topics: BTreeMap<String, String>,
    source: Source,
    new: Vec<(Report, Origin)>,
    history: Vec<Update>,
    photos: Vec<(Id<Report>, Vec<files::Photo>)>,
    handovers: Vec<Handover>,
}

impl Batch<'_> {
    /// Takes a row over; the report that it became, or was `before`, with the digest of what was said of it then.
    async fn take(
        &mut self,
        tx: &mut Tx,
        before: Option<&(Id<Report>, Vec<u8>)>,
        (place, row): (usize, BatchRow),
    ) -> Result<Id<Report>> {
        let origin = Origin {
            source_id: row.source_id.clone(),
            content: row.content,
            batch: Some((self.id, place)),
        };
        match before {
            Some((id, content)) if *content == row.content => Ok(*id),
            Some((id, _)) => {
                self.change(tx, *id, (row, origin)).await?;
                Ok(*id)
            }
            None => self.add(tx, (row, origin)).await,
        }
    }

    async fn add(&mut self, tx: &mut Tx, (row, origin): (BatchRow, Origin)) -> Result<Id<Report>> {
        let id = row.id.map_or_else(|| tx.new_id(), Ok)?;
        let mut report = self.report(tx, id, &row).await?;
        report.supports = row.supports;
        self.remember(tx, &report, &row)?;
        if !row.photos.is_empty() {
            self.photos.push((report.id, row.photos));
        }
        self.new.push((report, origin));
        Ok(id)
    }

    /// The source says something else than before: its words stand, and what residents and staff added here stays.
    async fn change(
        &mut self,
        tx: &mut Tx,
        id: Id<Report>,
        (row, origin): (BatchRow, Origin),
    ) -> Result<()> {
        let old = store::find(tx, id).await?.or_not_found()?;
        let fresh = self.report(tx, id, &row).await?;
        let mut report = Report {
            assignee: old.assignee,
            reporter: old.reporter,
            reporter_told: old.reporter_told,
            supports: old.supports,
            hidden: old.hidden,
            version: old.version,
            ..fresh
        };
        store::take_over(tx, &report, &origin).await?;
        store::save(tx, &mut report).await
    }

    async fn report(&self, tx: &mut Tx, id: Id<Report>, row: &BatchRow) -> Result<Report> {
        let mut report = Report {
            id,
            category: row.category.clone(),
            description: row.description.clone(),
            answers: row.answers.clone(),
            status: row.status,
            reason: row.reason.clone(),
            promised_for: row.promised_for,
            duplicate_of: row.duplicate_of,
            point: row.point,
            address: row.address.clone(),
            ward: None,
            agency: self.app.config.town.agency.clone(),
            team: None,
            assignee: row.assignee,
            rule: None,
            reporter: row.reporter.map(|(person, _)| person),
            reporter_told: row.reporter.is_some_and(|(_, told)| told),
            reported_at: row.reported_at,
            updated_at: row.updated_at,
            clocks: Clocks::none(row.reported_at),
            closed_at: row.closed_at.filter(|_| !row.status.is_open()),
            supports: 0,
            source: row.via.clone().unwrap_or_else(|| self.source.clone()),
            media_url: row.media_url.clone(),
            hidden: false,
            version: 1,
        };
        self.give(tx, &mut report, row).await?;
        report.clocks.responded_at = row.responded_at.or(report.closed_at);
        Ok(report)
    }

    /// Says who answers and by when. The clocks of what has ended are only those that the source gives.
    async fn give(&self, tx: &mut Tx, report: &mut Report, row: &BatchRow) -> Result<()> {
        let given = row.respond_due_at.is_some() || row.fix_due_at.is_some();
        let (topic, now) = (self.topic(&row.category), tx.now());
        if report.status.is_open() && !given {
            assign_by_the_map(self.app, tx, self.setup, report, (topic, now)).await?;
        } else {
            let place = self.setup.place(report.point);
            report.ward = place.ward;
            if let Some(found) = self.setup.who_answers_in(&place, topic, now) {
                report.rule = Some((found.rule_id, found.rule_version));
                (report.agency, report.team) = (found.agency, found.team);
            }
            report.clocks.respond_due_at = row.respond_due_at;
            report.clocks.fix_due_at = row.fix_due_at;
        }
        if let Some(agency) = &row.agency {
            report.agency.clone_from(agency);
            report.team.clone_from(&row.team);
        }
        Ok(())
    }

    /// The topic of a category, also of one that this batch has added.
    fn topic(&self, code: &str) -> &str {
        let known = self
            .setup
            .category(code)
            .map(|category| category.topic.as_str());
        known
            .or_else(|| self.topics.get(code).map(String::as_str))
            .unwrap_or("other")
    }

    fn remember(&mut self, tx: &Tx, report: &Report, row: &BatchRow) -> Result<()> {
        for update in &row.updates {
            self.history.push(Update {
                id: tx.new_id()?,
                report: report.id,
                at: update.at,
                by: update.by.clone(),
                kind: update.kind,
                before: update.before.clone(),
                after: update.after.clone(),
                text: update.text.clone(),
                status_after: update.status_after,
                media_url: String::new(),
                internal: update.kind.is_internal(),
                hidden: false,
            });
        }
        if let Some(given) = &row.handover {
            self.handovers.push(Handover {
                id: tx.new_id()?,
                report: report.id,
                agency: given.agency.clone(),
                way: given.way,
                token: String::new(),
                their_id: String::new(),
                state: given.state,
                note: given.note.clone(),
                made_at: given.made_at,
                changed_at: given.changed_at,
            });
        }
        Ok(())
    }

    async fn keep(self, tx: &mut Tx) -> Result<()> {
        store::insert_many(tx, &self.new, self.app.db.engine()).await?;
        store::insert_updates(tx, &self.history).await?;
        for handover in &self.handovers {
            store::insert_handover(tx, handover).await?;
        }
        for (report, photos) in &self.photos {
            store::insert_photos(tx, *report, None, photos).await?;
        }
        Ok(())
    }
}
