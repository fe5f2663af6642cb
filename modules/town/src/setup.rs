//! The town's bodies, topics and areas with their names in the reader's language, as most pages need them.

use std::sync::Arc;

use stoa_kernel::{
    Id, Lang, Reader, Result,
    town::{
        Agency, Area, AreaIndex, Responsible, Team, Topic, agencies, responsibility::RuleVersion,
        topics,
    },
};
use stoa_web::Visitor;

/// Read once a page.
#[derive(Debug)]
pub struct Setup {
    lang: Lang,
    pub agencies: Vec<Agency>,
    pub teams: Vec<Team>,
    pub topics: Vec<Topic>,
    pub areas: Arc<AreaIndex>,
}

impl Setup {
    pub async fn read(visitor: &Visitor, db: &mut Reader) -> Result<Self> {
        Ok(Setup {
            lang: visitor.lang(),
            agencies: agencies::all_agencies(db).await?,
            teams: agencies::all_teams(db).await?,
            topics: topics::all_topics(db).await?,
            areas: visitor.app().db.town().areas(db).await?,
        })
    }

    /// An agency's name, or its slug where there is none.
    pub fn agency<'a>(&'a self, slug: &'a str) -> &'a str {
        let found = self.agencies.iter().find(|one| one.slug == slug);
        found.map_or(slug, |one| one.name.get(self.lang))
    }

    pub fn team<'a>(&'a self, slug: &'a str) -> &'a str {
        let found = self.teams.iter().find(|one| one.slug == slug);
        found.map_or(slug, |one| one.name.get(self.lang))
    }

    pub fn topic<'a>(&'a self, slug: &'a str) -> &'a str {
        let found = self.topics.iter().find(|one| one.slug == slug);
        found.map_or(slug, |one| one.name.get(self.lang))
    }

    /// The agency, and its team if one is named.
    pub fn who(&self, answer: &Responsible) -> String {
        self.body(&answer.agency, answer.team.as_deref())
    }

    /// The same of a rule.
    pub fn who_by(&self, rule: &RuleVersion) -> String {
        self.body(&rule.agency, rule.team.as_deref())
    }

    fn body(&self, agency: &str, team: Option<&str>) -> String {
        let agency = self.agency(agency);
        team.map_or_else(
            || agency.to_owned(),
            |team| format!("{agency} – {}", self.team(team)),
        )
    }

    /// An area's name; for one that was abolished, its number.
    pub fn area(&self, visitor: &Visitor, id: Id<Area>) -> String {
        let gone = || {
            let number = id.number().to_string();
            visitor.t_with("town-area-gone", &[("number", number.into())])
        };
        self.areas
            .get(id)
            .map_or_else(gone, |area| area.name.get(self.lang).to_owned())
    }

    /// The areas of today by name.
    pub fn areas_by_name(&self) -> Vec<&Area> {
        let mut all: Vec<&Area> = self.areas.all().map(AsRef::as_ref).collect();
        all.sort_by_key(|area| (area.kind.as_str(), area.name.get(self.lang)));
        all
    }

    pub fn running_agencies(&self) -> impl Iterator<Item = &Agency> {
        self.agencies.iter().filter(|one| !one.is_ended)
    }

    pub fn running_teams(&self) -> impl Iterator<Item = &Team> {
        self.teams.iter().filter(|one| !one.is_ended)
    }

    pub fn running_topics(&self) -> impl Iterator<Item = &Topic> {
        self.topics.iter().filter(|one| !one.is_ended)
    }
}
