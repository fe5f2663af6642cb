//! Somebody of the office types in a page of a form on paper of which answers are missing or break a check: what is right is kept as it
//! is, and of the rest what stands on the paper.

use std::collections::BTreeMap;

use stoa_forms::{Page, RawFields};
use stoa_kernel::{App, Done, Error, Lang, OrNotFound, Result, Tx};

use crate::{
    casework::{
        answers, attachments, counting,
        found::{file_of, find_own, keep},
        gaps,
    },
    events::{PaperWhat, What},
    model::{Application, Channel, Status},
};

/// The most letters of what stands on the paper beside a question.
pub const LONGEST_WRITTEN: usize = 1_000;

/// A page as it stands on the paper.
#[derive(Debug, Clone)]
pub struct MarkOnPaper {
    /// The secret of the applicant's link.
    pub token: String,
    /// The page's slug.
    pub page: String,
    /// Which item of a repeated page, from 0.
    pub item: usize,
    pub raw: RawFields,
    /// What stands on the paper, by the questions' keys; of no matter for answers that hold.
    pub written: BTreeMap<String, String>,
    /// In which numbers were written.
    pub lang: Lang,
}

/// `Invalid` on `paper.KEY` for what is too long. `Conflict` for what did not come on paper, or was sent already. `NotFound` for a page
/// that the answers do not lead to.
pub async fn mark_on_paper(
    app: &App,
    tx: &mut Tx,
    input: MarkOnPaper,
) -> Result<Done<Application>> {
    let mut application = find_own(app, tx, &input.token, "mark_on_paper").await?;
    if application.status != Status::Begun {
        return Err(Error::conflict("services-sent-already"));
    }
    if application.channel != Channel::Paper {
        return Err(Error::conflict("services-paper-not-on-paper"));
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
    let mut raw = input.raw;
    attachments::fill(&all, (page, input.item), &mut raw);
    let (given, faults) = file.form.read_page(page, &raw, &all, &context);
    let mut open: Vec<(String, String)> = Vec::new();
    for fault in faults {
        if !open.iter().any(|(key, _)| *key == fault.question) {
            let written = input.written.get(&fault.question);
            let written = written.map(|text| text.trim().to_owned());
            open.push((fault.question, written.unwrap_or_default()));
        }
    }
    for (key, written) in &open {
        if written.chars().count() > LONGEST_WRITTEN {
            let field = format!("paper.{key}");
            return Err(Error::invalid(field, "services-text-too-long"));
        }
    }
    all.merge(page, input.item, given);
    let questions = open.len();
    let mut gaps = gaps::open(app, tx, &application).await?;
    gaps.mark((&page.slug, input.item), open);
    gaps::keep(app, tx, &application, &gaps).await?;
    let place = (application.person, application.id);
    application.answers = answers::seal(app, tx, place, &all).await?;
    keep(
        app,
        tx,
        application,
        What::Paper(PaperWhat::PaperMarked { questions }),
    )
    .await
}
