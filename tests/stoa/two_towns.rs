//! Two towns, each the other's Open311 server or client: a report is handed over, worked on there, and followed from
//! here; what goes wrong on the way loses nothing and makes nothing twice.

use std::fs;

use serde_json::Value;
use stoa_tests::{Account, Between, Browser, Engine, Test, Town, alone, eventually};

pub fn tests() -> Vec<Test> {
    alone![
        what_the_other_town_does_is_seen_here,
        nothing_is_lost_or_doubled_on_the_way
    ]
}

const PICTURE: &[u8] = include_bytes!("../../fuzz/seeds/photos/small.png");
/// Bodies of the demonstration, which the other town plays.
const WATER: &str = "northwater";
const COUNTY: &str = "doggerland-highways";
const HARBOUR: &str = "merrow-harbour";
const RESIDENT: &str = "ana@example.org";

/// The town that hands over, and the one that receives.
struct Towns {
    here: Town,
    there: Town,
}

impl Towns {
    fn start(engine: Engine) -> Towns {
        let mut there = Town::found(engine);
        // Both towns are on this machine, which is a private network.
        set(
            &mut there,
            "private_networks = false",
            "private_networks = true",
        );
        let settings = [
            ("STOA_WRITES_PER_MINUTE", "0"),
            ("STOA_SECRET_OTHER_TOWN", there.api_key()),
        ];
        let mut here = Town::found_with(engine, &settings);
        set(
            &mut here,
            "ask_every_seconds = 300",
            "ask_every_seconds = 1",
        );
        Towns { here, there }
    }

    /// The other town plays this body, reached at an address, with a key of the name.
    fn plays(&self, agency: &str, url: &str, key: &str) {
        let path = format!("/staff/town/agencies/{agency}");
        let mut manager = signed_in(&self.here, self.here.account("manager"));
        let form = manager.get(&path).expect_status(200);
        let form = form.form(&format!("form[action='{path}']"));
        let form = form
            .set("open311_endpoint", &format!("{url}/open311/v2"))
            .set("open311_jurisdiction", "merrow.example.org")
            .set("open311_key", key);
        manager.submit(&form).expect_status(200);
        let kept = manager.get(&path).form(&format!("form[action='{path}']"));
        assert_eq!(kept.value("open311_key"), Some(key));
    }

    /// Staff here give a report to a body, by hand.
    fn hand_over(&self, reference: &str, agency: &str) {
        let mut staff = signed_in(&self.here, self.here.account("caseworker"));
        let path = format!("/staff/reports/{reference}/route");
        let form = staff.get(&path).expect_status(200);
        let form = form.form(&format!("form[action^='{path}']"));
        let form = form
            .set("to", "hand")
            .set("office", agency)
            .set("reason", "The road is theirs.");
        staff.submit(&form).expect_status(200);
    }

    /// What the other town has of a report of ours.
    fn received(&self, reference: &str) -> Vec<Value> {
        let path = "/open311/v2/requests.json?service_code=pothole&extensions=true";
        let all = self.there.visitor().get(path).expect_status(200).json();
        let all = all.as_array().expect("a list of requests");
        let words = format!("\n{reference} {}/reports/{reference}", self.here.url);
        let is_it = |request: &&Value| {
            let description = request["description"].as_str();
            description.is_some_and(|description| description.contains(&words))
        };
        all.iter().filter(is_it).cloned().collect()
    }

    /// The same, once it is there.
    fn arrives(&self, reference: &str) -> Value {
        eventually("the other town has the report", || {
            self.received(reference).pop()
        })
    }

    /// What staff here are told of where a report lies.
    fn desk(&self, reference: &str) -> String {
        let mut staff = signed_in(&self.here, self.here.account("caseworker"));
        let page = staff.get(&format!("/staff/reports/{reference}"));
        page.expect_status(200).visible()
    }

    /// Whether staff here see under which number the other town has it.
    fn is_numbered(&self, reference: &str, their_id: &str) -> bool {
        // The number stands between marks that keep its direction of writing.
        let desk = self.desk(reference).replace(['\u{2068}', '\u{2069}'], "");
        desk.contains(&format!("Their number: {their_id}"))
    }

    /// Staff there say where a report stands, and why.
    fn becomes(&self, their_id: &str, status: &str, reason: &str) {
        let mut staff = signed_in(&self.there, self.there.account("caseworker"));
        let path = format!("/staff/reports/{their_id}/status");
        let form = staff.get(&format!("{path}?to={status}")).expect_status(200);
        let form = form.form(&format!("form[action^='{path}'][method=post]"));
        staff.submit(&form.set("reason", reason)).expect_status(200);
    }

    /// What a resident sees here.
    fn page(&self, reference: &str) -> String {
        let page = self.here.visitor().get(&format!("/reports/{reference}"));
        page.expect_status(200).visible()
    }
}

/// Changes the town's stoa.toml and starts it again.
fn set(town: &mut Town, before: &str, after: &str) {
    let file = town.folder().join("stoa.toml");
    let toml = fs::read_to_string(&file).expect("a stoa.toml");
    assert!(toml.contains(before), "{toml}");
    assert_eq!(town.stop(), Some(0));
    fs::write(&file, toml.replace(before, after)).expect("room for a file");
    town.start_again();
}

fn signed_in(town: &Town, account: &Account) -> Browser {
    let mut browser = town.visitor();
    let form = browser.get("/sign-in").form("form[action='/sign-in']");
    let form = form
        .set("email", &account.email)
        .set("password", &account.password);
    let page = browser.submit(&form).expect_status(200);
    assert!(!page.path.starts_with("/sign-in"), "{}", page.visible());
    browser
}

/// Somebody reports a pothole here, with a picture and their address.
fn reported(town: &Town) -> String {
    const LINE: &str = "a-line-that-no-picture-contains";
    let fields = [
        ("api_key", town.api_key()),
        ("service_code", "pothole"),
        ("address_string", "Market Street 7"),
        ("attribute[size]", "larger"),
        ("attribute[depth]", "over-10cm"),
        ("description", "A hole that swallows wheels."),
        ("email", RESIDENT),
    ];
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!(
            "--{LINE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
        );
        body.extend(part.into_bytes());
    }
    let head = format!(
        "--{LINE}\r\nContent-Disposition: form-data; name=\"media\"; filename=\"hole.png\"\r\n\r\n"
    );
    body.extend(
        [
            head.as_bytes(),
            PICTURE,
            format!("\r\n--{LINE}--\r\n").as_bytes(),
        ]
        .concat(),
    );
    let kind = format!("multipart/form-data; boundary={LINE}");
    let sent = town
        .visitor()
        .post("/open311/v2/requests.json", &kind, &body);
    let sent = sent.expect_status(201).json();
    sent[0]["service_request_id"]
        .as_str()
        .expect("an id")
        .to_owned()
}

/// The mails to the resident, as they would have gone out.
fn mails(town: &Town) -> Vec<String> {
    let folder = fs::read_dir(town.folder().join("mail")).expect("a folder of mails");
    let mails = folder
        .flatten()
        .filter_map(|entry| fs::read_to_string(entry.path()).ok());
    // Long lines are broken by an equals sign (RFC 2045, section 6.7).
    let mails = mails.map(|mail| mail.replace("=\r\n", ""));
    mails.filter(|mail| mail.contains(RESIDENT)).collect()
}

fn id_of(request: &Value) -> String {
    request["service_request_id"]
        .as_str()
        .expect("an id")
        .to_owned()
}

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
    towns.becomes(&their_id, "in-progress", "A crew is on its way.");
    eventually("the resident reads that they work on it", || {
        towns
            .page(&reference)
            .contains("A crew is on its way.")
            .then_some(())
    });
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

/// Loses the answer to the first request that is posted, and no other.
fn lose_the_first_answer(request_line: &str, answer: Vec<u8>) -> Option<Vec<u8>> {
    use std::sync::atomic::{AtomicBool, Ordering};
    static LOST: [AtomicBool; 2] = [AtomicBool::new(false), AtomicBool::new(false)];
    if !request_line.starts_with("POST ") {
        return Some(answer);
    }
    // Each database's towns lose one.
    let first = LOST.iter().find(|lost| !lost.load(Ordering::SeqCst));
    let is_lost = first.is_some_and(|lost| !lost.swap(true, Ordering::SeqCst));
    (!is_lost).then_some(answer)
}

fn nothing_is_lost_or_doubled_on_the_way(engine: Engine) {
    let mut towns = Towns::start(engine);
    let between = Between::before(&towns.there.url, lose_the_first_answer);
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

    towns.there.kill();
    let late = reported(&towns.here);
    towns.hand_over(&late, WATER);
    let mut administrator = signed_in(&towns.here, towns.here.account("administrator"));
    eventually("a try has come to nothing", || {
        let jobs = administrator
            .get("/staff/operations/jobs")
            .expect_status(200);
        let jobs = jobs.visible();
        let waits =
            jobs.contains("Send a report to another body’s server") && !jobs.contains("0 of 10");
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
