//! The file of refused rows: line, reason and the record as it stood, as CSV.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
};

use super::{
    Refused,
    record::{LONGEST_SAMPLE, decode_into},
};

/// Writes refused rows; the file is made with the first of them.
pub struct RefusedRows {
    file: File,
    bytes: u64,
}

impl RefusedRows {
    /// Opens the file to go on after `bytes`; 0 begins anew. What stands beyond is cut off.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn open(path: &Path, bytes: u64) -> io::Result<Self> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .append(true)
            .open(path)?;
        file.set_len(bytes)?;
        let mut refused = RefusedRows { file, bytes };
        if bytes == 0 {
            refused.write(&["line", "reason", "record"])?;
        }
        Ok(refused)
    }

    /// Adds one row.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn add(&mut self, refused: &Refused) -> io::Result<()> {
        let mut record = String::new();
        decode_into(
            &refused.record[..refused.record.len().min(4 * LONGEST_SAMPLE)],
            &mut record,
        );
        self.write(&[&refused.line.to_string(), &refused.reason, &record])
    }

    /// Waits until everything is on disk and tells the file's length in bytes.
    ///
    /// # Errors
    /// Those of the file system.
    pub fn sync(&mut self) -> io::Result<u64> {
        self.file.sync_data()?;
        Ok(self.bytes)
    }

    fn write(&mut self, fields: &[&str]) -> io::Result<()> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(fields)?;
        let row = writer.into_inner().map_err(io::Error::other)?;
        self.file.write_all(&row)?;
        self.bytes += row.len() as u64;
        Ok(())
    }
}
