//! The worker's side: it locks itself in, and then answers one question after the other until nobody asks any more.

use std::{
    io::{self, Read, Write},
    process,
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};

use datafusion::arrow::array::RecordBatch;
use futures::StreamExt;

use crate::{
    confine,
    engine::{Batches, Engine},
    formats::{self, Sink},
    frames::{self, Ask, Orders},
    query::{Cut, Ending},
    refused::{Fault, Refused},
    statement,
};

/// A planner goes into itself as deep as a statement is nested; addresses that it does not reach cost nothing but their
/// share of the limit.
const STACK: usize = 64 * 1024 * 1024;
/// Batches that are computed ahead of what is written.
const AHEAD: usize = 4;

/// Runs a worker on these two pipes; returns when `input` ends. Call this before anything starts a thread: what was
/// started before is not locked in.
///
/// # Errors
/// If the program at the other end cannot be understood or has gone, or this process cannot be locked in. The error stands
/// on the standard error by then, from where the program takes it into its log.
pub fn work(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
) -> io::Result<()> {
    let worked = answer_all(input, output);
    if let Err(error) = &worked {
        let _nobody_reads = writeln!(io::stderr(), "{error}");
    }
    worked
}

fn answer_all(
    mut input: impl Read + Send + 'static,
    mut output: impl Write + Send + 'static,
) -> io::Result<()> {
    let Some((frames::ORDERS, body)) = frames::read(&mut input)? else {
        return Err(io::Error::other("a worker is started by the program alone"));
    };
    let orders: Orders = frames::parse(&body)?;
    // One for each thread of the engine, for questions, and for the pipe.
    let stacks = STACK.saturating_mul(orders.threads.max(1) + 2);
    let ready = confine::confine(&orders, u64::try_from(stacks).unwrap_or(u64::MAX))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(orders.threads.max(1))
        .max_blocking_threads(1)
        .thread_stack_size(STACK)
        .build()?;
    let engine = Engine::new(orders.threads, orders.memory).map_err(io::Error::other)?;
    frames::write_json(&mut output, frames::READY, &ready)?;
    let output = Shared(Arc::new(Mutex::new(output)));
    let questions = listen(input);
    let turn = thread::Builder::new().stack_size(STACK).spawn(move || {
        let memory = orders.memory;
        while let Ok(ask) = questions.recv() {
            let ask = ask?;
            confine::limit_processor(ask.processor)?;
            let outcome = runtime.block_on(answer(&engine, &ask, memory, output.clone()));
            if let Err(Failed::Refused(refused)) = outcome {
                frames::write_json(&mut output.clone(), frames::FAULT, &refused)?;
                if !matches!(refused, Refused::Statement(_) | Refused::Data(_)) {
                    process::exit(0);
                }
            } else if let Err(Failed::Pipe(error)) = outcome {
                return Err(error);
            }
        }
        Ok(())
    })?;
    turn.join()
        .unwrap_or_else(|_| Err(io::Error::other("a question made a worker panic")))
}

/// Takes questions from the pipe. When it ends, so does the process, whatever it is doing: nobody would read its answer.
fn listen(mut input: impl Read + Send + 'static) -> mpsc::Receiver<io::Result<Ask>> {
    let (to, questions) = mpsc::channel();
    thread::spawn(move || {
        loop {
            let ask = match frames::read(&mut input) {
                Ok(Some((frames::ASK, body))) => frames::parse(&body),
                Ok(None) => process::exit(0),
                Ok(Some((kind, _))) => Err(io::Error::other(format!("a frame {kind}"))),
                Err(error) => Err(error),
            };
            if to.send(ask).is_err() {
                return;
            }
        }
    });
    questions
}

enum Failed {
    Refused(Refused),
    /// The other end has gone.
    Pipe(io::Error),
}

impl From<Refused> for Failed {
    fn from(refused: Refused) -> Self {
        Failed::Refused(refused)
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Failed::Pipe(error),
            // The answer does not fit the format that was asked for.
            io::ErrorKind::InvalidInput => {
                Failed::Refused(Refused::Statement(Fault::new(error.to_string())))
            }
            _ => Failed::Refused(Refused::Broken(error.to_string())),
        }
    }
}

async fn answer(
    engine: &Engine,
    ask: &Ask,
    memory: u64,
    output: Shared<impl Write + Send + 'static>,
) -> Result<(), Failed> {
    let Batches {
        schema,
        mut stream,
        lasting,
    } = engine.run(ask).await?;
    let sink = Sink::new(Box::new(output), formats::columns(&schema));
    let mut encoder = formats::encoder(ask, &schema, sink)?;
    // Batches are computed on the runtime's threads while this one writes.
    let (to, mut batches) = tokio::sync::mpsc::channel(AHEAD);
    let computing = tokio::spawn(async move {
        while let Some(batch) = stream.next().await {
            if to.send(batch).await.is_err() {
                return;
            }
        }
    });
    let most = ask.rows.min(formats::room(ask.format));
    let (mut rows, mut cut) = (0, None);
    while let Some(batch) = batches.recv().await {
        let batch = batch.map_err(|error| statement::refused(&error, memory))?;
        let (batch, is_cut) = fitting(batch, most - rows);
        rows += u64::try_from(batch.num_rows()).unwrap_or(u64::MAX);
        if batch.num_rows() > 0 {
            encoder.write(&batch)?;
        }
        if is_cut {
            cut = Some(Cut::Rows(most));
        } else if encoder.written() > ask.bytes {
            cut = Some(Cut::Bytes(ask.bytes));
        }
        if cut.is_some() {
            computing.abort();
            break;
        }
    }
    drop(batches);
    if let Err(error) = computing.await
        && error.is_panic()
    {
        return Err(Refused::Broken("the engine panicked".to_owned()).into());
    }
    let mut sink = encoder.finish()?;
    sink.end(&Ending { rows, cut, lasting })?;
    Ok(())
}

/// As many rows as there is room for, and whether there were more.
fn fitting(batch: RecordBatch, room: u64) -> (RecordBatch, bool) {
    let room = usize::try_from(room).unwrap_or(usize::MAX);
    if batch.num_rows() <= room {
        return (batch, false);
    }
    (batch.slice(0, room), true)
}

/// The output, which an answer writes to piece by piece and faults after it.
struct Shared<W>(Arc<Mutex<W>>);

impl<W> Clone for Shared<W> {
    fn clone(&self) -> Self {
        Shared(Arc::clone(&self.0))
    }
}

impl<W: Write> Write for Shared<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut output = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        output.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        let mut output = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        output.flush()
    }
}
