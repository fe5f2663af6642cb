//! Everything that can be said of a conversation, ready to be shown.

use crate::onlooker::Onlooker;
use crate::{
    Bridge, Burst, Chance, Confidence, Conversation, Opinions, Settings, WithPolis, bursts,
};

/// Whether the groups are worth speaking of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The votes hold together, and at least one group is found again with other participants.
    Groups,
    /// Fewer people than make two groups.
    TooFew,
    /// All who could be grouped stand at the same place: on what takes part nobody votes otherwise than the others.
    Alike,
    /// Shuffled votes give maps like this: nobody agrees with anybody more than chance would have it.
    ByChance,
    /// There is a pattern, but no group that is found again with other participants.
    Unstable,
}

impl Verdict {
    /// Whether there are real groups.
    pub fn has_groups(self) -> bool {
        self == Verdict::Groups
    }

    /// One word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Groups => "groups",
            Verdict::TooFew => "too-few",
            Verdict::Alike => "alike",
            Verdict::ByChance => "by-chance",
            Verdict::Unstable => "unstable",
        }
    }

    /// The verdict as a sentence.
    pub fn sentence(self) -> &'static str {
        match self {
            Verdict::Groups => "The votes show groups that differ more than chance explains.",
            Verdict::TooFew => {
                "No real groups: too few people voted often enough to tell groups apart."
            }
            Verdict::Alike => "No real groups: nobody votes otherwise than the others.",
            Verdict::ByChance => {
                "No real groups: when the votes are shuffled, the map looks the same. What is drawn as groups is noise."
            }
            Verdict::Unstable => {
                "No real groups: with slightly different participants the groups would be others."
            }
        }
    }
}

/// What was found, with everything that says how much it is worth.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    pub conversation: &'a Conversation,
    pub settings: &'a Settings,
    pub opinions: Opinions,
    pub chance: Chance,
    pub confidence: Confidence,
    pub bursts: Vec<Burst>,
    pub with_polis: Option<WithPolis>,
}

impl<'a> Report<'a> {
    /// Computes all of it. When `onlooker` wants to stop, what is there by then is incomplete.
    pub fn of(
        conversation: &'a Conversation,
        settings: &'a Settings,
        onlooker: &dyn Onlooker,
    ) -> Self {
        let ballots = &conversation.ballots;
        let opinions = Opinions::of(ballots, &conversation.statements, settings);
        Self {
            chance: Chance::of(ballots, &opinions, settings, onlooker),
            confidence: Confidence::of(ballots, &opinions, settings, onlooker),
            bursts: bursts(ballots, &opinions),
            with_polis: WithPolis::of(conversation, &opinions),
            conversation,
            settings,
            opinions,
        }
    }

    /// The columns that bridge the groups, with how well, the best first. Nothing where there are no groups.
    pub fn bridges(&self) -> Vec<(usize, Bridge)> {
        let placed = self.opinions.statements.iter().enumerate();
        let mut found: Vec<(usize, Bridge)> = placed
            .filter_map(|(column, placed)| Some((column, placed.bridge?)))
            .filter(|(_, bridge)| bridge.score > 0.5)
            .collect();
        found.sort_by(|a, b| b.1.score.total_cmp(&a.1.score));
        found
    }

    /// Whether there are groups, by both tests.
    pub fn verdict(&self) -> Verdict {
        if self.opinions.count() == 0 && self.opinions.all_stand_together() {
            Verdict::Alike
        } else if self.opinions.count() == 0 {
            Verdict::TooFew
        } else if !self.chance.holds_together() {
            Verdict::ByChance
        } else if !self.confidence.any_group_stands() {
            Verdict::Unstable
        } else {
            Verdict::Groups
        }
    }
}
