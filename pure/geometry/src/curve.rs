//! Hilbert's curve (D. Hilbert, "Über die stetige Abbildung einer Linie auf ein Flächenstück", Mathematische Annalen 38, 1891):
//! what is near on the curve is near on the map, so that rows in its order have small boxes row group by row group.

use crate::geometry::Bounds;

/// Levels of the curve: 2^16 by 2^16 cells, of half a kilometre at the equator over the whole earth.
const LEVELS: u32 = 16;

/// Where the middle of `bounds` lies along the curve that fills `within`, from 0 up to 2^32. What lies outside counts as
/// lying at the edge.
#[must_use]
pub fn place(bounds: Bounds, within: Bounds) -> u32 {
    let x = cell(
        f64::midpoint(bounds.west, bounds.east),
        within.west,
        within.east,
    );
    let y = cell(
        f64::midpoint(bounds.south, bounds.north),
        within.south,
        within.north,
    );
    along(x, y)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the share is between 0 and 1, and a number that is none becomes 0"
)]
fn cell(value: f64, least: f64, greatest: f64) -> u32 {
    let share = ((value - least) / (greatest - least)).clamp(0.0, 1.0);
    (share * f64::from((1_u32 << LEVELS) - 1)) as u32
}

/// The distance of a cell along the curve: from the largest quarter to the smallest, each turned as the curve turns.
fn along(mut x: u32, mut y: u32) -> u32 {
    let mut distance = 0;
    let side = (1_u32 << LEVELS) - 1;
    for level in (0..LEVELS).rev() {
        let (right, upper) = (x >> level & 1, y >> level & 1);
        distance = distance << 2 | ((3 * right) ^ upper);
        if upper == 0 {
            if right == 1 {
                (x, y) = (side - x, side - y);
            }
            (x, y) = (y, x);
        }
    }
    distance
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{LEVELS, along};

    /// A corner of the smallest cells: what is next on the curve is next on the map.
    #[test]
    fn neighbours_on_the_curve_are_neighbours_on_the_map() {
        let mut cells: Vec<(u32, (u32, u32))> = (0..64_u32)
            .flat_map(|x| (0..64_u32).map(move |y| (along(x, y), (x, y))))
            .collect();
        cells.sort_unstable();
        let places: HashSet<u32> = cells.iter().map(|(place, _)| *place).collect();
        assert_eq!(places.len(), 64 * 64);
        assert_eq!(cells.last().map(|(place, _)| *place), Some(64 * 64 - 1));
        for pair in cells.windows(2) {
            let ((_, (x, y)), (_, (to_x, to_y))) = (pair[0], pair[1]);
            assert_eq!(x.abs_diff(to_x) + y.abs_diff(to_y), 1, "{pair:?}");
        }
        assert_eq!(along((1 << LEVELS) - 1, 0), u32::MAX);
    }
}
