//! The words for kinds: of areas, which a town may add to, and of agencies.

use stoa_kernel::town::{AreaIndex, AreaKind};
use stoa_web::{Speech, Visitor};

/// Kinds of area that have words in each language.
const KNOWN: [&str; 4] = ["ward", "district", "neighbourhood", "police-district"];

/// "Wards" for `ward`. A kind that a town added stands for itself, with a capital where it begins a line.
pub fn area_kind(speech: &Speech, kind: &str) -> String {
    if KNOWN.contains(&kind) {
        return speech.t(&format!("town-area-kind-{kind}"));
    }
    let mut letters = kind.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect::<String>().replace('-', " ")
}

/// "Ward" for `ward`.
pub fn one_area_kind(speech: &Speech, kind: &str) -> String {
    if KNOWN.contains(&kind) {
        return speech.t(&format!("town-one-area-{kind}"));
    }
    kind.replace('-', " ")
}

/// The kinds to choose from: those with words, and those that the town has besides.
pub fn area_kinds(areas: &AreaIndex) -> Vec<AreaKind> {
    let mut kinds: Vec<AreaKind> = KNOWN.into_iter().filter_map(AreaKind::new).collect();
    for area in areas.all() {
        if !kinds.contains(&area.kind) {
            kinds.push(area.kind.clone());
        }
    }
    kinds
}

/// "Water, power or another utility" for `utility`.
pub fn agency_kind(visitor: &Visitor, kind: &str) -> String {
    visitor.t(&format!("town-agency-kind-{kind}"))
}
