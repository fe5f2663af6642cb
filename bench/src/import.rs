//! Imports: how many rows a second, and that the memory does not grow with the file.

use stoa_tests::Engine;

use crate::{
    filled::Filled,
    run::{LARGE, MEDIUM, Run},
};

/// MiB that an import may take, whatever the file's size.
const ROOM: u64 = 300;

/// Imports two files, one ten times as long as the other, each into a town of its own.
pub fn measure(run: &mut Run) {
    let medium = Filled::with(MEDIUM, Engine::Sqlite);
    let (peak, rate) = (medium.import.peak, medium.rate());
    drop(medium);
    let large = run.large();
    let (large_peak, large_rate) = (large.import.peak, large.rate());
    let table = &mut run.table;
    table.note(
        &format!("import of {MEDIUM} rows, rows/s"),
        format!("{rate:.0}"),
    );
    table.hold(
        &format!("import of {LARGE} rows, rows/s"),
        format!("{large_rate:.0}"),
        "at least 20000",
        large_rate >= 20_000.0,
    );
    table.hold(
        "  resident memory at most",
        format!("{} MiB", large_peak / 1024),
        "under 300 MiB",
        large_peak < ROOM * 1024,
    );
    let ratio = ratio(large_peak, peak);
    table.hold(
        "  memory : that of a tenth of the rows",
        format!("{ratio:.2}"),
        "at most 1.25",
        ratio <= 1.25,
    );
    if Engine::Postgres.is_here() {
        let rate = Filled::with(MEDIUM, Engine::Postgres).rate();
        let what = format!("import of {MEDIUM} rows into PostgreSQL, rows/s");
        run.table.note(&what, format!("{rate:.0}"));
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "sizes in KiB stay far below 2^52"
)]
fn ratio(one: u64, other: u64) -> f64 {
    one as f64 / other as f64
}
