//! How fast it is: builds an index of so many reports and asks it what people ask. `cargo run -p stoa-search --example measure -- 100000`

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints, and fails loudly"
)]

use std::time::Instant;

use stoa_kernel::{
    Lang, Timestamp,
    search::{Change, Document, Engine, Order, Question},
};
use stoa_search::{Place, SearchIndex, Writing};

const SUBJECTS: [&str; 12] = [
    "pothole",
    "street lamp",
    "graffiti",
    "fallen tree",
    "rubbish bag",
    "broken bench",
    "blocked drain",
    "abandoned bicycle",
    "farola rota",
    "trou dans la chaussée",
    "حفرة في الشارع",
    "missing sign",
];
const PLACES: [&str; 10] = [
    "Oak Street",
    "Calle Mayor",
    "Rue de l'École",
    "Mill Lane",
    "شارع الأمير",
    "Saint Mary's Square",
    "Harbour Road",
    "Plaza Nueva",
    "Avenue Foch",
    "Station Approach",
];
const ASKED: [(&str, Lang); 8] = [
    ("pothole oak street", Lang::En),
    ("potole", Lang::En),
    ("broken ben", Lang::En),
    ("farolas rotas", Lang::Es),
    ("chaussee ecole", Lang::Fr),
    ("الحفرة", Lang::Ar),
    ("the lamp near number 4711", Lang::En),
    ("zebra giraffe", Lang::En),
];

fn main() {
    let count: u64 = std::env::args()
        .nth(1)
        .map_or(100_000, |count| count.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    let begun = Instant::now();
    let mut writing = Writing::open(&index).unwrap();
    for number in 0..count {
        writing.apply(&Change::Put(report(number))).unwrap();
        if number % 20_000 == 19_999 {
            writing.commit(&Place::default()).unwrap();
        }
    }
    writing.commit(&Place::default()).unwrap();
    writing.close().unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    println!("{count} documents in {seconds:.1} s");
    let index = SearchIndex::open(folder.path()).unwrap();
    for order in [Order::Best, Order::Newest, Order::Oldest] {
        for (words, lang) in ASKED {
            ask(&index, words, lang, order);
        }
    }
}

fn ask(index: &SearchIndex, words: &str, lang: Lang, order: Order) {
    let question = Question {
        words: words.to_owned(),
        lang,
        tags: vec!["kind:report".to_owned()],
        order,
        after: None,
        limit: 50,
    };
    let mut times: Vec<f64> = (0..50)
        .map(|_| {
            let begun = Instant::now();
            index.find(&question).unwrap();
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let found = index.find(&question).unwrap().len();
    println!(
        "{order:?} {words:?}: {found} found, median {:.2} ms, worst {:.2} ms",
        times[25], times[49]
    );
}

/// A report that reads like one: some words that many have, a few that few have.
fn report(number: u64) -> Document {
    let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
    let pick = |list: &[&'static str], shift: u32| {
        list[usize::try_from((mixed >> shift) % list.len() as u64).unwrap()]
    };
    let (subject, place) = (pick(&SUBJECTS, 0), pick(&PLACES, 7));
    let rare = format!("{:x}", mixed % 20_011);
    let text = format!(
        "There is a {subject} at {place} {}, near number {}. It has been like this for {} days and word{rare} says so.",
        mixed % 300,
        mixed % 5_000,
        mixed % 17,
    );
    Document {
        reference: format!("R-{number}"),
        number: i64::try_from(number).unwrap(),
        lang: None,
        title: subject.to_owned(),
        text,
        tags: vec!["kind:report".to_owned(), format!("ward:{}", mixed % 8)],
        at: Timestamp::from_second(i64::try_from(1_700_000_000 + number * 60).unwrap()).unwrap(),
    }
}
