//! Two nodes on one PostgreSQL are one town, and either may die.

use std::{collections::BTreeMap, thread::sleep, time::Duration};

use stoa_tests::{Browser, Crowd, Engine, Program, Test, Town, Written, alone, crowd, eventually};

/// An address with any port that is free.
const ANY: &str = "127.0.0.1:0";

pub fn tests() -> Vec<Test> {
    let tests = alone![
        two_nodes_are_one_town,
        each_job_is_done_once_and_one_node_seals,
        either_node_may_die_and_come_back
    ];
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Postgres))
        .collect()
}

/// Another node on the town's folder, which they share as they would an S3 store; its index is its own.
fn second_node(town: &Town, address: &str) -> Program {
    let index = town.beside("second-index").display().to_string();
    town.serve_at(address, &town.folder(), &[("STOA_SEARCH_DIR", &index)])
}

fn two_nodes_are_one_town(engine: Engine) {
    let town = Town::start(engine);
    let second = second_node(&town, ANY);

    // Signing in at one is signing in at the other, and so is signing out.
    let mut manager = town.visitor();
    manager.signs_in(town.account("manager"));
    let mut elsewhere = manager.clone().at(&second.url);
    elsewhere.get("/staff").expect_status(200);
    let page = elsewhere.get("/sign-out");
    elsewhere.submit(&page.form("form[action='/sign-out']"));
    assert!(
        manager.get("/staff").path.starts_with("/sign-in"),
        "signed out at one node, and still signed in at the other"
    );

    // A form that one node made is taken by the other: a report goes through both, page by page.
    let mut ana = town.visitor();
    let service = crowd::service_that_asks_little(&mut ana);
    let report = Written::new(&service, "A tree leans over the playground fence.")
        .with_photo("tree.jpg", &stoa_tests::pictures::jpeg(400, 300, 5));
    let (name, photo) = &report.photos[0];
    let form = ana.begins_report(&report).attach("photos", name, photo);
    let mut ana = ana.at(&second.url);
    let check = ana.submit(&form).expect_status(200);
    let form = check.form("form[action^='/report/check']");
    let mut ana = ana.at(&town.url);
    let sent = ana.submit(&form).expect_status(200);
    let reference = sent.all(".stoa-reference").pop().expect("a reference");

    // At once on the other's pages, with its photo; within moments in the other's list and search.
    let mut ben = Browser::new(&second.url);
    let page = ben.get(&format!("/reports/{reference}")).expect_status(200);
    let photos = page.attributes("img[src^='/photos/']", "src");
    ben.get(&photos[0]).expect_status(200);
    let link = format!("/reports/{reference}");
    for url in [&town.url, &second.url] {
        let mut visitor = Browser::new(url);
        eventually("the report is found by its words", || {
            let page = visitor
                .get("/reports?q=playground+fence")
                .expect_status(200);
            page.attributes("a", "href")
                .iter()
                .any(|href| href.starts_with(&link))
                .then_some(())
        });
    }

    // What a manager changes at one node holds for the next write at the other.
    let mut manager = manager.clone().at(&second.url);
    manager.signs_in(town.account("manager"));
    let form = manager.get(&format!("/staff/setup/categories/{service}"));
    let form = form.form(&format!(
        "form[action^='/staff/setup/categories/{service}']"
    ));
    manager
        .submit(&form.set("name-en", "Something else entirely"))
        .expect_status(200);
    let services = town.visitor().get("/open311/v2/services.json").text();
    assert!(services.contains("Something else entirely"), "{services}");
    assert_eq!(second.stop(), Some(0));
    town.ledger_verifies();
}

fn each_job_is_done_once_and_one_node_seals(engine: Engine) {
    let town = Town::start(engine);
    let second = second_node(&town, ANY);
    let service = crowd::service_that_asks_little(&mut town.visitor());
    let mut expected = Vec::new();
    for number in 0..12 {
        let url = if number % 2 == 0 {
            &town.url
        } else {
            &second.url
        };
        let email = format!("resident{number}@home.example");
        Browser::new(url).reports(&Written::new(&service, "Dark.").by("", &email));
        expected.push(email);
    }
    for email in &expected {
        town.mail(email, "/reports/");
    }
    // What is asked for later, such as clearing replaced files away, waits for its time.
    let due = "SELECT COUNT(*) FROM job WHERE run_at < 1000000 * EXTRACT(EPOCH FROM NOW() + INTERVAL '1 minute')";
    eventually("no job is left", || (town.tables(due) == "0").then_some(()));
    // Those of the town itself have more than one to read; each of these has written once.
    let mut counts = BTreeMap::new();
    for mail in town.mails() {
        if expected.contains(&mail.to) {
            *counts.entry(mail.to).or_insert(0) += 1;
        }
    }
    let twice: Vec<_> = counts.iter().filter(|(_, count)| **count != 1).collect();
    assert!(twice.is_empty(), "mails that went out twice: {twice:?}");

    // One sequence of checkpoints, whichever node signed them: each entry has one place, and both nodes serve the same.
    let sealed = "SELECT COUNT(*) = COUNT(DISTINCT leaf) AND COUNT(leaf) = MAX(leaf) + 1 FROM event WHERE leaf IS NOT NULL";
    assert_eq!(town.tables(sealed), "t");
    let checkpoints = eventually("both nodes serve one checkpoint", || {
        let of = |url: &str| {
            Browser::new(url)
                .get("/ledger/checkpoint")
                .expect_status(200)
                .text()
        };
        let (one, other) = (of(&town.url), of(&second.url));
        (one == other).then_some(one)
    });
    assert!(checkpoints.contains("/ledger\n"), "{checkpoints}");
    town.ledger_verifies();
}

/// The tree's size by the newest checkpoint of this node.
fn sealed_at(url: &str) -> u64 {
    let note = Browser::new(url)
        .get("/ledger/checkpoint")
        .expect_status(200)
        .text();
    note.lines()
        .nth(1)
        .and_then(|size| size.parse().ok())
        .expect("the size of the tree")
}

/// Panics unless reports are taken and sealed here, where the other node is gone.
#[track_caller]
fn expect_to_go_on(crowd: &Crowd, survivor: &str) {
    let sealed = sealed_at(survivor);
    crowd.waits_for(20);
    eventually("the other node seals", || {
        (sealed_at(survivor) > sealed + 10).then_some(())
    });
}

fn either_node_may_die_and_come_back(engine: Engine) {
    let mut town = Town::start(engine);
    let mut second = second_node(&town, ANY);
    let (first_url, second_url) = (town.url.clone(), second.url.clone());
    let second_address = second_url.trim_start_matches("http://");
    let addresses = [first_url.as_str(), &second_url, &first_url, &second_url];
    let mut kept = Vec::new();
    for round in 0..4_u64 {
        let crowd = Crowd::at(&town, &addresses);
        crowd.reports_while(|| {
            crowd.waits_for(10);
            sleep(Duration::from_millis(round * 170));
            // First the one, then the other: whichever holds the locks dies at some time.
            if round % 2 == 0 {
                town.kill();
                expect_to_go_on(&crowd, &second_url);
                town.start_again();
            } else {
                second.kill();
                expect_to_go_on(&crowd, &first_url);
                second = second_node(&town, second_address);
            }
            crowd.waits_for(20);
        });
        let told = crowd.leaves();
        assert!(
            told.refused.is_empty(),
            "the other node refused: {:?}",
            told.refused
        );
        kept.extend(told.kept);
    }
    for url in [&first_url, &second_url] {
        crowd::expect_kept(&mut Browser::new(url), &kept);
    }
    let unsealed = || town.tables("SELECT COUNT(*) FROM event WHERE leaf IS NULL");
    eventually("everything is sealed", || (unsealed() == "0").then_some(()));
    assert_eq!(second.stop(), Some(0));
    town.ledger_verifies();
}
