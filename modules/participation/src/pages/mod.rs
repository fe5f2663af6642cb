//! What people see of participation, one folder a part.

pub mod budget;
pub mod election;
pub mod frame;
pub mod map;
pub mod tell;
pub mod voices;

use stoa_web::Visitor;

use crate::casework::Voter;

/// By whom a voice is raised. A form that was sent proves that the browser has an identity.
fn voter(visitor: &Visitor) -> Voter {
    Voter {
        actor: visitor.actor.clone(),
        browser: visitor.identity().unwrap_or_default().to_owned(),
    }
}
