//! An author says who wrote their proposal with them; the owner of that mailbox is asked by a link.

use stoa_kernel::{App, Done, Error, Lang, Result, Tx, mail, vault::PersonalData};

use super::forget_co_author::UNANSWERED_FOR;
use crate::{
    casework,
    events::{Cared, CaredEvent},
    following::co_authors::{ASK_CO_AUTHOR, FORGET_CO_AUTHOR, Question},
    model::{
        proposals::{Credit, CreditId, MOST_ASKED, Share},
        voices::{Proposal, ProposalId, Stage},
    },
    policy, store,
};

/// Whom to ask.
#[derive(Clone)]
pub struct AskCoAuthor {
    pub proposal: ProposalId,
    pub email: String,
    /// In which language they are asked.
    pub lang: Lang,
}

impl std::fmt::Debug for AskCoAuthor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AskCoAuthor(…)")
    }
}

/// Keeps the address in the vault until they answer, 30 days at most. `Invalid` on `email`: no address, the author's own, or asked already;
/// `Conflict` once it was decided.
pub async fn ask_co_author(app: &App, tx: &mut Tx, input: AskCoAuthor) -> Result<Done<CreditId>> {
    let seen = (input.proposal, 0);
    let proposal = casework::found_proposal(app, tx, policy::KEEP_PROPOSAL, seen).await?;
    if proposal.stage != Stage::Draft && !proposal.stage.is_undecided() {
        return Err(Error::conflict("participation-voices-decided"));
    }
    let email = input.email.trim();
    if !mail::is_address(email) {
        return Err(Error::invalid("email", "kernel-email-invalid"));
    }
    new_to_it(app, tx, &proposal, email).await?;
    let data: PersonalData = [("email", email), ("lang", input.lang.code())]
        .map(|(field, value)| (field.to_owned(), value.to_owned()))
        .into();
    let credit = Credit {
        id: tx.new_id()?,
        proposal: proposal.id,
        person: Some(app.vault.keep(tx, &data).await?),
        name_shown: String::new(),
        state: Share::Asked,
        asked_at: tx.now(),
    };
    store::proposals::insert_credit(tx, &credit).await?;
    let job = Question { credit: credit.id };
    tx.enqueue(ASK_CO_AUTHOR, &job).await?;
    let later = tx.now() + UNANSWERED_FOR;
    tx.enqueue_at(FORGET_CO_AUTHOR, &job, later).await?;
    let what = Cared::CoAuthorAsked {
        credit: credit.id.number(),
    };
    Ok(Done::new(credit.id, &CaredEvent::of(&proposal, what)))
}

/// Whether nobody of this mailbox wrote it or was asked, and there is room for one more.
async fn new_to_it(app: &App, tx: &mut Tx, proposal: &Proposal, email: &str) -> Result<()> {
    let credits = store::proposals::credits_of(tx, proposal.id).await?;
    let asked = credits.iter().filter(|one| one.state != Share::Merged);
    if asked.count() >= MOST_ASKED {
        return Err(Error::invalid("email", "participation-proposals-co-many"));
    }
    let same = app.vault.find_by_email(tx, email).await?;
    let mut people = credits.iter().filter_map(|one| one.person);
    if people.any(|person| same.contains(&person)) {
        return Err(Error::invalid("email", "participation-proposals-co-asked"));
    }
    if proposal.author.is_some_and(|author| same.contains(&author)) {
        return Err(Error::invalid("email", "participation-proposals-co-own"));
    }
    Ok(())
}
