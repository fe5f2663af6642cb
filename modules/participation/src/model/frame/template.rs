//! Templates of the usual processes: which ways to take part they have, and how long each phase lasts.

use super::{Kind, Standing};

/// One of the usual processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// People propose, then support, then hear what becomes of it.
    Ideas,
    /// People talk about one question, then hear what is decided.
    Consultation,
    /// A plan is talked about, and what is proposed for it is gathered beside it.
    Review,
    /// People say to statements whether they agree, and see what unites them.
    Opinions,
    /// People ask for something together, and are answered where enough of them sign.
    Petition,
    /// People propose, the town says what it costs, people vote in secret on what the money is spent on.
    Budget,
    /// A draft law or plan is read by paragraph, remarked on and worded anew; then each remark is decided on.
    Legislation,
    /// People answer questions, and see what all answered.
    Survey,
}

/// A component of a template. Its title is the text `participation-frame-template-SLUG`.
pub type Part = (&'static str, Kind, Standing);

/// A phase of a template: its name in texts, its days, and what it switches on by the slug of the component.
pub type Stretch = (&'static str, i32, &'static [(&'static str, &'static str)]);

impl Template {
    pub const ALL: [Template; 8] = [
        Template::Ideas,
        Template::Consultation,
        Template::Review,
        Template::Opinions,
        Template::Petition,
        Template::Budget,
        Template::Legislation,
        Template::Survey,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Template::Ideas => "ideas",
            Template::Consultation => "consultation",
            Template::Review => "review",
            Template::Opinions => "opinions",
            Template::Petition => "petition",
            Template::Budget => "budget",
            Template::Legislation => "legislation",
            Template::Survey => "survey",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Template::ALL.into_iter().find(|one| one.name() == name)
    }

    pub const fn parts(self) -> &'static [Part] {
        const IDEAS: Part = ("ideas", Kind::Proposals, Standing::Confirmed);
        const DEBATE: Part = ("debate", Kind::Debate, Standing::Confirmed);
        const DRAFT: Part = ("draft", Kind::Document, Standing::Confirmed);
        const MAP: Part = ("opinions", Kind::Opinions, Standing::Confirmed);
        const PETITIONS: Part = ("petitions", Kind::Petition, Standing::Confirmed);
        const SURVEY: Part = ("survey", Kind::Survey, Standing::Confirmed);
        match self {
            Template::Ideas => &[IDEAS],
            Template::Consultation => &[DEBATE],
            Template::Review => &[DEBATE, IDEAS],
            Template::Opinions => &[MAP],
            Template::Petition => &[PETITIONS],
            Template::Budget => &[
                IDEAS,
                ("projects", Kind::Budget, Standing::Confirmed),
                ("vote", Kind::Vote, Standing::Resident),
            ],
            Template::Legislation => &[DRAFT, DEBATE],
            Template::Survey => &[SURVEY],
        }
    }

    /// One after the other.
    pub const fn stretches(self) -> &'static [Stretch] {
        const ANSWERS: Stretch = ("answers", 30, &[]);
        match self {
            Template::Ideas => &[
                ("collecting", 28, &[("ideas", "write support comment")]),
                ("supporting", 14, &[("ideas", "support comment")]),
                ANSWERS,
            ],
            Template::Consultation => &[("talking", 28, &[("debate", "comment")]), ANSWERS],
            Template::Review => &[
                ("talking", 14, &[("debate", "comment")]),
                (
                    "changing",
                    28,
                    &[("debate", "comment"), ("ideas", "write support comment")],
                ),
                ANSWERS,
            ],
            Template::Budget => &[
                ("collecting", 28, &[("ideas", "write support comment")]),
                ("estimating", 42, &[("ideas", "comment")]),
                ("voting", 21, &[("vote", "vote")]),
                ANSWERS,
            ],
            Template::Opinions => &[("answering", 21, &[("opinions", "write vote")]), ANSWERS],
            Template::Petition => &[
                ("starting", 91, &[("petitions", "write support")]),
                ("signing", 28, &[("petitions", "support")]),
                ("answers", 42, &[]),
            ],
            Template::Legislation => &[
                (
                    "reading",
                    42,
                    &[("draft", "write comment"), ("debate", "comment")],
                ),
                ANSWERS,
            ],
            Template::Survey => &[("asking", 21, &[("survey", "answer")]), ANSWERS],
        }
    }
}
