//! The way through a form that answers take.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Answer, Answers, Condition, Context, Definition, GoTo, Kind, Page, PageAnswers, Question,
    RawFields, parse::parse_question, scope::Scope,
};

/// A page on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'d> {
    /// The page.
    pub page: &'d Page,
    /// Whether everything on it that must be answered was, for as many items as it wants.
    pub complete: bool,
}

impl Definition {
    /// The pages that these answers lead through, in order, to the end. What is not answered yet makes conditions false, so the way
    /// may change as it is walked.
    pub fn path(&self, answers: &Answers, context: &Context) -> Vec<Step<'_>> {
        self.walk(answers, context, None).0
    }

    /// The first page on the way that is not complete; none if all are.
    pub fn first_incomplete(&self, answers: &Answers, context: &Context) -> Option<&Page> {
        let path = self.path(answers, context);
        path.into_iter()
            .find(|step| !step.complete)
            .map(|step| step.page)
    }

    /// The page after `slug` on the way; none at its end, and for a page that is not on it.
    pub fn next_page(&self, slug: &str, answers: &Answers, context: &Context) -> Option<&Page> {
        let path = self.path(answers, context);
        let at = path.iter().position(|step| step.page.slug == slug)?;
        path.get(at + 1).map(|step| step.page)
    }

    /// The page before `slug` on the way; none at its beginning, and for a page that is not on it.
    pub fn previous_page(&self, slug: &str, answers: &Answers, context: &Context) -> Option<&Page> {
        let path = self.path(answers, context);
        let at = path.iter().position(|step| step.page.slug == slug)?;
        path.get(at.checked_sub(1)?).map(|step| step.page)
    }

    /// The questions of a page that are asked, given the answers before it and `own`, those on it (of one item).
    pub fn asked<'d>(
        &'d self,
        page: &'d Page,
        own: &PageAnswers,
        answers: &Answers,
        context: &Context,
    ) -> Vec<&'d Question> {
        self.before(page, answers, context).asked(page, own)
    }

    /// What a calculated question comes to with what was answered before its page and on it (`own`, of one item); none where it is none, or nothing was answered.
    pub fn calculated(
        &self,
        key: &str,
        own: &PageAnswers,
        answers: &Answers,
        context: &Context,
    ) -> Option<Answer> {
        let (page, question) = self.question(key)?;
        let Kind::Calculated { sum } = &question.kind else {
            return None;
        };
        self.before(page, answers, context).sum(sum, own)
    }

    /// What is known of the person, as the fields of a page that was not answered yet: `known` has answers by the word that questions name under
    /// `prefill`. What does not fit the question is left out.
    pub fn prefill(
        &self,
        page: &Page,
        known: &BTreeMap<String, Answer>,
        context: &Context,
    ) -> RawFields {
        let mut raw = RawFields::default();
        for question in &page.questions {
            let Some(answer) = question.prefill.as_ref().and_then(|word| known.get(word)) else {
                continue;
            };
            let mut fields = RawFields::default();
            answer.write_fields(&question.key, &context.language, &mut fields);
            if matches!(parse_question(question, &fields, context), Ok(Some(_))) {
                raw.texts.append(&mut fields.texts);
                raw.files.append(&mut fields.files);
            }
        }
        raw
    }

    /// Whether a condition holds of everything that was asked on the way to the end: for what depends on answers after they were sent.
    pub fn holds(&self, condition: &Condition, answers: &Answers, context: &Context) -> bool {
        let (_, scope) = self.walk(answers, context, None);
        scope.holds(Some(condition))
    }

    /// What conditions on `page` see: the pages before it on the way.
    pub(crate) fn before<'a>(
        &'a self,
        page: &Page,
        answers: &'a Answers,
        context: &Context,
    ) -> Scope<'a> {
        self.walk(answers, context, Some(&page.slug)).1
    }

    /// The way to the end, or to before the page `until`, and what is known then.
    pub(crate) fn walk<'d: 'a, 'a>(
        &'d self,
        answers: &'a Answers,
        context: &Context,
        until: Option<&str>,
    ) -> (Vec<Step<'d>>, Scope<'a>) {
        let mut scope = Scope::new(context.today);
        let mut steps = Vec::new();
        let mut seen = BTreeSet::new();
        let mut next = Some(0);
        while let Some((index, page)) = next.and_then(|index| Some((index, self.pages.get(index)?)))
        {
            // A loop is a fault of the definition that `check` names; here it only must end.
            if until == Some(page.slug.as_str()) || !seen.insert(index) {
                break;
            }
            if !scope.holds(page.when.as_ref()) {
                next = Some(index + 1);
                continue;
            }
            let complete = is_complete(page, answers, &scope);
            if let Some(given) = answers.pages.get(&page.slug) {
                scope.reach(page, given.items());
            } else {
                scope.reach(page, &[]);
            }
            steps.push(Step { page, complete });
            next = self.after(index, page, &scope);
        }
        (steps, scope)
    }

    fn after(&self, index: usize, page: &Page, scope: &Scope<'_>) -> Option<usize> {
        let chosen = page.go_to.iter().find(|way| scope.holds(way.when.as_ref()));
        match chosen.map(|way| way.page.as_str()) {
            None => Some(index + 1),
            Some(GoTo::END) => None,
            Some(slug) => self.pages.iter().position(|page| page.slug == slug),
        }
    }
}

fn is_complete(page: &Page, answers: &Answers, scope: &Scope<'_>) -> bool {
    let Some(given) = answers.pages.get(&page.slug) else {
        return page
            .questions
            .iter()
            .all(|question| matches!(question.kind, Kind::Calculated { .. }));
    };
    let items = given.items();
    let count = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let enough = match &page.repeat {
        Some(repeat) => (repeat.min..=repeat.max).contains(&count),
        None => count == 1,
    };
    enough && items.iter().all(|item| has_all(page, item, scope))
}

fn has_all(page: &Page, item: &PageAnswers, scope: &Scope<'_>) -> bool {
    let must = |question: &&Question| {
        question.required && !matches!(question.kind, Kind::Calculated { .. })
    };
    let asked = scope.asked(page, item);
    asked
        .iter()
        .filter(|question| must(question))
        .all(|question| item.get(&question.key).is_some())
}
