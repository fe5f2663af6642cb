//! `/staff/participation/moderation/{case}`: a case for those who moderate: what was written, who says what about it, what is known beside it, and
//! what can be decided.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Id, OrNotFound, Reader, Result};
use stoa_web::{Markup, PageResult, Path, PostForm, Problem, Visitor, html};

use super::{
    case_forms::{appeal_form, decide_form, read_form},
    evidence::Evidence,
    show_case::summary,
    telling::{about, case_page, kind_name, rule_name, words},
};
use crate::{
    casework::{self, Found},
    commands::moderation::{
        DecideAppeal, DecideModeration, ReadOriginal, decide_appeal, decide_moderation,
        read_original,
    },
    model::moderation::{Case, Flag, Original, Rule, Verdict},
    pages::frame::{paragraphs, staff::frame::Tried},
    policy, store,
};

/// What was pressed: `decide`, `read` or `appeal`, and what was written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct WorkForm {
    act: String,
    pub seen: i64,
    pub verdict: String,
    pub rule: String,
    pub reason: String,
    pub purpose: String,
    pub outcome: String,
}

/// A case with all that is known of it.
pub struct Work {
    pub case: Case,
    pub found: Found,
    flags: Vec<(Flag, String)>,
    purposes: Vec<String>,
    evidence: Option<Evidence>,
    /// What whoever appealed wrote; `None` once they were forgotten.
    appealed: Option<String>,
    pub may_decide: bool,
    pub may_decide_appeal: bool,
}

impl Work {
    async fn read(visitor: &Visitor, id: i64) -> Result<Self, Problem> {
        visitor.staff()?;
        let mut db = visitor.read().await?;
        let case = store::moderation::case_by_id(&mut db, Id::new(id)).await?;
        let case = case.or_not_found()?;
        visitor.must(
            policy::SEE_MODERATION,
            &policy::processes(&case.process.agency),
        )?;
        let found = casework::contribution(&mut db, case.contribution).await?;
        let may_decide = visitor.may(policy::MODERATE, &found.process.resource());
        let own = case.resource(&visitor.actor, false);
        let may_decide_appeal = visitor.may(policy::DECIDE_APPEAL, &own);
        let purposes = store::moderation::readings_of(&mut db, case.id).await?;
        let evidence = match may_decide && found.hidden.is_none() {
            true => Some(Evidence::read(visitor.app(), &mut db, &found).await?),
            false => None,
        };
        Ok(Work {
            flags: flags(visitor, &mut db, (&case, may_decide)).await?,
            appealed: appealed(visitor, &mut db, (&case, may_decide)).await?,
            purposes: purposes.into_iter().map(|one| one.purpose).collect(),
            case,
            found,
            evidence,
            may_decide,
            may_decide_appeal,
        })
    }
}

/// What was said about it; the words for those alone who moderate.
async fn flags(
    visitor: &Visitor,
    db: &mut Reader,
    (case, may_read): (&Case, bool),
) -> Result<Vec<(Flag, String)>> {
    let mut all = Vec::new();
    for flag in store::moderation::flags_of(db, case.id).await? {
        let words = match may_read {
            true => {
                let vault = &visitor.app().vault;
                vault.open_secret(flag.id.number(), &flag.sealed)?
            }
            false => Vec::new(),
        };
        all.push((flag, String::from_utf8_lossy(&words).into_owned()));
    }
    Ok(all)
}

async fn appealed(
    visitor: &Visitor,
    db: &mut Reader,
    (case, may_read): (&Case, bool),
) -> Result<Option<String>> {
    let Some(appeal) = case.appeal.as_ref().filter(|_| may_read) else {
        return Ok(None);
    };
    let place = (appeal.person, case.id.number());
    let vault = &visitor.app().vault;
    let words = vault.open_for(db, place, &appeal.sealed).await?;
    Ok(words.map(|words| String::from_utf8_lossy(&words).into_owned()))
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let work = Work::read(&visitor, id).await?;
    let given = (&WorkForm::default(), &Tried::default());
    Ok(show(&visitor, &work, given, None))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<WorkForm>) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let work = Work::read(visitor, id).await?;
    match act(visitor, &work, given).await {
        Ok(None) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work.case.work_path(), notice))
        }
        Ok(Some(original)) => {
            let work = Work::read(visitor, id).await?;
            let given = (&WorkForm::default(), &Tried::default());
            Ok(show(visitor, &work, given, Some(&original)))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            let work = Work::read(visitor, id).await?;
            Ok(show(visitor, &work, (given, &tried), None))
        }
    }
}

/// Does what was pressed; the words of what is hidden, where they were asked for.
async fn act(visitor: &Visitor, work: &Work, given: &WorkForm) -> Result<Option<Original>> {
    let (app, case) = (visitor.app(), work.case.id);
    let mut tx = visitor.begin().await?;
    match given.act.as_str() {
        "read" => {
            let purpose = given.purpose.clone();
            let done = read_original(app, &mut tx, ReadOriginal { case, purpose }).await?;
            tx.commit(done).await.map(Some)
        }
        "appeal" => {
            let input = DecideAppeal {
                case,
                is_granted: match given.outcome.as_str() {
                    "granted" => Some(true),
                    "refused" => Some(false),
                    _ => None,
                },
                reason: given.reason.clone(),
            };
            let done = decide_appeal(app, &mut tx, input).await?;
            tx.commit(done).await.map(|()| None)
        }
        _ => {
            let input = DecideModeration {
                case,
                seen: given.seen,
                // What is no verdict decides nothing: the command tells it.
                verdict: Verdict::parse(&given.verdict).unwrap_or(Verdict::Open),
                rule: Rule::parse(&given.rule),
                reason: given.reason.clone(),
            };
            let done = decide_moderation(app, &mut tx, input).await?;
            tx.commit(done).await.map(|_| None)
        }
    }
}

fn show(
    visitor: &Visitor,
    work: &Work,
    (given, tried): (&WorkForm, &Tried),
    original: Option<&Original>,
) -> Response {
    let (case, found) = (&work.case, &work.found);
    let title = kind_name(visitor, case.contribution.kind());
    let is_hidden = found.hidden.is_some();
    let page = tried.frame(case_page(visitor, case, &title));
    page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { (title) }
            (tried.warning(visitor))
            (about(visitor, found))
            @if let Some(original) = original { (words(visitor, original)) }
            @else if is_hidden { p.govuk-body { (visitor.t("participation-moderate-sealed")) } }
            @else { (words(visitor, &found.original)) }
            @if is_hidden && original.is_none() && work.may_decide { (read_form(visitor, case, (given, tried))) }
            (readings(visitor, &work.purposes))
            (said(visitor, &work.flags))
            @if let Some(evidence) = &work.evidence { (evidence.shown(visitor)) }
            @if case.verdict != Verdict::Open {
                h2.govuk-heading-m { (visitor.t("participation-moderate-decision")) }
                (summary(visitor, case))
                p.govuk-body { a.govuk-link href=(case.path()) { (visitor.t("participation-moderate-public")) } }
            }
            @if let Some(words) = &work.appealed {
                h2.govuk-heading-m { (visitor.t("participation-moderate-appeal-words")) }
                (paragraphs(words))
            }
            (ways(visitor, work, (given, tried)))
        } }
    })
}

/// What whoever looks can decide now.
fn ways(visitor: &Visitor, work: &Work, given: (&WorkForm, &Tried)) -> Markup {
    let case = &work.case;
    html! {
        @if case.verdict == Verdict::Open && work.may_decide { (decide_form(visitor, case, given)) }
        @if case.has_open_appeal() {
            @if work.may_decide_appeal { (appeal_form(visitor, case, given)) }
            @else if work.may_decide { p.govuk-body { (visitor.t("participation-moderate-another")) } }
        }
    }
}

fn said(visitor: &Visitor, flags: &[(Flag, String)]) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("participation-moderate-said")) }
        @if flags.is_empty() { p.govuk-body { (visitor.t("participation-moderate-unflagged")) } }
        @else { ul.govuk-list.govuk-list--bullet { @for (flag, words) in flags {
            li {
                strong { (rule_name(visitor, flag.rule)) } " · " (visitor.relative_time_element(flag.at))
                @if !words.is_empty() { br; bdi { (words) } }
            }
        } } }
    }
}

/// What it was read for, once it was hidden.
pub fn readings(visitor: &Visitor, purposes: &[String]) -> Markup {
    html! {
        @if !purposes.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-moderate-readings")) }
            ul.govuk-list.govuk-list--bullet { @for purpose in purposes { li { bdi { (purpose) } } } }
        }
    }
}
