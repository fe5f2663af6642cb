//! How two geometries lie to each other in the plane: the dimensionally extended nine-intersection model and the relations that are
//! patterns of it (OGC 06-103r4, sections 6.1.14 and 6.1.15). Between two positions lies a straight line, as GeoJSON has it (RFC 7946,
//! section 3.1.1); heights are passed over.
//!
//! Every edge is cut where the other geometry meets it, and each piece lies inside of the other, on its edge or outside: what the interiors
//! of surfaces do follows from that and from the sides on which they lie. Surfaces of one geometry have positions of their edges in common at
//! most, as the model asks; where they share more, each of them is answered for by itself. On which hand of an edge a position lies is told exactly
//! (J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997).

mod matrix;
mod shape;
mod strips;

use crate::geometry::Geometry;

use self::{matrix::Matrix, shape::Shape};

/// The most positions of a [`Ground`].
pub const MOST: usize = 10_000;

/// A relation of one geometry to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// They have the same points.
    Equals,
    /// They have no point in common.
    Disjoint,
    /// They have points in common, but not of their interiors.
    Touches,
    /// The one goes through the other, and out of it again.
    Crosses,
    /// No point of the one lies outside the other, and their interiors meet.
    Within,
    /// The other lies within the one.
    Contains,
    /// Of the same dimension, they share a part and each has one of its own.
    Overlaps,
}

impl Relation {
    pub const ALL: [Self; 7] = [
        Self::Equals,
        Self::Disjoint,
        Self::Touches,
        Self::Crosses,
        Self::Within,
        Self::Contains,
        Self::Overlaps,
    ];
}

/// Why other geometries are not held against one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It has more than [`MOST`] positions.
    Long,
    /// A ring of one of its surfaces crosses itself, so that nobody can say what is inside.
    Crossed,
}

/// A geometry that others are held against.
#[derive(Debug)]
pub struct Ground(Shape);

impl Ground {
    /// Makes one ready.
    ///
    /// # Errors
    /// What it is not fit for that.
    pub fn of(geometry: &Geometry) -> Result<Self, Unfit> {
        if geometry.points() > u64::try_from(MOST).unwrap_or(u64::MAX) {
            return Err(Unfit::Long);
        }
        let shape = Shape::of(geometry);
        match shape.is_crossed() {
            true => Err(Unfit::Crossed),
            false => Ok(Ground(shape)),
        }
    }

    /// Whether a geometry is in this relation to the ground. Where a ring of it crosses itself, inside is what an odd number of its edges
    /// surrounds.
    #[must_use]
    pub fn holds(&self, geometry: &Geometry, relation: Relation) -> bool {
        let shape = Shape::of(geometry);
        if shape.is_apart(&self.0) {
            let are_empty = shape.dimension().is_none() && self.0.dimension().is_none();
            return match relation {
                Relation::Disjoint => true,
                Relation::Equals => are_empty,
                _ => false,
            };
        }
        let matrix = Matrix::of(&shape, &self.0);
        let dimensions = [shape.dimension(), self.0.dimension()];
        matrix.holds(relation, dimensions)
    }

    /// The nine dimensions of what a geometry's interior, boundary and exterior have in common with those of the ground, row by
    /// row: `F` where that is nothing.
    #[must_use]
    pub fn matrix(&self, geometry: &Geometry) -> String {
        Matrix::of(&Shape::of(geometry), &self.0).text()
    }
}
