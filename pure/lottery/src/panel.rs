//! A panel as the arithmetic sees it: how many of each class.

use crate::instance::Instance;

/// How many people of which class, without those of whom there are none, in the order of the classes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Panel(Vec<(usize, u32)>);

impl Panel {
    /// From the number for each class.
    pub fn of(counts: &[u32]) -> Self {
        let places = counts.iter().copied().enumerate();
        Panel(places.filter(|(_, count)| *count > 0).collect())
    }

    /// The classes of which there are any, and how many.
    pub fn counts(&self) -> &[(usize, u32)] {
        &self.0
    }

    /// Whether it keeps every rule of the instance; in whole numbers.
    pub fn is_feasible(&self, instance: &Instance) -> bool {
        let mut by_quota = vec![0_u64; instance.limits.len()];
        let mut by_kind = vec![0_usize; instance.kinds.len()];
        let mut seats = 0_u64;
        for (class, count) in &self.0 {
            let Some(class) = instance.classes.get(*class) else {
                return false;
            };
            seats += u64::from(*count);
            by_kind[class.kind] += *count as usize;
            for quota in &class.quotas {
                by_quota[*quota] += u64::from(*count);
            }
        }
        let quotas = by_quota.iter().zip(&instance.limits);
        let kinds = by_kind.iter().zip(&instance.kinds);
        seats == u64::from(instance.size)
            && { quotas }
                .all(|(has, limit)| (u64::from(limit.min)..=u64::from(limit.max)).contains(has))
            && { kinds }.all(|(has, kind)| *has <= kind.households.len())
    }

    /// Σ weight × count, in the order of the classes, so that it is the same number everywhere.
    pub fn value(&self, weights: &[f64]) -> f64 {
        self.0
            .iter()
            .map(|(class, count)| weights[*class] * f64::from(*count))
            .sum()
    }
}
