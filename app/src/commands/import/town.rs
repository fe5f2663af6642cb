//! The town's own areas, streets, addresses and holidays, as files of other offices have them.

use std::{
    fs::{self, File},
    io::BufReader,
    path::Path,
};

use serde_json::json;
use stoa_kernel::{Actor, Lang, town::AreaKind};
use stoa_town::{
    commands::{
        import_holidays::{ImportHolidays, import_holidays},
        upload_areas::{MissingAreas, UploadAreas, upload_areas},
    },
    import::{import_file, near, open_file},
    model::{area_file::AreaFile, faults, holiday_file, street_file::StreetColumns},
    store::{FileKind, Progress as Taken},
};
use stoa_web::Texts;

use crate::{
    command_line::{ImportHolidays as HolidayOptions, ImportStreets, ImportWards},
    failure::{Failure, Result},
    house::House,
    modules,
    progress::Progress,
    said::{Voice, grouped},
    stop,
};

const ACTOR: Actor = Actor::System("command line");

/// Areas from GeoJSON: all of them, or none when one has a fault.
pub async fn wards(house: &House, options: ImportWards, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let kind = AreaKind::new(&options.kind).ok_or_else(|| {
        Failure::Words(format!(
            "{:?} is no kind of area: small letters and hyphens",
            options.kind
        ))
    })?;
    let read = AreaFile::read(BufReader::new(open(&options.file)?));
    let file = read.map_err(|fault| faults::of_file(vec![fault.message()]))?;
    let main = app.config.town.language;
    let mut reading = file.guess(kind, main);
    if let Some(code) = options.code {
        reading.code = Some(code);
    }
    if let Some(name) = options.name {
        reading.names.insert(main, name);
    }
    let checked = file.check(&reading, near(&app)).map_err(faults::of_file)?;
    let missing = match options.end_missing {
        true => MissingAreas::End,
        false => MissingAreas::Keep,
    };
    let mut tx = app.db.begin(&ACTOR).await?;
    let upload = UploadAreas {
        checked,
        missing,
        seen_version: None,
    };
    let done = upload_areas(&mut tx, upload).await?;
    let done = tx.commit(done).await?;
    voice.line(format!(
        "{} areas are new, {} changed, {} as they were, {} ended.",
        done.added, done.changed, done.unchanged, done.ended
    ));
    voice.outcome(&json!({
        "ok": true,
        "added": done.added,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "ended": done.ended,
    }));
    Ok(())
}

/// Streets from GeoJSON.
pub async fn streets(house: &House, options: ImportStreets, voice: Voice) -> Result {
    rows(house, FileKind::Streets, options, voice).await
}

/// Addresses from CSV.
pub async fn addresses(house: &House, options: ImportStreets, voice: Voice) -> Result {
    rows(house, FileKind::Addresses, options, voice).await
}

/// Batch by batch, each on disk before the next. The same file again changes nothing, so one that was stopped is
/// simply given once more.
async fn rows(house: &House, kind: FileKind, options: ImportStreets, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let stop = stop::on_signals()?;
    let columns = StreetColumns {
        name: options.name,
        locality: options.locality,
    };
    let source = open_file(&app, kind, BufReader::new(open(&options.file)?), &columns)?;
    let progress = Progress::of("Importing", kind.name());
    let count = |count: i64| u64::try_from(count).unwrap_or(0);
    let taken = import_file(&app, &ACTOR, source, |taken| {
        progress.at(count(taken.imported), taken.total.map(count));
        !stop.is_asked()
    })
    .await?;
    progress.end();
    let was_stopped = stop.is_asked();
    let is_well = taken.refused == 0 && !was_stopped;
    say_rows(kind, &taken, was_stopped, voice);
    voice.outcome(&json!({
        "ok": is_well,
        "imported": taken.imported,
        "refused": taken.refused,
        "unnamed": taken.unnamed,
        "stopped": was_stopped,
        "faults": sentences(&taken),
    }));
    if is_well { Ok(()) } else { Err(Failure::Told) }
}

fn say_rows(kind: FileKind, taken: &Taken, was_stopped: bool, voice: Voice) {
    let number = |number: i64| grouped(u64::try_from(number).unwrap_or(0));
    voice.line(format!(
        "{} {} are in.",
        number(taken.imported),
        kind.name()
    ));
    if taken.unnamed > 0 {
        voice.line(format!(
            "{} without a name were passed over.",
            number(taken.unnamed)
        ));
    }
    if taken.refused > 0 {
        voice.line(format!("{} were refused:", number(taken.refused)));
        let told = sentences(taken);
        told.iter()
            .for_each(|sentence| voice.line(format!("  {sentence}")));
    }
    if was_stopped {
        voice.line("Stopped; the same command again does the rest.");
    }
}

/// Why the first rows were refused.
fn sentences(taken: &Taken) -> Vec<String> {
    let Ok(texts) = Texts::load(&modules::all()) else {
        return taken.faults.iter().map(|told| told.key.clone()).collect();
    };
    let faults = taken.faults.iter();
    faults.map(|told| told.in_words(&texts, Lang::En)).collect()
}

/// A year's holidays; those that the file has and we have get its names.
pub async fn holidays(house: &House, options: HolidayOptions, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let this_year = app.now().to_zoned_datetime(app.config.time_zone()).year();
    let year = options.year.unwrap_or(this_year);
    let bytes = fs::read(&options.file)
        .map_err(|error| Failure::of(&options.file.display().to_string(), error))?;
    let file = holiday_file::read(&bytes, year);
    if !file.faults.is_empty() {
        return Err(faults::of_file(file.faults).into());
    }
    if file.holidays.is_empty() {
        return Err(Failure::Words(format!("The file has no day of {year}.")));
    }
    let mut tx = app.db.begin(&ACTOR).await?;
    let import = ImportHolidays {
        calendar: options.agency,
        holidays: file.holidays,
    };
    let done = import_holidays(&app, &mut tx, import).await?;
    let days = tx.commit(done).await?;
    voice.line(format!("{days} holidays of {year} are in."));
    if file.other_years > 0 {
        voice.line(format!(
            "{} days of other years were passed over.",
            file.other_years
        ));
    }
    voice.outcome(&json!({
        "ok": true, "year": year, "days": days, "other_years": file.other_years,
    }));
    Ok(())
}

fn open(path: &Path) -> Result<File> {
    File::open(path).map_err(|error| Failure::of(&path.display().to_string(), error))
}
