//! The parameters of SODA become a statement.

use stoa_tables::{Condition, Direction, Expression, Fault, Function, Select, Sign};

use super::SodaFault;
use crate::{
    language::{
        self, Asked, Fitted, Grammar, Places, Table, Term, read_groups, read_orders, read_query,
        read_shown, read_text,
    },
    model::{Kind, TableColumn, literal},
};

/// Rows of an answer where nobody says how many, and the most of one.
const ROWS: u64 = 1000;
const MOST: u64 = 50_000;
/// The most values of one part of a question.
const PARTS: usize = 200;

/// What was asked, with the parameter and the text of each part, for faults.
#[derive(Debug, Default)]
struct Parts {
    asked: Asked,
    texts: [String; 5],
    filters: Vec<(String, String)>,
    is_whole: bool,
}

const NAMES: [&str; 5] = ["$select", "$where", "$group", "$having", "$order"];

/// Reads the pairs of a query, and fits them to a table of this name and these columns.
///
/// # Errors
/// What cannot be read, or does not fit, with its parameter.
pub fn read(
    pairs: &[(String, String)],
    table: &str,
    columns: &[TableColumn],
) -> Result<Select, SodaFault> {
    let parts = Parts::read(pairs, columns)?;
    let places = Places::of(columns);
    parts.select(table, columns, &places)
}

impl Parts {
    fn read(pairs: &[(String, String)], columns: &[TableColumn]) -> Result<Self, SodaFault> {
        let mut parts = Parts::default();
        for (name, text) in pairs {
            let wrong = |fault| SodaFault::new(name, text, fault);
            if let Some(place) = NAMES.iter().position(|known| known == name) {
                text.clone_into(&mut parts.texts[place]);
            }
            if text.trim().is_empty() && name.starts_with('$') {
                continue;
            }
            let asked = &mut parts.asked;
            match name.as_str() {
                "$select" => asked.shown = read_shown(text).map_err(wrong)?,
                "$where" => asked.wanted = Some(read_text(text).map_err(wrong)?),
                "$group" => asked.groups = read_groups(text).map_err(wrong)?,
                "$having" => asked.having = Some(read_text(text).map_err(wrong)?),
                "$order" => asked.orders = read_orders(text).map_err(wrong)?,
                "$limit" => asked.limit = Some(number(text).map_err(wrong)?),
                "$offset" => asked.offset = Some(number(text).map_err(wrong)?),
                "$q" => asked.search = Some(text.clone()),
                "$query" => {
                    parts.is_whole = true;
                    *asked = read_query(text).map_err(wrong)?;
                    parts.texts = std::array::from_fn(|_| text.clone());
                }
                other if other.starts_with("$$") => {}
                other if columns.iter().any(|column| column.name == other) => {
                    parts.filters.push((name.clone(), text.clone()));
                }
                _ => {
                    return Err(wrong(Fault::new(format!(
                        "Unrecognized arguments [{name}]"
                    ))));
                }
            }
        }
        let others = pairs
            .iter()
            .filter(|(name, _)| name.starts_with('$') && !name.starts_with("$$"));
        if parts.is_whole && others.count() > 1 {
            let fault = Fault::new("beside $query there can be no other part of a question");
            return Err(SodaFault::new("$query", &parts.texts[0], fault));
        }
        Ok(parts)
    }

    fn wrong(&self, place: usize, fault: Fault) -> SodaFault {
        let name = if self.is_whole {
            "$query"
        } else {
            NAMES[place]
        };
        SodaFault::new(name, &self.texts[place], fault)
    }

    /// The condition of `$where`.
    fn wanted(&self, table: Table<'_>, wanted: &Term) -> Result<Condition, SodaFault> {
        let wanted = table.condition(wanted);
        let wanted = wanted.map_err(|fault| self.wrong(1, fault))?;
        if wanted.is_aggregate() {
            let fault = Fault::new("an aggregate stands in $having, not in $where");
            return Err(self.wrong(1, fault));
        }
        Ok(Condition::Holds(wanted))
    }

    fn select(
        &self,
        table: &str,
        columns: &[TableColumn],
        places: &Places,
    ) -> Result<Select, SodaFault> {
        let mut select = Select::from(table);
        let bare = |place: usize| Table {
            columns,
            places,
            aliases: &[],
            grammar: Grammar::Soql,
            text: &self.texts[place],
        };
        let shown = self.shown(bare(0), columns)?;
        if let Some(wanted) = &self.asked.wanted {
            select = select.filter(self.wanted(bare(1), wanted)?);
        }
        for condition in self.filtered(columns)? {
            select = select.filter(Condition::Holds(condition));
        }
        let named = |place: usize| Table {
            aliases: &shown,
            ..bare(place)
        };
        let mut groups = Vec::new();
        for group in self.asked.groups.iter().take(PARTS) {
            let group = language::fit(group, named(2)).map_err(|fault| self.wrong(2, fault))?;
            groups.push(group.value);
        }
        self.check_groups(&shown, &groups)?;
        if shown.is_empty() {
            for (group, number) in groups.iter().zip(1..) {
                select = select.show(group.clone(), name_of_value(group, number));
            }
        }
        for (name, value) in &shown {
            select = select.show(value.value.clone(), name);
        }
        for group in groups {
            select = select.group(group);
        }
        if let Some(having) = &self.asked.having {
            let having = named(3).condition(having);
            select = select.having(having.map_err(|fault| self.wrong(3, fault))?);
        }
        for (order, direction) in self.asked.orders.iter().take(PARTS) {
            // The order of the file is that of Socrata's own numbers of rows.
            let is_own = matches!(order, Term::Name(name, _) if name == ":id");
            if !is_own || *direction == Direction::Descending {
                let order = language::fit(order, named(4)).map_err(|fault| self.wrong(4, fault))?;
                select = select.order_by(order.value, *direction);
            }
        }
        let limit = self.asked.limit.unwrap_or(ROWS);
        if limit > MOST {
            let fault = Fault::new(format!(
                "the most rows of an answer are {MOST}: turn pages with $offset"
            ));
            return Err(SodaFault::new("$limit", &limit.to_string(), fault));
        }
        Ok(select.limit(limit).offset(self.asked.offset.unwrap_or(0)))
    }

    /// What is shown, by its names; nothing stands for all columns.
    fn shown(
        &self,
        bare: Table<'_>,
        columns: &[TableColumn],
    ) -> Result<Vec<(String, Fitted)>, SodaFault> {
        let mut all: Vec<(String, Fitted)> = Vec::new();
        let has_only_star = matches!(self.asked.shown.as_slice(), [(Term::Star, None)]);
        if has_only_star {
            return Ok(all);
        }
        for (term, name) in self.asked.shown.iter().take(PARTS) {
            if *term == Term::Star {
                all.extend(columns.iter().map(|column| {
                    let value = Expression::column(&column.name);
                    (column.name.clone(), Fitted::new(value, column.kind))
                }));
                continue;
            }
            let fitted = language::fit(term, bare).map_err(|fault| self.wrong(0, fault))?;
            let name = name.clone().unwrap_or_else(|| name_of(term));
            let mut free = name.clone();
            let mut number = 1;
            while all.iter().any(|(known, _)| *known == free) {
                free = format!("{name}_{number}");
                number += 1;
            }
            all.push((free, fitted));
        }
        Ok(all)
    }

    /// In a grouped question everything that is shown is a group or an aggregate.
    fn check_groups(
        &self,
        shown: &[(String, Fitted)],
        groups: &[Expression],
    ) -> Result<(), SodaFault> {
        let is_grouped = !groups.is_empty()
            || self.asked.having.is_some()
            || shown.iter().any(|(_, fitted)| fitted.value.is_aggregate());
        let loose = |fitted: &Fitted| {
            !fitted.value.is_aggregate()
                && !groups.contains(&fitted.value)
                && !matches!(fitted.value, Expression::Value(_))
        };
        match shown.iter().find(|(_, fitted)| is_grouped && loose(fitted)) {
            None => Ok(()),
            Some((name, _)) => {
                let fault = Fault::new(format!(
                    "Column {name} must be in the group, or be brought together by an aggregate"
                ));
                Err(self.wrong(0, fault))
            }
        }
    }

    /// `column=value`, and the words of `$q`.
    fn filtered(&self, columns: &[TableColumn]) -> Result<Vec<Expression>, SodaFault> {
        let mut all = Vec::new();
        for (name, text) in &self.filters {
            let column = columns.iter().find(|column| column.name == *name);
            let Some(column) = column.filter(|column| column.kind != Kind::Place) else {
                let fault = Fault::new(format!(
                    "Type mismatch: {name} is a place, and cannot be compared so"
                ));
                return Err(SodaFault::new(name, text, fault));
            };
            let value = literal(column.kind, text).ok_or_else(|| {
                let kind = column.kind.name();
                let fault = Fault::new(format!("Type mismatch: {text} is not {kind}"));
                SodaFault::new(name, text, fault)
            })?;
            let value = Expression::Value(value);
            all.push(Expression::column(name).pair(Sign::Equals, value));
        }
        let words = self.asked.search.as_deref().unwrap_or_default();
        for word in words.split_whitespace().take(20) {
            let texts = columns.iter().filter(|column| column.kind == Kind::Text);
            let any = texts.map(|column| {
                let lower =
                    Expression::Call(Function::Lower, vec![Expression::column(&column.name)]);
                let word = Expression::Value(stoa_tables::Literal::Text(word.to_lowercase()));
                Expression::Call(Function::Contains, vec![lower, word])
            });
            all.push(Expression::Any(any.collect()));
        }
        Ok(all)
    }
}

fn number(text: &str) -> Result<u64, Fault> {
    let number = text.trim().parse();
    number.map_err(|_error| Fault::new(format!("{text} is no whole number")))
}

/// As Socrata names a value that was given no name: `sum(height)` is `sum_height`.
fn name_of(term: &Term) -> String {
    let joined = |name: &str, parts: &[Term]| {
        let parts = parts.iter().map(name_of).filter(|part| !part.is_empty());
        std::iter::once(name.to_owned())
            .chain(parts)
            .collect::<Vec<String>>()
            .join("_")
    };
    let name = match term {
        Term::Name(name, _) => name.trim_start_matches(':').to_owned(),
        Term::Call(name, given, _) => joined(name, given),
        Term::Distinct(name, of, _) => {
            joined(&format!("{name}_distinct"), std::slice::from_ref(of))
        }
        Term::Star => String::new(),
        Term::Text(text) | Term::Number(text) => text
            .chars()
            .filter(|sign| sign.is_alphanumeric() || *sign == '_')
            .collect(),
        Term::Pair(one, _, other, _) => joined(&name_of(one), std::slice::from_ref(other)),
        Term::Minus(part) => name_of(part),
        _ => "value".to_owned(),
    };
    name.chars().take(60).collect()
}

fn name_of_value(value: &Expression, number: usize) -> String {
    match value {
        Expression::Column(name) => name.clone(),
        _ => format!("group_{number}"),
    }
}
