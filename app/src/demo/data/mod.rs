//! Keeps what Merrow publishes beside its own reports: trees, bus stops, wards, the air and the budget. All of it is invented, and
//! follows from the seed and the day.

mod air;
mod budget;
mod stops;
mod trees;
mod wards;

use jiff::civil::Date;
use stoa_kernel::{App, Error, Id, Lang, Localised, Result, files::Kept};
use stoa_opendata::{
    commands::{AddFile, CreateDataset, PublishDataset, add_file, create_dataset, publish_dataset},
    loading,
    model::{Dataset, DatasetId, Description, Resource, slug_of},
};

use super::{MAKER, land::Land, office::agencies::COUNCIL};

/// The slugs that others name.
pub const TREES: &str = "street-trees";
pub const STOPS: &str = "bus-stops";
pub const AIR: &str = "air-quality-by-day";

/// A dataset of the demonstration.
struct Offer {
    slug: &'static str,
    description: Description,
    file_name: &'static str,
    /// The texts of its file, a version each, the oldest first.
    versions: Vec<String>,
}

/// Publishes them all, through the commands that people publish by.
pub async fn make_data(app: &App, land: &Land, seed: u64) -> Result<()> {
    let zone = app.config.time_zone();
    let today = zone.to_datetime(app.now()).date();
    for offer in offers(land, today, seed) {
        publish(app, offer).await?;
    }
    Ok(())
}

fn offers(land: &Land, today: Date, seed: u64) -> [Offer; 5] {
    [
        trees::offer(land, today, seed),
        stops::offer(land, seed),
        wards::offer(land),
        air::offer(today, seed),
        budget::offer(today, seed),
    ]
}

/// What all of them say alike.
fn described(title: Localised, text: Localised, theme: &str, keywords: &[&str]) -> Description {
    Description {
        title,
        text,
        licence: "cc-by-4.0".to_owned(),
        themes: vec![theme.to_owned()],
        keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
        place: "Merrow".to_owned(),
        contact: "Open data desk".to_owned(),
        contact_email: "data@merrow.example.org".to_owned(),
        language: Some(Lang::En),
        ..Description::default()
    }
}

async fn publish(app: &App, offer: Offer) -> Result<()> {
    let input = CreateDataset {
        agency: COUNCIL.to_owned(),
        description: offer.description,
        slug: offer.slug.to_owned(),
        is_own: false,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = create_dataset(&mut tx, input).await?;
    let Dataset { id, .. } = tx.commit(done).await?;
    let mut resource = None;
    for text in offer.versions {
        let added = take(app, (id, resource), offer.file_name, text).await?;
        resource = Some(added);
        let input = PublishDataset {
            dataset: id,
            seen: 0,
        };
        let mut tx = app.db.begin(&MAKER).await?;
        let done = publish_dataset(&mut tx, input).await;
        let done = done.map_err(|error| Error::broken("a table of the demonstration", error))?;
        tx.commit(done).await?;
    }
    Ok(())
}

/// Takes a file in, in place of the one before, and reads it.
async fn take(
    app: &App,
    (dataset, instead): (DatasetId, Option<Id<Resource>>),
    file_name: &str,
    text: String,
) -> Result<Id<Resource>> {
    let bytes = text.len() as u64;
    let kept = Kept {
        hash: app.files.keep(text).await?,
        bytes,
    };
    let stem = file_name.split('.').next().unwrap_or(file_name);
    let input = AddFile {
        dataset,
        instead,
        title: slug_of(stem).replace('-', " "),
        text: String::new(),
        file_name: file_name.to_owned(),
        kept,
        then_publish: false,
    };
    let mut tx = app.db.begin(&MAKER).await?;
    let done = add_file(&mut tx, input).await?;
    let added = tx.commit(done).await?;
    loading::read_file(app, added.file).await?;
    Ok(added.resource)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_day_give_the_same_tables() {
        let land = Land::survey(7);
        let day = jiff::civil::date(2026, 5, 4);
        let texts = |seed| offers(&land, day, seed).map(|offer| offer.versions.concat());
        assert_eq!(texts(7), texts(7));
        let (one, other) = (texts(7), texts(8));
        // The wards are those of the land, whatever else is drawn.
        let same: Vec<usize> = (0..one.len())
            .filter(|place| one[*place] == other[*place])
            .collect();
        assert_eq!(same, [2]);
    }

    #[test]
    fn there_are_more_trees_than_a_map_draws_one_by_one() {
        let offer = trees::offer(&Land::survey(7), jiff::civil::date(2026, 5, 4), 7);
        let rows = offer.versions[1].lines().count();
        assert!((2_500..9_000).contains(&rows), "{rows}");
        assert_ne!(offer.versions[0], offer.versions[1]);
    }
}
