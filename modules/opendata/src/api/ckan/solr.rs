//! Searches as CKAN's clients write them for Solr: the standard query parser's `field:value`, `[from TO to]`, `AND`, `OR`, `NOT`, `+`, `-` and
//! brackets (Solr Reference Guide, "Standard Query Parser"), read into a filter of the catalogue. What has no operator between it
//! must all fit, as CKAN sets Solr up.

mod dates;

use stoa_kernel::Timestamp;

use super::words::number_of;
use crate::model::{CatalogueFilter, Narrowing, Spelling};

/// The longest query that is read, in letters, and the deepest brackets.
const LONGEST: usize = 10_000;
const DEEPEST: usize = 20;
/// The longest text of a search by words.
const WORDS: usize = 200;

/// A field of CKAN's index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Agency,
    Name,
    Mark(&'static str),
    Created,
    Changed,
    State,
    Private,
    /// Its words are searched like all others.
    Words,
    /// All packages have the same.
    Same,
    /// No package has it.
    None,
}

impl Field {
    fn of(name: &str) -> Self {
        match name {
            "organization" | "owner_org" => Field::Agency,
            "name" | "id" => Field::Name,
            "groups" => Field::Mark("theme"),
            "tags" => Field::Mark("keyword"),
            "res_format" => Field::Mark("format"),
            "license_id" | "license" => Field::Mark("licence"),
            "metadata_created" => Field::Created,
            "metadata_modified" => Field::Changed,
            "state" => Field::State,
            "private" | "capacity" => Field::Private,
            "title" | "notes" | "text" | "res_name" | "res_description" => Field::Words,
            "*" | "type" | "dataset_type" | "site_id" | "entity_type" => Field::Same,
            _ => Field::None,
        }
    }
}

/// Reads these queries, all of which must fit. Words without a field are looked for wherever they stand.
pub fn filter_of(queries: &[String], now: Timestamp) -> CatalogueFilter {
    let mut filter = CatalogueFilter::default();
    let (mut words, mut beyond) = (Vec::new(), Vec::new());
    for query in queries {
        let mut reader = Reader {
            signs: query.chars().take(LONGEST).collect(),
            next: 0,
            now,
            words: Vec::new(),
        };
        while reader.next < reader.signs.len() {
            let before = reader.next;
            let asked = reader.any(None, 0);
            spread(asked, &mut filter, &mut beyond);
            // A bracket that closes nothing.
            reader.next += usize::from(reader.next == before || reader.is_at(')'));
        }
        words.extend(reader.words);
    }
    filter.words = words.join(" ").chars().take(WORDS).collect();
    filter.beyond = match beyond.len() {
        0 => None,
        _ => Some(Narrowing::All(beyond)),
    };
    filter
}

/// What pages narrow by as well goes where theirs is, since that is remembered.
fn spread(asked: Option<Narrowing>, filter: &mut CatalogueFilter, beyond: &mut Vec<Narrowing>) {
    match asked {
        None => {}
        Some(Narrowing::All(parts)) => {
            for part in parts {
                spread(Some(part), filter, beyond);
            }
        }
        Some(Narrowing::Mark(kind, Spelling::Whole(value))) => filter.marks.push((kind, value)),
        Some(Narrowing::Agency(Spelling::Whole(slug))) if filter.agency.is_empty() => {
            filter.agency = slug;
        }
        Some(other) => beyond.push(other),
    }
}

/// A query, and how far it is read.
struct Reader {
    signs: Vec<char>,
    next: usize,
    now: Timestamp,
    words: Vec<String>,
}

impl Reader {
    /// Parts with OR between them.
    fn any(&mut self, field: Option<Field>, depth: usize) -> Option<Narrowing> {
        let (mut parts, mut is_open) = (Vec::new(), false);
        loop {
            match self.all(field, depth) {
                Some(part) => parts.push(part),
                // One side is found by its words: nothing else narrows it.
                None => is_open = true,
            }
            if !self.takes_word(&["OR", "||"]) {
                break;
            }
        }
        match (parts.len(), is_open) {
            (0, _) => None,
            (1, _) => parts.pop(),
            (_, true) => None,
            (_, false) => Some(Narrowing::Any(parts)),
        }
    }

    /// Parts with AND between them, or nothing.
    fn all(&mut self, field: Option<Field>, depth: usize) -> Option<Narrowing> {
        let mut parts = Vec::new();
        loop {
            self.skip_spaces();
            if self.takes_word(&["AND", "&&"]) {
                continue;
            }
            if self.next >= self.signs.len()
                || self.is_at(')')
                || self.is_word("OR")
                || self.is_word("||")
            {
                break;
            }
            parts.extend(self.clause(field, depth));
        }
        match parts.len() {
            0 => None,
            1 => parts.pop(),
            _ => Some(Narrowing::All(parts)),
        }
    }

    fn clause(&mut self, field: Option<Field>, depth: usize) -> Option<Narrowing> {
        let mut is_not = false;
        loop {
            if self.takes_word(&["NOT"]) || self.takes('-') || self.takes('!') {
                is_not = !is_not;
            } else if !self.takes('+') {
                break;
            }
            self.skip_spaces();
        }
        let searched = self.words.len();
        let found = self.bare(field, depth);
        if is_not {
            // What must not stand there cannot be looked for.
            self.words.truncate(searched);
        }
        match is_not {
            true => found.map(|part| Narrowing::Not(Box::new(part))),
            false => found,
        }
    }

    fn bare(&mut self, field: Option<Field>, depth: usize) -> Option<Narrowing> {
        if self.takes('(') {
            if depth >= DEEPEST {
                self.next = self.signs.len();
                return None;
            }
            let found = self.any(field, depth + 1);
            self.takes(')');
            self.pass_weight();
            return found;
        }
        if let (Some(field), true) = (field, self.is_at('[') || self.is_at('{')) {
            return self.range(field);
        }
        if field.is_none()
            && let Some(name) = self.field_name()
        {
            return self.bare(Some(Field::of(&name)), depth);
        }
        let (text, is_quoted) = self.text();
        match field {
            Some(field) => self.narrows(field, text, is_quoted),
            None => {
                self.words
                    .extend(Some(text).filter(|text| !text.is_empty() && text != "*"));
                None
            }
        }
    }

    /// The name before a colon, if that is what comes.
    fn field_name(&mut self) -> Option<String> {
        let is_name = |sign: &&char| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '*');
        let name: String = self.rest().iter().take_while(is_name).collect();
        let colon = self.next + name.chars().count();
        let behind = |far: usize| self.signs.get(colon + far).copied();
        // Not the beginning of an address of the web.
        let is_field = !name.is_empty() && behind(0) == Some(':') && behind(1) != Some('/');
        let has_value = behind(1).is_some_and(|sign| !sign.is_whitespace());
        (is_field && has_value).then(|| {
            self.next = colon + 1;
            name
        })
    }

    fn narrows(&mut self, field: Field, text: String, is_quoted: bool) -> Option<Narrowing> {
        let spelled = |text: String| match text.strip_suffix('*').filter(|_| !is_quoted) {
            Some(beginning) => Spelling::Begins(beginning.to_owned()),
            None => Spelling::Whole(text),
        };
        Some(match field {
            Field::Same => return None,
            Field::Words => {
                self.words.push(text);
                return None;
            }
            Field::None => Narrowing::Any(Vec::new()),
            Field::Agency => Narrowing::Agency(spelled(text)),
            Field::Name => match number_of(&text) {
                Some(number) => Narrowing::Named(Spelling::Whole(number.to_string())),
                None => Narrowing::Named(spelled(text)),
            },
            Field::Mark(kind) => {
                let text = match kind {
                    "theme" => text.to_uppercase(),
                    "licence" => text.to_lowercase(),
                    _ => text,
                };
                Narrowing::Mark(kind, spelled(text))
            }
            Field::State => match text.as_str() {
                "active" => Narrowing::Not(Box::new(Narrowing::Unpublished)),
                "draft" => Narrowing::Unpublished,
                _ => Narrowing::Any(Vec::new()),
            },
            Field::Private => match text.to_ascii_lowercase().as_str() {
                "true" | "private" => Narrowing::Unpublished,
                _ => Narrowing::Not(Box::new(Narrowing::Unpublished)),
            },
            Field::Created | Field::Changed => {
                let at = dates::instant(&text, self.now);
                dates::within(field == Field::Created, [at, at], text == "*")
            }
        })
    }

    /// `[from TO to]`, or with `{` or `}` where the bound itself is not meant.
    fn range(&mut self, field: Field) -> Option<Narrowing> {
        let opening = self.signs.get(self.next).copied();
        self.next += 1;
        let ends = |sign: &char| matches!(sign, ']' | '}');
        let inside: String = self.rest().iter().take_while(|sign| !ends(sign)).collect();
        self.next += inside.chars().count();
        let closing = self.signs.get(self.next).copied();
        self.next = (self.next + 1).min(self.signs.len());
        let is_time = matches!(field, Field::Created | Field::Changed);
        let (Some((from, to)), true) = (inside.split_once(" TO "), is_time) else {
            return Some(Narrowing::Any(Vec::new()));
        };
        let bounds = [(from, opening == Some('{')), (to, closing == Some('}'))];
        Some(dates::range(field == Field::Created, bounds, self.now))
    }

    /// What stands in quotes, or up to the next space or bracket; a backslash takes the meaning from the next sign.
    fn text(&mut self) -> (String, bool) {
        let is_quoted = self.takes('"');
        let mut text = String::new();
        while let Some(&sign) = self.signs.get(self.next) {
            let is_end = match is_quoted {
                true => sign == '"',
                false => sign.is_whitespace() || matches!(sign, '(' | ')' | '"'),
            };
            if is_end {
                break;
            }
            self.next += 1;
            let escaped = self.signs.get(self.next).filter(|_| sign == '\\');
            if let Some(escaped) = escaped {
                text.push(*escaped);
                self.next += 1;
            } else {
                text.push(sign);
            }
        }
        if is_quoted {
            self.takes('"');
        } else if text.is_empty() {
            // A sign that stands alone.
            self.next += usize::from(!self.is_at('(') && !self.is_at(')'));
        }
        self.pass_weight();
        (text, is_quoted)
    }

    /// `^2` and `~3` behind a text weigh it, which nothing here does.
    fn pass_weight(&mut self) {
        while self.is_at('^') || self.is_at('~') {
            self.next += 1;
            let is_number = |sign: &char| sign.is_ascii_digit() || *sign == '.';
            while self.signs.get(self.next).is_some_and(is_number) {
                self.next += 1;
            }
        }
    }

    fn skip_spaces(&mut self) {
        while self
            .signs
            .get(self.next)
            .is_some_and(|sign| sign.is_whitespace())
        {
            self.next += 1;
        }
    }

    /// What is not read yet; nothing where the reading has gone beyond the end.
    fn rest(&self) -> &[char] {
        self.signs.get(self.next..).unwrap_or_default()
    }

    fn is_at(&self, sign: char) -> bool {
        self.signs.get(self.next) == Some(&sign)
    }

    fn takes(&mut self, sign: char) -> bool {
        let is_next = self.is_at(sign);
        self.next += usize::from(is_next);
        is_next
    }

    /// Whether this word comes next, with an end behind it.
    fn is_word(&self, word: &str) -> bool {
        let letters = word.chars().count();
        let rest = self.rest();
        let behind = rest.get(letters);
        rest.iter().copied().take(letters).eq(word.chars())
            && behind.is_none_or(|sign| sign.is_whitespace() || *sign == '(')
    }

    fn takes_word(&mut self, words: &[&str]) -> bool {
        self.skip_spaces();
        let known = words.iter().find(|word| self.is_word(word));
        self.next += known.map_or(0, |word| word.chars().count());
        known.is_some()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(query: &str) -> CatalogueFilter {
        filter_of(&[query.to_owned()], Timestamp::constant(1_772_452_800, 0))
    }

    fn whole(text: &str) -> Spelling {
        Spelling::Whole(text.to_owned())
    }

    #[test]
    fn solr_is_read_as_clients_write_it() {
        assert!(read("*:*").is_empty());
        assert_eq!(read("street trees").words, "street trees");
        let filter = read("organization:parks AND tags:\"oak tree\" +res_format:CSV lamp");
        assert_eq!(filter.agency, "parks");
        let marks = [
            ("keyword", "oak tree".to_owned()),
            ("format", "CSV".to_owned()),
        ];
        assert_eq!(filter.marks, marks);
        assert_eq!((filter.words.as_str(), filter.beyond), ("lamp", None));
        assert_eq!(
            read("title:trees http://example.org").words,
            "trees http://example.org"
        );
    }

    #[test]
    fn alternatives_and_opposites_are_kept() {
        let csv_or_json = Narrowing::Any(vec![
            Narrowing::Mark("format", whole("CSV")),
            Narrowing::Mark("format", whole("JSON")),
        ]);
        for query in [
            "res_format:(CSV OR JSON)",
            "res_format:CSV OR res_format:JSON",
            "(res_format:CSV OR res_format:\"JSON\")",
        ] {
            assert_eq!(
                read(query).beyond,
                Some(Narrowing::All(vec![csv_or_json.clone()])),
                "{query}"
            );
        }
        let without = Narrowing::All(vec![Narrowing::Not(Box::new(Narrowing::Mark(
            "keyword",
            whole("oak"),
        )))]);
        for query in [
            "-tags:oak",
            "NOT tags:oak",
            "!tags:(oak)",
            "+dataset_type:dataset -tags:oak",
        ] {
            assert_eq!(read(query).beyond, Some(without.clone()), "{query}");
        }
        assert_eq!(
            read("name:street*").beyond,
            Some(Narrowing::All(vec![Narrowing::Named(Spelling::Begins(
                "street".to_owned()
            ))]))
        );
        let nothing = Narrowing::All(vec![Narrowing::Any(Vec::new())]);
        assert_eq!(read("harvest_source_id:1").beyond, Some(nothing));
    }

    #[test]
    fn instants_have_bounds() {
        let filter = read("metadata_modified:[2026-01-01T00:00:00Z TO NOW]");
        let Some(Narrowing::All(parts)) = filter.beyond else {
            panic!("a range")
        };
        let [Narrowing::Changed(span)] = parts.as_slice() else {
            panic!("{parts:?}")
        };
        assert_eq!(span.from, "2026-01-01T00:00:00Z".parse().ok());
        assert_eq!(span.to.map(|at| at.as_second()), Some(1_772_452_800));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        #[test]
        fn whatever_is_typed_is_read(query in "[a-z:\\[\\]{}()\"*+!^~\\\\ NOTAD|&-]{0,60}") {
            read(&query);
        }
    }
}
