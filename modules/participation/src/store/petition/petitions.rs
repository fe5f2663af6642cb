//! Petitions one by one, and their answers.

use jiff::civil::Date;
use stoa_kernel::{Error, Lang, Reader, Result, Tx, db::Row, params};

use crate::model::petition::{Answer, Outcome, Petition, PetitionId, Written};

/// A petition with the place where it stands.
pub(super) const SELECT: &str = "SELECT p.id, p.component, c.slug AS component_slug, s.slug AS process_slug, s.agency, p.author,
        p.name_shown, p.lang, p.addressee, p.title, p.text, p.needed, p.answer_days, p.signatures, p.reached_at, p.due_on,
        p.answered_at, p.made_at, p.version
    FROM petition p JOIN process_component c ON c.id = p.component JOIN process s ON s.id = c.process";

pub(super) fn petition(row: &Row) -> Result<Petition> {
    let (lang, due): (String, Option<String>) = (row.get("lang")?, row.get("due_on")?);
    Ok(Petition {
        id: row.get("id")?,
        component: row.get("component")?,
        place: (row.get("process_slug")?, row.get("component_slug")?),
        agency: row.get("agency")?,
        author: row.get("author")?,
        written: Written {
            title: row.get("title")?,
            addressee: row.get("addressee")?,
            text: row.get("text")?,
            name_shown: row.get("name_shown")?,
        },
        lang: Lang::parse(&lang).ok_or_else(|| Error::broken("a petition's language", lang))?,
        needed: row.get("needed")?,
        answer_days: row.get("answer_days")?,
        signatures: row.get("signatures")?,
        reached_at: row.get("reached_at")?,
        due_on: due.as_deref().map(day).transpose()?,
        answered_at: row.get("answered_at")?,
        made_at: row.get("made_at")?,
        version: row.get("version")?,
    })
}

fn day(text: &str) -> Result<Date> {
    text.parse()
        .map_err(|error| Error::broken("the day on which a petition is due", error))
}

pub async fn petition_by_id(db: &mut Reader, id: PetitionId) -> Result<Option<Petition>> {
    let row = db
        .row(&format!("{SELECT} WHERE p.id = $1"), params![id])
        .await?;
    row.as_ref().map(petition).transpose()
}

pub async fn insert_petition(tx: &mut Tx, new: &Petition) -> Result<()> {
    let sql = "INSERT INTO petition (id, component, author, name_shown, lang, addressee, title, text, needed, answer_days,
                   signatures, made_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, 1)";
    let values = params![
        new.id,
        new.component,
        new.author,
        &new.written.name_shown,
        new.lang.code(),
        &new.written.addressee,
        &new.written.title,
        &new.written.text,
        new.needed,
        new.answer_days,
        new.made_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Notes that it has the signatures that it needs; `false` when it had them before, or has them no more.
pub async fn note_reached(tx: &mut Tx, petition: PetitionId, due_on: Date) -> Result<bool> {
    let sql = "UPDATE petition SET reached_at = $2, due_on = $3
               WHERE id = $1 AND reached_at IS NULL AND signatures >= needed";
    let now = tx.now();
    let values = params![petition, now, due_on.to_string()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes an answer; `false` when somebody was faster. The first one counts for the day on which it was due.
pub async fn note_answer(tx: &mut Tx, seen: &Petition) -> Result<bool> {
    let sql = "UPDATE petition SET answered_at = COALESCE(answered_at, $3), version = version + 1
               WHERE id = $1 AND version = $2";
    let now = tx.now();
    let values = params![seen.id, seen.version, now];
    Ok(tx.execute(sql, values).await? == 1)
}

pub async fn insert_answer(
    tx: &mut Tx,
    petition: PetitionId,
    (outcome, reasons): (Outcome, &str),
) -> Result<()> {
    let (id, now) = (tx.new_id::<Answer>()?, tx.now());
    let sql = "INSERT INTO petition_answer (id, petition, outcome, reasons, at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![id, petition, outcome.name(), reasons, now];
    tx.execute(sql, values).await?;
    Ok(())
}

/// All answers, the last first.
pub async fn answers_of(db: &mut Reader, petition: PetitionId) -> Result<Vec<Answer>> {
    let sql = "SELECT outcome, reasons, at FROM petition_answer WHERE petition = $1 ORDER BY at DESC, id DESC";
    let rows = db.rows(sql, params![petition]).await?;
    let answer = |row: &Row| {
        Ok(Answer {
            outcome: row.get("outcome")?,
            reasons: row.get("reasons")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(answer).collect()
}
