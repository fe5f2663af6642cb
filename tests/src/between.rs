//! Something between a client and a town that can lose what the town answers, or change it.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

/// What is done with the answer to a request: given on as it is, changed, or (`None`) lost on the way.
pub type Meddle = fn(request_line: &str, answer: Vec<u8>) -> Option<Vec<u8>>;

/// A listener that hands every request on to a town; it ends with the test program.
pub struct Between {
    /// Where it is reached, without a slash at the end.
    pub url: String,
    /// How many answers were lost.
    lost: Arc<AtomicU64>,
}

impl Between {
    /// In front of the server at this address (`http://HOST:PORT`).
    pub fn before(url: &str, meddle: Meddle) -> Between {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let lost = Arc::new(AtomicU64::new(0));
        let (server, counter) = (url.trim_start_matches("http://").to_owned(), lost.clone());
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (server, counter) = (server.clone(), counter.clone());
                // A side that goes away in the middle is what this is for.
                thread::spawn(move || hand_on(&client, &server, meddle, &counter));
            }
        });
        Between {
            url: format!("http://{address}"),
            lost,
        }
    }

    /// How many answers have been lost so far.
    pub fn lost(&self) -> u64 {
        self.lost.load(Ordering::SeqCst)
    }
}

/// One request and its answer; the client then has to connect anew.
fn hand_on(client: &TcpStream, server: &str, meddle: Meddle, lost: &AtomicU64) -> io::Result<()> {
    let mut reader = BufReader::new(client);
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let (name, value) = line.split_once(':').unwrap_or_default();
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
        if !name.eq_ignore_ascii_case("connection") {
            head.push_str(&line);
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let mut upstream = TcpStream::connect(server)?;
    write!(upstream, "{head}connection: close\r\n\r\n")?;
    upstream.write_all(&body)?;
    let mut answer = Vec::new();
    upstream.read_to_end(&mut answer)?;
    match meddle(head.lines().next().unwrap_or_default(), answer) {
        Some(answer) => (&*client).write_all(&answer),
        None => {
            lost.fetch_add(1, Ordering::SeqCst);
            Ok(())
        }
    }
}
