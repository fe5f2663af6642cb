//! What of a text can be printed: characters without a meaning are left out, those without a picture are marked.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::fonts::Fonts;

/// U+FFFD, which stands for a character that no font has.
const UNKNOWN: char = '\u{fffd}';
/// More marks than this on one letter are in no language's spelling.
const MOST_MARKS: usize = 4;
/// A run without a space that is longer than this may be broken anywhere, since it fits in no line.
const LONG_RUN: usize = 40;
const BREAK_EVERY: usize = 20;

/// The text as it is printed: composed (NFC), without control characters, with U+FFFD for what no font has.
pub(crate) fn printable(text: &str, fonts: &Fonts) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut marks = 0;
    for character in text.nfc().filter_map(plain) {
        marks = if is_combining_mark(character) {
            marks + 1
        } else {
            0
        };
        if marks == 0 {
            cleaned.push(if drawn(character, fonts) {
                character
            } else {
                UNKNOWN
            });
        } else if marks <= MOST_MARKS && takes_marks(&cleaned) && fonts.have(character) {
            cleaned.push(character);
        }
    }
    break_long_runs(&cleaned)
}

/// Those characters of a text that no font has, and that are printed as U+FFFD.
pub(crate) fn unprintable(text: &str, fonts: &Fonts) -> BTreeSet<char> {
    text.nfc()
        .filter_map(plain)
        .filter(|&character| !drawn(character, fonts))
        .collect()
}

fn drawn(character: char, fonts: &Fonts) -> bool {
    // The engine draws nothing for marks of direction, so no font needs them.
    matches!(character, '\n' | '\u{2068}' | '\u{2069}') || fonts.have(character)
}

/// A mark stands on a letter, not at the beginning of a line nor on a sign for the unknown.
fn takes_marks(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_some_and(|last| last.is_alphabetic() || is_combining_mark(last))
}

/// Leaves out controls, marks of direction that would let a value rearrange its surroundings (UAX 9), private use
/// and noncharacters; all kinds of line ends are one.
fn plain(character: char) -> Option<char> {
    match character {
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{2068}' | '\u{2069}' => Some(character),
        '\u{ad}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' => None,
        '\u{61c}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{fe00}'..='\u{fe0f}' => None,
        '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}' => None,
        _ if character.is_control() || u32::from(character) & 0xfffe == 0xfffe => None,
        _ => Some(character),
    }
}

fn break_long_runs(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    for piece in text.split_inclusive([' ', '\n']) {
        let long = piece.chars().count() > LONG_RUN;
        let mut since = 0;
        for character in piece.chars() {
            if long && since >= BREAK_EVERY && !is_combining_mark(character) {
                broken.push('\u{200b}');
                since = 0;
            }
            broken.push(character);
            since += 1;
        }
    }
    broken
}
