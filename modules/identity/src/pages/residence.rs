//! That somebody lives here, as they see it themselves: how it is confirmed, what is kept of it and until when.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Result, Timestamp, residence, residence::Residence};
use stoa_web::{
    Markup, PageResult, PostForm, Visitor,
    components::{button, inset_text, summary_list},
    html,
};

use crate::commands::{
    ask_for_residence_code::ask_for_residence_code, end_residence::end_residence,
};

const PATH: &str = "/account/residence";

/// What a resident can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Ask,
    End,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub struct ResidenceForm {
    pub step: Step,
}

/// What is known of whoever asks.
struct Known {
    residence: Option<Residence>,
    asked_until: Option<Timestamp>,
}

pub async fn page(visitor: Visitor) -> PageResult {
    let known = Known::find(&visitor).await?;
    Ok(show(&visitor, &known.show(&visitor)))
}

pub async fn send(form: PostForm<ResidenceForm>) -> PageResult {
    let visitor = form.visitor;
    visitor.person()?;
    match form.input.step {
        Step::Ask => {
            let code = ask(&visitor).await?;
            Ok(show(&visitor, &shown_once(&visitor, &code)))
        }
        Step::End => {
            end(&visitor).await?;
            Ok(visitor.go_with_notice(PATH, visitor.t("identity-residence-ended")))
        }
    }
}

async fn ask(visitor: &Visitor) -> Result<String> {
    let mut tx = visitor.begin().await?;
    let done = ask_for_residence_code(visitor.app(), &mut tx).await?;
    tx.commit(done).await
}

async fn end(visitor: &Visitor) -> Result<()> {
    let mut tx = visitor.begin().await?;
    let done = end_residence(visitor.app(), &mut tx).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, content: &Markup) -> Response {
    let title = visitor.t("identity-residence-title");
    let page = visitor.page(title.as_str()).back("/account").no_index();
    page.show(html! {
        div.govuk-grid-row {
            div.govuk-grid-column-two-thirds {
                h1.govuk-heading-l { (title) }
                (content)
            }
        }
    })
}

impl Known {
    async fn find(visitor: &Visitor) -> PageResult<Self> {
        let person = visitor.person()?;
        let (app, now) = (visitor.app(), visitor.now());
        let mut db = visitor.read().await?;
        Ok(Known {
            residence: residence::residence_of(&app.vault, &mut db, (person, now)).await?,
            asked_until: residence::asked_until(&mut db, (person, now)).await?,
        })
    }

    fn show(&self, visitor: &Visitor) -> Markup {
        match &self.residence {
            Some(residence) => confirmed(visitor, residence),
            None => self.how(visitor),
        }
    }

    /// How it is confirmed, and the code for it.
    fn how(&self, visitor: &Visitor) -> Markup {
        let word = if self.asked_until.is_some() {
            "identity-residence-ask-again"
        } else {
            "identity-residence-ask"
        };
        html! {
            p.govuk-body { (visitor.t("identity-residence-why")) }
            @if let Some(until) = self.asked_until {
                (inset_text(visitor.t_with("identity-residence-asked", &[("day", visitor.date(until).into())])))
            }
            h2.govuk-heading-m { (visitor.t("identity-residence-how-title")) }
            ol.govuk-list.govuk-list--number {
                li { (visitor.t("identity-residence-how-code")) }
                li { (visitor.t("identity-residence-how-office")) }
                li { (visitor.t("identity-residence-how-done")) }
            }
            (step(visitor, "ask", &html! { (button(visitor.t(word)).prevent_double_click()) }))
            (kept(visitor))
        }
    }
}

/// What is kept of it, and what is not.
fn kept(visitor: &Visitor) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("identity-residence-kept-title")) }
        p.govuk-body { (visitor.t("identity-residence-kept")) }
    }
}

fn confirmed(visitor: &Visitor, residence: &Residence) -> Markup {
    let list = summary_list()
        .row(
            visitor.t("identity-residence-field-way"),
            visitor.t("identity-residence-way-office"),
        )
        .row(
            visitor.t("identity-residence-field-since"),
            visitor.date(residence.since),
        )
        .row(
            visitor.t("identity-residence-field-until"),
            visitor.date(residence.until),
        );
    html! {
        p.govuk-body { (visitor.t("identity-residence-confirmed")) }
        (list)
        (kept(visitor))
        h2.govuk-heading-m { (visitor.t("identity-residence-end-title")) }
        p.govuk-body { (visitor.t("identity-residence-end-text")) }
        (step(visitor, "end", &html! { (button(visitor.t("identity-residence-end")).warning()) }))
    }
}

fn step(visitor: &Visitor, step: &str, button: &Markup) -> Markup {
    html! {
        form method="post" action=(PATH) {
            (visitor.csrf_field())
            input type="hidden" name="step" value=(step);
            (button)
        }
    }
}

/// The code, which no page shows again.
fn shown_once(visitor: &Visitor, code: &str) -> Markup {
    html! {
        p.govuk-body { (visitor.t("identity-residence-code-text")) }
        p.govuk-heading-l dir="ltr" { (code) }
        p.govuk-body { (visitor.t("identity-residence-code-next")) }
        p.govuk-body { a.govuk-link href=(PATH) { (visitor.t("identity-residence-code-done")) } }
    }
}
