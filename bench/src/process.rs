//! What the kernel says about a process (proc(5)), and about this machine.

use std::{
    fs,
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How often a running command's memory is looked at.
const LOOK: Duration = Duration::from_millis(20);
/// A program that used less of a processor than this within [`WATCHED`] works at nothing.
const RESTING: u64 = 5;
const WATCHED: Duration = Duration::from_secs(3);
/// How long a program may work in the background until it rests.
const LONGEST: Duration = Duration::from_secs(1800);

/// A command that ran to its end.
pub struct Ran {
    pub output: Output,
    pub seconds: f64,
    /// The most memory that was ever resident, in KiB.
    pub peak: u64,
    /// Seconds of processor of all its threads, but for what it used after the last look.
    pub processor: f64,
}

/// Runs a command to its end; panics unless it succeeds.
pub fn run(command: &mut Command) -> Ran {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let begun = Instant::now();
    let child = command.spawn().expect("the program starts");
    let pid = child.id();
    let waiting = thread::spawn(move || ended(child));
    let (mut peak, mut used) = (0, 0);
    while !waiting.is_finished() {
        // The peak only grows; what grew after the last look is less than what is written between two looks.
        peak = memory(pid, "VmHWM").unwrap_or(peak).max(peak);
        used = ticks(pid).unwrap_or(0).max(used);
        thread::sleep(LOOK);
    }
    let (output, end) = waiting.join().expect("nobody panics");
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Ran {
        output,
        seconds: (end - begun).as_secs_f64(),
        peak,
        processor: hundredths(used),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "hundredths of seconds stay far below 2^52"
)]
fn hundredths(ticks: u64) -> f64 {
    ticks as f64 / 100.0
}

fn ended(child: Child) -> (Output, Instant) {
    let output = child.wait_with_output().expect("its output");
    (output, Instant::now())
}

/// A line of /proc/PID/status that is a size, such as VmRSS, in KiB; `None` when the process is gone.
pub fn memory(pid: u32, line: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let found = status.lines().find_map(|text| text.strip_prefix(line))?;
    found.split_whitespace().nth(1)?.parse().ok()
}

/// Waits until a process has nothing left to do in the background.
pub fn wait_until_it_rests(pid: u32) {
    let begun = Instant::now();
    let ticks = || ticks(pid).expect("the process runs");
    let mut before = ticks();
    loop {
        thread::sleep(WATCHED);
        let now = ticks();
        if now - before < RESTING {
            return;
        }
        before = now;
        assert!(
            begun.elapsed() < LONGEST,
            "it works in the background for half an hour already"
        );
    }
}

/// The processor time that a process has used, in hundredths of a second (the unit of proc(5) on Linux).
/// `None` when the process is gone.
fn ticks(pid: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in brackets may hold anything; the 14th and 15th fields are the 12th and 13th behind it.
    let behind = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields = behind.split_whitespace().skip(11).take(2);
    Some(fields.map(|field| field.parse::<u64>().unwrap_or(0)).sum())
}

/// How many processors there are, which, and how many programs want them now and wanted them in the last minutes.
pub fn machine() -> String {
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = about
        .lines()
        .find(|line| line.starts_with("model name"))
        .and_then(|line| line.split_once(": "))
        .map_or("unknown", |(_, name)| name);
    let count = thread::available_parallelism().map_or(0, usize::from);
    format!("{count} x {model}")
}

/// The load averages over one, five and fifteen minutes: how many programs run or wait for a processor or a disk.
pub fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace()
        .take(3)
        .collect::<Vec<_>>()
        .join(" ")
}
