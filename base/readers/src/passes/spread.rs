//! How a column's values are spread, told from a sample: how it is best written follows from it.

use std::collections::HashSet;

/// Values of a sample from which it can be told how many there are in all.
const FEW: usize = 100;
/// Bytes that a dictionary may take, with some room: see the limit of its page in `passes::table`.
const DICTIONARY: usize = 448 << 10;
/// Bytes of a text, in the mean, from which it is taken for a sentence.
const SENTENCE: usize = 40;

/// Whether a column has too many values for a dictionary, which is then written for nothing. How many there are is told by how
/// many of the sample met again: of `values` equally likely ones, `n` draws repeat about n² : 2 × values (the birthday problem).
pub fn is_various(sample: &[Vec<String>], column: usize) -> bool {
    let values: Vec<&str> = sample
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    let different: HashSet<&str> = values.iter().copied().collect();
    let again = values.len() - different.len();
    if values.len() < FEW || again * 4 > values.len() {
        return false;
    }
    let length: usize = different.iter().map(|value| value.len() + 4).sum();
    let of_one = length / different.len().max(1);
    let all = values.len() * values.len() / (2 * again).max(1);
    again == 0 || all * of_one > DICTIONARY
}

/// Whether a column holds sentences rather than words: the least and the greatest of them say nothing of the others.
pub fn is_wordy(sample: &[Vec<String>], column: usize) -> bool {
    let cells = sample.iter().filter_map(|row| row.get(column));
    let (values, bytes) = cells
        .filter(|cell| !cell.is_empty())
        .fold((0, 0), |(values, bytes), cell| {
            (values + 1, bytes + cell.len())
        });
    bytes > values * SENTENCE
}

/// Bytes of a column's cells, in the mean, rounded up.
pub fn mean_length(sample: &[Vec<String>], column: usize) -> usize {
    let cells = sample.iter().filter_map(|row| row.get(column));
    let bytes: usize = cells.map(String::len).sum();
    bytes.div_ceil(sample.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::{is_various, is_wordy};
    use crate::passes::distinct::mixed;

    fn column(values: impl Iterator<Item = u64>) -> Vec<Vec<String>> {
        values
            .map(|value| vec![format!("street {value:05}")])
            .collect()
    }

    #[test]
    fn a_column_is_various_when_a_dictionary_would_not_hold_it() {
        let draws = |most: u64| (1..=2000_u64).map(move |at| mixed(at) % most);
        assert!(!is_various(&column(draws(100)), 0));
        assert!(!is_various(&column(draws(15_000)), 0));
        assert!(is_various(&column(draws(500_000)), 0));
        assert!(is_various(&column(0..2000), 0));
        assert!(!is_various(&column(0..50), 0));
    }

    #[test]
    fn sentences_are_longer_than_words() {
        assert!(!is_wordy(&column(0..10), 0));
        assert!(is_wordy(
            &[vec![
                "A lamp post leans over the path behind the school.".to_owned()
            ]],
            0
        ));
        assert!(!is_wordy(&[vec![String::new()]], 0));
    }
}
