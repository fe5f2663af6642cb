//! A form of staff that was open too long, or whose session has ended: what was typed on it is shown once more, and nothing was done.

use maud::html;
use stoa_web::{
    PageResult, PostForm, Visitor,
    components::{button, inset_text, textarea},
};

/// Whether a form must not be acted upon: it is too old, or nobody of staff is signed in any more.
pub fn is_late(visitor: &Visitor, is_late: bool) -> bool {
    is_late || visitor.actor.staff().is_none()
}

/// The page with everything that was typed, as a form that goes where the first one went. `words` names the fields that people write in,
/// with the key of their label; those whose name begins so, where it ends in `-`. The others go along as they are.
pub fn again<T>(form: &PostForm<T>, words: &[(&str, &'static str)]) -> PageResult {
    let visitor = &form.visitor;
    let label = |field: &str| {
        let mut words = words.iter();
        let fits = |name: &str| name == field || (name.ends_with('-') && field.starts_with(name));
        words.find(|(name, _)| fits(name)).map(|(_, key)| *key)
    };
    let title = visitor.t("services-sign-late-title");
    let is_out = visitor.actor.staff().is_none();
    let page = visitor.page(title.as_str()).no_index();
    Ok(page.show(html! {
        div.govuk-grid-row {
            div."govuk-grid-column-two-thirds" {
                h1.govuk-heading-l { (title) }
                p.govuk-body { (visitor.t("services-sign-late-staff")) }
                @if is_out {
                    (inset_text(html! {
                        (visitor.t("services-sign-late-out")) " "
                        a.govuk-link href="/sign-in" target="_blank" rel="noopener" { (visitor.t("services-sign-late-in")) }
                    }))
                }
                form method="post" action=(visitor.path()) novalidate {
                    (visitor.csrf_field())
                    @for (place, (name, value)) in form.fields().iter().enumerate() {
                        @match label(name).filter(|_| !value.is_empty()) {
                            Some(key) => (textarea(name.as_str(), visitor.t(key)).id(format!("late-{place}")).rows(6).value(value.as_str())),
                            None => input type="hidden" name=(name) value=(value);,
                        }
                    }
                    (button(visitor.t("services-sign-late-button")).prevent_double_click())
                }
            }
        }
    }))
}
