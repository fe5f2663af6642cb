//! The report for a terminal.

use std::fmt::Write;

use super::words::{
    certainty, grouped, letter, number, overview, part, people, percent, percent_of, printable,
    stability, statement, verdict,
};
use crate::report::Report;
use crate::representative::Representative;
use crate::routing::candidates;
use crate::{Agreed, Side};

/// So many of the statements that bridge, or come next, are printed.
const SHOWN: usize = 5;

/// The whole report, as lines.
pub fn text(report: &Report<'_>) -> String {
    let mut out = String::new();
    let topic = report.conversation.topic().unwrap_or("Opinions");
    let _written = writeln!(out, "{}\n\n{}", printable(topic), overview(report));
    for sentence in verdict(report) {
        let _written = writeln!(out, "{sentence}");
    }
    groups(&mut out, report);
    consensus(&mut out, report);
    bridges(&mut out, report);
    next(&mut out, report);
    bursts(&mut out, report);
    if let Some(with) = report.with_polis {
        let _written = writeln!(
            out,
            "\nBeside the {} groups that the export has from Pol.is: adjusted Rand index {:.2} for {}.",
            with.polis_groups,
            with.adjusted_rand,
            people(with.compared)
        );
    }
    positions(&mut out, report);
    out.replace('\u{a0}', " ")
}

fn positions(out: &mut String, report: &Report<'_>) {
    let (ballots, opinions) = (&report.conversation.ballots, &report.opinions);
    let _written = writeln!(
        out,
        "\nWhere everybody stands:\n{:>12} {:>6} {:>8} {:>8}  group",
        "participant", "votes", "across", "up"
    );
    for (row, participant) in ballots.participants().iter().enumerate() {
        let ([x, y], votes) = (opinions.places[row], ballots.row(row).len());
        let group = opinions.group[row].map_or('-', letter);
        let _written = writeln!(
            out,
            "{participant:>12} {votes:>6} {x:>8.3} {y:>8.3}  {group}"
        );
    }
}

fn groups(out: &mut String, report: &Report<'_>) {
    for (id, group) in report.opinions.groups.iter().enumerate() {
        let found_again = report.confidence.groups.get(id).copied().unwrap_or(0.0);
        let _written = writeln!(
            out,
            "\nGroup {}: {} ({}), {} (found again: {}). What sets it apart:",
            letter(id),
            people(group.size),
            percent(part(report, group.size)),
            stability(found_again),
            percent(found_again)
        );
        for (place, found) in group.representative.iter().enumerate() {
            let again = report
                .confidence
                .representative
                .get(id)
                .and_then(|again| again.get(place));
            representative(out, report, found, again.copied());
        }
    }
}

fn representative(
    out: &mut String,
    report: &Report<'_>,
    found: &Representative,
    again: Option<f64>,
) {
    let (support, seen) = (found.support(), found.standing.tally.seen);
    let others = report.opinions.tallies.grouped(found.column);
    let votes = match found.side {
        Side::Agree => others.agree,
        Side::Disagree => others.disagree,
    };
    let (votes, of) = (votes - support.votes, others.seen - seen);
    let _written = writeln!(
        out,
        "  {} {} here, {} elsewhere, {}: #{} {}",
        percent_of(support.votes, seen),
        found.side.word(),
        percent_of(votes, of),
        again.map_or("not tested", certainty),
        number(report, found.column),
        printable(&statement(report, found.column))
    );
}

fn consensus(out: &mut String, report: &Report<'_>) {
    let (found, again) = (&report.opinions.consensus, &report.confidence);
    let sides = [
        (&found.agree, &again.agree),
        (&found.disagree, &again.disagree),
    ];
    if found.agree.is_empty() && found.disagree.is_empty() {
        let _written = writeln!(
            out,
            "\nThere is nothing that most people are of one mind about."
        );
        return;
    }
    let _written = writeln!(out, "\nWhat most people are of one mind about:");
    for (agreed, again) in sides {
        for (place, agreed) in agreed.iter().enumerate() {
            one_mind(out, report, agreed, again.get(place).copied());
        }
    }
}

fn one_mind(out: &mut String, report: &Report<'_>, agreed: &Agreed, again: Option<f64>) {
    let _written = writeln!(
        out,
        "  {} {} ({} of {}), {}: #{} {}",
        percent_of(agreed.votes, agreed.seen),
        agreed.side.word(),
        agreed.votes,
        agreed.seen,
        again.map_or("not tested", certainty),
        number(report, agreed.column),
        printable(&statement(report, agreed.column))
    );
}

fn bridges(out: &mut String, report: &Report<'_>) {
    let found = report.bridges();
    if found.is_empty() {
        return;
    }
    let _written = writeln!(out, "\nWhat groups agree on that otherwise disagree:");
    for (column, bridge) in found.iter().take(SHOWN) {
        let _written = writeln!(
            out,
            "  at least {} {} across the groups: #{} {}",
            percent(bridge.score),
            bridge.side.word(),
            number(report, *column),
            printable(&statement(report, *column))
        );
    }
}

fn next(out: &mut String, report: &Report<'_>) {
    let found = candidates(&report.opinions, &[]);
    if found.is_empty() {
        return;
    }
    let _written = writeln!(out, "\nWhat a newcomer should most likely be asked next:");
    for next in found.iter().take(SHOWN) {
        let _written = writeln!(
            out,
            "  #{} {} ({})",
            number(report, next.column),
            printable(&statement(report, next.column)),
            next.reason.sentence().trim_end_matches('.')
        );
    }
}

fn bursts(out: &mut String, report: &Report<'_>) {
    if report.bursts.is_empty() {
        return;
    }
    let _written = writeln!(
        out,
        "\nIdentical ballots shortly after one another, which is a reason to look and no proof:"
    );
    for burst in &report.bursts {
        let who: Vec<String> = burst.participants.iter().map(u64::to_string).collect();
        let _written = writeln!(
            out,
            "  {} with the same {} votes within {} minutes: participants {}",
            people(burst.participants.len()),
            burst.votes,
            grouped(minutes(burst.last - burst.first)),
            who.join(", ")
        );
    }
}

/// Milliseconds as minutes, rounded up.
pub(super) fn minutes(milliseconds: i64) -> usize {
    usize::try_from(milliseconds).unwrap_or(0).div_ceil(60_000)
}
