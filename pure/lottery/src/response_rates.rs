//! Response rates by group: which part of the letters that reach a group is answered with yes.

use std::{collections::HashMap, io::BufRead};

use crate::{
    fault::Faults,
    quotas::{Quotas, feature_and_value},
    sheet::{Row, Sheet},
};

/// What the column of rates is called.
const HEADINGS: [&str; 2] = ["response_rate", "response rate"];

/// Reads a file with the columns feature, value (or the older headings of quotas) and response_rate, from 0 to 1, such
/// as the file of quotas itself with one column more. Returns a rate for each quota, in their order: `otherwise` where
/// the file has none or the cell is blank.
///
/// # Errors
/// Every fault of the file: missing columns, groups that the quotas do not know or that stand there twice, rates that
/// are none, and groups without a rate where there is no `otherwise`.
pub fn read_response_rates(
    name: &str,
    reader: impl BufRead,
    quotas: &Quotas,
    otherwise: Option<f64>,
) -> Result<Vec<f64>, Faults> {
    let mut sheet = Sheet::open(name, reader);
    let mut rates: Vec<Option<f64>> = vec![None; quotas.quotas().len()];
    if let Some(columns) = Columns::find(&mut sheet) {
        let mut lines = HashMap::new();
        while let Some(row) = sheet.next_row() {
            let group = columns.group(&mut sheet, &row, quotas, &mut lines);
            let rate = columns.rate(&mut sheet, &row);
            if let Some(group) = group {
                rates[group] = rate;
            }
        }
    }
    if otherwise.is_none() && sheet.faults.is_empty() {
        for (group, rate) in rates.iter().enumerate() {
            if rate.is_none() {
                let words = format!(
                    "It has no rate for {}. Add a line, or say with --response-rate what holds for all others.",
                    quotas.label(group)
                );
                sheet.fault(None, None, words);
            }
        }
    }
    if sheet.faults.is_empty() {
        let filled = rates.into_iter().map(|rate| rate.or(otherwise));
        Ok(filled.map(|rate| rate.unwrap_or(0.0)).collect())
    } else {
        Err(sheet.faults)
    }
}

/// Where in the file each thing stands.
struct Columns {
    feature: usize,
    value: usize,
    rate: usize,
}

impl Columns {
    fn find<R: BufRead>(sheet: &mut Sheet<R>) -> Option<Self> {
        if sheet.headings.is_empty() {
            return None;
        }
        let (feature, value) = feature_and_value(sheet);
        let rate = sheet.column(&HEADINGS);
        for (name, found) in [("feature", feature), ("value", value), (HEADINGS[0], rate)] {
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
            rate: rate?,
        })
    }

    /// The place of the quota that the row is about.
    fn group<R: BufRead>(
        &self,
        sheet: &mut Sheet<R>,
        row: &Row,
        quotas: &Quotas,
        lines: &mut HashMap<usize, u64>,
    ) -> Option<usize> {
        let (feature, value) = (&row.cells[self.feature], &row.cells[self.value]);
        let Some(place) = quotas.feature_named(feature) else {
            let words = format!(
                "The quotas do not count “{feature}”, only {}.",
                quotas.features().join(", ")
            );
            let column = sheet.headings[self.feature].clone();
            sheet.fault(Some(row.line), Some(&column), words);
            return None;
        };
        let Some(group) = quotas.of_value(place, value) else {
            let words = format!("No quota of {feature} knows “{value}”.");
            let column = sheet.headings[self.value].clone();
            sheet.fault(Some(row.line), Some(&column), words);
            return None;
        };
        if let Some(before) = lines.insert(group, row.line) {
            let words = format!("{feature}: {value} stands on line {before} already. Remove one.");
            sheet.fault(Some(row.line), None, words);
        }
        Some(group)
    }

    fn rate<R: BufRead>(&self, sheet: &mut Sheet<R>, row: &Row) -> Option<f64> {
        let cell = &row.cells[self.rate];
        if cell.is_empty() {
            return None;
        }
        let rate = cell.parse::<f64>().ok();
        let rate = rate.filter(|rate| (0.0..=1.0).contains(rate));
        if rate.is_none() {
            let words =
                format!("“{cell}” is no rate from 0 to 1. Write 4 % as 0.04, with a point.");
            let column = sheet.headings[self.rate].clone();
            sheet.fault(Some(row.line), Some(&column), words);
        }
        rate
    }
}

#[cfg(test)]
mod tests {
    use super::read_response_rates;
    use crate::quotas::Quotas;

    const QUOTAS: &str = "feature,value,min,max\nAge,young,1,2\nAge,old,1,2\nTown,north,0,3\n";

    fn read(file: &str, otherwise: Option<f64>) -> Result<Vec<f64>, String> {
        let quotas = Quotas::read("q", QUOTAS.as_bytes()).expect("quotas");
        read_response_rates("rates.csv", file.as_bytes(), &quotas, otherwise)
            .map_err(|faults| faults.to_string())
    }

    #[test]
    fn a_group_has_its_own_rate_or_that_of_all_others() {
        let file = "value;feature;response_rate\nOLD;age;0.5\n\nnorth;Town;\n";
        assert_eq!(read(file, Some(0.04)), Ok(vec![0.04, 0.5, 0.04]));
    }

    #[test]
    fn all_faults_are_told_with_their_lines() {
        let file = "feature,value,response_rate\n\nAge,young,4%\nAge,older,0.1\nPets,cat,0.1\nAge,young,0.1\n";
        let faults = read(file, None).expect_err("faults");
        for part in [
            "line 3, column response_rate",
            "line 4, column value",
            "line 5, column feature",
            "line 6: Age: young stands on line 3",
        ] {
            assert!(faults.contains(part), "{part}: {faults}");
        }
        let missing = read("feature,value,response_rate\nAge,old,0.1\n", None);
        let missing = missing.expect_err("no rates for two groups");
        assert!(
            missing.contains("Age: young") && missing.contains("Town: north"),
            "{missing}"
        );
        assert!(read("feature,value,rate\n", None).is_err() && read("", Some(0.1)).is_err());
    }
}
