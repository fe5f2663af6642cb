//! The town that tests begin with: made once on each engine by `stoa demo`, and copied for each test. Making it takes
//! longer than most tests do.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use tempfile::TempDir;

use crate::{Engine, Program, cluster, stoa};

/// A town that nobody serves.
struct Template {
    folder: TempDir,
}

static TEMPLATES: [Mutex<Option<Template>>; 2] = [Mutex::new(None), Mutex::new(None)];

/// Puts a town into `folder`, which is made, and into `database` if it is PostgreSQL.
pub fn copy(engine: Engine, folder: &Path, database: Option<&str>) {
    let mut template = TEMPLATES[engine as usize]
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let template = template.get_or_insert_with(|| Template::make(engine));
    copy_folder(&template.town(), folder);
    if let Some(database) = database {
        cluster::fill(database, &template.dump());
    }
}

/// Removes the templates.
pub fn end() {
    for template in &TEMPLATES {
        template
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }
}

impl Template {
    fn make(engine: Engine) -> Template {
        let folder = TempDir::with_prefix("stoa-template-").expect("a temporary folder");
        let template = Template { folder };
        let mut demo = stoa();
        demo.args([
            "demo",
            "--seed",
            "7",
            "--scale",
            "0.02",
            "--listen",
            "127.0.0.1:0",
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
