//! A form on paper: what is printed, in order, to be filled in with a pen.

use serde::Serialize;

use crate::{Condition, Definition, Kind, Literal, Localised, NameParts, Page, Question};

/// A form on paper in one language. How it is set is for whoever prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// The form's title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// The version's 64 hexadecimal digits, by which typed-in answers find it.
    pub version: String,
    /// One for each page, repeated ones several times.
    pub sections: Vec<Section>,
    /// Sentences to sign under.
    pub declarations: Vec<String>,
    /// Who signs besides.
    pub signatories: Vec<String>,
}

/// A part of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The page's slug.
    pub page: String,
    /// Its number on the paper, from 1; items of one page share it.
    pub number: usize,
    /// Which item it is, from 1; 0 where the page is not repeated. There are at most [`COPIES`] unless more are a must.
    pub item: usize,
    /// Its heading; for an item: what one is called.
    pub title: String,
    /// A word of help.
    pub hint: String,
    /// Only to be filled in if all of this was answered so.
    pub only_if: Vec<OnlyIf>,
    /// Where to go on if this was answered so.
    pub go_to: Vec<Turn>,
    /// What is asked.
    pub lines: Vec<Line>,
}

/// A condition in parts that can be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OnlyIf {
    /// The question's key.
    pub question: String,
    /// The question's label.
    pub label: String,
    /// How it is compared: `equals`, `one_of`, `greater`, `less`, `answered`.
    pub how: &'static str,
    /// With what: choices by their labels.
    pub values: Vec<String>,
    /// Whether it must not be so.
    pub not: bool,
    /// Whether this or the next one is enough.
    pub or: bool,
}

/// A turn on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// If this holds; always where it is empty.
    pub only_if: Vec<OnlyIf>,
    /// The number of the section to go on with; 0 for the end.
    pub section: usize,
}

/// A question on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The question's key.
    pub question: String,
    /// The question.
    pub label: String,
    /// A word of help.
    pub hint: String,
    /// Whether it must be answered.
    pub required: bool,
    /// Only if all of this was answered so.
    pub only_if: Vec<OnlyIf>,
    /// Where the answer goes.
    pub space: Space,
}

/// Room for an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Space {
    /// Lines to write on, so many.
    Lines {
        /// How many.
        count: u32,
    },
    /// Boxes for single characters, in groups: a date has 2, 2, 4.
    Boxes {
        /// How many boxes each group has.
        groups: Vec<u32>,
        /// What each group is: `day`, `month`, `year`, `hour`, `minute`; or empty.
        names: Vec<&'static str>,
    },
    /// Boxes to tick: one of them, or any.
    Ticks {
        /// Labels, with hints.
        choices: Vec<(String, String)>,
        /// Whether only one is to be ticked.
        only_one: bool,
    },
    /// Yes and no.
    YesNo,
    /// A box to tick before a sentence.
    Agree,
    /// Lines that each have a name: the parts of a name or an address.
    Named {
        /// What each is: `given`, `family`, `line1`, `line2`, `town`, `region`, `postcode`, `country`.
        names: Vec<&'static str>,
    },
    /// An amount, with its currency before or behind.
    Amount {
        /// ISO 4217.
        currency: String,
    },
    /// A frame to sign in.
    Signature,
    /// Copies to be enclosed, at most so many.
    Enclose {
        /// How many.
        count: u32,
    },
    /// A place to be told in words, or marked on a map.
    Place,
    /// The sum of the answers to these questions, by their labels.
    Sum {
        /// Their labels.
        of: Vec<String>,
    },
}

/// The most copies of a repeated page on one paper.
pub const COPIES: u32 = 5;

/// The form as it is printed in `language`.
pub fn paper(form: &Definition, language: &str) -> Paper {
    let printer = Printer { form, language };
    let said = |text: &Localised| printer.text(text);
    Paper {
        title: said(&form.title),
        purpose: said(&form.purpose),
        version: form.version().to_string(),
        sections: form
            .pages
            .iter()
            .enumerate()
            .flat_map(|(at, page)| printer.sections(at + 1, page))
            .collect(),
        declarations: form
            .declarations
            .iter()
            .map(|declared| said(&declared.text))
            .collect(),
        signatories: form
            .signatories
            .iter()
            .map(|who| said(&who.title))
            .collect(),
    }
}

/// A condition of the form in parts that can be printed in `language`.
pub fn conditions(form: &Definition, language: &str, condition: Option<&Condition>) -> Vec<OnlyIf> {
    Printer { form, language }.only_if(condition)
}

struct Printer<'a> {
    form: &'a Definition,
    language: &'a str,
}

impl Printer<'_> {
    fn text(&self, text: &Localised) -> String {
        text.get(self.language, self.form.fallback()).to_owned()
    }

    fn hint(&self, hint: Option<&Localised>) -> String {
        hint.map_or_else(String::new, |hint| self.text(hint))
    }

    fn sections(&self, number: usize, page: &Page) -> Vec<Section> {
        let place = |slug: &str| {
            self.form
                .pages
                .iter()
                .position(|page| page.slug == slug)
                .map_or(0, |at| at + 1)
        };
        let turns = page.go_to.iter().map(|go| Turn {
            only_if: self.only_if(go.when.as_ref()),
            section: place(&go.page),
        });
        let section = Section {
            page: page.slug.clone(),
            number,
            item: 0,
            title: self.text(&page.title),
            hint: self.hint(page.hint.as_ref()),
            only_if: self.only_if(page.when.as_ref()),
            go_to: turns.collect(),
            lines: page
                .questions
                .iter()
                .map(|question| self.line(question))
                .collect(),
        };
        let Some(repeat) = &page.repeat else {
            return vec![section];
        };
        let copies = repeat.max.min(COPIES.max(repeat.min.min(20)));
        let title = self.text(&repeat.item);
        let copy = |item: u32| Section {
            item: usize::try_from(item).unwrap_or(0),
            title: title.clone(),
            ..section.clone()
        };
        (1..=copies).map(copy).collect()
    }

    fn line(&self, question: &Question) -> Line {
        Line {
            question: question.key.clone(),
            label: self.text(&question.label),
            hint: self.hint(question.hint.as_ref()),
            required: question.required,
            only_if: self.only_if(question.when.as_ref()),
            space: self.space(&question.kind),
        }
    }

    fn space(&self, kind: &Kind) -> Space {
        let boxes = |groups: &[u32], names: &[&'static str]| Space::Boxes {
            groups: groups.to_vec(),
            names: names.to_vec(),
        };
        match kind {
            Kind::LongText { max } => Space::Lines {
                count: (max / 80).clamp(4, 30),
            },
            Kind::Name {
                parts: NameParts::GivenAndFamily,
            } => Space::Named {
                names: vec!["given", "family"],
            },
            Kind::Date { .. } => boxes(&[2, 2, 4], &["day", "month", "year"]),
            Kind::Time { .. } => boxes(&[2, 2], &["hour", "minute"]),
            Kind::Address { .. } => Space::Named {
                names: vec!["line1", "line2", "town", "region", "postcode", "country"],
            },
            Kind::Money { currency, .. } => Space::Amount {
                currency: currency.clone(),
            },
            Kind::Choice { choices } | Kind::Choices { choices, .. } => Space::Ticks {
                choices: choices
                    .iter()
                    .map(|choice| (self.text(&choice.label), self.hint(choice.hint.as_ref())))
                    .collect(),
                only_one: matches!(kind, Kind::Choice { .. }),
            },
            Kind::File { max_count, .. } => Space::Enclose { count: *max_count },
            Kind::Place { .. } => Space::Place,
            Kind::IdentityNumber { .. } => boxes(&[16], &[""]),
            Kind::Iban { .. } => boxes(&[4; 9], &[""; 9]),
            Kind::VehiclePlate { .. } => boxes(&[10], &[""]),
            Kind::Declaration {} => Space::Agree,
            Kind::Signature { .. } => Space::Signature,
            Kind::YesNo {} => Space::YesNo,
            Kind::Calculated { sum } => Space::Sum {
                of: sum.iter().map(|key| self.label(key)).collect(),
            },
            Kind::Text { .. }
            | Kind::Name { .. }
            | Kind::Email {}
            | Kind::Phone { .. }
            | Kind::Number { .. }
            | Kind::Country { .. }
            | Kind::Language { .. } => Space::Lines { count: 1 },
        }
    }

    fn label(&self, key: &str) -> String {
        self.form.question(key).map_or_else(
            || key.to_owned(),
            |(_, question)| self.text(&question.label),
        )
    }

    fn only_if(&self, condition: Option<&Condition>) -> Vec<OnlyIf> {
        let mut parts = Vec::new();
        if let Some(condition) = condition {
            self.parts(condition, (false, false), 32, &mut parts);
        }
        // "Or" stands between; after the last there is nothing.
        if let Some(last) = parts.last_mut() {
            last.or = false;
        }
        parts
    }

    /// `not` and `or` of the conditions around; De Morgan's laws carry a negation inwards.
    fn parts(
        &self,
        condition: &Condition,
        (not, or): (bool, bool),
        depth: usize,
        parts: &mut Vec<OnlyIf>,
    ) {
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        let mut one = |question: &str, how, values: &[&Literal]| {
            parts.push(OnlyIf {
                question: question.to_owned(),
                label: self.label(question),
                how,
                values: values
                    .iter()
                    .map(|value| self.value(question, value))
                    .collect(),
                not,
                or,
            });
        };
        match condition {
            Condition::Equals { question, value } => one(question, "equals", &[value]),
            Condition::OneOf { question, values } => {
                one(question, "one_of", &values.iter().collect::<Vec<_>>())
            }
            Condition::Greater { question, than } => one(question, "greater", &[than]),
            Condition::Less { question, than } => one(question, "less", &[than]),
            Condition::Answered(question) => one(question, "answered", &[]),
            Condition::All(all) => all
                .iter()
                .for_each(|part| self.parts(part, (not, not), depth, parts)),
            Condition::Any(any) => any
                .iter()
                .for_each(|part| self.parts(part, (not, !not), depth, parts)),
            Condition::Not(part) => self.parts(part, (!not, or), depth, parts),
        }
    }

    fn value(&self, question: &str, value: &Literal) -> String {
        let word = match value {
            Literal::Truth(true) => "yes".to_owned(),
            Literal::Truth(false) => "no".to_owned(),
            Literal::Number(number) => number.to_string(),
            Literal::Text(text) => text.clone(),
        };
        let asked = self.form.question(question);
        let choices = asked.map_or(&[][..], |(_, question)| question.kind.choices());
        let choice = choices.iter().find(|choice| choice.key == word);
        choice.map_or(word, |choice| self.text(&choice.label))
    }
}
