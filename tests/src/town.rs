//! A town: the program, started as an operator would start it, on a database of its own.

use std::{
    env,
    fmt::{self, Display},
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
    time::Duration,
};

use serde_json::Value;
use tempfile::TempDir;

use crate::{
    Browser, Outcome, Program, cluster, patience, port, stoa,
    template::{self, Home},
};

/// The datasets that a town publishes of its own records.
const OWN_DATA: &str = "reports applications application-channels application-steps participation-processes \
    participation-proposals participation-decisions participation-projects";

/// The two databases that Stoa runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    /// Both; each test runs on each.
    pub const ALL: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

    /// Whether this machine has what the engine needs.
    pub fn is_here(self) -> bool {
        self == Engine::Sqlite || cluster::is_here()
    }
}

impl Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        })
    }
}

/// Somebody who may sign in, as `--accounts FILE` lists them.
#[derive(Debug, Clone)]
pub struct Account {
    pub role: String,
    pub email: String,
    pub password: String,
    /// For programs: the key of Open311's POST.
    pub api_key: String,
}

/// A demonstration town that runs as long as this value lives.
pub struct Town {
    /// Where it is reached, without a slash at the end.
    pub url: String,
    pub engine: Engine,
    pub accounts: Vec<Account>,
    database: Option<String>,
    settings: Vec<(String, String)>,
    folder: TempDir,
    program: Option<Program>,
    /// Where it was made, if it is called so; given back once the program has ended.
    home: Option<Home>,
}

impl Town {
    /// A small town on a database of its own of this engine, once it serves.
    pub fn start(engine: Engine) -> Town {
        // All tests come from one address, which would be asked to slow down.
        Town::start_with(engine, &[("STOA_WRITES_PER_MINUTE", "0")])
    }

    /// The same with STOA_* variables of the test's choice.
    pub fn start_with(engine: Engine, settings: &[(&str, &str)]) -> Town {
        let database = (engine == Engine::Postgres).then(cluster::new_database);
        Town::start_on(engine, database, settings)
    }

    /// A town that is called by its own address, as no other that lives is, for those who deal with other towns.
    pub fn found(engine: Engine) -> Town {
        Town::found_with(engine, &[("STOA_WRITES_PER_MINUTE", "0")])
    }

    /// The same with STOA_* variables of the test's choice.
    pub fn found_with(engine: Engine, settings: &[(&str, &str)]) -> Town {
        let database = (engine == Engine::Postgres).then(cluster::new_database);
        let mut town = Town::planned(engine, database, settings);
        let home = template::settle(engine, &town.folder(), town.database.as_deref());
        town.home = Some(home);
        town.serve_first();
        town
    }

    /// A town that was made with these settings, and not copied. Making it takes its time.
    pub fn made_with(engine: Engine, settings: &[(&str, &str)]) -> Town {
        let database = (engine == Engine::Postgres).then(cluster::new_database);
        let mut town = Town::planned(engine, database, settings);
        town.serve_first();
        town
    }

    /// The same as [`Town::start_with`] on this database, if it is PostgreSQL.
    pub fn start_on(engine: Engine, database: Option<String>, settings: &[(&str, &str)]) -> Town {
        let mut town = Town::planned(engine, database, settings);
        template::copy(engine, &town.folder(), town.database.as_deref());
        town.move_database();
        town.serve_first();
        town
    }

    fn planned(engine: Engine, database: Option<String>, settings: &[(&str, &str)]) -> Town {
        let folder = TempDir::with_prefix("stoa-town-").expect("a temporary folder");
        Town {
            url: String::new(),
            engine,
            accounts: Vec::new(),
            database,
            settings: settings
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
            folder,
            program: None,
            home: None,
        }
    }

    fn serve_first(&mut self) {
        let home = self.home.as_ref().map(|home| home.address.clone());
        self.begin(&home.unwrap_or_else(port::free_address));
        self.accounts = self.read_accounts();
    }

    /// The folder that `--dir` names.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("town")
    }

    /// The folder of the photos.
    pub fn photos(&self) -> PathBuf {
        self.folder().join("files")
    }

    /// The number of its process; 0 while it does not run.
    pub fn process(&self) -> u32 {
        self.program.as_ref().map_or(0, Program::id)
    }

    /// Waits until it has published its own data, which are files beside the photos in this folder, and has put away
    /// what it wrote meanwhile; it does so once a day.
    pub fn publishes_its_own_data(&self, files: &Path) {
        for slug in OWN_DATA.split(' ') {
            patience::eventually("the town's own data are published", || {
                let page = self.visitor().get(&format!("/data/{slug}"));
                (page.status == 200).then_some(())
            });
        }
        patience::eventually("nothing is being written beside the photos", || {
            let mut arriving = fs::read_dir(files.join("arriving")).into_iter().flatten();
            arriving.next().is_none().then_some(())
        });
    }

    /// A browser with no cookies in it.
    pub fn visitor(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// The account of a role; panics when the town has none.
    pub fn account(&self, role: &str) -> &Account {
        let found = self.accounts.iter().find(|account| account.role == role);
        found.unwrap_or_else(|| panic!("the town has no {role}, only {:?}", self.accounts))
    }

    /// The key with which the demonstration's program posts reports.
    pub fn api_key(&self) -> &str {
        let found = self
            .accounts
            .iter()
            .find(|account| !account.api_key.is_empty());
        found.map_or_else(
            || panic!("no account has a key"),
            |account| &account.api_key,
        )
    }

    /// Ends the program at once, as a power cut would (SIGKILL), and waits until it is gone.
    pub fn kill(&mut self) {
        if let Some(mut program) = self.program.take() {
            program.kill();
        }
    }

    /// Asks the program to stop (SIGTERM), and waits for its end: its status.
    pub fn stop(&mut self) -> Option<i32> {
        self.program.take().and_then(Program::stop)
    }

    /// Asks the program to stop, and does not wait.
    pub fn begin_to_stop(&self) {
        if let Some(program) = &self.program {
            program.begin_to_stop();
        }
    }

    /// Waits for the program's end: its status.
    pub fn ends(&mut self) -> Option<i32> {
        self.program.take().and_then(Program::ends)
    }

    /// Starts the same town again, on the same folder, database and address.
    pub fn start_again(&mut self) {
        let address = self.url.trim_start_matches("http://").to_owned();
        self.begin(&address);
    }

    /// Another node: `stoa serve` on a town's folder, at an address of its own.
    pub fn serve(&self, folder: &Path, settings: &[(&str, &str)]) -> Program {
        self.serve_at("127.0.0.1:0", folder, settings)
    }

    /// The same at this address.
    pub fn serve_at(&self, address: &str, folder: &Path, settings: &[(&str, &str)]) -> Program {
        let mut command = self.program();
        command.args(["serve", "--listen", address, "--dir"]);
        command.arg(folder).envs(settings.iter().copied());
        Program::start(command, &self.folder.path().join("serve.log"))
    }

    /// Runs another of the program's commands on this town's configuration, and waits for its end.
    pub fn command(&self, arguments: &[&str]) -> Outcome {
        Outcome::of(self.command_of(arguments))
    }

    /// The same, not begun yet.
    pub fn command_of(&self, arguments: &[&str]) -> Command {
        let mut command = self.program();
        command.args(arguments).arg("--dir").arg(self.folder());
        command
    }

    /// The PostgreSQL database, by its address.
    pub fn database(&self) -> Option<&str> {
        self.database.as_deref()
    }

    /// A folder for what a test keeps beside the town; it goes away with it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Changes or asks the tables behind the program's back, as somebody could who has the database; what a question
    /// answers, as text.
    pub fn tables(&self, sql: &str) -> String {
        match &self.database {
            Some(url) => cluster::ask(url, sql).trim().to_owned(),
            None => ask_sqlite(&self.database_file(), sql),
        }
    }

    /// The file of an SQLite database.
    pub fn database_file(&self) -> PathBuf {
        let elsewhere = self.setting("STOA_DATABASE_URL");
        match elsewhere.and_then(|url| url.strip_prefix("sqlite:")) {
            Some(file) => PathBuf::from(file),
            None => self.folder().join("stoa.db"),
        }
    }

    /// The ledger's verifier key, as its page shows it to those who want to watch it.
    pub fn key_of_the_ledger(&self) -> String {
        let page = self.visitor().get("/ledger").expect_status(200).visible();
        let (_, after) = page.split_once("--key '").expect("how it is watched");
        after.split('\'').next().unwrap_or_default().to_owned()
    }

    /// Recomputes the whole ledger with `stoa ledger verify` and panics unless all is well.
    pub fn ledger_verifies(&self) {
        let outcome = self.command(&["ledger", "verify", "--json"]);
        assert_eq!(outcome.succeeds().json()["ok"], true);
    }

    fn program(&self) -> Command {
        let mut command = stoa();
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        if let Some(url) = &self.database {
            command.env("STOA_DATABASE_URL", url);
        }
        command
    }

    /// Moves the database file to where a setting says that it is.
    fn move_database(&self) {
        let wanted = self.setting("STOA_DATABASE_URL");
        if let Some(file) = wanted.and_then(|url| url.strip_prefix("sqlite:")) {
            let moved = fs::copy(self.folder().join("stoa.db"), file);
            moved.unwrap_or_else(|e| panic!("{file}: {e}"));
        }
    }

    fn setting(&self, wanted: &str) -> Option<&str> {
        let mut settings = self.settings.iter();
        settings
            .find(|(name, _)| name == wanted)
            .map(|(_, value)| value.as_str())
    }

    fn begin(&mut self, address: &str) {
        let mut command = self.program();
        command
            .args(["demo", "--seed", "7", "--scale", "0.02"])
            .args(["--listen", address, "--dir"])
            .arg(self.folder())
            .arg("--accounts")
            .arg(self.folder.path().join("accounts.json"));
        let program = Program::start(command, &self.folder.path().join("log"));
        program.url.clone_into(&mut self.url);
        self.program = Some(program);
    }

    fn read_accounts(&self) -> Vec<Account> {
        let path = self.folder.path().join("accounts.json");
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let json: Value = serde_json::from_str(&text).expect("the accounts are JSON");
        let list = json
            .get("accounts")
            .unwrap_or(&json)
            .as_array()
            .expect("a list of accounts")
            .clone();
        let text =
            |account: &Value, name: &str| account[name].as_str().unwrap_or_default().to_owned();
        list.iter()
            .map(|account| Account {
                role: text(account, "role"),
                email: text(account, "email"),
                password: text(account, "password"),
                api_key: text(account, "api_key"),
            })
            .collect()
    }
}

fn ask_sqlite(file: &Path, sql: &str) -> String {
    let connection = rusqlite::Connection::open(file).expect("the town's database");
    let waiting = connection.busy_timeout(Duration::from_secs(30));
    waiting.expect("a time to wait");
    let mut statement = connection
        .prepare(sql)
        .unwrap_or_else(|e| panic!("{sql}: {e}"));
    let mut rows = statement.raw_query();
    let mut answer = String::new();
    while let Some(row) = rows.next().unwrap_or_else(|e| panic!("{sql}: {e}")) {
        let cell: rusqlite::types::Value = row.get(0).expect("a first cell");
        answer = match cell {
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Integer(number) => number.to_string(),
            other => format!("{other:?}"),
        };
    }
    answer
}

/// The program: what STOA_BINARY names, or else `target/debug/stoa`, brought up to date first.
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        if let Some(path) = env::var_os("STOA_BINARY") {
            return PathBuf::from(path);
        }
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--quiet", "--package", "stoa"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .expect("cargo runs");
        assert!(built.success(), "the program does not build");
        // This test program is target/debug/deps/stoa-…, and the program stands a folder above.
        let ours = env::current_exe().expect("the path of this test program");
        let path = ours
            .parent()
            .and_then(Path::parent)
            .expect("target/debug")
            .join("stoa");
        assert!(path.is_file(), "{} is missing", path.display());
        path
    })
}
