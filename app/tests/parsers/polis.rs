//! Exports of Pol.is: several files in one, each after a line `=== NAME`; what stands before the first such line are votes.

use stoa_opinions::{ExportReader, Faults, Nobody, Read, Report, Settings, html, json, text};

/// With more votes than this nothing is computed: a fuzzer wants many small ones.
const COMPUTED: usize = 400;

/// Reads an export; what can be read is computed and shown as well.
pub fn polis_export(bytes: &[u8]) {
    let Ok(read) = export(bytes) else {
        return;
    };
    let ballots = &read.conversation.ballots;
    assert_eq!(
        ballots.rows().map(<[_]>::len).sum::<usize>(),
        ballots.votes()
    );
    assert!(ballots.participants().is_sorted() && ballots.statements().is_sorted());
    if ballots.votes() > COMPUTED {
        return;
    }
    let settings = Settings {
        resamples: 2,
        shuffles: 2,
        fill_to: 15,
        ..Settings::default()
    };
    let report = Report::of(&read.conversation, &settings, &Nobody);
    assert!(json(&report).is_object());
    assert!(html(&report).ends_with("</html>\n"));
    assert!(!text(&report).is_empty());
}

/// The files of an export, read.
pub fn export(bytes: &[u8]) -> Result<Read, Faults> {
    let mut files: Vec<(&[u8], Vec<u8>)> = vec![(b"votes.csv", Vec::new())];
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(b"=== ") {
            files.push((name.trim_ascii(), Vec::new()));
        } else if let Some((_, file)) = files.last_mut() {
            file.extend_from_slice(line);
        }
    }
    let mut reader = ExportReader::default();
    for (name, file) in &files {
        let file = file.as_slice();
        match *name {
            b"comments.csv" => reader.comments("comments.csv", file),
            b"participants-votes.csv" => reader.participants("participants-votes.csv", file),
            b"summary.csv" => reader.summary("summary.csv", file),
            _ => reader.votes("votes.csv", file),
        }
    }
    reader.finish()
}
