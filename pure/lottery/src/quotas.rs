//! Quotas: for each value of each feature, how many people on the panel may have it.

use std::{collections::BTreeMap, io::BufRead};

use crate::{
    fault::Faults,
    sheet::{Row, Sheet, folded},
};

/// No panel and no quota is larger.
pub const MOST_SEATS: u32 = 1_000_000;

/// How many of the panel may have one value of one feature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// The place of its feature in [`Quotas::features`].
    pub feature: usize,
    /// The value as the file spells it; people are matched to it whatever the case.
    pub value: String,
    /// At least so many seats.
    pub min: u32,
    /// At most so many seats.
    pub max: u32,
    /// The least that `min` may become if the quotas cannot be met.
    pub min_flex: u32,
    /// The most that `max` may become if the quotas cannot be met.
    pub max_flex: u32,
    /// The line of the file that it stands on; 0 where there is no file.
    pub line: u64,
}

/// All quotas, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quotas {
    features: Vec<String>,
    quotas: Vec<Quota>,
    by_name: BTreeMap<(usize, String), usize>,
    features_by_name: BTreeMap<String, usize>,
}

impl Quotas {
    /// Reads a file with the columns feature, value, min, max and, if they are known, min_flex and max_flex. The older
    /// headings category and name (or category and feature) mean the same. `name` is what faults call the file.
    ///
    /// # Errors
    /// Every fault of the file: missing columns, numbers that are none, a min above its max, values given twice.
    pub fn read(name: &str, reader: impl BufRead) -> Result<Self, Faults> {
        let mut sheet = Sheet::open(name, reader);
        let mut quotas = Quotas::default();
        if let Some(columns) = Columns::find(&mut sheet) {
            while let Some(row) = sheet.next_row() {
                columns.take(&mut sheet, &row, &mut quotas);
            }
            if quotas.quotas.is_empty() && sheet.faults.is_empty() {
                sheet.fault(
                    None,
                    None,
                    "It has no quotas. Give each value of each feature a line.",
                );
            }
        }
        if sheet.faults.is_empty() {
            Ok(quotas)
        } else {
            Err(sheet.faults)
        }
    }

    /// Adds a quota. `None` if this value of this feature has one already.
    pub fn add(&mut self, feature: &str, quota: Quota) -> Option<()> {
        let at = self.feature_named(feature).unwrap_or_else(|| {
            let next = self.features.len();
            self.features.push(feature.trim().to_owned());
            self.features_by_name.insert(folded(feature), next);
            next
        });
        let key = (at, folded(&quota.value));
        if self.by_name.contains_key(&key) {
            return None;
        }
        self.by_name.insert(key, self.quotas.len());
        self.quotas.push(Quota {
            feature: at,
            ..quota
        });
        Some(())
    }

    /// The names of the features, in the order of the file.
    pub fn features(&self) -> &[String] {
        &self.features
    }

    /// The quotas; what is called a quota's place elsewhere is its place here.
    pub fn quotas(&self) -> &[Quota] {
        &self.quotas
    }

    /// `Gender: Female`, for sentences.
    pub fn label(&self, quota: usize) -> String {
        let quota = &self.quotas[quota];
        format!("{}: {}", self.features[quota.feature], quota.value)
    }

    /// The place of the quota for a value of the feature at `feature`.
    pub fn of_value(&self, feature: usize, value: &str) -> Option<usize> {
        self.by_name.get(&(feature, folded(value))).copied()
    }

    /// The place of a feature by its name, whatever its case.
    pub fn feature_named(&self, name: &str) -> Option<usize> {
        self.features_by_name.get(&folded(name)).copied()
    }

    /// The places of a feature's quotas.
    pub fn of_feature(&self, feature: usize) -> impl Iterator<Item = usize> {
        (0..self.quotas.len()).filter(move |at| self.quotas[*at].feature == feature)
    }
}

/// Where in the file each thing stands.
struct Columns {
    feature: usize,
    value: usize,
    min: usize,
    max: usize,
    min_flex: Option<usize>,
    max_flex: Option<usize>,
}

impl Columns {
    fn find<R: BufRead>(sheet: &mut Sheet<R>) -> Option<Self> {
        if sheet.headings.is_empty() {
            return None;
        }
        let (feature, value) = feature_and_value(sheet);
        let (min, max) = (sheet.column(&["min"]), sheet.column(&["max"]));
        let (min_flex, max_flex) = (sheet.column(&["min_flex"]), sheet.column(&["max_flex"]));
        for (name, found) in [
            ("feature", feature),
            ("value", value),
            ("min", min),
            ("max", max),
        ] {
            if found.is_none() {
                let have = sheet.headings.join(", ");
                let words =
                    format!("There is no such column among {have}. Name it in the first line.");
                sheet.fault(Some(1), Some(name), words);
            }
        }
        Some(Columns {
            feature: feature?,
            value: value?,
            min: min?,
            max: max?,
            min_flex,
            max_flex,
        })
    }

    fn take<R: BufRead>(&self, sheet: &mut Sheet<R>, row: &Row, quotas: &mut Quotas) {
        let (feature, value) = (&row.cells[self.feature], &row.cells[self.value]);
        let mut is_whole = true;
        for (at, cell) in [(self.feature, feature), (self.value, value)] {
            if cell.is_empty() {
                let column = sheet.headings[at].clone();
                sheet.fault(
                    Some(row.line),
                    Some(&column),
                    "It is blank. Name the feature and its value.",
                );
                is_whole = false;
            }
        }
        let min = number(sheet, row, self.min);
        let max = number(sheet, row, self.max);
        let min_flex = self.flex(sheet, row, self.min_flex, min);
        let max_flex = self.flex(sheet, row, self.max_flex, max);
        let (Some(min), Some(max), true) = (min, max, is_whole) else {
            return;
        };
        if min > max {
            let words = format!(
                "min is {min} and max is {max}: no number is both. Lower min or raise max."
            );
            sheet.fault(Some(row.line), Some("min"), words);
        }
        let (min_flex, max_flex) = (min_flex.unwrap_or(0), max_flex.unwrap_or(MOST_SEATS));
        if min_flex > min {
            let words = format!(
                "min_flex is {min_flex}, but min is {min}. min_flex is how low min may go."
            );
            sheet.fault(Some(row.line), Some("min_flex"), words);
        }
        if max_flex < max {
            let words = format!(
                "max_flex is {max_flex}, but max is {max}. max_flex is how high max may go."
            );
            sheet.fault(Some(row.line), Some("max_flex"), words);
        }
        let (value, line) = (value.clone(), row.line);
        let quota = Quota {
            feature: 0,
            value,
            min,
            max,
            min_flex,
            max_flex,
            line,
        };
        if quotas.add(feature, quota).is_none() {
            let words = format!(
                "{feature}: {} has a line already. Keep one of them.",
                row.cells[self.value]
            );
            sheet.fault(Some(row.line), None, words);
        }
    }

    /// A flex column may be missing or left blank.
    fn flex<R: BufRead>(
        &self,
        sheet: &mut Sheet<R>,
        row: &Row,
        column: Option<usize>,
        bound: Option<u32>,
    ) -> Option<u32> {
        let column = column.filter(|at| !row.cells[*at].is_empty())?;
        // A number that is wrong has its own fault, and should not cause a second one.
        number(sheet, row, column).or(bound)
    }
}

/// The columns that name a feature and its value, by today's headings or by the older ones.
pub(crate) fn feature_and_value<R: BufRead>(
    sheet: &mut Sheet<R>,
) -> (Option<usize>, Option<usize>) {
    let category = sheet.column(&["category"]);
    let feature = sheet.column(&["feature"]);
    let value = sheet.column(&["value", "name", "category value", "category_value"]);
    match (category, feature, value) {
        // The heading of the paper's own data: a category has features.
        (Some(category), Some(feature), None) => (Some(category), Some(feature)),
        (category, feature, value) => (feature.or(category), value),
    }
}

fn number<R: BufRead>(sheet: &mut Sheet<R>, row: &Row, column: usize) -> Option<u32> {
    let cell = &row.cells[column];
    // Spreadsheets sometimes write whole numbers as 3.0.
    let digits = cell.strip_suffix(".0").unwrap_or(cell);
    let read = digits.parse().ok().filter(|number| *number <= MOST_SEATS);
    if read.is_none() {
        let heading = sheet.headings[column].clone();
        let words = if cell.is_empty() {
            "It is blank. Write a whole number, 0 if there is no lower limit.".to_owned()
        } else {
            format!("“{cell}” is no whole number from 0 to {MOST_SEATS}.")
        };
        sheet.fault(Some(row.line), Some(&heading), words);
    }
    read
}
