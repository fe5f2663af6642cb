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
    waiting: VecDeque<(String, oneshot::Sender<Turn>)>,
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
        let called = {
            let mut state = self.state();
            let mine = state.of_client.get(client).copied().unwrap_or(0);
            if state.running < self.workers && mine < self.per_client {
                state.begin(client);
                return Ok(self.turn(client.to_owned()));
            }
            // Those who have given up since.
            state.waiting.retain(|(_, call)| !call.is_closed());
            let queued = state.waiting.iter().filter(|(who, _)| who == client);
            if queued.count() >= self.waiting_per_client || state.waiting.len() >= self.waiting {
                return Err(Refused::Busy(self.again));
            }
            let (call, called) = oneshot::channel();
            state.waiting.push_back((client.to_owned(), call));
            called
        };
        match tokio::time::timeout(self.patience, called).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Refused::Busy(self.again)),
        }
    }

    fn turn(self: &Arc<Self>, client: String) -> Turn {
        Turn {
            client,
            turns: Arc::clone(self),
        }
    }

    /// Ends a turn and calls whoever is next: those with the fewest queries running go first, and among them who has
    /// waited longest. A turn that nobody takes, since the one who waited has gone, ends by being dropped, which brings
    /// us here again.
    fn end(self: &Arc<Self>, client: &str) {
        let mut called = Vec::new();
        {
            let mut state = self.state();
            state.end(client);
            while state.running < self.workers
                && let Some((who, call)) = state.next(self.per_client)
            {
                state.begin(&who);
                called.push((who, call));
            }
        }
        for (who, call) in called {
            drop(call.send(self.turn(who)));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn next(&mut self, per_client: usize) -> Option<(String, oneshot::Sender<Turn>)> {
        let running = |who: &String| self.of_client.get(who).copied().unwrap_or(0);
        let places = self.waiting.iter().enumerate();
        let (_, place) = places
            .map(|(place, (who, _))| (running(who), place))
            .filter(|(running, _)| *running < per_client)
            .min()?;
        self.waiting.remove(place)
    }

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
    async fn a_turn_that_nobody_takes_any_more_goes_to_the_next() {
        let turns = turns(1, 1, 8);
        let running = turns.wait("ana").await.unwrap();
        let mut gone = Box::pin(turns.wait("bo"));
        let mut next = Box::pin(turns.wait("cy"));
        assert!(futures::poll!(&mut gone).is_pending());
        assert!(futures::poll!(&mut next).is_pending());
        drop(running);
        // The turn has been sent to the first of them, who goes without having looked.
        drop(gone);
        drop(next.await.unwrap());
        assert_eq!(turns.state().running, 0);
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
