//! A program of ours that serves: started, waited for until it is ready, and ended one way or another.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::keeper;

/// How long a program may take until it serves, and until it has ended.
const STARTING: Duration = Duration::from_secs(300);
const STOPPING: Duration = Duration::from_secs(60);

/// A program that runs as long as this value lives.
pub struct Program {
    /// Where it is reached, without a slash at the end.
    pub url: String,
    child: Option<Child>,
}

impl Program {
    /// Starts it, with its log appended to a file, and waits for its line `ready`.
    pub fn start(mut command: Command, log: &Path) -> Program {
        let file = File::options().create(true).append(true).open(log);
        command
            .stdout(Stdio::piped())
            .stderr(file.expect("a file for the log"));
        let mut child = keeper::spawn(command).expect("the program starts");
        let output = child.stdout.take().expect("its output is a pipe");
        let begun = Instant::now();
        let mut said = String::new();
        let mut lines = BufReader::new(output).lines();
        while let Some(Ok(line)) = lines.next() {
            if line.trim() == "ready" {
                let url = address_in(&said);
                let url = url.unwrap_or_else(|| panic!("it did not say its address:\n{said}"));
                // Somebody has to read what else it says, or a full pipe would stop it.
                thread::spawn(move || lines.for_each(drop));
                return Program {
                    url,
                    child: Some(child),
                };
            }
            said.push_str(&line);
            said.push('\n');
            assert!(
                begun.elapsed() < STARTING,
                "not ready after five minutes:\n{said}"
            );
        }
        let log = fs::read_to_string(log).unwrap_or_default();
        panic!(
            "the program ended before it was ready ({:?}):\n{said}{log}",
            child.wait()
        );
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.as_ref().map_or(0, Child::id)
    }

    /// Ends it at once, as a power cut would (SIGKILL), and waits until it is gone.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("the program can be killed");
            child.wait().expect("the program has ended");
        }
    }

    /// Asks it to stop (SIGTERM) and waits for its end: its status, none when a signal ended it.
    pub fn stop(self) -> Option<i32> {
        self.begin_to_stop();
        self.ends()
    }

    /// Asks it to stop, and does not wait.
    pub fn begin_to_stop(&self) {
        if let Some(child) = &self.child {
            signal(child, "TERM");
        }
    }

    /// Waits for its end: its status, none when a signal ended it.
    pub fn ends(mut self) -> Option<i32> {
        let mut child = self.child.take()?;
        let begun = Instant::now();
        while begun.elapsed() < STOPPING {
            if let Some(status) = child.try_wait().expect("a child's status") {
                return status.code();
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = child.kill();
        panic!("the program did not stop within a minute");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // It may have ended by itself, and then there is nothing to end.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// Sends a signal to a program by its name without SIG: `TERM`, `INT`.
pub fn signal(child: &Child, name: &str) {
    let sent = Command::new("kill")
        .args([&format!("-{name}"), &child.id().to_string()])
        .status();
    assert!(
        sent.is_ok_and(|status| status.success()),
        "SIG{name} was not sent"
    );
}

fn address_in(said: &str) -> Option<String> {
    let start = said.find("http://")?;
    let rest = &said[start..];
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    Some(rest[..end].trim_end_matches('/').to_owned())
}
