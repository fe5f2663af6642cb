//! Loads a file and prints what was found and how long it took: `load FILE OUT.parquet [ROWS OF A GROUP]`.

use std::{ops::ControlFlow, path::Path, process::ExitCode, time::Instant};

use stoa_readers::{Source, load};

#[expect(clippy::print_stdout, reason = "a program for a terminal")]
fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(into)) = (arguments.next(), arguments.next()) else {
        println!("load FILE OUT.parquet [ROWS OF A GROUP]");
        return ExitCode::FAILURE;
    };
    let begun = Instant::now();
    let mut source = Source::new(Path::new(&file), &file);
    if let Some(rows) = arguments.next().and_then(|rows| rows.parse().ok()) {
        source.writing.group = rows;
    }
    match load(
        &source,
        Path::new(&into),
        &mut |_| ControlFlow::Continue(()),
    ) {
        Ok(loaded) => {
            let seconds = begun.elapsed().as_secs_f64();
            println!("{:?}", loaded.found);
            for column in &loaded.columns {
                println!(
                    "{} {:?} {:?} missing {} distinct {}",
                    column.name,
                    column.kind,
                    column.unit,
                    column.profile.missing,
                    column.profile.distinct
                );
            }
            loaded
                .findings
                .iter()
                .for_each(|finding| println!("{finding}"));
            loaded
                .refusals
                .iter()
                .take(5)
                .for_each(|refusal| println!("{refusal}"));
            let speed = loaded.rows as f64 / seconds;
            println!(
                "{} rows in {seconds:.2} s, {speed:.0} rows/s, {} refused",
                loaded.rows, loaded.refused
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}
