//! The newest and the oldest of what fits, beside everything that fits put in order.

use stoa_kernel::{
    Lang, Timestamp,
    search::{Change, Document, Engine, Hit, Order, Question},
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
    made.number = number;
    made.tags = vec![format!("ward:{}", number % 2)];
    made.at = Timestamp::from_second(at).unwrap();
    made
}

/// Searches for this and that, and compares with all that the same words find, put in order here.
fn compare(index: &SearchIndex) {
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
        let asked = |order, after, limit| Question {
            tags: tags.clone(),
            order,
            after,
            limit,
            ..question(words, Lang::En)
        };
        let find = |question: &Question| index.find(question).unwrap();
        let mut expected = find(&asked(Order::Best, None, 20_000));
        expected.sort_unstable();
        for order in [Order::Oldest, Order::Newest] {
            for limit in [1, 20, 1001, 20_000] {
                let found = find(&asked(order, None, limit));
                assert_eq!(
                    found,
                    expected[..limit.min(expected.len())],
                    "{words}, {limit}"
                );
            }
            let paged = pages(|after| find(&asked(order, after, 2_500)));
            assert_eq!(paged, expected, "{words}, {order:?}");
            expected.reverse();
        }
    }
}

/// All that is found page after page, until nothing comes any more.
fn pages(next: impl Fn(Option<Hit>) -> Vec<Hit>) -> Vec<Hit> {
    let mut all: Vec<Hit> = Vec::new();
    loop {
        let page = next(all.last().copied());
        if page.is_empty() {
            return all;
        }
        all.extend(page);
    }
}

#[test]
fn what_fits_is_found_in_the_order_of_time_however_documents_came() {
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
        let mut writing = Writing::open(&index).unwrap();
        let put = |writing: &Writing, number, at| {
            writing.apply(&Change::Put(made(number, at))).unwrap();
        };
        for number in 0..COUNT {
            put(&writing, number, order(number));
        }
        writing.commit(&place(1)).unwrap();
        // What changes comes into a part of its own; what is removed stays in the old one, and must not be found.
        for number in (0..COUNT).step_by(90) {
            put(&writing, number, order(number) + 50);
        }
        for number in (COUNT - 600..COUNT).step_by(3) {
            let gone = Change::Remove(format!("R-{number}"));
            writing.apply(&gone).unwrap();
        }
        writing.commit(&place(2)).unwrap();
        compare(&index);
        writing.close().unwrap();
    }
}
