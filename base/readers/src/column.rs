//! A column of the table: its name, its heading, and what kind of values it holds.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::profile::Profile;

/// What all values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Yes or no. Parquet: BOOLEAN.
    Boolean,
    /// Whole numbers of at most 18 digits. Parquet: INT64.
    Integer,
    /// Numbers with a fractional part. Parquet: DOUBLE.
    Number,
    /// Days of the proleptic Gregorian calendar. Parquet: DATE.
    Date,
    /// Days with a time, and no word of which zone: the clocks of whoever wrote it. Parquet: TIMESTAMP in
    /// microseconds, not adjusted to UTC.
    LocalTime,
    /// Instants, turned to UTC. Parquet: TIMESTAMP in microseconds, adjusted to UTC.
    Instant,
    /// Anything, exactly as it was written. Parquet: STRING.
    Text,
    /// A geometry in WGS 84, as well-known binary. Parquet: BYTE_ARRAY, with the metadata of GeoParquet 1.1.
    Place,
}

impl Kind {
    /// The English word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Boolean => "yes or no",
            Self::Integer => "a whole number",
            Self::Number => "a number",
            Self::Date => "a date",
            Self::LocalTime => "a date and time",
            Self::Instant => "a date and time with its zone",
            Self::Text => "text",
            Self::Place => "a geometry",
        }
    }
}

/// A column as it is in the table, with what was seen of its values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Unique in the table, of lower-case letters, digits and `_`, beginning with a letter.
    pub name: String,
    /// As the file has it; empty if it has none.
    pub heading: String,
    pub kind: Kind,
    /// What stood beside every number and is not in the table: `%`, `£`, `EUR`.
    pub unit: Option<String>,
    pub profile: Profile,
}

/// Letters that a name may keep, and what becomes of accents. Other scripts have no lower-case ASCII letters, and such a
/// heading gives `column_3`.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter.to_lowercase().next().unwrap_or(letter) {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ő' => "o",
        'ö' | 'ø' | 'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

fn name_of(heading: &str) -> String {
    let mut name = String::new();
    let mut gap = false;
    for letter in heading.chars() {
        let mut ascii = [0; 4];
        let kept = if letter.is_ascii_alphanumeric() {
            &*letter.to_ascii_lowercase().encode_utf8(&mut ascii)
        } else if let Some(kept) = plain(letter) {
            kept
        } else {
            gap = true;
            continue;
        };
        if gap && !name.is_empty() {
            name.push('_');
        }
        gap = false;
        name.push_str(kept);
        if name.len() >= 56 {
            break;
        }
    }
    name
}

/// The names of columns with these headings, in their order: unique, of at most 63 bytes.
#[must_use]
pub fn names(headings: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    let mut names = Vec::with_capacity(headings.len());
    for (index, heading) in headings.iter().enumerate() {
        let mut base = name_of(heading);
        if base.is_empty() {
            base = format!("column_{}", index + 1);
        } else if base.starts_with(|first: char| first.is_ascii_digit()) {
            base.insert_str(0, "c_");
        }
        let mut name = base.clone();
        let mut number = 2;
        while !taken.insert(name.clone()) {
            name = format!("{base}_{number}");
            // A thousand columns of one heading: the place in the file tells them apart at once.
            number = if number < 20 {
                number + 1
            } else {
                index + 1000 + number
            };
        }
        names.push(name);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::names;

    fn of(headings: &[&str]) -> Vec<String> {
        names(
            &headings
                .iter()
                .map(|&one| one.to_owned())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn a_name_is_made_of_the_heading() {
        assert_eq!(
            of(&[
                "Net Debit ",
                "Année",
                "2007 - 08 Volume",
                "",
                "السنة",
                "Straße/Öl",
                "net debit"
            ]),
            [
                "net_debit",
                "annee",
                "c_2007_08_volume",
                "column_4",
                "column_5",
                "strasse_oel",
                "net_debit_2"
            ]
        );
    }

    #[test]
    fn ten_thousand_equal_headings_have_ten_thousand_names() {
        let all = of(&vec!["x"; 10_000]);
        let unique: std::collections::HashSet<_> = all.iter().collect();
        assert_eq!(unique.len(), 10_000);
    }
}
