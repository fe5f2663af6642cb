//! Limits of categories and districts.

use stoa_ballots::{
    BallotKind, Completion, Group, GroupKind, Limits, Mark, Parameters, Profile, ProfileBuilder,
    Project, Reason, Rule, Utility, count,
};

use crate::small::outcome;

/// Four projects of cost 10 and a budget of 30; projects 0 and 1 are green. The votes fall from 0 to 3.
fn town(limits: Limits) -> Profile {
    let mut builder = ProfileBuilder::new(BallotKind::Approval, 30, 1).unwrap();
    let green = Group {
        kind: GroupKind::Category,
        name: "green".into(),
        limits,
    };
    let green = builder.group(green);
    for number in 0..4 {
        let groups = if number < 2 { vec![green] } else { Vec::new() };
        let id = number.to_string();
        builder
            .project(Project {
                id,
                cost: 10,
                groups,
                ..Project::default()
            })
            .unwrap();
    }
    for (projects, voters) in [
        (vec![0, 1], 6),
        (vec![0, 2], 2),
        (vec![1, 3], 1),
        (vec![2], 3),
    ] {
        let marks = projects.into_iter().map(|project| Mark {
            project,
            points: 0.into(),
        });
        builder
            .ballot(&marks.collect::<Vec<_>>(), None, voters)
            .unwrap();
    }
    builder.finish()
}

#[test]
fn every_rule_keeps_upper_limits() {
    for limits in [
        Limits {
            most_count: Some(1),
            ..Limits::default()
        },
        Limits {
            most_cost: Some(19),
            ..Limits::default()
        },
    ] {
        let profile = town(limits);
        for rule in Rule::ALL
            .into_iter()
            .filter(|&rule| rule != Rule::ExpandingApprovals)
        {
            for completion in Completion::ALL {
                if rule != Rule::EqualShares && completion != Completion::None {
                    continue;
                }
                let outcome = outcome(&profile, rule, Utility::Cost, completion);
                let green = outcome.winners.iter().filter(|&&winner| winner < 2).count();
                assert!(
                    green <= 1,
                    "{rule} {completion} funds {:?}",
                    outcome.winners
                );
                let refused = outcome.losers.iter().filter(|loser| loser.project < 2);
                let limit = |(_, reason): &_| *reason == Reason::LimitOfGroup(0);
                if green == 1 {
                    assert!(
                        refused.clone().all(|loser| loser.reasons.iter().any(limit)),
                        "{rule}"
                    );
                }
            }
        }
    }
}

#[test]
fn greedy_and_welfare_serve_lower_limits_first() {
    let mut builder = ProfileBuilder::new(BallotKind::Approval, 20, 1).unwrap();
    let limits = Limits {
        least_cost: Some(5),
        ..Limits::default()
    };
    let north = Group {
        kind: GroupKind::District,
        name: "north".into(),
        limits,
    };
    let north = builder.group(north);
    for (cost, groups) in [
        (10, vec![]),
        (10, vec![]),
        (8, vec![north]),
        (6, vec![north]),
    ] {
        let id = format!("{cost}-{}", builder.find("10-0").is_some());
        let id = if builder.find(&id).is_some() {
            format!("{id}-again")
        } else {
            id
        };
        builder
            .project(Project {
                id,
                cost,
                groups,
                ..Project::default()
            })
            .unwrap();
    }
    for (project, voters) in [(0, 9), (1, 8), (2, 2), (3, 3)] {
        builder
            .ballot(
                &[Mark {
                    project,
                    points: 0.into(),
                }],
                None,
                voters,
            )
            .unwrap();
    }
    let profile = builder.finish();
    let greedy = outcome(&profile, Rule::Greedy, Utility::Cost, Completion::None);
    assert_eq!(greedy.winners, [3, 0]);
    assert_eq!(greedy.unmet, Vec::<usize>::new());
    let welfare = outcome(&profile, Rule::Welfare, Utility::Cost, Completion::None);
    assert_eq!(welfare.winners, [0, 3]);
    let phragmen = outcome(&profile, Rule::Phragmen, Utility::Cost, Completion::None);
    assert_eq!((phragmen.winners, phragmen.unmet), (vec![0, 1], vec![0]));
}

#[test]
fn a_limit_that_no_set_can_meet_is_reported() {
    let limits = Limits {
        least_count: Some(4),
        ..Limits::default()
    };
    let profile = town(limits);
    for rule in [Rule::Greedy, Rule::Welfare] {
        let outcome = count(&profile, &Parameters::of(rule)).unwrap();
        assert_eq!(outcome.unmet, [0], "{rule}");
        assert_eq!(outcome.winners.len(), 3, "{rule}");
    }
}
