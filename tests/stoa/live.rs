//! A page that is open hears what happens, at whichever node.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;
use stoa_tests::{Browser, Engine, Test, Town, alone, eventually, in_the_town};

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![what_is_sealed_is_told, what_was_missed_is_told_at_once];
    tests.extend(alone![
        what_happens_at_one_node_is_told_at_the_other,
        a_stream_does_not_keep_the_program_from_stopping,
    ]);
    // The room is the node's, whatever its database is.
    tests.extend(
        alone![one_address_leaves_room_for_others]
            .into_iter()
            .map(|test| test.only_on(Engine::Sqlite)),
    );
    tests
}

/// A stream of server-sent events.
struct Stream(BufReader<TcpStream>);

impl Stream {
    fn open(url: &str, query: &str) -> Stream {
        let address = url.trim_start_matches("http://");
        let mut socket = TcpStream::connect(address).expect("the town accepts connections");
        let patience = Some(Duration::from_secs(60));
        socket.set_read_timeout(patience).expect("a time-out");
        write!(
            socket,
            "GET /live{query} HTTP/1.1\r\nHost: {address}\r\nAccept: text/event-stream\r\n\r\n"
        )
        .expect("the request is sent");
        let mut stream = Stream(BufReader::new(socket));
        let head = stream.line().expect("an answer");
        assert!(head.contains(" 200 "), "{head}");
        // The first thing told: that somebody listens now. What happens from here on is heard.
        stream.until(": listening").expect("the stream begins");
        stream
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        let read = self.0.read_line(&mut line).expect("the stream goes on");
        (read > 0).then_some(line)
    }

    /// The next line that begins so; none when the stream has ended.
    fn until(&mut self, beginning: &str) -> Option<String> {
        loop {
            let line = self.line()?;
            if line.starts_with(beginning) {
                return Some(line);
            }
        }
    }

    /// What the next event about a reference says.
    fn event_of(&mut self, reference: &str) -> Value {
        loop {
            let data = self.until("data: ").expect("the stream goes on");
            let told: Value = serde_json::from_str(&data["data: ".len()..]).expect("JSON");
            if told["reference"] == reference {
                return told;
            }
        }
    }
}

/// The reference of a report that somebody can still say "me too" to.
fn open_report(visitor: &mut Browser) -> String {
    let list = visitor.get("/reports?status=open").expect_status(200);
    let links = list.attributes("a", "href");
    let paths = links
        .iter()
        .filter_map(|link| link.strip_prefix("/reports/M-"));
    let mut numbers = paths.filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    format!("M-{}", numbers.next().expect("an open report"))
}

fn say_me_too(visitor: &mut Browser, reference: &str) {
    let page = visitor
        .get(&format!("/reports/{reference}"))
        .expect_status(200);
    let form = page.form(&format!("form[action='/reports/{reference}/support']"));
    visitor.submit(&form).expect_status(200);
}

fn what_is_sealed_is_told(town: &Town) {
    let mut visitor = town.visitor();
    let reference = open_report(&mut visitor);
    let mut all = Stream::open(&town.url, "");
    let mut one = Stream::open(&town.url, &format!("?of={reference}"));
    say_me_too(&mut visitor, &reference);
    let told = all.event_of(&reference);
    assert_eq!(one.event_of(&reference)["leaf"], told["leaf"]);
    let entry = town
        .visitor()
        .get(&format!("/ledger/entries/{}", told["leaf"]));
    assert!(entry.expect_status(200).text().contains(&reference));
}

fn what_was_missed_is_told_at_once(town: &Town) {
    let mut visitor = town.visitor();
    let reference = open_report(&mut visitor);
    let mut stream = Stream::open(&town.url, &format!("?of={reference}"));
    say_me_too(&mut visitor, &reference);
    let leaf = stream.event_of(&reference)["leaf"]
        .as_i64()
        .expect("a number");
    let mut late = Stream::open(&town.url, &format!("?of={reference}&since={leaf}"));
    // Other tests may have done something to the same report since.
    let told = late.event_of(&reference)["leaf"].as_i64();
    assert!(told >= Some(leaf), "{told:?} was sealed before {leaf}");
}

fn what_happens_at_one_node_is_told_at_the_other(engine: Engine) {
    let town = Town::start(engine);
    if engine == Engine::Sqlite {
        // One node serves an SQLite file; it hears itself.
        return what_is_sealed_is_told(&town);
    }
    let search = town.beside("search of the other node");
    let search = search.to_str().expect("a path of ours");
    let other = town.serve(&town.folder(), &[("STOA_SEARCH_DIR", search)]);
    let mut visitor = town.visitor();
    let reference = open_report(&mut visitor);
    let mut there = Stream::open(&other.url, &format!("?of={reference}"));
    say_me_too(&mut visitor, &reference);
    let told = there.event_of(&reference);
    assert!(told["leaf"].is_i64(), "{told}");
}

fn one_address_leaves_room_for_others(engine: Engine) {
    let mut town = Town::start(engine);
    assert_eq!(town.stop(), Some(0));
    // Whoever connects from here is a proxy, and says for whom.
    let file = town.folder().join("stoa.toml");
    let toml = fs::read_to_string(&file).expect("the configuration");
    let trusting = toml.replace("trusted_proxies = []", "trusted_proxies = [\"127.0.0.1\"]");
    assert_ne!(toml, trusting);
    fs::write(&file, trusting).expect("the configuration");
    let program = town.serve(&town.folder(), &[]);
    let listens_from = |client: &str| {
        let address = program.url.trim_start_matches("http://");
        let mut socket = TcpStream::connect(address).expect("the town accepts connections");
        let patience = Some(Duration::from_secs(60));
        socket.set_read_timeout(patience).expect("a time-out");
        write!(
            socket,
            "GET /live HTTP/1.1\r\nHost: {address}\r\nX-Forwarded-For: {client}\r\n\r\n"
        )
        .expect("the request is sent");
        let mut stream = Stream(BufReader::new(socket));
        let head = stream.line().expect("an answer");
        (head, stream)
    };
    let mut streams = Vec::new();
    let refused = loop {
        let (head, stream) = listens_from("198.51.100.7");
        if !head.contains(" 200 ") {
            break (head, stream);
        }
        streams.push(stream);
        assert!(streams.len() < 1000, "one address takes half of the room");
    };
    let (head, mut stream) = refused;
    assert!(head.contains(" 503 "), "{head}");
    stream.until("retry-after: ").expect("when to come back");
    let (head, _stream) = listens_from("198.51.100.8");
    assert!(head.contains(" 200 "), "{head}");
    // Who leaves makes room; the program notices when it next has something to say.
    streams.clear();
    eventually("there is room again", || {
        let (head, _stream) = listens_from("198.51.100.7");
        head.contains(" 200 ").then_some(())
    });
}

fn a_stream_does_not_keep_the_program_from_stopping(engine: Engine) {
    let mut town = Town::start(engine);
    let mut stream = Stream::open(&town.url, "");
    assert_eq!(town.stop(), Some(0));
    assert_eq!(
        stream.until("data: "),
        None,
        "the stream ended with the program"
    );
}
