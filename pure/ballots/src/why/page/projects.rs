//! The projects: what is funded, what is not, and the story of each.

use super::{Account, Page};
use crate::{
    Exact,
    why::{counted, numbers, text},
};

/// More different payments than these are not listed one by one.
const PAYMENTS: usize = 8;

impl Account<'_> {
    pub(super) fn winners_table(&self, page: &mut Page) {
        page.tags("<section id=\"funded\">\n");
        page.element("h2", "Funded");
        if self.tally.outcome.winners.is_empty() {
            page.element("p", "No project is funded.");
            page.tags("</section>\n");
            return;
        }
        page.tags("<table>\n");
        page.element(
            "caption",
            "In the order in which they were funded. Each name leads to its story.",
        );
        page.tags("<thead><tr><th scope=\"col\" class=\"r\">No.</th><th scope=\"col\">Project</th><th scope=\"col\" class=\"n\">Cost</th><th scope=\"col\" class=\"n\">Votes</th></tr></thead>\n<tbody>\n");
        for (place, round) in self.tally.outcome.rounds.iter().enumerate() {
            page.tags("<tr>")
                .element("td class=\"r\"", &(place + 1).to_string());
            self.project_cells(round.project, round.votes, page);
            page.tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n</section>\n");
    }

    pub(super) fn losers_table(&self, page: &mut Page) {
        let losers = &self.tally.outcome.losers;
        if losers.is_empty() {
            return;
        }
        page.tags("<section id=\"not-funded\">\n");
        page.element("h2", "Not funded");
        page.tags("<table>\n");
        page.element(
            "caption",
            "With the most votes first. Each name leads to its story.",
        );
        page.tags("<thead><tr><th scope=\"col\">Project</th><th scope=\"col\" class=\"n\">Cost</th><th scope=\"col\" class=\"n\">Votes</th></tr></thead>\n<tbody>\n");
        let mut order: Vec<_> = losers.iter().collect();
        order.sort_by_key(|loser| std::cmp::Reverse(loser.votes));
        for loser in order {
            page.tags("<tr>");
            self.project_cells(loser.project, loser.votes, page);
            page.tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n</section>\n");
    }

    fn project_cells(&self, project: usize, votes: u64, page: &mut Page) {
        let name = self.tally.election.project_name(project);
        page.tags("<th scope=\"row\"><a href=\"#p")
            .tags(&project.to_string())
            .tags("\"")
            .tags(&self.language())
            .tags(">")
            .text(name)
            .tags("</a>");
        if name != self.id(project) {
            page.tags("<span class=\"id\">")
                .text(self.id(project))
                .tags("</span>");
        }
        page.tags("</th>");
        page.number(&self.numbers.money(self.cost(project)));
        page.number(&numbers::grouped(&votes.to_string()));
    }

    pub(super) fn stories_sections(&self, page: &mut Page) {
        page.tags("<section id=\"why\">\n");
        page.element("h2", "Each project's story");
        let outcome = self.tally.outcome;
        let losers = outcome.losers.iter().map(|loser| loser.project);
        for project in outcome.winners.iter().copied().chain(losers) {
            if self.tally.explain != Some(project) {
                page.tags("<article>\n");
                self.story_section(project, page, "h3");
                page.tags("</article>\n");
            }
        }
        page.tags("</section>\n");
    }

    pub(super) fn story_section(&self, project: usize, page: &mut Page, heading: &str) {
        let election = self.tally.election;
        page.tags("<")
            .tags(heading)
            .tags(" id=\"p")
            .tags(&project.to_string())
            .tags("\"")
            .tags(&self.language())
            .tags(">")
            .text(election.project_name(project))
            .tags("</")
            .tags(heading)
            .tags(">\n");
        let about: Vec<String> = [
            (&["category", "categories"][..], "about"),
            (&["district", "neighborhood"][..], "in"),
        ]
        .iter()
        .filter_map(|(columns, word)| {
            Some(format!(
                "{word} {}",
                spaced(election.project_cell(project, columns)?)
            ))
        })
        .collect();
        let id = self.id(project);
        let line = [vec![format!("Project {id}")], about].concat().join(", ");
        page.element("p class=\"id\"", &line);
        let story = self.story(project);
        page.sentences(&story.sentences);
        if let Some(round) = story.round {
            self.payments_table(round - 1, page);
        }
    }

    /// Who paid how much: each amount, or the most common ends of many.
    fn payments_table(&self, place: usize, page: &mut Page) {
        let Some(payers) = self
            .payers()
            .rounds
            .get(place)
            .filter(|payers| payers.len() > 1)
        else {
            return;
        };
        let all = self.payers().count(place).max(1);
        page.tags("<table>\n");
        page.element("caption", "Who paid how much");
        page.tags("<thead><tr><th scope=\"col\">Paid by each</th><th scope=\"col\" class=\"n\">Voters</th><td class=\"chart\" aria-hidden=\"true\"></td></tr></thead>\n<tbody>\n");
        for (amount, voters) in self.bands(payers) {
            page.tags("<tr>").element("th scope=\"row\"", &amount);
            page.number(&numbers::grouped(&voters.to_string()));
            super::charts::bar(page, &Exact::ratio(voters, all));
            page.tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n");
    }

    /// The payments one by one if they are few, and in quarters of the highest if they are many.
    fn bands(&self, payers: &[(f64, u64)]) -> Vec<(String, u64)> {
        if payers.len() <= PAYMENTS {
            let each = payers.iter();
            return each
                .map(|(amount, voters)| (self.numbers.rounded(*amount), *voters))
                .collect();
        }
        let [(highest, most), rest @ ..] = payers else {
            return Vec::new();
        };
        let mut bands = vec![(self.numbers.rounded(*highest), *most)];
        let mut rest = rest;
        for quarter in (0..4_u32).rev() {
            let floor = highest * f64::from(quarter) / 4.0;
            let inside = rest.partition_point(|(amount, _)| *amount >= floor);
            let (band, below) = rest.split_at(inside);
            rest = below;
            if let ([(from, _), ..], [.., (to, _)]) = (band, band) {
                let voters = band.iter().map(|(_, voters)| voters).sum();
                let words = format!(
                    "{} to {}",
                    self.numbers.rounded(*to),
                    self.numbers.rounded(*from)
                );
                bands.push((words, voters));
            }
        }
        bands
    }

    /// `3 projects`.
    pub(super) fn projects_counted(&self, number: usize) -> String {
        counted(text::count(number), "project", "projects")
    }
}

/// A list of the file with a space after each comma.
fn spaced(text: &str) -> String {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    parts.join(", ")
}
