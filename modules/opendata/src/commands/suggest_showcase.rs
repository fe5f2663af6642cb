//! A resident shows what they made of published data. Staff look at it before everybody does.

use stoa_kernel::{App, Done, Error, FieldError, Id, Message, Result, Tx, digest, files::Photo};

use crate::{
    events::{TalkEvent, Talked},
    model::{
        DatasetId, LONGEST_TITLE, is_web_address,
        talk::{LONGEST_WORDS, ShowcaseItem, ShowcaseState, written},
    },
    policy,
    store::{dataset_by_slug, talk as store},
    talk::{
        Resident,
        telling::{TELL_STEWARD, TellSteward},
    },
};

/// The most datasets that an item names.
const MOST: usize = 20;

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct SuggestShowcase {
    pub title: String,
    pub text: String,
    /// Where it is.
    pub url: String,
    /// Kept by `app.files` before.
    pub picture: Option<Photo>,
    /// The slugs of the datasets that it uses, at least one.
    pub datasets: Vec<String>,
}

/// Keeps it until somebody has looked. `Invalid` on `title`, `text`, `url` and `datasets`.
pub async fn suggest_showcase(
    app: &App,
    tx: &mut Tx,
    input: SuggestShowcase,
) -> Result<Done<Id<ShowcaseItem>>> {
    tx.may(policy::SUGGEST_SHOWCASE, &policy::talk(""))?;
    let actor = tx.actor().clone();
    let resident = Resident::of(app, tx, &actor).await?;
    let (uses, unknown) = datasets(tx, &input.datasets).await?;
    let title = written("title", &input.title, LONGEST_TITLE);
    let text = written("text", &input.text, LONGEST_WORDS);
    let mut faults: Vec<FieldError> = [title.as_ref().err(), text.as_ref().err()]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    if !is_web_address(input.url.trim()) {
        faults.push(FieldError::new("url", Message::new("talk-url-wrong")));
    }
    faults.extend(unknown);
    let (Ok(title), Ok(text), true) = (title, text, faults.is_empty()) else {
        return Err(Error::Invalid(faults));
    };
    let picture = input.picture;
    let item = ShowcaseItem {
        id: tx.new_id()?,
        person: resident.person,
        title,
        text,
        url: input.url.trim().to_owned(),
        full: picture
            .as_ref()
            .map(|photo| photo.full.clone())
            .unwrap_or_default(),
        thumbnail: picture.map(|photo| photo.thumbnail).unwrap_or_default(),
        state: ShowcaseState::Waiting,
        answer: String::new(),
        sent_at: tx.now(),
        decided_at: None,
        revision: 1,
    };
    store::insert_showcase(tx, &item, &uses).await?;
    tx.enqueue(TELL_STEWARD, &TellSteward::Showcase(item.id))
        .await?;
    let what = Talked::ShowcaseSuggested {
        title: digest(&item.title),
        address: digest(&item.url),
        picture: item.full.clone(),
    };
    let event = TalkEvent::of_showcase(&item, what);
    Ok(Done::new(item.id, &event))
}

/// The published datasets of these slugs, and what is wrong with them.
async fn datasets(tx: &mut Tx, slugs: &[String]) -> Result<(Vec<DatasetId>, Option<FieldError>)> {
    let mut found = Vec::new();
    let named = slugs
        .iter()
        .map(|slug| slug.trim())
        .filter(|slug| !slug.is_empty());
    for slug in named.take(MOST) {
        match dataset_by_slug(tx, slug).await? {
            Some(dataset) if dataset.is_public() => found.push(dataset.id),
            _ => {
                let message = Message::new("talk-dataset-unknown");
                return Ok((found, Some(FieldError::new("datasets", message))));
            }
        }
    }
    let missing = || FieldError::new("datasets", Message::new("talk-datasets-missing"));
    let fault = found.is_empty().then(missing);
    Ok((found, fault))
}
