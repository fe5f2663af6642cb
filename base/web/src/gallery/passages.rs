//! Specimens of what is read.

use maud::{Markup, Render, html};

use super::specimen;
use crate::components::{
    TagColour, accordion, details, error_summary, inset_text, notification_banner, panel, tag,
    warning_text,
};

pub fn specimens() -> Markup {
    html! {
        (specimen("panel", &html! {
            (panel("Report sent").heading_level(3).body(html! { "Your reference is " br; strong.stoa-reference { "MER-4821-K" } }))
        }))
        (specimen("notification_banner", &banners()))
        (specimen("error_summary", &html! {
            (error_summary("There is a problem")
                .without_focus()
                .at("email-wrong", "Enter an e-mail address like name@example.org")
                .general("The server is busy; your answers are still here"))
        }))
        (specimen("warning_text", &html! {
            (warning_text("Warning", "Keep away from a cable that hangs down, and call 112."))
        }))
        (specimen("inset_text", &html! {
            (inset_text("It can take up to 5 working days until a lamp is repaired."))
        }))
        (specimen("details", &html! {
            (details("Where is the number of the lamp?", "On a small plate, about two metres above the ground."))
            (details("Unfolded from the start", html! { p { "This is what unfolds." } }).open())
        }))
        (specimen("tag", &tags()))
        (specimen("accordion", &sections()))
    }
}

fn banners() -> Markup {
    html! {
        (notification_banner("Important", "The works on Mill Lane last until 14 March.").title_id("banner-important"))
        (notification_banner("Success", "Your report was changed.").success().without_focus().role("region").title_id("banner-success"))
        (notification_banner("Somebody was faster", "").title_id("banner-body").body(html! {
            p.govuk-notification-banner__heading {
                "Two people changed this report at once. "
                a.govuk-notification-banner__link href="#gallery-tag" { "See what is new" }
            }
        }))
    }
}

fn tags() -> Markup {
    let colours = [
        ("Received", TagColour::Blue),
        ("In progress", TagColour::Yellow),
        ("Fixed", TagColour::Green),
        ("Late", TagColour::Red),
        ("Waiting", TagColour::Orange),
        ("Closed", TagColour::Grey),
        ("Handed over", TagColour::Purple),
        ("Duplicate", TagColour::Teal),
        ("Withdrawn", TagColour::Magenta),
    ];
    html! {
        p.govuk-body { (tag("Without colour")) @for (word, colour) in colours { " " (tag(word).colour(colour)) } }
    }
}

fn sections() -> Markup {
    accordion("gallery-sections")
        .heading_level(3)
        .forgetful()
        .section(
            "Who sees my name?",
            html! { p.govuk-body { "Only the staff who work on your report." } },
        )
        .summary("About your personal data")
        .section(
            "How long does it take?",
            html! { p.govuk-body { "Five working days for a lamp." } },
        )
        .expanded()
        .render()
}
