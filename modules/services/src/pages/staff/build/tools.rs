//! The small buttons of what stands in a list: one place up, one place down, away.

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_web::Visitor;

use super::desk::Desk;

pub struct Tools<'a> {
    /// What it is: `page`, `question`, `step`.
    pub field: &'a str,
    /// Which of them.
    pub value: &'a str,
    pub name: &'a str,
    pub is_first: bool,
    pub is_last: bool,
}

impl Tools<'_> {
    pub fn show(&self, visitor: &Visitor, desk: &Desk) -> Markup {
        let away = format!("/form/remove?{}={}", self.field, self.value);
        html! {
            form.stoa-tools method="post" action=(desk.path("/form/move")) {
                (desk.hidden(visitor, &RawFields::default()))
                input type="hidden" name=(self.field) value=(self.value);
                (self.one(visitor, ("up", "↑", "services-owner-up"), self.is_first))
                (self.one(visitor, ("down", "↓", "services-owner-down"), self.is_last))
                a.stoa-tools__one href=(desk.path(&away)) {
                    span aria-hidden="true" { "×" }
                    span."govuk-visually-hidden" { (visitor.t("services-owner-remove")) ": " (self.name) }
                }
            }
        }
    }

    fn one(
        &self,
        visitor: &Visitor,
        (to, sign, words): (&str, &str, &str),
        is_end: bool,
    ) -> Markup {
        if is_end {
            // The others stay where they are.
            return html! { span."stoa-tools__one stoa-tools__one--none" {} };
        }
        html! {
            button.stoa-tools__one type="submit" name="to" value=(to) {
                span aria-hidden="true" { (sign) }
                span."govuk-visually-hidden" { (visitor.t(words)) ": " (self.name) }
            }
        }
    }
}
