//! `stoa ledger verify | prove | watch`, on a ledger that is whole and on one that somebody changed.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::PathBuf,
    sync::Arc,
    thread,
};

use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};

use stoa_tests::{
    Engine, Outcome, Test, Town, Written, alone, crowd::service_that_asks_little, eventually,
    in_the_town, stoa,
};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![what_happened_is_proven, a_ledger_is_watched_from_outside];
    tests.extend(alone![
        a_changed_database_is_found_out,
        a_second_history_is_found_out_by_whoever_watches
    ]);
    // No town is needed for it.
    tests.extend(
        alone![an_offices_own_authority_is_trusted_where_the_machine_trusts_it]
            .into_iter()
            .map(|test| test.only_on(Engine::Sqlite)),
    );
    tests
}

fn what_happened_is_proven(town: &Town) {
    let mut ana = town.visitor();
    let service = service_that_asks_little(&mut ana);
    let reference = ana.reports(&Written::new(&service, "The lamp flickers at night."));
    // Its entry is sealed within a second, while the town is served.
    let json = eventually("the entry is sealed", || {
        let outcome = town.command(&["ledger", "prove", &reference, "--json"]);
        (outcome.status == Some(0)).then(|| outcome.json())
    });
    assert_eq!(json["ok"], true);
    assert_eq!(json["reference"], reference.as_str());
    let receipt = json["entries"][0]["receipt"].as_str().expect("a receipt");
    assert!(receipt.contains("/ledger\n"), "{receipt}");
    let said = town
        .command(&["ledger", "prove", &reference])
        .succeeds()
        .said;
    assert!(
        said.contains("Each receipt is proven under the key"),
        "{said}"
    );
    town.command(&["ledger", "prove", "M-99999999"])
        .fails_saying(&["The ledger knows nothing of M-99999999."]);
    town.ledger_verifies();
    let said = town.command(&["ledger", "verify"]).succeeds().said;
    assert!(said.starts_with("All is well: "), "{said}");
}

/// `stoa ledger watch`, in a folder of the watcher's own.
fn watch(folder: &TempDir, url: &str, options: &[&str]) -> Outcome {
    let mut command = stoa();
    command
        .args(["ledger", "watch", url, "--once", "--json"])
        .args(options)
        .current_dir(folder.path());
    Outcome::of(command)
}

fn a_ledger_is_watched_from_outside(town: &Town) {
    let folder = TempDir::with_prefix("stoa-watch-").expect("a temporary folder");
    let url = format!("{}/ledger", town.url);
    watch(&folder, &url, &[]).fails_saying(&["--key is needed", "--state"]);
    watch(&folder, &url, &["--key", "nonsense"]).fails_saying(&["--key"]);
    let key = town.key_of_the_ledger();
    let first = watch(&folder, &url, &["--key", &key]).succeeds().json();
    assert_eq!(first["ok"], true);
    assert!(first["size"].as_u64() > Some(0), "{first}");
    let second = watch(&folder, &url, &["--key", &key]).succeeds().json();
    assert!(
        second["size"].as_u64() >= first["size"].as_u64(),
        "{second}"
    );
    // Another address, where nothing like a ledger is.
    watch(&folder, &town.url, &["--key", &key]).fails_saying(&[&town.url]);
    let nobody = "http://127.0.0.1:9/ledger";
    watch(&folder, nobody, &["--key", &key]).fails_saying(&["127.0.0.1:9"]);
}

fn a_changed_database_is_found_out(engine: Engine) {
    let mut town = Town::start(engine);
    assert_eq!(town.stop(), Some(0));
    town.ledger_verifies();

    // One letter of what an entry says.
    let kind = town.tables("SELECT kind FROM event WHERE leaf = 5");
    town.tables("UPDATE event SET kind = 'nothing_at_all' WHERE leaf = 5");
    let outcome = town.command(&["ledger", "verify", "--json"]);
    assert_eq!(outcome.json()["ok"], false, "{outcome:?}");
    outcome.fails_saying(&["one was changed"]);
    town.command(&["ledger", "verify"]).fails_saying(&["WRONG"]);
    town.command(&["check", "--deep"])
        .fails_saying(&["WRONG", "ledger"]);
    town.tables(&format!("UPDATE event SET kind = '{kind}' WHERE leaf = 5"));
    town.ledger_verifies();
    town.command(&["check", "--deep"]).succeeds();

    // One letter of what was signed.
    let newest = "WHERE size = (SELECT MAX(size) FROM checkpoint)";
    let rename = |from: &str, to: &str| {
        town.tables(&format!(
            "UPDATE checkpoint SET note = REPLACE(note, '{from}', '{to}') {newest}"
        ));
    };
    rename("ledger", "ladder");
    let note = town.tables(&format!("SELECT note FROM checkpoint {newest}"));
    assert!(note.contains("ladder"), "nothing was changed: {note}");
    town.command(&["check"]).fails_saying(&["WRONG", "ledger"]);
    town.command(&["ledger", "verify"]).fails_saying(&["WRONG"]);
    rename("ladder", "ledger");
    town.ledger_verifies();

    // Whoever takes the newest entries away leaves a promise behind that does not hold.
    town.tables("DELETE FROM event WHERE leaf >= (SELECT MAX(size) - 3 FROM checkpoint)");
    town.command(&["ledger", "verify"]).fails_saying(&["WRONG"]);
    town.command(&["check", "--deep"])
        .fails_saying(&["WRONG", "ledger"]);
}

fn a_second_history_is_found_out_by_whoever_watches(engine: Engine) {
    // Two towns from one beginning, under one key: what an operator would have who shows some people another record.
    let (town, other) = (Town::start(engine), Town::start(engine));
    let folder = TempDir::with_prefix("stoa-watch-").expect("a temporary folder");
    let key = town.key_of_the_ledger();
    assert_eq!(key, other.key_of_the_ledger());
    let ledger = |town: &Town| format!("{}/ledger", town.url);
    let size = |town: &Town| sealed(town).expect("the tree's size");
    let service = service_that_asks_little(&mut town.visitor());
    let report = |town: &Town, times: u64, words: &str| {
        let wanted = size(town) + times;
        for _ in 0..times {
            town.visitor().reports(&Written::new(&service, words));
        }
        eventually("the reports are sealed", || {
            sealed(town).filter(|size| *size >= wanted)
        });
    };
    report(&town, 1, "As it was.");
    watch(&folder, &ledger(&town), &["--key", &key]).succeeds();
    report(&other, 3, "As it was not.");
    let outcome = watch(&folder, &ledger(&other), &["--key", &key]);
    let outcome = outcome.fails_saying(&["ALARM", "both sides are in"]);
    assert_eq!(outcome.json()["ok"], false);
    // Both sides of the contradiction are kept, for anybody to check.
    let kept = fs::read_dir(folder.path()).expect("the watcher's folder");
    assert!(kept.count() >= 2, "no evidence was kept");
    // Who shows the history that was seen first is believed on.
    watch(&folder, &ledger(&town), &["--key", &key]).succeeds();
}

/// The size of the tree by the newest checkpoint.
fn sealed(town: &Town) -> Option<u64> {
    let note = town.visitor().get("/ledger/checkpoint").text();
    note.lines().nth(1)?.parse().ok()
}

/// A file of the authority that some office has made for itself, and of the server that it vouches for.
fn of_the_authority(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("stoa/authority")
        .join(name)
}

/// Answers every request by https with 404, for as long as the test runs; its address.
fn server_of_an_office() -> String {
    let certificate = CertificateDer::from_pem_file(of_the_authority("server.pem"));
    let key = PrivateKeyDer::from_pem_file(of_the_authority("server.key")).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions of TLS")
        .with_no_client_auth()
        .with_single_cert(vec![certificate.expect("a certificate")], key)
        .expect("a key that belongs to the certificate");
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    thread::spawn(move || {
        for socket in listener.incoming().flatten() {
            let session = ServerConnection::new(config.clone()).expect("a session");
            let mut stream = BufReader::new(StreamOwned::new(session, socket));
            let mut line = String::new();
            // Whoever does not trust us goes away before it asks for anything.
            while stream.read_line(&mut line).is_ok_and(|read| read > 2) {
                line.clear();
            }
            let answer = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            let _gone = stream.get_mut().write_all(answer.as_bytes());
        }
    });
    format!("https://{address}/ledger")
}

fn an_offices_own_authority_is_trusted_where_the_machine_trusts_it(_: Engine) {
    let folder = TempDir::with_prefix("stoa-watch-").expect("a temporary folder");
    let url = server_of_an_office();
    // Of RFC 8032's first test (section 7.1); nothing is signed here.
    let key = "office.example/ledger+a34a409f+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
    let watched = |authorities: Option<PathBuf>| {
        let mut command = stoa();
        command
            .args(["ledger", "watch", &url, "--once", "--json", "--key", key])
            .current_dir(folder.path());
        if let Some(authorities) = authorities {
            command.env("SSL_CERT_FILE", authorities);
        }
        Outcome::of(command)
    };
    watched(None).fails_saying(&["invalid peer certificate"]);
    watched(Some(of_the_authority("authority.pem"))).fails_saying(&["404"]);
}
