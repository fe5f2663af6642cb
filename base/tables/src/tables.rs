//! Queries of published tables: a turn, a worker, an answer that streams, and what is remembered of it.

use std::{
    path::PathBuf,
    sync::{Arc, OnceLock},
    time::Duration,
};

use bytes::Bytes;
use futures::{StreamExt, stream};
use tokio::time::Instant;

use crate::{
    cache::{Cache, Kept, Key},
    frames::{self, Ask, Head, Orders},
    limits::Limits,
    pool::Pool,
    query::{Answer, Ending, Query},
    refused::{Limit, Refused},
    statement::{self, Words},
    turns::{Turn, Turns},
    worker::{Program, Worker},
};

/// The hidden command by which the program becomes a worker: see [`work`](crate::work).
const COMMAND: &str = "table-worker";

/// The published tables of a portal, and the workers that read them. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Tables {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    limits: Limits,
    pool: Arc<Pool>,
    turns: Arc<Turns>,
    cache: Cache,
}

impl Tables {
    /// Workers are `program table-worker`, and can read what is in `folders` and nothing else where the system knows how
    /// to keep them from it. The folders must be there by the first query. No process is started yet.
    pub fn new(program: PathBuf, folders: Vec<PathBuf>, limits: Limits) -> Self {
        let orders = Orders {
            folders,
            memory: limits.memory,
            threads: limits.threads,
        };
        let program = Program {
            path: program,
            arguments: vec![COMMAND.to_owned()],
            orders,
        };
        let shared = Shared {
            pool: Pool::new(program, limits.workers),
            turns: Turns::new(&limits),
            cache: Cache::new(limits.cache),
            limits,
        };
        Tables {
            shared: Arc::new(shared),
        }
    }

    /// Starts all workers, so that the first to ask does not wait for them. What fails is in the log; queries try again.
    pub async fn warm(&self) {
        self.shared.pool.warm().await;
    }

    /// Answers a query. The answer's first piece has been made when this returns, so most faults are known by then.
    ///
    /// # Errors
    /// [`Refused`] says why there is no answer.
    pub async fn query(&self, query: Query) -> Result<Answer, Refused> {
        let limits = &self.shared.limits;
        let words = Words::read(&query.sql, limits.statement, limits.tokens)?;
        let mut tables = words.named(&query.tables);
        for table in &mut tables {
            if let Some(fresh) = query.fresh.iter().find(|fresh| fresh.name == table.name) {
                *table = fresh.clone();
            }
        }
        let ask = Ask {
            rows: query.rows.unwrap_or(u64::MAX).min(limits.rows),
            format: query.format,
            formulas: query.formulas,
            explain: query.explain,
            bytes: limits.bytes,
            processor: limits.processor,
            tokens: limits.tokens,
            scans: limits.scans,
            tables,
            sql: query.sql,
        };
        let key = Key::new(&words, &ask);
        if let Some(kept) = self.shared.cache.find(&key) {
            return Ok(remembered(kept));
        }
        let turn = self.shared.turns.wait(&query.client).await?;
        // Whoever ran before may have asked the same.
        if let Some(kept) = self.shared.cache.find(&key) {
            return Ok(remembered(kept));
        }
        let mut running = Running::begin(&self.shared, turn, &ask).await?;
        match running.head().await {
            Ok(head) => Ok(running.answer(head, key)),
            Err(refused) => Err(statement::offer(refused, &words, &query.tables)),
        }
    }
}

fn remembered(kept: Arc<Kept>) -> Answer {
    let pieces = kept.pieces.clone().into_iter().map(Ok);
    Answer {
        columns: kept.columns.clone(),
        remembered: true,
        ending: Arc::new(OnceLock::from(kept.ending.clone())),
        bytes: stream::iter(pieces).boxed(),
    }
}

/// A question that a worker has. Dropped before its end, it takes the worker with it, and another is started.
struct Running {
    worker: Option<Worker>,
    shared: Arc<Shared>,
    began: Instant,
    /// How long the worker may still be waited for.
    left: Duration,
    _turn: Turn,
}

impl Running {
    async fn begin(shared: &Arc<Shared>, turn: Turn, ask: &Ask) -> Result<Self, Refused> {
        let mut worker = shared.pool.take().await?;
        // One that has died while it waited is noticed here at the latest.
        if worker.ask(ask).await.is_err() {
            worker = shared.pool.take().await?;
            worker.ask(ask).await?;
        }
        Ok(Running {
            worker: Some(worker),
            shared: Arc::clone(shared),
            began: Instant::now(),
            left: shared.limits.time,
            _turn: turn,
        })
    }

    async fn head(&mut self) -> Result<Head, Refused> {
        match self.frame().await? {
            (frames::HEAD, body) => frames::parse(&body).map_err(broken),
            (kind, _) => Err(broken(format!("an answer that begins with {kind}"))),
        }
    }

    /// The next frame that is no fault. Time passes only while the worker is waited for.
    async fn frame(&mut self) -> Result<(u8, Vec<u8>), Refused> {
        let limits = &self.shared.limits;
        let Some(worker) = &mut self.worker else {
            return Err(broken("a worker that was lost"));
        };
        let whole = limits.whole.saturating_sub(self.began.elapsed());
        let limit = if whole < self.left {
            Limit::Whole(limits.whole)
        } else {
            Limit::Time(limits.time)
        };
        let waited_from = Instant::now();
        let frame = tokio::time::timeout(self.left.min(whole), worker.next()).await;
        self.left = self.left.saturating_sub(waited_from.elapsed());
        match frame {
            Err(_) => Err(Refused::TooMuch(limit)),
            Ok(Ok(Some((frames::FAULT, body)))) => {
                let refused = frames::parse(&body).map_err(broken)?;
                // One that ran into a limit is in a state that nobody has thought through.
                if matches!(refused, Refused::Statement(_) | Refused::Data(_)) {
                    self.release();
                }
                Err(refused)
            }
            Ok(Ok(Some(frame))) => Ok(frame),
            Ok(_) => Err(worker.why_it_ended(limits.processor).await),
        }
    }

    fn release(&mut self) {
        if let Some(worker) = self.worker.take() {
            self.shared.pool.put_back(worker);
        }
    }

    fn answer(self, head: Head, key: Key) -> Answer {
        let ending = Arc::new(
            head.ending
                .clone()
                .map_or_else(OnceLock::new, OnceLock::from),
        );
        let kept = self.shared.cache.begin(head.columns.clone());
        let state = Some((self, kept, key, Arc::clone(&ending)));
        let bytes = stream::unfold(state, |state| async move {
            let (mut running, mut kept, key, ending) = state?;
            match running.frame().await {
                Ok((frames::PIECE, piece)) => {
                    let piece = Bytes::from(piece);
                    kept.push(&piece);
                    Some((Ok(piece), Some((running, kept, key, ending))))
                }
                Ok((frames::END, body)) => match frames::parse::<Ending>(&body) {
                    Ok(end) => {
                        running.release();
                        running.shared.cache.keep(key, kept, &end);
                        let _known_already = ending.set(end);
                        None
                    }
                    Err(error) => Some((Err(broken(error)), None)),
                },
                Ok((kind, _)) => Some((Err(broken(format!("a frame {kind}"))), None)),
                Err(refused) => Some((Err(refused), None)),
            }
        });
        Answer {
            columns: head.columns,
            remembered: false,
            ending,
            // Whoever hands it on as a body may poll once more after its end.
            bytes: bytes.fuse().boxed(),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(worker) = self.worker.take() {
            drop(worker);
            self.shared.pool.replace();
        }
    }
}

fn broken(why: impl ToString) -> Refused {
    Refused::Broken(why.to_string())
}
