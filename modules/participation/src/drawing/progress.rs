//! How far this node is with the lists that it makes; other nodes do not know, and their pages say only that a list is being made.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use crate::model::assembly::DrawId;

/// Of how many volunteers the chance is settled, for each list that is being made here.
static MAKING: Mutex<BTreeMap<i64, usize>> = Mutex::new(BTreeMap::new());

/// How many volunteers' chances are settled; `None` where this node does not make the list.
pub fn progress_of(draw: DrawId) -> Option<usize> {
    let making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    making.get(&draw.number()).copied()
}

pub(super) fn note(draw: DrawId, done: usize) {
    let mut making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    making.insert(draw.number(), done);
}

pub(super) fn forget(draw: DrawId) {
    let mut making = MAKING.lock().unwrap_or_else(PoisonError::into_inner);
    making.remove(&draw.number());
}
