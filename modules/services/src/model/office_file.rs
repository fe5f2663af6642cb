//! An office as one readable file: where it is, when it is open, who and what is there, and what people come for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    civil::{Date, DateTime},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};
use stoa_appointments::{
    ChangeRules, Interval, Kind, Office, ReminderRule, Resource, Role, Timetable,
};
use stoa_forms::Localised;
use stoa_kernel::{Error, Lang, Result};

use super::{
    FileFault,
    office_hours::{Hours, OfficeWeek, opening},
};

/// The most bytes of a file.
const LONGEST: usize = 256 * 1024;

/// The file of an office.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeFile {
    /// Its address: lower-case letters, digits and hyphens.
    pub slug: String,
    pub languages: Vec<String>,
    pub name: Localised,
    /// Where it is.
    pub address: Localised,
    /// Its time zone (IANA); without one, the town's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// `false`: nobody can book for now; what is booked stands.
    #[serde(default = "yes")]
    pub offered: bool,
    pub opening: Vec<OfficeWeek>,
    /// Days without hours. The holidays of the town and of the body are closed without being named here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<Date>,
    /// Days with hours of their own; they count before everything else.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub days: BTreeMap<Date, Vec<Hours>>,
    pub resources: Vec<OfficeResource>,
    pub kinds: Vec<OfficeKind>,
    #[serde(default)]
    pub changes: Changes,
    /// So many hours before it begins, whoever gave an address is reminded.
    #[serde(default = "a_day")]
    pub reminder_hours: Vec<u16>,
    /// Who came is forgotten so many days after the appointment, 1 to 3650.
    #[serde(default = "a_month")]
    pub keep_days: u16,
}

/// A desk, a person or a room.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeResource {
    pub id: String,
    /// What people look for when they come: `Desk 2`.
    pub name: Localised,
    /// A name that it has at every office where it works: whoever is booked at one is not free at another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shared: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub skills: BTreeSet<String>,
    /// Its own hours; without them, the office's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Vec<OfficeWeek>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absences: Vec<Absence>,
}

/// A stretch in which somebody or something is not there, on the office's clocks: `2026-03-02T12:00`, or a day for its midnight.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    pub from: DateTime,
    /// When they are back.
    pub until: DateTime,
}

/// Who books a kind of appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookedBy {
    #[default]
    Anyone,
    /// Who has applied for a service that leads to it, and staff.
    Applicants,
    /// Staff alone.
    Staff,
}

/// What people come for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeKind {
    pub id: String,
    pub name: Localised,
    /// What to bring, and what else is good to know.
    #[serde(default)]
    pub about: Localised,
    #[serde(default)]
    pub booked_by: BookedBy,
    pub minutes: u32,
    #[serde(default)]
    pub buffer_before: u32,
    #[serde(default)]
    pub buffer_after: u32,
    /// Appointments begin every so many minutes; without it, one follows the other with its buffers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    /// It is booked so many minutes before, at the latest.
    #[serde(default)]
    pub notice_minutes: u32,
    /// And so many days before, at the earliest; 1 to 730.
    #[serde(default = "two_months")]
    pub horizon_days: u32,
    /// How many people come to one.
    #[serde(default = "one")]
    pub people: u32,
    /// The skills that it takes of each resource at once; the first leads. Without any, one resource, whichever it is.
    #[serde(default = "anybody")]
    pub roles: Vec<BTreeSet<String>>,
}

/// Until when people change and cancel by themselves.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Changes {
    /// So many minutes before it begins.
    pub move_until: u32,
    pub cancel_until: u32,
    pub most_moves: u32,
}

impl Default for Changes {
    fn default() -> Self {
        Changes {
            move_until: 60,
            cancel_until: 0,
            most_moves: 5,
        }
    }
}

const fn yes() -> bool {
    true
}

const fn one() -> u32 {
    1
}

const fn two_months() -> u32 {
    60
}

const fn a_month() -> u16 {
    30
}

fn a_day() -> Vec<u16> {
    vec![24]
}

fn anybody() -> Vec<BTreeSet<String>> {
    vec![BTreeSet::new()]
}

impl OfficeFile {
    /// Reads a file in YAML and looks whether it makes sense: all faults at once, or the one that keeps it from being read.
    pub fn read(text: &str) -> Result<Self, Vec<FileFault>> {
        if text.len() > LONGEST {
            let fault = FileFault::of("the file", "services-fault-too-long");
            return Err(vec![fault.with("max", LONGEST)]);
        }
        let options = serde_saphyr::options! {
            strict_booleans: true,
            budget: serde_saphyr::budget! {
                max_depth: 32,
                max_aliases: 1_000,
            },
        };
        let read: Result<Self, _> = serde_saphyr::from_str_with_options(text, options);
        let file = read.map_err(|error| vec![FileFault::unread(&error)])?;
        match file.faults() {
            faults if faults.is_empty() => Ok(file),
            faults => Err(faults),
        }
    }

    /// A file that was looked at when it was kept.
    pub fn kept(text: &str) -> Result<Self> {
        Self::read(text).map_err(|faults| {
            Error::broken("the file of an office", format!("{:?}", faults.first()))
        })
    }

    /// The SHA-256 of what it says, in hex: two files that say the same have the same, however they are written.
    pub fn digest(&self) -> String {
        let value = serde_json::to_value(self).unwrap_or_default();
        stoa_kernel::digest(&stoa_forms::canonical(&value))
    }

    /// The name in each language that pages have.
    pub fn names(&self) -> stoa_kernel::Localised {
        let fallback = self.languages.first().map_or("en", String::as_str);
        let of = |lang: Lang| (lang, self.name.get(lang.code(), fallback).to_owned());
        stoa_kernel::Localised(Lang::ALL.into_iter().map(of).collect())
    }

    pub fn kind(&self, id: &str) -> Option<&OfficeKind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    pub fn resource(&self, id: &str) -> Option<&OfficeResource> {
        self.resources.iter().find(|one| one.id == id)
    }

    /// What works at other offices too: here and everywhere.
    pub fn shared(&self) -> BTreeMap<String, String> {
        let all = self.resources.iter();
        all.filter_map(|one| Some((one.id.clone(), one.shared.clone()?)))
            .collect()
    }

    /// The zone of its clocks.
    pub fn zone(&self, town: &TimeZone) -> TimeZone {
        let own = self.time_zone.as_deref().map(TimeZone::get);
        own.and_then(Result::ok).unwrap_or_else(|| town.clone())
    }

    /// The office with its hours, closed on these days as well.
    pub fn office(&self, town: &TimeZone, holidays: &[Date]) -> Office {
        let closed = self.closed.iter().chain(holidays).copied();
        let opening = opening(&self.opening, closed, &self.days);
        Office {
            id: self.slug.clone(),
            timetable: Timetable::new(self.zone(town), opening),
        }
    }

    /// What is there. An absence in an hour that the clocks skip begins after it.
    pub fn all_resources(&self, town: &TimeZone) -> Vec<Resource> {
        let zone = self.zone(town);
        let of = |one: &OfficeResource| Resource {
            id: one.id.clone(),
            skills: one.skills.clone(),
            hours: one
                .hours
                .as_ref()
                .map(|weeks| opening(weeks, [], &BTreeMap::new())),
            absences: one
                .absences
                .iter()
                .filter_map(|away| {
                    let from = zone.to_timestamp(away.from).ok()?;
                    Interval::new(from, zone.to_timestamp(away.until).ok()?)
                })
                .collect(),
        };
        self.resources.iter().map(of).collect()
    }

    /// Until when people change and cancel by themselves.
    pub fn change_rules(&self) -> ChangeRules {
        ChangeRules {
            move_until: Some(self.changes.move_until),
            cancel_until: Some(self.changes.cancel_until),
            most_moves: self.changes.most_moves,
        }
    }

    /// When people are reminded.
    pub fn reminder_rules(&self) -> Vec<ReminderRule> {
        let hours = self.reminder_hours.iter();
        hours
            .map(|hours| ReminderRule::Before(u32::from(*hours) * 60))
            .collect()
    }
}

impl OfficeKind {
    /// As slots are computed of it.
    pub fn booked_kind(&self) -> Kind {
        let roles = self.roles.iter();
        let length = [self.buffer_before, self.minutes, self.buffer_after];
        let length = length.into_iter().fold(0, u32::saturating_add);
        Kind {
            id: self.id.clone(),
            duration: self.minutes,
            buffer_before: self.buffer_before,
            buffer_after: self.buffer_after,
            earliest_notice: self.notice_minutes,
            latest_horizon: self.horizon_days.saturating_mul(1440),
            step: self.every.unwrap_or(length),
            capacity: self.people,
            roles: roles
                .map(|skills| Role {
                    skills: skills.clone(),
                })
                .collect(),
        }
    }
}
