//! Many people at once: connections that stay open, one request in flight on each.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, StatusCode, client::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, runtime::Builder, task::JoinSet};

/// Makes the n-th request.
pub type Make = fn(u64, &Target) -> Request<Full<Bytes>>;

/// Where requests go, and what they need to get in.
#[derive(Debug, Clone, Default)]
pub struct Target {
    /// `127.0.0.1:8311`
    pub address: String,
    pub api_key: String,
    /// Values that requests are made of, in turn: service codes, or paths.
    pub choices: Vec<String>,
}

/// What a run of the load measured.
#[derive(Debug, Default)]
pub struct Measured {
    /// Answers with status 2xx.
    pub good: u64,
    /// Answers with status 503: the server said it is full.
    pub full: u64,
    /// Any other answer, with one example.
    pub bad: u64,
    pub example: String,
    pub seconds: f64,
    /// How long each good answer took.
    pub times: Vec<Duration>,
}

impl Measured {
    /// Good answers a second.
    pub fn rate(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
        let good = self.good as f64;
        good / self.seconds
    }

    /// The time under which this share (0 to 1) of the good answers came.
    pub fn quantile(&self, share: f64) -> Duration {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "an index into a list that fits into memory"
        )]
        let index = (self.times.len() as f64 * share) as usize;
        let mut times = self.times.clone();
        times.sort_unstable();
        times
            .get(index.min(times.len().saturating_sub(1)))
            .copied()
            .unwrap_or_default()
    }

    /// Refuses a run in which anything went wrong: its rate would be that of errors.
    pub fn expect_sound(self) -> Self {
        assert!(
            self.bad == 0 && self.good > 0,
            "{} bad answers, such as {}",
            self.bad,
            self.example
        );
        if self.full > 0 {
            println!(
                "{} of {} were told to come back later",
                self.full,
                self.full + self.good
            );
        }
        self
    }

    /// Adds what another run measured.
    pub fn join(&mut self, other: Measured) {
        self.seconds += other.seconds;
        self.good += other.good;
        self.full += other.full;
        self.bad += other.bad;
        self.times.extend(other.times);
        if self.example.is_empty() {
            self.example = other.example;
        }
    }
}

/// Sends requests over `connections` connections for `length`, after a tenth of that to warm up, which is not counted.
pub fn drive(target: &Target, connections: usize, length: Duration, make: Make) -> Measured {
    let runtime = Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let next = Arc::new(AtomicU64::new(0));
        let warm = Instant::now() + length / 10;
        let mut people = JoinSet::new();
        for _ in 0..connections {
            people.spawn(person(
                target.clone(),
                next.clone(),
                warm,
                warm + length,
                make,
            ));
        }
        let mut measured = Measured {
            seconds: length.as_secs_f64(),
            ..Measured::default()
        };
        while let Some(one) = people.join_next().await {
            measured.join(one.expect("nobody panics"));
        }
        measured
    })
}

async fn person(
    target: Target,
    next: Arc<AtomicU64>,
    from: Instant,
    until: Instant,
    make: Make,
) -> Measured {
    let stream = TcpStream::connect(&target.address)
        .await
        .expect("the server accepts connections");
    stream.set_nodelay(true).expect("TCP_NODELAY");
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .expect("HTTP/1.1");
    tokio::spawn(connection);
    let mut measured = Measured::default();
    while Instant::now() < until {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let sent = Instant::now();
        let answer = sender
            .send_request(make(number, &target))
            .await
            .expect("an answer");
        let status = answer.status();
        let body = answer
            .into_body()
            .collect()
            .await
            .expect("a whole answer")
            .to_bytes();
        // By when it came, and not by when it was asked for: otherwise slow answers would count less than others.
        let came = Instant::now();
        if came < from || came > until {
            continue;
        }
        if status.is_success() {
            measured.good += 1;
            measured.times.push(sent.elapsed());
        } else if status == StatusCode::SERVICE_UNAVAILABLE {
            measured.full += 1;
        } else {
            measured.bad += 1;
            measured.example = format!("{status}: {}", String::from_utf8_lossy(&body));
        }
    }
    measured
}
