//! The names of what a report only has the slugs of, in the reader's language.

use std::{collections::BTreeMap, sync::Arc};

use stoa_kernel::{
    App, Id, Lang, Localised, Reader, Result,
    town::{
        Agency, Area, AreaIndex,
        agencies::{all_agencies, all_teams},
    },
};
use stoa_web::Visitor;

use crate::{
    model::Category,
    store::{Setup, setup},
};

/// The town's categories, bodies, teams and areas.
#[derive(Debug)]
pub struct Names {
    lang: Lang,
    agencies: BTreeMap<String, Agency>,
    teams: BTreeMap<String, Localised>,
    pub setup: Arc<Setup>,
}

impl Names {
    pub async fn read(visitor: &Visitor, db: &mut Reader) -> Result<Self> {
        Self::in_language(visitor.lang(), visitor.app(), db).await
    }

    pub async fn in_language(lang: Lang, app: &App, db: &mut Reader) -> Result<Self> {
        let (agencies, teams) = (all_agencies(db).await?, all_teams(db).await?);
        Ok(Names {
            lang,
            agencies: agencies
                .into_iter()
                .map(|one| (one.slug.clone(), one))
                .collect(),
            teams: teams.into_iter().map(|one| (one.slug, one.name)).collect(),
            setup: setup(&app.db, db).await?,
        })
    }

    /// The name of a category, or its code where there is none of it any more.
    pub fn category<'a>(&'a self, code: &'a str) -> &'a str {
        self.setup
            .category(code)
            .map_or(code, |category| category.name.get(self.lang))
    }

    /// The category itself.
    pub fn category_of(&self, code: &str) -> Option<&Category> {
        self.setup.category(code)
    }

    /// All categories with their names, in the order of lists.
    pub fn categories(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.setup.categories().iter();
        all.map(|category| (category.code.as_str(), category.name.get(self.lang)))
    }

    /// The name of a body, or its slug.
    pub fn agency<'a>(&'a self, slug: &'a str) -> &'a str {
        self.agencies
            .get(slug)
            .map_or(slug, |agency| agency.name.get(self.lang))
    }

    /// The body itself.
    pub fn agency_of(&self, slug: &str) -> Option<&Agency> {
        self.agencies.get(slug)
    }

    /// The name of a team, or its slug.
    pub fn team<'a>(&'a self, slug: &'a str) -> &'a str {
        self.teams
            .get(slug)
            .map_or(slug, |name| name.get(self.lang))
    }

    /// All names that stand in published rows, by what they are names of.
    pub fn in_rows(&self) -> String {
        let categories = self
            .categories()
            .map(|(code, name)| (0, code.to_owned(), name));
        let bodies = self.agencies.iter();
        let bodies = bodies.map(|(slug, body)| (1, slug.clone(), body.name.get(self.lang)));
        let wards = self.wards().into_iter();
        let wards = wards.map(|(id, name)| (2, id.to_string(), name));
        let mut all: Vec<_> = categories.chain(bodies).chain(wards).collect();
        all.sort_unstable();
        format!("{all:?}")
    }

    /// The town's areas, for maps.
    pub fn areas(&self) -> &AreaIndex {
        self.setup.areas()
    }

    /// The name of a ward of today.
    pub fn ward(&self, id: Id<Area>) -> Option<&str> {
        self.areas().get(id).map(|area| area.name.get(self.lang))
    }

    /// The wards of today, by name.
    pub fn wards(&self) -> Vec<(Id<Area>, &str)> {
        let wards = self
            .areas()
            .all()
            .filter(|area| area.kind.as_str() == "ward");
        let mut named: Vec<_> = wards
            .map(|area| (area.id, area.name.get(self.lang)))
            .collect();
        named.sort_by_key(|(_, name)| *name);
        named
    }
}
