//! The pages of texts under review.

pub mod annotate;
pub mod changes;
pub mod compare_versions;
pub mod decide_annotation;
pub mod download_table;
pub mod list_annotations;
pub mod save_version;
pub mod show_annotation;
pub mod show_document;
pub mod show_paragraph;
mod telling;

use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{Page, Problem, Visitor};

use crate::{
    model::{
        Kind, Scene, Verb,
        document::{Passage, Version},
    },
    pages::{frame::component_page::find, shows_way},
    store,
};

/// The text at an address. `NotFound` where the component is none.
async fn find_text(
    visitor: &Visitor,
    db: &mut Reader,
    (process, component): (&str, &str),
) -> Result<Scene, Problem> {
    let scene = find(visitor, db, (process, component)).await?;
    let is_text = scene.component.kind == Kind::Document;
    is_text.then_some(()).or_not_found()?;
    Ok(scene)
}

/// A page beside the text, with the way back to it.
fn text_page<'v>(visitor: &'v Visitor, scene: &Scene, title: &str) -> Page<'v> {
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

/// A version with its paragraphs.
struct Text {
    version: Version,
    passages: Vec<Passage>,
}

impl Text {
    async fn of(db: &mut Reader, version: Version) -> Result<Self> {
        let passages = store::document::passages_of(db, version.id).await?;
        Ok(Text { version, passages })
    }

    /// The newest version; `None` while there is no text.
    async fn newest(db: &mut Reader, scene: &Scene) -> Result<Option<Self>> {
        match store::document::newest_version(db, scene.component.id).await? {
            Some(version) => Ok(Some(Text::of(db, version).await?)),
            None => Ok(None),
        }
    }

    /// That of a number. `NotFound` where there is none.
    async fn numbered(db: &mut Reader, scene: &Scene, number: i64) -> Result<Self> {
        let component = scene.component.id;
        let found = store::document::version_by_number(db, component, number).await?;
        Text::of(db, found.or_not_found()?).await
    }

    fn passage(&self, anchor: i64) -> Option<&Passage> {
        self.passages.iter().find(|one| one.anchor == anchor)
    }
}

/// Whether the way to saying something is shown: to remark, or to word a paragraph anew.
fn shows_ways(visitor: &Visitor, scene: &Scene) -> bool {
    let verbs = [Verb::Comment, Verb::Write];
    verbs
        .into_iter()
        .any(|verb| shows_way(visitor, scene, verb))
}
