//! Files are told by their content, and their names lose what deceives.

use std::io::{Cursor, Write};

use stoa_services::model::{
    ServiceFile,
    file_content::{Refused, look},
    file_name::{clean, fitting, runs},
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::files::with_papers;

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let how = SimpleFileOptions::default();
        let how = if *name == "mimetype" {
            how.compression_method(zip::CompressionMethod::Stored)
        } else {
            how
        };
        out.start_file(*name, how).unwrap();
        out.write_all(bytes).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// An old document whose directory has this stream.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

#[test]
fn kinds_are_told_by_their_content() {
    let check = |name: &str, bytes: &[u8], media_type: &str, kept_as: &str| {
        let looked = look(name, bytes).unwrap();
        assert_eq!(
            (looked.media_type, looked.name.as_str()),
            (media_type, kept_as)
        );
    };
    check("a.pdf", b"%PDF-1.4", "application/pdf", "a.pdf");
    check("a.pdf", b"\x89PNG\r\n\x1a\n", "image/png", "a.pdf.png");
    check("me.HEIC", b"\0\0\0\x18ftypheic", "image/heic", "me.heic");
    check("a.webp", b"RIFF\x10\0\0\0WEBP", "image/webp", "a.webp");
    check("a.mp3", b"\xff\xfb\x90\x44", "audio/mpeg", "a.mp3");
    check("a.mov", b"\0\0\0\x14ftypqt  ", "video/quicktime", "a.mov");
    check(
        "\u{feff}\u{202e}",
        b"%PDF-1.4",
        "application/pdf",
        "file.pdf",
    );
    check("n.txt", "Straße, 家\n".as_bytes(), "text/plain", "n.txt");
    check("n.csv", b"a;b\r\n1;\xe4\r\n", "text/csv", "n.csv");
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let docx = archive(&[
        ("[Content_Types].xml", b"<x/>"),
        ("word/document.xml", b"<w/>"),
    ]);
    check("letter.docx", &docx, word, "letter.docx");
    let open = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    let media_type = "application/vnd.oasis.opendocument.text";
    check("letter", &open, media_type, "letter.odt");
    check(
        "l.doc",
        &compound("WordDocument"),
        "application/msword",
        "l.doc",
    );
    check(
        "l.xls",
        &compound("Workbook"),
        "application/vnd.ms-excel",
        "l.xls",
    );
}

#[test]
fn what_runs_hides_or_unpacks_without_end_is_refused() {
    let check = |name: &str, bytes: &[u8], why: Refused| {
        assert_eq!(look(name, bytes), Err(why), "{name}");
    };
    let macros = archive(&[
        ("word/document.xml", b"<w/>"),
        ("word/vbaProject.bin", b"x"),
    ]);
    check("letter.docx", &macros, Refused::Macros);
    let zeros = vec![0; 60_000_000];
    let bomb = archive(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    check("letter.docx", &bomb, Refused::Bomb);
    check(
        "letter.docx",
        &archive(&[("a.txt", b"a")]),
        Refused::Unknown,
    );
    check("letter.docx", b"PK\x03\x04 broken off", Refused::Unknown);
    check("old.doc", &compound("_VBA_PROJECT"), Refused::Macros);
    check("old.doc", &compound("EncryptedPackage"), Refused::Locked);
    check("a.pdf", b"MZ\x90", Refused::Program);
    check("a.pdf", b"\x7fELF", Refused::Program);
    check("a.lnk", b"%PDF-1.4", Refused::Program);
    check("a.txt", b"\xef\xbb\xbf <html>", Refused::Markup);
    check("a.csv", b"name,<SCRIPT>alert(1)</SCRIPT>", Refused::Markup);
    check("a.txt", b"a\0b", Refused::Unknown);
    check("a.md", b"text", Refused::Unknown);
    check("a.txt", b"", Refused::Unknown);
}

#[test]
fn names_lose_what_deceives() {
    let check = |name: &str, expected: &str| assert_eq!(clean(name), expected, "{name:?}");
    check("plan of the house.pdf", "plan of the house.pdf");
    check("../../etc/passwd", "passwd");
    check("C:\\fakepath\\plan.pdf", "plan.pdf");
    check("invoice\u{202e}fdp.exe", "invoicefdp.exe");
    check("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf");
    check("  .hidden.. ", "hidden");
    check("мой дом 家.pdf", "мой дом 家.pdf");
    check("\u{200f}خطة البيت.pdf", "خطة البيت.pdf");
    check("", "");
}

#[test]
fn names_of_programs_are_told_wherever_the_ending_stands() {
    for name in [
        "a.exe",
        "a.pdf.EXE",
        "a.exe.pdf",
        "a.svg",
        "a.html",
        "a.docm",
        "a.pdf.js ",
    ] {
        assert!(runs(name), "{name}");
    }
    for name in ["a.pdf", "scan.jpg.pdf", "v1.2.docx", "exe", "js notes.txt"] {
        assert!(!runs(name), "{name}");
    }
}

#[test]
fn the_ending_is_that_of_the_content() {
    let jpeg = ["jpg", "jpeg"];
    assert_eq!(fitting("me.JPEG", &jpeg), "me.jpeg");
    assert_eq!(fitting("me.png", &jpeg), "me.png.jpg");
    assert_eq!(fitting("", &["pdf"]), "file.pdf");
    let long = "ü".repeat(500);
    assert_eq!(fitting(&long, &["pdf"]).chars().count(), 124);
}

#[test]
fn a_service_asks_for_files_that_a_form_can_bring() {
    assert!(ServiceFile::read(&with_papers()).is_ok());
    let large = with_papers().replace("max_bytes: 200000", "max_bytes: 25000001");
    let faults = ServiceFile::read(&large).unwrap_err();
    assert_eq!(faults[0].place, "form, question file");
}
