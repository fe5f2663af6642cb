//! Asking somebody whether they wrote a proposal too: the link, the mail, and forgetting whoever never answered.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Actor, App, Error, Id, Result, jobs::Due};
use stoa_web::{Signer, Site};

use super::letters::{Letter, address_of};
use crate::{
    commands::proposals::forget_co_author,
    model::proposals::{CreditId, Share},
    store,
};

/// The job that asks.
pub const ASK_CO_AUTHOR: &str = "participation.ask_co_author";
/// The job that forgets whoever never answered.
pub const FORGET_CO_AUTHOR: &str = "participation.forget_co_author";

const PURPOSE: &str = "participation.co_author";

/// A question that waits for its answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Question {
    pub credit: CreditId,
}

/// The path of the page on which it is answered.
pub fn path_of(app: &App, credit: CreditId) -> String {
    let token = Signer::new(*app.vault.web_key()).sign(PURPOSE, &credit.to_string());
    format!("/participate/co-author/{token}")
}

/// What a token is of, if it is ours.
pub fn open(app: &App, token: &str) -> Option<CreditId> {
    let text = Signer::new(*app.vault.web_key()).open(PURPOSE, token)?;
    text.parse().ok().map(Id::new)
}

fn payload(due: &Due) -> Result<Question> {
    serde_json::from_str(&due.payload).map_err(|error| Error::broken(&due.kind, error))
}

pub async fn ask(site: Site, due: Due) -> Result<()> {
    let job = payload(&due)?;
    let mut db = site.app.db.read().await?;
    let credit = store::proposals::credit_by_id(&mut db, job.credit).await?;
    let Some(credit) = credit.filter(|one| one.state == Share::Asked) else {
        return Ok(());
    };
    let found = store::voices::proposal_by_id(&mut db, credit.proposal).await?;
    let (Some(proposal), Some(person)) = (found, credit.person) else {
        return Ok(());
    };
    let Some((to, lang)) = address_of(&site, &mut db, person).await? else {
        return Ok(());
    };
    drop(db);
    let speech = site.speech(lang);
    let name = match proposal.written.name_shown.as_str() {
        "" => speech.t("participation-voices-somebody"),
        name => name.to_owned(),
    };
    let about = [
        ("title", proposal.written.title.as_str().into()),
        ("name", name.as_str().into()),
    ];
    let subject = speech.t_with("participation-proposals-co-mail", &about);
    let mut letter = Letter::new(&speech, subject);
    letter.say("participation-proposals-co-mail-asks", &about);
    letter.line(site.url(&path_of(&site.app, credit.id)));
    letter.line(speech.t("participation-proposals-co-mail-else"));
    letter.send(&site, to, None).await
}

pub async fn forget(site: Site, due: Due) -> Result<()> {
    let job = payload(&due)?;
    let mut tx = site.app.db.begin(&Actor::System("participation")).await?;
    match forget_co_author(&site.app, &mut tx, job.credit).await {
        Ok(done) => tx.commit(done).await,
        Err(Error::NotFound | Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}
