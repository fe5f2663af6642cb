//! A town on an empty database, and people who act in it.

use std::collections::BTreeMap;

use jiff::{civil::Date, tz::TimeZone};
use stoa_kernel::{
    Actor, App, Done, Error, Id, Lang, Localised, Reader, Result, Timestamp, Tx,
    actor::Staff,
    clock::Clock,
    ledger,
    town::{Agency, AreaKind, RuleVersion, Team, Topic},
};
use stoa_testkit::{Browser, Ground, grounds, signs_in, works_as};
use stoa_town::{
    commands::{
        save_agency::{SaveAgency, save_agency},
        save_team::{SaveTeam, save_team},
        save_topic::{SaveTopic, save_topic},
        set_responsibility::{SetResponsibility, set_responsibility},
        upload_areas::{MissingAreas, UploadAreas, UploadedAreas, upload_areas},
    },
    model::{
        area_file::{AreaFile, CheckedAreas},
        period::{Start, start_of},
    },
    policy,
};
use stoa_web::Site;

/// The house of one test. The clock stands at noon of 2 March 2026 until the test moves it.
pub struct House {
    pub app: App,
    pub clock: Clock,
    _ground: Ground,
}

/// Runs a test on each database.
pub async fn on_each_database(check: impl AsyncFn(&House)) {
    for ground in grounds().await {
        check(&House::on(ground).await).await;
    }
}

impl House {
    async fn on(mut ground: Ground) -> Self {
        ground.config.town.time_zone = "Europe/Madrid".to_owned();
        ground.config.town.center = [40.42, -3.7, 12.0];
        ground.clock.set(noon(2));
        House {
            app: ground.open(&[policy::SOURCE], stoa_town::MIGRATIONS).await,
            clock: ground.clock.clone(),
            _ground: ground,
        }
    }

    /// The browser of a stranger.
    pub fn stranger(&self) -> Browser {
        let site = Site::new(self.app.clone(), vec![stoa_town::module()]).unwrap();
        Browser::new(site.router())
    }

    /// The browser of a member of staff with this role.
    pub async fn browser_of(&self, role: &str) -> Browser {
        let signed_in = signs_in(&self.app, works_as(role, "council")).await;
        self.stranger().of(signed_in)
    }

    pub async fn read(&self) -> Reader {
        self.app.db.read().await.unwrap()
    }

    /// Runs a command as somebody and keeps what it did.
    pub async fn does<T>(
        &self,
        actor: Actor,
        command: impl AsyncFnOnce(&App, &mut Tx) -> Result<Done<T>>,
    ) -> Result<T> {
        let mut tx = self.app.db.begin(&actor).await?;
        let done = command(&self.app, &mut tx).await?;
        tx.commit(done).await
    }

    /// The kinds of the events of a reference, oldest first.
    pub async fn events(&self, reference: &str) -> Vec<String> {
        let entries = ledger::entries_of(&mut self.read().await, reference)
            .await
            .unwrap();
        entries.into_iter().map(|entry| entry.kind).collect()
    }

    /// The latest event of a reference, as the ledger keeps it.
    pub async fn last_event(&self, reference: &str) -> serde_json::Value {
        let entries = ledger::entries_of(&mut self.read().await, reference)
            .await
            .unwrap();
        let body: serde_json::Value = serde_json::from_str(&entries.last().unwrap().body).unwrap();
        let event = body["event"].as_object().unwrap();
        event.values().next().unwrap().clone()
    }

    /// Adds what most tests need: the agencies `council` and `water`, the team `crew`, the topics `lamps` and `trees`.
    pub async fn furnish(&self) {
        for slug in ["council", "water"] {
            let input = SaveAgency {
                agency: agency(slug),
                seen: None,
            };
            self.does(manager(), async |app, tx| save_agency(app, tx, input).await)
                .await
                .unwrap();
        }
        let input = SaveTeam {
            team: team("crew", "council"),
            seen: None,
        };
        self.does(manager(), async |app, tx| save_team(app, tx, input).await)
            .await
            .unwrap();
        for slug in ["lamps", "trees"] {
            let input = SaveTopic {
                topic: topic(slug),
                seen: None,
            };
            self.does(manager(), async |app, tx| save_topic(app, tx, input).await)
                .await
                .unwrap();
        }
    }

    pub async fn uploads(&self, checked: CheckedAreas, missing: MissingAreas) -> UploadedAreas {
        let input = UploadAreas {
            checked,
            missing,
            seen_version: None,
        };
        self.does(manager(), async |_, tx| upload_areas(tx, input).await)
            .await
            .unwrap()
    }

    pub async fn sets(&self, input: SetResponsibility) -> Result<RuleVersion> {
        self.does(manager(), async |app, tx| {
            set_responsibility(app, tx, input).await
        })
        .await
    }
}

/// Noon of a day of March 2026 in UTC.
pub fn noon(day: i8) -> Timestamp {
    jiff::civil::date(2026, 3, day)
        .at(12, 0, 0, 0)
        .in_tz("UTC")
        .unwrap()
        .timestamp()
}

/// The first instant of a day on the town's clocks.
pub fn morning(day: Date) -> Timestamp {
    start_of(day, &TimeZone::get("Europe/Madrid").unwrap()).unwrap()
}

pub fn staff(role: &str) -> Actor {
    Actor::Staff(Staff {
        id: Id::new(7),
        name: "Mara".to_owned(),
        roles: vec![role.to_owned()],
        agency: "council".to_owned(),
        teams: Vec::new(),
    })
}

pub fn manager() -> Actor {
    staff("manager")
}

pub fn agency(slug: &str) -> Agency {
    Agency {
        slug: slug.to_owned(),
        name: Localised::english(slug),
        kind: if slug == "council" {
            "council"
        } else {
            "utility"
        }
        .to_owned(),
        contact_url: String::new(),
        contact_email: String::new(),
        open311_endpoint: String::new(),
        open311_jurisdiction: String::new(),
        open311_key: String::new(),
        is_own: slug == "council",
        is_ended: false,
    }
}

pub fn team(slug: &str, agency: &str) -> Team {
    Team {
        slug: slug.to_owned(),
        agency: agency.to_owned(),
        name: Localised::english(slug),
        email: String::new(),
        is_ended: false,
    }
}

pub fn topic(slug: &str) -> Topic {
    Topic {
        slug: slug.to_owned(),
        name: Localised::english(slug),
        is_ended: false,
    }
}

/// A rule of the whole town from now on.
pub fn rule(agency: &str) -> SetResponsibility {
    SetResponsibility {
        seen: None,
        area: None,
        topic: Some("lamps".to_owned()),
        agency: agency.to_owned(),
        team: None,
        respond_hours: Some(8),
        fix_hours: Some(40),
        law: "Lighting Act, s. 3".to_owned(),
        priority: 0,
        from: Start::Now,
        until: None,
    }
}

/// Square wards of a hundredth of a degree in a row, by code and name.
pub fn wards(all: &[(&str, &str)]) -> CheckedAreas {
    let features: Vec<String> = all
        .iter()
        .enumerate()
        .map(|(place, (code, name))| {
            let west = -3.70 + place as f64 / 100.0;
            let east = west + 0.01;
            format!(
                r#"{{"type":"Feature","properties":{{"code":"{code}","name":"{name}","population":{}}},"geometry":
                {{"type":"Polygon","coordinates":[[[{west},40.42],[{east},40.42],[{east},40.43],[{west},40.43],[{west},40.42]]]}}}}"#,
                1000 + place
            )
        })
        .collect();
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let file = AreaFile::read(text.as_bytes()).unwrap();
    file.check(&file.guess(AreaKind::ward(), Lang::En), None)
        .unwrap()
}

/// The field and the key of each fault.
pub fn faults<T: std::fmt::Debug>(outcome: Result<T>) -> BTreeMap<String, &'static str> {
    match outcome.unwrap_err() {
        Error::Invalid(fields) => fields
            .into_iter()
            .map(|fault| (fault.field, fault.message.key))
            .collect(),
        other => panic!("not invalid: {other}"),
    }
}

/// The key of a conflict.
pub fn conflict<T: std::fmt::Debug>(outcome: Result<T>) -> &'static str {
    match outcome.unwrap_err() {
        Error::Conflict(message) => message.key,
        other => panic!("no conflict: {other}"),
    }
}
