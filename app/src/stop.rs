//! Being asked to stop: SIGTERM and SIGINT (Ctrl-C) are heard once, by everybody; a second one ends the program at once.

use tokio::{
    signal::unix::{SignalKind, signal},
    sync::watch,
};

use crate::failure::{Failure, Result};

/// Resolves for everybody who waits once the program is to stop. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Stop(watch::Receiver<bool>);

/// Whoever holds it can say stop.
#[derive(Debug)]
pub struct Stopper(watch::Sender<bool>);

/// A stop that nobody has asked for yet.
pub fn new() -> (Stopper, Stop) {
    let (sender, receiver) = watch::channel(false);
    (Stopper(sender), Stop(receiver))
}

impl Stopper {
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Stop {
    /// Waits until it is time.
    pub async fn wait(mut self) {
        // A stopper that is gone has stopped too.
        let _gone = self.0.wait_for(|asked| *asked).await;
    }

    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }
}

/// A stop that the signals ask for.
pub fn on_signals() -> Result<Stop> {
    let unheard = |error| Failure::of("listening for signals", error);
    let mut terminate = signal(SignalKind::terminate()).map_err(unheard)?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(unheard)?;
    let (stopper, stop) = new();
    tokio::spawn(async move {
        for asked in 1.. {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            if asked > 1 {
                // The usual status of a program that a signal ended: 128 and SIGINT's number.
                std::process::exit(130);
            }
            stopper.stop();
        }
    });
    Ok(stop)
}
