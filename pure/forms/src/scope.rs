//! What conditions see of the answers.

use std::{cmp::Ordering, collections::BTreeMap};

use jiff::civil::Date;

use crate::{
    Answer, Condition, DateBound, Decimal, Kind, Literal, Money, Page, PageAnswers, Question,
    parse::minor_digits,
};

/// The answers of the pages that were reached, by question; of a repeated page one for each item.
pub struct Scope<'a> {
    known: BTreeMap<&'a str, Vec<Answer>>,
    today: Date,
}

/// The most conditions within each other.
pub const DEEPEST: usize = 32;

impl<'a> Scope<'a> {
    /// Nothing answered yet.
    pub fn new(today: Date) -> Self {
        Self {
            known: BTreeMap::new(),
            today,
        }
    }

    /// Whether a condition holds; without one, yes.
    pub fn holds(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| self.test(condition, &PageAnswers::default(), DEEPEST))
    }

    /// The same on a page whose own answers are `own`, which stand before all others.
    pub fn holds_with(&self, condition: Option<&Condition>, own: &PageAnswers) -> bool {
        condition.is_none_or(|condition| self.test(condition, own, DEEPEST))
    }

    fn test(&self, condition: &Condition, own: &PageAnswers, depth: usize) -> bool {
        let Some(depth) = depth.checked_sub(1) else {
            return false;
        };
        let parts = |parts: &[Condition], wanted| {
            parts
                .iter()
                .any(|part| self.test(part, own, depth) == wanted)
        };
        let any = |question: &str, test: &dyn Fn(&Answer) -> bool| match own.get(question) {
            Some(answer) => test(answer),
            None => self.answers(question).any(test),
        };
        let compares =
            |answer: &Answer, than, wanted| compare(answer, than, self.today) == Some(wanted);
        match condition {
            Condition::Equals { question, value } => {
                any(question, &|a| equals(a, value, self.today))
            }
            Condition::OneOf { question, values } => any(question, &|a| {
                values.iter().any(|value| equals(a, value, self.today))
            }),
            Condition::Greater { question, than } => {
                any(question, &|a| compares(a, than, Ordering::Greater))
            }
            Condition::Less { question, than } => {
                any(question, &|a| compares(a, than, Ordering::Less))
            }
            Condition::Answered(question) => any(question, &|_| true),
            Condition::All(all) => !parts(all, false),
            Condition::Any(any) => parts(any, true),
            Condition::Not(part) => !self.test(part, own, depth),
        }
    }

    /// The answers to a question on the pages that were reached.
    pub fn answers(&self, question: &str) -> impl Iterator<Item = &Answer> {
        self.known.get(question).into_iter().flatten()
    }

    /// The questions of a page that are asked, given its own answers.
    pub fn asked<'q>(&self, page: &'q Page, own: &PageAnswers) -> Vec<&'q Question> {
        self.counted(page, own).0
    }

    /// The questions of a page that are asked, and the answers to them with sums. A question that is not asked does not count for those after it.
    pub fn counted<'q>(
        &self,
        page: &'q Page,
        own: &PageAnswers,
    ) -> (Vec<&'q Question>, PageAnswers) {
        let mut counted = PageAnswers::default();
        let mut asked = Vec::new();
        for question in &page.questions {
            if !self.holds_with(question.when.as_ref(), &counted) {
                continue;
            }
            asked.push(question);
            let answer = match &question.kind {
                Kind::Calculated { sum } => self.sum(sum, &counted),
                _ => own.get(&question.key).cloned(),
            };
            if let Some(answer) = answer {
                counted.0.insert(question.key.clone(), answer);
            }
        }
        (asked, counted)
    }

    /// Takes the answers of a page that was reached.
    pub fn reach(&mut self, page: &'a Page, items: &[PageAnswers]) {
        let none = [PageAnswers::default()];
        let is_untouched = items.is_empty() && page.repeat.is_none();
        let items = if is_untouched { &none[..] } else { items };
        let counted: Vec<PageAnswers> = items
            .iter()
            .map(|item| self.counted(page, item).1)
            .collect();
        for question in &page.questions {
            let answers = counted
                .iter()
                .filter_map(|item| item.get(&question.key).cloned());
            self.known.entry(&question.key).or_default().extend(answers);
        }
    }

    /// The sum of what was answered to these questions, on the page itself (`own`) or before; none where nothing was, or where it does not fit or mixes currencies.
    pub fn sum(&self, questions: &[String], own: &PageAnswers) -> Option<Answer> {
        let mut answers = Vec::new();
        for key in questions {
            match own.get(key) {
                Some(answer) => answers.push(answer),
                None => answers.extend(self.answers(key)),
            }
        }
        let (first, rest) = answers.split_first()?;
        rest.iter()
            .try_fold((*first).clone(), |total, next| match (total, next) {
                (Answer::Number(a), Answer::Number(b)) => a.plus(*b).map(Answer::Number),
                (Answer::Money(a), Answer::Money(b)) if a.currency == b.currency => {
                    let minor = a.minor.checked_add(b.minor)?;
                    Some(Answer::Money(Money { minor, ..a }))
                }
                _ => None,
            })
    }
}

fn equals(answer: &Answer, value: &Literal, today: Date) -> bool {
    match (answer, value) {
        (Answer::Truth(truth), Literal::Truth(value)) => truth == value,
        (Answer::Truth(truth), Literal::Text(word)) => word == if *truth { "yes" } else { "no" },
        (Answer::Choices(keys), Literal::Text(key)) => keys.contains(key),
        (Answer::Choices(keys), Literal::Number(key)) => keys.contains(&key.to_string()),
        (Answer::Choice(chosen) | Answer::Text(chosen), Literal::Number(key)) => {
            *chosen == key.to_string()
        }
        (Answer::Number(_) | Answer::Money(_) | Answer::Date(_), _) => {
            compare(answer, value, today) == Some(Ordering::Equal)
        }
        (answer, Literal::Text(text)) => words(answer).is_some_and(|words| words == *text),
        _ => false,
    }
}

fn words(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Text(text)
        | Answer::Email(text)
        | Answer::Phone(text)
        | Answer::Choice(text)
        | Answer::IdentityNumber(text)
        | Answer::Iban(text)
        | Answer::VehiclePlate(text)
        | Answer::Country(text)
        | Answer::Language(text) => Some(text.clone()),
        Answer::Name(name) => Some(name.full.clone()),
        Answer::Time(time) => Some(format!("{:02}:{:02}", time.hour(), time.minute())),
        _ => None,
    }
}

fn compare(answer: &Answer, value: &Literal, today: Date) -> Option<Ordering> {
    match (answer, value) {
        (Answer::Number(number), value) => Some(number.cmp(&number_of(value)?)),
        (Answer::Money(money), value) => {
            let amount = Decimal::new(money.minor, minor_digits(&money.currency)).ok()?;
            Some(amount.cmp(&number_of(value)?))
        }
        (Answer::Date(date), Literal::Text(text)) => {
            let bound: DateBound = text.parse().ok()?;
            Some(date.cmp(&bound.on(today)?))
        }
        (Answer::Time(time), Literal::Text(text)) => Some(time.cmp(&text.parse().ok()?)),
        _ => None,
    }
}

fn number_of(value: &Literal) -> Option<Decimal> {
    match value {
        Literal::Number(number) => Some(*number),
        Literal::Text(text) => text.parse().ok(),
        Literal::Truth(_) => None,
    }
}
