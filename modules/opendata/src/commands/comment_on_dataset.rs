//! A resident says something of a dataset, or reports an error in it. Until its steward has looked at it, it lies sealed.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, digest};

use crate::{
    events::{TalkEvent, Talked},
    model::{
        Dataset, DatasetId,
        talk::{CommentKind, CommentState, DataComment, LONGEST_WORDS, written},
    },
    policy,
    store::{dataset_by_id, talk as store},
    talk::{
        Resident,
        telling::{TELL_STEWARD, TellSteward},
    },
};

/// The longest name of a column or key of a row, in characters.
const LONGEST_PLACE: usize = 500;

/// What is said.
#[derive(Debug, Clone)]
pub struct CommentOnDataset {
    pub dataset: DatasetId,
    pub kind: CommentKind,
    /// The column or the row that is meant; empty: all of it.
    pub place: String,
    pub text: String,
}

/// Keeps it, and tells the steward. `Invalid` on `text`, and where somebody says too much; `NotFound` where nothing is published.
pub async fn comment_on_dataset(
    app: &App,
    tx: &mut Tx,
    input: CommentOnDataset,
) -> Result<Done<Id<DataComment>>> {
    let dataset: Option<Dataset> = dataset_by_id(tx, input.dataset).await?;
    let dataset = dataset.filter(Dataset::is_public).or_not_found()?;
    tx.may(policy::COMMENT_ON_DATA, &policy::talk(&dataset.agency))?;
    let actor = tx.actor().clone();
    let resident = Resident::of(app, tx, &actor).await?;
    let text =
        written("text", &input.text, LONGEST_WORDS).map_err(|fault| Error::Invalid(vec![fault]))?;
    let id: Id<DataComment> = tx.new_id()?;
    let comment = DataComment {
        id,
        person: resident.person,
        dataset: dataset.id,
        agency: dataset.agency.clone(),
        kind: input.kind,
        place: input.place.trim().chars().take(LONGEST_PLACE).collect(),
        sealed: Some(app.vault.seal_secret(id.number(), text.as_bytes())?),
        text: String::new(),
        state: CommentState::Waiting,
        answer: String::new(),
        version: 0,
        sent_at: tx.now(),
        updated_at: tx.now(),
        revision: 1,
    };
    store::insert_comment(tx, &comment).await?;
    tx.enqueue(TELL_STEWARD, &TellSteward::Comment(id)).await?;
    let what = Talked::DataCommented {
        comment: id.number(),
        kind: comment.kind.name(),
        text: digest(&text),
    };
    let event = TalkEvent::about(&dataset, what);
    Ok(Done::new(id, &event))
}
