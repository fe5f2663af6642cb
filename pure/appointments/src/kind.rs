//! A kind of appointment: how long, how early, and what it takes.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::fault::{Fault, check_id};

/// The longest appointment in minutes, buffers included: a week.
pub const MOST_MINUTES: u64 = 7 * 1440;
/// The most resources that one appointment takes.
pub const MOST_ROLES: usize = 8;
const MOST_PEOPLE: u32 = 10_000;

/// What people book. All lengths are minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kind {
    pub id: String,
    pub duration: u32,
    /// The resources are held so long before and after, and nobody is seen. Buffers may lie outside opening hours.
    #[serde(default)]
    pub buffer_before: u32,
    #[serde(default)]
    pub buffer_after: u32,
    /// An appointment begins no sooner than this after the booking.
    #[serde(default)]
    pub earliest_notice: u32,
    /// An appointment begins no later than this after the booking.
    pub latest_horizon: u32,
    /// Appointments begin at the beginning of each span of the office's hours, and every so many minutes after it.
    pub step: u32,
    /// How many people may come to one appointment: 1, or more for a group.
    pub capacity: u32,
    /// The resources that it takes at once, one for each role; a resource fills one role. The first of them leads.
    pub roles: Vec<Role>,
}

/// The skills that whoever fills a role must have, all of them; none for any resource.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub skills: BTreeSet<String>,
}

impl Kind {
    /// Whether it can be booked at all.
    ///
    /// # Errors
    ///
    /// The first thing that is out of range.
    pub fn check(&self) -> Result<(), Fault> {
        check_id(&self.id)?;
        let found = self.held_minutes();
        if self.duration == 0 || found > MOST_MINUTES {
            let most = MOST_MINUTES;
            return Err(Fault::Length { found, most });
        }
        if !(1..=1440).contains(&self.step) {
            return Err(Fault::Step(self.step));
        }
        if !(1..=MOST_PEOPLE).contains(&self.capacity) {
            return Err(Fault::Capacity(self.capacity));
        }
        if !(1..=MOST_ROLES).contains(&self.roles.len()) {
            return Err(Fault::Roles(self.roles.len()));
        }
        Ok(())
    }

    /// Whether several people come to one appointment.
    pub fn is_group(&self) -> bool {
        self.capacity > 1
    }

    /// Duration and buffers.
    pub(crate) fn held_minutes(&self) -> u64 {
        [self.buffer_before, self.duration, self.buffer_after]
            .map(u64::from)
            .iter()
            .sum()
    }
}

pub(crate) fn minutes(count: u32) -> SignedDuration {
    SignedDuration::from_mins(i64::from(count))
}
