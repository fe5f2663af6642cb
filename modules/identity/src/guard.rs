//! Guards what may be guessed: each try is counted before it is made, against what is guessed at and against the address
//! that it comes from. Known and unknown names are counted alike.

use stoa_kernel::{App, Error, FieldError, Message, Result};

/// Free tries at one name, code or mailbox.
const FREE: u32 = 5;
/// Free tries from one address: a whole office may share it.
const FREE_FROM_ONE_ADDRESS: u32 = 20;

/// A try that was counted. [`Try::succeeded`] forgets it and those before it.
#[must_use = "a try that succeeds must say so, or it counts as a failure"]
pub(crate) struct Try {
    keys: [String; 2],
}

impl Try {
    /// Counts a try at `what`. `Invalid` on `field`, in words, when there were too many. The address is asked first, so
    /// that one that is held up cannot hold up somebody else's name.
    pub async fn begin(app: &App, what: &str, address: &str, field: &str) -> Result<Self> {
        let keys = [format!("from {address}"), what.to_lowercase()];
        for (key, free) in keys.iter().zip([FREE_FROM_ONE_ADDRESS, FREE]) {
            let counted = app.throttle.attempt(key, free).await;
            counted.map_err(|error| too_many(error, field))?;
        }
        Ok(Try { keys })
    }

    pub async fn succeeded(self, app: &App) -> Result<()> {
        for key in &self.keys {
            app.throttle.passed(key).await?;
        }
        Ok(())
    }
}

/// Forgets the tries at something that was guarded by a [`Try`] of another step.
pub(crate) async fn forget(app: &App, what: &str) -> Result<()> {
    app.throttle.passed(&what.to_lowercase()).await
}

/// Whoever is held up is told for how long, beside the field they filled in.
fn too_many(error: Error, field: &str) -> Error {
    let Error::Busy {
        retry_after_seconds,
    } = error
    else {
        return error;
    };
    let minutes = retry_after_seconds.div_ceil(60);
    let message = Message::new("identity-too-many-tries").with("minutes", minutes);
    Error::Invalid(vec![FieldError::new(field, message)])
}
