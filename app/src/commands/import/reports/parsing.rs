//! The thread that reads a file: it makes batches, a few ahead of the writer and never more, whatever the file's size.

use std::collections::BTreeMap;

use stoa_reports::{
    commands::BatchRow,
    import::{ImportError, ImportRow, Oddity, Outcome, Plan, Refused, RowReader},
};
use tokio::sync::mpsc;

use crate::failure::{Failure, Result};

/// How many batches wait for the writer at most.
const AHEAD: usize = 2;
/// The most text of one batch, in bytes: rows may be long.
const TEXT: usize = 8 << 20;

/// How many rows a write takes.
#[derive(Debug, Clone, Copy)]
pub enum Size {
    Alone,
    /// Shorter writes, so that people who report at the same time do not wait.
    BesideAServer,
}

impl Size {
    fn rows(self) -> usize {
        match self {
            Size::Alone => 4000,
            Size::BesideAServer => 1000,
        }
    }
}

/// Some records of a file, in its order.
#[derive(Default)]
pub struct Batch {
    pub rows: Vec<BatchRow>,
    pub refused: Vec<Refused>,
    pub oddities: BTreeMap<Oddity, u64>,
    /// Whether the file ends with it.
    pub is_last: bool,
    bytes: usize,
}

/// The batches of a file, as they come.
pub struct Batches(mpsc::Receiver<std::result::Result<Batch, ImportError>>);

impl Batches {
    /// Begins to read, after passing over `done` records.
    pub fn of(plan: Plan, done: u64, size: Size) -> Result<Self> {
        let (send, receive) = mpsc::channel(AHEAD);
        let reading = std::thread::Builder::new()
            .name("import".to_owned())
            .spawn(move || {
                if let Err(error) = read(plan, done, size, &send) {
                    // Nobody hears it only if nobody waits any more.
                    let _unheard = send.blocking_send(Err(error));
                }
            });
        reading.map_err(|error| Failure::of("starting a thread", error))?;
        Ok(Batches(receive))
    }

    /// The next one; `None` after the file's last.
    pub async fn next(&mut self) -> Result<Option<Batch>> {
        let next = self.0.recv().await.transpose();
        next.map_err(|error| Failure::Words(error.to_string()))
    }
}

fn read(
    plan: Plan,
    done: u64,
    size: Size,
    send: &mpsc::Sender<std::result::Result<Batch, ImportError>>,
) -> std::result::Result<(), ImportError> {
    let mut reader = RowReader::open(plan)?;
    reader.skip(done)?;
    let mut batch = Batch::default();
    // The batch is sent once the next record is there, so that the last one knows that it is.
    while let Some(outcome) = reader.next_outcome()? {
        if batch.rows.len() >= size.rows() || batch.bytes >= TEXT {
            let full = std::mem::take(&mut batch);
            if send.blocking_send(Ok(full)).is_err() {
                return Ok(());
            }
        }
        batch.add(outcome);
    }
    batch.is_last = true;
    let _stopped = send.blocking_send(Ok(batch));
    Ok(())
}

impl Batch {
    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Row(row) => {
                self.bytes += length(&row);
                for oddity in &row.oddities {
                    *self.oddities.entry(*oddity).or_default() += 1;
                }
                self.rows.push(BatchRow::from(*row));
            }
            Outcome::Refused(refused) => {
                self.bytes += refused.record.len();
                self.refused.push(refused);
            }
        }
    }
}

/// Roughly what a row takes in memory.
fn length(row: &ImportRow) -> usize {
    let texts = [
        &row.description,
        &row.status_note,
        &row.title,
        &row.address,
        &row.media_url,
    ];
    let texts: usize = texts.into_iter().flatten().map(String::len).sum();
    texts + row.category.len() + row.source_id.len() + 500
}
