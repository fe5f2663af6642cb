//! The keys of the queue, with the switch that turns them off (WCAG 2.2, 2.1.4).

use maud::{Markup, html};
use stoa_web::{Visitor, components::button};

use super::bulk::ACTS;

const MOVES: [(&str, &str); 5] = [
    ("j", "services-desk-keys-down"),
    ("k", "services-desk-keys-up"),
    ("x", "services-desk-keys-tick"),
    ("Enter", "services-desk-keys-enter"),
    ("?", "services-desk-keys-help"),
];

/// The button that a script shows.
pub fn opener(visitor: &Visitor) -> Markup {
    html! {
        button.govuk-button.govuk-button--secondary.stoa-queue__help type="button" data-keys-open hidden {
            (visitor.t("services-desk-keys-title"))
        }
    }
}

/// The dialog that it opens.
pub fn help(visitor: &Visitor) -> Markup {
    let moves = MOVES.iter().copied();
    let acts = ACTS.iter().map(|act| (act.key(), act.text_key()));
    html! {
        dialog.stoa-dialog data-keys-help aria-labelledby="keys-title" {
            h2.govuk-heading-m #keys-title { (visitor.t("services-desk-keys-title")) }
            dl.stoa-keys {
                @for (key, text) in moves.chain(acts) {
                    dt { kbd { (key) } }
                    dd { (visitor.t(text)) }
                }
            }
            form method="dialog" {
                div.govuk-checkboxes.govuk-checkboxes--small {
                    div.govuk-checkboxes__item {
                        input.govuk-checkboxes__input #keys-on type="checkbox" data-keys-switch checked;
                        label.govuk-label.govuk-checkboxes__label for="keys-on" { (visitor.t("services-desk-keys-on")) }
                    }
                }
                (button(visitor.t("services-desk-keys-close")))
            }
        }
    }
}
