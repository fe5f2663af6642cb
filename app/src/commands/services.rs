//! Services as files: checked, written out, taken in as drafts.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use stoa_kernel::{Actor, App, Lang, staff};
use stoa_services::{
    commands::{SaveService, save_service},
    model::{FileFault, ServiceFile, ServiceVersion, line_of, parts, service_schema},
    store,
};
use stoa_web::Texts;

use crate::{
    command_line::Services,
    failure::{Failure, Result},
    house::House,
    modules,
    said::{Voice, write_line, write_problem},
};

pub async fn services(folder: &Path, what: Services, voice: Voice) -> Result {
    let house = || House::read(folder);
    match what {
        Services::Check { files, lang } => check(&files, language(lang)?, voice),
        Services::Export {
            folder: into,
            drafts,
        } => export(&house()?, &into, drafts, voice).await,
        Services::Import {
            files,
            author,
            replace,
        } => {
            let files = read_all(&files, language(None)?, voice)?;
            import(&house()?, files, (&author, replace), voice).await
        }
        Services::Schema => {
            let schema = serde_json::to_string_pretty(&service_schema());
            write_line(&schema.map_err(|error| Failure::of("writing the schema", error))?);
            Ok(())
        }
    }
}

/// A file that was read, with its text.
struct Written {
    path: PathBuf,
    text: String,
    file: ServiceFile,
}

/// The language that was asked for, that of the environment (POSIX, section 8.2: `es_ES.UTF-8`), or English.
fn language(asked: Option<String>) -> Result<Lang> {
    if let Some(code) = asked {
        let words = format!("{code} is no language that Stoa speaks: write en, es, fr or ar.");
        return Lang::parse(&code).ok_or(Failure::Words(words));
    }
    let own = env::var("LANG").unwrap_or_default();
    let code = own.split(['_', '.', '@']).next().unwrap_or_default();
    Ok(Lang::parse(code).unwrap_or(Lang::En))
}

fn texts() -> Result<Texts> {
    Texts::load(&modules::all()).map_err(|error| Failure::of("reading the texts", error))
}

fn check(files: &[PathBuf], lang: Lang, voice: Voice) -> Result {
    let read = read_all(files, lang, voice)?;
    for one in &read {
        voice.line(format!(
            "{}: {} is a service, with {} pages.",
            one.path.display(),
            one.file.slug,
            one.file.form.pages.len()
        ));
    }
    let all: Vec<Value> = read
        .iter()
        .map(|one| json!({ "file": one.path, "service": one.file.slug, "digest": one.file.digest() }))
        .collect();
    voice.outcome(&json!({ "ok": true, "services": all }));
    Ok(())
}

/// Reads all files, and says everything that is wrong with any of them.
fn read_all(files: &[PathBuf], lang: Lang, voice: Voice) -> Result<Vec<Written>> {
    let (mut read, mut faults) = (Vec::new(), Vec::new());
    for path in files {
        match read_one(path) {
            Ok(written) => read.push(written),
            Err(found) => faults.extend(found.into_iter().map(|fault| (path, fault))),
        }
    }
    if faults.is_empty() {
        return Ok(read);
    }
    let texts = texts()?;
    let mut all: Vec<Value> = Vec::new();
    for (path, fault) in &faults {
        let what = texts.message(lang, &fault.what);
        // As compilers say it, so that editors lead there.
        let at = fault
            .line
            .map(|line| format!("{line}:"))
            .unwrap_or_default();
        let said = format!("{}:{at} {}: {what}", path.display(), fault.place);
        write_problem(&said);
        all.push(json!({ "file": path, "line": fault.line, "place": fault.place, "what": what }));
    }
    voice.outcome(&json!({ "ok": false, "faults": all }));
    Err(Failure::Told)
}

fn read_one(path: &Path) -> std::result::Result<Written, Vec<FileFault>> {
    let text = fs::read_to_string(path).map_err(|error| vec![FileFault::new("the file", error)])?;
    let file = ServiceFile::read(&text).map_err(|faults| {
        let placed = |fault: FileFault| FileFault {
            line: fault.line.or_else(|| line_of(&text, &fault.place)),
            ..fault
        };
        faults.into_iter().map(placed).collect::<Vec<_>>()
    })?;
    Ok(Written {
        path: path.to_owned(),
        text,
        file,
    })
}

async fn export(house: &House, into: &Path, drafts: bool, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    fs::create_dir_all(into).map_err(|error| Failure::of("making the folder", error))?;
    let mut db = app.db.read().await?;
    let mut written = Vec::new();
    for service in store::services(&mut db).await? {
        let draft = match drafts {
            true => store::draft_of(&mut db, &service.slug).await?,
            false => None,
        };
        let version = match (draft, service.current) {
            (Some(draft), _) => Some(draft),
            (None, Some(current)) => store::find_version(&mut db, current).await?,
            (None, None) => None,
        };
        let Some(version) = version else { continue };
        let path = into.join(format!("{}.yaml", service.slug));
        let kept = fs::write(&path, &version.file);
        kept.map_err(|error| Failure::of(&path.display().to_string(), error))?;
        voice.line(format!("{}: version {}", path.display(), version.number));
        written.push(json!({ "service": service.slug, "version": version.number, "file": path }));
    }
    if written.is_empty() {
        voice.line("There is no service to write out.");
    }
    voice.outcome(&json!({ "ok": true, "services": written }));
    Ok(())
}

async fn import(
    house: &House,
    files: Vec<Written>,
    (author, replace): (&str, bool),
    voice: Voice,
) -> Result {
    let app = house.open_as_it_is().await?;
    let found = staff::find_by_username(&mut app.db.read().await?, author).await?;
    let found = found.filter(|row| row.active);
    let row = found.ok_or_else(|| Failure::Words(format!("Nobody here signs in as {author}.")))?;
    let author = Actor::Staff(row.staff);
    let texts = texts()?;
    let mut told = Vec::new();
    for written in files {
        told.push(take(&app, &author, (written, replace), (&texts, voice)).await?);
    }
    voice.outcome(&json!({ "ok": true, "services": told }));
    Ok(())
}

/// Makes a draft of one file; what became of it.
async fn take(
    app: &App,
    author: &Actor,
    (written, replace): (Written, bool),
    (texts, voice): (&Texts, Voice),
) -> Result<Value> {
    let slug = written.file.slug.clone();
    let mut db = app.db.read().await?;
    let is_known = store::find_service(&mut db, &slug).await?.is_some();
    let newest = store::versions_of(&mut db, &slug).await?.into_iter().next();
    let draft = store::draft_of(&mut db, &slug).await?;
    drop(db);
    if newest
        .as_ref()
        .is_some_and(|one| one.digest == written.file.digest())
    {
        voice.line(format!("{slug}: nothing changes."));
        return Ok(json!({ "service": slug, "changed": false }));
    }
    let own = author.staff().map(|staff| staff.id.number());
    if let Some(draft) = draft
        .as_ref()
        .filter(|one| Some(one.author) != own && !replace)
    {
        return Err(Failure::Words(format!(
            "{slug}: {} has begun a draft. Ask them, or write over it with --replace.",
            draft.author_name
        )));
    }
    let changes = newest.map_or_else(Vec::new, |old| changes(texts, &old, &written.file));
    let input = SaveService {
        file: written.text,
        slug: if is_known {
            slug.clone()
        } else {
            String::new()
        },
        seen: draft.map(|draft| draft.digest).unwrap_or_default(),
    };
    let mut tx = app.db.begin(author).await?;
    let done = save_service(app, &mut tx, input).await?;
    tx.commit(done).await?;
    voice.line(match is_known {
        true => format!("{slug}: a draft, which changes"),
        false => format!("{slug}: the draft of a new service"),
    });
    for change in &changes {
        voice.line(format!("  {change}"));
    }
    Ok(json!({ "service": slug, "changed": true, "new": !is_known, "changes": changes }))
}

/// What a file changes, a sentence each.
fn changes(texts: &Texts, old: &ServiceVersion, new: &ServiceFile) -> Vec<String> {
    let Ok(old) = ServiceFile::parse(&old.file) else {
        return vec!["everything: the last version cannot be read any more".to_owned()];
    };
    let of_service = parts(&old, new).into_iter().map(|part| part.name);
    let of_form = stoa_forms::diff(&old.form, &new.form);
    let of_form = of_form.into_iter().map(|change| {
        let choice = change.args.get("choice").cloned().unwrap_or_default();
        let code = change.code.trim_start_matches("change-");
        let key = format!("services-owner-change-{code}");
        let sentence = texts.say(Lang::En, &key, &[("choice", choice.as_str().into())]);
        let place = [change.page.as_str(), change.question.as_str()];
        let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
        match place.is_empty() {
            true => sentence,
            false => format!("{}: {sentence}", place.join(", ")),
        }
    });
    of_service.chain(of_form).collect()
}
