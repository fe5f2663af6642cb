//! A PDF's words and bones, by other people's programs where they are installed.

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::Timestamp;
use stoa_letters::Document;

/// The time that all these files say they were made at.
pub fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().expect("a time")
}

pub fn pdf(document: &impl Document) -> Vec<u8> {
    document
        .pdf(noon())
        .expect("a document that can be printed")
}

/// What `program` says when it is given `bytes`; `None`, and a line that says so, where it is not installed.
pub fn through(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<Vec<u8>> {
    let child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: {program} is not installed");
        return None;
    };
    let mut stdin = child.stdin.take().expect("a pipe");
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().expect("an end");
    writer.join().expect("a writer").expect("all of it is read");
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Some(output.stdout)
}

/// The words in the order of the page, one space between; marks of direction and line breaks left aside.
pub fn words(pdf: &[u8]) -> Option<String> {
    let text = through("pdftotext", &["-enc", "UTF-8", "-", "-"], pdf)?;
    let text = String::from_utf8(text).expect("UTF-8");
    let marks = |character: &char| !matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text: String = text.chars().filter(marks).collect();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Says which of `expected` are not among the words.
pub fn says(pdf: &[u8], expected: &[&str]) {
    let Some(words) = words(pdf) else { return };
    for phrase in expected {
        assert!(words.contains(phrase), "{phrase:?} is not in {words:?}");
    }
}

/// What `pdfinfo` says.
pub fn about(pdf: &[u8]) -> Option<String> {
    through("pdfinfo", &["-"], pdf).map(|told| String::from_utf8_lossy(&told).into_owned())
}

/// Asks qpdf whether a file is whole, where it is installed.
pub fn whole(pdf: &[u8]) {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(pdf).expect("a file to write to");
    match Command::new("qpdf")
        .arg("--check")
        .arg(file.path())
        .output()
    {
        Ok(output) => assert!(
            output.status.success(),
            "qpdf: {}",
            String::from_utf8_lossy(&output.stdout)
        ),
        Err(_) => eprintln!("skipped: qpdf is not installed"),
    }
}
