//! How far the runs of this node are.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use stoa_kernel::{App, Id};

use crate::model::{Counts, HarvestRun};

/// The runs that this node is at.
#[derive(Debug, Default)]
struct AtWork(Mutex<HashMap<i64, Counts>>);

/// How far a run is; `None` where this node is not at it.
pub fn progress(app: &App, run: Id<HarvestRun>) -> Option<Counts> {
    let at_work = app.db.memory::<AtWork>();
    let at_work = at_work.0.lock().unwrap_or_else(PoisonError::into_inner);
    at_work.get(&run.number()).copied()
}

pub fn tell(app: &App, run: Id<HarvestRun>, counts: Counts) {
    let at_work = app.db.memory::<AtWork>();
    let mut at_work = at_work.0.lock().unwrap_or_else(PoisonError::into_inner);
    at_work.insert(run.number(), counts);
}

pub fn forget(app: &App, run: Id<HarvestRun>) {
    let at_work = app.db.memory::<AtWork>();
    let mut at_work = at_work.0.lock().unwrap_or_else(PoisonError::into_inner);
    at_work.remove(&run.number());
}
