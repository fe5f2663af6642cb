//! Processor time of the workers that answer queries, and medians.

use std::fs;

/// Seconds of processor that the workers of a node have used so far, all threads together (proc(5), `schedstat`).
pub fn of_workers(node: u32) -> f64 {
    workers(node).into_iter().map(of_process).sum()
}

/// The processes that a node has started.
pub fn workers(node: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").expect("the list of processes");
    let numbers = all
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    numbers
        .filter(|number| parent(*number) == Some(node))
        .collect()
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, behind) = stat.rsplit_once(')')?;
    behind.split_whitespace().nth(1)?.parse().ok()
}

fn of_process(process: u32) -> f64 {
    let threads = fs::read_dir(format!("/proc/{process}/task"));
    let nanos = threads
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|thread| {
            let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
            text.split_whitespace().next()?.parse::<u64>().ok()
        });
    float(nanos.sum()) / 1e9
}

/// The middle of some figures, the mean of the two where their number is even; NaN where there are none.
pub fn median(figures: &mut [f64]) -> f64 {
    figures.sort_by(f64::total_cmp);
    let at = |place: usize| figures.get(place).copied().unwrap_or(f64::NAN);
    f64::midpoint(
        at(figures.len().saturating_sub(1) / 2),
        at(figures.len() / 2),
    )
}

/// A count as a number that can be divided.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of rows, bytes and nanoseconds stay far below 2^52"
)]
pub fn float(count: u64) -> f64 {
    count as f64
}
