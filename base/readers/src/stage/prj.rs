//! The well-known text of coordinate systems (ISO 19162's first edition, as Esri writes it into `.prj` files and GeoPackages keep
//! it) as words of PROJ.

use std::fmt::Write;

use super::system::System;

/// How deep brackets may stand in brackets.
const DEEPEST: usize = 12;

/// `NAME["text",1.5,OTHER[…]]`.
#[derive(Debug, Default)]
struct Node<'a> {
    name: &'a str,
    texts: Vec<&'a str>,
    numbers: Vec<f64>,
    inside: Vec<Node<'a>>,
}

impl Node<'_> {
    fn get(&self, name: &str) -> Option<&Self> {
        let mut inside = self.inside.iter();
        inside.find(|node| node.name.eq_ignore_ascii_case(name))
    }

    fn title(&self) -> &str {
        self.texts.first().copied().unwrap_or_default()
    }

    fn number(&self) -> Option<f64> {
        self.numbers.first().copied()
    }

    /// A parameter by one of its names.
    fn parameter(&self, names: &[&str]) -> Option<f64> {
        let known = |node: &&Self| {
            node.name.eq_ignore_ascii_case("PARAMETER")
                && names
                    .iter()
                    .any(|name| node.title().eq_ignore_ascii_case(name))
        };
        self.inside.iter().find(known)?.number()
    }

    /// EPSG's number of it.
    fn epsg(&self) -> Option<u16> {
        let authority = self.get("AUTHORITY")?;
        let is_epsg = authority.title().eq_ignore_ascii_case("EPSG");
        authority.texts.get(1).filter(|_| is_epsg)?.parse().ok()
    }
}

/// The system that a text describes.
pub fn read(text: &str) -> System {
    let mut rest = text.trim_start_matches('\u{feff}');
    let Some(node) = parse(&mut rest, 0) else {
        return System::Unknown(text.chars().take(80).collect());
    };
    if let Some(code) = node.epsg()
        && let known @ (System::Degrees | System::Projected(_)) = System::of_epsg(code)
    {
        return known;
    }
    match words(&node) {
        Some(words) if words == DEGREES => System::Degrees,
        Some(words) => System::of_words(&words, node.title().to_owned()),
        None => System::Unknown(node.title().to_owned()),
    }
}

fn parse<'a>(rest: &mut &'a str, depth: usize) -> Option<Node<'a>> {
    let text = rest.trim_start();
    let end = text.find(['[', '('])?;
    let name = text[..end].trim();
    if depth > DEEPEST
        || name.is_empty()
        || !name
            .bytes()
            .all(|sign| sign.is_ascii_alphanumeric() || sign == b'_')
    {
        return None;
    }
    let mut node = Node {
        name,
        ..Node::default()
    };
    *rest = &text[end + 1..];
    loop {
        let text = rest.trim_start_matches([',', ' ', '\r', '\n', '\t']);
        if let Some(after) = text.strip_prefix([']', ')']) {
            *rest = after;
            return Some(node);
        }
        if let Some(inside) = text.strip_prefix('"') {
            let end = inside.find('"')?;
            node.texts.push(&inside[..end]);
            *rest = &inside[end + 1..];
            continue;
        }
        let end = text.find([',', '[', ']', '(', ')'])?;
        match text[..end].trim().parse() {
            Ok(number) => {
                node.numbers.push(number);
                *rest = &text[end..];
            }
            // A direction, `EAST`, has no brackets.
            Err(_) if !matches!(text.as_bytes()[end], b'[' | b'(') => *rest = &text[end..],
            Err(_) => {
                *rest = text;
                node.inside.push(parse(rest, depth + 1)?);
            }
        }
    }
}

const DEGREES: &str = "+proj=longlat +datum=WGS84 +no_defs";

fn words(node: &Node) -> Option<String> {
    if node.name.eq_ignore_ascii_case("GEOGCS") {
        let datum = datum(node)?;
        return Some(format!("+proj=longlat {datum} +no_defs"));
    }
    if !node.name.eq_ignore_ascii_case("PROJCS") {
        return None;
    }
    let projection = node.get("PROJECTION")?.title().to_lowercase();
    let mut words = format!("+proj={}", method(&projection)?);
    for (word, names) in PARAMETERS {
        if let Some(number) = node.parameter(names) {
            // Writing into a text does not fail.
            let _ = write!(words, " +{word}={number}");
        }
    }
    // False eastings are in the unit of the system, and PROJ wants metres.
    let unit = node.get("UNIT").and_then(Node::number).unwrap_or(1.0);
    for (word, names) in [("x_0", ["False_Easting"]), ("y_0", ["False_Northing"])] {
        let metres = node.parameter(&names).unwrap_or(0.0) * unit;
        let _ = write!(words, " +{word}={metres}");
    }
    let sphere = projection.contains("auxiliary_sphere");
    let datum = match sphere {
        // Web Mercator takes the ellipsoid's longer axis for a sphere (EPSG's method 1024).
        true => "+a=6378137 +b=6378137 +nadgrids=@null".to_owned(),
        false => datum(node.get("GEOGCS")?)?,
    };
    let _ = write!(words, " +to_meter={unit} {datum} +no_defs");
    Some(words)
}

/// PROJ's word for a projection, by the names of Esri and of OGC.
fn method(name: &str) -> Option<&'static str> {
    Some(match name {
        "transverse_mercator" | "gauss_kruger" => "tmerc",
        "lambert_conformal_conic"
        | "lambert_conformal_conic_1sp"
        | "lambert_conformal_conic_2sp" => "lcc",
        "albers" | "albers_conic_equal_area" => "aea",
        "mercator" | "mercator_1sp" | "mercator_2sp" | "mercator_auxiliary_sphere" => "merc",
        "double_stereographic" | "oblique_stereographic" => "sterea",
        "stereographic" | "polar_stereographic" | "stereographic_north_pole" => "stere",
        "lambert_azimuthal_equal_area" => "laea",
        "azimuthal_equidistant" => "aeqd",
        "equidistant_cylindrical" | "plate_carree" | "equirectangular" => "eqc",
        "cassini" | "cassini_soldner" => "cass",
        "sinusoidal" => "sinu",
        _ => return None,
    })
}

const PARAMETERS: [(&str, &[&str]); 5] = [
    ("lat_0", &["Latitude_Of_Origin", "Latitude_Of_Center"]),
    (
        "lon_0",
        &[
            "Central_Meridian",
            "Longitude_Of_Center",
            "Longitude_Of_Origin",
        ],
    ),
    ("lat_1", &["Standard_Parallel_1"]),
    ("lat_2", &["Standard_Parallel_2"]),
    ("k_0", &["Scale_Factor"]),
];

/// From datums that lie a hundred metres off to WGS 84, by a part of their names: the parameters are EPSG's, as PROJ lists them
/// (seconds by the position vector).
const SHIFTS: [(&str, &str); 8] = [
    (
        "osgb_1936",
        "446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894",
    ),
    (
        "amersfoort",
        "565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725",
    ),
    (
        "deutsches_hauptdreiecksnetz",
        "598.1,73.7,418.2,0.202,0.045,-2.455,6.7",
    ),
    ("mgi", "577.326,90.129,463.919,5.137,1.474,5.297,2.4232"),
    ("european_1950", "-87,-98,-121,0,0,0,0"),
    ("ch1903", "674.374,15.056,405.346,0,0,0,0"),
    (
        "belge_1972",
        "-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747",
    ),
    ("rome_1940", "-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68"),
];

fn datum(node: &Node) -> Option<String> {
    let datum = node.get("DATUM")?;
    let spheroid = datum.get("SPHEROID").or_else(|| datum.get("ELLIPSOID"))?;
    let name = datum.title().to_lowercase().replace([' ', '-'], "_");
    if name.contains("wgs_1984") || name == "wgs84" {
        return Some("+datum=WGS84".to_owned());
    }
    let [axis, flattening] = *spheroid.numbers.get(..2)? else {
        return None;
    };
    let ellipsoid = match flattening {
        0.0 => format!("+a={axis} +b={axis}"),
        flattening => format!("+a={axis} +rf={flattening}"),
    };
    let given = datum.get("TOWGS84").filter(|node| node.numbers.len() == 7);
    let shift = match given {
        Some(node) => node
            .numbers
            .iter()
            .map(f64::to_string)
            .collect::<Vec<_>>()
            .join(","),
        None => {
            let known = SHIFTS.iter().find(|(part, _)| name.contains(part));
            known.map_or("0,0,0,0,0,0,0", |(_, shift)| shift).to_owned()
        }
    };
    let meridian = node.get("PRIMEM").and_then(Node::number).unwrap_or(0.0);
    let meridian = match meridian {
        0.0 => String::new(),
        degrees => format!(" +pm={degrees}"),
    };
    Some(format!("{ellipsoid} +towgs84={shift}{meridian}"))
}

#[cfg(test)]
mod tests {
    use stoa_geometry::{Geometry, Position};

    use super::{System, read};

    const LONG_ISLAND: &str = r#"PROJCS["NAD_1983_StatePlane_New_York_Long_Island_FIPS_3104_Feet",GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",984250.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",-74.0],PARAMETER["Standard_Parallel_1",40.66666666666666],PARAMETER["Standard_Parallel_2",41.03333333333333],PARAMETER["Latitude_Of_Origin",40.16666666666666],UNIT["Foot_US",0.3048006096012192]]"#;

    fn place(system: &System, x: f64, y: f64) -> (f64, f64) {
        let point = Geometry::Point(Position::flat(x, y));
        let placed = system.place(point).expect("a place");
        let bounds = placed.bounds().expect("a position");
        (bounds.west, bounds.south)
    }

    /// The same point by EPSG's own definition of the system (EPSG:2263).
    #[test]
    fn a_system_is_what_epsg_says() {
        let (lon, lat) = place(&read(LONG_ISLAND), 987_654.0, 210_000.0);
        let (by_code, lat_by_code) = place(&System::of_epsg(2263), 987_654.0, 210_000.0);
        assert!((lon - by_code).abs() < 1e-7 && (lat - lat_by_code).abs() < 1e-7);
        assert!(
            (lon + 73.9877).abs() < 0.01 && (lat - 40.743).abs() < 0.01,
            "{lon} {lat}"
        );
    }

    #[test]
    fn degrees_are_degrees_and_riddles_are_told() {
        let wgs = r#"GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]"#;
        assert!(matches!(read(wgs), System::Degrees));
        assert!(matches!(read("PROJCS[\"Mars\"]"), System::Unknown(name) if name == "Mars"));
        for text in [
            "",
            "[",
            "A[A[",
            &"A[".repeat(200),
            "PROJCS[\"x\",UNIT[",
            "é[\"ü\"]",
        ] {
            assert!(matches!(read(text), System::Unknown(_)), "{text}");
        }
    }
}
