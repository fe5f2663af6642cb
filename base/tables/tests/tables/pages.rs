//! Statements that pages make, on real tables.

use stoa_tables::{Aggregate, Condition, Direction, Literal, Select};

use crate::{ground, trials};

trials![
    pages_filter_sort_group_and_count,
    pages_are_turned_by_the_last_row,
    texts_of_readers_stay_texts,
];

fn number(sql: &str) -> i64 {
    ground::rows(sql).rows[0][0]
        .as_deref()
        .unwrap()
        .parse()
        .unwrap()
}

fn pages_filter_sort_group_and_count() {
    let tall = Select::from("trees")
        .filter(Condition::AtLeast("height".into(), Literal::Number(9.75)))
        .filter(Condition::IsThere("species".into()));
    assert_eq!(number(&tall.count()), 43);
    let groups = tall
        .clone()
        .columns(["species"])
        .aggregate(Aggregate::Rows, "rows")
        .aggregate(Aggregate::Average("height".into()), "average")
        .order("rows", Direction::Descending)
        .order("species", Direction::Ascending);
    let page = ground::rows(&groups.sql());
    assert_eq!(page.rows[0][1].as_deref(), Some("43"));
    assert_eq!(number(&groups.count()), 1);
    let day = Condition::Equals("planted".into(), Literal::Date("1970-01-08".into()));
    assert_eq!(number(&Select::from("trees").filter(day).count()), 1);
    let later = Condition::Greater(
        "seen".into(),
        Literal::Instant("2023-11-14T22:14:00Z".into()),
    );
    assert_eq!(number(&Select::from("trees").filter(later).count()), 1999);
    for (condition, expected) in [
        (Condition::Contains("species".into(), "LONDON".into()), 428),
        (Condition::Contains("species".into(), "%".into()), 0),
        (Condition::Contains("species".into(), "_".into()), 0),
        (
            Condition::StartsWith("species".into(), "elm \"".into()),
            429,
        ),
        (Condition::IsMissing("species".into()), 285),
        (
            Condition::OneOf("id".into(), vec![Literal::Integer(1), Literal::Integer(-1)]),
            1,
        ),
        (Condition::OneOf("id".into(), vec![]), 0),
        (Condition::Not(Box::new(Condition::Any(vec![]))), 2000),
        (Condition::All(vec![]), 2000),
        (
            Condition::Equals("height".into(), Literal::Number(f64::NAN)),
            0,
        ),
    ] {
        let sql = Select::from("trees").filter(condition).count();
        assert_eq!(number(&sql), expected, "{sql}");
    }
}

/// Pages one after the other hold each row once, in order, whatever is missing in the column that is sorted by.
fn pages_are_turned_by_the_last_row() {
    for direction in [Direction::Ascending, Direction::Descending] {
        let list = Select::from("trees")
            .columns(["species", "id"])
            .order("species", direction)
            .order("id", Direction::Descending)
            .limit(300);
        let mut seen = Vec::new();
        let mut page = list.clone();
        loop {
            let rows = ground::rows(&page.sql()).rows;
            let Some(last) = rows.last() else { break };
            let species = last[0].clone().map(Literal::Text);
            let id = last[1].as_deref().unwrap().parse().unwrap();
            page = list
                .clone()
                .after(vec![species, Some(Literal::Integer(id))]);
            seen.extend(rows);
        }
        let whole = ground::rows(&list.limit(10_000).sql()).rows;
        assert_eq!(whole.len(), 2000);
        assert_eq!(seen, whole);
    }
}

fn texts_of_readers_stay_texts() {
    for text in [
        "' OR 1=1 --",
        "'; DROP TABLE trees; --",
        "\\' OR 1=1 --",
        "\u{0}",
        "x') OR ('1'='1",
        "\u{2019} OR 1=1",
        "$$ OR 1=1 --",
    ] {
        let equals = Condition::Equals("species".into(), Literal::Text(text.into()));
        let contains = Condition::Contains("species".into(), text.into());
        for condition in [equals, contains] {
            let sql = Select::from("trees").filter(condition).count();
            if text.contains('\0') {
                ground::why_not(&sql);
            } else {
                assert_eq!(number(&sql), 0, "{sql}");
            }
        }
        let name = Select::from("trees").columns([text]).sql();
        ground::why_not(&name);
    }
}
