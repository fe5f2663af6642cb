//! The tables of the page: each with a caption, and a heading for every row and column.

use std::fmt::Write;

use super::style::colour;
use super::text::minutes;
use super::words::{
    certainty, escaped, grouped, letter, number, part, people, percent, percent_of, stability,
    statement,
};
use crate::report::Report;
use crate::representative::Representative;
use crate::routing::candidates;
use crate::{Agreed, Side, Tally};

/// So many of the statements that come next are listed.
const NEXT: usize = 10;

/// A table that may be wider than the screen, which can be reached and scrolled by keyboard.
fn table(caption: &str, head: &[(&str, bool)], body: &str) -> String {
    let mut out = String::new();
    let _written = write!(
        out,
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\"><table><caption>{0}</caption><thead><tr>",
        escaped(caption)
    );
    for (name, is_number) in head {
        let class = if *is_number { " class=\"n\"" } else { "" };
        let _written = write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(name));
    }
    let _written = write!(out, "</tr></thead><tbody>{body}</tbody></table></div>");
    out
}

/// The letter of a group, in its colour.
pub(super) fn key(group: usize) -> String {
    format!(
        "<span class=\"key\" style=\"background:{}\">{}</span>",
        colour(group),
        letter(group)
    )
}

/// The groups, beside the map.
pub(super) fn groups(report: &Report<'_>) -> String {
    let mut body = String::new();
    for (id, group) in report.opinions.groups.iter().enumerate() {
        let found_again = report.confidence.groups.get(id).copied().unwrap_or(0.0);
        let _written = write!(
            body,
            "<tr><th scope=\"row\">Group {}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{} ({})</td></tr>",
            key(id),
            grouped(group.size),
            percent(part(report, group.size)),
            stability(found_again),
            percent(found_again)
        );
    }
    let head = [
        ("Group", false),
        ("People", true),
        ("Share", true),
        ("Found again", false),
    ];
    table(
        "The groups, and how much of each is found again with other participants",
        &head,
        &body,
    )
}

/// What sets a group apart.
pub(super) fn representative(report: &Report<'_>, id: usize) -> String {
    let Some(group) = report.opinions.groups.get(id) else {
        return String::new();
    };
    let mut body = String::new();
    for (place, found) in group.representative.iter().enumerate() {
        let again = report
            .confidence
            .representative
            .get(id)
            .and_then(|again| again.get(place));
        row_of_representative(&mut body, report, found, again.copied());
    }
    let head = [
        ("Statement", false),
        ("In the group", true),
        ("Elsewhere", true),
        ("Certainty", false),
    ];
    let caption = format!("How group {} votes, and how all others do", letter(id));
    table(&caption, &head, &body)
}

fn row_of_representative(
    body: &mut String,
    report: &Report<'_>,
    found: &Representative,
    again: Option<f64>,
) {
    let tally = found.standing.tally;
    let all = report.opinions.tallies.grouped(found.column);
    let (votes, everybody) = match found.side {
        Side::Agree => (tally.agree, all.agree),
        Side::Disagree => (tally.disagree, all.disagree),
    };
    let _written = write!(
        body,
        "<tr>{}<td class=\"n\">{} {}{}</td><td class=\"n\">{}</td><td>{}</td></tr>",
        named(report, found.column),
        percent_of(votes, tally.seen),
        found.side.word(),
        bar(tally),
        percent_of(everybody - votes, all.seen - tally.seen),
        again.map_or("not tested", certainty)
    );
}

/// What most people, or most of a group, are of one mind about.
pub(super) fn agreed(report: &Report<'_>, caption: &str, all: &[(&Agreed, Option<f64>)]) -> String {
    let mut body = String::new();
    for (agreed, again) in all {
        let _written = write!(
            body,
            "<tr>{}<td class=\"n\">{} {}</td><td class=\"n\">{} of {}</td>",
            named(report, agreed.column),
            percent_of(agreed.votes, agreed.seen),
            agreed.side.word(),
            agreed.votes,
            agreed.seen
        );
        if let Some(again) = again {
            let _written = write!(body, "<td>{}</td>", certainty(*again));
        }
        body.push_str("</tr>");
    }
    let mut head = vec![("Statement", false), ("Share", true), ("Votes", true)];
    if all.iter().any(|(_, again)| again.is_some()) {
        head.push(("Certainty", false));
    }
    table(caption, &head, &body)
}

/// What bridges the groups.
pub(super) fn bridges(report: &Report<'_>, shown: usize) -> String {
    let mut body = String::new();
    for (column, bridge) in report.bridges().iter().take(shown) {
        let placed = &report.opinions.statements[*column];
        let everywhere = match bridge.side {
            Side::Agree => placed.agree_everywhere,
            Side::Disagree => placed.disagree_everywhere,
        };
        let _written = write!(
            body,
            "<tr>{}<td class=\"n\">{} {}</td><td class=\"n\">{}</td></tr>",
            named(report, *column),
            percent(bridge.score),
            bridge.side.word(),
            percent(everywhere)
        );
    }
    let head = [
        ("Statement", false),
        ("Surely, at least", true),
        ("One of each group", true),
    ];
    let caption = "How many surely take this side in whichever groups do so least, and how likely one person of each group all do";
    table(caption, &head, &body)
}

/// What a newcomer would be asked.
pub(super) fn next(report: &Report<'_>) -> String {
    let mut body = String::new();
    for next in candidates(&report.opinions, &[]).iter().take(NEXT) {
        let _written = write!(
            body,
            "<tr>{}<td class=\"n\">{:.1}\u{a0}%</td><td class=\"n\">{:.2}</td><td>{}</td></tr>",
            named(report, next.column),
            next.chance * 100.0,
            next.gain,
            escaped(next.reason.sentence())
        );
    }
    let head = [
        ("Statement", false),
        ("Chance", true),
        ("Tells, bits", true),
        ("Why", false),
    ];
    table(
        "What somebody who has not voted yet is most likely asked first",
        &head,
        &body,
    )
}

/// Identical ballots in bursts.
pub(super) fn bursts(report: &Report<'_>) -> String {
    let mut body = String::new();
    for burst in &report.bursts {
        let who: Vec<String> = burst.participants.iter().map(u64::to_string).collect();
        let _written = write!(
            body,
            "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{} min</td><td class=\"what\">{}</td></tr>",
            people(burst.participants.len()),
            burst.votes,
            grouped(minutes(burst.last - burst.first)),
            who.join(", ")
        );
    }
    let head = [
        ("Who", false),
        ("Votes each", true),
        ("Within", true),
        ("Participants", false),
    ];
    table("Identical ballots shortly after one another", &head, &body)
}

/// Where everybody stands.
pub(super) fn positions(report: &Report<'_>) -> String {
    let (opinions, ballots) = (&report.opinions, &report.conversation.ballots);
    let mut body = String::new();
    for (row, participant) in ballots.participants().iter().enumerate() {
        let [x, y] = opinions.places[row];
        let group = opinions.group[row].map_or("–".to_owned(), key);
        let _written = write!(
            body,
            "<tr><th scope=\"row\">{participant}</th><td class=\"n\">{}</td><td class=\"n\">{x:.3}</td><td class=\"n\">{y:.3}</td><td>{group}</td></tr>",
            ballots.row(row).len()
        );
    }
    let head = [
        ("Participant", false),
        ("Votes", true),
        ("Across", true),
        ("Up", true),
        ("Group", false),
    ];
    table("Where everybody stands on the map", &head, &body)
}

/// Every statement, with every group.
pub(super) fn statements(report: &Report<'_>) -> String {
    let opinions = &report.opinions;
    let names: Vec<String> = (0..opinions.count())
        .map(|id| format!("Group {}", letter(id)))
        .collect();
    let mut head = vec![("Statement", false), ("All", true)];
    head.extend(names.iter().map(|name| (name.as_str(), true)));
    let mut body = String::new();
    for column in 0..opinions.statements.len() {
        let _written = write!(
            body,
            "<tr>{}{}",
            named(report, column),
            share(opinions.tallies.all[column])
        );
        for group in 0..opinions.count() {
            body.push_str(&share(opinions.tallies.groups[group][column]));
        }
        body.push_str("</tr>");
    }
    table(
        "Every statement: the share that agrees, and that disagrees",
        &head,
        &body,
    )
}

fn share(tally: Tally) -> String {
    format!(
        "<td class=\"n\">{} / {}</td>",
        percent_of(tally.agree, tally.seen),
        percent_of(tally.disagree, tally.seen)
    )
}

/// A statement as the heading of its row.
fn named(report: &Report<'_>, column: usize) -> String {
    let takes_part = report.opinions.axes.active.get(column) == Some(&true);
    let note = if takes_part {
        ""
    } else {
        " <span class=\"id\">(takes no part)</span>"
    };
    format!(
        "<th scope=\"row\" class=\"what\">{} <span class=\"id\">#{}</span>{note}</th>",
        escaped(&statement(report, column)),
        number(report, column)
    )
}

/// Agreeing and disagreeing shares as a bar; the numbers stand beside it.
fn bar(tally: Tally) -> String {
    let width = |votes: u32| {
        let share = if tally.seen == 0 {
            0.0
        } else {
            f64::from(votes) / f64::from(tally.seen)
        };
        format!("{:.0}%", share * 100.0)
    };
    format!(
        "<span class=\"bar\" aria-hidden=\"true\"><i class=\"a\" style=\"width:{}\"></i><i class=\"d\" style=\"width:{}\"></i></span>",
        width(tally.agree),
        width(tally.disagree)
    )
}
