//! Names of agencies, codes and states, in the reader's language.

use std::collections::HashMap;

use stoa_kernel::{Localised, Reader, Result, town::agencies::all_agencies};
use stoa_web::{
    Markup, Visitor,
    components::{TagColour, tag},
    html,
};

use crate::model::{Frequency, Licence, State, Theme};

/// The names of all agencies, by their slugs.
#[derive(Debug, Clone, Default)]
pub struct Agencies(HashMap<String, (Localised, bool)>);

impl Agencies {
    pub async fn read(db: &mut Reader) -> Result<Self> {
        let all = all_agencies(db).await?.into_iter();
        Ok(Agencies(
            all.map(|agency| (agency.slug, (agency.name, agency.is_ended)))
                .collect(),
        ))
    }

    /// The name of an agency; its slug where nobody knows it, and the town's own where it is none.
    pub fn name<'a>(&'a self, visitor: &'a Visitor, slug: &'a str) -> &'a str {
        if slug.is_empty() {
            return visitor.app().config.town.name.get(visitor.lang());
        }
        self.0
            .get(slug)
            .map_or(slug, |(name, _)| name.get(visitor.lang()))
    }

    /// Those that there are today, by name.
    pub fn choices(&self, visitor: &Visitor) -> Vec<(String, String)> {
        let open = self.0.iter().filter(|(_, (_, is_ended))| !is_ended);
        let mut all: Vec<(String, String)> = open
            .map(|(slug, (name, _))| (slug.clone(), name.get(visitor.lang()).to_owned()))
            .collect();
        all.sort_by(|one, other| one.1.cmp(&other.1));
        all
    }
}

/// A theme's name; the code itself where it is none.
pub fn theme_name(visitor: &Visitor, code: &str) -> String {
    Theme::parse(code).map_or_else(|| code.to_owned(), |theme| visitor.t(&theme.text()))
}

pub fn frequency_name(visitor: &Visitor, code: &str) -> String {
    Frequency::parse(code).map_or_else(|| code.to_owned(), |one| visitor.t(&one.text()))
}

/// A licence as a link to its own text.
pub fn licence_link(code: &str) -> Markup {
    match Licence::parse(code) {
        Some(licence) => html! { a.govuk-link href=(licence.url) rel="license" { (licence.name) } },
        None => html! { (code) },
    }
}

/// The state in a word and a colour.
pub fn state_tag(visitor: &Visitor, state: State) -> Markup {
    let colour = match state {
        State::Draft => TagColour::Grey,
        State::Review => TagColour::Yellow,
        State::Published => TagColour::Green,
        State::Withdrawn => TagColour::Red,
    };
    html! { (tag(visitor.t(&format!("opendata-state-{}", state.name()))).colour(colour)) }
}

/// A value as a table of a page shows it: of a geometry, what it is.
pub fn shown_value(visitor: &Visitor, kind: stoa_tables::Kind, value: Option<&str>) -> String {
    let value = value.unwrap_or_default();
    let place = value
        .split_once(' ')
        .filter(|_| kind == stoa_tables::Kind::Binary)
        .and_then(|(name, points)| Some((name, points.parse::<i64>().ok()?)));
    match place {
        Some((name, points)) => {
            let name = name.to_lowercase();
            let points = [("points", points.into())];
            visitor.t_with(&format!("opendata-shape-{name}"), &points)
        }
        None => short(value),
    }
}

/// The first words of a long value.
pub fn short(value: &str) -> String {
    let mut text: String = value.chars().take(200).collect();
    if text.len() < value.len() {
        text.push('…');
    }
    text
}

/// The query of these pairs, encoded, behind a path.
pub fn address<N: AsRef<str>, V: AsRef<str>>(path: &str, pairs: &[(N, V)]) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!("{path}?{}", query.finish())
}

/// The pairs of this page's query, in their order; without NUL, which no table holds.
pub fn asked_pairs(visitor: &Visitor) -> Vec<(String, String)> {
    let query = visitor.path().split_once('?');
    let query = query.map_or("", |(_, query)| query);
    form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| (name.replace('\0', ""), value.replace('\0', "")))
        .collect()
}
