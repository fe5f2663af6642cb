//! Many who report at the same time, as programs do (Open311), while something happens to the town.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{scope, sleep},
    time::Duration,
};

use crate::{Browser, Page, Town, eventually};

/// How many reports are looked up with one request.
const AT_ONCE: usize = 40;

/// People at one town's nodes, each with an address of the node that they report to.
pub struct Crowd {
    addresses: Vec<String>,
    key: String,
    service: String,
    number: AtomicU64,
    gone: AtomicBool,
    told: Mutex<Told>,
}

/// What the crowd was told.
#[derive(Debug, Default)]
pub struct Told {
    /// The ids of all reports that were acknowledged, in the order of their acknowledgement.
    pub kept: Vec<String>,
    /// Every answer that acknowledged nothing.
    pub refused: Vec<Page>,
    /// How many requests had no answer.
    pub unanswered: u64,
}

impl Crowd {
    /// So many people at this town.
    pub fn of(town: &Town, people: usize) -> Crowd {
        Crowd::at(town, &vec![town.url.as_str(); people])
    }

    /// One person at each of these addresses of the town's nodes.
    pub fn at(town: &Town, addresses: &[&str]) -> Crowd {
        Crowd {
            addresses: addresses.iter().map(|url| (*url).to_owned()).collect(),
            key: town.api_key().to_owned(),
            service: service_that_asks_little(&mut town.visitor()),
            number: AtomicU64::new(0),
            gone: AtomicBool::new(false),
            told: Mutex::default(),
        }
    }

    /// Lets all of them report without a pause while `act` does something to the town, and until it has returned.
    /// What they were told in this time is in [`Crowd::leaves`].
    pub fn reports_while<T>(&self, act: impl FnOnce() -> T) -> T {
        self.gone.store(false, Ordering::SeqCst);
        scope(|threads| {
            for address in &self.addresses {
                threads.spawn(|| self.report(Browser::new(address)));
            }
            // They go home too when the act ends in a panic; otherwise the test would wait for them for ever.
            let _home = GoesHome(&self.gone);
            act()
        })
    }

    /// How many reports were acknowledged so far.
    pub fn count(&self) -> usize {
        self.with(|told| told.kept.len())
    }

    /// The ids of what was acknowledged so far.
    pub fn kept(&self) -> Vec<String> {
        self.with(|told| told.kept.clone())
    }

    /// Waits until so many more reports are acknowledged.
    #[track_caller]
    pub fn waits_for(&self, more: usize) {
        let wanted = self.count() + more;
        eventually("more reports are acknowledged", || {
            (self.count() >= wanted).then_some(())
        });
    }

    /// Waits until somebody is told no; what they were told.
    #[track_caller]
    pub fn waits_for_a_refusal(&self) -> Page {
        eventually("somebody is refused", || {
            self.with(|told| told.refused.last().cloned())
        })
    }

    /// What they were told since they came, or since this was asked last.
    pub fn leaves(&self) -> Told {
        self.with(std::mem::take)
    }

    fn with<T>(&self, act: impl FnOnce(&mut Told) -> T) -> T {
        act(&mut self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn report(&self, mut browser: Browser) {
        while !self.gone.load(Ordering::SeqCst) {
            let number = self.number.fetch_add(1, Ordering::Relaxed);
            let body = format!(
                "api_key={}&service_code={}&address_string=Market+Street+{number}&description=Dark+{number}",
                self.key, self.service
            );
            let kind = "application/x-www-form-urlencoded";
            // An answer that does not come promises nothing.
            let answer = browser.try_post("/open311/v2/requests.json", kind, body.as_bytes());
            self.with(|told| match &answer {
                Ok(page) if page.status == 201 => told.kept.push(id_in(page)),
                Ok(page) => told.refused.push(page.clone()),
                Err(_) => told.unanswered += 1,
            });
            if !answer.is_ok_and(|page| page.status == 201) {
                sleep(Duration::from_millis(20));
            }
        }
    }
}

struct GoesHome<'a>(&'a AtomicBool);

impl Drop for GoesHome<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

fn id_in(page: &Page) -> String {
    let id = page.json()[0]["service_request_id"]
        .as_str()
        .map(str::to_owned);
    id.unwrap_or_else(|| panic!("acknowledged without an id: {}", page.text()))
}

/// Panics unless every one of these reports is there.
#[track_caller]
pub fn expect_kept(visitor: &mut Browser, ids: &[String]) {
    for ids in ids.chunks(AT_ONCE) {
        let path = format!(
            "/open311/v2/requests.json?page_size={AT_ONCE}&service_request_id={}",
            ids.join(",")
        );
        let page = visitor.get(&path).expect_status(200);
        let json = page.json();
        let found: BTreeSet<&str> = json
            .as_array()
            .expect("a list of requests")
            .iter()
            .filter_map(|request| request["service_request_id"].as_str())
            .collect();
        let lost: Vec<&String> = ids
            .iter()
            .filter(|id| !found.contains(id.as_str()))
            .collect();
        assert!(
            lost.is_empty(),
            "{lost:?} were acknowledged and are gone; asked for {}, found {}",
            ids.len(),
            found.len()
        );
    }
}

/// The code of a service whose questions may all be left unanswered, so that the same few fields do for everybody.
pub fn service_that_asks_little(visitor: &mut Browser) -> String {
    let services = visitor.get("/open311/v2/services.json").json();
    let codes = services.as_array().expect("a list of services").iter();
    let codes = codes.filter_map(|service| service["service_code"].as_str());
    for code in codes {
        let definition = visitor
            .get(&format!("/open311/v2/services/{code}.json"))
            .json();
        let asked = definition["attributes"]
            .as_array()
            .expect("a list of attributes");
        if asked.iter().all(|attribute| attribute["required"] == false) {
            return code.to_owned();
        }
    }
    panic!("every service asks something that must be answered: {services}");
}
