//! A process with all that it is made of.

use jiff::civil::Date;
use stoa_kernel::{Lang, Localised};

use super::{Component, Phase, PhaseId, Process, words};
use crate::model::Faults;

/// A process, its components in the order in which they were added, and its phases in the order of their days.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    pub process: Process,
    pub components: Vec<Component>,
    pub phases: Vec<Phase>,
}

impl Setup {
    pub fn component(&self, slug: &str) -> Option<&Component> {
        self.components.iter().find(|one| one.slug == slug)
    }

    pub fn phase(&self, id: PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|one| one.id == id)
    }

    /// The phases of a day.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &Phase> {
        self.phases.iter().filter(move |phase| phase.is_on(day))
    }

    /// The first day of all phases and the last.
    pub fn days(&self) -> Option<(Date, Date)> {
        let first = self.phases.iter().map(|phase| phase.from).min()?;
        let last = self.phases.iter().map(|phase| phase.to).max()?;
        Some((first, last))
    }

    /// What is missing before it can be published, by the page on which it is mended: `Invalid` with all of it.
    pub fn check(&self, main: Lang, today: Date) -> stoa_kernel::Result<()> {
        let mut faults = Faults::default();
        let has = |words: &Localised| words.0.get(&main).is_some_and(|text| !text.is_empty());
        let process = &self.process;
        faults.want(
            has(&process.question) && has(&process.text),
            "describe",
            "participation-frame-missing-words",
        );
        faults.want(
            !self.components.is_empty(),
            "components",
            "participation-frame-missing-component",
        );
        faults.want(
            !self.phases.is_empty(),
            "phases",
            "participation-frame-missing-phase",
        );
        let is_used = |component: &Component| {
            let mut phases = self.phases.iter();
            let is_read_only = component.kind.verbs().is_empty();
            is_read_only || phases.any(|phase| phase.verbs.contains_key(&component.id))
        };
        faults.want(
            self.components.iter().all(is_used),
            "phases",
            "participation-frame-missing-use",
        );
        let is_past = self.days().is_some_and(|(_, last)| last < today);
        faults.want(!is_past, "phases", "participation-frame-missing-days");
        faults.done()
    }
}

/// Faults of a title in the town's language.
pub fn check_title(title: &Localised, main: Lang, faults: &mut Faults) {
    words::check(title, main, ("title", words::TITLE), faults);
}
