//! The responsibility map in the tables: asking it, and writing new versions of its rules.

use super::{
    areas::{Area, areas_at},
    placeholders,
    responsibility::{Responsible, Rule, RuleVersion, resolve},
    versions::{Part, grow},
};
use crate::{
    Error, Id, Result, Timestamp, Tx,
    db::{Reader, Row, Value},
    params,
    places::Point,
};

/// Where a question is asked.
#[derive(Debug, Clone, Copy)]
pub enum Where<'a> {
    Point(Point),
    /// The areas that are known to hold the place; none means that only rules for the whole town answer.
    Areas(&'a [Id<Area>]),
}

/// Which rules to list. Nothing given: all that hold at the instant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RuleFilter {
    /// Rules of this area alone; rules of the whole town are left out.
    pub area: Option<Id<Area>>,
    /// Rules of this topic, and those of any topic.
    pub topic: Option<String>,
    pub agency: Option<String>,
}

/// A rule as it is to be from an instant on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRule {
    pub area: Option<Id<Area>>,
    pub topic: Option<String>,
    pub agency: String,
    pub team: Option<String>,
    /// Working hours.
    pub respond_hours: Option<i64>,
    /// Working hours.
    pub fix_hours: Option<i64>,
    pub law: String,
    pub priority: i64,
    pub valid_from: Timestamp,
    pub valid_to: Option<Timestamp>,
}

/// The rule that is changed, and the version that the writer saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub rule: Id<Rule>,
    pub version: i64,
}

const COLUMNS: &str =
    "rule, version, area, topic, agency, team, respond_hours, fix_hours, law, priority,
    valid_from, valid_to, made_at";

fn rule(row: &Row) -> Result<RuleVersion> {
    let given = |column| -> Result<Option<String>> {
        Ok(Some(row.get::<String>(column)?).filter(|text| !text.is_empty()))
    };
    Ok(RuleVersion {
        rule: row.get("rule")?,
        version: row.get("version")?,
        area: row.get("area")?,
        topic: given("topic")?,
        agency: row.get("agency")?,
        team: given("team")?,
        respond_hours: row.get("respond_hours")?,
        fix_hours: row.get("fix_hours")?,
        law: row.get("law")?,
        priority: row.get("priority")?,
        valid_from: row.get("valid_from")?,
        valid_to: row.get("valid_to")?,
        made_at: row.get("made_at")?,
    })
}

/// Who answers for a topic at a place at an instant, by the most specific rule (see [`resolve`]); `None`: nobody.
pub async fn who_answers(
    db: &mut Reader,
    place: Where<'_>,
    topic: &str,
    at: Timestamp,
) -> Result<Option<Responsible>> {
    let found;
    let areas = match place {
        Where::Areas(areas) => areas,
        Where::Point(point) => {
            found = areas_at(db, point).await?;
            &found
        }
    };
    let mut values: Vec<Value> = vec![topic.into(), at.into()];
    let mut within = "area IS NULL".to_owned();
    if !areas.is_empty() {
        values.extend(areas.iter().map(|area| Value::from(*area)));
        within = format!(
            "(area IS NULL OR area IN ({}))",
            placeholders(3, areas.len())
        );
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM responsibility WHERE topic IN ($1, '') AND valid_from <= $2
             AND (valid_to IS NULL OR valid_to > $2) AND {within}"
    );
    let rows = db.rows(&sql, &values).await?;
    let rules: Vec<RuleVersion> = rows.iter().map(rule).collect::<Result<_>>()?;
    Ok(resolve(&rules, areas, topic, at).map(Responsible::from))
}

/// The rules that hold at an instant and pass the filter: by topic, those of the whole town first.
pub async fn rules_at(
    db: &mut Reader,
    filter: &RuleFilter,
    at: Timestamp,
) -> Result<Vec<RuleVersion>> {
    let mut values: Vec<Value> = vec![at.into()];
    let mut wanted = String::new();
    if let Some(area) = filter.area {
        values.push(area.into());
        wanted.push_str(&format!(" AND area = ${}", values.len()));
    }
    if let Some(topic) = &filter.topic {
        values.push(topic.into());
        wanted.push_str(&format!(" AND topic IN (${}, '')", values.len()));
    }
    if let Some(agency) = &filter.agency {
        values.push(agency.into());
        wanted.push_str(&format!(" AND agency = ${}", values.len()));
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM responsibility
         WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1){wanted}
         ORDER BY topic, COALESCE(area, 0), priority DESC, rule"
    );
    db.rows(&sql, &values).await?.iter().map(rule).collect()
}

/// Rules that begin only after an instant, so that a change decided today is seen before it holds.
pub async fn rules_after(db: &mut Reader, at: Timestamp) -> Result<Vec<RuleVersion>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM responsibility
         WHERE valid_from > $1 AND (valid_to IS NULL OR valid_to > valid_from)
         ORDER BY valid_from, topic, rule LIMIT 500"
    );
    db.rows(&sql, params![at]).await?.iter().map(rule).collect()
}

/// All versions of a rule, the latest first; none when there is no such rule.
pub async fn rule_versions(db: &mut Reader, id: Id<Rule>) -> Result<Vec<RuleVersion>> {
    let sql = format!("SELECT {COLUMNS} FROM responsibility WHERE rule = $1 ORDER BY version DESC");
    db.rows(&sql, params![id]).await?.iter().map(rule).collect()
}

/// Writes a new rule, or a new version of the one that was seen.
///
/// Versions before it end where it begins; one that would have begun later never holds. `Conflict` with `conflict`
/// when somebody wrote a version meanwhile.
pub async fn set_rule(
    tx: &mut Tx,
    seen: Option<Seen>,
    new: &NewRule,
    conflict: Error,
) -> Result<RuleVersion> {
    let (id, version) = match seen {
        None => (tx.new_id()?, 1),
        Some(seen) => {
            let latest = rule_versions(tx, seen.rule).await?.into_iter().next();
            if latest.ok_or(Error::NotFound)?.version != seen.version {
                return Err(conflict);
            }
            end_versions(tx, seen.rule, new.valid_from).await?;
            (seen.rule, seen.version + 1)
        }
    };
    let (row, made_at) = (tx.new_id::<RuleVersion>()?, tx.now());
    tx.execute_or(
        "INSERT INTO responsibility (id, rule, version, area, topic, agency, team, respond_hours, fix_hours, law,
             priority, valid_from, valid_to, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            row,
            id,
            version,
            new.area,
            new.topic.as_deref().unwrap_or_default(),
            &new.agency,
            new.team.as_deref().unwrap_or_default(),
            new.respond_hours,
            new.fix_hours,
            &new.law,
            new.priority,
            new.valid_from,
            new.valid_to,
            made_at
        ],
        conflict,
    )
    .await?;
    grow(tx, Part::Responsibility).await?;
    let made = rule_versions(tx, id).await?.into_iter().next();
    made.ok_or_else(|| Error::Broken("a rule that was just written is missing".to_owned()))
}

/// Ends a rule at an instant; its versions stay. `Conflict` with `conflict` when somebody changed it meanwhile.
pub async fn end_rule(tx: &mut Tx, seen: Seen, at: Timestamp, conflict: Error) -> Result<()> {
    let latest = rule_versions(tx, seen.rule).await?.into_iter().next();
    if latest.ok_or(Error::NotFound)?.version != seen.version {
        return Err(conflict);
    }
    end_versions(tx, seen.rule, at).await?;
    grow(tx, Part::Responsibility).await
}

async fn end_versions(tx: &mut Tx, rule: Id<Rule>, at: Timestamp) -> Result<()> {
    let sql = "UPDATE responsibility
               SET valid_to = CASE WHEN valid_from > $2 THEN valid_from ELSE $2 END
               WHERE rule = $1 AND (valid_to IS NULL OR valid_to > $2)";
    tx.execute(sql, params![rule, at]).await?;
    Ok(())
}
