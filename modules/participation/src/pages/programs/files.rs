//! The links to a component as files.

use stoa_web::{Markup, Visitor, html};

use crate::{api::walk::What, model::Scene};

/// All of it as files, once everybody sees its process.
pub fn files(visitor: &Visitor, scene: &Scene, all: &[What]) -> Markup {
    let path = scene.path();
    html! {
        @if scene.setup.process.is_public() {
            p.govuk-body-s {
                (visitor.t("participation-programs-files"))
                @for what in all {
                    @for end in ["csv", "json"] {
                        @let name = format!("{}.{end}", what.name());
                        " " a.govuk-link href={ (path) "/" (name) } download { bdi { (name) } }
                    }
                }
            }
        }
    }
}
