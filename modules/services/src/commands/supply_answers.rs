//! The applicant answers what their form on paper left open.

use stoa_forms::RawFields;
use stoa_kernel::{App, Done, Lang, Result, Tx};

use crate::{
    casework::{
        found::find_own,
        incomplete::{Asking, Supply, supply},
    },
    model::Application,
};

/// What is answered.
#[derive(Debug, Clone)]
pub struct SupplyAnswers {
    /// The secret of the applicant's link.
    pub token: String,
    /// By the names of `Gap::field`.
    pub raw: RawFields,
    /// In which numbers were written.
    pub lang: Lang,
}

/// `Invalid` on the names of the controls. `Conflict` when nothing is open.
pub async fn supply_answers(
    app: &App,
    tx: &mut Tx,
    (input, asking): (SupplyAnswers, Asking<'_>),
) -> Result<Done<Application>> {
    let application = find_own(app, tx, &input.token, "supply_answers").await?;
    let given = Supply {
        raw: input.raw,
        lang: input.lang,
        by_staff: false,
    };
    supply(app, tx, application, (given, asking)).await
}
