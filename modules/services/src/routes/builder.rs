//! The rooms of a service's owner beside the form: what is done with an application, and what follows.

use axum::{Router, routing::get};
use stoa_web::Site;

use crate::pages::staff::build::{letters, money, registers, signatories, steps};

pub fn rooms() -> Router<Site> {
    let of = |rest: &str| format!("/staff/services/{{slug}}/{rest}");

    Router::new()
        .route(&of("steps"), get(steps::page))
        .route(
            &of("steps/step"),
            get(steps::step::new).post(steps::step::create),
        )
        .route(
            &of("steps/step/{key}"),
            get(steps::step::page).post(steps::step::change),
        )
        .route(&of("letters"), get(letters::page))
        .route(
            &of("letters/letter"),
            get(letters::letter::new).post(letters::letter::create),
        )
        .route(
            &of("letters/letter/{key}"),
            get(letters::letter::page).post(letters::letter::change),
        )
        .route(&of("money"), get(money::page).post(money::send))
        .route(
            &of("costs"),
            get(money::costs::page).post(money::costs::send),
        )
        .route(
            &of("form/signatory"),
            get(signatories::new).post(signatories::create),
        )
        .route(
            &of("form/signatory/{key}"),
            get(signatories::page).post(signatories::change),
        )
        .merge(about_registers())
}

fn about_registers() -> Router<Site> {
    let of = |rest: &str| format!("/staff/services/{{slug}}/registers{rest}");

    Router::new()
        .route(&of(""), get(registers::page))
        .route(
            &of("/row"),
            get(registers::row::page).post(registers::row::send),
        )
        .route(
            &of("/choices"),
            get(registers::choices::page).post(registers::choices::send),
        )
        .route(
            &of("/look-up"),
            get(registers::look_up::new).post(registers::look_up::create),
        )
        .route(
            &of("/look-up/{number}"),
            get(registers::look_up::page).post(registers::look_up::change),
        )
}
