//! Starts servers so that they end with this process, however it ends.
//!
//! Linux ends a child at the death of the thread that started it (prctl, PR_SET_PDEATHSIG), and a test's thread ends
//! before its process does. So one thread that lasts starts them all.

use std::{
    ffi::OsStr,
    io,
    process::{Child, Command},
    sync::{LazyLock, Mutex, PoisonError, mpsc},
    thread,
};

type Answer = mpsc::Sender<io::Result<Child>>;

static KEEPER: LazyLock<Mutex<mpsc::Sender<(Command, Answer)>>> = LazyLock::new(|| {
    let (orders, waiting) = mpsc::channel::<(Command, Answer)>();
    thread::spawn(move || {
        for (mut command, answer) in waiting {
            // Whoever gave the order is gone only when the process is ending.
            let _ = answer.send(command.spawn());
        }
    });
    Mutex::new(orders)
});

/// A command that runs `program` and is killed when the keeper's thread dies, which is when this process does.
/// `options` are for `setpriv`, which does it, for instance to run as somebody else.
pub fn command(program: impl AsRef<OsStr>, options: &[&str]) -> Command {
    let mut command = Command::new("setpriv");
    command
        .args(["--pdeathsig", "KILL"])
        .args(options)
        .arg("--")
        .arg(program);
    command
}

/// Starts such a command.
pub fn spawn(command: Command) -> io::Result<Child> {
    let (answer, answered) = mpsc::channel();
    let orders = KEEPER
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    orders.send((command, answer)).map_err(io::Error::other)?;
    answered.recv().map_err(io::Error::other)?
}
