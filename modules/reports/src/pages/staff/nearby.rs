//! What was reported close by: likely the same problem.

use jiff::SignedDuration;
use stoa_kernel::{Reader, Result};
use stoa_web::Visitor;

use crate::{
    model::{Near, Report},
    store,
};

/// How far away, in metres, how old, and how many.
const METRES: f64 = 150.0;
const OLDEST: SignedDuration = SignedDuration::from_hours(365 * 24);
const MOST: usize = 6;

/// A report close by.
pub struct Neighbour {
    pub report: Report,
    pub metres: f64,
}

/// The open reports near one, those of its category first.
pub async fn read(visitor: &Visitor, db: &mut Reader, report: &Report) -> Result<Vec<Neighbour>> {
    let Some(point) = report.point else {
        return Ok(Vec::new());
    };
    let near = Near {
        point,
        metres: METRES,
    };
    let since = visitor.now() - OLDEST;
    let found = store::nearby(db, near, &report.category, since, MOST + 1).await?;
    let others = found.into_iter().filter(|(other, _)| other.id != report.id);
    Ok(others
        .take(MOST)
        .map(|(report, metres)| Neighbour { report, metres })
        .collect())
}
