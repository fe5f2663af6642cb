//! `/api/participation/processes/{process}/decisions`: what was decided, on what it rests, and how far it is.

use serde_json::{Value, json};
use stoa_kernel::{App, OrNotFound, Reader, Result};
use stoa_web::{PageResult, Path, Visitor};

use super::{answer, said};
use crate::{
    model::{
        ProcessId,
        tell::{Bond, Strand},
    },
    policy, store,
};

/// `GET /api/participation/processes/{process}/decisions`
pub async fn list(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let process = store::frame::process_by_slug(&mut db, &slug)
        .await?
        .filter(|process| process.is_public())
        .filter(|process| visitor.may(policy::SEE, &process.resource()))
        .or_not_found()?;
    let decisions = all_of(visitor.app(), &mut db, process.id).await?;
    drop(db);
    answer(&json!({ "decisions": decisions }))
}

/// All decisions of a process, the newest first.
pub async fn all_of(app: &App, db: &mut Reader, process: ProcessId) -> Result<Vec<Value>> {
    let mut all = Vec::new();
    for decision in store::tell::decisions_of(db, process).await? {
        let milestones = store::tell::milestones_of(db, decision.id).await?;
        let strands = store::tell::before(db, &decision.reference()).await?;
        let rests = |strand: &Strand| strand.bond == Bond::RestsOn;
        let inputs = strands.into_iter().filter(rests).map(|strand| strand.from);
        let inputs: Vec<String> = inputs.collect();
        all.push(said::decision(app, &decision, &milestones, &inputs));
    }
    Ok(all)
}
