//! What takes the place of a dataset: a banner while it is public (RFC 5829, `successor-version`), a redirect once it is withdrawn.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use stoa_web::{Markup, PageResult, Visitor, components::warning_text, html};

use crate::{downloads::Ending, model::State, store};

/// The whole address: of ours it is kept as a path.
fn whole(visitor: &Visitor, successor: &str) -> String {
    match successor.starts_with('/') {
        true => visitor.site.url(successor),
        false => successor.to_owned(),
    }
}

pub fn banner(visitor: &Visitor, successor: &str) -> Markup {
    html! {
        @if !successor.is_empty() {
            (warning_text(visitor.t("opendata-warning"), html! {
                (visitor.t("opendata-is-replaced")) " "
                a.govuk-link.stoa-value href=(successor) rel="successor-version" { (visitor.t("opendata-successor-page")) }
            }))
        }
    }
}

/// Tells programs of the successor.
pub fn linked(visitor: &Visitor, mut page: Response, successor: &str) -> Response {
    let link = format!("<{}>; rel=\"successor-version\"", whole(visitor, successor));
    if let Ok(link) = HeaderValue::try_from(link)
        && !successor.is_empty()
    {
        page.headers_mut().append(header::LINK, link);
    }
    page
}

/// Leads to the successor for good.
pub fn moved(visitor: &Visitor, successor: &str) -> Response {
    let whole = whole(visitor, successor);
    let place = HeaderValue::try_from(&whole).unwrap_or(HeaderValue::from_static("/data"));
    let answer = (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, place)]);
    linked(visitor, answer.into_response(), successor)
}

/// Leads from a withdrawn dataset's table to that of its successor here; `None` where there is nothing to lead to.
pub async fn moved_table(
    visitor: &Visitor,
    slug: &str,
    ending: Ending,
) -> PageResult<Option<Response>> {
    let mut db = visitor.read().await?;
    let dataset = store::dataset_by_slug(&mut db, slug).await?;
    let Some(dataset) = dataset.filter(|one| one.state == State::Withdrawn) else {
        return Ok(None);
    };
    let successor = store::successor_of(&mut db, dataset.id).await?;
    let is_here = successor.starts_with("/data/");
    Ok(is_here.then(|| moved(visitor, &format!("{successor}.{}", ending.text()))))
}
