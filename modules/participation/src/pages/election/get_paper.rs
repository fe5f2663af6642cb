//! `/vote/{election}/paper`: getting the paper with which one votes. A script makes the code in the voter's browser and sends only what is to be
//! signed unseen. Without it the program draws the code, signs what follows from it without looking, and keeps neither.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use stoa_envelopes::{Code, Holder};
use stoa_kernel::{Actor, Error, Result};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Visitor,
    components::{button, inset_text, link_button},
    html,
};

use super::{found, sealing, show_election::what_holds, vote_page};
use crate::{
    casework::{Voice, random},
    commands::election::{IssuePaper, issue_paper},
    model::{Scene, Verb, election::Election},
    pages::{
        frame::{
            component_page::notice,
            staff::frame::{Tried, form_column},
        },
        voter,
    },
    store,
};

/// The code that was written down, or what a script made of a code that it keeps to itself, in hexadecimal; empty while there is none.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PaperForm {
    code: String,
    blinded: String,
}

impl std::fmt::Debug for PaperForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PaperForm(…)")
    }
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let mut db = visitor.read().await?;
    let (scene, election) = found(&visitor, &mut db, id).await?;
    if scene.open_for(Verb::Vote).is_some() && visitor.actor == Actor::Anonymous {
        visitor.person()?;
    }
    let can_ask = scene.open_for(Verb::Vote).is_some() && visitor.actor.person().is_some();
    let has_paper = if can_ask {
        let (voter, thing) = (voter(&visitor), election.reference());
        let within = (&scene, Verb::Vote);
        let voice = Voice::within(visitor.app(), &mut db, (&voter, &thing), within).await?;
        store::election::has_paper(&mut db, election.id, voice).await?
    } else {
        false
    };
    drop(db);
    let body = if has_paper {
        taken(&visitor, &election)
    } else if can_ask {
        let steps = [
            &begin(&visitor, &election),
            &write_down(&visitor, &election, ""),
            &ready(&visitor, &election),
        ];
        sealing::of_paper(&visitor, &election, steps)
    } else {
        notice(&visitor, &scene)
    };
    Ok(show(&visitor, &scene, &Tried::default(), &body))
}

pub async fn send(Path(id): Path<i64>, form: PostForm<PaperForm>) -> PageResult {
    let visitor = &form.visitor;
    visitor.person()?;
    let (scene, election) = found(visitor, &mut visitor.read().await?, id).await?;
    if !form.input.blinded.is_empty() {
        return answer(visitor, &election, &form.input.blinded).await;
    }
    if form.input.code.is_empty() {
        let code = Code::draw(&mut random()?).letters();
        let body = write_down(visitor, &election, &code);
        return Ok(show(visitor, &scene, &Tried::default(), &body));
    }
    match sign(visitor, &election, &form.input.code).await {
        Ok(()) => {
            let body = ready(visitor, &election);
            Ok(show(visitor, &scene, &Tried::default(), &body))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            let body = taken(visitor, &election);
            Ok(show(visitor, &scene, &tried, &body))
        }
    }
}

/// Gets the paper of a code signed, and looks whether it is one. Asking again with the same code gives the same paper.
async fn sign(visitor: &Visitor, election: &Election, code: &str) -> Result<()> {
    let bad = |_error| Error::invalid("code", "participation-election-fault-code");
    let code = Code::read(code).map_err(bad)?;
    let holder = Holder::new(&code, election.number(), &election.paper_key).map_err(bad)?;
    let blinded = holder.blinded().map_err(bad)?;
    let signature = issue(visitor, election, blinded).await?;
    let broken = |error| Error::broken("a paper", error);
    holder.paper(&signature).map(|_paper| ()).map_err(broken)
}

/// Signs what a script made of a code, and answers in JSON: the blind signature, or what is wrong.
async fn answer(visitor: &Visitor, election: &Election, blinded: &str) -> PageResult {
    let signed = match hex::decode(blinded) {
        Ok(bytes) => issue(visitor, election, bytes).await,
        Err(_) => Err(Error::invalid("code", "participation-election-fault-code")),
    };
    let (status, message) = match signed {
        Ok(signature) => {
            let body = json!({ "signature": hex::encode(signature) });
            return Ok(Json(body).into_response());
        }
        Err(Error::Conflict(message)) => (StatusCode::CONFLICT, Some(message)),
        Err(Error::Invalid(faults)) => {
            let first = faults.into_iter().next();
            let message = first.map(|fault| fault.message);
            (StatusCode::UNPROCESSABLE_ENTITY, message)
        }
        Err(error) => return Err(error.into()),
    };
    let fault = message.map(|message| visitor.message(&message));
    Ok((status, Json(json!({ "fault": fault.unwrap_or_default() }))).into_response())
}

/// The blind signature of a paper. Whoever asks again with the same is given the same.
async fn issue(visitor: &Visitor, election: &Election, blinded: Vec<u8>) -> Result<Vec<u8>> {
    let asked: [u8; 32] = Sha256::digest(&blinded).into();
    let input = IssuePaper {
        election: election.id,
        voter: voter(visitor),
        blinded,
    };
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    match issue_paper(app, &mut tx, input).await {
        Ok(done) => tx.commit(done).await,
        Err(Error::Conflict(message)) => {
            drop(tx);
            let mut db = visitor.read().await?;
            let known = store::election::paper_of(&mut db, election.id, asked).await?;
            known.ok_or(Error::Conflict(message))
        }
        Err(error) => Err(error),
    }
}

fn show(visitor: &Visitor, scene: &Scene, tried: &Tried, body: &Markup) -> Response {
    let title = visitor.t("participation-election-paper");
    tried.frame(vote_page(visitor, scene)).show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            (body)
            (what_holds(visitor))
        },
    ))
}

fn begin(visitor: &Visitor, election: &Election) -> Markup {
    html! {
        p.govuk-body { (visitor.t("participation-election-paper-text")) }
        p.govuk-body { (visitor.t("participation-election-code-once")) }
        form method="post" action={ (election.path()) "/paper" } novalidate {
            (visitor.csrf_field())
            (button(visitor.t("participation-election-draw")).prevent_double_click())
        }
    }
}

fn write_down(visitor: &Visitor, election: &Election, code: &str) -> Markup {
    html! {
        h2.govuk-heading-m tabindex="-1" { (visitor.t("participation-election-code")) }
        (inset_text(html! { strong #voting-code dir="ltr" { (code) } }))
        p.govuk-body { (visitor.t("participation-election-write-down")) }
        form method="post" action={ (election.path()) "/paper" } novalidate {
            (visitor.csrf_field())
            // A script keeps the code, and sends what follows from it.
            input type="hidden" name=(if code.is_empty() { "blinded" } else { "code" }) value=(code);
            (button(visitor.t("participation-election-written")).prevent_double_click())
        }
    }
}

fn ready(visitor: &Visitor, election: &Election) -> Markup {
    html! {
        p.govuk-body { (visitor.t("participation-election-ready")) }
        p.govuk-body { (visitor.t("participation-election-later")) }
        (link_button(visitor.t("participation-election-cast"), election.path()))
    }
}

/// For whoever has their paper: there is one for each.
fn taken(visitor: &Visitor, election: &Election) -> Markup {
    html! {
        p.govuk-body { (visitor.t("participation-election-has-paper")) }
        (link_button(visitor.t("participation-election-cast"), election.path()))
    }
}
