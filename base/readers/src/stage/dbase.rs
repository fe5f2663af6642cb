//! Tables of dBASE, as Shapefiles have them beside their shapes (dBASE III PLUS and what came after, as Esri's "ESRI Shapefile
//! Technical Description" of 1998 wants it and xBase programs write it).

use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use crate::{
    kinds::{date::Order, decide::Reading, number::Decimal},
    unreadable::Unreadable,
};

/// A field of every record.
#[derive(Debug)]
pub struct Field {
    pub name: String,
    kind: u8,
    length: usize,
    decimals: u8,
}

impl Field {
    /// What the field says that its values are; numbers say it themselves.
    pub fn reading(&self) -> Option<Reading> {
        match self.kind {
            b'C' => Some(Reading::Text),
            b'L' => Some(Reading::Truth),
            b'D' => Some(Reading::Day(Order::DayFirst)),
            b'N' | b'F' if self.decimals > 0 => Some(Reading::Float(Decimal::Dot)),
            b'O' | b'B' | b'Y' => Some(Reading::Float(Decimal::Dot)),
            _ => None,
        }
    }

    fn cell(&self, bytes: &[u8], encoding: &'static Encoding) -> String {
        match self.kind {
            b'I' | b'+' => match bytes {
                [a, b, c, d] => i32::from_le_bytes([*a, *b, *c, *d]).to_string(),
                _ => String::new(),
            },
            b'O' | b'B' => match <[u8; 8]>::try_from(bytes) {
                Ok(bytes) => f64::from_le_bytes(bytes).to_string(),
                Err(_) => String::new(),
            },
            b'L' => match bytes.first() {
                Some(b'T' | b't' | b'Y' | b'y') => "true".to_owned(),
                Some(b'F' | b'f' | b'N' | b'n') => "false".to_owned(),
                _ => String::new(),
            },
            b'D' => day(bytes),
            // Stars stand where a number did not fit.
            b'N' | b'F' if bytes.contains(&b'*') => String::new(),
            b'N' | b'F' => encoding.decode(bytes).0.trim_matches(TRIM).to_owned(),
            // Where the text stands in another file, which Shapefiles do not have.
            b'M' | b'G' | b'P' => String::new(),
            _ => encoding.decode(bytes).0.trim_end_matches(TRIM).to_owned(),
        }
    }
}

const TRIM: [char; 2] = [' ', '\0'];

fn day(bytes: &[u8]) -> String {
    let digits = bytes.len() == 8 && bytes.iter().all(u8::is_ascii_digit);
    match std::str::from_utf8(bytes) {
        Ok("00000000") => String::new(),
        Ok(text) if digits => format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]),
        Ok(text) => text.trim_matches(TRIM).to_owned(),
        Err(_) => String::new(),
    }
}

/// A table that is read record by record.
pub struct Table<R> {
    from: R,
    pub fields: Vec<Field>,
    encoding: &'static Encoding,
    record: Vec<u8>,
    left: u32,
}

/// The encoding by the name in a `.cpg` file: `UTF-8`, `1252`, `ISO 88591`.
pub fn encoding_of(name: &str) -> Option<&'static Encoding> {
    let name = name.trim().to_ascii_lowercase();
    let bare: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let page = bare
        .trim_start_matches("ansi")
        .trim_start_matches("cp")
        .trim_start_matches("windows");
    match page {
        "65001" | "utf8" => return Some(UTF_8),
        "437" | "850" => return Some(WINDOWS_1252),
        "932" => return Encoding::for_label(b"shift_jis"),
        "936" => return Encoding::for_label(b"gbk"),
        "949" => return Encoding::for_label(b"euc-kr"),
        "950" => return Encoding::for_label(b"big5"),
        _ => {}
    }
    let iso = bare
        .strip_prefix("iso8859")
        .or_else(|| bare.strip_prefix("8859"));
    if let Some(part) = iso {
        return Encoding::for_label(format!("iso-8859-{part}").as_bytes());
    }
    Encoding::for_label(format!("windows-{page}").as_bytes())
        .or_else(|| Encoding::for_label(name.as_bytes()))
}

/// The encoding by the number of the "language driver" in the header.
fn encoding_of_driver(driver: u8) -> Option<&'static Encoding> {
    let label: &[u8] = match driver {
        0x03 | 0x57 | 0x58 | 0x59 => b"windows-1252",
        0x26 | 0x64 | 0x65 | 0xc9 => b"windows-1251",
        0x13 | 0x7b => b"shift_jis",
        0x4d | 0x7a => b"gbk",
        0x4e | 0x79 => b"euc-kr",
        0x4f | 0x78 => b"big5",
        0xc8 => b"windows-1250",
        0xca => b"windows-1254",
        0xcb => b"windows-1253",
        0xcc => b"windows-1257",
        _ => return None,
    };
    Encoding::for_label(label)
}

fn damaged(what: &str) -> Unreadable {
    Unreadable::Damaged(format!("its table of dBASE {what}"))
}

impl<R: Read> Table<R> {
    /// Reads the header. `told`: the encoding that a file beside it names.
    pub fn open(
        mut from: R,
        told: Option<&'static Encoding>,
        columns: usize,
    ) -> Result<Self, Unreadable> {
        let mut head = [0; 32];
        from.read_exact(&mut head).map_err(short)?;
        let left = u32::from_le_bytes([head[4], head[5], head[6], head[7]]);
        let header = usize::from(u16::from_le_bytes([head[8], head[9]]));
        let record = usize::from(u16::from_le_bytes([head[10], head[11]]));
        let encoding = told
            .or_else(|| encoding_of_driver(head[29]))
            .unwrap_or(WINDOWS_1252);
        let mut rest = vec![0; header.saturating_sub(32)];
        from.read_exact(&mut rest).map_err(short)?;
        let fields: Vec<Field> = rest
            .chunks_exact(32)
            .take_while(|field| field[0] != 0x0d)
            .map(|field| {
                let name: Vec<u8> = field[..11]
                    .iter()
                    .copied()
                    .take_while(|byte| *byte != 0)
                    .collect();
                let is_long_text = field[11] == b'C';
                let more = if is_long_text {
                    usize::from(field[17]) << 8
                } else {
                    0
                };
                Field {
                    name: encoding.decode(&name).0.trim().to_owned(),
                    kind: field[11].to_ascii_uppercase(),
                    length: usize::from(field[16]) + more,
                    decimals: if is_long_text { 0 } else { field[17] },
                }
            })
            .collect();
        let wide: usize = fields.iter().map(|field| field.length).sum();
        if record == 0 || wide + 1 > record {
            return Err(damaged("contradicts itself"));
        }
        if fields.len() > columns {
            return Err(Unreadable::TooManyColumns(fields.len(), columns));
        }
        Ok(Self {
            from,
            fields,
            encoding,
            record: vec![0; record],
            left,
        })
    }

    /// The next record: its cells, and None within where it is deleted; None at the end.
    pub fn next(&mut self) -> Result<Option<Option<Vec<String>>>, Unreadable> {
        if self.left == 0 {
            return Ok(None);
        }
        match self.from.read_exact(&mut self.record) {
            Ok(()) => {}
            // Cut off: what there is counts.
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
            Err(error) => return Err(error.into()),
        }
        self.left -= 1;
        if self.record[0] == b'*' {
            return Ok(Some(None));
        }
        let mut at = 1;
        let cells = self.fields.iter().map(|field| {
            let bytes = self.record.get(at..at + field.length).unwrap_or_default();
            at += field.length;
            field.cell(bytes, self.encoding)
        });
        Ok(Some(Some(cells.collect())))
    }
}

fn short(error: io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => damaged("is cut off"),
        _ => error.into(),
    }
}
