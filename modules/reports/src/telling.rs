//! Who is told of what: a follower of the ledger that asks for a mail to each person whom a change concerns.
//!
//! It reads what happened, a moment later and off the path of whoever did it, and asks for the mails in the turn that
//! moves its position: each is asked for once. [`crate::jobs`] writes and sends them.

use std::collections::{BTreeMap, HashMap};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use stoa_kernel::{
    App, Id, Point, Reader, Result,
    ledger::{
        Entry,
        derive::{Derived, Turn},
        follow,
    },
    mail::{MORNING, next_morning},
    town::Area,
};

use crate::{
    commands::circle_of,
    model::{Circle, Follow, Reference, Report, Rhythm, Update},
    store,
};

/// What this follower keeps: until when news of a ward were asked for, and the days on which teams were reminded.
pub(crate) const MAILS: Derived = Derived {
    follower: "reports.mails",
    tables: &["report_digest", "report_reminder"],
    takes: &[],
};

/// How many entries one turn does.
const BATCH: usize = 500;

/// The job that tells one person of one change.
pub(crate) const TELL: &str = "reports.tell";
/// The job that tells a team of something that a resident did.
pub(crate) const TELL_TEAM: &str = "reports.tell_team";
/// The job that sends a day's news of a ward or of what lies around a place.
pub(crate) const AREA_NEWS: &str = "reports.area_news";
/// The job that tells one person of one new report, at once.
pub(crate) const TELL_NEW: &str = "reports.tell_new";
/// The job that reminds a team of what is late.
pub(crate) const REMIND: &str = "reports.remind_team";

/// One change, for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tell {
    pub report: i64,
    /// What happened; `None`: it was received.
    pub update: Option<i64>,
    /// Whose wish to be told; `None`: the reporter.
    pub follow: Option<i64>,
}

/// Something that a team should know at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TellTeam {
    pub report: i64,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Why {
    /// A resident says that it is not fixed.
    Reopened,
    /// A resident asks that something be hidden.
    HidingAsked,
}

/// A new report, for one person who follows its ward or a place near it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TellNew {
    pub report: i64,
    pub follow: i64,
}

/// What was reported and closed in a ward or around a place, for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AreaNews {
    pub follow: i64,
    pub from: Timestamp,
    pub until: Timestamp,
}

/// What is late with a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Remind {
    pub team: String,
}

/// The mails that some entries ask for.
#[derive(Debug, Default)]
struct Wanted {
    tell: Vec<Tell>,
    teams: Vec<TellTeam>,
    new: Vec<TellNew>,
    /// By follow: since when there is news for the next morning.
    news: BTreeMap<i64, Timestamp>,
    remind: Vec<Remind>,
}

/// Takes a turn; how many entries it did.
pub async fn turn(app: &App) -> Result<usize> {
    let entries = follow::next(&app.db, MAILS.follower, BATCH).await?;
    let (Some(first), Some(last)) = (entries.first(), entries.last()) else {
        return Ok(0);
    };
    let (first, next) = (first.leaf.unwrap_or(0), last.leaf.unwrap_or(0) + 1);
    let mut wanted = Wanted::default();
    let mut db = app.db.read().await?;
    wanted.read(app, &mut db, &entries).await?;
    let day = wanted.remind_once_a_day(app, &mut db).await?;
    drop(db);
    let Some(mut turn) = Turn::begin(&app.db, MAILS).await? else {
        return Ok(0);
    };
    // Another node may have done these entries since they were read.
    if turn.position() > first {
        return Ok(entries.len());
    }
    wanted.ask(app, &mut turn, day).await?;
    turn.done(next).await?;
    Ok(entries.len())
}

/// Who follows what, as far as it was asked for in this turn.
#[derive(Default)]
struct Watched {
    wards: HashMap<(Id<Area>, String), Vec<Follow>>,
    /// By the cell and the category of a report: the places near it.
    places: HashMap<(i64, String), Vec<(Follow, Circle)>>,
}

impl Watched {
    /// Those who follow the ward of a report, or a place that has it in its circle.
    async fn around(&mut self, app: &App, db: &mut Reader, report: &Report) -> Result<Vec<Follow>> {
        let mut found = Vec::new();
        if let Some(ward) = report.ward {
            let key = (ward, report.category.clone());
            if !self.wards.contains_key(&key) {
                let follows = store::area_followers(db, ward, &report.category).await?;
                self.wards.insert(key.clone(), follows);
            }
            found.extend(self.wards.get(&key).into_iter().flatten().cloned());
        }
        if let Some(point) = report.point {
            let near = self.near(app, db, (point, &report.category)).await?;
            let holding = near.iter().filter(|(_, circle)| circle.holds(point));
            found.extend(holding.map(|(follow, _)| follow.clone()));
        }
        Ok(found)
    }

    async fn near(
        &mut self,
        app: &App,
        db: &mut Reader,
        (point, category): (Point, &str),
    ) -> Result<&[(Follow, Circle)]> {
        let cells = Circle::cells_that_reach(point);
        let own = cells.first().copied().unwrap_or_default();
        let key = (own, category.to_owned());
        if !self.places.contains_key(&key) {
            let mut places = Vec::new();
            for follow in store::followers_in_cells(db, &cells, category).await? {
                // Whoever was forgotten has no place any more.
                if let Some(circle) = circle_of(app, db, &follow).await? {
                    places.push((follow, circle));
                }
            }
            self.places.insert(key.clone(), places);
        }
        Ok(self.places.get(&key).map_or(&[], Vec::as_slice))
    }
}

impl Wanted {
    async fn read(&mut self, app: &App, db: &mut Reader, entries: &[Entry]) -> Result<()> {
        let ids: Vec<Id<Report>> = entries
            .iter()
            .filter_map(|entry| report_of(app, entry))
            .collect();
        let reports = store::find_many(db, &ids).await?;
        let reports: HashMap<Id<Report>, Report> = reports
            .into_iter()
            .map(|report| (report.id, report))
            .collect();
        let mut watched = Watched::default();
        for entry in entries {
            let report = report_of(app, entry).and_then(|id| reports.get(&id));
            let Some(report) = report.filter(|report| !report.hidden) else {
                continue;
            };
            match entry.kind.as_str() {
                "report_submitted" => {
                    self.received(report);
                    for follow in watched.around(app, db, report).await? {
                        self.news(&follow, report);
                    }
                }
                "hiding_asked" => self.team(report, Why::HidingAsked),
                _ => {
                    let closed_at = self.changed(db, report, entry).await?;
                    if let Some(at) = closed_at {
                        for follow in watched.around(app, db, report).await? {
                            self.in_the_morning(&follow, at);
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn received(&mut self, report: &Report) {
        if report.reporter_told {
            self.tell.push(Tell {
                report: report.id.number(),
                update: None,
                follow: None,
            });
        }
    }

    fn team(&mut self, report: &Report, why: Why) {
        self.teams.push(TellTeam {
            report: report.id.number(),
            why,
        });
    }

    fn news(&mut self, follow: &Follow, report: &Report) {
        match follow.rhythm {
            Rhythm::Daily => self.in_the_morning(follow, report.reported_at),
            Rhythm::AtOnce => self.new.push(TellNew {
                report: report.id.number(),
                follow: follow.id.number(),
            }),
        }
    }

    /// What happened at this instant is among the day's news. That something was closed asks nothing of anybody, so it
    /// waits for them, whatever their rhythm.
    fn in_the_morning(&mut self, follow: &Follow, at: Timestamp) {
        let since = self.news.entry(follow.id.number()).or_insert(at);
        *since = (*since).min(at);
    }

    /// Asks for a mail to everybody who is told of a report, but not to whoever did it; when it was closed, if it was
    /// closed by this and still is.
    async fn changed(
        &mut self,
        db: &mut Reader,
        report: &Report,
        entry: &Entry,
    ) -> Result<Option<Timestamp>> {
        let Some((number, actor)) = update_of(entry) else {
            return Ok(None);
        };
        let update = store::find_update(db, Id::<Update>::new(number)).await?;
        let Some(update) = update.filter(|update| !update.internal && !update.hidden) else {
            return Ok(None);
        };
        if entry.kind == "fixed_answered" && report.status.is_open() {
            self.team(report, Why::Reopened);
        }
        self.tell_those_of(db, report, (number, actor)).await?;
        let closes = update.status_after.is_some_and(|after| !after.is_open());
        Ok(report.closed_at.filter(|_| closes))
    }

    /// The reporter and those who follow the report, all but the one who did it.
    async fn tell_those_of(
        &mut self,
        db: &mut Reader,
        report: &Report,
        (number, actor): (i64, Option<i64>),
    ) -> Result<()> {
        let (report_number, update) = (report.id.number(), Some(number));
        let reporter = report
            .reporter
            .filter(|_| report.reporter_told)
            .map(Id::number);
        if reporter.is_some_and(|reporter| Some(reporter) != actor) {
            self.tell.push(Tell {
                report: report_number,
                update,
                follow: None,
            });
        }
        let mut after = Id::new(0);
        loop {
            let follows = store::followers(db, report.id, after, BATCH).await?;
            let Some(last) = follows.last() else {
                return Ok(());
            };
            after = last.id;
            let others = follows.iter().filter(|follow| {
                let person = Some(follow.person.number());
                person != actor && person != reporter
            });
            self.tell.extend(others.map(|follow| Tell {
                report: report_number,
                update,
                follow: Some(follow.id.number()),
            }));
        }
    }

    /// The first turn after seven in the morning reminds the teams; which day that is.
    async fn remind_once_a_day(&mut self, app: &App, db: &mut Reader) -> Result<Option<String>> {
        let (now, zone) = (app.now(), app.config.time_zone());
        let local = zone.to_datetime(now);
        let day = local.date().to_string();
        if local.time() < MORNING || store::is_reminded(db, &day).await? {
            return Ok(None);
        }
        let soon = now + SignedDuration::from_hours(24);
        let teams = store::late_of_teams(db, now, soon).await?;
        self.remind
            .extend(teams.into_iter().map(|count| Remind { team: count.team }));
        Ok(Some(day))
    }

    async fn ask(self, app: &App, turn: &mut Turn, day: Option<String>) -> Result<()> {
        let now = turn.now();
        for tell in &self.tell {
            turn.enqueue_at(TELL, tell, now).await?;
        }
        for new in &self.new {
            turn.enqueue_at(TELL_NEW, new, now).await?;
        }
        for team in &self.teams {
            turn.enqueue_at(TELL_TEAM, team, now).await?;
        }
        let until = next_morning(now, &app.config.time_zone());
        for (follow, from) in self.news {
            if store::begin_digest(turn, Id::new(follow), until).await? {
                turn.enqueue_at(
                    AREA_NEWS,
                    &AreaNews {
                        follow,
                        from,
                        until,
                    },
                    until,
                )
                .await?;
            }
        }
        let Some(day) = day else {
            return Ok(());
        };
        if store::remember_reminder(turn, &day).await? {
            for remind in &self.remind {
                turn.enqueue_at(REMIND, remind, now).await?;
            }
        }
        Ok(())
    }
}

fn report_of(app: &App, entry: &Entry) -> Option<Id<Report>> {
    let reference = Reference::parse(&app.config.town.reference_prefix, &entry.reference)?;
    // A bare number would be read as a reference too; ours are written with their letters.
    (reference.to_string() == entry.reference).then(|| reference.id())
}

/// The number of what the report's history says of an entry, and of the person who did it.
fn update_of(entry: &Entry) -> Option<(i64, Option<i64>)> {
    let body: Value = serde_json::from_str(&entry.body).ok()?;
    let number = body["event"][entry.kind.as_str()]["update"].as_i64()?;
    let by_person = body["actor"]["kind"] == "person";
    Some((
        number,
        body["actor"]["number"].as_i64().filter(|_| by_person),
    ))
}
