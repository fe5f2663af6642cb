//! The council's budget by department and year: what was planned, and what was spent.

use std::fmt::Write;

use jiff::civil::Date;

use super::{Offer, described};
use crate::demo::{chance::Chance, office::words};

/// A department with what it costs a year, in thousands.
const DEPARTMENTS: [(&str, f64); 9] = [
    ("Roads and pavements", 9_400.0),
    ("Waste and cleaning", 7_800.0),
    ("Housing", 6_900.0),
    ("Parks and trees", 3_100.0),
    ("Libraries and culture", 2_700.0),
    ("Street lighting", 1_900.0),
    ("Planning", 1_600.0),
    ("Customer services", 1_200.0),
    ("Harbour and coast", 2_200.0),
];
const YEARS: i16 = 6;
/// How much more everything costs from year to year.
const DEARER: f64 = 1.034;

/// Two versions: the later one has this year's plan, and one sum put right.
pub fn offer(today: Date, seed: u64) -> Offer {
    let mut description = described(
        words(
            "Budget by department",
            "Presupuesto por departamento",
            "Budget par service",
            "الميزانية حسب الإدارة",
        ),
        words(
            "What the council planned and spent, by department and year, in pounds. The current year has no spending yet.",
            "Lo que el ayuntamiento planeó y gastó, por departamento y año, en libras. El año en curso aún no tiene gasto.",
            "Ce que la mairie a prévu et dépensé, par service et par année, en livres. L’année en cours n’a pas encore de dépenses.",
            "ما خططه المجلس وأنفقه حسب الإدارة والسنة، بالجنيه. لا إنفاق بعد في السنة الجارية.",
        ),
        "GOVE",
        &["budget", "money"],
    );
    description.frequency = "ANNUAL".to_owned();
    let this = today.year();
    Offer {
        slug: "budget-by-department",
        description,
        file_name: "budget.csv",
        versions: vec![
            table((this - YEARS + 1, this - 1), seed, 1.1),
            table((this - YEARS + 1, this), seed, 1.0),
        ],
    }
}

/// The years from the first to the last. `wrong` is the factor by which one sum of the last but one is off.
fn table((first, last): (i16, i16), seed: u64, wrong: f64) -> String {
    let mut chance = Chance::of(seed, "budget");
    let mut text = String::from("Year,Department,Kind,Planned,Spent\n");
    for year in first..=last {
        let step = DEARER.powi(i32::from(year - first));
        for (place, (department, thousands)) in DEPARTMENTS.into_iter().enumerate() {
            for (kind, share) in [("Running costs", 0.78), ("Investment", 0.22)] {
                let spread = if kind == "Investment" { 0.3 } else { 0.04 };
                let planned =
                    (thousands * share * step * (spread * chance.normal()).exp()).round() * 1000.0;
                let off = if (place, year, kind) == (3, first + 3, "Investment") {
                    wrong
                } else {
                    1.0
                };
                let spent =
                    (planned * off * (0.97 + 0.05 * chance.normal()) / 100.0).round() * 100.0;
                let is_open = year == first + YEARS - 1;
                let spent = if is_open {
                    String::new()
                } else {
                    format!("{spent:.0}")
                };
                let _ = writeln!(text, "{year},{department},{kind},{planned:.0},{spent}");
            }
        }
    }
    text
}
