//! A manager adds something on which the money can be spent, or says better what it is.

use stoa_kernel::{App, Done, Error, Localised, Result, Tx, digest};

use super::{Found, faster};
use crate::{
    events::{BudgetEvent, Spent},
    model::{
        Faults,
        budget::{PotId, Project, Verdict},
        check_title,
        tell::{Bond, Strand},
        voices::ProposalId,
        words,
    },
    store,
};

/// A project as it is to be.
#[derive(Debug, Clone)]
pub struct SaveProject {
    pub process: String,
    pub component: String,
    /// `None` for a new one.
    pub number: Option<i64>,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub pot: PotId,
    /// What it came from, if anything.
    pub proposal: Option<ProposalId>,
    pub title: Localised,
    pub text: Localised,
}

/// Answers its number. `Invalid` on `title`, `text`, `pot` and `proposal`; `Conflict` when somebody was faster.
pub async fn save_project(app: &App, tx: &mut Tx, input: SaveProject) -> Result<Done<i64>> {
    let found = Found::read(app, tx, (&input.process, &input.component)).await?;
    let (title, text) = (words::tidy(&input.title), words::tidy(&input.text));
    let mut faults = Faults::default();
    check_title(&title, app.config.town.language, &mut faults);
    words::check_length(&text, ("text", words::TEXT), &mut faults);
    let is_there = is_readable(tx, input.proposal).await?;
    faults.want(is_there, "proposal", "participation-budget-fault-proposal");
    faults.done()?;
    let pot = found.pot(input.pot)?;
    let was = match input.number {
        Some(number) => found.project(tx, (number, input.seen)).await?,
        None => begun(tx, &found).await?,
    };
    let source = was.proposal;
    let project = Project {
        pot: pot.id,
        proposal: input.proposal,
        title,
        text,
        ..was
    };
    project.check(pot, "pot")?;
    match input.number {
        Some(_) => faster(store::budget::rewrite_project(tx, &project).await?)?,
        None => store::budget::insert_project(tx, &project).await?,
    }
    let is_made = bind(tx, &found.setup.process.slug, (source, &project)).await?;
    let event = BudgetEvent::of_project(
        &found.setup.process,
        &project,
        said(found.component.slug, &project, is_made),
    );
    Ok(Done::new(project.number, &event))
}

/// Hangs it on the thread after the proposal from which it came, and takes it off the one before. Answers whether it came to a new one.
async fn bind(
    tx: &mut Tx,
    process: &str,
    (was, project): (Option<ProposalId>, &Project),
) -> Result<bool> {
    let to = project.reference();
    if was == project.proposal {
        return Ok(false);
    }
    if let Some(was) = was {
        store::tell::remove_strand(tx, (&proposal_reference(was), &to)).await?;
    }
    let Some(from) = project.proposal.map(proposal_reference) else {
        return Ok(false);
    };
    let before = store::tell::before(tx, &to).await?;
    if before.iter().all(|strand| strand.from != from) {
        let strand = Strand {
            from,
            to,
            bond: Bond::Became,
            process: process.to_owned(),
            at: tx.now(),
        };
        store::tell::insert_strand(tx, &strand).await?;
    }
    Ok(true)
}

fn said(component: String, project: &Project, is_made: bool) -> Spent {
    let words = format!("{}\n{}", project.title.to_json(), project.text.to_json());
    let (number, pot, words) = (project.number, project.pot.number(), digest(&words));
    match project.proposal.filter(|_| is_made) {
        Some(proposal) => Spent::ProjectMade {
            component,
            number,
            pot,
            words,
            proposal: proposal_reference(proposal),
        },
        None => Spent::ProjectSaved {
            component,
            number,
            pot,
            words,
        },
    }
}

/// Whether everybody can read the proposal from which it came.
async fn is_readable(tx: &mut Tx, proposal: Option<ProposalId>) -> Result<bool> {
    let Some(id) = proposal else {
        return Ok(true);
    };
    let found = store::voices::proposal_by_id(tx, id).await?;
    Ok(found.is_some_and(|one| one.is_public() && one.hidden.is_none()))
}

/// A new project with the next number.
async fn begun(tx: &mut Tx, found: &Found) -> Result<Project> {
    let component = found.component.id;
    let last = store::budget::last_number(tx, component).await?;
    let first = found.pots.first();
    let pot = first.ok_or_else(|| Error::invalid("pot", "participation-frame-fault-choice"))?;
    Ok(Project {
        id: tx.new_id()?,
        component,
        number: last + 1,
        pot: pot.id,
        proposal: None,
        title: Localised::default(),
        text: Localised::default(),
        cost: None,
        cost_why: String::new(),
        verdict: Verdict::Open,
        reason: String::new(),
        won: None,
        stage: None,
        spent: 0,
        updated_at: tx.now(),
        version: 1,
    })
}

/// How the ledger calls a proposal.
fn proposal_reference(id: ProposalId) -> String {
    format!("M-P{id}")
}
