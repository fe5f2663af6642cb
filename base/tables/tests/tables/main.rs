//! Published tables asked from outside, by people and by those who want something else from them. This program is its own
//! worker: started with `table-worker` it is what `stoa table-worker` is, and otherwise it runs the tests.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod answers;
mod changing;
mod comparing;
mod confined;
mod ground;
mod pages;
mod refused;
mod sharing;
mod stopped;
mod written;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("table-worker") => {
            return match stoa_tables::work(std::io::stdin(), std::io::stdout()) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::FAILURE,
            };
        }
        Some("locked-in") => return confined::try_to_get_out(),
        _ => {}
    }
    let mut trials: Vec<Trial> = Vec::new();
    trials.extend(answers::trials());
    trials.extend(changing::trials());
    trials.extend(comparing::trials());
    trials.extend(confined::trials());
    trials.extend(pages::trials());
    trials.extend(refused::trials());
    trials.extend(sharing::trials());
    trials.extend(stopped::trials());
    trials.extend(written::trials());
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// One trial by the name of its function.
macro_rules! trials {
    ($($name:ident),* $(,)?) => {
        pub fn trials() -> Vec<libtest_mimic::Trial> {
            vec![$(libtest_mimic::Trial::test(
                concat!(module_path!(), "::", stringify!($name)),
                || { $name(); Ok(()) },
            )),*]
        }
    };
}
pub(crate) use trials;
