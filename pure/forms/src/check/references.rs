//! What conditions, sums and signatories refer to.

use super::{Flaw, ways::Ways};
use crate::{Condition, Definition, Kind, Literal, Page, Question, Signatory, scope::DEEPEST};

/// Where a condition stands, and so which questions were asked before it.
#[derive(Clone, Copy)]
enum Spot {
    /// Before a page.
    Page(usize),
    /// Before a question of a page.
    Question(usize, usize),
    /// After a page.
    After(usize),
    /// After all pages.
    End,
}

struct Places<'a> {
    form: &'a Definition,
    /// For each page, those that can be reached from it.
    leads: Vec<Vec<bool>>,
}

pub fn check(form: &Definition) -> Vec<Flaw> {
    if form.pages.len() > 500 {
        return Vec::new();
    }
    let ways = Ways::of(form);
    let leads = (0..form.pages.len()).map(|at| ways.from(at)).collect();
    let places = Places { form, leads };
    let mut flaws = Vec::new();
    for (at, page) in form.pages.iter().enumerate() {
        flaws.extend(places.condition(page.when.as_ref(), Spot::Page(at), (&page.slug, "")));
        for (number, question) in page.questions.iter().enumerate() {
            let spot = Spot::Question(at, number);
            flaws.extend(places.condition(
                question.when.as_ref(),
                spot,
                (&page.slug, &question.key),
            ));
            flaws.extend(places.sum(page, question, spot));
        }
        for go in &page.go_to {
            flaws.extend(places.condition(go.when.as_ref(), Spot::After(at), (&page.slug, "")));
        }
    }
    for said in &form.declarations {
        flaws.extend(places.condition(said.when.as_ref(), Spot::End, ("", &said.key)));
    }
    for who in &form.signatories {
        flaws.extend(places.condition(who.when.as_ref(), Spot::End, ("", &who.key)));
        let asked = form.question(&who.email);
        if !asked.is_some_and(|(_, question)| matches!(question.kind, Kind::Email {})) {
            flaws.push(Flaw::new("", &who.key, "form-email-unknown").with("asked", &who.email));
        }
        flaws.extend(signatory(form, who));
    }
    flaws
}

/// By what somebody who signs is called, and what they are shown.
fn signatory(form: &Definition, who: &Signatory) -> Vec<Flaw> {
    let flaw = |code, asked: &str| Flaw::new("", &who.key, code).with("asked", asked);
    let beside = form.question(&who.email).map(|(page, _)| page);
    let named = |key: &&String| {
        let asked = beside.and_then(|page| page.question(key));
        asked.is_some_and(|one| matches!(one.kind, Kind::Name { .. } | Kind::Text { .. }))
    };
    let unnamed = who.name.iter().filter(|key| !named(key));
    let unseen = who.sees.iter().filter(|slug| form.page(slug).is_none());
    unnamed
        .map(|key| flaw("form-signatory-unnamed", key))
        .chain(unseen.map(|slug| flaw("form-signatory-sees-nothing", slug)))
        .collect()
}

impl Places<'_> {
    fn condition(&self, condition: Option<&Condition>, spot: Spot, of: (&str, &str)) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        let mut open: Vec<(&Condition, usize)> = condition.into_iter().map(|c| (c, 1)).collect();
        let flaw = |code| Flaw::new(of.0, of.1, code);
        while let Some((condition, depth)) = open.pop() {
            if depth > DEEPEST {
                flaws.push(flaw("form-condition-too-deep").with("max", DEEPEST));
                break;
            }
            match condition {
                Condition::All(parts) | Condition::Any(parts) => {
                    if parts.is_empty() {
                        flaws.push(flaw("form-condition-empty"));
                    }
                    open.extend(parts.iter().map(|part| (part, depth + 1)));
                }
                Condition::Not(part) => open.push((part, depth + 1)),
                Condition::Equals { question, value } => {
                    flaws.extend(self.comparison(question, std::slice::from_ref(value), spot, of));
                }
                Condition::OneOf { question, values } if values.is_empty() => {
                    flaws.push(flaw("form-condition-empty").with("asked", question));
                }
                Condition::OneOf { question, values } => {
                    flaws.extend(self.comparison(question, values, spot, of));
                }
                Condition::Greater { question, than } | Condition::Less { question, than } => {
                    flaws.extend(self.order(question, than, spot, of));
                }
                Condition::Answered(question) => {
                    flaws.extend(self.find(question, spot, of).err());
                }
            }
        }
        flaws
    }

    /// The question, if it is asked before.
    fn find(
        &self,
        key: &str,
        spot: Spot,
        (page, question): (&str, &str),
    ) -> Result<&Question, Flaw> {
        let flaw = |code| Flaw::new(page, question, code).with("asked", key);
        let mut all = self.form.pages.iter().enumerate();
        let found = all.find_map(|(at, page)| {
            let number = page
                .questions
                .iter()
                .position(|question| question.key == key)?;
            Some((at, number, page.questions.get(number)?))
        });
        let Some((at, number, asked)) = found else {
            return Err(flaw("form-question-unknown"));
        };
        let leads_to = |place: usize| {
            self.leads
                .get(at)
                .and_then(|row| row.get(place))
                .is_some_and(|leads| *leads)
        };
        let is_before = match spot {
            Spot::End => true,
            Spot::Page(place) => leads_to(place),
            Spot::Question(place, _) | Spot::After(place) if place != at => leads_to(place),
            Spot::Question(_, before) => number < before,
            Spot::After(_) => true,
        };
        if is_before {
            Ok(asked)
        } else {
            Err(flaw("form-question-later"))
        }
    }

    fn comparison(&self, key: &str, values: &[Literal], spot: Spot, of: (&str, &str)) -> Vec<Flaw> {
        let asked = match self.find(key, spot, of) {
            Ok(asked) => asked,
            Err(flaw) => return vec![flaw],
        };
        let flaw = |code, value: &Literal| {
            let flaw = Flaw::new(of.0, of.1, code)
                .with("asked", key)
                .with("value", words(value));
            flaw.with("kind", asked.kind.word())
        };
        let choices = asked.kind.choices();
        let mut flaws = Vec::new();
        for value in values {
            if !choices.is_empty() {
                if choices.iter().all(|choice| choice.key != words(value)) {
                    flaws.push(flaw("form-value-unknown", value));
                }
            } else if !may_be(&asked.kind, value) {
                flaws.push(flaw("form-value-of-wrong-kind", value));
            }
        }
        flaws
    }

    fn order(&self, key: &str, than: &Literal, spot: Spot, of: (&str, &str)) -> Vec<Flaw> {
        let asked = match self.find(key, spot, of) {
            Ok(asked) => asked,
            Err(flaw) => return vec![flaw],
        };
        let is_ordered = matches!(
            asked.kind,
            Kind::Number { .. }
                | Kind::Money { .. }
                | Kind::Calculated { .. }
                | Kind::Date { .. }
                | Kind::Time { .. }
        );
        if !is_ordered {
            return vec![Flaw::new(of.0, of.1, "form-not-comparable").with("asked", key)];
        }
        self.comparison(key, std::slice::from_ref(than), spot, of)
    }

    fn sum(&self, page: &Page, question: &Question, spot: Spot) -> Vec<Flaw> {
        let Kind::Calculated { sum } = &question.kind else {
            return Vec::new();
        };
        let flaw = |code| Flaw::new(&page.slug, &question.key, code);
        if sum.is_empty() {
            return vec![flaw("form-sum-unknown").with("asked", "")];
        }
        let mut flaws = Vec::new();
        let mut first = None;
        for key in sum {
            match self.find(key, spot, (&page.slug, &question.key)) {
                Ok(asked) => {
                    let unit = unit(&asked.kind);
                    if unit.is_none() || *first.get_or_insert(unit) != unit {
                        flaws.push(flaw("form-sum-of-wrong-kind").with("asked", key));
                    }
                }
                Err(found) => flaws.push(found),
            }
        }
        flaws
    }
}

/// In what is counted; numbers have no unit.
fn unit(kind: &Kind) -> Option<&str> {
    match kind {
        Kind::Number { .. } => Some(""),
        Kind::Money { currency, .. } => Some(currency),
        _ => None,
    }
}

fn words(value: &Literal) -> String {
    match value {
        Literal::Truth(truth) => truth.to_string(),
        Literal::Number(number) => number.to_string(),
        Literal::Text(text) => text.clone(),
    }
}

/// Whether an answer of this kind can be the value.
fn may_be(kind: &Kind, value: &Literal) -> bool {
    match (kind, value) {
        (Kind::YesNo {} | Kind::Declaration {}, Literal::Text(text)) => {
            text == "yes" || text == "no"
        }
        (Kind::YesNo {} | Kind::Declaration {}, value) => matches!(value, Literal::Truth(_)),
        (Kind::Number { .. } | Kind::Money { .. } | Kind::Calculated { .. }, value) => {
            words(value).parse::<crate::Decimal>().is_ok()
        }
        (Kind::Date { .. }, Literal::Text(text)) => text.parse::<crate::DateBound>().is_ok(),
        (Kind::Time { .. }, Literal::Text(text)) => text.parse::<jiff::civil::Time>().is_ok(),
        (
            Kind::File { .. } | Kind::Place { .. } | Kind::Signature { .. } | Kind::Address { .. },
            _,
        ) => false,
        (Kind::Text { .. } | Kind::LongText { .. }, value) => !matches!(value, Literal::Truth(_)),
        (_, value) => matches!(value, Literal::Text(_)),
    }
}
