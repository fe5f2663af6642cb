//! Puts together what both passes found.

use std::collections::BTreeMap;

use super::{part::Plan, table::Written};
use crate::{column::Column, finding::Finding, kinds::decide::Reading, source::Bounds};

/// Which coordinates are inside the country.
#[derive(Clone, Copy, Debug)]
pub enum Inside {
    Latitude(Bounds),
    Longitude(Bounds),
}

impl Inside {
    /// For a column of this name, if it is one of coordinates in degrees.
    pub fn of(name: &str, reading: Reading, country: Option<Bounds>) -> Option<Self> {
        const LATITUDES: [&str; 7] = [
            "lat",
            "latitude",
            "latitud",
            "breitengrad",
            "y_wgs84",
            "geo_lat",
            "lat_wgs84",
        ];
        const LONGITUDES: [&str; 10] = [
            "lon",
            "lng",
            "long",
            "longitude",
            "longitud",
            "laengengrad",
            "x_wgs84",
            "geo_lon",
            "geo_lng",
            "lon_wgs84",
        ];
        let numbers = matches!(reading, Reading::Whole(_) | Reading::Float(_));
        let country = country.filter(|_| numbers)?;
        if LATITUDES.contains(&name) {
            Some(Self::Latitude(country))
        } else if LONGITUDES.contains(&name) {
            Some(Self::Longitude(country))
        } else {
            None
        }
    }

    pub fn has(&self, degrees: f64) -> bool {
        match self {
            Self::Latitude(country) => country.has_latitude(degrees),
            Self::Longitude(country) => country.has_longitude(degrees),
        }
    }
}

/// The columns with their profiles.
pub fn columns(plans: &[Plan], headings: &[String], written: &Written) -> Vec<Column> {
    let all = plans.iter().zip(headings).zip(&written.totals);
    all.map(|((plan, heading), totals)| Column {
        name: plan.name.clone(),
        heading: heading.clone(),
        kind: plan.decision.kind(),
        unit: plan.decision.unit.map(str::to_owned),
        profile: totals.profile(plan),
    })
    .collect()
}

/// What is to be told of the headings.
pub fn of_headings(columns: &[Column]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut by_heading: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for column in columns {
        if column.heading.is_empty() {
            findings.push(Finding::NoHeading {
                column: column.name.clone(),
            });
        } else {
            by_heading
                .entry(&column.heading)
                .or_default()
                .push(column.name.clone());
        }
    }
    for (heading, columns) in by_heading
        .into_iter()
        .filter(|(_, columns)| columns.len() > 1)
    {
        findings.push(Finding::SameHeading {
            heading: heading.to_owned(),
            columns,
        });
    }
    findings
}

/// What is to be told of rows and values, in the order of the columns.
pub fn of_values(plans: &[Plan], written: &mut Written) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some((rows, first)) = written.short {
        findings.push(Finding::ShortRows { rows, first });
    }
    if let Some((rows, first)) = written.long {
        findings.push(Finding::LongRows { rows, first });
    }
    findings.extend(std::mem::take(&mut written.duplicates).finding());
    for (plan, totals) in plans.iter().zip(&written.totals) {
        findings.extend(totals.findings(plan, written.rows));
    }
    findings
}
