//! Saying something about a proposal or in a debate, or answering what another said: one form.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, radio, radios, text_input, textarea},
    html,
};

use super::{
    about::About,
    list_comments::is_debate,
    show_comment,
    show_rules::before_writing,
    talk::{one, side_name},
};
use crate::{
    casework::Voice,
    commands::voices::{AddComment, add_comment},
    model::{
        Scene, Standing, Verb,
        voices::{Comment, Remark, Side, Subject},
    },
    pages::{
        frame::{
            component_page::{component_page, find},
            staff::frame::{Tried, form_column},
        },
        voter,
    },
    policy,
};

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CommentForm {
    side: String,
    text: String,
    name_shown: String,
}

/// Where something is said: about what, and in answer to whom.
struct Place {
    scene: Scene,
    subject: Subject,
    parent: Option<Comment>,
    /// Where the form is sent to.
    action: String,
}

impl Place {
    async fn of_debate(visitor: &Visitor, place: (&str, &str)) -> Result<Self, Problem> {
        let scene = find(visitor, &mut visitor.read().await?, place).await?;
        is_debate(&scene).or_not_found()?;
        let subject = Subject::debate(&scene);
        Place::of(visitor, scene, subject)
    }

    async fn of_proposal(visitor: &Visitor, place: (&str, &str, i64)) -> Result<Self, Problem> {
        let about = About::read(visitor, &mut visitor.read().await?, place).await?;
        let subject = Subject::proposal(&about.proposal);
        Place::of(visitor, about.scene, subject)
    }

    async fn of_comment(visitor: &Visitor, id: i64) -> Result<Self, Problem> {
        let (scene, parent) = show_comment::read(visitor, &mut visitor.read().await?, id).await?;
        let action = format!("{}/reply", parent.path());
        let place = Place::of(visitor, scene, parent.subject.clone())?;
        Ok(Place {
            parent: Some(parent),
            action,
            ..place
        })
    }

    /// For whoever may say something there now. Strangers are asked to sign in where that would let them.
    fn of(visitor: &Visitor, scene: Scene, subject: Subject) -> Result<Self, Problem> {
        let is_open = scene.open_for(Verb::Comment).is_some();
        if is_open && scene.component.needs.of(Verb::Comment) > Standing::Anyone {
            visitor.person()?;
        }
        visitor.must(policy::TAKE_PART, &scene.resource(Verb::Comment))?;
        let action = format!("{}/comments/new", subject.path());
        Ok(Place {
            scene,
            subject,
            parent: None,
            action,
        })
    }

    async fn say(&self, visitor: &Visitor, given: &CommentForm) -> Result<Comment> {
        let app = visitor.app();
        let (process, component) = self.subject.place.clone();
        let is_proposal = self.subject.number != self.subject.component.number();
        let input = AddComment {
            process,
            component,
            proposal: is_proposal.then(|| Id::new(self.subject.number)),
            parent: self.parent.as_ref().map(|parent| parent.id),
            remark: Remark {
                side: Side::parse(&given.side).unwrap_or_default(),
                text: given.text.clone(),
                name_shown: given.name_shown.clone(),
            },
            lang: visitor.lang(),
        };
        input.remark.checked()?;
        let mut db = visitor.read().await?;
        let voice = Voice::of(app, &mut db, &voter(visitor), "writing").await?;
        drop(db);
        voice.count(app, "text").await?;
        let mut tx = visitor.begin().await?;
        let done = add_comment(app, &mut tx, input).await?;
        tx.commit(done).await
    }
}

pub async fn form_of_debate(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let place = Place::of_debate(&visitor, (&process, &component)).await?;
    Ok(ask(&visitor, &place))
}

pub async fn form_of_proposal(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let place = Place::of_proposal(&visitor, (&process, &component, id)).await?;
    Ok(ask(&visitor, &place))
}

pub async fn form_of_reply(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let place = Place::of_comment(&visitor, id).await?;
    Ok(ask(&visitor, &place))
}

pub async fn send_of_debate(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<CommentForm>,
) -> PageResult {
    let place = Place::of_debate(&form.visitor, (&process, &component)).await?;
    send(&place, &form).await
}

pub async fn send_of_proposal(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<CommentForm>,
) -> PageResult {
    let place = Place::of_proposal(&form.visitor, (&process, &component, id)).await?;
    send(&place, &form).await
}

pub async fn send_of_reply(Path(id): Path<i64>, form: PostForm<CommentForm>) -> PageResult {
    let place = Place::of_comment(&form.visitor, id).await?;
    send(&place, &form).await
}

async fn send(place: &Place, form: &PostForm<CommentForm>) -> PageResult {
    let visitor = &form.visitor;
    match place.say(visitor, &form.input).await {
        Ok(comment) => {
            let path = place
                .parent
                .as_ref()
                .map_or_else(|| comment.path(), Comment::path);
            Ok(visitor.go_with_notice(&path, visitor.t("participation-voices-said")))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, place, &form.input, &tried))
        }
    }
}

fn ask(visitor: &Visitor, place: &Place) -> Response {
    show(visitor, place, &CommentForm::default(), &Tried::default())
}

fn show(visitor: &Visitor, place: &Place, given: &CommentForm, tried: &Tried) -> Response {
    let title = visitor.t(match place.parent {
        Some(_) => "participation-voices-answer-it",
        None => "participation-voices-say",
    });
    let page = component_page(visitor, &place.scene)
        .breadcrumb(
            place.scene.component.title.get(visitor.lang()),
            place.scene.path(),
        )
        .back(place.subject.path())
        .no_index();
    let shown = Side::parse(&given.side).unwrap_or_default();
    let sides = Side::ALL.map(|side| {
        let choice = radio(side.name(), side_name(visitor, side));
        match side == shown {
            true => choice.checked(),
            false => choice,
        }
    });
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        @if let Some(parent) = &place.parent { (one(visitor, &place.scene, parent)) }
        (inset_text(before_writing(visitor)))
        form method="post" action=(place.action) novalidate {
            (visitor.csrf_field())
            (textarea("text", visitor.t("participation-voices-comment")).value(&given.text).rows(6)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "text")))
            (radios("side").legend(visitor.t("participation-voices-side")).items(sides).inline())
            (text_input("name_shown", visitor.t("participation-voices-name")).hint(visitor.t("participation-voices-name-hint")).value(&given.name_shown)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "name_shown")))
            (button(visitor.t("participation-voices-send")).prevent_double_click())
        }
    }))
}
