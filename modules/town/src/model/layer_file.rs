//! A GeoJSON file of what the map draws besides wards and streets: water, parks, names of places.

use std::io::Read;

use serde_json::Value;
use stoa_kernel::{
    Error, Message, Point, digest,
    town::{
        Shape, ShapeFault,
        map_layers::{Layer, NewFeature},
    },
};

use super::{
    faults,
    features::{Feature, each_feature},
    names,
};

/// Features without a fault, as only [`read`] makes them.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedLayers(Vec<NewFeature>);

impl CheckedLayers {
    pub fn features(&self) -> &[NewFeature] {
        &self.0
    }

    /// How many features of a layer there are.
    pub fn count(&self, layer: Layer) -> usize {
        self.0.iter().filter(|one| one.layer == layer).count()
    }

    /// The digest of every row, for the event of the whole batch.
    pub fn rows_digest(&self) -> String {
        let row = |one: &NewFeature| {
            let zoom = one.min_zoom.to_string();
            let shape = one.shape.to_geojson().to_string();
            [one.layer.name(), &one.kind, &one.name, &zoom, &shape].join("\u{1f}")
        };
        digest(&self.0.iter().map(row).collect::<Vec<_>>().join("\u{1e}"))
    }
}

/// Reads a file. `layer` is the layer of all of it; `None`: each feature says its own, in a property `layer` or by
/// OpenStreetMap's tags. `Invalid` on the field `file`, with every fault. `near` is a point of the town.
pub fn read(
    file: impl Read,
    layer: Option<Layer>,
    near: Option<Point>,
) -> Result<CheckedLayers, Error> {
    let (mut features, mut told) = (Vec::new(), Vec::new());
    let outcome = each_feature(file, |feature| match new_feature(&feature, layer, near) {
        Ok(new) => features.push(new),
        Err(fault) => told.push(fault),
    });
    match outcome {
        Err(fault) => Err(faults::of_file(vec![fault.message()])),
        Ok(_) if !told.is_empty() => Err(faults::of_file(told)),
        Ok(_) => Ok(CheckedLayers(features)),
    }
}

fn new_feature(
    feature: &Feature,
    layer: Option<Layer>,
    near: Option<Point>,
) -> Result<NewFeature, Message> {
    let name = feature
        .first_text(&["name", "label", "title"])
        .unwrap_or_default();
    let name: String = name.chars().take(names::LONGEST).collect();
    let label = feature.label(&name);
    let own = || {
        feature
            .text("layer")
            .and_then(|name| Layer::parse(&name.to_lowercase()))
    };
    let layer = layer
        .or_else(own)
        .or_else(|| by_tags(feature))
        .ok_or_else(|| Message::new("town-fault-no-layer").with("feature", &label))?;
    let shape = match &feature.geometry {
        Value::Null => return Err(Message::new("town-fault-no-geometry").with("feature", &label)),
        geometry => Shape::from_geojson(geometry),
    };
    let shape = shape.and_then(|shape| fit(layer, shape, near));
    let shape = shape.map_err(|fault| faults::of_shape(&label, &fault))?;
    if layer == Layer::Place && name.is_empty() {
        return Err(Message::new("town-fault-no-name").with("feature", &label));
    }
    Ok(NewFeature {
        kind: kind_of(feature, layer),
        min_zoom: min_zoom(feature, layer, &shape),
        layer,
        name,
        shape,
    })
}

/// What a layer draws: grounds as polygons, water also as lines, places as points, for which an outline's middle will do.
fn fit(layer: Layer, shape: Shape, near: Option<Point>) -> Result<Shape, ShapeFault> {
    shape.check_degrees(near)?;
    match (layer, &shape) {
        (Layer::Place, Shape::Polygons(_)) => {
            let at = shape.label_point();
            Ok(Shape::Points(vec![[at.lon, at.lat]]))
        }
        (Layer::Water | Layer::Park, Shape::Polygons(_)) => shape.check_area(near).map(|()| shape),
        (Layer::Place, Shape::Points(_)) | (Layer::Water, Shape::Lines(_)) => Ok(shape),
        (_, other) => Err(ShapeFault::WrongType {
            found: match other {
                Shape::Points(_) => "Point",
                Shape::Lines(_) => "LineString",
                Shape::Polygons(_) => "Polygon",
            }
            .to_owned(),
        }),
    }
}

/// The layer by OpenStreetMap's tags, in which most files are.
fn by_tags(feature: &Feature) -> Option<Layer> {
    let is = |key: &str, values: &[&str]| {
        feature
            .text(key)
            .is_some_and(|value| values.contains(&value.as_str()))
    };
    let water = is("natural", &["water", "bay", "strait"])
        || is("landuse", &["reservoir", "basin"])
        || feature.text("waterway").is_some();
    let park = is(
        "leisure",
        &[
            "park",
            "garden",
            "playground",
            "pitch",
            "nature_reserve",
            "common",
        ],
    ) || is(
        "landuse",
        &[
            "grass",
            "forest",
            "recreation_ground",
            "village_green",
            "cemetery",
            "meadow",
            "allotments",
        ],
    ) || is("natural", &["wood", "scrub", "grassland", "heath"]);
    if water {
        Some(Layer::Water)
    } else if park {
        Some(Layer::Park)
    } else {
        feature.text("place").map(|_| Layer::Place)
    }
}

/// A slug of what it is, for those who draw the tiles in their own way.
fn kind_of(feature: &Feature, layer: Layer) -> String {
    let tags: &[&str] = match layer {
        Layer::Water => &["kind", "waterway", "water", "natural", "landuse"],
        Layer::Park => &["kind", "leisure", "landuse", "natural"],
        Layer::Place => &["kind", "place"],
    };
    let said = feature
        .first_text(tags)
        .map(|said| said.replace('_', "-").to_lowercase());
    said.filter(|said| stoa_kernel::town::is_slug(said))
        .unwrap_or_else(|| layer.name().to_owned())
}

/// From which zoom on it is drawn: as the file says, else by its size, so that far views hold little.
fn min_zoom(feature: &Feature, layer: Layer, shape: &Shape) -> u8 {
    let given = feature
        .text("min_zoom")
        .and_then(|text| text.parse::<u8>().ok());
    if let Some(given) = given.filter(|zoom| *zoom <= 22) {
        return given;
    }
    let bbox = shape.bbox();
    let size = (bbox.east - bbox.west).max(bbox.north - bbox.south);
    match layer {
        Layer::Place => 12,
        // A hundredth of a degree is about a kilometre.
        _ if size >= 0.02 => 8,
        _ if size >= 0.005 => 11,
        _ => 13,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, proptest};

    use super::*;

    fn file(features: &str) -> String {
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
    }

    fn feature(properties: &str, geometry: &str) -> String {
        format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#)
    }

    const TRIANGLE: &str =
        r#"{"type":"Polygon","coordinates":[[[0,0],[0.01,0],[0.01,0.01],[0,0]]]}"#;
    const LINE: &str = r#"{"type":"LineString","coordinates":[[0,0],[0.1,0]]}"#;
    const POINT: &str = r#"{"type":"Point","coordinates":[0,0]}"#;

    #[test]
    fn layers_are_told_by_their_tags() {
        let all = [
            feature(r#"{"natural":"water","name":"Mirror Lake"}"#, TRIANGLE),
            feature(r#"{"waterway":"river"}"#, LINE),
            feature(r#"{"leisure":"nature_reserve"}"#, TRIANGLE),
            feature(r#"{"place":"square","name":"Market"}"#, TRIANGLE),
            feature(r#"{"layer":"Place","name":"Station","min_zoom":9}"#, POINT),
        ];
        let read = read(file(&all.join(",")).as_bytes(), None, None).unwrap();
        let told: Vec<_> = read
            .features()
            .iter()
            .map(|one| (one.layer.name(), one.kind.as_str(), one.min_zoom))
            .collect();
        let expected = [
            ("water", "water", 11),
            ("water", "river", 8),
            ("park", "nature-reserve", 11),
            ("place", "square", 12),
            ("place", "place", 9),
        ];
        assert_eq!(told, expected);
        assert_eq!(read.count(Layer::Water), 2);
        assert!(matches!(read.features()[3].shape, Shape::Points(_)));
    }

    #[test]
    fn what_a_layer_cannot_draw_is_refused() {
        for (layer, properties, geometry, key) in [
            (None, "{}", TRIANGLE, "town-fault-no-layer"),
            (Some(Layer::Park), "{}", LINE, "town-fault-wrong-type"),
            (Some(Layer::Water), "{}", POINT, "town-fault-wrong-type"),
            (Some(Layer::Place), "{}", POINT, "town-fault-no-name"),
            (Some(Layer::Water), "{}", "null", "town-fault-no-geometry"),
        ] {
            let text = file(&feature(properties, geometry));
            let fault = read(text.as_bytes(), layer, None).unwrap_err().to_string();
            assert!(fault.contains(key), "{fault}");
        }
        assert!(
            read(&b"{"[..], None, None)
                .unwrap_err()
                .to_string()
                .contains("town-file-not-json")
        );
    }

    proptest! {
        #[test]
        fn any_damaged_file_gets_an_answer(at in any::<usize>(), byte in any::<u8>()) {
            let text = file(&[feature(r#"{"natural":"water"}"#, TRIANGLE), feature(r#"{"place":"x","name":"y"}"#, POINT)].join(","));
            let mut bytes = text.into_bytes();
            let length = bytes.len();
            bytes[at % length] = byte;
            let _ = read(&bytes[..], None, None);
        }
    }
}
