//! Makes a treated table of a table: two passes over it, then it is profiled like any file that came.

use std::{ops::ControlFlow, path::Path, sync::Arc};

use ::parquet::arrow::ArrowWriter;
use arrow_array::{BooleanArray, Int64Array, RecordBatch};
use arrow_schema::{DataType, Field, Schema};
use arrow_select::filter::filter_record_batch;
use serde::{Deserialize, Serialize};
use stoa_disclosure::{
    Alike, By, Cell, Classes, Counts, Epsilon, Error, Mondrian, Plan, Pseudonyms, Randomness,
    least_shown, private_counts,
};
use thiserror::Error as ThisError;

use super::{
    arrays::{array, shape_of, type_of},
    recode::{Made, Rule, identifiers, recode, row_of},
    rows::{Reading, count, each_batch},
};
use crate::{
    column::Column,
    load::{Loaded, Progress, Step},
    passes::{
        rounds::{Watch, tell},
        table::data_type,
    },
    source::{Expectations, Source},
    stage::parquet,
    unreadable::Unreadable,
};

/// What is treated, and how.
#[derive(Clone, Copy)]
pub struct Treatment<'a> {
    /// A table that [`load`](crate::load()) has made, with its columns.
    pub table: &'a Path,
    pub columns: &'a [Column],
    pub plan: &'a Plan,
    pub secrets: &'a Secrets,
    pub expects: Expectations,
}

/// What pseudonyms and noise are made of. Random, and kept nowhere; or kept away from the data.
#[derive(Clone)]
pub struct Secrets {
    /// Of pseudonyms: tables treated with the same key can be joined.
    pub key: [u8; 32],
    /// Of noise: never used twice.
    pub seed: [u8; 32],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.debug_struct("Secrets").finish_non_exhaustive()
    }
}

/// The treated table's columns and report, and what is to be told of the treatment.
#[derive(Clone, Debug, PartialEq)]
pub struct Treated {
    pub loaded: Loaded,
    pub outcome: Outcome,
}

/// What came of a treatment: nothing in it tells a value that is gone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Rows of the smallest class of the treated table, where rows were to be alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub k: Option<u64>,
    /// Rows that went, and rows of which cells were emptied.
    #[serde(default)]
    pub removed: u64,
    #[serde(default)]
    pub emptied: u64,
    /// What counts with noise have cost, and the least count that shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub epsilon: Option<Epsilon>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
}

/// Why no treated table was made.
#[derive(Debug, ThisError)]
pub enum Untreatable {
    /// The plan does not fit the table; every fault at once.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Asked(Vec<Error>),
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

impl From<Error> for Untreatable {
    fn from(error: Error) -> Self {
        match error {
            Error::Stopped => Self::Unreadable(Unreadable::Stopped),
            error => Self::Asked(vec![error]),
        }
    }
}

/// Treats a table and writes what comes of it to `into` as Parquet, with kinds, profiles and findings made anew. `watch` is told
/// how far it is, and may stop it. Temporary files lie beside `into`. Memory is bounded by the number of different combinations
/// of the columns in which rows are to be alike; with too many it ends with a sentence that says so.
///
/// # Errors
/// The plan does not fit, the table cannot be read back, the disk failed, or `watch` stopped it.
pub fn treat(treatment: &Treatment, into: &Path, watch: Watch) -> Result<Treated, Untreatable> {
    let Treatment { columns, plan, .. } = treatment;
    let table: Vec<_> = columns
        .iter()
        .map(|column| (column.name.as_str(), shape_of(column.kind)))
        .collect();
    plan.check(&table).map_err(Untreatable::Asked)?;
    let folder = into.parent().unwrap_or(Path::new("."));
    let middle =
        tempfile::NamedTempFile::with_prefix_in("treated-", folder).map_err(Unreadable::from)?;
    let outcome = match &plan.counts {
        Some(counts) => count_rows(treatment, counts, middle.path(), watch)?,
        None => rewrite(treatment, middle.path(), watch)?,
    };
    let source = Source {
        expects: treatment.expects,
        ..Source::new(middle.path(), "treated.parquet")
    };
    // The bytes in it are geometries that were written here.
    let mut loaded = parquet::take_ours(&source, into, watch)?;
    for column in &mut loaded.columns {
        let before = columns.iter().find(|before| before.name == column.name);
        if let Some(before) = before {
            column.heading.clone_from(&before.heading);
            let is_same = plan.way_of(&column.name).is_none();
            column.unit = before.unit.clone().filter(|_| is_same);
        }
    }
    Ok(Treated { loaded, outcome })
}

/// Counts the classes of some columns, as the ways leave them.
fn classes_of(
    treatment: &Treatment,
    made: &[Made],
    of: u64,
    watch: Watch,
) -> Result<Classes, Untreatable> {
    let pseudonyms = Pseudonyms::with_key(&treatment.secrets.key);
    let mut classes = Classes::default();
    let mut refused = None;
    let reading = Reading {
        of,
        ..Reading::default()
    };
    let done = each_batch(treatment.table, reading, watch, &mut |batch| {
        let columns = identifiers(made, &batch, &pseudonyms)?;
        let mut key = Vec::new();
        for row in 0..batch.num_rows() {
            if let Err(error) = classes.add(row_of(&columns, row, &mut key), None) {
                refused = Some(error);
                return Err(Unreadable::Stopped);
            }
        }
        Ok(())
    });
    match refused {
        Some(error) => Err(error.into()),
        None => Ok(done.map(|()| classes)?),
    }
}

/// How rows become alike.
fn rule(classes: Classes, alike: &Alike, watch: Watch, at: Progress) -> Result<Rule, Error> {
    match alike.by {
        By::Ranges => {
            let mut go_on = || match tell(watch, at) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            };
            Ok(Rule::Ranges(Mondrian::of(&classes, alike.k, &mut go_on)?))
        }
        by => Ok(Rule::suppressing(classes, alike.k, by)),
    }
}

/// The same rows, with other values.
fn rewrite(treatment: &Treatment, into: &Path, watch: Watch) -> Result<Outcome, Untreatable> {
    let plan = treatment.plan;
    let made = Made::of(treatment.columns, plan);
    let rows = count(treatment.table)?;
    let (rule, before) = match &plan.alike {
        Some(alike) => {
            let classes = classes_of(treatment, &made, 2 * rows, watch)?;
            let at = Progress {
                step: Step::Preparing,
                done: rows,
                of: 2 * rows,
            };
            (rule(classes, alike, watch, at)?, rows)
        }
        None => (Rule::None, 0),
    };
    let fields: Vec<Field> = made
        .iter()
        .map(|made| {
            let is_kept = made.way.is_none() && made.alike.is_none();
            let of_type = if is_kept {
                data_type(treatment.columns[made.from].kind)
            } else {
                type_of(rule.shape(made))
            };
            Field::new(&made.name, of_type, true)
        })
        .collect();
    let schema = Arc::new(Schema::new(fields));
    let file = std::fs::File::create(into).map_err(Unreadable::from)?;
    let mut writer =
        ArrowWriter::try_new(file, Arc::clone(&schema), None).map_err(Unreadable::from)?;
    let pseudonyms = Pseudonyms::with_key(&treatment.secrets.key);
    let mut reached = Classes::default();
    let mut outcome = Outcome::default();
    let reading = Reading {
        before,
        of: before + rows,
        ..Reading::default()
    };
    each_batch(treatment.table, reading, watch, &mut |batch| {
        let recoded = recode(&batch, &made, &rule, &pseudonyms, &mut reached)?;
        outcome.emptied += recoded.emptied;
        let treated = RecordBatch::try_new(Arc::clone(&schema), recoded.arrays).map_err(damaged)?;
        let gone = recoded.stays.iter().filter(|stays| !**stays).count();
        outcome.removed += gone as u64;
        let treated = match gone {
            0 => treated,
            _ => filter_record_batch(&treated, &BooleanArray::from(recoded.stays))
                .map_err(damaged)?,
        };
        Ok(writer.write(&treated)?)
    })?;
    writer.close().map_err(Unreadable::from)?;
    outcome.k = plan.alike.as_ref().map(|_| reached.k().unwrap_or(0));
    Ok(outcome)
}

fn damaged(error: arrow_schema::ArrowError) -> Unreadable {
    Unreadable::Damaged(error.to_string())
}

/// In place of the rows, how many there are, with noise.
fn count_rows(
    treatment: &Treatment,
    counts: &Counts,
    into: &Path,
    watch: Watch,
) -> Result<Outcome, Untreatable> {
    let mut made = Made::of(treatment.columns, treatment.plan);
    for made in &mut made {
        made.alike = counts
            .columns
            .iter()
            .position(|column| *column == made.name);
    }
    made.retain(|made| made.alike.is_some());
    made.sort_by_key(|made| made.alike);
    let classes = classes_of(treatment, &made, 0, watch)?;
    let mut random = Randomness::from_seed(&treatment.secrets.seed);
    let shown = private_counts(&classes, counts.epsilon, &mut random);
    let mut fields: Vec<Field> = made
        .iter()
        .map(|made| Field::new(&made.name, type_of(made.shape), true))
        .collect();
    let is_taken = made.iter().any(|made| made.name == "count");
    fields.push(Field::new(
        if is_taken { "rows" } else { "count" },
        DataType::Int64,
        true,
    ));
    let mut arrays = Vec::new();
    for (place, made) in made.iter().enumerate() {
        let values: Vec<Cell> = shown.iter().map(|one| one.group[place].clone()).collect();
        arrays.push(array(&values, made.shape));
    }
    arrays.push(Arc::new(
        shown
            .iter()
            .map(|one| Some(one.rows))
            .collect::<Int64Array>(),
    ));
    let schema = Arc::new(Schema::new(fields));
    let batch = RecordBatch::try_new(Arc::clone(&schema), arrays).map_err(damaged)?;
    let file = std::fs::File::create(into).map_err(Unreadable::from)?;
    let mut writer = ArrowWriter::try_new(file, schema, None).map_err(Unreadable::from)?;
    writer.write(&batch).map_err(Unreadable::from)?;
    writer.close().map_err(Unreadable::from)?;
    Ok(Outcome {
        epsilon: Some(counts.epsilon),
        least: Some(least_shown(counts.epsilon)),
        ..Outcome::default()
    })
}
