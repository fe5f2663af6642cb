//! A town with a council and a water company, managers and residents, and a process.

use axum::Router;
use jiff::{Timestamp, civil::Date};
use stoa_kernel::{
    Actor, App, Done, Error, Id, Localised, Result, Tx, ledger,
    town::agencies::{Agency, save_agency},
};
use stoa_participation::{
    casework,
    commands::frame::{
        AddComponent, CreateProcess, DescribeProcess, SavePhase, add_component, create_process,
        describe_process, publish_process, save_phase,
    },
    model::{Kind, PhaseId, Setup, Standing, Verb, Verbs},
    store,
};
use stoa_testkit::{Browser, Ground, Tried, grounds, signs_in, works_as};
use stoa_web::Site;

/// The process of most tests.
pub const HARBOUR: &str = "harbour";

pub struct House {
    pub app: App,
    router: Router,
    ground: Ground,
}

/// Runs a test on a fresh house of each database that there is. Its clocks show summer and winter time as Madrid's do.
pub async fn on_both(test: impl AsyncFn(House)) {
    for ground in grounds().await {
        test(House::on(ground).await).await;
    }
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A phase as managers add one, for a component called `ideas`.
pub fn phase((from, to): (&str, &str), verbs: &str) -> SavePhase {
    SavePhase {
        process: HARBOUR.to_owned(),
        seen: 0,
        phase: None,
        title: Localised::english("Collecting ideas"),
        text: Localised::default(),
        from: day(from),
        to: day(to),
        verbs: [("ideas".to_owned(), Verbs::from_text(verbs))].into(),
    }
}

impl House {
    async fn on(mut ground: Ground) -> House {
        ground.config.writes_per_minute = 0;
        ground.config.town.time_zone = "Europe/Madrid".to_owned();
        let policies = [stoa_participation::policy::SOURCE];
        let app = ground.open(&policies, stoa_participation::MIGRATIONS).await;
        let site = Site::new(app.clone(), vec![stoa_participation::module()]).unwrap();
        let house = House {
            app,
            router: site.router(),
            ground,
        };
        house.has_bodies().await;
        house
    }

    async fn has_bodies(&self) {
        let mut tx = self.begins(&Actor::System("test")).await;
        for slug in ["council", "water"] {
            let agency = Agency {
                slug: slug.to_owned(),
                name: Localised::english(format!("The {slug}")),
                kind: "council".to_owned(),
                contact_url: String::new(),
                contact_email: String::new(),
                open311_endpoint: String::new(),
                open311_jurisdiction: String::new(),
                open311_key: String::new(),
                is_own: slug == "council",
                is_ended: false,
            };
            save_agency(&mut tx, &agency).await.unwrap();
        }
        tx.commit(Done::new((), &Tried)).await.unwrap();
    }

    pub async fn begins(&self, actor: &Actor) -> Tx {
        self.app.db.begin(actor).await.unwrap()
    }

    /// The clocks show this instant.
    pub fn is_at(&self, instant: &str) {
        let instant: Timestamp = instant.parse().unwrap();
        self.ground.clock.set(instant);
    }

    /// A member of staff of the council.
    pub async fn staff(&self, role: &str) -> Actor {
        self.staff_of(role, "council").await
    }

    pub async fn staff_of(&self, role: &str, agency: &str) -> Actor {
        let mut who = works_as(role, agency);
        (who.id, _) = signs_in(&self.app, who.clone()).await;
        Actor::Staff(who)
    }

    /// A browser of somebody who has signed in as staff of the council.
    pub async fn desk(&self, role: &str) -> Browser {
        let session = signs_in(&self.app, works_as(role, "council")).await;
        self.stranger().of(session)
    }

    pub fn stranger(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A draft with a title.
    pub async fn begins_process(&self, actor: &Actor) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = CreateProcess {
            agency: "council".to_owned(),
            slug: HARBOUR.to_owned(),
            title: Localised::english("The old harbour"),
        };
        let done = create_process(&self.app, &mut tx, input).await?;
        tx.commit(done).await.map(|_| ())
    }

    pub async fn describes(&self, actor: &Actor, seen: i64) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = DescribeProcess {
            slug: HARBOUR.to_owned(),
            seen,
            title: Localised::english("The old harbour"),
            question: Localised::english("What shall become of it?"),
            text: Localised::english("It has stood empty since 2019.\n\nNow it is ours."),
        };
        let done = describe_process(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn adds_ideas(&self, actor: &Actor, standing: Standing) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let input = AddComponent {
            process: HARBOUR.to_owned(),
            seen: 0,
            kind: Kind::Proposals,
            slug: "ideas".to_owned(),
            title: Localised::english("Your ideas"),
            standing,
        };
        let done = add_component(&self.app, &mut tx, input).await?;
        tx.commit(done).await.map(|_| ())
    }

    pub async fn saves(&self, actor: &Actor, input: SavePhase) -> Result<PhaseId> {
        let mut tx = self.begins(actor).await;
        let done = save_phase(&self.app, &mut tx, input).await?;
        tx.commit(done).await
    }

    pub async fn publishes(&self, actor: &Actor, seen: i64) -> Result<()> {
        let mut tx = self.begins(actor).await;
        let done = publish_process(&self.app, &mut tx, (HARBOUR, seen)).await?;
        tx.commit(done).await.map(|_| ())
    }

    /// A published process that collects ideas from 10 through 28 March 2026, for these.
    pub async fn asks(&self, standing: Standing) -> Actor {
        let manager = self.staff("manager").await;
        self.begins_process(&manager).await.unwrap();
        self.describes(&manager, 0).await.unwrap();
        self.adds_ideas(&manager, standing).await.unwrap();
        let input = phase(("2026-03-10", "2026-03-28"), "write support");
        self.saves(&manager, input).await.unwrap();
        self.publishes(&manager, 0).await.unwrap();
        manager
    }

    /// The process as it is now.
    pub async fn setup(&self) -> Setup {
        let mut db = self.app.db.read().await.unwrap();
        let setup = store::frame::setup_by_slug(&mut db, HARBOUR).await;
        setup.unwrap().unwrap()
    }

    /// Whether the policies let somebody do this in `ideas` at this instant.
    pub async fn may(&self, actor: &Actor, verb: Verb) -> bool {
        let mut tx = self.begins(actor).await;
        let scene = casework::scene(&self.app, &mut tx, (HARBOUR, "ideas")).await;
        match casework::may_take_part(&tx, &scene.unwrap(), verb) {
            Ok(()) => true,
            Err(Error::Denied(_)) => false,
            Err(error) => panic!("{error}"),
        }
    }

    /// The kinds of all entries of the ledger about the process, in order.
    pub async fn record(&self) -> Vec<String> {
        self.record_of("process-harbour").await
    }

    /// The same of another thing.
    pub async fn record_of(&self, reference: &str) -> Vec<String> {
        self.app.sealer.seal_all().await.unwrap();
        let mut db = self.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, reference).await;
        entries.unwrap().into_iter().map(|one| one.kind).collect()
    }
}

/// A resident with a confirmed mailbox.
pub fn resident() -> Actor {
    Actor::Person { id: Id::new(7) }
}
