//! What is wrong, above the page: each error once, leading to its field.

use maud::{Markup, html};
use stoa_kernel::FieldError;

use super::Page;
use crate::components::error_summary;

impl Page<'_> {
    pub(super) fn summary(&self) -> Markup {
        let Some(errors) = self.errors else {
            return html! {};
        };
        let summary = error_summary(self.visitor.t("web-errors-title"));
        let all: Vec<_> = errors.iter().collect();
        let numbered = all.iter().enumerate();
        let once = numbered.filter(|(at, wrong)| !all.iter().take(*at).any(|one| one == *wrong));
        let summary = once.fold(summary, |summary, (_, wrong)| {
            let sentence = self.named(wrong, &all);
            if wrong.field.is_empty() {
                summary.general(sentence)
            } else {
                summary.at(&wrong.field, sentence)
            }
        });
        html! { (summary) }
    }

    /// What is wrong, in words; with the name of its field, where it is wrong with several.
    fn named(&self, wrong: &FieldError, all: &[&FieldError]) -> String {
        let sentence = self.visitor.message(&wrong.message);
        let mut others = all.iter().filter(|one| one.field != wrong.field);
        let is_said_twice = others.any(|one| one.message == wrong.message);
        let mut names = self.field_names.iter();
        let name = names.find(|(field, _)| *field == wrong.field);
        match name.filter(|_| is_said_twice) {
            None => sentence,
            Some((_, name)) => {
                let args = [("field", name.as_str().into()), ("what", sentence.into())];
                self.visitor.t_with("web-errors-named", &args)
            }
        }
    }
}
