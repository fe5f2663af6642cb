//! The program's commands as an operator types them, and what comes of them.

use std::{
    env,
    fmt::{self, Debug},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

use crate::{keeper, town::binary};

/// The program, without arguments, and without any STOA_* variable of whoever runs the tests.
pub fn stoa() -> Command {
    let mut command = keeper::command(binary(), &[]);
    command.stdin(Stdio::null());
    for (name, _) in env::vars().filter(|(name, _)| name.starts_with("STOA_")) {
        command.env_remove(name);
    }
    command
}

/// How a command ended, and what it said.
pub struct Outcome {
    what: String,
    /// None when a signal ended it.
    pub status: Option<i32>,
    /// On standard output.
    pub said: String,
    /// On standard error.
    pub faults: String,
}

impl Outcome {
    /// Runs a command to its end.
    pub fn of(mut command: Command) -> Outcome {
        let output = command.output().expect("the program runs");
        Outcome::ended(&command, output)
    }

    /// What came of a command that a test has run itself.
    pub fn ended(command: &Command, output: Output) -> Outcome {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Outcome {
            what: format!("{command:?}"),
            status: output.status.code(),
            said: text(&output.stdout),
            faults: text(&output.stderr),
        }
    }

    /// The JSON of its last line on standard output, which is where `--json` puts it.
    #[track_caller]
    pub fn json(&self) -> Value {
        let line = self.said.lines().last().unwrap_or_default();
        serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}\n{self:?}"))
    }

    /// Panics unless all went well.
    #[track_caller]
    pub fn succeeds(self) -> Outcome {
        assert_eq!(self.status, Some(0), "{self:?}");
        self
    }

    /// Panics unless it failed with words that contain all of these, by an exit status and not by a signal or panic.
    #[track_caller]
    pub fn fails_saying(self, words: &[&str]) -> Outcome {
        assert!(
            self.status
                .is_some_and(|status| status != 0 && status != 101),
            "{self:?}"
        );
        let told = format!("{}{}", self.said, self.faults);
        for word in words {
            assert!(told.contains(word), "it does not say {word:?}: {self:?}");
        }
        self
    }
}

impl Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Outcome {
            what,
            status,
            said,
            faults,
        } = self;
        write!(
            f,
            "{what}\nended with {status:?} and said\n{said}\n{faults}"
        )
    }
}
