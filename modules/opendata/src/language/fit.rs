//! A tree is fitted to a table: names become its columns, texts become dates where dates are compared with them, and what makes no sense is
//! told with its place.

mod places;
mod times;

use stoa_tables::{Expression, Fault, Function, Letters, Literal, Sign};

use super::{
    circle::Places,
    functions::{self, Known, is_time},
    term::{At, Term, fault},
};
use crate::model::{Kind, TableColumn, literal};

/// Which language it was: what its functions are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grammar {
    Soql,
    Cql2,
}

/// What names may mean.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    pub columns: &'a [TableColumn],
    pub places: &'a Places,
    /// Names that other values were given.
    pub aliases: &'a [(String, Fitted)],
    pub grammar: Grammar,
    /// What the tree was read from; empty where it was no text.
    pub text: &'a str,
}

/// A value that can be computed, and what it is; `None` where nobody can tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    pub value: Expression,
    pub kind: Option<Kind>,
}

impl Fitted {
    pub fn new(value: Expression, kind: Kind) -> Self {
        Fitted {
            value,
            kind: Some(kind),
        }
    }

    fn yes_or_no(value: Expression) -> Self {
        Fitted::new(value, Kind::Boolean)
    }
}

/// Fits a tree to a table.
///
/// # Errors
/// A column or function that there is not, or values that do not go together.
pub fn fit(term: &Term, table: Table<'_>) -> Result<Fitted, Fault> {
    table.value(term)
}

impl Table<'_> {
    fn fault(&self, at: At, message: impl Into<String>) -> Fault {
        match self.text {
            "" => Fault::new(message),
            text => fault(text, at, message),
        }
    }

    /// A tree that is yes or no.
    ///
    /// # Errors
    /// As [`fit`], and for what is neither.
    pub fn condition(&self, term: &Term) -> Result<Expression, Fault> {
        let fitted = self.value(term)?;
        match fitted.kind {
            Some(Kind::Boolean) | None => Ok(fitted.value),
            Some(kind) => {
                let what = kind.name();
                Err(self.fault(
                    0,
                    format!("a condition is missing: this is a value ({what})"),
                ))
            }
        }
    }

    fn value(&self, term: &Term) -> Result<Fitted, Fault> {
        Ok(match term {
            Term::Name(name, at) => self.name(name, *at)?,
            Term::Text(text) => {
                Fitted::new(Expression::Value(Literal::Text(text.clone())), Kind::Text)
            }
            Term::Number(written) => self.number(written)?,
            Term::Boolean(yes) => Fitted::yes_or_no(Expression::Value(Literal::Boolean(*yes))),
            Term::Null => Fitted {
                value: Expression::Missing,
                kind: None,
            },
            Term::Star => return Err(self.fault(0, "* stands for all columns, and only there")),
            Term::Call(name, given, at) => self.call(name, given, *at)?,
            Term::Distinct(name, of, at) => {
                if name != "count" {
                    return Err(self.fault(*at, "DISTINCT is known within count( ) only"));
                }
                let of = self.value(of)?.value;
                let count = Expression::Call(Function::CountDistinct, vec![of]);
                Fitted::new(count, Kind::Integer)
            }
            Term::Place(_) => {
                return Err(self.fault(0, "a geometry can only be compared with that of a row"));
            }
            Term::Pair(one, sign, other, at) => self.pair(one, *sign, other, *at)?,
            Term::All(parts) => Fitted::yes_or_no(Expression::All(self.conditions(parts)?)),
            Term::Any(parts) => Fitted::yes_or_no(Expression::Any(self.conditions(parts)?)),
            Term::Not(part) => Fitted::yes_or_no(self.condition(part)?.negated()),
            Term::Minus(part) => self.minus(part)?,
            Term::IsNull(part) => {
                Fitted::yes_or_no(Expression::IsMissing(Box::new(self.value(part)?.value)))
            }
            Term::Between(parts, at) => self.between(parts, *at)?,
            Term::OneOf(part, values, at) => self.one_of(part, values, *at)?,
            Term::Like(text, pattern, letters, at) => self.like((text, pattern), *letters, *at)?,
        })
    }

    fn conditions(&self, parts: &[Term]) -> Result<Vec<Expression>, Fault> {
        parts.iter().map(|part| self.condition(part)).collect()
    }

    fn name(&self, name: &str, at: At) -> Result<Fitted, Fault> {
        let column = self.columns.iter().find(|column| column.name == name);
        if let Some(column) = column {
            return Ok(Fitted::new(Expression::column(name), column.kind));
        }
        if let Some((_, alias)) = self.aliases.iter().find(|(alias, _)| alias == name) {
            return Ok(alias.clone());
        }
        let lower = name.to_lowercase();
        let same = |column: &&TableColumn| column.name == lower;
        if let Some(column) = self.columns.iter().find(same) {
            return Ok(Fitted::new(Expression::column(&column.name), column.kind));
        }
        let is_place = ["geometry", "geom", "the_geom", "location", "point"];
        if let Some(place) = self
            .places
            .expression()
            .filter(|_| is_place.contains(&lower.as_str()))
        {
            return Ok(Fitted::new(place, Kind::Place));
        }
        let mut unknown = self.fault(at, format!("No such column: {name}"));
        let near = |column: &&TableColumn| {
            column.name.contains(&lower) || !lower.is_empty() && lower.contains(&column.name)
        };
        let near = self.columns.iter().filter(near).take(3);
        unknown.meant = near.map(|column| column.name.clone()).collect();
        Err(unknown)
    }

    fn number(&self, written: &str) -> Result<Fitted, Fault> {
        if let Ok(whole) = written.parse() {
            let value = Expression::Value(Literal::Integer(whole));
            return Ok(Fitted::new(value, Kind::Integer));
        }
        match written.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                let value = Expression::Value(Literal::Number(number));
                Ok(Fitted::new(value, Kind::Number))
            }
            _ => Err(self.fault(0, format!("{written} is no number"))),
        }
    }

    fn minus(&self, part: &Term) -> Result<Fitted, Fault> {
        let fitted = self.value(part)?;
        let value = match fitted.value {
            Expression::Value(Literal::Integer(whole)) => {
                Expression::Value(Literal::Integer(whole.saturating_neg()))
            }
            Expression::Value(Literal::Number(number)) => {
                Expression::Value(Literal::Number(-number))
            }
            other if fitted.kind.is_none_or(Kind::is_numeric) => Expression::Minus(Box::new(other)),
            _ => return Err(self.fault(0, "only a number can have a minus")),
        };
        Ok(Fitted { value, ..fitted })
    }

    fn pair(&self, one: &Term, sign: Sign, other: &Term, at: At) -> Result<Fitted, Fault> {
        let (one, other) = (self.value(one)?, self.value(other)?);
        if sign.compares() {
            let (one, other) = self.alike(one, other, at)?;
            return Ok(Fitted::yes_or_no(one.value.pair(sign, other.value)));
        }
        if sign == Sign::Then {
            return Ok(Fitted::new(one.value.pair(sign, other.value), Kind::Text));
        }
        for part in [&one, &other] {
            if !part.kind.is_none_or(Kind::is_numeric) {
                return Err(self.fault(at, "only numbers can be reckoned with"));
            }
        }
        let both_whole = one.kind == Some(Kind::Integer) && other.kind == Some(Kind::Integer);
        // 1 / 2 is a half, whatever whole numbers of the engine do.
        let one = match sign == Sign::Over && both_whole {
            true => Expression::Call(Function::AsNumber, vec![one.value]),
            false => one.value,
        };
        let kind = match both_whole && sign != Sign::Over {
            true => Kind::Integer,
            false => Kind::Number,
        };
        Ok(Fitted::new(one.pair(sign, other.value), kind))
    }

    fn between(&self, parts: &[Term; 3], at: At) -> Result<Fitted, Fault> {
        let [value, least, greatest] = parts;
        let (value, least) = self.alike(self.value(value)?, self.value(least)?, at)?;
        let (value, greatest) = self.alike(value, self.value(greatest)?, at)?;
        Ok(Fitted::yes_or_no(
            value.value.between(least.value, greatest.value),
        ))
    }

    fn one_of(&self, part: &Term, values: &[Term], at: At) -> Result<Fitted, Fault> {
        let part = self.value(part)?;
        let mut all = Vec::new();
        for value in values {
            all.push(self.alike(part.clone(), self.value(value)?, at)?.1.value);
        }
        Ok(Fitted::yes_or_no(Expression::OneOf(
            Box::new(part.value),
            all,
        )))
    }

    fn like(&self, parts: (&Term, &Term), letters: Letters, at: At) -> Result<Fitted, Fault> {
        let (text, pattern) = (self.value(parts.0)?, self.value(parts.1)?);
        for part in [&text, &pattern] {
            if part.kind.is_some_and(|kind| kind != Kind::Text) {
                return Err(self.fault(at, "LIKE compares texts"));
            }
        }
        Ok(Fitted::yes_or_no(Expression::Like(
            Box::new(text.value),
            Box::new(pattern.value),
            letters,
        )))
    }

    /// Two values that can be compared: a text beside a date is read as a date, a number beside a text written as one.
    fn alike(&self, one: Fitted, other: Fitted, at: At) -> Result<(Fitted, Fitted), Fault> {
        let (Some(kind), Some(other_kind)) = (one.kind, other.kind) else {
            return Ok((one, other));
        };
        let same = kind == other_kind
            || kind.is_numeric() && other_kind.is_numeric()
            || is_time(kind) && is_time(other_kind);
        if same && kind != Kind::Place {
            return Ok((one, other));
        }
        if let Some(read) = as_kind(&other.value, kind) {
            return Ok((one, Fitted::new(read, kind)));
        }
        if let Some(read) = as_kind(&one.value, other_kind) {
            return Ok((Fitted::new(read, other_kind), other));
        }
        let (one, other) = (kind.name(), other_kind.name());
        Err(self.fault(
            at,
            format!(
                "Type mismatch: a value that is {one} cannot be compared with one that is {other}"
            ),
        ))
    }

    fn call(&self, name: &str, given: &[Term], at: At) -> Result<Fitted, Fault> {
        let special = match self.grammar {
            Grammar::Soql => self.soql_place(name, given, at)?,
            Grammar::Cql2 => match self.cql2_place(name, given, at)? {
                Some(fitted) => Some(fitted),
                None => self.time(name, given, at)?,
            },
        };
        if let Some(fitted) = special {
            return Ok(fitted);
        }
        match (self.grammar, name, given) {
            (Grammar::Soql, "count", [Term::Star]) => {
                Ok(Fitted::new(Expression::Rows, Kind::Integer))
            }
            (Grammar::Soql, "case", given) => self.case(given, at),
            (Grammar::Cql2, "casei" | "accenti", [text]) => {
                let text = self.value(text)?;
                if text.kind.is_some_and(|kind| kind != Kind::Text) {
                    return Err(self.fault(at, format!("{} takes a text", name.to_uppercase())));
                }
                let function = match name {
                    "casei" => Function::Lower,
                    _ => Function::Unaccent,
                };
                let folded = Expression::Call(function, vec![text.value]);
                Ok(Fitted::new(folded, Kind::Text))
            }
            (Grammar::Cql2, name, _) if !matches!(name, "floor" | "power") => {
                Err(self.fault(at, format!("there is no function {name}")))
            }
            _ => match functions::soql(name) {
                Some(known) => self.known(known, given, at),
                None => Err(self.fault(at, format!("No such function: {name}"))),
            },
        }
    }

    fn known(&self, known: Known, given: &[Term], at: At) -> Result<Fitted, Fault> {
        let (fewest, most) = known.takes;
        if !(fewest..=most).contains(&given.len()) {
            let takes = match fewest == most {
                true => fewest.to_string(),
                false => format!("{fewest} to {most}"),
            };
            let name = known.name;
            return Err(self.fault(at, format!("{name} takes {takes} values")));
        }
        let given: Result<Vec<Fitted>, Fault> = given.iter().map(|one| self.value(one)).collect();
        let given = given?;
        let kind = given.first().and_then(|first| first.kind);
        if let (Some(wants), Some(kind)) = (functions::wants(known.function), kind)
            && !wants.is_met_by(kind)
        {
            let (name, wants) = (known.name, wants.word());
            return Err(self.fault(at, format!("Type mismatch: {name} takes {wants}")));
        }
        let values = given.into_iter().map(|one| one.value).collect();
        Ok(Fitted {
            value: Expression::Call(known.function, values),
            kind: known.gives.or(kind),
        })
    }

    /// `case(condition, value, condition, value, …)`
    fn case(&self, given: &[Term], at: At) -> Result<Fitted, Fault> {
        if given.is_empty() || given.len() % 2 == 1 {
            return Err(self.fault(at, "case takes pairs of a condition and a value"));
        }
        let mut cases = Vec::new();
        let mut kind = None;
        for pair in given.chunks_exact(2) {
            let value = self.value(&pair[1])?;
            kind = kind.or(value.kind);
            cases.push((self.condition(&pair[0])?, value.value));
        }
        Ok(Fitted {
            value: Expression::Case(cases, None),
            kind,
        })
    }
}

/// A value that was written as a text or number, as one of this kind.
fn as_kind(value: &Expression, kind: Kind) -> Option<Expression> {
    let read = match value {
        Expression::Value(Literal::Text(text)) if kind != Kind::Place => literal(kind, text)?,
        Expression::Value(Literal::Integer(number)) if kind == Kind::Text => {
            Literal::Text(number.to_string())
        }
        Expression::Value(Literal::Number(number)) if kind == Kind::Text => {
            Literal::Text(number.to_string())
        }
        _ => return None,
    };
    Some(Expression::Value(read))
}
