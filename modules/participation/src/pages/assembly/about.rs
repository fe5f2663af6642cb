//! The assembly that a page is about.

use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    following::people_of,
    model::{
        Kind, Scene, Verb,
        assembly::{Assembly, Draw, Stage, Volunteer},
    },
    pages::frame::component_page::{component_page, find},
    store::assembly as store,
};

/// An assembly where people find it.
pub struct About {
    pub scene: Scene,
    /// `None` while its seats are not set.
    pub assembly: Option<Assembly>,
    /// The newest first.
    pub draws: Vec<Draw>,
}

impl About {
    /// `NotFound` where the address is of another kind of component.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        place: (&str, &str),
    ) -> Result<Self, Problem> {
        let scene = find(visitor, db, place).await?;
        Ok(About::of(db, scene).await?)
    }

    pub async fn of(db: &mut Reader, scene: Scene) -> Result<Self> {
        let is_one = scene.component.kind == Kind::Assembly;
        is_one.then_some(()).or_not_found()?;
        let assembly = store::assembly_of(db, scene.component.id).await?;
        let draws = match &assembly {
            Some(assembly) => store::draws_of(db, assembly.id).await?,
            None => Vec::new(),
        };
        Ok(About {
            scene,
            assembly,
            draws,
        })
    }

    /// The place of whoever looks, if they have one.
    pub async fn own(&self, visitor: &Visitor, db: &mut Reader) -> Result<Option<Volunteer>> {
        let (Some(person), Some(assembly)) = (visitor.actor.person(), &self.assembly) else {
            return Ok(None);
        };
        let people = people_of(visitor.app(), db, person).await?;
        store::own_volunteer(db, (assembly.id, &people)).await
    }

    /// Whether names are taken: a phase lets people, and no draw has begun.
    pub fn takes_names(&self) -> bool {
        self.scene.open_for(Verb::Write).is_some() && self.assembly.is_some() && !self.has_begun()
    }

    /// Whether there is a draw that was not refused.
    pub fn has_begun(&self) -> bool {
        self.draws.iter().any(|draw| draw.stage != Stage::Refused)
    }

    /// A page within it, with the way back.
    pub fn page<'v>(&self, visitor: &'v Visitor) -> Page<'v> {
        component_page(visitor, &self.scene).breadcrumb(
            self.scene.component.title.get(visitor.lang()),
            self.scene.path(),
        )
    }
}
