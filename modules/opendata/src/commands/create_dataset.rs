//! Somebody begins a dataset: a draft with a title.

use stoa_kernel::{
    Done, Error, Reader, Result, Tx, digest,
    town::agencies::{agency_by_slug, all_agencies},
};

use crate::{
    events::{DataEvent, What},
    model::{Dataset, Description, State, slug_of, table_name},
    policy, store,
};

/// How many slugs are tried after one another: `trees`, `trees-2`, …
const TRIES: usize = 1000;

/// What is known of it at first.
#[derive(Debug, Clone, Default)]
pub struct CreateDataset {
    /// The slug of the agency that answers for it.
    pub agency: String,
    pub description: Description,
    /// A slug of one's own; empty: made of the title.
    pub slug: String,
    /// Whether a module of the house contributes it.
    pub is_own: bool,
}

/// Makes the draft. `Invalid` with every fault of its description; `Conflict` when a slug of one's own is taken.
pub async fn create_dataset(tx: &mut Tx, input: CreateDataset) -> Result<Done<Dataset>> {
    tx.may(policy::CREATE, &policy::catalogue(&input.agency))?;
    must_exist(tx, &input.agency).await?;
    let description = input.description.checked().map_err(Error::Invalid)?;
    let title = description.title.get(stoa_kernel::Lang::En).to_owned();
    let slug = match input.slug.as_str() {
        "" => free_slug(tx, &slug_of(&title)).await?,
        given if slug_of(given) != given => {
            return Err(Error::invalid("slug", "opendata-slug-wrong"));
        }
        given if is_free(tx, given).await? => given.to_owned(),
        _ => return Err(Error::conflict("opendata-slug-taken")),
    };
    let dataset = Dataset {
        id: tx.new_id()?,
        slug,
        agency: input.agency,
        state: State::Draft,
        reason: String::new(),
        title: description.title.clone(),
        description,
        is_own: input.is_own,
        asked_by: 0,
        revision: 1,
        version: 0,
        created_at: tx.now(),
        updated_at: tx.now(),
        published_at: None,
    };
    store::insert_dataset(tx, &dataset).await?;
    let what = What::DatasetCreated {
        title: digest(&dataset.title.to_json()),
    };
    let event = DataEvent::of(&dataset, what);
    Ok(Done::new(dataset, &event))
}

/// `Invalid` on `agency` where there is none of this slug. A town that has no agencies yet answers itself.
pub(super) async fn must_exist(db: &mut Reader, agency: &str) -> Result<()> {
    if agency.is_empty() && all_agencies(db).await?.is_empty() {
        return Ok(());
    }
    match agency_by_slug(db, agency).await? {
        Some(agency) if !agency.is_ended => Ok(()),
        _ => Err(Error::invalid("agency", "opendata-agency-unknown")),
    }
}

async fn free_slug(db: &mut Reader, wanted: &str) -> Result<String> {
    let mut slug = wanted.to_owned();
    for number in 2..TRIES {
        if is_free(db, &slug).await? {
            return Ok(slug);
        }
        slug = format!("{wanted}-{number}");
    }
    Err(Error::conflict("opendata-slug-taken"))
}

async fn is_free(db: &mut Reader, slug: &str) -> Result<bool> {
    let is_taken = store::dataset_by_slug(db, slug).await?.is_some()
        || store::table_owner(db, &table_name(slug)).await?.is_some()
        || store::resource_of_alias(db, &table_name(slug))
            .await?
            .is_some();
    Ok(!is_taken)
}
