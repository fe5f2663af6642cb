//! A phase of a process: from a day through another, and what it lets people do.

use std::collections::BTreeMap;

use jiff::civil::Date;
use stoa_kernel::{Id, Localised};

use super::{ComponentId, ProcessId, Verb, Verbs};

pub type PhaseId = Id<Phase>;

/// One stretch of a process.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    pub id: PhaseId,
    pub process: ProcessId,
    pub title: Localised,
    pub text: Localised,
    /// Its first day on the town's clocks.
    pub from: Date,
    /// Its last day, which belongs to it as a whole.
    pub to: Date,
    /// What it switches on, by component.
    pub verbs: BTreeMap<ComponentId, Verbs>,
}

impl Phase {
    /// Whether this day is one of it.
    pub fn is_on(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    pub fn allows(&self, component: ComponentId, verb: Verb) -> bool {
        let verbs = self.verbs.get(&component);
        verbs.is_some_and(|verbs| verbs.0.contains(&verb))
    }

    /// Whether both let people do the same in the same component on the same day.
    pub fn collides(&self, other: &Phase) -> bool {
        let shares_a_day = self.from <= other.to && other.from <= self.to;
        shares_a_day
            && self.verbs.iter().any(|(component, verbs)| {
                let mut verbs = verbs.0.iter();
                verbs.any(|verb| other.allows(*component, *verb))
            })
    }
}

/// A day as fields of forms send it: `2026-03-04`, between the years 2000 and 2199.
pub fn parse_day(text: &str) -> Option<Date> {
    let text = text.trim();
    // A parser of days takes instants too, and leaves their hours out.
    let day: Date = (text.len() == "2026-03-04".len()).then(|| text.parse().ok())??;
    (2000..=2199).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn phase((from, to): (i8, i8), verbs: &str) -> Phase {
        Phase {
            id: Id::new(1),
            process: Id::new(1),
            title: Localised::default(),
            text: Localised::default(),
            from: date(2026, 3, from),
            to: date(2026, 3, to),
            verbs: [(Id::new(7), Verbs::from_text(verbs))].into(),
        }
    }

    #[test]
    fn first_and_last_day_belong_to_a_phase() {
        let phase = phase((4, 6), "write");
        let on: Vec<i8> = (1..10)
            .filter(|day| phase.is_on(date(2026, 3, *day)))
            .collect();
        assert_eq!(on, [4, 5, 6]);
    }

    #[test]
    fn phases_collide_over_the_same_verb_on_the_same_day() {
        let first = phase((4, 6), "write support");
        assert!(first.collides(&phase((6, 9), "support")));
        assert!(phase((1, 9), "write").collides(&first));
        assert!(!first.collides(&phase((7, 9), "support")));
        assert!(!first.collides(&phase((5, 5), "comment")));
    }

    #[test]
    fn only_real_days_are_read() {
        assert_eq!(parse_day(" 2026-03-04 "), Some(date(2026, 3, 4)));
        for wrong in [
            "",
            "2026-02-30",
            "4/3/2026",
            "1026-03-04",
            "2026-03-04T10:00",
        ] {
            assert_eq!(parse_day(wrong), None, "{wrong}");
        }
    }
}
