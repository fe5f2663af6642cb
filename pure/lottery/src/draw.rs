//! The draw itself: which panel of the list, by dice or by a seed that was fixed in advance.
//!
//! A seed is committed to by publishing SHA-256 of "stoa lottery seed", a line feed and the seed. After it is revealed,
//! everybody computes SHA-256 of "stoa lottery draw", a line feed, the seed, a line feed and a counter that begins at 0.
//! The first sixteen hexadecimal digits are a number v. With n panels, v counts if it is below the greatest multiple of
//! n up to 2^64 (with 1,000 panels all but 616 of the 18 million million million values do); else the counter goes up
//! by one. The panel is number v mod n + 1.

use crate::digest::{Lots, digest};

/// A seed shorter than this can be guessed from its commitment by trying.
pub const SHORT_SEED: usize = 16;

/// What is published before the draw: SHA-256 in hexadecimal digits.
pub fn commitment(seed: &str) -> String {
    hex::encode(digest(&["stoa lottery seed", seed]))
}

/// Whether a revealed seed is the one that was committed to.
pub fn is_committed(seed: &str, commitment_before: &str) -> bool {
    commitment(seed) == commitment_before.trim().to_lowercase()
}

/// The number of the drawn panel, from 1 to `panels`.
pub fn drawn_panel(seed: &str, panels: u32) -> u32 {
    let number = Lots::of(&["stoa lottery draw", seed]).below(u64::from(panels));
    u32::try_from(number).unwrap_or(0) + 1
}

/// How to draw from so many panels with ten-sided dice, as a sentence.
pub fn by_dice(panels: u32) -> String {
    let dice = panels.saturating_sub(1).max(1).to_string().len();
    let (all, zeros) = (
        10_u64.pow(u32::try_from(dice).unwrap_or(1)),
        "0".repeat(dice),
    );
    let again = match u64::from(panels) {
        number if number == all => String::new(),
        number => format!(" If the number is above {number}, throw all of them again."),
    };
    let throw = match dice {
        1 => "Throw a ten-sided die.".to_owned(),
        dice => format!(
            "Throw {dice} ten-sided dice of different colours, and read them in an order agreed before."
        ),
    };
    format!("{throw} {zeros} counts as {all}.{again} The number is the number of the panel.")
}

#[cfg(test)]
mod tests {
    use super::{by_dice, commitment, drawn_panel, is_committed};

    /// By sha256sum, outside this program: printf 'stoa lottery seed\nred 7, blue 3' | sha256sum.
    #[test]
    fn seeds_are_committed_to_and_drawn_from_as_anybody_can_with_sha256sum() {
        let published = "2ea7c45e19b0f5f5090fd5fad5500c8ecfb4ba371b4828b2652f261ac29d33a2";
        assert_eq!(commitment("red 7, blue 3"), published);
        assert!(is_committed("red 7, blue 3", &published.to_uppercase()));
        assert!(!is_committed("red 7, blue 4", published));
        assert_eq!(drawn_panel("red 7, blue 3", 1000), 314);
    }

    #[test]
    fn dice_reach_every_panel() {
        assert!(by_dice(1000).starts_with("Throw 3 ten-sided"));
        assert!(!by_dice(1000).contains("again"));
        assert!(by_dice(1001).starts_with("Throw 4") && by_dice(1001).contains("above 1001"));
        assert!(by_dice(7).starts_with("Throw a") && by_dice(7).contains("above 7"));
    }
}
