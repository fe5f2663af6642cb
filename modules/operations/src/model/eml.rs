//! A mail as it was written into a file (RFC 5322): its headers in words (RFC 2047) and its text (RFC 2045). Made for our
//! own plain mails; of anything else it shows what it can.

use base64::{Engine, engine::general_purpose::STANDARD};

/// What is shown of a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Eml {
    pub to: String,
    pub subject: String,
    pub text: String,
}

impl Eml {
    /// Reads a mail. Never fails: what cannot be read stays as it is.
    pub fn read(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
        let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
        let headers = unfolded(head);
        let header = |name: &str| {
            let found = headers
                .iter()
                .find(|(known, _)| known.eq_ignore_ascii_case(name));
            found.map_or("", |(_, value)| value.as_str())
        };
        let decoded = match header("Content-Transfer-Encoding")
            .to_ascii_lowercase()
            .as_str()
        {
            "base64" => base64_text(body),
            "quoted-printable" => quoted_printable(body, Softness::Lines),
            _ => body.to_owned(),
        };
        Eml {
            to: words(header("To")),
            subject: words(header("Subject")),
            text: decoded.trim_end().to_owned(),
        }
    }
}

/// The headers; one that goes on over several lines is one.
fn unfolded(head: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        match headers.last_mut() {
            Some((_, value)) if line.starts_with([' ', '\t']) => {
                value.push(' ');
                value.push_str(line.trim());
            }
            _ => {
                let (name, value) = line.split_once(':').unwrap_or((line, ""));
                headers.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
    }
    headers
}

/// A header's value with its encoded words read: `=?utf-8?b?…?=`. White space between two of them belongs to neither.
fn words(value: &str) -> String {
    let mut out = String::new();
    let mut was_encoded = false;
    for (count, word) in value.split(' ').enumerate() {
        let decoded = encoded_word(word);
        if count > 0 && !(was_encoded && decoded.is_some()) {
            out.push(' ');
        }
        was_encoded = decoded.is_some();
        out.push_str(decoded.as_deref().unwrap_or(word));
    }
    out
}

fn encoded_word(word: &str) -> Option<String> {
    let mut parts = word.strip_prefix("=?")?.strip_suffix("?=")?.splitn(3, '?');
    let (charset, encoding, text) = (parts.next()?, parts.next()?, parts.next()?);
    if !charset.eq_ignore_ascii_case("utf-8") {
        return None;
    }
    match encoding {
        "b" | "B" => Some(base64_text(text)),
        "q" | "Q" => Some(quoted_printable(&text.replace('_', " "), Softness::None)),
        _ => None,
    }
}

fn base64_text(text: &str) -> String {
    let packed: String = text.split_whitespace().collect();
    let bytes = STANDARD.decode(packed);
    bytes.map_or_else(
        |_broken| text.to_owned(),
        |bytes| String::from_utf8_lossy(&bytes).into_owned(),
    )
}

/// Whether a line that ends in `=` goes on in the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Softness {
    Lines,
    None,
}

fn quoted_printable(text: &str, softness: Softness) -> String {
    let joined = match softness {
        Softness::Lines => text.replace("=\n", ""),
        Softness::None => text.to_owned(),
    };
    let mut bytes = Vec::with_capacity(joined.len());
    let mut rest = joined.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).filter(|_| *first == b'=');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A piece of a mail's text: words, or an address that can be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    Link(&'a str),
}

/// The text with its addresses told apart.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let starts = ["https://", "http://"]
            .iter()
            .filter_map(|scheme| rest.find(scheme));
        let Some(start) = starts.min() else { break };
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter: char| letter.is_whitespace() || "<>\"".contains(letter));
        let link = &from[..end.unwrap_or(from.len())];
        // A full stop or a bracket after an address ends a sentence, not the address.
        let link = link.trim_end_matches(['.', ',', ';', ':', ')', '!', '?']);
        found.extend([Piece::Words(before), Piece::Link(link)]);
        rest = &from[link.len()..];
    }
    found.push(Piece::Words(rest));
    found.retain(|piece| *piece != Piece::Words(""));
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn mails_are_read_as_they_were_meant() {
        let eml = "To: ana@example.org\r\nSubject: =?utf-8?b?w4lj?= =?utf-8?b?bGFpcmFnZQ==?= a\r\n b\r\n\
                   Content-Transfer-Encoding: quoted-printable\r\n\r\nUn lampadaire cass=C3=A9, r=\r\n\
                   ue des =C3=89coles.\r\n1 =3D 1\r\n";
        let read = Eml::read(eml.as_bytes());
        assert_eq!(read.to, "ana@example.org");
        assert_eq!(read.subject, "Éclairage a b");
        assert_eq!(read.text, "Un lampadaire cassé, rue des Écoles.\n1 = 1");
        let eml = "Content-Transfer-Encoding: base64\nTo: x\n\n2LTZg9ix\n2Kc=\n";
        assert_eq!(Eml::read(eml.as_bytes()).text, "شكرا");
        assert_eq!(Eml::read(b"").text, "");
        assert_eq!(Eml::read(b"rubbish").text, "");
        assert_eq!(words("=?utf-8?q?Caf=C3=A9_open?="), "Café open");
        assert_eq!(words("=?latin1?q?Caf=E9?="), "=?latin1?q?Caf=E9?=");
    }

    #[test]
    fn addresses_can_be_followed() {
        let text = "See http://localhost:8311/my/abc. Or (https://x.example/a?b=c), or <https://y.example>";
        let links: Vec<_> = pieces(text)
            .into_iter()
            .filter(|piece| matches!(piece, Piece::Link(_)))
            .collect();
        let expected = [
            "http://localhost:8311/my/abc",
            "https://x.example/a?b=c",
            "https://y.example",
        ];
        assert_eq!(links, expected.map(Piece::Link));
    }

    proptest! {
        #[test]
        fn no_word_is_lost(text in "(\\PC| |http://|https://){0,40}") {
            let joined: String = pieces(&text)
                .into_iter()
                .map(|piece| match piece { Piece::Words(text) | Piece::Link(text) => text })
                .collect();
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn no_file_is_too_odd(bytes: Vec<u8>) {
            Eml::read(&bytes);
        }
    }
}
