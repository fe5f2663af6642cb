//! A node on the town of a million reports: how soon it serves, and what it holds when nobody comes.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::{
    load::{Target, drive},
    pages,
    process::{memory, wait_until_it_rests},
    run::Run,
};

/// How often it is started; the slowest start counts.
const STARTS: usize = 3;
/// How many people look at it, for how long, before it idles.
const PEOPLE: usize = 32;
const BUSY: Duration = Duration::from_secs(10);
/// How long it idles: longer than it keeps what it has at hand for the next visitor.
const IDLING: Duration = Duration::from_secs(75);
const ROOM: u64 = 120;

pub fn measure(run: &mut Run) {
    let large = run.large();
    // The first time it counts and indexes what was imported.
    large.serve();
    large.stop();
    let mut slowest = Duration::ZERO;
    for _ in 0..STARTS {
        let begun = Instant::now();
        let node = large.start();
        slowest = slowest.max(begun.elapsed());
        node.stop();
    }
    let node = large.serve();
    let pid = node.id();
    let fresh = memory(pid, "VmRSS").expect("it runs");
    let target = Target {
        address: node.url.trim_start_matches("http://").to_owned(),
        choices: pages::everything(&node.url),
        ..Target::default()
    };
    drive(&target, PEOPLE, BUSY, pages::get).expect_sound();
    let busy = memory(pid, "VmRSS").expect("it runs");
    thread::sleep(IDLING);
    wait_until_it_rests(pid);
    let idle = memory(pid, "VmRSS").expect("it runs");
    large.stop();
    let table = &mut run.table;
    table.hold(
        "start on a million reports until `ready`, slowest of 3",
        format!("{:.2} s", slowest.as_secs_f64()),
        "under 1 s",
        slowest < Duration::from_secs(1),
    );
    table.note("resident memory, just started", mib(fresh));
    table.note("  with 32 people looking around", mib(busy));
    table.hold(
        "  after idling for a minute",
        mib(idle),
        "under 120 MiB",
        idle < ROOM * 1024,
    );
}

fn mib(kib: u64) -> String {
    format!("{} MiB", kib / 1024)
}
