//! Groups that keep their identity while votes arrive: how many there are changes only once that is no whim, and who was
//! A yesterday is A today.

/// How often in a row another number of groups must be the best before it is taken, as at Pol.is.
pub const PATIENCE: u32 = 4;

/// Holds the number of groups back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Smoother {
    last: Option<usize>,
    times: u32,
    chosen: Option<usize>,
}

impl Smoother {
    /// Hears which number of groups is the best now, and says which one to take.
    pub fn hear(&mut self, best: usize) -> usize {
        self.times = if self.last == Some(best) {
            self.times + 1
        } else {
            1
        };
        self.last = Some(best);
        let chosen = match self.chosen {
            Some(chosen) if self.times < PATIENCE => chosen,
            _ => best,
        };
        self.chosen = Some(chosen);
        chosen
    }

    /// The number that was taken last.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }
}

/// Gives each new group the name of the old one with which it shares most people, all in all; what is left over gets
/// names that nobody had, from `unused` on. `shared[new][old]` are the people in common.
pub(crate) fn names(shared: &[Vec<u32>], old: &[u32], unused: &mut u32) -> Vec<u32> {
    let mut best = (0, vec![None; shared.len()]);
    assign(shared, &mut (0, vec![None; shared.len()]), 0, &mut best);
    best.1
        .into_iter()
        .map(|place| {
            place
                .and_then(|place: usize| old.get(place))
                .copied()
                .unwrap_or_else(|| {
                    *unused += 1;
                    *unused - 1
                })
        })
        .collect()
}

/// How many people keep their name, and which old place each new group takes.
type Assignment = (u32, Vec<Option<usize>>);

/// Tries everything: of at most nine groups that is soon done.
fn assign(shared: &[Vec<u32>], so_far: &mut Assignment, at: usize, best: &mut Assignment) {
    let Some(row) = shared.get(at) else {
        if so_far.0 > best.0 {
            *best = so_far.clone();
        }
        return;
    };
    for (place, common) in row.iter().enumerate() {
        if *common > 0 && !so_far.1.contains(&Some(place)) {
            so_far.0 += common;
            so_far.1[at] = Some(place);
            assign(shared, so_far, at + 1, best);
            so_far.1[at] = None;
            so_far.0 -= common;
        }
    }
    assign(shared, so_far, at + 1, best);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_number_of_groups_needs_patience() {
        let mut smoother = Smoother::default();
        let heard = [2, 3, 3, 2, 3, 3, 3, 3, 2].map(|best| smoother.hear(best));
        assert_eq!(heard, [2, 2, 2, 2, 2, 2, 2, 3, 3]);
        assert_eq!(smoother.chosen(), Some(3));
    }

    #[test]
    fn names_go_with_the_people() {
        let mut unused = 7;
        let shared = [vec![1, 90], vec![80, 2], vec![5, 0]];
        assert_eq!(names(&shared, &[0, 1], &mut unused), [1, 0, 7]);
        assert_eq!(unused, 8);
        assert_eq!(names(&[vec![0]], &[4], &mut unused), [8]);
    }
}
