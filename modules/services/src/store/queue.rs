//! The queue: what is due first on top. Each state of each body is a walk along an index that reads no more than a page, and a
//! page is the first of all walks: it costs the same in a town of a million cases as in one of ten thousand.

use stoa_kernel::{Id, Reader, Result, Timestamp, Value};

use super::applications::{LISTED, listed};
use crate::model::{Application, QueueFilter, Whose};

/// The most that is shown of a queue at a time.
pub const PAGE: usize = 50;

/// The most that is counted.
pub const COUNTED: i64 = 1_000;

/// Where in the queue a page begins: behind the application that was last shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub due_at: Timestamp,
    pub id: Id<Application>,
}

/// A statement with its values.
type Query = (String, Vec<Value>);

/// A page of the queue and one more, without their answers.
pub async fn queue(
    db: &mut Reader,
    filter: &QueueFilter,
    (now, after): (Timestamp, Option<Place>),
) -> Result<Vec<Application>> {
    let Some((sql, values)) = page_query(filter, now, after) else {
        return Ok(Vec::new());
    };
    db.rows(&sql, &values).await?.iter().map(listed).collect()
}

/// How many there are, counted up to [`COUNTED`].
pub async fn queue_count(db: &mut Reader, filter: &QueueFilter, now: Timestamp) -> Result<i64> {
    let Some((walks, values)) = walks(filter, now, None, COUNTED) else {
        return Ok(0);
    };
    let sql = format!("SELECT COUNT(*) AS n FROM ({walks}) AS found");
    Ok(db.count(&sql, &values).await?.min(COUNTED))
}

/// The statement of a page. `None` where nothing can be in it.
pub fn page_query(filter: &QueueFilter, now: Timestamp, after: Option<Place>) -> Option<Query> {
    let most = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let (walks, values) = walks(filter, now, after, most)?;
    let columns = LISTED
        .split(',')
        .map(|column| format!("a.{}", column.trim()));
    let columns: Vec<String> = columns.collect();
    let sql = format!(
        "SELECT {} FROM (SELECT id FROM ({walks}) AS walked ORDER BY due_at, id LIMIT {most}) AS found
         JOIN service_application AS a ON a.id = found.id ORDER BY a.due_at, a.id",
        columns.join(", ")
    );
    Some((sql, values))
}

/// The first `most` of each walk, one after the other.
fn walks(filter: &QueueFilter, now: Timestamp, after: Option<Place>, most: i64) -> Option<Query> {
    let (mut walks, mut values) = (Vec::new(), Vec::new());
    for who in who(filter) {
        for status in filter.statuses() {
            let mut conditions = vec!["is_open = 1".to_owned()];
            let mut holds = |column: &str, value: Value| {
                values.push(value);
                conditions.push(format!("{column} ${}", values.len()));
            };
            who.add(filter, &mut holds);
            holds("status =", status.slug().into());
            if filter.overdue {
                holds("due_at <", now.into());
            }
            if let Some(service) = &filter.service {
                holds("service =", service.as_str().into());
            }
            if let Some(team) = &filter.team {
                holds("team =", team.as_str().into());
                // By which the index of what is a team's is found.
                conditions.push("team <> ''".to_owned());
            }
            if filter.whose == Whose::Nobodys {
                conditions.push("assignee IS NULL".to_owned());
            }
            if let Some(after) = after {
                values.extend([after.due_at.into(), after.id.into()]);
                let last = values.len();
                conditions.push(format!("(due_at, id) > (${}, ${last})", last - 1));
            }
            walks.push(format!(
                "SELECT id, due_at FROM (SELECT id, due_at FROM service_application WHERE {}
                 ORDER BY due_at, id LIMIT {most}) AS walk{}",
                conditions.join(" AND "),
                walks.len()
            ));
        }
    }
    (!walks.is_empty()).then(|| (walks.join(" UNION ALL "), values))
}

/// One body, or one person.
enum Who<'f> {
    Agency(&'f str),
    Person(i64),
}

impl Who<'_> {
    fn add(&self, filter: &QueueFilter, holds: &mut impl FnMut(&str, Value)) {
        match self {
            Who::Agency(agency) => holds("agency =", (*agency).into()),
            Who::Person(number) => {
                holds("assignee =", (*number).into());
                // What somebody took may have gone to a body that is not seen here.
                if let [only] = filter.agencies.as_slice() {
                    // Never by an index: a database that knows nothing of who has how much would go through all cases of the body.
                    holds("agency || '' =", only.as_str().into());
                }
            }
        }
    }
}

fn who(filter: &QueueFilter) -> Vec<Who<'_>> {
    match &filter.whose {
        Whose::Of(people) => people.iter().map(|one| Who::Person(one.number())).collect(),
        _ => filter
            .agencies
            .iter()
            .map(|agency| Who::Agency(agency))
            .collect(),
    }
}
