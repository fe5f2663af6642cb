//! The least heaviest load by which supporters can carry a set of projects.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::support::Support;

/// A load: so much money on so many people. Compared as fractions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load {
    pub(super) cost: u128,
    /// At least one.
    pub(super) people: u64,
}

impl Ord for Load {
    /// Costs are sums of at most 2^32 numbers of 62 bits and people are below 2^32: products stay below 2^126.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.cost * u128::from(other.people)).cmp(&(other.cost * u128::from(self.people)))
    }
}

impl PartialOrd for Load {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Load {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Load {}

/// The voters, grouped by which funded projects they support.
pub(super) struct Crowd {
    /// The group of each row; group 0 supports nothing funded.
    group_of: Vec<u32>,
    /// How many people are in each group.
    people: Vec<u64>,
    /// For each funded project its cost and the groups that support it.
    funded: Vec<(u128, Vec<u32>)>,
}

impl Crowd {
    pub(super) fn new(support: &Support) -> Self {
        let all = support.people.iter().map(|&people| u64::from(people)).sum();
        Self {
            group_of: vec![0; support.people.len()],
            people: vec![all],
            funded: Vec::new(),
        }
    }

    /// How many people of each group support a project.
    fn split(&self, support: &Support, project: usize) -> Vec<(u32, u64)> {
        let mut counts: HashMap<u32, u64> = HashMap::new();
        for supporter in support.supporters(project) {
            let row = supporter.row as usize;
            *counts.entry(self.group_of[row]).or_default() += u64::from(support.people[row]);
        }
        let mut counts: Vec<(u32, u64)> = counts.into_iter().collect();
        counts.sort_unstable();
        counts
    }

    /// Funds a project: groups fall apart into those who support it and those who do not.
    pub(super) fn add(&mut self, support: &Support, project: usize, cost: u64) {
        let mut new_of: HashMap<u32, u32> = HashMap::new();
        let before = self.people.len();
        for (group, people) in self.split(support, project) {
            let new = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
            self.people.push(people);
            self.people[group as usize] -= people;
            new_of.insert(group, new);
        }
        for supporter in support.supporters(project) {
            let group = &mut self.group_of[supporter.row as usize];
            *group = new_of.get(group).copied().unwrap_or(*group);
        }
        for (_, groups) in &mut self.funded {
            let more: Vec<u32> = groups
                .iter()
                .filter_map(|g| new_of.get(g).copied())
                .collect();
            groups.extend(more);
            groups.retain(|&group| self.people[group as usize] > 0);
        }
        let new = (before..self.people.len()).filter_map(|group| u32::try_from(group).ok());
        self.funded.push((u128::from(cost), new.collect()));
    }

    /// The least heaviest load with one more project; it is known to be at least `bound`.
    pub(super) fn load_with(
        &self,
        support: &Support,
        (project, cost): (usize, u64),
        bound: Load,
    ) -> Load {
        let mut people = self.people.clone();
        let mut carriers: Vec<u32> = Vec::new();
        let mut twin: HashMap<u32, u32> = HashMap::new();
        for (group, count) in self.split(support, project) {
            if count == people[group as usize] {
                carriers.push(group);
                continue;
            }
            let new = u32::try_from(people.len()).unwrap_or(u32::MAX);
            people.push(count);
            people[group as usize] -= count;
            twin.insert(group, new);
            carriers.push(new);
        }
        let mut projects: Vec<(u128, Vec<u32>)> = self.funded.clone();
        for (_, groups) in &mut projects {
            let more: Vec<u32> = groups.iter().filter_map(|g| twin.get(g).copied()).collect();
            groups.extend(more);
        }
        projects.push((u128::from(cost), carriers));
        let mut load = bound;
        while let Some(heavier) = Flow::new(&projects, &people, load).heavier() {
            load = heavier;
        }
        load
    }
}

/// A flow of costs to those who carry them, in units of 1 / `load.people` of the smallest unit of money.
struct Flow<'a> {
    projects: &'a [(u128, Vec<u32>)],
    people: &'a [u64],
    /// What each project has not yet laid on anybody.
    rest: Vec<u128>,
    /// What each group can still carry.
    space: Vec<u128>,
    /// For each project what lies on each of its groups.
    laid: Vec<Vec<u128>>,
    /// For each group the projects that may lie on it, with the group's place in their list.
    of_group: Vec<Vec<(u32, u32)>>,
}

impl<'a> Flow<'a> {
    /// Lays on each group whatever goes on it directly. Costs and people are small enough for products of 128 bits: see [`Load`].
    fn new(projects: &'a [(u128, Vec<u32>)], people: &'a [u64], load: Load) -> Self {
        let mut flow = Self {
            projects,
            people,
            rest: projects
                .iter()
                .map(|(cost, _)| cost * u128::from(load.people))
                .collect(),
            space: people
                .iter()
                .map(|&count| load.cost * u128::from(count))
                .collect(),
            laid: projects
                .iter()
                .map(|(_, groups)| vec![0; groups.len()])
                .collect(),
            of_group: vec![Vec::new(); people.len()],
        };
        for (project, (_, groups)) in projects.iter().enumerate() {
            for (place, &group) in groups.iter().enumerate() {
                let amount = flow.rest[project].min(flow.space[group as usize]);
                flow.rest[project] -= amount;
                flow.space[group as usize] -= amount;
                flow.laid[project][place] = amount;
                let project = u32::try_from(project).unwrap_or(u32::MAX);
                let place = u32::try_from(place).unwrap_or(u32::MAX);
                flow.of_group[group as usize].push((project, place));
            }
        }
        flow
    }

    /// Moves loads until all costs are carried (`None`), or a set of projects is found whose supporters cannot carry them: the load they
    /// need. Dinic's algorithm: whatever can be moved on shortest ways is moved, then the ways are looked for anew.
    fn heavier(mut self) -> Option<Load> {
        loop {
            let levels = self.levels();
            if self.rest.iter().all(|&rest| rest == 0) {
                return None;
            }
            let mut tried = Tried {
                places: vec![0; self.projects.len()],
                others: vec![0; self.people.len()],
            };
            let mut moved = false;
            for project in 0..self.projects.len() {
                while self.rest[project] > 0 && self.augment(project, &levels, &mut tried) {
                    moved = true;
                }
            }
            if !moved {
                let reached = (0..self.projects.len()).filter(|&p| levels.project[p] < FAR);
                let groups = (0..self.people.len()).filter(|&g| levels.group[g] < FAR);
                return Some(Load {
                    cost: reached.map(|project| self.projects[project].0).sum(),
                    people: groups.map(|group| self.people[group]).sum::<u64>().max(1),
                });
            }
        }
    }

    /// How many steps each project and group is away from a project that is not carried yet: from a project to a group that may carry it, and from
    /// there to a project that already lies on the group and might move away.
    fn levels(&self) -> Levels {
        let mut levels = Levels {
            project: self
                .rest
                .iter()
                .map(|&rest| if rest > 0 { 0 } else { FAR })
                .collect(),
            group: vec![FAR; self.people.len()],
        };
        let mut reached: Vec<usize> = (0..self.projects.len())
            .filter(|&project| self.rest[project] > 0)
            .collect();
        let mut at = 0;
        while let Some(&project) = reached.get(at) {
            at += 1;
            let level = levels.project[project];
            for &group in &self.projects[project].1 {
                let group = group as usize;
                if levels.group[group] < FAR {
                    continue;
                }
                levels.group[group] = level + 1;
                for &(other, place) in &self.of_group[group] {
                    let other = other as usize;
                    if levels.project[other] == FAR && self.laid[other][place as usize] > 0 {
                        levels.project[other] = level + 2;
                        reached.push(other);
                    }
                }
            }
        }
        levels
    }

    /// Lays something more of a project along a shortest way; `false` if there is none left.
    fn augment(&mut self, start: usize, levels: &Levels, tried: &mut Tried) -> bool {
        let mut way: Vec<Detour> = Vec::new();
        let mut project = start;
        loop {
            let place = tried.places[project];
            let Some(&group) = self.projects[project].1.get(place) else {
                // No way leads on from here.
                let Some(last) = way.pop() else { return false };
                tried.others[last.group] += 1;
                project = last.from;
                continue;
            };
            let group = group as usize;
            if levels.group[group] != levels.project[project] + 1 {
                tried.places[project] += 1;
            } else if self.space[group] > 0 {
                self.push(start, &way, (project, place, group));
                return true;
            } else if let Some((other, back)) = self.next_detour(group, levels, tried) {
                way.push(Detour {
                    from: project,
                    place,
                    group,
                    other,
                    back,
                });
                project = other;
            } else {
                tried.places[project] += 1;
            }
        }
    }

    /// A project that might move away from a group, one step farther from the beginning.
    fn next_detour(
        &self,
        group: usize,
        levels: &Levels,
        tried: &mut Tried,
    ) -> Option<(usize, usize)> {
        while let Some(&(other, back)) = self.of_group[group].get(tried.others[group]) {
            let (other, back) = (other as usize, back as usize);
            if levels.project[other] == levels.group[group] + 1 && self.laid[other][back] > 0 {
                return Some((other, back));
            }
            tried.others[group] += 1;
        }
        None
    }

    /// Lays as much as the way bears.
    fn push(
        &mut self,
        start: usize,
        way: &[Detour],
        (project, place, group): (usize, usize, usize),
    ) {
        let bears = way
            .iter()
            .map(|step| self.laid[step.other][step.back])
            .min();
        let amount = self.rest[start]
            .min(self.space[group])
            .min(bears.unwrap_or(u128::MAX));
        for step in way {
            self.laid[step.from][step.place] += amount;
            self.laid[step.other][step.back] -= amount;
        }
        self.laid[project][place] += amount;
        self.rest[start] -= amount;
        self.space[group] -= amount;
    }
}

/// Not reached.
const FAR: u32 = u32::MAX;

/// Steps from the beginning.
struct Levels {
    project: Vec<u32>,
    group: Vec<u32>,
}

/// What has been tried in vain: for each project the places before this one, for each group the projects before this one.
struct Tried {
    places: Vec<usize>,
    others: Vec<usize>,
}

/// A step of a way: `from` is laid on `group` (its `place`), and `other` moves away from there (its place `back`).
struct Detour {
    from: usize,
    place: usize,
    group: usize,
    other: usize,
    back: usize,
}
