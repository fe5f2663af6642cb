//! The mails that a town has written into its folder, as whoever gets them reads them.

use std::{fs, path::Path};

use crate::{Town, eventually};

/// A mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub to: String,
    /// As it stands in the header, which may be encoded.
    pub subject: String,
    pub text: String,
}

impl Mail {
    /// The first address in it that contains this, without its host: a test's town listens elsewhere than it says.
    #[track_caller]
    pub fn link(&self, part: &str) -> String {
        let words = self.text.split_whitespace();
        let mut addresses = words.filter_map(|word| word.split_once("://"));
        let link = addresses.find_map(|(_, rest)| {
            let (_, path) = rest.split_once('/')?;
            path.contains(part).then(|| format!("/{path}"))
        });
        link.unwrap_or_else(|| panic!("no link with {part:?} in {self:?}"))
    }
}

impl Town {
    /// All mails there are.
    pub fn mails(&self) -> Vec<Mail> {
        in_folder(&self.folder().join("mail"))
    }

    /// Waits for a mail to this address whose text says this.
    #[track_caller]
    pub fn mail(&self, to: &str, says: &str) -> Mail {
        eventually(&format!("a mail to {to} that says {says:?}"), || {
            let mut mails = self.mails().into_iter();
            mails.find(|mail| mail.to.contains(to) && mail.text.contains(says))
        })
    }
}

/// The mails of a folder of .eml files.
pub fn in_folder(folder: &Path) -> Vec<Mail> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let files = files.filter(|file| {
        file.path()
            .extension()
            .is_some_and(|ending| ending == "eml")
    });
    files
        .filter_map(|file| read(&fs::read_to_string(file.path()).ok()?))
        .collect()
}

/// `None` while the file is not whole yet.
fn read(eml: &str) -> Option<Mail> {
    let eml = eml.replace("\r\n", "\n");
    let (head, body) = eml.split_once("\n\n")?;
    // A line that begins with a space goes on with the header before it (RFC 5322, section 2.2.3).
    let head = head.replace("\n ", " ");
    let header = |name: &str| {
        let mut lines = head.lines();
        let found = lines.find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name)
                .then(|| value.trim().to_owned())
        });
        found.unwrap_or_default()
    };
    let text = match header("content-transfer-encoding").as_str() {
        "quoted-printable" => from_quoted_printable(body),
        "base64" => String::from_utf8(from_base64(body)).ok()?,
        _ => body.to_owned(),
    };
    Some(Mail {
        to: header("to"),
        subject: header("subject"),
        text,
    })
}

/// RFC 2045, section 6.7.
fn from_quoted_printable(body: &str) -> String {
    let joined = body.replace("=\n", "");
    let (mut bytes, mut rest) = (Vec::new(), joined.as_bytes());
    while let [first, after @ ..] = rest {
        let code = after
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        match (first, code) {
            (b'=', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// RFC 4648, section 4; other characters are passed over.
fn from_base64(body: &str) -> Vec<u8> {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let values = body
        .bytes()
        .filter_map(|byte| SIGNS.iter().position(|sign| *sign == byte));
    let values: Vec<usize> = values.collect();
    let mut bytes = Vec::new();
    for group in values.chunks(4) {
        let bits =
            group.iter().fold(0, |bits, value| (bits << 6) | value) << (6 * (4 - group.len()));
        let whole =
            [bits >> 16, bits >> 8, bits].map(|part| u8::try_from(part & 0xff).unwrap_or(0));
        bytes.extend_from_slice(&whole[..group.len().saturating_sub(1)]);
    }
    bytes
}
