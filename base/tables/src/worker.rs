//! One worker process, as the program sees it: started, asked, listened to, and ended.

use std::{
    os::unix::process::ExitStatusExt,
    path::PathBuf,
    process::{ExitStatus, Stdio},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt, BufReader},
    process::{Child, ChildStdin, ChildStdout, Command},
    task::JoinHandle,
};

use crate::{
    frames::{self, Ask, Orders, Ready},
    refused::{Limit, Refused},
};

/// How long a worker may take to start; a machine that is busy and a program that is not in memory need some.
const START: Duration = Duration::from_secs(30);
/// How long one that has closed its output may take to end.
const LAST_BREATH: Duration = Duration::from_secs(2);
/// How much of what a worker said before it died is kept, in bytes.
const LAST_WORDS: usize = 4096;

/// What is started, and how.
#[derive(Debug, Clone)]
pub struct Program {
    pub path: PathBuf,
    pub arguments: Vec<String>,
    pub orders: Orders,
}

/// A process that answers one question at a time. Dropping it kills it.
#[derive(Debug)]
pub struct Worker {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    words: JoinHandle<Vec<u8>>,
    pub ready: Ready,
    memory: u64,
}

impl Worker {
    /// Starts a process and waits until it has locked itself in. It inherits no variable of the environment, where
    /// passwords are, and no open file.
    pub async fn start(program: &Program) -> Result<Self, Refused> {
        let mut child = Command::new(&program.path)
            .args(&program.arguments)
            .env_clear()
            // The system's own allocator sets aside 64 MiB of addresses for each of its arenas, and addresses are counted.
            .env("MALLOC_ARENA_MAX", "2")
            // Columns are read and unpacked in pieces of a megabyte. By itself the allocator gives each back to the system and has the
            // next one cleared page by page, which costs more than unpacking it.
            .env("MALLOC_MMAP_THRESHOLD_", "33554432")
            .env("MALLOC_TRIM_THRESHOLD_", "67108864")
            .env("MALLOC_TOP_PAD_", "8388608")
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| broken(format!("starting {}: {error}", program.path.display())))?;
        let taken = child.stdin.take().zip(child.stdout.take());
        let ((input, output), errors) = taken
            .zip(child.stderr.take())
            .ok_or_else(|| broken("a worker without pipes"))?;
        let mut worker = Worker {
            child,
            input,
            output: BufReader::with_capacity(128 * 1024, output),
            words: tokio::spawn(listen(errors)),
            ready: Ready {
                files_closed: false,
                calls_closed: false,
            },
            memory: program.orders.memory,
        };
        worker.say(frames::ORDERS, &program.orders).await?;
        let first = tokio::time::timeout(START, frames::next(&mut worker.output)).await;
        match first {
            Ok(Ok(Some((frames::READY, body)))) => {
                worker.ready = frames::parse(&body).map_err(|error| broken(error.to_string()))?;
                Ok(worker)
            }
            Ok(_) => Err(match worker.why_it_ended(Duration::ZERO).await {
                Refused::Broken(why) => broken(why),
                refused => broken(format!("a worker could not start: {refused}")),
            }),
            Err(_) => Err(broken("a worker did not start in time")),
        }
    }

    /// Asks a question.
    pub async fn ask(&mut self, ask: &Ask) -> Result<(), Refused> {
        self.say(frames::ASK, ask).await
    }

    /// The next frame of the answer.
    pub async fn next(&mut self) -> std::io::Result<Option<(u8, Vec<u8>)>> {
        frames::next(&mut self.output).await
    }

    /// Whether the process is still there, as far as can be seen without asking it.
    pub fn is_alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// What a worker ran into that ended in the middle of a question.
    pub async fn why_it_ended(&mut self, processor: Duration) -> Refused {
        let Ok(Ok(status)) = tokio::time::timeout(LAST_BREATH, self.child.wait()).await else {
            return broken("a worker closed its output and goes on");
        };
        let words = tokio::time::timeout(LAST_BREATH, &mut self.words).await;
        let words = words.ok().and_then(Result::ok).unwrap_or_default();
        why(
            status,
            &String::from_utf8_lossy(&words),
            processor,
            self.memory,
        )
    }

    async fn say(&mut self, kind: u8, what: &impl serde::Serialize) -> Result<(), Refused> {
        let lost = |error: std::io::Error| broken(format!("telling a worker: {error}"));
        let frame = frames::json(kind, what).map_err(lost)?;
        self.input.write_all(&frame).await.map_err(lost)?;
        self.input.flush().await.map_err(lost)
    }
}

/// Signals by their numbers, which are the same on every Unix for these.
const ABORTED: i32 = 6;
const KILLED: i32 = 9;
const BAD_ADDRESS: [i32; 2] = [7, 11];
const TOO_MUCH_PROCESSOR: [i32; 2] = [24, 30];

fn why(status: ExitStatus, words: &str, processor: Duration, memory: u64) -> Refused {
    let too_deep = words.contains("has overflowed its stack");
    let no_memory = words.contains("memory allocation of")
        || words.contains("Cannot allocate memory")
        || words.contains("Resource temporarily unavailable");
    match status.signal() {
        Some(signal) if TOO_MUCH_PROCESSOR.contains(&signal) => {
            Refused::TooMuch(Limit::Processor(processor))
        }
        Some(ABORTED) if too_deep => Refused::TooMuch(Limit::Depth),
        Some(ABORTED) if no_memory => Refused::TooMuch(Limit::Memory(memory)),
        // The system's own end of memory kills; nobody else does at this point.
        Some(KILLED) => Refused::TooMuch(Limit::Memory(memory)),
        Some(signal) if BAD_ADDRESS.contains(&signal) => Refused::TooMuch(Limit::Depth),
        _ if no_memory => Refused::TooMuch(Limit::Memory(memory)),
        _ => broken(format!("a worker ended ({status}): {}", words.trim())),
    }
}

/// The last of what a worker writes to its standard error.
async fn listen(mut errors: impl AsyncRead + Unpin) -> Vec<u8> {
    let mut words = Vec::new();
    let mut piece = [0; 1024];
    while let Ok(length @ 1..) = errors.read(&mut piece).await {
        words.extend_from_slice(&piece[..length]);
        let too_many = words.len().saturating_sub(LAST_WORDS);
        words.drain(..too_many);
    }
    words
}

fn broken(why: impl Into<String>) -> Refused {
    Refused::Broken(why.into())
}
