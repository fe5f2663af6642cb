//! Money and where a payment stands, in words.

use stoa_payments::{
    Money,
    booking::{Concern, State},
};
use stoa_web::{
    Visitor,
    components::{Tag, TagColour, tag},
};

use crate::{
    amounts,
    model::{Charge, Refund, RefundState, Way},
};

/// A sum as the language writes it, with its currency.
pub fn sum(visitor: &Visitor, money: Money) -> String {
    amounts::in_words(visitor, money)
}

/// Where a charge stands, as a tag.
pub fn state_tag(visitor: &Visitor, charge: &Charge) -> Tag {
    let (key, colour) = match charge.booking.state() {
        _ if charge.dropped => ("services-pay-state-dropped", TagColour::Grey),
        State::Created => ("services-pay-state-open", TagColour::Blue),
        State::Pending => ("services-pay-state-pending", TagColour::Yellow),
        State::PartlyPaid => ("services-pay-state-partly", TagColour::Yellow),
        State::Paid => ("services-pay-state-paid", TagColour::Green),
        State::Failed | State::Cancelled => ("services-pay-state-failed", TagColour::Red),
        State::PartlyRefunded => ("services-pay-state-partly-refunded", TagColour::Purple),
        State::Refunded => ("services-pay-state-refunded", TagColour::Purple),
        State::NeedsPerson => ("services-pay-state-looked-at", TagColour::Yellow),
    };
    tag(visitor.t(key)).colour(colour)
}

/// How money came.
pub fn way_words(visitor: &Visitor, way: Way) -> String {
    visitor.t(match way {
        Way::Card => "services-pay-way-card",
        Way::Transfer => "services-pay-way-transfer",
        Way::Cash => "services-pay-way-cash",
        Way::Terminal => "services-pay-way-terminal",
    })
}

/// Where a refund stands.
pub fn refund_words(visitor: &Visitor, state: RefundState) -> String {
    visitor.t(match state {
        RefundState::Asked => "services-pay-refund-asked",
        RefundState::Approved => "services-pay-refund-approved",
        RefundState::Sent => "services-pay-refund-sent",
        RefundState::Done => "services-pay-refund-done",
        RefundState::Failed => "services-pay-refund-failed",
        RefundState::Refused => "services-pay-refund-refused",
    })
}

/// Who asked for a refund: a colleague, or the file of the service by itself.
pub fn asked_by(visitor: &Visitor, refund: &Refund) -> String {
    match refund.asked_by {
        0 => visitor.t("services-pay-refund-by-file"),
        _ => refund.asked_name.clone(),
    }
}

/// Why money goes back; where the file offers it, how the application ended.
pub fn why(visitor: &Visitor, (refund, reason): (&Refund, &str)) -> String {
    match (refund.asked_by, reason) {
        (0, "withdrawn") => visitor.t("services-pay-refund-why-withdrawn"),
        (0, "refused") => visitor.t("services-pay-refund-why-refused"),
        _ => reason.to_owned(),
    }
}

/// What a person has to look at.
pub fn concern_words(visitor: &Visitor, concern: &Concern) -> String {
    let (key, id) = match concern {
        Concern::WrongAmount { id } => ("services-pay-concern-wrong-amount", id.as_str()),
        Concern::Contradiction { id } => ("services-pay-concern-contradiction", id.as_str()),
        Concern::Overpaid => ("services-pay-concern-overpaid", ""),
        Concern::OverRefunded => ("services-pay-concern-over-refunded", ""),
        Concern::UnknownRefund { id } => ("services-pay-concern-unknown-refund", id.as_str()),
    };
    visitor.t_with(key, &[("id", id.into())])
}

/// What a statement's movement was held to be.
pub fn matched_key(matched: &str) -> &'static str {
    match matched {
        "taken_back" => "services-pay-entry-taken-back",
        "other_currency" => "services-pay-entry-other-currency",
        "ambiguous" => "services-pay-entry-ambiguous",
        _ => "services-pay-entry-unknown",
    }
}
