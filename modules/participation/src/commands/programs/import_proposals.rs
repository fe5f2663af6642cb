//! A manager takes over proposals of another system: each by its id there, none twice, and one event for all of them. What people support there
//! is told apart from what they support here.

use std::collections::BTreeMap;

use stoa_kernel::{Done, Error, Lang, OrNotFound, Result, Timestamp, Tx, digest};

use crate::{
    casework,
    events::{Brought, ProgramEvent},
    import::{Foreign, MOST, Outcome},
    model::{
        Component, Kind, Process, State,
        voices::{Proposal, ProposalId, Stage, Written},
    },
    policy,
    store::{
        self,
        programs::{Known, Origin},
    },
};

/// The longest name of a source, in letters.
const SOURCE: usize = 60;

/// What is taken over, and into which component.
#[derive(Debug, Clone)]
pub struct ImportProposals {
    pub process: String,
    pub component: String,
    /// The name of the system from which they come: its ids are unique under it.
    pub source: String,
    /// The language of what does not say in which it is.
    pub lang: Lang,
    pub rows: Vec<Foreign>,
    /// What everybody reads of an answer that came without a reason.
    pub because: String,
}

/// What became of the rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    pub new: usize,
    /// They say something else there now, and so they do here.
    pub changed: usize,
    /// They say something else there, and stay as people support or the body answered them here.
    pub kept: usize,
    pub unchanged: usize,
}

/// The name of a source without blanks at its ends. `Invalid` on `source` for none and for one that is too long.
pub fn checked_source(name: &str) -> Result<String> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > SOURCE {
        let key = "participation-programs-import-fault-source";
        return Err(Error::invalid("source", key));
    }
    Ok(name.to_owned())
}

/// Takes them over. `Invalid` on `source`; `Conflict` where the process was withdrawn.
pub async fn import_proposals(tx: &mut Tx, input: ImportProposals) -> Result<Done<Imported>> {
    let source = checked_source(&input.source)?;
    if input.rows.len() > MOST {
        let key = "participation-programs-import-fault-long";
        return Err(Error::invalid("file", key));
    }
    let place = (input.process.as_str(), 0);
    let setup = casework::setup(tx, policy::SET_UP, place).await?;
    let found = setup.component(&input.component).cloned();
    let component = found.filter(|one| one.kind == Kind::Proposals);
    let component = component.or_not_found()?;
    if setup.process.state == State::Withdrawn {
        return Err(Error::conflict("participation-programs-import-stopped"));
    }
    let known = store::programs::known_origins(tx, (component.id, &source)).await?;
    let rows: Vec<String> = input.rows.iter().map(said).collect();
    let mut batch = Batch {
        id: tx.new_id::<Origin>()?.number(),
        process: setup.process,
        component,
        source,
        imported: Imported::default(),
        new: Vec::new(),
        steps: Vec::new(),
        origins: Vec::new(),
    };
    for row in &input.rows {
        batch.take(tx, (&known, &input), row).await?;
    }
    batch.keep(tx).await?;
    let what = Brought::ProposalsImported {
        component: batch.component.slug.clone(),
        source: digest(&batch.source),
        batch: batch.id,
        rows: input.rows.len(),
        new: batch.imported.new,
        changed: batch.imported.changed,
        content: digest(&rows.join("\n")),
    };
    let event = ProgramEvent::of(&batch.process, what);
    Ok(Done::new(batch.imported, &event))
}

/// What a row says, apart from how many support it there.
fn said(row: &Foreign) -> String {
    let outcome = format!("{:?}", row.outcome);
    let parts = [
        row.id.as_str(),
        &row.title,
        &row.text,
        &outcome,
        &row.answer,
    ];
    digest(&parts.join("\u{0}"))
}

struct Batch {
    id: i64,
    process: Process,
    component: Component,
    source: String,
    imported: Imported,
    new: Vec<Proposal>,
    steps: Vec<(ProposalId, Stage, String)>,
    origins: Vec<(ProposalId, Origin, String)>,
}

impl Batch {
    async fn take(
        &mut self,
        tx: &mut Tx,
        (known, input): (&BTreeMap<String, Known>, &ImportProposals),
        row: &Foreign,
    ) -> Result<()> {
        let content = said(row);
        let Some(known) = known.get(&row.id) else {
            return self.add(tx, input, (row, content));
        };
        let now = Known {
            supports: row.supports,
            content: content.clone(),
            ..known.clone()
        };
        if known.content == content {
            self.imported.unchanged += 1;
            if known.supports != row.supports {
                store::programs::set_origin(tx, &now, self.id).await?;
            }
            return Ok(());
        }
        let found = store::voices::proposal_by_id(tx, known.proposal).await?;
        let seen = found.or_not_found()?;
        let written = written(row);
        let says_more = seen.written != written;
        // What its words were supported for, or answered to, they go on to say.
        if says_more && seen.is_changeable() {
            store::voices::rewrite(tx, &seen, &written).await?;
            self.imported.changed += 1;
        } else {
            self.imported.kept += 1;
        }
        store::programs::set_origin(tx, &now, self.id).await
    }

    fn add(
        &mut self,
        tx: &mut Tx,
        input: &ImportProposals,
        (row, content): (&Foreign, String),
    ) -> Result<()> {
        let stage = stage(row.outcome);
        let id: ProposalId = tx.new_id()?;
        let made_at = before(tx.now(), row.made_at);
        self.new.push(Proposal {
            id,
            component: self.component.id,
            place: (self.process.slug.clone(), self.component.slug.clone()),
            agency: self.process.agency.clone(),
            author: None,
            written: written(row),
            lang: row.lang.unwrap_or(input.lang),
            stage,
            supports: 0,
            made_at,
            updated_at: made_at,
            version: 1,
            hidden: None,
        });
        if stage != Stage::Open {
            let reason = match row.answer.as_str() {
                "" => input.because.clone(),
                answer => answer.to_owned(),
            };
            self.steps.push((id, stage, reason));
        }
        let origin = Origin {
            source: self.source.clone(),
            id: row.id.clone(),
            supports: row.supports,
        };
        self.origins.push((id, origin, content));
        self.imported.new += 1;
        Ok(())
    }

    async fn keep(&self, tx: &mut Tx) -> Result<()> {
        store::programs::insert_proposals(tx, &self.new).await?;
        store::programs::insert_steps(tx, &self.steps).await?;
        let of = (self.component.id, self.id);
        store::programs::insert_origins(tx, of, &self.origins).await
    }
}

fn written(row: &Foreign) -> Written {
    Written {
        title: row.title.clone(),
        text: row.text.clone(),
        ..Written::default()
    }
}

fn stage(outcome: Outcome) -> Stage {
    match outcome {
        Outcome::Open => Stage::Open,
        Outcome::Considered => Stage::Considered,
        Outcome::Accepted => Stage::Accepted,
        Outcome::Declined => Stage::Declined,
        Outcome::Withdrawn => Stage::Withdrawn,
    }
}

/// What was written in the future, or at no time that is told, is of now.
fn before(now: Timestamp, at: Option<Timestamp>) -> Timestamp {
    at.filter(|at| *at > Timestamp::UNIX_EPOCH && *at < now)
        .unwrap_or(now)
}
