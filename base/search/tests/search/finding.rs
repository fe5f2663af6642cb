//! What is found by what was typed.

use stoa_kernel::{
    Lang, Timestamp,
    search::{Document, Engine, Order, Question},
};
use stoa_search::SearchIndex;

use crate::{ask, document, find, put, question};

#[test]
fn words_are_found_in_every_spelling() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(
        &index,
        vec![
            document(
                "R-1",
                "Broken lamp",
                "The lamp at the corner has been dark for three nights",
            ),
            document("R-2", "Pothole", "A deep hole on Saint Mary's Street 14"),
            document(
                "R-3",
                "Farola rota",
                "No hay luz en la señalización de la plaza",
            ),
            document(
                "R-4",
                "Éclairage",
                "Les lampadaires de l'avenue sont cassés",
            ),
            document("R-5", "إنارة", "المصباح معطّل في شارع الأمير"),
        ],
    );
    for (words, lang, expected) in [
        ("broken lamp", Lang::En, "R-1"),
        ("LAMPS", Lang::En, "R-1"),
        ("broken lam", Lang::En, "R-1"),
        ("brokne lamp", Lang::En, "R-1"),
        ("the lamp is broken", Lang::En, "R-1"),
        ("potholes", Lang::En, "R-2"),
        ("pot", Lang::En, "R-2"),
        ("marys street", Lang::En, "R-2"),
        ("14", Lang::En, "R-2"),
        ("farolas rotas", Lang::Es, "R-3"),
        ("senalizacion", Lang::Es, "R-3"),
        ("señalizasion", Lang::Es, "R-3"),
        ("lampadaire cassé", Lang::Fr, "R-4"),
        ("eclairage", Lang::Fr, "R-4"),
        ("l’avenue", Lang::Fr, "R-4"),
        ("انارة", Lang::Ar, "R-5"),
        ("مصباح", Lang::Ar, "R-5"),
        ("الشارع", Lang::Ar, "R-5"),
        ("شارع الامير", Lang::Ar, "R-5"),
    ] {
        assert_eq!(find(&index, words, lang), [expected], "{words}");
    }
    for (words, lang) in [
        ("15", Lang::En),
        ("elephant", Lang::En),
        ("", Lang::En),
        ("…", Lang::Fr),
    ] {
        assert_eq!(find(&index, words, lang), [""; 0], "{words}");
    }
}

#[test]
fn what_says_it_best_comes_first() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(
        &index,
        vec![
            document(
                "R-1",
                "Bench",
                "Somebody left a lantern at the bench, and a ball, and a scarf, and a hat",
            ),
            document("R-2", "Lantern", "It flickers"),
            document("R-3", "Lanterns", "Three of them"),
            document("R-4", "Lantren", "Misspelt by its owner"),
        ],
    );
    let found = find(&index, "lantern", Lang::En);
    assert_eq!(found.first().map(String::as_str), Some("R-2"));
    assert_eq!(found.last().map(String::as_str), Some("R-4"));
    assert_eq!(found.len(), 4);
}

#[test]
fn where_nothing_has_all_words_most_are_enough() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(
        &index,
        vec![
            document("R-1", "Lamp", "Dark at the bridge"),
            document("R-2", "Bridge", "Planks are loose"),
        ],
    );
    assert_eq!(find(&index, "bridge lamp", Lang::En), ["R-1"]);
    assert_eq!(find(&index, "bridge lamp zebra", Lang::En), ["R-1"]);
    assert_eq!(find(&index, "zebra giraffe lamp", Lang::En), [""; 0]);
}

#[test]
fn a_search_is_narrowed_by_tags_and_ordered_by_day() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    let mut documents: Vec<_> = (0..20)
        .map(|day| {
            let mut made = document(&format!("R-{day}"), "Lamp", "Dark");
            made.at = Timestamp::from_second(day * 86_400).unwrap();
            made.tags = vec![format!("ward:{}", day % 2), "kind:report".to_owned()];
            made
        })
        .collect();
    documents.reverse();
    put(&index, documents);
    let newest = Question {
        tags: vec!["ward:1".to_owned(), "kind:report".to_owned()],
        order: Order::Newest,
        limit: 3,
        ..question("lamp", Lang::En)
    };
    assert_eq!(ask(&index, &newest), ["R-19", "R-17", "R-15"]);
    let elsewhere = Question {
        tags: vec!["ward:7".to_owned()],
        ..newest
    };
    assert_eq!(ask(&index, &elsewhere), [""; 0]);
}

#[test]
fn long_questions_are_answered() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    put(&index, vec![document("R-1", "Lamp", "Dark")]);
    assert_eq!(find(&index, &"lamp dark ".repeat(500), Lang::En), ["R-1"]);
    assert_eq!(find(&index, &"x".repeat(100_000), Lang::En), [""; 0]);
}

#[test]
fn unknown_words_lead_to_the_nearest_known_ones() {
    let folder = tempfile::tempdir().unwrap();
    let index = SearchIndex::open(folder.path()).unwrap();
    let tagged = |reference: &str, text: &str, tag: &str| Document {
        tags: vec![tag.to_owned()],
        ..document(reference, text, "")
    };
    put(
        &index,
        vec![
            tagged("a-1", "Street trees and their species", "kind:dataset"),
            tagged("a-2", "Street lamps", "kind:dataset"),
            tagged("a-3", "Trams were late", "kind:report"),
            tagged("a-4", "أشجار الشوارع", "kind:dataset"),
        ],
    );
    let meant = |words: &str| {
        let question = Question {
            tags: vec!["kind:dataset".to_owned()],
            ..question(words, Lang::En)
        };
        index.meant(&question).unwrap()
    };
    assert_eq!(meant("lmps").as_deref(), Some("lamps"));
    assert_eq!(
        meant("the strete speceis").as_deref(),
        Some("the street species")
    );
    // Only words of what can be found count, and what is known stays.
    assert_eq!(meant("tram"), None);
    assert_eq!(meant("lamp tree"), None);
    assert_eq!(meant("أشحار").as_deref(), Some("اشجار"));
    assert_eq!(meant("2031 zzzzzz"), None);
    assert_eq!(meant(""), None);
}
