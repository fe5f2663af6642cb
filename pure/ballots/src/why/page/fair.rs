//! How fair the outcome is, and how another rule would have decided.

use super::{Account, Page};
use crate::{
    EjrPlus, GroupKind,
    why::{Other, numbers, text},
};

impl Account<'_> {
    pub(super) fn fair_section(&self, page: &mut Page) {
        let fairness = self.tally.fairness;
        page.tags("<section id=\"fair\">\n");
        page.element("h2", "How fair it is");
        page.element("p", &self.proportional(&fairness.ejr_plus));
        if let EjrPlus::Violated(witnesses) = &fairness.ejr_plus
            && witnesses.len() > 1
        {
            page.element("p", "The projects that give cause for complaint:");
            page.tags("<ul>\n");
            for witness in witnesses.iter().take(20) {
                page.element("li", &self.name(witness.project));
            }
            page.tags("</ul>\n");
        }
        for kind in [GroupKind::Category, GroupKind::Target, GroupKind::District] {
            self.groups_table(kind, page);
        }
        page.tags("</section>\n");
    }

    fn groups_table(&self, kind: GroupKind, page: &mut Page) {
        let groups = self.profile.groups();
        let shares = self.tally.fairness.groups.iter();
        let of_kind = |group: usize| groups.get(group).filter(|group| group.kind == kind);
        let shares: Vec<_> = shares
            .filter_map(|share| Some((of_kind(share.group)?, share)))
            .collect();
        if shares.is_empty() {
            return;
        }
        page.tags("<table>\n");
        page.element(
            "caption",
            &format!(
                "The part of the votes and of the money, by {}",
                text::kind_in_words(kind)
            ),
        );
        page.tags("<thead><tr><th scope=\"col\">Group</th><th scope=\"col\" class=\"n\">Votes</th><th scope=\"col\" class=\"n\">Money</th></tr></thead>\n<tbody>\n");
        for (group, share) in shares {
            page.tags("<tr><th scope=\"row\"")
                .tags(&self.language())
                .tags(">")
                .text(&group.name)
                .tags("</th>");
            page.number(&numbers::per_cent(&share.vote_share));
            page.number(&numbers::per_cent(&share.budget_share));
            page.tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n");
    }

    pub(super) fn compared_section(&self, other: &Other<'_>, page: &mut Page) {
        page.tags("<section id=\"compared\">\n");
        page.element("h2", "Beside another rule");
        page.element(
            "p",
            &format!(
                "The same votes, counted by {}.",
                text::parameters_in_words(other.outcome)
            ),
        );
        page.sentences(&self.compared(other));
        page.tags("<table>\n");
        page.element("caption", "What the two rules fund");
        page.tags("<thead><tr><th scope=\"col\">Project</th><th scope=\"col\" class=\"n\">Cost</th><th scope=\"col\">This rule</th><th scope=\"col\">The other</th></tr></thead>\n<tbody>\n");
        let comparison = other.comparison;
        for (projects, first, second) in [
            (&comparison.both, "funded", "funded"),
            (&comparison.only_first, "funded", "–"),
            (&comparison.only_second, "–", "funded"),
        ] {
            for project in projects {
                page.tags("<tr><th scope=\"row\"><a href=\"#p")
                    .tags(&project.to_string())
                    .tags("\"")
                    .tags(&self.language())
                    .tags(">")
                    .text(self.tally.election.project_name(*project))
                    .tags("</a></th>");
                page.number(&self.numbers.money(self.cost(*project)));
                page.element("td", first)
                    .element("td", second)
                    .tags("</tr>\n");
            }
        }
        page.tags("</tbody>\n</table>\n");
        page.element(
            "p",
            &format!(
                "{} funded by neither.",
                self.projects_counted(self.funded_by_neither(other))
            ),
        );
        page.tags("<h3>How fair the other is</h3>\n");
        page.element("p", &self.proportional(&other.fairness.ejr_plus));
        page.tags("</section>\n");
    }

    fn funded_by_neither(&self, other: &Other<'_>) -> usize {
        let comparison = other.comparison;
        let funded =
            comparison.both.len() + comparison.only_first.len() + comparison.only_second.len();
        self.profile.projects().len().saturating_sub(funded)
    }
}
