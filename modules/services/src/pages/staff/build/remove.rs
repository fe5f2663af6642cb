//! A page, a question, a declaration, a step or a letter is taken out of the file, once its owner has seen what that breaks.

use maud::html;
use serde::Deserialize;
use stoa_forms::RawFields;
use stoa_kernel::OrNotFound;
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{button, warning_text},
};

use super::desk::{Desk, after};
use crate::{model::ServiceFile, pages::words::say};

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
    /// A step's key.
    step: String,
    /// A letter's key.
    letter: String,
    /// A signatory's key.
    signatory: String,
    /// A look-up's number, from 1.
    look_up: String,
}

impl RemoveForm {
    /// The name of each control with what stands in it.
    fn controls(&self) -> [(&'static str, &str); 7] {
        [
            ("page", &self.page),
            ("question", &self.question),
            ("declaration", &self.declaration),
            ("step", &self.step),
            ("letter", &self.letter),
            ("signatory", &self.signatory),
            ("look_up", &self.look_up),
        ]
    }

    /// Where a look-up stands, from 0.
    fn look_up(&self) -> Option<usize> {
        self.look_up.parse::<usize>().ok()?.checked_sub(1)
    }

    /// Its words in the file; none where it is not there.
    fn words(&self, visitor: &Visitor, file: &ServiceFile) -> Option<String> {
        let form = &file.form;
        let page = form.page(&self.page).map(|page| &page.title);
        let question = form.question(&self.question).map(|(_, one)| &one.label);
        let mut declarations = form.declarations.iter();
        let declaration = declarations.find(|one| one.key == self.declaration);
        let mut steps = file.workflow.iter();
        let step = steps.find(|one| one.key == self.step);
        let mut letters = file.letters.iter();
        let letter = letters.find(|one| one.key == self.letter);
        let mut signatories = form.signatories.iter();
        let signatory = signatories.find(|one| one.key == self.signatory);
        let look_up = self.look_up().and_then(|at| file.reads.get(at));
        let text = page
            .or(question)
            .or(declaration.map(|one| &one.text))
            .or(step.map(|one| &one.name))
            .or(letter.map(|one| &one.subject))
            .or(signatory.map(|one| &one.title))
            .or(look_up.map(|one| &one.why))?;
        Some(say(visitor, text).to_owned())
    }

    /// The file without it.
    fn without(&self, file: &ServiceFile) -> ServiceFile {
        let mut file = file.clone();
        let form = &mut file.form;
        form.pages.retain(|page| page.slug != self.page);
        for page in &mut form.pages {
            page.questions.retain(|one| one.key != self.question);
        }
        form.declarations.retain(|one| one.key != self.declaration);
        form.signatories.retain(|one| one.key != self.signatory);
        file.workflow.retain(|one| one.key != self.step);
        file.letters.retain(|one| one.key != self.letter);
        if let Some(at) = self.look_up().filter(|at| *at < file.reads.len()) {
            file.reads.remove(at);
        }
        file
    }

    /// The list that it stood in.
    const fn list(&self) -> &'static str {
        if !self.step.is_empty() {
            return "/steps";
        }
        if !self.letter.is_empty() {
            return "/letters";
        }
        if !self.look_up.is_empty() {
            return "/registers";
        }
        "/form"
    }
}

/// `GET /staff/services/{slug}/form/remove?question=…`: asks, and says what would be wrong then.
pub async fn ask(
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(asked): Query<RemoveForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &slug).await?;
    let words = asked.words(&visitor, &desk.file).or_not_found()?;
    let title = visitor.t_with(
        "services-owner-remove-title",
        &[("what", words.as_str().into())],
    );
    let count = desk.file.form.page(&asked.page);
    let count = count.map_or(0, |page| page.questions.len());
    let before = desk.file.faults();
    let mut broken = asked.without(&desk.file).faults();
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
            @for (name, value) in asked.controls() { @if !value.is_empty() {
                input type="hidden" name=(name) value=(value);
            } }
            (button(visitor.t("services-owner-remove")).warning())
            a.govuk-link href=(desk.path(asked.list())) { (visitor.t("services-owner-remove-not")) }
        }
    }))
}

/// `POST /staff/services/{slug}/form/remove`
pub async fn send(Path(slug): Path<String>, form: PostForm<RemoveForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &slug).await?;
    let asked = &form.input;
    asked.words(visitor, &desk.file).or_not_found()?;
    desk.file = asked.without(&desk.file);
    let raw = RawFields::from([("seen", asked.seen.as_str())]);
    let done = desk.keep(visitor, &raw).await;
    after(visitor, &desk.path(asked.list()), done)
}
