//! What this node remembers of categories, the responsibility map, wards and office hours, so that a new report asks the
//! tables for one thing only: whether any of it has changed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use jiff::tz::TimeZone;
use stoa_kernel::{
    Actor, Db, Id, Point, Reader, Result, Timestamp,
    town::{
        Agency, Area, AreaIndex, AreaKind, Part, Responsible, Rule, RuleVersion, Team, Versions,
        WorkCalendar,
        agencies::{all_agencies, all_teams},
        office_hours, resolve,
        responsibility_map::{RuleFilter, rules_after, rules_at},
    },
};

use super::{
    categories::{PART, categories},
    desk::{KeyHash, key_hash, programs},
};
use crate::model::Category;

/// All of it at one moment.
#[derive(Debug, Default)]
pub struct Setup {
    versions: Versions,
    categories: Vec<Category>,
    by_code: HashMap<String, usize>,
    areas: Arc<AreaIndex>,
    rules: Vec<RuleVersion>,
    agencies: Vec<Agency>,
    teams: Vec<Team>,
    programs: HashMap<KeyHash, Actor>,
    calendars: Mutex<HashMap<Office, Arc<WorkCalendar>>>,
}

/// Whose office hours: the slugs of a body and of its team.
type Office = (String, Option<String>);

/// Where a point lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    pub ward: Option<Id<Area>>,
    pub areas: Vec<Id<Area>>,
}

/// Where a node keeps it.
#[derive(Debug, Default)]
pub struct SetupMemory(RwLock<Arc<Setup>>);

/// What holds now. Reads the versions with one statement, and the rest only when one of them has grown.
pub async fn setup(db: &Db, reader: &mut Reader) -> Result<Arc<Setup>> {
    let memory = db.memory::<SetupMemory>();
    let versions = Versions::read(reader).await?;
    let known = Arc::clone(&memory.0.read().unwrap_or_else(PoisonError::into_inner));
    if known.fits(&versions) {
        return Ok(known);
    }
    let now = db.clock().now();
    let categories = categories(reader).await?;
    let by_code = |(place, category): (usize, &Category)| (category.code.clone(), place);
    // Rules that only begin later are remembered too: their day may come before the next change.
    let mut rules = rules_at(reader, &RuleFilter::default(), now).await?;
    rules.extend(rules_after(reader, now).await?);
    let made = Arc::new(Setup {
        by_code: categories.iter().enumerate().map(by_code).collect(),
        categories,
        areas: db.town().areas_of(reader, versions.of(Part::Areas)).await?,
        rules,
        agencies: all_agencies(reader).await?,
        teams: all_teams(reader).await?,
        programs: programs(reader).await?,
        calendars: Mutex::default(),
        versions,
    });
    *memory.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&made);
    Ok(made)
}

/// What this node remembers, without asking whether it still holds; empty at first. Whoever decides by it asks [`setup`] too.
pub fn remembered_setup(db: &Db) -> Arc<Setup> {
    let memory = db.memory::<SetupMemory>();
    Arc::clone(&memory.0.read().unwrap_or_else(PoisonError::into_inner))
}

impl Setup {
    fn fits(&self, versions: &Versions) -> bool {
        let parts = [Part::Areas, Part::Calendar, Part::Responsibility, PART];
        parts
            .iter()
            .all(|part| self.versions.of(*part) == versions.of(*part))
            && self.versions != Versions::default()
    }

    /// All categories in the order of lists, those that ended last.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    pub fn category(&self, code: &str) -> Option<&Category> {
        self.by_code
            .get(code)
            .and_then(|place| self.categories.get(*place))
    }

    /// The program whose key this is; `None` when there is none or it was revoked.
    pub fn program(&self, secret: &str) -> Option<&Actor> {
        self.programs.get(&key_hash(secret))
    }

    pub fn areas(&self) -> &AreaIndex {
        &self.areas
    }

    /// All bodies, our own first, those that ended last.
    pub fn agencies(&self) -> &[Agency] {
        &self.agencies
    }

    pub fn agency(&self, slug: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.slug == slug)
    }

    /// All teams by body, those that ended last.
    pub fn teams(&self) -> &[Team] {
        &self.teams
    }

    pub fn team(&self, slug: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.slug == slug)
    }

    /// The areas of whatever kind that hold a point, and the ward among them.
    pub fn place(&self, point: Option<Point>) -> Place {
        let Some(point) = point else {
            return Place::default();
        };
        let (mut place, ward) = (Place::default(), AreaKind::ward());
        for area in self.areas.holding(point) {
            if place.ward.is_none() && area.kind == ward {
                place.ward = Some(area.id);
            }
            place.areas.push(area.id);
        }
        place
    }

    /// Who answers for a topic at a point (`None`: somewhere in the town) at an instant.
    pub fn who_answers(
        &self,
        point: Option<Point>,
        topic: &str,
        at: Timestamp,
    ) -> Option<Responsible> {
        self.who_answers_in(&self.place(point), topic, at)
    }

    /// As [`Setup::who_answers`], where it is known already in which areas the point lies.
    pub fn who_answers_in(&self, place: &Place, topic: &str, at: Timestamp) -> Option<Responsible> {
        resolve(&self.rules, &place.areas, topic, at).map(Responsible::from)
    }

    /// The targets that the rule now sets by which a report was given to whoever answers for it.
    pub fn by_rule(&self, rule: Id<Rule>, at: Timestamp) -> Option<Responsible> {
        let holding = |own: &&RuleVersion| own.rule == rule && own.holds_at(at);
        self.rules.iter().find(holding).map(Responsible::from)
    }

    /// When whoever answers works; asked of the tables once for each version.
    pub async fn calendar(
        &self,
        db: &mut Reader,
        zone: TimeZone,
        agency: &str,
        team: Option<&str>,
    ) -> Result<Arc<WorkCalendar>> {
        let key = (agency.to_owned(), team.map(str::to_owned));
        if let Some(known) = self
            .calendars
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
        {
            return Ok(Arc::clone(known));
        }
        let calendar = Arc::new(office_hours::calendar_for(db, zone, Some(agency), team).await?);
        let mut calendars = self
            .calendars
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        calendars.insert(key, Arc::clone(&calendar));
        Ok(calendar)
    }
}
