//! Who is like whom: rows with the same values of the columns by which somebody could be recognised.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use crate::{
    cell::Cell,
    error::{Error, Result},
};

/// Different combinations that are kept by default: some hundred megabytes at most.
pub const MOST_CLASSES: usize = 1_000_000;
/// Classes that a report names.
pub const NAMED: usize = 20;
/// Sensitive values that are told apart in one class; more is as good as this.
const SENSITIVE: usize = 64;

/// The rows of a table by their quasi-identifiers (Sweeney, "k-anonymity", 2002). Memory is bounded by the number of
/// classes, whatever the number of rows. Every answer is the same in whatever order the rows came.
#[derive(Debug)]
pub struct Classes {
    most: usize,
    rows: u64,
    classes: HashMap<Box<[Cell]>, Class, FixedState>,
}

#[derive(Debug, Default)]
struct Class {
    rows: u64,
    sensitive: HashSet<Cell, FixedState>,
}

/// What lies below a k.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Below {
    pub classes: u64,
    pub rows: u64,
    /// The smallest of them, at most [`NAMED`], with their rows.
    pub smallest: Vec<(Vec<Cell>, u64)>,
}

impl Default for Classes {
    fn default() -> Self {
        Self::with_most(MOST_CLASSES)
    }
}

impl Classes {
    /// Keeps at most so many classes.
    #[must_use]
    pub fn with_most(most: usize) -> Self {
        Self {
            most,
            rows: 0,
            classes: HashMap::with_hasher(FixedState::with_seed(0x5374_6f61)),
        }
    }

    /// Takes in a row: its quasi-identifiers, and its sensitive value if one is looked at.
    ///
    /// # Errors
    /// `TooManyClasses`; what was taken in before stays.
    pub fn add(&mut self, identifiers: &[Cell], sensitive: Option<&Cell>) -> Result<()> {
        if !self.classes.contains_key(identifiers) {
            if self.classes.len() >= self.most {
                return Err(Error::TooManyClasses(self.most));
            }
            self.classes.insert(identifiers.into(), Class::default());
        }
        if let Some(class) = self.classes.get_mut(identifiers) {
            class.rows += 1;
            self.rows += 1;
            if let Some(value) = sensitive
                && class.sensitive.len() < SENSITIVE
                && !class.sensitive.contains(value)
            {
                class.sensitive.insert(value.clone());
            }
        }
        Ok(())
    }

    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// How many classes there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.classes.len()
    }

    /// Every class and its rows, in no order.
    pub fn sizes(&self) -> impl Iterator<Item = (&[Cell], u64)> {
        self.classes.iter().map(|(key, class)| (&**key, class.rows))
    }

    /// The rows of one class; 0 where there is none.
    #[must_use]
    pub fn size(&self, identifiers: &[Cell]) -> u64 {
        self.classes.get(identifiers).map_or(0, |class| class.rows)
    }

    /// The table's k: the rows of the smallest class; `None` for a table without rows.
    #[must_use]
    pub fn k(&self) -> Option<u64> {
        self.classes.values().map(|class| class.rows).min()
    }

    /// The table's distinct l-diversity: the fewest different sensitive values in a class, counted up to 64
    /// (Machanavajjhala et al., "l-Diversity", 2007, section 4); `None` without rows, 0 where no sensitive column was given.
    #[must_use]
    pub fn l(&self) -> Option<usize> {
        self.classes
            .values()
            .map(|class| class.sensitive.len())
            .min()
    }

    /// Classes of fewer rows than `k`.
    #[must_use]
    pub fn below(&self, k: u64) -> Below {
        let mut small: Vec<(u64, &[Cell])> = self
            .sizes()
            .filter(|(_, rows)| *rows < k)
            .map(|(key, rows)| (rows, key))
            .collect();
        let (classes, rows) = (small.len() as u64, small.iter().map(|(rows, _)| rows).sum());
        if small.len() > NAMED {
            small.select_nth_unstable(NAMED);
            small.truncate(NAMED);
        }
        small.sort_unstable();
        let smallest = small.into_iter().map(|(rows, key)| (key.to_vec(), rows));
        Below {
            classes,
            rows,
            smallest: smallest.collect(),
        }
    }
}
