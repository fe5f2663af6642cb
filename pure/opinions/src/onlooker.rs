//! Whoever waits for a long computation: is told how far it has come, and may end it.

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading lines; how many there are is not known.
    Reading,
    /// Comparing with shuffled copies.
    Shuffling,
    /// Repeating with resampled copies.
    Resampling,
}

/// Told from any thread.
pub trait Onlooker: Sync {
    /// So much is done, of so much if that is known.
    fn at(&self, stage: Stage, done: u64, of: Option<u64>);
    /// Whether to end as soon as possible. What is not done by then is left out.
    fn wants_to_stop(&self) -> bool;
}

/// Nobody looks on, and nobody stops it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Onlooker for Nobody {
    fn at(&self, _stage: Stage, _done: u64, _of: Option<u64>) {}

    fn wants_to_stop(&self) -> bool {
        false
    }
}
