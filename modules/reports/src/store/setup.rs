//! What this node remembers of categories, the responsibility map, wards and office hours, so that a new report asks the
//! tables for one thing only: whether any of it has changed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use jiff::tz::TimeZone;
use stoa_kernel::{
    Db, Id, Point, Reader, Result, Timestamp,
    town::{
        Area, AreaIndex, Part, Responsible, RuleVersion, Versions, WorkCalendar, office_hours,
        resolve,
        responsibility_map::{RuleFilter, rules_after, rules_at},
    },
};

use super::categories::{PART, categories};
use crate::model::Category;

/// All of it at one moment.
#[derive(Debug, Default)]
pub struct Setup {
    versions: Versions,
    categories: Vec<Category>,
    by_code: HashMap<String, usize>,
    areas: Arc<AreaIndex>,
    rules: Vec<RuleVersion>,
    calendars: Mutex<HashMap<Office, Arc<WorkCalendar>>>,
}

/// Whose office hours: the slugs of a body and of its team.
type Office = (String, Option<String>);

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
        calendars: Mutex::default(),
        versions,
    });
    *memory.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&made);
    Ok(made)
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

    pub fn areas(&self) -> &AreaIndex {
        &self.areas
    }

    /// The ward that holds a point.
    pub fn ward_of(&self, point: Point) -> Option<&Arc<Area>> {
        self.areas.ward_of(point)
    }

    /// Who answers for a topic at a place (`None`: only somewhere in the town) at an instant.
    pub fn who_answers(
        &self,
        point: Option<Point>,
        topic: &str,
        at: Timestamp,
    ) -> Option<Responsible> {
        let areas: Vec<Id<Area>> = match point {
            Some(point) => self.areas.holding(point).map(|area| area.id).collect(),
            None => Vec::new(),
        };
        resolve(&self.rules, &areas, topic, at).map(Responsible::from)
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
