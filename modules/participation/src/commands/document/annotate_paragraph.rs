//! Somebody remarks on a paragraph of a text under review, or words it as they would have it.

use stoa_kernel::{App, Done, Error, Lang, OrNotFound, Result, Tx, digest};

use crate::{
    casework,
    events::{DocumentEvent, Reviewed},
    model::{
        Kind,
        document::{Annotation, Noted, Verdict},
    },
    store,
};

/// What is said, to which paragraph of which version.
#[derive(Debug, Clone)]
pub struct AnnotateParagraph {
    pub process: String,
    pub component: String,
    /// The number of the version that was read.
    pub version: i64,
    pub anchor: i64,
    pub noted: Noted,
    pub lang: Lang,
}

/// `Invalid` on `remark`, `wording` and `name_shown`; `Denied` where no phase lets people comment, or write a wording of their own.
pub async fn annotate_paragraph(
    app: &App,
    tx: &mut Tx,
    input: AnnotateParagraph,
) -> Result<Done<Annotation>> {
    let scene = casework::scene(app, tx, (&input.process, &input.component)).await?;
    if scene.component.kind != Kind::Document {
        return Err(Error::NotFound);
    }
    let component = scene.component.id;
    let found = store::document::version_by_number(tx, component, input.version).await?;
    let version = found.or_not_found()?;
    let passages = store::document::passages_of(tx, version.id).await?;
    let mut passages = passages.into_iter();
    let passage = passages
        .find(|one| one.anchor == input.anchor)
        .or_not_found()?;
    let noted = input.noted.checked(&passage.paragraph.text)?;
    casework::may_take_part(tx, &scene, noted.verb())?;
    let process = &scene.setup.process;
    let annotation = Annotation {
        id: tx.new_id()?,
        component,
        place: (process.slug.clone(), scene.component.slug.clone()),
        agency: process.agency.clone(),
        version: version.number,
        anchor: input.anchor,
        paragraph: passage.paragraph.text,
        text_lang: version.lang,
        author: tx.actor().person(),
        noted,
        lang: input.lang,
        verdict: Verdict::Open,
        reason: String::new(),
        made_at: tx.now(),
        decided_at: None,
        revision: 1,
    };
    store::document::insert_annotation(tx, version.id, &annotation).await?;
    let what = Reviewed::AnnotationMade {
        annotation: annotation.id.number(),
        version: annotation.version,
        anchor: annotation.anchor,
        remark: digest(&annotation.noted.remark),
        wording: digest(&annotation.noted.wording),
    };
    let event = DocumentEvent::of(process, &scene.component.slug, what);
    Ok(Done::new(annotation, &event))
}
