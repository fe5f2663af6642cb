//! A town to try things in: two wards, three bodies, four categories, and people to act.

use std::collections::BTreeMap;

use stoa_kernel::{
    Actor, App, Done, Error, Id, Lang, Localised, Point, Timestamp, Tx,
    actor::{Person, Staff, StaffMember},
    clock::Clock,
    staff::{self, StaffRow},
    town::{
        AreaKind, Shape, Team, Topic,
        agencies::{self, Agency},
        areas::{NewArea, save_area},
        responsibility_map::{NewRule, set_rule},
        topics::save_topic,
    },
    vault::PersonalData,
};
use stoa_reports::{
    commands::{self, Contact, SubmitReport},
    events::{ReportEvent, What},
    model::{Category, Question, QuestionKind, Report, Source},
    store,
};
use stoa_testkit::{Browser, Ground, grounds, signs_in, works_as};
use stoa_web::Site;

/// A house with its clock at a Monday morning, 2 March 2026, 10:00 UTC.
pub struct House {
    pub app: App,
    pub clock: Clock,
    _ground: Ground,
}

/// In the west ward; the wards are squares of a tenth of a degree, side by side.
pub const WEST: Point = Point {
    lat: 41.55,
    lon: -4.75,
};
pub const EAST: Point = Point {
    lat: 41.55,
    lon: -4.65,
};

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Runs a test on a fresh house of each database that there is.
pub async fn on_both(test: impl AsyncFn(House)) {
    for ground in grounds().await {
        test(House::on(ground).await).await;
    }
}

/// A fresh house on SQLite.
pub async fn open_sqlite() -> House {
    House::on(Ground::on_sqlite()).await
}

async fn furnish(tx: &mut Tx) {
    add_wards(tx).await;
    add_bodies(tx).await;
    add_rules(tx).await;
    for (place, (code, topic)) in [
        ("pothole", "roads"),
        ("lamp", "street-lighting"),
        ("leak", "water"),
        ("bin", "other"),
    ]
    .into_iter()
    .enumerate()
    {
        store::save_category(tx, &category(code, topic, place))
            .await
            .unwrap();
    }
}

async fn add_wards(tx: &mut Tx) {
    for (code, west) in [("W1", -4.8), ("W2", -4.7)] {
        let (east, south, north) = (west + 0.1, 41.5, 41.6);
        let geometry = format!(
            r#"{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}"#
        );
        let area = NewArea {
            kind: AreaKind::ward(),
            code: code.to_owned(),
            name: Localised::english(code),
            shape: Shape::parse(&geometry).unwrap(),
            population: None,
        };
        save_area(tx, &area).await.unwrap();
    }
}

async fn add_bodies(tx: &mut Tx) {
    for (slug, is_own) in [("council", true), ("water", false), ("power", false)] {
        let agency = Agency {
            slug: slug.to_owned(),
            name: Localised::english(slug),
            kind: "other".to_owned(),
            contact_url: String::new(),
            contact_email: if slug == "water" {
                "desk@water.example".to_owned()
            } else {
                String::new()
            },
            open311_endpoint: if slug == "power" {
                "https://power.example/v2".to_owned()
            } else {
                String::new()
            },
            open311_jurisdiction: String::new(),
            open311_key: String::new(),
            is_own,
            is_ended: false,
        };
        agencies::save_agency(tx, &agency).await.unwrap();
    }
    for slug in ["roads", "lamps"] {
        let team = Team {
            slug: slug.to_owned(),
            agency: "council".to_owned(),
            name: Localised::english(slug),
            email: String::new(),
            is_ended: false,
        };
        agencies::save_team(tx, &team).await.unwrap();
    }
}

async fn add_rules(tx: &mut Tx) {
    for (topic, agency, team, hours) in [
        ("roads", "council", Some("roads"), Some(40)),
        ("street-lighting", "council", Some("lamps"), Some(16)),
        ("water", "water", None, None),
        ("other", "council", None, Some(80)),
    ] {
        let name = Localised::english(topic);
        save_topic(
            tx,
            &Topic {
                slug: topic.to_owned(),
                name,
                is_ended: false,
            },
        )
        .await
        .unwrap();
        let rule = NewRule {
            area: None,
            topic: Some(topic.to_owned()),
            agency: agency.to_owned(),
            team: team.map(str::to_owned),
            respond_hours: hours.map(|hours| hours / 8),
            fix_hours: hours,
            law: "By-law 1".to_owned(),
            priority: 0,
            valid_from: at("2020-01-01T00:00:00Z"),
            valid_to: None,
        };
        set_rule(tx, None, &rule, stoa_kernel::Error::NotFound)
            .await
            .unwrap();
    }
}

fn category(code: &str, topic: &str, place: usize) -> Category {
    let depth = Question {
        code: "depth".to_owned(),
        kind: QuestionKind::Number,
        label: Localised::english("How deep, in centimetres?"),
        hint: Localised::default(),
        required: true,
        public: true,
        options: Vec::new(),
    };
    Category {
        code: code.to_owned(),
        group: Localised::english("Streets"),
        name: Localised::english(code),
        hint: Localised::default(),
        topic: topic.to_owned(),
        questions: if code == "pothole" {
            vec![depth]
        } else {
            Vec::new()
        },
        keywords: Vec::new(),
        position: i64::try_from(place).unwrap(),
        is_ended: false,
        version: 1,
    }
}

/// A lamp that is out, somewhere.
pub fn lamp(point: Point) -> SubmitReport {
    SubmitReport {
        category: "lamp".to_owned(),
        description: "The lamp is out.".to_owned(),
        point: Some(point),
        ..SubmitReport::from(Source::Web)
    }
}

/// How to reach a resident.
pub fn contact(email: &str) -> Contact {
    Contact {
        name: "Ana".to_owned(),
        email: email.to_owned(),
        phone: String::new(),
        lang: Some(Lang::Es),
    }
}

/// A member of staff with one role.
pub fn works_for(role: &str, agency: &str) -> Actor {
    Actor::Staff(Staff {
        id: Id::new(7),
        name: "Ruth Okoro".to_owned(),
        roles: vec![role.to_owned()],
        agency: agency.to_owned(),
        teams: vec!["lamps".to_owned()],
    })
}

pub fn caseworker() -> Actor {
    works_for("caseworker", "council")
}

pub fn person(id: Id<Person>) -> Actor {
    Actor::Person { id }
}

impl House {
    async fn on(mut ground: Ground) -> House {
        "M".clone_into(&mut ground.config.town.reference_prefix);
        "council".clone_into(&mut ground.config.town.agency);
        ground.clock.set(at("2026-03-02T10:00:00Z"));
        let policies = [stoa_reports::POLICY];
        let house = House {
            app: ground.open(&policies, stoa_reports::MIGRATIONS).await,
            clock: ground.clock.clone(),
            _ground: ground,
        };
        house.write(async |tx| furnish(tx).await).await;
        house
    }

    /// The browser of a stranger.
    pub fn stranger(&self) -> Browser {
        let site = Site::new(self.app.clone(), vec![stoa_reports::module()]).unwrap();
        Browser::new(site.router())
    }

    /// The browser of somebody of the council's lamps team with this role, which is their name too.
    pub async fn browser_of(&self, role: &str) -> Browser {
        self.browser_of_body(role, "council").await
    }

    /// That of somebody of another body.
    pub async fn browser_of_body(&self, role: &str, agency: &str) -> Browser {
        let mut who = works_as(role, agency);
        who.teams = vec!["lamps".to_owned()];
        self.stranger().of(signs_in(&self.app, who).await)
    }

    /// A write of the house itself that a test prepares something with.
    pub async fn write<T>(&self, act: impl AsyncFnOnce(&mut Tx) -> T) -> T {
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let value = act(&mut tx).await;
        let event = ReportEvent::named("test", What::ReportSupported);
        tx.commit(Done::new((), &event)).await.unwrap();
        value
    }

    /// Does a command as somebody and keeps it.
    pub async fn act<T>(
        &self,
        actor: &Actor,
        act: impl AsyncFnOnce(&App, &mut Tx) -> stoa_kernel::Result<Done<T>>,
    ) -> stoa_kernel::Result<T> {
        let mut tx = self.app.db.begin(actor).await?;
        let done = act(&self.app, &mut tx).await?;
        tx.commit(done).await
    }

    pub async fn submit(&self, actor: &Actor, input: SubmitReport) -> Report {
        let done = self
            .act(actor, async |app, tx| {
                commands::submit_report(app, tx, input).await
            })
            .await;
        done.unwrap().report
    }

    /// Somebody who works for the council.
    pub async fn add_staff(&self, username: &str) -> Id<StaffMember> {
        self.write(async |tx| {
            let person = self.app.vault.keep(tx, &PersonalData::new()).await.unwrap();
            let id = tx.new_id().unwrap();
            let row = StaffRow {
                staff: Staff {
                    id,
                    name: username.to_owned(),
                    roles: vec!["caseworker".to_owned()],
                    agency: "council".to_owned(),
                    teams: Vec::new(),
                },
                person,
                username: username.to_owned(),
                password: None,
                totp: None,
                totp_step: None,
                active: true,
                version: 1,
            };
            staff::insert(tx, &row).await.unwrap();
            id
        })
        .await
    }

    /// A report as it is now.
    pub async fn report(&self, id: Id<Report>) -> Report {
        let mut db = self.app.db.read().await.unwrap();
        store::find(&mut db, id).await.unwrap().unwrap()
    }

    /// The jobs that wait, by kind with what they were given, oldest first.
    pub async fn jobs(&self) -> Vec<(String, String)> {
        self.act_on_jobs("SELECT kind, payload FROM job ORDER BY id")
            .await
    }

    /// The same, and takes them away.
    pub async fn take_jobs(&self) -> Vec<(String, String)> {
        self.act_on_jobs("DELETE FROM job RETURNING kind, payload")
            .await
    }

    async fn act_on_jobs(&self, sql: &str) -> Vec<(String, String)> {
        self.write(async |tx| {
            let rows = tx.rows(sql, &[]).await.unwrap();
            let read =
                |row: &stoa_kernel::Row| (row.get("kind").unwrap(), row.get("payload").unwrap());
            rows.iter().map(read).collect()
        })
        .await
    }

    /// The kinds of the events of a reference, oldest first.
    pub async fn kinds(&self, report: &Report) -> Vec<String> {
        let mut db = self.app.db.read().await.unwrap();
        let entries = stoa_kernel::ledger::entries_of(&mut db, &report.reference("M"))
            .await
            .unwrap();
        entries.into_iter().map(|entry| entry.kind).collect()
    }
}

/// The fields of a refusal.
pub fn fields<T: std::fmt::Debug>(outcome: stoa_kernel::Result<T>) -> Vec<String> {
    match outcome {
        Err(Error::Invalid(faults)) => faults.into_iter().map(|fault| fault.field).collect(),
        other => vec![format!("{other:?}")],
    }
}

/// Answers by the codes of their questions.
pub fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, Vec<String>> {
    pairs
        .iter()
        .map(|(code, value)| ((*code).to_owned(), vec![(*value).to_owned()]))
        .collect()
}
