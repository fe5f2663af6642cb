//! Choosing the language of all pages: a link on every page, which leads back to that page.

use axum::response::Response;
use maud::html;
use serde::Deserialize;
use stoa_kernel::Lang;

use crate::{cookies, form::Query, local_path::local_path, problem::PageResult, visitor::Visitor};

/// A year.
const SECONDS: i64 = 365 * 86_400;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Choice {
    to: String,
    next: String,
}

/// `/language?to=es&next=/reports`; without `to`, a page with all languages.
pub(super) async fn choose(visitor: Visitor, Query(choice): Query<Choice>) -> PageResult {
    let next = local_path(&choice.next);
    let Some(lang) = Lang::ALL.into_iter().find(|lang| lang.code() == choice.to) else {
        return Ok(show_all(&visitor, &next));
    };
    let response = visitor.go(&without_language(&next));
    Ok(visitor.set_cookie(response, cookies::LANGUAGE, lang.code(), SECONDS))
}

fn show_all(visitor: &Visitor, next: &str) -> Response {
    let title = visitor.t("web-language-title");
    let href = |lang: Lang| {
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("to", lang.code())
            .append_pair("next", next)
            .finish();
        format!("/language?{query}")
    };
    visitor.page(title.as_str()).no_index().show(html! {
        h1.govuk-heading-l { (title) }
        ul.govuk-list.govuk-list--spaced {
            @for lang in Lang::ALL {
                li {
                    a.govuk-link href=(href(lang)) lang=(lang.code()) hreflang=(lang.code()) {
                        (lang.own_name())
                    }
                }
            }
        }
    })
}

/// The address without a `lang=` of its own, which would go before what was just chosen.
fn without_language(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else {
        return path.to_owned();
    };
    let kept: Vec<_> = query
        .split('&')
        .filter(|pair| !pair.starts_with("lang="))
        .collect();
    if kept.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", kept.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::without_language;

    #[test]
    fn the_choice_goes_before_the_address() {
        assert_eq!(without_language("/reports?lang=ar"), "/reports");
        assert_eq!(
            without_language("/reports?page=2&lang=ar&text=lang"),
            "/reports?page=2&text=lang"
        );
        assert_eq!(without_language("/reports"), "/reports");
    }
}
