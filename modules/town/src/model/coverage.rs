//! What is wrong with the responsibility map itself: nobody answers, two rules say different things, a rule names what
//! is no longer there.

use std::collections::BTreeSet;

use stoa_kernel::{
    Id, Timestamp,
    town::{Agency, Area, AreaIndex, AreaKind, RuleVersion, Shape, Team, Topic, resolve},
};

/// A topic for which nobody answers somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The topic's slug.
    pub topic: String,
    /// The wards without an answer; none means the whole town.
    pub wards: Vec<Id<Area>>,
}

/// Two rules that are equally specific for the same topic and place: the one that began later wins, which may not be
/// what was meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap<'a> {
    pub winner: &'a RuleVersion,
    pub other: &'a RuleVersion,
}

/// What a rule names that has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ended {
    Area,
    Topic,
    Agency,
    Team,
}

/// The topics for which nobody answers in the town or in some of its wards.
pub fn gaps(rules: &[RuleVersion], topics: &[Topic], index: &AreaIndex, at: Timestamp) -> Vec<Gap> {
    let wards: Vec<Id<Area>> = index
        .all()
        .filter(|area| area.kind == AreaKind::ward())
        .map(|area| area.id)
        .collect();
    let running = topics.iter().filter(|topic| !topic.is_ended);
    running
        .filter_map(|topic| {
            // Whoever answers for the whole town answers in each ward.
            if resolve(rules, &[], &topic.slug, at).is_some() {
                return None;
            }
            let without = |ward: &&Id<Area>| resolve(rules, &[**ward], &topic.slug, at).is_none();
            let missing: Vec<Id<Area>> = wards.iter().filter(without).copied().collect();
            let everywhere = missing.len() == wards.len();
            (everywhere || !missing.is_empty()).then(|| Gap {
                topic: topic.slug.clone(),
                wards: if everywhere { Vec::new() } else { missing },
            })
        })
        .collect()
}

/// Pairs of rules that hold at the same instant and between which only their dates decide.
pub fn overlaps<'a>(
    rules: &'a [RuleVersion],
    index: &AreaIndex,
    at: Timestamp,
) -> Vec<Overlap<'a>> {
    let holding: Vec<&RuleVersion> = rules.iter().filter(|rule| rule.holds_at(at)).collect();
    let mut found = Vec::new();
    for (place, one) in holding.iter().enumerate() {
        for two in &holding[place + 1..] {
            let same = one.topic == two.topic && one.priority == two.priority;
            if same && one.rule != two.rule && share_ground(one.area, two.area, index) {
                let order = |rule: &RuleVersion| (rule.valid_from, rule.rule);
                let (winner, other) = if order(one) > order(two) {
                    (*one, *two)
                } else {
                    (*two, *one)
                };
                found.push(Overlap { winner, other });
            }
        }
    }
    found
}

/// Whether both are the whole town, the same area, or areas of different kinds of which one reaches into the other.
/// Areas of one kind tile the town: what they share is a border.
fn share_ground(one: Option<Id<Area>>, two: Option<Id<Area>>, index: &AreaIndex) -> bool {
    let (Some(one), Some(two)) = (one, two) else {
        return one == two;
    };
    if one == two {
        return true;
    }
    let find = |id| index.shapes().find(|(area, ..)| area.id == id);
    let (Some((one, first, one_box)), Some((two, second, two_box))) = (find(one), find(two)) else {
        return false;
    };
    let apart = one_box.east < two_box.west
        || two_box.east < one_box.west
        || one_box.north < two_box.south
        || two_box.north < one_box.south;
    one.kind != two.kind && !apart && (reaches_into(first, second) || reaches_into(second, first))
}

fn reaches_into(one: &Shape, other: &Shape) -> bool {
    let corner = |at: &[f64; 2]| stoa_kernel::Point {
        lat: at[1],
        lon: at[0],
    };
    one.positions().any(|at| other.contains(corner(at))) || other.contains(one.label_point())
}

/// The bodies and topics of the town, to see which have ended.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub agencies: &'a [Agency],
    pub teams: &'a [Team],
    pub topics: &'a [Topic],
    pub areas: &'a AreaIndex,
}

/// What a rule names that has ended or is not there.
pub fn ended_parts(rule: &RuleVersion, known: Known<'_>) -> BTreeSet<Ended> {
    let agency = known
        .agencies
        .iter()
        .any(|one| one.slug == rule.agency && !one.is_ended);
    let team = rule.team.as_ref().is_none_or(|slug| {
        known
            .teams
            .iter()
            .any(|one| one.slug == *slug && !one.is_ended)
    });
    let topic = rule.topic.as_ref().is_none_or(|slug| {
        known
            .topics
            .iter()
            .any(|one| one.slug == *slug && !one.is_ended)
    });
    let area = rule.area.is_none_or(|area| known.areas.get(area).is_some());
    let parts = [
        (area, Ended::Area),
        (topic, Ended::Topic),
        (agency, Ended::Agency),
        (team, Ended::Team),
    ];
    parts
        .into_iter()
        .filter(|(runs, _)| !runs)
        .map(|(_, part)| part)
        .collect()
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Localised;

    use super::*;
    use crate::model::answers::tests::{area, at, rule, topic, town};

    #[test]
    fn a_topic_that_nobody_answers_for_is_found() {
        let rules = [
            rule(1, None, Some("lamps"), "power"),
            rule(2, Some(2), Some("trees"), "council"),
            rule(3, Some(4), Some("noise"), "port"),
        ];
        let mut over = topic("over");
        over.is_ended = true;
        let topics = [topic("lamps"), topic("trees"), topic("noise"), over];
        let found = gaps(&rules, &topics, &town(), at(20));
        let gap = |topic: &str, wards: &[i64]| Gap {
            topic: topic.to_owned(),
            wards: wards.iter().map(|ward| Id::new(*ward)).collect(),
        };
        assert_eq!(found, [gap("trees", &[1, 3]), gap("noise", &[])]);
        let nowhere = AreaIndex::default();
        assert_eq!(
            gaps(&[], &topics[..1], &nowhere, at(20)),
            [gap("lamps", &[])]
        );
        assert_eq!(gaps(&rules, &topics[..1], &nowhere, at(20)), []);
    }

    #[test]
    fn rules_that_only_their_dates_decide_between_are_found() {
        let mut later = rule(2, None, Some("lamps"), "council");
        later.valid_from = at(15);
        let mut ranked = rule(3, None, Some("lamps"), "port");
        ranked.priority = 1;
        let mut over = rule(4, None, Some("lamps"), "old");
        over.valid_to = Some(at(12));
        let rules = [
            rule(1, None, Some("lamps"), "power"),
            later,
            ranked,
            over,
            rule(5, Some(1), Some("lamps"), "north"),
            rule(6, Some(2), Some("lamps"), "south"),
            rule(7, Some(4), Some("lamps"), "port"), // the harbour reaches into wards 2 and 3
        ];
        let found = overlaps(&rules, &town(), at(20));
        let pairs: Vec<(i64, i64)> = found
            .iter()
            .map(|one| (one.winner.rule.number(), one.other.rule.number()))
            .collect();
        assert_eq!(pairs, [(2, 1), (7, 6)]);
    }

    #[test]
    fn a_rule_that_names_what_has_ended_is_found() {
        let team = |is_ended| Team {
            slug: "crew".to_owned(),
            agency: "power".to_owned(),
            name: Localised::english("Crew"),
            email: String::new(),
            is_ended,
        };
        let mut all = rule(1, Some(9), Some("lamps"), "power");
        all.team = Some("crew".to_owned());
        let areas = AreaIndex::new(1, [area(1, "ward", 0.0)]);
        let known = |teams| Known {
            agencies: &[],
            teams,
            topics: &[],
            areas: &areas,
        };
        let (over, running) = ([team(true)], [team(false)]);
        assert_eq!(ended_parts(&all, known(&over)).len(), 4);
        all.area = Some(Id::new(1));
        assert_eq!(
            ended_parts(&all, known(&running)),
            [Ended::Topic, Ended::Agency].into()
        );
    }
}
