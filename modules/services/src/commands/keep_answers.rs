//! The applicant answers a page. Its answers are kept at once, so that a page lost on the way is not lost.

use stoa_forms::{Page, RawFields};
use stoa_kernel::{App, Done, Error, Lang, OrNotFound, Result, Tx};

use crate::{
    casework::{
        answers::{self, invalid},
        attachments, counting,
        found::{file_of, find_own, keep},
        gaps,
    },
    events::What,
    model::{Application, Status},
};

/// A page as it was answered.
#[derive(Debug, Clone)]
pub struct KeepAnswers {
    /// The secret of the applicant's link.
    pub token: String,
    /// The page's slug.
    pub page: String,
    /// Which item of a repeated page, from 0.
    pub item: usize,
    pub raw: RawFields,
    /// `none`: there is no item of a repeated page.
    pub then: String,
    /// In which numbers were written.
    pub lang: Lang,
}

/// `Invalid` on the questions' keys, `KEY.PART` for parts. `Conflict` when it was sent already. `NotFound` for a page that the answers
/// do not lead to.
pub async fn keep_answers(app: &App, tx: &mut Tx, input: KeepAnswers) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, &input.token, "keep_answers").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    let (file, _) = file_of(tx, &application).await?;
    let at = (application.id, tx.now());
    let context = answers::context_of(app, tx, at, input.lang).await?;
    let mut all = answers::open(app, tx, &application).await?;
    let path = file.form.path(&all, &context);
    let step = path.into_iter().find(|step| step.page.slug == input.page);
    let page: &Page = step.or_not_found()?.page;
    if !all.pages.contains_key(&page.slug) {
        counting::answered(app, tx, &application, &page.slug).await?;
    }
    let may_be_none = page.repeat.as_ref().is_some_and(|repeat| repeat.min == 0);
    if input.then == "none" && may_be_none {
        all.none_of(page);
        gaps::close_page(app, tx, &application, (&page.slug, None)).await?;
    } else {
        let mut raw = input.raw;
        attachments::fill(&all, (page, input.item), &mut raw);
        let given = file
            .form
            .parse_page(page, &raw, &all, &context)
            .map_err(invalid)?;
        all.merge(page, input.item, given);
        let place = (page.slug.as_str(), Some(input.item));
        gaps::close_page(app, tx, &application, place).await?;
    }
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &all).await?;
    keep(app, tx, application, What::AnswersKept).await
}
