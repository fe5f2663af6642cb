//! What whoever publishes decides about columns that look personal: `--treat COLUMN=WAY`, or `--as-is REASON`.

use stoa_disclosure::{Epsilon, Plan, Weight};
use stoa_kernel::App;
use stoa_opendata::{
    commands::{TreatFile, keep_as_is, treat_file},
    loading,
    model::{DataFile, FileId},
    store, treating,
};

use super::{ACTOR, tell};
use crate::{
    command_line::Publish,
    failure::{Failure, Result},
    progress::Progress,
    said::{Voice, write_problem},
};

/// The plan that was typed; every fault at once.
pub fn plan_of(options: &Publish) -> Result<Plan> {
    treating::plan_of(&options.treat).map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Failure::Words(format!("--treat: {}", faults.join("; ")))
    })
}

/// Treats the files that have the columns of the plan, and keeps the others as they are if that was said. Whether all is decided.
pub async fn decide(
    app: &App,
    options: &Publish,
    plan: &Plan,
    files: &mut [DataFile],
    voice: Voice,
) -> Result<bool> {
    for_some_file(plan, files)?;
    for file in files.iter_mut() {
        let plan = part_of(plan, file);
        if !plan.is_empty() {
            *file = treat(app, file, plan, options).await?;
            tell(file, voice);
        }
        let undecided = !file.undecided().is_empty() || file.is_held_undecided();
        if let Some(reason) = options.as_is.as_ref().filter(|_| undecided) {
            let mut tx = app.db.begin(&ACTOR).await?;
            let done = keep_as_is(&mut tx, file.id, reason).await?;
            tx.commit(done).await?;
            *file = found(app, file.id).await?;
        }
    }
    let undecided = files.iter().filter(|file| !file.undecided().is_empty());
    let mut is_decided = true;
    for file in undecided {
        is_decided = false;
        for column in file.undecided() {
            let strong = column
                .signs
                .iter()
                .filter(|sign| sign.weight == Weight::Strong);
            for sign in strong {
                write_problem(&format!(
                    "{}: column {} {sign}.",
                    file.file_name, column.column
                ));
            }
        }
    }
    Ok(is_decided)
}

/// A column that no file has is a mistake of whoever typed it.
fn for_some_file(plan: &Plan, files: &[DataFile]) -> Result {
    let alike = plan.alike.iter().flat_map(|alike| &alike.columns);
    let counts = plan.counts.iter().flat_map(|counts| &counts.columns);
    let named = plan
        .ways
        .iter()
        .map(|way| &way.column)
        .chain(alike)
        .chain(counts);
    let missing: Vec<&str> = named
        .filter(|name| !files.iter().any(|file| has(file, name)))
        .map(String::as_str)
        .collect();
    match missing.is_empty() {
        true => Ok(()),
        false => Err(Failure::Words(format!(
            "--treat: no file has the columns {}",
            missing.join(", ")
        ))),
    }
}

fn has(file: &DataFile, name: &str) -> bool {
    file.columns.iter().any(|column| column.name == name)
}

/// What of the plan is for this file.
fn part_of(plan: &Plan, file: &DataFile) -> Plan {
    let all = |columns: &[String]| columns.iter().all(|name| has(file, name));
    Plan {
        ways: plan
            .ways
            .iter()
            .filter(|way| has(file, &way.column))
            .cloned()
            .collect(),
        alike: plan.alike.clone().filter(|alike| all(&alike.columns)),
        counts: plan.counts.clone().filter(|counts| all(&counts.columns)),
    }
}

async fn treat(app: &App, file: &DataFile, plan: Plan, options: &Publish) -> Result<DataFile> {
    let budget: Epsilon = options
        .budget
        .parse()
        .map_err(|error| Failure::Words(format!("--budget: {error}")))?;
    let input = TreatFile {
        file: file.id,
        plan,
        budget,
    };
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = treat_file(&mut tx, input).await?;
    let made = tx.commit(done).await?;
    let progress = Progress::of("Treating", "parts of a thousand");
    let work = treating::treat_file(app, made);
    tokio::pin!(work);
    loop {
        let pause = tokio::time::sleep(std::time::Duration::from_millis(200));
        tokio::select! {
            done = &mut work => {
                done?;
                break;
            }
            () = pause => {
                let share = loading::progress(app, made).unwrap_or(0.0) * 1000.0;
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a thousand")]
                progress.at(share as u64, Some(1000));
            }
        }
    }
    progress.end();
    found(app, made).await
}

async fn found(app: &App, id: FileId) -> Result<DataFile> {
    let file = store::file_by_id(&mut app.db.read().await?, id).await?;
    file.ok_or_else(|| Failure::Words("the file is gone".to_owned()))
}
