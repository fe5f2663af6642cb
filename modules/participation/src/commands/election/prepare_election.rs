//! A manager sets up a secret vote: what can be chosen, and the keyholders' key.

use stoa_envelopes::PaperSigner;
use stoa_kernel::{App, Done, Error, Localised, OrNotFound, Result, Tx, digest};

use crate::{
    casework,
    events::{ElectionEvent, Voted},
    model::{
        Kind, Setup,
        election::{
            Election, OnBudget, WrittenRule, check_options, read_box_key, read_most, tidy_options,
        },
    },
    store,
};

/// A vote as it is to be.
pub struct PrepareElection {
    pub process: String,
    pub component: String,
    /// The version of the process that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    /// What can be chosen, a line each; not looked at where projects stand to vote.
    pub options: Localised,
    /// The slug of the projects that stand to vote, and how they are voted on and counted.
    pub budget: Option<(String, WrittenRule)>,
    /// How many may be chosen, as it was written.
    pub most: String,
    /// The public key of the keyholders' sheets, in hexadecimal.
    pub box_key: String,
    /// The new key that signs papers. To make one takes a second: it is made before the write begins.
    pub signer: PaperSigner,
}

/// Keeps the vote in place of the one that was prepared before. `Invalid` on `options_…`, `most`, `box_key`, `projects` and the fields of a rule;
/// `Conflict` when the process is no draft any more or somebody was faster.
pub async fn prepare_election(
    app: &App,
    tx: &mut Tx,
    input: PrepareElection,
) -> Result<Done<Election>> {
    let setup = casework::draft(tx, (&input.process, input.seen)).await?;
    let component = setup.component(&input.component);
    let component = component
        .filter(|component| component.kind == Kind::Vote)
        .or_not_found()?;
    let budget = on_budget(&setup, input.budget.as_ref())?;
    let (options, most) = match &budget {
        Some(_) => (Localised::default(), read_most(&input.most)?),
        None => {
            let options = tidy_options(&input.options);
            let most = check_options(&options, app.config.town.language, &input.most)?;
            (options, most)
        }
    };
    let election = Election {
        id: tx.new_id()?,
        component: component.id,
        place: (setup.process.slug.clone(), component.slug.clone()),
        options,
        most,
        budget,
        paper_key: input.signer.public().clone(),
        box_key: read_box_key(&input.box_key)?,
        outcome: None,
    };
    let label = election.id.number();
    let sealed = app.vault.seal_secret(label, &input.signer.primes())?;
    store::election::insert_election(tx, &election, &sealed).await?;
    let days = setup.days();
    if !store::frame::set_days(tx, &setup.process, days).await? {
        return Err(Error::conflict("participation-frame-changed-meanwhile"));
    }
    let event = ElectionEvent {
        reference: setup.process.reference(),
        agency: setup.process.agency.clone(),
        what: Voted::ElectionPrepared {
            component: election.place.1.clone(),
            options: digest(&election.options.to_json()),
            most,
            projects: input.budget.map(|(slug, _)| slug),
            rule: election.budget.as_ref().map(|one| one.rule.clone()),
            paper_key: hex::encode(election.paper_key.digest()),
            box_key: hex::encode(election.box_key.to_bytes()),
        },
    };
    Ok(Done::new(election, &event))
}

/// The projects on which it is, with the rule. `Invalid` on `projects` where there are none such.
fn on_budget(setup: &Setup, asked: Option<&(String, WrittenRule)>) -> Result<Option<OnBudget>> {
    let Some((slug, written)) = asked else {
        return Ok(None);
    };
    let component = setup.component(slug);
    let component = component.filter(|one| one.kind == Kind::Budget);
    let none = || Error::invalid("projects", "participation-frame-fault-choice");
    Ok(Some(OnBudget {
        projects: component.ok_or_else(none)?.id,
        rule: written.read()?,
    }))
}
