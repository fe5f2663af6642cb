//! People book, move and cancel appointments while the town is killed: what was acknowledged holds, and nobody has another's time.

use std::{
    collections::BTreeSet,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::{scope, sleep},
    time::{Duration, Instant},
};

use stoa_tests::{Browser, Engine, Page, Town, eventually};

use super::{dogs, goes_on, leases_end, mails, share_of_the_soak, waits_until};

const KILLS: usize = 3;
/// How many appointments are acknowledged at least between two kills.
const FEW: usize = 10;
/// How many book at the same time.
const PEOPLE: usize = 6;
/// What anybody can book in the demonstration, at a desk that one person has at a time.
const KIND: &str = "/appointments/town-hall/advice";
/// How many of its times they want: few enough that many want the same.
const TIMES: usize = 120;

/// Somebody's appointment, as far as they were told.
#[derive(Debug, Clone)]
struct Booked {
    email: String,
    link: String,
    /// When it is, in words; empty once it was acknowledged that it is cancelled.
    when: String,
    /// What may have happened to it, as no answer came: another time, or nothing for cancelled.
    doubt: Option<String>,
    /// Whether it was acknowledged that it was moved, and cancelled.
    did: (bool, bool),
}

/// What came of asking for something.
enum Told {
    Taken(Page),
    /// The time is not free, or nothing was saved.
    Refused,
    /// No answer.
    Nothing,
}

struct People {
    url: String,
    times: Vec<String>,
    number: AtomicUsize,
    booked: Mutex<Vec<Booked>>,
    /// The addresses of those who asked for a time and had no answer.
    unanswered: Mutex<BTreeSet<String>>,
}

pub fn appointments_are_kept_once_when_killed(engine: Engine) {
    let mut town = Town::start(engine);
    let before = dogs::number(&town, ROWS);
    let people = People::of(&town);
    let until = share_of_the_soak().map(|share| Instant::now() + share);
    let mut kills = 0;
    while goes_on(kills, KILLS, until) {
        let over = AtomicBool::new(false);
        let known = people.count();
        // Different moments each time.
        let moment = u64::try_from(kills).unwrap_or_default() * 37 % 100;
        scope(|threads| {
            for _ in 0..PEOPLE {
                threads.spawn(|| people.go_on(&over));
            }
            waits_until(|| people.count() >= known + FEW);
            sleep(Duration::from_millis(moment));
            town.kill();
            over.store(true, Ordering::SeqCst);
        });
        leases_end(&town);
        town.start_again();
        kills += 1;
        people.expect_kept();
        expect_consistent(&town);
    }
    let booked = people.booked.lock().expect("nobody panicked").clone();
    let (moved, cancelled) = (
        booked.iter().filter(|one| one.did.0).count(),
        booked.iter().filter(|one| one.did.1).count(),
    );
    assert!(
        moved > 0 && cancelled > 0,
        "of {} none was moved or none cancelled",
        booked.len()
    );
    mails::expect(&town, &expected(&booked), kills);
    let unanswered = people.unanswered.lock().expect("nobody panicked").clone();
    expect_no_more(&town, &unanswered, before + booked.len());
    town.ledger_verifies();
    println!(
        "{engine}: killed {kills} times; all of {} appointments are as was acknowledged, {moved} moved and {cancelled} cancelled; {} had no answer",
        booked.len(),
        unanswered.len()
    );
}

/// What they are told by mail of what was acknowledged.
fn expected(booked: &[Booked]) -> Vec<mails::Expected> {
    let of = |one: &Booked| {
        let (moved, cancelled) = one.did;
        let said = [
            (true, "Your appointment is booked"),
            (moved, "has another time now"),
            (cancelled, "You cancelled your appointment"),
        ];
        let to = one.email.clone();
        said.into_iter()
            .filter(|(is_said, _)| *is_said)
            .map(move |(_, says)| (to.clone(), says))
    };
    booked.iter().flat_map(of).collect()
}

/// All appointments there are.
const ROWS: &str = "SELECT COUNT(*) FROM service_appointment";

/// Panics unless those who had no answer have one appointment or none, and a mail with its link where they have one.
fn expect_no_more(town: &Town, unanswered: &BTreeSet<String>, known: usize) {
    eventually(
        "whoever had no answer and has an appointment is told",
        || {
            let mails = town.mails().into_iter();
            let theirs = mails.filter(|mail| unanswered.contains(&mail.to));
            let links: BTreeSet<(String, String)> = theirs
                .map(|mail| (mail.to.clone(), mail.link("appointments/my/")))
                .collect();
            let people: BTreeSet<&String> = links.iter().map(|(to, _)| to).collect();
            assert_eq!(people.len(), links.len(), "somebody has two: {links:?}");
            (dogs::number(town, ROWS) == known + links.len()).then_some(())
        },
    );
}

/// Panics unless each appointment has its time and its place, no two have the same, and nothing is held for nobody.
fn expect_consistent(town: &Town) {
    for (wrong, sql) in [
        (
            "two have the same place",
            "SELECT COUNT(*) FROM (SELECT slot_key, place FROM service_appointment WHERE slot_key IS NOT NULL
             GROUP BY slot_key, place HAVING COUNT(*) > 1) AS twice",
        ),
        (
            "a desk is held twice at the same time",
            "SELECT COUNT(*) FROM service_slot a JOIN service_slot b ON a.office = b.office AND a.leader = b.leader
             AND a.slot_key < b.slot_key AND a.held_from < b.held_until AND b.held_from < a.held_until",
        ),
        (
            "somebody who is to come has no time",
            "SELECT COUNT(*) FROM service_appointment WHERE state = 'booked'
             AND (slot_key IS NULL OR slot_key NOT IN (SELECT slot_key FROM service_slot))",
        ),
        (
            "somebody who cancelled holds a time",
            "SELECT COUNT(*) FROM service_appointment WHERE state = 'cancelled' AND slot_key IS NOT NULL",
        ),
        (
            "a time is held for another number of people than come",
            "SELECT COUNT(*) FROM service_slot s WHERE people <>
             (SELECT COUNT(*) FROM service_appointment a WHERE a.slot_key = s.slot_key)",
        ),
        (
            "minutes are held for nobody",
            "SELECT COUNT(*) FROM service_claim WHERE slot_key NOT IN (SELECT slot_key FROM service_slot)",
        ),
        (
            "a time holds less than its minutes",
            "SELECT COUNT(*) FROM service_slot s WHERE 300000000 *
             (SELECT COUNT(*) FROM service_claim c WHERE c.slot_key = s.slot_key AND c.office = s.office)
             < s.held_until - s.held_from",
        ),
        (
            "the ledger has another number of bookings",
            "SELECT ABS((SELECT COUNT(*) FROM event WHERE kind = 'appointment_booked') -
             (SELECT COUNT(*) FROM service_appointment))",
        ),
        (
            "the ledger has another number of cancellations",
            "SELECT ABS((SELECT COUNT(*) FROM event WHERE kind = 'appointment_cancelled') -
             (SELECT COUNT(*) FROM service_appointment WHERE state = 'cancelled'))",
        ),
    ] {
        assert_eq!(dogs::number(town, sql), 0, "{wrong}");
    }
}

impl People {
    fn of(town: &Town) -> People {
        let mut visitor = town.visitor();
        let mut page = visitor.get(KIND).expect_status(200);
        let mut times = Vec::new();
        while times.len() < TIMES {
            times.extend(page.attributes("main a[href*='?start=']", "href"));
            let next = page.attributes(".govuk-pagination__next a", "href");
            let Some(next) = next.first() else { break };
            page = visitor.get(next).expect_status(200);
        }
        assert!(
            times.len() > TIMES / 4,
            "there are too few times: {}",
            times.len()
        );
        People {
            url: town.url.clone(),
            times,
            number: AtomicUsize::new(0),
            booked: Mutex::default(),
            unanswered: Mutex::default(),
        }
    }

    /// One after the other books; then every second takes another time, and every third does not come.
    fn go_on(&self, over: &AtomicBool) {
        while !over.load(Ordering::SeqCst) {
            let number = self.number.fetch_add(1, Ordering::SeqCst);
            let Some(mut one) = self.books(number) else {
                sleep(Duration::from_millis(5));
                continue;
            };
            if number.is_multiple_of(2) {
                self.moves(&mut one, number);
            }
            if number.is_multiple_of(3) && one.doubt.is_none() {
                self.cancels(&mut one);
            }
            self.booked.lock().expect("nobody panicked").push(one);
        }
    }

    /// How many were acknowledged.
    fn count(&self) -> usize {
        self.booked.lock().expect("nobody panicked").len()
    }

    /// The part of an address that chooses a time; the same for several people.
    fn time(&self, number: usize) -> &str {
        let at = self.times[number * 37 % self.times.len()].split_once('?');
        at.map_or("", |(_, query)| query)
    }

    fn books(&self, number: usize) -> Option<Booked> {
        let mut browser = Browser::new(&self.url);
        let email = format!("visitor{number}@home.example");
        let path = format!("{KIND}?{}", self.time(number));
        let page = browser.try_get(&path).ok()?;
        let when = chosen(&page)?;
        let form = page.form(&format!("form[action='{KIND}']"));
        let form = form.set("name", "Ana Weaver").set("email", &email);
        match told(browser.try_submit(&form)) {
            Told::Taken(page) => Some(Booked {
                email,
                link: page.header("location").to_owned(),
                when,
                doubt: None,
                did: (false, false),
            }),
            Told::Refused => None,
            Told::Nothing => {
                let mut unanswered = self.unanswered.lock().expect("nobody panicked");
                unanswered.insert(email);
                None
            }
        }
    }

    fn moves(&self, one: &mut Booked, number: usize) {
        let mut browser = Browser::new(&self.url);
        let change = format!("{}/change", one.link);
        let path = format!("{change}?{}", self.time(number * 5 + 1));
        let Ok(page) = browser.try_get(&path) else {
            return;
        };
        let Some(when) = chosen(&page) else { return };
        let form = page.form(&format!("form[action='{change}']"));
        match told(browser.try_submit(&form)) {
            Told::Taken(_) => {
                one.when = when;
                one.did.0 = true;
            }
            Told::Refused => {}
            Told::Nothing => one.doubt = Some(when),
        }
    }

    fn cancels(&self, one: &mut Booked) {
        let mut browser = Browser::new(&self.url);
        let Ok(page) = browser.try_get(&one.link) else {
            return;
        };
        if page.status != 200 {
            return;
        }
        match told(browser.try_submit(&page.form("form[action$='/cancel']"))) {
            Told::Taken(_) => {
                one.when.clear();
                one.did.1 = true;
            }
            Told::Refused => {}
            Told::Nothing => one.doubt = Some(String::new()),
        }
    }

    /// Panics unless every appointment is as its person was told; what they were not told of is as it was, or as they wished.
    fn expect_kept(&self) {
        let mut browser = Browser::new(&self.url);
        for one in self.booked.lock().expect("nobody panicked").iter_mut() {
            let page = browser.get(&one.link).expect_status(200);
            if let Some(wish) = one.doubt.take()
                && is_at(&page, &wish)
            {
                one.when = wish;
            }
            assert!(is_at(&page, &one.when), "{one:?}: {}", page.visible());
        }
    }
}

/// Whether an appointment is at this time, or cancelled where that is empty.
fn is_at(page: &Page, when: &str) -> bool {
    let (state, visible) = (page.all("main .govuk-tag").concat(), page.visible());
    match when {
        "" => state == "Cancelled",
        when => state == "Booked" && visible.contains(when),
    }
}

/// The words of the time that was chosen; none where it is not free.
fn chosen(page: &Page) -> Option<String> {
    if page.status != 200 {
        return None;
    }
    let words = page.all("main form p.govuk-body-l").pop()?;
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn told(answer: Result<Page, ureq::Error>) -> Told {
    match answer {
        Ok(page) if page.status == 303 => Told::Taken(page),
        Ok(page) => {
            let is_refusal = page.status == 422 || page.status >= 500;
            assert!(is_refusal, "{}: {}", page.status, page.visible());
            Told::Refused
        }
        Err(_) => Told::Nothing,
    }
}
