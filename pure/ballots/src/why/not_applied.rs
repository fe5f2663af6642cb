//! What the file asks of the outcome, and this count did not keep to, because nobody asked for it.

use super::Account;
use crate::GroupKind;

impl Account<'_> {
    /// A sentence for each, as text and page have them.
    pub(super) fn not_applied(&self) -> Vec<String> {
        let settings = self.tally.election.settings();
        let groups = self.profile.groups();
        let mut sentences = Vec::new();
        if !settings.ceilings.is_empty()
            && groups.iter().all(|group| group.limits.most_cost.is_none())
        {
            sentences.push(
                "The file sets ceilings for categories; they were not applied (--ceilings applies them)."
                    .to_owned(),
            );
        }
        if let Some(threshold) = settings.threshold
            && groups
                .iter()
                .all(|group| group.kind != GroupKind::BelowThreshold)
        {
            sentences.push(format!(
                "The file asks for at least {threshold} votes or points for a project to be funded; that was not applied (--ceilings applies it)."
            ));
        }
        sentences
    }
}
