//! Instants and intervals of CQL2 (section 7.7), by what Allen's relations say of their bounds.

use stoa_tables::{Expression, Fault, Literal, Sign};

use super::{Fitted, Table};
use crate::{
    language::{
        functions::is_time,
        term::{At, Term},
    },
    model::{Kind, literal},
};

/// The bound of an interval.
#[derive(Debug, Clone)]
enum Bound {
    /// Before all times.
    Never,
    At(Expression),
    /// After all times.
    Ever,
}

type Span = [Bound; 2];

impl Table<'_> {
    /// A function of times; `None` for another function.
    pub(super) fn time(&self, name: &str, given: &[Term], at: At) -> Result<Option<Fitted>, Fault> {
        if let ("date" | "timestamp", [Term::Text(text)]) = (name, given) {
            return self.instant(name, text, at).map(Some);
        }
        let Some(relation) = name.strip_prefix("t_") else {
            return Ok(None);
        };
        let [one, other] = given else {
            return Err(self.fault(at, format!("{name} takes two times")));
        };
        let (one, other) = (self.span(one, at)?, self.span(other, at)?);
        let unknown = || self.fault(at, format!("there is no function {name}"));
        let condition = related(relation, &one, &other).ok_or_else(unknown)?;
        Ok(Some(Fitted::new(condition, Kind::Boolean)))
    }

    fn instant(&self, name: &str, text: &str, at: At) -> Result<Fitted, Fault> {
        let kind = match name {
            "date" => Kind::Date,
            _ => Kind::Instant,
        };
        match literal(kind, text) {
            Some(read) => Ok(Fitted::new(Expression::Value(read), kind)),
            None => Err(self.fault(at, format!("{text} is no time"))),
        }
    }

    fn span(&self, term: &Term, at: At) -> Result<Span, Fault> {
        match term {
            Term::Call(name, given, _) if name == "interval" => {
                let [from, to] = given.as_slice() else {
                    return Err(self.fault(at, "an interval has two ends"));
                };
                Ok([
                    self.bound(from, Bound::Never, at)?,
                    self.bound(to, Bound::Ever, at)?,
                ])
            }
            instant => {
                let bound = self.bound(instant, Bound::Never, at)?;
                Ok([bound.clone(), bound])
            }
        }
    }

    fn bound(&self, term: &Term, open: Bound, at: At) -> Result<Bound, Fault> {
        if let Term::Text(text) = term {
            return match text.as_str() {
                ".." | "" => Ok(open),
                text => Ok(Bound::At(self.instant("timestamp", text, at)?.value)),
            };
        }
        let fitted = self.value(term)?;
        match fitted.kind.is_none_or(is_time) {
            true => Ok(Bound::At(fitted.value)),
            false => Err(self.fault(at, "this is no time")),
        }
    }
}

/// What the relation asks of the bounds; `None` for no relation.
fn related(relation: &str, one: &Span, other: &Span) -> Option<Expression> {
    let [a, b] = one;
    let [c, d] = other;
    let (less, most, same) = (Sign::Less, Sign::AtMost, Sign::Equals);
    let all = |parts: &[(&Bound, Sign, &Bound)]| {
        let parts = parts.iter();
        Expression::All(
            parts
                .map(|(one, sign, other)| compare(one, *sign, other))
                .collect(),
        )
    };
    Some(match relation {
        "after" => all(&[(d, less, a)]),
        "before" => all(&[(b, less, c)]),
        "contains" => all(&[(a, less, c), (d, less, b)]),
        "during" => all(&[(c, less, a), (b, less, d)]),
        "disjoint" => Expression::Any(vec![compare(b, less, c), compare(d, less, a)]),
        "equals" => all(&[(a, same, c), (b, same, d)]),
        "finishedby" => all(&[(a, less, c), (b, same, d)]),
        "finishes" => all(&[(c, less, a), (b, same, d)]),
        "intersects" => all(&[(a, most, d), (c, most, b)]),
        "meets" => all(&[(b, same, c)]),
        "metby" => all(&[(a, same, d)]),
        "overlappedby" => all(&[(c, less, a), (a, less, d), (d, less, b)]),
        "overlaps" => all(&[(a, less, c), (c, less, b), (b, less, d)]),
        "startedby" => all(&[(a, same, c), (d, less, b)]),
        "starts" => all(&[(a, same, c), (b, less, d)]),
        _ => return None,
    })
}

fn compare(one: &Bound, sign: Sign, other: &Bound) -> Expression {
    if let (Bound::At(one), Bound::At(other)) = (one, other) {
        return one.clone().pair(sign, other.clone());
    }
    let rank = |bound: &Bound| match bound {
        Bound::Never => 0,
        Bound::At(_) => 1,
        Bound::Ever => 2,
    };
    let order = rank(one).cmp(&rank(other));
    let holds = match sign {
        Sign::Less => order.is_lt(),
        Sign::AtMost => order.is_le(),
        _ => order.is_eq(),
    };
    Expression::Value(Literal::Boolean(holds))
}
