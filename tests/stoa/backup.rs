//! `stoa backup` while people report, and `stoa restore` into an empty place.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use stoa_tests::{
    Browser, Crowd, Engine, Outcome, Program, Test, Town, Written, alone, cluster, crowd, pictures,
    stoa,
};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    alone![
        a_town_comes_back_from_a_backup_made_while_people_report,
        a_restore_writes_over_nothing,
        a_damaged_backup_is_refused_whole
    ]
}

/// An empty place for a town: a folder, and a database if it is PostgreSQL.
struct Place {
    parent: TempDir,
    database: Option<String>,
}

impl Place {
    fn new(engine: Engine) -> Place {
        Place {
            parent: TempDir::with_prefix("stoa-restored-").expect("a temporary folder"),
            database: (engine == Engine::Postgres).then(cluster::new_database),
        }
    }

    fn folder(&self) -> PathBuf {
        self.parent.path().join("town")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = stoa();
        command.args(arguments).arg("--dir").arg(self.folder());
        if let Some(database) = &self.database {
            command.env("STOA_DATABASE_URL", database);
        }
        command
    }

    fn restore(&self, backup: &Path, key: Option<&Path>) -> Outcome {
        let mut command = self.command(&["restore", "--json"]);
        command.arg(backup);
        if let Some(key) = key {
            command.arg("--key").arg(key);
        }
        Outcome::of(command)
    }

    fn serve(&self) -> Program {
        let command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        Program::start(command, &self.parent.path().join("log"))
    }

    /// Panics unless nothing was put here.
    #[track_caller]
    fn is_empty(&self) {
        let left = files_under(&self.folder());
        assert!(left.is_empty(), "a refused restore left {left:?}");
        if let Some(database) = &self.database {
            let tables =
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'public'";
            assert_eq!(
                cluster::ask(database, tables).trim(),
                "0",
                "a refused restore left tables"
            );
        }
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let (folders, mut files): (Vec<PathBuf>, Vec<PathBuf>) = entries
        .map(|entry| entry.path())
        .partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| files_under(folder)));
    files
}

fn path(path: &Path) -> String {
    path.display().to_string()
}

/// The addresses of the photos on a report's page, with what they answer.
fn photos_of(visitor: &mut Browser, reference: &str) -> Vec<(String, Vec<u8>)> {
    let page = visitor
        .get(&format!("/reports/{reference}"))
        .expect_status(200);
    let mut addresses = page.attributes("img[src^='/photos/']", "src");
    addresses.dedup();
    let of = |address: String| {
        let photo = visitor.get(&address).expect_status(200);
        (address, photo.body)
    };
    addresses.into_iter().map(of).collect()
}

fn a_town_comes_back_from_a_backup_made_while_people_report(engine: Engine) {
    let town = Town::start(engine);
    let mut ana = town.visitor();
    let service = crowd::service_that_asks_little(&mut ana);
    let report = Written::new(&service, "Glass all over the path.")
        .with_photo("one.jpg", &pictures::jpeg(900, 600, 1))
        .with_photo("two.png", &pictures::png(300, 300, 2))
        .by("Ana Alba", "ana@home.example");
    let reference = ana.reports(&report);
    let photos = photos_of(&mut ana, &reference);
    assert_eq!(photos.len(), 2, "the report shows {} photos", photos.len());

    let crowd = Crowd::of(&town, 4);
    let backup = town.beside("backup");
    let (before, manifest) = crowd.reports_while(|| {
        crowd.waits_for(20);
        let before = crowd.kept();
        let outcome = town
            .command(&["backup", &path(&backup), "--json"])
            .succeeds();
        crowd.waits_for(5);
        (before, outcome.json())
    });
    let told = crowd.leaves();
    assert!(
        told.refused.is_empty(),
        "the backup held people up: {:?}",
        told.refused
    );
    assert_eq!(manifest["has_key"], false);
    assert!(
        !backup.join("master.key").exists(),
        "the backup holds the key unasked"
    );
    assert!(manifest["ledger"]["size"].as_u64() > Some(0), "{manifest}");

    let place = Place::new(engine);
    let restored = place
        .restore(&backup, Some(&town.folder().join("master.key")))
        .succeeds()
        .json();
    assert_eq!(
        (&restored["ok"], &restored["has_key"]),
        (&true.into(), &true.into())
    );
    assert!(
        restored["entries"].as_u64() >= manifest["ledger"]["size"].as_u64(),
        "{restored}"
    );
    drop(town);

    let program = place.serve();
    let mut ben = Browser::new(&program.url);
    crowd::expect_kept(&mut ben, &before);
    assert_eq!(photos_of(&mut ben, &reference), photos);
    Outcome::of(place.command(&["ledger", "verify"])).succeeds();
    // Everything is there that a town needs to go on: what is written now is sealed after what was restored.
    ben.reports(&Written::new(&service, "And more glass."));
    let key = fs::metadata(place.folder().join("master.key")).expect("the key");
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&key.permissions()) & 0o777,
        0o600
    );
    assert_eq!(program.stop(), Some(0));
    Outcome::of(place.command(&["ledger", "verify"])).succeeds();
}

fn a_restore_writes_over_nothing(engine: Engine) {
    let mut town = Town::start(engine);
    let backup = town.beside("backup");
    town.command(&["backup", &path(&backup), "--with-key"])
        .succeeds();
    // A second backup does not go into the first one.
    town.command(&["backup", &path(&backup)])
        .fails_saying(&["is not empty"]);
    town.command(&["restore", &path(&backup)])
        .fails_saying(&["nothing is written over"]);
    assert_eq!(town.stop(), Some(0));
    town.command(&["restore", &path(&backup)])
        .fails_saying(&["nothing is written over"]);
    town.ledger_verifies();
    town.start_again();
    town.visitor().get("/readyz").expect_status(200);

    // With the key in it, the backup is all that is needed.
    let place = Place::new(engine);
    assert_eq!(
        place.restore(&backup, None).succeeds().json()["has_key"],
        true
    );
    place
        .restore(&backup, None)
        .fails_saying(&["nothing is written over"]);
    Outcome::of(place.command(&["ledger", "verify"])).succeeds();

    // Another installation's key is no key for this backup, and nothing is put in place with it.
    let other = Place::new(Engine::Sqlite);
    fs::create_dir_all(other.folder()).expect("a folder");
    Outcome::of(other.command(&["migrate"])).succeeds();
    let place = Place::new(engine);
    let foreign = other.folder().join("master.key");
    place
        .restore(&backup, Some(&foreign))
        .fails_saying(&["does not open"]);
    place
        .restore(&backup, Some(Path::new("/no/such/key")))
        .fails_saying(&["/no/such/key"]);
    // Nor is it put beside a key that lies there already and is not its own.
    fs::create_dir_all(place.folder()).expect("a folder");
    let lies_there = place.folder().join("master.key");
    fs::copy(&foreign, &lies_there).expect("the key of another town");
    place
        .restore(&backup, None)
        .fails_saying(&["master.key", "does not open"]);
    fs::remove_file(&lies_there).expect("the key goes");
    place.is_empty();
}

fn a_damaged_backup_is_refused_whole(engine: Engine) {
    let town = Town::start(engine);
    let mut ana = town.visitor();
    let service = crowd::service_that_asks_little(&mut ana);
    ana.reports(
        &Written::new(&service, "Glass.").with_photo("one.jpg", &pictures::jpeg(300, 200, 1)),
    );
    let backup = town.beside("backup");
    town.command(&["backup", &path(&backup), "--with-key"])
        .succeeds();
    let database = match engine {
        Engine::Sqlite => "database.sqlite",
        Engine::Postgres => "database.pgdump",
    };
    let photo = files_under(&backup.join("files"))
        .pop()
        .expect("a photo in the backup");
    let cases: [(&str, PathBuf, &[&str]); 4] = [
        (
            "the database",
            backup.join(database),
            &[database, "is damaged"],
        ),
        ("a photo", photo, &["damaged"]),
        (
            "the configuration",
            backup.join("stoa.toml"),
            &["stoa.toml", "is damaged"],
        ),
        (
            "the manifest",
            backup.join("manifest.json"),
            &["manifest.json"],
        ),
    ];
    let place = Place::new(engine);
    for (what, file, words) in cases {
        let whole = fs::read(&file).expect("a part of the backup");
        let mut damaged = whole.clone();
        damaged[whole.len() / 2] ^= 0x20;
        if what == "the manifest" {
            damaged.truncate(whole.len() / 2);
        }
        fs::write(&file, damaged).expect("damage");
        place.restore(&backup, None).fails_saying(words);
        place.is_empty();
        fs::remove_file(&file).expect("worse damage");
        let outcome = place.restore(&backup, None);
        assert!(
            outcome.status.is_some_and(|status| status != 0),
            "without {what}: {outcome:?}"
        );
        place.is_empty();
        fs::write(&file, whole).expect("mended");
    }
    place.restore(&backup, None).succeeds();
    let nothing = town.beside("nothing");
    Place::new(engine)
        .restore(&nothing, None)
        .fails_saying(&["no whole backup"]);
}
