//! The files that are published of a draw, as `stoa lottery` reads them.

use std::fmt::Write;

use stoa_kernel::Lang;

use super::{Answers, Feature, Features};

/// A cell of a CSV file, in quotation marks where it needs them (RFC 4180).
fn cell(text: &str) -> String {
    match text.contains([',', ';', '"', '\t', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

/// What a feature is called in files: the town's language is that of all of them.
fn name(feature: &Feature, lang: Lang) -> String {
    cell(feature.name.get(lang))
}

/// `feature,value,min,max`.
pub fn quotas_file(features: &Features, lang: Lang) -> String {
    let mut text = "feature,value,min,max\n".to_owned();
    for feature in &features.0 {
        for value in &feature.values {
            let (name, said) = (name(feature, lang), cell(value.name.get(lang)));
            let _ = writeln!(text, "{name},{said},{},{}", value.min, value.max);
        }
    }
    text
}

/// A line for each volunteer: what they are called, and a value of each feature. Whoever has not answered all of them is left out.
pub fn pool_file(features: &Features, people: &[(String, Answers)], lang: Lang) -> String {
    let mut text = "id".to_owned();
    for feature in &features.0 {
        let _ = write!(text, ",{}", name(feature, lang));
    }
    text.push('\n');
    for (id, answers) in people {
        let values = features.0.iter().map(|feature| {
            let value = feature.values.get(*answers.0.get(&feature.number)?)?;
            Some(cell(value.name.get(lang)))
        });
        if let Some(values) = values.collect::<Option<Vec<String>>>() {
            let _ = writeln!(text, "{id},{}", values.join(","));
        }
    }
    text
}

/// A list of what people are called, below the heading `id`.
pub fn ids_file(ids: &[String]) -> String {
    let mut text = "id\n".to_owned();
    for id in ids {
        let _ = writeln!(text, "{id}");
    }
    text
}

/// Reads what [`ids_file`] wrote.
pub fn ids_in(file: &str) -> Vec<String> {
    file.lines().skip(1).map(str::to_owned).collect()
}

/// The list of panels: a line each, its number, a colon, and its people. The SHA-256 of the file is the digest of the list
/// (`stoa_lottery::Selection::list_digest`): there is no line feed at its end.
pub fn list_file(list: &[Vec<usize>], ids: &[String]) -> String {
    let lines = list.iter().enumerate().map(|(at, panel)| {
        let people = panel.iter().filter_map(|place| ids.get(*place));
        let people: String = people.map(|id| format!(" {id}")).collect();
        format!("{}:{people}", at + 1)
    });
    lines.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Localised;

    use super::*;
    use crate::model::assembly::Value;

    #[test]
    fn files_are_those_that_the_lottery_reads() {
        let value = |name: &str| Value {
            name: Localised::english(name),
            min: 1,
            max: 2,
        };
        let feature = Feature {
            number: 4,
            name: Localised::english("Where, roughly"),
            values: vec![value("north"), value("the \"old\" south")],
        };
        let features = Features(vec![feature]);
        let quotas = quotas_file(&features, Lang::En);
        let second = "\"Where, roughly\",\"the \"\"old\"\" south\",1,2";
        assert!(quotas.contains(second), "{quotas}");
        let answer = |place: usize| Answers([(4, place)].into());
        let people = [
            ("V-A".to_owned(), answer(1)),
            ("V-B".to_owned(), answer(7)),
            ("V-C".to_owned(), answer(0)),
        ];
        let pool = pool_file(&features, &people, Lang::En);
        let quotas = stoa_lottery::Quotas::read("quotas.csv", quotas.as_bytes()).unwrap();
        let columns = stoa_lottery::PoolColumns::default();
        let read = stoa_lottery::Pool::read("pool.csv", pool.as_bytes(), &quotas, &columns);
        let ids: Vec<String> = read
            .unwrap()
            .people()
            .iter()
            .map(|one| one.id.clone())
            .collect();
        assert_eq!(ids, ["V-A", "V-C"]);
        assert_eq!(ids_in(&ids_file(&ids)), ids);
        assert_eq!(
            list_file(&[vec![0], vec![1, 0]], &ids),
            "1: V-A\n2: V-C V-A"
        );
    }
}
