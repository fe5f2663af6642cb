//! `/participate/co-author/{token}`: somebody answers whether they wrote a proposal too. Nothing happens by opening the link, as programs that
//! check mails open them all.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Actor, Error, OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, text_input},
    html,
};

use crate::{
    commands::proposals::{AnswerCoAuthor, answer_co_author},
    following::co_authors::open,
    model::{
        proposals::{CreditId, Share},
        voices::Proposal,
    },
    pages::{
        frame::{
            paragraphs,
            staff::frame::{Tried, form_column},
        },
        voices::telling::by_whom,
    },
    store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    name_shown: String,
    /// `yes` or `no`.
    answer: String,
}

/// The question that a link asks, and the proposal; `None` once it was answered.
async fn read(visitor: &Visitor, token: &str) -> Result<Option<(CreditId, Proposal)>, Problem> {
    let id = open(visitor.app(), token).or_not_found()?;
    let mut db = visitor.read().await?;
    let credit = store::proposals::credit_by_id(&mut db, id).await?;
    let Some(credit) = credit.filter(|one| one.state == Share::Asked) else {
        return Ok(None);
    };
    let found = store::voices::proposal_by_id(&mut db, credit.proposal).await?;
    Ok(found.map(|proposal| (id, proposal)))
}

pub async fn form(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    Ok(match read(&visitor, &token).await? {
        Some((_, proposal)) => {
            let given = AnswerForm::default();
            show(&visitor, (&token, &proposal), &given, &Tried::default())
        }
        None => gone(&visitor),
    })
}

pub async fn send(Path(token): Path<String>, form: PostForm<AnswerForm>) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let Some((id, proposal)) = read(visitor, &token).await? else {
        return Ok(gone(visitor));
    };
    match answer(visitor, id, given).await {
        Ok(proposal) => {
            let key = match given.answer.as_str() {
                "yes" => "participation-proposals-co-thanks",
                _ => "participation-proposals-co-no-thanks",
            };
            let path = match proposal.is_public() {
                true => proposal.path(),
                false => "/participate".to_owned(),
            };
            Ok(visitor.go_with_notice(&path, visitor.t(key)))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&token, &proposal), given, &tried))
        }
    }
}

async fn answer(visitor: &Visitor, credit: CreditId, given: &AnswerForm) -> Result<Proposal> {
    let agrees = match given.answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::invalid("answer", "participation-frame-fault-choice")),
    };
    let input = AnswerCoAuthor {
        credit,
        agrees,
        name_shown: given.name_shown.clone(),
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = answer_co_author(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (token, proposal): (&str, &Proposal),
    given: &AnswerForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-proposals-co-title");
    let page = tried.frame(visitor.page(title.as_str()).no_index());
    let yes = visitor.t("participation-proposals-co-yes");
    let no = visitor.t("participation-proposals-co-no");
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" lang=(proposal.lang.code()) { (proposal.written.title) }
        p.govuk-body { (by_whom(visitor, proposal)) }
        div lang=(proposal.lang.code()) { (paragraphs(&proposal.written.text)) }
        p.govuk-body { (visitor.t("participation-proposals-co-what")) }
        form method="post" action={ "/participate/co-author/" (token) } novalidate {
            (visitor.csrf_field())
            (text_input("name_shown", visitor.t("participation-voices-name")).hint(visitor.t("participation-voices-name-hint"))
                .value(&given.name_shown).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "name_shown")))
            div.govuk-button-group {
                (button(yes).name("answer").value("yes").prevent_double_click())
                (button(no).secondary().name("answer").value("no").prevent_double_click())
            }
        }
    }))
}

fn gone(visitor: &Visitor) -> Response {
    let title = visitor.t("participation-tell-link-gone");
    visitor.page(title.as_str()).no_index().show(form_column(&title, &html! {
        p.govuk-body { a.govuk-link href="/participate" { (visitor.t("participation-frame-title")) } }
    }))
}
