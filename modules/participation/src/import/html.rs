//! Text from what was written as HTML: what is known to make paragraphs and lists makes them, every other mark falls away, and nothing of it
//! is ever shown as HTML.

/// Elements between which lines are broken.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];
/// Elements after which a line stays empty.
const PARAGRAPHS: &[&str] = &[
    "blockquote",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];
/// Elements whose insides are no text.
const UNREAD: &[&str] = &[
    "iframe", "noscript", "object", "script", "style", "template", "title",
];

/// The longest mark, in bytes; what is longer is text.
const LONGEST_MARK: usize = 4000;

/// A mark: the name of its element, and whether it ends it.
struct Mark<'t> {
    name: String,
    is_end: bool,
    /// What stands within it after the name.
    attributes: &'t str,
    /// What follows it.
    rest: &'t str,
}

/// The text. Where no mark breaks lines, the lines stay as they were written.
pub fn plain(written: &str) -> String {
    let keeps_lines = !breaks_lines(written);
    let mut text = String::with_capacity(written.len());
    let mut links: Vec<String> = Vec::new();
    let mut rest = written;
    while let Some(place) = rest.find('<') {
        let (before, from) = rest.split_at(place);
        add(&mut text, before, keeps_lines);
        let Some(mark) = mark(from) else {
            text.push('<');
            rest = from.get(1..).unwrap_or_default();
            continue;
        };
        rest = mark.rest;
        if UNREAD.contains(&mark.name.as_str()) && !mark.is_end {
            rest = after_end(rest, &mark.name);
        }
        meant(&mark, &mut text, &mut links);
    }
    add(&mut text, rest, keeps_lines);
    tidy(&text)
}

/// What a mark does to the text.
fn meant(mark: &Mark<'_>, text: &mut String, links: &mut Vec<String>) {
    let name = mark.name.as_str();
    if name == "a" && !mark.is_end {
        links.push(target(mark.attributes));
    } else if name == "a" {
        let link = links.pop().filter(|link| !link.is_empty());
        if let Some(link) = link.filter(|link| !text.ends_with(link.as_str())) {
            text.push_str(&format!(" ({link})"));
        }
    }
    if PARAGRAPHS.contains(&name) {
        text.push_str("\n\n");
    } else if name == "br" || (BLOCKS.contains(&name) && !text.ends_with('\n')) {
        text.push('\n');
    }
    if name == "li" && !mark.is_end {
        text.push_str("– ");
    }
}

fn breaks_lines(written: &str) -> bool {
    let mut rest = written;
    while let Some(place) = rest.find('<') {
        let from = rest.get(place..).unwrap_or_default();
        match mark(from) {
            Some(mark) if BLOCKS.contains(&mark.name.as_str()) => return true,
            Some(mark) => rest = mark.rest,
            None => rest = from.get(1..).unwrap_or_default(),
        }
    }
    false
}

/// The mark with which a text begins, if it is one: `<p class="…">`, `</p>`, `<!-- … -->`.
fn mark(from: &str) -> Option<Mark<'_>> {
    if let Some(inside) = from.strip_prefix("<!--") {
        let (_, rest) = until(inside, "-->")?;
        return Some(Mark {
            name: String::new(),
            is_end: false,
            attributes: "",
            rest,
        });
    }
    let inside = from.strip_prefix('<')?;
    let (inside, is_end) = match inside.strip_prefix('/') {
        Some(inside) => (inside, true),
        None => (inside, false),
    };
    if !inside.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return None;
    }
    let (inside, rest) = until(inside, ">")?;
    let end = inside.find(|letter: char| !letter.is_ascii_alphanumeric());
    let (name, attributes) = inside.split_at(end.unwrap_or(inside.len()));
    Some(Mark {
        name: name.to_ascii_lowercase(),
        is_end,
        attributes,
        rest,
    })
}

/// What stands before and after an end, which is not looked for further than a mark is long: many beginnings without an end take no time.
fn until<'t>(text: &'t str, end: &str) -> Option<(&'t str, &'t str)> {
    let mut near = text.len().min(LONGEST_MARK);
    while !text.is_char_boundary(near) {
        near -= 1;
    }
    let place = text.get(..near)?.find(end)?;
    Some((text.get(..place)?, text.get(place + end.len()..)?))
}

/// What follows the end of an element; nothing where it never ends.
fn after_end<'t>(rest: &'t str, name: &str) -> &'t str {
    let mut rest = rest;
    while let Some((_, from)) = rest.split_once("</") {
        let is_its = from
            .get(..name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name));
        if is_its {
            return from.split_once('>').map_or("", |(_, after)| after);
        }
        rest = from;
    }
    ""
}

/// Where a link leads, if it is on the web.
fn target(attributes: &str) -> String {
    let small = attributes.to_ascii_lowercase();
    let value = small
        .find("href=")
        .and_then(|place| attributes.get(place + 5..));
    let value = value.unwrap_or_default();
    let quote = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''));
    let link = match quote {
        Some(quote) => value.split(quote).nth(1),
        None => value.split_whitespace().next(),
    };
    let link = unescaped(link.unwrap_or_default());
    let is_web = link.starts_with("https://") || link.starts_with("http://");
    if is_web { link } else { String::new() }
}

fn add(text: &mut String, written: &str, keeps_lines: bool) {
    let read = unescaped(written);
    match keeps_lines {
        true => text.push_str(&read),
        false => text.extend(read.chars().map(|sign| match sign {
            '\n' | '\r' | '\t' => ' ',
            sign => sign,
        })),
    }
}

/// Character references (HTML, section 13.5): the few that editors write, and numbers.
fn unescaped(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find('&') {
        let (before, from) = rest.split_at(place);
        read.push_str(before);
        let known = from.split_once(';').and_then(|(name, after)| {
            let sign = character(name.get(1..)?)?;
            Some((sign, after))
        });
        match known {
            Some((sign, after)) => {
                read.push(sign);
                rest = after;
            }
            None => {
                read.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    read.push_str(rest);
    read
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16),
            None => number.parse(),
        };
        let sign = char::from_u32(code.ok()?)?;
        return (!sign.is_control() || sign == '\n').then_some(sign);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "hellip" => '…',
        "ndash" => '–',
        "mdash" => '—',
        "laquo" => '«',
        "raquo" => '»',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "euro" => '€',
        _ => return None,
    })
}

/// Without blanks at the ends of lines, and with one empty line between paragraphs.
fn tidy(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let text = text.replace('\0', "").replace("\r\n", "\n");
    for line in text.replace('\r', "\n").lines() {
        let line = line.split_whitespace().collect::<Vec<&str>>().join(" ");
        let follows_none = lines.last().is_none_or(String::is_empty);
        if !line.is_empty() || !follows_none {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn paragraphs_lists_and_links_are_read() {
        let written = "<p>One &amp; <strong>two</strong>,\nthree.</p><ul><li>a</li><li>b</li></ul><p>See <a href=\"https://town.example/?a=1&amp;b=2\">this</a>.</p>";
        let text = "One & two, three.\n\n– a\n– b\n\nSee this (https://town.example/?a=1&b=2).";
        assert_eq!(plain(written), text);
        assert_eq!(plain("a<br>b<BR/>c"), "a\nb\nc");
    }

    #[test]
    fn nothing_of_a_program_stays() {
        assert_eq!(
            plain("<p>Hi<script>alert('<p>')</script> you</p>"),
            "Hi you"
        );
        assert_eq!(plain("<a href='javascript:alert(1)'>me</a>"), "me");
        assert_eq!(plain("a<style>p{}"), "a");
        assert_eq!(plain("a<!-- <p> -->b"), "ab");
        assert_eq!(plain("<img src=x onerror=alert(1)>b"), "b");
    }

    #[test]
    fn what_is_no_html_stays_as_it_was_written() {
        assert_eq!(
            plain("a < b & c\nd &unknown; &#8364;\r\n\r\n\r\ne"),
            "a < b & c\nd &unknown; €\n\ne"
        );
        assert_eq!(plain("&lt;p&gt; is a mark"), "<p> is a mark");
        assert_eq!(plain("&#0;&#xD800;<"), "&#0;&#xD800;<");
        assert_eq!(plain(""), "");
    }
}
