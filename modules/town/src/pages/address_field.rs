//! The field for a street or an address. With script it suggests what one may mean as one types.

use stoa_web::{
    Visitor,
    components::{Input, InputKind, text_input},
};

/// A field of this name under the words of `label`.
pub fn address_field(visitor: &Visitor, name: &str, label: &str, value: &str) -> Input {
    // The script puts the number in place of the braces.
    let found = visitor.t_with("town-suggestions", &[("count", "{count}".into())]);
    text_input(name, visitor.t(label))
        .kind(InputKind::Search)
        .value(value)
        .autocomplete("street-address")
        .attr("data-suggest-url", "/map/search")
        .attr("data-text-found", found)
}
