//! The pool: the people who said yes, with the values that quotas count and the household they live in.

use std::{
    collections::{BTreeMap, HashMap},
    io::BufRead,
};

use crate::{
    fault::Faults,
    quotas::Quotas,
    sheet::{Row, Sheet, folded},
};

/// What a file of people calls its ids, in the order in which they are looked for.
const ID_HEADINGS: [&str; 4] = ["id", "nationbuilder_id", "person_id", "participant_id"];

/// So many values are named when one is unknown.
const MOST_NAMED: usize = 12;

/// Which columns of the file mean what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PoolColumns {
    /// The column of ids. `None` looks for one called id, nationbuilder_id, person_id or participant_id; where there
    /// is none, people are called by their line.
    pub id: Option<String>,
    /// People with the same text in all of these columns live together. Empty: households play no part.
    pub households: Vec<String>,
}

/// One person. Names, addresses and whatever else the file says are read past and not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    /// The line of the file.
    pub line: u64,
    /// For each feature, the place of the person's quota in [`Quotas::quotas`].
    pub quotas: Vec<usize>,
    /// The place of the household; a person whose address is blank is a household of one.
    pub household: usize,
}

/// Everybody who can be drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pool {
    people: Vec<Person>,
    /// What the household columns say, for comparison with another file.
    households: Vec<Option<Vec<String>>>,
}

impl Pool {
    /// Reads a file of people, which needs a column for each feature of the quotas.
    ///
    /// # Errors
    /// Every fault of the file: missing columns, ids that are blank or given twice, values that no quota knows.
    pub fn read(
        name: &str,
        reader: impl BufRead,
        quotas: &Quotas,
        columns: &PoolColumns,
    ) -> Result<Self, Faults> {
        let mut sheet = Sheet::open(name, reader);
        let mut pool = Pool::default();
        if let Some(mut reading) = Reading::find(&mut sheet, quotas, columns) {
            while let Some(row) = sheet.next_row() {
                reading.take(&mut sheet, &row, quotas, &mut pool);
            }
            if pool.people.is_empty() && sheet.faults.is_empty() {
                sheet.fault(None, None, "It has no people, only a heading.");
            }
        }
        if sheet.faults.is_empty() {
            Ok(pool)
        } else {
            Err(sheet.faults)
        }
    }

    /// A pool that stands in no file. Household numbers are the caller's; equal numbers live together.
    pub fn of(people: Vec<Person>) -> Self {
        let most = people.iter().map(|person| person.household + 1).max();
        let households = (0..most.unwrap_or(0))
            .map(|number| Some(vec![number.to_string()]))
            .collect();
        Pool { people, households }
    }

    pub fn people(&self) -> &[Person] {
        &self.people
    }

    pub fn len(&self) -> usize {
        self.people.len()
    }

    pub fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// The place of a person by their id.
    pub fn by_id(&self) -> BTreeMap<&str, usize> {
        let places = self.people.iter().enumerate();
        places
            .map(|(at, person)| (person.id.as_str(), at))
            .collect()
    }

    /// What the household columns say of a person; `None` if they are blank or play no part.
    pub(crate) fn address(&self, person: usize) -> Option<&[String]> {
        self.households[self.people[person].household].as_deref()
    }
}

/// Where the file has what, and what was seen of it so far.
struct Reading {
    id: Option<usize>,
    features: Vec<usize>,
    households: Vec<usize>,
    lines_of_ids: HashMap<String, u64>,
    places_of_households: HashMap<Vec<String>, usize>,
}

impl Reading {
    fn find<R: BufRead>(
        sheet: &mut Sheet<R>,
        quotas: &Quotas,
        columns: &PoolColumns,
    ) -> Option<Self> {
        if sheet.headings.is_empty() {
            return None;
        }
        let mut is_whole = true;
        let mut wanted = |sheet: &mut Sheet<R>, name: &str, why: &str| {
            let found = sheet.column(&[name]);
            if found.is_none() {
                let have = sheet.headings.join(", ");
                let words = format!("There is no such column among {have}. {why}");
                sheet.fault(Some(1), Some(name), words);
                is_whole = false;
            }
            found
        };
        let id = match &columns.id {
            Some(name) => wanted(sheet, name, "It was named as the column of ids."),
            None => None,
        };
        let features = quotas.features().iter();
        let features: Vec<_> = features
            .filter_map(|name| wanted(sheet, name, "The quotas count this feature."))
            .collect();
        let households = columns.households.iter();
        let households: Vec<_> = households
            .filter_map(|name| wanted(sheet, name, "It was named as a column of households."))
            .collect();
        let id = id.or_else(|| sheet.column(&ID_HEADINGS));
        is_whole.then(|| Reading {
            id,
            features,
            households,
            lines_of_ids: HashMap::new(),
            places_of_households: HashMap::new(),
        })
    }

    fn take<R: BufRead>(
        &mut self,
        sheet: &mut Sheet<R>,
        row: &Row,
        quotas: &Quotas,
        pool: &mut Pool,
    ) {
        let id = self.id(sheet, row);
        let values: Vec<_> = (0..self.features.len())
            .filter_map(|feature| self.value(sheet, row, quotas, feature))
            .collect();
        let household = self.household(row, pool);
        if let (Some(id), true) = (id, values.len() == self.features.len()) {
            let (line, quotas) = (row.line, values);
            pool.people.push(Person {
                id,
                line,
                quotas,
                household,
            });
        }
    }

    fn id<R: BufRead>(&mut self, sheet: &mut Sheet<R>, row: &Row) -> Option<String> {
        let Some(column) = self.id else {
            return Some(format!("line {}", row.line));
        };
        let id = row.cells[column].clone();
        let heading = sheet.headings[column].clone();
        if id.is_empty() {
            let words = "The id is blank. Everybody needs one; remove the row if it is nobody's.";
            sheet.fault(Some(row.line), Some(&heading), words);
            return None;
        }
        if let Some(before) = self.lines_of_ids.insert(id.clone(), row.line) {
            let words = format!(
                "The id {id} stands on line {before} already. Remove one, or tell them apart."
            );
            sheet.fault(Some(row.line), Some(&heading), words);
            return None;
        }
        Some(id)
    }

    fn value<R: BufRead>(
        &self,
        sheet: &mut Sheet<R>,
        row: &Row,
        quotas: &Quotas,
        feature: usize,
    ) -> Option<usize> {
        let column = self.features[feature];
        let cell = &row.cells[column];
        let found = quotas.of_value(feature, cell);
        if found.is_none() {
            let mut known: Vec<&str> = quotas
                .of_feature(feature)
                .map(|at| quotas.quotas()[at].value.as_str())
                .collect();
            let beyond = known.len().saturating_sub(MOST_NAMED);
            known.truncate(MOST_NAMED);
            let mut known = known.join(", ");
            if beyond > 0 {
                known.push_str(&format!(" and {beyond} more"));
            }
            let heading = sheet.headings[column].clone();
            let words = if cell.is_empty() {
                format!("It is blank. The quotas know {known}.")
            } else {
                format!("No quota knows “{cell}”. The quotas know {known}.")
            };
            sheet.fault(Some(row.line), Some(&heading), words);
        }
        found
    }

    fn household(&mut self, row: &Row, pool: &mut Pool) -> usize {
        let address: Vec<String> = self
            .households
            .iter()
            .map(|at| folded(&row.cells[*at]))
            .collect();
        let next = pool.households.len();
        if address.iter().all(String::is_empty) {
            pool.households.push(None);
            return next;
        }
        let place = *self
            .places_of_households
            .entry(address.clone())
            .or_insert(next);
        if place == next {
            pool.households.push(Some(address));
        }
        place
    }
}
