//! `/participate/annotation/{annotation}/decide`: the body decides on what somebody said to its text, with a reason that everybody reads.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, radio, radios, textarea},
    html,
};

use super::{
    show_annotation::{read, said},
    telling::verdict_name,
    text_page,
};
use crate::{
    commands::document::{DecideAnnotation, decide_annotation},
    model::{
        Scene,
        document::{Annotation, Verdict},
    },
    pages::frame::staff::frame::{Tried, form_column},
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    seen: i64,
    verdict: String,
    reason: String,
}

/// The remark, for whoever may decide on it.
async fn decidable(visitor: &Visitor, id: i64) -> Result<(Scene, Annotation), Problem> {
    visitor.staff()?;
    let found = read(visitor, &mut visitor.read().await?, id).await?;
    let resource = found.0.setup.process.resource();
    visitor.must(policy::DECIDE_ANNOTATION, &resource)?;
    Ok(found)
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let about = decidable(&visitor, id).await?;
    let given = DecisionForm {
        seen: about.1.revision,
        ..DecisionForm::default()
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<DecisionForm>) -> PageResult {
    let visitor = &form.visitor;
    let about = decidable(visitor, id).await?;
    match decide(visitor, &about.1, &form.input).await {
        Ok(()) => {
            let notice = visitor.t("participation-document-decided");
            Ok(visitor.go_with_notice(&about.1.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &form.input, &tried))
        }
    }
}

async fn decide(visitor: &Visitor, annotation: &Annotation, given: &DecisionForm) -> Result<()> {
    let input = DecideAnnotation {
        annotation: annotation.id,
        seen: given.seen,
        // What is no verdict is no decision: the command tells it.
        verdict: Verdict::parse(&given.verdict).unwrap_or(Verdict::Open),
        reason: given.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = decide_annotation(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(
    visitor: &Visitor,
    (scene, annotation): &(Scene, Annotation),
    given: &DecisionForm,
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-document-decide");
    let name = visitor.t("participation-document-one");
    let page = text_page(visitor, scene, &title)
        .breadcrumb(name.as_str(), annotation.path())
        .no_index();
    let choices =
        Verdict::DECISIONS.map(|verdict| radio(verdict.name(), verdict_name(visitor, verdict)));
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        (said(visitor, annotation))
        form method="post" action={ (annotation.path()) "/decide" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.seen);
            (radios("verdict").legend(visitor.t("participation-document-verdict")).items(choices).value(&given.verdict)
                .error_option(visitor.error_of(&tried.errors, "verdict")))
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-document-reason-hint"))
                .value(&given.reason).rows(6).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(visitor.t("participation-document-decide-send")).prevent_double_click())
        }
    }))
}
