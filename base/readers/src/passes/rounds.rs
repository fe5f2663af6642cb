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

/// Blocks of a round.
const BLOCKS: usize = 8;

/// Who is told how far the reading is, and may stop it.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

pub struct Rounds {
    splitter: Splitter<Box<dyn Read>>,
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

    /// The next blocks; empty at the end.
    pub fn next(&mut self, watch: Watch) -> Result<Vec<Block>, Unreadable> {
        let mut blocks = Vec::with_capacity(BLOCKS);
        while blocks.len() < BLOCKS {
            let Some(block) = self.splitter.next()? else {
                break;
            };
            blocks.push(block);
        }
        if let Some(last) = blocks.last() {
            let done = last.offset + last.text.len() as u64;
            tell(
                watch,
                Progress {
                    step: self.step,
                    done,
                    of: self.all,
                },
            )?;
        }
        Ok(blocks)
    }
}

/// Tells how far the reading is; an error if it is to stop.
pub fn tell(watch: Watch, progress: Progress) -> Result<(), Unreadable> {
    match watch(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Unreadable::Stopped),
    }
}
