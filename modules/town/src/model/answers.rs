//! Who answers for a topic in each part of the town, by the rules of one instant: what the map draws and the table says.

use std::{collections::BTreeSet, sync::Arc};

use stoa_kernel::{
    Id, Timestamp,
    town::{
        Area, AreaIndex, AreaKind, RuleVersion, Topic,
        responsibility::{Responsible, resolve},
    },
};

/// One part of the town and who answers there.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaAnswer {
    pub area: Arc<Area>,
    pub answer: Option<Responsible>,
}

/// One topic: who answers in the town as a whole, and in how many parts it is somebody else.
#[derive(Debug, Clone, PartialEq)]
pub struct TopicAnswer {
    pub topic: Topic,
    /// Where no rule of a single area says otherwise.
    pub answer: Option<Responsible>,
    /// The areas that have a rule of their own with another answer.
    pub exceptions: usize,
}

/// The answer at a place that lies in these areas.
pub fn at_place(
    rules: &[RuleVersion],
    areas: &[Id<Area>],
    topic: &str,
    at: Timestamp,
) -> Option<Responsible> {
    resolve(rules, areas, topic, at).map(Responsible::from)
}

/// The answer for the town as a whole.
pub fn everywhere(rules: &[RuleVersion], topic: &str, at: Timestamp) -> Option<Responsible> {
    at_place(rules, &[], topic, at)
}

/// The wards, each with its answer; then the areas of other kinds that have a rule of their own for the topic.
/// Where such an area lies within a ward, the rules of both count there, as they do for a report.
pub fn by_area(
    rules: &[RuleVersion],
    index: &AreaIndex,
    topic: &str,
    at: Timestamp,
) -> Vec<AreaAnswer> {
    let own_rules = areas_with_rules(rules, topic, at);
    let is_ward = |area: &Area| area.kind == AreaKind::ward();
    let wards = index
        .shapes()
        .filter(|(area, ..)| is_ward(area))
        .map(|(area, ..)| AreaAnswer {
            area: Arc::clone(area),
            answer: at_place(rules, &[area.id], topic, at),
        });
    let others = index
        .shapes()
        .filter(|(area, ..)| !is_ward(area) && own_rules.contains(&area.id))
        .map(|(area, shape, _)| {
            let mut here: Vec<Id<Area>> = index
                .holding(shape.label_point())
                .map(|area| area.id)
                .collect();
            if !here.contains(&area.id) {
                here.push(area.id);
            }
            AreaAnswer {
                area: Arc::clone(area),
                answer: at_place(rules, &here, topic, at),
            }
        });
    wards.chain(others).collect()
}

/// Each topic that is not ended, with its answers in short.
pub fn by_topic(
    rules: &[RuleVersion],
    topics: &[Topic],
    index: &AreaIndex,
    at: Timestamp,
) -> Vec<TopicAnswer> {
    let running = topics.iter().filter(|topic| !topic.is_ended);
    running
        .map(|topic| {
            let answer = everywhere(rules, &topic.slug, at);
            let who = |answer: &Option<Responsible>| {
                answer
                    .as_ref()
                    .map(|one| (one.agency.clone(), one.team.clone()))
            };
            let own = areas_with_rules(rules, &topic.slug, at);
            let differs = |id: &&Id<Area>| {
                index.get(**id).is_some()
                    && who(&at_place(rules, &[**id], &topic.slug, at)) != who(&answer)
            };
            TopicAnswer {
                topic: topic.clone(),
                exceptions: own.iter().filter(differs).count(),
                answer,
            }
        })
        .collect()
}

fn areas_with_rules(rules: &[RuleVersion], topic: &str, at: Timestamp) -> BTreeSet<Id<Area>> {
    let fits = |rule: &&RuleVersion| {
        rule.holds_at(at) && rule.topic.as_deref().is_none_or(|own| own == topic)
    };
    rules
        .iter()
        .filter(fits)
        .filter_map(|rule| rule.area)
        .collect()
}

#[cfg(test)]
pub mod tests {
    //! A town of three wards and a harbour, for the tests of this folder.

    use stoa_kernel::Localised;

    use super::*;

    pub fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    pub fn area(number: i64, kind: &str, west: f64) -> Area {
        let east = west + 1.0;
        Area {
            id: Id::new(number),
            kind: AreaKind::new(kind).unwrap(),
            code: format!("A{number}"),
            name: Localised::english(format!("Area {number}")),
            geometry: format!(
                r#"{{"type":"Polygon","coordinates":[[[{west},0],[{east},0],[{east},1],[{west},1],[{west},0]]]}}"#
            ),
            population: None,
            version: 1,
            valid_from: at(0),
            valid_to: None,
        }
    }

    pub fn rule(number: i64, area: Option<i64>, topic: Option<&str>, agency: &str) -> RuleVersion {
        RuleVersion {
            rule: Id::new(number),
            version: 1,
            area: area.map(Id::new),
            topic: topic.map(str::to_owned),
            agency: agency.to_owned(),
            team: None,
            respond_hours: Some(8),
            fix_hours: None,
            law: String::new(),
            priority: 0,
            valid_from: at(10),
            valid_to: None,
            made_at: at(10),
        }
    }

    pub fn topic(slug: &str) -> Topic {
        Topic {
            slug: slug.to_owned(),
            name: Localised::english(slug),
            is_ended: false,
        }
    }

    pub fn town() -> AreaIndex {
        let areas = [
            area(1, "ward", 0.0),
            area(2, "ward", 1.0),
            area(3, "ward", 2.0),
            area(4, "harbour", 1.25),
        ];
        AreaIndex::new(1, areas)
    }

    #[test]
    fn each_ward_and_each_area_with_its_own_rule_has_an_answer() {
        let rules = [
            rule(1, None, Some("lamps"), "power"),
            rule(2, Some(2), Some("lamps"), "council"),
            rule(3, Some(4), None, "port"),
            rule(4, Some(4), Some("noise"), "port"),
        ];
        let who = |topic: &str, second| -> Vec<(i64, Option<String>)> {
            let answers = by_area(&rules, &town(), topic, at(second));
            answers
                .into_iter()
                .map(|one| (one.area.id.number(), one.answer.map(|a| a.agency)))
                .collect()
        };
        let some = |name: &str| Some(name.to_owned());
        // The harbour's rule is for any topic and the ward's for this one, so the ward's is the more specific there.
        let lamps = [
            (1, some("power")),
            (2, some("council")),
            (3, some("power")),
            (4, some("council")),
        ];
        assert_eq!(who("lamps", 20), lamps);
        assert_eq!(
            who("noise", 20),
            [(1, None), (2, None), (3, None), (4, some("port"))]
        );
        assert_eq!(who("lamps", 5), [(1, None), (2, None), (3, None)]);
        let topics = [topic("lamps"), topic("noise")];
        let short = by_topic(&rules, &topics, &town(), at(20));
        let short: Vec<_> = short
            .iter()
            .map(|one| (one.answer.is_some(), one.exceptions))
            .collect();
        assert_eq!(short, [(true, 2), (false, 1)]);
    }
}
