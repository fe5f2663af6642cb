//! `/participate/moderation/{case}`: what was decided about something that may break a rule, by which rule and why; for whoever wrote it, their
//! words and the way to an appeal.

use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{
    Markup, Page, PageResult, Path, Problem, Visitor,
    components::{SummaryList, link_button, summary_list},
    html,
};

use super::{
    telling::{appeal_code, days_words, kind_name, rule_name, words},
    work_on_case::readings,
};
use crate::{
    casework::{self, Found, open_original},
    model::moderation::{Case, Original, Verdict},
    pages::frame::paragraphs,
    policy, store,
};

/// A case as everybody sees it, and whether whoever looks wrote what it is about.
pub struct Shown {
    pub case: Case,
    pub found: Found,
    pub is_own: bool,
}

impl Shown {
    pub async fn read(visitor: &Visitor, db: &mut Reader, id: i64) -> Result<Self, Problem> {
        let case = store::moderation::case_by_id(db, Id::new(id)).await?;
        let case = case.or_not_found()?;
        let found = casework::contribution(db, case.contribution).await?;
        let actor = &visitor.actor;
        let is_own = casework::is_own(visitor.app(), db, actor, found.author).await?;
        Ok(Shown {
            case,
            found,
            is_own,
        })
    }

    /// Whether they can ask that somebody else looks at it.
    pub fn can_appeal(&self) -> bool {
        self.is_own && self.case.is_hidden() && self.case.appeal.is_none()
    }

    /// A page about it, with the way back to the table.
    pub fn page<'v>(&self, visitor: &'v Visitor, title: &str) -> Page<'v> {
        visitor
            .page(title)
            .breadcrumb(visitor.t("participation-frame-title"), "/participate")
            .breadcrumb(
                visitor.t("participation-moderate-table"),
                "/participate/moderation",
            )
            .caption(self.case.reference())
            .no_index()
    }
}

pub async fn page(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let shown = Shown::read(&visitor, &mut db, id).await?;
    let case = &shown.case;
    let is_theirs = shown.is_own && case.is_hidden();
    let original = match is_theirs {
        true => open_original(visitor.app(), &mut db, case.id).await?,
        false => None,
    };
    let purposes = match shown.is_own {
        true => store::moderation::readings_of(&mut db, case.id).await?,
        false => Vec::new(),
    };
    drop(db);
    let purposes: Vec<String> = purposes.into_iter().map(|one| one.purpose).collect();
    let title = kind_name(&visitor, case.contribution.kind());
    Ok(shown.page(&visitor, &title).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            @if case.verdict == Verdict::Open { p.govuk-body { (visitor.t("participation-moderate-undecided")) } }
            @else { (summary(&visitor, case)) }
            @if case.verdict != Verdict::Open && !case.is_hidden() {
                p.govuk-body { a.govuk-link href=(shown.found.path) { (visitor.t("participation-moderate-read-it")) } }
            }
            (theirs(&visitor, &shown, original.as_ref()))
            (readings(&visitor, &purposes))
            @if visitor.may(policy::SEE_MODERATION, &policy::processes(&case.process.agency)) {
                p.govuk-body { a.govuk-link href=(case.work_path()) { (visitor.t("participation-moderate-work")) } }
            }
        } }
    }))
}

/// What whoever wrote it sees: their words, and the way to an appeal.
fn theirs(visitor: &Visitor, shown: &Shown, original: Option<&Original>) -> Markup {
    html! {
        @if let Some(original) = original {
            h2.govuk-heading-m { (visitor.t("participation-moderate-yours")) }
            (words(visitor, original))
        }
        @if shown.can_appeal() {
            p.govuk-body { (visitor.t("participation-moderate-appeal-text")) }
            (link_button(visitor.t("participation-moderate-appeal"), format!("{}/appeal", shown.case.path())).secondary())
        }
    }
}

/// What was decided, and what came of an appeal.
pub fn summary(visitor: &Visitor, case: &Case) -> SummaryList {
    let title = case.process.title.get(visitor.lang());
    let process = format!("/participate/{}", case.process.slug);
    let verdict = visitor.t(&format!(
        "participation-moderate-verdict-{}",
        case.verdict.name()
    ));
    let rule = case.rule.map(|rule| rule_name(visitor, rule));
    let list = summary_list()
        .row(
            visitor.t("participation-frame-process"),
            html! { a.govuk-link href=(process) { bdi { (title) } } },
        )
        .row(visitor.t("participation-moderate-decision"), verdict)
        .row_option(visitor.t("participation-moderate-rule"), rule)
        .row(
            visitor.t("participation-frame-field-reason"),
            paragraphs(&case.reason),
        );
    let list = match case.decided_at {
        None => list,
        Some(at) => list
            .row(
                visitor.t("participation-moderate-decided"),
                visitor.time_element(at),
            )
            .row(
                visitor.t("participation-moderate-took"),
                days_words(visitor, (case.opened_at, at)),
            ),
    };
    with_appeal(visitor, case, list)
}

fn with_appeal(visitor: &Visitor, case: &Case, list: SummaryList) -> SummaryList {
    let Some(appeal) = &case.appeal else {
        return list;
    };
    let code = appeal_code(Some(appeal));
    let came = visitor.t(&format!("participation-moderate-appeal-{code}"));
    let list = list.row(visitor.t("participation-moderate-appealed"), came);
    let Some(at) = appeal.decided_at else {
        return list;
    };
    list.row(
        visitor.t("participation-moderate-appeal-reason"),
        paragraphs(&appeal.reason),
    )
    .row(
        visitor.t("participation-moderate-appeal-took"),
        days_words(visitor, (appeal.at, at)),
    )
}
