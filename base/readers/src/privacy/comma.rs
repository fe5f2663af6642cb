//! A table as CSV, in the form that everybody reads: RFC 4180 with line feeds, UTF-8, ISO dates.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use arrow_array::Array;
use arrow_cast::display::{ArrayFormatter, FormatOptions};

use super::{
    arrays::written_out,
    rows::{Reading, each_batch},
};
use crate::{column::Column, passes::rounds::Watch, unreadable::Unreadable};

/// Writes a table with its headings (its names where it has none) to `into`.
///
/// # Errors
/// The table cannot be read back, the disk failed, or `watch` stopped it.
pub fn write_csv(
    table: &Path,
    columns: &[Column],
    into: &Path,
    watch: Watch,
) -> Result<(), Unreadable> {
    let mut to = BufWriter::with_capacity(1 << 16, File::create(into)?);
    let headings = columns.iter().map(|column| match column.heading.trim() {
        "" => column.name.as_str(),
        heading => heading,
    });
    for (place, heading) in headings.enumerate() {
        if place > 0 {
            to.write_all(b",")?;
        }
        write_field(&mut to, heading)?;
    }
    to.write_all(b"\n")?;
    let options = FormatOptions::default();
    each_batch(table, Reading::default(), watch, &mut |batch| {
        let broken = |error: arrow_schema::ArrowError| Unreadable::Damaged(error.to_string());
        // A geometry is read by people as its text.
        let columns: Vec<_> = batch.columns().iter().map(written_out).collect();
        let arrays = columns.iter();
        let formatters =
            arrays.map(|array| ArrayFormatter::try_new(array.as_ref(), &options).map_err(broken));
        let formatters: Vec<ArrayFormatter> = formatters.collect::<Result<_, _>>()?;
        let is_single = formatters.len() == 1;
        for row in 0..batch.num_rows() {
            for (place, (formatter, array)) in formatters.iter().zip(&columns).enumerate() {
                if place > 0 {
                    to.write_all(b",")?;
                }
                if array.is_valid(row) {
                    let text = formatter.value(row).try_to_string().map_err(broken)?;
                    write_field(&mut to, &text)?;
                } else if is_single {
                    // A row of one empty cell would be a blank line, which readers pass over.
                    to.write_all(b"\"\"")?;
                }
            }
            to.write_all(b"\n")?;
        }
        Ok(())
    })?;
    to.flush()?;
    Ok(())
}

fn write_field(to: &mut impl Write, text: &str) -> std::io::Result<()> {
    let is_plain = !text.contains([',', '"', '\n', '\r']) && text.trim() == text;
    if is_plain {
        return to.write_all(text.as_bytes());
    }
    to.write_all(b"\"")?;
    to.write_all(text.replace('"', "\"\"").as_bytes())?;
    to.write_all(b"\"")
}
