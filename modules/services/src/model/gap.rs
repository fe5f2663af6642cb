//! What a form on paper left open: answers that are missing or break a check, each with what stands on the paper. They are asked for
//! afterwards.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_forms::{Answer, Answers, Definition, Kind, Obstacle, Page, Question};

/// One question, of one item of a repeated page, or one declaration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The page's slug; empty for the declarations at the end.
    pub page: String,
    /// Which item of a repeated page, from 0.
    pub item: usize,
    /// The key of the question, or of the declaration.
    pub question: String,
    /// What stands on the paper; empty where nothing does.
    pub written: String,
    pub state: GapState,
}

/// How far it is with a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapState {
    Open,
    Answered,
    /// What was to be enclosed came another way, and staff have it.
    Given,
}

/// All that was left open of one application, and until when it is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gaps {
    pub all: Vec<Gap>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_by: Option<Date>,
}

impl Gap {
    /// The name of the control in which it is answered.
    pub fn field(&self) -> String {
        field(&self.page, self.item, &self.question)
    }

    /// The question, with the name that it has where questions of several pages stand together. Declarations and what the form does not
    /// know are none.
    pub fn asked(&self, form: &Definition) -> Option<Question> {
        let page = form.pages.iter().find(|page| page.slug == self.page)?;
        Some(renamed(page.question(&self.question)?, page, self.item))
    }
}

impl Gaps {
    pub fn open(&self) -> impl Iterator<Item = &Gap> {
        self.all.iter().filter(|gap| gap.state == GapState::Open)
    }

    /// Of a question, in whatever state.
    pub fn at(&self, page: &str, item: usize, question: &str) -> Option<&Gap> {
        let is_it = |gap: &&Gap| gap.page == page && gap.item == item && gap.question == question;
        self.all.iter().find(is_it)
    }

    /// Whether an obstacle is known: it is asked for, or what it wants came another way.
    pub fn has(&self, obstacle: &Obstacle) -> bool {
        let found = self.at(&obstacle.page, obstacle.item, &obstacle.fault.question);
        found.is_some_and(|gap| gap.state != GapState::Answered)
    }

    /// The same of what came another way alone.
    pub fn has_given(&self, obstacle: &Obstacle) -> bool {
        let found = self.at(&obstacle.page, obstacle.item, &obstacle.fault.question);
        found.is_some_and(|gap| gap.state == GapState::Given)
    }

    /// What is open of a page, or of one item of it, with what stands there on the paper; in the place of what was known of it.
    pub fn mark(&mut self, (page, item): (&str, usize), open: Vec<(String, String)>) {
        self.all.retain(|gap| gap.page != page || gap.item != item);
        let of = |(question, written): (String, String)| Gap {
            page: page.to_owned(),
            item,
            question,
            written,
            state: GapState::Open,
        };
        self.all.extend(open.into_iter().map(of));
    }

    /// Says how far it is with one.
    pub fn settle(&mut self, one: &Gap, state: GapState) {
        let is_it = |gap: &&mut Gap| gap.field() == one.field();
        if let Some(found) = self.all.iter_mut().find(is_it) {
            found.state = state;
        }
    }

    /// What keeps the answers from being complete is open from now on, and nothing else is. A repeated page that has too few items gets empty
    /// ones, of which each question is open. Whether something is asked for that was not before.
    pub fn open_all(
        &mut self,
        (form, answers): (&Definition, &mut Answers),
        obstacles: &[Obstacle],
    ) -> bool {
        let mut wanted: Vec<(String, usize, String)> = Vec::new();
        for obstacle in obstacles {
            let (page, question) = (&obstacle.page, &obstacle.fault.question);
            if question.is_empty() {
                wanted.extend(items_of(form, answers, page));
            } else {
                wanted.push((page.clone(), obstacle.item, question.clone()));
            }
        }
        let is_wanted = |gap: &Gap| {
            let place = (gap.page.as_str(), gap.item, gap.question.as_str());
            wanted
                .iter()
                .any(|(page, item, key)| (page.as_str(), *item, key.as_str()) == place)
        };
        for gap in self
            .all
            .iter_mut()
            .filter(|gap| gap.state == GapState::Open)
        {
            if !is_wanted(gap) {
                gap.state = GapState::Answered;
            }
        }
        let mut is_more = false;
        for (page, item, question) in wanted {
            match self
                .all
                .iter_mut()
                .find(|gap| gap.page == page && gap.item == item && gap.question == question)
            {
                Some(known) => {
                    is_more |= known.state == GapState::Answered;
                    known.state = GapState::Open;
                }
                None => {
                    is_more = true;
                    self.all.push(Gap {
                        page,
                        item,
                        question,
                        written: String::new(),
                        state: GapState::Open,
                    });
                }
            }
        }
        is_more
    }
}

/// Fills a repeated page up to the fewest items, and names each of their questions; one that may be empty is.
fn items_of(form: &Definition, answers: &mut Answers, slug: &str) -> Vec<(String, usize, String)> {
    let Some(page) = form.pages.iter().find(|page| page.slug == slug) else {
        return Vec::new();
    };
    let least = page.repeat.as_ref().map_or(1, |repeat| repeat.min);
    let least = usize::try_from(least).unwrap_or(1);
    if least == 0 {
        answers.none_of(page);
        return Vec::new();
    }
    let has = answers
        .pages
        .get(slug)
        .map_or(0, |given| given.items().len());
    let mut open = Vec::new();
    for item in has..least {
        answers.merge(page, item, stoa_forms::PageAnswers::default());
        let must = page
            .questions
            .iter()
            .filter(|one| one.required && one.when.is_none());
        let must = must.filter(|one| !matches!(one.kind, Kind::Calculated { .. }));
        open.extend(must.map(|one| (slug.to_owned(), item, one.key.clone())));
    }
    open
}

/// The name of a question's control where questions of several pages stand together.
pub fn field(page: &str, item: usize, question: &str) -> String {
    format!("{page}-{item}-{question}")
}

/// A question under that name; whether it is asked was decided before.
pub fn renamed(question: &Question, page: &Page, item: usize) -> Question {
    Question {
        key: field(&page.slug, item, &question.key),
        when: None,
        ..question.clone()
    }
}

/// Puts an answer in its place.
pub fn put(answers: &mut Answers, (page, item): (&Page, usize), key: &str, answer: Option<Answer>) {
    let given = answers.pages.get(&page.slug);
    let own = given.and_then(|given| given.items().get(item)).cloned();
    let mut own = own.unwrap_or_default();
    match answer {
        Some(answer) => _ = own.0.insert(key.to_owned(), answer),
        None => _ = own.0.remove(key),
    }
    answers.merge(page, item, own);
}

#[cfg(test)]
mod tests {
    use super::{GapState, Gaps};

    #[test]
    fn a_page_that_is_typed_in_anew_has_the_gaps_of_that_time() {
        let mut gaps = Gaps::default();
        let open = |key: &str| vec![(key.to_owned(), "31.2.".to_owned())];
        gaps.mark(("dogs", 0), open("born"));
        gaps.mark(("dogs", 1), open("name"));
        gaps.mark(("dogs", 0), open("chip"));
        let names: Vec<String> = gaps.open().map(super::Gap::field).collect();
        assert_eq!(names, ["dogs-1-name", "dogs-0-chip"]);
        let first = gaps.all[0].clone();
        gaps.settle(&first, GapState::Answered);
        assert_eq!(gaps.open().count(), 1);
        gaps.mark(("dogs", 0), Vec::new());
        assert_eq!(gaps.open().count(), 0);
        assert_eq!(gaps.at("dogs", 1, "name").unwrap().written, "31.2.");
    }
}
