//! Cases one by one.

use stoa_kernel::{Error, Id, Reader, Result, Tx, actor::StaffMember, db::Row, params};

use crate::model::moderation::{
    Appeal, Case, CaseId, CaseProcess, Contribution, Hidden, Rule, Verdict,
};

/// What is read of a case, of the process in which it stands, and of its appeal.
pub(super) const COLUMNS: &str = "m.id, m.contribution, m.flags, m.opened_at, m.verdict, m.rule, m.reason, m.decided_at, m.decided_by,
        m.version, m.process, m.agency, s.slug, s.title, a.person, a.sealed, a.at AS appealed_at, a.is_granted,
        a.reason AS appeal_reason, a.decided_at AS appeal_decided_at";

/// From where.
pub(super) const CASES: &str = "moderation_case m JOIN process s ON s.id = m.process LEFT JOIN moderation_appeal a ON a.moderation_case = m.id";

pub(super) fn case(row: &Row) -> Result<Case> {
    let rule: String = row.get("rule")?;
    Ok(Case {
        id: row.get("id")?,
        contribution: row.get("contribution")?,
        process: CaseProcess {
            id: row.get("process")?,
            slug: row.get("slug")?,
            title: row.get("title")?,
            agency: row.get("agency")?,
        },
        flags: row.get("flags")?,
        opened_at: row.get("opened_at")?,
        verdict: row.get("verdict")?,
        rule: Rule::parse(&rule),
        reason: row.get("reason")?,
        decided_at: row.get("decided_at")?,
        decided_by: row.get("decided_by")?,
        appeal: appeal(row)?,
        version: row.get("version")?,
    })
}

fn appeal(row: &Row) -> Result<Option<Appeal>> {
    let Some(person) = row.get("person")? else {
        return Ok(None);
    };
    Ok(Some(Appeal {
        person,
        sealed: row.get("sealed")?,
        at: row.get("appealed_at")?,
        is_granted: row.get("is_granted")?,
        reason: row.get("appeal_reason")?,
        decided_at: row.get("appeal_decided_at")?,
    }))
}

/// What stands in the place of something, read from the columns `hidden_by`, `hidden_rule` and `hidden_reason`.
pub(crate) fn hidden(row: &Row) -> Result<Option<Hidden>> {
    let Some(case) = row.get::<Option<CaseId>>("hidden_by")? else {
        return Ok(None);
    };
    let rule: Option<Rule> = row.get("hidden_rule")?;
    let reason: Option<String> = row.get("hidden_reason")?;
    Ok(Some(Hidden {
        case,
        rule: rule.ok_or_else(|| Error::broken("a hidden thing", "its rule is not there"))?,
        reason: reason.unwrap_or_default(),
    }))
}

pub async fn case_by_id(db: &mut Reader, id: CaseId) -> Result<Option<Case>> {
    let sql = format!("SELECT {COLUMNS} FROM {CASES} WHERE m.id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(case).transpose()
}

/// The case about something that nobody has decided yet.
pub async fn open_case_of(db: &mut Reader, contribution: Contribution) -> Result<Option<Case>> {
    let sql =
        format!("SELECT {COLUMNS} FROM {CASES} WHERE m.contribution = $1 AND m.decided_at IS NULL");
    let row = db.row(&sql, params![contribution.reference()]).await?;
    row.as_ref().map(case).transpose()
}

/// `Conflict` when somebody opened one about the same thing meanwhile.
pub async fn insert_case(tx: &mut Tx, new: &Case) -> Result<()> {
    let sql = "INSERT INTO moderation_case (id, process, agency, contribution, flags, opened_at, verdict, rule, reason, version)
               VALUES ($1, $2, $3, $4, $5, $6, 'open', '', '', 1)";
    let values = params![
        new.id,
        new.process.id,
        &new.process.agency,
        new.contribution.reference(),
        new.flags,
        new.opened_at,
    ];
    let taken = Error::conflict("participation-frame-changed-meanwhile");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// Decides; `false` when somebody was faster.
pub async fn decide_case(
    tx: &mut Tx,
    seen: &Case,
    (verdict, rule, reason): (Verdict, Option<Rule>, &str),
    by: Option<Id<StaffMember>>,
) -> Result<bool> {
    let sql = "UPDATE moderation_case SET verdict = $3, rule = $4, reason = $5, decided_at = $6, decided_by = $7, version = version + 1
               WHERE id = $1 AND version = $2 AND decided_at IS NULL";
    let now = tx.now();
    let values = params![
        seen.id,
        seen.version,
        verdict.name(),
        rule.map_or("", Rule::name),
        reason,
        now,
        by,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}
