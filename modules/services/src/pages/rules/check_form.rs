//! What the check asks: just the inputs of the tables, once each, or for each of several items.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Map, Value};
use stoa_forms::{Answers, Context, Definition, Fault, Page, PageAnswers, Question, RawFields};

use crate::model::{
    ServiceFile,
    known::Pages,
    rules::{Asked, ServiceRules, TableKind, Verdict, names_of, question_of, value_of},
};

/// The most items of a repeated page that the check asks about.
const MOST_ITEMS: usize = 20;

/// The tables that somebody can ask beforehand.
pub const CHECKED: [TableKind; 2] = [TableKind::Eligibility, TableKind::Fee];

/// Questions that are asked together.
pub struct Group<'a> {
    /// The repeated page that they stand on; of the others, none.
    pub page: Option<&'a Page>,
    /// As they are asked: one list for each item, their keys told apart.
    pub items: Vec<Vec<Question>>,
}

impl Group<'_> {
    /// Whether one more item can be asked about.
    pub fn may_grow(&self) -> bool {
        self.page
            .is_some_and(|page| self.items.len() < most_of(page))
    }
}

/// The check of a service, for so many items of each repeated page.
pub struct CheckForm<'a> {
    /// The look-ups in registers that it makes, by their places in the file.
    pub looks: Vec<usize>,
    file: &'a ServiceFile,
    rules: &'a ServiceRules,
    pub groups: Vec<Group<'a>>,
}

impl<'a> CheckForm<'a> {
    /// `None` for a service that has nothing to check. `raw` says how many items there are, `public` which look-ups everybody may make: what
    /// they look for is asked as well.
    pub fn of(file: &'a ServiceFile, raw: &RawFields, public: &[usize]) -> Option<Self> {
        let rules = file.rules.as_ref()?;
        let tables = CHECKED.iter().filter_map(|kind| rules.table(*kind));
        let mut names: BTreeSet<String> = tables.flat_map(names_of).collect();
        let mut looks = Vec::new();
        for (place, reads) in file.reads.iter().enumerate() {
            let is_asked = reads.gives.iter().any(|one| names.contains(&one.name));
            if is_asked && public.contains(&place) {
                looks.push(place);
                names.extend(reads.key.values().cloned());
            }
        }
        if !CHECKED.iter().any(|kind| rules.table(*kind).is_some()) {
            return None;
        }
        let mut once = Vec::new();
        let mut groups = Vec::new();
        for page in &file.form.pages {
            let asked: Vec<&Question> = page
                .questions
                .iter()
                .filter(|question| names.contains(&question.key))
                .collect();
            if page.repeat.is_none() {
                once.extend(asked.into_iter().map(|question| alone(question, 0)));
            } else if !asked.is_empty() {
                let items = (0..items_of(page, raw))
                    .map(|item| asked.iter().map(|one| alone(one, item)).collect());
                groups.push(Group {
                    page: Some(page),
                    items: items.collect(),
                });
            }
        }
        let own = rules.questions.iter();
        once.extend(own.filter(|one| names.contains(&one.key)).cloned());
        if !once.is_empty() {
            let first = Group {
                page: None,
                items: vec![once],
            };
            groups.insert(0, first);
        }
        Some(CheckForm {
            looks,
            file,
            rules,
            groups,
        })
    }

    /// What was answered, read as the form reads it.
    ///
    /// # Errors
    /// The faults of every question, by the names of its fields.
    pub fn parse(&self, raw: &RawFields, context: &Context) -> Result<PageAnswers, Vec<Fault>> {
        let questions = self.groups.iter().flat_map(|group| &group.items);
        let page = Page {
            slug: "check".to_owned(),
            title: self.file.form.title.clone(),
            hint: None,
            when: None,
            repeat: None,
            questions: questions.flatten().cloned().collect(),
            go_to: Vec::new(),
        };
        let form = Definition {
            pages: vec![page.clone()],
            declarations: Vec::new(),
            ..self.file.form.clone()
        };
        form.parse_page(&page, raw, &stoa_forms::Answers::default(), context)
    }

    /// What was answered to questions of the form, page by page; an item that was left empty is there and has nothing.
    ///
    /// # Errors
    /// As the check itself.
    pub fn pages(&self, raw: &RawFields, context: &Context) -> Result<Pages, Vec<Fault>> {
        let given = self.parse(raw, context)?;
        let all = self.answers(&given).pages.into_iter();
        let pages = all.map(|(slug, given)| (slug, given.items().to_vec()));
        let pages = pages.filter(|(_, items)| items.iter().any(|item| !item.0.is_empty()));
        Ok(pages.collect())
    }

    /// What was answered, on the pages of the form.
    pub fn answers(&self, given: &PageAnswers) -> Answers {
        let mut answers = Answers::default();
        for page in &self.file.form.pages {
            let group = self
                .groups
                .iter()
                .find(|group| group.page.is_some_and(|own| own.slug == page.slug));
            for item in 0..group.map_or(1, |group| group.items.len()) {
                let keys = page.questions.iter().map(|question| &question.key);
                let own = keys.filter_map(|key| {
                    let answer = given.get(&key_of(key, item))?;
                    Some((key.clone(), answer.clone()))
                });
                answers.merge(page, item, PageAnswers(own.collect()));
            }
        }
        answers
    }

    /// What the tables say of what was answered and of what registers say. Nothing is kept.
    ///
    /// # Errors
    /// In words, why a table cannot be asked.
    pub fn verdicts(
        &self,
        answers: &PageAnswers,
        (looked, day): (&Map<String, Value>, Date),
    ) -> Result<Vec<Verdict>, String> {
        let mut verdicts = Vec::new();
        for kind in CHECKED {
            let Some(table) = self.rules.table(kind) else {
                continue;
            };
            let names = names_of(table).into_iter();
            let value = |name: &String| match looked.get(name) {
                Some(value) => Some(value.clone()),
                None => self.value(name, answers),
            };
            let inputs = names.filter_map(|name| Some((name.clone(), value(&name)?)));
            let inputs: Map<String, Value> = inputs.collect();
            verdicts.extend(self.rules.ask(kind, &inputs, day)?);
        }
        Ok(verdicts)
    }

    /// An input: of a repeated page, a list.
    fn value(&self, name: &str, answers: &PageAnswers) -> Option<Value> {
        match question_of(&self.file.form, self.rules, name)? {
            Asked::Form(page, _) if page.repeat.is_some() => {
                let group = self
                    .groups
                    .iter()
                    .find(|group| group.page.is_some_and(|own| own.slug == page.slug))?;
                let items = 0..group.items.len();
                let of = |item| answers.get(&key_of(name, item)).map(value_of);
                Some(items.map(|item| of(item).unwrap_or_default()).collect())
            }
            _ => answers.get(name).map(value_of),
        }
    }
}

/// The name of the field that says how many items of a page there are.
pub fn counter(page: &Page) -> String {
    format!("items-{}", page.slug)
}

/// How many items are asked about: one at first, and never more than the form takes.
fn items_of(page: &Page, raw: &RawFields) -> usize {
    let wanted: usize = raw.first(&counter(page)).parse().unwrap_or(1);
    let another = usize::from(raw.first("another") == page.slug);
    wanted.saturating_add(another).clamp(1, most_of(page))
}

fn most_of(page: &Page) -> usize {
    let most = page.repeat.as_ref().map_or(1, |repeat| repeat.max);
    usize::try_from(most).unwrap_or(1).clamp(1, MOST_ITEMS)
}

/// The name of a question's field for an item, from 0.
fn key_of(key: &str, item: usize) -> String {
    match item {
        0 => key.to_owned(),
        item => format!("{key}-{}", item + 1),
    }
}

/// A question by itself: what it hangs on is not asked here, so it may be left out where it hangs on something.
fn alone(question: &Question, item: usize) -> Question {
    Question {
        key: key_of(&question.key, item),
        required: question.required && question.when.is_none(),
        when: None,
        ..question.clone()
    }
}

/// Fields as they came.
pub fn raw_of(fields: &[(String, String)]) -> RawFields {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in fields {
        texts.entry(name.clone()).or_default().push(value.clone());
    }
    RawFields {
        texts,
        files: BTreeMap::new(),
    }
}
