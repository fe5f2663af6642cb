//! `/participate/{process}/{component}/projects/{number}/verdict`: whether a project can be done, with a reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, textarea},
    html,
};

use super::{
    about::About,
    telling::{cost, verdict_name},
};
use crate::{
    commands::budget::{DecideEligibility, decide_eligibility},
    model::budget::{Project, Verdict},
    pages::frame::staff::frame::{Tried, form_column},
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    seen: i64,
    verdict: String,
    reason: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(&visitor, place, number).await?;
    let given = VerdictForm {
        seen: project.version,
        verdict: project.verdict.name().to_owned(),
        reason: project.reason.clone(),
    };
    Ok(show(
        &visitor,
        (&about, &project),
        &given,
        &Tried::default(),
    ))
}

pub async fn send(
    Path((process, component, number)): Path<(String, String, i64)>,
    form: PostForm<VerdictForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let place = (process.as_str(), component.as_str());
    let (about, project) = About::project_to(visitor, place, number).await?;
    match decide(visitor, place, number, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&about.path_of(number), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, (&about, &project), &form.input, &tried))
        }
    }
}

async fn decide(
    visitor: &Visitor,
    place: (&str, &str),
    number: i64,
    given: &VerdictForm,
) -> Result<()> {
    let input = DecideEligibility {
        process: place.0.to_owned(),
        component: place.1.to_owned(),
        number,
        seen: given.seen,
        // What is no verdict decides nothing: the command tells it.
        verdict: Verdict::parse(&given.verdict).unwrap_or(Verdict::Open),
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = decide_eligibility(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (about, project): (&About, &Project),
    given: &VerdictForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-budget-decide");
    let path = about.path_of(project.number);
    let errors = &tried.errors;
    let choices = Verdict::DECIDED.map(|one| radio(one.name(), verdict_name(visitor, one)));
    let currency = about.pot_of(project).map(|pot| pot.money.currency);
    let page = about
        .page(visitor, &title)
        .breadcrumb(project.title.get(visitor.lang()), path.as_str());
    tried.frame(page.no_index()).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (project.title.get(visitor.lang())) }
        p.govuk-body { (visitor.t("participation-budget-column-cost")) ": " (cost(visitor, project, currency)) }
        form method="post" action={ (path) "/verdict" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (radios("verdict").legend(visitor.t("participation-budget-decide")).items(choices).value(&given.verdict)
                .error_option(visitor.error_of(errors, "verdict")))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-budget-verdict-hint"))
                .value(&given.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(errors, "reason")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}
