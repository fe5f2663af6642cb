//! Harvests another portal: finds its catalogue, turns its pages, takes what is new, and notices what is gone. A dataset of another
//! portal is a description and links here; its files stay where they are.

mod described;
mod finding_out;
mod pages;
mod progress;
mod reach;

use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

use serde_json::{Value, json};
use stoa_catalogue::{Catalogued, Finding, Kind};
use stoa_kernel::{Actor, Error, Id, Result, digest};
use stoa_web::{Site, outgoing::Networks};
use tokio::time::Instant;

pub use self::progress::progress;
use self::{
    described::described,
    finding_out::{Start, find_out},
    pages::Pages,
    reach::{Turning, is_passed, newest},
};
use crate::{
    commands::{
        EndHarvest, TakeHarvested, WithdrawHarvested, end_harvest, take_harvested,
        withdraw_harvested,
    },
    model::{Counts, Fault, HarvestRun, HarvestSource, Known, Reach, RunState},
    outside::Outside,
    store::{self, FoundAt},
};

/// Who harvests.
pub const HOUSE: Actor = Actor::System("opendata.harvest");
/// How often it is looked whether somebody has stopped it.
const LOOK: Duration = Duration::from_millis(500);
/// Findings that are kept of a run.
const FINDINGS: usize = 200;
/// A portal with fewer datasets than these may lose most of them without being asked about it.
const FEW: usize = 10;

/// Why a run ends before its end.
#[derive(Debug)]
pub enum Halt {
    Fault(Fault),
    Stopped,
    /// Ours, not the portal's: the job is tried again.
    Broken(Error),
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Halt::Broken(error)
    }
}

/// What a portal counts, as far as it does.
fn entries_of(start: &Start) -> i64 {
    let total = start.reading.total.unwrap_or_default();
    i64::try_from(total).unwrap_or(i64::MAX)
}

/// One run at work.
struct Work<'s> {
    site: &'s Site,
    source: HarvestSource,
    run: HarvestRun,
    known: HashMap<String, Known>,
    /// The digests of the identifiers that were there.
    seen: HashSet<String>,
    counts: Counts,
    findings: Vec<Value>,
    /// Whether some of the catalogue could not be read, so that what is missing may be there.
    is_damaged: bool,
    looked: Instant,
}

/// Does a run. One that was stopped or has ended is left as it is.
pub async fn run(site: &Site, id: Id<HarvestRun>) -> Result<()> {
    let app = &site.app;
    let mut db = app.db.read().await?;
    let run = store::run_by_id(&mut db, id).await?;
    let Some(run) = run.filter(|run| run.state == RunState::Running) else {
        return Ok(());
    };
    let Some(source) = store::source_by_id(&mut db, run.source).await? else {
        return Ok(());
    };
    let known = store::known_records(&mut db, source.id).await?;
    drop(db);
    let mut work = Work {
        site,
        source,
        run,
        known,
        seen: HashSet::new(),
        counts: Counts::default(),
        findings: Vec::new(),
        is_damaged: false,
        looked: Instant::now(),
    };
    let outcome = work.all().await;
    progress::forget(app, id);
    let (state, fault, found) = match outcome {
        Ok(found) => (RunState::Done, None, found),
        Err(Halt::Stopped) => (RunState::Stopped, None, None),
        Err(Halt::Fault(fault)) => (RunState::Failed, Some(fault), None),
        Err(Halt::Broken(error)) => return Err(error),
    };
    let ended = HarvestRun {
        state,
        fault,
        counts: work.counts,
        findings: work.findings,
        ..work.run
    };
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = end_harvest(&mut tx, EndHarvest { ended, found }).await?;
    tx.commit(done).await
}

impl Work<'_> {
    /// Everything, in its order. What was found at the address, unless nothing is new there.
    async fn all(&mut self) -> Result<Option<FoundAt>, Halt> {
        let config = &self.site.app.config;
        let outside = Outside::new(Networks::of(config));
        let turning = Turning::of(&self.source, &self.run, self.site.app.now());
        let Some(start) = find_out(&outside, &self.source, turning).await? else {
            return Ok(None);
        };
        let entries = entries_of(&start);
        if turning == Turning::NewestFirst && entries < self.source.reach.entries {
            // Something is gone, and only the whole tells what.
            return match find_out(&outside, &self.source, Turning::Usual).await? {
                Some(whole) => self.pages(outside, whole, Turning::Usual).await.map(Some),
                None => Ok(None),
            };
        }
        self.pages(outside, start, turning).await.map(Some)
    }

    /// One page after another, to the end or as far as something has changed.
    async fn pages(
        &mut self,
        outside: Outside,
        start: Start,
        turning: Turning,
    ) -> Result<FoundAt, Halt> {
        let (mut found, kind) = (start.found.clone(), start.reading.kind);
        let before = self.source.reach;
        let mut reach = Reach {
            entries: entries_of(&start),
            ..before
        };
        let mut pages = Pages::from(outside, start, turning);
        let (mut is_single, mut is_whole) = (true, true);
        loop {
            let page = pages.page();
            reach.newest_at = reach.newest_at.max(newest(&page.records));
            let is_passed =
                turning == Turning::NewestFirst && is_passed(&page.records, before.newest_at);
            self.take_page(page.records, &page.findings, kind).await?;
            if is_passed && pages.has_more() {
                is_whole = false;
                break;
            }
            if !pages.turn().await? {
                break;
            }
            is_single = false;
        }
        if is_whole {
            pages.whole().map_err(Halt::Fault)?;
            self.withdraw_missing().await?;
            reach.swept_at = Some(self.site.app.now());
        }
        // Of a catalogue of several pages the first one says nothing of the others.
        if !is_single || !is_whole {
            (found.etag, found.last_modified) = (String::new(), String::new());
        }
        found.reach = reach;
        Ok(found)
    }

    async fn take_page(
        &mut self,
        records: Vec<Catalogued>,
        findings: &[Finding],
        kind: Kind,
    ) -> Result<(), Halt> {
        for finding in findings {
            let is_partial = matches!(finding, Finding::Syntax { .. } | Finding::TooMany { .. });
            self.is_damaged |= is_partial;
            self.note(serde_json::to_value(finding).unwrap_or_default());
        }
        for record in records {
            self.look().await?;
            self.take(&record, kind).await?;
            progress::tell(&self.site.app, self.run.id, self.counts);
        }
        Ok(())
    }

    fn note(&mut self, finding: Value) {
        if self.findings.len() < FINDINGS {
            self.findings.push(finding);
        }
    }

    /// `Stopped` when somebody has stopped the run.
    async fn look(&mut self) -> Result<(), Halt> {
        if self.looked.elapsed() < LOOK {
            return Ok(());
        }
        self.looked = Instant::now();
        let mut db = self.site.app.db.read().await?;
        let run = store::run_by_id(&mut db, self.run.id).await?;
        match run.is_some_and(|run| run.state == RunState::Running) {
            true => Ok(()),
            false => Err(Halt::Stopped),
        }
    }

    async fn take(&mut self, record: &Catalogued, kind: Kind) -> Result<(), Halt> {
        self.counts.seen += 1;
        if self.is_ours(record) {
            self.counts.skipped += 1;
            self.note(json!({"finding": "ours", "record": record.identifier}));
            return Ok(());
        }
        let identifier = digest(&record.identifier);
        self.seen.insert(identifier.clone());
        let text = serde_json::to_string(&(record, &self.source.agency));
        let text = text.map_err(|error| Error::broken("a record", error))?;
        let digest = digest(&text);
        let known = self.known.get(&identifier).cloned();
        if known.as_ref().is_some_and(|known| known.digest == digest) {
            self.counts.same += 1;
            return Ok(());
        }
        let app = &self.site.app;
        if known.is_none() {
            let mut db = app.db.read().await?;
            if store::comes_from_another(&mut db, self.source.id, &identifier).await? {
                self.counts.skipped += 1;
                self.note(json!({"finding": "elsewhere", "record": record.identifier}));
                return Ok(());
            }
        }
        let is_new = known.is_none();
        let taken = described(record, &self.source, kind, app.config.town.language);
        let input = TakeHarvested {
            source: self.source.clone(),
            identifier,
            digest,
            known,
            taken,
        };
        let mut tx = app.db.begin(&HOUSE).await?;
        let done = match take_harvested(&mut tx, input).await {
            Err(refused @ (Error::Invalid(_) | Error::Conflict(_))) => {
                self.counts.skipped += 1;
                let why = refused.to_string();
                let finding =
                    json!({"finding": "refused", "record": record.identifier, "value": why});
                self.note(finding);
                return Ok(());
            }
            done => done?,
        };
        tx.commit(done).await?;
        match is_new {
            true => self.counts.added += 1,
            false => self.counts.changed += 1,
        }
        Ok(())
    }

    /// Whether a record has been ours before: then somebody harvests us, and it would go round for ever.
    fn is_ours(&self, record: &Catalogued) -> bool {
        let own = self.site.url("/");
        let places = [
            &record.address,
            &record.identifier,
            &record.source,
            &record.landing_page,
        ];
        places.iter().any(|place| place.starts_with(&own))
    }

    /// Withdraws what is no longer there, unless the portal has suddenly lost most of what it had.
    async fn withdraw_missing(&mut self) -> Result<(), Halt> {
        let there = self.known.iter().filter(|(_, known)| !known.is_gone);
        let missing: Vec<(String, Known)> = there
            .clone()
            .filter(|(identifier, _)| !self.seen.contains(*identifier))
            .map(|(identifier, known)| (identifier.clone(), known.clone()))
            .collect();
        let before = there.count();
        if missing.is_empty() {
            return Ok(());
        }
        let fault = |code: &str| {
            let detail = format!("{} / {before}", missing.len());
            Err(Halt::Fault(Fault::new(code, detail)))
        };
        if self.is_damaged {
            return fault("damaged");
        }
        if !self.run.accepts_losses {
            if missing.len() == before {
                return fault("empty");
            }
            if before >= FEW && missing.len() * 2 > before {
                return fault("shrunk");
            }
        }
        let lang = self.site.app.config.town.language;
        let reason = self.site.speech(lang).t_with(
            "opendata-harvest-gone",
            &[("portal", self.source.address.as_str().into())],
        );
        for (identifier, known) in missing {
            self.look().await?;
            let input = WithdrawHarvested {
                source: self.source.id,
                identifier,
                dataset: known.dataset,
                reason: reason.clone(),
            };
            let mut tx = self.site.app.db.begin(&HOUSE).await?;
            let done = match withdraw_harvested(&mut tx, input).await {
                // A person was faster.
                Err(Error::Conflict(_)) => continue,
                done => done?,
            };
            tx.commit(done).await?;
            self.counts.withdrawn += 1;
        }
        Ok(())
    }
}
