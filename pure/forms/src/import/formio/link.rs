//! Conditions with our keys, and values of the right kind.

use std::collections::BTreeMap;

use crate::{Condition, Kind, Literal};

/// The name of a question that there is not, if any.
pub fn relink(
    condition: &mut Condition,
    names: &BTreeMap<String, (String, Kind)>,
    depth: usize,
) -> Option<String> {
    let depth = depth.checked_sub(1)?;
    match condition {
        Condition::All(parts) => parts.iter_mut().find_map(|part| relink(part, names, depth)),
        Condition::Not(part) => relink(part, names, depth),
        Condition::Equals { question, value } => {
            // Components within others are named by their path.
            let last = question.rsplit('.').next().unwrap_or_default();
            let found = names.get(question.as_str()).or_else(|| names.get(last));
            let Some((key, kind)) = found else {
                return Some(question.clone());
            };
            question.clone_from(key);
            if let (Kind::YesNo {} | Kind::Declaration {}, Literal::Text(text)) = (kind, &*value) {
                *value = Literal::Truth(text == "true");
            } else if let (Kind::Number { .. } | Kind::Money { .. }, Literal::Text(text)) =
                (kind, &*value)
            {
                *value = text.parse().map_or_else(|_| value.clone(), Literal::Number);
            }
            None
        }
        _ => None,
    }
}
