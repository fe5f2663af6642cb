//! The towns that tests begin with: made once on each engine by `stoa demo`, and copied for each test. Making one takes
//! longer than most tests do.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use tempfile::TempDir;

use crate::{Engine, Program, cluster, port, stoa};

/// A town that nobody serves.
struct Template {
    folder: TempDir,
    /// Where it was made, and what its ledger is called after.
    address: String,
    /// Whether a copy of it is served there.
    is_served: bool,
}

/// Those of one engine, in the order in which they were needed.
type Templates = Mutex<Vec<Template>>;

static TEMPLATES: [Templates; 2] = [Mutex::new(Vec::new()), Mutex::new(Vec::new())];

fn templates(engine: Engine) -> MutexGuard<'static, Vec<Template>> {
    TEMPLATES[engine as usize]
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
}

/// The address that a town was made at, for one copy of it at a time: until this value goes.
pub struct Home {
    engine: Engine,
    number: usize,
    pub address: String,
}

impl Drop for Home {
    fn drop(&mut self) {
        if let Some(template) = templates(self.engine).get_mut(self.number) {
            template.is_served = false;
        }
    }
}

/// Puts a town into `folder`, which is made, and into `database` if it is PostgreSQL. It is to be served anywhere, and calls
/// itself by the address of another.
pub fn copy(engine: Engine, folder: &Path, database: Option<&str>) {
    let mut templates = templates(engine);
    if templates.is_empty() {
        templates.push(Template::make(engine));
    }
    templates[0].copy(folder, database);
}

/// The same, to be served where it was made: no other town that lives calls itself so.
pub fn settle(engine: Engine, folder: &Path, database: Option<&str>) -> Home {
    let mut templates = templates(engine);
    let free = templates.iter().position(|template| !template.is_served);
    let number = free.unwrap_or_else(|| {
        templates.push(Template::make(engine));
        templates.len() - 1
    });
    let template = &mut templates[number];
    template.copy(folder, database);
    template.is_served = true;
    Home {
        engine,
        number,
        address: template.address.clone(),
    }
}

/// Removes the templates.
pub fn end() {
    for engine in Engine::ALL {
        templates(engine).clear();
    }
}

impl Template {
    fn make(engine: Engine) -> Template {
        let folder = TempDir::with_prefix("stoa-template-").expect("a temporary folder");
        let template = Template {
            folder,
            address: port::free_address(),
            is_served: false,
        };
        let mut demo = stoa();
        demo.args([
            "demo",
            "--seed",
            "7",
            "--scale",
            "0.02",
            "--listen",
            &template.address,
            "--dir",
        ]);
        demo.arg(template.town());
        let database = (engine == Engine::Postgres).then(cluster::new_database);
        if let Some(database) = &database {
            demo.env("STOA_DATABASE_URL", database);
        }
        let program = Program::start(demo, &template.folder.path().join("log"));
        assert_eq!(
            program.stop(),
            Some(0),
            "the town that is copied did not end well"
        );
        if let Some(database) = &database {
            cluster::dump(database, &template.dump());
        }
        template
    }

    fn copy(&self, folder: &Path, database: Option<&str>) {
        copy_folder(&self.town(), folder);
        if let Some(database) = database {
            cluster::fill(database, &self.dump());
        }
    }

    fn town(&self) -> PathBuf {
        self.folder.path().join("town")
    }

    fn dump(&self) -> PathBuf {
        self.folder.path().join("dump")
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|e| panic!("{}: {e}", to.display()));
    for entry in fs::read_dir(from).expect("the template").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to);
        } else {
            fs::copy(&from, &to).unwrap_or_else(|e| panic!("{}: {e}", to.display()));
        }
    }
}
