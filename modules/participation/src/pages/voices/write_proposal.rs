//! `/participate/{process}/{component}/new`: writing a proposal; what is like it is shown before it is sent. Whoever has signed in can keep
//! a draft and go on later.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Query, Visitor,
    components::{button, inset_text, text_input, textarea},
    html,
};

use super::{
    alike::{alike, shown},
    show_rules::before_writing,
};
use crate::{
    casework::{self, Voice},
    commands::voices::{WriteProposal, publish_proposal, save_proposal_draft},
    model::{
        Scene, Standing, Verb,
        proposals::Details,
        voices::{Proposal, Stage, Written},
    },
    pages::{
        frame::{
            component_page::find,
            staff::frame::{Tried, form_column},
        },
        proposals::details_form::{Asking, DetailsForm, details_fields, written},
        voter,
    },
    policy, store,
};

/// Which draft goes on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    draft: i64,
}

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WriteForm {
    /// The draft that it goes on with; 0 for none.
    draft: i64,
    title: String,
    text: String,
    name_shown: String,
    /// Whether they have seen what is like it.
    seen: String,
    /// `keep` for the button that keeps a draft.
    way: String,
    #[serde(skip)]
    details: DetailsForm,
}

/// Where it is written, and what is asked there.
struct At {
    scene: Scene,
    asking: Asking,
}

impl WriteForm {
    /// What was written; `None` when a place is to be chosen first.
    async fn written(
        &mut self,
        visitor: &Visitor,
        db: &mut Reader,
        at: &At,
    ) -> Result<Option<Written>> {
        let words = Written {
            title: self.title.clone(),
            text: self.text.clone(),
            name_shown: self.name_shown.clone(),
            ..Written::default()
        };
        let was = Details::default();
        let form = (&mut self.details, &at.asking.questions);
        written((visitor, db), form, (words, &was, &self.way)).await
    }

    /// With the words of a draft.
    fn of(draft: Proposal, asking: &Asking) -> Self {
        WriteForm {
            draft: draft.id.number(),
            details: DetailsForm::of(&draft.written.details, &asking.questions),
            title: draft.written.title,
            text: draft.written.text,
            name_shown: draft.written.name_shown,
            ..WriteForm::default()
        }
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let at = at(&visitor, &mut db, (&process, &component)).await?;
    let given = match asked.draft {
        0 => WriteForm::default(),
        id => WriteForm::of(
            own_draft(&visitor, &mut db, &at.scene, id).await?,
            &at.asking,
        ),
    };
    drop(db);
    Ok(show(&visitor, &at, &given, (&Tried::default(), &[])))
}

async fn at(visitor: &Visitor, db: &mut Reader, place: (&str, &str)) -> Result<At, Problem> {
    let scene = writable(visitor, db, place).await?;
    let asking = Asking::read(visitor, db, scene.component.id).await?;
    Ok(At { scene, asking })
}

/// The component, for whoever may write in it now. Strangers are asked to sign in where that would let them.
async fn writable(
    visitor: &Visitor,
    db: &mut Reader,
    place: (&str, &str),
) -> Result<Scene, Problem> {
    let scene = find(visitor, db, place).await?;
    let is_open = scene.open_for(Verb::Write).is_some();
    if is_open && scene.component.needs.of(Verb::Write) > Standing::Anyone {
        visitor.person()?;
    }
    visitor.must(policy::TAKE_PART, &scene.resource(Verb::Write))?;
    Ok(scene)
}

async fn own_draft(
    visitor: &Visitor,
    db: &mut Reader,
    scene: &Scene,
    id: i64,
) -> Result<Proposal, Problem> {
    let found = store::voices::proposal_by_id(db, Id::new(id)).await?;
    let draft = found
        .filter(|found| found.component == scene.component.id && found.stage == Stage::Draft)
        .or_not_found()?;
    let is_own = casework::is_own(visitor.app(), db, &visitor.actor, draft.author).await?;
    is_own.then_some(()).or_not_found()?;
    Ok(draft)
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<WriteForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let mut given = WriteForm {
        details: DetailsForm::read(form.fields()),
        ..form.input.clone()
    };
    let mut db = visitor.read().await?;
    let at = at(visitor, &mut db, (&process, &component)).await?;
    let written = match given.written(visitor, &mut db, &at).await {
        Ok(Some(written)) => written,
        Ok(None) => return Ok(show(visitor, &at, &given, (&Tried::default(), &[]))),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            return Ok(show(visitor, &at, &given, (&tried, &[])));
        }
    };
    let (scene, is_kept) = (&at.scene, given.way == "keep");
    let like_it = match is_kept || !given.seen.is_empty() {
        true => Vec::new(),
        false => alike(visitor, &mut db, scene, &given.title).await?,
    };
    drop(db);
    if !like_it.is_empty() {
        return Ok(show(visitor, &at, &given, (&Tried::default(), &like_it)));
    }
    match write(visitor, scene, (&given, written)).await {
        Ok(proposal) if is_kept => {
            let notice = visitor.t("participation-voices-kept");
            let path = format!("{}/new?draft={}", scene.path(), proposal.id);
            Ok(visitor.go_with_notice(&path, notice))
        }
        Ok(proposal) => {
            let notice = visitor.t("participation-voices-sent");
            Ok(visitor.go_with_notice(&proposal.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &at, &given, (&tried, &[])))
        }
    }
}

/// Publishes it, or keeps it as a draft.
async fn write(
    visitor: &Visitor,
    scene: &Scene,
    (given, written): (&WriteForm, Written),
) -> Result<Proposal> {
    let app = visitor.app();
    let input = WriteProposal {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        draft: (given.draft != 0).then(|| Id::new(given.draft)),
        written,
        lang: visitor.lang(),
    };
    let mut db = visitor.read().await?;
    let voice = Voice::of(app, &mut db, &voter(visitor), "writing").await?;
    drop(db);
    voice.count(app, "text").await?;
    let mut tx = visitor.begin().await?;
    let done = match given.way.as_str() {
        "keep" => save_proposal_draft(app, &mut tx, input).await?,
        _ => publish_proposal(app, &mut tx, input).await?,
    };
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    at: &At,
    given: &WriteForm,
    (tried, like_it): (&Tried, &[Proposal]),
) -> Response {
    let scene = &at.scene;
    let title = visitor.t("participation-voices-write");
    let (process, lang) = (&scene.setup.process, visitor.lang());
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), process.path())
        .breadcrumb(scene.component.title.get(lang), scene.path())
        .no_index();
    tried.frame(page).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            (inset_text(before_writing(visitor)))
            (shown(visitor, like_it))
            form method="post" action={ (scene.path()) "/new" } novalidate {
                (visitor.csrf_field())
                @if given.draft != 0 { input type="hidden" name="draft" value=(given.draft); }
                @if !like_it.is_empty() { input type="hidden" name="seen" value="1"; }
                (default_button(visitor))
                (fields(visitor, (&given.title, &given.text, &given.name_shown), tried))
                (details_fields(visitor, &at.asking, &given.details, &tried.errors))
                (buttons(visitor, !like_it.is_empty()))
            }
        },
    ))
}

/// What Enter presses in any field: the first button of a form, which would look for a place.
pub fn default_button(visitor: &Visitor) -> Markup {
    html! {
        button.govuk-visually-hidden type="submit" tabindex="-1" aria-hidden="true" {
            (visitor.t("participation-voices-send"))
        }
    }
}

/// What an author fills in.
pub fn fields(
    visitor: &Visitor,
    (title, text, name_shown): (&str, &str, &str),
    tried: &Tried,
) -> Markup {
    html! {
        (text_input("title", visitor.t("participation-frame-field-title")).hint(visitor.t("participation-voices-title-hint")).value(title)
            .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "title")))
        (textarea("text", visitor.t("participation-frame-field-text")).hint(visitor.t("participation-voices-text-hint")).value(text).rows(10)
            .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "text")))
        (text_input("name_shown", visitor.t("participation-voices-name")).hint(visitor.t("participation-voices-name-hint")).value(name_shown)
            .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "name_shown")))
    }
}

fn buttons(visitor: &Visitor, has_alike: bool) -> Markup {
    let send = match has_alike {
        true => "participation-voices-send-all-the-same",
        false => "participation-voices-send",
    };
    html! {
        div.govuk-button-group {
            (button(visitor.t(send)).name("way").value("send").prevent_double_click())
            @if visitor.actor.person().is_some() {
                (button(visitor.t("participation-voices-keep")).secondary().name("way").value("keep").prevent_double_click())
            }
        }
    }
}
