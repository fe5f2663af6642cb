//! The report for people at a terminal.

use std::fmt::Write;

use super::{HowDrawn, Report, percent};
use crate::draw::by_dice;

impl Report<'_> {
    /// The report in sentences and a table of quotas.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write_text(&mut text)
            .map_or_else(|_never| String::new(), |()| text)
    }

    fn write_text(&self, out: &mut String) -> std::fmt::Result {
        let selection = self.selection;
        let asked = &selection.asked;
        let by_chance = self.by_chance();
        writeln!(
            out,
            "{} people can be drawn for {} seats. {} panels were made {}.",
            by_chance.len(),
            asked.size,
            asked.panels,
            self.aim()
        )?;
        self.write_chances(out, &by_chance)?;
        writeln!(out, "\nSeats on the panels:")?;
        self.write_quotas(out)?;
        writeln!(
            out,
            "\nSHA-256 of the list: {}",
            selection.list_digest(self.ids)
        )?;
        match &self.how {
            HowDrawn::Dice => writeln!(out, "To draw: {}", by_dice(asked.panels)),
            HowDrawn::Committed { commitment } => {
                writeln!(out, "Commitment to the seed: {commitment}")?;
                writeln!(
                    out,
                    "Publish it with the list, and reveal the seed at the draw."
                )
            }
            HowDrawn::Seed { .. } => self.write_drawn(out),
        }
    }

    fn write_chances(&self, out: &mut String, by_chance: &[usize]) -> std::fmt::Result {
        let selection = self.selection;
        let chances = by_chance.first().zip(by_chance.last());
        if let Some((least, greatest)) = chances {
            let (least, greatest) = (selection.chance(*least), selection.chance(*greatest));
            let (low, high) = (percent(least.value()), percent(greatest.value()));
            writeln!(
                out,
                "Chances go from {least} ({low}) to {greatest} ({high})."
            )?;
        }
        let never = by_chance
            .iter()
            .filter(|at| selection.ideal[**at].numerator == 0)
            .count();
        if never > 0 && selection.distribution.is_some() {
            writeln!(
                out,
                "{never} of them are on no panel that meets the quotas, and cannot be chosen."
            )?;
        }
        if let Some(ceiling) = selection.ceiling {
            let ceiling = percent(ceiling);
            writeln!(
                out,
                "No lottery can give everybody who can be chosen more than {ceiling}."
            )?;
        }
        if selection.distribution.is_some() {
            let moved = percent(selection.greatest_deviation());
            writeln!(
                out,
                "Rounding to the list moved nobody's chance by more than {moved}."
            )?;
        }
        Ok(())
    }

    fn write_quotas(&self, out: &mut String) -> std::fmt::Result {
        let filled = self.filled();
        let label = |feature: &str, value: &str| format!("{feature}: {value}");
        let widths = filled
            .iter()
            .map(|quota| label(&quota.feature, &quota.value).chars().count());
        let width = widths.max().unwrap_or(0);
        for quota in &filled {
            let label = label(&quota.feature, &quota.value);
            write!(
                out,
                "  {label:<width$}  {:>4} to {:<4}  on average {:>6.2}, {:>5} in the pool",
                quota.min, quota.max, quota.average, quota.people
            )?;
            match quota.drawn {
                Some(drawn) => writeln!(out, ", drawn {drawn:>4}")?,
                None => writeln!(out)?,
            }
        }
        Ok(())
    }

    fn write_drawn(&self, out: &mut String) -> std::fmt::Result {
        if let (Some(number), Some(people)) = (self.drawn(), self.drawn_people()) {
            writeln!(
                out,
                "Commitment to the seed: {}",
                self.commitment().unwrap_or_default()
            )?;
            let of = self.selection.asked.panels;
            writeln!(out, "The seed draws panel {number} of {of}:")?;
            for person in people {
                writeln!(out, "  {}", self.ids[*person])?;
            }
        }
        Ok(())
    }
}
