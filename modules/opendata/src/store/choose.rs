//! Choosing datasets of which many are edited at once.

use stoa_kernel::{Reader, Result, params};

use super::datasets::{COLUMNS, dataset};
use crate::model::{Dataset, State};

/// Datasets of a state and an agency (empty: of any) that have these words in a title or a description, those changed last first.
/// What other modules contribute is not among them.
pub async fn choose_datasets(
    db: &mut Reader,
    state: Option<State>,
    agency: &str,
    words: &str,
    limit: usize,
) -> Result<Vec<Dataset>> {
    let mut pattern = String::from("%");
    for sign in words.trim().to_lowercase().chars().take(100) {
        if matches!(sign, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(sign);
    }
    pattern.push('%');
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset
         WHERE is_own = 0 AND (CAST($1 AS TEXT) IS NULL OR state = $1) AND ($2 = '' OR agency = $2)
         AND (LOWER(title) LIKE $3 ESCAPE '!' OR LOWER(description) LIKE $3 ESCAPE '!')
         ORDER BY updated_at DESC, id DESC LIMIT $4"
    );
    let values = params![state.map(State::name), agency, pattern, limit];
    let rows = db.rows(&sql, values).await?;
    rows.iter().map(dataset).collect()
}
