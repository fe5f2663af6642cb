//! `/staff/participation/{process}/votes/{component}/open`: keyholders come together and type what stands on their sheets.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, textarea},
    html,
};

use super::prepare_election::Work;
use crate::{
    commands::election::{OpenEnvelopes, open_envelopes},
    model::election::ElectionId,
    pages::frame::staff::frame::{Tried, form_column, process_page},
    policy,
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SharesForm {
    shares: String,
}

impl std::fmt::Debug for SharesForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SharesForm(…)")
    }
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let (work, _election) = find(&visitor, (&process, &component)).await?;
    Ok(show(&visitor, &work, "", &Tried::default()))
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<SharesForm>,
) -> PageResult {
    let visitor = &form.visitor;
    let (work, election) = find(visitor, (&process, &component)).await?;
    match open(visitor, election, &form.input.shares).await {
        Ok(()) => {
            let notice = visitor.t("participation-election-opened");
            let path = format!("{}/{}", work.setup.process.path(), work.component.slug);
            Ok(visitor.go_with_notice(&path, notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &work, &form.input.shares, &tried))
        }
    }
}

async fn find(visitor: &Visitor, place: (&str, &str)) -> Result<(Work, ElectionId), Problem> {
    let work = Work::read(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::OPEN_ENVELOPES, &work.setup.process.resource())?;
    let election = work.election.as_ref().or_not_found()?.id;
    Ok((work, election))
}

async fn open(visitor: &Visitor, election: ElectionId, shares: &str) -> Result<()> {
    let input = OpenEnvelopes {
        election,
        shares: shares.to_owned(),
    };
    let mut tx = visitor.begin().await?;
    let done = open_envelopes(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await.map(|_outcome| ())
}

fn show(visitor: &Visitor, work: &Work, shares: &str, tried: &Tried) -> Response {
    let title = visitor.t("participation-election-open");
    let page = tried.frame(process_page(visitor, &title, &work.setup.process));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-election-open-text")) }
        form method="post" action={ (work.path()) "/open" } novalidate autocomplete="off" {
            (visitor.csrf_field())
            (textarea("shares", visitor.t("participation-election-shares")).hint(visitor.t("participation-election-shares-hint"))
                .rows(6).value(shares).attr("dir", "ltr").attr("autocomplete", "off")
                .error_option(visitor.error_of(&tried.errors, "shares")))
            (button(visitor.t("participation-election-open")).prevent_double_click())
        }
    }))
}
