//! The keys of the queue and of a report's page, with the switch that turns them off (WCAG 2.2, 2.1.4).

use maud::{Markup, html};
use stoa_web::{Visitor, components::button};

use crate::pages::staff::bulk::ACTS;

/// The keys that move, choose and open, with what they do.
const MOVES: [(&str, &str); 5] = [
    ("j", "reports-keys-down"),
    ("k", "reports-keys-up"),
    ("x", "reports-keys-tick"),
    ("Enter", "reports-keys-enter"),
    ("?", "reports-keys-help"),
];

/// The keys of a report's page, beside those of the actions.
const WORK: [(&str, &str); 7] = [
    ("u", "reports-work-update"),
    ("p", "reports-work-move"),
    ("r", "reports-work-route"),
    ("y", "reports-keys-send"),
    ("n", "reports-work-next"),
    ("q", "reports-work-queue"),
    ("?", "reports-keys-help"),
];

/// The dialog of the queue.
pub fn help(visitor: &Visitor) -> Markup {
    let acts = ACTS
        .iter()
        .map(|act| (act.key(), visitor.t(&act.text_key())));
    let moves = MOVES.iter().map(|(key, text)| (*key, visitor.t(text)));
    let all: Vec<_> = moves.chain(acts).collect();
    dialog(visitor, &all)
}

/// The dialog that a script opens, with these keys in it.
fn dialog(visitor: &Visitor, keys: &[(&str, String)]) -> Markup {
    html! {
        dialog.stoa-dialog data-keys-help aria-labelledby="keys-title" {
            h2.govuk-heading-m #keys-title { (visitor.t("reports-keys-title")) }
            dl.stoa-keys {
                @for (key, text) in keys {
                    dt { kbd { (key) } }
                    dd { (text) }
                }
            }
            form method="dialog" {
                div.govuk-checkboxes.govuk-checkboxes--small {
                    div.govuk-checkboxes__item {
                        input.govuk-checkboxes__input #keys-on type="checkbox" data-keys-switch checked;
                        label.govuk-label.govuk-checkboxes__label for="keys-on" { (visitor.t("reports-keys-on")) }
                    }
                }
                (button(visitor.t("reports-keys-close")))
            }
        }
    }
}

/// The dialog of a report's page.
pub fn work_help(visitor: &Visitor) -> Markup {
    let acts = ACTS
        .iter()
        .map(|act| (act.key(), visitor.t(&act.text_key())));
    let more = WORK.iter().map(|(key, text)| (*key, visitor.t(text)));
    let all: Vec<_> = acts.chain(more).collect();
    dialog(visitor, &all)
}
