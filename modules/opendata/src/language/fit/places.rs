//! Functions of places: SoQL's `within_box`, `within_circle`, `within_polygon` and `intersects`, CQL2's `S_INTERSECTS`, `S_DISJOINT`,
//! `S_WITHIN` and `S_CONTAINS`.

use stoa_tables::{Expression, Fault, Function, Literal};

use super::{Fitted, Table};
use crate::{
    language::{
        circle::{in_box, in_circle, wkt_of},
        term::{At, Term},
        wkt::{bounds_of, is_wkt},
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
                let meets = self.test(Function::Within, wkt_of([west, south, east, north]), at)?;
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
                self.test(Function::Within, text.clone(), at)?
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
        let condition = match (name, given) {
            ("s_intersects" | "s_disjoint", [one, other]) => {
                let text = match self.wkt(other, at)? {
                    Some(text) => {
                        self.row_place(one, at)?;
                        text
                    }
                    None => {
                        self.row_place(other, at)?;
                        let none =
                            || self.fault(at, format!("{name} takes a geometry and that of a row"));
                        self.wkt(one, at)?.ok_or_else(none)?
                    }
                };
                let meets = self.test(Function::Intersects, text, at)?;
                match name {
                    "s_disjoint" => meets.negated(),
                    _ => meets,
                }
            }
            ("s_within", [one, other]) | ("s_contains", [other, one]) => {
                self.row_place(one, at)?;
                let none =
                    || self.fault(at, format!("{name} takes that of a row within a geometry"));
                let text = self.wkt(other, at)?.ok_or_else(none)?;
                self.test(Function::Within, text, at)?
            }
            ("s_equals" | "s_crosses" | "s_overlaps" | "s_touches", _) => {
                return Err(self.fault(at, format!("{name} is not offered: S_INTERSECTS, S_DISJOINT, S_WITHIN and S_CONTAINS are")));
            }
            _ => return Ok(None),
        };
        Ok(Some(Fitted::new(condition, Kind::Boolean)))
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
        if !is_wkt(&text) {
            return Err(self.fault(at, "this is no geometry in WKT"));
        }
        let place = self.places.expression();
        let place = place.ok_or_else(|| self.fault(at, "the rows of this table have no places"))?;
        let exact = Expression::Call(
            function,
            vec![place, Expression::Value(Literal::Text(text.clone()))],
        );
        // Its box first: it is what the statistics of the file can rule out.
        let bounds = bounds_of(&text);
        Ok(match bounds.filter(|_| self.places.axes().is_some()) {
            Some(bounds) => Expression::All(vec![in_box(self.places, bounds), exact]),
            None => exact,
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
