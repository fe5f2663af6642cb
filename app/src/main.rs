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
    io::{Write, stderr},
    process::ExitCode,
};

use clap::Parser;

use crate::{
    command_line::{Command, CommandLine},
    said::Voice,
};

/// The system's own allocator keeps what a burst of visitors has freed; this one gives it back, and is quicker under many threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let typed = CommandLine::parse();
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
