//! From a batch of a table to the batch of the treated one.

use arrow_array::{ArrayRef, RecordBatch};
use stoa_disclosure::{By, Cell, Classes, Mondrian, Plan, Pseudonyms, Shape, Way};

use super::{
    arrays::{array, cells, shape_of},
    grid::{Moved, Part, side_of},
};
use crate::{
    column::{Column, Kind},
    unreadable::Unreadable,
};

/// Whether rows are to be alike in a column, or counted by it.
fn is_asked(plan: &Plan, name: &str) -> bool {
    let alike = plan.alike.iter().flat_map(|alike| &alike.columns);
    let counts = plan.counts.iter().flat_map(|counts| &counts.columns);
    alike.chain(counts).any(|column| column == name)
}

/// What each column of the treated table is made of.
pub struct Made {
    /// Its place in the table that is treated.
    pub from: usize,
    pub name: String,
    pub way: Option<Way>,
    /// Where it is a geometry on a grid, or a side of its box.
    pub moved: Option<Moved>,
    /// As the way leaves it.
    pub shape: Shape,
    /// Its place among the columns in which rows are to be alike.
    pub alike: Option<usize>,
}

impl Made {
    /// Of all columns that stay. What is done to a geometry is done to the sides of its box, unless the plan says another thing of them.
    pub fn of(columns: &[Column], plan: &Plan) -> Vec<Self> {
        let all = columns.iter().enumerate();
        let named = |name: &str| {
            let alike = plan.alike.as_ref()?;
            alike.columns.iter().position(|column| column == name)
        };
        let made = all.map(|(from, column)| {
            let is_named = plan.way_of(&column.name).is_some() || is_asked(plan, &column.name);
            let side = side_of(columns, from).filter(|_| !is_named);
            let shaped = side.map_or(from, |(by, _)| by);
            let of_shape = plan.way_of(&columns[shaped].name);
            let (way, moved) = match (of_shape, side, column.kind) {
                (Some(Way::Grid(step)), Some((by, part)), _) => {
                    (None, Some(Moved { by, step, part }))
                }
                (Some(Way::Grid(step)), None, Kind::Place) => {
                    let part = Part::Whole;
                    (
                        of_shape,
                        Some(Moved {
                            by: from,
                            step,
                            part,
                        }),
                    )
                }
                // A side tells where its geometry is as well as the geometry does.
                (Some(_), Some(_), _) => (Some(Way::Drop), None),
                _ => (plan.way_of(&column.name), None),
            };
            let own = shape_of(column.kind);
            Made {
                from,
                name: column.name.clone(),
                way,
                moved,
                shape: way.and_then(|way| way.becomes(own)).unwrap_or(own),
                alike: named(&column.name),
            }
        });
        made.filter(|made| made.way != Some(Way::Drop)).collect()
    }

    /// Its values in a batch, as the way leaves them.
    pub fn values(
        &self,
        batch: &RecordBatch,
        pseudonyms: &Pseudonyms,
    ) -> Result<Vec<Cell>, Unreadable> {
        if let Some(moved) = self.moved {
            return cells(&moved.array(batch.column(moved.by)));
        }
        let mut values = cells(batch.column(self.from))?;
        if let Some(way) = self.way {
            for value in &mut values {
                *value = way.apply(value, pseudonyms);
            }
        }
        Ok(values)
    }
}

/// How rows become alike.
pub enum Rule {
    /// Nothing was asked.
    None,
    Ranges(Mondrian),
    /// Rows of classes below k go.
    Rows(Classes, u64),
    /// Their cells are emptied; `goes` tells that there are too few of them even so.
    Cells {
        classes: Classes,
        k: u64,
        goes: bool,
    },
}

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Stays,
    Emptied,
    Goes,
}

impl Rule {
    pub fn suppressing(classes: Classes, k: u64, by: By) -> Self {
        match by {
            By::Cells => {
                let columns = classes.sizes().next().map_or(0, |(key, _)| key.len());
                let nothing = vec![Cell::Empty; columns];
                let (own, below) = (classes.size(&nothing), classes.below(k).rows);
                // Rows without any value stand in the class of the emptied ones; those below k are among these already.
                let together = if own >= k { own + below } else { below };
                Rule::Cells {
                    goes: together < k,
                    classes,
                    k,
                }
            }
            By::Rows | By::Ranges => Rule::Rows(classes, k),
        }
    }

    pub fn fate(&self, identifiers: &[Cell]) -> Fate {
        match self {
            Rule::None | Rule::Ranges(_) => Fate::Stays,
            Rule::Rows(classes, k) if classes.size(identifiers) < *k => Fate::Goes,
            Rule::Cells { classes, k, goes } if classes.size(identifiers) < *k => match goes {
                true => Fate::Goes,
                false => Fate::Emptied,
            },
            Rule::Rows(..) | Rule::Cells { .. } => Fate::Stays,
        }
    }

    /// The shape of a column in which rows are alike.
    pub fn shape(&self, made: &Made) -> Shape {
        match (self, made.alike) {
            (Rule::Ranges(_), Some(_)) => Shape::Text,
            _ => made.shape,
        }
    }
}

/// The values of the columns in which rows are to be alike, in the order of the plan.
pub fn identifiers(
    made: &[Made],
    batch: &RecordBatch,
    pseudonyms: &Pseudonyms,
) -> Result<Vec<Vec<Cell>>, Unreadable> {
    let mut found: Vec<(usize, Vec<Cell>)> = Vec::new();
    for made in made {
        if let Some(place) = made.alike {
            found.push((place, made.values(batch, pseudonyms)?));
        }
    }
    found.sort_by_key(|(place, _)| *place);
    Ok(found.into_iter().map(|(_, values)| values).collect())
}

/// A row's values out of columns.
pub fn row_of<'a>(columns: &[Vec<Cell>], row: usize, into: &'a mut Vec<Cell>) -> &'a [Cell] {
    into.clear();
    into.extend(columns.iter().map(|column| column[row].clone()));
    into
}

/// The arrays of the treated batch, which rows of it stay, and how many were emptied.
pub struct Recoded {
    pub arrays: Vec<ArrayRef>,
    pub stays: Vec<bool>,
    pub emptied: u64,
}

/// Treats a batch; `reached` counts what is alike in the end.
pub fn recode(
    batch: &RecordBatch,
    made: &[Made],
    rule: &Rule,
    pseudonyms: &Pseudonyms,
    reached: &mut Classes,
) -> Result<Recoded, Unreadable> {
    let mut alike = identifiers(made, batch, pseudonyms)?;
    let mut stays = vec![true; batch.num_rows()];
    let mut emptied = 0;
    let mut key = Vec::new();
    for (row, stays) in
        stays
            .iter_mut()
            .enumerate()
            .take(if alike.is_empty() { 0 } else { usize::MAX })
    {
        let fate = rule.fate(row_of(&alike, row, &mut key));
        if let Rule::Ranges(parts) = rule {
            let label = parts.of_row(&key);
            for (column, value) in alike.iter_mut().zip(label) {
                column[row].clone_from(value);
            }
        }
        if fate == Fate::Emptied {
            alike
                .iter_mut()
                .for_each(|column| column[row] = Cell::Empty);
            emptied += 1;
        }
        *stays = fate != Fate::Goes;
        if *stays {
            // There are no more classes than before, which fitted.
            let _same = reached.add(row_of(&alike, row, &mut key), None);
        }
    }
    let arrays = made
        .iter()
        .map(|made| match (made.alike, made.moved, made.way) {
            (Some(place), _, _) => Ok(array(&alike[place], rule.shape(made))),
            (None, Some(moved), _) => Ok(moved.array(batch.column(moved.by))),
            (None, None, None) => Ok(ArrayRef::clone(batch.column(made.from))),
            (None, None, Some(_)) => Ok(array(&made.values(batch, pseudonyms)?, made.shape)),
        });
    Ok(Recoded {
        arrays: arrays.collect::<Result<_, Unreadable>>()?,
        stays,
        emptied,
    })
}
