//! Which people sit on which panel of the list, so that like people are on as many panels as each other.
//!
//! Households of a kind take turns. Where one class lives in them, a round calls each household once, in an order of
//! its own for each round. Where several do, it is a colouring of edges: panels on one side, classes on the other, an
//! edge a seat, households as colours; a panel must not have a colour twice, and a class should have all equally often.
//! Splitting each class into nodes of as many edges as there are households turns the second into the first, and
//! König's theorem then gives such a colouring. So everybody's number of panels is that of their class divided by its
//! people, rounded up or down.

use crate::{
    digest::digest_order,
    instance::{Home, Instance, Kind},
    panel::Panel,
    pool::Pool,
};

/// Marks an edge or a colour that is not there.
const NONE: u32 = u32::MAX;

/// The people of each panel, by their places in the pool, in ascending order. `order` is a public text that the turns
/// follow from, together with the ids: no place in the file is better than another.
pub fn seat(pool: &Pool, instance: &Instance, panels: &[&Panel], order: &str) -> Vec<Vec<usize>> {
    let mut seats = vec![Vec::new(); panels.len()];
    for kind in &instance.kinds {
        let calls = calls_for(kind, panels);
        let turns = Turns::of(pool, kind, order);
        let households = if kind.classes.len() == 1 {
            take_turns(&calls, &turns)
        } else {
            colour(
                &calls,
                kind.households.len(),
                kind.classes.len(),
                panels.len(),
            )
            .into_iter()
            .map(|colour| turns.first[colour as usize])
            .collect()
        };
        let mut members = vec![vec![0_usize; kind.classes.len()]; kind.households.len()];
        for (call, household) in calls.iter().zip(households) {
            let home = &kind.households[household][call.class];
            let next = &mut members[household][call.class];
            seats[call.panel].push(home[*next % home.len()]);
            *next += 1;
        }
    }
    for panel in &mut seats {
        panel.sort_unstable();
    }
    seats
}

/// A seat that somebody of one class of the kind must take.
struct Call {
    panel: usize,
    /// The place in the kind's classes.
    class: usize,
}

fn calls_for(kind: &Kind, panels: &[&Panel]) -> Vec<Call> {
    let mut calls = Vec::new();
    for (place, class) in kind.classes.iter().enumerate() {
        for (at, panel) in panels.iter().enumerate() {
            let counts = panel.counts();
            if let Ok(found) = counts.binary_search_by_key(class, |(class, _)| *class) {
                calls.extend((0..counts[found].1).map(|_| Call {
                    panel: at,
                    class: place,
                }));
            }
        }
    }
    calls
}

/// In which order households are called.
struct Turns<'a> {
    pool: &'a Pool,
    kind: &'a Kind,
    order: &'a str,
    first: Vec<usize>,
}

impl<'a> Turns<'a> {
    fn of(pool: &'a Pool, kind: &'a Kind, order: &'a str) -> Self {
        let mut turns = Turns {
            pool,
            kind,
            order,
            first: Vec::new(),
        };
        turns.first = turns.round(0);
        turns
    }

    /// All households in the order of one round.
    fn round(&self, number: usize) -> Vec<usize> {
        let key = |household: &Home| {
            let members = household.iter().flatten();
            let ids = members.map(|person| self.pool.people()[*person].id.as_str());
            digest_order(self.order, number, ids.min().unwrap_or_default())
        };
        let mut keyed: Vec<_> = self.kind.households.iter().map(key).enumerate().collect();
        keyed.sort_by_key(|(at, key)| (*key, *at));
        keyed.into_iter().map(|(at, _)| at).collect()
    }
}

/// Households in rounds, each once a round; whoever sits on a panel already when a round ends in its midst comes at
/// the end of the next.
fn take_turns(calls: &[Call], turns: &Turns<'_>) -> Vec<usize> {
    let mut called: Vec<usize> = Vec::with_capacity(calls.len());
    let mut round = turns.first.clone();
    let (mut number, mut at) = (0, 0);
    for (place, call) in calls.iter().enumerate() {
        if at == round.len() {
            number += 1;
            at = 0;
            let before = calls[..place]
                .iter()
                .rev()
                .take_while(|other| other.panel == call.panel)
                .count();
            let seated = &called[place - before..];
            let (late, early): (Vec<usize>, Vec<usize>) = turns
                .round(number)
                .into_iter()
                .partition(|home| seated.contains(home));
            round = early.into_iter().chain(late).collect();
        }
        called.push(round[at]);
        at += 1;
    }
    called
}

/// Colours edges between panels and classes with `colours` colours: no panel has one twice, and each class has each
/// equally often, but for one. No panel may have more calls than there are colours.
fn colour(calls: &[Call], colours: usize, classes: usize, panels: usize) -> Vec<u32> {
    // The right-hand nodes: each class split into nodes of at most `colours` edges.
    let mut given = vec![0_usize; classes];
    let mut nodes = Vec::with_capacity(calls.len());
    let mut split: Vec<Vec<usize>> = vec![Vec::new(); classes];
    let mut next = panels;
    for call in calls {
        if given[call.class].is_multiple_of(colours) {
            split[call.class].push(next);
            next += 1;
        }
        given[call.class] += 1;
        nodes.push([
            call.panel,
            split[call.class].last().copied().unwrap_or(panels),
        ]);
    }
    let mut colouring = Colouring {
        ends: nodes,
        edge_at: vec![vec![NONE; colours]; next],
        colour_of: vec![NONE; calls.len()],
    };
    for edge in 0..calls.len() {
        colouring.add(edge);
    }
    colouring.colour_of
}

struct Colouring {
    ends: Vec<[usize; 2]>,
    /// For each node and colour, its edge of that colour.
    edge_at: Vec<Vec<u32>>,
    colour_of: Vec<u32>,
}

impl Colouring {
    fn add(&mut self, edge: usize) {
        let [left, right] = self.ends[edge];
        let free = |node: usize| self.edge_at[node].iter().position(|edge| *edge == NONE);
        let (Some(at_left), Some(at_right)) = (free(left), free(right)) else {
            // Cannot be: no node has more edges than there are colours.
            return;
        };
        if self.edge_at[right][at_left] != NONE {
            // The path of edges of the two colours from the right never comes to the left: the graph has two sides.
            self.exchange(right, at_left, at_right);
        }
        self.paint(edge, at_left);
    }

    /// Exchanges two colours along the path that leaves `node` by an edge of the first.
    fn exchange(&mut self, node: usize, first: usize, second: usize) {
        let mut path = Vec::new();
        let (mut node, mut colour, mut other) = (node, first, second);
        while let Some(edge) = Some(self.edge_at[node][colour]).filter(|edge| *edge != NONE) {
            let edge = edge as usize;
            path.push((edge, other));
            let [left, right] = self.ends[edge];
            node = if node == left { right } else { left };
            (colour, other) = (other, colour);
        }
        for (edge, other) in &path {
            let before = if *other == first { second } else { first };
            for node in self.ends[*edge] {
                self.edge_at[node][before] = NONE;
            }
        }
        for (edge, other) in path {
            self.paint(edge, other);
        }
    }

    fn paint(&mut self, edge: usize, colour: usize) {
        let number = u32::try_from(edge).unwrap_or(NONE);
        for node in self.ends[edge] {
            self.edge_at[node][colour] = number;
        }
        self.colour_of[edge] = u32::try_from(colour).unwrap_or(NONE);
    }
}
