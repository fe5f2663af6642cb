//! What is read is written back as the same bytes, however oddly it was written; nothing panics.

use proptest::prelude::*;
use stoa_ballots::findings::Tolerance;

use crate::shared::{ELECTION, read, written};

/// Texts that give trouble to whoever writes tables.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9 ]{0,8}",
        Just("a;b".to_owned()),
        Just("say \"hello\"".to_owned()),
        Just("\"".to_owned()),
        Just("two\nlines".to_owned()),
        Just("Łódź, Śródmieście".to_owned()),
        Just(" around ".to_owned()),
        Just("None".to_owned()),
    ]
}

fn quoted(cell: &str, always: bool) -> String {
    let needs = cell.contains([';', '"', '\n']);
    if needs || always {
        return format!("\"{}\"", cell.replace('"', "\"\""));
    }
    cell.to_owned()
}

/// Three projects and some votes, with names and districts of any kind; `form` says how they are written.
fn file(names: &[String], votes: &[(u8, String)], form: (bool, bool, bool, bool)) -> String {
    let (crlf, mark, always, last) = form;
    let mut file = format!(
        "META\nkey;value\nbudget;100.50\nvote_type;approval\nnum_projects;3\nnum_votes;{}\ndescription;{}\nPROJECTS\n\
         project_id;cost;name\n",
        votes.len(),
        quoted(names.first().map_or("", |name| name), always)
    );
    for (number, name) in names.iter().enumerate() {
        file += &format!("{};{number}.50;{}\n", number + 1, quoted(name, always));
    }
    file += "VOTES\nvoter_id;vote;district\n";
    for (number, (choice, district)) in votes.iter().enumerate() {
        let named: Vec<&str> = [("1", 1), ("2", 2), ("3", 4)]
            .iter()
            .filter_map(|(id, bit)| (choice & bit != 0).then_some(*id))
            .collect();
        file += &format!(
            "v{number};{};{}\n",
            named.join(","),
            quoted(district, always)
        );
    }
    if !last {
        file.truncate(file.len() - 1);
    }
    if crlf {
        file = file.replace('\n', "\r\n");
    }
    if mark {
        format!("\u{feff}{file}")
    } else {
        file
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn well_formed_files_come_back(
        names in prop::collection::vec(cell(), 3),
        votes in prop::collection::vec((0_u8..8, cell()), 1..6),
        form in any::<(bool, bool, bool, bool)>(),
    ) {
        let file = file(&names, &votes, form);
        let (election, findings) = read(&file).accept(Tolerance::Usual);
        let election = election.unwrap_or_else(|| panic!("{file}\n{findings}"));
        prop_assert_eq!(String::from_utf8(written(&election)).unwrap(), file);
        // What was understood, written plainly, is understood as the same.
        let plain = election.clone().in_plain_form();
        let again = read(written(&plain)).accept(Tolerance::Usual).0.unwrap();
        prop_assert_eq!(again.in_plain_form(), plain);
    }

    #[test]
    fn damaged_files_are_read_to_their_end(
        at in 0_usize..ELECTION.len(),
        with in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..4),
            Just(b"\"".to_vec()),
            Just(b"\n".to_vec()),
            Just(b";;".to_vec()),
            Just(b"\r\n\r\n".to_vec()),
            Just(b"VOTES\n".to_vec()),
            Just(b"META\nkey;value\n".to_vec()),
            Just(b"-1e9,".to_vec()),
        ],
        lost in 0_usize..40,
    ) {
        let mut bytes = ELECTION.as_bytes()[..at].to_vec();
        bytes.extend_from_slice(&with);
        bytes.extend_from_slice(&ELECTION.as_bytes()[(at + lost).min(ELECTION.len())..]);
        let reading = read(&bytes);
        let (election, findings) = reading.accept(Tolerance::Repairing);
        let orderly = !findings.kept().iter().any(|finding| finding.kind.name() == "section-order");
        if let Some(election) = election {
            // Also what was repaired is written as it was, until the plain form is asked for.
            if orderly && findings.kept().iter().all(|finding| finding.kind.name() != "too-large") {
                prop_assert_eq!(written(&election), bytes);
            }
            let plain = election.in_plain_form();
            let again = read(written(&plain));
            // A vote without an id of which nothing could be kept is a blank line.
            let ballots = plain.ballots();
            let nameless = (0..ballots.len()).any(|vote| ballots.voter(vote).trim().is_empty());
            prop_assert!(nameless || again.accept(Tolerance::Repairing).0.is_some());
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let reading = read(&bytes);
        prop_assert!(!reading.findings.is_empty());
        prop_assert!(reading.accept(Tolerance::Repairing).0.is_none());
    }
}
