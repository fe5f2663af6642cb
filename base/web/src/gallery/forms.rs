//! Specimens of form controls: empty, filled, wrong and switched off.

use maud::{Markup, html};

use super::specimen;
use crate::components::{
    ErrorMessage, InputKind, Limit, button, character_count, checkbox, checkboxes, date_input,
    date_part, error_message, fieldset, file_upload, link_button, radio, radios, select,
    select_option, start_button, text_input, textarea,
};

pub fn specimens() -> Markup {
    html! {
        (specimen("button", &buttons()))
        (specimen("text_input", &inputs()))
        (specimen("textarea", &areas()))
        (specimen("select", &selects()))
        (specimen("radios", &all_radios()))
        (specimen("checkboxes", &all_checkboxes()))
        (specimen("date_input", &dates()))
        (specimen("file_upload", &uploads()))
        (specimen("fieldset", &html! {
            (fieldset("Where should we write to?").legend_class("govuk-fieldset__legend--m").body(html! {
                (text_input("street", "Street and number").autocomplete("address-line1"))
                (text_input("postcode", "Postcode").width(10).autocomplete("postal-code"))
            }))
        }))
    }
}

fn wrong(sentence: &str) -> ErrorMessage {
    error_message(sentence).prefix("Error")
}

fn buttons() -> Markup {
    html! {
        p { (start_button("Report a problem", "#gallery-button")) }
        div.govuk-button-group {
            (button("Send").prevent_double_click())
            (button("Save for later").secondary())
            (button("Delete the photo").warning())
            (link_button("A link in a button's clothes", "#gallery-button").secondary())
            (button("Switched off").disabled())
            a.govuk-link href="#gallery-button" { "Cancel" }
        }
    }
}

fn inputs() -> Markup {
    html! {
        (text_input("place", "Street or place").hint("For example, Mill Lane 12, or the bridge at the station"))
        (text_input("email-good", "E-mail").kind(InputKind::Email).value("ana@example.org").width(20).autocomplete("email"))
        (text_input("email-wrong", "E-mail").kind(InputKind::Email).value("ana@").hint("We write only about this report")
            .error(wrong("Enter an e-mail address like name@example.org")))
        (text_input("depth", "Depth of the hole in centimetres").width(4).inputmode("numeric").suffix("cm"))
        (text_input("fee", "Fee in euros").width(5).inputmode("decimal").prefix("€"))
        (text_input("off", "Reference").value("MER-4821-K").disabled())
        (text_input("large", "A question of its own page").label_class("govuk-label--l"))
    }
}

fn areas() -> Markup {
    html! {
        (textarea("note", "Note for your team").rows(3))
        (textarea("note-wrong", "Reason").error(wrong("Say why the report is closed")))
        (character_count(textarea("happened", "What is wrong?").hint("Do not write names or telephone numbers"),
            Limit::Length(500), "You can enter up to 500 characters"))
        (character_count(textarea("long", "Answer").value("Three words already"), Limit::Words(50), "You can enter up to 50 words")
            .threshold(75))
    }
}

fn selects() -> Markup {
    let wards = [
        ("", "All wards"),
        ("north", "North"),
        ("harbour", "Harbour"),
    ];
    html! {
        (select("ward", "Ward").options(wards).value("harbour"))
        (select("team", "Team").option("", "Choose a team").item(select_option("roads", "Roads").disabled())
            .error(wrong("Choose a team")))
    }
}

fn all_radios() -> Markup {
    let telephone = text_input("telephone", "Telephone")
        .kind(InputKind::Tel)
        .width(20)
        .autocomplete("tel");
    html! {
        (radios("answer").legend("How may we answer you?").hint("We answer once")
            .item(radio("email", "By e-mail").hint("Within two days"))
            .item(radio("telephone", "By telephone").conditional(html! { (telephone) }))
            .divider("or")
            .item(radio("none", "Not at all")).value("telephone"))
        (radios("fixed").legend(fieldset("Was it fixed?").legend_class("govuk-fieldset__legend--m")).inline()
            .item(radio("yes", "Yes")).item(radio("no", "No")).error(wrong("Choose yes or no")))
        (radios("order").legend("Order").small().item(radio("new", "Newest first")).item(radio("late", "Latest first").disabled()))
    }
}

fn all_checkboxes() -> Markup {
    html! {
        (checkboxes("kinds").legend("What would you like to hear about?")
            .item(checkbox("works", "Road works").hint("Closures and detours").checked())
            .item(checkbox("votes", "Votes").conditional(html! { (text_input("district", "District").width(10)) }))
            .divider("or")
            .item(checkbox("nothing", "Nothing").exclusive()))
        (checkboxes("agree").error(wrong("Agree before you send")).item(checkbox("yes", "I have read how my data is used")))
        (checkboxes("small").legend("State").small().item(checkbox("open", "Open")).item(checkbox("fixed", "Fixed")))
    }
}

fn dates() -> Markup {
    html! {
        (date_input("seen").legend("When did you see it?").hint("For example, 27 3 2026").name_prefix("seen")
            .day("Day", "").month("Month", "").year("Year", ""))
        (date_input("born").legend("Date of birth").name_prefix("born").error(wrong("The year must have 4 figures"))
            .day("Day", "31").month("Month", "12").part(date_part("year", "Year").width(4).value("85").wrong()))
    }
}

/// The photo picker as a page writes it; the island reads its limits and texts from the data attributes.
fn uploads() -> Markup {
    html! {
        (file_upload("plan", "Plan of the site").accept("application/pdf"))
        (file_upload("wrong", "Wards").error(wrong("The file is not GeoJSON")))
        div data-photos data-max-count="6" data-max-bytes="10485760"
            data-text-chosen="{count} of {max} photos chosen" data-text-remove="Remove"
            data-text-too-many="You can add up to {max} photos." data-text-too-big="{name} is larger than {max} MB."
            data-text-not-image="{name} is not a photo." {
            (file_upload("photos", "Photos").multiple().accept("image/*").hint("Up to 6 photos of at most 10 MB each"))
        }
    }
}
