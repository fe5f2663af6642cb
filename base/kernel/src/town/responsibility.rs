//! Who answers for what, where and when: the rules of the responsibility map, and how one of them is chosen.

use serde::Serialize;

use super::areas::Area;
use crate::{Id, Timestamp};

/// Marks ids of rules; a rule keeps its id through all its versions.
#[derive(Debug)]
pub struct Rule;

/// One version of one rule of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleVersion {
    pub rule: Id<Rule>,
    /// 1 is the first.
    pub version: i64,
    /// `None`: the whole town.
    pub area: Option<Id<Area>>,
    /// The topic's slug; `None`: any topic.
    pub topic: Option<String>,
    /// The agency's slug.
    pub agency: String,
    /// The team's slug; `None`: the agency as a whole.
    pub team: Option<String>,
    /// Working hours until a first answer is due.
    pub respond_hours: Option<i64>,
    /// Working hours until it is to be mended.
    pub fix_hours: Option<i64>,
    /// The law or contract that says so, as a lawyer would cite it.
    pub law: String,
    /// Between rules that are equally specific, the higher wins.
    pub priority: i64,
    pub valid_from: Timestamp,
    /// The first instant at which it no longer holds; `None`: it holds until it is changed.
    pub valid_to: Option<Timestamp>,
    /// When this version was written down.
    pub made_at: Timestamp,
}

/// The answer to "who answers for this?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Responsible {
    /// The agency's slug.
    pub agency: String,
    /// The team's slug.
    pub team: Option<String>,
    /// Working hours until a first answer is due.
    pub respond_hours: Option<i64>,
    /// Working hours until it is to be mended.
    pub fix_hours: Option<i64>,
    /// The law or contract that says so.
    pub law: String,
    pub rule_id: Id<Rule>,
    pub rule_version: i64,
}

impl RuleVersion {
    pub fn holds_at(&self, at: Timestamp) -> bool {
        self.valid_from <= at && self.valid_to.is_none_or(|end| at < end)
    }

    fn answers(&self, areas: &[Id<Area>], topic: &str, at: Timestamp) -> bool {
        self.holds_at(at)
            && self.area.is_none_or(|area| areas.contains(&area))
            && self.topic.as_deref().is_none_or(|own| own == topic)
    }
}

impl From<&RuleVersion> for Responsible {
    fn from(rule: &RuleVersion) -> Self {
        Responsible {
            agency: rule.agency.clone(),
            team: rule.team.clone(),
            respond_hours: rule.respond_hours,
            fix_hours: rule.fix_hours,
            law: rule.law.clone(),
            rule_id: rule.rule,
            rule_version: rule.version,
        }
    }
}

/// Chooses the rule that answers for a topic at a place that lies in these areas.
///
/// The most specific wins: a rule for an area beats one for the whole town; then one for the topic beats one for any
/// topic; then the higher priority; then the one that began later; then the younger rule, so that the answer
/// never depends on the order of rows. `None` when nobody answers.
pub fn resolve<'a>(
    rules: &'a [RuleVersion],
    areas: &[Id<Area>],
    topic: &str,
    at: Timestamp,
) -> Option<&'a RuleVersion> {
    rules
        .iter()
        .filter(|rule| rule.answers(areas, topic, at))
        .max_by_key(|rule| {
            let specific = (rule.area.is_some(), rule.topic.is_some());
            (
                specific,
                rule.priority,
                rule.valid_from,
                rule.rule,
                rule.version,
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NORTH: Id<Area> = Id::new(1);
    const SOUTH: Id<Area> = Id::new(2);

    fn day(day: i64) -> Timestamp {
        Timestamp::from_second(day * 86_400).unwrap()
    }

    fn rule(number: i64, area: Option<Id<Area>>, topic: Option<&str>, agency: &str) -> RuleVersion {
        RuleVersion {
            rule: Id::new(number),
            version: 1,
            area,
            topic: topic.map(str::to_owned),
            agency: agency.to_owned(),
            team: None,
            respond_hours: Some(8),
            fix_hours: None,
            law: String::new(),
            priority: 0,
            valid_from: day(10),
            valid_to: None,
            made_at: day(10),
        }
    }

    fn town() -> Vec<RuleVersion> {
        let mut old = rule(6, None, Some("water"), "old-water");
        old.valid_from = day(0);
        old.valid_to = Some(day(10));
        let mut first = rule(7, None, Some("trees"), "parks");
        first.priority = 5;
        vec![
            rule(1, None, None, "council"),
            rule(2, None, Some("lamps"), "power"),
            rule(3, Some(NORTH), None, "north-office"),
            rule(4, Some(NORTH), Some("lamps"), "north-power"),
            rule(5, None, Some("water"), "water"),
            old,
            first,
            rule(8, None, Some("trees"), "forest"),
        ]
    }

    #[test]
    fn the_most_specific_rule_wins() {
        for (areas, topic, at, expected) in [
            (&[SOUTH][..], "noise", 20, Some("council")),
            (&[], "noise", 20, Some("council")),
            (&[SOUTH], "lamps", 20, Some("power")),
            (&[NORTH], "noise", 20, Some("north-office")),
            (&[NORTH], "water", 20, Some("north-office")), // the area comes before the topic
            (&[NORTH], "lamps", 20, Some("north-power")),
            (&[SOUTH, NORTH], "lamps", 20, Some("north-power")), // areas of several kinds
            (&[SOUTH], "trees", 20, Some("parks")),              // priority between equals
            (&[SOUTH], "water", 5, Some("old-water")),           // before the change
            (&[SOUTH], "water", 10, Some("water")), // its first instant belongs to the new one
            (&[SOUTH], "noise", 5, None),           // nobody yet
        ] {
            let rules = town();
            let found = resolve(&rules, areas, topic, day(at)).map(|rule| rule.agency.as_str());
            assert_eq!(found, expected, "{areas:?} {topic} on day {at}");
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter() {
        let mut rules = town();
        rules.push(rule(9, None, Some("lamps"), "later"));
        let first = resolve(&rules, &[SOUTH], "lamps", day(20)).cloned();
        rules.reverse();
        assert_eq!(resolve(&rules, &[SOUTH], "lamps", day(20)).cloned(), first);
    }

    #[test]
    fn a_rule_that_was_replaced_on_its_first_day_never_held() {
        let mut replaced = rule(1, None, None, "council");
        replaced.valid_to = Some(replaced.valid_from);
        assert!(!replaced.holds_at(day(10)));
    }
}
