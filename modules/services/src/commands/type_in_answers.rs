//! Staff type in the answers that came for what a form on paper left open.

use stoa_forms::RawFields;
use stoa_kernel::{App, Done, Lang, Result, Tx};

use crate::{
    casework::{
        found::find_open,
        incomplete::{Asking, Supply, supply},
    },
    model::Application,
};

/// What came, by letter or on the phone.
#[derive(Debug, Clone)]
pub struct TypeInAnswers {
    pub reference: String,
    /// The application's version that was on the screen.
    pub seen_version: i64,
    /// By the names of `Gap::field`; for what was to be enclosed, `yes` says that it has come.
    pub raw: RawFields,
    /// In which numbers were written.
    pub lang: Lang,
}

/// `Invalid` on the names of the controls. `Conflict` when nothing is open, or it has changed since it was seen.
pub async fn type_in_answers(
    app: &App,
    tx: &mut Tx,
    (input, asking): (TypeInAnswers, Asking<'_>),
) -> Result<Done<Application>> {
    let seen = (input.reference.as_str(), input.seen_version);
    let application = find_open(app, tx, seen, "type_in_answers").await?;
    let given = Supply {
        raw: input.raw,
        lang: input.lang,
        by_staff: true,
    };
    supply(app, tx, application, (given, asking)).await
}
