//! What is computed of the columns of a row, or of the rows of a group: the typed tree that parsers of others' query
//! languages make, so that no text of a stranger ever stands in a statement but as a quoted name or literal.

use stoa_geometry::relate::Relation;

use crate::select::{Literal, quote_name, quote_text};

/// A value in the making.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    Column(String),
    Value(Literal),
    /// A value that there is not.
    Missing,
    /// How many rows a group has.
    Rows,
    Call(Function, Vec<Expression>),
    Pair(Box<Expression>, Sign, Box<Expression>),
    /// All of them; none is true.
    All(Vec<Expression>),
    /// One of them; none is false.
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Minus(Box<Expression>),
    IsMissing(Box<Expression>),
    /// From the second to the third, both included.
    Between(Box<[Expression; 3]>),
    /// One of these; of none it is false.
    OneOf(Box<Expression>, Vec<Expression>),
    /// A text by a pattern, in which `%` stands for any letters and `_` for one.
    Like(Box<Expression>, Box<Expression>, Letters),
    /// The value beside the first condition that holds, or the last one.
    Case(Vec<(Expression, Expression)>, Option<Box<Expression>>),
}

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Equals,
    Differs,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Plus,
    Minus,
    Times,
    Over,
    Modulo,
    /// One text behind the other.
    Then,
}

impl Sign {
    const fn sql(self) -> &'static str {
        match self {
            Sign::Equals => "=",
            Sign::Differs => "<>",
            Sign::Less => "<",
            Sign::AtMost => "<=",
            Sign::Greater => ">",
            Sign::AtLeast => ">=",
            Sign::Plus => "+",
            Sign::Minus => "-",
            Sign::Times => "*",
            Sign::Over => "/",
            Sign::Modulo => "%",
            Sign::Then => "||",
        }
    }

    /// Whether the answer is yes or no.
    pub const fn compares(self) -> bool {
        matches!(
            self,
            Sign::Equals
                | Sign::Differs
                | Sign::Less
                | Sign::AtMost
                | Sign::Greater
                | Sign::AtLeast
        )
    }
}

/// Whether capitals are told from small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    Told,
    Same,
}

/// A part of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Year,
    Month,
    Week,
    Day,
    /// From 0, a Sunday, to 6.
    WeekDay,
    Hour,
    Minute,
    Second,
}

impl Unit {
    const fn word(self) -> &'static str {
        match self {
            Unit::Year => "year",
            Unit::Month => "month",
            Unit::Week => "week",
            Unit::Day => "day",
            Unit::WeekDay => "dow",
            Unit::Hour => "hour",
            Unit::Minute => "minute",
            Unit::Second => "second",
        }
    }
}

/// What the engine computes; each is on its list of allowed functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    Lower,
    Upper,
    Trim,
    Length,
    Substring,
    /// The first text begins with the second.
    StartsWith,
    /// The first text has the second in it.
    Contains,
    Absolute,
    Ceiling,
    Floor,
    Round,
    Power,
    Root,
    Logarithm,
    Radians,
    Sine,
    Cosine,
    ArcSine,
    Coalesce,
    Greatest,
    Least,
    /// The instant at which the unit began.
    Begin(Unit),
    /// The number of the unit.
    Part(Unit),
    AsText,
    AsNumber,
    AsInstant,
    /// A text without its accents.
    Unaccent,
    /// Two places meet, the second written as WKT (`places`).
    Intersects,
    /// No point of the first place lies outside the second, written as WKT.
    CoveredBy,
    /// The first place lies so to the second, written as WKT.
    Lies(Relation),
    /// A place by its longitude and latitude.
    Point,
    Count,
    CountDistinct,
    Sum,
    Average,
    Median,
    Lowest,
    Highest,
    Deviation,
    DeviationOfSample,
    Variance,
    VarianceOfSample,
}

impl Function {
    /// Whether it brings the rows of a group together.
    pub const fn is_aggregate(self) -> bool {
        matches!(
            self,
            Function::Count
                | Function::CountDistinct
                | Function::Sum
                | Function::Average
                | Function::Median
                | Function::Lowest
                | Function::Highest
                | Function::Deviation
                | Function::DeviationOfSample
                | Function::Variance
                | Function::VarianceOfSample
        )
    }

    const fn name(self) -> &'static str {
        match self {
            Function::Lower => "lower",
            Function::Upper => "upper",
            Function::Trim => "btrim",
            Function::Length => "character_length",
            Function::Substring => "substr",
            Function::StartsWith => "starts_with",
            Function::Contains => "contains",
            Function::Absolute => "abs",
            Function::Ceiling => "ceil",
            Function::Floor => "floor",
            Function::Round => "round",
            Function::Power => "power",
            Function::Root => "sqrt",
            Function::Logarithm => "ln",
            Function::Radians => "radians",
            Function::Sine => "sin",
            Function::Cosine => "cos",
            Function::ArcSine => "asin",
            Function::Coalesce => "coalesce",
            Function::Greatest => "greatest",
            Function::Least => "least",
            Function::Begin(_) => "date_trunc",
            Function::Part(_) => "date_part",
            Function::AsText | Function::AsNumber | Function::AsInstant => "cast",
            Function::Unaccent => "unaccent",
            Function::Intersects => "st_intersects",
            Function::CoveredBy => "st_coveredby",
            Function::Lies(relation) => lies(relation),
            Function::Point => "st_point",
            Function::Count | Function::CountDistinct => "count",
            Function::Sum => "sum",
            Function::Average => "avg",
            Function::Median => "median",
            Function::Lowest => "min",
            Function::Highest => "max",
            Function::Deviation => "stddev_pop",
            Function::DeviationOfSample => "stddev",
            Function::Variance => "var_pop",
            Function::VarianceOfSample => "var",
        }
    }

    fn sql(self, given: &[Expression]) -> String {
        let given = listed(given);
        match self {
            Function::Begin(unit) | Function::Part(unit) => {
                format!("{}({}, {given})", self.name(), quote_text(unit.word()))
            }
            Function::CountDistinct => format!("count(DISTINCT {given})"),
            Function::AsText => format!("CAST({given} AS VARCHAR)"),
            Function::AsNumber => format!("CAST({given} AS DOUBLE)"),
            Function::AsInstant => format!("CAST({given} AS TIMESTAMP)"),
            _ => format!("{}({given})", self.name()),
        }
    }
}

/// What a relation of places is called.
pub(crate) const fn lies(relation: Relation) -> &'static str {
    match relation {
        Relation::Equals => "st_equals",
        Relation::Disjoint => "st_disjoint",
        Relation::Touches => "st_touches",
        Relation::Crosses => "st_crosses",
        Relation::Within => "st_within",
        Relation::Contains => "st_contains",
        Relation::Overlaps => "st_overlaps",
    }
}

impl Expression {
    /// A column by its name.
    pub fn column(name: impl Into<String>) -> Self {
        Expression::Column(name.into())
    }

    /// Two values with a sign between them.
    #[must_use]
    pub fn pair(self, sign: Sign, other: Expression) -> Self {
        Expression::Pair(Box::new(self), sign, Box::new(other))
    }

    /// From one value to another, both included.
    #[must_use]
    pub fn between(self, least: Expression, greatest: Expression) -> Self {
        Expression::Between(Box::new([self, least, greatest]))
    }

    /// The opposite of a yes or no.
    #[must_use]
    pub fn negated(self) -> Self {
        Expression::Not(Box::new(self))
    }

    /// Whether something of it is of a group of rows and not of one row.
    pub fn is_aggregate(&self) -> bool {
        let any = |parts: &[Expression]| parts.iter().any(Expression::is_aggregate);
        match self {
            Expression::Column(_) | Expression::Value(_) | Expression::Missing => false,
            Expression::Rows => true,
            Expression::Call(function, given) => function.is_aggregate() || any(given),
            Expression::Pair(one, _, other) | Expression::Like(one, other, _) => {
                one.is_aggregate() || other.is_aggregate()
            }
            Expression::All(parts) | Expression::Any(parts) => any(parts),
            Expression::Not(part) | Expression::Minus(part) | Expression::IsMissing(part) => {
                part.is_aggregate()
            }
            Expression::Between(parts) => any(parts.as_slice()),
            Expression::OneOf(part, values) => part.is_aggregate() || any(values),
            Expression::Case(cases, otherwise) => {
                let of_cases = cases
                    .iter()
                    .any(|(when, then)| when.is_aggregate() || then.is_aggregate());
                of_cases || otherwise.as_ref().is_some_and(|part| part.is_aggregate())
            }
        }
    }

    /// As SQL; everything that consists of parts stands in brackets.
    pub(crate) fn sql(&self) -> String {
        match self {
            Expression::Column(name) => quote_name(name),
            Expression::Value(value) => value.sql(),
            Expression::Missing => "NULL".to_owned(),
            Expression::Rows => "count(*)".to_owned(),
            Expression::Call(function, given) => function.sql(given),
            Expression::Pair(one, sign, other) => {
                format!("({} {} {})", one.sql(), sign.sql(), other.sql())
            }
            Expression::All(parts) => joined(parts, " AND ", "true"),
            Expression::Any(parts) => joined(parts, " OR ", "false"),
            Expression::Not(part) => format!("(NOT {})", part.sql()),
            Expression::Minus(part) => format!("(- {})", part.sql()),
            Expression::IsMissing(part) => format!("({} IS NULL)", part.sql()),
            Expression::Between(parts) => {
                let [value, least, greatest] = parts.as_ref();
                format!(
                    "({} BETWEEN {} AND {})",
                    value.sql(),
                    least.sql(),
                    greatest.sql()
                )
            }
            Expression::OneOf(_, values) if values.is_empty() => "false".to_owned(),
            Expression::OneOf(part, values) => format!("({} IN ({}))", part.sql(), listed(values)),
            Expression::Like(text, pattern, letters) => {
                let word = match letters {
                    Letters::Told => "LIKE",
                    Letters::Same => "ILIKE",
                };
                format!("({} {word} {})", text.sql(), pattern.sql())
            }
            Expression::Case(cases, otherwise) => case(cases, otherwise.as_deref()),
        }
    }
}

fn case(cases: &[(Expression, Expression)], otherwise: Option<&Expression>) -> String {
    let cases: String = cases
        .iter()
        .map(|(when, then)| format!(" WHEN {} THEN {}", when.sql(), then.sql()))
        .collect();
    let otherwise = otherwise.map_or_else(String::new, |part| format!(" ELSE {}", part.sql()));
    format!("(CASE{cases}{otherwise} END)")
}

fn listed(parts: &[Expression]) -> String {
    let parts: Vec<String> = parts.iter().map(Expression::sql).collect();
    parts.join(", ")
}

fn joined(parts: &[Expression], word: &str, none: &str) -> String {
    if parts.is_empty() {
        return none.to_owned();
    }
    let parts: Vec<String> = parts.iter().map(Expression::sql).collect();
    format!("({})", parts.join(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_brackets_and_texts_in_quotes() {
        let height = || Expression::column("height");
        let text = |text: &str| Expression::Value(Literal::Text(text.to_owned()));
        let one = Expression::Value(Literal::Integer(1));
        let sum = height().pair(Sign::Plus, one.clone());
        let all = Expression::All(vec![
            sum.pair(Sign::Greater, one),
            Expression::Call(Function::StartsWith, vec![height(), text("a'); --")]),
        ]);
        assert_eq!(
            all.negated().sql(),
            "(NOT (((\"height\" + 1) > 1) AND starts_with(\"height\", 'a''); --')))"
        );
        let month = Expression::Call(Function::Begin(Unit::Month), vec![height()]);
        assert_eq!(month.sql(), "date_trunc('month', \"height\")");
        assert!(!month.is_aggregate());
        assert!(Expression::Call(Function::Sum, vec![month]).is_aggregate());
        assert_eq!(Expression::OneOf(Box::new(height()), vec![]).sql(), "false");
    }
}
