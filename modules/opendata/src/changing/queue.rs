//! Who changes the rows of a table waits for whoever does so already, on this node.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use stoa_kernel::{App, Id};

use crate::model::Resource;

/// Those who change a table on this node, one after the other.
#[derive(Debug, Default)]
struct Queues(Mutex<HashMap<i64, Arc<tokio::sync::Mutex<()>>>>);

/// Waits until nobody else on this node changes the table. What other nodes do is noticed when a change is kept.
pub async fn alone(app: &App, resource: Id<Resource>) -> tokio::sync::OwnedMutexGuard<()> {
    let queue = {
        let queues = app.db.memory::<Queues>();
        let mut queues = queues.0.lock().unwrap_or_else(PoisonError::into_inner);
        queues.retain(|_, queue| Arc::strong_count(queue) > 1);
        Arc::clone(queues.entry(resource.number()).or_default())
    };
    queue.lock_owned().await
}
