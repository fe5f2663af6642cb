//! Whoever decides looks up in the registers once more what a service reads, and sees what stands there now.

use stoa_kernel::{App, Done, OrNotFound, Result, Tx};

use crate::{
    casework::{
        found::{file_of, find_open},
        reads,
    },
    model::Application,
};

/// `NotFound` for a service that reads no register. `Conflict` when it has changed since it was seen, or is decided already.
pub async fn look_again(app: &App, tx: &mut Tx, seen: (&str, i64)) -> Result<Done<Application>> {
    let application = find_open(app, tx, seen, "decide_application").await?;
    let (file, _) = file_of(tx, &application).await?;
    let (_, looked) = reads::again(app, tx, (&application, &file)).await?;
    let (first, rest) = looked.split_first().or_not_found()?;
    let done = Done::new(application, first);
    Ok(rest.iter().fold(done, |done, look| done.also(look)))
}
