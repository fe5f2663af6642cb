//! A manager replaces what the map draws besides wards and streets: water, parks, names of places.

use stoa_kernel::{
    Done, Result, Tx,
    town::map_layers::{Layer, replace_features},
};

use crate::{events::TownEvent, model::layer_file::CheckedLayers, policy};

/// Replaces each layer that the file has features of; the others stay.
pub async fn replace_map_layers(tx: &mut Tx, layers: CheckedLayers) -> Result<Done<()>> {
    policy::may_manage(tx)?;
    replace_features(tx, layers.features()).await?;
    let event = TownEvent::MapLayersReplaced {
        water: layers.count(Layer::Water),
        parks: layers.count(Layer::Park),
        places: layers.count(Layer::Place),
        rows: layers.rows_digest(),
    };
    Ok(Done::new((), &event))
}
