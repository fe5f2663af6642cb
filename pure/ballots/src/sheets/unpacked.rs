//! How large a workbook is once it is unpacked: a small archive may hold more than any memory.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

/// All parts of a workbook together may have so many bytes: a million votes have some 400 MB.
pub(super) const MOST_BYTES: u64 = 512 << 20;

/// Unpacks every part once, keeping nothing, as what the archive says of its sizes may be a lie. The error says in words what is wrong with it.
pub(super) fn is_bounded(bytes: &[u8], most: u64) -> Result<(), String> {
    let broken = |error: &dyn std::fmt::Display| error.to_string();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut left = most;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|error| broken(&error))?;
        // One byte more than is left tells that there is more.
        let read = io::copy(&mut part.take(left + 1), &mut io::sink());
        let read = read.map_err(|error| broken(&error))?;
        left = left.checked_sub(read).ok_or_else(|| {
            format!(
                "unpacked it has more than {} MiB, which no election has; save the projects and the votes as .pb",
                most >> 20
            )
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// An archive of one part of zeros, packed a thousandfold.
    fn packed(bytes: u64) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let options = zip::write::SimpleFileOptions::default();
        archive.start_file("xl/sharedStrings.xml", options).unwrap();
        for _ in 0..bytes >> 10 {
            archive.write_all(&[0; 1 << 10]).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_small_archive_of_much_is_refused() {
        let bytes = packed(4 << 20);
        assert!(bytes.len() < 1 << 16);
        assert_eq!(is_bounded(&bytes, 4 << 20), Ok(()));
        let words = is_bounded(&bytes, (4 << 20) - 1).unwrap_err();
        assert!(
            words.starts_with("unpacked it has more than 3 MiB"),
            "{words}"
        );
    }

    #[test]
    fn what_the_archive_says_of_its_sizes_is_not_believed() {
        let mut bytes = packed(4 << 20);
        // In the directory the size stands 24 bytes after the mark.
        let mark = bytes
            .windows(4)
            .rposition(|four| four == b"PK\x01\x02")
            .unwrap();
        bytes[mark + 24..mark + 28].copy_from_slice(&10_u32.to_le_bytes());
        assert!(is_bounded(&bytes, 1 << 20).is_err());
    }
}
