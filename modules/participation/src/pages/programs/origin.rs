//! Where a proposal came from, and the way to bringing more.

use stoa_web::{Markup, Visitor, html};

use crate::{model::Scene, policy, store::programs::Origin};

/// From which system it was taken over, and how many support it there: these are counted apart.
pub fn came_from(visitor: &Visitor, origin: Option<&Origin>) -> Markup {
    html! {
        @if let Some(origin) = origin {
            @let source = ("source", origin.source.as_str().into());
            @if origin.supports > 0 {
                (visitor.t_with("participation-programs-came-supported", &[source, ("count", origin.supports.into())]))
            } @else {
                (visitor.t_with("participation-programs-came-from", &[source]))
            }
        }
    }
}

/// For managers: the way to taking over proposals of another system.
pub fn way_to_import(visitor: &Visitor, scene: &Scene) -> Markup {
    let may = visitor.may(policy::SET_UP, &scene.setup.process.resource());
    html! {
        @if may {
            p.govuk-body { a.govuk-link href={ (scene.path()) "/import-proposals" } { (visitor.t("participation-programs-import")) } }
        }
    }
}
