//! What code in a worker could do, if a stranger had made it do anything: this program becomes a worker whose input tries to
//! get out.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    net::{TcpListener, TcpStream, UdpSocket},
    os::unix::net::UnixStream,
    process::{Command, ExitCode, Stdio},
};

use crate::{ground, trials};

trials![a_worker_reaches_tables_and_nothing_else];

/// Reads from standard input; when that has ended, a worker is locked in and would wait for its next question.
struct Escape {
    orders: io::Stdin,
    table: String,
}

impl Read for Escape {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.orders.read(bytes)?;
        if read == 0 {
            for (what, done) in attempts(&self.table) {
                let done = if done { "done" } else { "refused" };
                writeln!(io::stderr(), "{what}: {done}")?;
            }
        }
        Ok(read)
    }
}

fn attempts(table: &str) -> Vec<(&'static str, bool)> {
    let temporary = std::env::temp_dir().join("stoa-worker-was-here");
    vec![
        ("read a table", File::open(table).is_ok()),
        ("write a table", fs::write(table, b"x").is_ok()),
        ("remove a table", fs::remove_file(table).is_ok()),
        ("read another file", File::open("/etc/passwd").is_ok()),
        (
            "read its own environment",
            File::open("/proc/self/environ").is_ok(),
        ),
        ("see other processes", fs::read_dir("/proc").is_ok()),
        ("list a folder", fs::read_dir("/").is_ok()),
        ("make a file", fs::write(&temporary, b"x").is_ok()),
        (
            "start a program",
            Command::new("/bin/true").status().is_ok(),
        ),
        (
            "connect",
            TcpStream::connect("127.0.0.1:1")
                .is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused),
        ),
        ("listen", TcpListener::bind("127.0.0.1:0").is_ok()),
        ("send", UdpSocket::bind("127.0.0.1:0").is_ok()),
        ("make a pair of sockets", UnixStream::pair().is_ok()),
        ("start a thread", std::thread::spawn(|| 1).join().is_ok()),
        (
            "take two gigabytes",
            Vec::<u8>::new().try_reserve_exact(2 << 30).is_ok(),
        ),
        (
            "know a variable",
            std::env::vars_os().any(|(name, _)| name == "STOA_SECRET"),
        ),
    ]
}

/// The program of this test: started with `locked-in`, a table, and orders on its input.
pub fn try_to_get_out() -> ExitCode {
    let table = std::env::args().nth(2).unwrap_or_default();
    let escape = Escape {
        orders: io::stdin(),
        table,
    };
    match stoa_tables::work(escape, io::sink()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn a_worker_reaches_tables_and_nothing_else() {
    let published = ground::published();
    let table = &published.tables[0].files[0];
    let orders = serde_json::json!({
        "folders": [published.folder()],
        "memory": 512 * 1024 * 1024,
        "threads": 1,
    });
    let orders = orders.to_string();
    let mut worker = Command::new(std::env::current_exe().unwrap())
        .arg("locked-in")
        .arg(table)
        .env_clear()
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = worker.stdin.take().unwrap();
    let length = u32::try_from(orders.len()).unwrap();
    input.write_all(b"O").unwrap();
    input.write_all(&length.to_le_bytes()).unwrap();
    input.write_all(orders.as_bytes()).unwrap();
    drop(input);
    let said = worker.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    if !cfg!(target_os = "linux") || said.contains("read another file: done") {
        let _unheard = writeln!(io::stderr(), "skipped: this system has no Landlock: {said}");
        return;
    }
    let mut expected = String::new();
    for (what, done) in [
        ("read a table", true),
        ("write a table", false),
        ("remove a table", false),
        ("read another file", false),
        ("read its own environment", false),
        ("see other processes", false),
        ("list a folder", false),
        ("make a file", false),
        ("start a program", false),
        ("connect", false),
        ("listen", false),
        ("send", false),
        ("make a pair of sockets", false),
        ("start a thread", true),
        ("take two gigabytes", false),
        ("know a variable", false),
    ] {
        expected += &format!("{what}: {}\n", if done { "done" } else { "refused" });
    }
    assert_eq!(said, expected);
    assert!(table.exists());
}
