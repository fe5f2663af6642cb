//! Light markup, read line by line: headings, lists, tables, paragraphs and bold words.

use crate::body::{Block, Body, Inline};

/// Between these marks stands what a field held.
pub(crate) const VALUE_STARTS: char = '\u{e000}';
pub(crate) const VALUE_ENDS: char = '\u{e001}';
/// A line feed in a field.
pub(crate) const VALUE_LINE: char = '\u{e002}';

/// A line and what it is.
enum Line<'a> {
    Blank,
    Heading(&'a str),
    Subheading(&'a str),
    Bullet(&'a str),
    Number(&'a str),
    Row(&'a str),
    Rule,
    Text(&'a str),
}

/// Blocks in the making: lines of the same kind come together until another begins.
#[derive(Default)]
struct Making {
    blocks: Vec<Block>,
    paragraph: String,
    apart: bool,
}

/// Reads a filled template. Any text can be read; a cell that a row lacks is empty, and cells beyond the head's are left out.
pub(crate) fn read(text: &str) -> Body {
    let mut making = Making {
        apart: true,
        ..Making::default()
    };
    for line in text.lines() {
        making.take(kind(line.trim()));
    }
    making.end_paragraph();
    Body(making.blocks)
}

fn kind(line: &str) -> Line<'_> {
    let empty = line
        .chars()
        .all(|character| matches!(character, VALUE_STARTS | VALUE_ENDS));
    if empty {
        return Line::Blank;
    }
    if let Some(words) = line.strip_prefix("## ") {
        return Line::Subheading(words);
    }
    if let Some(words) = line.strip_prefix("# ") {
        return Line::Heading(words);
    }
    if let Some(words) = line.strip_prefix("- ") {
        return Line::Bullet(words);
    }
    if let Some(cells) = line.strip_prefix('|') {
        let rule = cells
            .chars()
            .all(|character| matches!(character, '|' | '-' | ':' | ' '));
        return if rule {
            Line::Rule
        } else {
            Line::Row(cells.strip_suffix('|').unwrap_or(cells))
        };
    }
    match line.split_once(". ") {
        Some((digits, words))
            if !digits.is_empty()
                && digits.len() < 4
                && digits.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            Line::Number(words)
        }
        _ => Line::Text(line),
    }
}

impl Making {
    fn take(&mut self, line: Line<'_>) {
        if let Line::Text(words) = line {
            self.apart = false;
            if !self.paragraph.is_empty() {
                self.paragraph.push(' ');
            }
            self.paragraph.push_str(words);
            return;
        }
        self.end_paragraph();
        let apart = std::mem::replace(&mut self.apart, matches!(line, Line::Blank));
        let last = if apart { None } else { self.blocks.last_mut() };
        match (line, last) {
            (Line::Bullet(words), Some(Block::Bullets(items)))
            | (Line::Number(words), Some(Block::Numbers(items))) => {
                items.push(inlines(words));
            }
            (Line::Row(cells), Some(Block::Table(rows))) => {
                let width = rows.first().map_or(0, Vec::len);
                rows.push(row(cells, Some(width)));
            }
            (Line::Heading(words), _) => self.blocks.push(Block::Heading(inlines(words))),
            (Line::Subheading(words), _) => self.blocks.push(Block::Subheading(inlines(words))),
            (Line::Bullet(words), _) => self.blocks.push(Block::Bullets(vec![inlines(words)])),
            (Line::Number(words), _) => self.blocks.push(Block::Numbers(vec![inlines(words)])),
            (Line::Row(cells), _) => self.blocks.push(Block::Table(vec![row(cells, None)])),
            (Line::Blank | Line::Rule | Line::Text(_), _) => {}
        }
    }

    fn end_paragraph(&mut self) {
        if !self.paragraph.is_empty() {
            let words = std::mem::take(&mut self.paragraph);
            self.blocks.push(Block::Paragraph(inlines(&words)));
        }
    }
}

/// How many columns a page has room for.
const MOST_CELLS: usize = 12;

fn row(cells: &str, width: Option<usize>) -> Vec<Vec<Inline>> {
    let mut inside = false;
    let cells = cells.split(|character| {
        inside = (inside || character == VALUE_STARTS) && character != VALUE_ENDS;
        character == '|' && !inside
    });
    let mut cells: Vec<_> = cells
        .take(MOST_CELLS)
        .map(|cell| inlines(cell.trim()))
        .collect();
    cells.resize(width.unwrap_or(cells.len()), Vec::new());
    cells
}

/// Words with `**bold**` between them. A field's marks are taken off here; stars in a field are stars.
fn inlines(words: &str) -> Vec<Inline> {
    let mut found: Vec<Inline> = Vec::new();
    let (mut bold, mut inside) = (false, false);
    let mut text = String::new();
    let mut characters = words.chars().peekable();
    let mut put = |text: &mut String, bold| {
        if !text.is_empty() {
            found.push(Inline {
                text: std::mem::take(text),
                bold,
            });
        }
    };
    while let Some(character) = characters.next() {
        match character {
            VALUE_STARTS => inside = true,
            VALUE_ENDS => inside = false,
            VALUE_LINE => text.push('\n'),
            '*' if !inside && characters.peek() == Some(&'*') => {
                characters.next();
                put(&mut text, bold);
                bold = !bold;
            }
            _ => text.push(character),
        }
    }
    put(&mut text, bold);
    found
}
