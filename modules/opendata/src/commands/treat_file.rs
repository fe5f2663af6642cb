//! Somebody asks for a treated table of a file, which then stands in its place. A job makes it.

use stoa_disclosure::{Budget, Epsilon, Plan};
use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use super::found;
use crate::{
    events::{DataEvent, What},
    jobs,
    model::{DataFile, DatasetId, DoneTreatment, FileId, FileState, plan_fault},
    policy, store,
};

/// How a file is treated.
#[derive(Debug, Clone)]
pub struct TreatFile {
    pub file: FileId,
    pub plan: Plan,
    /// What noise of the dataset may cost altogether; taken when it has no budget yet, and fixed from then on.
    pub budget: Epsilon,
}

/// Begins the treated table and spends what it costs; what it is made of is held back from now on, published or not. `Invalid` on
/// `treatment` with every fault of the plan; `Conflict` when the file is not what its resource gives out, or is no table.
pub async fn treat_file(tx: &mut Tx, input: TreatFile) -> Result<Done<FileId>> {
    let file = store::file_by_id(tx, input.file).await?.or_not_found()?;
    let dataset = found(tx, policy::TREAT, file.dataset).await?;
    let current = store::file_of_resource(tx, file.resource).await?;
    if file.state != FileState::Table || current != Some(file.id.number()) {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    if input.plan.is_empty() {
        return Err(Error::invalid("treatment", "opendata-privacy-no-plan"));
    }
    if let Err(faults) = input.plan.check(&file.shapes()) {
        return Err(Error::Invalid(faults.iter().map(plan_fault).collect()));
    }
    let epsilon = input.plan.counts.as_ref().map(|counts| counts.epsilon);
    if let Some(epsilon) = epsilon {
        spend(tx, dataset.id, epsilon, input.budget).await?;
    }
    let plan =
        serde_json::to_string(&input.plan).map_err(|error| Error::broken("a plan", error))?;
    let mut treatments = file.treatments.clone();
    treatments.push(DoneTreatment {
        plan: input.plan,
        outcome: None,
    });
    let made = store::insert_treated(tx, &file, &treatments).await?;
    hold_back(tx, &file, &treatments, made).await?;
    store::use_file(tx, file.resource, made, "CSV").await?;
    store::touch(tx, dataset.id).await?;
    tx.enqueue(jobs::TREAT_FILE, &jobs::TreatJob { file: made })
        .await?;
    let what = What::DatasetTreatmentAsked {
        resource: file.resource.number(),
        table: file.table_hash,
        plan: digest(&plan),
        epsilon: epsilon.map(Epsilon::millionths),
    };
    Ok(Done::new(made, &DataEvent::of(&dataset, what)))
}

/// From now on nobody gets what is treated, nor what came before it and tells the same.
async fn hold_back(
    tx: &mut Tx,
    file: &DataFile,
    treatments: &[DoneTreatment],
    made: FileId,
) -> Result<()> {
    let plan = &treatments.last().or_not_found()?.plan;
    let all = store::files_like(tx, file).await?;
    let told = all.iter().filter(|other| {
        let is_other = other.id != made && other.held_by == 0;
        is_other && (other.id == file.id || other.tells_despite(plan))
    });
    let mut held: Vec<FileId> = Vec::new();
    for other in told {
        held.push(other.id);
        if other.resource != file.resource {
            // Another resource has the same bytes: why they were published there once is no reason any more.
            store::clear_as_is(tx, other.id).await?;
        }
    }
    store::hold_back(tx, made, &held).await
}

async fn spend(tx: &mut Tx, dataset: DatasetId, epsilon: Epsilon, total: Epsilon) -> Result<()> {
    let before = store::budget_of(tx, dataset).await?;
    let budget = before.unwrap_or(Budget::new(total));
    let after = budget
        .spend(epsilon)
        .map_err(|error| Error::Invalid(vec![plan_fault(&error)]))?;
    store::keep_budget(tx, dataset, before, after).await
}
