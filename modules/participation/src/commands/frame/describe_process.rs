//! A manager writes what a process asks, and what one needs to know of it.

use stoa_kernel::{App, Done, Error, Localised, Result, Tx, digest};

use super::faster;
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::{Faults, State, check_title, words},
    policy, store,
};

/// What it is to say.
#[derive(Debug, Clone, Default)]
pub struct DescribeProcess {
    pub slug: String,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub title: Localised,
    pub question: Localised,
    pub text: Localised,
}

/// `Invalid` on the fields that are wrong; `Conflict` when somebody was faster or it was withdrawn.
pub async fn describe_process(app: &App, tx: &mut Tx, input: DescribeProcess) -> Result<Done<()>> {
    let seen = (input.slug.as_str(), input.seen);
    let process = casework::setup(tx, policy::SET_UP, seen).await?.process;
    if process.state == State::Withdrawn {
        return Err(Error::conflict("participation-frame-withdrawn-already"));
    }
    let main = app.config.town.language;
    let [title, question, text] = [&input.title, &input.question, &input.text].map(words::tidy);
    let mut faults = Faults::default();
    check_title(&title, main, &mut faults);
    words::check(&question, main, ("question", words::QUESTION), &mut faults);
    words::check(&text, main, ("text", words::TEXT), &mut faults);
    faults.done()?;
    faster(store::frame::describe(tx, &process, (&title, &question, &text)).await?)?;
    let all = [&title, &question, &text].map(Localised::to_json);
    let what = What::ProcessDescribed {
        version: process.version + 1,
        words: digest(&all.join("\n")),
    };
    Ok(Done::new((), &ProcessEvent::of(&process, what)))
}
