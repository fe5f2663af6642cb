//! `/participate/annotation/{annotation}`: what somebody says to a paragraph, and all that was decided about it.

use stoa_kernel::{Id, OrNotFound, Reader};
use stoa_web::{
    Markup, PageResult, Path, Problem, Visitor,
    components::{inset_text, link_button},
    html,
};

use super::{
    telling::{verdict_name, verdict_tag, wording},
    text_page,
};
use crate::{
    model::{
        Scene,
        document::{Annotation, Decision},
    },
    pages::{
        frame::{component_page::find, paragraphs},
        tell::{thread_of, way_to_follow},
        voices::telling::named,
    },
    policy, store,
};

/// What somebody says, and the component where it stands.
pub async fn read(
    visitor: &Visitor,
    db: &mut Reader,
    id: i64,
) -> Result<(Scene, Annotation), Problem> {
    let found = store::document::annotation_by_id(db, Id::new(id)).await?;
    let annotation = found.or_not_found()?;
    let (process, component) = &annotation.place;
    let scene = find(visitor, db, (process, component)).await?;
    Ok((scene, annotation))
}

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, annotation) = read(&visitor, &mut db, id).await?;
    let decisions = store::document::decisions_of(&mut db, annotation.id).await?;
    let thread = thread_of(&visitor, &mut db, &annotation.reference()).await?;
    drop(db);
    let process = &scene.setup.process;
    let may_decide = visitor.may(policy::DECIDE_ANNOTATION, &process.resource());
    let title = visitor.t("participation-document-one");
    Ok(text_page(&visitor, &scene, &title).no_index().show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) " " (verdict_tag(&visitor, annotation.verdict)) }
            (said(&visitor, &annotation))
            @if may_decide { (link_button(visitor.t("participation-document-decide"), format!("{}/decide", annotation.path()))) }
            (became(&visitor, &decisions))
            (thread)
            (way_to_follow(&visitor, (&process.slug, &annotation.reference())))
            p.govuk-body-s { (visitor.t("participation-voices-reference")) " " span.stoa-reference { (annotation.reference()) } }
        } }
    }))
}

/// The paragraph as its author read it, and what they say to it.
pub fn said(visitor: &Visitor, annotation: &Annotation) -> Markup {
    let noted = &annotation.noted;
    let version = [("number", annotation.version.into())];
    html! {
        p.govuk-body {
            (named(visitor, &noted.name_shown)) " · " (visitor.relative_time_element(annotation.made_at)) " · "
            a.govuk-link href=(annotation.paragraph_path()) { (visitor.t("participation-document-to-paragraph")) }
        }
        @if noted.wording.is_empty() {
            p."govuk-body-s govuk-!-margin-bottom-1" { (visitor.t_with("participation-document-as-read", &version)) }
            blockquote.stoa-passage lang=(annotation.text_lang.code()) { (paragraphs(&annotation.paragraph)) }
        }
        (wording(visitor, annotation))
        div lang=(annotation.lang.code()) { (paragraphs(&noted.remark)) }
    }
}

/// What was decided, the last first.
fn became(visitor: &Visitor, decisions: &[Decision]) -> Markup {
    html! {
        @if !decisions.is_empty() {
            section aria-labelledby="became" {
                h2.govuk-heading-m id="became" { (visitor.t("participation-voices-became")) }
                @for decision in decisions {
                    (inset_text(html! {
                        p { strong { (verdict_name(visitor, decision.verdict)) } " · " (visitor.relative_time_element(decision.at)) }
                        (paragraphs(&decision.reason))
                    }))
                }
            }
        }
    }
}
