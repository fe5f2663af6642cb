//! `stoa query`: a question to the published tables, answered on standard output.

use std::io::{ErrorKind, Write, stdout};

use futures::StreamExt;
use stoa_opendata::engine::{self, Question};
use stoa_tables::{Format, Rows};

use crate::{
    command_line::{Query, QueryFormat},
    failure::{Failure, Result},
    house::House,
    said::{Voice, write_line},
};

/// The most rows that are set in columns; other formats have all of them.
const SHOWN: u64 = 1000;
/// The widest column, in characters.
const WIDEST: usize = 40;

pub async fn query(house: &House, options: Query, voice: Voice) -> Result {
    let app = house.open_as_it_is().await?;
    let format = match (options.format, voice) {
        (QueryFormat::Text, Voice::People) => {
            let rows = engine::rows(&app, "", options.sql, SHOWN).await?;
            show(&rows);
            return Ok(());
        }
        (QueryFormat::Text, Voice::Json) | (QueryFormat::Json, _) => Format::Json,
        (QueryFormat::Csv, _) => Format::Csv,
        (QueryFormat::Ndjson, _) => Format::NdJson,
        (QueryFormat::Parquet, _) => Format::Parquet,
    };
    let mut answer = engine::ask(&app, Question::new(options.sql, format)).await?;
    while let Some(piece) = answer.next().await {
        let piece = piece.map_err(engine::in_words)?;
        match stdout().lock().write_all(&piece) {
            Ok(()) => {}
            // Whoever has read enough ends it.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(Failure::of("writing", error)),
        }
    }
    if answer.ending().is_some_and(|ending| ending.cut.is_some()) {
        tracing::warn!("the answer was cut at a limit; ask for less to have all of it");
    }
    Ok(())
}

/// The rows in columns.
fn show(rows: &Rows) {
    let names = rows
        .columns
        .iter()
        .map(|column| column.name.clone())
        .collect();
    let values = rows.rows.iter().map(|row| {
        row.iter()
            .map(|cell| cell.clone().unwrap_or_default())
            .collect()
    });
    let lines: Vec<Vec<String>> = std::iter::once(names).chain(values).collect();
    let width = |place: usize| {
        let cells = lines.iter().filter_map(|line| line.get(place));
        cells
            .map(|cell| cell.chars().count())
            .max()
            .unwrap_or(0)
            .min(WIDEST)
    };
    let widths: Vec<usize> = (0..rows.columns.len()).map(width).collect();
    for line in &lines {
        let cells = line.iter().zip(&widths).map(|(cell, &width)| {
            let text: String = cell
                .replace(['\n', '\r', '\t'], " ")
                .chars()
                .take(width)
                .collect();
            format!("{text:width$}")
        });
        write_line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    if rows.ending.cut.is_some() {
        write_line("There are more rows; --format csv has all of them.");
    }
}
