//! Everything that this module can change: the record of who has read it.

pub mod read_entry_body;
