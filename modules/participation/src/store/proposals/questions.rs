//! What the form of a component's proposals asks.

use stoa_kernel::{Error, Reader, Result, Tx, db::Row, params};
use stoa_payments::Currency;

use crate::model::{
    ComponentId,
    proposals::{Category, Questions},
};

/// What is asked in a component; nothing where nobody ever said so.
pub async fn questions_of(db: &mut Reader, component: ComponentId) -> Result<Questions> {
    let sql = "SELECT currency, asks_place, version FROM proposal_form WHERE component = $1";
    let row = db.row(sql, params![component]).await?;
    let mut questions = Questions {
        component,
        currency: None,
        asks_place: false,
        version: 0,
        categories: categories_of(db, component).await?,
    };
    if let Some(row) = row {
        let code: String = row.get("currency")?;
        questions.currency = currency(&code)?;
        questions.asks_place = row.get("asks_place")?;
        questions.version = row.get("version")?;
    }
    Ok(questions)
}

/// A currency as it is kept; empty for none.
pub(in crate::store) fn currency(code: &str) -> Result<Option<Currency>> {
    let wrong = |error| Error::broken("a currency", error);
    let kept = (!code.is_empty()).then(|| Currency::new(code).map_err(wrong));
    kept.transpose()
}

async fn categories_of(db: &mut Reader, component: ComponentId) -> Result<Vec<Category>> {
    let sql = "SELECT id, component, name, is_offered FROM proposal_category WHERE component = $1 ORDER BY id";
    let rows = db.rows(sql, params![component]).await?;
    rows.iter().map(category).collect()
}

fn category(row: &Row) -> Result<Category> {
    Ok(Category {
        id: row.get("id")?,
        component: row.get("component")?,
        name: row.get("name")?,
        is_offered: row.get("is_offered")?,
    })
}

/// Says what is asked from now on; `false` when somebody was faster than who saw `seen`.
pub async fn save_questions(tx: &mut Tx, questions: &Questions, seen: i64) -> Result<bool> {
    let code = questions.currency.map(|one| one.code().to_owned());
    let sql = "INSERT INTO proposal_form (component, currency, asks_place, version) VALUES ($1, $2, $3, 1)
               ON CONFLICT (component) DO UPDATE SET currency = $2, asks_place = $3, version = proposal_form.version + 1
               WHERE proposal_form.version = $4";
    let values = params![
        questions.component,
        code.unwrap_or_default(),
        questions.asks_place,
        seen
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes that the categories changed.
pub async fn touch_questions(tx: &mut Tx, component: ComponentId) -> Result<()> {
    let sql =
        "INSERT INTO proposal_form (component, currency, asks_place, version) VALUES ($1, '', 0, 1)
               ON CONFLICT (component) DO UPDATE SET version = proposal_form.version + 1";
    tx.execute(sql, params![component]).await?;
    Ok(())
}

pub async fn insert_category(tx: &mut Tx, new: &Category) -> Result<()> {
    let sql =
        "INSERT INTO proposal_category (id, component, name, is_offered) VALUES ($1, $2, $3, $4)";
    let values = params![new.id, new.component, &new.name, new.is_offered];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Names it anew, and says whether it is offered; `false` where there is none.
pub async fn rewrite_category(tx: &mut Tx, category: &Category) -> Result<bool> {
    let sql =
        "UPDATE proposal_category SET name = $3, is_offered = $4 WHERE id = $1 AND component = $2";
    let values = params![
        category.id,
        category.component,
        &category.name,
        category.is_offered
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
