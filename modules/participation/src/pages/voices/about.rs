//! The proposal that a page is about.

use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{Page, Problem, Visitor};

use super::telling::title_of;
use crate::{
    casework::{self, not_hidden},
    model::{Scene, voices::Proposal},
    pages::frame::component_page::find,
    policy, store,
};

/// A proposal, where it stands, and whether whoever looks wrote it.
pub struct About {
    pub scene: Scene,
    pub proposal: Proposal,
    pub is_own: bool,
}

impl About {
    /// `NotFound` where the address names another place than the proposal's, and for a draft of somebody else's.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component, id): (&str, &str, i64),
    ) -> Result<Self, Problem> {
        let scene = find(visitor, db, (process, component)).await?;
        let found = store::voices::proposal_by_id(db, Id::new(id)).await?;
        let proposal = found
            .filter(|found| found.component == scene.component.id)
            .or_not_found()?;
        let is_own = casework::is_own(visitor.app(), db, &visitor.actor, proposal.author).await?;
        let may_see = visitor.may(policy::SEE_PROPOSAL, &proposal.resource(is_own));
        may_see.then_some(()).or_not_found()?;
        Ok(About {
            scene,
            proposal,
            is_own,
        })
    }

    /// The same for a page on which something is done about it. `Conflict` where it was hidden.
    pub async fn read_to(
        visitor: &Visitor,
        action: &str,
        place: (&str, &str, i64),
    ) -> Result<Self, Problem> {
        let about = About::read(visitor, &mut visitor.read().await?, place).await?;
        visitor.must(action, &about.proposal.resource(about.is_own))?;
        not_hidden(about.proposal.hidden.as_ref())?;
        Ok(about)
    }

    /// A page about it, with the way back to its component.
    pub fn page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let (scene, lang) = (&self.scene, visitor.lang());
        let process = &scene.setup.process;
        let page = visitor
            .page(title)
            .breadcrumb(visitor.t("participation-frame-title"), "/participate")
            .breadcrumb(process.title.get(lang), process.path())
            .breadcrumb(scene.component.title.get(lang), scene.path());
        if process.is_public() && self.proposal.is_public() {
            page
        } else {
            page.no_index()
        }
    }

    /// A page of a form about it, with the way back to it.
    pub fn form_page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let proposal = &self.proposal;
        self.page(visitor, title)
            .breadcrumb(title_of(visitor, proposal), proposal.path())
            .no_index()
    }
}
