//! A PDF file as its objects. They are looked for from the beginning to the end, so that a broken table of places does no harm; what comes
//! later in the file replaces what came before (ISO 32000-2, section 7.5.6).

use std::{collections::BTreeMap, io::Read};

use flate2::read::ZlibDecoder;

use super::object::{Map, Object, Reader};
use crate::import::NotImported;

/// The most bytes of a file, of all that is unpacked from it, and the most objects.
const LARGEST: usize = 8 << 20;
const UNPACKED: usize = 16 << 20;
const MOST: usize = 200_000;

/// How many things may be no objects, and how many trailers are read: each may cost a look at the whole file.
const PATIENCE: usize = 30;

/// The objects of a file by their numbers, and its root.
pub struct File {
    objects: BTreeMap<u32, Object>,
    trailer: Map,
    room: usize,
    /// How many things were no objects.
    broken: usize,
}

impl File {
    /// Reads a file. What is encrypted is not read.
    pub fn read(bytes: &[u8]) -> Result<Self, NotImported> {
        if bytes.len() > LARGEST {
            return Err(NotImported("the file is larger than 8 MiB".to_owned()));
        }
        let mut file = Self {
            objects: BTreeMap::new(),
            trailer: Map::new(),
            room: UNPACKED,
            broken: 0,
        };
        let mut at = 0;
        while let Some((number, start)) = next_object(bytes, at) {
            if file.objects.len() >= MOST {
                return Err(NotImported(format!(
                    "the file has more than {MOST} objects"
                )));
            }
            at = file.take(bytes, number, start)?;
        }
        file.trailers(bytes);
        if file.trailer.contains_key("Encrypt") {
            return Err(NotImported(
                "the file is encrypted; save it without a password first".to_owned(),
            ));
        }
        Ok(file)
    }

    /// What an object is, through references.
    pub fn find<'a>(&'a self, object: &'a Object) -> &'a Object {
        let mut found = object;
        for _ in 0..32 {
            match found {
                Object::Reference(number) => {
                    found = self.objects.get(number).unwrap_or(&Object::Null);
                }
                other => return other,
            }
        }
        &Object::Null
    }

    /// An entry of a dictionary, through references.
    pub fn get<'a>(&'a self, map: &'a Map, key: &str) -> &'a Object {
        map.get(key)
            .map_or(&Object::Null, |object| self.find(object))
    }

    pub fn map<'a>(&'a self, map: &'a Map, key: &str) -> Option<&'a Map> {
        match self.get(map, key) {
            Object::Map(map) => Some(map),
            _ => None,
        }
    }

    pub fn list<'a>(&'a self, map: &'a Map, key: &str) -> &'a [Object] {
        match self.get(map, key) {
            Object::List(list) => list,
            _ => &[],
        }
    }

    /// The catalogue, from which all else is found.
    pub fn root(&self) -> Option<&Map> {
        let named = self.map(&self.trailer, "Root");
        named.or_else(|| {
            self.objects.values().find_map(|object| match object {
                Object::Map(map) if self.get(map, "Type").name() == Some("Catalog") => Some(map),
                _ => None,
            })
        })
    }

    /// Keeps the object whose content begins at `start`; where it ends.
    fn take(&mut self, bytes: &[u8], number: u32, start: usize) -> Result<usize, NotImported> {
        let mut reader = Reader { bytes, at: start };
        let Some(object) = reader.object() else {
            self.broken += 1;
            return match self.broken {
                0..=PATIENCE => Ok(start),
                _ => Err(NotImported("the file is broken".to_owned())),
            };
        };
        let mut end = reader.at;
        reader.space();
        if let Object::Map(map) = &object
            && reader.word(b"stream")
        {
            let content = stream(&mut reader, map);
            end = content.1;
            let content = bytes.get(content.0..content.1).unwrap_or_default();
            match map.get("Type").and_then(Object::name) {
                Some("ObjStm") => self.unpack(map, content)?,
                Some("XRef") => self.trailer.extend(map.clone()),
                _ => {}
            }
        }
        self.objects.insert(number, object);
        Ok(end)
    }

    /// Keeps what an object stream holds (section 7.5.7).
    fn unpack(&mut self, map: &Map, content: &[u8]) -> Result<(), NotImported> {
        let mut plain = Vec::new();
        match map.get("Filter") {
            None => plain.extend_from_slice(content),
            Some(filter) if is_flate(filter) => {
                let limit = u64::try_from(self.room).unwrap_or(u64::MAX);
                let mut unpacker = ZlibDecoder::new(content).take(limit + 1);
                // What came before a fault still counts.
                let _until_its_end = unpacker.read_to_end(&mut plain);
            }
            Some(_) => return Ok(()),
        }
        let Some(room) = self.room.checked_sub(plain.len()) else {
            return Err(NotImported(
                "the file unpacks to more than 16 MiB".to_owned(),
            ));
        };
        self.room = room;
        let first = map.get("First").and_then(Object::number).map_or(0, place);
        let mut head = Reader {
            bytes: &plain,
            at: 0,
        };
        // Each byte is read once: the objects stand one after the other.
        let mut read_to = first;
        while head.at < first && self.objects.len() < MOST {
            head.space();
            let Some(number) = head.whole() else { break };
            head.space();
            let Some(offset) = head.whole() else { break };
            let at = first.saturating_add(usize::try_from(offset).unwrap_or(usize::MAX));
            if at < read_to {
                continue;
            }
            let mut body = Reader { bytes: &plain, at };
            let object = body.object();
            read_to = body.at;
            if let Some(object) = object {
                self.objects.insert(number, object);
            }
        }
        Ok(())
    }

    /// The trailers of a file without streams of references.
    fn trailers(&mut self, bytes: &[u8]) {
        let word = b"trailer";
        let mut from = 0;
        for _ in 0..PATIENCE {
            let Some(at) = find(bytes, word, from) else {
                return;
            };
            from = at + word.len();
            let mut reader = Reader { bytes, at: from };
            if let Some(Object::Map(map)) = reader.object() {
                self.trailer.extend(map);
            }
        }
    }
}

fn is_flate(filter: &Object) -> bool {
    match filter {
        Object::Name(name) => name == "FlateDecode",
        Object::List(list) => matches!(&list[..], [Object::Name(name)] if name == "FlateDecode"),
        _ => false,
    }
}

/// Where a stream's content begins and ends.
fn stream(reader: &mut Reader<'_>, map: &Map) -> (usize, usize) {
    let _either_line_end = reader.word(b"\r\n") || reader.word(b"\n");
    let start = reader.at;
    let told = map.get("Length").and_then(Object::number).map(place);
    if let Some(end) = told.map(|length| start.saturating_add(length)) {
        let mut after = Reader {
            bytes: reader.bytes,
            at: end,
        };
        after.space();
        if after.word(b"endstream") {
            return (start, end);
        }
    }
    let end = find(reader.bytes, b"endstream", start);
    (start, end.unwrap_or(reader.bytes.len()))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place: what is negative is 0, what is too great is nowhere"
)]
fn place(number: f64) -> usize {
    number as usize
}

fn find(bytes: &[u8], word: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let at = rest.windows(word.len()).position(|here| here == word)?;
    Some(from + at)
}

/// The next `NUMBER GENERATION obj` from a place on: its number, and where its content begins.
fn next_object(bytes: &[u8], from: usize) -> Option<(u32, usize)> {
    let mut from = from;
    loop {
        let at = find(bytes, b"obj", from)?;
        from = at + 3;
        let generation = bytes.get(..at).and_then(digits_before);
        let number = generation.and_then(|(_, before)| digits_before(before));
        if let Some((number, _)) = number {
            return Some((number, from));
        }
    }
}

/// The whole number before the white space at the end, and what stands before it.
fn digits_before(bytes: &[u8]) -> Option<(u32, &[u8])> {
    let text = bytes.trim_ascii_end();
    if text.len() == bytes.len() {
        return None;
    }
    let digits = text.iter().rev().take(10);
    let count = digits.take_while(|byte| byte.is_ascii_digit()).count();
    let (before, digits) = text.split_at(text.len() - count);
    let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Some((number, before))
}
