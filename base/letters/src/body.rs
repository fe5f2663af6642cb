//! The text of a letter, in blocks: what a template becomes when its fields are filled.

use serde::Serialize;

/// Blocks in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Body(pub Vec<Block>);

/// A piece of text that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "is", rename_all = "snake_case")]
pub enum Block {
    /// A heading of the first level below the subject.
    Heading(Vec<Inline>),
    /// A heading below that.
    Subheading(Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list with bullets.
    Bullets(Vec<Vec<Inline>>),
    /// A list with numbers from 1.
    Numbers(Vec<Vec<Inline>>),
    /// Rows of cells, all as long as the first, which is the head.
    Table(Vec<Vec<Vec<Inline>>>),
}

/// Words of one weight. A line feed in them ends a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inline {
    /// The words.
    pub text: String,
    /// Whether they are printed bold.
    pub bold: bool,
}

impl Body {
    /// Paragraphs as they are typed, one for each blank line between; nothing in them is markup.
    pub fn plain(text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        let paragraphs = text
            .split("\n\n")
            .map(str::trim)
            .filter(|paragraph| !paragraph.is_empty());
        Self(
            paragraphs
                .map(|paragraph| Block::Paragraph(vec![Inline::plain(paragraph)]))
                .collect(),
        )
    }

    /// All its words, a block a line: for a mail, or to look for something.
    pub fn text(&self) -> String {
        let mut lines = Vec::new();
        for block in &self.0 {
            match block {
                Block::Heading(words) | Block::Subheading(words) | Block::Paragraph(words) => {
                    lines.push(joined(words))
                }
                Block::Bullets(items) => {
                    lines.extend(items.iter().map(|item| format!("- {}", joined(item))))
                }
                Block::Numbers(items) => {
                    lines.extend(
                        (1..)
                            .zip(items)
                            .map(|(number, item)| format!("{number}. {}", joined(item))),
                    );
                }
                Block::Table(rows) => lines.extend(rows.iter().map(|row| cells(row))),
            }
        }
        lines.join("\n")
    }
}

impl Inline {
    pub(crate) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            bold: false,
        }
    }
}

fn joined(words: &[Inline]) -> String {
    words.iter().map(|inline| inline.text.as_str()).collect()
}

fn cells(row: &[Vec<Inline>]) -> String {
    row.iter()
        .map(|cell| joined(cell))
        .collect::<Vec<_>>()
        .join("\t")
}
