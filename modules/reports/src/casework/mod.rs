//! What several verbs do on their way: finding the report, asking the map who answers, giving it to another body,
//! passing on what residents say, fetching pictures, keeping how somebody can be reached.

pub mod asking;
pub mod contact;
pub mod found;
pub mod hand_over;
pub mod pass_on;
pub mod pictures;
pub(crate) mod responsible;
