//! A page that asks once more before something ends: what will happen, and the button that does it.

use axum::response::Response;
use stoa_web::{Markup, Visitor, components::button, html};

use super::frame::{form_column, setup_page};

/// What is asked.
#[derive(Debug)]
pub struct Confirmation<'a> {
    pub title: String,
    /// Where the way back leads, and the form's own address.
    pub back: &'a str,
    pub action: &'a str,
    /// What will happen.
    pub body: Markup,
    /// The words of the button; `None` when it cannot be done, which the body then explains.
    pub button: Option<String>,
    /// What the form carries unseen.
    pub hidden: &'a [(&'a str, &'a str)],
}

/// The page.
pub fn confirm(visitor: &Visitor, asked: Confirmation<'_>) -> Response {
    let page = setup_page(visitor, &asked.title);
    page.show(form_column(&asked.title, &html! {
        (asked.body)
        @if let Some(words) = &asked.button {
            form method="post" action=(asked.action) novalidate {
                (visitor.csrf_field())
                @for (name, value) in asked.hidden { input type="hidden" name=(name) value=(value); }
                div.govuk-button-group {
                    (button(words.as_str()).warning().prevent_double_click())
                    a.govuk-link href=(asked.back) { (visitor.t("town-cancel")) }
                }
            }
        } @else {
            p.govuk-body { a.govuk-link href=(asked.back) { (visitor.t("town-go-back")) } }
        }
    }))
}
