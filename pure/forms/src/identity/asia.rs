//! India.

use super::digits;

/// The group of five rotations and five reflections by which Verhoeff multiplies.
const PRODUCT: [[usize; 10]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
];
/// What is done to a digit once for each place that it stands from the end.
const TURN: [usize; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/// Twelve digits with Verhoeff's check digit, not beginning with 0 or 1, and no palindrome. UIDAI, "A UID numbering scheme" (2010); Verhoeff, "Error detecting decimal codes" (1969).
pub fn in_aadhaar(code: &str) -> bool {
    let Some(d) = digits::<12>(code) else {
        return false;
    };
    let turned = |digit: usize, times: usize| {
        (0..times % 8).fold(digit, |digit, _| TURN.get(digit).copied().unwrap_or(0))
    };
    let checked = d
        .iter()
        .rev()
        .enumerate()
        .fold(0, |sum: usize, (place, digit)| {
            let digit = turned(usize::try_from(*digit).unwrap_or(0), place);
            PRODUCT
                .get(sum)
                .and_then(|row| row.get(digit))
                .copied()
                .unwrap_or(0)
        });
    let palindrome = d.iter().eq(d.iter().rev());
    checked == 0 && d[0] > 1 && !palindrome
}
