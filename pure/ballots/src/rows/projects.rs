//! The rows of PROJECTS.

use std::collections::hash_map::Entry;

use super::{Intake, Row, Section, Taken, shown};
use crate::{
    election::{Decimal, Project},
    findings::Kind,
};

/// Which columns hold what is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ProjectColumns {
    id: Option<usize>,
    cost: Option<usize>,
    selected: Option<usize>,
    latitude: Option<usize>,
    longitude: Option<usize>,
    votes: Option<usize>,
    score: Option<usize>,
}

impl Intake {
    /// Takes the header; gives the number of its columns.
    pub(crate) fn projects_header(&mut self, row: &dyn Row) -> usize {
        self.project_columns = self.header(Section::Projects, row);
        let column = |name: &str| {
            self.project_columns
                .iter()
                .position(|column| column.trim() == name)
        };
        self.project_places = ProjectColumns {
            id: column("project_id"),
            cost: column("cost"),
            selected: column("selected"),
            latitude: column("latitude"),
            longitude: column("longitude"),
            votes: column("votes"),
            score: column("score"),
        };
        self.project_columns.len()
    }

    /// Takes a project. One without an id, or with an id that another one has, is left out.
    pub(crate) fn project_row(&mut self, row: &dyn Row) -> Taken {
        self.width(Section::Projects, row, self.project_columns.len());
        let columns = self.project_places;
        let (Some(id_column), Some(cost_column)) = (columns.id, columns.cost) else {
            // That the header lacks them has been said.
            return Taken::LeftOut;
        };
        let id = row.cell(id_column).trim();
        if id.is_empty() {
            self.findings
                .mend(Kind::EmptyId, row.place(id_column, 0), || {
                    ("this project has no project_id", "left out")
                });
            return Taken::LeftOut;
        }
        self.no_title(row);
        if id.contains(',') {
            self.findings.add(Kind::Value, row.place(id_column, 0), || {
                let id = shown(id);
                format!("the project id {id} has a comma, which separates projects in votes; use another character")
            });
        }
        let Ok(number) = u32::try_from(self.projects.len()) else {
            return Taken::LeftOut;
        };
        let place = row.place(id_column, 0);
        match self.project_index.entry(id.into()) {
            Entry::Occupied(first) => {
                let first = usize::try_from(*first.get()).unwrap_or_default();
                let first = self.cost_places.get(first).cloned();
                self.findings.mend(Kind::DuplicateProject, place, || {
                    let first = first
                        .map(|place| format!(", first at {place}"))
                        .unwrap_or_default();
                    let words = format!(
                        "the project id {} is there twice{first}; each project needs its own",
                        shown(id)
                    );
                    (words, "left out")
                });
                return Taken::LeftOut;
            }
            Entry::Vacant(free) => free.insert(number),
        };
        let cost = self.cost(row, cost_column, id);
        let cells =
            (0..row.len().min(self.project_columns.len())).map(|cell| row.cell(cell).into());
        self.projects.push(Project {
            id: id.into(),
            cost,
            cells: cells.collect(),
        });
        self.cost_places.push(row.place(cost_column, 0));
        self.coordinates(row, id);
        self.selected(row);
        self.totals(row);
        self.recount.project((columns.votes, columns.score), row);
        Taken::Kept
    }

    /// The cost, from zero upwards. That it cannot be read is beyond repair; the reading goes on with zero.
    fn cost(&mut self, row: &dyn Row, column: usize, id: &str) -> Decimal {
        let place = row.place(column, 0);
        let what = format!("the cost of project {}", shown(id));
        let Some(cost) = self.number(row.cell(column), place.clone(), &what) else {
            return Decimal::ZERO;
        };
        if cost.is_negative() {
            self.findings.add(Kind::Cost, place, || {
                format!("{what} is {cost}; a project cannot cost less than nothing")
            });
            return Decimal::ZERO;
        }
        if cost.is_zero() {
            self.findings.add(Kind::NoCost, place, || {
                format!("{what} is 0; it is funded without taking anything from anybody")
            });
        }
        cost
    }

    fn coordinates(&mut self, row: &dyn Row, id: &str) {
        let (latitude, longitude) = (self.project_places.latitude, self.project_places.longitude);
        let text = |column: Option<usize>| {
            let text = column.map_or("", |column| row.cell(column).trim());
            if text.eq_ignore_ascii_case("none") {
                ""
            } else {
                text
            }
        };
        let pair = [(latitude, "latitude", 90), (longitude, "longitude", 180)];
        if text(latitude).is_empty() != text(longitude).is_empty() {
            let there = latitude.or(longitude).unwrap_or_default();
            self.findings
                .add(Kind::Coordinates, row.place(there, 0), || {
                    format!(
                        "project {} has only one of latitude and longitude; give both, or neither",
                        shown(id)
                    )
                });
            return;
        }
        for (column, what, most) in pair {
            let Some(column) = column else { continue };
            let text = text(Some(column));
            let degrees = text.replace(',', ".").parse::<f64>();
            let on_earth = degrees.is_ok_and(|degrees| degrees.abs() <= f64::from(most));
            if !text.is_empty() && !on_earth {
                self.findings
                    .add(Kind::Coordinates, row.place(column, 0), || {
                        format!(
                            "the {what} is {}; expected degrees from -{most} to {most}",
                            shown(text)
                        )
                    });
            }
        }
    }

    fn selected(&mut self, row: &dyn Row) {
        let Some(column) = self.project_places.selected else {
            return;
        };
        let text = row.cell(column).trim();
        if !matches!(text, "0" | "1" | "2" | "3") {
            self.findings
                .add(Kind::UnusualValue, row.place(column, 0), || {
                    format!(
                        "selected is {}; expected 0 (no), 1 (yes), or 2 or 3 (see the comment)",
                        shown(text)
                    )
                });
        }
    }

    /// The columns `votes` and `score`, which are compared with the votes later on.
    fn totals(&mut self, row: &dyn Row) {
        let columns = [
            (self.project_places.votes, "votes"),
            (self.project_places.score, "score"),
        ];
        for (column, name) in columns {
            let Some(cell) = column else { continue };
            let text = row.cell(cell).trim();
            let is_number = match Decimal::parse(text) {
                Ok(number) => name == "score" || number.as_count().is_some(),
                Err(_) => text.is_empty(),
            };
            if !is_number {
                self.findings
                    .add(Kind::UnusualValue, row.place(cell, 0), || {
                        format!("{name} is {}; expected a number", shown(text))
                    });
            }
        }
    }
}
