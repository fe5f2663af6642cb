//! What programs ask of datasets, put together by and, or and not, as a condition.

use stoa_kernel::{Timestamp, db::Value};

use crate::model::{Narrowing, Spelling};

/// The condition, whose parameters come behind those that there are.
pub(super) fn narrowed(narrowing: &Narrowing, values: &mut Vec<Value>) -> String {
    match narrowing {
        Narrowing::Agency(spelling) => spelled("agency", spelling, values),
        Narrowing::Named(spelling) => match spelling {
            Spelling::Whole(name) => {
                let number = name.parse::<i64>().unwrap_or(0);
                values.push(Value::from(number));
                let place = values.len();
                format!("({} OR id = ${place})", spelled("slug", spelling, values))
            }
            Spelling::Begins(_) => spelled("slug", spelling, values),
        },
        Narrowing::Mark(kind, spelling) => {
            values.push(Value::from(*kind));
            let place = values.len();
            let value = spelled("value", spelling, values);
            format!("id IN (SELECT dataset FROM dataset_mark WHERE kind = ${place} AND {value})")
        }
        Narrowing::Created(span) => between("created_at", [span.from, span.to], values),
        Narrowing::Changed(span) => between("updated_at", [span.from, span.to], values),
        Narrowing::Unpublished => "version = 0".to_owned(),
        Narrowing::All(parts) => joined(parts, (" AND ", "1 = 1"), values),
        Narrowing::Any(parts) => joined(parts, (" OR ", "1 = 0"), values),
        Narrowing::Not(part) => format!("NOT ({})", narrowed(part, values)),
    }
}

fn spelled(column: &str, spelling: &Spelling, values: &mut Vec<Value>) -> String {
    match spelling {
        Spelling::Whole(value) => {
            values.push(Value::from(value));
            format!("{column} = ${}", values.len())
        }
        Spelling::Begins(value) if value.is_empty() => format!("{column} <> ''"),
        // LIKE tells capitals on one database alone.
        Spelling::Begins(value) => {
            values.push(Value::from(value));
            let letters = value.chars().count();
            format!("SUBSTR({column}, 1, {letters}) = ${}", values.len())
        }
    }
}

/// A pattern of what begins with a text that means itself.
pub(super) fn beginning(text: &str) -> String {
    let mut pattern = String::new();
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

fn between(column: &str, span: [Option<Timestamp>; 2], values: &mut Vec<Value>) -> String {
    let mut parts = Vec::new();
    for (bound, sign) in span.into_iter().zip([">=", "<="]) {
        if let Some(bound) = bound {
            values.push(Value::from(bound));
            parts.push(format!("{column} {sign} ${}", values.len()));
        }
    }
    match parts.is_empty() {
        true => "1 = 1".to_owned(),
        false => format!("({})", parts.join(" AND ")),
    }
}

fn joined(parts: &[Narrowing], (word, none): (&str, &str), values: &mut Vec<Value>) -> String {
    if parts.is_empty() {
        return none.to_owned();
    }
    let parts: Vec<String> = parts.iter().map(|part| narrowed(part, values)).collect();
    format!("({})", parts.join(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_counted_on() {
        let mut values = vec![Value::from("withdrawn")];
        let whole = |text: &str| Spelling::Whole(text.to_owned());
        let asked = Narrowing::All(vec![
            Narrowing::Agency(whole("parks")),
            Narrowing::Not(Box::new(Narrowing::Any(vec![
                Narrowing::Mark("keyword", Spelling::Begins("a_b".to_owned())),
                Narrowing::Mark("format", Spelling::Begins(String::new())),
            ]))),
        ]);
        let sql = narrowed(&asked, &mut values);
        assert_eq!(
            sql,
            "(agency = $2 AND NOT ((id IN (SELECT dataset FROM dataset_mark WHERE kind = $3 AND SUBSTR(value, 1, 3) = $4) OR \
             id IN (SELECT dataset FROM dataset_mark WHERE kind = $5 AND value <> ''))))"
        );
        assert_eq!(values.len(), 5);
        assert_eq!(beginning("a_b"), "a!_b%");
    }
}
