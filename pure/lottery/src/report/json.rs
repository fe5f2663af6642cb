//! The report for programs. Exact numbers are strings "n/d".

use serde_json::{Value, json};

use super::{HowDrawn, Report};
use crate::{distribution::PARTS, draw::by_dice, fraction::Fraction};

impl Report<'_> {
    /// The whole report as one JSON object.
    ///
    /// `people` has everybody's chance in the list (`chance`), before rounding (`ideal`) and the number of panels;
    /// `panels` the list; `distribution` the shares of panels of alike people before rounding, as pairs of a class and a count, with
    /// `classes` saying how many people each has; `draw` how the number of the panel follows.
    pub fn to_json(&self) -> Value {
        let selection = self.selection;
        let asked = &selection.asked;
        let by_chance = self.by_chance();
        let chance = |at: Option<&usize>| at.map(|at| selection.chance(*at).to_string());
        json!({
            "rule": asked.rule.name(),
            "size": asked.size,
            "pool": self.pool.len(),
            "set_apart": self.pool.len() - by_chance.len(),
            "order": asked.order,
            "minimum": chance(by_chance.first()),
            "maximum": chance(by_chance.last()),
            "ideal_minimum": self.ideal_minimum(&by_chance).map(|chance| chance.to_string()),
            "ceiling": selection.ceiling,
            "largest_deviation": selection.greatest_deviation(),
            "people": self.people_json(),
            "quotas": self.quotas_json(),
            "classes": self.classes_json(),
            "distribution": self.distribution_json(),
            "panels": selection.list.iter().map(|panel| self.names(panel)).collect::<Vec<_>>(),
            "list_sha256": selection.list_digest(self.ids),
            "draw": self.draw_json(),
        })
    }

    /// The least chance before rounding, among those who can be chosen at all.
    pub(super) fn ideal_minimum(&self, people: &[usize]) -> Option<Fraction> {
        let chances = people.iter().map(|at| self.selection.ideal[*at]);
        chances
            .filter(|chance| chance.numerator > 0)
            .min_by(|one, other| one.value().total_cmp(&other.value()))
    }

    fn names(&self, panel: &[usize]) -> Vec<&str> {
        panel.iter().map(|at| self.ids[*at].as_str()).collect()
    }

    fn people_json(&self) -> Vec<Value> {
        let selection = self.selection;
        let person = |at: usize| {
            json!({
                "id": self.ids[at],
                "chance": selection.chance(at).to_string(),
                "ideal": selection.ideal[at].to_string(),
                "panels": selection.times[at],
                "set_apart": selection.instance.class_of[at].is_none(),
            })
        };
        (0..self.pool.len()).map(person).collect()
    }

    fn quotas_json(&self) -> Vec<Value> {
        let filled = self.filled().into_iter();
        let quota = |filled: super::Filled| {
            json!({
                "feature": filled.feature, "value": filled.value, "min": filled.min, "max": filled.max,
                "pool": filled.people, "average": filled.average, "drawn": filled.drawn,
            })
        };
        filled.map(quota).collect()
    }

    /// Only how many people each class has: who is alike is nobody else's business.
    fn classes_json(&self) -> Vec<usize> {
        let classes = self.selection.instance.classes.iter();
        classes.map(|class| class.people.len()).collect()
    }

    fn distribution_json(&self) -> Option<Vec<Value>> {
        let distribution = self.selection.distribution.as_ref()?;
        let panel = |(panel, parts): &(crate::panel::Panel, u64)| {
            let share = Fraction::of(u128::from(*parts), u128::from(PARTS));
            json!({ "share": share.to_string(), "classes": panel.counts() })
        };
        Some(distribution.panels().iter().map(panel).collect())
    }

    fn draw_json(&self) -> Value {
        match &self.how {
            HowDrawn::Dice => json!({ "by": "dice", "how": by_dice(self.selection.asked.panels) }),
            HowDrawn::Committed { commitment } => json!({ "by": "seed", "commitment": commitment }),
            HowDrawn::Seed { seed } => json!({
                "by": "seed",
                "commitment": self.commitment(),
                "seed": seed,
                "panel": self.drawn(),
                "people": self.drawn_people().map(|panel| self.names(panel)),
            }),
        }
    }
}
