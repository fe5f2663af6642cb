//! A citizens' assembly drawn by lot. The arithmetic and the words are those of pure/lottery.

mod letters;

use std::{
    collections::BTreeSet,
    fs::File,
    io::BufReader,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use serde_json::json;
use stoa_lottery::{
    Asked, Doing, Faults, HowDrawn, Pool, PoolColumns, PublicIds, Quotas, QuotasAreFor, Report,
    Rule, SHORT_SEED, Seated, Step, commitment, is_committed, read_ids, select,
};

use crate::{
    command_line::{Format, Lottery, LotteryIds, LotteryRule},
    failure::{Failure, Result},
    progress::Progress,
    said::{Voice, write_line},
    stop::{self, Stop},
};

/// `stoa lottery`.
pub async fn lottery(options: Lottery, voice: Voice) -> Result {
    let stop = stop::on_signals()?;
    let done = tokio::task::spawn_blocking(move || run(&options, voice, &stop));
    done.await.map_err(|lost| Failure::of("drawing", lost))?
}

fn run(options: &Lottery, voice: Voice, stop: &Stop) -> Result {
    if let Some(seed) = &options.commit {
        warn_of_short(seed);
        voice.line(commitment(seed));
        voice.outcome(&json!({ "commitment": commitment(seed) }));
        return Ok(());
    }
    if options.letters.addresses.is_some() || options.pool.is_none() {
        return letters::letters(options, voice);
    }
    check_commitment(options)?;
    let (quotas, pool, seated, size) = read(options)?;
    let ids = public_ids(options).of(&pool).map_err(in_words)?;
    let asked = Asked {
        rule: rule(options.rule),
        size,
        panels: options.panels,
        order: options.people.order.clone(),
    };
    let progress = Progress::of("Making the lottery fair", "steps");
    let mut watch = |step: Step| {
        if step.doing == Doing::Balancing {
            progress.at(step.done as u64, step.of.map(|of| of as u64));
        }
        if stop.is_asked() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let selection = select(&pool, &quotas, &seated, asked, &mut watch);
    progress.end();
    let selection = selection.map_err(in_words)?;
    tell(
        options,
        voice,
        &Report {
            pool: &pool,
            quotas: &quotas,
            selection: &selection,
            ids: &ids,
            how: how_drawn(options),
        },
    );
    Ok(())
}

fn tell(options: &Lottery, voice: Voice, report: &Report<'_>) {
    match voice.format(options.format) {
        Format::Text => write_line(report.to_text().trim_end()),
        Format::Json => write_line(&report.to_json().to_string()),
        Format::Html => write_line(report.to_html().trim_end()),
    }
}

/// The quotas, the pool, who and what is taken, and how many seats are to be filled. All faults of all files at once.
fn read(options: &Lottery) -> Result<(Quotas, Pool, Seated, u32)> {
    let columns = PoolColumns {
        id: options.people.id.clone(),
        households: options.households.clone(),
    };
    let quotas = open(options.quotas.as_ref(), |name, file| {
        Quotas::read(name, file)
    })?;
    // Without quotas nobody can say what a pool must have, so its faults can only be found afterwards.
    let people =
        |path: Option<&PathBuf>| open(path, |name, file| Pool::read(name, file, &quotas, &columns));
    let before = options
        .people
        .already_selected
        .as_ref()
        .map(|path| people(Some(path)));
    let (pool, before) = match (people(options.pool.as_ref()), before.transpose()) {
        (Ok(pool), Ok(before)) => (pool, before),
        (Err(one), Err(other)) => return Err(both(one, other)),
        (Err(failure), _) | (_, Err(failure)) => return Err(failure),
    };
    let (seated, free) = match (&options.people.panel, &options.people.declined) {
        (Some(panel), Some(declined)) => replacing(&pool, &quotas, panel, declined)?,
        _ => (seated_before(options, &pool, before.as_ref(), &quotas), 0),
    };
    let before = before
        .as_ref()
        .filter(|_| options.people.count_selected)
        .map_or(0, Pool::len);
    let size = match options.size {
        None => free,
        Some(size) => size.saturating_sub(u32::try_from(before).unwrap_or(u32::MAX)),
    };
    Ok((quotas, pool, seated, size))
}

fn seated_before(options: &Lottery, pool: &Pool, before: Option<&Pool>, quotas: &Quotas) -> Seated {
    let meant = if options.people.count_selected {
        QuotasAreFor::Everybody
    } else {
        QuotasAreFor::FreeSeats
    };
    before.map_or_else(Seated::default, |before| {
        Seated::after(pool, before, quotas, meant)
    })
}

/// Replacements for those of the panel who have declined.
fn replacing(pool: &Pool, quotas: &Quotas, panel: &Path, declined: &Path) -> Result<(Seated, u32)> {
    let places = |path: &Path| -> Result<Vec<usize>> {
        let column = None;
        let ids = open(Some(&path.to_owned()), |name, file| {
            read_ids(name, file, column)
        })?;
        let by_id = pool.by_id();
        let unknown: Vec<&str> = ids
            .iter()
            .map(String::as_str)
            .filter(|id| !by_id.contains_key(id))
            .collect();
        if unknown.is_empty() {
            Ok(ids
                .iter()
                .filter_map(|id| by_id.get(id.as_str()).copied())
                .collect())
        } else {
            let unknown = unknown.join(", ");
            Err(Failure::Words(format!(
                "{}: not in the pool: {unknown}",
                path.display()
            )))
        }
    };
    let (panel, declined) = match (places(panel), places(declined)) {
        (Ok(panel), Ok(declined)) => (panel, declined),
        (Err(one), Err(other)) => return Err(both(one, other)),
        (Err(failure), _) | (_, Err(failure)) => return Err(failure),
    };
    let declined: BTreeSet<usize> = declined.into_iter().collect();
    Seated::replacing(pool, quotas, &panel, &declined).map_err(in_words)
}

/// Reads a file, which faults call by the name that was typed.
fn open<T>(
    path: Option<&PathBuf>,
    read: impl Fn(&str, BufReader<File>) -> std::result::Result<T, Faults>,
) -> Result<T> {
    let path =
        path.ok_or_else(|| Failure::Words("--pool and --quotas are both needed.".to_owned()))?;
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| Failure::of(&name, error))?;
    read(&name, BufReader::new(file)).map_err(|faults| Failure::Words(faults.to_string()))
}

fn both(one: Failure, other: Failure) -> Failure {
    let words = [one, other]
        .into_iter()
        .filter_map(|failure| failure.in_words());
    Failure::Words(words.collect::<Vec<_>>().join("\n"))
}

fn in_words(error: stoa_lottery::Error) -> Failure {
    Failure::Words(error.to_string())
}

fn check_commitment(options: &Lottery) -> Result {
    if let Some(seed) = &options.seed {
        warn_of_short(seed);
        let before = options.commitment.as_ref();
        if before.is_some_and(|before| !is_committed(seed, before)) {
            return Err(Failure::Words(format!(
                "This seed is not the one that was committed to: its commitment is {}.",
                commitment(seed)
            )));
        }
    }
    Ok(())
}

fn warn_of_short(seed: &str) {
    if seed.chars().count() < SHORT_SEED {
        tracing::warn!(
            "the seed has fewer than {SHORT_SEED} letters: it can be guessed from its commitment"
        );
    }
}

fn how_drawn(options: &Lottery) -> HowDrawn {
    match (&options.seed, &options.commitment) {
        (Some(seed), _) => HowDrawn::Seed { seed: seed.clone() },
        (None, Some(commitment)) => HowDrawn::Committed {
            commitment: commitment.clone(),
        },
        (None, None) => HowDrawn::Dice,
    }
}

fn public_ids(options: &Lottery) -> PublicIds {
    match options.people.ids {
        LotteryIds::Given => PublicIds::Given,
        LotteryIds::Numbered => PublicIds::Numbered,
        LotteryIds::Keyed => PublicIds::Keyed(options.people.ids_key.clone().unwrap_or_default()),
    }
}

fn rule(typed: LotteryRule) -> Rule {
    match typed {
        LotteryRule::Leximin => Rule::Leximin,
        LotteryRule::Maximin => Rule::Maximin,
        LotteryRule::Nash => Rule::Nash,
        LotteryRule::Goldilocks => Rule::Goldilocks,
        LotteryRule::Stratified => Rule::Stratified,
    }
}
