//! The outcome as a page for residents: one file, without script, readable on paper, on a telephone and aloud.

mod charts;
mod fair;
mod projects;
mod voters;

use super::{Account, Tally, Voters, all_of, counted, numbers, rule_in_words, text};
use crate::Exact;

const STYLE: &str = include_str!("page/style.css");

impl Tally<'_> {
    /// A whole HTML document. With [`Tally::explain`] that project's story comes first.
    pub fn html(&self) -> String {
        let account = Account::of(self);
        let mut page = Page::default();
        account.page(&mut page);
        page.0
    }
}

/// HTML as it is written.
#[derive(Default)]
struct Page(String);

impl Page {
    /// Markup of our own.
    fn tags(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text from anywhere.
    fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // No other control characters may stand in HTML.
                '\t' | '\n' => self.0.push(' '),
                control if control.is_control() => {}
                other => self.0.push(other),
            }
        }
        self
    }

    /// An element with text in it: `element("p", "…")`.
    fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        self.tags("<").tags(tag).tags(">").text(text);
        let name = tag.split(' ').next().unwrap_or(tag);
        self.tags("</").tags(name).tags(">\n")
    }

    fn sentences(&mut self, sentences: &[String]) -> &mut Self {
        self.element("p", &sentences.join(" "))
    }

    /// A cell that is a number.
    fn number(&mut self, text: &str) -> &mut Self {
        self.element("td class=\"n\"", text)
    }
}

impl Account<'_> {
    fn page(&self, page: &mut Page) {
        page.tags("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .tags("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .tags("<title>")
            .text(self.title())
            .tags(": what is funded, and why</title>\n<style>\n")
            .tags(STYLE)
            .tags("</style>\n</head>\n<body>\n<header>\n<p class=\"over\">Participatory budget</p>\n<h1")
            .tags(&self.language())
            .tags(">")
            .text(self.title())
            .tags("</h1>\n");
        self.summary(page);
        page.tags("</header>\n<main>\n");
        if let Some(project) = self.tally.explain {
            page.tags("<section class=\"asked\">\n");
            self.story_section(project, page, "h2");
            page.tags("</section>\n");
        }
        self.contents(page);
        self.winners_table(page);
        self.losers_table(page);
        self.method(page);
        self.stories_sections(page);
        self.ties_section(page);
        self.voters_section(page);
        self.fair_section(page);
        if let Some(other) = &self.tally.other {
            self.compared_section(other, page);
        }
        self.file_section(page);
        page.tags("</main>\n</body>\n</html>\n");
    }

    /// The attribute for texts of the file, if it says in which language they are.
    fn language(&self) -> String {
        let language = self.tally.election.field("language").unwrap_or_default();
        let code = language.len() == 2 && language.bytes().all(|byte| byte.is_ascii_lowercase());
        if code {
            format!(" lang=\"{language}\"")
        } else {
            String::new()
        }
    }

    fn summary(&self, page: &mut Page) {
        let outcome = self.tally.outcome;
        let election = self.tally.election;
        let part = Exact::ratio(outcome.spent, self.profile.budget());
        let place: Vec<String> = ["unit", "subunit", "district", "instance"]
            .iter()
            .filter_map(|key| election.field(key))
            .map(str::to_owned)
            .collect();
        let mut different = place;
        different.dedup();
        if !different.is_empty() {
            page.tags("<p")
                .tags(&self.language())
                .tags(">")
                .text(&different.join(" · "))
                .tags("</p>\n");
        }
        page.element(
            "p class=\"lead\"",
            &format!(
                "{} voted on {}. {} funded, for {} of the {} there are ({}).",
                counted(self.profile.voters(), "person", "people"),
                counted(
                    text::count(election.projects().len()),
                    "project",
                    "projects"
                ),
                match outcome.winners.len() {
                    1 => "1 is".to_owned(),
                    many => format!("{} are", numbers::grouped(&many.to_string())),
                },
                self.numbers.money(outcome.spent),
                self.numbers.money(self.profile.budget()),
                numbers::per_cent(&part)
            ),
        );
        charts::meter(page, &part, "Part of the budget that is spent");
    }

    fn contents(&self, page: &mut Page) {
        let mut sections = vec![("funded", "Funded")];
        if !self.tally.outcome.losers.is_empty() {
            sections.push(("not-funded", "Not funded"));
        }
        sections.extend([
            ("method", "How it was decided"),
            ("why", "Each project's story"),
        ]);
        if self
            .tally
            .outcome
            .rounds
            .iter()
            .any(|round| round.tie.is_some())
        {
            sections.push(("ties", "Ties"));
        }
        sections.extend([("voters", "What voters got"), ("fair", "How fair it is")]);
        if self.tally.other.is_some() {
            sections.push(("compared", "Beside another rule"));
        }
        sections.push(("file", "The file"));
        page.tags("<nav aria-label=\"On this page\">\n<ul>\n");
        for (id, name) in sections {
            page.tags("<li><a href=\"#")
                .tags(id)
                .tags("\">")
                .text(name)
                .tags("</a></li>\n");
        }
        page.tags("</ul>\n</nav>\n");
    }

    fn method(&self, page: &mut Page) {
        let parameters = &self.tally.outcome.parameters;
        page.tags("<section id=\"method\">\n");
        page.element("h2", "How it was decided");
        page.element(
            "p",
            &format!("By {}.", rule_in_words::name(parameters.rule)),
        );
        for sentence in rule_in_words::sentences(parameters) {
            page.element("p", &sentence);
        }
        for sentence in self.not_applied() {
            page.element("p", &sentence);
        }
        if let Some(share) = &self.tally.outcome.share {
            let raised = match self.tally.outcome.raised {
                Some(raised) if raised > 0 => {
                    format!(
                        " It was raised {} from an even part of the budget.",
                        counted(raised, "time", "times")
                    )
                }
                _ => String::new(),
            };
            let share = self.numbers.amount(share);
            page.element("p", &format!("Each voter's share was {share}.{raised}"));
        }
        page.element(
            "p class=\"small\"",
            "The count is exact: no number in it was rounded. On this page amounts are rounded so that they can be read.",
        );
        page.tags("</section>\n");
    }

    fn ties_section(&self, page: &mut Page) {
        let rounds = self.tally.outcome.rounds.iter().enumerate();
        let ties: Vec<_> = rounds
            .filter_map(|(place, round)| Some((place, round.tie.as_ref()?)))
            .collect();
        if ties.is_empty() {
            return;
        }
        page.tags("<section id=\"ties\">\n");
        page.element("h2", "Ties");
        page.element(
            "p",
            "Projects that the rule could not tell apart when one of them was chosen:",
        );
        page.tags("<ul>\n");
        for (place, tie) in ties {
            let names: Vec<String> = tie
                .candidates
                .iter()
                .map(|project| self.name(*project))
                .collect();
            let mattered = if tie.mattered {
                "Not all of them are funded: this tie mattered."
            } else {
                "All of them are funded in the end."
            };
            page.element(
                "li",
                &format!(
                    "As number {}: {}. {} put the first of them before the others. {mattered}",
                    place + 1,
                    all_of(&names),
                    capital(&rule_in_words::tie(&tie.by)),
                ),
            );
        }
        page.tags("</ul>\n</section>\n");
    }

    fn file_section(&self, page: &mut Page) {
        let findings = self.tally.findings;
        page.tags("<section id=\"file\">\n");
        page.element("h2", "The file");
        page.element("p", &format!("Counted from {}.", self.tally.file));
        if findings.is_empty() {
            page.element("p", "Nothing was wrong with it.");
        } else {
            page.element(
                "p",
                &format!(
                    "{} that the format has otherwise:",
                    counted(findings.len(), "thing was found", "things were found")
                ),
            );
            page.tags("<ul>\n");
            let shown = |finding: &&crate::findings::Finding| {
                self.tally.voters == Voters::Named || !finding.kind.names_voters()
            };
            for finding in findings.kept().iter().filter(shown).take(50) {
                let repair = finding
                    .repair
                    .as_ref()
                    .map_or(String::new(), |repair| format!(" Read as: {repair}."));
                page.element("li", &format!("{finding}.{repair}"));
            }
            let hidden =
                findings.len() - text::count(findings.kept().iter().filter(shown).take(50).count());
            if hidden > 0 {
                page.element(
                    "li",
                    &format!("… and {} more.", numbers::grouped(&hidden.to_string())),
                );
            }
            page.tags("</ul>\n");
        }
        page.tags("</section>\n");
    }
}

/// With a capital letter, to begin a sentence.
fn capital(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters
        .next()
        .map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
