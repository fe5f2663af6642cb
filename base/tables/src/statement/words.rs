//! The words, numbers and signs of a statement: counted before anything else looks at it.

use datafusion::sql::sqlparser::{
    dialect::GenericDialect,
    keywords::Keyword,
    tokenizer::{Token, TokenWithSpan, Tokenizer, Word},
};

use crate::{
    query::Table,
    refused::{Fault, Limit, Refused},
};

/// How deep brackets may be nested. People write four or five levels.
const DEEPEST: usize = 40;
/// How many names are offered to whoever misspelt one.
const OFFERED: usize = 3;

/// How many names that are no table's are compared with those that are.
const LOOKED_AT: usize = 2;

/// A statement in pieces, with their places.
#[derive(Debug, Clone)]
pub struct Words {
    tokens: Vec<TokenWithSpan>,
}

impl Words {
    /// Reads a statement of at most `longest` bytes and `most` pieces.
    ///
    /// # Errors
    /// If it is longer, deeper or has something that is no word, such as a text without an end.
    pub fn read(sql: &str, longest: usize, most: usize) -> Result<Self, Refused> {
        if sql.len() > longest {
            return Err(Refused::TooMuch(Limit::Statement(longest)));
        }
        if sql.contains('\0') {
            return Err(Refused::Statement(Fault::new(
                "the statement has a character of value zero",
            )));
        }
        let read = Tokenizer::new(&GenericDialect {}, sql).tokenize_with_location();
        let mut tokens = read.map_err(|error| {
            let fault = Fault::new(in_lower_case(&error.message));
            Refused::Statement(fault.at(error.location.line, error.location.column))
        })?;
        tokens.retain(|token| !matches!(token.token, Token::Whitespace(_)));
        if tokens.len() > most {
            return Err(Refused::TooMuch(Limit::Tokens(most)));
        }
        if tokens.is_empty() {
            return Err(Refused::Statement(Fault::new("there is no statement")));
        }
        let words = Words { tokens };
        if words.depth() > DEEPEST {
            return Err(Refused::TooMuch(Limit::Depth));
        }
        Ok(words)
    }

    /// The pieces for the parser.
    pub fn into_tokens(self) -> Vec<TokenWithSpan> {
        self.tokens
    }

    /// Those of the tables whose name occurs, wherever it does.
    pub fn named(&self, tables: &[Table]) -> Vec<Table> {
        let mut names: Vec<_> = self.names().map(name_of).collect();
        names.sort_unstable();
        let named = tables.iter();
        named
            .filter(|table| names.binary_search(&table.name).is_ok())
            .cloned()
            .collect()
    }

    /// Names of tables that are close to one that stands after FROM or JOIN and is none. Only the first few such names are
    /// looked at: this runs in the server, over all tables, for whoever writes whatever they like.
    pub fn similar(&self, tables: &[Table]) -> Vec<String> {
        let pairs = self.tokens.windows(2);
        let names = pairs.filter_map(|pair| match (&pair[0].token, &pair[1].token) {
            (Token::Word(before), Token::Word(word))
                if matches!(before.keyword, Keyword::FROM | Keyword::JOIN) =>
            {
                Some(name_of(word))
            }
            _ => None,
        });
        let unknown = names.filter(|name| tables.iter().all(|table| table.name != *name));
        let mut found = Vec::new();
        for name in unknown.take(LOOKED_AT) {
            let most = (name.chars().count() / 3).max(1);
            found.extend(tables.iter().filter_map(|table| {
                let far = distance(&name, &table.name, most)?;
                Some((far, table.name.clone()))
            }));
        }
        found.sort();
        found.dedup();
        found.truncate(OFFERED);
        found.into_iter().map(|(_, name)| name).collect()
    }

    /// The statement without comments, with single spaces and names in lower case, so that the same question has the same
    /// text, and another question another one: texts and quoted names stand as they are, with their quotes escaped.
    pub fn normalised(&self) -> String {
        let mut text = String::new();
        for token in &self.tokens {
            if !text.is_empty() {
                text.push(' ');
            }
            match &token.token {
                Token::Word(word) if word.quote_style.is_none() => text.push_str(&name_of(word)),
                // What the tokenizer shows for people does not escape the quotes in a text.
                other => text.push_str(&format!("{other:?}")),
            }
        }
        text
    }

    fn names(&self) -> impl Iterator<Item = &Word> {
        self.tokens.iter().filter_map(|token| match &token.token {
            Token::Word(word) => Some(word),
            _ => None,
        })
    }

    fn depth(&self) -> usize {
        let mut depth = 0_usize;
        let mut deepest = 0;
        for token in &self.tokens {
            match &token.token {
                Token::LParen | Token::LBracket | Token::LBrace => depth += 1,
                Token::RParen | Token::RBracket | Token::RBrace => depth = depth.saturating_sub(1),
                Token::Word(word) if word.keyword == Keyword::CASE => depth += 1,
                Token::Word(word) if word.keyword == Keyword::END => {
                    depth = depth.saturating_sub(1)
                }
                _ => {}
            }
            deepest = deepest.max(depth);
        }
        deepest
    }
}

/// The name that a word means: as it is if it is quoted, else in lower case.
fn name_of(word: &Word) -> String {
    match word.quote_style {
        Some(_) => word.value.clone(),
        None => word.value.to_ascii_lowercase(),
    }
}

fn in_lower_case(message: &str) -> String {
    let mut letters = message.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// How many letters differ (Levenshtein), if at most `most` do.
pub fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut above_left = std::mem::replace(&mut row[0], i + 1);
        for (j, other) in b.iter().enumerate() {
            let replaced = above_left + usize::from(letter != other);
            above_left = row[j + 1];
            row[j + 1] = replaced.min(above_left + 1).min(row[j] + 1);
        }
    }
    row.last().copied().filter(|far| *far <= most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(sql: &str) -> Words {
        Words::read(sql, 10_000, 1000).unwrap()
    }

    #[test]
    fn the_same_question_has_the_same_text() {
        let one = words("SELECT  Name,\n 'A  b' -- why\n FROM /* x */ Trees");
        let other = words("select name, 'A  b' from trees");
        assert_eq!(one.normalised(), other.normalised());
        let quoted = words("select \"Name\", 'A  b' from trees");
        assert_ne!(one.normalised(), quoted.normalised());
        let one_text = words("select 'a'' , ''b'");
        assert_ne!(
            one_text.normalised(),
            words("select 'a' , 'b'").normalised()
        );
        let one_name = words("select \"a\"\" , \"\"b\"");
        assert_ne!(
            one_name.normalised(),
            words("select \"a\" , \"b\"").normalised()
        );
        assert_ne!(
            words("select 'a'").normalised(),
            words("select 'A'").normalised()
        );
    }

    #[test]
    fn tables_are_found_by_name_and_misspelt_ones_are_offered() {
        let tables = [
            Table::new("trees", "/t/1"),
            Table::new("streets", "/t/2"),
            Table::new("Odd", "/t/3"),
        ];
        let found = words("SELECT * FROM Trees JOIN \"Odd\" USING (id)").named(&tables);
        assert_eq!(found, [tables[0].clone(), tables[2].clone()]);
        assert_eq!(words("select * from tree").similar(&tables), ["trees"]);
        assert!(words("select * from trees").similar(&tables).is_empty());
        assert!(words("select * from elephants").similar(&tables).is_empty());
    }

    #[test]
    fn what_is_too_long_too_deep_or_without_end_is_refused() {
        let read = |sql: &str| Words::read(sql, 2000, 500);
        let long = "x".repeat(2001);
        assert_eq!(
            read(&long).unwrap_err(),
            Refused::TooMuch(Limit::Statement(2000))
        );
        let many = "1 ".repeat(501);
        assert_eq!(
            read(&many).unwrap_err(),
            Refused::TooMuch(Limit::Tokens(500))
        );
        let deep = "(".repeat(41);
        assert_eq!(read(&deep).unwrap_err(), Refused::TooMuch(Limit::Depth));
        let Refused::Statement(fault) = read("select\n 'abc").unwrap_err() else {
            panic!("no fault");
        };
        assert_eq!(fault.position, Some((2, 2)));
        assert!(read("  -- nothing").is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_distance_counts_the_letters_that_were_changed(word in "[a-z]{4,12}", place in 0_usize..4) {
            let mut other: Vec<char> = word.chars().collect();
            other[place] = 'é';
            let other: String = other.into_iter().collect();
            prop_assert_eq!(distance(&word, &other, 3), Some(1));
            prop_assert_eq!(distance(&word, &word, 0), Some(0));
            prop_assert_eq!(distance(&word, &other, 0), None);
        }

        #[test]
        fn nothing_that_is_typed_makes_it_panic(sql in "\\PC{0,80}") {
            if let Ok(words) = Words::read(&sql, 1000, 100) {
                let _text = words.normalised();
            }
        }
    }
}
