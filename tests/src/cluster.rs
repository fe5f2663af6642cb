//! A PostgreSQL server of our own, in a folder that goes away with it: never the machine's.

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        LazyLock, Mutex,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread::sleep,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use crate::keeper;

/// A running server that listens on a Unix socket in its own folder and on nothing else.
pub struct Cluster {
    /// None while it is stopped.
    server: Option<Child>,
    programs: PathBuf,
    folder: TempDir,
    databases: AtomicU32,
}

/// Whether servers wait until what they write is on the disk.
static WAITS_FOR_THE_DISK: AtomicBool = AtomicBool::new(false);

/// Memory and room in it, in KiB, from which a cluster lies there: the tests' databases take two GiB at most.
const PLENTY: u64 = 10 << 20;

static CLUSTER: LazyLock<Mutex<Option<Cluster>>> = LazyLock::new(|| Mutex::new(None));

/// Whether PostgreSQL's server programs are on this machine.
pub fn is_here() -> bool {
    programs().is_some()
}

/// From now on servers are started as they are run: an answer means that it is on the disk. For measurements; tests end our
/// programs, and never the machine, and without it some hundred databases are made and removed in half the time.
pub fn wait_for_the_disk() {
    WAITS_FOR_THE_DISK.store(true, Ordering::Relaxed);
}

/// A new empty database on this process's cluster, which is started by the first call; returns its URL.
pub fn new_database() -> String {
    let mut cluster = CLUSTER
        .lock()
        .expect("nobody panicked while starting PostgreSQL");
    cluster.get_or_insert_with(Cluster::start).database()
}

/// Ends this process's cluster, if one was started, and removes its folder.
pub fn end() {
    if let Ok(mut cluster) = CLUSTER.lock() {
        cluster.take();
    }
}

/// What PostgreSQL's own client says to a statement: the cells of a row between `|`, a row a line.
pub fn ask(url: &str, sql: &str) -> String {
    let mut psql = tool("psql");
    run(psql.args([
        "--no-psqlrc",
        "--quiet",
        "--tuples-only",
        "--no-align",
        "--command",
        sql,
        url,
    ]))
}

/// The same, and how long the statement took by the client's own clock, without its start.
pub fn timed(url: &str, sql: &str) -> (String, Duration) {
    let mut psql = tool("psql");
    psql.args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align"]);
    let said = run(psql.args(["--command", "\\timing on", "--command", sql, url]));
    let (cells, time) = said.rsplit_once("Time: ").expect("the time that it took");
    let millis = time.split_whitespace().next().unwrap_or_default();
    let millis: f64 = millis.parse().expect("milliseconds");
    (cells.to_owned(), Duration::from_secs_f64(millis / 1000.0))
}

/// Writes a whole database into a file.
pub fn dump(url: &str, file: &Path) {
    let mut dump = tool("pg_dump");
    dump.args(["--format=custom", "--no-owner", "--compress=0", "--file"]);
    run(dump.arg(file).arg(url));
}

/// Fills an empty database from such a file.
pub fn fill(url: &str, file: &Path) {
    let mut restore = tool("pg_restore");
    restore.args(["--no-owner", "--exit-on-error", "--dbname", url]);
    run(restore.arg(file));
}

fn tool(name: &str) -> Command {
    let programs = programs().expect("PostgreSQL's programs were found before");
    let mut tool = Command::new(programs.join(name));
    tool.current_dir("/");
    tool
}

/// Debian keeps the server's programs out of PATH, in a folder a version; the newest is taken.
fn programs() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|versions| {
            versions
                .flatten()
                .map(|version| version.path().join("bin"))
                .collect()
        })
        .unwrap_or_default();
    folders.sort_by_key(|folder| {
        let version = folder
            .parent()
            .and_then(Path::file_name)
            .and_then(|name| name.to_str());
        version
            .and_then(|text| text.parse::<u32>().ok())
            .unwrap_or(0)
    });
    folders.reverse();
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    folders
        .into_iter()
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// PostgreSQL refuses to run as root; then it runs as the user that its package made, or as nobody.
fn as_ordinary_user(program: &Path) -> Command {
    if !am_root() {
        return keeper::command(program, &[]);
    }
    let user = ordinary_user();
    keeper::command(
        program,
        &["--reuid", &user, "--regid", &user, "--clear-groups"],
    )
}

fn am_root() -> bool {
    let id = Command::new("id")
        .arg("-u")
        .output()
        .expect("`id -u` says who runs the tests");
    id.stdout.starts_with(b"0\n")
}

fn ordinary_user() -> String {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let line = ["postgres:", "nobody:"]
        .iter()
        .find_map(|name| users.lines().find(|line| line.starts_with(name)));
    line.and_then(|line| line.split(':').nth(2))
        .expect("a user `postgres` or `nobody`")
        .to_owned()
}

/// Where a cluster's files lie: in memory, where there is plenty and nobody measures. They are many, small and soon gone, and a disk that is told of each
/// one that goes takes minutes to forget them.
fn ground() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    let known = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let free = known
        .lines()
        .find_map(|line| line.strip_prefix("MemAvailable:"));
    let room = Command::new("df")
        .args(["--output=avail", "-k"])
        .arg(&memory)
        .output();
    let room = room
        .map(|said| String::from_utf8_lossy(&said.stdout).into_owned())
        .unwrap_or_default();
    let kibibytes = |text: &str| {
        text.split_whitespace()
            .find_map(|word| word.parse::<u64>().ok())
    };
    let least = free.and_then(kibibytes).min(kibibytes(&room));
    match least {
        Some(PLENTY..) if !WAITS_FOR_THE_DISK.load(Ordering::Relaxed) => memory,
        _ => env::temp_dir(),
    }
}

impl Cluster {
    /// A server of one's own, for tests that stop it.
    pub fn start() -> Cluster {
        let programs = programs().expect("PostgreSQL's programs were found before");
        // A socket's path may be 107 bytes long at most, so the folder stands directly in the folder for passing files.
        let folder = TempDir::with_prefix_in("stoa-pg-", ground()).expect("a temporary folder");
        let data = folder.path().join("data");
        if am_root() {
            let user = ordinary_user();
            run(Command::new("chown")
                .args([&format!("{user}:{user}")])
                .arg(folder.path()));
        }
        run(as_ordinary_user(&programs.join("initdb"))
            .args([
                "--username=stoa",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--pgdata",
            ])
            .arg(&data)
            .current_dir("/"));
        let mut cluster = Cluster {
            server: None,
            programs,
            folder,
            databases: AtomicU32::new(0),
        };
        cluster.go_on();
        cluster
    }

    /// Starts the server on its folder, and waits until it answers.
    pub fn go_on(&mut self) {
        let mut server = as_ordinary_user(&self.programs.join("postgres"));
        server
            .arg("-D")
            .arg(self.folder.path().join("data"))
            .args([
                "-c",
                "listen_addresses=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=128MB",
            ])
            .arg("-c")
            .arg(format!(
                "unix_socket_directories={}",
                self.folder.path().display()
            ))
            .args(if WAITS_FOR_THE_DISK.load(Ordering::Relaxed) {
                ["-c", "fsync=on", "-c", "full_page_writes=on"]
            } else {
                ["-c", "fsync=off", "-c", "full_page_writes=off"]
            })
            .current_dir("/")
            .stdout(Stdio::null())
            .stderr(fs::File::create(self.folder.path().join("log")).expect("the server's log"));
        self.server = Some(keeper::spawn(server).expect("PostgreSQL starts"));
        self.wait_until_ready();
    }

    /// Stops the server: it ends its sessions and writes everything out (SIGINT is its "fast shutdown").
    pub fn stop(&mut self) {
        let Some(mut server) = self.server.take() else {
            return;
        };
        let stopped = Command::new("kill")
            .args(["-INT", &server.id().to_string()])
            .status();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) && stopped.is_ok() {
            if matches!(server.try_wait(), Ok(Some(_))) {
                return;
            }
            sleep(Duration::from_millis(20));
        }
        // It did not listen; its folder is about to go away under it.
        if server.kill().is_err() || server.wait().is_err() {
            let _ = writeln!(
                std::io::stderr(),
                "PostgreSQL (process {}) may still run",
                server.id()
            );
        }
    }

    fn wait_until_ready(&self) {
        let begun = Instant::now();
        while !self
            .client("pg_isready")
            .arg("-q")
            .status()
            .is_ok_and(|status| status.success())
        {
            if begun.elapsed() > Duration::from_secs(60) {
                let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                panic!("PostgreSQL did not start within a minute:\n{log}");
            }
            sleep(Duration::from_millis(50));
        }
    }

    fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command
            .arg("--host")
            .arg(self.folder.path())
            .arg("--username=stoa")
            .current_dir("/");
        command
    }

    /// A new empty database; its address.
    pub fn database(&self) -> String {
        self.database_with(&[])
    }

    /// The same with its tables and indexes (not the server's log) in this folder.
    pub fn database_in(&self, folder: &Path) -> String {
        if am_root() {
            let user = ordinary_user();
            run(Command::new("chown")
                .arg(format!("{user}:{user}"))
                .arg(folder));
        }
        let sql = format!("CREATE TABLESPACE small LOCATION '{}'", folder.display());
        run(self
            .client("psql")
            .args(["--dbname=postgres", "--command", &sql]));
        self.database_with(&["--tablespace=small"])
    }

    fn database_with(&self, options: &[&str]) -> String {
        let name = format!("town{}", self.databases.fetch_add(1, Ordering::Relaxed));
        run(self.client("createdb").args(options).arg(&name));
        format!(
            "postgres://stoa@/{name}?host={}",
            self.folder.path().display()
        )
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
    }
}

fn run(command: &mut Command) -> String {
    let output = command
        .output()
        .unwrap_or_else(|e| panic!("{command:?}: {e}"));
    assert!(
        output.status.success(),
        "{command:?}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
