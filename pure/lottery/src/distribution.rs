//! A distribution over panels of classes, in whole numbers, so that every chance is an exact fraction.

use crate::{columns::Columns, fraction::Fraction, instance::Instance, panel::Panel};

/// Shares are whole multiples of one part in this many.
pub const PARTS: u64 = 1_000_000_000_000;

/// Panels with their weights in parts of [`PARTS`], which add up to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    panels: Vec<(Panel, u64)>,
}

impl Distribution {
    /// Rounds shares to whole parts; what rounding leaves over goes to the panel with the greatest share. This moves
    /// no chance by more than a thousand-millionth.
    pub fn of(columns: &Columns<'_>, shares: &[f64]) -> Self {
        let whole: f64 = shares.iter().sum();
        let parts = shares.iter().map(|share| parts_of(share / whole));
        let mut panels: Vec<(Panel, u64)> = columns.panels().iter().cloned().zip(parts).collect();
        panels.retain(|(_, parts)| *parts > 0);
        let given: u64 = panels.iter().map(|(_, parts)| parts).sum();
        let greatest = (0..panels.len()).max_by_key(|at| (panels[*at].1, usize::MAX - at));
        if let Some(greatest) = greatest {
            let parts = &mut panels[greatest].1;
            *parts = (*parts + PARTS).saturating_sub(given);
        }
        Distribution { panels }
    }

    /// Panels and their weights, in the order in which they were found.
    pub fn panels(&self) -> &[(Panel, u64)] {
        &self.panels
    }

    /// The chance of each person of each class.
    pub fn chances(&self, instance: &Instance) -> Vec<Fraction> {
        let mut parts = vec![0_u128; instance.classes.len()];
        for (panel, weight) in &self.panels {
            for (class, count) in panel.counts() {
                parts[*class] += u128::from(*weight) * u128::from(*count);
            }
        }
        let classes = instance.classes.iter().zip(parts);
        classes
            .map(|(class, parts)| {
                Fraction::of(parts, u128::from(PARTS) * class.people.len() as u128)
            })
            .collect()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share is from 0 to 1, so the product is at most PARTS"
)]
fn parts_of(share: f64) -> u64 {
    (share.clamp(0.0, 1.0) * PARTS as f64).round() as u64
}
