//! Mails that ask somebody whether they want mails: counted, so that nobody fills a stranger's mailbox with them.

use stoa_kernel::{App, Error, FieldError, Message, Result};

/// Free questions to one mailbox, and from one address: a whole school may share it.
const TO_ONE_MAILBOX: u32 = 3;
const FROM_ONE_ADDRESS: u32 = 20;

/// Counts a question to a mailbox before it is sent, by the mailbox and by the `address` that the wish came from.
/// `Invalid` on `email`, in words, when there were too many; the answer is the same whether we know the mailbox or not.
/// The counts are never forgotten by success: the pauses end by themselves a day after the last question.
pub async fn count_question(app: &App, email: &str, address: &str) -> Result<()> {
    let keys = [
        (format!("follow from {address}"), FROM_ONE_ADDRESS),
        (
            format!("follow {}", email.trim().to_lowercase()),
            TO_ONE_MAILBOX,
        ),
    ];
    // The address is asked first, so that one that is held up cannot hold up somebody else's mailbox.
    for (key, free) in keys {
        app.throttle.attempt(&key, free).await.map_err(too_many)?;
    }
    Ok(())
}

fn too_many(error: Error) -> Error {
    let Error::Busy {
        retry_after_seconds,
    } = error
    else {
        return error;
    };
    let minutes = retry_after_seconds.div_ceil(60);
    let message = Message::new("reports-follow-too-many").with("minutes", minutes);
    Error::Invalid(vec![FieldError::new("email", message)])
}
