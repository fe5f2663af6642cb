//! People apply on the pages and by programs while the town is killed: what was acknowledged is there, and each application once.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::{scope, sleep},
    time::{Duration, Instant},
};

use stoa_tests::{Browser, Engine, Page, Partner, Town};

use super::{
    dogs, goes_on, leases_end, mails, residents::Residents, share_of_the_soak, waits_until,
};

/// How often each database's town is killed.
const KILLS: usize = 4;
/// How many of programs and of people are acknowledged at least between two kills.
const FEW: usize = 4;
/// How many programs and how many people apply at the same time.
const PROGRAMS: usize = 3;
const PEOPLE: usize = 5;

/// A program that applies for people, and what it was told.
struct Sender {
    url: String,
    partner: Partner,
    number: AtomicUsize,
    /// The references of what was acknowledged, by the number that each was sent with.
    kept: Mutex<BTreeMap<usize, String>>,
}

impl Sender {
    fn of(town: &Town) -> Sender {
        Sender {
            url: town.url.clone(),
            partner: Partner::of(town),
            number: AtomicUsize::new(0),
            kept: Mutex::default(),
        }
    }

    fn browser(&self) -> Browser {
        Browser::new(&self.url).with("authorization", &self.partner.authorization())
    }

    /// Sends an application under a key; no answer promises nothing.
    fn sends(&self, number: usize) -> Option<Page> {
        let body = dogs::application(&address(number)).to_string();
        let key = format!("key-{number}");
        let mut browser = self.browser().with("idempotency-key", &key);
        let sent = browser.try_post("/api/applications", "application/json", body.as_bytes());
        let page = sent.ok()?;
        assert!(!(400..500).contains(&page.status), "{}", page.text());
        (page.status == 201).then_some(page)
    }

    /// Sends one after the other until it is told to stop.
    fn goes_on(&self, over: &AtomicBool) {
        while !over.load(Ordering::SeqCst) {
            let number = self.number.fetch_add(1, Ordering::SeqCst);
            match self.sends(number) {
                Some(page) => self.keeps(number, &page),
                None => sleep(Duration::from_millis(20)),
            }
        }
    }

    /// How many were acknowledged.
    fn count(&self) -> usize {
        self.kept.lock().expect("nobody panicked").len()
    }

    fn keeps(&self, number: usize, page: &Page) {
        let reference = Partner::reference_in(page);
        let mut kept = self.kept.lock().expect("nobody panicked");
        if let Some(before) = kept.insert(number, reference.clone()) {
            assert_eq!(before, reference, "sent again, it is another");
        }
    }

    /// Panics unless what was acknowledged is there, and is the same when it is sent again.
    fn expect_kept(&self) {
        let kept = self.kept.lock().expect("nobody panicked").clone();
        let mut browser = self.browser();
        for (number, reference) in kept {
            let path = format!("/api/applications/{reference}");
            let page = browser.get(&path).expect_status(200);
            assert_eq!(page.json()["status"], "received", "{reference}");
            // Whoever does not know whether it came sends it again.
            self.sends_again(number);
        }
    }

    fn sends_again(&self, number: usize) {
        let again = self.sends(number).expect("an answer");
        self.keeps(number, &again);
    }
}

fn address(number: usize) -> String {
    format!("applicant{number}@program.example")
}

pub fn applications_are_kept_once_when_killed(engine: Engine) {
    let mut town = Town::start(engine);
    dogs::offer(&town);
    let (sender, residents) = (Sender::of(&town), Residents::of(&town));
    let until = share_of_the_soak().map(|share| Instant::now() + share);
    let mut kills = 0;
    while goes_on(kills, KILLS, until) {
        let over = AtomicBool::new(false);
        let (kept, sent) = (sender.count(), residents.counts().0);
        // Different moments each time.
        let moment = u64::try_from(kills).unwrap_or_default() * 37 % 100;
        scope(|threads| {
            for _ in 0..PROGRAMS {
                threads.spawn(|| sender.goes_on(&over));
            }
            for _ in 0..PEOPLE {
                threads.spawn(|| residents.go_on(&over));
            }
            waits_until(|| sender.count() >= kept + FEW && residents.counts().0 >= sent + FEW);
            sleep(Duration::from_millis(moment));
            town.kill();
            over.store(true, Ordering::SeqCst);
        });
        leases_end(&town);
        town.start_again();
        kills += 1;
        sender.expect_kept();
        residents.expect_kept();
        town.ledger_verifies();
    }
    let acknowledged = sender.count();
    let (sent, waiting) = residents.counts();
    assert!(
        acknowledged > 0 && sent > 0,
        "nothing was acknowledged before any kill"
    );
    // Whoever had no answer tries again, and nothing of the first time is there twice.
    let programs = sender.number.load(Ordering::SeqCst);
    (0..programs).for_each(|number| sender.sends_again(number));
    let people = residents.all_end();
    expect_once(&town, programs + people);
    let by_program = (0..programs).map(address);
    let all: Vec<String> = by_program.chain(residents.addresses()).collect();
    // That it was sent, and what is to be paid.
    let told = all
        .iter()
        .flat_map(|to| [(to.clone(), "/apply/"), (to.clone(), "/pay/")]);
    mails::expect(&town, &told.collect::<Vec<_>>(), kills);
    println!(
        "{engine}: killed {kills} times; {acknowledged} applications of programs and {sent} of people are there, once each, and {waiting} that were cut off came to their end"
    );
}

/// Panics unless so many were sent, each with its fee, its step, its entry in the ledger and its place in the figures.
fn expect_once(town: &Town, all: usize) {
    let of = |of: &str, more: &str| dogs::count(town, (of, more));
    let tasks = "JOIN service_task t ON t.application = a.id";
    let told = [
        ("applications", of("", "AND a.submitted_at IS NOT NULL")),
        (
            "fees",
            of("JOIN service_charge c ON c.application = a.id", ""),
        ),
        (
            "steps to pay",
            of(tasks, "AND t.step = 'money' AND t.state = 'paying'"),
        ),
        (
            "steps after it",
            of(tasks, "AND t.step = 'papers' AND t.state = 'waiting'"),
        ),
        (
            "entries",
            of(
                "JOIN service_entry e ON e.application = a.id",
                "AND e.kind = 'submitted'",
            ),
        ),
    ];
    for (what, count) in told {
        assert_eq!(count, all, "{what}");
    }
    let counted = "SELECT CAST(SUM(n) AS BIGINT) FROM service_count WHERE service = 'dog-licence' AND what = 'sent'";
    assert_eq!(dogs::number(town, counted), all, "in the figures");
    let ledger =
        "SELECT COUNT(*) FROM event WHERE kind = 'application_sent' AND body LIKE '%dog-licence%'";
    assert_eq!(dogs::number(town, ledger), all, "in the ledger");
    let begun =
        "SELECT COUNT(*) FROM event WHERE kind = 'application_begun' AND body LIKE '%dog-licence%'";
    assert_eq!(dogs::number(town, begun), of("", ""), "what was begun");
}
