//! How far ours agrees with red-dwarf on one export.

use std::collections::BTreeMap;

use serde_json::Value;
use stoa_opinions::{Conversation, Opinions, Settings, adjusted_rand};

use crate::run::Run;

/// Compares who is kept, places, groups, representative statements and consensus; a row each where something is promised.
pub fn compare(run: &mut Run, (name, theirs): (&str, &Value), conversation: &Conversation) {
    let ballots = &conversation.ballots;
    let opinions = Opinions::of(ballots, &conversation.statements, &Settings::default());
    let ids = |rows: &[usize]| -> Vec<u64> {
        rows.iter()
            .map(|row| ballots.participants()[*row])
            .collect()
    };
    let kept = numbers(&theirs["kept"]);
    let same = ids(&opinions.kept) == kept;
    let what = format!("{name}: participants kept");
    run.table.hold(
        &what,
        format!("{} of {}", opinions.kept.len(), kept.len()),
        "the same",
        same,
    );
    let places = (0..2).map(|axis| correlation(conversation, &opinions, (&theirs["places"], axis)));
    let least = places.fold(f64::INFINITY, f64::min);
    let what = "  places, the smaller correlation of two";
    run.table
        .hold(what, format!("{least:.6}"), "at least 0.99", least >= 0.99);
    let groups = numbers(&theirs["groups"]);
    let k = groups.iter().max().map_or(0, |most| most + 1);
    let mine = u64::try_from(opinions.count()).unwrap_or(u64::MAX);
    run.table
        .hold("  groups", format!("{mine}"), &format!("{k}"), mine == k);
    let labels: Vec<u64> = opinions
        .kept
        .iter()
        .map(|row| opinions.group[*row].map_or(u64::MAX, |group| group as u64))
        .collect();
    let index = if same {
        adjusted_rand(&labels, &groups)
    } else {
        0.0
    };
    run.table.hold(
        "  adjusted Rand index",
        format!("{index:.3}"),
        "at least 0.95",
        index >= 0.95,
    );
    representative(run, &opinions, (ballots.statements(), &labels), theirs);
}

/// Our groups and theirs may be numbered otherwise: each of ours is compared with the one that most of its members are in.
fn representative(
    run: &mut Run,
    opinions: &Opinions,
    (statements, labels): (&[u64], &[u64]),
    theirs: &Value,
) {
    let groups = numbers(&theirs["groups"]);
    let same = opinions.groups.iter().enumerate().filter(|(group, found)| {
        let mut common: BTreeMap<u64, usize> = BTreeMap::new();
        for (mine, other) in labels.iter().zip(&groups) {
            *common.entry(*other).or_default() += usize::from(*mine == *group as u64);
        }
        let other = common
            .into_iter()
            .max_by_key(|(_, count)| *count)
            .map_or(0, |(other, _)| other);
        let expected = &theirs["representative"][usize::try_from(other).unwrap_or(usize::MAX)];
        let mine: Vec<Value> = found
            .representative
            .iter()
            .map(|one| serde_json::json!([statements[one.column], one.side.word()]))
            .collect();
        *expected == Value::Array(mine)
    });
    let (same, of) = (same.count(), opinions.count());
    let what = "  groups with the same representative statements";
    run.table
        .hold(what, format!("{same} of {of}"), "all", same == of);
}

fn numbers(list: &Value) -> Vec<u64> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_u64)
        .collect()
}

/// Of everybody's places along one axis; its sign is left out, since a direction has none.
fn correlation(
    conversation: &Conversation,
    opinions: &Opinions,
    (places, axis): (&Value, usize),
) -> f64 {
    let participants = conversation.ballots.participants().iter();
    let pairs: Vec<(f64, f64)> = participants
        .zip(&opinions.places)
        .filter_map(|(id, place)| Some((place[axis], places[id.to_string()][axis].as_f64()?)))
        .collect();
    let mean = |pick: fn(&(f64, f64)) -> f64| {
        pairs.iter().map(pick).sum::<f64>() / pairs.iter().map(|_| 1.0).sum::<f64>()
    };
    let (a, b) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let sum = |f: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>();
    let both = sum(&|pair| (pair.0 - a) * (pair.1 - b));
    let own = sum(&|pair| (pair.0 - a) * (pair.0 - a)) * sum(&|pair| (pair.1 - b) * (pair.1 - b));
    (both / own.sqrt()).abs()
}
