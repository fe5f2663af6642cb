//! `…/paragraphs/{anchor}/annotate`: remarking on a paragraph, or wording it as one would have it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, text_input, textarea},
    html,
};

use super::{
    Text, find_text,
    telling::{paragraph_name, words},
    text_page,
};
use crate::{
    casework::Voice,
    commands::document::{AnnotateParagraph, annotate_paragraph},
    model::{
        Scene, Standing, Verb,
        document::{Annotation, Noted, Passage},
    },
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::show_rules::before_writing,
        voter,
    },
    policy,
};

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    /// The number of the version that was read.
    version: i64,
    remark: String,
    wording: String,
    name_shown: String,
}

/// A paragraph, and what whoever looks may do with it.
struct Place {
    scene: Scene,
    text: Text,
    passage: Passage,
    may_write: bool,
}

impl Place {
    /// For whoever may say something to it now. Strangers are asked to sign in where that would let them. `version` is that which they read, 0
    /// for the newest.
    async fn read(
        visitor: &Visitor,
        (process, component, anchor): (&str, &str, i64),
        version: i64,
    ) -> Result<Self, Problem> {
        let mut db = visitor.read().await?;
        let scene = find_text(visitor, &mut db, (process, component)).await?;
        let text = match version {
            0 => Text::newest(&mut db, &scene).await?.or_not_found()?,
            number => Text::numbered(&mut db, &scene, number).await?,
        };
        drop(db);
        let passage = text.passage(anchor).cloned().or_not_found()?;
        let verbs = [Verb::Comment, Verb::Write];
        let mut open = verbs
            .into_iter()
            .filter(|verb| scene.open_for(*verb).is_some());
        if open.all(|verb| scene.component.needs.of(verb) > Standing::Anyone)
            && verbs.into_iter().any(|verb| scene.open_for(verb).is_some())
        {
            visitor.person()?;
        }
        let may_write = visitor.may(policy::TAKE_PART, &scene.resource(Verb::Write));
        if !may_write {
            visitor.must(policy::TAKE_PART, &scene.resource(Verb::Comment))?;
        }
        Ok(Place {
            scene,
            text,
            passage,
            may_write,
        })
    }

    fn path(&self) -> String {
        format!("{}/paragraphs/{}", self.scene.path(), self.passage.anchor)
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, anchor)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str(), anchor);
    let place = Place::read(&visitor, place, 0).await?;
    let given = NoteForm {
        version: place.text.version.number,
        wording: place.passage.paragraph.text.clone(),
        ..NoteForm::default()
    };
    Ok(show(&visitor, &place, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component, anchor)): Path<(String, String, i64)>,
    form: PostForm<NoteForm>,
) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let place = (process.as_str(), component.as_str(), anchor);
    let place = Place::read(visitor, place, given.version).await?;
    match note(visitor, &place, given).await {
        Ok(annotation) => {
            let notice = visitor.t("participation-voices-said");
            Ok(visitor.go_with_notice(&annotation.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &place, given, &tried))
        }
    }
}

async fn note(visitor: &Visitor, place: &Place, given: &NoteForm) -> Result<Annotation> {
    let app = visitor.app();
    let input = AnnotateParagraph {
        process: place.scene.setup.process.slug.clone(),
        component: place.scene.component.slug.clone(),
        version: place.text.version.number,
        anchor: place.passage.anchor,
        noted: Noted {
            remark: given.remark.clone(),
            wording: given.wording.clone(),
            name_shown: given.name_shown.clone(),
        },
        lang: visitor.lang(),
    };
    input.noted.checked(&place.passage.paragraph.text)?;
    let mut db = visitor.read().await?;
    let voice = Voice::of(app, &mut db, &voter(visitor), "writing").await?;
    drop(db);
    voice.count(app, "remark").await?;
    let mut tx = visitor.begin().await?;
    let done = annotate_paragraph(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, place: &Place, given: &NoteForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-document-annotate");
    let name = paragraph_name(visitor, &place.passage);
    let page = text_page(visitor, &place.scene, &title)
        .breadcrumb(name.as_str(), place.path())
        .no_index();
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            div.stoa-passage { (words(&place.passage.paragraph, (0, place.text.version.lang))) }
            (inset_text(before_writing(visitor)))
            form method="post" action={ (place.path()) "/annotate" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="version" value=(given.version);
                (fields(visitor, place, given, tried))
                (button(visitor.t("participation-voices-send")).prevent_double_click())
            }
        },
    ))
}

fn fields(visitor: &Visitor, place: &Place, given: &NoteForm, tried: &Tried) -> Markup {
    let lang = place.text.version.lang.code();
    html! {
        (textarea("remark", visitor.t("participation-document-remark")).hint(visitor.t("participation-document-remark-hint")).value(&given.remark)
            .rows(5).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "remark")))
        @if place.may_write {
            (textarea("wording", visitor.t("participation-document-wording")).hint(visitor.t("participation-document-wording-hint"))
                .value(&given.wording).rows(8).attr("dir", "auto").attr("lang", lang).error_option(visitor.error_of(&tried.errors, "wording")))
        }
        (text_input("name_shown", visitor.t("participation-voices-name")).hint(visitor.t("participation-voices-name-hint")).value(&given.name_shown)
            .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "name_shown")))
    }
}
