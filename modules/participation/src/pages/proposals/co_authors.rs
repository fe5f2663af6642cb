//! `/participate/{process}/{component}/{proposal}/co-authors`: an author says who wrote it with them.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{InputKind, button, text_input},
    html,
};

use crate::{
    commands::{
        proposals::{AskCoAuthor, ask_co_author},
        tell::count_question,
    },
    model::proposals::{Credit, Share},
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::{about::About, telling::named},
    },
    policy, store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    email: String,
}

/// The proposal, and who was asked.
struct Asked {
    about: About,
    credits: Vec<Credit>,
}

impl Asked {
    async fn read(visitor: &Visitor, place: (&str, &str, i64)) -> Result<Self, Problem> {
        let about = About::read_to(visitor, policy::KEEP_PROPOSAL, place).await?;
        let mut db = visitor.read().await?;
        let credits = store::proposals::credits_of(&mut db, about.proposal.id).await?;
        Ok(Asked { about, credits })
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    let asked = Asked::read(&visitor, (&process, &component, id)).await?;
    Ok(show(&visitor, &asked, "", &Tried::default()))
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<AskForm>,
) -> PageResult {
    let (visitor, email) = (&form.visitor, &form.input.email);
    let asked = Asked::read(visitor, (&process, &component, id)).await?;
    match ask(visitor, &asked.about, email).await {
        Ok(()) => {
            let notice = visitor.t("participation-proposals-co-sent");
            let path = format!("{}/co-authors", asked.about.proposal.path());
            Ok(visitor.go_with_notice(&path, notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &asked, email, &tried))
        }
    }
}

async fn ask(visitor: &Visitor, about: &About, email: &str) -> Result<()> {
    let input = AskCoAuthor {
        proposal: about.proposal.id,
        email: email.to_owned(),
        lang: visitor.lang(),
    };
    count_question(visitor.app(), email, visitor.address()).await?;
    let mut tx = visitor.begin().await?;
    let done = ask_co_author(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

fn show(visitor: &Visitor, asked: &Asked, email: &str, tried: &Tried) -> Response {
    let title = visitor.t("participation-proposals-co-authors");
    let about = &asked.about;
    let page = tried.frame(about.form_page(visitor, &title));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-proposals-co-text")) }
        (list(visitor, &asked.credits))
        form method="post" action={ (about.proposal.path()) "/co-authors" } novalidate {
            (visitor.csrf_field())
            (text_input("email", visitor.t("participation-proposals-co-email")).kind(InputKind::Email).value(email)
                .hint(visitor.t("participation-proposals-co-email-hint")).autocomplete("off")
                .error_option(visitor.error_of(&tried.errors, "email")))
            (button(visitor.t("participation-proposals-co-ask")).prevent_double_click())
        }
    }))
}

/// Those who were asked. Their addresses are shown to nobody.
fn list(visitor: &Visitor, credits: &[Credit]) -> Markup {
    let asked = || credits.iter().filter(|one| one.state != Share::Merged);
    html! {
        @if asked().next().is_some() {
            ul.govuk-list.govuk-list--bullet { @for one in asked() {
                li {
                    @if one.state == Share::Agreed { (named(visitor, &one.name_shown)) " · " }
                    (visitor.t(&format!("participation-proposals-co-{}", one.state.name())))
                    " · " (visitor.relative_time_element(one.asked_at))
                }
            } }
        }
    }
}
