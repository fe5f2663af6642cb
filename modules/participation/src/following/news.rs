//! What a mail says of an entry of the ledger: what happened, to what, and the reason that was given.

use stoa_kernel::{Id, Lang, Reader, Result, digest, ledger::Entry};

use super::things::{
    annotation_id, case_id, decision_id, meeting_id, petition_id, project_id, text_in,
};
use crate::{
    model::{
        moderation::CaseId,
        tell::{DecisionId, Thing},
    },
    store,
};

/// The kinds of events of which those hear whom they concern. Each has its sentence in the record's texts.
pub const TOLD: &[&str] = &[
    "amendment_decided",
    "amendment_proposed",
    "annotation_decided",
    "assembly_drawn",
    "assembly_list_published",
    "comment_added",
    "contribution_hidden",
    "decision_corrected",
    "decision_taken",
    "envelopes_opened",
    "document_version_published",
    "meeting_cancelled",
    "meeting_changed",
    "meeting_minutes_published",
    "milestone_reached",
    "moderation_appeal_granted",
    "moderation_appeal_refused",
    "newsletter_sent",
    "petition_answered",
    "petition_reached",
    "process_phase_moved",
    "process_published",
    "process_withdrawn",
    "project_cost_estimated",
    "project_eligibility_decided",
    "project_made",
    "project_moved",
    "proposal_answered",
    "proposal_edited",
    "proposal_merged",
    "proposal_split",
    "proposal_withdrawn",
    "thread_linked",
];

/// The comment that was added, and the one that it answers.
pub fn comment_in(entry: &Entry) -> Option<(i64, Option<i64>)> {
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    let added = body.get("event")?.get("comment_added")?;
    let parent = added.get("parent").and_then(serde_json::Value::as_i64);
    Some((added.get("comment")?.as_i64()?, parent))
}

/// Why it happened, in the words of whoever did it; empty where nothing was said.
pub async fn reason_of(
    db: &mut Reader,
    (entry, thing): (&Entry, &Thing),
    lang: Lang,
) -> Result<String> {
    if let Some(id) = decision_id(&entry.reference) {
        return of_decision(db, (entry, id), lang).await;
    }
    if let Some(id) = case_id(&entry.reference) {
        return of_case(db, (entry, id)).await;
    }
    if let Some((comment, _)) = comment_in(entry) {
        let found = store::voices::comment_by_id(db, Id::new(comment)).await?;
        return Ok(found.map(|one| one.remark.text).unwrap_or_default());
    }
    if let Some(id) = meeting_id(&entry.reference) {
        let found = store::meeting::meeting_by_id(db, id).await?;
        return Ok(
            found.map_or_else(String::new, |one| match entry.kind.as_str() {
                "meeting_cancelled" => one.reason,
                "meeting_minutes_published" => one.minutes.get(lang).to_owned(),
                _ => String::new(),
            }),
        );
    }
    if let Some(id) = petition_id(&entry.reference) {
        let answers = store::petition::answers_of(db, id).await?;
        let mut answers = answers.into_iter().filter(|one| one.at == entry.at);
        let answer = answers.find(|one| tells(entry, &one.reasons));
        return Ok(answer.map(|one| one.reasons).unwrap_or_default());
    }
    match entry.kind.as_str() {
        "process_withdrawn" => {
            let found = store::frame::process_by_slug(db, &thing.process).await?;
            Ok(found.map(|process| process.reason).unwrap_or_default())
        }
        "annotation_decided" => of_annotation(db, entry).await,
        "document_version_published" => of_version(db, entry).await,
        "process_phase_moved" => moved(db, (entry, thing)).await,
        "newsletter_sent" => newsletter(db, (entry, thing), lang).await,
        "project_cost_estimated" | "project_eligibility_decided" => of_project(db, entry).await,
        "project_moved" => project_moved(db, entry, lang).await,
        "proposal_answered" | "proposal_withdrawn" | "proposal_split" => {
            of_step(db, entry, &entry.reference).await
        }
        "amendment_decided" | "amendment_proposed" => of_amendment(db, entry).await,
        "proposal_merged" => of_step(db, entry, &merged_in(entry).unwrap_or_default()).await,
        _ => Ok(String::new()),
    }
}

/// The amendment that was proposed or decided on.
pub fn amendment_in(entry: &Entry) -> Option<i64> {
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    let event = body.get("event")?;
    let of = |name: &str| event.get(name)?.get("amendment")?.as_i64();
    of("amendment_proposed").or_else(|| of("amendment_decided"))
}

/// Why other words were proposed, or why they were taken over or not.
async fn of_amendment(db: &mut Reader, entry: &Entry) -> Result<String> {
    let Some(id) = amendment_in(entry) else {
        return Ok(String::new());
    };
    let found = store::proposals::amendment_by_id(db, Id::new(id)).await?;
    Ok(
        found.map_or_else(String::new, |one| match entry.kind.as_str() {
            "amendment_proposed" => one.why,
            _ => one.reason,
        }),
    )
}

/// The proposal that was merged into the one of which an entry is.
pub fn merged_in(entry: &Entry) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    let merged = body.get("event")?.get("merged")?;
    Some(merged.get("from")?.as_str()?.to_owned())
}

/// The proposals into which the one of an entry was split.
pub fn parts_in(entry: &Entry) -> Vec<String> {
    let body: Option<serde_json::Value> = serde_json::from_str(&entry.body).ok();
    let parts = body
        .as_ref()
        .and_then(|body| body.get("event")?.get("split")?.get("parts"));
    let parts = parts.and_then(serde_json::Value::as_array);
    let parts = parts.into_iter().flatten();
    parts
        .filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

/// Why a proposal took the step that an entry tells.
async fn of_step(db: &mut Reader, entry: &Entry, reference: &str) -> Result<String> {
    let number = reference.strip_prefix("M-P").unwrap_or_default();
    let id = Id::new(number.parse().unwrap_or_default());
    let steps = store::voices::steps_of(db, id).await?;
    let mut steps = steps.into_iter().filter(|step| step.at == entry.at);
    let step = steps.find(|step| tells(entry, &step.reason));
    Ok(step.map(|step| step.reason).unwrap_or_default())
}

/// The reasons of a decision, why it was corrected, or how it moved.
async fn of_decision(
    db: &mut Reader,
    (entry, id): (&Entry, DecisionId),
    lang: Lang,
) -> Result<String> {
    match entry.kind.as_str() {
        "decision_taken" => {
            let found = store::tell::decision_by_id(db, id).await?;
            let reasons = found.map(|one| one.written.reasons.get(lang).to_owned());
            Ok(reasons.unwrap_or_default())
        }
        "decision_corrected" => {
            let all = store::tell::corrections_of(db, id).await?;
            let found = all
                .into_iter()
                .find(|one| one.at == entry.at && tells(entry, &one.reason));
            Ok(found.map(|one| one.reason).unwrap_or_default())
        }
        "milestone_reached" => {
            let all = store::tell::progress_of(db, id).await?;
            let Some(step) = all
                .into_iter()
                .find(|one| one.at == entry.at && tells(entry, &one.text.to_json()))
            else {
                return Ok(String::new());
            };
            let milestone = store::tell::milestone_by_id(db, step.milestone).await?;
            let title = milestone.map(|one| one.title.get(lang).to_owned());
            let text = step.text.get(lang);
            Ok(format!(
                "{} – {}%\n{text}",
                title.unwrap_or_default(),
                step.percent
            ))
        }
        _ => Ok(String::new()),
    }
}

/// Why something was hidden, or what was said to an appeal.
async fn of_case(db: &mut Reader, (entry, id): (&Entry, CaseId)) -> Result<String> {
    let Some(case) = store::moderation::case_by_id(db, id).await? else {
        return Ok(String::new());
    };
    Ok(match (entry.kind.as_str(), case.appeal) {
        ("contribution_hidden", _) => case.reason,
        (_, Some(appeal)) => appeal.reason,
        (_, None) => String::new(),
    })
}

/// Why the last day of a phase was moved by this entry: a move is of the same instant as its event.
async fn moved(db: &mut Reader, (entry, thing): (&Entry, &Thing)) -> Result<String> {
    let Some(process) = store::frame::process_by_slug(db, &thing.process).await? else {
        return Ok(String::new());
    };
    let moves = store::frame::moves_of(db, process.id).await?;
    let one = moves.into_iter().find(|one| one.at == entry.at);
    Ok(one.map(|one| one.reason).unwrap_or_default())
}

/// Whether this is what an event was of, as far as its digest tells.
fn tells(entry: &Entry, text: &str) -> bool {
    entry.body.contains(&digest(text))
}

/// How many of the newest letters are looked through for the one that was sent at an instant.
const LETTERS: usize = 100;

async fn newsletter(
    db: &mut Reader,
    (entry, thing): (&Entry, &Thing),
    lang: Lang,
) -> Result<String> {
    let Some(process) = store::frame::process_by_slug(db, &thing.process).await? else {
        return Ok(String::new());
    };
    let letters = store::tell::newsletters_of(db, process.id, LETTERS).await?;
    let letter = letters
        .into_iter()
        .find(|one| one.at == entry.at && tells(entry, &one.words()));
    Ok(letter.map_or_else(String::new, |one| {
        [one.title.get(lang), one.text.get(lang)].join("\n\n")
    }))
}

/// Why a project costs that, or can be done or not; empty where it was changed since.
async fn project_moved(db: &mut Reader, entry: &Entry, lang: Lang) -> Result<String> {
    let Some(id) = project_id(&entry.reference) else {
        return Ok(String::new());
    };
    let steps = store::budget::project_steps(db, id).await?;
    let mut steps = steps.into_iter().filter(|step| step.at == entry.at);
    let step = steps.find(|step| tells(entry, &step.text.to_json()));
    Ok(step.map_or_else(String::new, |step| step.text.get(lang).to_owned()))
}

async fn of_project(db: &mut Reader, entry: &Entry) -> Result<String> {
    let Some(id) = project_id(&entry.reference) else {
        return Ok(String::new());
    };
    let found = store::budget::project_by_id(db, id).await?;
    // What was last changed is of the same instant as its event.
    let same = found.filter(|project| project.updated_at == entry.at);
    Ok(
        same.map_or_else(String::new, |project| match entry.kind.as_str() {
            "project_cost_estimated" => project.cost_why,
            _ => project.reason,
        }),
    )
}

/// Why a remark on a text was decided so.
async fn of_annotation(db: &mut Reader, entry: &Entry) -> Result<String> {
    let Some(id) = annotation_id(&entry.reference) else {
        return Ok(String::new());
    };
    let all = store::document::decisions_of(db, id).await?;
    let found = all
        .into_iter()
        .find(|one| one.at == entry.at && tells(entry, &one.reason));
    Ok(found.map(|one| one.reason).unwrap_or_default())
}

/// What changed in the version of a text that was published by this entry.
async fn of_version(db: &mut Reader, entry: &Entry) -> Result<String> {
    let text = entry.reference.strip_prefix("document-");
    let Some((_, component)) = text_in(db, text.unwrap_or_default()).await? else {
        return Ok(String::new());
    };
    let all = store::document::versions_of(db, component.id).await?;
    let found = all
        .into_iter()
        .find(|one| one.made_at == entry.at && tells(entry, &one.note));
    Ok(found.map(|one| one.note).unwrap_or_default())
}
