//! Small elections, written down in a line.

use stoa_ballots::{
    BallotKind, Completion, Exact, Mark, Outcome, Parameters, Profile, ProfileBuilder, Project,
    Rule, TieOrder, Utility, count,
};

/// An approval election: the costs of the projects 0, 1, 2 …, and ballots with how many voters cast each.
pub fn approval(budget: u64, costs: &[u64], ballots: &[(&[usize], u64)]) -> Profile {
    let with_points: Vec<_> = ballots
        .iter()
        .map(|(projects, voters)| (projects.iter().map(|&p| (p, 0)).collect(), *voters))
        .collect();
    election(BallotKind::Approval, budget, costs, &with_points)
}

/// An election of any kind: each ballot lists projects with points.
pub fn election(
    kind: BallotKind,
    budget: u64,
    costs: &[u64],
    ballots: &[(Vec<(usize, u64)>, u64)],
) -> Profile {
    let mut builder = ProfileBuilder::new(kind, budget, 1).unwrap();
    for (number, &cost) in costs.iter().enumerate() {
        let id = format!("{number:02}");
        builder
            .project(Project {
                id,
                cost,
                ..Project::default()
            })
            .unwrap();
    }
    for (marks, voters) in ballots {
        let marks: Vec<Mark> = marks
            .iter()
            .map(|&(project, points)| Mark {
                project,
                points: Exact::from(points),
            })
            .collect();
        builder.ballot(&marks, None, *voters).unwrap();
    }
    builder.finish()
}

/// A rule's parameters, ties in the order of the file.
pub fn parameters(rule: Rule, utility: Utility, completion: Completion) -> Parameters {
    let ties: TieOrder = "file".parse().unwrap();
    Parameters {
        utility,
        completion,
        ties,
        ..Parameters::of(rule)
    }
}

/// An outcome, ties in the order of the file.
pub fn outcome(profile: &Profile, rule: Rule, utility: Utility, completion: Completion) -> Outcome {
    count(profile, &parameters(rule, utility, completion)).unwrap()
}

/// The winners by rising number.
pub fn sorted(outcome: &Outcome) -> Vec<usize> {
    let mut winners = outcome.winners.clone();
    winners.sort_unstable();
    winners
}
