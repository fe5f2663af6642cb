//! What several verbs do on their way: finding the report, asking the map who answers, giving it to another body,
//! keeping how somebody can be reached.

pub mod asking;
pub mod contact;
pub mod found;
pub mod hand_over;
pub(crate) mod responsible;
