//! What answers queries in the tests of this module: the worker alone, without the program around it.

use std::{
    io::{stdin, stdout},
    process::ExitCode,
};

fn main() -> ExitCode {
    match stoa_tables::work(stdin(), stdout()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_the_other_end_knows) => ExitCode::FAILURE,
    }
}
