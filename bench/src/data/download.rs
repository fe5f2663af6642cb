//! The whole table as CSV: how fast it comes, and whether memory grows with it.

use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use stoa_tests::Program;
use tokio::{net::TcpStream, runtime::Builder};

use super::worked::{float, workers};
use crate::{process::memory, run::Run};

/// How often memory is looked at.
const LOOK: Duration = Duration::from_millis(50);
const RATE: f64 = 80.0;
/// How much more may be resident than in the first tenth, in KiB.
const FLAT: u64 = 64 * 1024;

/// What a download took.
struct Fetched {
    bytes: u64,
    seconds: f64,
    /// The most KiB of node and workers together, in the first tenth and in all.
    early: u64,
    all: u64,
}

pub fn measure(run: &mut Run, node: &Program) {
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    // Once to know its size, and what it takes when the way is trodden.
    let first = runtime.block_on(fetch(node, u64::MAX));
    let second = runtime.block_on(fetch(node, first.bytes));
    let megabytes = float(second.bytes) / 1e6;
    let rate = megabytes / second.seconds.min(first.seconds);
    run.table.hold(
        "the whole as CSV, MB/s",
        format!("{megabytes:.0} MB, {rate:.0}"),
        "at least 80",
        rate >= RATE,
    );
    let grown = second.all.saturating_sub(second.early);
    run.table.hold(
        "  most memory in the first tenth, in all",
        format!("{} : {} MiB", second.early / 1024, second.all / 1024),
        "at most 64 MiB more",
        grown <= FLAT,
    );
}

async fn fetch(node: &Program, size: u64) -> Fetched {
    let address = node.url.trim_start_matches("http://");
    let stream = TcpStream::connect(address).await.expect("a connection");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .expect("HTTP/1.1");
    tokio::spawn(connection);
    let request = Request::get("/data/bench-reports.csv")
        .header(header::HOST, address)
        .body(Full::<Bytes>::default())
        .expect("a request");
    let begun = Instant::now();
    let mut looked = begun;
    let answer = sender.send_request(request).await.expect("an answer");
    assert!(answer.status().is_success(), "{}", answer.status());
    let mut body = answer.into_body();
    let mut fetched = Fetched {
        bytes: 0,
        seconds: 0.0,
        early: 0,
        all: 0,
    };
    while let Some(frame) = body.frame().await {
        let frame = frame.expect("the answer goes on");
        let length = frame.data_ref().map_or(0, Bytes::len);
        fetched.bytes += u64::try_from(length).unwrap_or(0);
        if looked.elapsed() >= LOOK {
            looked = Instant::now();
            let now = resident(node.id());
            fetched.all = fetched.all.max(now);
            if fetched.bytes < size / 10 {
                fetched.early = fetched.early.max(now);
            }
        }
    }
    fetched.seconds = begun.elapsed().as_secs_f64();
    fetched
}

/// KiB of a node and all its workers.
fn resident(node: u32) -> u64 {
    let all = workers(node).into_iter().chain([node]);
    all.filter_map(|process| memory(process, "VmRSS")).sum()
}
