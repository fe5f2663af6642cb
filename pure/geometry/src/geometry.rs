//! A geometry, by the model of Simple Features (ISO 19125-1): seven kinds, of positions with a height or without.

/// How deep collections may hold collections.
pub const DEEPEST: usize = 8;

/// A place: in WGS 84 `x` is the longitude and `y` the latitude, in degrees, and `z` the height in metres. All are finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    pub x: f64,
    pub y: f64,
    pub z: Option<f64>,
}

impl Position {
    /// A position without a height; None where a number is not finite.
    #[must_use]
    pub fn flat(x: f64, y: f64) -> Option<Self> {
        (x.is_finite() && y.is_finite()).then_some(Self { x, y, z: None })
    }

    /// The same with a height, where there is one: one that is no number is none.
    #[must_use]
    pub fn with_height(self, z: f64) -> Self {
        Self {
            z: z.is_finite().then_some(z),
            ..self
        }
    }
}

/// What a geometry is, in the order of the numbers that well-known binary gives them, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Point,
    LineString,
    Polygon,
    MultiPoint,
    MultiLineString,
    MultiPolygon,
    GeometryCollection,
}

impl Kind {
    pub const ALL: [Self; 7] = [
        Self::Point,
        Self::LineString,
        Self::Polygon,
        Self::MultiPoint,
        Self::MultiLineString,
        Self::MultiPolygon,
        Self::GeometryCollection,
    ];

    /// As GeoJSON and GeoParquet write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Point => "Point",
            Self::LineString => "LineString",
            Self::Polygon => "Polygon",
            Self::MultiPoint => "MultiPoint",
            Self::MultiLineString => "MultiLineString",
            Self::MultiPolygon => "MultiPolygon",
            Self::GeometryCollection => "GeometryCollection",
        }
    }

    /// By the name of GeoJSON.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The number of well-known binary.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::Point => 1,
            Self::LineString => 2,
            Self::Polygon => 3,
            Self::MultiPoint => 4,
            Self::MultiLineString => 5,
            Self::MultiPolygon => 6,
            Self::GeometryCollection => 7,
        }
    }

    /// By the number of well-known binary.
    #[must_use]
    pub fn of_code(code: u32) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The box around a geometry, in its own coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    /// The box of one position.
    #[must_use]
    pub fn of(at: Position) -> Self {
        Self {
            west: at.x,
            south: at.y,
            east: at.x,
            north: at.y,
        }
    }

    /// The box around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }
}

/// Points, lines, areas. An empty list is an empty geometry of its kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Geometry {
    /// None: the empty point.
    Point(Option<Position>),
    LineString(Vec<Position>),
    /// The outer ring, then the holes; each ring ends where it began.
    Polygon(Vec<Vec<Position>>),
    MultiPoint(Vec<Position>),
    MultiLineString(Vec<Vec<Position>>),
    MultiPolygon(Vec<Vec<Vec<Position>>>),
    GeometryCollection(Vec<Geometry>),
}

impl Geometry {
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Point(_) => Kind::Point,
            Self::LineString(_) => Kind::LineString,
            Self::Polygon(_) => Kind::Polygon,
            Self::MultiPoint(_) => Kind::MultiPoint,
            Self::MultiLineString(_) => Kind::MultiLineString,
            Self::MultiPolygon(_) => Kind::MultiPolygon,
            Self::GeometryCollection(_) => Kind::GeometryCollection,
        }
    }

    /// Calls `each` with every position, in their order.
    pub fn each(&self, each: &mut dyn FnMut(Position)) {
        match self {
            Self::Point(at) => at.iter().for_each(|at| each(*at)),
            Self::LineString(list) | Self::MultiPoint(list) => {
                list.iter().for_each(|at| each(*at));
            }
            Self::Polygon(lists) | Self::MultiLineString(lists) => {
                lists.iter().flatten().for_each(|at| each(*at));
            }
            Self::MultiPolygon(all) => all.iter().flatten().flatten().for_each(|at| each(*at)),
            Self::GeometryCollection(parts) => parts.iter().for_each(|part| part.each(each)),
        }
    }

    /// The same geometry with every position put elsewhere, as other coordinates have it; None if one has no place there.
    pub fn moved(mut self, place: &mut dyn FnMut(Position) -> Option<Position>) -> Option<Self> {
        self.move_all(place)?;
        Some(self)
    }

    fn move_all(&mut self, place: &mut dyn FnMut(Position) -> Option<Position>) -> Option<()> {
        let mut one = |at: &mut Position| {
            *at = place(*at)?;
            Some(())
        };
        match self {
            Self::Point(at) => at.iter_mut().try_for_each(one),
            Self::LineString(list) | Self::MultiPoint(list) => list.iter_mut().try_for_each(one),
            Self::Polygon(lists) | Self::MultiLineString(lists) => {
                lists.iter_mut().flatten().try_for_each(one)
            }
            Self::MultiPolygon(all) => all.iter_mut().flatten().flatten().try_for_each(&mut one),
            Self::GeometryCollection(parts) => {
                parts.iter_mut().try_for_each(|part| part.move_all(place))
            }
        }
    }

    /// How many positions it has; a ring's end, which is its beginning, counts.
    #[must_use]
    pub fn points(&self) -> u64 {
        let mut points = 0;
        self.each(&mut |_| points += 1);
        points
    }

    /// The box around it; None of an empty geometry.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        let mut bounds: Option<Bounds> = None;
        self.each(&mut |at| {
            let one = Bounds::of(at);
            bounds = Some(bounds.map_or(one, |all| all.with(one)));
        });
        bounds
    }

    /// Whether a position has a height.
    #[must_use]
    pub fn has_height(&self) -> bool {
        let mut high = false;
        self.each(&mut |at| high |= at.z.is_some());
        high
    }
}
