//! `/participate/{process}/{component}/{proposal}/split`: staff split a proposal that says several things.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, fieldset, text_input, textarea},
    html,
};

use crate::{
    commands::proposals::{SplitProposal, split_proposal},
    model::proposals::MOST_PARTS,
    pages::{
        frame::{
            paragraphs,
            staff::frame::{Tried, form_column},
        },
        voices::about::About,
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SplitForm {
    seen: i64,
    reason: String,
}

/// The form as it was sent, and its parts.
struct Given {
    form: SplitForm,
    /// Title and text of each, empty ones too.
    parts: Vec<(String, String)>,
}

impl Given {
    fn read(form: &PostForm<SplitForm>) -> Self {
        let of = |name: String| {
            let found = form.fields().iter().find(|(field, _)| *field == name);
            found.map_or(String::new(), |(_, value)| value.clone())
        };
        let parts = 1..=MOST_PARTS;
        let parts = parts.map(|one| (of(format!("title_{one}")), of(format!("text_{one}"))));
        Given {
            form: form.input.clone(),
            parts: parts.collect(),
        }
    }

    /// Up to the last part of which something was written.
    fn written(&self) -> Vec<(String, String)> {
        let is_there =
            |part: &(String, String)| !part.0.trim().is_empty() || !part.1.trim().is_empty();
        let last = self.parts.iter().rposition(is_there);
        let count = last.map_or(0, |last| last + 1);
        self.parts.iter().take(count).cloned().collect()
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component, id)): Path<(String, String, i64)>,
) -> PageResult {
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(&visitor, policy::RESHAPE_PROPOSALS, place).await?;
    let given = Given {
        form: SplitForm {
            seen: about.proposal.version,
            ..SplitForm::default()
        },
        parts: vec![(String::new(), String::new()); MOST_PARTS],
    };
    Ok(show(&visitor, &about, &given, &Tried::default()))
}

pub async fn send(
    Path((process, component, id)): Path<(String, String, i64)>,
    form: PostForm<SplitForm>,
) -> PageResult {
    let visitor = &form.visitor;
    visitor.staff()?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read_to(visitor, policy::RESHAPE_PROPOSALS, place).await?;
    let given = Given::read(&form);
    match split(visitor, &about, &given).await {
        Ok(()) => {
            let notice = visitor.t("participation-proposals-split-done");
            Ok(visitor.go_with_notice(&about.proposal.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &about, &given, &tried))
        }
    }
}

async fn split(visitor: &Visitor, about: &About, given: &Given) -> Result<()> {
    let input = SplitProposal {
        proposal: about.proposal.id,
        seen: given.form.seen,
        parts: given.written(),
        reason: given.form.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = split_proposal(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

fn show(visitor: &Visitor, about: &About, given: &Given, tried: &Tried) -> Response {
    let title = visitor.t("participation-proposals-split");
    let (proposal, page) = (&about.proposal, about.form_page(visitor, &title));
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        h2.govuk-heading-m dir="auto" { (proposal.written.title) }
        (paragraphs(&proposal.written.text))
        p.govuk-body { (visitor.t("participation-proposals-split-text")) }
        form method="post" action={ (proposal.path()) "/split" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(given.form.seen);
            @for (number, part) in (1_i64..).zip(&given.parts) { (fields(visitor, (number, part), tried)) }
            (textarea("reason", visitor.t("participation-frame-field-reason")).hint(visitor.t("participation-frame-reason-hint"))
                .value(&given.form.reason).rows(4).attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "reason")))
            (button(title.as_str()).prevent_double_click())
        }
    }))
}

fn fields(
    visitor: &Visitor,
    (number, (title, text)): (i64, &(String, String)),
    tried: &Tried,
) -> Markup {
    let (title_name, text_name) = (format!("title_{number}"), format!("text_{number}"));
    let faults = [&title_name, &text_name].map(|name| visitor.error_of(&tried.errors, name));
    let [title_fault, text_fault] = faults;
    let legend = match number {
        1 | 2 => "participation-proposals-split-part",
        _ => "participation-proposals-split-more",
    };
    let legend = visitor.t_with(legend, &[("number", number.into())]);
    let body = html! {
        (text_input(title_name, visitor.t("participation-frame-field-title")).value(title).attr("dir", "auto").error_option(title_fault))
        (textarea(text_name, visitor.t("participation-frame-field-text")).value(text).rows(5).attr("dir", "auto").error_option(text_fault))
    };
    html! { (fieldset(legend).legend_class("govuk-fieldset__legend--m").body(body)) }
}
