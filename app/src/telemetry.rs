//! What the program tells its operator: lines on standard error, for people or as JSON, filtered by STOA_LOG.
//!
//! A log holds no personal data: routes and not paths, numbers and not names. What is logged where is decided there.

use std::io::{IsTerminal, stderr};

use clap::ValueEnum;
use tracing_subscriber::EnvFilter;

use crate::failure::{Failure, Result};

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people at a terminal.
    Human,
    /// One JSON object a line, for programs that gather logs.
    Json,
}

/// Begins to write. `level` holds unless STOA_LOG says otherwise (`debug`, or `info,stoa_kernel=debug`).
pub fn begin(format: Option<LogFormat>, level: &str) -> Result {
    let is_terminal = stderr().is_terminal();
    let format = format.unwrap_or(if is_terminal {
        LogFormat::Human
    } else {
        LogFormat::Json
    });
    let filter = match std::env::var("STOA_LOG") {
        Ok(wish) if !wish.is_empty() => {
            EnvFilter::try_new(&wish).map_err(|error| Failure::of("STOA_LOG", error))?
        }
        _ => EnvFilter::new(level),
    };
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr)
        .with_ansi(is_terminal);
    match format {
        LogFormat::Human => lines.with_target(false).init(),
        LogFormat::Json => lines
            .json()
            .flatten_event(true)
            .with_current_span(true)
            .init(),
    }
    Ok(())
}
