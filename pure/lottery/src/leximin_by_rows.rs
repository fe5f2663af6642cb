//! LEXIMIN by way of rows: first what would be fairest if people could be divided, then panels that make it so.
//!
//! That point is LEXIMIN over all that keeps the rows, and so at least as good as LEXIMIN over mixtures of panels,
//! which keep them too. If it is a mixture itself it is therefore LEXIMIN's. If it is none, a row is found that says
//! so, which all panels keep, and the next point keeps it too. On pools of people the first point nearly always is a
//! mixture.

use crate::{
    columns::Columns,
    error::{Error, Result},
    leximin::Mixture,
    relaxed::Relaxed,
    unmix::{Unmixed, Unmixing},
    watch::{Doing, Watch, report},
};

/// So many rows are added before the slower way is taken, which needs none.
const MOST_ROWS: usize = 200;

/// Two or three panels a class are usually enough.
const PANELS_A_CLASS: usize = 4;

/// How long panels are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Patience {
    /// As long as it takes.
    Endless,
    /// For rules that can do without: a few panels a class.
    Bounded,
}

/// The mixture of LEXIMIN, and the panels that it needs among the columns; `None` where rounding, too many rows or
/// want of patience stand in the way.
///
/// # Errors
/// If the run is stopped.
pub(crate) fn leximin_by_rows(
    columns: &mut Columns<'_>,
    patience: Patience,
    watch: &mut Watch<'_>,
) -> Result<Option<Mixture>> {
    let mut relaxed = Relaxed::of(columns.instance());
    let classes = columns.instance().classes.len();
    let mut unmixing = Unmixing::with_patience(match patience {
        Patience::Endless => usize::MAX,
        Patience::Bounded => PANELS_A_CLASS * (classes + 10),
    });
    for _ in 0..=MOST_ROWS {
        let Ok(target) = relaxed.leximin() else {
            return Ok(None);
        };
        match unmixing.reach(columns, &target.chances, watch) {
            Ok(Unmixed::Shares(shares)) => {
                let ceiling = Some(target.least);
                return Ok(Some(Mixture { shares, ceiling }));
            }
            Ok(Unmixed::Apart { prices, bound }) => {
                shut_out_of_reach(columns, &mut relaxed, watch)?;
                relaxed.cut(&prices, bound);
            }
            Err(Error::Stopped) => return Err(Error::Stopped),
            Ok(Unmixed::Unclear) | Err(_) => return Ok(None),
        }
    }
    Ok(None)
}

/// Classes that the quotas let onto a panel in fractions only are kept out of what follows.
fn shut_out_of_reach(
    columns: &mut Columns<'_>,
    relaxed: &mut Relaxed<'_>,
    watch: &mut Watch<'_>,
) -> Result<()> {
    for class in 0..columns.instance().classes.len() {
        if !relaxed.is_shut(class) && !columns.reached()[class] {
            report(watch, Doing::Covering, class, None)?;
            if !columns.cover(class)? {
                relaxed.shut(class);
            }
        }
    }
    Ok(())
}
