//! PostgreSQL goes away under load and comes back: people are told to wait, and the program goes on by itself.

use stoa_tests::{Cluster, Crowd, Engine, Page, Test, Town, Written, alone, crowd, eventually};

pub fn tests() -> Vec<Test> {
    let tests = alone![a_database_may_go_and_come_back];
    // SQLite is a file: it does not go away by itself. What becomes of a full disk is in disk_full.
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Postgres))
        .collect()
}

fn a_database_may_go_and_come_back(engine: Engine) {
    let mut cluster = Cluster::start();
    let mut town = Town::start_on(
        engine,
        Some(cluster.database()),
        &[("STOA_WRITES_PER_MINUTE", "0")],
    );
    let mut ana = town.visitor();
    let service = crowd::service_that_asks_little(&mut ana);
    let form = ana.begins_report(&Written::new(&service, "A door that does not close."));
    let crowd = Crowd::of(&town, 6);
    for _ in 0..2 {
        let told = crowd.reports_while(|| {
            crowd.waits_for(20);
            cluster.stop();
            expect_busy(&crowd.waits_for_a_refusal());
            while_it_is_gone(&town);
            // A form that cannot be taken now: the person learns it, in words, and may send it again.
            let page = ana.submit(&form);
            expect_busy(&page);
            cluster.go_on();
            wait_until_ready(&town);
            crowd.waits_for(20);
            crowd.leaves()
        });
        told.refused.iter().for_each(expect_busy);
        assert_eq!(told.unanswered, 0, "requests without an answer");
        crowd::expect_kept(&mut town.visitor(), &told.kept);
        let page = ana.submit(&form).expect_status(200);
        assert!(page.path.starts_with("/report/check"), "{}", page.path);
    }
    assert_eq!(town.stop(), Some(0));
    town.ledger_verifies();
}

#[track_caller]
fn expect_busy(page: &Page) {
    assert_eq!(page.status, 503, "{}", page.text());
    let seconds: u32 = page.header("retry-after").parse().unwrap_or(0);
    assert!(seconds > 0, "no Retry-After: {:?}", page.headers);
    assert!(
        !page.text().contains("postgres"),
        "our own detail is shown: {}",
        page.text()
    );
}

fn while_it_is_gone(town: &Town) {
    town.visitor().get("/livez").expect_status(200);
    let ready = town.visitor().get("/readyz").expect_status(503).json();
    assert_eq!(ready["ready"], false, "{ready}");
    assert_eq!(ready["database"], "does not answer", "{ready}");
    for path in [
        "/",
        "/reports",
        "/reports.csv",
        "/ledger/checkpoint",
        "/open311/v2/requests.json",
    ] {
        expect_busy(&town.visitor().get(path));
    }
    let page = town.visitor().with("accept-language", "es").get("/reports");
    assert!(page.visible().contains("segundos"), "{}", page.visible());
    town.visitor().get("/metrics").expect_status(200);
}

fn wait_until_ready(town: &Town) {
    eventually("ready again", || {
        (town.visitor().get("/readyz").status == 200).then_some(())
    });
}
