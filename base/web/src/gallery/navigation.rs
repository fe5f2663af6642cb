//! Specimens of ways to go somewhere.

use maud::{Markup, html};

use super::specimen;
use crate::components::{
    back_link, breadcrumbs, filter_bar, footer, header, pagination, select, service_navigation,
    skip_link, tabs, text_input,
};

const HERE: &str = "#gallery-pagination";

pub fn specimens() -> Markup {
    html! {
        (specimen("skip_link", &html! {
            p.govuk-body { "Seen when it has the focus:" }
            (skip_link("Skip to the pagination", HERE))
        }))
        (specimen("header_and_footer", &frame()))
        (specimen("back_link", &html! { (back_link("Back", HERE)) }))
        (specimen("breadcrumbs", &html! {
            (breadcrumbs("Breadcrumb").link("Home", HERE).link("Reports", HERE).here("MER-4821-K"))
        }))
        (specimen("pagination", &html! {
            (pagination("Pages of the list").previous("Previous", HERE).page("1", HERE, "Page 1").gap()
                .page("7", HERE, "Page 7").current("8", HERE, "Page 8").page("9", HERE, "Page 9").next("Next", HERE))
            (pagination("Steps").previous("Previous page", HERE).previous_label("Where is it?")
                .next("Next page", HERE).next_label("Your photos"))
        }))
        (specimen("tabs", &html! {
            (tabs("Contents").tab("tab-public", "Public", html! { h3.govuk-heading-s { "Public" } p.govuk-body { "Seen by all." } })
                .tab("tab-notes", "Notes", html! { h3.govuk-heading-s { "Notes" } p.govuk-body { "Seen by staff." } }))
        }))
        (specimen("filter_bar", &filters()))
    }
}

/// A page has one header and one footer, so these stand in for them without being landmarks twice.
fn frame() -> Markup {
    html! {
        div.stoa-gallery__frame role="presentation" {
            (header("Merrow").links_label("Specimen of the account").link("Sign in", HERE).languages_label("Specimen of the languages")
                .current_language("English", "en", HERE).language("Español", "es", HERE)
                .language("Français", "fr", HERE).language("العربية", "ar", HERE))
            (service_navigation("Specimen of the main parts", "Menu").id("gallery-parts")
                .link("Report a problem", HERE).active("Reports", HERE).link("Figures", HERE))
            (footer("Specimen of the footer").link("Accessibility", HERE).link("Privacy", HERE)
                .line("Published by the town of Merrow"))
        }
    }
}

fn filters() -> Markup {
    let wards = [("", "All"), ("north", "North")];
    html! {
        (filter_bar(HERE, "Filter the reports", "Show")
            .field(text_input("q", "Words"))
            .field(select("filter-ward", "Ward").options(wards).value("north"))
            .field(select("filter-state", "State").options([("", "All"), ("open", "Open")]))
            .keep("order", "newest")
            .chip("North", "Remove this filter", HERE)
            .clear("Clear all filters", HERE))
    }
}
