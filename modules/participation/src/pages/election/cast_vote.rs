//! `/vote/{election}`: filling in a ballot and casting it. Nobody is asked who they are: the form is read without the session of the browser.

use axum::response::Response;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use stoa_envelopes::{BoxKey, Code, Envelope, Holder, Paper, Vote};
use stoa_kernel::{Actor, Error, Result};
use stoa_web::{
    Markup, PageResult, Path, Problem, ProgramForm, Visitor,
    components::{button, panel, summary_list, text_input},
    html,
};

use super::{
    found, sealing,
    show_election::{how_many, what_holds},
    slate::{Filled, Slate, ballot_fields, fill_in, filled},
    vote_page,
};
use crate::{
    casework::random,
    commands::election::cast_envelope,
    model::{Scene, Verb, election::Election},
    pages::frame::{
        component_page::notice,
        staff::frame::{Tried, form_column},
    },
    store,
};

/// What somebody fills in; what they choose comes under `choice`.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct CastForm {
    code: String,
}

impl std::fmt::Debug for CastForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CastForm(…)")
    }
}

/// What the voter keeps; nothing yet where a script fills it in.
#[derive(Default)]
struct Kept {
    receipt: String,
    tracking: String,
    turn: u32,
}

pub async fn form(visitor: Visitor, Path(id): Path<i64>) -> PageResult {
    let asked = Asked::read(&visitor, id).await?;
    let filled = ("", &Filled::new());
    Ok(show(&visitor, &asked, filled, &Tried::default()))
}

pub async fn send(Path(id): Path<i64>, form: ProgramForm<CastForm>) -> PageResult {
    let visitor = &form.visitor;
    let asked = Asked::read(visitor, id).await?;
    let (code, chosen) = (form.input.code.as_str(), filled(form.fields()));
    match cast(visitor, &asked, (code, &chosen)).await {
        Ok(kept) => Ok(done(visitor, &asked, &kept)),
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &asked, (code, &chosen), &tried))
        }
    }
}

/// The vote, and what stands to vote.
struct Asked {
    scene: Scene,
    election: Election,
    slate: Slate,
    /// By how many letters of its name a paper is asked for.
    letters: usize,
}

impl Asked {
    async fn read(visitor: &Visitor, id: i64) -> Result<Self, Problem> {
        let mut db = visitor.read().await?;
        let (scene, election) = found(visitor, &mut db, id).await?;
        let slate = Slate::read(&mut db, &scene, &election).await?;
        let letters = sealing::letters(&mut db, &election).await?;
        Ok(Asked {
            scene,
            election,
            slate,
            letters,
        })
    }
}

async fn cast(visitor: &Visitor, asked: &Asked, (code, chosen): (&str, &Filled)) -> Result<Kept> {
    let election = &asked.election;
    let ballot = fill_in(election, &asked.slate, chosen)?;
    let bad = |_error| Error::invalid("code", "participation-election-fault-code");
    let code = Code::read(code).map_err(bad)?;
    let holder = Holder::new(&code, election.number(), &election.paper_key).map_err(bad)?;
    let (paper, turn) = paper(visitor, election, &holder).await?;
    let vote = Vote {
        ballot: &ballot,
        turn,
        room: election.room(),
    };
    let bytes = seal(&holder, paper, &election.box_key, vote)?;
    let app = visitor.app();
    let mut tx = app.db.begin(&Actor::Anonymous).await?;
    let done = cast_envelope(app, &mut tx, &bytes).await?;
    Ok(Kept {
        receipt: tx.commit(done).await?,
        tracking: ballot.tracking().letters(),
        turn,
    })
}

/// The paper of a code, and the turn of its next envelope. `Invalid` on `code` where no paper was taken with it.
async fn paper(visitor: &Visitor, election: &Election, holder: &Holder) -> Result<(Paper, u32)> {
    let broken = |error| Error::broken("a paper", error);
    let blinded: [u8; 32] = Sha256::digest(holder.blinded().map_err(broken)?).into();
    let mut db = visitor.read().await?;
    let signature = store::election::paper_of(&mut db, election.id, blinded).await?;
    let none = || Error::invalid("code", "participation-election-fault-no-paper");
    let paper = holder.paper(&signature.ok_or_else(none)?).map_err(broken)?;
    let last = store::election::last_turn(&mut db, election.id, &paper.token).await?;
    Ok((paper, last.saturating_add(1)))
}

fn seal(holder: &Holder, paper: Paper, to: &BoxKey, vote: Vote<'_>) -> Result<Vec<u8>> {
    let sealed = Envelope::seal(&mut random()?, holder, paper, to, vote);
    let bytes = sealed.and_then(|envelope| envelope.to_bytes());
    bytes.map_err(|error| Error::broken("an envelope", error))
}

fn show(
    visitor: &Visitor,
    asked: &Asked,
    (code, chosen): (&str, &Filled),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-election-cast");
    let scene = &asked.scene;
    let page = tried.frame(vote_page(visitor, scene));
    page.show(form_column(
        &title,
        &html! {
            (tried.warning(visitor))
            @if scene.open_for(Verb::Vote).is_some() {
                (sealing::of_vote(visitor, (&asked.election, &asked.slate, asked.letters),
                    &fields(visitor, asked, (code, chosen), tried), &kept_part(visitor, &asked.election, &Kept::default())))
            } @else {
                (notice(visitor, scene))
            }
            (what_holds(visitor))
        },
    ))
}

fn fields(
    visitor: &Visitor,
    asked: &Asked,
    (code, chosen): (&str, &Filled),
    tried: &Tried,
) -> Markup {
    let election = &asked.election;
    html! {
        p.govuk-body { a.govuk-link href={ (election.path()) "/paper" } { (visitor.t("participation-election-no-paper-yet")) } }
        form method="post" action=(election.path()) novalidate autocomplete="off" {
            (text_input("code", visitor.t("participation-election-code")).hint(visitor.t("participation-election-code-hint"))
                .value(code).autocomplete("off").attr("dir", "ltr").error_option(visitor.error_of(&tried.errors, "code")))
            @if election.budget.is_none() { (how_many(visitor, election)) }
            (ballot_fields(visitor, (election, &asked.slate), chosen, &tried.errors))
            p.govuk-body { (visitor.t("participation-election-again")) }
            (button(visitor.t("participation-election-cast")))
        }
    }
}

fn done(visitor: &Visitor, asked: &Asked, kept: &Kept) -> Response {
    vote_page(visitor, &asked.scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds { (kept_part(visitor, &asked.election, kept)) } }
    })
}

fn kept_part(visitor: &Visitor, election: &Election, kept: &Kept) -> Markup {
    let code = |name: &str, text: &str| html! { strong dir="ltr" data-kept=(name) { (text) } };
    let list = summary_list()
        .row(
            visitor.t("participation-election-receipt"),
            code("receipt", &kept.receipt),
        )
        .row(
            visitor.t("participation-election-tracking"),
            code("tracking", &kept.tracking),
        );
    let receipt = Some(&kept.receipt).filter(|receipt| !receipt.is_empty());
    let proof = receipt.map(|receipt| format!("/ledger/receipts/{receipt}"));
    html! {
        (panel(visitor.t("participation-election-done")))
        // The first vote of a code has turn 1; what is filled in by a script has none yet.
        @if kept.turn != 1 { p.govuk-body data-kept="replaces" { (visitor.t("participation-election-replaced-own")) } }
        (list)
        p.govuk-body { (visitor.t("participation-election-keep-receipt")) " "
            a.govuk-link data-kept="proof" href=[proof] { (visitor.t("participation-election-see-receipt")) } }
        p.govuk-body { (visitor.t("participation-election-keep-tracking")) " "
            a.govuk-link href={ (election.path()) "/check" } { (visitor.t("participation-election-check")) } }
    }
}
