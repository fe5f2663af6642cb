//! The ways between pages: all are reached, and none leads round.

use std::collections::BTreeMap;

use super::Flaw;
use crate::{Definition, GoTo};

/// Which pages may follow each page, by their places in the file; beyond the last is the end.
pub struct Ways {
    next: Vec<Vec<usize>>,
}

impl Ways {
    /// Every way that some answers may take.
    pub fn of(form: &Definition) -> Self {
        let places: BTreeMap<&str, usize> = form
            .pages
            .iter()
            .enumerate()
            .rev()
            .map(|(at, page)| (page.slug.as_str(), at))
            .collect();
        let mut next = Vec::new();
        for (at, page) in form.pages.iter().enumerate() {
            let mut ways = Vec::new();
            let mut goes_on = true;
            for go in &page.go_to {
                ways.extend(places.get(go.page.as_str()));
                if go.when.is_none() {
                    goes_on = false;
                    break;
                }
            }
            if goes_on || page.when.is_some() {
                ways.push(at + 1);
            }
            ways.retain(|place| *place < form.pages.len());
            next.push(ways);
        }
        Self { next }
    }

    /// Which pages can be reached from a page, in one step or more.
    pub fn from(&self, start: usize) -> Vec<bool> {
        let mut reached = vec![false; self.next.len()];
        let mut open: Vec<usize> = self.next.get(start).cloned().unwrap_or_default();
        while let Some(at) = open.pop() {
            if let Some(seen) = reached.get_mut(at)
                && !*seen
            {
                *seen = true;
                open.extend(self.next.get(at).into_iter().flatten());
            }
        }
        reached
    }
}

pub fn check(form: &Definition) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let exists = |slug: &str| slug == GoTo::END || form.page(slug).is_some();
    for page in &form.pages {
        for go in page.go_to.iter().filter(|go| !exists(&go.page)) {
            flaws.push(Flaw::new(&page.slug, "", "form-page-unknown").with("target", &go.page));
        }
        let last = page.go_to.len().saturating_sub(1);
        if page.go_to.iter().take(last).any(|go| go.when.is_none()) {
            flaws.push(Flaw::new(&page.slug, "", "form-go-to-unreachable"));
        }
    }
    if form.pages.len() > 500 {
        return flaws;
    }
    let ways = Ways::of(form);
    let reached = ways.from(0);
    for (page, _) in form
        .pages
        .iter()
        .zip(&reached)
        .skip(1)
        .filter(|(_, reached)| !**reached)
    {
        flaws.push(Flaw::new(&page.slug, "", "form-page-unreachable"));
    }
    flaws.extend(circles(form, &ways));
    flaws
}

/// One flaw for each set of pages of which each leads to each other.
fn circles(form: &Definition, ways: &Ways) -> Vec<Flaw> {
    let leads: Vec<Vec<bool>> = (0..form.pages.len()).map(|at| ways.from(at)).collect();
    let is_way = |a: usize, b: usize| {
        leads
            .get(a)
            .and_then(|row| row.get(b))
            .is_some_and(|leads| *leads)
    };
    let mut told = vec![false; form.pages.len()];
    let mut flaws = Vec::new();
    for (at, page) in form.pages.iter().enumerate() {
        if !is_way(at, at) || told.get(at).is_some_and(|told| *told) {
            continue;
        }
        let mut names = Vec::new();
        for (other, member) in form.pages.iter().enumerate() {
            if is_way(at, other) && is_way(other, at) {
                names.push(member.slug.as_str());
                told.iter_mut()
                    .skip(other)
                    .take(1)
                    .for_each(|told| *told = true);
            }
        }
        flaws.push(Flaw::new(&page.slug, "", "form-loop").with("pages", names.join(", ")));
    }
    flaws
}
