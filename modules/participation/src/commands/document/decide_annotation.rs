//! The body decides on what somebody said to its text, with the reason that everybody reads. A later decision takes the place of an earlier one, which
//! stays to be read.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use crate::{
    events::{DocumentEvent, Reviewed},
    model::{
        Faults,
        document::{AnnotationId, Verdict},
        words,
    },
    policy, store,
};

/// What becomes of which remark, and why.
#[derive(Debug, Clone)]
pub struct DecideAnnotation {
    pub annotation: AnnotationId,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub verdict: Verdict,
    pub reason: String,
}

/// `Invalid` on `verdict` and `reason`; `Conflict` when somebody was faster.
pub async fn decide_annotation(tx: &mut Tx, input: DecideAnnotation) -> Result<Done<()>> {
    let found = store::document::annotation_by_id(tx, input.annotation).await?;
    let annotation = found.or_not_found()?;
    let process = store::frame::process_by_slug(tx, &annotation.place.0).await?;
    tx.may(
        policy::DECIDE_ANNOTATION,
        &process.or_not_found()?.resource(),
    )?;
    let meanwhile = || Error::conflict("participation-frame-changed-meanwhile");
    if input.seen != 0 && input.seen != annotation.revision {
        return Err(meanwhile());
    }
    let reason = input.reason.trim().replace("\r\n", "\n");
    let mut faults = Faults::default();
    let is_decision = Verdict::DECISIONS.contains(&input.verdict);
    faults.want(is_decision, "verdict", "participation-frame-fault-choice");
    let has_reason = !reason.is_empty();
    faults.want(has_reason, "reason", "participation-frame-fault-reason");
    let fits = reason.chars().count() <= words::QUESTION * 10;
    faults.want(fits, "reason", "participation-frame-fault-long");
    faults.done()?;
    let decided = (input.verdict, reason.as_str());
    if !store::document::decide(tx, &annotation, decided).await? {
        return Err(meanwhile());
    }
    let what = Reviewed::AnnotationDecided {
        verdict: input.verdict.name(),
        reason: digest(&reason),
    };
    Ok(Done::new((), &DocumentEvent::about(&annotation, what)))
}
