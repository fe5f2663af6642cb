//! Stoa's program: the command line, the configuration, the list of modules. Knows everyone; nobody knows it.

mod command_line;
mod commands;
mod demo;
mod failure;
mod house;
mod listen;
mod modules;
mod progress;
mod said;
mod serve;
mod stop;
mod telemetry;

use std::{
    io::{Write, stderr, stdin, stdout},
    process::ExitCode,
    time::Duration,
};

use clap::Parser;

use crate::{
    command_line::{Command, CommandLine},
    said::Voice,
};

/// SQLite's memory comes from here too. What nobody needs any more goes back to the system within some ten seconds, by a
/// thread of the allocator's own; docs/decisions/0009-allocator.md has what others kept.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// How long a thread for blocking work waits for more. Each holds some memory, and as they are woken in turn, whoever asks
/// the database now and then keeps all of them awake that a crowd has needed, if they wait longer.
const THREADS_WAIT: Duration = Duration::from_millis(500);

/// Answers queries on the standard streams until nobody asks any more. It locks itself in, so no thread may run before.
fn work() -> ExitCode {
    match stoa_tables::work(stdin(), stdout()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_the_other_end_knows) => ExitCode::FAILURE,
    }
}

fn main() -> ExitCode {
    let typed = CommandLine::parse();
    if matches!(typed.command, Command::TableWorker) {
        return work();
    }
    let voice = if typed.json {
        Voice::Json
    } else {
        Voice::People
    };
    // Commands beside the server speak for themselves; only what went wrong is worth a line of log.
    let serves = matches!(typed.command, Command::Serve(_) | Command::Demo(_));
    let level = if serves {
        "info,hyper=error"
    } else {
        "warn,hyper=error"
    };
    let outcome = telemetry::begin(typed.log_format, level).and_then(|()| {
        for name in house::unknown_variables() {
            tracing::warn!("no variable is called {name}; it is passed over");
        }
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .thread_keep_alive(THREADS_WAIT)
            .build();
        let runtime = runtime.map_err(|error| failure::Failure::of("starting", error))?;
        runtime.block_on(commands::run(typed, voice))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(words) = failure.in_words() {
                let _unread = writeln!(stderr(), "stoa: {words}");
                voice.outcome(&serde_json::json!({ "ok": false, "error": words }));
            }
            ExitCode::FAILURE
        }
    }
}
