//! Pages, questions and steps of the workflow change places.

use serde::Deserialize;
use stoa_forms::{Page, RawFields};
use stoa_web::{PageResult, Path, PostForm};

use super::desk::{Desk, after};
use crate::model::Step;

/// What is moved, and where to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MoveForm {
    seen: String,
    /// A page's slug.
    page: String,
    /// A question's key.
    question: String,
    /// A step's key.
    step: String,
    /// `up` or `down`.
    to: String,
}

/// `POST /staff/services/{slug}/form/move`
pub async fn send(Path(slug): Path<String>, form: PostForm<MoveForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let input = &form.input;
    let is_up = input.to == "up";
    let pages = &mut desk.file.form.pages;
    let moved = match (input.step.as_str(), input.question.as_str()) {
        ("", "") => move_page(pages, &input.page, is_up),
        ("", key) => move_question(pages, key, is_up),
        (key, _) => move_step(&mut desk.file.workflow, key, is_up),
    };
    // The reader stays where the thing went.
    let path = desk.path(&match (input.step.as_str(), input.question.as_str()) {
        ("", "") => format!("/form#page-{}", input.page),
        ("", key) => format!("/form#question-{key}"),
        (key, _) => format!("/steps#step-{key}"),
    });
    if moved.is_none() {
        return Ok(visitor.go_with_notice(&path, visitor.t("services-owner-moved-nowhere")));
    }
    let raw = RawFields::from([("seen", input.seen.as_str())]);
    let done = desk.keep(visitor, &raw).await;
    after(visitor, &path, done)
}

/// One place up or down; none at the end.
fn move_page(pages: &mut [Page], slug: &str, is_up: bool) -> Option<()> {
    let at = pages.iter().position(|page| page.slug == slug)?;
    let to = if is_up { at.checked_sub(1)? } else { at + 1 };
    pages.get(to)?;
    pages.swap(at, to);
    Some(())
}

/// One place up or down; none at the end. A step that names no other comes after the one before it, wherever that is.
fn move_step(steps: &mut [Step], key: &str, is_up: bool) -> Option<()> {
    let at = steps.iter().position(|step| step.key == key)?;
    let to = if is_up { at.checked_sub(1)? } else { at + 1 };
    steps.get(to)?;
    steps.swap(at, to);
    Some(())
}

/// One place up or down; from the end of a page to the next one.
fn move_question(pages: &mut [Page], key: &str, is_up: bool) -> Option<()> {
    let on = pages.iter().position(|page| page.question(key).is_some())?;
    let questions = &mut pages.get_mut(on)?.questions;
    let at = questions.iter().position(|question| question.key == key)?;
    let last = questions.len() - 1;
    match (is_up, at) {
        (true, 0) => {
            let to = on.checked_sub(1)?;
            let question = questions.remove(at);
            pages.get_mut(to)?.questions.push(question);
        }
        (false, at) if at == last => {
            pages.get(on + 1)?;
            let question = pages.get_mut(on)?.questions.remove(at);
            pages.get_mut(on + 1)?.questions.insert(0, question);
        }
        (true, at) => questions.swap(at, at - 1),
        (false, at) => questions.swap(at, at + 1),
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use stoa_forms::Definition;

    use super::{move_page, move_question};

    const FORM: &str = "slug: f\nlanguages: [en]\ntitle: F\npages:\n- slug: a\n  title: A\n  questions:\n  - { key: x, type: text, label: X }\n  - { key: y, type: text, label: Y }\n- slug: b\n  title: B\n  questions:\n  - { key: z, type: text, label: Z }\n";

    fn order(form: &Definition) -> String {
        let of = |page: &stoa_forms::Page| {
            let keys: Vec<&str> = page.questions.iter().map(|one| one.key.as_str()).collect();
            format!("{}:{}", page.slug, keys.join(""))
        };
        form.pages.iter().map(of).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn things_move_one_place_and_questions_from_page_to_page() {
        let mut form = Definition::from_yaml(FORM).unwrap();
        assert_eq!(move_question(&mut form.pages, "y", true), Some(()));
        assert_eq!(order(&form), "a:yx b:z");
        assert_eq!(move_question(&mut form.pages, "x", false), Some(()));
        assert_eq!(order(&form), "a:y b:xz");
        assert_eq!(move_question(&mut form.pages, "x", true), Some(()));
        assert_eq!(order(&form), "a:yx b:z");
        assert_eq!(move_question(&mut form.pages, "y", true), None);
        assert_eq!(move_question(&mut form.pages, "z", false), None);
        assert_eq!(move_page(&mut form.pages, "b", true), Some(()));
        assert_eq!(order(&form), "b:z a:yx");
        assert_eq!(move_page(&mut form.pages, "b", true), None);
    }
}
