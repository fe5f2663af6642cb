//! That somebody of the office types an application in, for those who do it and for those who read it later.

use maud::{Markup, html};
use stoa_web::{DateStyle, Visitor, components::inset_text};

use super::Applying;
use crate::{
    model::{Channel, Intake},
    pages::words::channel_key,
};

/// How an application came: "On paper, which arrived on 3 March 2026; typed in by Sam Fox".
pub fn came(visitor: &Visitor, channel: Channel, intake: Option<&Intake>) -> String {
    let way = visitor.t(channel_key(channel));
    let Some(intake) = intake else {
        return way;
    };
    let who = intake.staff_name.as_str();
    match intake.arrived_on {
        None => {
            let args = [("way", way.as_str().into()), ("who", who.into())];
            visitor.t_with("services-hold-came-by", &args)
        }
        Some(day) => {
            let args = [
                ("way", way.as_str().into()),
                ("day", visitor.day(day, DateStyle::Long).into()),
                ("who", who.into()),
            ];
            visitor.t_with("services-hold-came-on", &args)
        }
    }
}

/// On the last look of whoever types it in: for whom it is, and what counts as the day of receipt.
pub fn words(visitor: &Visitor, applying: &Applying) -> Markup {
    let Some(intake) = &applying.intake else {
        return html! {};
    };
    let channel = applying.application.channel;
    html! {
        (inset_text(html! {
            (came(visitor, channel, Some(intake))) br;
            (visitor.t("services-hold-read-out"))
        }))
    }
}

/// The words of the field for an e-mail address, and its hint.
pub fn email_words(applying: &Applying) -> (&'static str, &'static str) {
    match applying.intake {
        None => ("services-email", "services-email-hint"),
        Some(_) => ("services-hold-email", "services-hold-email-hint"),
    }
}
