//! The newest of what fits, beside everything that fits put in order.

use std::collections::{HashMap, HashSet};

use stoa_kernel::{
    Lang, Timestamp,
    search::{Change, Document, Engine, Order, Question},
};
use stoa_search::{SearchIndex, Writing};

use crate::{document, place, question};

/// More than two blocks of documents, and some.
const COUNT: i64 = 9_000;

/// One of many: of each three words with a third, a thirtieth and a three-hundredth of the documents.
fn made(number: i64, at: i64) -> Document {
    let word = |name: &str, of: i64| match number % of {
        0 => format!(" {name}"),
        _ => String::new(),
    };
    let text = ["lantern", "bridges", "heron"]
        .into_iter()
        .zip([3, 30, 300]);
    let text: String = text.map(|(name, of)| word(name, of)).collect();
    let mut made = document(&format!("R-{number}"), "Report", &text);
    made.tags = vec![format!("ward:{}", number % 2)];
    made.at = Timestamp::from_second(at).unwrap();
    made
}

/// Searches for this and that, and compares with all that the same words find, put in order here.
fn compare(index: &SearchIndex, times: &HashMap<String, i64>) {
    for (words, tags) in [
        ("lantern", vec![]),
        ("lantern bridge", vec![]),
        ("lanterm hero", vec!["ward:1".to_owned()]),
        ("bridges heron lantern", vec!["ward:0".to_owned()]),
        ("heron nothing", vec![]),
        ("bridge heron unheard", vec![]),
        ("report", vec!["ward:1".to_owned()]),
        ("unheard", vec![]),
    ] {
        let asked = |order, limit| Question {
            tags: tags.clone(),
            order,
            limit,
            ..question(words, Lang::En)
        };
        let mut expected = index.find(&asked(Order::Best, 20_000)).unwrap();
        expected.sort_by_key(|reference| std::cmp::Reverse(times[reference]));
        let fits: HashSet<&String> = expected.iter().collect();
        for limit in [1, 20, 1001, 20_000] {
            let found = index.find(&asked(Order::Newest, limit)).unwrap();
            let wanted = &expected[..limit.min(expected.len())];
            // Which of those of the same instant come first is left open.
            let instants = |all: &[String]| all.iter().map(|one| times[one]).collect::<Vec<_>>();
            assert_eq!(instants(&found), instants(wanted), "{words}, {limit}");
            let unlike = found.iter().find(|one| !fits.contains(one));
            assert_eq!(unlike, None, "{words}, {limit}");
            let different: HashSet<&String> = found.iter().collect();
            assert_eq!(different.len(), found.len(), "{words}, {limit}");
        }
    }
}

#[test]
fn the_newest_are_found_in_whatever_order_documents_came() {
    let orders: [fn(i64) -> i64; 4] = [
        |number| number,
        |number| COUNT - number,
        // All over the place, and several at the same instant.
        |number| number * 7_919 % COUNT / 4,
        |_| 5,
    ];
    for order in orders {
        let folder = tempfile::tempdir().unwrap();
        let index = SearchIndex::open(folder.path()).unwrap();
        let mut times = HashMap::new();
        let mut writing = Writing::open(&index).unwrap();
        let mut put = |writing: &mut Writing, number, at| {
            let made = made(number, at);
            times.insert(made.reference.clone(), at);
            writing.apply(&Change::Put(made)).unwrap();
        };
        for number in 0..COUNT {
            put(&mut writing, number, order(number));
        }
        writing.commit(&place(1)).unwrap();
        // What changes comes into a part of its own; what is removed stays in the old one, and must not be found.
        for number in (0..COUNT).step_by(90) {
            put(&mut writing, number, order(number) + 50);
        }
        for number in (COUNT - 600..COUNT).step_by(3) {
            let gone = Change::Remove(format!("R-{number}"));
            writing.apply(&gone).unwrap();
        }
        writing.commit(&place(2)).unwrap();
        compare(&index, &times);
        writing.close().unwrap();
    }
}
