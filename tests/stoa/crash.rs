//! Acknowledged means durable: the program is killed under load, again and again, and nothing it said it had is lost.

use std::{
    collections::BTreeMap,
    env,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread::{scope, sleep},
    time::{Duration, Instant},
};

use stoa_tests::{Browser, Crowd, Engine, Page, Partner, Test, Town, alone, crowd};

/// How often each database's town is killed in the ordinary suite; `make soak` goes on for STOA_SOAK_SECONDS, which the
/// databases share.
const KILLS: u64 = 10;
/// How many people report at the same time.
const PEOPLE: usize = 8;

pub fn tests() -> Vec<Test> {
    alone![
        nothing_acknowledged_is_lost_when_killed,
        applications_are_kept_and_sent_once_when_killed,
    ]
}

fn nothing_acknowledged_is_lost_when_killed(engine: Engine) {
    let mut town = Town::start(engine);
    let crowd = Crowd::of(&town, PEOPLE);
    let until = share_of_the_soak().map(|share| Instant::now() + share);
    let (mut kills, mut kept) = (0, 0);
    while until.map_or(kills < KILLS, |until| Instant::now() < until) {
        // Different moments each time: in the first commit, in the middle of many, between the seals of the ledger.
        crowd.reports_while(|| {
            sleep(Duration::from_millis(40 + kills * 173 % 1200));
            town.kill();
        });
        let told = crowd.leaves();
        assert!(told.refused.is_empty(), "kill {kills}: {:?}", told.refused);
        town.start_again();
        crowd::expect_kept(&mut town.visitor(), &told.kept);
        town.ledger_verifies();
        (kills, kept) = (kills + 1, kept + told.kept.len());
    }
    assert!(
        kept > 0,
        "no report was acknowledged before any kill: nothing was tried"
    );
    println!(
        "{engine}: killed {kills} times under load; all of {kept} acknowledged reports are there"
    );
}

/// How long one database is tried in the long run; nothing in the ordinary suite.
fn share_of_the_soak() -> Option<Duration> {
    let seconds: u32 = env::var("STOA_SOAK_SECONDS")
        .ok()?
        .parse()
        .expect("a number of seconds");
    let engines = Engine::ALL.iter().filter(|engine| engine.is_here()).count();
    Some(Duration::from_secs(seconds.into()) / u32::try_from(engines).unwrap_or(1))
}

/// How often a town is killed while people apply.
const KILLS_OF_APPLICANTS: u64 = 4;

/// A program that applies for people, and what it was told.
struct Sender {
    url: String,
    partner: Partner,
    number: AtomicU64,
    /// The references of what was acknowledged, by the key that each was sent with.
    kept: Mutex<BTreeMap<String, String>>,
}

impl Sender {
    fn of(town: &Town) -> Sender {
        Sender {
            url: town.url.clone(),
            partner: Partner::of(town),
            number: AtomicU64::new(0),
            kept: Mutex::default(),
        }
    }

    fn browser(&self) -> Browser {
        Browser::new(&self.url).with("authorization", &self.partner.authorization())
    }

    /// Sends an application under a key; no answer promises nothing.
    fn sends(&self, key: &str) -> Option<Page> {
        let body = Partner::application("Ana Weaver").to_string();
        let mut browser = self.browser().with("idempotency-key", key);
        let sent = browser.try_post("/api/applications", "application/json", body.as_bytes());
        let page = sent.ok()?;
        assert!(!(400..500).contains(&page.status), "{}", page.text());
        (page.status == 201).then_some(page)
    }

    /// Sends one after the other until it is told to stop.
    fn goes_on(&self, over: &AtomicBool) {
        while !over.load(Ordering::SeqCst) {
            let key = format!("key-{}", self.number.fetch_add(1, Ordering::SeqCst));
            match self.sends(&key) {
                Some(page) => {
                    let reference = Partner::reference_in(&page);
                    let mut kept = self.kept.lock().expect("nobody panicked");
                    kept.insert(key, reference);
                }
                None => sleep(Duration::from_millis(20)),
            }
        }
    }
}

fn applications_are_kept_and_sent_once_when_killed(engine: Engine) {
    let mut town = Town::start(engine);
    let sender = Sender::of(&town);
    for kill in 0..KILLS_OF_APPLICANTS {
        let over = AtomicBool::new(false);
        scope(|threads| {
            for _ in 0..4 {
                threads.spawn(|| sender.goes_on(&over));
            }
            sleep(Duration::from_millis(150 + kill * 311));
            town.kill();
            over.store(true, Ordering::SeqCst);
        });
        town.start_again();
        let kept = sender.kept.lock().expect("nobody panicked").clone();
        let mut browser = sender.browser();
        for (key, reference) in &kept {
            let path = format!("/api/applications/{reference}");
            let page = browser.get(&path).expect_status(200);
            assert_eq!(page.json()["status"], "received", "{reference}");
            // Whoever does not know whether it came sends it again, and it is the same.
            let again = sender.sends(key).expect("an answer");
            assert_eq!(Partner::reference_in(&again), *reference);
        }
        town.ledger_verifies();
    }
    let kept = sender.kept.lock().expect("nobody panicked").len();
    assert!(kept > 0, "nothing was acknowledged before any kill");
    println!(
        "{engine}: killed {KILLS_OF_APPLICANTS} times; all of {kept} applications are there, once each"
    );
}
