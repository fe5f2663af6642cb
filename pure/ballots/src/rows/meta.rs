//! The rows of META, and what each field may hold.

use super::{Intake, Row, Section, Taken, calendar::Date, codes, fields, shown};
use crate::{
    election::{BallotKind, Decimal, Field},
    findings::{Kind, Place},
};

impl Intake {
    /// Takes a setting.
    pub(crate) fn meta_row(&mut self, row: &dyn Row) -> Taken {
        let key = row.cell(0).trim();
        if key.is_empty() {
            self.findings.mend(Kind::EmptyId, row.place(0, 0), || {
                ("this row of META has no key", "left out")
            });
            return Taken::LeftOut;
        }
        self.no_title(row);
        if row.len() != 2 {
            self.width(Section::Meta, row, 2);
        }
        let place = row.place(1, 0);
        let known_at = self.meta_index.insert(key.into(), self.meta.len());
        if let Some(before) = known_at {
            let first = self.meta_places.get(before).cloned();
            self.findings
                .mend(Kind::DuplicateField, row.place(0, 0), || {
                    let first = first
                        .map(|place| format!(", before at {place}"))
                        .unwrap_or_default();
                    let words = format!("META has {} twice{first}; keep one of them", shown(key));
                    (words, "the last of them, as other programs read it")
                });
        } else if !known(key) {
            match fields::new_name(key).filter(|new| known(new)) {
                Some(new) => self.findings.add(Kind::OldColumn, row.place(0, 0), || {
                    format!("META has the field {key}, which is called {new} now")
                }),
                None => self.findings.add(Kind::UnknownField, row.place(0, 0), || {
                    let key = shown(key);
                    format!("META has the field {key}, which the format does not know; it is kept as it is")
                }),
            }
        }
        self.meta.push(Field {
            key: row.cell(0).into(),
            value: row.cell(1).into(),
        });
        self.meta_places.push(place.clone());
        self.value(key, row.cell(1).trim(), place);
        Taken::Kept
    }

    /// Checks the form of a value on its own. What depends on other fields is checked once all are there.
    fn value(&mut self, key: &str, value: &str, place: Place) {
        if value.is_empty() {
            // Of the needed ones this is said later, more sharply.
            if !fields::NEEDED.contains(&key) {
                self.findings.add(Kind::EmptyValue, place, || {
                    format!("{key} is empty; give it a value, or take the row out")
                });
            }
            return;
        }
        match key {
            "date_begin" | "date_end" => self.date(key, value, place),
            "language" if !codes::is_language(value) => {
                self.findings.add(Kind::UnusualValue, place, || {
                    format!(
                        "language is {}; expected a two-letter code of ISO 639-1, such as en or pl",
                        shown(value)
                    )
                });
            }
            "currency" => self.currency(value, place),
            "rule" if !fields::RULES.contains(&value) => {
                self.findings.add(Kind::UnusualValue, place, || {
                    format!(
                        "rule is {}; expected one of {}",
                        shown(value),
                        fields::RULES.join(", ")
                    )
                });
            }
            "fully_funded" | "experimental" if value != "1" => {
                self.findings.add(Kind::UnusualValue, place, || {
                    format!("{key} is {}; where it is there, it is 1", shown(value))
                });
            }
            "comment" if !value.starts_with("#1: ") => {
                self.findings.add(Kind::UnusualValue, place, || {
                    "the comment has no number; comments are written as #1: … #2: …".to_owned()
                });
            }
            _ => {}
        }
    }

    fn date(&mut self, key: &str, value: &str, place: Place) {
        match Date::parse(value) {
            Some(date) if date.usual => {}
            Some(_) => self.findings.add(Kind::UnusualDate, place, || {
                format!("{key} is {}; expected two digits each for day and month, dd.mm.yyyy, or the year alone", shown(value))
            }),
            None => self.findings.mend(Kind::UnusualDate, place, || {
                let words = format!("{key} is {}, which is no day; expected dd.mm.yyyy, or the year alone", shown(value));
                (words, "no date; the count does not need it")
            }),
        }
    }

    fn currency(&mut self, value: &str, place: Place) {
        if codes::is_currency(value) {
            return;
        }
        let code = value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_alphabetic());
        if code {
            self.findings.add(Kind::UnusualValue, place, || {
                format!(
                    "currency is {}; expected a three-letter code of ISO 4217, such as EUR or PLN",
                    shown(value)
                )
            });
        } else {
            self.findings.mend(Kind::Value, place, || {
                let words = format!(
                    "currency is {}; expected a three-letter code of ISO 4217, such as EUR or PLN",
                    shown(value)
                );
                (words, "amounts without a currency")
            });
        }
    }

    /// What META says of this, and where. Empty is nothing. Where it is said twice, the last counts.
    pub(super) fn said(&self, key: &str) -> Option<(&str, Place)> {
        let place = *self.meta_index.get(key)?;
        let value = self.meta.get(place)?.value.trim();
        let place = self.meta_places.get(place)?.clone();
        let nothing = value.is_empty() || value.eq_ignore_ascii_case("none");
        (!nothing).then_some((value, place))
    }

    pub(super) fn said_number(&mut self, key: &str) -> Option<(Decimal, Place)> {
        let (value, place) = self.said(key)?;
        let value = value.to_owned();
        Some((self.number(&value, place.clone(), key)?, place))
    }

    pub(super) fn said_count(&mut self, key: &str) -> Option<(u64, Place)> {
        let (value, place) = self.said(key)?;
        let value = value.to_owned();
        Some((self.count(&value, place.clone(), key)?, place))
    }

    pub(super) fn said_kind(&mut self) -> Option<BallotKind> {
        let (value, place) = self.said("vote_type")?;
        let value = value.to_owned();
        if let Some(kind) = BallotKind::parse(&value) {
            return Some(kind);
        }
        let kind = BallotKind::parse(&value.to_lowercase());
        let expected = "approval, ordinal, cumulative, scoring or choose-1";
        match kind {
            Some(kind) => self.findings.mend(Kind::UnusualValue, place, || {
                (
                    format!("vote_type is {}; expected {expected}", shown(&value)),
                    kind.name(),
                )
            }),
            None => self.findings.add(Kind::Value, place, || {
                format!("vote_type is {}; expected {expected}", shown(&value))
            }),
        }
        kind
    }
}

fn known(key: &str) -> bool {
    fields::NEEDED.contains(&key)
        || fields::EXPECTED.contains(&key)
        || fields::OPTIONAL.contains(&key)
}
