//! `…/import-proposals`: a manager takes over proposals that Decidim or CONSUL exported. First it is shown what the file would do; what waits
//! for that is kept for a day, and is removed once it was done or the next file comes.

use axum::response::Response;
use futures::{TryStreamExt, stream::StreamExt};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use stoa_kernel::{Error, Lang, OrNotFound, Reader, Result, digest, files::Waiting};
use stoa_web::{
    Markup, PageResult, Path, PostForm, Problem, Query, Visitor,
    components::{button, cell, file_upload, select, table, text_input},
    html,
};

use crate::{
    casework::random_text,
    commands::programs::{ImportProposals, Imported, checked_source, import_proposals},
    import::{self, Read, Refused},
    model::{Kind, Scene},
    pages::frame::{
        component_page::{component_page, find},
        staff::frame::{Tried, form_column},
    },
    policy, store,
};

/// The most refused rows, and titles, that are shown.
const SHOWN: usize = 20;
/// How long what somebody gave up on is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// From where it comes, and in which language it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Given {
    pub source: String,
    pub lang: String,
}

/// Which of those that wait.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    pub waiting: String,
}

/// What was read of a file and waits for somebody's word.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Look {
    /// Drawn for this one, so that nobody else's file is the same.
    salt: String,
    component: i64,
    source: String,
    lang: Lang,
    read: Read,
}

type Place = Path<(String, String)>;

/// The form, or what a file would do.
pub async fn form(
    visitor: Visitor,
    Path((process, component)): Place,
    Query(asked): Query<Asked>,
) -> PageResult {
    let scene = managed(&visitor, (&process, &component)).await?;
    if asked.waiting.is_empty() {
        let given = Given {
            lang: visitor.lang().code().to_owned(),
            ..Given::default()
        };
        return Ok(show(&visitor, &scene, (&given, &Tried::default())));
    }
    let look = waiting(&visitor, &scene, &asked.waiting).await?;
    let mut db = visitor.read().await?;
    let new = count_new(&mut db, &scene, &look).await?;
    drop(db);
    Ok(preview(&visitor, &scene, (&look, new), &asked.waiting))
}

/// Reads a file, and leads to what it would do.
pub async fn send(Path((process, component)): Place, form: PostForm<Given>) -> PageResult {
    let visitor = &form.visitor;
    let scene = managed(visitor, (&process, &component)).await?;
    match kept(&form, &scene).await {
        Ok(hash) => {
            let path = format!("{}/import-proposals?waiting={hash}", scene.path());
            Ok(visitor.go(&path))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &scene, (&form.input, &tried)))
        }
    }
}

/// Takes over what was shown.
pub async fn take(Path((process, component)): Place, form: PostForm<Asked>) -> PageResult {
    let visitor = &form.visitor;
    let scene = managed(visitor, (&process, &component)).await?;
    let look = waiting(visitor, &scene, &form.input.waiting).await?;
    let given = Given {
        source: look.source.clone(),
        lang: look.lang.code().to_owned(),
    };
    match taken(visitor, &scene, look).await {
        Ok(done) => {
            let now = visitor.now() + SignedDuration::from_secs(1);
            waits(visitor)
                .settle(&form.input.waiting, now, false)
                .await?;
            let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
            let args = [
                ("new", count(done.new)),
                ("changed", count(done.changed)),
                ("kept", count(done.kept)),
                ("unchanged", count(done.unchanged)),
            ];
            let notice = visitor.t_with("participation-programs-imported", &args);
            Ok(visitor.go_with_notice(&scene.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &scene, (&given, &tried)))
        }
    }
}

async fn managed(visitor: &Visitor, place: (&str, &str)) -> Result<Scene, Problem> {
    visitor.staff()?;
    let scene = find(visitor, &mut visitor.read().await?, place).await?;
    visitor.must(policy::SET_UP, &scene.setup.process.resource())?;
    let is_one = scene.component.kind == Kind::Proposals;
    is_one.then_some(()).or_not_found()?;
    Ok(scene)
}

fn waits(visitor: &Visitor) -> Waiting {
    visitor.app().files.waiting("participation-import")
}

/// Reads what was sent and lets it wait; the name under which it does. `Invalid` on `file`, `source` and `lang`.
async fn kept(form: &PostForm<Given>, scene: &Scene) -> Result<String> {
    let visitor = &form.visitor;
    let source = checked_source(&form.input.source)?;
    let lang = Lang::parse(&form.input.lang);
    let lang = lang.ok_or_else(|| Error::invalid("lang", "participation-frame-fault-empty"))?;
    let mut sent = form.uploads.all()?.iter();
    let file = sent.find(|upload| !upload.bytes.is_empty());
    let missing = || Error::invalid("file", "participation-programs-import-missing");
    let bytes = file
        .map(|upload| upload.bytes.clone())
        .ok_or_else(missing)?;
    let reading = tokio::task::spawn_blocking(move || import::read(&bytes, lang)).await;
    let read = reading.map_err(|error| Error::broken("reading an export", error))??;
    let look = Look {
        salt: random_text()?,
        component: scene.component.id.number(),
        source,
        lang,
        read,
    };
    let json = serde_json::to_vec(&look);
    let json = json.map_err(|error| Error::broken("what was read of an export", error))?;
    drop_old(visitor).await?;
    waits(visitor).keep(json, visitor.now()).await
}

/// What others gave up on.
async fn drop_old(visitor: &Visitor) -> Result<()> {
    let before = visitor.now() - KEPT;
    let waits = waits(visitor);
    let old: Vec<String> = waits.since_before(before).boxed().try_collect().await?;
    for hash in old {
        waits.settle(&hash, before, false).await?;
    }
    Ok(())
}

/// What waits under a name, for this component.
async fn waiting(visitor: &Visitor, scene: &Scene, hash: &str) -> Result<Look, Problem> {
    let is_hash =
        hash.len() == digest("").len() && hash.chars().all(|sign| sign.is_ascii_hexdigit());
    is_hash.then_some(()).or_not_found()?;
    let bytes = visitor.app().files.read(hash).await?;
    let look: Option<Look> = serde_json::from_slice(&bytes).ok();
    let look = look.filter(|look| look.component == scene.component.id.number());
    Ok(look.or_not_found()?)
}

async fn count_new(db: &mut Reader, scene: &Scene, look: &Look) -> Result<usize> {
    let of = (scene.component.id, look.source.as_str());
    let known = store::programs::known_origins(db, of).await?;
    let rows = look.read.rows.iter();
    Ok(rows.filter(|row| !known.contains_key(&row.id)).count())
}

async fn taken(visitor: &Visitor, scene: &Scene, look: Look) -> Result<Imported> {
    let input = ImportProposals {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        source: look.source,
        lang: look.lang,
        rows: look.read.rows,
        because: visitor.t("participation-programs-import-because"),
    };
    let mut tx = visitor.begin().await?;
    let done = import_proposals(&mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, scene: &Scene, (given, tried): (&Given, &Tried)) -> Response {
    let title = visitor.t("participation-programs-import");
    let page = component_page(visitor, scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path())
        .no_index();
    let languages = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        p.govuk-body { (visitor.t("participation-programs-import-text")) }
        form method="post" action={ (scene.path()) "/import-proposals" } enctype="multipart/form-data" novalidate {
            (visitor.csrf_field())
            (text_input("source", visitor.t("participation-programs-import-source"))
                .hint(visitor.t("participation-programs-import-source-hint"))
                .value(given.source.as_str())
                .error_option(error("source")))
            (select("lang", visitor.t("participation-programs-import-lang"))
                .options(languages.to_vec())
                .value(given.lang.as_str())
                .error_option(error("lang")))
            (file_upload("file", visitor.t("participation-programs-import-file")).accept(".csv").error_option(error("file")))
            (button(visitor.t("participation-programs-import-look")).prevent_double_click())
        }
    }))
}

/// What a file would do, before it does it.
fn preview(visitor: &Visitor, scene: &Scene, (look, new): (&Look, usize), hash: &str) -> Response {
    let title = visitor.t("participation-programs-import-preview");
    let path = format!("{}/import-proposals", scene.path());
    let page = component_page(visitor, scene)
        .breadcrumb(scene.component.title.get(visitor.lang()), scene.path())
        .no_index();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX).into();
    let rows = &look.read.rows;
    let args = [
        ("source", look.source.as_str().into()),
        ("new", count(new)),
        ("known", count(rows.len() - new)),
        ("refused", count(look.read.refused.len())),
    ];
    page.show(form_column(&title, &html! {
        p.govuk-body { (visitor.t_with("participation-programs-import-counts", &args)) }
        @if !rows.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-programs-import-first")) }
            ul."govuk-list govuk-list--bullet" {
                @for row in rows.iter().take(SHOWN) { li dir="auto" { (row.title) } }
            }
        }
        (refused(visitor, &look.read.refused))
        @if rows.is_empty() {
            p.govuk-body { (visitor.t("participation-programs-import-nothing")) }
        } @else {
            form method="post" action={ (path) "/take" } novalidate {
                (visitor.csrf_field())
                input type="hidden" name="waiting" value=(hash);
                (button(visitor.t("participation-programs-import-take")).prevent_double_click())
            }
        }
        p.govuk-body { a.govuk-link href=(path) { (visitor.t("participation-programs-import-again")) } }
    }))
}

/// The rows that are not taken over, each with its reason.
fn refused(visitor: &Visitor, all: &[Refused]) -> Markup {
    let rows = all.iter().take(SHOWN).map(|one| {
        let why = visitor.t(&format!("participation-programs-refused-{}", one.why));
        let line = i64::try_from(one.line).unwrap_or(i64::MAX);
        let id = html! { bdi { (one.id) } };
        [cell(visitor.number(line)), cell(id), cell(why)]
    });
    let more = i64::try_from(all.len().saturating_sub(SHOWN)).unwrap_or(i64::MAX);
    html! {
        @if !all.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-programs-import-refused")) }
            (table()
                .column(visitor.t("participation-programs-column-line"))
                .column(visitor.t("participation-programs-column-id"))
                .column(visitor.t("participation-programs-column-why"))
                .rows(rows)
                .stacking(visitor.t("participation-programs-import-refused")))
            @if more > 0 {
                p.govuk-body { (visitor.t_with("participation-programs-import-more", &[("count", more.into())])) }
            }
        }
    }
}
