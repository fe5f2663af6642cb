//! Card providers tell of payments, and people pay, while the town is killed: each payment is booked once, with one receipt, and lets its
//! application go on once.

use std::{
    collections::BTreeMap,
    fs,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread::{scope, sleep},
    time::{Duration, Instant},
};

use stoa_tests::{Browser, Engine, Page, Partner, Town, eventually};

use super::{
    dogs, goes_on, leases_end, mails,
    providers::{Provider, SIGNING, set_provider},
    share_of_the_soak,
};

/// How often a town is killed in a round: once for each provider.
const KILLS: usize = 3;
/// How many payments each provider tells of.
const PAYMENTS: usize = 24;
/// After how many that were acknowledged the town is killed.
const FEW: usize = 6;
/// How many tell, or pay, at the same time.
const AT_ONCE: usize = 4;
/// The test provider's card that pays.
const CARD: &str = "4242 4242 4242 4242";

/// What somebody owes, and the link by which they pay.
#[derive(Debug, Clone)]
pub struct Owed {
    /// The number of the charge.
    pub id: i64,
    /// What a provider gives back.
    pub reference: String,
    /// In pence.
    pub amount: i64,
    link: String,
    email: String,
}

pub fn payments_are_booked_once_when_killed(engine: Engine) {
    let settings = [
        ("STOA_WRITES_PER_MINUTE", "0"),
        ("STOA_SECRET_PAYMENTS_KEY", "key"),
        ("STOA_SECRET_PAYMENTS_SIGNING", SIGNING),
    ];
    let mut town = Town::start_with(engine, &settings);
    dogs::offer(&town);
    let until = share_of_the_soak().map(|share| Instant::now() + share);
    let before = Kept::of(&town);
    let (mut all, mut told, mut kills) = (Vec::new(), 0, 0);
    while goes_on(kills, KILLS, until) {
        let round = owed(&town, all.len(), 3 * PAYMENTS);
        let (govuk, rest) = round.split_at(PAYMENTS);
        let (stripe, by_page) = rest.split_at(PAYMENTS);
        told += told_by(&mut town, Provider::GovUkPay, govuk);
        told += told_by(&mut town, Provider::Stripe, stripe);
        told += paid_on_pages(&mut town, by_page);
        kills += KILLS;
        all.extend(round);
        before.expect_more(&town, all.len());
        town.ledger_verifies();
    }
    let expected = all
        .iter()
        .map(|one| (one.email.clone(), "We received your payment"));
    mails::expect(&town, &expected.collect::<Vec<_>>(), kills);
    println!(
        "{engine}: killed {kills} times; {told} payments were acknowledged before, and all of {} are booked once",
        all.len()
    );
}

/// So many people who owe the fee, by the links that they were sent.
fn owed(town: &Town, from: usize, people: usize) -> Vec<Owed> {
    let partner = Partner::of(town);
    let mut browser = town
        .visitor()
        .with("authorization", &partner.authorization());
    let address = |number: usize| format!("payer{number}@home.example");
    for number in from..from + people {
        let body = dogs::application(&address(number)).to_string();
        let sent = browser.post("/api/applications", "application/json", body.as_bytes());
        sent.expect_status(201);
    }
    let links = eventually("everybody is asked to pay", || {
        let asked = town
            .mails()
            .into_iter()
            .filter(|mail| mail.text.contains("/pay/"));
        let links: BTreeMap<String, String> = asked
            .map(|mail| (mail.to.clone(), mail.link("pay/")))
            .collect();
        let all = (from..from + people).map(|number| links.get(&address(number)).cloned());
        all.collect::<Option<Vec<_>>>()
    });
    let mut browser = town.visitor();
    let with_link = (from..).zip(links);
    with_link
        .map(|(number, link)| {
            let page = browser.get(&link).expect_status(200).expect_text("25 GBP");
            let reference = page.all("main strong[dir='ltr']").concat().replace(' ', "");
            let id = link.trim_start_matches("/pay/").split('-').next();
            Owed {
                id: id
                    .and_then(|id| id.parse().ok())
                    .expect("a number in the link"),
                reference,
                amount: 2500,
                link,
                email: address(number),
            }
        })
        .collect()
}

/// Panics unless each of these is paid by one movement of all of its money, with one receipt.
fn expect_booked(town: &Town, paid: &[&Owed]) {
    if paid.is_empty() {
        return;
    }
    let ids: Vec<String> = paid.iter().map(|one| one.id.to_string()).collect();
    let sql = format!(
        "SELECT COUNT(*) || ' ' || COUNT(DISTINCT charge) || ' ' || COUNT(DISTINCT receipt) || ' ' || SUM(amount)
         FROM service_money WHERE charge IN ({})",
        ids.join(", ")
    );
    let (n, sum) = (paid.len(), paid.iter().map(|one| one.amount).sum::<i64>());
    assert_eq!(town.tables(&sql), format!("{n} {n} {n} {sum}"), "{ids:?}");
}

/// A provider tells of each payment twice at the same moment, is cut off, and tells all of it twice again. How many were acknowledged
/// before the kill.
fn told_by(town: &mut Town, provider: Provider, owed: &[Owed]) -> usize {
    assert_eq!(town.stop(), Some(0));
    provider.takes_over(town);
    town.start_again();
    let told = killed_while(town, owed, |url, one| provider.tells(url, one));
    expect_booked(town, &told);
    for one in owed {
        for _ in 0..2 {
            let url = town.url.clone();
            eventually("the town takes it", || {
                provider.tells(&url, one).then_some(())
            });
        }
    }
    expect_booked(town, &owed.iter().collect::<Vec<_>>());
    told.len()
}

/// Does `act` twice with each of what is owed, several at once, until few are acknowledged and the town is killed; it serves again
/// afterwards. What was acknowledged.
fn killed_while<'o>(
    town: &mut Town,
    owed: &'o [Owed],
    act: impl Fn(&str, &Owed) -> bool + Sync,
) -> Vec<&'o Owed> {
    let acknowledged: Vec<AtomicBool> = owed.iter().map(|_| AtomicBool::new(false)).collect();
    let (next, url) = (AtomicUsize::new(0), town.url.clone());
    let is_told = |at: usize| acknowledged[at].load(Ordering::SeqCst);
    scope(|threads| {
        for _ in 0..AT_ONCE {
            threads.spawn(|| {
                loop {
                    // Two take the same one after the other, and do it at the same moment.
                    let at = next.fetch_add(1, Ordering::SeqCst) / 2;
                    let Some(one) = owed.get(at) else { break };
                    if act(&url, one) {
                        acknowledged[at].store(true, Ordering::SeqCst);
                    }
                }
            });
        }
        let is_over = || next.load(Ordering::SeqCst) >= 2 * owed.len();
        while (0..owed.len()).filter(|at| is_told(*at)).count() < FEW && !is_over() {
            sleep(Duration::from_millis(1));
        }
        town.kill();
    });
    leases_end(town);
    // A day passes: whoever began to pay and was not told of is asked for at the provider.
    town.tables("UPDATE job SET run_at = 0 WHERE kind = 'services.ask_provider'");
    town.start_again();
    let told = (0..owed.len()).filter(|at| is_told(*at));
    told.map(|at| &owed[at]).collect()
}

/// People pay by card on the pages, each pressing the button twice, and are cut off; what the provider took is booked without them, and
/// whoever did not pay goes on. How many were acknowledged before the kill.
fn paid_on_pages(town: &mut Town, owed: &[Owed]) -> usize {
    assert_eq!(town.stop(), Some(0));
    set_provider(town, "test");
    town.start_again();
    let told = killed_while(town, owed, |url, one| pays(url, one).unwrap_or(false));
    expect_booked(town, &told);
    let by_provider = paid_at_provider(town);
    let paid: Vec<&Owed> = owed
        .iter()
        .filter(|one| by_provider.contains_key(&one.reference))
        .collect();
    let is_in = |one: &&Owed| by_provider.contains_key(&one.reference);
    assert!(
        !told.is_empty() && told.iter().all(is_in),
        "{told:?} of {by_provider:?}"
    );
    eventually("the program asks the provider by itself", || {
        let ids: Vec<String> = paid.iter().map(|one| one.id.to_string()).collect();
        let sql = format!(
            "SELECT COUNT(*) FROM service_charge WHERE state = 'paid' AND id IN ({})",
            ids.join(", ")
        );
        (dogs::number(town, &sql) == paid.len()).then_some(())
    });
    expect_booked(town, &paid);
    for one in owed {
        for _ in 0..2 {
            eventually("it can be paid", || {
                pays(&town.url, one).ok()?.then_some(())
            });
        }
    }
    expect_booked(town, &owed.iter().collect::<Vec<_>>());
    let by_provider = paid_at_provider(town);
    for one in owed {
        assert_eq!(
            by_provider.get(&one.reference),
            Some(&1),
            "{one:?} paid twice"
        );
    }
    told.len()
}

/// How many payments the test provider took for each reference: each is a file of its folder.
fn paid_at_provider(town: &Town) -> BTreeMap<String, usize> {
    let folder = town.folder().join("test-payments");
    let mut paid = BTreeMap::new();
    for file in fs::read_dir(folder)
        .expect("the provider's folder")
        .flatten()
    {
        if file
            .path()
            .extension()
            .is_none_or(|ending| ending != "json")
        {
            continue;
        }
        let text = fs::read_to_string(file.path()).expect("a payment");
        let payment: serde_json::Value = serde_json::from_str(&text).expect("a payment");
        if payment["status"]["state"] == "paid" {
            let reference = payment["status"]["reference"]
                .as_str()
                .expect("a reference");
            *paid.entry(reference.to_owned()).or_default() += 1;
        }
    }
    paid
}

/// Pays what is open by a link. True once the town said that it has the money.
fn pays(url: &str, owed: &Owed) -> Result<bool, ureq::Error> {
    let mut browser = Browser::new(url);
    let mut page = browser.try_get(&owed.link)?;
    let has = |page: &Page, css: &str| !page.attributes(css, "action").is_empty();
    let check = "form[action$='/check']";
    if has(&page, check) {
        browser.try_submit(&page.form(check))?;
        page = browser.try_get(&owed.link)?;
    }
    let card = "form[action$='/card']";
    if page.status == 200 && !has(&page, card) {
        page.expect_text("There is nothing left to pay");
        return Ok(true);
    }
    if page.status != 200 {
        return Ok(false);
    }
    let begun = browser.try_submit(&page.form(card))?;
    if begun.status != 303 {
        return Ok(false);
    }
    let way = browser.try_get(begun.header("location"))?;
    let there = way.attributes("a[href*='/pay/test/']", "href");
    // Another began at the same moment, and is paying.
    let Some((_, there)) = there.first().and_then(|link| link.split_once("/pay/test/")) else {
        return Ok(false);
    };
    let page = browser.try_get(&format!("/pay/test/{there}"))?;
    let form = "form[method='post']";
    if page.status != 200 || !page.form(form).has("card") {
        return Ok(false);
    }
    let filled = page.form(form).set("card", CARD);
    browser.try_submit(&filled)?;
    // Pressed twice. The provider's page leads back at once where it has the money already; what the town says counts.
    browser.try_submit(&filled)?;
    let page = browser.try_get(&owed.link)?;
    Ok(page.status == 200 && !has(&page, card))
}

/// What is kept of payments in the whole town.
#[derive(Debug, PartialEq, Eq)]
struct Kept {
    receipts: usize,
    finished: usize,
    opened: usize,
    entries: usize,
    booked: usize,
}

impl Kept {
    fn of(town: &Town) -> Kept {
        let tasks = "JOIN service_task t ON t.application = a.id";
        let entries = "JOIN service_entry e ON e.application = a.id";
        let booked = "SELECT COUNT(*) FROM event WHERE kind = 'payment_booked' AND body LIKE '%\"state\":\"paid\"%'";
        let receipts = "SELECT last FROM service_receipts WHERE name = 'receipts'";
        let has_gaps =
            "SELECT MAX(receipt) - COUNT(receipt) FROM service_money WHERE receipt IS NOT NULL";
        assert_eq!(
            dogs::number(town, has_gaps),
            0,
            "a number of a receipt is missing"
        );
        Kept {
            receipts: dogs::number(town, receipts),
            finished: dogs::count(town, (tasks, "AND t.step = 'money' AND t.state = 'done'")),
            opened: dogs::count(town, (tasks, "AND t.step = 'papers' AND t.state = 'open'")),
            entries: dogs::count(town, (entries, "AND e.kind = 'step_passed'")),
            booked: dogs::number(town, booked),
        }
    }

    /// Panics unless so many were paid since, and each of them let its application go on once.
    fn expect_more(&self, town: &Town, paid: usize) {
        let expected = Kept {
            receipts: self.receipts + paid,
            finished: self.finished + paid,
            opened: self.opened + paid,
            entries: self.entries + paid,
            booked: self.booked + paid,
        };
        assert_eq!(Kept::of(town), expected);
        let all = dogs::count(town, ("JOIN service_task t ON t.application = a.id", ""));
        assert_eq!(all, 2 * paid, "steps");
    }
}
