//! The component, and the project of it, that a page is about.

use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    model::{
        Kind, Scene, State,
        budget::{Pot, Project},
    },
    pages::frame::component_page::{component_page, find},
    policy, store,
};

/// Where projects stand, with the money that there is.
pub struct About {
    pub scene: Scene,
    pub pots: Vec<Pot>,
}

impl About {
    /// `NotFound` where the address is of another kind of component.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        place: (&str, &str),
    ) -> Result<Self, Problem> {
        let scene = find(visitor, db, place).await?;
        (scene.component.kind == Kind::Budget)
            .then_some(())
            .or_not_found()?;
        let pots = store::budget::pots_of(db, scene.component.id).await?;
        Ok(About { scene, pots })
    }

    /// The same for a page on which staff change it.
    pub async fn read_to(visitor: &Visitor, place: (&str, &str)) -> Result<Self, Problem> {
        visitor.staff()?;
        let about = About::read(visitor, &mut visitor.read().await?, place).await?;
        visitor.must(policy::SET_UP, &about.scene.setup.process.resource())?;
        Ok(about)
    }

    /// A project of it, with what it is about.
    pub async fn project_to(
        visitor: &Visitor,
        place: (&str, &str),
        number: i64,
    ) -> Result<(Self, Project), Problem> {
        let about = About::read_to(visitor, place).await?;
        let project = about.project(&mut visitor.read().await?, number).await?;
        Ok((about, project))
    }

    pub async fn project(&self, db: &mut Reader, number: i64) -> Result<Project, Problem> {
        let at = (self.scene.component.id, number);
        let found = store::budget::project_by_number(db, at).await?;
        Ok(found.or_not_found()?)
    }

    /// Whether whoever looks can change it.
    pub fn can_change(&self, visitor: &Visitor) -> bool {
        let process = &self.scene.setup.process;
        process.state != State::Withdrawn && visitor.may(policy::SET_UP, &process.resource())
    }

    pub fn pot_of(&self, project: &Project) -> Option<&Pot> {
        self.pots.iter().find(|pot| pot.id == project.pot)
    }

    pub fn path_of(&self, number: i64) -> String {
        format!("{}/projects/{number}", self.scene.path())
    }

    /// A page within it, with the way back.
    pub fn page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let (scene, lang) = (&self.scene, visitor.lang());
        let process = &scene.setup.process;
        let page = visitor
            .page(title)
            .breadcrumb(visitor.t("participation-frame-title"), "/participate")
            .breadcrumb(process.title.get(lang), process.path())
            .breadcrumb(scene.component.title.get(lang), scene.path());
        if process.is_public() {
            page
        } else {
            page.no_index()
        }
    }

    /// The page of the component itself.
    pub fn own_page<'v>(&self, visitor: &'v Visitor) -> Page<'v> {
        component_page(visitor, &self.scene)
    }
}
