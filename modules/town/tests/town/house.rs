//! A town on an empty database, and people who act in it.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU32, Ordering},
};

use jiff::{civil::Date, tz::TimeZone};
use stoa_kernel::{
    Actor, App, Config, Done, Error, Id, Lang, Localised, Reader, Result, Timestamp, Tx,
    actor::Staff,
    clock::Clock,
    ledger,
    town::{Agency, AreaKind, RuleVersion, Team, Topic},
};
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
use tokio_postgres::NoTls;

/// An event of the tests themselves.
#[derive(serde::Serialize)]
pub struct Tried;

impl stoa_kernel::Event for Tried {
    fn kind(&self) -> &'static str {
        "tried"
    }

    fn reference(&self) -> String {
        "test".to_owned()
    }
}

/// The house of one test. The clock stands at noon of 2 March 2026 until the test moves it.
pub struct House {
    pub app: App,
    pub clock: Clock,
    _folder: tempfile::TempDir,
}

/// Runs a test on each database.
pub async fn on_each_database(check: impl AsyncFn(&House)) {
    check(&House::open(None).await).await;
    if let Ok(server) = std::env::var("STOA_TEST_POSTGRES") {
        let house = House::open(Some(new_database(&server).await)).await;
        assert_eq!(house.app.db.engine(), stoa_kernel::db::EngineKind::Postgres);
        check(&house).await;
    }
}

/// An empty database beside the one that the server was given for tests.
async fn new_database(server: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("town_{}_{number}", std::process::id());
    let (client, connection) = tokio_postgres::connect(server, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
        .batch_execute(&format!("CREATE DATABASE {name}"))
        .await
        .unwrap();
    let (address, query) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap();
    format!("{host}/{name}?{query}")
}

impl House {
    async fn open(database: Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        let mut config = Config {
            database_url: database.unwrap_or_else(|| format!("sqlite:{}", at("town.db"))),
            blobs_url: format!("file:{}", at("blobs")),
            mail_dir: at("mail"),
            master_key_file: at("master.key"),
            ..Config::default()
        };
        config.town.time_zone = "Europe/Madrid".to_owned();
        config.town.center = [40.42, -3.7, 12.0];
        let clock = Clock::fixed(noon(2));
        let opened = App::open(
            config,
            clock.clone(),
            &[policy::SOURCE],
            stoa_town::MIGRATIONS,
        );
        House {
            app: opened.await.unwrap(),
            clock,
            _folder: folder,
        }
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
