//! The pages of opinion maps.

pub mod ask;
pub mod embed;
pub mod export;
pub mod import;
pub mod list_statements;
pub mod moderate;
mod picture;
pub mod show_map;
pub mod submit_statement;

use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    model::{Kind, Scene},
    pages::frame::component_page::{component_page, find},
};

/// The map at an address. `NotFound` where the component is none.
async fn find_map(
    visitor: &Visitor,
    db: &mut Reader,
    (process, component): (&str, &str),
) -> Result<Scene, Problem> {
    let scene = find(visitor, db, (process, component)).await?;
    let is_map = scene.component.kind == Kind::Opinions;
    is_map.then_some(()).or_not_found()?;
    Ok(scene)
}

/// A page beside the one on which people vote, with the way back to it.
fn map_page<'v>(visitor: &'v Visitor, scene: &Scene) -> Page<'v> {
    component_page(visitor, scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path())
}
