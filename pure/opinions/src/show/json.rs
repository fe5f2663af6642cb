//! The report as JSON, for programs. Participants and statements go by the export's own numbers, groups by 0, 1, 2 ….

use serde_json::{Value, json};

use crate::report::Report;
use crate::representative::Representative;
use crate::routing::candidates;
use crate::{Agreed, Consensus, Side};

/// The whole report as one JSON object.
pub fn json(report: &Report<'_>) -> Value {
    let (conversation, opinions) = (report.conversation, &report.opinions);
    let tried = opinions.tried.iter();
    json!({
        "conversation": conversation.summary,
        "settings": {
            "least_votes": report.settings.least_votes,
            "fill_to": report.settings.fill_to,
            "most_groups": report.settings.most_groups,
            "picked": report.settings.picked,
            "resamples": report.confidence.resamples,
            "shuffles": report.chance.of_copies.len(),
            "seed": report.settings.seed,
        },
        "participants": conversation.ballots.participants().len(),
        "grouped": opinions.kept.len(),
        "statements_voted_on": conversation.ballots.statements().len(),
        "votes": conversation.ballots.votes(),
        "verdict": verdict(report),
        "k": opinions.count(),
        "silhouette": opinions.silhouette(),
        "silhouettes": tried.map(|(k, of)| json!({ "k": k, "silhouette": of })).collect::<Vec<_>>(),
        "variance_shown": opinions.axes.shares,
        "groups": groups(report),
        "consensus": {
            "agree": all_agreed(report, &opinions.consensus.agree, &report.confidence.agree),
            "disagree": all_agreed(report, &opinions.consensus.disagree, &report.confidence.disagree),
        },
        "statements": statements(report),
        "positions": positions(report),
        "next_for_a_newcomer": next(report),
        "suspicious": bursts(report),
        "polis": report.with_polis.map(|with| json!({
            "compared": with.compared,
            "groups": with.polis_groups,
            "adjusted_rand": with.adjusted_rand,
        })),
    })
}

fn verdict(report: &Report<'_>) -> Value {
    let verdict = report.verdict();
    json!({
        "real_groups": verdict.has_groups(),
        "why": verdict.word(),
        "sentence": verdict.sentence(),
        "shown": report.chance.shown,
        "shown_by_chance": report.chance.median(),
        "probability_by_chance": report.chance.probability(),
    })
}

fn groups(report: &Report<'_>) -> Vec<Value> {
    let opinions = &report.opinions;
    let rows = |group: usize| {
        let rows = opinions
            .kept
            .iter()
            .filter(move |row| opinions.group[**row] == Some(group));
        rows.map(|row| report.conversation.ballots.participants()[*row])
            .collect::<Vec<_>>()
    };
    let confidence = &report.confidence;
    opinions
        .groups
        .iter()
        .enumerate()
        .map(|(id, group)| {
            let again = confidence.representative.get(id);
            let often = |place: usize| again.and_then(|again| again.get(place)).copied();
            let picked = group.representative.iter().enumerate();
            json!({
                "id": id,
                "size": group.size,
                "centre": group.centre,
                "stability": confidence.groups.get(id),
                "participants": rows(id),
                "representative": picked
                    .map(|(place, found)| representative(report, found, often(place)))
                    .collect::<Vec<_>>(),
                "majority": majority(report, &group.majority),
            })
        })
        .collect()
}

fn representative(report: &Report<'_>, found: &Representative, again: Option<f64>) -> Value {
    let (support, tally) = (found.support(), found.standing.tally);
    json!({
        "statement": id(report, found.column),
        "text": text(report, found.column),
        "side": found.side.word(),
        "votes": support.votes,
        "seen": tally.seen,
        "agree": tally.agree,
        "disagree": tally.disagree,
        "share": support.share,
        "share_test": support.share_test,
        "ratio": support.ratio,
        "ratio_test": support.ratio_test,
        "best_agreed": found.is_best_agreed,
        "found_again": again,
    })
}

fn majority(report: &Report<'_>, majority: &Consensus) -> Value {
    json!({
        "agree": all_agreed(report, &majority.agree, &[]),
        "disagree": all_agreed(report, &majority.disagree, &[]),
    })
}

fn all_agreed(report: &Report<'_>, all: &[Agreed], again: &[f64]) -> Vec<Value> {
    let all = all.iter().enumerate();
    all.map(|(place, agreed)| {
        json!({
            "statement": id(report, agreed.column),
            "text": text(report, agreed.column),
            "side": agreed.side.word(),
            "votes": agreed.votes,
            "seen": agreed.seen,
            "share": agreed.share,
            "test": agreed.test,
            "found_again": again.get(place),
        })
    })
    .collect()
}

fn statements(report: &Report<'_>) -> Vec<Value> {
    let opinions = &report.opinions;
    let placed = opinions.statements.iter().enumerate();
    placed
        .map(|(column, placed)| {
            let all = opinions.tallies.all[column];
            let by_group: Vec<Value> = opinions
                .tallies
                .groups
                .iter()
                .map(|group| {
                    let tally = group[column];
                    json!({ "agree": tally.agree, "disagree": tally.disagree, "seen": tally.seen })
                })
                .collect();
            json!({
                "statement": id(report, column),
                "text": text(report, column),
                "takes_part": placed.active,
                "agree": all.agree,
                "disagree": all.disagree,
                "seen": all.seen,
                "by_group": by_group,
                "x": placed.place[0],
                "y": placed.place[1],
                "group_informed_consensus": {
                    Side::Agree.word(): placed.agree_everywhere,
                    Side::Disagree.word(): placed.disagree_everywhere,
                },
                "bridge": placed.bridge.map(|bridge| json!({
                    "side": bridge.side.word(),
                    "score": bridge.score,
                })),
                "priority": placed.priority,
            })
        })
        .collect()
}

fn positions(report: &Report<'_>) -> Vec<Value> {
    let opinions = &report.opinions;
    let participants = report
        .conversation
        .ballots
        .participants()
        .iter()
        .enumerate();
    participants
        .map(|(row, participant)| {
            json!({
                "participant": participant,
                "votes": report.conversation.ballots.row(row).len(),
                "x": opinions.places[row][0],
                "y": opinions.places[row][1],
                "group": opinions.group[row],
            })
        })
        .collect()
}

fn next(report: &Report<'_>) -> Vec<Value> {
    let next = candidates(&report.opinions, &[]);
    next.iter()
        .map(|next| {
            json!({
                "statement": id(report, next.column),
                "chance": next.chance,
                "gain_in_bits": next.gain,
                "reason": next.reason.sentence(),
            })
        })
        .collect()
}

fn bursts(report: &Report<'_>) -> Vec<Value> {
    let bursts = report.bursts.iter();
    bursts
        .map(|burst| {
            json!({
                "participants": burst.participants,
                "votes": burst.votes,
                "first": burst.first,
                "last": burst.last,
                "expected_by_chance": burst.expected,
            })
        })
        .collect()
}

fn id(report: &Report<'_>, column: usize) -> Option<u64> {
    report
        .conversation
        .ballots
        .statements()
        .get(column)
        .copied()
}

fn text<'a>(report: &Report<'a>, column: usize) -> Option<&'a str> {
    report
        .conversation
        .statement_of(column)
        .map(|statement| statement.text.as_str())
}
