//! Words that rows are searched by: all of them for a plain query, or put together as PostgreSQL's `to_tsquery` reads them (PostgreSQL 15,
//! section 12.3.2): `&`, `|`, `!`, `<->`, brackets, and `:*` behind a word. A word is found wherever it stands in a value, in capitals
//! or not; of words that must follow each other it is asked that both are there.

use stoa_tables::{Condition, Expression, Function, Letters, Literal};

use crate::model::{Kind, TableColumn};

/// The most words of a query, and the deepest brackets.
const MOST: usize = 100;
const DEEPEST: usize = 20;

/// Rows with all words of a text, each in one of these columns.
pub fn plain(text: &str, columns: &[&TableColumn]) -> Condition {
    let words = text.split_whitespace().take(MOST);
    Condition::All(words.map(|word| has(word, columns)).collect())
}

/// Rows that fit a query; `None` for what is no query.
pub fn query(text: &str, columns: &[&TableColumn]) -> Option<Condition> {
    let mut reader = Reader {
        parts: parts(text)?,
        next: 0,
        columns,
    };
    let condition = reader.any(0)?;
    (reader.next == reader.parts.len()).then_some(condition)
}

/// Rows with a word in one of the columns.
fn has(word: &str, columns: &[&TableColumn]) -> Condition {
    let within = |column: &&&TableColumn| column.kind != Kind::Place;
    let any = columns
        .iter()
        .filter(within)
        .map(|column| match column.kind {
            Kind::Text => Condition::Contains(column.name.clone(), word.to_owned()),
            _ => {
                let text =
                    Expression::Call(Function::AsText, vec![Expression::column(&column.name)]);
                let pattern = Expression::Value(Literal::Text(pattern(word)));
                let like = Expression::Like(Box::new(text), Box::new(pattern), Letters::Same);
                Condition::Holds(like)
            }
        });
    Condition::Any(any.collect())
}

/// A pattern in which the word means itself.
fn pattern(word: &str) -> String {
    let mut pattern = "%".to_owned();
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Word(String),
    And,
    Or,
    Not,
    Open,
    Close,
}

fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        parts.push(match sign {
            sign if sign.is_whitespace() => continue,
            '&' => Part::And,
            '|' => Part::Or,
            '!' => Part::Not,
            '(' => Part::Open,
            ')' => Part::Close,
            '<' => {
                signs.by_ref().find(|sign| *sign == '>')?;
                Part::And
            }
            '\'' => {
                let mut word = String::new();
                loop {
                    match signs.next()? {
                        '\'' if signs.peek() == Some(&'\'') => {
                            signs.next();
                            word.push('\'');
                        }
                        '\'' => break,
                        sign => word.push(sign),
                    }
                }
                Part::Word(word)
            }
            // The weight of the word before, or that it only begins so.
            ':' => {
                while signs
                    .next_if(|sign| matches!(sign, '*' | 'A'..='D' | 'a'..='d'))
                    .is_some()
                {}
                continue;
            }
            sign => {
                let mut word = sign.to_string();
                let is_end = |sign: &char| {
                    sign.is_whitespace()
                        || matches!(sign, '&' | '|' | '!' | '(' | ')' | '<' | '\'' | ':')
                };
                while let Some(sign) = signs.next_if(|sign| !is_end(sign)) {
                    word.push(sign);
                }
                Part::Word(word)
            }
        });
        if parts.len() > MOST * 2 {
            return None;
        }
    }
    Some(parts)
}

struct Reader<'a> {
    parts: Vec<Part>,
    next: usize,
    columns: &'a [&'a TableColumn],
}

impl Reader<'_> {
    fn takes(&mut self, part: &Part) -> bool {
        let is_next = self.parts.get(self.next) == Some(part);
        self.next += usize::from(is_next);
        is_next
    }

    fn any(&mut self, depth: usize) -> Option<Condition> {
        let mut all = vec![self.all(depth)?];
        while self.takes(&Part::Or) {
            all.push(self.all(depth)?);
        }
        Some(Condition::Any(all))
    }

    fn all(&mut self, depth: usize) -> Option<Condition> {
        let mut all = vec![self.one(depth)?];
        while self.takes(&Part::And) {
            all.push(self.one(depth)?);
        }
        Some(Condition::All(all))
    }

    fn one(&mut self, depth: usize) -> Option<Condition> {
        if depth > DEEPEST {
            return None;
        }
        if self.takes(&Part::Not) {
            return Some(Condition::Not(Box::new(self.one(depth + 1)?)));
        }
        if self.takes(&Part::Open) {
            let inside = self.any(depth + 1)?;
            return self.takes(&Part::Close).then_some(inside);
        }
        let Part::Word(word) = self.parts.get(self.next)?.clone() else {
            return None;
        };
        self.next += 1;
        Some(has(&word, self.columns))
    }
}

#[cfg(test)]
mod tests {
    use stoa_tables::Select;

    use super::*;

    fn sql(text: &str) -> Option<String> {
        let column = TableColumn::bare("street", Kind::Text);
        let condition = query(text, &[&column])?;
        let sql = Select::from("t").filter(condition).sql();
        Some(sql.split_once(" WHERE ")?.1.to_owned())
    }

    #[test]
    fn a_query_is_put_together_as_postgresql_does() {
        let has = |word: &str| format!("(\"street\" ILIKE '%{word}%')");
        let found = sql("mill:* & !(lane | 'old')").expect("a condition");
        let (mill, lane, old) = (has("mill"), has("lane"), has("old"));
        assert_eq!(found, format!("(({mill} AND NOT ((({lane}) OR ({old})))))"));
        assert!(sql("mill <-> lane").is_some());
        for wrong in ["", "mill lane", "& mill", "(mill", "mill |", "'mill"] {
            assert_eq!(sql(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn all_plain_words_must_be_there_in_any_column() {
        let columns = [
            TableColumn::bare("street", Kind::Text),
            TableColumn::bare("height", Kind::Number),
            TableColumn::bare("place", Kind::Place),
        ];
        let columns: Vec<&TableColumn> = columns.iter().collect();
        let sql = Select::from("t").filter(plain("Mill 12_5", &columns)).sql();
        assert!(
            sql.contains("(CAST(\"height\" AS VARCHAR) ILIKE '%12\\_5%')"),
            "{sql}"
        );
        assert!(!sql.contains("place") && sql.contains(" AND "), "{sql}");
    }
}
