//! A program writes down what somebody proposed who told it: at a stall, on paper, on the telephone.

use stoa_kernel::{App, Done, Lang, Result, Tx, digest};

use super::may_write;
use crate::{
    commands::voices::begun,
    events::{Said, VoiceEvent},
    model::{
        Verb,
        programs::Key,
        voices::{Proposal, Stage, Written},
    },
    store,
};

/// What was proposed, and where. The name is that which the person chose.
#[derive(Debug, Clone)]
pub struct ProposeByProgram {
    pub process: String,
    pub component: String,
    pub written: Written,
    pub lang: Lang,
}

/// `Invalid` on `title`, `text` and `name_shown`; `Denied` where no phase lets people write, or the process is another body's.
pub async fn propose_by_program(
    app: &App,
    tx: &mut Tx,
    (key, input): (&Key, ProposeByProgram),
) -> Result<Done<Proposal>> {
    let place = (input.process.as_str(), input.component.as_str());
    let scene = may_write(app, tx, (key, Verb::Write), place).await?;
    let written = input.written.checked()?;
    let signed = Written {
        name_shown: key.signed(&written.name_shown),
        ..written
    };
    let new = begun(tx, &scene, (signed, input.lang), Stage::Open)?;
    store::voices::insert_proposal(tx, &new).await?;
    let what = Said::ProposalPublished {
        component: scene.component.slug.clone(),
        title: digest(&new.written.title),
        text: digest(&new.written.text),
        details: digest(&new.written.details.told()),
    };
    let event = VoiceEvent::of(&new, what);
    Ok(Done::new(new, &event))
}
