//! Which news are whose.

use crate::model::{CatalogueFilter, Published};

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
}
