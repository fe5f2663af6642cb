//! `/participate/{process}/{component}/draw`: the ceremony, for a screen on stage and for everybody who checks it: how chance comes in, the list, what
//! was drawn, and the line that does it again.

use axum::{
    http::{HeaderValue, header},
    response::IntoResponse,
};
use stoa_kernel::{Error, OrNotFound, Reader};
use stoa_web::{Markup, PageResult, Path, Problem, Visitor, components::inset_text, html};

use super::{
    about::About,
    telling::{chances, code, quotas, refusal},
};
use crate::{
    drawing::progress_of,
    model::assembly::{Assembly, Draw, File, PANELS, Stage, ids_in},
    pages::frame::{component_page::stopped, paragraphs, staff::frame::work_path},
    policy,
    store::assembly as store,
};

/// The newest draw.
pub async fn newest(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let about = About::read(&visitor, &mut db, (&process, &component)).await?;
    show(&visitor, db, about, 0).await
}

/// One of them.
pub async fn page(
    visitor: Visitor,
    Path((process, component, number)): Path<(String, String, i64)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let about = About::read(&visitor, &mut db, (&process, &component)).await?;
    let place = about.draws.iter().position(|draw| draw.number == number);
    let place = place.or_not_found()?;
    show(&visitor, db, about, place).await
}

/// A file of a draw, as whoever does it again needs it.
pub async fn file(
    visitor: Visitor,
    Path((process, component, number, name)): Path<(String, String, i64, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let about = About::read(&visitor, &mut db, (&process, &component)).await?;
    let mut draws = about.draws.iter();
    let draw = draws.find(|draw| draw.number == number).or_not_found()?;
    let file = File::parse(&name).or_not_found()?;
    let text = match is_published(draw, file) {
        true => store::file_of(&mut db, draw.id, file).await?,
        false => return Err(Problem::from(Error::NotFound)),
    };
    drop(db);
    let kind = match file {
        File::List => "text/plain; charset=utf-8",
        _ => "text/csv; charset=utf-8",
    };
    let attached = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .map_err(|error| Error::broken("a file of a draw", error))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, attached),
    ];
    Ok((headers, text).into_response())
}

/// Whether a draw has a file for everybody: the pool is published with the list that follows from it.
fn is_published(draw: &Draw, file: File) -> bool {
    match file {
        File::Quotas => true,
        File::Pool | File::List => matches!(draw.stage, Stage::Published | Stage::Drawn),
        File::Holders | File::Declined => draw.replaces,
        File::Members => draw.stage == Stage::Drawn,
    }
}

async fn show(visitor: &Visitor, mut db: Reader, about: About, place: usize) -> PageResult {
    let draw = about.draws.get(place);
    let members = match draw.filter(|draw| draw.stage == Stage::Drawn) {
        Some(draw) => ids_in(&store::file_of(&mut db, draw.id, File::Members).await?),
        None => Vec::new(),
    };
    let since = stoa_kernel::ledger::size(&mut db).await?;
    drop(db);
    let reference = about.assembly.as_ref().map(Assembly::reference);
    let page = about.page(visitor).live(reference.as_deref(), since);
    Ok(page.show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            span.govuk-caption-l { bdi { (about.scene.component.title.get(visitor.lang())) } }
            h1.govuk-heading-l { (visitor.t("participation-assembly-draw")) }
            (stopped(visitor, &about.scene))
            div id="draw" data-live-replace {
                @match (draw, &about.assembly) {
                    (Some(draw), Some(assembly)) => (body(visitor, (&about, assembly), (draw, &members))),
                    _ => p.govuk-body { (visitor.t("participation-assembly-stage-none")) },
                }
            }
            (others(visitor, &about, draw))
            (staff(visitor, &about))
        } }
    }))
}

fn body(
    visitor: &Visitor,
    (about, assembly): (&About, &Assembly),
    (draw, members): (&Draw, &[String]),
) -> Markup {
    let path = format!("{}/draw/{}", about.scene.path(), draw.number);
    html! {
        @if draw.replaces {
            (inset_text(visitor.t_with("participation-assembly-replaces", &[("seats", i64::from(draw.seats).into())])))
        }
        (chance(visitor, draw))
        h2.govuk-heading-m { (visitor.t("participation-assembly-list")) }
        @match (draw.stage, &draw.refusal) {
            (Stage::Making, _) => (making(visitor, draw)),
            (Stage::Refused, Some(why)) => (refusal(visitor, assembly, why)),
            (Stage::Refused, None) => {},
            (Stage::Published | Stage::Drawn, _) => (list(visitor, draw, &path)),
        }
        @if draw.stage == Stage::Published { (how(visitor, draw)) }
        @if draw.stage == Stage::Drawn { (drawn(visitor, draw, members)) }
        (quotas(visitor, assembly))
        @if matches!(draw.stage, Stage::Published | Stage::Drawn) { (again(visitor, assembly, (draw, &path))) }
    }
}

/// How chance comes in: settled before anybody knew the list.
fn chance(visitor: &Visitor, draw: &Draw) -> Markup {
    let at = [("at", visitor.date_time(draw.committed_at).into())];
    html! {
        h2.govuk-heading-m { (visitor.t("participation-assembly-chance")) }
        @match &draw.commitment {
            None => p.govuk-body { (visitor.t_with("participation-assembly-by-dice", &at)) },
            Some(commitment) => {
                p.govuk-body { (visitor.t_with("participation-assembly-by-seed", &at)) }
                p.govuk-body { (code(commitment)) }
            }
        }
        @if !draw.reason.is_empty() {
            p.govuk-body { (visitor.t("participation-assembly-early")) }
            (inset_text(paragraphs(&draw.reason)))
        }
    }
}

fn making(visitor: &Visitor, draw: &Draw) -> Markup {
    html! {
        p.govuk-body { (visitor.t("participation-assembly-stage-making")) }
        @if let Some(done) = progress_of(draw.id) {
            @let done = i64::try_from(done).unwrap_or(i64::MAX);
            p.govuk-body { (visitor.t_with("participation-assembly-progress", &[("count", done.into())])) }
        }
    }
}

/// The list with its digest, and its files.
fn list(visitor: &Visitor, draw: &Draw, path: &str) -> Markup {
    let files = File::ALL
        .into_iter()
        .filter(|file| is_published(draw, *file));
    html! {
        p.govuk-body { (visitor.t_with("participation-assembly-list-text", &[("panels", i64::from(PANELS).into())])) }
        (chances(visitor, draw))
        p.govuk-body { (visitor.t("participation-assembly-digest")) " " (code(&draw.list_digest)) }
        ul.govuk-list { @for file in files {
            li {
                a.govuk-link href={ (path) "/" (file.name()) } { bdi { (file.name()) } } ": "
                (visitor.t(&format!("participation-assembly-file-{}", file.name().split('.').next().unwrap_or_default())))
            }
        } }
    }
}

/// What is done now, on stage.
fn how(visitor: &Visitor, draw: &Draw) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("participation-assembly-next")) }
        p.govuk-body {
            @match draw.commitment {
                None => (visitor.t("participation-assembly-next-dice")),
                Some(_) => (visitor.t("participation-assembly-next-seed")),
            }
        }
    }
}

fn drawn(visitor: &Visitor, draw: &Draw, members: &[String]) -> Markup {
    let args = [
        ("panel", i64::from(draw.panel.unwrap_or_default()).into()),
        (
            "at",
            draw.drawn_at
                .map_or_else(String::new, |at| visitor.date_time(at))
                .into(),
        ),
    ];
    html! {
        h2.govuk-heading-m { (visitor.t("participation-assembly-drawn")) }
        p.govuk-body { (visitor.t_with("participation-assembly-drawn-panel", &args)) }
        @if !draw.seed.is_empty() {
            p.govuk-body { (visitor.t("participation-assembly-seed-was")) " " (code(&draw.seed)) }
        }
        p.govuk-body { (visitor.t("participation-assembly-drawn-text")) }
        ul.govuk-list { @for id in members { li { (code(id)) } } }
    }
}

/// The lines that do it again.
fn again(visitor: &Visitor, assembly: &Assembly, (draw, path): (&Draw, &str)) -> Markup {
    html! {
        h2.govuk-heading-m { (visitor.t("participation-assembly-again")) }
        p.govuk-body { (visitor.t("participation-assembly-again-text")) }
        pre.stoa-hash dir="ltr" tabindex="0" { code { (command(assembly, draw)) } }
        p.govuk-body { (visitor.t("participation-assembly-again-digest")) }
        pre.stoa-hash dir="ltr" tabindex="0" { code { "sha256sum list.txt" } }
        @if !draw.seed.is_empty() {
            p.govuk-body { (visitor.t("participation-assembly-again-seed")) }
            pre.stoa-hash dir="ltr" tabindex="0" { code { "printf '%s' " (quoted(&format!("stoa lottery draw\n{}\n0", draw.seed))) " | sha256sum" } }
        }
        p.govuk-body { a.govuk-link href={ (path) "/list.txt" } { (visitor.t("participation-assembly-file-list")) } }
    }
}

/// `stoa lottery` with all that the list follows from.
pub fn command(assembly: &Assembly, draw: &Draw) -> String {
    let mut line = "stoa lottery --pool pool.csv --quotas quotas.csv".to_owned();
    match draw.replaces {
        true => line.push_str(" --panel holders.csv --declined declined.csv"),
        false => line.push_str(&format!(" --size {}", draw.seats)),
    }
    line.push_str(&format!(
        " --panels {PANELS} --order {}",
        assembly.reference()
    ));
    if let (Some(commitment), false) = (&draw.commitment, draw.seed.is_empty()) {
        line.push_str(&format!(
            " --seed {} --commitment {commitment}",
            quoted(&draw.seed)
        ));
    }
    line
}

/// As a shell takes it as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// The other draws of the assembly.
fn others(visitor: &Visitor, about: &About, shown: Option<&Draw>) -> Markup {
    let path = about.scene.path();
    html! {
        @if about.draws.len() > 1 {
            h2.govuk-heading-m { (visitor.t("participation-assembly-others")) }
            ul.govuk-list { @for draw in &about.draws {
                @let number = [("number", draw.number.into()), ("at", visitor.date_time(draw.committed_at).into())];
                li {
                    @if shown.is_some_and(|shown| shown.id == draw.id) {
                        strong aria-current="true" { (visitor.t_with("participation-assembly-number", &number)) }
                    } @else {
                        a.govuk-link href={ (path) "/draw/" (draw.number) } { (visitor.t_with("participation-assembly-number", &number)) }
                    }
                }
            } }
        }
    }
}

/// The way to where it is run.
fn staff(visitor: &Visitor, about: &About) -> Markup {
    let process = &about.scene.setup.process;
    let path = format!(
        "{}/assemblies/{}",
        work_path(process),
        about.scene.component.slug
    );
    html! {
        @if visitor.may(policy::SET_UP, &process.resource()) && about.assembly.is_some() {
            p.govuk-body { a.govuk-link href={ (path) "/draw" } { (visitor.t("participation-assembly-run")) } }
        }
    }
}
