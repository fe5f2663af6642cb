//! What a dataset's page shows of what readers say: re-uses, the newest comments, and following.

use stoa_kernel::{Reader, Result};
use stoa_web::{Markup, Visitor, html};

use super::{comments, may_speak, showcase::link};
use crate::{
    model::{
        Dataset,
        talk::{DataComment, ShowcaseItem},
    },
    pages::words::address,
    store::talk,
};

/// How much of each is shown.
const ITEMS: usize = 6;
const COMMENTS: usize = 3;

/// What was said of a dataset.
#[derive(Debug, Default)]
pub struct Said {
    items: Vec<ShowcaseItem>,
    comments: Vec<DataComment>,
    followers: i64,
}

impl Said {
    pub async fn read(db: &mut Reader, dataset: &Dataset) -> Result<Self> {
        Ok(Said {
            items: talk::showcase_of(db, dataset.id, ITEMS).await?,
            comments: talk::comments_of(db, dataset.id, COMMENTS).await?,
            followers: talk::count_follows(db, dataset.id).await?,
        })
    }

    pub fn show(&self, visitor: &Visitor, dataset: &Dataset) -> Markup {
        let path = dataset.path();
        let follow = address("/data/follow", &[("dataset", &dataset.slug)]);
        let suggest = address("/data/showcase/new", &[("dataset", &dataset.slug)]);
        html! {
            h2.govuk-heading-m { (visitor.t("talk-said")) }
            (comments::list(visitor, dataset, &self.comments))
            p.govuk-body {
                a.govuk-link href={ (path) "/comments" } { (visitor.t("talk-all-comments")) }
                @if may_speak(visitor) {
                    " · " a.govuk-link rel="nofollow" href={ (path) "/comments/new" } { (visitor.t("talk-comment")) }
                    " · " a.govuk-link rel="nofollow" href=(follow) { (visitor.t("talk-follow")) }
                }
                " · " a.govuk-link href={ (path) "/feed.atom" } { (visitor.t("talk-feed")) }
            }
            @if self.followers > 0 { p.govuk-body-s { (visitor.t_with("talk-followers", &[("count", self.followers.into())])) } }
            h2.govuk-heading-m { (visitor.t("talk-made-of-it")) }
            @if !self.items.is_empty() {
                ul.govuk-list.govuk-list--bullet { @for item in &self.items { li { (link(item)) } } }
            }
            @if may_speak(visitor) { p.govuk-body { a.govuk-link rel="nofollow" href=(suggest) { (visitor.t("talk-suggest")) } } }
        }
    }
}
