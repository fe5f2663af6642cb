//! What people are told by mail of what they did: at least once, and again only where the program was killed while it wrote.

use std::collections::BTreeMap;

use stoa_tests::{Town, eventually};

/// How many jobs the program has in hand at once (`PLACES` of the kernel's jobs): so many may be done again after each kill.
const IN_HAND: usize = 16;

/// A mail that is waited for: to whom, and what its text says.
pub type Expected = (String, &'static str);

/// Waits until each of these was written; no more of them were written again than the program can have had in hand when it was killed
/// so many times.
pub fn expect(town: &Town, expected: &[Expected], kills: usize) {
    let counted = eventually("everybody is told by mail", || {
        let counted = count(town, expected);
        counted.values().all(|times| *times > 0).then_some(counted)
    });
    let most = counted.values().max().copied().unwrap_or_default();
    assert!(most <= 1 + kills, "one mail was written {most} times");
    let again: usize = counted.values().map(|times| times - 1).sum();
    assert!(
        again <= IN_HAND * kills,
        "{again} mails were written again after {kills} kills"
    );
}

/// How often each of them is in the town's folder.
fn count<'e>(town: &Town, expected: &'e [Expected]) -> BTreeMap<(&'e str, &'e str), usize> {
    let mut of_address: BTreeMap<&str, Vec<&Expected>> = BTreeMap::new();
    for one in expected {
        of_address.entry(&one.0).or_default().push(one);
    }
    let none = |(to, says): &'e Expected| ((to.as_str(), *says), 0);
    let mut counted: BTreeMap<_, usize> = expected.iter().map(none).collect();
    for mail in town.mails() {
        let wanted = of_address.get(mail.to.as_str()).into_iter().flatten();
        for (to, says) in wanted {
            if mail.text.contains(says)
                && let Some(times) = counted.get_mut(&(to.as_str(), *says))
            {
                *times += 1;
            }
        }
    }
    counted
}
