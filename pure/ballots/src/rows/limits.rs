//! Whether a vote keeps within the limits that META sets. One that does not is told, and counts: the city counted it.

use super::{Intake, Row};
use crate::{
    election::{BallotKind, Decimal, Limits, Settings},
    findings::Kind,
};

impl Intake {
    /// Looks at the vote whose choices begin here.
    pub(super) fn limits(&mut self, row: &dyn Row, vote: usize, begin: usize) {
        let Some(settings) = self.settings.take() else {
            return;
        };
        self.length(&settings, row, (vote, begin));
        if settings.sum_cost != Limits::default() {
            self.sum_cost(&settings, row, (vote, begin));
        }
        if settings.points != Limits::default() || settings.sum_points != Limits::default() {
            self.points(&settings, row, begin);
        }
        self.settings = Some(settings);
    }

    fn length(&mut self, settings: &Settings, row: &dyn Row, (vote, begin): (usize, usize)) {
        let length = u64::try_from(self.choices_from(begin).len()).unwrap_or(u64::MAX);
        self.votes.longest = self.votes.longest.max(length);
        let limits = match settings.ballots {
            BallotKind::ChooseOne => Limits {
                least: Some(1),
                most: Some(1),
            },
            _ => settings.length,
        };
        if !limits.allow(length) {
            let allowed = allowed(limits, "min_length", "max_length");
            self.findings
                .add(Kind::BallotLimit, row.place(vote, 0), || {
                    format!("this vote names {length} projects; {allowed}. It counts as it stands")
                });
        }
    }

    fn sum_cost(&mut self, settings: &Settings, row: &dyn Row, (vote, begin): (usize, usize)) {
        let costs = self.choices_from(begin).iter().filter_map(|project| {
            let project = self.projects.get(usize::try_from(*project).ok()?)?;
            Some(project.cost)
        });
        let Some(sum) = sum(costs) else { return };
        if !settings.sum_cost.allow(sum) {
            let allowed = allowed(settings.sum_cost, "min_sum_cost", "max_sum_cost");
            self.findings.add(Kind::BallotLimit, row.place(vote, 0), || {
                format!("the projects of this vote cost {sum} together; {allowed}. It counts as it stands")
            });
        }
    }

    fn points(&mut self, settings: &Settings, row: &dyn Row, begin: usize) {
        let Some(column) = self.points_column() else {
            return;
        };
        let outside = self
            .points_from(begin)
            .find(|points| !settings.points.allow(*points));
        if let Some(outside) = outside {
            let allowed = allowed(settings.points, "min_points", "max_points");
            self.findings.add(Kind::BallotLimit, row.place(column, 0), || {
                format!("this vote gives a project {outside} points; {allowed}. It counts as it stands")
            });
        }
        let sum = sum(self.points_from(begin));
        let Some(sum) = sum else { return };
        if !settings.sum_points.allow(sum) {
            let allowed = allowed(settings.sum_points, "min_sum_points", "max_sum_points");
            self.findings
                .add(Kind::BallotLimit, row.place(column, 0), || {
                    format!(
                        "this vote gives {sum} points together; {allowed}. It counts as it stands"
                    )
                });
        }
    }
}

fn sum(mut numbers: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    numbers.try_fold(Decimal::ZERO, Decimal::plus)
}

/// `META has min_length 1 and max_length 5`.
fn allowed<T: std::fmt::Display>(limits: Limits<T>, least: &str, most: &str) -> String {
    match (limits.least, limits.most) {
        (Some(low), Some(high)) => format!("META has {least} {low} and {most} {high}"),
        (Some(low), None) => format!("META has {least} {low}"),
        (None, Some(high)) => format!("META has {most} {high}"),
        (None, None) => "META has no limit".to_owned(),
    }
}
