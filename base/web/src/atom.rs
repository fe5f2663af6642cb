//! Atom (RFC 4287), with a point on the map where there is one (GeoRSS Simple).

use std::fmt::Write;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use stoa_kernel::{Point, Timestamp};

/// A feed. Addresses are whole ones.
#[derive(Debug, Clone)]
pub struct Feed {
    pub title: String,
    /// Of the feed itself; it is also its id.
    pub address: String,
    /// Of the page that shows the same.
    pub page: String,
    pub author: String,
    pub lang: &'static str,
    pub entries: Vec<Entry>,
    /// When there is no entry yet, this is when it was last changed.
    pub made_at: Timestamp,
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: String,
    pub page: String,
    pub title: String,
    pub text: String,
    pub published: Timestamp,
    pub updated: Timestamp,
    pub category: String,
    pub point: Option<Point>,
}

impl Feed {
    /// The document.
    pub fn to_xml(&self) -> String {
        let updated = self
            .entries
            .iter()
            .map(|entry| entry.updated)
            .max()
            .unwrap_or(self.made_at);
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        let namespaces =
            "xmlns=\"http://www.w3.org/2005/Atom\" xmlns:georss=\"http://www.georss.org/georss\"";
        // Writing to a String cannot fail.
        let _ = writeln!(out, "<feed {namespaces} xml:lang=\"{}\">", self.lang);
        element(&mut out, "title", &self.title);
        element(&mut out, "id", &self.address);
        link(&mut out, "self", &self.address, "application/atom+xml");
        link(&mut out, "alternate", &self.page, "text/html");
        element(&mut out, "updated", &updated.to_string());
        let _ = writeln!(
            out,
            "<author><name>{}</name></author>",
            escape(&self.author)
        );
        for entry in &self.entries {
            entry.write(&mut out);
        }
        out.push_str("</feed>\n");
        out
    }
}

impl Entry {
    fn write(&self, out: &mut String) {
        out.push_str("<entry>\n");
        element(out, "id", &self.id);
        element(out, "title", &self.title);
        link(out, "alternate", &self.page, "text/html");
        element(out, "published", &self.published.to_string());
        element(out, "updated", &self.updated.to_string());
        if !self.category.is_empty() {
            let _ = writeln!(out, "<category term=\"{}\"/>", escape(&self.category));
        }
        if let Some(Point { lat, lon }) = self.point {
            element(out, "georss:point", &format!("{lat} {lon}"));
        }
        let _ = writeln!(
            out,
            "<content type=\"text\">{}</content>",
            escape(&self.text)
        );
        out.push_str("</entry>\n");
    }
}

impl IntoResponse for Feed {
    fn into_response(self) -> Response {
        let headers = [
            (
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/atom+xml; charset=utf-8"),
            ),
            (
                header::CACHE_CONTROL,
                HeaderValue::from_static("private, max-age=300"),
            ),
        ];
        (headers, self.to_xml()).into_response()
    }
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = writeln!(out, "<{name}>{}</{name}>", escape(text));
}

fn link(out: &mut String, rel: &str, href: &str, kind: &str) {
    let _ = writeln!(
        out,
        "<link rel=\"{rel}\" type=\"{kind}\" href=\"{}\"/>",
        escape(href)
    );
}

/// The text as XML 1.0 has it (section 2.2): without the characters that it cannot hold.
fn escape(text: &str) -> String {
    let holds = |sign: &char| match *sign {
        '\t' | '\n' | '\r' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        sign => sign >= ' ',
    };
    let held: String = text.chars().filter(holds).collect();
    quick_xml::escape::escape(&held).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Entry, Feed};

    #[test]
    fn what_people_write_cannot_break_the_document() {
        let at = "2026-03-04T15:09:30Z".parse().expect("an instant");
        let entry = Entry {
            id: "https://town.example/reports/M-1".to_owned(),
            page: "https://town.example/reports/M-1".to_owned(),
            title: "Lamp <b> & \"dark\"".to_owned(),
            text: "]]>\u{1}\u{FFFE}</entry>".to_owned(),
            published: at,
            updated: at,
            category: "lamp".to_owned(),
            point: stoa_kernel::Point::new(51.5, -0.1),
        };
        let feed = Feed {
            title: "Reports".to_owned(),
            address: "https://town.example/reports.atom?a=1&b=2".to_owned(),
            page: "https://town.example/reports".to_owned(),
            author: "Merrow".to_owned(),
            lang: "en",
            entries: vec![entry],
            made_at: at,
        };
        let xml = feed.to_xml();
        let mut reader = quick_xml::Reader::from_str(&xml);
        loop {
            match reader.read_event().expect("well-formed XML") {
                quick_xml::events::Event::Eof => break,
                _ => continue,
            }
        }
        assert!(
            xml.contains("<georss:point>51.5 -0.1</georss:point>"),
            "{xml}"
        );
        assert!(xml.contains("]]&gt;&lt;/entry&gt;"), "{xml}");
        assert!(xml.contains("a=1&amp;b=2"), "{xml}");
    }
}
