//! What may still be funded: the money that is left, and the limits of groups.

use crate::Profile;

/// Keeps account while a rule funds projects.
#[derive(Clone, Debug)]
pub(crate) struct Room<'a> {
    profile: &'a Profile,
    spent: u64,
    by_group: Vec<(u64, usize)>,
    limited: bool,
}

/// Why a project cannot be funded now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It costs more than is left of the budget.
    Budget,
    /// This group would have more than it may.
    Group(usize),
}

impl<'a> Room<'a> {
    pub(crate) fn new(profile: &'a Profile) -> Self {
        let limited = profile
            .groups()
            .iter()
            .any(|group| group.limits != crate::Limits::default());
        Self {
            profile,
            spent: 0,
            by_group: vec![(0, 0); profile.groups().len()],
            limited,
        }
    }

    pub(crate) fn spent(&self) -> u64 {
        self.spent
    }

    pub(crate) fn left(&self) -> u64 {
        self.profile.budget().saturating_sub(self.spent)
    }

    /// May the project be funded, as far as groups go? Once it may not, it never may again.
    pub(crate) fn group_against(&self, project: usize) -> Option<usize> {
        if !self.limited {
            return None;
        }
        let project = &self.profile.projects()[project];
        project.groups.iter().copied().find(|&group| {
            let limits = self.profile.groups()[group].limits;
            let (spent, count) = self.by_group[group];
            limits
                .most_cost
                .is_some_and(|most| spent.saturating_add(project.cost) > most)
                || limits.most_count.is_some_and(|most| count >= most)
        })
    }

    /// May the project be funded?
    pub(crate) fn refusal(&self, project: usize) -> Option<Refusal> {
        if let Some(group) = self.group_against(project) {
            return Some(Refusal::Group(group));
        }
        (self.profile.projects()[project].cost > self.left()).then_some(Refusal::Budget)
    }

    pub(crate) fn fund(&mut self, project: usize) {
        let project = &self.profile.projects()[project];
        self.spent = self.spent.saturating_add(project.cost);
        for &group in &project.groups {
            let (spent, count) = &mut self.by_group[group];
            *spent = spent.saturating_add(project.cost);
            *count += 1;
        }
    }

    /// The groups that have less than they must.
    pub(crate) fn unmet(&self) -> Vec<usize> {
        let lacks = |&group: &usize| {
            let limits = self.profile.groups()[group].limits;
            let (spent, count) = self.by_group[group];
            limits.least_cost.is_some_and(|least| spent < least)
                || limits.least_count.is_some_and(|least| count < least)
        };
        if !self.limited {
            return Vec::new();
        }
        (0..self.by_group.len()).filter(lacks).collect()
    }

    /// Could all groups have what they must, if so much money and so many projects were added to each?
    pub(crate) fn could_meet(&self, more: &[(u64, usize)]) -> bool {
        (0..self.by_group.len()).all(|group| {
            let limits = self.profile.groups()[group].limits;
            let (spent, count) = self.by_group[group];
            let (more_cost, more_count) = more.get(group).copied().unwrap_or_default();
            limits
                .least_cost
                .is_none_or(|least| spent.saturating_add(more_cost) >= least)
                && limits
                    .least_count
                    .is_none_or(|least| count + more_count >= least)
        })
    }
}
