//! Whether a text is a copy of another: fingerprints that are near each other where texts are.

use std::f64::consts::PI;

/// Fewer words are too common to tell a copy by: "I agree" is nobody's.
const FEWEST: usize = 6;

/// SimHash of a text's words and pairs of neighbouring words (Charikar 2002, section 3; Manku, Jain and Das Sarma 2007). Case, punctuation and
/// blanks do not matter. `None` for a text of fewer than six words.
pub fn fingerprint(text: &str) -> Option<u64> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    if words.len() < FEWEST {
        return None;
    }
    let mut sums = [0_i32; 64];
    for word in &words {
        add(&mut sums, hash(&[word]));
    }
    for pair in words.windows(2) {
        if let [one, other] = pair {
            add(&mut sums, hash(&[one, other]));
        }
    }
    let bits = sums.iter().enumerate().filter(|(_, sum)| **sum > 0);
    Some(bits.fold(0, |print, (place, _)| print | (1 << place)))
}

/// How alike two texts are by their fingerprints, from -1 to 1: the cosine of the angle that the share of unequal bits estimates (Charikar 2002).
pub fn resemblance(one: u64, other: u64) -> f64 {
    let unequal = (one ^ other).count_ones();
    (PI * f64::from(unequal) / 64.0).cos()
}

fn add(sums: &mut [i32; 64], hash: u64) {
    for (place, sum) in sums.iter_mut().enumerate() {
        *sum += if (hash >> place) & 1 == 1 { 1 } else { -1 };
    }
}

/// FNV-1a of the words, its bits well mixed by the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
fn hash(words: &[&str]) -> u64 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    for word in words {
        for byte in word.bytes().chain([0]) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, resemblance};

    const CARS: &str = "I cannot carry my nets from Tide Lane to the boat, and the bus does not take them. Let those who work on the water \
        drive to the quay before ten in the morning.";

    fn alike(one: &str, other: &str) -> f64 {
        resemblance(fingerprint(one).unwrap(), fingerprint(other).unwrap())
    }

    #[test]
    fn a_copy_is_found_whatever_its_dress() {
        assert!((alike(CARS, &CARS.to_uppercase()) - 1.0).abs() < 1e-12);
        assert!((alike(CARS, &CARS.replace(", ", "\n - ")) - 1.0).abs() < 1e-12);
        let changed = CARS.replace("bus", "tram");
        assert!(alike(CARS, &changed) > 0.85, "{}", alike(CARS, &changed));
    }

    #[test]
    fn another_text_on_the_same_matter_is_none() {
        let other = "A quay without cars is the only place in town where children can run. Deliveries until ten in the morning are enough, \
            and whoever works on the water has the ramp.";
        assert!(alike(CARS, other) < 0.7, "{}", alike(CARS, other));
        let arabic = "لا أستطيع حمل شباكي من الشارع إلى القارب والحافلة لا تأخذها معنا";
        assert!((alike(arabic, arabic) - 1.0).abs() < 1e-12);
        assert!(alike(arabic, CARS) < 0.7);
    }

    #[test]
    fn few_words_have_none() {
        assert_eq!(fingerprint("I agree with all of"), None);
        assert!(fingerprint("I agree with all of this").is_some());
    }
}
