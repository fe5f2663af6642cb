//! A WHERE clause that grows with its values.

use stoa_kernel::Value;

use super::placeholders;

/// What rows must fulfil: begins empty, and each condition begins with ` AND `.
#[derive(Default, Clone)]
pub(super) struct Conditions {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

impl Conditions {
    /// Adds `AND …`; each `{}` becomes the next value's place.
    pub(super) fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        let mut pieces = condition.split("{}");
        self.sql.push_str(" AND ");
        self.sql.push_str(pieces.next().unwrap_or_default());
        for (piece, value) in pieces.zip(values) {
            self.values.push(value);
            self.sql.push_str(&format!("${}{piece}", self.values.len()));
        }
    }

    /// Adds `AND column IN (…)`, or an equality with the only value; nothing when there are no values.
    pub(super) fn within<T: Into<Value>>(
        &mut self,
        column: &str,
        values: impl IntoIterator<Item = T>,
    ) {
        let first = self.values.len() + 1;
        self.values.extend(values.into_iter().map(Into::into));
        let condition = match self.values.len() + 1 - first {
            0 => return,
            1 => format!(" AND {column} = ${first}"),
            count => format!(" AND {column} IN ({})", placeholders(first, count)),
        };
        self.sql.push_str(&condition);
    }

    /// `(VALUES …) AS pair` with the numbers of each as `column1` and `column2`.
    pub(super) fn pairs(&mut self, pairs: &[(i64, i64)]) -> String {
        let mut rows = Vec::new();
        for (one, other) in pairs {
            let (one, other) = (self.place(*one), self.place(*other));
            rows.push(format!("(CAST({one} AS BIGINT), CAST({other} AS BIGINT))"));
        }
        format!("(VALUES {}) AS pair", rows.join(", "))
    }

    /// The place of one more value.
    pub(super) fn place(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }
}
