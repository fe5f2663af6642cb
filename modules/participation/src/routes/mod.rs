//! Every URL of participation, one file a part.

mod assembly;
mod budget;
mod document;
mod election;
mod frame;
mod map;
mod meeting;
mod moderate;
mod petition;
mod programs;
mod proposals;
mod survey;
mod tell;
mod voices;

use axum::Router;
use stoa_web::Site;

pub fn all() -> Router<Site> {
    frame::all()
        .merge(tell::all())
        .merge(voices::all())
        .merge(budget::all())
        .merge(assembly::all())
        .merge(election::all())
        .merge(map::all())
        .merge(meeting::all())
        .merge(moderate::all())
        .merge(petition::all())
        .merge(programs::all())
        .merge(document::all())
        .merge(survey::all())
        .merge(proposals::all())
}
