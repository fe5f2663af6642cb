//! The link by which an applicant returns is theirs alone: whoever typed an application in has another one, which ends when it is with the
//! office. From then on staff see it as they see every other, for a purpose that is recorded.

use stoa_kernel::{App, Error, Result, Tx};

use crate::{
    model::Application,
    store::{self, intakes},
};

/// Makes a new link of what somebody of staff typed in, known to its applicant alone. Others keep theirs.
pub async fn renew_typed_in(app: &App, tx: &mut Tx, application: &Application) -> Result<()> {
    if intakes::find(tx, application.id).await?.is_none() {
        return Ok(());
    }
    let token = tx.random_token()?;
    store::set_token(tx, application.id, &token).await?;
    let known = app.vault.open_data(tx, application.person).await?;
    let mut known = known.ok_or(Error::NotFound)?;
    known.insert("link".to_owned(), token);
    app.vault.correct(tx, application.person, &known).await
}
