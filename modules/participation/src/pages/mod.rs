//! What people see of participation, one folder a part.

pub mod assembly;
pub mod budget;
pub mod document;
pub mod election;
pub mod frame;
pub mod map;
pub mod meeting;
pub mod moderation;
pub mod petition;
pub mod programs;
pub mod proposals;
pub mod survey;
pub mod tell;
pub mod voices;

use stoa_kernel::Actor;
use stoa_web::Visitor;

use crate::{
    casework::Voter,
    model::{Scene, Verb},
    policy,
};

/// Whether the way to doing something is shown: while a phase lets people do it, to those who may, and to strangers, whom it leads to where they
/// sign in.
fn shows_way(visitor: &Visitor, scene: &Scene, verb: Verb) -> bool {
    let may = || visitor.may(policy::TAKE_PART, &scene.resource(verb));
    scene.open_for(verb).is_some() && (visitor.actor == Actor::Anonymous || may())
}

/// By whom a voice is raised. A form that was sent proves that the browser has an identity.
fn voter(visitor: &Visitor) -> Voter {
    Voter {
        actor: visitor.actor.clone(),
        browser: visitor.identity().unwrap_or_default().to_owned(),
    }
}
