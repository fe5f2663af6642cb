//! What is wrong with an answer, in the words of surveys.

use stoa_forms::Fault;
use stoa_kernel::{FieldError, Message};

/// The fault of an answer, at its question.
pub fn told(fault: &Fault) -> FieldError {
    let named = |name: &'static str| fault.args.get(name).cloned().unwrap_or_default();
    let message = match fault.code {
        "forms-missing" | "forms-nothing-chosen" => {
            Message::new("participation-survey-fault-missing")
        }
        "forms-too-few-chosen" => {
            Message::new("participation-survey-fault-few").with("min", named("min"))
        }
        "forms-too-many-chosen" => {
            Message::new("participation-survey-fault-many").with("max", named("max"))
        }
        "forms-not-a-number" | "forms-number-not-whole" | "forms-number-too-many-decimals" => {
            Message::new("participation-survey-fault-number")
        }
        "forms-number-too-small" => {
            Message::new("participation-survey-fault-small").with("min", named("min"))
        }
        "forms-number-too-great" => {
            Message::new("participation-survey-fault-great").with("max", named("max"))
        }
        "forms-text-too-long" => {
            Message::new("participation-survey-fault-long").with("max", named("max"))
        }
        _ => Message::new("participation-survey-fault-choice"),
    };
    FieldError::new(fault.question.as_str(), message)
}
