//! An assembly: how many seats it has, and what it has to look like.

use stoa_kernel::{Error, Id, Result};

use super::{Feature, Features};
use crate::model::{ComponentId, Scene, State, Verb};

pub type AssemblyId = Id<Assembly>;

/// The most seats of an assembly. The largest that are known have a thousand.
pub const MOST: u32 = 1000;

/// Whose members are drawn by lot.
#[derive(Debug, Clone, PartialEq)]
pub struct Assembly {
    pub id: AssemblyId,
    pub component: ComponentId,
    /// The slugs of its process and of its component.
    pub place: (String, String),
    pub seats: u32,
    pub features: Features,
    /// Grows with each change.
    pub version: i64,
}

impl Assembly {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("assembly-{}", self.id)
    }

    /// Its page.
    pub fn path(&self) -> String {
        let (process, component) = &self.place;
        format!("/participate/{process}/{component}")
    }

    pub fn feature(&self, number: u32) -> Option<&Feature> {
        self.features.0.iter().find(|one| one.number == number)
    }
}

/// How many seats, as somebody wrote it: 2 to [`MOST`]. `Invalid` on `seats`.
pub fn read_seats(text: &str) -> Result<u32> {
    let seats = text.trim().parse().ok();
    let seats = seats.filter(|seats| (2..=MOST).contains(seats));
    seats.ok_or_else(|| Error::invalid("seats", "participation-assembly-fault-seats"))
}

/// Whether nobody can put their name down any more: no phase lets people, today or later.
pub fn registration_is_over(scene: &Scene) -> bool {
    let is_public = scene.setup.process.state == State::Open;
    is_public && scene.open_for(Verb::Write).is_none() && scene.next_for(Verb::Write).is_none()
}

#[cfg(test)]
mod tests {
    use super::read_seats;

    #[test]
    fn an_assembly_has_two_seats_at_least() {
        assert_eq!(read_seats(" 20 ").unwrap(), 20);
        for wrong in ["", "1", "0", "-4", "1001", "many"] {
            assert!(read_seats(wrong).is_err(), "{wrong}");
        }
    }
}
