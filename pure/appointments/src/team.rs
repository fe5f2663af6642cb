//! Which resources fill which roles: a matching in a graph with two sides, found by augmenting paths.

/// For each role, the place of each resource that can fill it is set.
pub(crate) struct Fits(pub(crate) Vec<Vec<bool>>);

impl Fits {
    fn fills(&self, role: usize, resource: usize) -> bool {
        self.0[role][resource]
    }

    /// Whether a resource can fill any role.
    pub(crate) fn any(&self, resource: usize) -> bool {
        self.0.iter().any(|role| role[resource])
    }

    /// A team of those who are free, one for each role, and how many teams they make at most. Whoever stands first in
    /// `free` is taken first, unless the roles could then not all be filled.
    pub(crate) fn team(&self, free: &[usize]) -> Option<(Vec<usize>, u32)> {
        if let [_] = self.0.as_slice() {
            let mut fit = free.iter().filter(|resource| self.fills(0, **resource));
            let first = *fit.next()?;
            return Some((
                vec![first],
                1 + u32::try_from(fit.count()).unwrap_or(u32::MAX - 1),
            ));
        }
        let mut matching = Matching::new(self, free);
        let first = matching.round().then(|| matching.team())?;
        let mut teams = 1;
        // No set of augmenting paths fails once where a greater matching exists, so the first round that fails is the end.
        while matching.round() {
            teams += 1;
        }
        Some((first, teams))
    }
}

/// Who fills what so far; a role may be filled several times, once for each team.
struct Matching<'a> {
    fits: &'a Fits,
    free: &'a [usize],
    /// The role of each of `free`.
    roles: Vec<Option<usize>>,
}

impl<'a> Matching<'a> {
    fn new(fits: &'a Fits, free: &'a [usize]) -> Self {
        Matching {
            fits,
            free,
            roles: vec![None; free.len()],
        }
    }

    /// Fills each role once more; `false` when that cannot be.
    fn round(&mut self) -> bool {
        let roles = self.fits.0.len();
        (0..roles).all(|role| self.augment(role, &mut vec![false; roles]))
    }

    /// Finds somebody for a role, moving others to roles that they fill as well. `asked` are the roles that looked for
    /// somebody already, this time: it is no deeper than there are roles.
    fn augment(&mut self, role: usize, asked: &mut [bool]) -> bool {
        asked[role] = true;
        for at in 0..self.free.len() {
            if !self.fits.fills(role, self.free[at]) {
                continue;
            }
            let takes = match self.roles[at] {
                None => true,
                Some(before) => !asked[before] && self.augment(before, asked),
            };
            if takes {
                self.roles[at] = Some(role);
                return true;
            }
        }
        false
    }

    /// After the first round: who fills each role.
    fn team(&self) -> Vec<usize> {
        let roles = 0..self.fits.0.len();
        let filled = roles.filter_map(|role| self.roles.iter().position(|has| *has == Some(role)));
        filled.map(|at| self.free[at]).collect()
    }
}
