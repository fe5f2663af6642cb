//! People first: what the house does afterwards (mails, sums, the search index) gives way while many people write at once,
//! and catches up when they have been answered.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

/// From how many people who write at one moment they are a crowd.
const CROWD: usize = 16;
/// How long whoever gives way does so at most: in a crowd that never ends everything is late, and nothing is left undone.
const LONGEST: Duration = Duration::from_secs(5);
/// How often it is looked whether the crowd has gone.
const LOOK: Duration = Duration::from_millis(20);

/// How many people write, or wait to, on this node.
#[derive(Debug, Clone, Default)]
pub(super) struct Crowd(Arc<AtomicUsize>);

/// Somebody who writes, until this is dropped.
#[derive(Debug)]
pub(crate) struct Present(Crowd);

impl Crowd {
    pub(super) fn enter(&self) -> Present {
        self.0.fetch_add(1, Ordering::Relaxed);
        Present(self.clone())
    }

    /// Waits while there is a crowd, five seconds at most.
    pub(super) async fn give_way(&self) {
        let gone = async {
            while self.0.load(Ordering::Relaxed) >= CROWD {
                tokio::time::sleep(LOOK).await;
            }
        };
        // In a crowd that does not end, it is our turn all the same.
        let _still_there = tokio::time::timeout(LONGEST, gone).await;
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    #[tokio::test]
    async fn a_few_people_hold_nobody_up() {
        let crowd = Crowd::default();
        let _few: Vec<Present> = (1..CROWD).map(|_| crowd.enter()).collect();
        assert!(crowd.give_way().now_or_never().is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn a_crowd_goes_first() {
        let crowd = Crowd::default();
        let many: Vec<Present> = (0..CROWD).map(|_| crowd.enter()).collect();
        let mut waiting = Box::pin(crowd.give_way());
        assert!((&mut waiting).now_or_never().is_none());
        drop(many);
        waiting.await;
        assert_eq!(crowd.0.load(Ordering::Relaxed), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn a_crowd_that_never_ends_does_not_stop_the_house() {
        let crowd = Crowd::default();
        let _many: Vec<Present> = (0..CROWD).map(|_| crowd.enter()).collect();
        crowd.give_way().await;
        assert_eq!(crowd.0.load(Ordering::Relaxed), CROWD);
    }
}
