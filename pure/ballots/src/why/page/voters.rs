//! What voters got: how many funded projects they voted for, and how much of their share was spent on them.

use super::{Account, Page, charts};
use crate::{
    Exact,
    why::{Voters, numbers, payers::Purse},
};

impl Account<'_> {
    pub(super) fn voters_section(&self, page: &mut Page) {
        page.tags("<section id=\"voters\">\n");
        page.element("h2", "What voters got");
        self.coverage_table(page);
        self.shares_table(page);
        if self.tally.voters == Voters::Named {
            self.named_table(page);
        }
        page.tags("</section>\n");
    }

    fn coverage_table(&self, page: &mut Page) {
        let coverage = &self.tally.fairness.coverage;
        let voters = coverage.voters.max(1);
        page.tags("<table>\n");
        page.element("caption", "Funded projects that voters had voted for");
        page.tags("<thead><tr><th scope=\"col\">Projects</th><th scope=\"col\" class=\"n\">Voters</th><th scope=\"col\" class=\"n\">Part</th><td class=\"chart\" aria-hidden=\"true\"></td></tr></thead>\n<tbody>\n");
        let at_least = coverage.at_least.iter().enumerate().take(10);
        let rows = at_least.map(|(place, number)| (format!("{} or more", place + 1), *number));
        for (words, number) in [("none".to_owned(), coverage.excluded)]
            .into_iter()
            .chain(rows)
        {
            let part = Exact::ratio(number, voters);
            page.tags("<tr>").element("th scope=\"row\"", &words);
            page.number(&numbers::grouped(&number.to_string()));
            page.number(&numbers::per_cent(&part));
            charts::bar(page, &part);
            page.tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n");
    }

    fn shares_table(&self, page: &mut Page) {
        let (Some(tenths), Some(share)) = (&self.payers().tenths, &self.tally.outcome.share) else {
            return;
        };
        let voters = self.profile.voters().max(1);
        page.tags("<table>\n");
        page.element(
            "caption",
            &format!(
                "How much of their share of {} was spent on what they had voted for",
                self.numbers.amount(share)
            ),
        );
        page.tags("<thead><tr><th scope=\"col\">Spent</th><th scope=\"col\" class=\"n\">Voters</th><th scope=\"col\" class=\"n\">Part</th><td class=\"chart\" aria-hidden=\"true\"></td></tr></thead>\n<tbody>\n");
        let bands = [
            ("all of it", 10..11),
            ("80 to 100\u{a0}%", 8..10),
            ("60 to 80\u{a0}%", 6..8),
            ("40 to 60\u{a0}%", 4..6),
            ("20 to 40\u{a0}%", 2..4),
            ("less than 20\u{a0}%", 0..2),
        ];
        for (words, range) in bands {
            let number: u64 = tenths.get(range).unwrap_or_default().iter().sum();
            let part = Exact::ratio(number, voters);
            page.tags("<tr>").element("th scope=\"row\"", words);
            page.number(&numbers::grouped(&number.to_string()));
            page.number(&numbers::per_cent(&part));
            charts::bar(page, &part);
            page.tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n");
    }

    /// Every voter by the id of the file, with what was paid for what.
    fn named_table(&self, page: &mut Page) {
        page.tags("<table>\n");
        page.element(
            "caption",
            "Each voter, and what was paid from their share for which project",
        );
        page.tags("<thead><tr><th scope=\"col\">Voter</th><th scope=\"col\">Paid</th></tr></thead>\n<tbody>\n");
        let ballots = self.tally.election.ballots();
        let purse = Purse::of(self.profile, self.tally.outcome);
        for (vote, row) in self.tally.countable.rows.iter().enumerate() {
            let row = usize::try_from(*row).unwrap_or(usize::MAX);
            let payments = purse.payments(&self.profile.ballot(row));
            let paid = payments.iter().filter_map(|(round, amount)| {
                let round = self.tally.outcome.rounds.get(*round)?;
                Some(format!(
                    "{} for {}",
                    self.numbers.rounded(*amount),
                    self.id(round.project)
                ))
            });
            let paid: Vec<String> = paid.collect();
            let words = if paid.is_empty() {
                "nothing".to_owned()
            } else {
                paid.join(", ")
            };
            page.tags("<tr>")
                .element("th scope=\"row\"", ballots.voter(vote).trim());
            page.element("td", &words).tags("</tr>\n");
        }
        page.tags("</tbody>\n</table>\n");
    }
}
