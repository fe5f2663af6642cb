//! What would be said to people, heard where it is asked for: each place that asks for a mail tells it here too. Outside a rehearsal nobody
//! listens.

use std::{cell::RefCell, future::Future};

use stoa_kernel::Timestamp;

use crate::model::Charge;

tokio::task_local! {
    static HEARD: RefCell<Vec<Heard>>;
}

/// A mail that was asked for, and when it would go out.
#[derive(Clone)]
pub struct Heard {
    pub at: Timestamp,
    pub news: News,
}

/// What it is about.
#[derive(Clone)]
pub enum News {
    /// The applicant is told; the word has a sentence of its own.
    Applicant(String),
    /// Whoever pays is told of a charge, as it stood then.
    Payer(Box<Charge>, String),
    /// Somebody is asked to sign, by the number of their signature.
    Signatory(i64),
}

/// Tells whoever listens.
pub fn note(at: Timestamp, news: News) {
    // Nobody listens outside a rehearsal.
    let _heard = HEARD.try_with(|heard| heard.borrow_mut().push(Heard { at, news }));
}

/// Whether this is a rehearsal, in which nobody is looked up anywhere.
pub fn is_rehearsal() -> bool {
    HEARD.try_with(|_heard| ()).is_ok()
}

/// What was asked for so far in this rehearsal.
pub fn so_far() -> Vec<Heard> {
    let heard = HEARD.try_with(|heard| heard.borrow().clone());
    heard.unwrap_or_default()
}

/// Does something as a rehearsal.
pub async fn listening<T>(work: impl Future<Output = T>) -> T {
    HEARD.scope(RefCell::default(), work).await
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Timestamp;

    use super::{News, is_rehearsal, listening, note, so_far};

    #[tokio::test]
    async fn only_a_rehearsal_is_heard_and_each_for_itself() {
        let told = || note(Timestamp::UNIX_EPOCH, News::Applicant("sent".to_owned()));
        told();
        assert!(!is_rehearsal() && so_far().is_empty());
        for _ in 0..2 {
            let heard = listening(async {
                assert!(is_rehearsal());
                told();
                so_far().len()
            });
            assert_eq!(heard.await, 1);
        }
    }
}
