//! A town that publishes data, and people who act in it.

use std::{path::PathBuf, sync::Arc};

use axum::Router;
use stoa_disclosure::Epsilon;
use stoa_kernel::{
    Actor, App, Config, Done, Id, Localised, Reader, Result, Tx,
    actor::{Staff, StaffMember},
    clock::Clock,
    config::WatchConfig,
    jobs::{self, Worker},
    ledger,
    search::Search,
    sessions::{self, Owner},
    town::agencies::{Agency, save_agency},
};
use stoa_opendata::{
    commands::{
        AddFile, Added, CreateDataset, PublishDataset, TreatFile, add_file, create_dataset,
        publish_dataset, treat_file,
    },
    engine, jobs as own_jobs,
    model::{DataFile, Dataset, DatasetId, Description, FileId, Resource, Version},
    policy, store, treating,
};
use stoa_search::{Follower, SearchIndex};
use stoa_testkit::{Browser, Ground, Tried, grounds, signs_in, works_as};
use stoa_web::{Module, Site};

/// A small table with something of each kind, and a cell that is empty.
pub const TREES: &str = "Species,Height m,Planted,Street\nOak,12.5,2001-03-02,Mill Lane\nElm,7,2010-11-30,High Street\n\
    Oak,9.25,1999-01-01,Mill Lane\nLime,,2005-06-07,Church Street\n";

/// Residents, of whom the table tells too much: three of each age and town.
pub fn residents(rows: usize) -> String {
    let given = ["Ana", "John", "Marie", "Klaus", "Fatima"];
    let row = |number: usize| {
        let (name, age) = (given[number % 5], 20 + number / 3);
        let town = ["Lugo", "Vigo"][number / 3 % 2];
        format!("{name} Vidal,{name}.{number}@example.org,{age},{town}\n")
    };
    let rows: String = (0..rows).map(row).collect();
    format!("Full name,E-mail,Age,Town\n{rows}")
}

/// A table of so many rows, in which one height is none.
pub fn many_trees(rows: usize) -> String {
    let row = |number: usize| match number {
        7 => "Lime,tall,2005-06-07,Church Street\n".to_owned(),
        number => format!("Oak,{}.5,2001-03-02,Mill Lane {number}\n", number % 30),
    };
    let rows: String = (1..=rows).map(row).collect();
    format!("Species,Height m,Planted,Street\n{rows}")
}

/// The house of one test.
pub struct House {
    pub app: App,
    pub site: Site,
    clock: Clock,
    /// Goes when the house does; a house of another configuration stands on the same.
    #[expect(dead_code, reason = "it is held, and never asked")]
    ground: Option<Ground>,
    index: Arc<SearchIndex>,
}

/// Runs a test on each database.
pub async fn on_each_database(check: impl AsyncFn(&House)) {
    for ground in grounds().await {
        check(&House::on(ground, &[]).await).await;
    }
}

/// The same in a house from which the networks beside it may be reached, as where a server of the test's own is called.
pub async fn with_private_networks(check: impl AsyncFn(&House)) {
    for ground in grounds().await {
        let mut house = House::on(ground, &[]).await;
        let mut config = (*house.app.config).clone();
        config.bodies.private_networks = true;
        house.app.config = Arc::new(config);
        house.site = Site::new(house.app.clone(), vec![stoa_opendata::module()]).unwrap();
        check(&house).await;
    }
}

/// The same with more modules in the house.
pub async fn with_modules(modules: &[fn() -> Module], check: impl AsyncFn(&House)) {
    for ground in grounds().await {
        check(&House::on(ground, modules).await).await;
    }
}

/// What answers queries: built beside the tests.
fn worker() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let built = tests.parent().unwrap().parent().unwrap();
    let worker = built.join("examples/table_worker");
    assert!(
        worker.exists(),
        "{} is not built: run `cargo test -p stoa-opendata`",
        worker.display()
    );
    worker
}

/// Runs a test on each database, in houses that may ask servers of this machine.
pub async fn beside_others(check: impl AsyncFn(&House)) {
    for mut ground in grounds().await {
        ground.config.bodies.private_networks = true;
        check(&House::on(ground, &[]).await).await;
    }
}

impl House {
    /// Another town on SQLite with an address of its own.
    pub async fn elsewhere(public_url: &str) -> Self {
        let mut ground = Ground::on_sqlite();
        ground.config.bodies.private_networks = true;
        ground.config.public_url = public_url.to_owned();
        House::on(ground, &[]).await
    }

    async fn on(ground: Ground, more: &[fn() -> Module]) -> Self {
        let app = ground
            .open(&[policy::SOURCE], stoa_opendata::MIGRATIONS)
            .await;
        let index = SearchIndex::open(&ground.folder.path().join("index")).unwrap();
        let app = App {
            search: Search::with(index.clone()),
            ..app
        };
        engine::use_program(&app, worker());
        let modules = more.iter().map(|module| module());
        let modules = std::iter::once(stoa_opendata::module())
            .chain(modules)
            .collect();
        let house = House {
            site: Site::new(app.clone(), modules).unwrap(),
            app,
            clock: ground.clock.clone(),
            ground: Some(ground),
            index,
        };
        house.has_agency("council", true).await;
        house.has_agency("parks", true).await;
        house
    }

    async fn has_agency(&self, slug: &str, is_own: bool) {
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let agency = Agency {
            slug: slug.to_owned(),
            name: Localised::english(format!("The {slug}")),
            kind: "council".to_owned(),
            contact_url: String::new(),
            contact_email: String::new(),
            open311_endpoint: String::new(),
            open311_jurisdiction: String::new(),
            open311_key: String::new(),
            is_own,
            is_ended: false,
        };
        save_agency(&mut tx, &agency).await.unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
    }

    pub fn router(&self) -> Router {
        self.site.clone().router()
    }

    /// The browser of a stranger.
    pub fn stranger(&self) -> Browser {
        Browser::new(self.router())
    }

    /// The browser of somebody of the council with this role.
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
        actor: &Actor,
        command: impl AsyncFnOnce(&mut Tx) -> Result<Done<T>>,
    ) -> Result<T> {
        let mut tx = self.app.db.begin(actor).await?;
        let done = command(&mut tx).await?;
        tx.commit(done).await
    }

    /// Does the jobs that wait.
    pub async fn works(&self) {
        let site = self.site.clone();
        let worker: Worker = Arc::new(move |due| {
            let kind = own_jobs::JOBS
                .iter()
                .find(|kind| kind.kind == due.kind)
                .unwrap();
            (kind.run)(site.clone(), due)
        });
        jobs::run_all(&self.app.db, &worker).await.unwrap();
    }

    /// Seals the ledger, and lets the search index read it.
    pub async fn indexes(&self) {
        self.app.sealer.seal_all().await.unwrap();
        let sources = vec![stoa_opendata::module().search.unwrap()];
        let mut follower = Follower::new(self.app.clone(), self.index.clone(), sources);
        follower.catch_up().await.unwrap();
        follower.finish().await.unwrap();
    }

    /// A draft with this title and licence.
    pub async fn begins(&self, title: &str) -> Dataset {
        let input = CreateDataset {
            agency: "council".to_owned(),
            description: Description {
                title: Localised::english(title),
                licence: "cc-by-4.0".to_owned(),
                ..Description::default()
            },
            ..CreateDataset::default()
        };
        self.does(&manager(), async |tx| create_dataset(tx, input).await)
            .await
            .unwrap()
    }

    /// Adds a file and reads it.
    pub async fn brings(&self, dataset: DatasetId, name: &str, bytes: &[u8]) -> Added {
        self.brings_for(dataset, None, name, bytes).await
    }

    /// Adds a file in place of another one of a resource, and reads it.
    pub async fn brings_instead(
        &self,
        dataset: DatasetId,
        instead: Id<Resource>,
        name: &str,
        bytes: &[u8],
    ) -> Added {
        self.brings_for(dataset, Some(instead), name, bytes).await
    }

    /// Adds a file, which nobody reads yet.
    pub async fn adds(&self, dataset: DatasetId, name: &str, bytes: &[u8]) -> Added {
        self.adds_for(dataset, None, name, bytes).await
    }

    async fn brings_for(
        &self,
        dataset: DatasetId,
        instead: Option<Id<Resource>>,
        name: &str,
        bytes: &[u8],
    ) -> Added {
        let added = self.adds_for(dataset, instead, name, bytes).await;
        self.works().await;
        added
    }

    async fn adds_for(
        &self,
        dataset: DatasetId,
        instead: Option<Id<Resource>>,
        name: &str,
        bytes: &[u8],
    ) -> Added {
        let spool = self
            .app
            .files
            .spool()
            .await
            .unwrap()
            .write(bytes)
            .await
            .unwrap();
        let kept = self.app.files.keep_spooled(spool).await.unwrap();
        let input = AddFile {
            dataset,
            instead,
            title: String::new(),
            text: String::new(),
            file_name: name.to_owned(),
            kept,
            then_publish: false,
        };
        self.does(&manager(), async |tx| add_file(tx, input).await)
            .await
            .unwrap()
    }

    /// Residents in a draft, read.
    pub async fn has_residents(&self, rows: usize) -> (Dataset, FileId) {
        let dataset = self.begins("Residents").await;
        let added = self
            .brings(dataset.id, "residents.csv", residents(rows).as_bytes())
            .await;
        (self.dataset(&dataset.slug).await, added.file)
    }

    /// Asks for a treated table as a manager, and makes it.
    pub async fn treats(&self, file: FileId, plan: &[&str]) -> Result<FileId> {
        let parts: Vec<String> = plan.iter().map(|&part| part.to_owned()).collect();
        let input = TreatFile {
            file,
            plan: treating::plan_of(&parts).unwrap(),
            budget: Epsilon::ONE,
        };
        let made = self
            .does(&manager(), async |tx| treat_file(tx, input).await)
            .await?;
        self.works().await;
        Ok(made)
    }

    pub async fn publishes(&self, dataset: DatasetId) -> Version {
        let input = PublishDataset { dataset, seen: 0 };
        self.does(&manager(), async |tx| publish_dataset(tx, input).await)
            .await
            .unwrap()
    }

    /// The trees, published.
    pub async fn has_trees(&self) -> Dataset {
        let dataset = self.begins("Street trees").await;
        self.brings(dataset.id, "trees.csv", TREES.as_bytes()).await;
        self.publishes(dataset.id).await;
        self.dataset(&dataset.slug).await
    }

    pub async fn dataset(&self, slug: &str) -> Dataset {
        store::dataset_by_slug(&mut self.read().await, slug)
            .await
            .unwrap()
            .unwrap()
    }

    pub async fn file(&self, id: FileId) -> DataFile {
        store::file_by_id(&mut self.read().await, id)
            .await
            .unwrap()
            .unwrap()
    }

    /// The newest file of a dataset's first resource.
    pub async fn newest_file(&self, slug: &str) -> DataFile {
        let dataset = self.dataset(slug).await;
        let files = store::files_of(&mut self.read().await, dataset.id).await;
        files.unwrap().into_iter().next().unwrap().1.unwrap()
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

    /// The same house with another configuration.
    fn with(&self, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = Config::clone(&self.app.config);
        change(&mut config);
        let app = App {
            config: Arc::new(config),
            ..self.app.clone()
        };
        House {
            site: Site::new(app.clone(), vec![stoa_opendata::module()]).unwrap(),
            app,
            clock: self.clock.clone(),
            ground: None,
            index: self.index.clone(),
        }
    }

    /// The house, in which addresses of private networks are asked too.
    pub fn allows_neighbours(&self) -> Self {
        self.with(|config| config.bodies.private_networks = true)
    }

    /// The house, which watches a place.
    pub fn watches(&self, watch: WatchConfig) -> Self {
        self.with(|config| config.data.watch.push(watch))
    }

    /// Lets so many seconds pass.
    pub fn has_waited_seconds(&self, seconds: i64) {
        self.clock
            .set(self.clock.now() + jiff::SignedDuration::from_secs(seconds));
    }

    /// Lets so many hours pass.
    pub fn has_waited(&self, hours: i64) {
        self.has_waited_seconds(hours * 3600);
    }
}

/// Somebody of the council.
pub fn staff(role: &str, number: i64) -> Actor {
    Actor::Staff(Staff {
        id: Id::<StaffMember>::new(number),
        ..works_as(role, "council")
    })
}

pub fn manager() -> Actor {
    staff("manager", 900_001)
}

/// A resident who came by the link in a mail.
pub struct Resident {
    pub actor: Actor,
    pub browser: Browser,
}

impl House {
    /// Somebody who has confirmed this address.
    pub async fn resident(&self, email: &str) -> Resident {
        let mut tx = self.app.db.begin(&Actor::System("test")).await.unwrap();
        let data = [("email", email), ("lang", "en")]
            .map(|(field, value)| (field.to_owned(), value.to_owned()));
        let person = self.app.vault.keep(&mut tx, &data.into()).await.unwrap();
        let token = sessions::open(&mut tx, Owner::Person(person), "test")
            .await
            .unwrap();
        tx.commit(Done::new((), &Tried)).await.unwrap();
        Resident {
            actor: Actor::Person { id: person },
            browser: self.stranger().of((Id::new(0), token)),
        }
    }

    /// What the follower of news and then the jobs do.
    pub async fn tells(&self) {
        self.app.sealer.seal_all().await.unwrap();
        let module = stoa_opendata::module();
        let news = module
            .followers
            .iter()
            .find(|one| one.name == "opendata.news");
        while (news.unwrap().run)(self.site.clone()).await.unwrap() > 0 {}
        self.works().await;
    }

    /// The mails to an address, the oldest first; lines that a mail breaks are whole again.
    pub fn mails_to(&self, email: &str) -> Vec<String> {
        let folder = std::fs::read_dir(&self.app.config.mail_dir).unwrap();
        let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
        files.sort_by_key(|path| path.metadata().and_then(|about| about.modified()).ok());
        let texts = files
            .iter()
            .map(|path| std::fs::read_to_string(path).unwrap());
        let to = format!("To: {email}");
        let mine = texts.filter(|text| text.contains(&to));
        mine.map(|text| text.replace("=\r\n", "").replace("=3D", "="))
            .collect()
    }

    /// The whole ledger as it is kept.
    pub async fn ledger(&self, reference: &str) -> String {
        let entries = ledger::entries_of(&mut self.read().await, reference)
            .await
            .unwrap();
        entries.into_iter().map(|entry| entry.body).collect()
    }
}
