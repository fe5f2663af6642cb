//! Which news are whose, and when they go out.

use jiff::{Timestamp, civil::Time, tz::TimeZone};

use crate::model::{CatalogueFilter, Published};

/// The hour of the town's day at which a day's news go out.
const MORNING: Time = Time::constant(7, 30, 0, 0);

/// Whether a version is what a search asks for: of its body, with all its marks, and with all its words in the title, the text or the keywords.
pub fn fits(filter: &CatalogueFilter, body: &Published) -> bool {
    let description = &body.description;
    let has = |(kind, value): &(&'static str, String)| match *kind {
        "theme" => description.themes.contains(value),
        "keyword" => description.keywords.contains(value),
        "licence" => description.licence == *value,
        "format" => body.files.iter().any(|file| file.format == *value),
        _ => false,
    };
    if !filter.agency.is_empty() && filter.agency != body.agency {
        return false;
    }
    let titles = description.title.0.values();
    let mut text: Vec<&str> = titles.map(String::as_str).collect();
    text.extend(description.text.0.values().map(String::as_str));
    text.extend(description.keywords.iter().map(String::as_str));
    let text = text.join("\n").to_lowercase();
    let words = filter.words.to_lowercase();
    filter.marks.iter().all(has) && words.split_whitespace().all(|word| text.contains(word))
}

/// The next half past seven in the town.
pub fn next_morning(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let today = zone.to_datetime(now).date();
    let days = [Some(today), today.tomorrow().ok()];
    let mut mornings = days
        .into_iter()
        .flatten()
        .filter_map(|day| zone.to_timestamp(day.to_datetime(MORNING)).ok());
    mornings.find(|morning| *morning > now).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Localised;

    use super::*;
    use crate::model::Description;

    #[test]
    fn a_search_is_told_of_what_it_would_find() {
        let body = Published {
            dataset: "trees".to_owned(),
            version: 1,
            agency: "parks".to_owned(),
            description: Description {
                title: Localised::english("Street trees"),
                themes: vec!["ENVI".to_owned()],
                ..Description::default()
            },
            files: Vec::new(),
        };
        for (pairs, expected) in [
            (vec![], true),
            (vec![("q", "TREES street")], true),
            (vec![("q", "lamps")], false),
            (vec![("theme", "ENVI"), ("agency", "parks")], true),
            (vec![("theme", "TRAN")], false),
            (vec![("agency", "roads")], false),
        ] {
            let filter = CatalogueFilter::read(pairs.clone());
            assert_eq!(fits(&filter, &body), expected, "{pairs:?}");
        }
    }

    #[test]
    fn news_go_out_in_the_morning() {
        let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
        let at = |text: &str| -> Timestamp { text.parse().unwrap_or_default() };
        let evening = at("2026-03-28T20:00:00Z");
        // The night on which the clocks change.
        assert_eq!(next_morning(evening, &zone), at("2026-03-29T05:30:00Z"));
    }
}
