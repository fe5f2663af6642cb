//! The parts of a form on paper: each page with its questions, copies of those that are repeated, a sheet for what has no room, and the
//! signature.

use stoa_forms::{COPIES, Paper, Section as Part, Space, paper};
use stoa_letters::{Answer, Question, Section};
use stoa_web::Visitor;

use super::words::Words;
use crate::{model::ServiceFile, pages::words::say};

/// The whole form, in order.
pub fn of_form(visitor: &Visitor, file: &ServiceFile) -> Vec<Section> {
    let paper = paper(&file.form, visitor.lang().code());
    let printer = Printer {
        visitor,
        file,
        words: Words::new(visitor, &file.form, &paper),
        end: file.form.pages.len() + 1,
    };
    let parts = paper.sections.iter();
    let mut sections: Vec<Section> = parts.map(|part| printer.part(&paper, part)).collect();
    sections.push(printer.signed(&paper));
    sections.extend(printer.sheets(&paper));
    sections
}

struct Printer<'a> {
    visitor: &'a Visitor,
    file: &'a ServiceFile,
    words: Words<'a>,
    /// The number of the last part, where it is signed.
    end: usize,
}

impl Printer<'_> {
    fn t(&self, key: &'static str) -> String {
        self.visitor.t(key)
    }

    fn part(&self, paper: &Paper, part: &Part) -> Section {
        let mut notes = Vec::new();
        if part.item <= 1 {
            notes.push(part.hint.clone());
            notes.extend(self.words.only_if(&part.only_if));
            notes.extend(self.room(paper, part));
        }
        let mut questions: Vec<Question> = part
            .lines
            .iter()
            .enumerate()
            .map(|(at, line)| self.question(part.number, at, line))
            .collect();
        questions.extend(self.turns(paper, part));
        Section {
            title: self.title(part),
            note: joined(notes),
            on_new_page: false,
            questions,
        }
    }

    /// "3. Your vehicles: vehicle 2".
    fn title(&self, part: &Part) -> String {
        let page = self.file.form.page(&part.page);
        let page = page.map_or("", |page| say(self.visitor, &page.title));
        if part.item == 0 {
            return format!("{}. {page}", part.number);
        }
        format!("{}. {page}: {} {}", part.number, part.title, part.item)
    }

    /// How often a part stands here, and what to do with more or with none.
    fn room(&self, paper: &Paper, part: &Part) -> Vec<String> {
        let page = self.file.form.page(&part.page);
        let Some(repeat) = page.and_then(|page| page.repeat.as_ref()) else {
            return Vec::new();
        };
        let args = [
            ("item", part.title.as_str().into()),
            ("most", i64::from(repeat.max).into()),
        ];
        let mut said = vec![self.visitor.t_with("services-paper-each", &args)];
        if repeat.min == 0 {
            said.push(self.t("services-paper-none"));
        }
        if copies(paper, part) < repeat.max {
            said.push(self.t("services-paper-more"));
        }
        said
    }

    fn question(&self, part: usize, at: usize, line: &stoa_forms::Line) -> Question {
        let (answer, hint) = self.answer(&line.space);
        let condition = self.words.only_if(&line.only_if);
        let hints = [line.hint.clone(), hint];
        Question {
            number: format!("{part}.{}", at + 1),
            label: line.label.clone(),
            hint: joined(hints.into_iter().chain(condition)),
            required: line.required && line.only_if.is_empty(),
            answer,
        }
    }

    /// Where the answer goes, and what has to be said of it.
    fn answer(&self, space: &Space) -> (Answer, String) {
        let lines = |count: u32| Answer::Lines {
            count: u8::try_from(count).unwrap_or(u8::MAX),
        };
        let choose = |options: Vec<String>, several| Answer::Choices { options, several };
        match space {
            Space::Lines { count } => (lines(*count), String::new()),
            Space::Boxes { groups, names } => {
                let groups = groups.iter().map(|&size| u8::try_from(size).unwrap_or(1));
                let groups = groups.collect();
                (Answer::Boxes { groups }, self.names(names).join(" – "))
            }
            Space::Ticks { choices, only_one } => {
                let options = choices.iter().map(|(label, hint)| match hint.as_str() {
                    "" => label.clone(),
                    hint => format!("{label}: {hint}"),
                });
                (choose(options.collect(), !only_one), String::new())
            }
            Space::YesNo => {
                let options = vec![self.t("services-yes"), self.t("services-no")];
                (choose(options, false), String::new())
            }
            Space::Agree => (choose(vec![self.t("services-agree")], false), String::new()),
            Space::Named { names } => {
                let names = self.names(names);
                (Answer::Named { names }, String::new())
            }
            Space::Amount { currency } => {
                let currency = [("currency", currency.as_str().into())];
                let said = self.visitor.t_with("services-paper-amount", &currency);
                (lines(1), said)
            }
            Space::Signature => (Answer::Signature, String::new()),
            Space::Enclose { count } => {
                let most = [("most", i64::from(*count).into())];
                let said = self.visitor.t_with("services-paper-enclose", &most);
                (choose(vec![self.t("services-paper-enclosed")], false), said)
            }
            Space::Place => (lines(2), self.t("services-paper-place")),
            Space::Sum { of } => {
                let of = of.join(", ");
                let of = [("questions", of.as_str().into())];
                (lines(1), self.visitor.t_with("services-paper-sum", &of))
            }
        }
    }

    fn names(&self, names: &[&str]) -> Vec<String> {
        let keys = names.iter().filter_map(|name| word_of(name));
        keys.map(|key| self.t(key)).collect()
    }

    /// Where to go on, after the last item of a part.
    fn turns(&self, paper: &Paper, part: &Part) -> Vec<Question> {
        let last = u32::try_from(part.item).unwrap_or(0);
        if part.item > 0 && last < copies(paper, part) {
            return Vec::new();
        }
        let turns = part.go_to.iter().map(|turn| {
            let to = if turn.section == 0 {
                self.end
            } else {
                turn.section
            };
            read(self.words.turn(turn, to))
        });
        turns.collect()
    }

    /// What is declared, how the applicant is reached, and where everybody signs.
    fn signed(&self, paper: &Paper) -> Section {
        let mut questions = vec![Question {
            number: format!("{}.1", self.end),
            label: self.t("services-paper-email"),
            hint: self.t("services-paper-email-hint"),
            required: false,
            answer: Answer::Lines { count: 1 },
        }];
        for declared in &self.file.form.declarations {
            questions.push(Question {
                number: format!("{}.{}", self.end, questions.len() + 1),
                label: say(self.visitor, &declared.text).to_owned(),
                hint: joined(self.words.only_when(declared.when.as_ref())),
                required: declared.when.is_none(),
                answer: Answer::Choices {
                    options: vec![self.t("services-agree")],
                    several: false,
                },
            });
        }
        let applicant = self.t("services-paper-applicant");
        let signers = std::iter::once(applicant).chain(paper.signatories.iter().cloned());
        questions.extend(signers.map(|who| Question {
            number: String::new(),
            label: who,
            hint: String::new(),
            required: false,
            answer: Answer::Signature,
        }));
        Section {
            title: format!("{}. {}", self.end, self.t("services-paper-signed")),
            note: String::new(),
            on_new_page: false,
            questions,
        }
    }

    /// One sheet for each part that can have more items than were printed, to be copied for each further one.
    fn sheets(&self, paper: &Paper) -> Vec<Section> {
        let is_short = |part: &&Part| {
            let page = self.file.form.page(&part.page);
            let repeat = page.and_then(|page| page.repeat.as_ref());
            part.item == 1 && repeat.is_some_and(|repeat| copies(paper, part) < repeat.max)
        };
        let short = paper.sections.iter().filter(is_short);
        let sheet = |part: &Part| {
            let page = self.file.form.page(&part.page);
            let page = page.map_or("", |page| say(self.visitor, &page.title));
            let title = format!("{}. {page}", part.number);
            let about = [("part", title.as_str().into())];
            let item = [("item", part.title.as_str().into())];
            let lines = part.lines.iter().enumerate();
            Section {
                title: self.visitor.t_with("services-paper-sheet", &about),
                note: self.visitor.t_with("services-paper-sheet-copy", &item),
                on_new_page: true,
                questions: lines
                    .map(|(at, line)| self.question(part.number, at, line))
                    .collect(),
            }
        };
        short.map(sheet).collect()
    }
}

/// How often a repeated page was printed.
fn copies(paper: &Paper, part: &Part) -> u32 {
    let same = paper.sections.iter().filter(|one| one.page == part.page);
    u32::try_from(same.count()).unwrap_or(COPIES)
}

/// Something to read between the questions.
fn read(label: String) -> Question {
    Question {
        number: String::new(),
        label,
        hint: String::new(),
        required: false,
        answer: Answer::Nothing,
    }
}

fn joined(said: impl IntoIterator<Item = String>) -> String {
    let said = said.into_iter().filter(|one| !one.trim().is_empty());
    said.collect::<Vec<_>>().join("\n")
}

/// The key of a part's word.
fn word_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "day" => "services-day",
        "month" => "services-month",
        "year" => "services-year",
        "hour" => "services-paper-hour",
        "minute" => "services-paper-minute",
        "given" => "services-name-given",
        "family" => "services-name-family",
        "line1" => "services-address-line1",
        "line2" => "services-address-line2",
        "town" => "services-address-town",
        "region" => "services-address-region",
        "postcode" => "services-address-postcode",
        "country" => "services-paper-country",
        _ => return None,
    })
}
