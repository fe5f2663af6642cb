//! One record as it stands in the file, before anything is made of it.

/// A record's fields in the order of the headers, with where it stood and what it looked like.
/// Readers reuse one `Record`, so that a row costs no allocation of its own.
#[derive(Debug, Default)]
pub struct Record {
    /// The physical line on which the record begins, from 1.
    pub line: u64,
    pub fields: Vec<String>,
    /// The record's bytes without their line end, for the file of refused rows.
    pub raw: Vec<u8>,
}

/// What a reader found where it looked for the next record.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// `Record` holds it.
    Record,
    /// There is something, but it is no record; `Record` holds its line and bytes.
    Faulty(String),
    End,
}

/// The longest record that is read. A longer one is refused: most likely a quotation mark was never closed.
pub const LONGEST_RECORD: usize = 1 << 20;

/// How much of an overlong record is kept for the file of refused rows.
pub const LONGEST_SAMPLE: usize = 4096;

/// Text from bytes of unknown encoding: UTF-8 where they are, otherwise Windows-1252, in which every byte means
/// something. Decided field by field, because exports mix both.
pub fn decode_into(bytes: &[u8], text: &mut String) {
    match std::str::from_utf8(bytes) {
        Ok(utf8) => text.push_str(utf8),
        Err(_) => {
            let (decoded, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes);
            text.push_str(&decoded);
        }
    }
}
