//! What projects and voters are labelled with: categories, beneficiaries, districts, neighbourhoods.

use std::collections::HashMap;

use super::Election;

/// A number for each different label, and the labels of each project (or voter).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// In the order in which they first came.
    pub names: Vec<Box<str>>,
    /// By project: which labels it has.
    pub of: Vec<Vec<usize>>,
}

/// The parts of a list, separated by commas, without the spaces around them and without empty ones.
pub(crate) fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

impl Election {
    /// The labels of projects under the first of these columns that there is, such as `["category", "categories"]`.
    pub fn project_labels(&self, columns: &[&str]) -> Labels {
        let mut labels = Labels::default();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for project in 0..self.projects.len() {
            let cell = self.project_cell(project, columns).unwrap_or_default();
            let mut of: Vec<usize> = Vec::new();
            for name in list(cell) {
                let place = *known.entry(name).or_insert_with(|| {
                    labels.names.push(name.into());
                    labels.names.len() - 1
                });
                if !of.contains(&place) {
                    of.push(place);
                }
            }
            labels.of.push(of);
        }
        labels
    }
}
