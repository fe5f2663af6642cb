//! What is sent in the end.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    Answer, Answers, Context, Definition, Fault, Given, Page, PageAnswers, RawFields, Version,
    scope::Scope,
};

/// A form that is complete and right on the day it is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// Of which form.
    pub slug: String,
    /// Of which version of it.
    pub version: Version,
    /// The answers on the way, with sums; pages that the way does not reach are not there.
    pub answers: Answers,
    /// The slugs of the pages in the order of the way.
    pub path: Vec<String>,
    /// The keys of those who must sign besides.
    pub signatories: Vec<String>,
}

/// Why a form cannot be sent yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Obstacle {
    /// The page's slug; empty for the declarations at the end.
    pub page: String,
    /// Which item of a repeated page, from 0.
    pub item: usize,
    /// What is wrong there. Its question is empty where the page itself is.
    pub fault: Fault,
}

impl Definition {
    /// Checks everything again and leaves out what the way does not reach.
    ///
    /// # Errors
    /// Whatever is missing or wrong today, in the order of the way; a date that was in the future when it was typed may be past.
    pub fn submission(
        &self,
        answers: &Answers,
        context: &Context,
    ) -> Result<Submission, Vec<Obstacle>> {
        self.submission_but_for(answers, context, |_| false)
    }

    /// The same, where some of what is missing or wrong is let pass: what `is_known` says of is asked for afterwards. It is not there in what
    /// comes back.
    ///
    /// # Errors
    /// Whatever else is missing or wrong.
    pub fn submission_but_for(
        &self,
        answers: &Answers,
        context: &Context,
        is_known: impl Fn(&Obstacle) -> bool,
    ) -> Result<Submission, Vec<Obstacle>> {
        let (steps, end) = self.walk(answers, context, None);
        let mut obstacles = Vec::new();
        let mut pages = BTreeMap::new();
        for step in &steps {
            let (given, found) = self.recheck(step.page, answers, context);
            obstacles.extend(found);
            pages.insert(step.page.slug.clone(), given);
        }
        let agreed = self.declared(answers, &end, &mut obstacles);
        obstacles.retain(|obstacle| !is_known(obstacle));
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        let signatories = self
            .signatories
            .iter()
            .filter(|who| end.holds(who.when.as_ref()));
        Ok(Submission {
            slug: self.slug.clone(),
            version: self.version(),
            answers: Answers { pages, agreed },
            path: steps.iter().map(|step| step.page.slug.clone()).collect(),
            signatories: signatories.map(|who| who.key.clone()).collect(),
        })
    }

    /// The declarations that must be agreed to on the way of these answers.
    pub fn declarations_asked(
        &self,
        answers: &Answers,
        context: &Context,
    ) -> Vec<&crate::Declaration> {
        let end = self.walk(answers, context, None).1;
        self.declarations
            .iter()
            .filter(|said| end.holds(said.when.as_ref()))
            .collect()
    }

    fn declared(
        &self,
        answers: &Answers,
        end: &Scope<'_>,
        obstacles: &mut Vec<Obstacle>,
    ) -> BTreeSet<String> {
        let mut agreed = BTreeSet::new();
        for declaration in self
            .declarations
            .iter()
            .filter(|said| end.holds(said.when.as_ref()))
        {
            if answers.agreed.contains(&declaration.key) {
                agreed.insert(declaration.key.clone());
            } else {
                obstacles.push(at("", 0, Fault::new(&declaration.key, "forms-not-agreed")));
            }
        }
        agreed
    }

    /// A page's answers, typed and read once more, and what keeps them from being sent.
    fn recheck(&self, page: &Page, answers: &Answers, context: &Context) -> (Given, Vec<Obstacle>) {
        let given = answers.pages.get(&page.slug);
        if let Some(fault) = wrong_count(page, given) {
            let kept = given.cloned().unwrap_or(Given::Each(Vec::new()));
            return (kept, vec![at(&page.slug, 0, fault)]);
        }
        let none = [PageAnswers::default()];
        let items = match given.map_or(&[][..], Given::items) {
            [] if page.repeat.is_none() => &none[..],
            items => items,
        };
        let (mut read, mut obstacles) = (Vec::new(), Vec::new());
        for (index, item) in items.iter().enumerate() {
            let (item, faults) = self.reread(page, item, answers, context);
            read.push(item);
            obstacles.extend(faults.into_iter().map(|fault| at(&page.slug, index, fault)));
        }
        let given = match &page.repeat {
            Some(_) => Given::Each(read),
            None => Given::Once(read.pop().unwrap_or_default()),
        };
        (given, obstacles)
    }

    fn reread(
        &self,
        page: &Page,
        item: &PageAnswers,
        answers: &Answers,
        context: &Context,
    ) -> (PageAnswers, Vec<Fault>) {
        let mut raw = RawFields::default();
        for (key, answer) in &item.0 {
            answer.write_fields(key, &context.language, &mut raw);
        }
        let (read, faults) = self.read_page(page, &raw, answers, context);
        let scope = self.before(page, answers, context);
        (scope.counted(page, &read).1, faults)
    }
}

/// Whether a page has fewer items than it wants, or more.
fn wrong_count(page: &Page, given: Option<&Given>) -> Option<Fault> {
    let count = given.map_or(0, |given| given.items().len());
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    match &page.repeat {
        Some(repeat) if count < repeat.min || given.is_none() => {
            Some(Fault::new("", "forms-too-few-items").with("min", repeat.min))
        }
        Some(repeat) if count > repeat.max => {
            Some(Fault::new("", "forms-too-many-items").with("max", repeat.max))
        }
        None if count > 1 => Some(Fault::new("", "forms-too-many-items").with("max", 1)),
        _ => None,
    }
}

fn at(page: &str, item: usize, fault: Fault) -> Obstacle {
    Obstacle {
        page: page.to_owned(),
        item,
        fault,
    }
}

impl Submission {
    /// The answer to a question, of the first item where its page is repeated.
    pub fn answer(&self, key: &str) -> Option<&Answer> {
        let mut pages = self.answers.pages.values();
        pages.find_map(|given| given.items().iter().find_map(|item| item.get(key)))
    }
}
