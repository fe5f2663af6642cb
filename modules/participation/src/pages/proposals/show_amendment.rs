//! `/participate/amendment/{amendment}`: other words that somebody proposes, as differences; what became of them, and deciding it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Id, OrNotFound, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Visitor,
    components::{TagColour, button, inset_text, radio, radios, tag, textarea},
    html,
};

use crate::{
    casework::not_hidden,
    commands::proposals::{DecideAmendment, decide_amendment},
    model::proposals::{Amendment, Verdict},
    pages::{
        document::changes::{Shown, changed},
        frame::{paragraphs, staff::frame::Tried},
        voices::{about::About, telling::named},
    },
    policy, store,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DecideForm {
    verdict: String,
    reason: String,
}

async fn read(visitor: &Visitor, id: i64) -> Result<(About, Amendment), Problem> {
    let mut db = visitor.read().await?;
    let amendment = store::proposals::amendment_by_id(&mut db, Id::new(id)).await?;
    let amendment = amendment.or_not_found()?;
    let proposal = store::voices::proposal_by_id(&mut db, amendment.proposal).await?;
    let proposal = proposal.or_not_found()?;
    let (process, component) = &proposal.place;
    let place = (process.as_str(), component.as_str(), proposal.id.number());
    let about = About::read(visitor, &mut db, place).await?;
    not_hidden(about.proposal.hidden.as_ref())?;
    Ok((about, amendment))
}

/// Whether whoever looks may decide on it now.
fn can_decide(visitor: &Visitor, about: &About, amendment: &Amendment) -> bool {
    let may = about.is_own
        || visitor.may(
            policy::RESHAPE_PROPOSALS,
            &about.proposal.resource(about.is_own),
        );
    may && amendment.state == Verdict::Open && about.proposal.stage.is_undecided()
}

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let (about, amendment) = read(&visitor, id).await?;
    let given = DecideForm::default();
    Ok(show(
        &visitor,
        (&about, &amendment),
        &given,
        &Tried::default(),
    ))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<DecideForm>) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let (about, amendment) = read(visitor, id).await?;
    match decide(visitor, &amendment, given).await {
        Ok(()) => {
            let notice = visitor.t("participation-proposals-amend-done");
            Ok(visitor.go_with_notice(&amendment.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&about, &amendment), given, &tried))
        }
    }
}

async fn decide(visitor: &Visitor, amendment: &Amendment, given: &DecideForm) -> Result<()> {
    let verdict = Verdict::parse(&given.verdict);
    let wrong = || Error::invalid("verdict", "participation-frame-fault-choice");
    let input = DecideAmendment {
        amendment: amendment.id,
        verdict: verdict.ok_or_else(wrong)?,
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = decide_amendment(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

fn show(
    visitor: &Visitor,
    (about, amendment): (&About, &Amendment),
    given: &DecideForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-proposals-amendment");
    let proposal = &about.proposal;
    let page = about
        .page(visitor, &title)
        .breadcrumb(proposal.written.title.as_str(), proposal.path());
    let is_moved = amendment.state == Verdict::Open && amendment.was != proposal.written.text;
    tried.frame(page).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) " " (verdict_tag(visitor, amendment.state)) }
            (tried.warning(visitor))
            p.govuk-body { (by_whom(visitor, amendment)) }
            @if !amendment.reason.is_empty() { (inset_text(paragraphs(&amendment.reason))) }
            @if is_moved { p.govuk-body { (visitor.t("participation-proposals-amend-moved")) } }
            h2.govuk-heading-m { (visitor.t("participation-proposals-amend-changes")) }
            div lang=(proposal.lang.code()) dir="auto" {
                p.govuk-body.stoa-passage__text { (changed(visitor, (&amendment.was, &amendment.text), Shown::Both)) }
            }
            h2.govuk-heading-m { (visitor.t("participation-proposals-amend-why")) }
            div lang=(amendment.lang.code()) { (paragraphs(&amendment.why)) }
            @if can_decide(visitor, about, amendment) { (form(visitor, amendment, given, tried)) }
        } }
    })
}

fn form(visitor: &Visitor, amendment: &Amendment, given: &DecideForm, tried: &Tried) -> Markup {
    let choices = [Verdict::Accepted, Verdict::Declined].map(|one| {
        let words = visitor.t(&format!("participation-proposals-amend-{}-it", one.name()));
        let choice = radio(one.name(), words);
        match given.verdict == one.name() {
            true => choice.checked(),
            false => choice,
        }
    });
    html! {
        form method="post" action=(amendment.path()) novalidate {
            (visitor.csrf_field())
            (radios("verdict").legend(visitor.t("participation-proposals-amend-decide")).items(choices)
                .error_option(visitor.error_of(&tried.errors, "verdict")))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(visitor.t("participation-proposals-amend-decide-send")).prevent_double_click())
        }
    }
}

fn by_whom(visitor: &Visitor, amendment: &Amendment) -> Markup {
    html! { (named(visitor, &amendment.name_shown)) " · " (visitor.relative_time_element(amendment.made_at)) }
}

fn verdict_tag(visitor: &Visitor, verdict: Verdict) -> Markup {
    let colour = match verdict {
        Verdict::Open => TagColour::Blue,
        Verdict::Accepted => TagColour::Green,
        Verdict::Declined => TagColour::Red,
    };
    let words = visitor.t(&format!("participation-proposals-amend-{}", verdict.name()));
    html! { (tag(words).colour(colour)) }
}

/// What people propose for a proposal: a part of its page.
pub fn listed(visitor: &Visitor, amendments: &[Amendment]) -> Markup {
    html! {
        @if !amendments.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-proposals-amendments")) }
            ul.govuk-list { @for one in amendments {
                li {
                    a.govuk-link href=(one.path()) dir="auto" lang=(one.lang.code()) { (beginning(&one.why)) }
                    " · " (by_whom(visitor, one)) " " (verdict_tag(visitor, one.state))
                }
            } }
        }
    }
}

/// The most letters of a reason that stand for a change in lists.
const BEGINNING: usize = 80;

fn beginning(why: &str) -> String {
    let mut words: String = why.chars().take(BEGINNING).collect();
    if words.len() < why.len() {
        words.push('…');
    }
    words.replace('\n', " ")
}
