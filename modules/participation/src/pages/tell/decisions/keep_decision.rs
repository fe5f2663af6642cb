//! `/participate/{process}/decisions/new` and `/participate/decision/{decision}/correct`: staff say what was decided, and correct it.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Reader, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, checkbox, checkboxes, textarea},
    html,
};

use super::{
    fields::{draft_fields, draft_of},
    staff_page, to_keep,
};
use crate::{
    commands::tell::{CorrectDecision, TakeDecision, correct_decision, take_decision},
    model::{
        Kind, Process,
        tell::{Decision, Draft},
        voices::Proposal,
    },
    pages::frame::staff::frame::{Tried, form_column},
    policy,
    store::{
        self,
        voices::{Listing, Order, list_proposals},
    },
};

/// How many proposals are offered to be ticked; all others are written by their references.
const OFFERED: usize = 20;

/// What stands beside the words of the decision.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    seen: i64,
    reason: String,
    /// References, one a line.
    others: String,
}

/// The process, and its proposals that most voices support.
struct Ground {
    process: Process,
    proposals: Vec<Proposal>,
}

impl Ground {
    async fn read(visitor: &Visitor, slug: &str) -> PageResult<Ground> {
        visitor.staff()?;
        let mut db = visitor.read().await?;
        let setup = store::frame::setup_by_slug(&mut db, slug)
            .await?
            .filter(|setup| setup.process.is_public())
            .or_not_found()?;
        let agency = &setup.process.agency;
        visitor.must(policy::KEEP_DECISIONS, &policy::processes(agency))?;
        let mut proposals = Vec::new();
        let kinds = setup.components.iter();
        for component in kinds.filter(|one| one.kind == Kind::Proposals) {
            proposals.extend(supported(&mut db, component.id).await?);
        }
        Ok(Ground {
            process: setup.process,
            proposals,
        })
    }
}

async fn supported(db: &mut Reader, component: crate::model::ComponentId) -> Result<Vec<Proposal>> {
    let listing = Listing {
        component,
        order: Order::Supported,
        stage: None,
        category: None,
        ward: None,
        after: None,
        limit: OFFERED,
    };
    let (all, _) = list_proposals(db, listing).await?;
    let read = all.into_iter().filter(|one| one.hidden.is_none());
    Ok(read.collect())
}

/// What was ticked, and what was written.
fn inputs(form: &PostForm<DecisionForm>) -> Vec<String> {
    let ticked = form.values("inputs").into_iter();
    let written = form.input.others.split_whitespace();
    ticked.chain(written).map(str::to_owned).collect()
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let ground = Ground::read(&visitor, &slug).await?;
    let given = (Draft::default(), Vec::new(), String::new());
    Ok(show_new(&visitor, &ground, &given, &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<DecisionForm>) -> PageResult {
    let visitor = &form.visitor;
    let ground = Ground::read(visitor, &slug).await?;
    let draft = draft_of(form.fields());
    let input = TakeDecision {
        process: slug,
        draft: draft.clone(),
        inputs: inputs(&form),
    };
    match take(visitor, input).await {
        Ok(decision) => {
            let notice = visitor.t("participation-tell-decision-taken");
            Ok(visitor.go_with_notice(&decision.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            let ticked = form.values("inputs").into_iter().map(str::to_owned);
            let given = (draft, ticked.collect(), form.input.others.clone());
            Ok(show_new(visitor, &ground, &given, &tried))
        }
    }
}

async fn take(visitor: &Visitor, input: TakeDecision) -> Result<Decision> {
    let mut tx = visitor.begin().await?;
    let done = take_decision(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show_new(
    visitor: &Visitor,
    ground: &Ground,
    (draft, ticked, others): &(Draft, Vec<String>, String),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-tell-decision-new");
    let process = &ground.process;
    let path = format!("{}/decisions", process.path());
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(visitor.lang()), process.path())
        .breadcrumb(visitor.t("participation-tell-decisions"), path.clone())
        .no_index();
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-tell-decision-lead")) }
        form method="post" action={ (path) "/new" } novalidate {
            (visitor.csrf_field())
            (draft_fields(visitor, draft, &tried.errors))
            (offered(visitor, &ground.proposals, ticked))
            (textarea("others", visitor.t("participation-tell-inputs-others")).hint(visitor.t("participation-tell-reference-hint"))
                .value(others).rows(3).attr("dir", "ltr").error_option(visitor.error_of(&tried.errors, "inputs")))
            (button(title.as_str()).prevent_double_click())
        }
    }))
}

/// The proposals on which it may rest.
fn offered(visitor: &Visitor, proposals: &[Proposal], ticked: &[String]) -> Markup {
    let items = proposals.iter().map(|proposal| {
        let item = checkbox(proposal.reference(), proposal.written.title.clone());
        match ticked.contains(&proposal.reference()) {
            true => item.checked(),
            false => item,
        }
    });
    html! {
        @if !proposals.is_empty() {
            (checkboxes("inputs").legend(visitor.t("participation-tell-inputs")).items(items).small())
        }
    }
}

pub async fn correct_form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let decision = to_keep(&visitor, id).await?;
    let given = DecisionForm {
        seen: decision.version,
        ..DecisionForm::default()
    };
    let draft = decision.written.draft();
    Ok(show_correct(
        &visitor,
        &decision,
        (&draft, &given),
        &Tried::default(),
    ))
}

pub async fn correct_send(Path(id): Path<i64>, form: PostForm<DecisionForm>) -> PageResult {
    let visitor = &form.visitor;
    let decision = to_keep(visitor, id).await?;
    let draft = draft_of(form.fields());
    let input = CorrectDecision {
        decision: decision.id,
        seen: form.input.seen,
        draft: draft.clone(),
        reason: form.input.reason.clone(),
    };
    match correct(visitor, input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&decision.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show_correct(
                visitor,
                &decision,
                (&draft, &form.input),
                &tried,
            ))
        }
    }
}

async fn correct(visitor: &Visitor, input: CorrectDecision) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = correct_decision(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show_correct(
    visitor: &Visitor,
    decision: &Decision,
    (draft, given): (&Draft, &DecisionForm),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-tell-decision-correct");
    let page = staff_page(visitor, &title, decision);
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action={ (decision.path()) "/correct" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (draft_fields(visitor, draft, &tried.errors))
            (textarea("reason", visitor.t("participation-tell-correct-why")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.reason).rows(3).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(title.as_str()).prevent_double_click())
        }
    }))
}
