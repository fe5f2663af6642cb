//! Applying, one thing a page: each page's answers are kept as they are given, and the link leads back to them on any device.

pub mod answer_words;
pub mod begin;
pub mod check;
pub mod field;
pub mod files;
pub mod intake;
pub mod known;
mod mistakes;
pub mod nearby;
pub mod on_paper;
pub mod page;
pub mod places;
pub mod signatures;
pub mod summary;

use stoa_forms::{Answers, Context};
use stoa_kernel::{Error, OrNotFound, Result};
use stoa_web::{PageResult, Path, Visitor};

use crate::{
    casework::{answers, found::file_of, gaps, known as beforehand},
    model::{Application, Attachment, Gaps, Intake, Known, ServiceFile, Status},
    pages::files::of_application,
    store,
};

/// What every page of applying knows.
pub struct Applying {
    pub token: String,
    pub application: Application,
    pub file: ServiceFile,
    pub answers: Answers,
    pub context: Context,
    /// What stands in the fields of pages that are not answered yet.
    pub known: Known,
    /// The files that were given, with their names.
    pub files: Vec<(Attachment, String)>,
    /// The box of the town, where the form asks for a place.
    pub bounds: String,
    /// What lies near the places that were answered.
    pub nearby: nearby::Nearby,
    /// Who types it in, where that is not the applicant.
    pub intake: Option<Intake>,
    /// What a form on paper left open.
    pub gaps: Gaps,
}

impl Applying {
    /// The application of a link. `NotFound` for a link that leads nowhere, and when its answers were destroyed.
    pub async fn read(visitor: &Visitor, token: &str) -> Result<Self> {
        let app = visitor.app();
        let mut db = visitor.read().await?;
        let application = store::find_by_token(&mut db, token).await?.or_not_found()?;
        let answers = answers::open(app, &mut db, &application).await?;
        let (file, _) = file_of(&mut db, &application).await?;
        let files = of_application(app, &mut db, &application).await?;
        let known = match application.status {
            Status::Begun => beforehand::open(app, &mut db, &application).await?,
            _ => Known::default(),
        };
        let nearby = nearby::Nearby::of(&mut db, &answers).await?;
        let intake = store::intakes::find(&mut db, application.id).await?;
        let gaps = gaps::open(app, &mut db, &application).await?;
        let at = (application.id, visitor.now());
        let context = answers::context_of(app, &mut db, at, visitor.lang()).await?;
        drop(db);
        let bounds = places::bounds(visitor, &file).await?;
        Ok(Applying {
            known,
            files,
            bounds,
            nearby,
            token: token.to_owned(),
            application,
            file,
            answers,
            context,
            intake,
            gaps,
        })
    }

    /// As [`Applying::read`], while it is not sent; what was sent cannot be answered any more.
    async fn open(visitor: &Visitor, token: &str) -> Result<Self> {
        let found = Self::read(visitor, token).await?;
        if found.application.status != Status::Begun {
            return Err(Error::conflict("services-sent-already"));
        }
        Ok(found)
    }

    pub fn path(&self) -> String {
        format!("/apply/{}", self.token)
    }

    /// Where the next unanswered question stands, or the last look. What was marked as open on the paper is passed.
    fn next(&self) -> String {
        if self.gaps.open().next().is_some() {
            return on_paper::next(self);
        }
        let open = self
            .file
            .form
            .first_incomplete(&self.answers, &self.context);
        match open {
            Some(page) => self.page_path(&page.slug),
            None => format!("{}/check", self.path()),
        }
    }

    /// The answers that the way leads through; those of pages that it no longer reaches are left out.
    fn on_the_way(&self) -> Answers {
        let path = self.file.form.path(&self.answers, &self.context);
        let mut answers = self.answers.clone();
        answers
            .pages
            .retain(|slug, _| path.iter().any(|step| step.page.slug == *slug));
        answers
    }

    fn page_path(&self, slug: &str) -> String {
        format!("{}/page/{slug}", self.path())
    }
}

/// `/apply/{token}`: to where the applicant left off.
pub async fn resume(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let applying = Applying::read(&visitor, &token).await?;
    if applying.application.status == Status::Begun {
        return Ok(visitor.go(&applying.next()));
    }
    let page = match applying.application.status {
        Status::Signing => "signatures",
        _ => "follow",
    };
    Ok(visitor.go(&format!("{}/{page}", applying.path())))
}
