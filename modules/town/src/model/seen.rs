//! What a person saw before they changed it, so that two who change the same thing get a clear conflict.

use std::fmt::Debug;

use stoa_kernel::digest;

/// Stands for the state of a thing that has no version of its own: all of it, as a digest.
pub fn fingerprint(thing: &impl Debug) -> String {
    // Every node runs the same program, so the same state is the same text on each of them.
    digest(&format!("{thing:?}"))[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_state_has_another_fingerprint() {
        assert_eq!(fingerprint(&(1, "a")), fingerprint(&(1, "a")));
        assert_ne!(fingerprint(&(1, "a")), fingerprint(&(1, "b")));
        assert_eq!(fingerprint(&1).len(), 32);
    }
}
