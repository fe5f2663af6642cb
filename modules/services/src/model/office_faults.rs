//! What is wrong in an office's file.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use stoa_appointments::Agenda;

use super::{FileFault, OfficeFile};

/// The most resources of an office, and the most kinds of appointments.
const MOST: usize = 500;
/// Addresses that mean something else.
const TAKEN: [&str; 2] = ["my", "feeds"];

impl OfficeFile {
    /// All of it at once, each with its place.
    pub(super) fn faults(&self) -> Vec<FileFault> {
        let mut faults = Vec::new();
        if !super::is_slug(&self.slug) || TAKEN.contains(&self.slug.as_str()) {
            let what = "use 2 to 60 lower-case letters, digits and hyphens, and begin with a letter; my and feeds are taken";
            faults.push(fault("slug", what));
        }
        if let Some(zone) = &self.time_zone
            && TimeZone::get(zone).is_err()
        {
            let what = "write a name of the IANA time zones, such as Europe/Lisbon";
            faults.push(fault("time_zone", what));
        }
        if self.languages.is_empty() {
            faults.push(fault("languages", "name one at least, such as en"));
        }
        if !(1..=3650).contains(&self.keep_days) {
            faults.push(fault("keep_days", "give a number of days from 1 to 3650"));
        }
        if self.reminder_hours.len() > 5 || self.reminder_hours.iter().any(|hours| *hours > 720) {
            let what = "give at most 5 reminders, each at most 720 hours before";
            faults.push(fault("reminder_hours", what));
        }
        for (place, count) in [
            ("resources", self.resources.len()),
            ("kinds", self.kinds.len()),
        ] {
            if !(1..=MOST).contains(&count) {
                faults.push(fault(place, format!("give 1 to {MOST}, and not {count}")));
            }
        }
        faults.extend(self.texts_missing());
        faults.extend(self.faults_of_resources());
        faults.extend(self.faults_of_kinds());
        faults
    }

    fn texts_missing(&self) -> Vec<FileFault> {
        let own = [("name", &self.name), ("address", &self.address)];
        let own = own.map(|(place, text)| (place.to_owned(), text));
        let resources = self.resources.iter();
        let resources = resources.map(|one| (format!("resource {}, name", one.id), &one.name));
        let kinds = self.kinds.iter();
        let kinds = kinds.map(|one| (format!("kind {}, name", one.id), &one.name));
        let texts: Vec<_> = own.into_iter().chain(resources).chain(kinds).collect();
        let missing = |language: &String| {
            let lacking = texts.iter().filter(|(_, text)| !text.has(language));
            let said = lacking
                .map(|(place, _)| fault(place.as_str(), format!("it has no text in {language:?}")));
            said.collect::<Vec<_>>()
        };
        self.languages.iter().flat_map(missing).collect()
    }

    fn faults_of_resources(&self) -> Vec<FileFault> {
        let mut faults = Vec::new();
        let mut shared = BTreeSet::new();
        for one in &self.resources {
            if let Some(name) = &one.shared {
                let place = format!("resource {}, shared", one.id);
                if !super::is_slug(name) {
                    let what =
                        "use lower-case letters, digits and hyphens, the same at each office";
                    faults.push(fault(place, what));
                } else if !shared.insert(name) {
                    faults.push(fault(
                        place,
                        "another resource of this office has this name",
                    ));
                }
            }
            if one.absences.iter().any(|away| away.from >= away.until) {
                let place = format!("resource {}, absences", one.id);
                faults.push(fault(place, "one ends before it begins"));
            }
        }
        faults
    }

    /// What pure/appointments says of ids, lengths and steps, and kinds that nobody there can do.
    fn faults_of_kinds(&self) -> Vec<FileFault> {
        let (office, all) = (
            self.office(&TimeZone::UTC, &[]),
            self.all_resources(&TimeZone::UTC),
        );
        let mut faults = Vec::new();
        for (at, kind) in self.kinds.iter().enumerate() {
            let place = format!("kind {}", kind.id);
            if self.kinds[..at].iter().any(|before| before.id == kind.id) {
                faults.push(fault(place.as_str(), "another has this id"));
            }
            if !(1..=730).contains(&kind.horizon_days) || kind.notice_minutes > 730 * 1440 {
                let what = "give a horizon of 1 to 730 days, and a notice below it";
                faults.push(fault(place.as_str(), what));
            }
            let is_filled = |skills: &BTreeSet<String>| {
                self.resources
                    .iter()
                    .any(|one| skills.is_subset(&one.skills))
            };
            if !kind.roles.iter().all(is_filled) {
                let what = "no resource has all the skills of one of its roles";
                faults.push(fault(place.as_str(), what));
            }
            if let Err(error) = Agenda::new(&office, &all, &kind.booked_kind(), &[]) {
                faults.push(fault(place, error.to_string()));
            }
        }
        faults
    }
}

/// Something wrong at a place.
fn fault(place: impl Into<String>, what: impl Into<String>) -> FileFault {
    FileFault::new(place, what.into())
}
