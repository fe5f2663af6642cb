//! The opening key in shares: any that are enough give it back, and no fewer.

use proptest::prelude::*;
use stoa_envelopes::{BoxSecret, Error, Share, join, split};

use crate::known::{box_secret, bytes};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_that_are_enough_open_the_box(needed in 1_u8..=6, more in 0_u8..=4, seed in any::<u64>(), from in any::<proptest::sample::Index>()) {
        let secret = BoxSecret::generate(&mut bytes(seed)).unwrap();
        let mut shares = split(&mut bytes(seed ^ 1), &secret, needed, needed + more).unwrap();
        let many = shares.len();
        shares.rotate_left(from.index(many));
        let typed: Vec<Share> = shares.iter().map(|share| Share::read(&share.letters()).unwrap()).collect();
        let enough = &typed[..usize::from(needed)];
        let opened = join(enough, &secret.public()).unwrap();
        prop_assert_eq!(opened.to_bytes(), secret.to_bytes());
        let fewer = &typed[..usize::from(needed) - 1];
        prop_assert!(join(fewer, &secret.public()).is_err());
    }

    #[test]
    fn a_slip_of_the_pen_is_found(at in 0_usize..80, to in "[0-9A-HJKMNP-TV-Z]") {
        let share = split(&mut bytes(3), &box_secret(), 2, 3).unwrap().remove(1);
        let mut letters = share.letters().replace('-', "");
        let right = letters.clone();
        letters.replace_range(at..=at, &to);
        prop_assert_eq!(Share::read(&letters).is_ok(), letters == right);
    }
}

#[test]
fn one_share_of_two_has_nothing_of_the_key() {
    // For each byte of the key there is a polynomial through any one share: the share of a key differs from draw to draw in every byte.
    let secret = box_secret();
    let first = split(&mut bytes(1), &secret, 2, 2).unwrap();
    let second = split(&mut bytes(2), &secret, 2, 2).unwrap();
    assert_ne!(first[0].letters(), second[0].letters());
    let mixed = [first[0].clone(), second[1].clone()];
    assert!(matches!(
        join(&mixed, &secret.public()),
        Err(Error::OtherKey)
    ));
}

#[test]
fn what_is_wrong_with_shares_is_said() {
    let secret = box_secret();
    let shares = split(&mut bytes(1), &secret, 2, 3).unwrap();
    let key = secret.public();
    let same = [shares[0].clone(), shares[0].clone()];
    assert!(matches!(join(&same, &key), Err(Error::SameShare)));
    assert!(matches!(
        join(&shares[..1], &key),
        Err(Error::TooFewShares(2, 1))
    ));
    assert!(matches!(join(&[], &key), Err(Error::TooFewShares(1, 0))));
    let other = BoxSecret::generate(&mut bytes(9)).unwrap().public();
    assert!(matches!(join(&shares, &other), Err(Error::OtherKey)));
    assert!(split(&mut bytes(1), &secret, 0, 3).is_err());
    assert!(split(&mut bytes(1), &secret, 4, 3).is_err());
}
