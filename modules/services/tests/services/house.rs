//! A town that licenses dogs: a caseworker, a manager and another, and residents.

use std::sync::Arc;

use axum::Router;
use stoa_kernel::{Actor, App, Config, jobs, ledger};
use stoa_services::{
    commands::{SaveService, publish_service, save_service},
    model::Service,
};
use stoa_testkit::{Browser, Ground, Page, grounds, signs_in, works_as};
use stoa_web::Site;

/// The file that owners begin with.
pub const DOGS: &str = include_str!("../../src/pages/staff/example.yaml");

pub struct House {
    pub app: App,
    pub router: Router,
    pub ground: Ground,
    site: Site,
}

/// Runs a test on a fresh house of each database that there is.
pub async fn on_both(test: impl AsyncFn(House)) {
    for ground in grounds().await {
        test(House::on(ground).await).await;
    }
}

/// The same for a town that its operator has set up otherwise.
pub async fn on_both_with(change: fn(&mut Config), test: impl AsyncFn(House)) {
    for mut ground in grounds().await {
        change(&mut ground.config);
        test(House::on(ground).await).await;
    }
}

impl House {
    /// Time passes.
    pub fn waits(&self, length: jiff::SignedDuration) {
        let clock = &self.ground.clock;
        clock.set(clock.now() + length);
    }

    /// Does all jobs that are due, and those that they ask for.
    pub async fn does_jobs(&self) {
        let site = self.site.clone();
        let worker: jobs::Worker = Arc::new(move |due: jobs::Due| {
            let kinds = stoa_services::module().jobs;
            let kind = kinds.iter().find(|kind| kind.kind == due.kind).unwrap();
            (kind.run)(site.clone(), due)
        });
        jobs::run_all(&self.app.db, &worker).await.unwrap();
    }

    /// All mails that were sent, as they are.
    pub fn mails(&self) -> Vec<String> {
        let Ok(files) = std::fs::read_dir(&self.app.config.mail_dir) else {
            return Vec::new();
        };
        let paths = files.map(|file| file.unwrap().path());
        paths
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect()
    }

    pub async fn on(mut ground: Ground) -> House {
        // A test's people all come from one address.
        ground.config.writes_per_minute = 0;
        let policies = [stoa_services::POLICY];
        let app = ground.open(&policies, stoa_services::MIGRATIONS).await;
        let site = Site::new(app.clone(), vec![stoa_services::module()]).unwrap();
        House {
            router: site.clone().router(),
            site,
            app,
            ground,
        }
    }

    /// Somebody without an account.
    pub fn resident(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A member of staff of the body that answers for dogs.
    pub async fn staff(&self, role: &str) -> Browser {
        self.staff_of(role, "council").await
    }

    pub async fn staff_of(&self, role: &str, agency: &str) -> Browser {
        let session = signs_in(&self.app, works_as(role, agency)).await;
        Browser::new(self.router.clone()).of(session)
    }

    /// Writes and publishes the dog licence, as two managers.
    pub async fn licenses_dogs(&self) -> Service {
        self.offers(DOGS).await
    }

    /// The same with another file.
    pub async fn offers(&self, file: &str) -> Service {
        self.offers_next(file, "").await
    }

    /// The same with the next version of a service that is there.
    pub async fn offers_next(&self, file: &str, slug: &str) -> Service {
        let mut people = Vec::new();
        for _ in 0..2 {
            let mut who = works_as("manager", "council");
            let (id, _) = signs_in(&self.app, who.clone()).await;
            who.id = id;
            people.push(Actor::Staff(who));
        }
        let mut tx = self.app.db.begin(&people[0]).await.unwrap();
        let input = SaveService {
            file: file.to_owned(),
            slug: slug.to_owned(),
            seen: String::new(),
        };
        let done = save_service(&self.app, &mut tx, input).await.unwrap();
        let service = tx.commit(done).await.unwrap();
        let mut db = self.app.db.read().await.unwrap();
        let draft = stoa_services::store::draft_of(&mut db, &service.slug);
        let digest = draft.await.unwrap().unwrap().digest;
        let mut tx = self.app.db.begin(&people[1]).await.unwrap();
        let done = publish_service(&self.app, &mut tx, &service.slug, &digest).await;
        tx.commit(done.unwrap()).await.unwrap()
    }

    /// The kinds of all entries of the ledger about a reference, in order.
    pub async fn record(&self, reference: &str) -> Vec<String> {
        self.app.sealer.seal_all().await.unwrap();
        let mut db = self.app.db.read().await.unwrap();
        let entries = ledger::entries_of(&mut db, reference).await.unwrap();
        entries.into_iter().map(|entry| entry.kind).collect()
    }
}

/// Somebody who applies for a dog licence, and their link.
pub struct Applicant {
    pub browser: Browser,
    /// `/apply/TOKEN`.
    pub link: String,
}

impl Applicant {
    /// Presses "Start now".
    pub async fn begins(house: &House, slug: &str) -> Applicant {
        let browser = house.resident();
        let page = browser.opens(&format!("/services/{slug}")).await;
        let begun = browser.sends(&page, "/apply", &[]).await;
        // The link leads on to the first question.
        let first = begun.header("location");
        let led = first.split_once("/page/");
        let (link, _) = led.unwrap_or_else(|| panic!("{}: {}", begun.path, begun.text()));
        Applicant {
            browser,
            link: link.to_owned(),
        }
    }

    /// Answers a page, and is led on.
    pub async fn answers(&self, page: &str, fields: &[(&str, &str)]) -> Page {
        self.browser
            .does(&format!("{}/page/{page}", self.link), fields)
            .await
    }

    /// Answers everything of the dog licence.
    pub async fn answers_all(&self) {
        self.answers("keeper", &KEEPER).await;
        self.answers("dogs", &DOG).await;
    }

    /// Looks at the answers and sends them.
    pub async fn sends(&self, email: &str) -> Page {
        self.browser
            .does(&format!("{}/check", self.link), &[("email", email)])
            .await
    }

    pub async fn follows(&self) -> Page {
        self.browser.opens(&format!("{}/follow", self.link)).await
    }

    /// The reference that the page of the application names.
    pub async fn reference(&self) -> String {
        let page = self.follows().await;
        page.all(".stoa-reference").first().unwrap().clone()
    }
}

pub const KEEPER: [(&str, &str); 4] = [
    ("keeper", "Ana Weaver"),
    ("home.line1", "3 Mill Lane"),
    ("home.town", "Merrow"),
    ("home.postcode", "12345"),
];

pub const DOG: [(&str, &str); 4] = [
    ("dog_name", "Bruno"),
    ("born.day", "4"),
    ("born.month", "3"),
    ("born.year", "2024"),
];
