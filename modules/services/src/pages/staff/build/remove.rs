//! A page, a question or a declaration is taken out of the form, once its owner has seen what that breaks.

use maud::html;
use serde::Deserialize;
use stoa_forms::{Definition, RawFields};
use stoa_kernel::OrNotFound;
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, warning_text},
};

use super::desk::{Desk, after};
use crate::pages::words::say;

/// What is removed: one of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    seen: String,
    /// A page's slug.
    page: String,
    /// A question's key.
    question: String,
    /// A declaration's key.
    declaration: String,
}

impl RemoveForm {
    /// Its words in the form; none where it is not there.
    fn words(&self, visitor: &Visitor, form: &Definition) -> Option<String> {
        let page = form.page(&self.page).map(|page| &page.title);
        let question = form.question(&self.question).map(|(_, one)| &one.label);
        let mut declarations = form.declarations.iter();
        let declaration = declarations.find(|one| one.key == self.declaration);
        let text = page.or(question).or(declaration.map(|one| &one.text))?;
        Some(say(visitor, text).to_owned())
    }

    /// The form without it.
    fn without(&self, form: &Definition) -> Definition {
        let mut form = form.clone();
        form.pages.retain(|page| page.slug != self.page);
        for page in &mut form.pages {
            page.questions.retain(|one| one.key != self.question);
        }
        form.declarations.retain(|one| one.key != self.declaration);
        form
    }
}

/// `GET /staff/services/{slug}/form/remove?question=…`: asks, and says what would be wrong then.
pub async fn ask(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<RemoveForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let words = asked.words(&visitor, &desk.file.form).or_not_found()?;
    let title = visitor.t_with(
        "services-owner-remove-title",
        &[("what", words.as_str().into())],
    );
    let count = desk.file.form.page(&asked.page);
    let count = count.map_or(0, |page| page.questions.len());
    let before = desk.file.faults();
    let mut without = desk.file.clone();
    without.form = asked.without(&desk.file.form);
    let mut broken = without.faults();
    broken.retain(|fault| !before.contains(fault));
    let frame = desk.frame(&visitor, &title);
    Ok(frame.show(html! {
        h1.govuk-heading-l dir="auto" { (title) }
        @if count > 0 {
            p.govuk-body { (visitor.t_with("services-owner-page-remove-words", &[("count", count.into())])) }
        }
        @if !broken.is_empty() {
            (warning_text(visitor.t("services-owner-warning"), visitor.t("services-owner-remove-breaks")))
            ul."govuk-list govuk-list--bullet" {
                @for fault in &broken { li { (visitor.message(&fault.what)) } }
            }
        }
        form.govuk-button-group method="post" action=(desk.path("/form/remove")) {
            (desk.hidden(&visitor, &RawFields::default()))
            input type="hidden" name="page" value=(asked.page);
            input type="hidden" name="question" value=(asked.question);
            input type="hidden" name="declaration" value=(asked.declaration);
            (button(visitor.t("services-owner-remove")).warning())
            a.govuk-link href=(desk.path("/form")) { (visitor.t("services-owner-remove-not")) }
        }
    }))
}

/// `POST /staff/services/{slug}/form/remove`
pub async fn send(Path(slug): Path<String>, form: PostForm<RemoveForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let asked = &form.input;
    asked.words(visitor, &desk.file.form).or_not_found()?;
    desk.file.form = asked.without(&desk.file.form);
    let raw = RawFields::from([("seen", asked.seen.as_str())]);
    let done = desk.keep(visitor, &raw).await;
    after(visitor, &desk.path("/form"), done)
}
