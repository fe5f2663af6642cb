//! Somebody begins to apply with what they answered in the check: it stands in the fields, and is theirs to send or to change.

use stoa_kernel::{App, Done, Result, Tx};

use super::begin_application::{BeginApplication, Begun, begin_application};
use crate::{
    casework::known,
    model::{Known, known::Pages},
};

/// As [`begin_application`], with the answers of the check, page by page. They are sealed under the key of the new application's person.
pub async fn begin_with_known(
    app: &App,
    tx: &mut Tx,
    input: BeginApplication,
    check: Pages,
) -> Result<Done<Begun>> {
    let begun = begin_application(app, tx, input).await?;
    if !check.is_empty() {
        let all = Known {
            check,
            ..Known::default()
        };
        known::keep(app, tx, &begun.value().application, &all).await?;
    }
    Ok(begun)
}
