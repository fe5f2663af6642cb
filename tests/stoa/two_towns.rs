//! Two towns, each the other's Open311 server or client: a report is handed over, worked on there, and followed from
//! here; what goes wrong on the way loses nothing and makes nothing twice.

mod towns;

use serde_json::Value;
use stoa_tests::{Between, Engine, Test, Town, alone, eventually, pictures};

use towns::{RESIDENT, Towns, id_of, mails, reported, signed_in};

pub fn tests() -> Vec<Test> {
    alone![
        what_the_other_town_does_is_seen_here,
        nothing_is_lost_or_doubled_on_the_way
    ]
}

/// Bodies of the demonstration, which the other town plays.
const WATER: &str = "northwater";
const COUNTY: &str = "doggerland-highways";
const HARBOUR: &str = "merrow-harbour";

fn what_the_other_town_does_is_seen_here(engine: Engine) {
    let towns = Towns::start(engine);
    towns.plays(WATER, &towns.there.url, "other-town");
    let reference = reported(&towns.here);
    towns.hand_over(&reference, WATER);
    let their_id = id_of(&towns.arrives(&reference));
    arrived_whole(&towns, &reference);
    eventually("staff here see their number", || {
        towns.is_numbered(&reference, &their_id).then_some(())
    });
    let comment = "It is deeper since the rain.";
    a_comment_reaches_them(&towns, (&reference, &their_id), comment);
    their_picture_is_seen_here(&towns, &reference, &their_id);
    towns.becomes(&their_id, "in-progress", "A crew is on its way.");
    eventually("the resident reads that they work on it", || {
        towns
            .page(&reference)
            .contains("A crew is on its way.")
            .then_some(())
    });
    // By now their record of the comment was read too, and it is no word of theirs.
    assert_eq!(towns.page(&reference).matches(comment).count(), 1);
    assert_eq!(towns.told(&their_id, comment).len(), 1);
    towns.becomes(&their_id, "fixed", "Filled with hot asphalt.");
    eventually("the resident reads that it is fixed", || {
        towns
            .page(&reference)
            .contains("Filled with hot asphalt.")
            .then_some(())
    });
    eventually("the resident is mailed", || {
        let told =
            |mail: &String| mail.contains("Filled with hot asphalt.") && mail.contains(&reference);
        mails(&towns.here).iter().any(told).then_some(())
    });
    not_fixed_reaches_them(&towns, &reference, &their_id);
    fixed_reaches_them(&towns, &reference, &their_id);
    towns.here.ledger_verifies();
    towns.there.ledger_verifies();
}

/// Its picture is kept there, its answers are theirs, and nobody there learns who reported it.
fn arrived_whole(towns: &Towns, reference: &str) {
    let request = eventually("the picture is kept there", || {
        let request = towns.received(reference).pop()?;
        let urls = request["media_urls"].as_array()?.clone();
        let is_theirs = |url: &Value| {
            url.as_str()
                .is_some_and(|url| url.starts_with(&towns.there.url))
        };
        (urls.len() == 1 && urls.iter().all(is_theirs)).then_some(request)
    });
    let picture = request["media_url"].as_str().expect("a picture");
    let kept = towns.there.visitor().get(picture).expect_status(200);
    assert_eq!(kept.header("content-type"), "image/jpeg");
    let answers = request["attributes"].as_array().expect("answers");
    let codes: Vec<_> = answers
        .iter()
        .map(|answer| answer["code"].as_str())
        .collect();
    assert_eq!(codes, [Some("size"), Some("depth")]);
    assert_eq!(request["address"], "Market Street 7");
    assert!(!request.to_string().contains(RESIDENT), "{request}");
    assert!(
        mails(&towns.there).is_empty(),
        "the resident is ours to tell"
    );
}

/// What a resident adds here is told there, and nobody there learns who it was.
fn a_comment_reaches_them(towns: &Towns, (reference, their_id): (&str, &str), words: &str) {
    let form = comments(&towns.here, reference, words);
    assert!(
        form.contains("is sent what you write, without your name"),
        "{form}"
    );
    let said = eventually("the other town hears the comment", || {
        towns.told(their_id, words).pop()
    });
    let page = towns.there.visitor().get(&format!("/reports/{their_id}"));
    let page = page.expect_status(200);
    assert!(page.visible().contains(words), "{}", page.visible());
    assert!(!said.to_string().contains(RESIDENT), "{said}");
    eventually("its picture is kept there", || {
        let url = towns.told(their_id, words).pop()?["media_url"].clone();
        let is_theirs = url.as_str()?.starts_with(&towns.there.url);
        is_theirs.then_some(())
    });
    eventually("staff here see that it was passed on", || {
        towns.desk(reference).contains("Passed on to").then_some(())
    });
}

/// A picture that they publish there is fetched, kept here, and shown under their words.
fn their_picture_is_seen_here(towns: &Towns, reference: &str, their_id: &str) {
    let words = "We have fenced it off.";
    let mut staff = signed_in(&towns.there, towns.there.account("caseworker"));
    let path = format!("/staff/reports/{their_id}/update");
    let form = staff.get(&path).expect_status(200);
    let form = form.form(&format!("form[action^='{path}'][method=post]"));
    let form = form.set("text", words);
    let form = form.attach("photos", "fence.jpg", &pictures::jpeg(320, 240, 3));
    staff.submit(&form).expect_status(200);
    let path = format!("/reports/{reference}");
    let item = eventually("their picture stands under their words", || {
        let page = towns.here.visitor().get(&path).expect_status(200);
        let items = page.all(".stoa-timeline__item");
        let place = items.iter().position(|item| item.contains(words))?;
        let shown = format!(".stoa-timeline__item:nth-child({}) img", place + 1);
        page.attributes(&shown, "src").pop()
    });
    assert!(item.starts_with("/photos/"), "{item}");
    let kept = towns.here.visitor().get(&item).expect_status(200);
    assert_eq!(kept.header("content-type"), "image/jpeg");
}

/// Somebody adds a few words to a report, and a picture; what the form told them before.
fn comments(town: &Town, reference: &str, words: &str) -> String {
    let mut resident = town.visitor();
    let path = format!("/reports/{reference}/comment");
    let page = resident.get(&path).expect_status(200);
    let form = page.form(&format!("form[action^='{path}']"));
    let form = form.set("text", words);
    let form = form.attach("photos", "hole.jpg", &pictures::jpeg(320, 240, 2));
    resident.submit(&form).expect_status(200);
    page.visible()
}

/// The resident here says that it is fixed: that is told there as well.
fn fixed_reaches_them(towns: &Towns, reference: &str, their_id: &str) {
    let words = "Now one can cycle there.";
    let mut resident = towns.here.visitor();
    let path = format!("/reports/{reference}/fixed");
    let form = resident.get(&path).form(&format!("form[action='{path}']"));
    let form = form.set("answer", "yes").set("text", words);
    resident.submit(&form).expect_status(200);
    let said = eventually("the other town hears that it is fixed", || {
        towns.told(their_id, words).pop()
    });
    assert_eq!(said["status"], "fixed");
}

/// The resident here says that it is not fixed: the other town opens it again, and what it does then is seen here too.
fn not_fixed_reaches_them(towns: &Towns, reference: &str, their_id: &str) {
    let words = "The hole is as deep as before.";
    let mut resident = towns.here.visitor();
    let path = format!("/reports/{reference}/fixed");
    let form = resident.get(&path).form(&format!("form[action='{path}']"));
    let form = form.set("answer", "no").set("text", words);
    resident.submit(&form).expect_status(200);
    eventually("the other town has opened it again", || {
        let path = format!("/open311/v2/requests/{their_id}.json");
        let request = towns.there.visitor().get(&path).json()[0].clone();
        let is_open = request["status"] == "open";
        (is_open && request.to_string().contains(words)).then_some(())
    });
    assert_eq!(
        towns.received(reference).len(),
        1,
        "it was opened again, not sent again"
    );
    towns.becomes(their_id, "fixed", "Now it is even.");
    eventually("the resident reads that it is fixed at last", || {
        towns
            .page(reference)
            .contains("Now it is even.")
            .then_some(())
    });
    let echoes = towns.page(reference).matches(words).count();
    assert_eq!(echoes, 1, "what we told them came back as their own words");
}

/// Loses the answers to the first report and to the first update that are posted, and no others.
fn lose_the_first_answers(request_line: &str, answer: Vec<u8>) -> Option<Vec<u8>> {
    use std::sync::atomic::{AtomicUsize, Ordering};
    static REPORTS: AtomicUsize = AtomicUsize::new(0);
    static UPDATES: AtomicUsize = AtomicUsize::new(0);
    // Each database's towns lose one of each.
    const DATABASES: usize = 2;
    let lost = match request_line.split('?').next().unwrap_or_default() {
        line if !line.starts_with("POST ") => return Some(answer),
        line if line.contains("/servicerequestupdates") => &UPDATES,
        _ => &REPORTS,
    };
    (lost.fetch_add(1, Ordering::SeqCst) >= DATABASES).then_some(answer)
}

fn nothing_is_lost_or_doubled_on_the_way(engine: Engine) {
    let mut towns = Towns::start(engine);
    let between = Between::before(&towns.there.url, lose_the_first_answers);
    towns.plays(WATER, &towns.there.url, "other-town");
    towns.plays(COUNTY, &between.url, "other-town");
    towns.plays(HARBOUR, &towns.there.url, "");

    let refused = reported(&towns.here);
    towns.hand_over(&refused, HARBOUR);
    eventually("staff here read why it was refused", || {
        towns
            .desk(&refused)
            .contains("api_key was not provided")
            .then_some(())
    });
    assert_eq!(towns.received(&refused).len(), 0);

    let unanswered = reported(&towns.here);
    towns.hand_over(&unanswered, COUNTY);
    let their_id = id_of(&towns.arrives(&unanswered));
    eventually("it is found there after its answer was lost", || {
        towns.is_numbered(&unanswered, &their_id).then_some(())
    });
    assert_eq!(between.lost(), 1);
    assert_eq!(towns.received(&unanswered).len(), 1, "it was sent twice");
    let words = "A wheel broke in it.";
    comments(&towns.here, &unanswered, words);
    eventually(
        "its comment is known there after its answer was lost",
        || {
            let desk = towns.desk(&unanswered);
            desk.contains("Passed on to").then_some(())
        },
    );
    assert_eq!(between.lost(), 2);
    assert_eq!(towns.told(&their_id, words).len(), 1, "it was told twice");

    towns.there.kill();
    let late = reported(&towns.here);
    towns.hand_over(&late, WATER);
    let mut administrator = signed_in(&towns.here, towns.here.account("administrator"));
    eventually("a try has come to nothing", || {
        let jobs = administrator
            .get("/staff/operations/jobs")
            .expect_status(200);
        let sends = |row: &String| row.contains("Send a report to another body’s server");
        let waits = jobs
            .all("tbody tr")
            .iter()
            .any(|row| sends(row) && !row.contains("0 of 10"));
        waits.then_some(())
    });
    towns.there.start_again();
    let their_id = id_of(&towns.arrives(&late));
    eventually("staff here see its number", || {
        towns.is_numbered(&late, &their_id).then_some(())
    });
    assert_eq!(towns.received(&late).len(), 1);
    towns.there.ledger_verifies();
}
