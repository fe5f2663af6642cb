//! By what the list of proposals is narrowed: their kind, the ward of their place, and words.

use std::{collections::BTreeMap, sync::Arc};

use stoa_kernel::{
    Id, Reader, Result,
    town::{
        AreaIndex,
        areas::{Area, AreaKind},
    },
};
use stoa_web::{
    Markup, Visitor,
    components::{InputKind, filter_bar, select, text_input},
    html,
};

use crate::{
    documents::numbers,
    model::{
        Scene,
        proposals::{CategoryId, Questions},
        voices::Proposal,
    },
    store::{self, voices::some_proposals},
};

/// The most that are found by words.
const FOUND: usize = 100;
/// The longest words that are looked for, in letters.
const WORDS: usize = 200;

/// What is asked for, and from what people choose.
pub struct Narrow {
    pub category: Option<CategoryId>,
    pub ward: Option<Id<Area>>,
    /// Empty where nobody looks for words.
    pub words: String,
    questions: Questions,
    areas: Arc<AreaIndex>,
}

impl Narrow {
    /// What means nothing is passed over.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (scene, query): (&Scene, &BTreeMap<String, String>),
    ) -> Result<Self> {
        let of = |name: &str| query.get(name).map_or("", |text| text.trim());
        let questions = store::proposals::questions_of(db, scene.component.id).await?;
        let areas = visitor.app().db.town().areas(db).await?;
        let number = |name: &str| of(name).parse::<i64>().ok();
        let category = number("category").map(Id::new);
        let ward = number("ward").map(Id::new);
        Ok(Narrow {
            category: category.filter(|id| questions.category(*id).is_some()),
            ward: ward.filter(|id| questions.asks_place && areas.get(*id).is_some()),
            words: of("q").chars().take(WORDS).collect(),
            questions,
            areas,
        })
    }

    /// The query of the same narrowing: `&category=4&q=bench`; empty for all.
    pub fn query(&self) -> String {
        let mut query = String::new();
        if let Some(category) = self.category {
            query.push_str(&format!("&category={category}"));
        }
        if let Some(ward) = self.ward {
            query.push_str(&format!("&ward={ward}"));
        }
        if !self.words.is_empty() {
            let words: String = form_urlencoded::byte_serialize(self.words.as_bytes()).collect();
            query.push_str(&format!("&q={words}"));
        }
        query
    }

    /// Whether there is a map of these.
    pub fn has_map(&self) -> bool {
        self.questions.asks_place
    }

    /// Whether a proposal is among them, but for the words.
    pub fn takes(&self, proposal: &Proposal) -> bool {
        let details = &proposal.written.details;
        let ward = details.spot.as_ref().and_then(|spot| spot.ward);
        (self.category.is_none() || details.category == self.category)
            && (self.ward.is_none() || ward == self.ward)
    }

    /// Those that have the words, the best first; `None` where nobody looks for words.
    pub async fn found(
        &self,
        visitor: &Visitor,
        db: &mut Reader,
        scene: &Scene,
    ) -> Result<Option<Vec<Proposal>>> {
        if self.words.is_empty() {
            return Ok(None);
        }
        let words = (self.words.as_str(), visitor.lang());
        let ids = numbers(visitor.app(), words, (scene.component.id.number(), FOUND)).await?;
        let mut found = some_proposals(db, &ids).await?;
        found.retain(|one| one.component == scene.component.id && self.takes(one));
        let place = |one: &Proposal| ids.iter().position(|id| *id == one.id.number());
        found.sort_by_key(place);
        Ok(Some(found))
    }

    /// The form by which it is chosen; `kept` is the order of the list.
    pub fn bar(&self, visitor: &Visitor, path: &str, kept: &[(&str, &str)]) -> Markup {
        let label = visitor.t("participation-proposals-narrow");
        let apply = visitor.t("participation-proposals-narrow-apply");
        let words = text_input("q", visitor.t("participation-proposals-words"))
            .kind(InputKind::Search)
            .value(&self.words)
            .attr("dir", "auto");
        let mut bar = filter_bar(path, label, apply).field(words);
        for (name, value) in kept {
            bar = bar.keep(*name, *value);
        }
        let all = |key: &str| (String::new(), visitor.t(key));
        if !self.questions.categories.is_empty() {
            let known = self.questions.categories.iter();
            let known =
                known.map(|one| (one.id.to_string(), one.name.get(visitor.lang()).to_owned()));
            let all = all("participation-proposals-category-all");
            let options: Vec<(String, String)> = std::iter::once(all).chain(known).collect();
            let chosen = self.category.map_or(String::new(), |id| id.to_string());
            bar = bar.field(
                select("category", visitor.t("participation-proposals-category"))
                    .options(options)
                    .value(chosen),
            );
        }
        let wards = self.wards(visitor);
        if !wards.is_empty() {
            let all = all("participation-proposals-ward-all");
            let options: Vec<(String, String)> = std::iter::once(all).chain(wards).collect();
            let chosen = self.ward.map_or(String::new(), |id| id.to_string());
            bar = bar.field(
                select("ward", visitor.t("participation-proposals-ward"))
                    .options(options)
                    .value(chosen),
            );
        }
        if !self.query().is_empty() {
            bar = bar.clear(visitor.t("participation-proposals-narrow-clear"), path);
        }
        html! { (bar) }
    }

    /// The wards of the town, where the form asks for places.
    fn wards(&self, visitor: &Visitor) -> Vec<(String, String)> {
        let ward = AreaKind::ward();
        let wards = self.areas.all();
        let wards = wards.filter(|area| self.questions.asks_place && area.kind == ward);
        let wards = wards.map(|area| {
            (
                area.id.to_string(),
                area.name.get(visitor.lang()).to_owned(),
            )
        });
        wards.collect()
    }
}
