//! What rows ask.

use super::{
    build::Builder,
    constraint, headings,
    kinds::{Loses, What, what},
    sheets::Row,
};
use crate::{Choice, Kind, Localised};

impl Builder<'_> {
    /// The kind of question that a row asks; none if it asks nothing.
    pub fn kind(&mut self, row: &Row) -> Option<Kind> {
        let written = row.get("type");
        let mut kind = match what(written, &row.get("appearance").to_lowercase()) {
            What::Ask(kind, loses) => {
                if loses == Loses::Something {
                    self.find(
                        row,
                        "draft-less",
                        &[("type", kind.word()), ("was", written)],
                    );
                }
                kind
            }
            What::Choose {
                list,
                several,
                other,
                loses,
            } => {
                if loses == Loses::Something {
                    self.find(row, "draft-less", &[("type", "choices"), ("was", written)]);
                }
                self.chosen(row, &list, several, other)
            }
            What::Elsewhere(file) => {
                self.find(row, "draft-choices-elsewhere", &[("file", &file)]);
                Kind::Text { max: 500 }
            }
            What::Range => range(row.get("parameters")),
            What::Unknown => {
                self.find(row, "draft-type", &[("was", written)]);
                Kind::Text { max: 500 }
            }
            What::Calculate => {
                let expression = row.get("calculation");
                let sum = self.names.sum(expression);
                if sum.is_none() {
                    self.find(row, "draft-calculation", &[("expression", expression)]);
                }
                Kind::Calculated { sum: sum? }
            }
            _ => return None,
        };
        let limits = row.get("constraint");
        if !limits.is_empty() && !constraint::apply(&mut kind, limits) {
            self.find(row, "draft-constraint", &[("expression", limits)]);
        }
        Some(kind)
    }

    fn chosen(&mut self, row: &Row, list: &str, several: bool, other: bool) -> Kind {
        let rows = self.lists.get(list).cloned().unwrap_or_default();
        if rows.is_empty() {
            self.find(row, "draft-choices-missing", &[("list", list)]);
        }
        let filter = row.get("choice_filter");
        if !filter.is_empty() {
            self.find(row, "draft-choice-filter", &[("expression", filter)]);
        }
        let mut choices: Vec<Choice> = Vec::new();
        for choice in rows {
            let key = choice.get("name").trim().to_owned();
            if !key.is_empty() && choices.iter().all(|other| other.key != key) {
                let label = headings::texts(choice, "label", &self.default);
                let label = if label.is_empty() {
                    Localised::plain(key.as_str())
                } else {
                    label
                };
                choices.push(Choice {
                    key,
                    label,
                    hint: None,
                    exclusive: false,
                });
            }
        }
        if other {
            self.find(row, "draft-other", &[]);
            if choices.iter().all(|choice| choice.key != "other") {
                choices.push(Choice {
                    key: "other".to_owned(),
                    label: Localised::plain("Other"),
                    hint: None,
                    exclusive: false,
                });
            }
        }
        if several {
            Kind::Choices {
                choices,
                min: None,
                max: None,
            }
        } else {
            Kind::Choice { choices }
        }
    }
}

/// `start=0 end=10 step=1`.
fn range(parameters: &str) -> Kind {
    let value = |name: &str| {
        let spaced = parameters.replace([',', ';'], " ");
        spaced.split_whitespace().find_map(|part| {
            part.strip_prefix(name)?
                .strip_prefix('=')?
                .parse::<crate::Decimal>()
                .ok()
        })
    };
    let step = value("step").unwrap_or_else(|| 1.into());
    Kind::Number {
        min: value("start").or(Some(1.into())),
        max: value("end").or(Some(10.into())),
        decimals: step.decimals(),
    }
}
