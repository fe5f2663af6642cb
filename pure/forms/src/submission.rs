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
        let (steps, end) = self.walk(answers, context, None);
        let mut obstacles = Vec::new();
        let mut pages = BTreeMap::new();
        for step in &steps {
            match self.recheck(step.page, answers, context) {
                Ok(given) => _ = pages.insert(step.page.slug.clone(), given),
                Err(found) => obstacles.extend(found),
            }
        }
        let agreed = self.declared(answers, &end, &mut obstacles);
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

    /// A page's answers, typed and read once more.
    fn recheck(
        &self,
        page: &Page,
        answers: &Answers,
        context: &Context,
    ) -> Result<Given, Vec<Obstacle>> {
        let given = answers.pages.get(&page.slug);
        let items = given.map_or(&[][..], Given::items);
        let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
        match &page.repeat {
            Some(repeat) if count < repeat.min || given.is_none() => {
                let fault = Fault::new("", "forms-too-few-items").with("min", repeat.min);
                return Err(vec![at(&page.slug, 0, fault)]);
            }
            Some(repeat) if count > repeat.max => {
                let fault = Fault::new("", "forms-too-many-items").with("max", repeat.max);
                return Err(vec![at(&page.slug, 0, fault)]);
            }
            Some(_) => {}
            None if count <= 1 => {}
            None => {
                return Err(vec![at(
                    &page.slug,
                    0,
                    Fault::new("", "forms-too-many-items").with("max", 1),
                )]);
            }
        }
        let none = [PageAnswers::default()];
        let items = if page.repeat.is_none() && items.is_empty() {
            &none[..]
        } else {
            items
        };
        let mut read = Vec::new();
        let mut obstacles = Vec::new();
        for (index, item) in items.iter().enumerate() {
            match self.reread(page, item, answers, context) {
                Ok(item) => read.push(item),
                Err(faults) => {
                    obstacles.extend(faults.into_iter().map(|fault| at(&page.slug, index, fault)))
                }
            }
        }
        match (obstacles.is_empty(), &page.repeat) {
            (false, _) => Err(obstacles),
            (true, Some(_)) => Ok(Given::Each(read)),
            (true, None) => Ok(Given::Once(read.pop().unwrap_or_default())),
        }
    }

    fn reread(
        &self,
        page: &Page,
        item: &PageAnswers,
        answers: &Answers,
        context: &Context,
    ) -> Result<PageAnswers, Vec<Fault>> {
        let mut raw = RawFields::default();
        for (key, answer) in &item.0 {
            answer.write_fields(key, &context.language, &mut raw);
        }
        let read = self.parse_page(page, &raw, answers, context)?;
        let scope = self.before(page, answers, context);
        Ok(scope.counted(page, &read).1)
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
