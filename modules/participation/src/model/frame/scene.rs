//! What a page or a command of a component is about: the component on a day, and who stands before it.

use jiff::{civil::Date, tz::TimeZone};
use stoa_kernel::{Actor, Resource, Timestamp};

use super::{Component, Phase, Setup, Standing, State, Verb};

/// A component as it stands at an instant, for whoever acts. What is open is computed from the clock each time: no job
/// opens or closes anything.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    pub setup: Setup,
    pub component: Component,
    /// The day on the town's clocks.
    pub day: Date,
    pub standing: Standing,
    /// By what somebody who proved that they live here is one human (`stoa_kernel::residence`), where the component asks for it.
    pub residence: Option<Vec<u8>>,
}

impl Scene {
    /// `None` where the process has no such component.
    pub fn new(
        setup: Setup,
        slug: &str,
        actor: &Actor,
        (now, zone): (Timestamp, &TimeZone),
    ) -> Option<Self> {
        let component = setup.component(slug)?.clone();
        Some(Scene {
            setup,
            component,
            day: zone.to_datetime(now).date(),
            standing: Standing::of(actor),
            residence: None,
        })
    }

    /// The same for somebody who proved that they live here.
    #[must_use]
    pub fn for_resident(self, key: Vec<u8>) -> Self {
        Scene {
            standing: Standing::Resident,
            residence: Some(key),
            ..self
        }
    }

    /// The phase that lets people do this today, if one does.
    pub fn open_for(&self, verb: Verb) -> Option<&Phase> {
        let is_open = self.setup.process.state == State::Open;
        let mut phases = self.setup.on(self.day).filter(|_| is_open);
        phases.find(|phase| phase.allows(self.component.id, verb))
    }

    /// The next phase that will.
    pub fn next_for(&self, verb: Verb) -> Option<&Phase> {
        let is_open = self.setup.process.state == State::Open;
        let mut phases = self.setup.phases.iter().filter(|_| is_open);
        phases.find(|phase| phase.from > self.day && phase.allows(self.component.id, verb))
    }

    /// As the policies see it, for one who wants to do this.
    pub fn resource(&self, verb: Verb) -> Resource {
        let process = &self.setup.process;
        let id = format!("{}/{}", process.slug, self.component.slug);
        Resource::new("ProcessPart", id)
            .text("agency", process.agency.as_str())
            .flag("open", self.open_for(verb).is_some())
            .number("standing", self.standing.level())
            .number("needed", self.component.needs.of(verb).level())
    }

    /// The page of the component.
    pub fn path(&self) -> String {
        format!("{}/{}", self.setup.process.path(), self.component.slug)
    }
}
