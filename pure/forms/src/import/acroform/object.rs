//! The objects that a PDF is made of (ISO 32000-2, section 7.3), as far as forms need them.

use std::collections::BTreeMap;

/// How deep arrays and dictionaries may stand within each other.
const DEEPEST: usize = 32;

/// An object. Strings are bytes as the file has them; streams are their dictionaries.
#[derive(Clone, Debug, PartialEq)]
pub enum Object {
    Null,
    Truth(bool),
    Number(f64),
    Name(String),
    Text(Vec<u8>),
    List(Vec<Object>),
    Map(Map),
    /// The number of another object; its generation is passed over.
    Reference(u32),
}

/// A dictionary.
pub type Map = BTreeMap<String, Object>;

impl Object {
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    /// A text string as it is read (section 7.9.2.2).
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Text(bytes) => Some(decoded(bytes)),
            _ => None,
        }
    }
}

/// A text string: UTF-16BE or UTF-8 with their marks, otherwise PDFDocEncoding (annex D.3).
fn decoded(bytes: &[u8]) -> String {
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        let units = rest.chunks_exact(2);
        let units: Vec<u16> = units
            .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
            .collect();
        return String::from_utf16_lossy(&units);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return String::from_utf8_lossy(rest).into_owned();
    }
    const HIGH: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{fffd}€";
    let letter = |byte: &u8| match byte {
        0x80..=0xa0 => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or(' '),
        other => char::from(*other),
    };
    bytes.iter().map(letter).collect()
}

/// Reads objects from bytes, one after the other.
pub struct Reader<'a> {
    pub bytes: &'a [u8],
    pub at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Passes over white space and comments.
    pub fn space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'%' => {
                    while self
                        .peek()
                        .is_some_and(|byte| byte != b'\n' && byte != b'\r')
                    {
                        self.at += 1;
                    }
                }
                0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ' => self.at += 1,
                _ => break,
            }
        }
    }

    /// Passes over a word if it stands here.
    pub fn word(&mut self, word: &[u8]) -> bool {
        let is_here = self
            .bytes
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(word));
        if is_here {
            self.at += word.len();
        }
        is_here
    }

    /// The object that stands here; none for what is none.
    pub fn object(&mut self) -> Option<Object> {
        self.within(DEEPEST)
    }

    fn within(&mut self, depth: usize) -> Option<Object> {
        let depth = depth.checked_sub(1)?;
        self.space();
        match self.peek()? {
            b'/' => self.name().map(Object::Name),
            b'(' => self.literal().map(Object::Text),
            b'<' if self.word(b"<<") => self.map(depth).map(Object::Map),
            b'<' => self.hexadecimal().map(Object::Text),
            b'[' => self.list(depth).map(Object::List),
            b'+' | b'-' | b'.' | b'0'..=b'9' => self.number_or_reference(),
            _ if self.word(b"true") => Some(Object::Truth(true)),
            _ if self.word(b"false") => Some(Object::Truth(false)),
            _ if self.word(b"null") => Some(Object::Null),
            _ => None,
        }
    }

    fn name(&mut self) -> Option<String> {
        self.at += 1;
        let mut name = Vec::new();
        while let Some(byte) = self.peek() {
            if byte.is_ascii_whitespace() || byte == 0 || b"()<>[]{}/%".contains(&byte) {
                break;
            }
            self.at += 1;
            let code = self
                .bytes
                .get(self.at..self.at + 2)
                .filter(|_| byte == b'#');
            let code = code.and_then(|two| std::str::from_utf8(two).ok());
            match code.and_then(|two| u8::from_str_radix(two, 16).ok()) {
                Some(code) => {
                    name.push(code);
                    self.at += 2;
                }
                None => name.push(byte),
            }
        }
        Some(String::from_utf8_lossy(&name).into_owned())
    }

    /// A string in parentheses (section 7.3.4.2).
    fn literal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let (mut text, mut open) = (Vec::new(), 1_usize);
        loop {
            let byte = self.peek()?;
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut text)?,
                b')' if open == 1 => return Some(text),
                b')' => {
                    open -= 1;
                    text.push(byte);
                }
                b'(' => {
                    open += 1;
                    text.push(byte);
                }
                _ => text.push(byte),
            }
        }
    }

    fn escape(&mut self, text: &mut Vec<u8>) -> Option<()> {
        let byte = self.peek()?;
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => {
                let _a_line_end_of_two = self.word(b"\n");
            }
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    match self.peek() {
                        Some(digit @ b'0'..=b'7') => {
                            code = code * 8 + u32::from(digit - b'0');
                            self.at += 1;
                        }
                        _ => break,
                    }
                }
                text.push(u8::try_from(code & 0xff).unwrap_or_default());
            }
            other => text.push(other),
        }
        Some(())
    }

    fn hexadecimal(&mut self) -> Option<Vec<u8>> {
        self.at += 1;
        let rest = self.bytes.get(self.at..)?;
        let end = rest.iter().position(|byte| *byte == b'>')?;
        let digits: Option<Vec<u8>> = rest[..end]
            .iter()
            .filter(|byte| !byte.is_ascii_whitespace())
            .map(|byte| {
                char::from(*byte)
                    .to_digit(16)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect();
        self.at += end + 1;
        let pair = |pair: &[u8]| pair[0] * 16 + pair.get(1).copied().unwrap_or(0);
        Some(digits?.chunks(2).map(pair).collect())
    }

    fn list(&mut self, depth: usize) -> Option<Vec<Object>> {
        self.at += 1;
        let mut list = Vec::new();
        loop {
            self.space();
            if self.word(b"]") {
                return Some(list);
            }
            list.push(self.within(depth)?);
        }
    }

    fn map(&mut self, depth: usize) -> Option<Map> {
        let mut map = Map::new();
        loop {
            self.space();
            if self.word(b">>") {
                return Some(map);
            }
            if self.peek()? != b'/' {
                return None;
            }
            let name = self.name()?;
            map.insert(name, self.within(depth)?);
        }
    }

    fn number_or_reference(&mut self) -> Option<Object> {
        let number = self.digits()?;
        let after = self.at;
        if number >= 0.0 && number.fract() == 0.0 {
            self.space();
            let is_generation = self.whole().is_some();
            self.space();
            if is_generation && self.word(b"R") {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "whole and not negative; the greatest stands for what is greater"
                )]
                return Some(Object::Reference(number as u32));
            }
            self.at = after;
        }
        Some(Object::Number(number))
    }

    fn digits(&mut self) -> Option<f64> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| b"+-.0123456789".contains(&byte))
        {
            self.at += 1;
        }
        let text = std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        text.parse().ok()
    }

    /// A whole number without a sign.
    pub fn whole(&mut self) -> Option<u32> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        let text = std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        text.parse().ok()
    }
}
