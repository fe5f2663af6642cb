//! A manager adds to a process one of the ways in which people take part.

use stoa_kernel::{App, Done, Error, Localised, Result, Tx, digest, town::is_slug};

use super::touch;
use crate::{
    casework,
    events::{ProcessEvent, What},
    model::{Component, Faults, Kind, Needs, Standing, check_title, words},
    store,
};

/// Words that addresses beside those of components use.
const TAKEN: [&str; 4] = ["decisions", "follow", "news", "thread"];

/// A component as it is to be.
#[derive(Debug, Clone)]
pub struct AddComponent {
    pub process: String,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub kind: Kind,
    /// Its name in the addresses of the process.
    pub slug: String,
    pub title: Localised,
    /// How well people must be known for what they do in it.
    pub standing: Standing,
}

/// `Invalid` on the fields that are wrong; `Conflict` when the slug is taken, somebody was faster, or it is no draft any more.
pub async fn add_component(app: &App, tx: &mut Tx, input: AddComponent) -> Result<Done<Component>> {
    let setup = casework::draft(tx, (&input.process, input.seen)).await?;
    let title = words::tidy(&input.title);
    let mut faults = Faults::default();
    check_title(&title, app.config.town.language, &mut faults);
    let is_name = is_slug(&input.slug) && !TAKEN.contains(&input.slug.as_str());
    faults.want(is_name, "slug", "participation-frame-fault-slug");
    faults.done()?;
    let component = Component {
        id: tx.new_id()?,
        process: setup.process.id,
        slug: input.slug,
        kind: input.kind,
        title,
        needs: Needs::same(input.kind, input.standing),
    };
    store::frame::insert_component(tx, &component).await?;
    touch(tx, &setup.process, setup.days()).await?;
    let needs = serde_json::to_string(&component.needs)
        .map_err(|error| Error::broken("a component's needs", error))?;
    let what = What::ComponentAdded {
        component: component.slug.clone(),
        component_kind: component.kind.name(),
        title: digest(&component.title.to_json()),
        needs,
    };
    Ok(Done::new(
        component,
        &ProcessEvent::of(&setup.process, what),
    ))
}
