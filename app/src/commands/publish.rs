//! `stoa publish`: files become a dataset, are read and checked, and published.

mod decide;

use std::{
    io::{IsTerminal, Write, stderr, stdin},
    path::Path,
};

use serde_json::{Value, json};
use stoa_kernel::{Actor, App, Lang, Localised};
use stoa_opendata::{
    commands::{
        AddFile, CreateDataset, PublishDataset, add_file, attach_file, create_dataset,
        publish_dataset,
    },
    fetching, loading, looking,
    model::{DataFile, Dataset, Description, FileId, FileState, title_of},
    policy, store,
};

use crate::{
    command_line::Publish,
    failure::{Failure, Result},
    house::House,
    progress::Progress,
    said::{Voice, grouped, write_line, write_problem},
};

const ACTOR: Actor = Actor::System("publish");

pub async fn publish(house: &House, options: Publish, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    for file in &options.files {
        if address(file).is_none() && !file.is_file() {
            return Err(Failure::Words(format!(
                "there is no file {}",
                file.display()
            )));
        }
    }
    let plan = decide::plan_of(&options)?;
    let dataset = dataset_of(&app, &options).await?;
    let mut read = read_all(&app, &dataset, &options, voice).await?;
    let is_decided = decide::decide(&app, &options, &plan, &mut read, voice).await?;
    if let Some(failed) = read.iter().find(|file| !file.state.is_ready()) {
        let draft = format!("/staff/data/{}", dataset.slug);
        return Err(Failure::Words(format!(
            "{}: {} With --attachments and --as-is it is published as it came. The draft stays at {draft}",
            failed.file_name, failed.fault
        )));
    }
    if !is_decided {
        return undecided(&dataset, &read, voice);
    }
    if !options.yes && !agreed(voice)? {
        voice.line(format!(
            "Not published. The draft is at /staff/data/{}.",
            dataset.slug
        ));
        voice.outcome(&outcome(&dataset, None, &read));
        return Ok(());
    }
    looking::look_anew(&app, dataset.id).await?;
    let mut tx = app.db.begin(&ACTOR).await?;
    let input = PublishDataset {
        dataset: dataset.id,
        seen: 0,
    };
    let done = publish_dataset(&mut tx, input).await?;
    let version = tx.commit(done).await?;
    voice.line(format!(
        "Published as /data/{}, version {}, {} rows.",
        dataset.slug,
        version.number,
        grouped(u64::try_from(version.rows).unwrap_or(0))
    ));
    voice.outcome(&outcome(&dataset, Some(version.number), &read));
    Ok(())
}

/// Takes in all the files and reads them, one after the other.
async fn read_all(
    app: &App,
    dataset: &Dataset,
    options: &Publish,
    voice: Voice,
) -> Result<Vec<DataFile>> {
    let mut read = Vec::new();
    for path in &options.files {
        let mut file = take(app, dataset, path).await?;
        if options.attachments && file.state == FileState::Failed {
            let Some(reason) = &options.as_is else {
                return Err(Failure::Words(format!(
                    "{}: {} Nobody has looked it over: say with --as-is \"reason\" why it is published as it came. The draft stays at /staff/data/{}",
                    file.file_name, file.fault, dataset.slug
                )));
            };
            file = attached(app, file.id, reason).await?;
        }
        tell(&file, voice);
        read.push(file);
    }
    Ok(read)
}

/// Says that nothing is published before somebody decides; which columns it is about was told before.
fn undecided(dataset: &Dataset, read: &[DataFile], voice: Voice) -> Result {
    write_problem(&format!(
        "Not published: decide about these columns with --treat COLUMN=WAY or --as-is \"reason\". The draft is at /staff/data/{}.",
        dataset.slug
    ));
    voice.outcome(&outcome(dataset, None, read));
    Err(Failure::Told)
}

/// The dataset that the files are for: a new one, or the one that was named.
async fn dataset_of(app: &App, options: &Publish) -> Result<Dataset> {
    let mut db = app.db.read().await?;
    if let Some(slug) = &options.dataset {
        let found = store::dataset_by_slug(&mut db, slug).await?;
        return found.ok_or_else(|| Failure::Words(format!("there is no dataset {slug}")));
    }
    let agency = match &options.agency {
        Some(agency) => agency.clone(),
        None => policy::own_agency(&mut db).await?,
    };
    drop(db);
    let first = options
        .files
        .first()
        .map(|file| name_of(file))
        .unwrap_or_default();
    let title = options.title.clone().unwrap_or_else(|| title_of(&first));
    let lang = app.config.town.language;
    let text = |text: &str| -> Localised { Localised([(lang, text.to_owned())].into()) };
    let input = CreateDataset {
        agency,
        description: Description {
            title: text(&title),
            text: text(&options.text),
            licence: options.licence.clone(),
            language: Some(lang),
            ..Description::default()
        },
        ..CreateDataset::default()
    };
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = create_dataset(&mut tx, input).await?;
    Ok(tx.commit(done).await?)
}

/// The address, where what is given is one.
fn address(given: &Path) -> Option<&str> {
    let text = given.to_str()?;
    let schemes = ["https://", "http://"];
    schemes
        .iter()
        .any(|scheme| text.starts_with(scheme))
        .then_some(text)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// Takes a file in and reads it: in place of one of the same name, if the dataset has one.
async fn take(app: &App, dataset: &Dataset, path: &Path) -> Result<DataFile> {
    let (kept, file_name) = match address(path) {
        Some(url) => {
            let fetched = fetching::download(app, url).await;
            let (file, name) =
                fetched.map_err(|why| Failure::Words(format!("{url} cannot be fetched: {why}")))?;
            (app.files.keep_file(file.path()).await?, name)
        }
        None => (app.files.keep_file(path).await?, name_of(path)),
    };
    let files = store::files_of(&mut app.db.read().await?, dataset.id).await?;
    let same = |file: &Option<DataFile>| {
        file.as_ref()
            .is_some_and(|file| file.file_name == file_name)
    };
    let instead = files
        .iter()
        .find(|(_, file)| same(file))
        .map(|(resource, _)| resource.id);
    let input = AddFile {
        dataset: dataset.id,
        instead,
        title: title_of(&file_name),
        text: String::new(),
        file_name,
        kept,
        then_publish: false,
    };
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = add_file(&mut tx, input).await?;
    let added = tx.commit(done).await?;
    read(app, added.file).await
}

/// Reads a file with its progress, or waits for a program that serves and was faster.
async fn read(app: &App, id: FileId) -> Result<DataFile> {
    let progress = Progress::of("Reading", "parts of a thousand");
    let reading = loading::read_file(app, id);
    tokio::pin!(reading);
    loop {
        let pause = tokio::time::sleep(std::time::Duration::from_millis(200));
        tokio::select! {
            done = &mut reading => {
                done?;
                break;
            }
            () = pause => {
                let share = loading::progress(app, id).unwrap_or(0.0) * 1000.0;
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a thousand")]
                progress.at(share as u64, Some(1000));
            }
        }
    }
    progress.end();
    let file = store::file_by_id(&mut app.db.read().await?, id).await?;
    file.ok_or_else(|| Failure::Words("the file is gone".to_owned()))
}

/// Lets a file that gave no table be published as it came.
async fn attached(app: &App, id: FileId, reason: &str) -> Result<DataFile> {
    let mut tx = app.db.begin(&ACTOR).await?;
    let done = attach_file(&mut tx, id, reason).await?;
    tx.commit(done).await?;
    let file = store::file_by_id(&mut app.db.read().await?, id).await?;
    file.ok_or_else(|| Failure::Words("the file is gone".to_owned()))
}

fn tell(file: &DataFile, voice: Voice) {
    let name = &file.file_name;
    match file.state {
        FileState::Table => {
            let count = |number: i64| grouped(u64::try_from(number).unwrap_or(0));
            voice.line(format!(
                "{name}: {} rows, {} columns, {} cells refused.",
                count(file.rows),
                file.columns.len(),
                count(file.refused)
            ));
            for finding in loading::findings_in_english(file) {
                voice.line(format!("  {finding}"));
            }
        }
        FileState::Attachment => voice.line(format!("{name}: no table; it is published as it is.")),
        _ => write_problem(&format!("{name}: {}", file.fault)),
    }
}

/// Asks whoever sits there. Nobody there is no agreement.
fn agreed(voice: Voice) -> Result<bool> {
    if voice == Voice::Json || !stdin().is_terminal() {
        return Ok(false);
    }
    let asked = write!(stderr().lock(), "Publish it for everybody? (yes/no) ");
    asked.map_err(|error| Failure::of("asking", error))?;
    let mut answer = String::new();
    stdin()
        .read_line(&mut answer)
        .map_err(|error| Failure::of("reading the answer", error))?;
    write_line("");
    Ok(answer.trim().eq_ignore_ascii_case("yes"))
}

fn outcome(dataset: &Dataset, version: Option<i64>, files: &[DataFile]) -> Value {
    let report = files.iter().map(|file| {
        json!({
            "file": file.file_name,
            "state": file.state.name(),
            "rows": file.rows,
            "refused": file.refused,
            "columns": file.columns.iter().map(|column| json!({"name": column.name, "heading": column.heading, "kind": column.kind.name()})).collect::<Vec<_>>(),
            "findings": file.report.findings,
            "refusals": file.report.refusals,
        })
    });
    json!({
        "ok": true,
        "dataset": dataset.slug,
        "title": dataset.title.get(Lang::En),
        "version": version,
        "rows": files.iter().map(|file| file.rows).sum::<i64>(),
        "refused": files.iter().map(|file| file.refused).sum::<i64>(),
        "report": report.collect::<Vec<_>>(),
    })
}
