//! The series of numbers that ids come from: a node takes a block from the database and hands them out from memory.

use std::sync::Mutex;
use std::sync::PoisonError;

use crate::{
    db::Db,
    error::{Error, Result},
    params,
};

/// How many numbers a node takes at once.
const BLOCK: i64 = 65_536;
/// A transaction may use this many; a block is renewed when fewer are left.
const RESERVE: i64 = 32_768;

/// What a node has left of its block.
#[derive(Debug, Default)]
pub(crate) struct Series {
    left: Mutex<(i64, i64)>,
    renewing: tokio::sync::Mutex<()>,
}

impl Series {
    /// The next number; fails only when one transaction uses more than 32,768.
    pub(crate) fn next(&self) -> Result<i64> {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        if left.0 >= left.1 {
            return Err(Error::Broken(
                "one transaction asked for too many ids".to_owned(),
            ));
        }
        left.0 += 1;
        Ok(left.0)
    }

    fn is_low(&self) -> bool {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        left.1 - left.0 < RESERVE
    }

    /// Takes a new block, in a transaction of its own, when little is left. Numbers left of the old one are not used.
    pub(crate) async fn refill(&self, db: &Db) -> Result<()> {
        if !self.is_low() {
            return Ok(());
        }
        let _one_at_a_time = self.renewing.lock().await;
        if !self.is_low() {
            return Ok(());
        }
        let mut work = db.work().await?;
        let sql = "UPDATE series SET last = last + $1 WHERE name = 'id' RETURNING last AS n";
        let last = work.reader().count(sql, params![BLOCK]).await?;
        work.commit().await?;
        *self.left.lock().unwrap_or_else(PoisonError::into_inner) = (last - BLOCK, last);
        Ok(())
    }
}
