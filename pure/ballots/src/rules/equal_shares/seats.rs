//! The supporters of each project, sorted into poor and rich while a run goes on.
//!
//! Who cannot pay a project's price in full once is poor for the rest of the run, as purses only shrink and the price only rises. So each supporter is
//! moved once at most, and left out as soon as the purse is empty. All lists keep the order of rows, which memory likes.

use super::purse::Purses;
use crate::support::Support;

/// A row that supports a project.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seat {
    pub(super) row: u32,
    pub(super) people: u32,
    pub(super) weight: u32,
}

/// How many of a project's supporters are in its lists.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Places {
    pub(super) rich: usize,
    pub(super) poor: usize,
    /// Nobody has been moved yet: the rich are all supporters, and their list has not been written.
    pub(super) untouched: bool,
}

/// All lists, one project after another.
#[derive(Clone, Debug)]
pub(super) struct Seats {
    begins: Vec<usize>,
    all: Vec<Seat>,
    rich: Vec<Seat>,
    poor: Vec<Seat>,
    places: Vec<Places>,
}

/// The lists of one project. Each has room for all its supporters and one more.
pub(super) struct Column<'a> {
    pub(super) all: &'a [Seat],
    pub(super) rich: &'a mut [Seat],
    pub(super) poor: &'a mut [Seat],
    pub(super) places: &'a mut Places,
}

impl Seats {
    pub(super) fn new(support: &Support) -> Self {
        let mut seats = Self {
            begins: vec![0],
            all: Vec::new(),
            rich: Vec::new(),
            poor: Vec::new(),
            places: vec![Places::default(); support.projects()],
        };
        for project in 0..support.projects() {
            let supporters = support.supporters(project).iter();
            seats.all.extend(supporters.map(|supporter| Seat {
                row: supporter.row,
                people: support.people[supporter.row as usize],
                weight: supporter.weight,
            }));
            seats.all.push(Seat::default());
            seats.begins.push(seats.all.len());
        }
        seats.rich = vec![Seat::default(); seats.all.len()];
        seats.poor = vec![Seat::default(); seats.all.len()];
        seats.reset();
        seats
    }

    /// Everybody is rich again. A list is written only when somebody leaves it.
    pub(super) fn reset(&mut self) {
        for (project, places) in self.places.iter_mut().enumerate() {
            let rich = self.begins[project + 1] - self.begins[project] - 1;
            *places = Places {
                rich,
                poor: 0,
                untouched: true,
            };
        }
    }

    pub(super) fn column(&mut self, project: usize) -> Column<'_> {
        let range = self.begins[project]..self.begins[project + 1];
        Column {
            all: &self.all[range.clone()],
            rich: &mut self.rich[range.clone()],
            poor: &mut self.poor[range],
            places: &mut self.places[project],
        }
    }

    /// The supporters whose purses are not known to be empty.
    pub(super) fn solvent(&self, project: usize) -> impl Iterator<Item = Seat> + '_ {
        self.poor(project).chain(self.rich(project))
    }

    /// Those of them who cannot pay the project's price in full, as far as purses tell.
    pub(super) fn poor(&self, project: usize) -> impl Iterator<Item = Seat> + '_ {
        let begin = self.begins[project];
        let poor = self.places[project].poor;
        self.poor[begin..begin + poor].iter().copied()
    }

    /// And the others.
    pub(super) fn rich(&self, project: usize) -> impl Iterator<Item = Seat> + '_ {
        let begin = self.begins[project];
        let Places {
            rich, untouched, ..
        } = self.places[project];
        let list = if untouched { &self.all } else { &self.rich };
        list[begin..begin + rich].iter().copied()
    }
}

impl Column<'_> {
    /// Strikes the empty off the poor; the money of the others, and how many people they are.
    pub(super) fn poor_who_are_not_empty(&mut self, purses: &Purses) -> (u64, u64) {
        let (mut money, mut people, mut kept) = (0, 0, 0);
        for at in 0..self.places.poor {
            let seat = self.poor[at];
            let row = seat.row as usize;
            money += purses.left[row] * u64::from(seat.people);
            self.poor[kept] = seat;
            if !purses.empty[row] {
                people += u64::from(seat.people);
                kept += 1;
            }
        }
        self.places.poor = kept;
        (money, people)
    }
}
