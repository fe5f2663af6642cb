//! Proposals one by one, and their steps.

use stoa_kernel::{Error, Lang, Point, Reader, Result, Tx, db::Row, params};
use stoa_payments::Money;

use crate::{
    model::{
        proposals::{Details, Spot},
        voices::{Proposal, ProposalId, Stage, Step, Written},
    },
    store::{moderation::hidden, proposals::currency},
};

/// A proposal with the place where it stands.
pub(super) const SELECT: &str = "SELECT p.id, p.component, c.slug AS component_slug, s.slug AS process_slug, s.agency, p.author,
        p.name_shown, p.lang, p.title, p.text, p.category, p.lat, p.lon, p.address, p.ward,
        p.wished_cost, p.currency, p.stage, p.supports, p.made_at, p.updated_at, p.version,
        p.hidden_by, m.rule AS hidden_rule, m.reason AS hidden_reason
    FROM proposal p JOIN process_component c ON c.id = p.component JOIN process s ON s.id = c.process
        LEFT JOIN moderation_case m ON m.id = p.hidden_by";

pub(super) fn proposal(row: &Row) -> Result<Proposal> {
    let lang: String = row.get("lang")?;
    Ok(Proposal {
        id: row.get("id")?,
        component: row.get("component")?,
        place: (row.get("process_slug")?, row.get("component_slug")?),
        agency: row.get("agency")?,
        author: row.get("author")?,
        written: Written {
            title: row.get("title")?,
            text: row.get("text")?,
            name_shown: row.get("name_shown")?,
            details: details(row)?,
        },
        lang: Lang::parse(&lang).ok_or_else(|| Error::broken("a proposal's language", lang))?,
        stage: row.get("stage")?,
        supports: row.get("supports")?,
        made_at: row.get("made_at")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
        hidden: hidden(row)?,
    })
}

fn details(row: &Row) -> Result<Details> {
    let code: String = row.get("currency")?;
    let cost: Option<i64> = row.get("wished_cost")?;
    let (lat, lon): (Option<f64>, Option<f64>) = (row.get("lat")?, row.get("lon")?);
    let point = lat.zip(lon).and_then(|(lat, lon)| Point::new(lat, lon));
    let spot = Spot {
        point,
        address: row.get("address")?,
        ward: row.get("ward")?,
    };
    Ok(Details {
        category: row.get("category")?,
        spot: Some(spot).filter(|spot| *spot != Spot::default()),
        wished_cost: cost
            .zip(currency(&code)?)
            .map(|(minor, currency)| Money::new(minor, currency)),
    })
}

/// What its author said beside the words, as it is kept.
async fn keep_details(tx: &mut Tx, proposal: ProposalId, details: &Details) -> Result<()> {
    let sql = "UPDATE proposal SET category = $2, lat = $3, lon = $4, address = $5, ward = $6, wished_cost = $7, currency = $8
               WHERE id = $1";
    let spot = details.spot.clone().unwrap_or_default();
    let cost = details.wished_cost;
    let code = cost.map(|cost| cost.currency.code().to_owned());
    let values = params![
        proposal,
        details.category,
        spot.point.map(|point| point.lat),
        spot.point.map(|point| point.lon),
        spot.address,
        spot.ward,
        cost.map(|cost| cost.minor),
        code.unwrap_or_default(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn proposal_by_id(db: &mut Reader, id: ProposalId) -> Result<Option<Proposal>> {
    let row = db
        .row(&format!("{SELECT} WHERE p.id = $1"), params![id])
        .await?;
    row.as_ref().map(proposal).transpose()
}

/// A new one, a draft or for everybody.
pub async fn insert_proposal(tx: &mut Tx, new: &Proposal) -> Result<()> {
    let sql = "INSERT INTO proposal (id, component, author, name_shown, lang, title, text, stage, listed, supports,
                   made_at, updated_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $10, 1)";
    let values = params![
        new.id,
        new.component,
        new.author,
        &new.written.name_shown,
        new.lang.code(),
        &new.written.title,
        &new.written.text,
        new.stage.name(),
        new.stage.is_listed(),
        new.made_at,
    ];
    tx.execute(sql, values).await?;
    keep_details(tx, new.id, &new.written.details).await
}

/// Replaces its words; `false` when somebody was faster.
pub async fn rewrite(tx: &mut Tx, seen: &Proposal, written: &Written) -> Result<bool> {
    let sql = "UPDATE proposal SET title = $3, text = $4, name_shown = $5, updated_at = $6, version = version + 1
               WHERE id = $1 AND version = $2 AND supports = $7 AND hidden_by IS NULL";
    let now = tx.now();
    let values = params![
        seen.id,
        seen.version,
        &written.title,
        &written.text,
        &written.name_shown,
        now,
        seen.supports,
    ];
    let is_first = tx.execute(sql, values).await? == 1;
    if is_first {
        keep_details(tx, seen.id, &written.details).await?;
    }
    Ok(is_first)
}

/// Moves it to a stage; `false` when somebody was faster.
pub async fn set_stage(tx: &mut Tx, seen: &Proposal, stage: Stage) -> Result<bool> {
    let sql = "UPDATE proposal SET stage = $3, listed = $4, updated_at = $5, version = version + 1
               WHERE id = $1 AND version = $2";
    let now = tx.now();
    let values = params![seen.id, seen.version, stage.name(), stage.is_listed(), now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes a step on its way.
pub async fn insert_step(
    tx: &mut Tx,
    proposal: ProposalId,
    (stage, reason): (Stage, &str),
) -> Result<()> {
    let (id, now) = (tx.new_id::<Step>()?, tx.now());
    let sql =
        "INSERT INTO proposal_step (id, proposal, stage, reason, at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![id, proposal, stage.name(), reason, now];
    tx.execute(sql, values).await?;
    Ok(())
}

/// All steps, the last first.
pub async fn steps_of(db: &mut Reader, proposal: ProposalId) -> Result<Vec<Step>> {
    let sql =
        "SELECT stage, reason, at FROM proposal_step WHERE proposal = $1 ORDER BY at DESC, id DESC";
    let rows = db.rows(sql, params![proposal]).await?;
    let step = |row: &Row| {
        Ok(Step {
            stage: row.get("stage")?,
            reason: row.get("reason")?,
            at: row.get("at")?,
        })
    };
    rows.iter().map(step).collect()
}
