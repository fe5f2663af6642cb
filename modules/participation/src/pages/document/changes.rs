//! What changed in a paragraph, with marks that are seen and heard.

use stoa_web::{Markup, Visitor, html};
use stoa_wording::{Change, Piece, word_changes};

/// What is shown of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The old wording, with what was taken out marked.
    Old,
    /// The new wording, with what was added marked.
    New,
    /// Both in one.
    Both,
}

/// A paragraph with what changed in it.
pub fn changed(visitor: &Visitor, (old, new): (&str, &str), shown: Shown) -> Markup {
    let pieces = word_changes(old, new);
    let is_shown = |piece: &&Piece<'_>| match shown {
        Shown::Old => piece.change != Change::Added,
        Shown::New => piece.change != Change::Removed,
        Shown::Both => true,
    };
    html! {
        @for piece in pieces.iter().filter(is_shown) {
            @match piece.change {
                Change::Kept => (piece.text),
                Change::Removed => del.stoa-change { (marked(visitor, "participation-document-removed", piece.text)) },
                Change::Added => ins.stoa-change { (marked(visitor, "participation-document-added", piece.text)) },
            }
        }
    }
}

/// The words, and for whoever hears the page where the change begins and ends.
fn marked(visitor: &Visitor, key: &str, text: &str) -> Markup {
    html! {
        span.govuk-visually-hidden { " [" (visitor.t(key)) " " }
        (text)
        span.govuk-visually-hidden { "] " }
    }
}
