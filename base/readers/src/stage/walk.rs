//! Goes through a JSON document record by record, so that only one of them is in memory.

use std::{
    cell::Cell,
    fmt,
    io::{self, BufReader, Read},
    rc::Rc,
};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use super::Text;
use crate::unreadable::Unreadable;

/// What is done with each record.
pub type Each<'a> = &'a mut dyn FnMut(Box<RawValue>) -> Result<(), Unreadable>;

/// Goes through a document: a list, or the list in an object.
struct Walk<'a, 'b> {
    each: &'a mut Each<'b>,
    spent: &'a Rc<Cell<u64>>,
    failed: &'a mut Option<Unreadable>,
    lists: &'a [&'a str],
    found: &'a mut bool,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Walk<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        *self.found = true;
        while let Some(record) = list.next_element::<Box<RawValue>>()? {
            self.spent.set(0);
            if let Err(error) = (self.each)(record) {
                *self.failed = Some(error);
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if self.depth < 2 && !*self.found && self.lists.contains(&key.as_str()) {
                let Walk {
                    each,
                    spent,
                    failed,
                    lists,
                    found,
                    depth,
                } = Walk {
                    depth: self.depth + 1,
                    each: &mut *self.each,
                    failed: &mut *self.failed,
                    found: &mut *self.found,
                    ..self
                };
                map.next_value_seed(Walk {
                    each,
                    spent,
                    failed,
                    lists,
                    found,
                    depth,
                })?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
            self.spent.set(0);
        }
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// Fails when one record takes too many bytes, so that memory stays bounded.
struct Measured<R> {
    from: R,
    spent: Rc<Cell<u64>>,
    limit: u64,
}

impl<R: Read> Read for Measured<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into)?;
        self.spent.set(self.spent.get() + read as u64);
        if self.spent.get() > self.limit {
            return Err(io::Error::other("a record is too long"));
        }
        Ok(read)
    }
}

/// Calls `each` with every record of the document; false if it has no list of records under one of these names.
pub fn walk(text: &Text, limit: usize, lists: &[&str], mut each: Each) -> Result<bool, Unreadable> {
    let (file, _) = text.open()?;
    let spent = Rc::new(Cell::new(0));
    // Read in small pieces, so that what is read ahead of a record does not count much.
    let limit = limit as u64 + (1 << 17);
    let from = Measured {
        from: file,
        spent: Rc::clone(&spent),
        limit,
    };
    let mut reading =
        serde_json::Deserializer::from_reader(BufReader::with_capacity(1 << 16, from));
    let (mut failed, mut found) = (None, false);
    let walk = Walk {
        each: &mut each,
        spent: &spent,
        failed: &mut failed,
        lists,
        found: &mut found,
        depth: 0,
    };
    let result = walk.deserialize(&mut reading).and_then(|()| reading.end());
    match (failed, result) {
        (Some(error), _) => Err(error),
        (None, Err(error)) => Err(Unreadable::Damaged(format!("it is no JSON ({error})"))),
        (None, Ok(())) => Ok(found),
    }
}
