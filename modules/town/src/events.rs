//! What the ledger remembers of the town: slugs, numbers and dates; names and laws as digests.

use serde::Serialize;
use stoa_kernel::{Event, Id, Timestamp, digest, town::Area, town::responsibility::RuleVersion};

/// One variant a command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TownEvent {
    /// `rows` is the digest of every area of the file.
    AreasUploaded {
        kind: String,
        added: usize,
        changed: usize,
        unchanged: usize,
        ended: usize,
        rows: String,
    },
    AreaChanged {
        area: i64,
        version: i64,
        name: String,
        population: Option<i64>,
    },
    AreaEnded {
        area: i64,
        version: i64,
    },
    AgencySaved {
        agency: String,
        kind: String,
        is_own: bool,
        details: String,
    },
    AgencyEnded {
        agency: String,
    },
    TeamSaved {
        team: String,
        agency: String,
        details: String,
    },
    TeamEnded {
        team: String,
    },
    TopicSaved {
        topic: String,
        name: String,
    },
    TopicEnded {
        topic: String,
    },
    ResponsibilitySet(RuleFacts),
    ResponsibilityEnded {
        rule: i64,
        version: i64,
        valid_to: Timestamp,
    },
    HolidayAdded {
        calendar: String,
        day: String,
        name: String,
    },
    HolidayRemoved {
        calendar: String,
        day: String,
    },
    /// `rows` is the digest of every day and its name.
    HolidaysImported {
        calendar: String,
        days: usize,
        rows: String,
    },
    HoursSet {
        owner: String,
        week: String,
    },
    /// `rows` is the digest of every street and address of the batch.
    StreetsImported {
        streets: usize,
        addresses: usize,
        rows: String,
    },
    StreetImportStarted {
        import: i64,
        kind: String,
        file: String,
    },
    StreetImportStopped {
        import: i64,
        rows: i64,
    },
    StreetImportContinued {
        import: i64,
        rows: i64,
    },
    StreetImportFinished {
        import: i64,
        state: &'static str,
        imported: i64,
        refused: i64,
    },
    /// `rows` is the digest of every feature of the file.
    MapLayersReplaced {
        water: usize,
        parks: usize,
        places: usize,
        rows: String,
    },
}

/// A version of a rule without its words.
#[derive(Debug, Serialize)]
pub struct RuleFacts {
    pub rule: i64,
    pub version: i64,
    pub area: Option<i64>,
    pub topic: Option<String>,
    pub agency: String,
    pub team: Option<String>,
    pub respond_hours: Option<i64>,
    pub fix_hours: Option<i64>,
    /// The digest of the law's text.
    pub law: String,
    pub priority: i64,
    pub valid_from: Timestamp,
    pub valid_to: Option<Timestamp>,
}

impl From<&RuleVersion> for RuleFacts {
    fn from(rule: &RuleVersion) -> Self {
        RuleFacts {
            rule: rule.rule.number(),
            version: rule.version,
            area: rule.area.map(Id::number),
            topic: rule.topic.clone(),
            agency: rule.agency.clone(),
            team: rule.team.clone(),
            respond_hours: rule.respond_hours,
            fix_hours: rule.fix_hours,
            law: digest(&rule.law),
            priority: rule.priority,
            valid_from: rule.valid_from,
            valid_to: rule.valid_to,
        }
    }
}

impl Event for TownEvent {
    fn kind(&self) -> &'static str {
        match self {
            TownEvent::AreasUploaded { .. } => "areas_uploaded",
            TownEvent::AreaChanged { .. } => "area_changed",
            TownEvent::AreaEnded { .. } => "area_ended",
            TownEvent::AgencySaved { .. } => "agency_saved",
            TownEvent::AgencyEnded { .. } => "agency_ended",
            TownEvent::TeamSaved { .. } => "team_saved",
            TownEvent::TeamEnded { .. } => "team_ended",
            TownEvent::TopicSaved { .. } => "topic_saved",
            TownEvent::TopicEnded { .. } => "topic_ended",
            TownEvent::ResponsibilitySet(_) => "responsibility_set",
            TownEvent::ResponsibilityEnded { .. } => "responsibility_ended",
            TownEvent::HolidayAdded { .. } => "holiday_added",
            TownEvent::HolidayRemoved { .. } => "holiday_removed",
            TownEvent::HolidaysImported { .. } => "holidays_imported",
            TownEvent::HoursSet { .. } => "hours_set",
            TownEvent::StreetsImported { .. } => "streets_imported",
            TownEvent::StreetImportStarted { .. } => "street_import_started",
            TownEvent::StreetImportStopped { .. } => "street_import_stopped",
            TownEvent::StreetImportContinued { .. } => "street_import_continued",
            TownEvent::StreetImportFinished { .. } => "street_import_finished",
            TownEvent::MapLayersReplaced { .. } => "map_layers_replaced",
        }
    }

    fn reference(&self) -> String {
        match self {
            TownEvent::AreasUploaded { kind, .. } => format!("areas-{kind}"),
            TownEvent::AreaChanged { area, .. } | TownEvent::AreaEnded { area, .. } => {
                area_reference(Id::new(*area))
            }
            TownEvent::AgencySaved { agency, .. } | TownEvent::AgencyEnded { agency } => {
                format!("agency-{agency}")
            }
            TownEvent::TeamSaved { team, .. } | TownEvent::TeamEnded { team } => {
                format!("team-{team}")
            }
            TownEvent::TopicSaved { topic, .. } | TownEvent::TopicEnded { topic } => {
                format!("topic-{topic}")
            }
            TownEvent::ResponsibilitySet(RuleFacts { rule, .. })
            | TownEvent::ResponsibilityEnded { rule, .. } => format!("rule-{rule}"),
            TownEvent::HolidayAdded { calendar, .. }
            | TownEvent::HolidayRemoved { calendar, .. }
            | TownEvent::HolidaysImported { calendar, .. } => {
                if calendar.is_empty() {
                    "holidays".to_owned()
                } else {
                    format!("holidays-{calendar}")
                }
            }
            TownEvent::HoursSet { owner, .. } => format!("hours-{owner}"),
            TownEvent::StreetsImported { .. }
            | TownEvent::StreetImportStarted { .. }
            | TownEvent::StreetImportStopped { .. }
            | TownEvent::StreetImportContinued { .. }
            | TownEvent::StreetImportFinished { .. } => "streets".to_owned(),
            TownEvent::MapLayersReplaced { .. } => "map-layers".to_owned(),
        }
    }

    fn agency(&self) -> String {
        match self {
            TownEvent::AgencySaved { agency, .. }
            | TownEvent::AgencyEnded { agency }
            | TownEvent::TeamSaved { agency, .. }
            | TownEvent::ResponsibilitySet(RuleFacts { agency, .. }) => agency.clone(),
            _ => String::new(),
        }
    }
}

/// The reference of an area in the ledger.
pub fn area_reference(area: Id<Area>) -> String {
    format!("area-{area}")
}

/// The page of a reference of this module's. All of them are public but for those of the setup itself.
pub fn show_reference(reference: &str) -> Option<String> {
    let place = match reference {
        "streets" => return Some("/staff/town/streets".to_owned()),
        "map-layers" => return Some("/staff/town/map".to_owned()),
        "holidays" => return Some("/staff/town/holidays".to_owned()),
        _ => reference.split_once('-')?,
    };
    let is_number = |text: &str| {
        text.len() <= 18 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
    };
    let is_slug = stoa_kernel::town::is_slug;
    match place {
        ("area", id) if is_number(id) => Some(format!("/responsibility/areas/{id}")),
        ("rule", id) if is_number(id) => Some(format!("/responsibility/rules/{id}")),
        ("agency", slug) if is_slug(slug) => Some(format!("/responsibility/agencies/{slug}")),
        ("topic", slug) if is_slug(slug) => Some(format!("/responsibility?topic={slug}")),
        ("team", slug) if is_slug(slug) => Some("/staff/town/teams".to_owned()),
        ("areas", kind) if is_slug(kind) => Some("/staff/town/areas".to_owned()),
        ("holidays", slug) if is_slug(slug) => Some("/staff/town/holidays".to_owned()),
        ("hours", owner) if is_slug(owner) => Some("/staff/town/hours".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reference_has_its_page() {
        let events = [
            TownEvent::AreaEnded {
                area: 7,
                version: 1,
            },
            TownEvent::AgencyEnded {
                agency: "water".to_owned(),
            },
            TownEvent::TeamEnded {
                team: "crew-1".to_owned(),
            },
            TownEvent::TopicEnded {
                topic: "lamps".to_owned(),
            },
            TownEvent::HolidayRemoved {
                calendar: String::new(),
                day: String::new(),
            },
            TownEvent::HolidayRemoved {
                calendar: "water".to_owned(),
                day: String::new(),
            },
            TownEvent::HoursSet {
                owner: "team-crew-1".to_owned(),
                week: String::new(),
            },
            TownEvent::StreetImportStopped { import: 1, rows: 2 },
            TownEvent::MapLayersReplaced {
                water: 0,
                parks: 0,
                places: 0,
                rows: String::new(),
            },
        ];
        for event in events {
            assert!(
                show_reference(&event.reference()).is_some(),
                "{}",
                event.reference()
            );
        }
        for other in ["R-12", "rule-x", "agency-", "agency-A/b", "staff-3", "x"] {
            assert_eq!(show_reference(other), None, "{other}");
        }
    }
}
