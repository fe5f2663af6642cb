//! Cross tables in which nobody is seen.

/// A table of counts without its cells below `least`, and without those that would let somebody reckon these from the sums of rows and columns: in each row
/// and each column either nothing is hidden, or two cells at least that hold `least` people at least together, or all of them. What is hidden is
/// `None`. Rows are taken as long as the first one.
#[must_use]
pub fn hide_small(table: &[Vec<u64>], least: u64) -> Vec<Vec<Option<u64>>> {
    let width = table.first().map_or(0, Vec::len);
    let mut shown: Vec<Vec<Option<u64>>> = table
        .iter()
        .map(|row| {
            row.iter()
                .map(|count| Some(*count).filter(|count| *count >= least))
                .collect()
        })
        .collect();
    loop {
        let rows = (0..table.len()).map(|row| (0..width).map(|column| (row, column)).collect());
        let columns = (0..width).map(|column| (0..table.len()).map(|row| (row, column)).collect());
        let lines: Vec<Vec<(usize, usize)>> = rows.chain(columns).collect();
        let next = lines
            .iter()
            .find_map(|line| next_to_hide(table, &shown, (line, least)));
        let Some((row, column)) = next else {
            return shown;
        };
        if let Some(cell) = shown.get_mut(row).and_then(|row| row.get_mut(column)) {
            *cell = None;
        }
    }
}

/// The cell that has to go besides: the smallest that is shown in a line whose hidden ones could be reckoned.
fn next_to_hide(
    table: &[Vec<u64>],
    shown: &[Vec<Option<u64>>],
    (line, least): (&[(usize, usize)], u64),
) -> Option<(usize, usize)> {
    let is_shown = |(row, column): &(usize, usize)| {
        shown
            .get(*row)
            .and_then(|row| row.get(*column))
            .is_some_and(Option::is_some)
    };
    let count = |(row, column): &(usize, usize)| {
        let found = table.get(*row).and_then(|row| row.get(*column));
        found.copied().unwrap_or(0)
    };
    let hidden: Vec<u64> = line
        .iter()
        .filter(|place| !is_shown(place))
        .map(count)
        .collect();
    let is_safe = hidden.is_empty() || (hidden.len() >= 2 && hidden.iter().sum::<u64>() >= least);
    let mut seen = line.iter().filter(|place| is_shown(place));
    match is_safe {
        true => None,
        false => seen.by_ref().min_by_key(|place| count(place)).copied(),
    }
}
