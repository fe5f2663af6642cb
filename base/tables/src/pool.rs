//! Workers that wait for questions, started before anybody asks and replaced when one is lost.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::{
    refused::Refused,
    worker::{Program, Worker},
};

/// The workers that have nothing to do.
#[derive(Debug)]
pub struct Pool {
    program: Program,
    most: usize,
    idle: Mutex<Vec<Worker>>,
}

impl Pool {
    /// A pool without workers yet: the first is started by [`Pool::warm`] or by whoever asks first.
    pub fn new(program: Program, most: usize) -> Arc<Self> {
        Arc::new(Pool {
            program,
            most: most.max(1),
            idle: Mutex::default(),
        })
    }

    /// A worker that is ready. Whoever has a turn finds one or starts one, so that there are never more than turns.
    pub async fn take(&self) -> Result<Worker, Refused> {
        loop {
            let found = self.idle().pop();
            let Some(mut worker) = found else {
                return Worker::start(&self.program).await;
            };
            if worker.is_alive() {
                return Ok(worker);
            }
        }
    }

    /// Takes back a worker that has answered and has run into nothing.
    pub fn put_back(&self, worker: Worker) {
        let mut idle = self.idle();
        if idle.len() < self.most {
            idle.push(worker);
        }
    }

    /// Starts another in the background for one that was lost.
    pub fn replace(self: &Arc<Self>) {
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            return;
        };
        let pool = Arc::clone(self);
        runtime.spawn(async move { pool.start_one().await });
    }

    /// Starts as many as may run at once.
    pub async fn warm(&self) {
        while self.idle().len() < self.most && self.start_one().await {}
    }

    async fn start_one(&self) -> bool {
        match Worker::start(&self.program).await {
            Ok(worker) => {
                if !worker.ready.files_closed || !worker.ready.calls_closed {
                    tracing::debug!(ready = ?worker.ready, "this system cannot lock a worker in wholly");
                }
                self.put_back(worker);
                true
            }
            Err(refused) => {
                tracing::warn!(?refused, "a worker for queries could not be started");
                false
            }
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Worker>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
