//! The nine intersections, and the patterns of them that relations are.

use super::{
    Relation,
    shape::{Edge, Place, Shape, passes},
};

/// Parts of an edge that are shorter than this share of it come of rounding.
const SHORT: f64 = 1e-14;

/// The dimensions of what the interior, boundary and exterior of one geometry have in common with those of another; `None` for
/// nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Matrix([[Option<u8>; 3]; 3]);

const fn index(place: Place) -> usize {
    match place {
        Place::Inside => 0,
        Place::Edge => 1,
        Place::Outside => 2,
    }
}

/// One geometry as it lies to another, and whether the matrix has it in its columns.
struct View<'a> {
    own: &'a Shape,
    other: &'a Shape,
    is_turned: bool,
}

impl Matrix {
    pub fn of(one: &Shape, other: &Shape) -> Self {
        let mut matrix = Matrix::default();
        for (own, other, is_turned) in [(one, other, false), (other, one, true)] {
            let view = View {
                own,
                other,
                is_turned,
            };
            matrix.take(&view);
        }
        matrix.0[2][2] = Some(2);
        matrix
    }

    fn set(&mut self, view: &View<'_>, own: Place, other: Place, dimension: u8) {
        let (mut row, mut column) = (index(own), index(other));
        if view.is_turned {
            std::mem::swap(&mut row, &mut column);
        }
        let found = &mut self.0[row][column];
        *found = (*found).max(Some(dimension));
    }

    /// Sets what the parts of one geometry tell.
    fn take(&mut self, view: &View<'_>) {
        for at in view.own.points() {
            self.set(view, Place::Inside, view.other.locate(*at), 0);
        }
        if view.own.has_surfaces() && !view.other.has_surfaces() {
            self.set(view, Place::Inside, Place::Outside, 2);
        }
        for edge in &view.own.edges {
            for at in [edge.from, edge.to] {
                let own = match edge.surface.is_none() && view.own.ends_at(at) {
                    true => Place::Edge,
                    false => edge.place(),
                };
                self.set(view, own, view.other.locate(at), 0);
            }
            self.take_edge(view, edge);
        }
    }

    /// Cuts an edge where the other geometry meets it, and sets what its pieces tell.
    fn take_edge(&mut self, view: &View<'_>, edge: &Edge) {
        let near = view.other.near(edge);
        let near: Vec<&Edge> = near
            .into_iter()
            .filter_map(|place| view.other.edges.get(place))
            .collect();
        let mut cuts = vec![0.0, 1.0];
        // Where it runs on an edge of the other.
        let mut runs: Vec<([f64; 2], &Edge)> = Vec::new();
        for other in near {
            let (from, to) = (edge.hand(other.from), edge.hand(other.to));
            if from == 0.0 && to == 0.0 {
                let (from, to) = (edge.share(other.from), edge.share(other.to));
                let run = [from.min(to).max(0.0), from.max(to).min(1.0)];
                if run[0] < run[1] {
                    cuts.extend(run);
                    runs.push((run, other));
                }
            } else if passes(edge, other) {
                let (before, behind) = (other.hand(edge.from).abs(), other.hand(edge.to).abs());
                cuts.push(before / (before + behind));
                let place = |shape: &Shape, of: &Edge| match shape.ends_on(edge, other) {
                    true => Place::Edge,
                    false => of.place(),
                };
                let places = (place(view.own, edge), place(view.other, other));
                self.set(view, places.0, places.1, 0);
            } else {
                let ends = [(from, other.from), (to, other.to)];
                let on = ends
                    .into_iter()
                    .filter(|(hand, at)| *hand == 0.0 && edge.spans(*at));
                cuts.extend(on.map(|(_, at)| edge.share(at)));
            }
        }
        cuts.sort_by(f64::total_cmp);
        for pair in cuts.windows(2) {
            if pair[1] - pair[0] <= SHORT {
                continue;
            }
            let middle = f64::midpoint(pair[0], pair[1]);
            let over = runs
                .iter()
                .filter(|(run, _)| run[0] <= middle && middle <= run[1]);
            let over: Vec<&Edge> = over.map(|(_, other)| *other).collect();
            match over.is_empty() {
                true => self.take_free(view, edge, middle),
                false => over
                    .iter()
                    .for_each(|other| self.take_common(view, edge, other)),
            }
        }
    }

    /// A piece that runs on no edge of the other: it is inside or outside, and so are both sides of it.
    fn take_free(&mut self, view: &View<'_>, edge: &Edge, middle: f64) {
        let place = view.other.locate_off_points(edge.at(middle));
        self.set(view, edge.place(), place, 1);
        if edge.surface.is_some() {
            match place {
                Place::Inside if view.other.has_surfaces() => {
                    self.set(view, Place::Inside, Place::Inside, 2);
                    self.set(view, Place::Outside, Place::Inside, 2);
                }
                Place::Outside => self.set(view, Place::Inside, Place::Outside, 2),
                _ => {}
            }
        }
    }

    /// A piece that both have: surfaces lie on the same side of it or on two.
    fn take_common(&mut self, view: &View<'_>, edge: &Edge, other: &Edge) {
        self.set(view, edge.place(), other.place(), 1);
        if edge.surface.is_none() || other.surface.is_none() {
            return;
        }
        let along =
            |axis: usize| (edge.to[axis] - edge.from[axis]) * (other.to[axis] - other.from[axis]);
        let is_same_way = along(0) + along(1) > 0.0;
        match (edge.is_left == other.is_left) == is_same_way {
            true => self.set(view, Place::Inside, Place::Inside, 2),
            false => {
                self.set(view, Place::Inside, Place::Outside, 2);
                self.set(view, Place::Outside, Place::Inside, 2);
            }
        }
    }

    /// Whether this is a pattern of a relation, of geometries of these dimensions.
    pub fn holds(&self, relation: Relation, [one, other]: [Option<u8>; 2]) -> bool {
        let [[ii, ib, ie], [bi, bb, be], [ei, eb, _]] = self.0;
        let meet = ii.is_some();
        match relation {
            Relation::Equals => meet && [ie, be, ei, eb].iter().all(Option::is_none),
            Relation::Disjoint => [ii, ib, bi, bb].iter().all(Option::is_none),
            Relation::Touches => !meet && [ib, bi, bb].iter().any(Option::is_some),
            Relation::Within => meet && ie.is_none() && be.is_none(),
            Relation::Contains => meet && ei.is_none() && eb.is_none(),
            Relation::Crosses => match one.cmp(&other) {
                std::cmp::Ordering::Less => meet && ie.is_some(),
                std::cmp::Ordering::Greater => meet && ei.is_some(),
                std::cmp::Ordering::Equal => one == Some(1) && ii == Some(0),
            },
            Relation::Overlaps => {
                let is_enough = match one {
                    Some(1) => ii == Some(1),
                    _ => meet,
                };
                one == other && is_enough && ie.is_some() && ei.is_some()
            }
        }
    }

    /// As nine signs, row by row.
    pub fn text(&self) -> String {
        let signs = self.0.iter().flatten().map(|found| match found {
            None => 'F',
            Some(0) => '0',
            Some(1) => '1',
            Some(_) => '2',
        });
        signs.collect()
    }
}
