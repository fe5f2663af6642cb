//! What a whole town keeps of a secret vote: tables, files, log and backup are searched for whatever tells how somebody voted.

mod search;

use sha2::{Digest, Sha256};
use stoa_envelopes::{Ballot, Code, Envelope, Holder, Paper};
use stoa_tests::{Engine, Test, Town, alone};

use crate::voters::{Election, Voter, casts, signs_in};
use search::{Marks, files, rows};

pub fn tests() -> Vec<Test> {
    alone![nothing_that_is_kept_tells_how_somebody_voted]
}

/// A town that writes down all that it can.
fn town(engine: Engine) -> Town {
    let settings = [("STOA_WRITES_PER_MINUTE", "0"), ("STOA_LOG", "trace")];
    Town::start_with(engine, &settings)
}

fn nothing_that_is_kept_tells_how_somebody_voted(engine: Engine) {
    let town = town(engine);
    let election = Election::of(&town);
    let mut marks = Marks::default();
    votes_on_her_own_device(&town, &election, &mut marks);
    votes_without_a_script(&town, &election, &mut marks);
    let envelopes = town.tables(&format!(
        "SELECT COUNT(*) FROM election_envelope WHERE election = {}",
        election.number
    ));
    assert_eq!(envelopes, "3", "votes were cast");

    let backup = town.beside("backup");
    let path = backup.display().to_string();
    town.command(&["backup", &path, "--with-key"]).succeeds();
    let kept = rows(&town);
    assert!(kept.len() > 1000, "the tables hold {} rows", kept.len());
    assert_eq!(marks.found_in_rows(&kept), Vec::<String>::new());
    let folders = [town.folder(), backup, town.beside("log")];
    let written = folders.iter().flat_map(|folder| files(folder)).collect();
    assert_eq!(marks.found_in_files(&written), Vec::<String>::new());
    let log = std::fs::read_to_string(town.beside("log")).expect("a log");
    let lines: Vec<String> = log.lines().map(str::to_owned).collect();
    // That is what the program writes of each page that it answers, and only when it writes all that it can.
    let answers = log.matches("answered").count();
    assert!(answers >= 10, "the log has {answers} answers");
    assert_eq!(marks.found_in_rows(&lines), Vec::<String>::new());

    finds_what_is_planted(&town, &marks);
}

/// Whoever looks must find what is there: a row that links, and one with a code in it.
fn finds_what_is_planted(town: &Town, marks: &Marks) {
    let planted = marks.planted();
    town.tables("CREATE TABLE planted (text TEXT NOT NULL)");
    for text in &planted {
        town.tables(&format!("INSERT INTO planted (text) VALUES ('{text}')"));
        let found = marks.found_in_rows(&rows(town));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        town.tables("DELETE FROM planted");
    }
    let file = town.beside("planted");
    std::fs::write(&file, planted.concat()).expect("a file");
    assert!(!marks.found_in_files(&files(&file)).is_empty());
}

/// With a script: the town never has the code. She votes twice.
fn votes_on_her_own_device(town: &Town, election: &Election, marks: &mut Marks) {
    let mut ana = Voter::comes(town, election, "ana");
    let signature = ana.asks().expect("an answer");
    let paper = ana.paper(&signature);
    knows_paper(town, marks, (&ana.email, &ana.code), (&ana.holder, &paper));
    for turn in [1, 2] {
        let (envelope, ballot) = ana.seals(election, &paper, turn);
        let page = casts(&town.url, election, &envelope).expect("an answer");
        let receipt = page.expect_status(200).json()["receipt"].clone();
        assert_eq!(receipt, envelope.receipt().expect("a receipt"));
        knows_ballot(marks, election, &ballot);
        knows_envelope(marks, &envelope);
    }
}

/// Without one: the town's program has the code and the choice for a moment, and must not keep them.
fn votes_without_a_script(town: &Town, election: &Election, marks: &mut Marks) {
    let email = "ben@home.example";
    let mut ben = signs_in(town, email);
    let page = ben.get(&format!("{}/paper", election.path));
    let page = ben.submit(&page.form("main form[action$='/paper']"));
    let letters = page.all("#voting-code").pop().expect("a code");
    let page = ben.submit(&page.form("main form[action$='/paper']"));
    page.expect_status(200);
    let code = Code::read(&letters).expect("a code");
    let holder = election.holder(&code);

    let mut nobody = town.visitor();
    let page = nobody.get(&election.path).expect_status(200);
    let mut form = page.form(&format!("main form[action='{}']", election.path));
    form = form.set("code", &letters);
    let chosen = page.attributes("main input[name^='choice']", "name");
    let value = page.attributes("main input[name^='choice']", "value");
    form = form.add(&chosen[1], &value[1]);
    let done = nobody.submit(&form).expect_status(200);
    let kept = |name: &str| done.all(&format!("[data-kept='{name}']")).concat();
    let tracking = kept("tracking");
    assert_eq!(tracking.len(), 16, "{}", done.visible());
    let signature = signature_of(town, election, &holder);
    let paper = holder.paper(&signature).expect("a paper");
    knows_paper(town, marks, (email, &code), (&holder, &paper));
    marks.secret("tracking number", tracking.as_bytes());
    marks.of_vote("receipt", kept("receipt").as_bytes());
}

/// What the town signed unseen, from its list.
fn signature_of(town: &Town, election: &Election, holder: &Holder) -> Vec<u8> {
    let name = hex::encode(Sha256::digest(holder.blinded().expect("a message")));
    let list = town.visitor().get(&format!("{}/papers.txt", election.path));
    let text = list.expect_status(200).text();
    let mut lines = text.lines().filter_map(|line| line.split_once(' '));
    let found = lines.find(|(paper, _)| *paper == name);
    hex::decode(found.expect("the paper").1).expect("hexadecimal")
}

/// On one side who somebody is, on the other what only their vote shows, and what nobody may find at all.
fn knows_paper(
    town: &Town,
    marks: &mut Marks,
    (email, code): (&str, &Code),
    (holder, paper): (&Holder, &Paper),
) {
    let blinded = holder.blinded().expect("a message");
    marks.of_person("e-mail address", email.as_bytes());
    // Whoever has signed in last has the highest number. This is how an event names who did something.
    let number = town.tables("SELECT MAX(person) FROM session");
    marks.of_person("number", format!("\"number\":{number}").as_bytes());
    marks.of_person("what was blinded", &blinded);
    marks.of_person("the name of the paper", &Sha256::digest(&blinded));
    let name = hex::encode(Sha256::digest(&blinded));
    marks.of_person("voice", &voice(town, &name));
    marks.of_vote("token", &paper.token);
    marks.of_vote("prefix", &paper.prefix);
    marks.of_vote("signature", &paper.signature);
    let letters = code.letters();
    marks.secret("code", letters.as_bytes());
    marks.secret("code in one word", letters.replace('-', "").as_bytes());
    marks.secret("code in small letters", letters.to_lowercase().as_bytes());
}

/// The keyed hash under which the roll has a paper.
fn voice(town: &Town, name: &str) -> Vec<u8> {
    let sql = match town.engine {
        Engine::Sqlite => {
            format!("SELECT hex(voice) FROM election_roll WHERE hex(blinded) = upper('{name}')")
        }
        Engine::Postgres => format!(
            "SELECT encode(voice, 'hex') FROM election_roll WHERE encode(blinded, 'hex') = '{name}'"
        ),
    };
    let voice = hex::decode(town.tables(&sql)).expect("hexadecimal");
    assert_eq!(voice.len(), 32, "the roll has the paper");
    voice
}

fn knows_ballot(marks: &mut Marks, election: &Election, ballot: &Ballot) {
    marks.secret("tracking number", ballot.tracking().letters().as_bytes());
    marks.secret("ballot", &ballot.to_bytes(election.room).expect("a ballot"));
}

fn knows_envelope(marks: &mut Marks, envelope: &Envelope) {
    marks.of_vote("receipt", envelope.receipt().expect("a receipt").as_bytes());
    marks.of_vote("digest", &envelope.digest().expect("a digest"));
}
