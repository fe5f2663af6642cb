//! Bundles of answers: how they are kept so that nothing says which of them came when.

use stoa_forms::PageAnswers;
use stoa_kernel::{Error, Result};

/// The fewest answers of a bundle, once there are twice as many.
pub const FEWEST: usize = 64;

/// A bundle with one more answer, and what it gives away to a new bundle, half of it by chance, once it holds twice [`FEWEST`]. Both are sorted by
/// what was said. `draw` gives a number below its argument, each as likely.
pub fn put(
    mut bundle: Vec<PageAnswers>,
    new: PageAnswers,
    mut draw: impl FnMut(usize) -> Result<usize>,
) -> Result<(Vec<PageAnswers>, Option<Vec<PageAnswers>>)> {
    bundle.push(new);
    if bundle.len() < 2 * FEWEST {
        return Ok((sorted(bundle)?, None));
    }
    for place in 0..FEWEST {
        let other = place + draw(bundle.len() - place)?;
        bundle.swap(place, other);
    }
    let rest = bundle.split_off(FEWEST);
    Ok((sorted(bundle)?, Some(sorted(rest)?)))
}

/// Answers in the order of what was said.
pub fn sorted(answers: Vec<PageAnswers>) -> Result<Vec<PageAnswers>> {
    let mut keyed = Vec::with_capacity(answers.len());
    for one in answers {
        let key = serde_json::to_string(&one).map_err(|error| Error::broken("an answer", error))?;
        keyed.push((key, one));
    }
    keyed.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(keyed.into_iter().map(|(_, one)| one).collect())
}
