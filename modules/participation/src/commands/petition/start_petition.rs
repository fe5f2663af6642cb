//! Somebody begins a petition: everybody reads it and can sign it from now on.

use stoa_kernel::{App, Done, Lang, OrNotFound, Result, Tx, digest};

use crate::{
    casework,
    events::{PetitionEvent, Petitioned},
    model::{
        Kind, Verb,
        petition::{Petition, Written},
    },
    store,
};

/// What is asked for, and where.
#[derive(Debug, Clone)]
pub struct StartPetition {
    pub process: String,
    pub component: String,
    pub written: Written,
    pub lang: Lang,
}

/// `Invalid` on `title`, `addressee`, `text` and `name_shown`; `Denied` where no phase lets people write.
pub async fn start_petition(
    app: &App,
    tx: &mut Tx,
    input: StartPetition,
) -> Result<Done<Petition>> {
    let scene = casework::scene(app, tx, (&input.process, &input.component)).await?;
    let is_theirs = scene.component.kind == Kind::Petition;
    is_theirs.then_some(()).or_not_found()?;
    casework::may_take_part(tx, &scene, Verb::Write)?;
    let written = input.written.checked()?;
    let rules = store::petition::rules_of(tx, scene.component.id).await?;
    let process = &scene.setup.process;
    let petition = Petition {
        id: tx.new_id()?,
        component: scene.component.id,
        place: (process.slug.clone(), scene.component.slug.clone()),
        agency: process.agency.clone(),
        author: tx.actor().person(),
        written,
        lang: input.lang,
        needed: rules.needed,
        answer_days: rules.answer_days,
        signatures: 0,
        reached_at: None,
        due_on: None,
        answered_at: None,
        made_at: tx.now(),
        version: 1,
    };
    store::petition::insert_petition(tx, &petition).await?;
    let said = &petition.written;
    let words = [&said.title, &said.addressee, &said.text].map(String::as_str);
    let what = Petitioned::PetitionStarted {
        component: scene.component.slug.clone(),
        needed: rules.needed,
        answer_days: rules.answer_days,
        written: digest(&words.join("\n\n")),
    };
    let event = PetitionEvent::of(&petition, what);
    Ok(Done::new(petition, &event))
}
