//! Functions of places: SoQL's `within_box`, `within_circle`, `within_polygon` and `intersects`, and all of CQL2's (OGC 21-065r2, 7.6).

use stoa_geometry::{
    Geometry,
    meet::Flat,
    relate::{Ground, MOST, Relation, Unfit},
    wkt,
};
use stoa_tables::{Expression, Fault, Function, Literal};

use super::{Fitted, Table};
use crate::{
    language::{
        circle::{in_box, in_circle, wkt_of},
        term::{At, Term},
    },
    model::Kind,
};

impl Table<'_> {
    /// A function of places of SoQL; `None` for another function.
    pub(super) fn soql_place(
        &self,
        name: &str,
        given: &[Term],
        at: At,
    ) -> Result<Option<Fitted>, Fault> {
        let condition = match (name, given) {
            ("within_box", [place, corners @ ..]) => {
                self.row_place(place, at)?;
                let [north, west, south, east] = self.numbers(corners, at)?;
                let places = self.places;
                let meets =
                    self.test(Function::CoveredBy, wkt_of([west, south, east, north]), at)?;
                Expression::All(vec![in_box(places, [west, south, east, north]), meets])
            }
            ("within_circle", [place, rest @ ..]) => {
                self.row_place(place, at)?;
                let [lat, lon, metres] = self.numbers(rest, at)?;
                in_circle(self.places, (lat, lon), metres).ok_or_else(|| {
                    self.fault(at, "the table has no columns of where its rows are")
                })?
            }
            ("within_polygon", [place, Term::Text(text)]) => {
                self.row_place(place, at)?;
                self.test(Function::CoveredBy, text.clone(), at)?
            }
            ("intersects", [place, Term::Text(text)]) => {
                self.row_place(place, at)?;
                self.test(Function::Intersects, text.clone(), at)?
            }
            ("within_box" | "within_circle" | "within_polygon" | "intersects", _) => {
                return Err(self.fault(
                    at,
                    format!("{name} takes a place and what it is compared with"),
                ));
            }
            _ => return Ok(None),
        };
        Ok(Some(Fitted::new(condition, Kind::Boolean)))
    }

    /// A function of places of CQL2; `None` for another function.
    pub(super) fn cql2_place(
        &self,
        name: &str,
        given: &[Term],
        at: At,
    ) -> Result<Option<Fitted>, Fault> {
        let Some((function, turned)) = spatial(name) else {
            return Ok(None);
        };
        let [one, other] = given else {
            return Err(self.fault(at, format!("{} takes two places", name.to_uppercase())));
        };
        let condition = match (self.wkt(one, at)?, self.wkt(other, at)?) {
            (Some(one), Some(other)) => self.of_two((&one, &other), function, at)?,
            (None, Some(text)) => {
                self.row_place(one, at)?;
                self.test(function, text, at)?
            }
            (Some(text), None) => {
                self.row_place(other, at)?;
                self.test(turned, text, at)?
            }
            (None, None) => {
                self.row_place(one, at)?;
                self.row_place(other, at)?;
                let name = name.to_uppercase();
                return Err(self.fault(at, format!("{name} takes a geometry and that of a row")));
            }
        };
        Ok(Some(Fitted::new(condition, Kind::Boolean)))
    }

    /// What holds of two geometries that were both written out.
    fn of_two(
        &self,
        (one, other): (&str, &str),
        function: Function,
        at: At,
    ) -> Result<Expression, Fault> {
        let [one, other] = [self.geometry(one, at)?, self.geometry(other, at)?];
        let holds = match function {
            Function::Lies(relation) => {
                let ground = Ground::of(&other).map_err(|unfit| self.unfit(unfit, at))?;
                ground.holds(&one, relation)
            }
            _ => Flat::from(&one).intersects(&Flat::from(&other)),
        };
        Ok(Expression::Value(Literal::Boolean(holds)))
    }

    /// A geometry that is no longer than others can be held against.
    fn geometry(&self, text: &str, at: At) -> Result<Geometry, Fault> {
        let none = || self.fault(at, "this is no geometry in WKT");
        let geometry = wkt::read(text).ok_or_else(none)?;
        match geometry.points() > u64::try_from(MOST).unwrap_or(u64::MAX) {
            true => Err(self.unfit(Unfit::Long, at)),
            false => Ok(geometry),
        }
    }

    fn unfit(&self, unfit: Unfit, at: At) -> Fault {
        match unfit {
            Unfit::Long => self.fault(
                at,
                format!("this geometry has more than {MOST} positions: make it simpler"),
            ),
            Unfit::Crossed => self.fault(
                at,
                "a ring of this geometry crosses itself, so that nobody can say what lies within",
            ),
        }
    }

    /// Sees that a value is where the row is.
    fn row_place(&self, term: &Term, at: At) -> Result<(), Fault> {
        let is_place = match term {
            Term::Name(..) => self.value(term)?.kind == Some(Kind::Place),
            _ => false,
        };
        match is_place {
            true => Ok(()),
            false => Err(self.fault(at, "this is no place of a row")),
        }
    }

    fn numbers<const N: usize>(&self, terms: &[Term], at: At) -> Result<[f64; N], Fault> {
        let numbers: Vec<f64> = terms.iter().filter_map(number).collect();
        let numbers = <[f64; N]>::try_from(numbers);
        numbers.map_err(|_other| self.fault(at, format!("{N} numbers are missing here")))
    }

    /// The place of each row, tested against one in WKT.
    fn test(&self, function: Function, text: String, at: At) -> Result<Expression, Fault> {
        let geometry = self.geometry(&text, at)?;
        if let Function::Lies(_) = function {
            Ground::of(&geometry).map_err(|unfit| self.unfit(unfit, at))?;
        }
        let place = self.places.expression();
        let place = place.ok_or_else(|| self.fault(at, "the rows of this table have no places"))?;
        let other = Expression::Value(Literal::Text(text));
        // What lies apart is what does not meet: then the boxes help.
        let (function, is_apart) = match function {
            Function::Lies(Relation::Disjoint) => (Function::Intersects, true),
            function => (function, false),
        };
        let exact = Expression::Call(function, vec![place, other]);
        // Its box first: it is what the statistics of the file can rule out.
        let bounds = geometry.bounds().filter(|_| self.places.axes().is_some());
        let holds = match bounds {
            Some(it) => {
                let bounds = [it.west, it.south, it.east, it.north];
                Expression::All(vec![in_box(self.places, bounds), exact])
            }
            None => exact,
        };
        Ok(match is_apart {
            true => holds.negated(),
            false => holds,
        })
    }

    /// A geometry that was written out; `None` for what is none.
    fn wkt(&self, term: &Term, at: At) -> Result<Option<String>, Fault> {
        Ok(match term {
            Term::Place(text) => Some(text.clone()),
            Term::Call(name, given, _) if name == "bbox" => Some(wkt_of(match given.len() {
                4 => self.numbers(given, at)?,
                _ => {
                    let [west, south, _, east, north, _] = self.numbers(given, at)?;
                    [west, south, east, north]
                }
            })),
            _ => None,
        })
    }
}

/// The function of a name of CQL2's, and the one that says the same of the places the other way round.
fn spatial(name: &str) -> Option<(Function, Function)> {
    let relation = match name {
        "s_intersects" => return Some((Function::Intersects, Function::Intersects)),
        "s_contains" => Relation::Contains,
        "s_crosses" => Relation::Crosses,
        "s_disjoint" => Relation::Disjoint,
        "s_equals" => Relation::Equals,
        "s_overlaps" => Relation::Overlaps,
        "s_touches" => Relation::Touches,
        "s_within" => Relation::Within,
        _ => return None,
    };
    let turned = match relation {
        Relation::Contains => Relation::Within,
        Relation::Within => Relation::Contains,
        same => same,
    };
    Some((Function::Lies(relation), Function::Lies(turned)))
}

fn number(term: &Term) -> Option<f64> {
    match term {
        Term::Number(written) => written
            .parse()
            .ok()
            .filter(|number: &f64| number.is_finite()),
        Term::Minus(part) => number(part).map(|number| -number),
        _ => None,
    }
}
