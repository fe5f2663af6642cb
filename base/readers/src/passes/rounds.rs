//! Reads a text in rounds of blocks, which several threads then read at once. How a file is cut does not depend on how many
//! threads there are, and so no answer does.

use std::{io::Read, ops::ControlFlow};

use crate::{
    csv::{
        records::Dialect,
        splitter::{Block, Splitter},
    },
    load::{Progress, Step},
    stage::Text,
    unreadable::Unreadable,
};

/// Blocks of a round: so many that no thread waits long for the last.
const BLOCKS: usize = 16;

/// Who is told how far the reading is, and may stop it.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

pub struct Rounds {
    splitter: Splitter<Box<dyn Read + Send>>,
    all: u64,
    step: Step,
}

impl Rounds {
    pub fn open(
        text: &Text,
        dialect: Dialect,
        limit: usize,
        step: Step,
    ) -> Result<Self, Unreadable> {
        let (file, all) = text.open()?;
        Ok(Self {
            splitter: Splitter::new(Box::new(file), dialect, limit),
            all,
            step,
        })
    }

    /// The first blocks; empty where there are none.
    pub fn first(&mut self, watch: Watch) -> Result<Vec<Block>, Unreadable> {
        let blocks = self.read()?;
        self.tell(&blocks, watch)?;
        Ok(blocks)
    }

    /// Works on some blocks while the next ones are read and cut, and gives these with what came of the work; empty at the end.
    /// Cutting goes through a file byte by byte in their order, so it is the one thing that cannot be shared by threads.
    pub fn meanwhile<T: Send>(
        &mut self,
        watch: Watch,
        work: impl FnOnce() -> T + Send,
    ) -> Result<(Vec<Block>, T), Unreadable> {
        let (blocks, worked) = rayon::join(|| self.read(), work);
        let blocks = blocks?;
        self.tell(&blocks, watch)?;
        Ok((blocks, worked))
    }

    fn read(&mut self) -> Result<Vec<Block>, Unreadable> {
        let mut blocks = Vec::with_capacity(BLOCKS);
        while blocks.len() < BLOCKS {
            let Some(block) = self.splitter.next()? else {
                break;
            };
            blocks.push(block);
        }
        Ok(blocks)
    }

    fn tell(&self, blocks: &[Block], watch: Watch) -> Result<(), Unreadable> {
        let Some(last) = blocks.last() else {
            return Ok(());
        };
        let progress = Progress {
            step: self.step,
            done: last.offset + last.text.len() as u64,
            of: self.all,
        };
        tell(watch, progress)
    }
}

/// Tells how far the reading is; an error if it is to stop.
pub fn tell(watch: Watch, progress: Progress) -> Result<(), Unreadable> {
    match watch(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Unreadable::Stopped),
    }
}
