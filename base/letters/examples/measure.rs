//! How long a letter of a page takes: `cargo run -p stoa-letters --example measure --release -- 200`.

use std::io::Write;
use std::time::Instant;

use jiff::Timestamp;
use stoa_letters::{Body, Colour, Document, Error, Language, Letter, Letterhead};

fn letter(number: usize) -> Result<Letter, Error> {
    let paragraph = "We have granted your application and tell you here what it costs, what to do now and how to appeal.\n\n";
    Ok(Letter {
        town: Letterhead {
            name: "Town of Merrow".to_owned(),
            address: vec!["1 Market Square".to_owned(), "20457 Merrow".to_owned()],
            contact: Vec::new(),
            colour: Colour::new("#0b5d3b")?,
            logo: None,
        },
        recipient: vec![format!("Resident {number}"), "Harbour Street 14".to_owned()],
        date: "2 March 2026".to_owned(),
        reference: format!("S-2026-{number}"),
        subject: "Your parking permit".to_owned(),
        body: Body::plain(&format!(
            "Dear resident {number},\n\n{}",
            paragraph.repeat(8)
        )),
        signatory: vec!["Sami Khoury".to_owned()],
        language: Language::of("en")?,
    })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count: usize = std::env::args()
        .nth(1)
        .map_or(Ok(20), |count| count.parse())?;
    let begun = Instant::now();
    let bytes = letter(0)?.pdf(Timestamp::UNIX_EPOCH)?.len();
    let first = begun.elapsed();
    let begun = Instant::now();
    for number in 1..=count {
        letter(number)?.pdf(Timestamp::UNIX_EPOCH)?;
    }
    let each = begun.elapsed().as_secs_f64() * 1_000.0 / count.max(1) as f64;
    writeln!(
        std::io::stdout(),
        "the first in {first:?}, then {each:.1} ms each; {bytes} bytes"
    )?;
    Ok(())
}
