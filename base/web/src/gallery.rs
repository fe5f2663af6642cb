//! Every component in every state, on one page: for whoever writes pages, for whoever looks at a town's theme, and for
//! the accessibility tests, which walk it. The specimens are English, and say so; the page's direction is the visitor's.

mod data;
mod forms;
mod navigation;
mod passages;

use maud::{Markup, html};

/// The content of the gallery's page, to be put into the shell of every page.
pub fn body() -> Markup {
    html! {
        div lang="en" {
            h1.govuk-heading-xl { "Components" }
            (passages::specimens())
            (forms::specimens())
            (navigation::specimens())
            (data::specimens())
        }
    }
}

/// One component: its name as a heading, and its states below.
fn specimen(name: &str, states: &Markup) -> Markup {
    html! {
        section.stoa-gallery__item aria-labelledby={ "gallery-" (name) } {
            h2.govuk-heading-m id={ "gallery-" (name) } { (name) }
            (states)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::body;

    #[test]
    fn ids_are_unique() {
        let html = body().into_string();
        let mut seen = BTreeSet::new();
        for id in html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert!(seen.insert(id.to_owned()), "the id {id} is used twice");
        }
        assert!(seen.len() > 60, "the gallery has lost its specimens");
    }

    #[test]
    fn there_is_neither_inline_style_nor_inline_script() {
        let html = body().into_string();
        for forbidden in [" style=\"", "<script", " onclick", "javascript:"] {
            assert!(
                !html.contains(forbidden),
                "{forbidden} would break the content security policy"
            );
        }
    }

    #[test]
    fn descriptions_name_elements_that_exist() {
        let html = body().into_string();
        let described = html.split(" aria-describedby=\"").skip(1);
        for id in described
            .filter_map(|rest| rest.split('"').next())
            .flat_map(str::split_whitespace)
        {
            assert!(
                html.contains(&format!(" id=\"{id}\"")),
                "nothing has the id {id}"
            );
        }
    }
}
