//! A record of another portal as a description and links of ours. What does not fit our rules is left out: it is not ours to mend.

use std::collections::BTreeMap;

use jiff::civil::Date;
use stoa_catalogue::{Catalogued, File, Kind, Texts, vocabulary::theme_code};
use stoa_kernel::{Lang, Localised};

use crate::{
    commands::{AddLink, Taken},
    model::{
        Description, HarvestSource, LONGEST_TEXT, LONGEST_TITLE, Origin, is_mailbox, is_web_address,
    },
};

/// Keywords that are kept, and the characters of each.
const KEYWORDS: usize = 50;
const KEYWORD: usize = 100;

/// What is kept of a record.
pub fn described(record: &Catalogued, source: &HarvestSource, kind: Kind, town: Lang) -> Taken {
    let language = record.languages.first().and_then(|tag| Lang::parse(tag));
    let own = language.unwrap_or(town);
    let (from, to) = span(record);
    let web = |text: &str| {
        Some(text)
            .filter(|text| is_web_address(text))
            .map(str::to_owned)
    };
    let page = [&record.landing_page, &record.address, &record.identifier];
    let page = page.iter().find_map(|page| web(page)).unwrap_or_default();
    let licence = record.licence.clone().unwrap_or_default();
    let (contact, contact_email) = contact(record, kind);
    let publisher = record.publisher.as_ref();
    let description = Description {
        title: localised(&record.title, own, LONGEST_TITLE),
        text: localised(&record.text, own, LONGEST_TEXT),
        themes: themes(record),
        keywords: keywords(record),
        place: short(&record.place, LONGEST_TITLE),
        from,
        to,
        frequency: record.frequency.clone(),
        contact,
        contact_email,
        language,
        landing_page: page.clone(),
        bounds: record.bounds,
        access: record.access,
        bureau_codes: record.bureau_codes.clone(),
        program_codes: record.program_codes.clone(),
        origin: Some(Origin {
            source: source.id.number(),
            portal: source.address.clone(),
            identifier: record.identifier.clone(),
            page,
            publisher: publisher.map_or_else(String::new, |one| short(&one.name, LONGEST_TITLE)),
            licence: match licence.code.as_str() {
                "" => short(&licence.name, LONGEST_TITLE),
                _ => String::new(),
            },
        }),
        licence: licence.code,
        ..Description::default()
    };
    Taken {
        description,
        links: record.files.iter().filter_map(link).collect(),
    }
}

fn short(text: &str, most: usize) -> String {
    text.trim().chars().take(most).collect()
}

/// Texts in the languages that we speak; where there are none of them, the one that there is as if it were in the record's own.
fn localised(texts: &Texts, own: Lang, most: usize) -> Localised {
    let known = texts.0.iter().filter_map(|(tag, text)| {
        let lang = Lang::parse(tag)?;
        Some((lang, short(text, most)))
    });
    let mut known: BTreeMap<Lang, String> = known.collect();
    let untagged = texts.0.get("").map(String::as_str);
    let fallback = match known.is_empty() {
        true => untagged.unwrap_or_else(|| texts.get("")),
        false => untagged.unwrap_or_default(),
    };
    if !fallback.trim().is_empty() {
        known.entry(own).or_insert_with(|| short(fallback, most));
    }
    Localised(known)
}

fn themes(record: &Catalogued) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for code in record
        .themes
        .iter()
        .filter_map(|one| theme_code(&one.address))
    {
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

/// Keywords, and the names of themes of other vocabularies.
fn keywords(record: &Catalogued) -> Vec<String> {
    let others = record
        .themes
        .iter()
        .filter(|one| theme_code(&one.address).is_none());
    let others = others.map(|one| one.name.get("en").to_owned());
    let words = record.keywords.iter().cloned().chain(others);
    let words = words
        .map(|word| short(&word, KEYWORD))
        .filter(|word| !word.is_empty());
    words.take(KEYWORDS).collect()
}

fn span(record: &Catalogued) -> (Option<Date>, Option<Date>) {
    let day = |text: &str| text.get(..10).and_then(|day| day.parse::<Date>().ok());
    let (from, to) = (day(&record.from), day(&record.to));
    match (from, to) {
        (Some(first), Some(last)) if first > last => (None, None),
        span => span,
    }
}

/// Who is asked. CKAN's fields name the person who typed a package in, who is none of our readers' business.
fn contact(record: &Catalogued, kind: Kind) -> (String, String) {
    let contact = record.contact.clone().filter(|_| kind != Kind::Ckan);
    let contact = contact.unwrap_or_default();
    let mail = Some(contact.email).filter(|mail| is_mailbox(mail));
    (
        short(&contact.name, LONGEST_TITLE),
        mail.unwrap_or_default(),
    )
}

fn link(file: &File) -> Option<AddLink> {
    let url = file.url().trim();
    is_web_address(url).then(|| AddLink {
        instead: None,
        title: match file.title.trim() {
            "" => short(
                url.trim_end_matches('/').rsplit('/').next().unwrap_or(url),
                LONGEST_TITLE,
            ),
            title => short(title, LONGEST_TITLE),
        },
        text: short(&file.text, 5000),
        url: url.to_owned(),
        format: short(&file.format, 40),
    })
}
