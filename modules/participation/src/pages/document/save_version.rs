//! `…/versions/new`: staff write the text, and later its next versions.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Lang, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, select, textarea},
    html,
};
use stoa_wording::{Paragraph, written};

use super::{Text, find_text, text_page};
use crate::{
    commands::document::{SaveDocumentVersion, save_document_version},
    model::{Scene, State},
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VersionForm {
    seen: i64,
    lang: String,
    text: String,
    note: String,
}

/// The text that staff work on, and whether it is published: then what they write is its next version.
struct Work {
    scene: Scene,
    newest: Option<Text>,
}

impl Work {
    async fn read(visitor: &Visitor, place: (&str, &str)) -> Result<Self, Problem> {
        visitor.staff()?;
        let mut db = visitor.read().await?;
        let scene = find_text(visitor, &mut db, place).await?;
        visitor.must(policy::SET_UP, &scene.setup.process.resource())?;
        let newest = Text::newest(&mut db, &scene).await?;
        Ok(Work { scene, newest })
    }

    fn is_published(&self) -> bool {
        self.newest.is_some() && self.scene.setup.process.state != State::Draft
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let work = Work::read(&visitor, (&process, &component)).await?;
    let town = visitor.app().config.town.language;
    let newest = work.newest.as_ref();
    let given = VersionForm {
        seen: newest.map_or(0, |text| text.version.id.number()),
        lang: newest
            .map_or(town, |text| text.version.lang)
            .code()
            .to_owned(),
        text: newest.map_or_else(String::new, source),
        note: String::new(),
    };
    Ok(show(&visitor, &work, &given, &Tried::default()))
}

/// The text as staff write it.
fn source(text: &Text) -> String {
    let all: Vec<Paragraph> = text
        .passages
        .iter()
        .map(|one| one.paragraph.clone())
        .collect();
    written(&all)
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<VersionForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let work = Work::read(visitor, (&process, &component)).await?;
    match save(visitor, &work.scene, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.scene.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, &form.input, &tried))
        }
    }
}

async fn save(visitor: &Visitor, scene: &Scene, given: &VersionForm) -> Result<()> {
    let input = SaveDocumentVersion {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        seen: given.seen,
        lang: Lang::parse(&given.lang)
            .ok_or_else(|| Error::invalid("lang", "participation-frame-fault-choice"))?,
        text: given.text.clone(),
        note: given.note.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = save_document_version(&mut tx, input).await?;
    tx.commit(done).await.map(|_| ())
}

fn show(visitor: &Visitor, work: &Work, given: &VersionForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-document-write");
    let page = tried.frame(text_page(visitor, &work.scene, &title).no_index());
    let languages = Lang::ALL.map(|lang| (lang.code(), lang.own_name()));
    let note_hint = visitor.t("participation-document-note-hint");
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        @if work.is_published() { (inset_text(visitor.t("participation-document-write-next"))) }
        form method="post" action={ (work.scene.path()) "/versions/new" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            @if work.is_published() {
                input type="hidden" name="lang" value=(given.lang);
            } @else {
                (select("lang", visitor.t("participation-document-lang")).options(languages).value(&given.lang)
                    .error_option(visitor.error_of(&tried.errors, "lang")))
            }
            (textarea("text", visitor.t("participation-document-text")).hint(visitor.t("participation-document-text-hint")).value(&given.text)
                .rows(25).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "text")))
            @if work.is_published() {
                (textarea("note", visitor.t("participation-document-note")).hint(note_hint).value(&given.note).rows(4)
                    .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "note")))
            }
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
