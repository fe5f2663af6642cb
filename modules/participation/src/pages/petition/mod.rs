//! The pages of petitions.

pub mod answer_petition;
pub mod list_petitions;
pub mod save_rules;
pub mod show_petition;
pub mod sign_petition;
pub mod start_petition;
mod telling;

pub use telling::due_list;

use stoa_kernel::{Id, OrNotFound, Reader};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    model::{
        Kind, Scene, Standing, Verb,
        petition::{Course, Petition},
    },
    pages::frame::component_page::find,
    policy, store,
};

/// A petition and where it stands.
pub struct About {
    pub scene: Scene,
    pub petition: Petition,
}

impl About {
    /// `NotFound` where the address names another place than the petition's.
    pub async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component, id): (&str, &str, i64),
    ) -> Result<Self, Problem> {
        let scene = find_petitions(visitor, db, (process, component)).await?;
        let found = store::petition::petition_by_id(db, Id::new(id)).await?;
        let petition = found
            .filter(|found| found.component == scene.component.id)
            .or_not_found()?;
        Ok(About { scene, petition })
    }

    pub fn course(&self) -> Course {
        course(&self.scene, &self.petition)
    }

    /// A page of a form about it, with the way back to it.
    pub fn form_page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        let petition = &self.petition;
        inner_page(visitor, &self.scene, title)
            .breadcrumb(petition.written.title.as_str(), petition.path())
            .no_index()
    }
}

/// How far a petition is in its component.
fn course(scene: &Scene, petition: &Petition) -> Course {
    let is_open =
        scene.open_for(Verb::Support).is_some() || scene.next_for(Verb::Support).is_some();
    petition.course(is_open)
}

/// The component of petitions at an address. `NotFound` where it is none.
async fn find_petitions(
    visitor: &Visitor,
    db: &mut Reader,
    place: (&str, &str),
) -> Result<Scene, Problem> {
    let scene = find(visitor, db, place).await?;
    let is_theirs = scene.component.kind == Kind::Petition;
    is_theirs.then_some(()).or_not_found()?;
    Ok(scene)
}

/// A page within the component, with the way back to its list.
fn inner_page<'v>(visitor: &'v Visitor, scene: &Scene, title: &str) -> Page<'v> {
    let (process, lang) = (&scene.setup.process, visitor.lang());
    let page = visitor
        .page(title)
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), process.path())
        .breadcrumb(scene.component.title.get(lang), scene.path());
    match process.is_public() {
        true => page,
        false => page.no_index(),
    }
}

/// Lets whoever may do this now go on; strangers are asked to sign in where that would let them.
fn lets(visitor: &Visitor, scene: &Scene, verb: Verb) -> Result<(), Problem> {
    let is_open = scene.open_for(verb).is_some();
    if is_open && scene.component.needs.of(verb) > Standing::Anyone {
        visitor.person()?;
    }
    Ok(visitor.must(policy::TAKE_PART, &scene.resource(verb))?)
}
