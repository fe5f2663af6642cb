//! How often a form on paper is typed in before it counts, and what of it is typed a second time.

use serde::{Deserialize, Serialize};
use stoa_forms::{Answers, Context, Definition, Kind, Page, PageAnswers, Question};

use super::gap::renamed;

/// How often answers from paper are typed in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TypedIn {
    #[default]
    Once,
    /// Somebody else types them once more, without seeing what the first typed, and says what stands on the paper where both differ.
    Twice,
}

impl TypedIn {
    pub fn is_once(&self) -> bool {
        *self == TypedIn::Once
    }
}

/// A question that is typed a second time.
pub struct Retyped<'a> {
    pub page: &'a Page,
    /// Which item of a repeated page, from 0.
    pub item: usize,
    /// Its key in the form.
    pub key: &'a str,
    /// The same under the name of its control.
    pub question: Question,
}

/// All that is typed a second time, on the way that the first answers take. What is enclosed stays as it is.
pub fn retyped<'a>(form: &'a Definition, first: &Answers, context: &Context) -> Vec<Retyped<'a>> {
    let none = [PageAnswers::default()];
    let mut all = Vec::new();
    for step in form.path(first, context) {
        let page = step.page;
        let given = first
            .pages
            .get(&page.slug)
            .map_or(&[][..], |given| given.items());
        let items = match given {
            [] if page.repeat.is_none() => &none[..],
            given => given,
        };
        for (item, own) in items.iter().enumerate() {
            let asked = form.asked(page, own, first, context);
            let typed = asked.into_iter().filter(|one| is_typed(&one.kind));
            all.extend(typed.map(|one| Retyped {
                page,
                item,
                key: &one.key,
                question: renamed(one, page, item),
            }));
        }
    }
    all
}

fn is_typed(kind: &Kind) -> bool {
    !matches!(kind, Kind::File { .. } | Kind::Calculated { .. })
}
