//! The responsibility map of Merrow: who answers for what, where, since when, and by which law. The laws are invented and say so.

use stoa_kernel::{
    Id, Timestamp,
    town::{Area, responsibility_map::NewRule},
};

use super::agencies::{COUNCIL, COUNTY, FORMER_LIGHTING, HARBOUR, LIGHTING, POLICE, POWER, WATER};

/// A place that rules name besides the whole town.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ground {
    Town,
    /// The county's trunk road around the town.
    RingRoad,
    /// The land of the Harbour Trust.
    HarbourEstate,
    CastleWard,
    StrandWard,
}

/// Who answers: body and team.
type Body = (&'static str, &'static str);
/// Working hours until an answer and until it is mended.
type Hours = (i64, i64);

/// A rule as this file writes it: ground, topic ('' is any), who, hours, law.
struct Line(Ground, &'static str, Body, Hours, &'static str);

const SERVICES: Body = (COUNCIL, "customer-services");
const HIGHWAYS: Body = (COUNCIL, "highways");
const PARKS: Body = (COUNCIL, "parks");
const CLEANSING: Body = (COUNCIL, "cleansing");
const COUNTY_NORTH: Body = (COUNTY, "county-north");
const HARBOUR_WORKS: Body = (HARBOUR, "harbour-works");

#[rustfmt::skip] // A line a rule.
const LINES: &[Line] = &[
    Line(Ground::Town, "", SERVICES, (16, 120), "Merrow Public Services By-law 2016, section 1 (fictional)"),
    Line(Ground::Town, "roads", HIGHWAYS, (16, 280), "Merrow Highways By-law 2009, section 12 (fictional)"),
    Line(Ground::Town, "pavements", HIGHWAYS, (16, 480), "Merrow Highways By-law 2009, section 14 (fictional)"),
    Line(Ground::Town, "drainage", (COUNCIL, "drainage"), (8, 80), "Merrow Drainage By-law 2011, section 3 (fictional)"),
    Line(Ground::Town, "traffic-signals", COUNTY_NORTH, (8, 48), "Doggerland Traffic Signals Order 2004, article 2 (fictional)"),
    Line(Ground::Town, "electricity", (POWER, "northsea-faults"), (2, 24), "Doggerland Electricity Licence 1998, condition 9 (fictional)"),
    Line(Ground::Town, "water-supply", (WATER, "northwater-leaks"), (4, 80), "Northwater Undertaking Act 1991, section 37 (fictional)"),
    Line(Ground::Town, "dumped-waste", (COUNCIL, "waste"), (8, 40), "Merrow Clean Town By-law 2013, section 5 (fictional)"),
    Line(Ground::Town, "cleansing", CLEANSING, (8, 16), "Merrow Clean Town By-law 2013, section 2 (fictional)"),
    Line(Ground::Town, "graffiti", CLEANSING, (16, 80), "Merrow Clean Town By-law 2013, section 8 (fictional)"),
    Line(Ground::Town, "trees", PARKS, (16, 400), "Merrow Parks and Trees By-law 2007, section 6 (fictional)"),
    Line(Ground::Town, "hedges", PARKS, (24, 480), "Merrow Parks and Trees By-law 2007, section 11 (fictional)"),
    Line(Ground::Town, "playgrounds", PARKS, (16, 240), "Merrow Parks and Trees By-law 2007, section 3 (fictional)"),
    Line(Ground::Town, "vehicles", (COUNCIL, "community-safety"), (24, 240), "Doggerland Abandoned Vehicles Order 1986, article 4 (fictional)"),
    Line(Ground::Town, "obstruction", (POLICE, "police-control"), (4, 12), "Doggerland Road Traffic Order 1989, article 21 (fictional)"),
    Line(Ground::Town, "noise", (COUNCIL, "environmental-health"), (24, 240), "Merrow Quiet Nights By-law 2014, section 2 (fictional)"),
    Line(Ground::Town, "harbour", HARBOUR_WORKS, (16, 160), "Merrow Harbour Act 1894, section 40 (fictional)"),
    // The trunk road is the county's, from fence to fence.
    Line(Ground::RingRoad, "roads", COUNTY_NORTH, (16, 120), "Doggerland Trunk Roads Order 1972, schedule 1: A1907 (fictional)"),
    Line(Ground::RingRoad, "pavements", COUNTY_NORTH, (16, 160), "Doggerland Trunk Roads Order 1972, schedule 1: A1907 (fictional)"),
    Line(Ground::RingRoad, "drainage", COUNTY_NORTH, (16, 80), "Doggerland Trunk Roads Order 1972, schedule 1: A1907 (fictional)"),
    Line(Ground::RingRoad, "street-lighting", COUNTY_NORTH, (16, 80), "Doggerland Trunk Roads Order 1972, schedule 2 (fictional)"),
    // The Harbour Trust keeps its own streets.
    Line(Ground::HarbourEstate, "roads", HARBOUR_WORKS, (16, 160), "Merrow Harbour Act 1894, section 22 (fictional)"),
    Line(Ground::HarbourEstate, "pavements", HARBOUR_WORKS, (16, 160), "Merrow Harbour Act 1894, section 22 (fictional)"),
    Line(Ground::HarbourEstate, "drainage", HARBOUR_WORKS, (16, 80), "Merrow Harbour Act 1894, section 22 (fictional)"),
    Line(Ground::HarbourEstate, "street-lighting", HARBOUR_WORKS, (16, 80), "Merrow Harbour Act 1894, section 23 (fictional)"),
    Line(Ground::HarbourEstate, "dumped-waste", HARBOUR_WORKS, (16, 80), "Merrow Harbour Act 1894, section 25 (fictional)"),
    // The old town is cleaned all day, the beach all summer.
    Line(Ground::CastleWard, "cleansing", CLEANSING, (4, 12), "Merrow Clean Town By-law 2013, schedule A: town centre (fictional)"),
    Line(Ground::CastleWard, "graffiti", CLEANSING, (8, 40), "Merrow Clean Town By-law 2013, schedule A: town centre (fictional)"),
    Line(Ground::StrandWard, "cleansing", CLEANSING, (4, 14), "Merrow Clean Town By-law 2013, schedule B: the beach (fictional)"),
];

/// What the lamps' contract was, and what it is since a year.
const FORMER: Line = Line(
    Ground::Town,
    "street-lighting",
    (COUNCIL, FORMER_LIGHTING),
    (16, 120),
    "Merrow Street Lighting By-law 2008, section 4; contract with Lumen (fictional)",
);
const PRESENT: Line = Line(
    Ground::Town,
    "street-lighting",
    (COUNCIL, LIGHTING),
    (8, 64),
    "Merrow Street Lighting By-law 2008, section 4; contract with Brightwick (fictional)",
);

/// A rule, and the one that replaced it, if one did.
#[derive(Debug, Clone)]
pub struct RuleHistory {
    pub first: NewRule,
    pub then: Option<NewRule>,
}

/// All rules since `since`; the lamps changed hands at `changed`.
pub fn rules(
    area: impl Fn(Ground) -> Option<Id<Area>>,
    since: Timestamp,
    changed: Timestamp,
) -> Vec<RuleHistory> {
    let rule = |line: &Line, valid_from| NewRule {
        area: area(line.0),
        topic: (!line.1.is_empty()).then(|| line.1.to_owned()),
        agency: line.2.0.to_owned(),
        team: Some(line.2.1.to_owned()),
        respond_hours: Some(line.3.0),
        fix_hours: Some(line.3.1),
        law: line.4.to_owned(),
        // What lies in a ward and on another body's land is that body's; the trunk road goes through the harbour's too.
        priority: match line.0 {
            Ground::RingRoad => 20,
            Ground::HarbourEstate => 10,
            Ground::Town | Ground::CastleWard | Ground::StrandWard => 0,
        },
        valid_from,
        valid_to: None,
    };
    let mut all: Vec<RuleHistory> = LINES
        .iter()
        .map(|line| RuleHistory {
            first: rule(line, since),
            then: None,
        })
        .collect();
    all.push(RuleHistory {
        first: rule(&FORMER, since),
        then: Some(rule(&PRESENT, changed)),
    });
    all
}

#[cfg(test)]
mod tests {
    use super::{LINES, rules};
    use crate::demo::office::{agencies, topics};
    use stoa_kernel::{Id, Timestamp};

    #[test]
    fn each_rule_names_what_there_is() {
        let since = Timestamp::UNIX_EPOCH;
        let all = rules(|_| Some(Id::new(1)), since, since);
        assert_eq!(all.len(), LINES.len() + 1);
        let (bodies, teams, topics) = (agencies::agencies(), agencies::teams(), topics::topics());
        for rule in all
            .iter()
            .flat_map(|one| std::iter::once(&one.first).chain(&one.then))
        {
            assert!(bodies.iter().any(|body| body.slug == rule.agency));
            let team = teams
                .iter()
                .find(|(team, _)| Some(&team.slug) == rule.team.as_ref())
                .unwrap();
            assert_eq!(team.0.agency, rule.agency);
            assert!(
                rule.topic
                    .as_ref()
                    .is_none_or(|slug| topics.iter().any(|topic| topic.slug == *slug))
            );
            assert!(rule.law.contains("(fictional)"));
        }
        // Nothing is without an answer: each topic has a rule for the whole town.
        for topic in &topics {
            let of_topic =
                |rule: &super::RuleHistory| rule.first.topic.as_deref() == Some(&topic.slug);
            assert!(all.iter().any(of_topic), "{}", topic.slug);
        }
    }
}
