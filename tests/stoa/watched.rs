//! The ledger from outside: a monitor that follows it, and another town that vouches for it.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::Stdio,
};

use serde_json::Value;
use stoa_tests::{Between, Engine, Outcome, Test, Town, alone, eventually};

pub fn tests() -> Vec<Test> {
    alone![
        a_monitor_follows_a_town_and_another_town_vouches_for_it,
        a_monitor_shouts_when_an_entry_was_changed
    ]
}

/// The first line of a file of the ledger.
fn line(town: &Town, path: &str) -> String {
    let page = town.visitor().get(path).expect_status(200).text();
    page.lines().next().unwrap_or_default().to_owned()
}

/// What the ledger is called: the first line of its checkpoint, once there is one.
fn origin(town: &Town) -> String {
    something_happens(town);
    eventually("a checkpoint is signed", || {
        let page = town.visitor().get("/ledger/checkpoint");
        (page.status == 200).then_some(())
    });
    line(town, "/ledger/checkpoint")
}

/// Changes the table [ledger] of a town and starts it again.
fn set(town: &mut Town, name: &str, value: &str) {
    let file = town.folder().join("stoa.toml");
    let toml = fs::read_to_string(&file).expect("a stoa.toml");
    let before = format!("{name} = []");
    assert!(toml.contains(&before), "{toml}");
    assert_eq!(town.stop(), Some(0));
    let toml = toml.replace(&before, &format!("{name} = [{value}]"));
    fs::write(&file, toml).expect("room for a file");
    town.start_again();
}

/// Something happens that the ledger remembers.
fn something_happens(town: &Town) {
    let form = format!(
        "api_key={}&service_code=pothole&address_string=Quay+1&description=Deep&attribute[size]=hand",
        town.api_key()
    );
    let kind = "application/x-www-form-urlencoded";
    let sent = town
        .visitor()
        .post("/open311/v2/requests.json", kind, form.as_bytes());
    sent.expect_status(201);
}

/// `stoa ledger watch` at an address; what it says is JSON, a line a look.
fn watch(town: &Town, url: &str, more: &[&str]) -> Outcome {
    let state = town.beside("watched");
    let state = state.to_str().expect("a path in UTF-8");
    let url = format!("{url}/ledger");
    let key = line(town, "/ledger/key");
    let mut arguments = vec!["ledger", "watch", &url, "--json", "--state", state];
    arguments.extend(["--key", &key]);
    arguments.extend(more);
    town.command(&arguments)
}

fn a_monitor_follows_a_town_and_another_town_vouches_for_it(engine: Engine) {
    let (mut town, mut witness) = (Town::found(engine), Town::found(engine));
    let origin = origin(&town);
    let log = line(&town, "/ledger/key");
    set(
        &mut witness,
        "witness_for",
        &format!("{{ origin = {origin:?}, key = {log:?} }}"),
    );
    let vouching = line(&witness, "/ledger/witness/key");
    let url = format!("{}/ledger/witness", witness.url);
    set(
        &mut town,
        "witnesses",
        &format!("{{ url = {url:?}, key = {vouching:?} }}"),
    );
    something_happens(&town);
    let name = vouching.split('+').next().unwrap_or_default().to_owned();
    eventually("the other town has cosigned the checkpoint", || {
        let checkpoint = town.visitor().get("/ledger/checkpoint").text();
        checkpoint.contains(&format!("\n— {name} ")).then_some(())
    });
    let seen = eventually("a look finds the cosignature", || {
        let look = watch(&town, &town.url, &["--once", "--witness", &vouching]);
        (look.status == Some(0)).then(|| look.json())
    });
    assert_eq!(seen["witnesses"], serde_json::json!([name]));
    follows(&town, seen["size"].as_u64().expect("a size"));
    // Nobody else's key passes for the witness's.
    let stranger = line(&town, "/ledger/witness/key");
    let look = watch(&town, &town.url, &["--once", "--witness", &stranger]);
    assert!(look.status != Some(0), "{}", look.json());
    shows_its_witness(&town, &name);
}

/// The watch goes on: what happens is seen, and nothing else than the same ledger.
fn follows(town: &Town, size: u64) {
    let state = town.beside("watched");
    let state = state.to_str().expect("a path in UTF-8");
    let url = format!("{}/ledger", town.url);
    let arguments = [
        "ledger", "watch", &url, "--json", "--state", state, "--every", "1",
    ];
    let mut command = town.command_of(&arguments);
    let mut watching = command
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let lines = BufReader::new(watching.stdout.take().expect("its output")).lines();
    something_happens(town);
    let mut grown = None;
    for line in lines.map_while(Result::ok) {
        let look: Value = serde_json::from_str(&line).expect("a line of JSON");
        assert_eq!(look["ok"], true, "{look}");
        if look["size"].as_u64() > Some(size) {
            grown = Some(look);
            break;
        }
    }
    watching.kill().expect("it runs");
    watching.wait().expect("it has ended");
    let grown = grown.expect("the watch ended before it saw anything");
    assert!(
        grown["kinds"]["report_submitted"].as_u64() >= Some(1),
        "{grown}"
    );
}

/// The page for people names who vouches.
fn shows_its_witness(town: &Town, name: &str) {
    let page = town.visitor().get("/ledger").expect_status(200);
    page.expect_text(name);
}

/// Changes one letter of every bundle of entries.
fn change_an_entry(request_line: &str, mut answer: Vec<u8>) -> Option<Vec<u8>> {
    if request_line.contains("/tile/entries/") {
        let body = answer.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
        // Two bytes of length, and then the entry.
        answer[body + 10] ^= 1;
    }
    Some(answer)
}

fn a_monitor_shouts_when_an_entry_was_changed(engine: Engine) {
    let town = Town::found(engine);
    assert!(!origin(&town).is_empty());
    let liar = Between::before(&town.url, change_an_entry);
    let look = watch(&town, &liar.url, &["--once"]);
    assert!(look.status != Some(0));
    let shout = look.json();
    assert_eq!(shout["ok"], false);
    let words = shout["error"].as_str().unwrap_or_default();
    assert!(
        words.starts_with("ALARM") || words.contains("ALARM: "),
        "{shout}"
    );
    let beside = fs::read_dir(town.beside("")).expect("the town's folder");
    let names = beside
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    assert!(
        names.into_iter().any(|name| name.contains("alarm-")),
        "no evidence was kept"
    );
    // The same look at the town itself finds all well.
    let look = watch(&town, &town.url, &["--once"]);
    assert!(look.status == Some(0), "{}", look.json());
}
