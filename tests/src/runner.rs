//! Runs each test on both databases. Towns are shared where a test does not need one of its own, and ended at the end.

use std::{
    panic::catch_unwind,
    process::ExitCode,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use libtest_mimic::{Arguments, Trial};

use crate::{
    cluster, template,
    town::{Engine, Town, binary},
};

/// A test, and what it wants to run in.
pub struct Test {
    pub name: &'static str,
    pub body: Body,
    /// The databases that it is about.
    pub engines: &'static [Engine],
}

impl Test {
    /// The same test on this database only, where it is about nothing that the other has.
    #[must_use]
    pub fn only_on(self, engine: Engine) -> Test {
        let engines = match engine {
            Engine::Sqlite => &[Engine::Sqlite],
            Engine::Postgres => &[Engine::Postgres],
        };
        Test { engines, ..self }
    }
}

/// What a test is given.
#[derive(Clone, Copy)]
pub enum Body {
    /// A town that other tests act in at the same time.
    Shared(fn(&Town)),
    /// Only the engine: it starts (and kills) towns of its own.
    Alone(fn(Engine)),
}

/// Lists tests that share a town: `in_the_town![an_empty_form_is_refused, …]`.
#[macro_export]
macro_rules! in_the_town {
    ($($name:ident),* $(,)?) => {
        vec![$($crate::Test { name: concat!(module_path!(), "::", stringify!($name)), body: $crate::runner::Body::Shared($name), engines: &$crate::Engine::ALL }),*]
    };
}

/// Lists tests that start towns of their own: `alone![nothing_is_lost_when_killed, …]`.
#[macro_export]
macro_rules! alone {
    ($($name:ident),* $(,)?) => {
        vec![$($crate::Test { name: concat!(module_path!(), "::", stringify!($name)), body: $crate::runner::Body::Alone($name), engines: &$crate::Engine::ALL }),*]
    };
}

/// The town of each engine that tests share, started by the first that needs it; one that did not start is not tried again.
#[derive(Default)]
struct Towns([OnceLock<Option<Town>>; 2]);

impl Towns {
    fn get(&self, engine: Engine) -> &Town {
        let town = self.0[engine as usize].get_or_init(|| {
            let started = catch_unwind(|| Town::found(engine));
            // What went wrong was printed by the panic.
            started.ok()
        });
        town.as_ref()
            .expect("the town that tests share did not start; the first such failure says why")
    }
}

/// Runs all tests on both databases and says how they ended. Understands the arguments of `cargo test`.
pub fn run(tests: Vec<Test>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Two cores serve the town, the database and the tests: more threads only make each other late.
    arguments.test_threads.get_or_insert(4);
    if !arguments.list {
        binary();
    }
    if !Engine::Postgres.is_here() {
        println!("skipped: PostgreSQL's server is not on this machine; its tests count as ignored");
    }
    let towns = Arc::new(Towns::default());
    let one_at_a_time = Arc::new(Mutex::new(()));
    let mut trials = Vec::new();
    for test in &tests {
        for engine in test.engines.iter().copied() {
            let name = format!("{}::{engine}", test.name.trim_start_matches("stoa::"));
            let (towns, body, turn) = (towns.clone(), test.body, one_at_a_time.clone());
            let trial = Trial::test(name, move || {
                match body {
                    Body::Shared(test) => test(towns.get(engine)),
                    Body::Alone(test) => {
                        let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
                        test(engine);
                    }
                }
                Ok(())
            });
            trials.push(trial.with_ignored_flag(!engine.is_here()));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    drop(towns);
    template::end();
    cluster::end();
    conclusion.exit_code()
}
