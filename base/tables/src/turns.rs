//! Who may run a query now: so many in all, so many each, the others in turn.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::oneshot;

use crate::{limits::Limits, refused::Refused};

/// The queue in front of the workers.
#[derive(Debug)]
pub struct Turns {
    workers: usize,
    per_client: usize,
    waiting: usize,
    waiting_per_client: usize,
    patience: Duration,
    /// What one who is sent away is told to wait.
    again: Duration,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    running: usize,
    of_client: HashMap<String, usize>,
    waiting: VecDeque<(String, oneshot::Sender<()>)>,
}

/// The right to run one query; it ends when this is dropped.
#[derive(Debug)]
pub struct Turn {
    client: String,
    turns: Arc<Turns>,
}

impl Turns {
    pub fn new(limits: &Limits) -> Arc<Self> {
        Arc::new(Turns {
            workers: limits.workers.max(1),
            per_client: limits.per_client.max(1),
            waiting: limits.waiting,
            waiting_per_client: limits.waiting_per_client,
            patience: limits.patience,
            again: limits.time / 2,
            state: Mutex::default(),
        })
    }

    /// Waits until it is this client's turn.
    ///
    /// # Errors
    /// `Busy` if too many wait already, or for longer than it should.
    pub async fn wait(self: &Arc<Self>, client: &str) -> Result<Turn, Refused> {
        let turn = || Turn {
            client: client.to_owned(),
            turns: Arc::clone(self),
        };
        let called = {
            let mut state = self.state();
            let mine = state.of_client.get(client).copied().unwrap_or(0);
            if state.running < self.workers && mine < self.per_client {
                state.begin(client);
                return Ok(turn());
            }
            let queued = state.waiting.iter().filter(|(who, _)| who == client);
            if queued.count() >= self.waiting_per_client || state.waiting.len() >= self.waiting {
                return Err(Refused::Busy(self.again));
            }
            let (call, called) = oneshot::channel();
            state.waiting.push_back((client.to_owned(), call));
            called
        };
        // A turn that was given in the same moment in which the patience ended is given on by the one who finds nobody
        // at the other end of the channel, or by this guard if it had been taken already.
        let mut called = called;
        match tokio::time::timeout(self.patience, &mut called).await {
            Ok(Ok(())) => Ok(turn()),
            _ => {
                called.close();
                if called.try_recv().is_ok() {
                    return Ok(turn());
                }
                Err(Refused::Busy(self.again))
            }
        }
    }

    fn end(&self, client: &str) {
        let mut state = self.state();
        state.end(client);
        // Whoever has the fewest queries running goes first, and among those who has waited longest.
        while state.running < self.workers {
            let of = |state: &State, who: &str| state.of_client.get(who).copied().unwrap_or(0);
            let next = (0..state.waiting.len())
                .map(|place| (of(&state, &state.waiting[place].0), place))
                .filter(|(running, _)| *running < self.per_client)
                .min();
            let Some((_, place)) = next else { return };
            let Some((who, call)) = state.waiting.remove(place) else {
                return;
            };
            if call.send(()).is_ok() {
                state.begin(&who);
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn begin(&mut self, client: &str) {
        self.running += 1;
        *self.of_client.entry(client.to_owned()).or_default() += 1;
    }

    fn end(&mut self, client: &str) {
        self.running = self.running.saturating_sub(1);
        if let Some(running) = self.of_client.get_mut(client) {
            *running = running.saturating_sub(1);
            if *running == 0 {
                self.of_client.remove(client);
            }
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.turns.end(&self.client);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(workers: usize, per_client: usize, waiting: usize) -> Arc<Turns> {
        Turns::new(&Limits {
            workers,
            per_client,
            waiting,
            waiting_per_client: 2,
            patience: Duration::from_millis(50),
            ..Limits::default()
        })
    }

    #[tokio::test]
    async fn a_client_waits_for_its_own_and_others_do_not() {
        let turns = turns(2, 1, 8);
        let ana = turns.wait("ana").await.unwrap();
        assert!(matches!(turns.wait("ana").await, Err(Refused::Busy(_))));
        let bo = turns.wait("bo").await.unwrap();
        assert!(matches!(turns.wait("cy").await, Err(Refused::Busy(_))));
        drop(ana);
        let again = turns.wait("ana").await.unwrap();
        drop((bo, again));
        assert_eq!(turns.state().running, 0);
        assert!(turns.state().of_client.is_empty());
    }

    #[tokio::test]
    async fn who_has_none_running_goes_before_who_waited_longer() {
        let turns = turns(2, 2, 8);
        let first = turns.wait("ana").await.unwrap();
        let _second = turns.wait("ana").await.unwrap();
        let order = Arc::new(Mutex::new(Vec::new()));
        let waiter = |client: &'static str| {
            let (turns, order) = (Arc::clone(&turns), Arc::clone(&order));
            async move {
                let turn = turns.wait(client).await.unwrap();
                order.lock().unwrap().push(client);
                drop(turn);
            }
        };
        let leave = async move {
            tokio::task::yield_now().await;
            drop(first);
        };
        tokio::join!(waiter("ana"), waiter("bo"), leave);
        assert_eq!(*order.lock().unwrap(), ["bo", "ana"]);
    }

    #[tokio::test]
    async fn too_many_who_wait_are_sent_away_at_once() {
        let turns = turns(1, 1, 2);
        let _running = turns.wait("ana").await.unwrap();
        let (a, b, c, d) = tokio::join!(
            turns.wait("bo"),
            turns.wait("cy"),
            turns.wait("di"),
            turns.wait("ana")
        );
        for outcome in [a, b, c, d] {
            assert!(matches!(outcome, Err(Refused::Busy(_))));
        }
        assert!(
            turns
                .state()
                .waiting
                .iter()
                .all(|(_, call)| call.is_closed())
        );
    }
}
