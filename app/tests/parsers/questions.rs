//! Questions in the languages of other portals: SoQL, and CQL2 as text and as JSON.

use stoa_opendata::{
    api::soda::question,
    language::{
        Grammar, Places, Table, fit, read_json, read_orders, read_query, read_shown, read_text,
    },
    model::{Kind, TableColumn},
};

fn columns() -> Vec<TableColumn> {
    let column = |(name, kind): (&str, Kind)| TableColumn {
        name: name.to_owned(),
        heading: String::new(),
        kind,
        unit: None,
        profile: serde_json::Value::Null,
    };
    let all = [
        ("species", Kind::Text),
        ("height", Kind::Number),
        ("planted", Kind::Date),
        ("longitude", Kind::Number),
        ("latitude", Kind::Number),
    ];
    all.map(column).to_vec()
}

/// What is read is fitted to a table, and becomes a statement whose quotes are in order.
pub fn questions(bytes: &[u8]) {
    let Some(text) = super::text(bytes) else {
        return;
    };
    let columns = columns();
    let places = Places::of(&columns);
    let json = serde_json::from_slice(bytes).ok();
    let terms = [
        read_text(text).ok(),
        json.and_then(|json| read_json(&json).ok()),
    ];
    for term in terms.into_iter().flatten() {
        for grammar in [Grammar::Soql, Grammar::Cql2] {
            let table = Table {
                columns: &columns,
                places: &places,
                aliases: &[],
                grammar,
                text,
            };
            let _fitted = fit(&term, table);
        }
    }
    let _shown = (read_shown(text), read_orders(text), read_query(text));
    for name in ["$query", "$where", "$select", "$order", "species"] {
        let pairs = [(name.to_owned(), text.replace('\0', ""))];
        if let Ok(select) = question::read(&pairs, "trees", &columns) {
            let sql = select.sql();
            assert!(sql.starts_with("SELECT "), "{sql}");
            assert_eq!(sql.matches('\'').count() % 2, 0, "{sql}");
            assert!(sql.contains("FROM \"trees\""), "{sql}");
        }
    }
}
