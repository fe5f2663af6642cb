//! A process as it can be begun again: its components, and its phases by the days after the first one.

use std::collections::BTreeMap;

use jiff::{ToSpan, civil::Date};
use stoa_kernel::Localised;

use super::{ComponentId, Kind, Needs, Phase, Setup, Verbs};

/// What a new process begins with.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    pub question: Localised,
    pub text: Localised,
    pub components: Vec<PlannedComponent>,
    pub phases: Vec<PlannedPhase>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PlannedComponent {
    pub slug: String,
    pub kind: Kind,
    pub title: Localised,
    pub needs: Needs,
    /// The component whose other settings it takes over.
    pub like: Option<ComponentId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PlannedPhase {
    pub title: Localised,
    pub text: Localised,
    /// Its first day: how many days after the first of all, 0 for that one.
    pub after: i32,
    /// How many days it has, 1 at the least.
    pub days: i32,
    /// What it switches on, by the slug of the component.
    pub verbs: BTreeMap<String, Verbs>,
}

impl PlannedPhase {
    /// Its first day and its last; `None` beyond the calendar.
    pub fn stretch(&self, first: Date) -> Option<(Date, Date)> {
        let from = first.checked_add(self.after.days()).ok()?;
        let to = from.checked_add((self.days - 1).days()).ok()?;
        (to.year() <= 2199).then_some((from, to))
    }
}

impl Plan {
    /// What is worth having again of a process: all that was set up, nothing that people said.
    pub fn of(setup: &Setup) -> Self {
        let first = setup.days().map(|(first, _)| first);
        let components = setup.components.iter().map(|one| PlannedComponent {
            slug: one.slug.clone(),
            kind: one.kind,
            title: one.title.clone(),
            needs: one.needs.clone(),
            like: Some(one.id),
        });
        let phases = setup.phases.iter();
        Plan {
            question: setup.process.question.clone(),
            text: setup.process.text.clone(),
            components: components.collect(),
            phases: phases
                .map(|phase| planned(setup, phase, first.unwrap_or(phase.from)))
                .collect(),
        }
    }
}

fn planned(setup: &Setup, phase: &Phase, first: Date) -> PlannedPhase {
    let verbs = setup.components.iter().filter_map(|component| {
        let verbs = phase.verbs.get(&component.id)?;
        Some((component.slug.clone(), verbs.clone()))
    });
    PlannedPhase {
        title: phase.title.clone(),
        text: phase.text.clone(),
        after: between(first, phase.from),
        days: between(phase.from, phase.to) + 1,
        verbs: verbs.collect(),
    }
}

/// How many days from one through another, 0 for the same.
fn between(from: Date, to: Date) -> i32 {
    let length = to.duration_since(from).as_hours() / 24;
    i32::try_from(length).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_counted_over_the_end_of_february() {
        assert_eq!(between(date(2026, 2, 27), date(2026, 3, 2)), 3);
        assert_eq!(between(date(2028, 2, 27), date(2028, 3, 2)), 4);
        let phase = PlannedPhase {
            title: Localised::default(),
            text: Localised::default(),
            after: 3,
            days: 2,
            verbs: BTreeMap::new(),
        };
        let stretch = phase.stretch(date(2028, 2, 27));
        assert_eq!(stretch, Some((date(2028, 3, 1), date(2028, 3, 2))));
        assert_eq!(phase.stretch(date(2199, 12, 28)), None);
    }
}
