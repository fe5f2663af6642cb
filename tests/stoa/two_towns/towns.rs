//! Two towns beside each other, and what people do and see in them.

use std::fs;

use serde_json::Value;
use stoa_tests::{Account, Browser, Engine, Town, eventually};

const PICTURE: &[u8] = include_bytes!("../../../fuzz/seeds/photos/small.png");
/// Who reports.
pub const RESIDENT: &str = "ana@example.org";

/// The town that hands over, and the one that receives.
pub struct Towns {
    pub here: Town,
    pub there: Town,
}

impl Towns {
    pub fn start(engine: Engine) -> Towns {
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
        set(
            &mut here,
            "private_networks = false",
            "private_networks = true",
        );
        Towns { here, there }
    }

    /// The other town plays this body, reached at an address, with a key of the name.
    pub fn plays(&self, agency: &str, url: &str, key: &str) {
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
    pub fn hand_over(&self, reference: &str, agency: &str) {
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
    pub fn received(&self, reference: &str) -> Vec<Value> {
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
    pub fn arrives(&self, reference: &str) -> Value {
        eventually("the other town has the report", || {
            self.received(reference).pop()
        })
    }

    /// What the other town has heard of a report that says these words.
    pub fn told(&self, their_id: &str, words: &str) -> Vec<Value> {
        let path = format!("/open311/v2/servicerequestupdates.json?service_request_id={their_id}");
        let all = self.there.visitor().get(&path).expect_status(200).json();
        let all = all.as_array().expect("a list of updates").clone();
        let says = |update: &Value| update["description"] == words;
        all.into_iter().filter(says).collect()
    }

    /// What staff here are told of where a report lies.
    pub fn desk(&self, reference: &str) -> String {
        let mut staff = signed_in(&self.here, self.here.account("caseworker"));
        let page = staff.get(&format!("/staff/reports/{reference}"));
        page.expect_status(200).visible()
    }

    /// Whether staff here see under which number the other town has it.
    pub fn is_numbered(&self, reference: &str, their_id: &str) -> bool {
        // The number stands between marks that keep its direction of writing.
        let desk = self.desk(reference).replace(['\u{2068}', '\u{2069}'], "");
        desk.contains(&format!("Their number: {their_id}"))
    }

    /// Staff there say where a report stands, and why.
    pub fn becomes(&self, their_id: &str, status: &str, reason: &str) {
        let mut staff = signed_in(&self.there, self.there.account("caseworker"));
        let path = format!("/staff/reports/{their_id}/status");
        let form = staff.get(&format!("{path}?to={status}")).expect_status(200);
        let form = form.form(&format!("form[action^='{path}'][method=post]"));
        staff.submit(&form.set("reason", reason)).expect_status(200);
    }

    /// What a resident sees here.
    pub fn page(&self, reference: &str) -> String {
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

pub fn signed_in(town: &Town, account: &Account) -> Browser {
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
pub fn reported(town: &Town) -> String {
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
pub fn mails(town: &Town) -> Vec<String> {
    let folder = fs::read_dir(town.folder().join("mail")).expect("a folder of mails");
    let mails = folder
        .flatten()
        .filter_map(|entry| fs::read_to_string(entry.path()).ok());
    // Long lines are broken by an equals sign (RFC 2045, section 6.7).
    let mails = mails.map(|mail| mail.replace("=\r\n", ""));
    mails.filter(|mail| mail.contains(RESIDENT)).collect()
}

pub fn id_of(request: &Value) -> String {
    request["service_request_id"]
        .as_str()
        .expect("an id")
        .to_owned()
}
